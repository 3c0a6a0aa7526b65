// Words of a quotation and of what was said, made comparable: stenogram/quotations/tokens.py in the browser.

import {
  APOSTROPHES, ENDS, LETTERS, POINTS, QUESTION_MARKS, STAGE_WORDS, SYMBOLS, THOUSANDS, UNSEEN, UNSPACED, ZEROS,
} from "./tables.js";

/** @typedef {{key: string, start: number, end: number}} Token characters [start, end) of a text, and the form compared */

const escaped = (text) => text.replace(/[\\\]^-]/g, "\\$&");
const letter = `(?:(?![${UNSPACED}])\\p{L})`;
const part = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}]|(?![${UNSPACED}])\\p{M}|[${UNSEEN}])`;
const TOKEN = new RegExp(
  `(?:(?<![^\\s(\\[“«"])[-−–])?(?:(?<![\\d.,])\\p{Nd}{1,3}(?:[${escaped(THOUSANDS)}]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:]\\p{Nd}+)*)${part}*` +
    `|(?:${letter}\\.){2,}(?:${letter}(?!${part}))?` +
    `|${part}+(?:['${escaped(APOSTROPHES)}]${part}+)*` +
    `|[${UNSPACED}]` +
    `|[${escaped(SYMBOLS)}]` +
    `|[${escaped(QUESTION_MARKS)}]+`,
  "gu",
);
const UNHEARD = new RegExp(`[${UNSEEN}${POINTS}]`, "gu");
const APOSTROPHE = new RegExp(`[${escaped(APOSTROPHES)}]`, "gu");
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const GROUPED = new RegExp(`^(-?\\d{1,3}(?:[${escaped(THOUSANDS)}]\\d{3})+)(\\D*)$`, "u");
const GROUPS = new RegExp(`[${escaped(THOUSANDS)}]`, "gu");
const BRACKETED = /[([（［]([^()[\]（）［］]{2,60})[)\]）］]/gu;
const stageWords = new Set(STAGE_WORDS);

/** The form of a word for comparison. Its letter case stays. */
export function keyOf(word) {
  if (QUESTION_MARKS.includes(word[0])) return "?";
  let folded = word
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint(wide.codePointAt(0) - 0xfee0))
    .replace(APOSTROPHE, "'")
    .replace(LETTER, (one) => LETTERS[one])
    .normalize("NFC")
    .replace(UNHEARD, "")
    .replace(/\p{Nd}/gu, digit)
    .replace(/[−–]/gu, "-");
  if (!/^-*\d/u.test(folded)) return folded.replaceAll(".", "");
  const grouped = GROUPED.exec(folded);
  return grouped ? grouped[1].replace(GROUPS, "") + grouped[2] : folded;
}

function digit(character) {
  const code = character.codePointAt(0);
  const zero = ZEROS.findLast((first) => first <= code);
  return zero === undefined ? character : String(code - zero);
}

/** A text without letter case. I is the capital of i and, in Turkish, of ı, and İ of i: all four are i. */
export const small = (text) => text.replace(/[İı]/g, "i").toLowerCase();

/** @returns {Token[]} the words of a text, without stage directions in brackets */
export function tokensOf(text) {
  const heard = text.replace(BRACKETED, (all, inside) => {
    const words = inside.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.some((word) => stageWords.has(word)) ? " ".repeat(all.length) : all;
  });
  const tokens = [];
  for (const match of heard.matchAll(TOKEN)) {
    const key = keyOf(match[0]);
    if (key) tokens.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Whether a sentence ends before the token of a number; at both ends of a text it does. */
export function betweenSentences(text, tokens, at) {
  if (at <= 0 || at >= tokens.length) return true;
  return tokens[at - 1].key === "?" || [...text.slice(tokens[at - 1].end, tokens[at].start)].some((one) => ENDS.includes(one));
}
