// A thread of the search: some volumes of Pagefind's index, each asked by itself. What is found goes back as rows of
// numbers, for a frequent word stands in thousands of records.

import { createInstance } from "../../pagefind/pagefind.js";
import { required } from "../required.js";
import { cutRecords, cutWords, partsOf } from "./parts.js";
import { unpacked } from "./unpacked.js";

const FIRST = new URL("../../pagefind/", import.meta.url);
// Nothing has this facet, so that Pagefind counts what it finds but lists none of it.
const NOTHING = { nothing: "" };
// Records with all words of a phrase: of so few, the whole volume tells sooner which have the phrase.
const FEW = 300;
const volumes = new Map();
const files = new Map();
const cuts = new Map();
const { fetch: load, setTimeout: wait } = globalThis;
let begun = null;

// Pagefind's program lies beside the first volume only, and all volumes of a thread share what the first of them has
// made of it: the others go on when that is done. A part of a volume has an address of its own ("…/part-3/"), and what
// it asks for is cut from the files of the volume.
globalThis.fetch = async (address) => {
  const [, volume, part, name] = required(/^(.*?)(?:part-(\d+)\/)?((?:index\/)?[^/]*)$/.exec(address), address);
  if (name.startsWith("wasm.")) {
    if (part || volume !== begun.volume) await begun.index;
    return new Response(await file(new URL(name, FIRST).href));
  }
  const cut = part && (name.endsWith(".pf_meta") ? cutRecords : name.endsWith(".pf_index") ? cutWords : null);
  return new Response(await (cut ? pieces(cut, volume, name).then((all) => all[part]) : file(volume + name)));
};
// Pagefind looks every 50 ms whether it has been loaded.
globalThis.setTimeout = (act, ms) => wait(act, Math.min(ms, 4));

/** A file of the index, fetched once; the browser unpacks faster than a script does. */
function file(address) {
  const [name] = address.split("?");
  if (!files.has(name)) files.set(name, load(address).then(unpacked).then((answer) => answer.arrayBuffer()));
  return files.get(name);
}

function pieces(cut, volume, name) {
  const address = volume + name;
  if (!cuts.has(address)) cuts.set(address, file(address).then((bytes) => cut(new Uint8Array(bytes), volumes.get(volume).records)));
  return cuts.get(address);
}

function opened(address, ranking) {
  const index = createInstance({ basePath: address });
  return index.options({ ranking }).then(() => index);
}

/** The parts of a volume (parts.js). */
async function inParts(volume) {
  const { index, ranking } = volumes.get(volume);
  const { languages } = JSON.parse(new TextDecoder().decode(await file(`${volume}pagefind-entry.json`)));
  const records = Object.values(languages)[0].page_count;
  volumes.get(volume).records = records;
  const parts = Array.from({ length: partsOf(records) }, (_, part) => opened(`${volume}part-${part}/`, ranking));
  return Promise.all(parts.length > 1 ? parts : [index]);
}

/** How many records have all words, in whatever order where they are a phrase. */
async function counted(index, query) {
  const { unfilteredResultCount } = await index.search(query, { filters: NOTHING });
  return unfilteredResultCount;
}

async function found(volume, query) {
  const known = volumes.get(volume);
  const index = await known.index;
  const records = query.startsWith('"') ? await counted(index, query) : 1;
  if (!records) return [];
  if (records <= FEW) return (await index.search(query)).results;
  known.parts ??= inParts(volume);
  const answers = await Promise.all((await known.parts).map((part) => part.search(query)));
  return answers.flatMap(({ results }) => results);
}

const tasks = {
  open({ volume, ranking }) {
    const index = opened(volume, ranking);
    begun ??= { volume, index };
    volumes.set(volume, { index, ranking });
    return index.then(() => ({}));
  },

  /** Make the parts of a volume before a phrase is looked for. */
  async prepare({ volume }) {
    const known = volumes.get(volume);
    known.parts ??= inParts(volume);
    await known.parts;
    return {};
  },

  async count({ volume, query }) {
    return { count: await counted(await volumes.get(volume).index, query) };
  },

  async search({ volume, query }) {
    const results = await found(volume, query);
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
    postMessage({ number, answer }, { transfer: scores ? [scores.buffer, ends.buffer, words.buffer] : [] });
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
});
