// A thread of the search: some volumes of Pagefind's index, each asked by itself. What is found goes back as rows of
// numbers, for a frequent word stands in thousands of records.

import { createInstance } from "../../pagefind/pagefind.js";
import { unpacked } from "./unpacked.js";

const FIRST = new URL("../../pagefind/", import.meta.url);
// Nothing has this facet, so that Pagefind counts what it finds but lists none of it.
const NOTHING = { nothing: "" };
const indexes = new Map();
const { fetch: load, setTimeout: wait } = globalThis;
let program = null;
let begun = null;

// Pagefind's program lies beside the first volume only, and all volumes of a thread share what the first of them has
// made of it: the others go on when that is done. The browser unpacks faster than a script does.
globalThis.fetch = async (address) => {
  const name = String(address).split("/").pop();
  if (!name.startsWith("wasm.")) return unpacked(await load(address));
  if (address !== begun.volume + name) await begun.ready;
  program ??= load(new URL(name, FIRST)).then(unpacked);
  return (await program).clone();
};
// Pagefind looks every 50 ms whether it has been loaded.
globalThis.setTimeout = (act, ms) => wait(act, Math.min(ms, 4));

const tasks = {
  open({ volume, ranking }) {
    const index = createInstance({ basePath: volume });
    const ready = index.options({ ranking });
    begun ??= { volume, ready };
    indexes.set(volume, ready.then(() => index));
    return ready.then(() => ({}));
  },

  async count({ volume, query }) {
    const index = await indexes.get(volume);
    const { unfilteredResultCount } = await index.search(query, { filters: NOTHING });
    return { count: unfilteredResultCount };
  },

  async search({ volume, query }) {
    const index = await indexes.get(volume);
    const { results } = await index.search(query);
    const besides = results.findIndex(({ matchedMetaFields }) => matchedMetaFields?.length);
    const ends = new Uint32Array(results.length);
    let end = 0;
    results.forEach(({ words }, at) => (ends[at] = end += words.length));
    const words = new Uint32Array(end);
    results.forEach((result, at) => words.set(result.words, at ? ends[at - 1] : 0));
    return {
      ids: results.map(({ id }) => id).join(" "),
      scores: Float64Array.from(results, ({ score }) => score),
      ends,
      words,
      besides: besides < 0 ? null : { at: besides, fields: results[besides].matchedMetaFields },
    };
  },
};

globalThis.addEventListener("message", async ({ data: { number, task, wish } }) => {
  try {
    const answer = await tasks[task](wish);
    const { scores, ends, words } = answer;
    postMessage({ number, answer }, scores ? [scores.buffer, ends.buffer, words.buffer] : []);
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
});
