// Words near the words of a question, as the site's own speakers use them (stenogram/search/near_words.py), and the
// other names of an entry that it names. Offered; what is searched stays as it was asked.

import { bare } from "./text.js";
import { unpacked } from "./unpacked.js";

const MOST_WORDS = 4;
const MOST_NAMES = 2;
// Of a word that is not listed, the listed one that begins with as many of its letters as inflections share.
const ENDING = 3;
const BEGINNING = 4;

export class Near {
  /** @param {string} place address of the index */
  constructor(place) {
    this.place = place;
    this.loading = null;
  }

  /** @returns {Promise<Map<string, string[]>>} each word with those near it */
  #listed() {
    this.loading ??= fetch(`${this.place}near.st_near`).then(unpacked).then((answer) => answer.text())
      .then((text) => new Map(text.split("\n").filter(Boolean).map((line) => {
        const [word, ...others] = line.split(" ");
        return [word, others];
      })))
      .catch(() => ((this.loading = null), new Map()));
    return this.loading;
  }

  /**
   * @param {{words: string[], phrases: string[]}} reading
   * @param {string} question
   * @param {import("./entries.js").Entry[]} entries that it may name, the best first
   * @returns {Promise<{word: string, by: string}[]>} what to put in the place of what
   */
  async of({ words, phrases }, question, entries = []) {
    const names = namesBeside(question, entries[0]).map((by) => ({ word: question, by }));
    if (phrases.length || !words.length) return names;
    const listed = await this.#listed();
    const asked = words.map(bare);
    const lists = words.map((word) => ({ word, others: nearest(bare(word), listed).filter((other) => !asked.includes(other)) }));
    const most = Math.ceil(MOST_WORDS / lists.length);
    return [...names, ...lists.flatMap(({ word, others }) => others.slice(0, most).map((by) => ({ word, by })))].slice(0, MOST_NAMES + MOST_WORDS);
  }
}

/** The words near one, or near the one listed that begins most alike. */
export function nearest(word, listed) {
  if (listed.has(word)) return listed.get(word);
  const letters = Math.max(BEGINNING, word.length - ENDING);
  if (word.length < letters) return [];
  const alike = [...listed.keys()].filter((other) => 
    other.startsWith(word.slice(0, letters)) && Math.abs(other.length - word.length) <= ENDING);
  alike.sort((one, other) => Math.abs(one.length - word.length) - Math.abs(other.length - word.length) || (one < other ? -1 : 1));
  return listed.get(alike[0]) ?? [];
}

/** The other names of an entry whose name the question is. */
function namesBeside(question, entry) {
  const asked = bare(question);
  const names = entry?.names ?? [];
  if (!names.some((name) => bare(name) === asked)) return [];
  const others = new Map(names.map((name) => [bare(name), name]));
  others.delete(asked);
  return [...others.values()].slice(0, MOST_NAMES).map((name) => (/\s/u.test(name) ? `"${name}"` : name));
}
