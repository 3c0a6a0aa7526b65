// Where the words of a question stand in a passage. The index names one place of each; a reader expects all of them.

import { bare, fold, phraseOf, remembered } from "./text.js";

/**
 * What was asked for, as it is marked. `forms` are the inflections of a word that the index has taken for it.
 * @typedef {{words: {key: string, parts: string[], capitals: boolean, begun: boolean, forms: Set<string>}[], phrases: string[][]}} Asked
 */

const foldedWord = remembered((word) => phraseOf(word).join(""));

/** The printed words of a passage, folded: as a question's words are. */
export function foldedWords(content) {
  return content.split(/\s+/).map(foldedWord);
}

/**
 * @param {string} content printed words (stenogram/search/index_words.py)
 * @param {Asked} asked
 * @param {Iterable<number>} known places that the index names; what stands there counts as a form of the word
 * @returns {Set<number>} places
 */
export function marksIn(content, { words, phrases }, known) {
  const printed = content.split(/\s+/);
  const folded = foldedWords(content);
  const places = new Set(known);
  learn(words, folded, places);
  for (const { key, parts, capitals, begun, forms } of words) {
    if (parts.length > 1) sequence(folded, parts.map(bare), places);
    folded.forEach((word, at) => {
      if (capitals ? word === key && isCapital(printed[at]) : begun ? word.startsWith(key) : forms.has(word) || inflected(word, key)) places.add(at);
    });
  }
  for (const phrase of phrases) sequence(folded, phrase, places);
  return places;
}

/** Take up the inflections that the index has found: of several words that of the one that begins alike. */
export function learn(words, folded, places) {
  for (const at of places) {
    const word = folded[at];
    if (!word) continue;
    const near = words.filter(({ key, capitals, begun }) => !capitals && !begun && word.slice(0, 3) === key.slice(0, 3));
    near.forEach(({ forms }) => forms.add(word));
  }
}

/** Whether two English words differ in nothing but a plural, a possessive or the ending of a verb. */
function inflected(word, key) {
  // Stems keep three letters: most words need not be cut to know that they differ.
  if (key.length <= 3 || word.length <= 3 || !word.startsWith(key.slice(0, 3))) return word === key;
  return stem(word) === stem(key);
}

function stem(word) {
  return /^[a-z]+$/.test(word) ? word.replace(/^(...+?)(?:ings?|ie[sd]|e[sd]|s|y|e)$/, "$1") : word;
}

function isCapital(word) {
  const letters = word.replace(/[^\p{L}]/gu, "");
  return letters === letters.toUpperCase() && fold(letters) !== letters;
}

/** The places of words that stand one after the other, or run on as one word. */
function sequence(folded, parts, places) {
  const joined = parts.join("");
  folded.forEach((word, at) => {
    if (word === joined) places.add(at);
    if (parts.every((part, step) => folded[at + step] === part)) parts.forEach((_, step) => places.add(at + step));
  });
}
