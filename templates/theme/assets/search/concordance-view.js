// The concordance of a search on the page: lines aligned on the key, what they are sorted by, counts and neighbours.

import { gettext, ngettext, number } from "../messages.js";
import { collocates, counts, keysIn, linesOf, sorted } from "./concordance.js";
import { el, section } from "./pieces.js";
import { download } from "./tools.js";

const FIRST = 25;
const MORE = 100;
const ORDERS = [["", gettext("Order of the record")], ["left", gettext("Words to the left")], ["right", gettext("Words to the right")], ["date", gettext("Date")], ["speaker", gettext("Speaker")]];
const FEW = 10;

export class ConcordanceView {
  constructor(name, base) {
    this.name = name;
    this.base = base;
    this.by = "";
    this.shown = FIRST;
  }

  /** Everything that stands on the page for these results. */
  async made(engine, found, phrases) {
    const hits = found.groups.flatMap(({ hits: group }) => group);
    const texts = await engine.printed.texts(hits);
    this.lines = hits.flatMap((hit, at) => linesOf(texts[at].content, keysIn(texts[at].content, texts[at].places, phrases), hit.row, texts[at].address));
    const volumes = new Set(found.groups.flatMap(({ volumes: numbers }) => numbers));
    const rows = engine.table.rows([...volumes]).filter(({ kind }) => kind !== "title");
    const total = rows.reduce((sum, { size }) => sum + (size ?? 0), 0);
    const frequencies = await engine.frequencies();
    this.engine = engine;
    const table = el("div", { class: "st-kwic-lines" });
    this.#fill(table);
    const order = el("select", { id: `${this.name}-kwic-order` }, ...ORDERS.map(([value, label]) => new Option(label, value, false, value === this.by)));
    order.addEventListener("change", () => {
      this.by = order.value;
      this.#fill(table);
    });
    const save = el("button", { type: "button", class: "st-chip-offer" }, gettext("Download CSV"));
    save.addEventListener("click", () => this.#download());
    const head = el("p", { class: "st-kwic-head" }, `${ngettext("%(num)s place.", "%(num)s places.", this.lines.length)} `, el("label", { for: order.id }, `${gettext("Sort by")} `, order), " ", save);
    return [
      head,
      table,
      this.#counts(gettext("By year"), counts(this.lines, rows, (row) => row.year), (id) => id, "year"),
      this.#counts(gettext("By speaker"), counts(this.lines, rows, (row) => row.speaker), (id) => engine.table.name("speaker", id), "speaker"),
      this.#near(collocates(this.lines, frequencies, total)),
    ].filter(Boolean);
  }

  #fill(table) {
    const lines = sorted(this.lines, this.by).slice(0, this.shown);
    const rows = lines.map(({ left, key, right, row, address }) => {
      const who = [row.speaker && this.engine.table.name("speaker", row.speaker), row.year].filter(Boolean).join(", ");
      return el("li", { class: "st-kwic-line" },
        el("span", { class: "st-kwic-left" }, el("bdi", {}, left)),
        el("a", { class: "st-kwic-key st-hit-link", href: new URL(address, this.base).href }, el("mark", {}, key)),
        el("span", { class: "st-kwic-right" }, right),
        el("span", { class: "st-kwic-who" }, who));
    });
    table.replaceChildren(el("ol", {}, ...rows));
    if (this.lines.length > lines.length) {
      const more = el("button", { type: "button", class: "st-more" }, ngettext("Show %(num)s more", "Show %(num)s more", Math.min(MORE, this.lines.length - lines.length)));
      more.addEventListener("click", () => {
        this.shown += MORE;
        this.#fill(table);
        table.querySelectorAll("a")[lines.length]?.focus();
      });
      table.append(more);
    }
  }

  #counts(title, rows, nameOf, id) {
    if (!rows.length) return null;
    const body = rows.slice(0, FEW).map(({ id: value, count, rate }) =>
      el("tr", {}, el("th", { scope: "row" }, nameOf(value)), el("td", {}, number(count)), el("td", {}, rate.toFixed(2))));
    const heads = ["", gettext("Places"), gettext("Per 1,000 words")].map((text) => el("th", { scope: "col" }, text || el("span", { class: "st-sr" }, title)));
    const table = el("table", { class: "st-kwic-counts" }, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...body));
    return this.#part(title, table, id);
  }

  #near(words) {
    if (!words.length) return null;
    const items = words.map(({ word, count, score }) => el("li", {}, `${word} `, el("span", { class: "st-count" }, `${count} (${score.toFixed(1)})`)));
    const note = el("p", { class: "st-search-hint" }, gettext("Within five words, by log-likelihood: the number of times, and the measure in brackets. Words of four letters and more."));
    return this.#part(gettext("Words near it"), el("div", {}, el("ul", { class: "st-kwic-near" }, ...items), note), "near");
  }

  #part(title, content, id) {
    const part = section(title, "st-kwic-part", [], `${this.name}-kwic-${id}`);
    part.querySelector("ol").replaceWith(content);
    return part;
  }

  #download() {
    const rows = sorted(this.lines, this.by).map(({ left, key, right, row, address }) =>
      [left, key, right, row.speaker && this.engine.table.name("speaker", row.speaker), row.year, row.transcript, new URL(address, this.base).href]);
    download("concordance.csv", [["left", "key", "right", "speaker", "year", "transcript", "address"], ...rows]);
  }
}
