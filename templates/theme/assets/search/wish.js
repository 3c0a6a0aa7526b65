// What a reader asks for besides the words: facets, days, order, how far back. It stands in the address of the search.

import { periodOf } from "./period.js";
import { TITLES } from "./pieces.js";

export class Wish {
  constructor(state = "") {
    const wish = new URLSearchParams(state);
    this.question = wish.get("q") ?? "";
    /** @type {any} facet → ids; `period` are days */
    this.chosen = Object.fromEntries(TITLES.map(([facet]) => [facet, wish.getAll(facet)]));
    this.chosen.period = periodOf(wish.get("from"), wish.get("to"));
    /** Facets, as key:id, that are looked for as words. */
    this.asWords = new Set(wish.getAll("word"));
    this.every = wish.has("every");
    this.further = Math.max(0, parseInt(wish.get("further") ?? "", 10) || 0);
    this.order = wish.get("order") ?? "";
    this.concordance = wish.has("concordance");
  }

  /** The query string of a question with this wish. */
  state(question) {
    const state = new URLSearchParams();
    if (question) state.set("q", question);
    for (const [facet] of TITLES) this.chosen[facet].forEach((id) => state.append(facet, id));
    for (const end of ["from", "to"]) if (this.chosen.period?.[end]) state.set(end, this.chosen.period[end]);
    this.asWords.forEach((word) => state.append("word", word));
    if (this.every) state.set("every", "");
    if (this.further) state.set("further", String(this.further));
    if (this.order) state.set("order", this.order);
    if (this.concordance) state.set("concordance", "");
    return state.toString();
  }

  /** Whether it asks for something without any words. */
  get isNarrowed() {
    return this.chosen.period !== null || TITLES.some(([facet]) => this.chosen[facet].length);
  }

  choose(facet, id, wanted) {
    const ids = this.chosen[facet].filter((other) => other !== id);
    this.chosen[facet] = wanted ? [...ids, id] : ids;
  }

  /** Other words are typed: what was wished of the old ones is forgotten. */
  forgetWords() {
    this.asWords.clear();
    this.every = false;
    this.further = 0;
  }

  /** What is chosen, with the facets that a question names. */
  with(facets) {
    const chosen = { ...this.chosen };
    for (const { key, id } of facets) if (!this.chosen[key].length) chosen[key] = [...(chosen[key] ?? []), id];
    return chosen;
  }
}
