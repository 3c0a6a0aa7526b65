// Generated from stenogram/text/folding.py by `make expected`: change that file, not this one.

const ACCENT = /[\u{300}-\u{36f}\u{1ab0}-\u{1aff}\u{1dc0}-\u{1dff}\u{483}-\u{487}\u{591}-\u{5bd}\u{5bf}\u{5c1}\u{5c2}\u{5c4}\u{5c5}\u{5c7}\u{610}-\u{61a}\u{64b}-\u{65f}\u{670}\u{6d6}-\u{6dc}\u{6df}-\u{6e8}\u{6ea}-\u{6ed}\u{640}\u{ad}\u{34f}\u{61c}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{fe00}-\u{fe0f}\u{feff}]/gu;
const APOSTROPHE = /[\u{2018}\u{2019}\u{201a}\u{201b}\u{2032}\u{2bb}\u{2bc}\u{2bd}\u{2b9}\u{2be}\u{2bf}\u{b4}`\u{ff07}\u{5f3}]/gu;
const HYPHEN = /[\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{5be}\u{fe58}\u{fe63}\u{ff0d}]/gu;
/** @type {Record<string, string>} */
const LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "e", "ŋ": "n", "ς": "σ", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const HAN = /\p{Script=Han}/gu;
/** @type {Map<string, string>} */
const chinese = new Map();

/**
 * Fetch the table of Chinese characters if a text has any. Await this before folding the text.
 * @param {string} text
 */
export async function prepareFor(text) {
  if (chinese.size || text.search(HAN) < 0) return;
  const { TRADITIONAL, SIMPLIFIED } = await import("./chinese.js");
  [...TRADITIONAL].forEach((character, at) => chinese.set(character, SIMPLIFIED[at]));
}

/** A number that changes when more letters are folded: what was folded before that must be folded again. */
export function foldedLetters() {
  return chinese.size;
}

/** A text in simplified characters, as far as they are known; of the same length. */
export function simplified(text) {
  return chinese.size ? text.replace(HAN, (character) => chinese.get(character) ?? character) : text;
}

/**
 * A text as the index has it: without letter case, accents, and whatever else may be typed in two ways.
 * @param {string} text
 * @returns {string} not of the same length
 */
export function fold(text) {
  const signs = text.replace(APOSTROPHE, "'").replace(HYPHEN, "-");
  const plain = signs.normalize("NFKD").replace(ACCENT, "").toLowerCase();
  return simplified(plain.replace(LETTER, (letter) => LETTERS[letter]).replace(ACCENT, "").normalize("NFC"));
}
