// Words as people type them, as the index has them, and as pages show them.

import { fold, foldedLetters, prepareFor, simplified } from "./folding.js";
import { AROUND, CAPITALS, GLUE, indexedWords, isUnspaced, LONGEST_ACRONYM } from "./index-words.js";

export { fold, foldedLetters, isUnspaced, prepareFor, simplified };

/** Printed words of a record as they stand on the page: without the glue of stenogram/search/index_words.py. */
export function shown(text) {
  return text.replaceAll(`${GLUE} `, "").replaceAll(GLUE, " ");
}

const MOST_REMEMBERED = 100_000;

/**
 * A function of a word that remembers its results: a corpus has few words beside its length.
 * @param {(word: string) => string} form
 * @returns {(word: string) => string}
 */
export function remembered(form) {
  /** @type {Map<string, string>} */
  const results = new Map();
  let letters = foldedLetters();
  return (word) => {
    if (letters !== foldedLetters()) {
      results.clear();
      letters = foldedLetters();
    }
    let result = results.get(word);
    if (result === undefined) {
      if (results.size >= MOST_REMEMBERED) results.clear();
      result = form(word);
      results.set(word, result);
    }
    return result;
  };
}

/** A folded word without the punctuation around and within it: "SCO’s," is "scos". */
export function bare(word) {
  return fold(word).replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/**
 * How a word of a question is looked for.
 * @typedef {{parts: string[], whole: string[], capitals: string | null, around: string | null, key: string}} WordForms
 *   `whole` are queries for the very word, any of which will do; `capitals` the query for it as an acronym; `around`
 *   the query for it in what stands around a record; `key` the word itself, for what begins with it
 */

/**
 * @param {string} word as typed, without white space
 * @returns {WordForms}
 */
export function formsOf(word) {
  const parts = indexedWords(word).map(trimmed).filter(Boolean);
  const key = parts.join("");
  const plain = /^[\p{L}\p{N}\p{M}]+$/u;
  const cut = parts.length > 1;
  const whole = cut ? [`"${parts.join(" ")}"`] : [];
  // What Pagefind cuts further (12(3)(b)) is no phrase to it.
  if (!cut || !isUnspaced(word)) whole.push(plain.test(key) ? `"${key}"` : key);
  const letters = word.replace(/[^\p{L}\p{N}]/gu, "");
  const isAcronym = letters.length > 1 && letters.length <= LONGEST_ACRONYM && /^\p{Lu}+$/u.test(letters);
  return {
    parts,
    key,
    whole,
    capitals: isAcronym ? `"${fold(letters)}${CAPITALS}"` : null,
    around: plain.test(key) ? `"${AROUND}${key}"` : null,
  };
}

/** A phrase of a question as the index has it. */
export function phraseOf(text) {
  return indexedWords(text).map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, "")).filter(Boolean);
}

export function trimmed(word) {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");
}

/** A word that goes on after a hyphen is not cut there: where a window begins or ends instead. */
const isWithinWord = (words, at) => at > 0 && at < words.length && /\p{Pd}$/u.test(words[at - 1].slice(0, -1)) && words[at - 1].endsWith(GLUE);

/** Words of a passage around its marks: [{text, marked}] with gaps as {gap: true}; at most two windows. */
export function excerpt(content, locations, length = 36) {
  const words = content.split(/\s+/);
  const marked = new Set(locations);
  const windows = locations.length ? best(locations, length) : [0];
  const pieces = [];
  let end = 0;
  for (const [number, start] of windows.entries()) {
    const size = windows.length > 1 ? Math.floor(length / 2) : length;
    let from = Math.max(start, end);
    while (from > end && isWithinWord(words, from)) from--;
    if (number > 0 ? from > end : from > 0) pieces.push({ gap: true });
    end = Math.min(words.length, from + size);
    while (isWithinWord(words, end)) end++;
    for (let at = from; at < end; at++) {
      const glued = words[at].endsWith(GLUE);
      pieces.push({ text: shown(glued ? words[at].slice(0, -1) : words[at]), marked: marked.has(at), glued });
    }
  }
  if (end < words.length) pieces.push({ gap: true });
  return pieces;
}

/** Where the one or two windows begin that hold most marks, each with a few words before its first. */
function best(locations, length) {
  const at = [...new Set(locations)].sort((a, b) => a - b);
  const one = densest(at, length - 8);
  if (one.held.length === at.length) return [Math.max(0, one.start - 6)];
  const half = Math.floor(length / 2) - 5;
  const first = densest(at, half);
  const rest = at.filter((place) => place < first.start - half || place > first.start + half);
  if (!rest.length) return [Math.max(0, one.start - 6)];
  return [first.start, densest(rest, half).start].sort((a, b) => a - b).map((start) => Math.max(0, start - 5));
}

function densest(at, length) {
  let result = { start: at[0], held: [] };
  for (let first = 0, last = 0; first < at.length; first++) {
    while (last < at.length && at[last] < at[first] + length) last++;
    if (last - first > result.held.length) result = { start: at[first], held: at.slice(first, last) };
  }
  return result;
}

/**
 * The words of a passage at these places, as printed but without punctuation around them; each once.
 * `together`: neighbours are one phrase.
 */
export function printed(content, locations, together = false) {
  const words = content.split(/\s+/);
  const runs = [];
  for (const at of [...new Set(locations)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (together && run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  const texts = new Map();
  for (const run of runs) {
    const text = shown(run.map((at) => words[at] ?? "").join(" ")).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");
    if (text && !texts.has(fold(text))) texts.set(fold(text), text);
  }
  return [...texts.values()];
}
