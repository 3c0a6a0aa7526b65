// What was understood of a question, each part with a way to take it back, and what was not found as it was asked for.

import { gettext, listed } from "../messages.js";
import { periodName } from "./period.js";
import { asChip, el, KINDS, line, notAsAsked, nounOf, TITLES } from "./pieces.js";

export class Understood {
  /**
   * @param {HTMLElement} root
   * @param {{chosen: () => object, nameOf: (facet: string, id: string) => string, asWords: () => Set<string>, act: (change: () => void) => void,
   *   take: (key: string, id: string, words: string) => void, every: () => void, replace: (word: string, by: string) => void}} host
   */
  constructor(root, host) {
    this.root = root;
    this.host = host;
  }

  clear() {
    this.root.replaceChildren();
  }

  show(reading, found, { insteadOf, unsaid }, suggestions) {
    const lines = [];
    const chosen = this.host.chosen();
    const chips = [
      ...reading.facets.map((facet) => this.#chip(facet, () => this.host.asWords().add(`${facet.key}:${facet.id}`))),
      ...this.#chosenChips(chosen),
    ];
    if (reading.facets.length) {
      const words = [...reading.phrases.map((phrase) => gettext("“%(words)s”", { words: phrase })), ...found.words].join(" ");
      lines.push(line(gettext("Understood as:"), ...chips, words && el("span", { class: "st-chip-words" }, gettext("words: %(words)s", { words }))));
    } else if (chips.length) {
      lines.push(line(gettext("Filtered by:"), ...chips));
    }
    if (reading.left.length) {
      lines.push(line(gettext("Ignored common words: %(words)s.", { words: listed(reading.left) }), this.#button(gettext("Search for all words"), this.host.every)));
    }
    if (unsaid) lines.push(this.#allOf(reading.facets));
    lines.push(...notAsAsked(found, insteadOf, reading.typing));
    if (suggestions.length) {
      const buttons = suggestions.map(({ word, by }) => this.#button(by, () => this.host.replace(word, by)));
      lines.push(line(gettext("Did you mean:"), ...buttons));
    }
    const offers = reading.offers.filter(({ key, id }) => !insteadOf.length && !chosen[key].includes(id));
    if (offers.length) {
      lines.push(line(gettext("Filter by:"), ...offers.map(({ key, id, name, words }) =>
        this.#button(gettext("%(kind)s %(name)s", { kind: nounOf(key), name }), () => this.host.take(key, id, words)))));
    }
    this.root.replaceChildren(...lines);
  }

  /** Offer other words than those that were searched. */
  alsoTry(offers) {
    if (!offers.length) return;
    const buttons = offers.map(({ word, by }) => this.#button(by, () => this.host.replace(word, by)));
    const offered = line(gettext("Also try:"), ...buttons);
    offered.classList.add("st-also-try");
    this.root.append(offered);
  }

  /** That a speaker said none of the words, and so all that the speaker said stands there; with the way to the words. */
  #allOf(facets) {
    const names = listed(facets.filter(({ key }) => key === "speaker").map(({ name }) => name));
    const asWords = () => facets.forEach(({ key, id }) => this.host.asWords().add(`${key}:${id}`));
    return line(gettext("No results with these words by %(names)s: showing all turns by %(names)s.", { names }), this.#button(gettext("Search for the words instead"), asWords));
  }

  #chosenChips(chosen) {
    const { period } = chosen;
    const days = period ? [this.#chip({ key: "period", name: periodName(period) }, () => (chosen.period = null))] : [];
    return days.concat(TITLES.flatMap(([key]) => chosen[key].map((id) => {
      const name = key === "kind" ? KINDS[id] ?? id : this.host.nameOf(key, id);
      return this.#chip({ key, name }, () => (chosen[key] = chosen[key].filter((other) => other !== id)));
    })));
  }

  #chip({ key, name }, remove) {
    return asChip(this.#button(null, remove), nounOf(key), name);
  }

  #button(text, change) {
    const button = el("button", { type: "button", class: "st-chip-offer" }, text);
    button.addEventListener("click", () => this.host.act(change));
    return button;
  }
}
