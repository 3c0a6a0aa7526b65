// Words that a reader has selected can be quoted, and linked to: by a text fragment beside the anchor of their paragraph,
// so that a browser that knows none still finds the paragraph.
import { element } from "./dialog.js";
import { gettext } from "./messages.js";
import { byId, within } from "./required.js";
import { copy, say } from "./status.js";
import { linkTo } from "./turns.js";

const WORDS = {
  bar: gettext("Selected words"),
  quote: gettext("Quote"),
  link: gettext("Link to these words"),
  copied: gettext("Link to these words copied"),
  noCopy: gettext("Your browser did not allow copying"),
};
// Longer passages are named by how they begin and end.
const LONGEST = 100;
const EDGE = 4;
const AROUND = 4;
const article = byId("st-article");
let bar;
let timer;

export function bringSelection(quote) {
  bar = element("div", { class: "st-selected", role: "group", "aria-label": WORDS.bar });
  const button = (text, act) => {
    const made = element("button", { type: "button" }, text);
    // Pressing it must not take the selection away.
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", act);
    return made;
  };
  const quoteButton = button(WORDS.quote, () => {
    bar.hidden = true;
    quote(turnOf(selected()));
  });
  bar.append(quoteButton, button(WORDS.link, copyLinkToWords));
  bar.hidden = true;
  within(".st-page").append(bar);
  const show = () => {
    const range = selected();
    bar.hidden = !range;
    if (!range) return;
    quoteButton.hidden = !turnOf(range);
    place(range);
  };
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    // A selection grows by many small steps.
    timer = setTimeout(show, 150);
  });
  show();
}

/** Copy a link that leads to the selected words and marks them. */
export async function copyLinkToWords() {
  const range = selected();
  if (!range) return;
  const done = await copy(addressOf(range));
  say(done ? WORDS.copied : WORDS.noCopy);
}

/** The selected words of the text, not of a control; null where there are none. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount || document.querySelector("dialog[open]")) return null;
  const range = selection.getRangeAt(0);
  const isText = blockOf(range.startContainer) && article.contains(range.endContainer) && /[\p{L}\p{N}]/u.test(selection.toString());
  return isText ? range : null;
}

const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
const blockOf = (node) => elementOf(node).closest(".st-turn > p[id], .st-narrative p[id], .st-section[id]");

function turnOf(range) {
  const turn = range && elementOf(range.startContainer).closest(".st-turn");
  return turn?.contains(range.endContainer) ? turn : null;
}

function place(range) {
  const touch = matchMedia("(hover: none)").matches;
  bar.classList.toggle("st-selected--foot", touch);
  if (touch) return;
  const around = bar.offsetParent.getBoundingClientRect();
  const lines = range.getClientRects();
  const { right, bottom } = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const room = document.documentElement.clientWidth - bar.offsetWidth - 12;
  bar.style.left = `${Math.max(12, Math.min(right - bar.offsetWidth / 2, room)) - around.left}px`;
  bar.style.top = `${bottom + 8 - around.top}px`;
}

/** The address of words: their paragraph, and how they read. */
export function addressOf(range) {
  const block = blockOf(range.startContainer);
  const turn = block.closest(".st-turn");
  const whole = wholeWords(range);
  return `${linkTo(turn, block.id)}:~:text=${fragmentFor(whole)}`;
}

/** The range, its first and last words whole. */
function wholeWords(range) {
  const whole = range.cloneRange();
  const isLetter = (text, at) => at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}'’]/u.test(text[at]);
  let { startContainer: first, startOffset: start, endContainer: last, endOffset: end } = range;
  if (first.nodeType === Node.TEXT_NODE) {
    while (isLetter(first.data, start) && isLetter(first.data, start - 1)) start -= 1;
    whole.setStart(first, start);
  }
  if (last.nodeType === Node.TEXT_NODE) {
    while (isLetter(last.data, end) && isLetter(last.data, end - 1)) end += 1;
    whole.setEnd(last, end);
  }
  return whole;
}

const plain = (text) => text.replace(/\s+/gu, " ");

function fragmentFor(range) {
  const words = plain(range.toString()).trim();
  const list = words.split(" ");
  const isOne = blockOf(range.startContainer).contains(range.endContainer);
  const isShort = isOne && (words.length <= LONGEST || list.length < 2 * EDGE);
  const edges = isShort ? [words] : [list.slice(0, EDGE).join(" "), list.slice(-EDGE).join(" ")];
  const parts = edges.map(encode);
  // The first place of the page where the words stand is the one that is found: others need what stands beside them.
  if (occurrences(edges[0]) === 1) return parts.join(",");
  const [prefix, suffix] = [wordsBefore(range), wordsAfter(range)];
  return [prefix && `${encode(prefix)}-`, ...parts, suffix && `-${encode(suffix)}`].filter(Boolean).join(",");
}

const occurrences = (words) => plain(article.textContent).toLowerCase().split(words.toLowerCase()).length - 1;

function wordsBefore({ startContainer, startOffset }) {
  const before = document.createRange();
  before.setStart(blockOf(startContainer), 0);
  before.setEnd(startContainer, startOffset);
  return plain(before.toString()).trim().split(" ").slice(-AROUND).join(" ");
}

function wordsAfter({ endContainer, endOffset }) {
  const block = blockOf(endContainer);
  if (!block) return "";
  const after = document.createRange();
  after.setStart(endContainer, endOffset);
  after.setEnd(block, block.childNodes.length);
  return plain(after.toString()).trim().split(" ").slice(0, AROUND).join(" ");
}

// A hyphen and a comma mean something in a text fragment.
const encode = (text) => encodeURIComponent(text).replaceAll("-", "%2D").replaceAll("'", "%27");
