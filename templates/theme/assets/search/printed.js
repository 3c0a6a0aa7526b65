// The printed words of what is found: where they are marked, and whether a phrase stands in them as it was asked for.

import { partialDay } from "../messages.js";
import { GLUE } from "./index-words.js";
import { foldedWords, learn, marksIn } from "./marks.js";
import { phraseOf } from "./text.js";

const READ_THROUGH = 60;

export class Printed {
  /** @param {import("./table.js").Table} table */
  constructor(table) {
    this.table = table;
    this.records = new Map();
  }

  /**
   * The record of a hit: its printed words, where they are marked, what is shown with it.
   * @param {{row: import("./table.js").Row, words?: Iterable<number>, asked?: object}} hit
   */
  async record({ row, words = [], asked = null }) {
    const { content, further, meta } = await this.#stored(row);
    const count = content.split(/\s+/).length;
    const own = [...words].filter((at) => at < count);
    const beside = [...words].filter((at) => at > count && at - count - 1 < further.length).map((at) => further[at - count - 1]);
    const places = asked ? marksIn(content, asked, [...own, ...beside]) : new Set([...own, ...beside]);
    const date = row.date ? partialDay(row.date) : meta.date;
    return { content, meta: { ...meta, date }, address: meta.url, kind: row.kind, places: [...places] };
  }

  /** The printed words, the address and the marks of many hits: of more than a few, all texts of their volumes at once. */
  async texts(hits) {
    if (hits.length <= READ_THROUGH) {
      await Promise.all(hits.map((hit) => this.record(hit)));
      return Promise.all(hits.map((hit) => this.record(hit)));
    }
    const numbers = [...new Set(hits.map(({ row }) => row.volume))];
    const texts = new Map(await Promise.all(numbers.map(async (at) => /** @type {const} */ ([at, await this.table.texts(at)]))));
    const passages = hits.map(({ row, words, asked }) => {
      const { content, address } = texts.get(row.volume)[row.at];
      const count = content.split(/\s+/).length;
      return { content, address, asked, own: [...words].filter((at) => at < count) };
    });
    // First what inflections there are, then where all of them stand.
    for (const { content, asked, own } of passages) learn(asked.words, foldedWords(content), own);
    return passages.map(({ content, address, asked, own }) => ({ content, address, places: [...marksIn(content, asked, own)] }));
  }

  /** The index knows stems; a phrase is meant as it stands. Of many hits this is decided where each is shown. */
  async literal(hits, phrases) {
    if (hits.length > READ_THROUGH) return hits.map((hit) => ({ ...hit, phrases }));
    const kept = await Promise.all(hits.map((hit) => this.isLiteral({ ...hit, phrases })));
    return hits.filter((_, at) => kept[at]);
  }

  /** Whether a hit has the very words of its phrases, but for accents, case, hyphens and apostrophes. */
  async isLiteral({ row, phrases = [] }) {
    if (!phrases.length) return true;
    const { content } = await this.#stored(row);
    const joined = (words) => words.join("");
    const words = phraseOf(content.replaceAll(GLUE, " "));
    const text = joined(words);
    const ends = new Set();
    words.reduce((sum, word) => (ends.add(sum), sum + word.length), 0);
    ends.add(text.length);
    return phrases.every((phrase) => {
      const sought = joined(phrase);
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
        if (ends.has(at) && ends.has(at + sought.length)) return true;
      }
      return false;
    });
  }

  #stored(row) {
    if (!this.records.has(row)) this.records.set(row, this.table.record(row));
    return this.records.get(row);
  }
}
