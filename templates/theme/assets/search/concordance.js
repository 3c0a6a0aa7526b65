// A concordance of what was searched for (key word in context): every place with the words around it, how often it is
// said by year and speaker, and what stands near it more often than chance would have it. Pure.

import { bare, remembered, shown } from "./text.js";

const AROUND = 9;
const SPAN = 5;
const LEAST = 2;
const bareWord = remembered(bare);

/**
 * @typedef {{left: string, key: string, right: string, before: string[], after: string[], row: import("./table.js").Row,
 *   address: string}} Line `before` and `after` are folded words, the nearest first
 */

/**
 * The lines of one passage.
 * @param {string} content printed words (stenogram/search/index_words.py)
 * @param {number[]} places of the words searched for; neighbours are one key
 * @returns {{at: number, size: number}[]}
 */
export function keysIn(content, places, together) {
  const count = content.split(/\s+/).length;
  const keys = [];
  for (const at of [...new Set(places)].filter((place) => place < count).sort((one, other) => one - other)) {
    const last = keys.at(-1);
    if (together && last && last.at + last.size === at) last.size += 1;
    else keys.push({ at, size: 1 });
  }
  return keys;
}

/** @returns {Line[]} the lines of a passage, in its order */
export function linesOf(content, keys, row, address) {
  const words = content.split(/\s+/);
  const part = (from, to) => shown(words.slice(Math.max(0, from), to).join(" "));
  const folded = (list) => list.map(bareWord).filter(Boolean);
  return keys.map(({ at, size }) => ({
    left: part(at - AROUND, at),
    key: part(at, at + size),
    right: part(at + size, at + size + AROUND),
    before: folded(words.slice(Math.max(0, at - SPAN), at)).reverse(),
    after: folded(words.slice(at + size, at + size + SPAN)),
    row,
    address,
  }));
}

const ORDERS = {
  left: (line) => line.before.slice(0, 3).join(" "),
  right: (line) => line.after.slice(0, 3).join(" "),
  date: (line) => line.row.year ?? "",
  speaker: (line) => line.row.speaker ?? "\uffff",
};

/** Sorted by up to three words to the left or right, by date or by speaker; equals as they stand in the corpus. */
export function sorted(lines, by) {
  const keyOf = ORDERS[by] ?? (() => "");
  return lines.map((line) => [keyOf(line), line])
    .sort(([one, a], [other, b]) => one.localeCompare(other) || a.row.order - b.row.order)
    .map(([, line]) => line);
}

/**
 * How often it is said, by a facet of the passages.
 * @param {Line[]} lines
 * @param {Iterable<import("./table.js").Row>} rows all passages that were searched
 * @param {(row: object) => string | null} of
 * @returns {{id: string, count: number, words: number, rate: number}[]} `rate` is per 1,000 words; most first
 */
export function counts(lines, rows, of) {
  const totals = new Map();
  const at = (id) => totals.get(id) ?? (totals.set(id, { id, count: 0, words: 0, rate: 0 }), totals.get(id));
  for (const row of rows) if (of(row)) at(of(row)).words += row.size ?? 0;
  for (const { row } of lines) if (of(row)) at(of(row)).count += 1;
  for (const total of totals.values()) total.rate = total.words ? (1000 * total.count) / total.words : 0;
  return [...totals.values()].filter(({ count }) => count).sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}

/**
 * Words that stand within five words of the key more often than chance would have it, by the log-likelihood ratio
 * (Dunning 1993, https://aclanthology.org/J93-1003/).
 * @param {Line[]} lines
 * @param {Map<string, number>} frequencies of words in the whole record
 * @param {number} total words of the record
 */
export function collocates(lines, frequencies, total, most = 20) {
  const near = new Map();
  let window = 0;
  for (const { before, after } of lines) {
    for (const word of [...before, ...after]) {
      window += 1;
      near.set(word, (near.get(word) ?? 0) + 1);
    }
  }
  const found = [];
  for (const [word, count] of near) {
    const all = frequencies.get(word) ?? 0;
    if (count < LEAST || all < count) continue;
    const expected = (window * all) / total;
    if (count <= expected) continue;
    found.push({ word, count, score: logLikelihood(count, window, all, total) });
  }
  return found.sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1)).slice(0, most);
}

/** Of a word that stands `count` times in `window` words and `all` times in `total`. */
export function logLikelihood(count, window, all, total) {
  const table = [count, all - count, window - count, total - window - all + count];
  const [inside, outside] = [window, total - window];
  const expected = [(inside * all) / total, (outside * all) / total, (inside * (total - all)) / total, (outside * (total - all)) / total];
  return 2 * table.reduce((sum, cell, at) => sum + (cell > 0 ? cell * Math.log(cell / expected[at]) : 0), 0);
}
