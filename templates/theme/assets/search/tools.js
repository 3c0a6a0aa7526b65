// What can be done with results: sort them, keep to some years, copy or cite the search, take the results along.

import { gettext } from "../messages.js";
import { language } from "../catalogue.js";
import { copy } from "../status.js";
import { PeriodBoxes } from "./period.js";
import { el } from "./pieces.js";
import { shown } from "./text.js";

const ORDERS = [["", gettext("Best match")], ["newest", gettext("Newest first")], ["oldest", gettext("Oldest first")]];
// Of more, the reader takes what stands first.
const MOST = 2000;
const COLUMNS = ["transcript", "title", "section", "turn", "speaker", "office", "date", "text", "address"];

export class Tools {
  /** @type {import("./engine.js").Engine | null} */
  engine = null;
  /** What the last search gave, and what was asked. @type {{groups: {hits: import("./engine.js").Hit[]}[]} | null} */
  found = null;
  question = "";
  /** What stands on each button while it says nothing else, and when it will again. @type {Map<HTMLElement, string>} */
  labels = new Map();
  timers = new Map();

  /**
   * @param {HTMLElement} root
   * @param {{name: string, base: string, address: () => string, order: (order: string) => void,
   *   days: (period: import("./period.js").Period | null) => void, concordance: (on: boolean) => void}} host
   */
  constructor(root, host) {
    this.host = host;
    this.order = el("select", { id: `${host.name}-order` }, ...ORDERS.map(([value, label]) => new Option(label, value)));
    this.order.addEventListener("change", () => host.order(this.order.value));
    this.days = new PeriodBoxes(host.name, host.days);
    this.copy = this.#button(gettext("Copy link"), () => this.#copied(this.copy, host.address()));
    this.cite = this.#button(gettext("Cite search"), () => this.#copied(this.cite, this.citation()));
    this.csv = this.#button(gettext("Download CSV"), () => this.#download());
    this.kwic = this.#button(gettext("Concordance"), () => host.concordance(this.kwic.getAttribute("aria-pressed") !== "true"));
    this.root = root;
    root.append(labelled(this.order, gettext("Sort")), this.days.root, this.kwic, this.copy, this.cite, this.csv);
  }

  /** Show the tools for what was found to a question, and what was wished (wish.js). */
  show(engine, found, { order, concordance, chosen: { period } }, question) {
    this.engine = engine;
    this.found = found;
    this.question = question;
    // Days with no results can be changed.
    this.root.hidden = !found.hits.length && !period;
    this.days.root.hidden = !engine.lexicon.years.length;
    this.days.show(period);
    this.order.value = order;
    this.kwic.setAttribute("aria-pressed", String(concordance));
    // Its lines are sorted and taken along by themselves.
    this.order.parentElement.hidden = this.csv.hidden = concordance;
  }

  /** How the search is cited: what was asked, where, and on which day. */
  citation() {
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
    const site = document.querySelector("meta[property='og:site_name']")?.getAttribute("content") ?? new URL(this.host.base).hostname;
    const about = { question: this.question, site, address: this.host.address(), day };
    if (!this.question) return gettext("Search. %(site)s. %(address)s (accessed %(day)s).", about, String);
    return gettext("Search for “%(question)s”. %(site)s. %(address)s (accessed %(day)s).", about, String);
  }

  /** The results as rows of a table: what stands first is the best. */
  async rows() {
    const { engine, found } = this;
    if (!engine || !found) return [];
    const hits = found.groups.flatMap((group) => group.hits).slice(0, MOST);
    return Promise.all(hits.map(async (hit) => {
      const { content, meta, address } = await engine.printed.record(hit);
      const { transcript } = hit.row;
      return [transcript, meta.title, meta.section, meta.turn, meta.speaker, meta.office, meta.date, shown(content), new URL(address, this.host.base).href];
    }));
  }

  async #download() {
    download("search.csv", [COLUMNS, ...(await this.rows())]);
  }

  async #copied(button, text) {
    const label = this.labels.get(button);
    clearTimeout(this.timers.get(button));
    button.textContent = (await copy(text)) ? gettext("Copied") : gettext("Could not copy");
    this.timers.set(button, setTimeout(() => (button.textContent = label), 2000));
  }

  #button(text, act) {
    const button = el("button", { type: "button", class: "st-chip-offer" }, text);
    button.addEventListener("click", act);
    this.labels.set(button, text);
    return button;
  }
}

/** Give the reader rows as a file of this name. */
export function download(name, rows) {
  const link = el("a", { href: URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv" })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Rows as CSV (RFC 4180), with a mark by which spreadsheets know UTF-8; no cell begins a formula. */
function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function labelled(box, text) {
  return el("label", { for: box.id }, `${text} `, box);
}
