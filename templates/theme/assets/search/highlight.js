// Marks the words of a search (?h=word&h=word) on the page that a result leads to, with a bar that goes from one to
// the next. Nothing moves: the marks are painted (CSS Custom Highlight), the page's own elements stay as they are.

import { gettext, number } from "../messages.js";
import { el } from "./pieces.js";
import { fold } from "./text.js";

const MOST = 2000;
const MARKS = "st-search";
const CURRENT = "st-search-current";

export function highlight() {
  const words = new URLSearchParams(location.search).getAll("h").map((word) => fold(word).trim()).filter(Boolean);
  const article = document.querySelector("article") ?? document.body;
  if (!words.length || !globalThis.Highlight || !CSS.highlights) return;
  const text = folded(article);
  const ranges = words.flatMap((word) => [...matches(text, word)]).slice(0, MOST);
  ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  CSS.highlights.set(MARKS, new Highlight(...ranges));
  if (ranges.length) new Bar(ranges).show();
}

/** "3 of 7", a step back and one on, and a way to clear the marks. */
class Bar {
  constructor(ranges) {
    this.ranges = ranges;
    this.count = el("span", { role: "status", "aria-live": "polite" });
    this.element = el("div", { class: "st-marks", role: "group", "aria-label": gettext("Words found on this page") },
      this.count,
      this.#button(gettext("Previous"), () => this.go(this.at - 1)),
      this.#button(gettext("Next"), () => this.go(this.at + 1)),
      this.#button(gettext("Clear"), () => this.clear()));
  }

  /** Begin with the first in the passage that the address leads to. */
  show() {
    const passage = target();
    const first = passage ? this.ranges.findIndex((range) => passage.contains(range.startContainer)) : 0;
    document.body.append(this.element);
    this.#mark(Math.max(0, first));
  }

  go(at) {
    this.#mark((at + this.ranges.length) % this.ranges.length);
    const { startContainer } = this.ranges[this.at];
    startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  }

  #mark(at) {
    this.at = at;
    this.count.textContent = gettext("%(number)s of %(all)s", { number: number(at + 1), all: number(this.ranges.length) });
    CSS.highlights.set(CURRENT, new Highlight(this.ranges[at]));
  }

  clear() {
    CSS.highlights.delete(MARKS);
    CSS.highlights.delete(CURRENT);
    this.element.remove();
    const address = new URL(location.href);
    address.searchParams.delete("h");
    history.replaceState(history.state, "", address);
  }

  #button(text, act) {
    const button = el("button", { type: "button" }, text);
    button.addEventListener("click", act);
    return button;
  }
}

function target() {
  const id = decodeURIComponent(location.hash.slice(1));
  const element = id ? document.getElementById(id) : null;
  return element?.closest(".st-turn, .st-narrative, section, article") ?? element;
}

/** Ranges of whole words, or of several, that fold to `words`; they may begin in one element and end in another. */
function* matches({ text, at }, words) {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (isLetter(text[start - 1]) || isLetter(text[end])) continue;
    const range = document.createRange();
    range.setStart(at[start].node, at[start].from);
    range.setEnd(at[end - 1].node, at[end - 1].to);
    yield range;
  }
}

/** The text of a passage folded letter by letter, with the place on the page of each character. */
export function folded(passage) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  let text = "";
  const at = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest("script, style, .st-number, .st-pn, .st-acts")) continue;
    let place = 0;
    for (const letter of node.nodeValue ?? "") {
      const plain = /\s/u.test(letter) ? (text.endsWith(" ") ? "" : " ") : fold(letter);
      for (let n = 0; n < plain.length; n++) at.push({ node, from: place, to: place + letter.length });
      text += plain;
      place += letter.length;
    }
  }
  return { text, at };
}

export function isLetter(letter) {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(letter);
}
