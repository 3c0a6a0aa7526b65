// The search as people see it: a box, what was understood, facets, results. One view serves the search page and the
// dialog; the host says where its state is kept.

import { gettext } from "../messages.js";
import { stepThrough } from "./arrows.js";
import { frame, NOTHING_YET, showExample, TITLES } from "./pieces.js";
import { answer } from "./question.js";
import { Showing } from "./showing.js";
import { Wish } from "./wish.js";

const PAUSE = 40;

let instances = 0;

export class SearchView {
  typing = false;
  /** @type {Promise<void> | null} until what asks how far to go back stands there */
  reached = null;

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
    this.wish = new Wish();
    const parts = frame(this.name, host.base);
    this.root = parts.root;
    this.form = parts.form;
    this.input = parts.input;
    this.help = parts.help;
    this.status = parts.status;
    this.body = parts.body;
    this.showing = new Showing(parts, this.name, host.base, this.#acts());
    root.replaceChildren(this.root);
    this.#listen(parts.results);
    this.ready = this.restore(host.state);
    host.engine().then((engine) => {
      if (engine.empty) this.showing.nothing((this.nothing = NOTHING_YET));
      else if (!this.input.value) showExample(this.help, engine.example());
    }).catch(() => {});
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  /** Take up a state (a query string) and show it, of each group of results so many. Resolves when its results stand there. */
  async restore(state, shown = []) {
    this.wish = new Wish(state);
    this.input.value = this.wish.question;
    this.typing = false;
    this.showing.results.shown = shown;
    for (const [facet] of TITLES) if (this.wish.chosen[facet].length) this.showing.facets.open.add(facet);
    await this.search();
  }

  state() {
    return this.wish.state(this.input.value.trim());
  }

  /** What the parts of the search do when they are used. */
  #acts() {
    return {
      results: { again: () => this.search(), alone: () => this.#choose("kind", "entry", true) },
      tools: {
        address: () => new URL(`search/?${this.state()}`, this.host.base).href,
        order: (order) => ((this.wish.order = order), this.searchNow()),
        days: (period) => ((this.wish.chosen.period = period), this.searchNow()),
        concordance: (on) => ((this.wish.concordance = on), this.searchNow()),
      },
      facets: (facet, id, wanted) => this.#choose(facet, id, wanted),
      understood: {
        chosen: () => this.wish.chosen,
        nameOf: (facet, id) => this.names?.(facet, id) ?? id,
        asWords: () => this.wish.asWords,
        act: (change) => (change(), this.searchNow(), this.input.focus()),
        take: (key, id, words) => this.#take(key, id, words),
        every: () => (this.wish.every = true),
        replace: (word, by) => (this.input.value = this.input.value.replace(word, by)),
      },
    };
  }

  #listen(results) {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.typing = false;
      this.searchNow().then(() => this.showing.results.links(this.body)[0]?.focus());
    });
    this.input.addEventListener("input", () => {
      this.wish.forgetWords();
      this.typing = true;
      this.showing.results.allTitles = false;
      this.#soon();
    });
    stepThrough(this.root, this.input, () => this.showing.results.links(this.body));
    results.addEventListener("click", (event) => {
      if (event.target.closest("a.st-hit-link")) this.host.leave(this.showing.results.shown);
    });
  }

  #choose(facet, id, wanted) {
    this.wish.choose(facet, id, wanted);
    return this.searchNow();
  }

  /** Make an offered name a facet: its words are no longer looked for. */
  #take(key, id, words) {
    this.wish.choose(key, id, true);
    this.input.value = this.input.value.replace(words, " ").replace(/\s+/g, " ").trim();
  }

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
    this.showing.results.shown = [];
    this.host.save(this.state(), this.input.value.trim());
    return this.search();
  }

  search() {
    return (this.searching = this.#search());
  }

  async #search() {
    const turn = ++this.turn;
    const { typed } = this;
    const text = this.input.value.trim();
    const course = { wish: this.wish, question: text, isAwaited: () => turn === this.turn };
    if (!/[\p{L}\p{N}]/u.test(text) && !this.wish.isNarrowed) return this.showing.nothing(this.nothing);
    this.root.setAttribute("aria-busy", "true");
    // Where results stand already, they stay until others take their place.
    if (!this.status.textContent) this.status.textContent = gettext("Searching …");
    try {
      const engine = await this.host.engine();
      if (engine.empty) return this.showing.nothing(NOTHING_YET);
      this.names = (facet, id) => engine.table.name(facet, id);
      const reaching = this.#reaching(engine);
      const asked = await answer(engine, text, this.wish, {
        typing: this.typing,
        outdated: () => turn !== this.turn || typed !== this.typed,
        tell: async (partly) => {
          await reaching;
          await this.showing.show(engine, partly, course);
          this.root.removeAttribute("aria-busy");
        },
      });
      await reaching;
      if (turn !== this.turn) return;
      await this.showing.show(engine, asked, course);
      if (turn !== this.turn) return;
      this.status.dataset.query = text;
      this.root.removeAttribute("aria-busy");
    } catch (error) {
      if (turn !== this.turn) return;
      console.error(error);
      this.host.forget();
      this.root.removeAttribute("aria-busy");
      this.status.textContent = gettext("The search could not be loaded. Check your connection and try again.");
    }
  }

  /** Of many volumes the reader says how far back to go. */
  #reaching(engine) {
    if (!engine.directory) return null;
    return (this.reached ??= import("./farther.js").then(({ Farther }) => {
      this.showing.farther = new Farther(this.body, (reach) => this.#goFurther(reach));
    }).catch((error) => ((this.reached = null), Promise.reject(error))));
  }

  /** Search this many stretches more than the first; the reader goes on where new results begin. */
  async #goFurther(reach) {
    const links = () => this.showing.results.links(this.body);
    const known = new Set(links().map(({ href }) => href));
    this.wish.further = reach;
    this.host.save(this.state(), this.input.value.trim());
    await this.search();
    const begin = links().find(({ href }) => href && !known.has(href));
    // Who has gone elsewhere meanwhile is left there.
    if (this.showing.farther?.has(document.activeElement)) (begin ?? links().at(-1))?.focus();
  }
}
