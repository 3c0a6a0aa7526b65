// One question, from its words to what is found: as it was understood, else as the words are, and as far back as needed.

import { language } from "../catalogue.js";
import { read } from "./query.js";

/**
 * Search by what was understood; where that finds nothing, by the words as they are, and say so.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 * @param {import("./wish.js").Wish} wish
 * @param {{typing: boolean, outdated: () => boolean, tell: (asked: object) => Promise<void>}} course `typing`: the last
 *   word may go on; the search ends where it is `outdated`; `tell` is called with what is found on the way
 * @returns {Promise<{reading: object, chosen: object, found: object, insteadOf?: object[], unsaid?: boolean,
 *   wanting?: string[]}>} `unsaid` where a speaker who was asked for has none of the words: then all that the speaker said is found,
 *   and `wanting` are those of the words that nobody said
 */
export async function answer(engine, text, wish, { typing, outdated, tell }) {
  const far = async (asked) => {
    let found;
    for await (const further of engine.search(asked.reading, asked.chosen, wish.concordance ? Infinity : wish.further, wish.order)) {
      found = { ...further, entries: engine.entries.match(text, typing, asked.reading.left) };
      if (outdated()) break;
      if (found.far.going) await tell({ ...asked, found });
    }
    return { ...asked, found };
  };
  await engine.prepareFor(text);
  const reading = read(text, engine.lexicon, { asWords: wish.asWords, every: wish.every, typing, language });
  const asked = await far({ reading, chosen: wish.with(reading.facets) });
  const isEnough = reading.asked ? isFound : hasAll;
  if (outdated() || isEnough(asked.found) || !reading.facets.length) return asked;
  const asWords = new Set([...wish.asWords, ...reading.facets.map(({ key, id }) => `${key}:${id}`)]);
  const literal = read(text, engine.lexicon, { asWords, every: wish.every, typing, language });
  const byWords = () => far({ reading: literal, chosen: wish.chosen, insteadOf: reading.facets });
  // "Kelp upon Bay" may be a place, where somebody is named Kelp: passages that have all the words are what was wanted.
  const again = reading.asked ? null : await byWords();
  if (outdated() || (again && hasAll(again.found))) return again ?? asked;
  if (isFound(asked.found)) return asked;
  if (reading.ofSpeaker) {
    const whole = { ...reading, words: [], phrases: [] };
    const own = await far({ reading: whole, chosen: wish.with(reading.facets), unsaid: true, wanting: asked.found.unknown });
    if (outdated() || isFound(own.found)) return own;
  }
  const last = again ?? (await byWords());
  return isFound(last.found) ? last : asked;
}

/** Whether something has all the words. */
function hasAll({ hits, titles }) {
  return hits.length + titles.length > 0;
}

/** Whether the transcripts have it: entries are found by the words as they are, whatever these were taken for. */
function isFound(found) {
  return hasAll(found) || found.loose.length > 0;
}
