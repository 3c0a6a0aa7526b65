// The facets of all records (stenogram/search/facets.py): what a result is of, and how many each choice leaves.

import { isWithin } from "./period.js";
import { unpacked } from "./unpacked.js";

export const FACETS = ["speaker", "entity", "year", "transcript", "event", "place", "outlet", "kind"];
const KINDS = { t: "turn", n: "narrative", h: "title" };
// More than a volume has records.
const FAR = 1e6;

/**
 * @typedef {{volume: number, at: number, order: number, transcript: string, year: string, event: string, place: string,
 *   date: string, kind: string, speaker: string | null, entity: string[], size: number, block: number, inBlock: number}} Row
 *   a record: `order` is its place in the corpus, `at` that in its volume; its words are number `inBlock` of a block
 */

export class Table {
  /** @param {string[]} addresses of all volumes of the index, each ending in "/" */
  constructor(addresses = []) {
    this.addresses = addresses;
    /** The records of each volume that was loaded, by Pagefind's name for each (its number), in the order of the corpus. */
    this.volumes = new Map();
    this.loading = new Map();
    this.read = new Map();
    this.blocks = new Map();
    this.names = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  }

  /** Take up the records of these volumes, named by their numbers from 0. Those that are there cost nothing. */
  async load(numbers) {
    const missing = numbers.filter((at) => !this.volumes.has(at));
    const loaded = await Promise.all(missing.map((at) => this.#fetched(at)));
    missing.forEach((at, which) => this.volumes.has(at) || this.#add(at, loaded[which]));
  }

  #fetched(at) {
    if (!this.loading.has(at)) {
      const loading = fetch(`${this.addresses[at]}records.st_facets`).then(unpacked).then((answer) => answer.json());
      // What failed can be tried again; what is taken up is not kept twice.
      this.loading.set(at, loading.finally(() => this.loading.delete(at)));
    }
    return this.loading.get(at);
  }

  #add(volume, { texts, kinds, transcripts, spoke, about, sizes, speakers, entities, asked, outlets }) {
    const speakerIds = speakers.map((each) => this.#learn("speaker", each));
    const entityIds = entities.map((each) => this.#learn("entity", each));
    const outletIds = outlets.map((each) => this.#learn("outlet", each));
    const outletAt = new Map(asked.map(([place, which]) => [place, outletIds[which]]));
    let at = 0;
    const stored = texts.flatMap(([block, count]) => Array.from({ length: count }, (_, inBlock) => ({ block, inBlock })));
    const own = new Map();
    this.volumes.set(volume, own);
    for (const [transcript, year, event, place, date, count] of transcripts) {
      const common = { volume, transcript: this.#learn("transcript", transcript), year, event, place, date };
      for (const end = at + count; at < end; at++) {
        const entity = about[at].map((each) => entityIds[each]);
        const passage = { kind: KINDS[kinds[at]], speaker: speakerIds[spoke[at]], entity, outlet: outletAt.get(at) ?? null, size: sizes[at], ...stored[at] };
        own.set(String(at), { ...common, ...passage, at, order: volume * FAR + at });
      }
    }
  }

  /** Note the name of an "id|name" and give its id. */
  #learn(facet, value) {
    if (value === null) return null;
    const [id, ...name] = value.split("|");
    this.names[facet].set(id, name.join("|"));
    return id;
  }

  /** All records of these volumes. */
  rows(numbers) {
    return numbers.flatMap((at) => [...this.volumes.get(at).values()]);
  }

  /** Who says most in one year, of those who pass, among what is loaded: their id and the year. */
  mostSaid(passes) {
    const turns = new Map();
    for (const { kind, speaker, year } of this.rows([...this.volumes.keys()])) {
      if (kind !== "turn" || !year || !passes(speaker)) continue;
      const pair = `${speaker}|${year}`;
      turns.set(pair, (turns.get(pair) ?? 0) + 1);
    }
    const [pair] = [...turns].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0]);
    return pair ? pair.split("|") : null;
  }

  /** The record that a volume knows by this id. */
  row(volume, id) {
    return this.volumes.get(volume).get(id);
  }

  name(facet, id) {
    return this.names[facet]?.get(id) || id;
  }

  /**
   * Which records of the chosen days pass all chosen facets (within a facet any of its choices will do), and how many
   * each value of each facet would leave with the other facets as they are.
   * @returns {{kept: Row[], counts: Record<string, {id: string, name: string, count: number, chosen: boolean}[]>}}
   */
  sift(rows, chosen) {
    const kept = [];
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map((chosen[facet] ?? []).map((id) => [id, 0]))]));
    /** @type {[string, Set<string>][]} */
    const wanted = FACETS.filter((facet) => chosen[facet]?.length).map((facet) => [facet, new Set(chosen[facet])]);
    for (const row of rows) {
      if (chosen.period && !isWithin(chosen.period, row.date)) continue;
      const failed = wanted.filter(([facet, ids]) => !valuesOf(row, facet).some((id) => ids.has(id)));
      if (failed.length > 1) continue;
      if (!failed.length) kept.push(row);
      for (const facet of failed.length ? [failed[0][0]] : FACETS) {
        for (const id of valuesOf(row, facet)) counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
      }
    }
    return { kept, counts: Object.fromEntries(FACETS.map((facet) => [facet, this.#sorted(facet, counts[facet], chosen[facet] ?? [])])) };
  }

  #sorted(facet, counts, chosen) {
    const values = [...counts].map(([id, count]) => ({ id, name: this.name(facet, id), count, chosen: chosen.includes(id) }));
    if (facet === "year") return values.sort((one, other) => (one.id < other.id ? 1 : -1));
    return values.sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
  }

  /** The printed words and the address of every record of a volume, in its order. */
  texts(number) {
    if (!this.read.has(number)) {
      const reading = fetch(`${this.addresses[number]}texts.st_texts`).then(unpacked).then((answer) => answer.json());
      this.read.set(number, reading.then((texts) => texts.map(([content, address]) => ({ content, address }))));
      reading.catch(() => this.read.delete(number));
    }
    return this.read.get(number);
  }

  /** What a record is shown from: {content, further, meta}. */
  async record({ volume, block, inBlock }) {
    return (await this.#block(`${this.addresses[volume]}texts/${block}.st_texts`))[inBlock];
  }

  #block(address) {
    if (!this.blocks.has(address)) {
      const reading = fetch(address).then(unpacked).then((answer) => answer.json());
      this.blocks.set(address, reading);
      reading.catch(() => this.blocks.delete(address));
    }
    return this.blocks.get(address);
  }
}

function valuesOf(row, facet) {
  const value = row[facet];
  return Array.isArray(value) ? value : value === null ? [] : [value];
}
