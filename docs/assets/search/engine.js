// Pagefind, asked in the way that a record of speech needs: turns first, phrases beside words,
// unknown words told, the nearest turns where none has all the words.

import { bare, fold, shown } from "./text.js";

// Turns differ in length less than pages do, and their titles and offices are the same in many.
const RANKING = {
  termSimilarity: 6,
  pageLength: 0.6,
  termSaturation: 1.2,
  termFrequency: 0.9,
  metaWeights: { title: 0.3, speaker: 0.6, office: 0.4, label: 0.3, section: 0.8, date: 0.2, turn: 0.01, also: 0.8, entry: 0.1 },
};
const FACETS = ["speaker", "entity", "year", "transcript", "event", "kind"];
const NOTHING = { kind: { any: ["nothing"] } };
const SAID = ["turn", "narrative"];
const WEIGHTS = { turn: 1, narrative: 0.7 };
const FEW = 3;
const COMMON = 6000;
const COUNTED_ONE_BY_ONE = 150;

export class Engine {
  /** Load Pagefind and what it needs first. `base` is the address of the site, ending in "/". */
  static async open(base) {
    const place = new URL("pagefind/", base).href;
    const [pagefind, lexicon] = await Promise.all([
      import(`${place}pagefind.js`),
      fetch(`${place}search.json`).then((answer) => answer.json()),
    ]);
    await pagefind.options({ ranking: RANKING });
    await pagefind.init();
    const path = new URL(place).pathname;
    const rest = Array.from({ length: lexicon.volumes - 1 }, (_, at) => `${path}${at + 2}/`);
    await Promise.all(rest.map((volume) => pagefind.mergeIndex(volume, { ranking: RANKING })));
    return new Engine(pagefind, lexicon, base);
  }

  constructor(pagefind, lexicon, base) {
    this.pagefind = pagefind;
    this.lexicon = lexicon;
    this.base = base;
    this.frequencies = new Map();
    this.records = new Map();
    for (const [id, name] of lexicon.speakers) VALUE.speaker.set(id, `${id}|${name}`);
  }

  /** The names of chosen ids that came with an address: entities and transcripts are known once the facets are loaded. */
  async learn(chosen) {
    const unknown = Object.entries(VALUE).some(([facet, known]) => chosen[facet]?.some((id) => !known.has(id)));
    if (!unknown) return;
    const filters = await this.pagefind.filters();
    for (const [facet, known] of Object.entries(VALUE)) {
      for (const value of Object.keys(filters[facet] ?? {})) known.set(value.split("|", 1)[0], value);
    }
  }

  name(facet, id) {
    return VALUE[facet]?.get(id)?.slice(id.length + 1) ?? id;
  }

  /**
   * Find turns and narrative that have all words and phrases of a reading (query.js); where these are
   * fewer than a few, those too that have some of the words.
   * @param {object} chosen facet → array of ids
   * @returns {Promise<{hits: Hit[], total: number, loose: Hit[], entries: Hit[], unknown: string[],
   *   respelt: string[][], query: object}>}
   */
  async find(reading, chosen) {
    const { words, unknown, respelt } = await this.#knownWords(reading.words);
    const query = { words, phrases: reading.phrases, impossible: words.length + reading.phrases.length === 0 && unknown.length > 0 };
    const [hits, entries] = await Promise.all([
      query.impossible ? [] : this.#said(query, chosen),
      query.impossible ? [] : this.#entries(query, chosen),
    ]);
    const wanting = hits.length < FEW && words.length > 1;
    const loose = wanting ? await this.#some(words, filtersOf(chosen, "said"), new Set(hits.map(({ id }) => id))) : [];
    return { hits, total: hits.length, loose, entries, unknown, respelt, query };
  }

  /** How many results each value of each facet would leave: facet → [{id, name, count, chosen}]; null: too many to count. */
  async counts(query, chosen, hits) {
    await this.pagefind.filters();
    const result = {};
    const mixed = query.phrases.length + (query.words.length ? 1 : 0) > 1;
    const all = mixed ? null : await this.#facetCounts(query, chosen, null);
    const some = mixed && hits.length <= COUNTED_ONE_BY_ONE ? await this.#countOneByOne(hits) : null;
    for (const facet of FACETS) {
      const relaxed = !mixed && (chosen[facet]?.length || facet === "kind") ? await this.#facetCounts(query, chosen, facet) : all;
      result[facet] = values(facet, relaxed?.[facet] ?? some?.[facet] ?? {}, chosen[facet] ?? []);
    }
    return result;
  }

  /** The record of a hit, with its words as printed. */
  async record(hit) {
    const key = hit.id;
    if (!this.records.has(key)) this.records.set(key, await hit.data());
    const { content, meta, filters } = this.records.get(key);
    const plain = Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, shown(value)]));
    return { content, meta: plain, filters, address: meta.url, kind: filters.kind?.[0] ?? "turn" };
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
    const { results } = await this.pagefind.search(word);
    const key = bare(word);
    const shownWith = results.find(({ matchedMetaFields }) => matchedMetaFields?.length);
    if (shownWith) {
      const { meta } = await shownWith.data();
      const words = shownWith.matchedMetaFields.flatMap((field) => (meta[field] ?? "").split(/\s+/));
      if (words.some((each) => bare(each).startsWith(key))) return true;
    }
    if (!results.length) return false;
    const { content } = await results[0].data();
    const words = content.split(/\s+/);
    return results[0].words.some((at) => bare(words[at] ?? "").includes(key));
  }

  /** Turns and narrative, in one list; a turn goes before narrative that fits about as well. */
  async #said(query, chosen) {
    const kinds = SAID.filter((kind) => !chosen.kind?.length || chosen.kind.includes(kind));
    const found = await Promise.all(kinds.map((kind) => this.#all(query, filtersOf(chosen, kind))));
    const hits = found.flatMap((each, at) => each.map((hit) => ({ ...hit, score: hit.score * WEIGHTS[kinds[at]] })));
    hits.sort((one, other) => other.score - one.score);
    return query.phrases.length ? this.#literalFirst(hits, query.phrases) : hits;
  }

  /** Records with every phrase and every word. */
  async #all({ words, phrases }, filters) {
    const searches = phrases.map((phrase) => this.pagefind.search(`"${phrase}"`, { filters }));
    if (words.length || !phrases.length) searches.push(this.pagefind.search(words.join(" ") || null, { filters }));
    const answers = await Promise.all(searches);
    const last = answers.pop();
    const others = answers.map(({ results }) => new Map(results.map((result) => [result.id, result])));
    return last.results
      .filter(({ id }) => others.every((each) => each.has(id)))
      .map((result) => hitOf(result, others.flatMap((each) => each.get(result.id).words)));
  }

  /** The index knows stems: of a few turns with a phrase, those come first that have its very words, and turns before narrative. */
  async #literalFirst(hits, phrases) {
    if (hits.length > 40) return hits;
    const sought = phrases.map((phrase) => phrase.split(/\s+/).map(bare).filter(Boolean).join(" "));
    const ranked = await Promise.all(
      hits.map(async (hit) => {
        const { content, kind } = await this.record(hit);
        const text = ` ${content.split(/\s+/).map(bare).filter(Boolean).join(" ")} `;
        const whole = sought.includes(text.trim()) ? 0 : 1;
        return { hit, rank: (sought.every((each) => text.includes(` ${each} `)) ? whole : 2) + (kind === "turn" ? 0 : 2) };
      }),
    );
    return ranked.sort((one, other) => one.rank - other.rank).map(({ hit }) => hit);
  }

  async #entries({ words, phrases }, chosen) {
    const kinds = chosen.kind ?? [];
    const narrowed = FACETS.some((facet) => facet !== "kind" && facet !== "entity" && chosen[facet]?.length);
    if (narrowed || (kinds.length && !kinds.includes("entry"))) return [];
    return this.#all({ words, phrases }, filtersOf(chosen, "entry"));
  }

  /** Records with some of the words, rarest words first: what each lacks is said. */
  async #some(words, filters, without) {
    const total = Math.max(1, ...(await Promise.all(words.map((word) => this.#frequency(word)))));
    const found = new Map();
    for (const word of new Set(words)) {
      const frequency = await this.#frequency(word);
      if (frequency > COMMON) continue;
      const weight = Math.log(1 + (total + 1) / (frequency + 0.5));
      const { results } = await this.pagefind.search(word, { filters });
      for (const result of results) {
        if (without.has(result.id)) continue;
        const hit = found.get(result.id) ?? { ...hitOf(result, []), words: [], has: new Set(), rank: 0 };
        hit.words.push(...result.words);
        hit.has.add(word);
        hit.rank += weight + Math.min(result.score, 6) / 20;
        found.set(result.id, hit);
      }
    }
    const ranked = [...found.values()].sort((one, other) => other.rank - one.rank).slice(0, 10);
    return ranked.map((hit) => ({ ...hit, lacks: words.filter((word) => !hit.has.has(word)) }));
  }

  async #facetCounts({ words, phrases, impossible }, chosen, relaxed) {
    if (impossible) return {};
    const filters = filtersOf(relaxed ? { ...chosen, [relaxed]: [] } : chosen, relaxed === "kind" ? "everything" : "said");
    const sought = phrases.length ? `"${phrases[0]}"` : words.join(" ") || null;
    const answer = await this.pagefind.search(sought, { filters });
    const counts = answer.filters;
    if (relaxed === "kind") {
      const others = Object.values(counts.kind ?? {}).reduce((sum, count) => sum + count, 0);
      counts.kind = { ...counts.kind, turn: answer.results.length - others };
    }
    return counts;
  }

  async #countOneByOne(hits) {
    const counts = {};
    for (const { filters } of await Promise.all(hits.map((hit) => this.record(hit)))) {
      for (const [facet, ids] of Object.entries({ kind: ["turn"], ...filters })) {
        for (const id of ids) (counts[facet] ??= {})[id] = (counts[facet][id] ?? 0) + 1;
      }
    }
    return counts;
  }
}

function hitOf(result, furtherWords) {
  return { id: result.id, score: result.score, words: [...result.words, ...furtherWords], data: result.data };
}

/** Chosen facets as Pagefind's filters. A turn has no kind in the index, for most records are turns. */
function filtersOf(chosen, among) {
  const filters = {};
  for (const facet of FACETS) {
    if (facet !== "kind" && chosen[facet]?.length) filters[facet] = { any: chosen[facet].map((id) => VALUE[facet]?.get(id) ?? id) };
  }
  const kinds = chosen.kind?.length ? SAID.filter((kind) => chosen.kind.includes(kind)) : SAID;
  const kind = {
    everything: null,
    entry: { any: ["entry"] },
    turn: { none: ["entry", "narrative"] },
    narrative: { any: ["narrative"] },
    said: kinds.length === 2 ? { none: ["entry"] } : null,
  }[among];
  if (among === "said" && kinds.length < 2) return kinds.length ? filtersOf(chosen, kinds[0]) : { ...filters, ...NOTHING };
  return kind ? { ...filters, kind } : filters;
}

// A filter's value is "id|name" and Pagefind asks for the whole of it; addresses hold the id alone.
const VALUE = { speaker: new Map(), entity: new Map(), transcript: new Map() };

function values(facet, counts, chosen) {
  const list = Object.entries(counts).map(([value, count]) => {
    const [id, ...name] = value.split("|");
    if (VALUE[facet]) VALUE[facet].set(id, value);
    return { id, name: name.join("|") || id, count, chosen: chosen.includes(id) };
  });
  for (const id of chosen) if (!list.some((each) => each.id === id)) list.push({ id, name: id, count: 0, chosen: true });
  return list.filter(({ count, chosen: kept }) => count || kept).sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
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
