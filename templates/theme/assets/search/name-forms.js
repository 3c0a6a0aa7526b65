// Surnames as sentences have them: inflected, with an ending of possession, or with a small word joined to them. Pure.

import { bare, fold } from "./text.js";

const FEWEST_LETTERS = 3;
/** What stands before the ending, and what a name may end in without it: "Захаровой" is Захарова, "Зеленского" Зеленский. */
const CYRILLIC = {
  endings: "ого его ому ему ыми ими ым им ом ем ой ей ою ею ові еві а у е ю я и ы і".split(" ").map(fold),
  restored: ["", ..."а я ий ый ой й ь".split(" ").map(fold)],
};
/** Possession; further endings are those of the language in which is asked. */
const POSSESSION = "s";
const RESTORED = ["", "a", "i", "y", "o"];
/** Articles and small words of Arabic that are written together with the next. */
const ARABIC = ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف", "ك"].map(fold);

/**
 * What a word may be as a name that stands alone.
 * @param {string} word as typed
 * @param {Set<string>} endings of surnames in the language in which is asked
 * @returns {string[]} folded, the likeliest first; none where the word cannot be a name
 */
export function nameForms(word, endings) {
  const key = bare(word);
  if (/\p{Script=Arabic}/u.test(key)) return ARABIC.filter((joined) => key.startsWith(joined)).map((joined) => key.slice(joined.length)).filter(isLong);
  if (word === word.toLowerCase()) return [];
  const parts = word.split(/['’]/u);
  if (parts.length === 2) return [parts[0].length < FEWEST_LETTERS ? parts[1] : parts[0]].map(bare).filter(isLong);
  if (/^\p{Script=Cyrillic}+$/u.test(key)) return [...without(key, CYRILLIC)];
  const isLatin = /^\p{Script=Latin}+$/u.test(key);
  return isLatin ? [...without(key, { endings: [POSSESSION], restored: [""] }), ...without(key, { endings: [...endings], restored: RESTORED })] : [];
}

function* without(key, { endings, restored }) {
  for (const ending of endings) {
    const stem = key.slice(0, -ending.length);
    if (key.endsWith(ending) && isLong(stem)) for (const end of restored) yield stem + end;
  }
}

function isLong(key) {
  return [...key].length >= FEWEST_LETTERS;
}
