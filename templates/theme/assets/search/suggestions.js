// What a word that is nowhere may have been meant for: the site's own words and the names of its entries.

import { bare } from "./text.js";

const MOST = 3;
// As Russian and Ukrainian names are most often written in Latin letters.
const LATIN = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "ye", ж: "zh", з: "z", и: "i", і: "i", ї: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "",
  э: "e", ю: "yu", я: "ya",
};

export class Suggestions {
  /** @param {() => Promise<Map<string, number>>} frequencies of the words of the record */
  constructor(frequencies, entries) {
    this.frequencies = frequencies;
    this.entries = entries;
    this.loading = null;
  }

  /** @returns {Promise<{word: string, by: string}[]>} for each of the words, the likeliest first */
  async of(words) {
    if (!words.length) return [];
    const known = await this.#known();
    const names = this.entries.words();
    return words.flatMap((word) => nearest(bare(word), known).map((other) => ({ word, by: names.get(other) ?? capitalised(other, word) })));
  }

  /** Words with how often they stand in the record; those of names count as frequent. */
  #known() {
    this.loading ??= this.frequencies().then((counted) => {
      const words = new Map(counted);
      for (const word of this.entries.words().keys()) if (word.length > 2) words.set(word, (words.get(word) ?? 0) + 5);
      return words;
    });
    return this.loading;
  }
}

/** The known words that are nearest: at most two edits away, of a short word one. */
export function nearest(word, known) {
  const latin = /[а-яґєії]/u.test(word) ? [...word].map((letter) => LATIN[letter] ?? letter).join("") : null;
  const sought = latin ?? word;
  if (sought.length < 3) return [];
  if (latin && known.has(latin)) return [latin];
  const most = sought.length < 5 ? 1 : 2;
  const near = [];
  for (const [other, count] of known) {
    if (Math.abs(other.length - sought.length) > most || other === sought) continue;
    const distance = edits(sought, other, most);
    if (distance <= most) near.push({ other, rank: distance - (other[0] === sought[0] ? 0.5 : 0) - Math.log10(count + 1) / 10 });
  }
  near.sort((one, other) => one.rank - other.rank || (one.other < other.other ? -1 : 1));
  // A possessive of what is offered already is nothing new.
  const offered = new Set(near.map(({ other }) => other));
  return near.map(({ other }) => other).filter((other) => !(other.endsWith("s") && offered.has(other.slice(0, -1)))).slice(0, MOST);
}

/** A word with a capital where the one that it stands for has one. */
function capitalised(word, like) {
  return /^\p{Lu}/u.test(like) ? word[0].toUpperCase() + word.slice(1) : word;
}

/** Insertions, deletions, replacements and exchanges of neighbours between two words; more than `most` is all the same. */
export function edits(one, other, most) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let least = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) least = Math.min(least, before[at - 2] + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length];
}
