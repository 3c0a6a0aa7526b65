// The concordance of an entry in the reader's hand: kept to words, speakers and years, a screenful at first, and what
// is shown as a file. The style sheet keeps the room for the controls, and shows no more rows than FIRST from the start.
import { element } from "./dialog.js";
import { gettext, ngettext, number } from "./messages.js";
import { required } from "./required.js";
import { sortable } from "./sortable.js";

const FIRST = 25;
// Of more speakers the rest are in a list.
const CHIPS = 5;
const YEARS = 12;
const HEADS = ["date", "speaker", "transcript", "before", "words", "after", "address"];
const ANCHOR = /^#mentioned-in-(\d{4})$/;

export function enrich(box) {
  const table = box.querySelector("table");
  const body = table?.tBodies[0];
  if (!body?.rows.length) return;
  const concordance = new Concordance(box, body);
  sortable(table, () => concordance.show());
  concordance.follow();
  addEventListener("hashchange", () => concordance.follow());
}

class Concordance {
  constructor(box, body) {
    this.body = body;
    this.rows = new Map([...body.rows].map((row) => [row, factsOf(row)]));
    this.words = [];
    this.year = "";
    this.speaker = "";
    this.all = false;
    this.box = box;
    box.prepend(this.#tools());
    box.append(this.#more());
    this.show();
    box.dataset.ready = "";
  }

  // --- Controls ------------------------------------------------------------------------------------

  #tools() {
    this.field = element("input", { type: "search", placeholder: gettext("Filter by words"), "aria-label": gettext("Filter the mentions by words") });
    this.field.addEventListener("input", () => {
      this.words = fold(this.field.value).split(/\s+/).filter(Boolean);
      this.show();
    });
    this.status = element("span", { class: "st-concordance-status", role: "status" });
    const save = element("button", { type: "button", class: "st-act" }, gettext("Download CSV"));
    save.addEventListener("click", () => this.#download());
    const first = element("div", { class: "st-filter" }, this.field, this.status, save);
    const facts = [...this.rows.values()];
    this.years = this.#choices(gettext("Year"), gettext("All years"), counted(facts, "year").sort(([one], [other]) => (one < other ? 1 : -1)), YEARS, (year) => (this.year = year));
    this.speakers = this.#choices(gettext("Speaker"), gettext("All speakers"), counted(facts, "speaker"), CHIPS, (speaker) => (this.speaker = speaker));
    return element("div", { class: "st-concordance-tools" }, first, ...[this.years, this.speakers].flatMap((choices) => (choices ? [choices.group] : [])));
  }

  /** Buttons of which one is pressed, the rest of many in a list; nothing where there is no choice. */
  #choices(label, every, choices, most, choose) {
    if (choices.length < 2) return null;
    const buttons = [["", every, this.rows.size], ...choices.slice(0, most).map(([value, amount]) => [value, value, amount])].map(([value, name, amount]) => {
      const button = element("button", { type: "button", class: "st-chip", "aria-pressed": String(!value), "data-value": value }, name, " ", element("span", { class: "st-count" }, number(amount)));
      button.addEventListener("click", () => pick(value));
      return button;
    });
    const rest = choices.slice(most);
    const list = element("select", { "aria-label": gettext("More: %(kind)s", { kind: label }) }, new Option(ngettext("%(num)s more", "%(num)s more", rest.length), ""), ...rest.map(([value, amount]) => new Option(`${value} (${number(amount)})`, value)));
    list.addEventListener("change", () => pick(list.value));
    const pick = (value) => {
      choose(value);
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.value === value));
      list.value = rest.some(([other]) => other === value) ? value : "";
      this.show();
    };
    return { group: element("div", { class: "st-chips", role: "group", "aria-label": label }, ...buttons, ...(rest.length ? [list] : [])), pick };
  }

  #more() {
    this.button = element("button", { type: "button", class: "st-more" });
    this.button.addEventListener("click", () => {
      this.all = true;
      const next = this.matching()[FIRST];
      this.show();
      next?.querySelector("a")?.focus();
    });
    return this.button;
  }

  // --- Rows ----------------------------------------------------------------------------------------

  /** The rows that all choices leave, in the order in which they stand. */
  matching() {
    return [...this.body.rows].filter((row) => {
      const { text, year, speaker } = this.#facts(row);
      return (!this.year || year === this.year) && (!this.speaker || speaker === this.speaker) && this.words.every((word) => text.includes(word));
    });
  }

  #facts(row) {
    return required(this.rows.get(row), "facts of a row");
  }

  shown() {
    const matching = this.matching();
    return this.all ? matching : matching.slice(0, FIRST);
  }

  show() {
    const matching = this.matching();
    const shown = new Set(this.shown());
    for (const row of this.body.rows) row.hidden = !shown.has(row);
    this.status.textContent = gettext("%(number)s of %(all)s shown", { number: number(shown.size), all: number(matching.length) });
    this.button.hidden = shown.size === matching.length;
    this.button.textContent = ngettext("Show all %(num)s", "Show all %(num)s", matching.length);
  }

  /** A link to the mentions of a year, as the columns of the picture are. */
  follow() {
    const [, year] = ANCHOR.exec(location.hash) ?? [];
    if (!year) return;
    this.years?.pick(year);
    this.box.scrollIntoView({ block: "start" });
  }

  async #download() {
    const { download } = await import("./search/tools.js");
    const rows = this.shown().map((row) => {
      const { date, speaker, transcript, before, words, after, address } = this.#facts(row);
      return [date, speaker, transcript, before, words, after, address];
    });
    download("concordance.csv", [HEADS, ...rows]);
  }
}

function factsOf(row) {
  const [date, speaker, transcript, context] = row.cells;
  const iso = date.querySelector("[data-sort]")?.dataset.sort ?? date.dataset.sort ?? "";
  const words = context.querySelector("strong")?.textContent ?? "";
  return {
    text: fold(row.textContent),
    date: iso,
    year: iso.slice(0, 4),
    speaker: speaker.textContent.trim(),
    transcript: transcript.textContent.trim(),
    before: context.querySelector(".st-before")?.textContent.trim() ?? "",
    words,
    after: context.querySelector(".st-from")?.textContent.slice(words.length).trim() ?? "",
    address: date.querySelector("a")?.href ?? "",
  };
}

/** Each value and how many rows have it, the commonest first. */
function counted(facts, name) {
  const amounts = new Map();
  for (const { [name]: value } of facts) if (value) amounts.set(value, (amounts.get(value) ?? 0) + 1);
  return [...amounts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
