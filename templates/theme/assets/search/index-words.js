// Generated from stenogram/search/index_words.py by `make expected`: change that file, not this one.

import { fold } from "./folding.js";

export const GLUE = "\u{2e31}";
/** Ends a word that is printed in capitals. */
export const CAPITALS = "qx";
/** Begins a word that stands around a record, not in it. */
export const AROUND = "qt";
export const LONGEST_ACRONYM = 6;

const UNSPACED = /[\u{e00}-\u{eff}\u{1000}-\u{109f}\u{1780}-\u{17ff}\u{3005}-\u{3007}\u{3040}-\u{30ff}\u{3100}-\u{312f}\u{31f0}-\u{31ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{f900}-\u{faff}\u{20000}-\u{3ffff}]/u;
const MARK = /[\u{e30}-\u{e3a}\u{e45}-\u{e4e}\u{eb0}-\u{ebc}\u{ec8}-\u{ece}\u{102b}-\u{103e}\u{1056}-\u{1059}\u{105e}-\u{1060}\u{1062}-\u{1064}\u{1067}-\u{106d}\u{1071}-\u{1074}\u{1082}-\u{108d}\u{108f}\u{109a}-\u{109d}\u{17b4}-\u{17d3}\u{3099}-\u{309c}\u{30fc}]/u;
const OPENING = /[\(\[\{\u{ab}\u{201c}\u{2018}\u{2039}\u{300c}\u{300e}\u{ff08}\u{300a}\u{3008}\u{3010}\u{3014}]/u;
const CLOSING = /[\u{3002}\u{3001}\u{ff0c}\u{ff0e}\u{ff1a}\u{ff1b}\u{ff01}\u{ff1f}\u{300d}\u{300f}\u{ff09}\u{300b}\u{3009}\u{3011}\u{3015}]/u;
const JOINT = /['\u{2018}\u{2019}\u{201a}\u{201b}\u{2032}\u{2bb}\u{2bc}\u{2bd}\u{2b9}\u{2be}\u{2bf}\u{b4}`\u{ff07}\u{5f3}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{5be}\u{fe58}\u{fe63}\u{ff0d}-]/u;
const MARKED = /[\u{900}-\u{109f}\u{1780}-\u{18af}\u{a8e0}-\u{abff}]/gu;
const SIXTEEN = "bcfghjklmpqvwxzd";
const WORD = /[\p{L}\p{N}_]/u;

/**
 * The words of a question as the index has them, compounds and unspaced scripts cut.
 * @param {string} text
 * @returns {string[]}
 */
export function indexedWords(text) {
  const characters = [...text];
  let spaced = "";
  characters.forEach((character, at) => {
    spaced += isCut(characters, at) ? ` ${character}` : character;
    const [before = "", after = ""] = [characters[at - 1], characters[at + 1]];
    if (JOINT.test(character) && WORD.test(before) && WORD.test(after)) spaced += " ";
  });
  return spaced.split(/\s+/u).filter((word) => WORD.test(word)).map(indexedWord);
}

/** @param {string} word */
function indexedWord(word) {
  const folded = fold(word).replace(/\s+/gu, "");
  const lettered = folded.replace(MARKED, inLetters);
  return lettered === folded ? folded : `qj${lettered.replace(/[^\p{L}\p{N}]/gu, "")}`;
}

/** @param {string} character */
function inLetters(character) {
  const digits = [...character.charCodeAt(0).toString(16).padStart(4, "0")];
  return digits.map((digit) => SIXTEEN[parseInt(digit, 16)]).join("");
}

/** Whether a word begins at this character though no space stands before it. */
function isCut(characters, at) {
  const before = characters[at - 1] ?? " ";
  const here = characters[at];
  if (/\s/u.test(before) || /\s/u.test(here)) return false;
  const letter = OPENING.test(here) ? characters[at + 1] ?? " " : here;
  if (!OPENING.test(before) && UNSPACED.test(letter) && !MARK.test(letter)) return true;
  return (UNSPACED.test(before) || CLOSING.test(before)) && WORD.test(here) && !UNSPACED.test(here);
}

export function isUnspaced(text) {
  return UNSPACED.test(text);
}
