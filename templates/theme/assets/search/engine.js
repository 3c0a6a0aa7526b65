// Pagefind, asked in the way that a record of speech needs: whole words, phrases beside words, words around a passage
// that complete a question, the nearest passages where none has all the words.

import { partialDay } from "../messages.js";
import { Asking } from "./asking.js";
import { Entries } from "./entries.js";
import { foldedWords, learn, marksIn } from "./marks.js";
import { Table } from "./table.js";
import { GLUE } from "./index-words.js";
import { formsOf, phraseOf } from "./text.js";
import { unpacked } from "./unpacked.js";
import { Volumes } from "./volumes.js";

// Turns differ in length less than pages do.
const RANKING = { termSimilarity: 6, pageLength: 0.6, termSaturation: 1.2, termFrequency: 0.9 };
const WEIGHTS = { turn: 1, narrative: 0.7, title: 1 };
const EMPTY = { openAlso: async () => {}, prepare: async () => {}, close: () => {} };
const FEW = 3;
const NEAREST = 10;
const COMMON = 6000;
const READ_THROUGH = 60;
// Words of so few letters are whole words, also while they are typed.
const SHORT = 3;
/** Results that stand on a screen: of fewer the reader sees all at once, in their order. */
export const SCREEN = 10;
// It goes on by itself so far, a megabyte or so at a time; then the reader decides.
const ALONE = 4;

/**
 * @typedef {import("./table.js").Row} Row
 * @typedef {{row: Row, score: number, words: Iterable<number>, asked?: object}} Hit `words` are places in the record
 */

export class Engine {
  /** Load Pagefind and what it needs first. `base` is the address of the site, ending in "/". */
  static async open(base) {
    const place = new URL("pagefind/", base).href;
    const volumes = new Volumes(place, RANKING);
    const entries = Entries.load(place);
    const lexicon = await fetch(`${place}search.json`).then((answer) => answer.json());
    if (!lexicon.volumes) return new Engine(EMPTY, lexicon, new Table(), await entries, place);
    // Of many volumes each question opens its own.
    const directory = lexicon.holds ? new (await import("./directory.js")).Directory(place, lexicon) : null;
    const opened = volumes.open(lexicon.volumes, directory ? [] : undefined);
    const table = new Table(volumes.addresses);
    await Promise.all([opened, directory ? null : table.load([...volumes.opened.keys()])]);
    return new Engine(volumes, lexicon, table, await entries, place, directory);
  }

  constructor(volumes, lexicon, table, entries, place, directory = null) {
    /** @type {Volumes} */
    this.volumes = volumes;
    this.lexicon = lexicon;
    /** @type {Table} */
    this.table = table;
    /** @type {Entries} */
    this.entries = entries;
    this.place = place;
    /** @type {import("./directory.js").Directory | null} */
    this.directory = directory;
    this.empty = !lexicon.volumes;
    this.asking = new Asking(volumes, table);
    this.records = new Map();
  }

  /** Do what the first question or phrase would have to wait for. To be called when nothing else is wanted. */
  async prepare() {
    if (this.directory && !this.volumes.opened.size) {
      const { stretches } = await this.#plan({ words: [], phrases: [] }, {});
      await this.#open(stretches[0]);
    }
    return this.volumes.prepare();
  }

  close() {
    this.volumes.close();
  }

  /** A question that has many answers here; "" where too little is known yet to say one. */
  example() {
    const names = new Map(this.lexicon.speakers.map(([id, name]) => [id, name]));
    const [id, year] = this.table.mostSaid((speaker) => names.has(speaker)) ?? [];
    return id ? `what did ${names.get(id)} say in ${year}` : "";
  }

  /**
   * Search so many stretches of volumes more than the first, and on where that gives less than a screen and the next may
   * give more. Yields what is found, with how far that is.
   */
  async *search(reading, chosen, further, order = "") {
    const plan = await this.#plan(reading, chosen);
    const { stretches, likely } = plan;
    for (let reach = Math.min(further + 1, stretches.length), going = true; going; reach++) {
      const result = await this.find(reading, chosen, stretches.slice(0, reach), order);
      going = result.hits.length < SCREEN && reach < Math.min(likely, further + ALONE);
      yield { ...result, far: { ...plan, reach, going } };
    }
  }

  /** In which stretches a question is to be searched (directory.js): all volumes at once, where they are few. */
  async #plan(reading, chosen) {
    return this.directory?.plan(reading, chosen) ?? { stretches: [[...(this.volumes.opened?.keys() ?? [])]], likely: 1, nowhere: new Set() };
  }

  #open(within) {
    return Promise.all([this.volumes.openAlso(within), this.table.load(within)]);
  }

  /**
   * Find what has all words and phrases of a reading (query.js), at least one of them in its own text and the others
   * perhaps in its title, section or speaker; where these are fewer than a few, passages too that have some of the words.
   * @param {object} chosen facet → array of ids
   * @param {number[][]} stretches of volumes that are searched
   * @param {string} order "" best first, "newest", "oldest"
   * @returns {Promise<{hits: Hit[], groups: {hits: Hit[], volumes: number[]}[], loose: Hit[], titles: Hit[], counts: object,
   *   unknown: string[], begun: string[], words: string[]}>} `groups` are all hits, best first in each: a stretch, or some that fill a screen together; `begun` are
   *   words that were taken for the beginnings of others
   */
  async find(reading, chosen, stretches, order = "") {
    const within = stretches.flat();
    await this.#open(within);
    const phrases = reading.phrases.map(phraseOf).filter((words) => words.length);
    const sought = await Promise.all(reading.words.map((word, at) =>
      this.#sought(word, reading.typing && at === reading.words.length - 1, within)));
    const known = sought.filter(({ queries }) => queries);
    const unknown = sought.filter(({ queries }) => !queries).map(({ word }) => word);
    const impossible = unknown.length > 0 && known.length + phrases.length === 0;
    const matches = impossible ? new Map() : await this.#all(known, phrases, within);
    const { kept, counts } = this.table.sift([...matches.keys()], chosen);
    const asked = { words: known, phrases };
    const found = kept.map((row) => ({ ...matches.get(row), asked }));
    const said = found.filter(({ row }) => row.kind !== "title");
    if (order) said.sort(byTime(order));
    const wanting = said.length < FEW && known.length > 1;
    const hits = phrases.length ? await this.#literal(said, phrases) : said;
    return {
      hits,
      groups: grouped(hits, stretches),
      loose: wanting ? (await this.#some(known, chosen, matches, within)).map((hit) => ({ ...hit, asked })) : [],
      titles: found.filter(({ row }) => row.kind === "title"),
      counts,
      unknown,
      begun: known.filter(({ begun, exists }) => begun && !exists).map(({ word }) => word),
      words: known.map(({ word }) => word),
    };
  }

  /**
   * The record of a hit: its printed words, where they are marked, what is shown with it.
   * @param {{row: Row, words?: Iterable<number>, asked?: object}} hit
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

  /** How often each word of four letters and more stands in the record. */
  frequencies() {
    this.counted ??= fetch(`${this.place}vocabulary.st_counts`).then(unpacked).then((answer) => answer.text()).then((text) =>
      new Map(text.split("\n").filter(Boolean).map((line) => {
        const at = line.indexOf(" ");
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }))).catch(() => ((this.counted = null), new Map()));
    return this.counted;
  }

  #stored(row) {
    if (!this.records.has(row)) this.records.set(row, this.table.record(row));
    return this.records.get(row);
  }

  /** How a word is looked for in these volumes: as itself; else, or while it is typed, as what begins with it. */
  async #sought(word, typing, within) {
    const forms = formsOf(word);
    const { capitals, whole, key, parts, around } = forms;
    const sought = { word, key, parts, around, queries: whole, capitals: false, begun: false, forms: new Set() };
    if (capitals && (await this.asking.count([capitals], within))) return { ...sought, queries: [capitals], capitals: true };
    if (typing && parts.length === 1 && key.length > SHORT) {
      const [begun, exists] = await Promise.all([this.#beginning(key, within), this.asking.count(whole, within)]);
      return { ...sought, queries: begun ? [key] : null, begun: true, exists: exists > 0 };
    }
    if ((await this.asking.any(whole, within)).size) return sought;
    if (around && (await this.asking.count([around], within))) return sought;
    // In Korean a particle follows the noun without a space.
    const enough = /\p{Script=Hangul}/u.test(key) ? 1 : 4;
    const begun = forms.parts.length === 1 && key.length >= enough ? await this.#beginning(key, within) : false;
    return { ...sought, queries: begun ? [key] : null, begun: Boolean(begun) };
  }

  /** Whether words begin with this. Pagefind shortens a word that it does not know until it knows it; we do not. */
  async #beginning(key, within) {
    const matches = await this.asking.any([key], within);
    const first = matches.values().next().value;
    if (!first) return false;
    const { content, places } = await this.record(first);
    const words = content.split(/\s+/);
    return places.some((at) => phraseOf(words[at] ?? "").join("").startsWith(key));
  }

  /** Records with every phrase and every word: row → hit, best first. Without words: all, newest first. */
  async #all(words, phrases, within) {
    if (!words.length && !phrases.length) return this.#everything(within);
    const asked = [
      ...phrases.map((phrase) => ({ own: [`"${phrase.join(" ")}"`] })),
      ...words.map(({ queries, around }) => ({ own: queries, around })),
    ];
    const several = asked.length > 1;
    const [ranks, ...answers] = await Promise.all([
      words.length ? this.#ranked(words, within) : null,
      ...asked.map(async ({ own, around }) => {
        const [inText, beside] = await Promise.all([this.asking.any(own, within), several && around ? this.asking.any([around], within) : null]);
        return { inText, beside };
      }),
    ]);
    const hits = [];
    for (const row of candidates(answers)) {
      const hit = answeredBy(row, answers);
      if (!hit) continue;
      const score = ranks?.get(row)?.score ?? hit.score / answers.length;
      hits.push({ row, score: score * hit.share * WEIGHTS[row.kind], words: hit.words });
    }
    hits.sort(byScore);
    return new Map(hits.map((hit) => [hit.row, hit]));
  }

  /** What Pagefind makes of the words together: its scores weigh rare words and short passages, those of phrases do not. */
  #ranked(words, within) {
    return this.asking.any([words.map(({ queries }) => queries[0].replaceAll('"', "")).join(" ")], within);
  }

  #everything(within) {
    const rows = this.table.rows(within).filter(({ kind }) => kind !== "title");
    rows.sort((one, other) => compare(other.year ?? "", one.year ?? "") || one.order - other.order);
    return new Map(rows.map((row) => [row, { row, score: 0, words: [] }]));
  }

  /** The index knows stems; a phrase is meant as it stands. Of many hits this is decided where each is shown. */
  async #literal(hits, phrases) {
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

  /** Records with some of the words, those with rare words first; what each lacks is said. */
  async #some(words, chosen, without, within) {
    const hits = new Map();
    const all = this.table.rows(within).length;
    for (const sought of words) {
      const { word } = sought;
      const matches = await this.asking.any(sought.queries, within);
      if (matches.size > COMMON) continue;
      const ranks = await this.#ranked([sought], within);
      const weight = Math.log(1 + (all + 1) / (matches.size + 0.5));
      for (const { row, words: at } of matches.values()) {
        const score = ranks.get(row)?.score ?? 0;
        if (row.kind === "title" || without.get(row)) continue;
        const hit = hits.get(row) ?? { row, score: 0, words: [], lacks: new Set(words.map((other) => other.word)) };
        hit.words.push(...at);
        hit.lacks.delete(word);
        hit.score += (weight + Math.min(score, 6) / 20) * WEIGHTS[row.kind];
        hits.set(row, hit);
      }
    }
    const { kept } = this.table.sift(hits.keys(), chosen);
    const ranked = kept.map((row) => hits.get(row)).sort(byScore);
    return ranked.slice(0, NEAREST).map((hit) => ({ ...hit, lacks: [...hit.lacks] }));
  }
}

/** The rows that may have all that is asked: those that have what is rarest. */
function candidates(answers) {
  const rows = answers.map(({ inText, beside }) => (beside ? new Set([...inText.keys(), ...beside.keys()]) : inText));
  return rows.reduce((least, each) => (each.size < least.size ? each : least)).keys();
}

/** The places of all that is asked in one record; null where something is lacking, or nothing is in its own text. */
function answeredBy(row, answers) {
  const words = [];
  let score = 0;
  let own = 0;
  for (const { inText, beside } of answers) {
    const match = inText.get(row);
    if (match) {
      own += 1;
      score += match.score;
      words.push(...match.words);
    } else if (!beside?.has(row)) return null;
  }
  return own ? { words, score, share: own / answers.length } : null;
}

/** Hits by stretches; those of the next are joined to a group that does not fill a screen. */
function grouped(hits, stretches) {
  const groups = [];
  for (const stretch of stretches) {
    if (!groups.length || groups.at(-1).hits.length >= SCREEN) groups.push({ hits: [], volumes: [] });
    const last = groups.at(-1);
    last.volumes.push(...stretch);
    const volumes = new Set(last.volumes);
    last.hits = hits.filter(({ row }) => volumes.has(row.volume));
  }
  return groups;
}

/** Best first; equals, which Pagefind gives in no order, as they stand in the corpus. */
function byScore(one, other) {
  return Math.round(other.score * 1e4) - Math.round(one.score * 1e4) || one.row.order - other.row.order;
}

/** By date, those of one date as they stand in the corpus. */
function byTime(order) {
  const direction = order === "oldest" ? 1 : -1;
  return (one, other) => direction * compare(one.row.date ?? "", other.row.date ?? "") || one.row.order - other.row.order;
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
