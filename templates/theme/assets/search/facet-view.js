// The facets beside the results: each a list of boxes with counts, long ones shortened until asked for.

import { ngettext } from "../messages.js";
import { el, facetList, KINDS, TITLES } from "./pieces.js";

const SHORT = 8;

export class FacetView {
  /** @param {HTMLElement} root filled by `show`; `name` begins the ids of its elements */
  constructor(root, name, choose) {
    this.root = root;
    this.name = name;
    this.open = new Set(["speaker", "year"]);
    this.whole = new Set();
    root.addEventListener("change", (event) => {
      const { name: facet, value, checked } = /** @type {HTMLInputElement} */ (event.target);
      choose(facet, value, checked);
    });
  }

  show(counts) {
    const focused = this.root.contains(document.activeElement) ? document.activeElement?.id : null;
    this.root.replaceChildren(...TITLES.filter(([facet]) => counts[facet]?.length).map(([facet, title]) =>
      this.#facet(facet, title, counts[facet])));
    if (focused) document.getElementById(focused)?.focus();
  }

  #facet(facet, title, values) {
    const visible = values.filter((value, at) => this.whole.has(facet) || at < SHORT || value.chosen);
    const named = visible.map((value) => (facet === "kind" ? { ...value, name: KINDS[value.id] ?? value.id } : value));
    const prefix = `${this.name}-${facet}`;
    const details = facetList(facet, title, named, prefix);
    details.open = this.open.has(facet);
    details.addEventListener("toggle", () => this.open[details.open ? "add" : "delete"](facet));
    if (visible.length < values.length) {
      const all = el("button", { type: "button", class: "st-facet-all", id: `${prefix}-all` }, ngettext("All %(num)s", "All %(num)s", values.length));
      all.addEventListener("click", () => {
        this.whole.add(facet);
        const whole = this.#facet(facet, title, values);
        details.replaceWith(whole);
        whole.querySelectorAll("input")[visible.length]?.focus();
      });
      details.append(all);
    }
    return details;
  }
}
