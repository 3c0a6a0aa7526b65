// The turns that a quotation may be of: found through the search's phrases, read from the data of their transcripts.

import { required } from "../required.js";
import { fold } from "../search/folding.js";
import { checked } from "./check.js";
import { Passage } from "./comparison.js";
import { GOOD } from "./tables.js";
import { readings } from "./wanted.js";

const WINDOW = 5;
const SHORT_WINDOW = 3;
const MOST_WINDOWS = 6;
/** Of those in which each word comes so often, as "that" and "with" do: they ask for the order of words of nearly every turn. */
const MOST_COMMON_WINDOWS = 2;
const COMMON = 10000;
const MOST_TURNS = 10;
/** Stretches of a very large index that are searched: all. */
const EVERYWHERE = 999;
/** Words that the list of frequencies has at most (stenogram/search/vocabulary.py), and letters that its words have at least. */
const MOST_COUNTED = 40000;
const SHORTEST_COUNTED = /^\p{L}{4,}$/u;

export class Candidates {
  /** @param {import("../search/engine.js").Engine} engine @param {string} base the address of the site */
  constructor(engine, base) {
    this.engine = engine;
    this.base = base;
    this.transcripts = new Map();
    this.names = new Map(engine.lexicon.speakers.map(([id, ...names]) => [id, names]));
  }

  /**
   * Passages for a quotation: first those with its rarest words in a row, then, if more are asked for, those with any of
   * several runs of its words.
   * @param {string} text
   * @param {(wanted: import("./wanted.js").Wanted) => (at: number) => boolean} isMatched whether a word stands in what was
   *   best of the passages before; runs of such words alone lead to nothing better
   * @returns {AsyncGenerator<Passage[]>}
   */
  async *of(text, isMatched) {
    const wanted = required(readings(text).at(-1), "reading of a quotation");
    const counts = await this.engine.frequencies();
    const [rarity, isCommon] = [rarityIn(counts), commonIn(counts)];
    for (const size of [WINDOW, SHORT_WINDOW]) {
      const [first, ...others] = windowsOf(wanted, size, rarity, isCommon);
      if (!first) continue;
      const turns = new Map();
      await this.#take(phraseIn(wanted, first), turns);
      if (turns.size) yield this.#passages(turns);
      const matched = 0 < turns.size && turns.size <= MOST_TURNS ? isMatched(wanted) : () => false;
      const open = others.filter(([at, end]) => wanted.tokens.some((_, number) => at <= number && number < end && !matched(number)));
      await Promise.all(open.map((window) => this.#take(phraseIn(wanted, window), turns)));
      if (open.length && turns.size) yield this.#passages(turns);
      if (turns.size) return;
    }
  }

  /** Note the turns that have a phrase; one that few have tells more. */
  async #take(phrase, turns) {
    let hits = [];
    for await (const result of this.engine.search({ words: [], phrases: [phrase], typing: false }, {}, EVERYWHERE)) hits = result.hits;
    const spoken = hits.filter(({ row }) => row.kind === "turn").slice(0, 4 * MOST_TURNS);
    const records = await Promise.all(spoken.map((hit) => this.engine.printed.record(hit)));
    records.forEach(({ address }, at) => {
      const turn = /#(turn-\d+)/.exec(address)?.[1];
      const key = `${spoken[at].row.transcript} ${turn}`;
      if (turn) turns.set(key, (turns.get(key) ?? 0) + 1 / spoken.length);
    });
  }

  async #passages(turns) {
    const ranked = [...turns].sort(([, one], [, other]) => other - one).slice(0, MOST_TURNS);
    const passages = await Promise.all(ranked.map(async ([key]) => {
      const [name, turn] = key.split(" ");
      return (await this.#transcript(name)).get(turn);
    }));
    return passages.filter(Boolean);
  }

  /** The passages of a transcript, by the ids of their turns; its data are fetched once. */
  #transcript(name) {
    if (!this.transcripts.has(name)) {
      const loading = fetch(`${this.base}data/transcripts/${name}.json`).then((answer) => answer.json());
      this.transcripts.set(name, loading.then((record) => this.#turns(record)));
    }
    return this.transcripts.get(name);
  }

  #turns({ id, date, blocks }) {
    return new Map(blocks.filter(({ kind }) => kind === "turn").map((turn) => {
      const spoken = turn.paragraphs.filter(({ kind }) => kind === "speech");
      const names = turn.speaker ? this.names.get(turn.speaker.id) ?? [] : [];
      return [turn.id, spoken.length ? new Passage({
        transcript: id, turn: turn.id, anchors: spoken.map((paragraph) => paragraph.id), paragraphs: spoken.map(({ text }) => text),
        speaker: turn.speaker, names, date: turn.date ?? date,
      }) : null];
    }));
  }
}

/**
 * The verdict: at once where the first passages have the words, else when all that are like it were compared.
 * @param {string} text @param {Candidates} candidates
 */
export async function verdictOn(text, candidates, attribution) {
  /** @type {{verdict: string, wanted: import("./wanted.js").Wanted | null, comparisons: import("./comparison.js").Comparison[]}} */
  let result = { verdict: "not-found", wanted: null, comparisons: [] };
  const isMatched = (wanted) => {
    const isSame = result.wanted?.keys.join(" ") === wanted.keys.join(" ");
    const runs = isSame ? result.comparisons.slice(0, 1).flatMap(({ places }) => places).flatMap((place) => place.runs) : [];
    return (number) => runs.some(({ at, length }) => at <= number && number < at + length);
  };
  for await (const passages of candidates.of(text, isMatched)) {
    result = checked(text, await passages, attribution);
    if (GOOD.includes(result.verdict)) break;
  }
  return result;
}

/**
 * How rare a word is among all; a word of a few letters, which is not counted, not at all. Null for one that stands nowhere.
 * @param {Map<string, number>} counts
 * @returns {(word: string) => number | null}
 */
function rarityIn(counts) {
  const most = Math.max(1, ...[...counts.values()].slice(0, 1));
  return (word) => {
    const folded = fold(word);
    if (!SHORTEST_COUNTED.test(folded)) return 0;
    const count = counts.get(folded);
    if (!count && counts.size && counts.size < MOST_COUNTED) return null;
    return counts.size ? Math.log2(1 + most / (count ?? 1)) : folded.length;
  };
}

/**
 * Whether a word comes very often; one of a few letters, which is not counted, does where any does.
 * @param {Map<string, number>} counts
 * @returns {(word: string) => boolean}
 */
function commonIn(counts) {
  const most = Math.max(0, ...[...counts.values()].slice(0, 1));
  return (word) => {
    const folded = fold(word);
    return (SHORTEST_COUNTED.test(folded) ? counts.get(folded) ?? 0 : most) >= COMMON;
  };
}

/** Runs of so many words of a quotation: those of rare words first; none over a joint, and none with a word that nobody said. */
function windowsOf(wanted, size, rarity, isCommon) {
  const windows = [];
  for (const [start, end] of wanted.segments()) {
    const length = Math.min(size, end - start);
    if (length < Math.min(SHORT_WINDOW, size)) continue;
    for (let at = start; at + length <= end; at += Math.max(1, Math.ceil(length / 2))) windows.push([at, at + length]);
    windows.push([end - length, end]);
  }
  const rarities = wanted.keys.map(rarity);
  /** @param {number[]} window */
  const weight = ([at, end]) => rarities.slice(at, end).reduce((sum, one) => sum + one, 0);
  const unique = [...new Map(windows.map((window) => [window.join(), window])).values()];
  const said = unique.filter(([at, end]) => !rarities.slice(at, end).includes(null));
  const ranked = said.sort((one, other) => weight(other) - weight(one));
  /** @param {number[]} window */
  const tells = ([at, end]) => !wanted.keys.slice(at, end).every(isCommon);
  const common = ranked.filter((window) => !tells(window)).slice(0, MOST_COMMON_WINDOWS);
  return ranked.filter((window) => tells(window) || common.includes(window)).slice(0, MOST_WINDOWS);
}

/** The words of a window as printed. @param {import("./wanted.js").Wanted} wanted @param {number[]} window */
function phraseIn(wanted, [at, end]) {
  return wanted.text.slice(wanted.tokens[at].start, wanted.tokens[end - 1].end).replace(/["“”„‟«»]/gu, " ");
}
