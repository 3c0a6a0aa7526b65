// Patterns of phrases, which attributions are read with.

import { UNSPACED } from "./tables.js";

export const unspaced = new RegExp(`[${UNSPACED}]`, "u");
export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
export const byLength = (one, other) => other.length - one.length || (one < other ? -1 : 1);
export const lettersOf = (text) => text.match(/\p{L}+/gu) ?? [];

/** Any of some phrases as whole words; those of scripts without spaces stand anywhere. */
export function alternatives(phrases) {
  const ordered = [...phrases].sort(byLength);
  const spaced = ordered.filter((phrase) => !unspaced.test(phrase)).map((phrase) => escaped(phrase).replaceAll(" ", "\\s+"));
  const glued = ordered.filter((phrase) => unspaced.test(phrase)).map(escaped);
  return `(?:(?<![\\p{L}\\p{N}])(?:${spaced.join("|")})(?![\\p{L}\\p{N}])|${glued.join("|")})`;
}

/** All matches of a global pattern in a text, as {start, end, text}. */
export function spansOf(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}
