// The turns that a quotation may be of: found through the search's phrases, read from the data of their transcripts.

import { Passage } from "./comparison.js";
import { readings } from "./wanted.js";

const WINDOW = 5;
const SHORT_WINDOW = 3;
const MOST_WINDOWS = 6;
const MOST_TURNS = 10;
/** Stretches of a very large index that are searched: all. */
const EVERYWHERE = 999;

export class Candidates {
  /** @param {import("../search/engine.js").Engine} engine @param {string} base the address of the site */
  constructor(engine, base) {
    this.engine = engine;
    this.base = base;
    this.transcripts = new Map();
    this.names = new Map(engine.lexicon.speakers.map(([id, ...names]) => [id, names]));
  }

  /**
   * Passages for a quotation: first those with its most telling words in a row, then, if more are asked for, those with
   * any of several runs of its words.
   * @returns {AsyncGenerator<Passage[]>}
   */
  async *of(text) {
    const wanted = readings(text).at(-1);
    for (const size of [WINDOW, SHORT_WINDOW]) {
      const [first, ...others] = windowsOf(wanted, size);
      if (!first) continue;
      const turns = new Map();
      await this.#take(first, turns);
      if (turns.size) yield this.#passages(turns);
      await Promise.all(others.map((window) => this.#take(window, turns)));
      if (turns.size) {
        yield this.#passages(turns);
        return;
      }
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

/** Runs of so many words of a quotation, as printed: those of long words first, which are rarer; none over a joint. */
function windowsOf(wanted, size) {
  const windows = [];
  for (const [start, end] of wanted.segments()) {
    const length = Math.min(size, end - start);
    if (length < Math.min(SHORT_WINDOW, size)) continue;
    for (let at = start; at + length <= end; at += Math.max(1, Math.ceil(length / 2))) windows.push([at, at + length]);
    windows.push([end - length, end]);
  }
  /** @param {number[]} window */
  const letters = ([at, end]) => wanted.keys.slice(at, end).join("").length;
  const unique = [...new Map(windows.map((window) => [window.join(), window])).values()];
  const best = unique.sort((one, other) => letters(other) - letters(one)).slice(0, MOST_WINDOWS);
  return best.map(([at, end]) => wanted.text.slice(wanted.tokens[at].start, wanted.tokens[end - 1].end).replace(/["“”„‟«»]/gu, " "));
}
