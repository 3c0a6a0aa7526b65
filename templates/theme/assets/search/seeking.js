// How a word is looked for: as itself, or as the beginning of others.

import { formsOf, phraseOf } from "./text.js";

// Words of so few letters are whole words, also while they are typed.
const SHORT = 3;

export class Seeking {
  /** @param {import("./asking.js").Asking} asking @param {import("./printed.js").Printed} printed */
  constructor(asking, printed) {
    this.asking = asking;
    this.printed = printed;
  }

  /** How a word is looked for in these volumes: as itself; else, or while it is typed, as what begins with it. */
  async sought(word, typing, within) {
    const forms = formsOf(word);
    const { capitals, whole, key, parts, around } = forms;
    const sought = { word, key, parts, around, queries: whole, capitals: false, begun: false, forms: new Set() };
    if (capitals && (await this.asking.count([capitals], within))) return { ...sought, queries: [capitals], capitals: true };
    if (typing && parts.length === 1 && key.length > SHORT) {
      const [begun, exists] = await Promise.all([this.#beginning(key, within), this.asking.count(whole, within)]);
      return { ...sought, queries: begun ? [key] : null, begun: true, exists: exists > 0 };
    }
    if ((await this.asking.any(whole, within)).size) return sought;
    if (around && (await this.asking.count([around], within))) return sought;
    // In Korean a particle follows the noun without a space.
    const enough = /\p{Script=Hangul}/u.test(key) ? 1 : 4;
    const begun = forms.parts.length === 1 && key.length >= enough ? await this.#beginning(key, within) : false;
    return { ...sought, queries: begun ? [key] : null, begun: Boolean(begun) };
  }

  /** Whether words begin with this. Pagefind shortens a word that it does not know until it knows it; we do not. */
  async #beginning(key, within) {
    const matches = await this.asking.any([key], within);
    const first = matches.values().next().value;
    if (!first) return false;
    const { content, places } = await this.printed.record(first);
    const words = content.split(/\s+/);
    return places.some((at) => phraseOf(words[at] ?? "").join("").startsWith(key));
  }
}
