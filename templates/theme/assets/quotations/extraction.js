// The quotations of a text: stenogram/quotations/extraction.py in the browser.

import { CLOSERS, SHORTEST, UNSPACED } from "./tables.js";
import { tokensOf } from "./tokens.js";

/** @typedef {{text: string, line: number, start: number, end: number, short: boolean}} Quotation */

const TWO_SIDED = '"＂\'”»›';
const SINGLE = "'‘’‚‛";
// Words and decades whose first letters an apostrophe stands for: "the '90s", "rock 'n' roll".
const SHORTENED = /^['’‘](?:\d0s|em|n|cause|til|tis|twas|round|bout)(?![\p{L}\p{N}_])/iu;
const BREAK = /\n[ \t]*\n\s*/gu;
const unspaced = new RegExp(`^[${UNSPACED}]`, "u");
const isLetter = (character) => /^[\p{L}\p{N}]/u.test(character) && !unspaced.test(character);

/** @returns {Quotation[]} all quotations in order, the short ones too; none within another */
export function quotationsIn(text) {
  const quotations = [];
  for (let at = 0; at < text.length; at++) {
    const end = opens(text, at) ? endOf(text, at) : null;
    if (end === null) continue;
    const inside = text.slice(at + 1, end);
    const words = withoutRepeated(inside, text[at]);
    const leading = inside.length - inside.trimStart().length;
    const line = text.slice(0, at + 1 + leading).split("\n").length;
    if (words) quotations.push({ text: words, line, start: at + 1, end, short: sizeOf(words) < SHORTEST });
    at = end;
  }
  return quotations;
}

function sizeOf(words) {
  return tokensOf(words).reduce((sum, { key }) => sum + (unspaced.test(key) ? 0.5 : 1), 0);
}

function opens(text, at) {
  const mark = text[at];
  if (!CLOSERS[mark]) return false;
  const [before, after] = [text[at - 1] ?? "", text[at + 1] ?? ""];
  if (!after || (/\s/u.test(after) && !"«»‹›„".includes(mark))) return false;
  if (!TWO_SIDED.includes(mark) && !SINGLE.includes(mark)) return true;
  if (SINGLE.includes(mark) && SHORTENED.test(text.slice(at, at + 8))) return false;
  return !(isLetter(before) || (before && ".,;!?%)]…".includes(before)));
}

function breakAt(text, at) {
  BREAK.lastIndex = at;
  const match = BREAK.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function endOf(text, at) {
  const opener = text[at];
  const depth = [];
  let paragraph = breakAt(text, at + 1);
  for (let position = at + 1; position < text.length; position++) {
    if (paragraph && position === paragraph.start) {
      const mark = text[paragraph.end] ?? "";
      if (!mark || (mark !== opener && !(opener === "«" && mark === "»"))) return null;
      position = paragraph.end;
      paragraph = breakAt(text, position);
      continue;
    }
    const mark = text[position];
    if (depth.length && depth.at(-1).includes(mark) && closes(text, position)) depth.pop();
    else if (!depth.length && CLOSERS[opener].includes(mark) && closes(text, position)) return position;
    else if (nests(text, position, opener)) depth.push(CLOSERS[mark]);
  }
  return null;
}

function nests(text, at, opener) {
  const mark = text[at];
  if (mark === opener || CLOSERS[opener].includes(mark) || !opens(text, at)) return false;
  const rest = text.slice(at + 1, breakAt(text, at)?.start ?? text.length);
  return [...rest].some((_, place) => CLOSERS[mark].includes(rest[place]) && closes(rest, place));
}

function closes(text, at) {
  const [before, after] = [text[at - 1] ?? "", text[at + 1] ?? ""];
  if (SINGLE.includes(text[at])) {
    if (isLetter(after) || /^\s/u.test(before)) return false;
    return before.toLowerCase() === "s" ? !closesLater(text, at) : true;
  }
  if ('"＂'.includes(text[at])) return !/^\s/u.test(before) || !/^[\p{L}\p{N}]/u.test(after);
  return true;
}

function closesLater(text, at) {
  let rest = text.slice(at + 1, breakAt(text, at)?.start ?? text.length);
  const opening = rest.search(/(?<![\p{L}\p{N}])['‘‚](?=[\p{L}\p{N}])/u);
  if (opening >= 0) rest = rest.slice(0, opening);
  return /[^\s\p{L}\p{N}_'’‘][’'](?![\p{L}\p{N}])|(?![s_])[\p{L}\p{N}][’'](?![\p{L}\p{N}])/u.test(rest);
}

function withoutRepeated(words, opener) {
  const marks = opener.replace(/[\\\]^-]/g, "\\$&") + (opener === "«" ? "»" : "");
  return words.replace(new RegExp(`(\\n\\s*)[${marks}]\\s*`, "gu"), "$1").trim();
}
