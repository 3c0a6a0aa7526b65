// What the volumes of the index answer, asked once: of each query the records that have it, with scores and places.

/**
 * @typedef {{row: import("./table.js").Row, score: number, words: Iterable<number>}} Match
 * @typedef {Map<import("./table.js").Row, Match>} Matches
 */

const REMEMBERED = 60;

export class Asking {
  constructor(volumes, table) {
    this.volumes = volumes;
    this.table = table;
    /** Query → volume → what it answers. */
    this.answers = new Map();
    this.counts = new Map();
  }

  /**
   * The records of these volumes that have what any of the queries asks for.
   * @param {string[]} queries
   * @param {number[]} within
   * @returns {Promise<Matches>}
   */
  async any(queries, within) {
    const answers = await Promise.all(queries.map((query) => this.#matches(query, within)));
    if (answers.length === 1) return answers[0];
    const all = new Map();
    for (const matches of answers) for (const [row, match] of matches) all.set(row, joined(all.get(row), match));
    return all;
  }

  /** What Pagefind makes of the words together: its scores weigh rare words and short passages, those of phrases do not. */
  ranked(words, within) {
    return this.any([words.map(({ queries }) => queries[0].replaceAll('"', "")).join(" ")], within);
  }

  async #matches(query, within) {
    if (!this.answers.has(query)) {
      if (this.answers.size > REMEMBERED) this.answers.clear();
      this.answers.set(query, new Map());
    }
    // Volumes that are searched later are asked alone.
    const answers = this.answers.get(query);
    for (const at of within) if (!answers.has(at)) answers.set(at, this.#asked(query, at));
    const parts = await Promise.all(within.map((at) => answers.get(at)));
    return parts.length === 1 ? parts[0] : new Map(parts.flatMap((part) => [...part]));
  }

  async #asked(query, volume) {
    const [part] = await Promise.all([this.volumes.searchIn(volume, query), this.table.load([volume])]);
    const matches = new Map();
    part.ids.forEach((id, at) => {
      const row = this.table.row(volume, id);
      if (row) matches.set(row, { row, score: part.scores[at], words: part.places(at) });
    });
    return matches;
  }

  /** How many records of these volumes have what any of the queries asks for. */
  async count(queries, within) {
    const counts = await Promise.all(queries.flatMap((query) => within.map((at) => this.#countIn(query, at))));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  #countIn(query, volume) {
    const key = `${volume} ${query}`;
    if (!this.counts.has(key)) this.counts.set(key, this.volumes.countIn(volume, query));
    return this.counts.get(key);
  }
}

/** One match of two of the same record. */
export function joined(one, other) {
  return one ? { row: one.row, score: Math.max(one.score, other.score), words: [...one.words, ...other.words] } : other;
}
