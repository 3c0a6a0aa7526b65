// Pagefind, asked in the way that a record of speech needs: turns first, phrases beside words,
// unknown words told, the nearest turns where none has all the words.

import { Table } from "./table.js";
import { bare, fold, shown } from "./text.js";

// Turns differ in length less than pages do, and their titles and offices are the same in many.
const RANKING = {
  termSimilarity: 6,
  pageLength: 0.6,
  termSaturation: 1.2,
  termFrequency: 0.9,
  metaWeights: { title: 0.3, speaker: 0.6, office: 0.4, label: 0.3, section: 0.8, date: 0.2, turn: 0.01, also: 0.8, entry: 0.1 },
};
const WEIGHTS = { turn: 1, narrative: 0.7, entry: 1 };
// Nothing has this facet, so that Pagefind counts what it finds but lists none of it.
const NOTHING = { none: { any: ["none"] } };
const EMPTY = { search: async () => ({ results: [], unfilteredResultCount: 0 }) };
const FEW = 3;
const NEAREST = 10;
const COMMON = 6000;
const READ_THROUGH = 40;

export class Engine {
  /** Load Pagefind and what it needs first. `base` is the address of the site, ending in "/". */
  static async open(base) {
    const place = new URL("pagefind/", base).href;
    const loading = import(`${place}pagefind.js`).then(begin).catch((error) => ({ error }));
    const lexicon = await fetch(`${place}search.json`).then((answer) => answer.json());
    if (!lexicon.volumes) return new Engine(EMPTY, lexicon, new Table());
    const volumes = Array.from({ length: lexicon.volumes }, (_, at) => (at ? `${place}${at + 1}/` : place));
    // Its worker takes longest, so it is at work before the tables are read here.
    const begun = await loading;
    const [pagefind, table] = await Promise.all([start(begun, volumes), Table.load(volumes)]);
    return new Engine(pagefind, lexicon, table);
  }

  constructor(pagefind, lexicon, table) {
    this.pagefind = pagefind;
    this.lexicon = lexicon;
    this.table = table;
    this.frequencies = new Map();
    this.answers = new Map();
    this.records = new Map();
  }

  /**
   * Find what has all words and phrases of a reading (query.js); where these are fewer than a few,
   * turns too that have some of the words.
   * @param {object} chosen facet → array of ids
   * @returns {Promise<{hits: Hit[], loose: Hit[], entries: Hit[], counts: object, unknown: string[],
   *   respelt: string[][], words: string[]}>} a Hit is {row, score, words}: `words` are places in the record
   */
  async find(reading, chosen) {
    const { phrases } = reading;
    // Most words are known: the search is on its way while we make sure.
    if (reading.words.length) this.#ask(reading.words.join(" "));
    const { words, unknown, respelt } = await this.#knownWords(reading.words);
    const impossible = unknown.length > 0 && words.length + phrases.length === 0;
    const found = impossible ? new Map() : await this.#all(words, phrases);
    const { kept, counts } = this.table.sift([...found.keys()], chosen);
    const hits = kept.map((row) => found.get(row));
    const said = hits.filter(({ row }) => row.kind !== "entry");
    const wanting = said.length < FEW && words.length > 1;
    return {
      hits: phrases.length ? await this.#literalFirst(said, phrases) : said,
      loose: wanting ? await this.#some(words, chosen, found) : [],
      entries: hits.filter(({ row }) => row.kind === "entry"),
      counts,
      unknown,
      respelt,
      words,
    };
  }

  /** The record of a hit, with its words as printed. */
  async record({ row }) {
    if (!this.records.has(row)) this.records.set(row, this.table.record(row));
    const { content, meta } = await this.records.get(row);
    const plain = Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, shown(value)]));
    return { content, meta: plain, address: meta.url, kind: row.kind };
  }

  /** Results of one search. Accents are folded first: Pagefind folds them too, but ranks by them. */
  async #ask(text) {
    const query = text.normalize("NFD").replace(/\p{M}/gu, "");
    if (!this.answers.has(query)) {
      if (this.answers.size > 30) this.answers.clear();
      this.answers.set(query, this.pagefind.search(query).then(({ results }) => results));
    }
    return this.answers.get(query);
  }

  /** How many records have this very word (its inflections counted with it). */
  async #frequency(word) {
    const key = fold(word);
    if (!this.frequencies.has(key)) {
      const answer = this.pagefind.search(`"${word}"`, { filters: NOTHING });
      this.frequencies.set(key, answer.then(({ unfilteredResultCount }) => unfilteredResultCount));
    }
    return this.frequencies.get(key);
  }

  /** Pagefind shortens a word that it does not know until it knows it; we would rather say so. */
  async #knownWords(words) {
    const known = [];
    const unknown = [];
    const respelt = [];
    for (const { word, as } of await Promise.all(words.map((each) => this.#spelling(each)))) {
      if (!as) unknown.push(word);
      else known.push(as);
      if (as && as !== word) respelt.push([word, as]);
    }
    return { words: known, unknown, respelt };
  }

  async #spelling(word) {
    if (await this.#frequency(word)) return { word, as: word };
    for (const other of otherSpellings(fold(word))) {
      if (await this.#frequency(other)) return { word, as: other };
    }
    return { word, as: (await this.#begins(word)) ? word : null };
  }

  /** Whether a word is the beginning of one in a record, or stands in what is shown with records. */
  async #begins(word) {
    const key = bare(word);
    const results = await this.#ask(word);
    const besides = results.find(({ matchedMetaFields }) => matchedMetaFields?.length);
    if (besides) {
      const { meta } = await besides.data();
      const words = besides.matchedMetaFields.flatMap((field) => (meta[field] ?? "").split(/\s+/));
      if (words.some((each) => bare(each).startsWith(key))) return true;
    }
    if (!results.length) return false;
    const { content } = await results[0].data();
    const words = content.split(/\s+/);
    return results[0].words.some((at) => bare(words[at] ?? "").includes(key));
  }

  /** Records with every phrase and every word: row → hit, best first. Without words: all, newest first. */
  async #all(words, phrases) {
    if (!words.length && !phrases.length) return this.#everything();
    const asked = phrases.map((phrase) => `"${phrase}"`);
    if (words.length) asked.push(words.join(" "));
    const [first, ...others] = await Promise.all(asked.reverse().map((query) => this.#ask(query)));
    const places = others.map((results) => new Map(results.map((result) => [result.id, result.words])));
    const hits = first
      .filter(({ id }) => this.table.rows.has(id) && places.every((each) => each.has(id)))
      .map(({ id, score, words: at }) => {
        const row = this.table.rows.get(id);
        return { row, score: score * WEIGHTS[row.kind], words: [...at, ...places.flatMap((each) => each.get(id))] };
      });
    hits.sort(byScore);
    return new Map(hits.map((hit) => [hit.row, hit]));
  }

  #everything() {
    const rows = [...this.table.rows.values()];
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
  async #some(words, chosen, without) {
    const found = new Map();
    for (const word of new Set(words)) {
      const frequency = await this.#frequency(word);
      if (frequency > COMMON) continue;
      const weight = Math.log(1 + (this.table.rows.size + 1) / (frequency + 0.5));
      for (const { id, score, words: at } of await this.#ask(word)) {
        const row = this.table.rows.get(id);
        if (!row || row.kind === "entry" || without.get(row)) continue;
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

async function begin(pagefind) {
  await pagefind.options({ ranking: RANKING });
  return { pagefind, ready: pagefind.init() };
}

async function start({ pagefind, ready, error }, volumes) {
  if (error) throw error;
  const [, ...rest] = volumes.map((volume) => new URL(volume).pathname);
  await Promise.all([ready, ...rest.map((volume) => pagefind.mergeIndex(volume, { ranking: RANKING }))]);
  return pagefind;
}

/** Best first; equals, which Pagefind gives in no order, as they stand in the corpus. */
function byScore(one, other) {
  return Math.round(other.score * 1e4) - Math.round(one.score * 1e4) || one.row.order - other.row.order;
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Other ways to spell a word, British and American among them. */
export function otherSpellings(word) {
  const rules = [
    [/isation/, "ization"], [/ization/, "isation"], [/ise(d|s|r)?$/, "ize$1"], [/ize(d|s|r)?$/, "ise$1"],
    [/ising$/, "izing"], [/izing$/, "ising"], [/yse(d|s)?$/, "yze$1"], [/yze(d|s)?$/, "yse$1"],
    [/our/, "or"], [/or/, "our"], [/tre(s?)$/, "ter$1"], [/ter(s?)$/, "tre$1"], [/ence$/, "ense"], [/ense$/, "ence"],
    [/programme/, "program"], [/program(?!m)/, "programme"], [/ll(ed|ing|er)/, "l$1"], [/l(ed|ing|er)$/, "ll$1"],
  ];
  return rules.filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to));
}
