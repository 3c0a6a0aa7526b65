// Cards: what a marked name meant. By mouse, focus and touch; hoverable, dismissed with Escape, and they stay
// as long as pointer or focus do (WCAG 1.4.13). Only the first mark of an entity in a turn is a link and takes
// the focus, so that the keyboard meets each entity once. A card leads to the next mention of its entity, and can
// be pinned beside its passage.
import { element } from "./dialog.js";
import { putBeside } from "./notes.js";
import { byId, within } from "./required.js";
import { say } from "./status.js";
import * as words from "./words.js";

const OPEN_AFTER = 250;
const CLOSE_AFTER = 300;

const site = new URL("../", import.meta.url);
const article = byId("st-article");
const counts = new Map();
let entities = {};
let card;
let pinned = null;
let shown = null;
let restoring = false;
let timer;

/** Bring the cards to life, on an event at the first mark that a reader has come upon. */
export function bringCards(first, touched) {
  if (!card) {
    entities = JSON.parse(byId("st-cards").textContent);
    card = element("div", { class: "st-card", id: "st-card", role: "group", "aria-label": words.CARD });
    card.hidden = true;
    within(".st-page").append(card);
    listen(touched);
  }
  const mark = markOf(first);
  if (touched) {
    if (first.type === "click") show(mark);
  } else if (mark.matches(":hover, :focus-visible")) {
    // By now the pointer may have left, and the focus gone on.
    after(first.type === "focusin" ? 0 : OPEN_AFTER, () => show(mark));
  }
}

/** Go to the next (1) or previous (-1) mention of the name whose card is shown. */
export function stepMention(by) {
  if (!shown) return;
  const mentions = mentionsOf(shown.dataset.entity);
  const mark = mentions[(mentions.indexOf(shown) + by + mentions.length) % mentions.length];
  reveal(mark);
  focusOn(mark);
  show(mark);
}

/** Keep the card that is shown beside its passage. */
export function pinShown() {
  if (shown) pin(shown);
}

function listen(touchedFirst) {
  let touched = touchedFirst;
  document.addEventListener(
    "pointerdown",
    (event) => {
      touched = event.pointerType === "touch";
      if (shown && !card.contains(event.target) && markOf(event) !== shown) hide();
    },
    true,
  );
  article.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch" && markOf(event)) after(OPEN_AFTER, () => show(markOf(event)));
  });
  article.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && markOf(event)) leave();
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && leave());
  article.addEventListener("focusin", (event) => {
    if (!touched && !restoring && markOf(event)?.matches(":focus-visible")) show(markOf(event));
  });
  article.addEventListener("focusout", (event) => {
    if (shown && markOf(event) === shown && !card.contains(event.relatedTarget)) hide();
  });
  article.addEventListener("click", (event) => {
    const mark = markOf(event);
    if (!touched || !mark || mark === shown) return;
    // The first tap shows the card, whose link leads on; the second follows the mark itself.
    event.preventDefault();
    show(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) hide();
  });
}

const markOf = (event) => event.target.closest?.(".st-mention[data-entity]") ?? null;

function after(delay, act) {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
}

function leave() {
  after(CLOSE_AFTER, () => {
    if (shown !== document.activeElement && !card.contains(document.activeElement)) hide();
  });
}

function hide() {
  clearTimeout(timer);
  const hadFocus = card.contains(document.activeElement);
  const mark = shown;
  shown?.removeAttribute("aria-describedby");
  shown = null;
  card.hidden = true;
  if (!hadFocus) return;
  restoring = true;
  focusOn(mark);
  restoring = false;
}

function show(mark) {
  clearTimeout(timer);
  const entity = entities[mark.dataset.entity];
  if (!entity || mark === shown) return;
  shown?.removeAttribute("aria-describedby");
  shown = mark;
  card.replaceChildren(...lines(mark, entity), acts(mark, card));
  card.hidden = false;
  mark.setAttribute("aria-describedby", card.id);
  place(mark);
  countIn(card, mark.dataset.entity, entity);
}

function lines(mark, entity) {
  const line = (name, text) => element("p", { class: `st-card__${name}` }, text ?? "");
  const when = line("when");
  when.classList.add("st-dots");
  for (const fact of [entity.when, entity.place].filter(Boolean)) {
    when.append(when.firstChild ? " " : "", element("span", {}, when.firstChild ? element("i", {}, "· ") : "", fact));
  }
  const more = line("more");
  if (entity.url) more.append(element("a", { href: entity.url }, words.open(entity.name)));
  return [
    line("kind", entity.kind),
    line("name", entity.name),
    when,
    line("definition", entity.definition),
    line("counts", entity.here ? words.here(entity.here) : ""),
    line("why", mark.dataset.why ? words.why(mark.dataset.why) : ""),
    more,
  ];
}

/** The mentions of one entity that can be seen or unfolded, in the order of the text. */
const mentionsOf = (id) => [...article.querySelectorAll(`.st-mention[data-entity="${CSS.escape(id)}"]`)].filter((mark) => !mark.closest("[hidden]"));

/** Steps to the other mentions, and the pin: for the card itself, or for the one that is pinned. */
function acts(mark, box) {
  const mentions = mentionsOf(mark.dataset.entity);
  const at = mentions.indexOf(mark);
  const button = (name, label, sign, act) => {
    const made = element("button", { type: "button", class: `st-card__act st-card__${name}`, "aria-label": label, title: label }, sign);
    made.addEventListener("click", act);
    return made;
  };
  const foot = element("div", { class: "st-card__acts" });
  if (mentions.length > 1) {
    const go = (by, name) => () => stepIn(box, mentions[(at + by + mentions.length) % mentions.length], name);
    foot.append(
      button("previous", words.PREVIOUS_MENTION, "‹", go(-1, "previous")),
      element("span", {}, words.place(at + 1, mentions.length)),
      button("next", words.NEXT_MENTION, "›", go(1, "next")),
    );
  }
  if (box === card) foot.append(button("pin", words.PIN_CARD, words.PIN, () => pin(mark)));
  else foot.append(button("pin", words.UNPIN_CARD, words.UNPIN, () => unpin(mark)));
  return foot;
}

/** Go to another mention with the card, or with the pinned one; the focus stays on the button that was pressed. */
function stepIn(box, mark, name) {
  reveal(mark);
  if (box === card) show(mark);
  else pin(mark);
  (box === card ? card : pinned).querySelector(`.st-card__${name}`)?.focus({ preventScroll: true });
}

function reveal(mark) {
  for (let fold = mark.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  const mentions = mentionsOf(mark.dataset.entity);
  say(words.mention(entities[mark.dataset.entity]?.name ?? mark.textContent, mentions.indexOf(mark) + 1, mentions.length));
}

/** A repeated mark takes the focus only while it is the place to go on from. */
function focusOn(mark) {
  if (!mark.matches("a")) {
    mark.tabIndex = -1;
    mark.addEventListener("blur", () => mark.removeAttribute("tabindex"), { once: true });
  }
  mark.focus({ preventScroll: true });
}

function pin(mark) {
  const entity = entities[mark.dataset.entity];
  unpin();
  pinned = element("div", { class: "st-note st-card st-pinned", role: "group", "aria-label": words.pinned(entity.name) });
  pinned.append(...lines(mark, entity), acts(mark, pinned));
  putBeside(pinned, mark);
  countIn(pinned, mark.dataset.entity, entity);
  pinned.querySelector(".st-card__pin").focus({ preventScroll: true });
  if (shown) hide();
}

function unpin(mark) {
  pinned?.remove();
  pinned = null;
  if (mark) focusOn(mark);
}

// Counts over the whole corpus would make every page grow with it: they are fetched, once, when asked for.
async function countIn(box, id, entity) {
  if (!counts.has(id)) {
    counts.set(
      id,
      fetch(new URL(`data/entities/${encodeURIComponent(id)}.json`, site))
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null),
    );
  }
  const all = await counts.get(id);
  if (!all || (box === card ? shown?.dataset.entity !== id : box !== pinned)) return;
  box.querySelector(".st-card__counts").textContent = words.hereAndInAll(entity.here ?? 0, all.mentions, all.transcripts);
}

// Under the first line of the mark, above it where there is no room; never beyond the window's sides.
function place(mark) {
  const around = card.offsetParent.getBoundingClientRect();
  const { left, top, bottom } = mark.getClientRects()[0];
  const room = document.documentElement.clientWidth - card.offsetWidth - 12;
  const below = bottom + card.offsetHeight + 12 < innerHeight || top < card.offsetHeight + 70;
  card.style.left = `${Math.max(12, Math.min(left, room)) - around.left}px`;
  card.style.top = `${(below ? bottom + 6 : top - card.offsetHeight - 6) - around.top}px`;
}
