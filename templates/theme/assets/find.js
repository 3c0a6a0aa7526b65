// Find words in a transcript, and read one speaker's turns alone. Nothing moves for the words: they are painted (CSS
// Custom Highlight), as those of a search are.
import { element } from "./dialog.js";
import { byId, within } from "./required.js";
import { folded, isLetter } from "./search/highlight.js";
import { fold, prepareFor } from "./search/text.js";
import { nameOf } from "./turns.js";
import * as words from "./words-find.js";

const FOUND = "st-find";
const CURRENT = "st-find-current";
const MOST = 2000;
const FEWEST_ANSWERS = 3;
const QUESTION = /[?\u037e\u055e\u061f\u1367\uff1f]/;
const root = document.documentElement;
const article = byId("st-article");
const turns = [...article.querySelectorAll(".st-turn")];

let bar;
let opener;
let ranges = [];
let at = -1;

/** Open the bar, or go back to its field where it is open already. */
export function openFind() {
  bar ??= build();
  if (bar.made.hidden) opener = document.activeElement;
  bar.made.hidden = false;
  root.classList.add("st-finding");
  const chosen = String(getSelection()).trim();
  if (chosen && chosen.length < 80 && !chosen.includes("\n")) bar.field.value = chosen;
  bar.field.focus();
  bar.field.select();
  look();
}

function close() {
  bar.made.hidden = true;
  root.classList.remove("st-finding");
  clear();
  bar.speaker.value = "";
  showOnly("");
  if (opener?.isConnected && opener.checkVisibility()) opener.focus({ preventScroll: true });
}

function build() {
  const button = (name, sign, act) => {
    const made = element("button", { type: "button", class: "st-find__act", "aria-label": name, title: name }, sign);
    made.addEventListener("click", act);
    return made;
  };
  const field = element("input", { type: "search", "aria-label": words.FIELD, placeholder: words.FIELD, autocomplete: "off", enterkeyhint: "search" });
  const count = element("span", { class: "st-find__count", role: "status" });
  const speaker = element("select", { "aria-label": words.SPEAKER }, ...choices());
  const made = element("search", { class: "st-find", "aria-label": words.FIELD },
    element("div", { class: "st-find__bar" }, field, count,
      button(words.PREVIOUS, "‹", () => go(-1)), button(words.NEXT, "›", () => go(1)), speaker, button(words.CLOSE, "×", close)));
  made.hidden = true;
  field.addEventListener("input", look);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  speaker.addEventListener("change", () => {
    showOnly(speaker.value);
    look();
  });
  // A link may lead to a turn that is not shown.
  addEventListener("hashchange", () => {
    const target = document.querySelector(":target");
    if (!target?.closest("[hidden]")) return;
    speaker.value = "";
    showOnly("");
    target.scrollIntoView();
  });
  within(".st-page").prepend(made);
  return { made, field, count, speaker };
}

// --- Words ---------------------------------------------------------------------------------------------------

async function look() {
  const typed = bar.field.value;
  await prepareFor(typed).catch(() => {});
  if (typed !== bar.field.value) return;
  clear();
  const wanted = fold(bar.field.value).replace(/\s+/gu, " ").trim();
  if (!wanted) return showCount();
  const text = folded(article);
  ranges = [...matches(text, wanted)].slice(0, MOST);
  if (globalThis.Highlight && ranges.length) CSS.highlights.set(FOUND, new Highlight(...ranges));
  if (ranges.length) mark(firstBelow());
  showCount();
}

/** Words of turns, narrative and headings that are shown: not those of notes, of what others said, nor of the record of the page. */
function* matches({ text, at }, wanted) {
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
    const first = at[start].node.parentElement;
    if (isLetter(text[start - 1]) || first.closest(".st-note, .st-also, [hidden]") || !first.closest(".st-turn, .st-narrative, .st-section")) continue;
    const last = at[start + wanted.length - 1];
    const range = document.createRange();
    range.setStart(at[start].node, at[start].from);
    range.setEnd(last.node, last.to);
    yield range;
  }
}

/** The first that is not above the window: who looks for a word goes on from where he reads. */
function firstBelow() {
  const below = ranges.findIndex((range) => range.getBoundingClientRect().top > 120);
  return Math.max(0, below);
}

function go(by) {
  if (!ranges.length) return;
  const isShown = isInWindow(ranges[at]);
  // The first step goes to the first, which may be out of sight.
  mark(by > 0 && !isShown ? at : (at + by + ranges.length) % ranges.length);
  const { parentElement } = ranges[at].startContainer;
  for (let folded = parentElement.closest("details:not([open])"); folded; folded = folded.parentElement.closest("details:not([open])")) folded.open = true;
  parentElement.scrollIntoView({ block: "center", behavior: "instant" });
  const { top, bottom } = ranges[at].getBoundingClientRect();
  // A word of a long paragraph may stand far from its middle.
  if (top < 140 || bottom > innerHeight - 20) scrollBy({ top: top - innerHeight / 2, behavior: "instant" });
  showCount();
}

function isInWindow(range) {
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && top > 100 && bottom < innerHeight;
}

function mark(place) {
  at = place;
  if (globalThis.Highlight) CSS.highlights.set(CURRENT, new Highlight(ranges[at]));
}

function showCount() {
  if (!fold(bar.field.value).trim()) bar.count.textContent = "";
  else bar.count.textContent = ranges.length ? words.place(at + 1, ranges.length) : words.NOTHING;
}

function clear() {
  ranges = [];
  at = -1;
  CSS.highlights?.delete(FOUND);
  CSS.highlights?.delete(CURRENT);
}

// --- Speakers ------------------------------------------------------------------------------------------------

const keyOf = (turn) => turn.dataset.speaker ?? nameOf(turn);

function choices() {
  const names = new Map();
  for (const turn of turns) names.set(keyOf(turn), { name: nameOf(turn), turns: (names.get(keyOf(turn))?.turns ?? 0) + 1 });
  const option = (value, text) => element("option", { value }, text);
  const made = [option("", words.everybody(turns.length))];
  const answered = answers();
  if (answered.length >= FEWEST_ANSWERS) made.push(option("?", words.answersOnly(answered.length)));
  for (const [key, { name, turns }] of names) made.push(option(`=${key}`, words.speaker(name, turns)));
  return made;
}

/** Turns of whoever speaks most that follow a question of somebody else. */
function answers() {
  const spoken = new Map();
  for (const turn of turns) spoken.set(keyOf(turn), (spoken.get(keyOf(turn)) ?? 0) + turn.textContent.length);
  const [answering] = [...spoken].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  return turns.filter((turn, place) => {
    const before = turns[place - 1];
    return before && keyOf(turn) === answering && keyOf(before) !== answering && QUESTION.test(before.textContent);
  });
}

function showOnly(choice) {
  const shown = new Set(choice === "?" ? answers() : turns.filter((turn) => !choice || `=${keyOf(turn)}` === choice));
  let heading = null;
  let hasTurns = true;
  for (const block of /** @type {HTMLElement[]} */ ([...article.children]).filter((child) => child.matches(".st-turn, .st-section, .st-part, .st-narrative, .st-tombstone"))) {
    if (block.matches(".st-section")) {
      if (heading) heading.hidden = !hasTurns;
      heading = block;
      hasTurns = !choice;
      block.hidden = false;
    } else if (block.matches(".st-turn")) {
      block.hidden = !shown.has(block);
      hasTurns ||= shown.has(block);
    } else block.hidden = Boolean(choice);
  }
  if (heading) heading.hidden = !hasTurns;
  document.dispatchEvent(new CustomEvent("st-shown"));
}
