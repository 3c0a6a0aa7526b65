// What was found, shown: results or the lines of a concordance, what was understood, the facets, how much it is.

import { FacetView } from "./facet-view.js";
import { summary } from "./pieces.js";
import { Results } from "./results.js";
import { Suggestions } from "./suggestions.js";
import { Tools } from "./tools.js";
import { Understood } from "./understood.js";

export class Showing {
  /** @type {import("./farther.js").Farther | null} where the index is searched part by part */
  farther = null;
  /** @type {Suggestions | null} */
  suggestions = null;
  /** @type {import("./near.js").Near | null} */
  near = null;

  /**
   * @param {object} parts elements of the search (`frame` in pieces.js)
   * @param {string} name begins the ids of elements
   * @param {string} base address of the site
   * @param {{results: object, tools: object, facets: Function, understood: object}} hosts of the parts
   */
  constructor(parts, name, base, hosts) {
    this.parts = parts;
    this.name = name;
    this.base = base;
    this.results = new Results(parts.results, { name, base, ...hosts.results });
    this.tools = new Tools(parts.tools, { name, base, ...hosts.tools });
    this.facets = new FacetView(parts.facets, name, hosts.facets);
    this.understood = new Understood(parts.understood, hosts.understood);
  }

  nothing(why) {
    const { root, status, narrow } = this.parts;
    root.removeAttribute("aria-busy");
    status.textContent = why;
    this.results.clear();
    this.understood.clear();
    narrow.hidden = true;
    this.tools.root.hidden = true;
    this.farther?.hide();
    delete status.dataset.query;
  }

  /**
   * Show an answer (question.js) to a question and its wish, as long as it `isAwaited`.
   * @param {import("./engine.js").Engine} engine
   * @param {{found: any, reading: any, insteadOf?: object[], unsaid?: boolean, wanting?: string[]}} answer
   */
  async show(engine, { found, reading, insteadOf = [], unsaid = false, wanting = [] }, { wish, question, isAwaited }) {
    this.suggestions ??= new Suggestions(() => engine.frequencies(), engine.entries);
    const [lines, suggestions] = await Promise.all([
      wish.concordance ? this.#concordance(engine, found, reading) : this.results.made(engine, found, {
        phrases: reading.phrases.length > 0,
        entriesAlone: wish.chosen.kind.includes("entry"),
        titleOf: (volumes) => this.farther?.title(engine.directory, volumes),
      }),
      this.suggestions.of([...found.unknown, ...wanting, ...(reading.typing ? [] : found.begun)]),
    ]);
    if (!isAwaited()) return;
    this.results.show(isNothing(found) ? this.results.nearest(nearestEntries(engine.entries, question, suggestions)) : lines);
    this.parts.narrow.hidden = !Object.values(found.counts).some((values) => values.length);
    this.understood.show(reading, found, { insteadOf, unsaid }, suggestions);
    this.facets.show(found.counts);
    this.tools.show(engine, found, wish, question);
    const searched = engine.directory ? this.farther?.show(engine.directory, found.far) : "";
    this.parts.status.textContent = [summary(found), searched].filter(Boolean).join(" ");
    if (!reading.typing && !wish.concordance && !found.far?.going) this.#alsoTry(engine, reading, found, { question, isAwaited });
  }

  /** Once results stand there: nobody waits for what is offered beside them. */
  async #alsoTry(engine, reading, found, { question, isAwaited }) {
    const { Near } = await import("./near.js");
    this.near ??= new Near(engine.place);
    const offers = await this.near.of(reading, question, found.entries);
    if (isAwaited()) this.understood.alsoTry(offers);
  }

  async #concordance(engine, found, reading) {
    const { ConcordanceView } = await import("./concordance-view.js");
    return new ConcordanceView(this.name, this.base).made(engine, found, reading.phrases.length > 0);
  }
}

function isNothing({ hits, loose, titles, entries }) {
  return !(hits.length + loose.length + titles.length + entries.length);
}

/** The entries of a question with the likeliest word in the place of each that is nowhere. */
function nearestEntries(entries, question, suggestions) {
  const likeliest = new Map();
  for (const { word, by } of suggestions) if (!likeliest.has(word)) likeliest.set(word, by);
  if (!likeliest.size) return [];
  return entries.match([...likeliest].reduce((text, [word, by]) => text.replace(word, by), question));
}
