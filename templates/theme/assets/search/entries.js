// The entries of the registry (stenogram/search/entries.py), matched with a question by name. Pure but for `load`.

import { unpacked } from "./unpacked.js";
import { bare, fold, trimmed } from "./text.js";

/**
 * @typedef {{id: string, noun: string, address: string, names: string[], definition: string, mentions: number,
 *   keys: string[], words: Set<string>, ofNames: string[][]}} Entry
 */

const SMALL = new Set("a an and at by de der des di do du for in la le of on on the to und y".split(" "));

export class Entries {
  static async load(place) {
    const rows = await fetch(`${place}entries.st_entries`).then(unpacked).then((answer) => answer.json());
    return new Entries(rows);
  }

  constructor(rows) {
    this.rows = rows;
    /** @type {Entry[]} */
    this.all = rows.map(([id, noun, address, names, facts, definition, mentions]) => {
      const ofNames = names.map((name) => wordsOf(name));
      const words = new Set([...ofNames.flat(), ...wordsOf(noun), ...facts.flatMap(wordsOf)]);
      return { id, noun, address, names, definition, mentions, keys: ofNames.map((list) => list.join(" ")), words, ofNames };
    });
  }

  /** The same entries, after letters were added to those that are folded. */
  foldedAnew() {
    return new Entries(this.rows);
  }

  /** The words of all names as they are printed, by what they fold to: what a misspelt word may have been meant for. */
  words() {
    const printed = this.all.flatMap(({ names }) => names.flatMap((name) => name.split(/[\s,;:()·/-]+/u)));
    return new Map(printed.map((word) => [bare(word), word]));
  }

  /**
   * The entries that a question names, best first: those of this very name, then those that have all of its words in
   * their names and facts, then those whose whole name stands in it. Equals by how often they are mentioned.
   * @param {string} question
   * @param {boolean} typing whether the last word may go on; one that is a whole word of some entry does not
   * @param {string[]} left words of the question that only ask, as they are written ("who" of "who is Norov")
   * @returns {Entry[]}
   */
  match(question, typing = false, left = []) {
    const plain = question.replace(/["“”„«»]/gu, " ");
    const full = wordsOf(plain).join(" ");
    const asking = new Set(left);
    const asked = wordsOf(plain.split(/\s+/u).filter((word) => !asking.has(trimmed(word))).join(" "));
    if (!asked.length) return [];
    const content = asked.filter((word) => !SMALL.has(word));
    const sought = content.length ? content : asked;
    const last = sought[sought.length - 1];
    const goesOn = typing && !this.all.some(({ words }) => words.has(last));
    const ranked = [];
    for (const entry of this.all) {
      const rank = entry.keys.includes(full) ? rankOf(entry, full, sought, goesOn) : rankOf(entry, asked.join(" "), sought, goesOn);
      if (rank) ranked.push({ entry, rank });
    }
    ranked.sort((one, other) =>
      one.rank[0] - other.rank[0] || Number(other.entry.mentions > 0) - Number(one.entry.mentions > 0) || one.rank[1] - other.rank[1]
      || other.entry.mentions - one.entry.mentions);
    return ranked.map(({ entry }) => entry);
  }
}

/** `typing` where the last word may go on. [class, distance]: 0 its shown or other name, 1 all words, 2 a whole name within the question; null where none. */
function rankOf({ keys, words, ofNames }, whole, sought, typing) {
  const exact = keys.indexOf(whole);
  if (exact >= 0) return [0, exact > 1 ? 1 : 0];
  if (typing && keys.some((key) => key.startsWith(whole))) return [1, 0];
  const last = sought.length - 1;
  if (sought.every((word, at) => words.has(word) || (typing && at === last && begins(words, word)) || isInitial(word, sought, at, ofNames))) {
    // Of those with all words the one whose name says least besides.
    const lengths = ofNames.map((name) => name.length + sought.filter((word) => !name.includes(word)).length);
    return [1, Math.min(...lengths)];
  }
  const padded = ` ${whole} `;
  const within = keys.filter((key) => key.length > 1 && padded.includes(` ${key} `));
  return within.length ? [2, -Math.max(...within.map((key) => key.length))] : null;
}

function begins(words, word) {
  if (word.length < 2) return false;
  for (const each of words) if (each.startsWith(word)) return true;
  return false;
}

/** "V." before a word of a name that begins with it: V. Putin. */
function isInitial(word, sought, at, ofNames) {
  if ([...word].length !== 1 || at === sought.length - 1) return false;
  const next = sought[at + 1];
  return ofNames.some((name) => name.includes(next) && name.some((part) => part !== next && part.startsWith(word)));
}

/** The words of a name, folded; of a compound its parts. */
export function wordsOf(text) {
  return fold(text).replace(/(\p{L})'s?(?=\s|$)/gu, "$1").split(/[\s\-/,;:()·]+/u).map(bare).filter(Boolean);
}
