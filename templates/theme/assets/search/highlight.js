// Marks the words of a search (?h=word&h=word) in the passage that the address leads to. Nothing moves:
// the marks are painted (CSS Custom Highlight), the page's own elements stay as they are.

import { fold } from "./text.js";

const MOST = 500;

export function highlight() {
  const words = new URLSearchParams(location.search).getAll("h").map((word) => fold(word).trim()).filter(Boolean);
  const passage = target();
  if (!words.length || !passage) return;
  const text = folded(passage);
  const ranges = words.flatMap((word) => [...found(text, word)]).slice(0, MOST);
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set("st-search", new Highlight(...ranges));
  else ranges.sort((one, other) => other.compareBoundaryPoints(Range.START_TO_START, one)).forEach(wrap);
}

function target() {
  const id = decodeURIComponent(location.hash.slice(1));
  const element = id ? document.getElementById(id) : null;
  if (!element) return document.querySelector("article") ?? document.body;
  return element.closest(".st-turn, .st-narrative, section, article") ?? element;
}

/** Ranges of whole words, or of several, that fold to `words`; they may begin in one element and end in another. */
function* found({ text, at }, words) {
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
function folded(passage) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  let text = "";
  const at = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("script, style, .st-number, .st-pn, .st-acts")) continue;
    let place = 0;
    for (const letter of node.data) {
      const plain = /\s/u.test(letter) ? (text.endsWith(" ") ? "" : " ") : fold(letter);
      for (let n = 0; n < plain.length; n++) at.push({ node, from: place, to: place + letter.length });
      text += plain;
      place += letter.length;
    }
  }
  return { text, at };
}

function isLetter(letter) {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter);
}

function wrap(range) {
  // A range over two elements has no one place for a mark.
  if (range.startContainer !== range.endContainer) return;
  range.surroundContents(Object.assign(document.createElement("mark"), { className: "st-found" }));
}
