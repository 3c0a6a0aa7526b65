// Pagefind, asked in the way that a record of speech needs: turns first, phrases beside words,
// unknown words told, the nearest turns where none has all the words.

import { Table } from "./table.js";
import { bare, fold, otherSpellings, shown } from "./text.js";
import { Volumes } from "./volumes.js";

// Turns differ in length less than pages do, and their titles and offices are the same in many.
const RANKING = {
  termSimilarity: 6,
  pageLength: 0.6,
  termSaturation: 1.2,
  termFrequency: 0.9,
  metaWeights: { title: 0.3, speaker: 0.6, office: 0.4, label: 0.3, section: 0.8, date: 0.2, turn: 0.01, also: 0.8, entry: 0.1 },
};
const WEIGHTS = { turn: 1, narrative: 0.7, entry: 1 };
const EMPTY = { openAlso: async () => {}, prepare: async () => {}, close: () => {} };
const FEW = 3;
const NEAREST = 10;
const COMMON = 6000;
const READ_THROUGH = 40;
/** Results that stand on a screen: of fewer the reader sees all at once, in their order. */
export const SCREEN = 10;
// It goes on by itself so far, a megabyte or so at a time; then the reader decides.
const ALONE = 4;

export class Engine {
  /** Load Pagefind and what it needs first. `base` is the address of the site, ending in "/". */
  static async open(base) {
    const place = new URL("pagefind/", base).href;
    const volumes = new Volumes(place, RANKING);
    const lexicon = await fetch(`${place}search.json`).then((answer) => answer.json());
    if (!lexicon.volumes) return new Engine(EMPTY, lexicon, new Table());
    // Of many volumes each question opens its own.
    const directory = lexicon.holds ? new (await import("./directory.js")).Directory(place, lexicon) : null;
    const opened = volumes.open(lexicon.volumes, directory ? [] : undefined);
    const table = new Table(volumes.addresses);
    await Promise.all([opened, directory ? null : table.load([...volumes.opened.keys()])]);
    return new Engine(volumes, lexicon, table, directory);
  }

  constructor(volumes, lexicon, table, directory = null) {
    this.volumes = volumes;
    this.lexicon = lexicon;
    this.empty = !lexicon.volumes;
    this.table = table;
    this.directory = directory;
    this.frequencies = new Map();
    this.answers = new Map();
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
    const known = new Map(this.lexicon.speakers.map(([id, name]) => [id, name]));
    const [id, year] = this.table.mostSaid((speaker) => known.has(speaker)) ?? [];
    return id ? `what did ${known.get(id)} say in ${year}` : "";
  }

  /**
   * Search so many stretches of volumes more than the first, and on where that gives less than a screen and the next may
   * give more. Yields what is found so far, with how far that is.
   */
  async *search(reading, chosen, further) {
    const plan = await this.#plan(reading, chosen);
    const { stretches, likely } = plan;
    for (let reach = Math.min(further + 1, stretches.length), going = true; going; reach++) {
      const found = await this.find(reading, chosen, stretches.slice(0, reach));
      const many = found.hits.length + (chosen.kind?.includes("entry") ? found.entries.length : 0);
      going = many < SCREEN && reach < Math.min(likely, further + ALONE);
      yield { ...found, far: { ...plan, reach, going } };
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
   * Find what has all words and phrases of a reading (query.js); where these are fewer than a few,
   * turns too that have some of the words.
   * @param {object} chosen facet → array of ids
   * @param {number[][]} stretches of volumes that are searched
   * @returns {Promise<{hits: Hit[], groups: {hits: Hit[], volumes: number[]}[], loose: Hit[], entries: Hit[], counts: object,
   *   unknown: string[], respelt: string[][], words: string[]}>} a Hit is {row, score, words}: `words` are places in the
   *   record; `groups` are all hits, best first in each: a stretch, or some that fill a screen together
   */
  async find(reading, chosen, stretches) {
    const { phrases } = reading;
    const within = stretches.flat();
    const opened = this.#open(within);
    // Most words are known: the search is on its way while we make sure.
    if (reading.words.length) this.#ask(reading.words.join(" "), within).catch(() => {});
    await opened;
    const { words, unknown, respelt } = await this.#knownWords(reading.words, within);
    const impossible = unknown.length > 0 && words.length + phrases.length === 0;
    const found = impossible ? new Map() : await this.#all(words, phrases, within);
    const { kept, counts } = this.table.sift([...found.keys()], chosen);
    const hits = kept.map((row) => found.get(row));
    const said = hits.filter(({ row }) => row.kind !== "entry");
    const wanting = said.length < FEW && words.length > 1;
    const groups = grouped(said, stretches);
    if (phrases.length) await Promise.all(groups.map(async (group) => (group.hits = await this.#literalFirst(group.hits, phrases))));
    return {
      hits: said,
      groups,
      loose: wanting ? await this.#some(words, chosen, found, within) : [],
      entries: hits.filter(({ row }) => row.kind === "entry"),
      counts,
      unknown,
      respelt,
      words,
    };
  }

  /** The record of a hit, with its words as printed. */
  async record({ row }) {
    const { content, meta } = await this.#stored(row);
    const plain = Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, shown(value)]));
    return { content, meta: plain, address: meta.url, kind: row.kind };
  }

  #stored(row) {
    if (!this.records.has(row)) this.records.set(row, this.table.record(row));
    return this.records.get(row);
  }

  /** What one search finds: row → {row, score, words}. Accents are folded first: Pagefind folds them too, but ranks by them. */
  async #ask(text, within) {
    const query = text.normalize("NFD").replace(/\p{M}/gu, "");
    if (!this.answers.has(query)) {
      if (this.answers.size > 30) this.answers.clear();
      this.answers.set(query, new Map());
    }
    // Volumes that are searched later are asked alone.
    const answers = this.answers.get(query);
    for (const at of within) if (!answers.has(at)) answers.set(at, this.#asked(query, at));
    const found = new Map();
    for (const hits of await Promise.all(within.map((at) => answers.get(at)))) for (const hit of hits) found.set(hit.row, hit);
    return found;
  }

  async #asked(query, volume) {
    const words = query.startsWith('"') ? [] : query.split(" ");
    const asked = [this.volumes.searchIn(volume, query), ...words.map((word) => this.#count(word, volume))];
    const [part, ...counts] = await Promise.all([...asked, this.table.load([volume])]);
    // A volume passes over a word that it does not have: then its records lack that word, unless one has more of it.
    const lacking = words.filter((_, at) => !counts[at]);
    const begun = part.ids.length ? await Promise.all(lacking.map((word) => this.#begins(word, volume))) : [];
    if (!begun.every(Boolean)) return [];
    return part.ids
      .map((id, at) => ({ row: this.table.row(volume, id), score: part.scores[at], words: part.places(at) }))
      .filter(({ row }) => row);
  }

  /** How many records of a volume have this very word (its inflections counted with it). */
  #count(word, volume) {
    const key = fold(word);
    if (!this.frequencies.has(key)) this.frequencies.set(key, new Map());
    const counts = this.frequencies.get(key);
    if (!counts.has(volume)) counts.set(volume, this.volumes.countIn(volume, `"${word}"`));
    return counts.get(volume);
  }

  async #frequency(word, within) {
    return (await Promise.all(within.map((at) => this.#count(word, at)))).reduce((sum, count) => sum + count, 0);
  }

  /** Whether a word that a volume does not have is the beginning of one, or stands in what is shown with a record. */
  async #begins(word, volume) {
    const key = bare(word);
    const part = await this.volumes.searchIn(volume, word);
    const stored = (at) => this.#stored(this.table.row(part.volume, part.ids[at]));
    if (part.besides) {
      const { meta } = await stored(part.besides.at);
      const words = part.besides.fields.flatMap((field) => (meta[field] ?? "").split(/\s+/));
      if (words.some((each) => bare(each).startsWith(key))) return true;
    }
    if (!part.ids.length) return false;
    const { content } = await stored(0);
    const words = content.split(/\s+/);
    return [...part.places(0)].some((at) => bare(words[at] ?? "").includes(key));
  }

  /** Pagefind shortens a word that it does not know until it knows it; we would rather say so. */
  async #knownWords(words, within) {
    const known = [];
    const unknown = [];
    const respelt = [];
    for (const { word, as } of await Promise.all(words.map((each) => this.#spelling(each, within)))) {
      if (!as) unknown.push(word);
      else known.push(as);
      if (as && as !== word) respelt.push([word, as]);
    }
    return { words: known, unknown, respelt };
  }

  async #spelling(word, within) {
    if (await this.#frequency(word, within)) return { word, as: word };
    for (const other of otherSpellings(fold(word))) {
      if (await this.#frequency(other, within)) return { word, as: other };
    }
    return { word, as: (await this.#ask(word, within)).size ? word : null };
  }

  /** Records with every phrase and every word: row → hit, best first. Without words: all, newest first. */
  async #all(words, phrases, within) {
    if (!words.length && !phrases.length) return this.#everything(within);
    const asked = phrases.map((phrase) => `"${phrase}"`);
    if (words.length) asked.push(words.join(" "));
    const [first, ...others] = await Promise.all(asked.reverse().map((query) => this.#ask(query, within)));
    const hits = [];
    for (const { row, score, words: at } of first.values()) {
      const also = others.map((found) => found.get(row));
      if (!also.every(Boolean)) continue;
      hits.push({ row, score: score * WEIGHTS[row.kind], words: also.length ? [...at, ...also.flatMap((each) => [...each.words])] : at });
    }
    hits.sort(byScore);
    return new Map(hits.map((hit) => [hit.row, hit]));
  }

  #everything(within) {
    const rows = this.table.rows(within);
    rows.sort((one, other) => compare(other.year ?? "", one.year ?? "") || one.order - other.order);
    return new Map(rows.map((row) => [row, { row, score: 0, words: [] }]));
  }

  /** The index knows stems: of a few with a phrase, those come first that have its very words; turns before narrative. */
  async #literalFirst(hits, phrases) {
    if (hits.length > READ_THROUGH) return hits;
    const sought = phrases.map((phrase) => phrase.split(/\s+/).map(bare).filter(Boolean).join(" "));
    const ranked = await Promise.all(
      hits.map(async (hit) => {
        const { content, kind } = await this.record(hit);
        const text = content.split(/\s+/).map(bare).filter(Boolean).join(" ");
        const literal = sought.every((each) => ` ${text} `.includes(` ${each} `));
        return { hit, rank: (literal ? 0 : 2) + (sought.includes(text) ? 0 : 1) + (kind === "turn" ? 0 : 2) };
      }),
    );
    return ranked.sort((one, other) => one.rank - other.rank).map(({ hit }) => hit);
  }

  /** Records with some of the words, those with rare words first; what each lacks is said. */
  async #some(words, chosen, without, within) {
    const found = new Map();
    const all = this.table.rows(within).length;
    for (const word of new Set(words)) {
      const frequency = await this.#frequency(word, within);
      if (frequency > COMMON) continue;
      const weight = Math.log(1 + (all + 1) / (frequency + 0.5));
      for (const { row, score, words: at } of (await this.#ask(word, within)).values()) {
        if (row.kind === "entry" || without.get(row)) continue;
        const hit = found.get(row) ?? { row, score: 0, words: [], lacks: new Set(words) };
        hit.words.push(...at);
        hit.lacks.delete(word);
        hit.score += (weight + Math.min(score, 6) / 20) * WEIGHTS[row.kind];
        found.set(row, hit);
      }
    }
    const { kept } = this.table.sift(found.keys(), chosen);
    const ranked = kept.map((row) => found.get(row)).sort(byScore);
    return ranked.slice(0, NEAREST).map((hit) => ({ ...hit, lacks: [...hit.lacks] }));
  }
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

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
