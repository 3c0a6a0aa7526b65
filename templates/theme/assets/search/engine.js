// Pagefind, asked in the way that a record of speech needs: whole words, phrases beside words, words around a passage
// that complete a question, the nearest passages where none has all the words.

import { Asking } from "./asking.js";
import { Entries } from "./entries.js";
import { gettext } from "../messages.js";
import { nearest } from "./nearest.js";
import { Printed } from "./printed.js";
import { answeredBy, byScore, byTime, candidates, compare, grouped, SCREEN, WEIGHTS } from "./ranking.js";
import { Seeking } from "./seeking.js";
import { Table } from "./table.js";
import { foldedLetters, phraseOf, prepareFor } from "./text.js";
import { unpacked } from "./unpacked.js";
import { Volumes } from "./volumes.js";

// Turns differ in length less than pages do.
const RANKING = { termSimilarity: 6, pageLength: 0.6, termSaturation: 1.2, termFrequency: 0.9 };
const EMPTY = { openAlso: async () => {}, prepare: async () => {}, close: () => {} };
const FEW = 3;
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

  /** @param {import("./directory.js").Directory | null} directory */
  constructor(volumes, lexicon, table, entries, place, directory = null) {
    /** @type {Volumes} */
    this.volumes = volumes;
    this.lexicon = lexicon;
    /** @type {Table} */
    this.table = table;
    /** @type {Entries} */
    this.entries = entries;
    this.letters = foldedLetters();
    this.place = place;
    this.directory = directory;
    this.empty = !lexicon.volumes;
    this.asking = new Asking(volumes, table);
    this.printed = new Printed(table);
    this.seeking = new Seeking(this.asking, this.printed);
  }

  /** Do what the first question or phrase would have to wait for. To be called when nothing else is wanted. */
  async prepare() {
    if (this.directory && !this.volumes.opened.size) {
      const { stretches } = await this.#plan({ words: [], phrases: [] }, {});
      await this.#open(stretches[0]);
    }
    return this.volumes.prepare();
  }

  /** Fetch what is needed to fold a question as the index is folded. Await this before reading the question. */
  async prepareFor(text) {
    await prepareFor(text);
    if (this.letters === foldedLetters()) return;
    this.letters = foldedLetters();
    this.entries = this.entries.foldedAnew();
  }

  close() {
    this.volumes.close();
  }

  /** A question that has many answers here; "" where too little is known yet to say one. */
  example() {
    const names = new Map(this.lexicon.speakers.map(([id, name]) => [id, name]));
    const [id, year] = this.table.mostSaid((speaker) => names.has(speaker)) ?? [];
    return id ? gettext("what did %(name)s say in %(year)s", { name: names.get(id), year }) : "";
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
      this.seeking.sought(word, reading.typing && at === reading.words.length - 1, within)));
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
    const hits = phrases.length ? await this.printed.literal(said, phrases) : said;
    return {
      hits,
      groups: grouped(hits, stretches),
      loose: wanting ? (await nearest(this, known, { chosen, without: matches, within })).map((hit) => ({ ...hit, asked })) : [],
      titles: found.filter(({ row }) => row.kind === "title"),
      counts,
      unknown,
      begun: known.filter(({ begun, exists }) => begun && !exists).map(({ word }) => word),
      words: known.map(({ word }) => word),
    };
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

  /** Records with every phrase and every word: row → hit, best first. Without words: all, newest first. */
  async #all(words, phrases, within) {
    if (!words.length && !phrases.length) return this.#everything(within);
    const asked = [
      ...phrases.map((phrase) => ({ own: [`"${phrase.join(" ")}"`] })),
      ...words.map(({ queries, around }) => ({ own: queries, around })),
    ];
    const several = asked.length > 1;
    const [ranks, ...answers] = await Promise.all([
      words.length ? this.asking.ranked(words, within) : null,
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

  #everything(within) {
    const rows = this.table.rows(within).filter(({ kind }) => kind !== "title");
    rows.sort((one, other) => compare(other.year ?? "", one.year ?? "") || one.order - other.order);
    return new Map(rows.map((row) => [row, { row, score: 0, words: [] }]));
  }
}
