// The search as people see it: a box, what was understood, facets, results. One view serves the search
// page and the dialog; the host says where its state is kept.

import { SCREEN as PAGE } from "./engine.js";
import { asChip, el, facetList, frame, item, KINDS, line, notAsAsked, NOTHING_YET, nounOf, section, showExample, summary, TITLES } from "./pieces.js";
import { read } from "./query.js";
import { bare, fold, otherSpellings } from "./text.js";

const MORE = 20;
const PAUSE = 40;
const SHORT = 8;
// Entries beside what was said.
const FEW = 3;

let instances = 0;

export class SearchView {
  /**
   * @param {HTMLElement} root filled by the view
   * @param {{base: string, engine: () => Promise<Engine>, forget: () => void, state: string, save: (state: string) => void,
   *   leave: (shown: number[]) => void}} host `state` is a query string; `save` is told each new one, `leave` when a result is
   *   followed; after `forget` the next engine is a new one
   */
  constructor(root, host) {
    this.host = host;
    this.name = `st-search-${++instances}`;
    this.turn = 0;
    this.typed = 0;
    this.shown = [];
    // Why there is nothing to be found at all.
    this.nothing = "";
    this.openFacets = new Set(["speaker", "year"]);
    this.wholeFacets = new Set();
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
    this.asWords = new Set(wish.getAll("word"));
    this.every = wish.has("every");
    this.further = Math.max(0, parseInt(wish.get("further"), 10) || 0);
    this.shown = shown;
    for (const [facet] of TITLES) if (this.chosen[facet].length) this.openFacets.add(facet);
    await this.search();
  }

  state() {
    const state = new URLSearchParams();
    const text = this.input.value.trim();
    if (text) state.set("q", text);
    for (const [facet] of TITLES) this.chosen[facet].forEach((id) => state.append(facet, id));
    this.asWords.forEach((word) => state.append("word", word));
    if (this.every) state.set("every", "");
    if (this.further) state.set("further", this.further);
    return state.toString();
  }

  // --- What stands there ---------------------------------------------------------------------------

  #build(root) {
    Object.assign(this, frame(this.name, this.host.base));
    root.replaceChildren(this.root);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.searchNow().then(() => this.#links()[0]?.focus());
    });
    this.input.addEventListener("input", () => {
      this.asWords.clear();
      this.every = false;
      this.further = 0;
      this.#soon();
    });
    this.root.addEventListener("keydown", (event) => this.#key(event));
    this.facets.addEventListener("change", ({ target }) => this.#choose(target.name, target.value, target.checked));
    this.results.addEventListener("click", (event) => {
      if (event.target.closest("a.st-hit-link")) this.host.leave(this.shown);
    });
  }

  #links() {
    return [...this.body.querySelectorAll("a.st-hit-link, button.st-more")];
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

  #choose(facet, id, wanted) {
    const ids = this.chosen[facet].filter((each) => each !== id);
    this.chosen[facet] = wanted ? [...ids, id] : ids;
    return this.searchNow();
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
    this.shown = [];
    this.host.save(this.state());
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
    if (!text && !Object.values(this.chosen).some((ids) => ids.length)) return this.#showNothing();
    this.root.setAttribute("aria-busy", "true");
    try {
      const engine = await this.host.engine();
      if (engine.empty) return this.#showNothing(NOTHING_YET);
      this.names = (facet, id) => engine.table.name(facet, id);
      const asked = await this.#ask(engine, text, {
        outdated: () => turn !== this.turn || typed !== this.typed,
        tell: async (soFar) => {
          await this.#show(engine, soFar, turn);
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
      this.status.textContent = "The search could not be loaded. Check the connection and try again.";
    }
  }

  /** Search by what was understood; where that finds nothing, by the words as they are, and say so. */
  async #ask(engine, text, { outdated, tell }) {
    const wish = { asWords: this.asWords, every: this.every };
    const reading = read(text, engine.lexicon, wish);
    const chosen = this.#with(reading.facets);
    const found = await this.#far(engine, { reading, chosen }, outdated, tell);
    if (outdated() || isFound(found) || !reading.facets.length) return { reading, chosen, found };
    const asWords = new Set([...this.asWords, ...reading.facets.map(({ key, id }) => `${key}:${id}`)]);
    const literal = read(text, engine.lexicon, { ...wish, asWords });
    const again = await this.#far(engine, { reading: literal, chosen: this.chosen, insteadOf: reading.facets }, outdated, tell);
    if (!isFound(again)) return { reading, chosen, found };
    return { reading: literal, chosen: this.chosen, found: again, insteadOf: reading.facets };
  }

  /** Search as far as the reader went and, where that is little, on; `tell` what is found so far. */
  async #far(engine, asked, outdated, tell) {
    const loading = engine.directory && !this.farther ? import("./farther.js") : null;
    let found;
    for await (found of engine.search(asked.reading, asked.chosen, this.further)) {
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
    this.host.save(this.state());
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
    this.results.replaceChildren();
    this.understood.replaceChildren();
    this.narrow.hidden = true;
    this.farther?.hide();
    delete this.status.dataset.query;
  }

  async #show(engine, asked, turn) {
    const { found, reading } = asked;
    const shown = (at) => this.shown[at] ?? PAGE;
    const ofEntries = this.chosen.kind.includes("entry");
    const [loose, entries, ...groups] = await Promise.all([
      this.#items(engine, found.loose, found.words),
      this.#items(engine, found.entries.slice(0, ofEntries ? shown(0) : FEW), found.words),
      ...found.groups.map(({ hits }, at) => this.#items(engine, hits.slice(0, shown(at)), found.words, reading.phrases.length > 0)),
    ]);
    if (turn !== this.turn) return;
    const parts = [];
    if (entries.length) parts.push(this.#entries(entries, found.entries.length, ofEntries));
    groups.forEach((items, at) => {
      const { hits, volumes } = found.groups[at];
      const id = `${this.name}-hits${at || ""}`;
      const title = at ? this.farther.title(engine.directory, volumes) : "What was said";
      if (items.length) parts.push(section(title, "st-hits", items, id));
      if (hits.length > items.length) parts.push(this.#more(at, id, hits.length));
    });
    if (loose.length) parts.push(section("With some of the words", "st-hits st-hits-loose", loose, `${this.name}-loose`));
    this.results.replaceChildren(...parts);
    this.narrow.hidden = !Object.values(found.counts).some((values) => values.length);
    this.#showUnderstood(reading, found, asked.insteadOf);
    this.#showFacets(found.counts);
    const searched = engine.directory ? this.farther.show(engine.directory, found.far) : "";
    this.status.textContent = [summary(found), searched].filter(Boolean).join(" ");
  }

  /** What is found of people, bodies and papers: a few in a line with the way to all, or a list of them alone. */
  #entries(items, all, alone) {
    const id = `${this.name}-entries`;
    const part = section("Entries", `st-hits st-hits-entries${alone ? "" : " st-hits-names"}`, items, id);
    if (items.length < all) part.append(alone ? this.#more(0, id, all) : this.#allEntries(all));
    return part;
  }

  #allEntries(all) {
    const button = el("button", { type: "button", class: "st-more" }, `All ${all.toLocaleString("en")} entries`);
    button.addEventListener("click", async () => {
      await this.#choose("kind", "entry", true);
      this.#links()[0]?.focus();
    });
    return button;
  }

  #more(group, id, all) {
    const shown = this.shown[group] ?? PAGE;
    const button = el("button", { type: "button", class: "st-more" }, `Show ${Math.min(MORE, all - shown)} more`);
    button.addEventListener("click", async () => {
      this.shown[group] = shown + MORE;
      await this.search();
      this.results.querySelectorAll(`[aria-labelledby="${id}"] a.st-hit-link`)[shown]?.focus();
    });
    return button;
  }

  #items(engine, hits, sought, phrases) {
    const also = new Set(sought.flatMap((word) => otherSpellings(fold(word))));
    return Promise.all(hits.map(async (hit) => {
      const record = await engine.record(hit);
      const words = record.content.split(/\s+/);
      const places = also.size ? words.flatMap((word, at) => (also.has(bare(word)) ? [at] : [])) : [];
      return item({ ...hit, words: [...hit.words, ...places] }, record, this.host.base, phrases);
    }));
  }

  #showUnderstood(reading, found, insteadOf = []) {
    const lines = [];
    const chips = [
      ...reading.facets.map((facet) => this.#chip(facet, () => this.asWords.add(`${facet.key}:${facet.id}`))),
      ...this.#chosenChips(),
    ];
    if (reading.facets.length) {
      const said = [...reading.phrases.map((phrase) => `“${phrase}”`), ...found.words].join(" ");
      lines.push(line("Understood as:", ...chips, said && el("span", { class: "st-chip-words" }, `words: ${said}`)));
    } else if (chips.length) {
      lines.push(line("Narrowed to:", ...chips));
    }
    if (reading.left.length) {
      lines.push(line(`Left out: ${reading.left.join(", ")}.`, this.#button("Look for every word", () => (this.every = true))));
    }
    lines.push(...notAsAsked(found, insteadOf));
    const offers = reading.offers.filter(({ key, id }) => !insteadOf.length && !this.chosen[key].includes(id));
    if (offers.length) {
      lines.push(line("Narrow to:", ...offers.map(({ key, id, name, words }) =>
        this.#button(`${nounOf(key)} ${name}`, () => this.#take(key, id, words)))));
    }
    this.understood.replaceChildren(...lines);
  }

  /** Make an offered name a facet; the words that it was found in are no longer looked for. */
  #take(key, id, words) {
    this.chosen[key] = [...this.chosen[key], id];
    const rest = this.input.value.replace(words, " ").replace(/\s+/g, " ").trim();
    this.input.value = rest;
  }

  #chosenChips() {
    return TITLES.flatMap(([key]) =>
      this.chosen[key].map((id) =>
        this.#chip({ key, id, name: this.#nameOf(key, id) }, () => {
          this.chosen[key] = this.chosen[key].filter((each) => each !== id);
        })));
  }

  #nameOf(key, id) {
    return key === "kind" ? KINDS[id] ?? id : this.names?.(key, id) ?? id;
  }

  #chip({ key, name }, remove) {
    return asChip(this.#button(null, remove), nounOf(key), name);
  }

  #button(text, act) {
    const button = el("button", { type: "button", class: "st-chip-offer" }, text);
    button.addEventListener("click", () => (act(), this.searchNow(), this.input.focus()));
    return button;
  }

  #showFacets(counts) {
    const focused = this.facets.contains(document.activeElement) ? document.activeElement.id : null;
    this.facets.replaceChildren(...TITLES.filter(([facet]) => counts[facet]?.length).map(([facet, title]) =>
      this.#facet(facet, title, counts[facet])));
    if (focused) document.getElementById(focused)?.focus();
  }

  #facet(facet, title, values) {
    const whole = this.wholeFacets.has(facet);
    const visible = values.filter((value, at) => whole || at < SHORT || value.chosen);
    const named = visible.map((value) => (facet === "kind" ? { ...value, name: KINDS[value.id] ?? value.id } : value));
    const prefix = `${this.name}-${facet}`;
    const details = facetList(facet, title, named, prefix);
    details.open = this.openFacets.has(facet);
    details.addEventListener("toggle", () => this.openFacets[details.open ? "add" : "delete"](facet));
    if (visible.length < values.length) {
      const all = el("button", { type: "button", class: "st-facet-all", id: `${prefix}-all` }, `All ${values.length}`);
      all.addEventListener("click", () => {
        this.wholeFacets.add(facet);
        const whole = this.#facet(facet, title, values);
        details.replaceWith(whole);
        whole.querySelectorAll("input")[visible.length]?.focus();
      });
      details.append(all);
    }
    return details;
  }
}

function isFound({ hits, loose, entries }) {
  return hits.length + loose.length + entries.length > 0;
}
