// The turns of a transcript: which one is being read, going from one to the next, and its link.
import { copy, say } from "./status.js";
import { element } from "./dialog.js";
import { gettext } from "./messages.js";

const turns = [...document.querySelectorAll(".st-turn")];

// A turn is being read once its beginning has come into the upper third of the window.
const UNDER_THE_BAR = 80;
const upperThird = () => innerHeight / 3;

/** The ordinal of the first turn that has not gone out of the window at its top; turns stand in order, so halving finds it. */
function firstInView() {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle].getBoundingClientRect().bottom > UNDER_THE_BAR) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The turn that keys are for: the one in view that has the focus, else the one that is being read; null above the first. */
export function currentTurn() {
  const focused = document.activeElement;
  const { top, bottom } = focused?.getBoundingClientRect() ?? {};
  // Who has scrolled away from the focus reads elsewhere.
  if (bottom > 0 && top < innerHeight && focused.closest(".st-turn")) return focused.closest(".st-turn");
  const turn = turns[firstInView()];
  return turn && turn.getBoundingClientRect().top < upperThird() ? turn : null;
}

/**
 * Where in a turn one is: the paragraph whose number has the focus, or to which a link has led while it is on the
 * screen and nothing else of the turn has the focus; else the turn.
 */
export function placeIn(turn) {
  const focused = document.activeElement;
  if (turn.contains(focused)) return focused.closest(".st-pn")?.hash.slice(1) ?? turn.dataset.turn;
  const target = turn.querySelector(":scope > p:target");
  const { top, bottom } = target?.getBoundingClientRect() ?? {};
  return target && bottom > 0 && top < innerHeight ? target.id : turn.dataset.turn;
}

/** The address of a turn, or of the whole transcript, as it should be passed on: with what its words were. */
export function linkTo(turn, place = turn?.dataset.turn) {
  const link = new URL(location.pathname, location.href);
  if (turn?.dataset.v) link.searchParams.set("v", turn.dataset.v);
  link.hash = place ?? "";
  return link.href;
}

export async function copyLink(turn = currentTurn()) {
  const place = turn ? placeIn(turn) : undefined;
  const done = await copy(linkTo(turn, place));
  const copied = turn ? gettext("Link to %(place)s copied", { place: spoken(place) }) : gettext("Link to this transcript copied");
  say(done ? copied : gettext("The browser did not allow copying"));
}

/** The words of a paragraph and no more: numbers of notes are not among them. */
export function wordsOf(paragraph) {
  const copied = paragraph.cloneNode(true);
  for (const extra of copied.querySelectorAll(".st-noteref, .st-pn")) extra.remove();
  return copied.textContent.trim();
}

/** "turn-12-p3" as a person says it. */
export function spoken(place) {
  const [turn, paragraph] = place.replace(/^turn-/, "").split("-p");
  return paragraph ? gettext("turn %(turn)s, paragraph %(paragraph)s", { turn, paragraph }) : gettext("turn %(turn)s", { turn });
}

/** Go to the next (1) or previous (-1) turn; the focus goes with it, to its number. */
export function step(by) {
  const current = currentTurn();
  // Between turns the next one is the first in view.
  const from = current ? turns.indexOf(current) : firstInView() - (by > 0 ? 1 : 0);
  const turn = turns[Math.min(Math.max(from + by, 0), turns.length - 1)];
  if (!turn) return;
  turn.scrollIntoView({ block: "start" });
  turn.querySelector(".st-number a")?.focus({ preventScroll: true });
}

/** Mark in the outline what is being read, and keep that line of it in view. */
export function followReading() {
  const outline = document.getElementById("st-outline");
  const links = new Map([...(outline?.querySelectorAll("a") ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const places = [...document.querySelectorAll(".st-turn, .st-article :is(h2, h3)[id]:not(.st-speaker)")];
  const visible = new Set();

  const see = (entries) => {
    for (const { target, isIntersecting } of entries) visible[isIntersecting ? "add" : "delete"](target);
    const first = places.find((place) => visible.has(place));
    if (first) mark(outline, links, first.dataset.turn ?? first.id);
  };
  // A band below the bar: what lies in it is what a reader looks at, and a turn that was jumped to.
  const observer = new IntersectionObserver(see, { rootMargin: `-${UNDER_THE_BAR}px 0px -67% 0px` });
  for (const place of places) observer.observe(place);

  // The popover of small screens closes when it has led somewhere.
  outline?.addEventListener("click", (event) => {
    if (event.target.closest("a") && outline.matches(":popover-open")) outline.hidePopover();
  });
}

function mark(outline, links, id) {
  const link = links.get(id);
  if (!link || link.hasAttribute("aria-current")) return;
  outline.querySelector("[aria-current]")?.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  const above = link.offsetTop - outline.scrollTop;
  if (above < 60 || above > outline.clientHeight - 60) outline.scrollTop = link.offsetTop - outline.clientHeight / 3;
}

/** Give each turn its buttons shortly before it comes into view: pages of thousands of turns stay light. */
export function headTurns() {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        target.querySelector(".st-speaker")?.after(acts(target));
      }
    },
    { rootMargin: "100% 0px" },
  );
  for (const turn of turns) observer.observe(turn);
}

function acts(turn) {
  const of = element("span", { class: "st-sr" }, ` ${spoken(turn.dataset.turn)}`);
  const link = [...shortened(gettext("copy link"), gettext("link")), of];
  return element(
    "div",
    { class: "st-acts" },
    element("button", { type: "button", "data-st-do": "copy" }, ...link),
    element("button", { type: "button", "data-st-do": "cite", "aria-haspopup": "dialog" }, gettext("cite"), of.cloneNode(true)),
  );
}

/** The long form of a label, of which the style sheet shows only the short one on a phone, where the name needs the room. */
function shortened(long, short) {
  const [before, after] = long.split(short);
  const word = (text) => element("span", { class: "st-copy-word" }, text);
  return after === undefined ? [long] : [word(before), short, word(after)].filter((part) => part.textContent !== "");
}
