// The search as people see it: a box, what was understood, facets, results. One view serves the search page and the
// dialog; the host says where its state is kept.

import { gettext } from "../messages.js";
import { FacetView } from "./facet-view.js";
import { periodOf } from "./period.js";
import { frame, NOTHING_YET, showExample, summary, TITLES } from "./pieces.js";
import { read } from "./query.js";
import { Results } from "./results.js";
import { Suggestions } from "./suggestions.js";
import { Tools } from "./tools.js";
import { Understood } from "./understood.js";

const PAUSE = 40;

let instances = 0;

export class SearchView {
  /** @type {import("./farther.js").Farther | null} where the index is searched part by part */
  farther = null;
  /** @type {Suggestions | null} */
  suggestions = null;
  /** @type {import("./near.js").Near | null} */
  near = null;
  every = false;
  typing = false;
  concordance = false;
  further = 0;
  order = "";
  /** @type {Record<string, string[]>} the choices of each facet */
  chosen = {};

  /**
   * @param {HTMLElement} root filled by the view
   * @param {{base: string, engine: () => Promise<import("./engine.js").Engine>, forget: () => void, state: string,
   *   save: (state: string, question: string) => void, leave: (shown: number[]) => void}} host `state` is a query string;
   *   `save` takes each new one, `leave` is called when a result is followed; after `forget` the next engine is a new one
   */
  constructor(root, host) {
    this.host = host;
    this.name = `st-search-${++instances}`;
    this.turn = 0;
    this.typed = 0;
    // Why there is nothing to be found at all.
    this.nothing = "";
    this.asWords = new Set();
    this.#build(root);
    this.ready = this.restore(host.state);
    host.engine().then((engine) => {
      if (engine.empty) this.#showNothing((this.nothing = NOTHING_YET));
      else if (!this.input.value) showExample(this.help, engine.example());
    }).catch(() => {});
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  /** Take up a state (a query string) and show it, of each group of results so many. Resolves when its results stand there. */
  async restore(state, shown = []) {
    const wish = new URLSearchParams(state);
    this.input.value = wish.get("q") ?? "";
    this.chosen = Object.fromEntries(TITLES.map(([facet]) => [facet, wish.getAll(facet)]));
    this.chosen.period = periodOf(wish.get("from"), wish.get("to"));
    this.asWords.clear();
    for (const word of wish.getAll("word")) this.asWords.add(word);
    this.every = wish.has("every");
    this.typing = false;
    this.further = Math.max(0, parseInt(wish.get("further"), 10) || 0);
    this.order = wish.get("order") ?? "";
    this.concordance = wish.has("concordance");
    this.results.shown = shown;
    for (const [facet] of TITLES) if (this.chosen[facet].length) this.facets.open.add(facet);
    await this.search();
  }

  state() {
    const state = new URLSearchParams();
    const text = this.input.value.trim();
    if (text) state.set("q", text);
    for (const [facet] of TITLES) this.chosen[facet].forEach((id) => state.append(facet, id));
    if (this.chosen.period?.from) state.set("from", this.chosen.period.from);
    if (this.chosen.period?.to) state.set("to", this.chosen.period.to);
    this.asWords.forEach((word) => state.append("word", word));
    if (this.every) state.set("every", "");
    if (this.further) state.set("further", String(this.further));
    if (this.order) state.set("order", this.order);
    if (this.concordance) state.set("concordance", "");
    return state.toString();
  }

  // --- What stands there ---------------------------------------------------------------------------

  #build(root) {
    const parts = frame(this.name, this.host.base);
    this.root = parts.root;
    this.form = parts.form;
    this.input = parts.input;
    this.help = parts.help;
    this.status = parts.status;
    this.body = parts.body;
    this.narrow = parts.narrow;
    this.results = new Results(parts.results, {
      name: this.name, base: this.host.base, again: () => this.search(), alone: () => this.#choose("kind", "entry", true),
    });
    this.tools = new Tools(parts.tools, {
      name: this.name,
      base: this.host.base,
      address: () => new URL(`search/?${this.state()}`, this.host.base).href,
      order: (order) => ((this.order = order), this.searchNow()),
      years: (from, to) => this.#keepTo(from, to),
      days: (period) => ((this.chosen.period = period), this.searchNow()),
      concordance: (on) => ((this.concordance = on), this.searchNow()),
    });
    this.facets = new FacetView(parts.facets, this.name, (facet, id, wanted) => this.#choose(facet, id, wanted));
    this.understood = new Understood(parts.understood, {
      chosen: () => this.chosen,
      nameOf: (facet, id) => this.names?.(facet, id) ?? id,
      asWords: this.asWords,
      act: (change) => (change(), this.searchNow(), this.input.focus()),
      take: (key, id, words) => this.#take(key, id, words),
      every: () => (this.every = true),
      replace: (word, by) => (this.input.value = this.input.value.replace(word, by)),
    });
    root.replaceChildren(this.root);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.typing = false;
      this.searchNow().then(() => this.#links()[0]?.focus());
    });
    this.input.addEventListener("input", () => {
      this.asWords.clear();
      this.every = false;
      this.typing = true;
      this.further = 0;
      this.results.allTitles = false;
      this.#soon();
    });
    this.root.addEventListener("keydown", (event) => this.#key(event));
    parts.results.addEventListener("click", (event) => {
      if (event.target.closest("a.st-hit-link")) this.host.leave(this.results.shown);
    });
  }

  #links() {
    return this.results.links(this.body);
  }

  /** Arrows go from the box through the results and back; Escape goes back to the box. */
  #key(event) {
    const links = this.#links();
    const inResults = links.includes(event.target);
    if (event.key === "Escape" && inResults && !this.root.closest("dialog")) {
      this.input.focus();
      event.preventDefault();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target !== this.input && !inResults) return;
    const stops = [this.input, ...links];
    const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    next.focus();
    event.preventDefault();
  }

  #isNarrowed() {
    return this.chosen.period !== null || TITLES.some(([facet]) => this.chosen[facet].length);
  }

  #choose(facet, id, wanted) {
    const ids = this.chosen[facet].filter((other) => other !== id);
    this.chosen[facet] = wanted ? [...ids, id] : ids;
    return this.searchNow();
  }

  /** Narrow to the years from one to another; an empty one leaves that end open. */
  async #keepTo(from, to) {
    const { lexicon } = await this.host.engine();
    const within = from || to ? lexicon.years.filter((year) => (!from || year >= from) && (!to || year <= to)) : [];
    this.chosen.year = within;
    return this.searchNow();
  }

  /** Make an offered name a facet; the words that it was found in are no longer looked for. */
  #take(key, id, words) {
    this.chosen[key] = [...this.chosen[key], id];
    this.input.value = this.input.value.replace(words, " ").replace(/\s+/g, " ").trim();
  }

  // --- Searching -----------------------------------------------------------------------------------

  #soon() {
    clearTimeout(this.timer);
    const typed = ++this.typed;
    this.timer = setTimeout(async () => {
      // The index answers one question after the other: of all that is typed meanwhile the last is asked.
      await this.searching;
      if (typed === this.typed) this.searchNow();
    }, PAUSE);
  }

  searchNow() {
    clearTimeout(this.timer);
    this.results.shown = [];
    this.host.save(this.state(), this.input.value.trim());
    return this.search();
  }

  search() {
    this.searching = this.#search();
    return this.searching;
  }

  async #search() {
    const turn = ++this.turn;
    const { typed } = this;
    const text = this.input.value.trim();
    if (!text && !this.#isNarrowed()) return this.#showNothing();
    this.root.setAttribute("aria-busy", "true");
    try {
      const engine = await this.host.engine();
      if (engine.empty) return this.#showNothing(NOTHING_YET);
      this.names = (facet, id) => engine.table.name(facet, id);
      const asked = await this.#ask(engine, text, {
        outdated: () => turn !== this.turn || typed !== this.typed,
        tell: async (partly) => {
          await this.#show(engine, partly, turn);
          this.root.removeAttribute("aria-busy");
        },
      });
      if (turn !== this.turn) return;
      await this.#show(engine, asked, turn);
      if (turn === this.turn) this.status.dataset.query = text;
      if (turn === this.turn) this.root.removeAttribute("aria-busy");
    } catch (error) {
      if (turn !== this.turn) return;
      console.error(error);
      this.host.forget();
      this.root.removeAttribute("aria-busy");
      this.status.textContent = gettext("The search could not be loaded. Check the connection and try again.");
    }
  }

  /** Search by what was understood; where that finds nothing, by the words as they are, and say so. */
  async #ask(engine, text, { outdated, tell }) {
    const wish = { asWords: this.asWords, every: this.every, typing: this.typing };
    const reading = read(text, engine.lexicon, wish);
    const chosen = this.#with(reading.facets);
    const found = await this.#far(engine, text, { reading, chosen }, outdated, tell);
    if (outdated() || isFound(found) || !reading.facets.length) return { reading, chosen, found };
    const asWords = new Set([...this.asWords, ...reading.facets.map(({ key, id }) => `${key}:${id}`)]);
    const literal = read(text, engine.lexicon, { ...wish, asWords });
    const again = await this.#far(engine, text, { reading: literal, chosen: this.chosen, insteadOf: reading.facets }, outdated, tell);
    if (!isFound(again)) return { reading, chosen, found };
    return { reading: literal, chosen: this.chosen, found: again, insteadOf: reading.facets };
  }

  /** Search as far as the reader went and, where that is little, on; `tell` what is found on the way. */
  async #far(engine, text, asked, outdated, tell) {
    const loading = engine.directory && !this.farther ? import("./farther.js") : null;
    const entries = engine.entries.match(text, this.typing);
    let found;
    for await (found of engine.search(asked.reading, asked.chosen, this.concordance ? Infinity : this.further, this.order)) {
      found.entries = entries;
      if (loading) this.farther ??= new (await loading).Farther(this.body, (reach) => this.#goFurther(reach));
      if (outdated()) break;
      if (found.far.going) await tell({ ...asked, found });
    }
    return found;
  }

  /** Search this many stretches more than the first; the reader goes on where new results begin. */
  async #goFurther(reach) {
    const known = new Set(this.#links().map(({ href }) => href));
    this.further = reach;
    this.host.save(this.state(), this.input.value.trim());
    await this.search();
    const begin = this.#links().find(({ href }) => href && !known.has(href));
    // Who has gone elsewhere meanwhile is left there.
    if (this.farther.has(document.activeElement)) (begin ?? this.#links().at(-1))?.focus();
  }

  #with(facets) {
    const chosen = { ...this.chosen };
    for (const { key, id } of facets) if (!this.chosen[key].length) chosen[key] = [...(chosen[key] ?? []), id];
    return chosen;
  }

  // --- Showing -------------------------------------------------------------------------------------

  #showNothing(why = this.nothing) {
    this.root.removeAttribute("aria-busy");
    this.status.textContent = why;
    this.results.clear();
    this.understood.clear();
    this.narrow.hidden = true;
    this.tools.root.hidden = true;
    this.farther?.hide();
    delete this.status.dataset.query;
  }

  async #show(engine, { found, reading, insteadOf = [] }, turn) {
    this.suggestions ??= new Suggestions(() => engine.frequencies(), engine.entries);
    const [parts, suggestions] = await Promise.all([
      this.concordance ? this.#lines(engine, found, reading) : this.results.made(engine, found, {
        phrases: reading.phrases.length > 0,
        entriesAlone: this.chosen.kind.includes("entry"),
        titleOf: (volumes) => this.farther.title(engine.directory, volumes),
      }),
      this.suggestions.of(reading.typing ? found.unknown : [...found.unknown, ...found.begun]),
    ]);
    if (turn !== this.turn) return;
    this.results.show(parts);
    this.narrow.hidden = !Object.values(found.counts).some((values) => values.length);
    this.understood.show(reading, found, insteadOf, suggestions);
    this.facets.show(found.counts);
    this.tools.show(engine, found, { order: this.order, chosen: this.chosen.year, period: this.chosen.period, question: this.input.value.trim(), concordance: this.concordance });
    const searched = engine.directory ? this.farther.show(engine.directory, found.far) : "";
    this.status.textContent = [summary(found), searched].filter(Boolean).join(" ");
    if (!reading.typing && !this.concordance && !found.far?.going) this.#alsoTry(engine, reading, found, turn);
  }

  /** Once results stand there: nobody waits for what is offered beside them. */
  async #alsoTry(engine, reading, found, turn) {
    const { Near } = await import("./near.js");
    this.near ??= new Near(engine.place);
    const offers = await this.near.of(reading, this.input.value.trim(), found.entries);
    if (turn === this.turn) this.understood.alsoTry(offers);
  }

  async #lines(engine, found, reading) {
    const { ConcordanceView } = await import("./concordance-view.js");
    return new ConcordanceView(this.name, this.host.base).made(engine, found, reading.phrases.length > 0);
  }
}

/** Whether the transcripts have it: entries are found by the words as they are, whatever these were taken for. */
function isFound({ hits, loose, titles }) {
  return hits.length + loose.length + titles.length > 0;
}
