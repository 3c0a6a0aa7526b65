// The search as people see it: a box, what was understood, facets, results. One view serves the search
// page and the dialog; the host says where its state is kept.

import { otherSpellings } from "./engine.js";
import { el, item, line, section, summary } from "./pieces.js";
import { read } from "./query.js";
import { bare, fold } from "./text.js";

const PAGE = 10;
const MORE = 20;
const PAUSE = 40;
const TITLES = [
  ["speaker", "Speaker"],
  ["entity", "Mentions"],
  ["year", "Year"],
  ["transcript", "Transcript"],
  ["event", "Kind of event"],
  ["kind", "Kind of text"],
];
const KINDS = { turn: "Turns", narrative: "Narrative", entry: "Entries" };
const SHORT = 8;
const NOTHING_YET = "There is nothing to search yet: this site has no transcripts so far.";

let instances = 0;

export class SearchView {
  /**
   * @param {HTMLElement} root filled by the view
   * @param {{base: string, engine: () => Promise<Engine>, state: string, save: (state: string) => void, leave: (shown: number) => void}} host
   *   `state` is a query string; `save` is told each new one, `leave` when a result is followed
   */
  constructor(root, host) {
    this.host = host;
    this.name = `st-search-${++instances}`;
    this.turn = 0;
    this.typed = 0;
    this.shown = PAGE;
    this.openFacets = new Set(["speaker", "year"]);
    this.wholeFacets = new Set();
    this.#build(root);
    this.ready = this.restore(host.state);
    host.engine().then((engine) => engine.empty && this.#showNothing(NOTHING_YET)).catch(() => {});
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  /** Take up a state (a query string) and show it. Resolves when its results stand there. */
  async restore(state, shown = PAGE) {
    const wish = new URLSearchParams(state);
    this.input.value = wish.get("q") ?? "";
    this.chosen = Object.fromEntries(TITLES.map(([facet]) => [facet, wish.getAll(facet)]));
    this.asWords = new Set(wish.getAll("word"));
    this.every = wish.has("every");
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
    return state.toString();
  }

  // --- What stands there ---------------------------------------------------------------------------

  #build(root) {
    const hint = `${this.name}-hint`;
    this.input = el("input", {
      type: "search", id: `${this.name}-input`, name: "q", autocomplete: "off", autocapitalize: "off", spellcheck: false,
      enterkeyhint: "search", "aria-describedby": hint, placeholder: "Words, “a phrase”, or a question",
    });
    const label = el("label", { for: this.input.id, class: "st-sr" }, "Search what was said");
    const help = el("p", { id: hint, class: "st-search-hint" },
      "Put a phrase in quotation marks, or ask by name and year, as in ", el("q", {}, "what did Reed say on the bridge in 1921"), ".");
    this.form = el("form", { class: "st-search-form", action: new URL("search/", this.host.base).href }, label, this.input);
    this.status = el("p", { class: "st-search-status", role: "status", "aria-live": "polite" });
    this.understood = el("div", { class: "st-search-understood" });
    this.results = el("div", { class: "st-search-results" });
    this.facets = el("div", { class: "st-facets" });
    this.narrow = el("details", { class: "st-narrow", hidden: true },
      el("summary", {}, "Narrow down"), this.facets);
    this.narrow.open = globalThis.matchMedia("(min-width: 60em)").matches;
    const body = el("div", { class: "st-search-body" }, this.narrow, this.results);
    this.root = el("search", { class: "st-search", role: "search", "aria-label": "What was said" },
      this.form, help, this.understood, this.status, body);
    root.replaceChildren(this.root);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.searchNow().then(() => this.#links()[0]?.focus());
    });
    this.input.addEventListener("input", () => {
      this.asWords.clear();
      this.every = false;
      this.#soon();
    });
    this.root.addEventListener("keydown", (event) => this.#key(event));
    this.facets.addEventListener("change", ({ target }) => this.#choose(target.name, target.value, target.checked));
    this.results.addEventListener("click", (event) => {
      if (event.target.closest("a.st-hit-link")) this.host.leave(this.shown);
    });
  }

  #links() {
    return [...this.results.querySelectorAll("a.st-hit-link, button.st-more")];
  }

  /** Arrows go from the box through the results and back; Escape goes back to the box. */
  #key(event) {
    const inResults = this.results.contains(event.target);
    if (event.key === "Escape" && inResults && !this.root.closest("dialog")) {
      this.input.focus();
      event.preventDefault();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target !== this.input && !inResults) return;
    const stops = [this.input, ...this.#links()];
    const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    next.focus();
    event.preventDefault();
  }

  #choose(facet, id, wanted) {
    const ids = this.chosen[facet].filter((each) => each !== id);
    this.chosen[facet] = wanted ? [...ids, id] : ids;
    this.searchNow();
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
    this.shown = PAGE;
    this.host.save(this.state());
    return this.search();
  }

  search() {
    this.searching = this.#search();
    return this.searching;
  }

  async #search() {
    const turn = ++this.turn;
    const text = this.input.value.trim();
    if (!text && !Object.values(this.chosen).some((ids) => ids.length)) return this.#showNothing();
    this.root.setAttribute("aria-busy", "true");
    try {
      const engine = await this.host.engine();
      if (engine.empty) {
        this.root.removeAttribute("aria-busy");
        return this.#showNothing(NOTHING_YET);
      }
      this.names = (facet, id) => engine.table.name(facet, id);
      const asked = await this.#ask(engine, text, () => turn !== this.turn);
      if (turn !== this.turn) return;
      await this.#show(engine, asked, turn, text);
      if (turn === this.turn) this.root.removeAttribute("aria-busy");
    } catch (error) {
      if (turn !== this.turn) return;
      console.error(error);
      this.root.removeAttribute("aria-busy");
      this.status.textContent = "The search could not be loaded. Check the connection and try again.";
    }
  }

  /** Search by what was understood; where that finds nothing, by the words as they are, and say so. */
  async #ask(engine, text, outdated) {
    const wish = { asWords: this.asWords, every: this.every };
    const reading = read(text, engine.lexicon, wish);
    const chosen = this.#with(reading.facets);
    const found = await engine.find(reading, chosen);
    if (outdated() || found.hits.length || found.loose.length || !reading.facets.length) return { reading, chosen, found };
    const asWords = new Set([...this.asWords, ...reading.facets.map(({ key, id }) => `${key}:${id}`)]);
    const literal = read(text, engine.lexicon, { ...wish, asWords });
    const again = await engine.find(literal, this.chosen);
    if (!again.hits.length && !again.loose.length) return { reading, chosen, found };
    return { reading: literal, chosen: this.chosen, found: again, insteadOf: reading.facets };
  }

  #with(facets) {
    const chosen = { ...this.chosen };
    for (const { key, id } of facets) if (!this.chosen[key].length) chosen[key] = [...(chosen[key] ?? []), id];
    return chosen;
  }

  // --- Showing -------------------------------------------------------------------------------------

  #showNothing(why = "") {
    this.status.textContent = why;
    this.results.replaceChildren();
    this.understood.replaceChildren();
    this.narrow.hidden = true;
    delete this.status.dataset.query;
  }

  async #show(engine, asked, turn, text) {
    const { found, reading } = asked;
    const hits = found.hits.slice(0, this.shown);
    const [items, loose, entries] = await Promise.all([
      this.#items(engine, hits, found.words, reading.phrases.length > 0),
      this.#items(engine, found.loose, found.words),
      this.#items(engine, found.entries.slice(0, this.chosen.kind.includes("entry") ? this.shown : 3), found.words),
    ]);
    if (turn !== this.turn) return;
    const parts = [];
    if (entries.length) parts.push(section("Entries", `st-hits st-hits-entries${this.chosen.kind.includes("entry") ? "" : " st-hits-names"}`, entries, `${this.name}-entries`));
    if (items.length) parts.push(section("What was said", "st-hits", items, `${this.name}-hits`));
    if (found.hits.length > hits.length) parts.push(this.#more(found.hits.length - hits.length));
    if (loose.length) parts.push(section("With some of the words", "st-hits st-hits-loose", loose, `${this.name}-loose`));
    this.results.replaceChildren(...parts);
    this.narrow.hidden = !Object.values(found.counts).some((values) => values.length);
    this.#showUnderstood(reading, found, asked.insteadOf);
    this.#showFacets(found.counts);
    this.status.textContent = summary(found);
    this.status.dataset.query = text;
  }

  #more(left) {
    const button = el("button", { type: "button", class: "st-more" }, `Show ${Math.min(MORE, left)} more`);
    button.addEventListener("click", async () => {
      const at = this.results.querySelectorAll(".st-hits:not(.st-hits-entries) a.st-hit-link").length;
      this.shown += MORE;
      await this.search();
      this.results.querySelectorAll(".st-hits:not(.st-hits-entries) a.st-hit-link")[at]?.focus();
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
    if (insteadOf.length) {
      const names = insteadOf.map(({ name }) => name).join(", ");
      lines.push(line(`Nothing found for ${names} as ${insteadOf.length > 1 ? "facets" : "a facet"}: looked for the words instead.`));
    }
    if (found.unknown.length) lines.push(line(`Not found anywhere: ${found.unknown.join(", ")}.`));
    for (const [word, as] of found.respelt) lines.push(line(`${word} was looked for as ${as}.`));
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
    const noun = nounOf(key);
    const button = this.#button(null, remove);
    button.className = "st-chip";
    button.append(el("span", { class: "st-chip-facet" }, noun), ` ${name} `, el("span", { "aria-hidden": "true" }, "×"));
    button.setAttribute("aria-label", `${noun} ${name}: take back`);
    return button;
  }

  #button(text, act) {
    const button = el("button", { type: "button", class: "st-chip-offer" }, text);
    button.addEventListener("click", () => {
      act();
      this.searchNow();
      this.input.focus();
    });
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
    const boxes = visible.map(({ id, name, count, chosen }) => {
      const box = el("input", { type: "checkbox", name: facet, value: id, id: `${this.name}-${facet}-${id}` });
      box.checked = chosen;
      const text = facet === "kind" ? KINDS[id] ?? id : name;
      return el("li", {}, el("label", {}, box, el("span", {}, text), el("span", { class: "st-count" }, String(count))));
    });
    const details = el("details", { class: "st-facet" }, el("summary", {}, title),
      el("fieldset", {}, el("legend", { class: "st-sr" }, title), el("ul", {}, ...boxes)));
    details.open = this.openFacets.has(facet);
    details.addEventListener("toggle", () => this.openFacets[details.open ? "add" : "delete"](facet));
    if (visible.length < values.length) {
      const all = el("button", { type: "button", class: "st-facet-all", id: `${this.name}-${facet}-all` }, `All ${values.length}`);
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

function nounOf(key) {
  return TITLES.find(([facet]) => facet === key)[1].toLowerCase();
}
