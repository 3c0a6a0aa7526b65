// A quotation as what must have been said: stenogram/quotations/wanted.py in the browser.

import { spansOf } from "./patterns.js";
import { verbPattern } from "./people.js";
import { CLOSING, OPENING } from "./tables.js";
import { tokensOf } from "./tokens.js";

const DOTS = "(?:[…⋯]+|\\.{2,}|(?:\\. ){2,}\\.)";
const OMISSION = new RegExp(`[\\[(（［〔<]\\s*${DOTS}\\s*[\\])）］〕>]|${DOTS}`, "gu");
const WHOLE_OMISSION = new RegExp(`^(?:${OMISSION.source})$`, "u");
const open = `[${OPENING.replace(/[[\]]/g, "\\$&")}]`;
const close = `[${CLOSING.replace(/[[\]]/g, "\\$&")}]`;
const INSERTION = new RegExp(`${open}([^\\[\\]［］〔〕]{1,80})${close}`, "gu");
const CAPITAL = new RegExp(`${open}(\\p{L})${close}(?=\\p{L})`, "gu");

const MOST_OF_ASIDE = 8;
const DASHED = /,?\s*[–—]\s*([^–—«»„“”"]{3,80}?)\s*[–—](?=[\s,.])/gu;
const BETWEEN_COMMAS = /,\s([^,–—«»„“”"]{3,80}?),(?=\s)/gu;
const INVERTED = /(?<![\p{L}\p{N}_])(a|ont|avait|avaient)-(?:t-)?(?:il|elle|on|ils|elles)\s/gu;

export class Wanted {
  /** @param {Map<number, {kind: "omission" | "insertion", text: string}>} joints by the token that they stand before */
  constructor(text, tokens, joints, free) {
    this.text = text;
    this.tokens = tokens;
    this.joints = joints;
    this.free = free;
    this.keys = tokens.map(({ key }) => key);
  }

  part(start, end) {
    const first = this.tokens[start].start;
    const tokens = this.tokens.slice(start, end).map((token) => ({ key: token.key, start: token.start - first, end: token.end - first }));
    const joints = new Map([...this.joints].filter(([at]) => start < at && at < end).map(([at, joint]) => [at - start, joint]));
    const free = new Set([0, ...[...this.free].filter((at) => start <= at && at < end).map((at) => at - start)]);
    return new Wanted(this.text.slice(first, this.tokens[end - 1].end), tokens, joints, free);
  }

  /** The runs of tokens [start, end) between the joints. */
  segments() {
    const inner = [...this.joints.keys()].filter((at) => at > 0 && at < this.tokens.length).sort((a, b) => a - b);
    const borders = [0, ...inner, this.tokens.length];
    return borders.slice(1).map((end, at) => [borders[at], end]);
  }
}

/** A quotation without what its paper says in it of who speaks: « Le pont, a dit Reed, n'est pas sûr ». */
function withoutAsides(text) {
  const left = (whole, aside) => {
    const words = aside.replace(INVERTED, "$1 ");
    const isShort = words.trim().split(/\s+/).length <= MOST_OF_ASIDE;
    return isShort && spansOf(words, verbPattern).length ? " " : whole;
  };
  return text.replace(DASHED, left).replace(BETWEEN_COMMAS, left);
}

/** @returns {Wanted[]} what a quotation may mean: brackets as printed words, and as insertions */
export function readings(text) {
  const joined = text.replace(/(?<=\p{L})[-‐\u00ad]\n\s*(?=\p{L})/gu, "");
  const wanted = [];
  const bareOfAsides = withoutAsides(joined);
  for (const variant of new Set([bareOfAsides, joined, text])) {
    const withoutAside = variant === bareOfAsides && variant !== joined;
    const bare = variant.replace(CAPITAL, "$1");
    const capitals = [...variant.matchAll(CAPITAL)].map((match, number) => match.index - 2 * number);
    const kinds = bare.replace(OMISSION, "").search(INSERTION) >= 0 ? [false, true] : [false];
    wanted.push(...kinds.map((insertions) => Object.assign(read(bare, capitals, insertions), { withoutAside })));
  }
  return wanted;
}

function read(text, capitals, insertions) {
  const marks = [...text.matchAll(OMISSION)].map((match) => ({
    start: match.index, end: match.index + match[0].length, joint: { kind: "omission", text: "" },
  }));
  for (const match of insertions ? text.matchAll(INSERTION) : []) {
    if (WHOLE_OMISSION.test(match[0])) continue;
    const [start, end] = around(text, match.index, match.index + match[0].length);
    marks.push({ start, end, joint: { kind: "insertion", text: match[1].trim() } });
  }
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  let blanked = text;
  for (const { start, end } of marks) blanked = blanked.slice(0, start) + " ".repeat(end - start) + blanked.slice(end);
  const tokens = tokensOf(blanked);
  const joints = new Map();
  for (const { start, joint } of marks) {
    const at = tokens.filter((token) => token.start < start).length;
    if (joint.kind === "insertion" || (at > 0 && at < tokens.length && !joints.has(at))) joints.set(at, joint);
  }
  const free = new Set([0, ...joints.keys()]);
  tokens.forEach((token, number) => capitals.includes(token.start) && free.add(number));
  return new Wanted(text, tokens, joints, free);
}

/** An insertion with the letters that touch it. */
function around(text, start, end) {
  const isLetter = (at) => /[\p{L}\p{N}]/u.test(text[at] ?? "");
  while (isLetter(start - 1)) start--;
  while (isLetter(end)) end++;
  return [start, end];
}
