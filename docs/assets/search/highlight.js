// Marks the words of a search (?h=word&h=word) in the passage that the address leads to. Nothing moves:
// the marks are painted (CSS Custom Highlight), the page's own elements stay as they are.

import { fold } from "./text.js";

const MOST = 500;

export function highlight() {
  const words = new URLSearchParams(location.search).getAll("h").map((word) => fold(word).trim()).filter(Boolean);
  const passage = target();
  if (!words.length || !passage) return;
  const ranges = words.flatMap((word) => [...found(passage, word)]).slice(0, MOST);
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set("st-search", new Highlight(...ranges));
  else ranges.sort((one, other) => other.compareBoundaryPoints(Range.START_TO_START, one)).forEach(wrap);
}

function target() {
  const id = decodeURIComponent(location.hash.slice(1));
  const element = id ? document.getElementById(id) : null;
  if (!element) return document.querySelector("article") ?? document.body;
  return element.closest(".st-turn, .st-narrative, section, article") ?? element;
}

/** Ranges of whole words that fold to `word`. */
function* found(passage, word) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("script, style, .st-tools, .st-num")) continue;
    const { text, at } = folded(node.data);
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (isLetter(text[start - 1]) || isLetter(text[end])) continue;
      const range = document.createRange();
      range.setStart(node, at[start]);
      range.setEnd(node, at[end]);
      yield range;
    }
  }
}

/** A text folded letter by letter, with the place in the original of each of its characters. */
function folded(text) {
  let result = "";
  const at = [];
  let place = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let n = 0; n < plain.length; n++) at.push(place);
    result += plain;
    place += letter.length;
  }
  at.push(place);
  return { text: result, at };
}

function isLetter(letter) {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter);
}

function wrap(range) {
  range.surroundContents(Object.assign(document.createElement("mark"), { className: "st-found" }));
}
