// Translations in the results: the same turn in several languages is one result, with links to the others.

import { el } from "./pieces.js";

const TURN = /transcripts\/([^/]+)\/#turn-(\d+)/;

/** The names of languages in themselves: "Deutsch". */
function nameOf(language) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

export class Twins {
  /** @param {Record<string, {id: string, language: string, turns: number[][]}[]>} texts as in data/translations.json */
  constructor(texts) {
    this.texts = texts;
  }

  /** What the site has; none where that cannot be asked. */
  static async of(base) {
    try {
      const answer = await fetch(new URL("data/translations.json", base));
      return new Twins(answer.ok ? await answer.json() : {});
    } catch {
      return new Twins({});
    }
  }

  /**
   * The same turn in other languages.
   * @param {string} address of a record, within the site
   * @returns {{language: string, address: string}[]}
   */
  others(address) {
    const [, name, number] = TURN.exec(address) ?? [];
    return (this.texts[name] ?? []).flatMap(({ id, language, turns }) => {
      const run = turns.find(([ours, , length]) => Number(number) >= ours && Number(number) < ours + length);
      return run ? [{ language, address: `transcripts/${id}/#turn-${Number(number) - run[0] + run[1]}` }] : [];
    });
  }

  /**
   * Of results that are one turn in several languages the first, with links to the others.
   * @param {{node: HTMLElement, address: string}[]} results
   */
  folded(results, base) {
    const taken = new Set();
    return results.flatMap(({ node, address }) => {
      const turn = TURN.exec(address)?.[0];
      if (turn && taken.has(turn)) return [];
      const others = this.others(address);
      others.forEach((other) => taken.add(other.address));
      if (others.length) node.append(links(others, base));
      return [node];
    });
  }
}

function links(others, base) {
  const each = others.map(({ language, address }) =>
    el("a", { href: new URL(address, base).href, lang: language, hreflang: language }, nameOf(language)));
  return el("p", { class: "st-hit-twins" }, ...each.flatMap((link) => [link, " "]));
}
