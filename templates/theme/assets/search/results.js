// The results of a search as they stand on the page: entries, titles, what was said, what has some of the words.

import { SCREEN as PAGE } from "./ranking.js";
import { gettext, ngettext } from "../messages.js";
import { el, entryItem, item, section, titleItem } from "./pieces.js";
import { Twins } from "./twins.js";

const MORE = 20;
// Entries and titles beside what was said.
const FEW = 3;

export class Results {
  /** @type {Twins | null} */
  twins = null;

  /**
   * @param {HTMLElement} root where the results stand
   * @param {{name: string, base: string, again: () => Promise<void>, alone: () => Promise<void>}} host `again` searches
   *   once more, to show more; `alone` shows entries alone
   */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    /** Of each group of results, how many are shown. */
    this.shown = [];
    this.allTitles = false;
  }

  /** All that takes the focus, in order. */
  links(body) {
    return [...body.querySelectorAll("a.st-hit-link, button.st-more")];
  }

  clear() {
    this.root.replaceChildren();
  }

  /** What to show: made first, so that nothing is shown of a question that has been replaced meanwhile. */
  async made(engine, found, { phrases, entriesAlone, titleOf }) {
    const { base, name } = this.host;
    const twins = (this.twins ??= await Twins.of(base));
    const loose = twins.folded(await Promise.all(found.loose.map((hit) => this.#item(engine, hit))), base);
    const titles = await Promise.all(found.titles.slice(0, this.allTitles ? undefined : FEW).map(async (hit) =>
      titleItem(await engine.printed.record(hit), base)));
    const groups = (await Promise.all(found.groups.map(({ hits }, at) => this.#items(engine, hits, this.shown[at] ?? PAGE, phrases))))
      .map((items) => twins.folded(items, base));
    const parts = [];
    if (found.entries.length) parts.push(this.#entries(found.entries, entriesAlone));
    if (titles.length) parts.push(this.#titles(titles, found.titles.length));
    groups.forEach((items, at) => {
      const { hits, volumes } = found.groups[at];
      const id = `${name}-hits${at || ""}`;
      if (items.length) parts.push(section(at ? titleOf(volumes) : gettext("What was said"), "st-hits", items, id));
      if (hits.length > (this.shown[at] ?? PAGE)) parts.push(this.#more(at, id, hits.length));
    });
    if (loose.length) parts.push(section(gettext("With some of the words"), "st-hits st-hits-loose", loose, `${name}-loose`));
    return parts;
  }

  show(parts) {
    this.root.replaceChildren(...parts);
  }

  /** So many of these hits; of a phrase only those that have its very words. */
  async #items(engine, hits, most, phrases) {
    const items = await Promise.all(hits.slice(0, most).map(async (hit) => ((await engine.printed.isLiteral(hit)) ? this.#item(engine, hit, phrases) : null)));
    return items.flatMap((made) => (made ? [made] : []));
  }

  async #item(engine, hit, together = false) {
    const record = await engine.printed.record(hit);
    return { node: item(hit, record, this.host.base, together), address: record.address };
  }

  /** Entries to go on with where nothing was found. @param {import("./entries.js").Entry[]} entries */
  nearest(entries) {
    if (!entries.length) return [];
    const items = entries.slice(0, FEW).map((entry) => entryItem(entry, this.host.base));
    return [section(gettext("Nearest entries"), "st-hits st-hits-entries st-hits-names", items, `${this.host.name}-nearest`)];
  }

  /** People, bodies and papers of this name: a few with the way to all, or a list of them alone. */
  #entries(entries, alone) {
    const id = `${this.host.name}-entries`;
    const shown = alone ? this.shown[0] ?? PAGE : FEW;
    const items = entries.slice(0, shown).map((entry) => entryItem(entry, this.host.base));
    const part = section(gettext("Entries"), `st-hits st-hits-entries${alone ? "" : " st-hits-names"}`, items, id);
    if (entries.length > items.length) part.append(alone ? this.#more(0, id, entries.length) : this.#allEntries(entries.length));
    return part;
  }

  #allEntries(all) {
    const button = el("button", { type: "button", class: "st-more" }, ngettext("All %(num)s entries", "All %(num)s entries", all));
    button.addEventListener("click", async () => {
      await this.host.alone();
      this.links(this.root)[0]?.focus();
    });
    return button;
  }

  #titles(items, all) {
    const part = section(gettext("Titles and headings"), "st-hits st-hits-titles", items, `${this.host.name}-titles`);
    if (all <= items.length) return part;
    const button = el("button", { type: "button", class: "st-more" }, ngettext("All %(num)s titles", "All %(num)s titles", all));
    button.addEventListener("click", async () => {
      this.allTitles = true;
      await this.host.again();
      this.root.querySelectorAll(".st-hits-titles a.st-hit-link")[FEW]?.focus();
    });
    part.append(button);
    return part;
  }

  #more(group, id, all) {
    const shown = this.shown[group] ?? PAGE;
    const button = el("button", { type: "button", class: "st-more" }, ngettext("Show %(num)s more", "Show %(num)s more", Math.min(MORE, all - shown)));
    button.addEventListener("click", async () => {
      this.shown[group] = shown + MORE;
      await this.host.again();
      this.root.querySelectorAll(`[aria-labelledby="${id}"] a.st-hit-link`)[shown]?.focus();
    });
    return button;
  }
}
