// Of an index of many volumes: which to open for a question, and in what order. The directory of words
// (stenogram/search/word_directory.py) says where to look first, never where not to: every volume can be reached.

import { AROUND } from "./index-words.js";
import { isWithin } from "./period.js";
import { bare, formsOf } from "./text.js";
import { unpacked } from "./unpacked.js";

// Volumes opened at once. What they fetch for a question of three words must stay below 2 MB.
export const STRETCH = 6;
const LETTERS = 8;
const FILES = 256;
// Of a long phrase some words tell enough, each of which fetches a file.
const ENOUGH = 6;

export class Directory {
  /** @param {string} place address of the index; `lexicon` is its search.json, with what each volume `holds` */
  constructor(place, { holds, speakers }) {
    this.place = place;
    this.names = new Map(speakers.map(([id, name]) => [id, name]));
    this.volumes = holds.map(([first, ...years], at) => ({ at, first, years }));
    this.files = new Map();
  }

  /**
   * The volumes for a question, in stretches, those first that may have all its words and facets, newest first.
   * @returns {Promise<{stretches: number[][], likely: number, nowhere: Set<string>}>} the first `likely` stretches may
   *   have what is sought, the others have not; `nowhere` are the words that no volume has
   */
  async plan({ words, phrases }, chosen) {
    const sought = [...new Set([...words, ...phrases.flatMap((phrase) => phrase.split(" "))])];
    sought.sort((one, other) => other.length - one.length);
    const telling = sought.slice(0, ENOUGH);
    const holders = await Promise.all([...telling.map((word) => this.#holders(word)), this.#spokenBy(chosen.speaker ?? [])]);
    const known = holders.filter((each) => each.size);
    const nowhere = new Set(telling.filter((_, at) => !holders[at].size));
    // Of words that are nowhere no volume can tell; what is found is found by the others.
    const answerable = !sought.length || nowhere.size < telling.length;
    const fits = this.#fitting(chosen);
    return { ...arranged(this.volumes, (volume) => known.filter((each) => each.has(volume.at)).length, known.length, fits, answerable), nowhere };
  }

  /** Which volumes can have what was chosen. */
  #fitting({ year = [], transcript = [], period = null }) {
    // A transcript is in the last volume that does not begin after it.
    const within = transcript.map((name) => this.volumes.findLast(({ first }) => first <= name)?.at);
    const onDays = ({ years }) => !period || years.some((each) => isWithin(period, each));
    return ({ at, years }) => onDays({ years }) && (!year.length || year.some((each) => years.includes(each))) && (!within.length || within.includes(at));
  }

  /** The volumes in which one of these speakers may speak: those that have all words of the name. All, where that tells nothing. */
  async #spokenBy(ids) {
    const all = new Set(this.volumes.keys());
    const names = ids.map((id) => this.names.get(id));
    if (!names.length || !names.every(Boolean)) return all;
    const found = await Promise.all(names.map(async (name) => {
      const each = await Promise.all(name.split(/\s+/).map(bare).filter(Boolean).map(async (word) => new Set(await this.#around(word))));
      return [...all].filter((at) => each.every((holders) => holders.has(at)));
    }));
    return found.flat().length ? new Set(found.flat()) : all;
  }

  /** The volumes that have a word, in whatever inflection or spelling. */
  async #holders(word) {
    const parts = formsOf(word).parts.map(bare).filter(Boolean);
    // Of a compound the longest part tells most; other spellings stand in the index beside each word.
    const part = parts.reduce((longest, each) => (each.length > longest.length ? each : longest), "");
    const inTexts = await this.#beginningWith(beginning(part));
    return new Set([...inTexts, ...(await this.#around(part))]);
  }

  /** The volumes in which a word stands around a record: in its title, its section, the name of its speaker. */
  #around(word) {
    return this.#beginningWith([...`${AROUND}${word}`].slice(0, LETTERS).join(""));
  }

  async #beginningWith(letters) {
    const words = await this.#file(fileOf(letters));
    // What cannot be fetched tells nothing against any volume.
    if (!words) return [...this.volumes.keys()];
    // The words that begin with fewer letters are split among many files.
    if ([...letters].length < 3) return words[letters] ?? [];
    return Object.keys(words).filter((each) => each.startsWith(letters)).flatMap((each) => words[each]);
  }

  #file(number) {
    if (!this.files.has(number)) {
      const fetched = fetch(`${this.place}words/${number}.st_words`).then(unpacked).then((answer) => answer.json());
      this.files.set(number, fetched.catch(() => (this.files.delete(number), null)));
    }
    return this.files.get(number);
  }
}

/** What all inflections of a word begin with. Pagefind knows stems, which only its program can tell. */
export function beginning(word) {
  const stem = /^[a-z]+$/.test(word)
    ? word.replace(/^(...+?)(?:ings?|ie[sd]|e[sd]|s|y|e)$/, "$1").replace(/^(..+)([bdgklmnprtz])\2$/, "$1$2")
    : [...word].slice(0, Math.max(4, [...word].length - 3)).join("");
  return [...stem].slice(0, LETTERS).join("");
}

/** Where a word stands: `file_of` in stenogram/search/word_directory.py. */
export function fileOf(word) {
  const [first = 0, second = 0, third = 0] = [...word].slice(0, 3).map((letter) => letter.codePointAt(0));
  return (first * 961 + second * 31 + third) % FILES;
}

function arranged(volumes, countOf, most, fits, answerable) {
  const ranked = volumes.map((volume) => {
    const fitting = fits(volume);
    const has = countOf(volume);
    return { ...volume, fitting, has, likely: answerable && fitting && has === most };
  });
  ranked.sort((one, other) =>
    other.likely - one.likely || other.fitting - one.fitting || other.has - one.has || compare(other.years.at(-1), one.years.at(-1)) || other.at - one.at);
  const first = stretched(ranked.filter(({ likely }) => likely));
  return { stretches: [...first, ...stretched(ranked.filter(({ likely }) => !likely))], likely: first.length };
}

function stretched(volumes) {
  return Array.from({ length: Math.ceil(volumes.length / STRETCH) }, (_, at) =>
    volumes.slice(at * STRETCH, (at + 1) * STRETCH).map((volume) => volume.at));
}

function compare(one = "", other = "") {
  return one < other ? -1 : one > other ? 1 : 0;
}
