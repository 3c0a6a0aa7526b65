// Passages that have some of the words of a question, where few or none have all.

import { byScore, WEIGHTS } from "./ranking.js";

const NEAREST = 10;
const COMMON = 6000;

/** Records with some of the words, those with rare words first; what each lacks is said. */
export async function nearest({ asking, table }, words, { chosen, without, within }) {
  const hits = new Map();
  const all = table.rows(within).length;
  for (const sought of words) {
    const { word } = sought;
    const matches = await asking.any(sought.queries, within);
    if (matches.size > COMMON) continue;
    const ranks = await asking.ranked([sought], within);
    const weight = Math.log(1 + (all + 1) / (matches.size + 0.5));
    for (const { row, words: at } of matches.values()) {
      const score = ranks.get(row)?.score ?? 0;
      if (row.kind === "title" || without.get(row)) continue;
      const hit = hits.get(row) ?? { row, score: 0, words: [], lacks: new Set(words.map((other) => other.word)) };
      hit.words.push(...at);
      hit.lacks.delete(word);
      hit.score += (weight + Math.min(score, 6) / 20) * WEIGHTS[row.kind];
      hits.set(row, hit);
    }
  }
  const { kept } = table.sift(hits.keys(), chosen);
  const ranked = kept.map((row) => hits.get(row)).sort(byScore);
  return ranked.slice(0, NEAREST).map((hit) => ({ ...hit, lacks: [...hit.lacks] }));
}
