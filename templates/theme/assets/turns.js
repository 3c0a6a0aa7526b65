// The turns of a transcript: which one is being read, going from one to the next, and its link.
import { copy, say } from "./status.js";
import { element } from "./dialog.js";
import { gettext } from "./messages.js";
import * as words from "./words.js";

const all = [...document.querySelectorAll(".st-turn")];
let turns = all;
// A filter shows some of them only.
document.addEventListener("st-shown", () => (turns = all.filter((turn) => !turn.hidden)));

// A turn is being read once its beginning has come into the upper third of the window.
const upperThird = () => innerHeight / 3;
// What lies above is covered by the bar and the line that says where one is.
const covered = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** The ordinal of the first of some elements in order that has not gone out of the window at its top; halving finds it. */
function firstInView(elements) {
  const top = covered() + 4;
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle].getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The turn that keys are for: the one in view that has the focus, else the one that is being read; null above the first. */
export function currentTurn() {
  const focused = document.activeElement;
  // Who has scrolled away from the focus reads elsewhere.
  const focusedTurn = isOnScreen(focused) ? focused?.closest(".st-turn") : null;
  if (focusedTurn) return focusedTurn;
  const turn = turns[firstInView(turns)];
  return turn && turn.getBoundingClientRect().top < upperThird() ? turn : null;
}

/**
 * Where in a turn one is: the paragraph whose number has the focus, or to which a link has led while it is on the
 * screen and nothing else of the turn has the focus; else the turn.
 */
export function placeIn(turn) {
  const focused = document.activeElement;
  if (turn.contains(focused)) return /** @type {HTMLAnchorElement | null | undefined} */ (focused?.closest(".st-pn"))?.hash.slice(1) ?? turn.dataset.turn;
  const target = turn.querySelector(":scope > p:target");
  return target && isOnScreen(target) ? target.id : turn.dataset.turn;
}

function isOnScreen(place) {
  if (!place) return false;
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The address of a turn, or of the whole transcript, as it should be passed on: with what its words were. */
export function linkTo(turn, place = turn?.dataset.turn) {
  const link = new URL(location.pathname, location.href);
  if (turn?.dataset.v) link.searchParams.set("v", turn.dataset.v);
  link.hash = place ?? "";
  return link.href;
}

export function copyLink(turn = currentTurn()) {
  return copyAddress(turn, turn ? placeIn(turn) : undefined);
}

/** Copy the link of the turn or paragraph whose number was pressed. */
export function copyPlace(number) {
  return copyAddress(number.closest(".st-turn"), number.hash.slice(1));
}

async function copyAddress(turn, place) {
  const done = await copy(linkTo(turn, place));
  say(done ? words.linkCopied(place && spoken(place)) : words.NO_COPY);
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

/** Who speaks a turn, as its heading says. */
export function nameOf(turn) {
  const heading = turn.querySelector(".st-speaker");
  return heading.querySelector("a")?.textContent ?? heading.firstChild?.textContent.trim() ?? "";
}

/** The paragraphs of a turn, in order. */
export const paragraphsOf = (turn) => [...turn.querySelectorAll(":scope > p[id]")];

/** What is being read: its turn and paragraph, and their places among all; null before the first turn and after the last. */
export function reading() {
  const first = firstInView(turns);
  if (!turns[first]) return null;
  // In the gap between two turns, where a heading may stand, it is still the one above.
  const at = turns[first].getBoundingClientRect().top > upperThird() ? first - 1 : first;
  if (at < 0) return null;
  const turn = turns[at];
  const paragraphs = paragraphsOf(turn);
  const paragraph = Math.min(firstInView(paragraphs), paragraphs.length - 1);
  return { turn, at, turns: turns.length, last: all.at(-1), paragraph, paragraphs };
}

const numberOf = (turn) => turn.querySelector(".st-number a");

/** Where j and k stop: at each turn, and in a long one at each paragraph. */
const stopsIn = (turn) => (turn.matches(".st-long") ? [numberOf(turn), ...[...turn.querySelectorAll(":scope > p > .st-pn")].slice(1)] : [numberOf(turn)]);

/** Go to the next (1) or previous (-1) turn, or paragraph of a long turn; the focus goes with it, to its number. */
export function step(by) {
  const turn = currentTurn();
  if (!turn) {
    // Between turns the next one is the first in view.
    const next = turns.slice(by > 0 ? firstInView(turns) : 0, by > 0 ? undefined : firstInView(turns));
    goTo(by > 0 ? next[0] && numberOf(next[0]) : next.length && stopsIn(next.at(-1)).at(-1));
    return;
  }
  const stops = stopsIn(turn);
  const at = stops.indexOf(document.activeElement) >= 0 ? stops.indexOf(document.activeElement) : stopAt(turn, stops);
  const beside = turns[turns.indexOf(turn) + by];
  goTo(stops[at + by] ?? (beside && (by > 0 ? numberOf(beside) : stopsIn(beside).at(-1))) ?? stops[at]);
}

/** Go to the next (1) or previous (-1) turn, however long this one is. */
export function stepTurn(by) {
  const turn = currentTurn();
  const next = turn ? turns[turns.indexOf(turn) + by] : by > 0 && turns[firstInView(turns)];
  goTo(next && numberOf(next));
}

function stopAt(turn, stops) {
  if (stops.length === 1) return 0;
  const paragraphs = paragraphsOf(turn);
  return Math.min(firstInView(paragraphs), stops.length - 1);
}

function goTo(stop) {
  if (!stop) return;
  (stop.matches(".st-pn") ? stop.parentElement : stop.closest(".st-turn")).scrollIntoView({ block: "start" });
  stop.focus({ preventScroll: true });
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
  for (const turn of all) observer.observe(turn);
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
