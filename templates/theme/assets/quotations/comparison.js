// A quotation beside what was said: stenogram/quotations/comparison.py in the browser, in the same steps.

import {
  FEWEST_SENTENCE, FEWEST_SPLICED, FEWEST_UNMARKED, FORMS, LIKE, MOST_MARKED, MOST_REPLACED, MOST_UNMARKED, NEAR,
  NEGATIONS, PER_WORD, STATES,
} from "./tables.js";
import { betweenSentences, small, tokensOf } from "./tokens.js";

/**
 * @typedef {{at: number, start: number, length: number}} Run words that are the same, of quotation and passage
 * @typedef {{passage: Passage, start: number, end: number, runs: Run[], gaps: object[]}} Place
 * @typedef {{form: string, places: Place[], matched: number}} Comparison
 */

const negations = new Set(NEGATIONS);

/** The spoken paragraphs of one turn. */
export class Passage {
  constructor({ transcript, turn, anchors, paragraphs, speaker = null, names = [], date = null }) {
    this.transcript = transcript;
    this.turn = turn;
    this.anchors = anchors;
    this.paragraphs = paragraphs;
    this.speaker = speaker;
    this.names = names;
    this.date = date;
    this.text = paragraphs.join("\n");
    this.tokens = tokensOf(this.text);
    this.keys = this.tokens.map(({ key }) => key);
    this.small = this.keys.map(small);
    this.line = ` ${this.small.join(" ")} `;
    let at = 0;
    this.starts = paragraphs.map((paragraph) => (at += paragraph.length + 1) - paragraph.length - 1);
  }

  anchorAt(token) {
    return this.anchors[this.starts.findLastIndex((start) => start <= this.tokens[token].start)];
  }

  words(start, end) {
    if (start >= end) return "";
    return this.text.slice(this.tokens[start].start, this.tokens[end - 1].end).split(/\s+/).join(" ");
  }
}

/** @returns {Generator<Comparison>} every place that has all words, with nothing missing but at the joints */
export function* exactPlaces(wanted, passage) {
  if (!wanted.tokens.length) return;
  const [[start, end], ...others] = wanted.segments();
  for (const first of occurrences(wanted, start, end, passage, 0)) {
    const runs = [{ at: 0, start: first, length: end }];
    const gaps = [];
    let at = first + end;
    let whole = true;
    for (const [from, to] of others) {
      const joint = wanted.joints.get(from);
      const most = joint.kind === "omission" ? MOST_MARKED : MOST_REPLACED;
      const next = occurrences(wanted, from, to, passage, at).next().value;
      if (next === undefined || next - at > most) {
        whole = false;
        break;
      }
      if (next > at) gaps.push({ at: from, start: at, end: next, joint });
      runs.push({ at: from, start: next, length: to - from });
      at = next + to - from;
    }
    if (!whole) continue;
    const loses = losesNegation(wanted, passage, first, at);
    const place = { passage, start: loses ? first - 1 : first, end: at, runs, gaps };
    yield { form: loses ? "altered" : formOfGaps(wanted, place), places: [place], matched: wanted.tokens.length };
  }
}

/** Whether a quotation begins behind the "not" of what was said, and as a sentence of its own. */
function losesNegation(wanted, passage, start, end) {
  if (!start || !negations.has(passage.small[start - 1])) return false;
  if (passage.text.slice(passage.tokens[start - 1].end, passage.tokens[start].start).trim()) return false;
  const [quoted, spoken] = [[...wanted.keys[0]][0], [...passage.keys[start]][0]];
  if (quoted.toLowerCase() !== quoted.toUpperCase()) return quoted !== quoted.toLowerCase() && spoken === spoken.toLowerCase();
  return [start - 1, end].every((at) => betweenSentences(passage.text, passage.tokens, at));
}

function* occurrences(wanted, start, end, passage, after) {
  const keys = wanted.keys.slice(start, end);
  if (!passage.line.includes(small(` ${keys.join(" ")} `))) return;
  for (let at = after; at <= passage.keys.length - keys.length; at++) {
    if (passage.small[at] !== small(keys[0])) continue;
    if (!keys.every((key, offset) => sameWord(key, passage.keys[at + offset], wanted.free.has(start + offset)))) continue;
    if (end < wanted.tokens.length || !dropsQuestion(wanted, passage, at + keys.length)) yield at;
  }
}

function sameWord(key, spoken, isFree) {
  if (key === spoken) return true;
  const [one, other] = [[...key], [...spoken]];
  return isFree && one.slice(1).join("") === other.slice(1).join("") && small(one[0]) === small(other[0]);
}

/** Whether a quotation ends as a statement where a question was asked. */
function dropsQuestion(wanted, passage, at) {
  const ending = wanted.text.slice(wanted.tokens.at(-1).end).trim();
  return ending !== "" && STATES.includes(ending[0]) && passage.keys[at] === "?";
}

function formOfGaps(wanted, place) {
  if ([...wanted.joints.values()].some(({ text }) => denies(small(text).split(/\s+/)))) return "altered";
  const forms = place.gaps.map((gap) => FORMS.indexOf(formOfGap(gap, place.passage)));
  return FORMS[Math.max(0, ...forms)];
}

function formOfGap({ start, end, joint }, passage) {
  const missing = passage.small.slice(start, end);
  if (joint?.kind === "omission" && missing.length > MOST_MARKED) return "spliced";
  if (joint && (joint.kind === "omission" || missing.length <= MOST_REPLACED)) {
    return denies(missing) && missing.length <= FEWEST_UNMARKED ? "altered" : "shortened";
  }
  const sentences = [start, end].every((at) => betweenSentences(passage.text, passage.tokens, at));
  if (sentences || missing.length > MOST_UNMARKED) return "spliced";
  return denies(missing) || missing.length < FEWEST_UNMARKED ? "altered" : "shortened";
}

function denies(words) {
  const isDenial = (word, at) => negations.has(word) && !(word === "plus" && words[at - 1] === "de");
  return words.some((word, at) => isDenial(word, at) || word.endsWith("n't"));
}

/** @returns {Comparison} what a quotation is beside the words of a passage that are most like it */
export function nearest(wanted, passage) {
  const runs = commonRuns(wanted, passage);
  if (!runs.length) return { form: "not-found", places: [], matched: 0 };
  const matched = runs.reduce((sum, { length }) => sum + length, 0);
  const gaps = [];
  runs.slice(1).forEach((after, number) => {
    const before = runs[number];
    const end = before.start + before.length;
    if (before.at + before.length === after.at && end < after.start) {
      gaps.push({ at: after.at, start: end, end: after.start, joint: wanted.joints.get(after.at) });
    }
  });
  const last = runs[runs.length - 1];
  const start = Math.max(0, runs[0].start - runs[0].at);
  const end = Math.min(passage.tokens.length, last.start + last.length + wanted.tokens.length - last.at - last.length);
  const place = { passage, start, end, runs, gaps };
  if (matched === wanted.tokens.length) {
    const form = formOfGaps(wanted, place);
    return { form: form === "exact" || dropsQuestion(wanted, passage, end) ? "altered" : form, places: [place], matched };
  }
  const share = matched / wanted.tokens.length;
  const like = share >= LIKE && matched >= FEWEST_SENTENCE;
  return { form: like ? "altered" : "not-found", places: share >= NEAR ? [place] : [], matched };
}

/** Runs of words in common, in the order of both: the longest, then those that stand near enough on its sides. */
function commonRuns(wanted, passage) {
  const keys = wanted.keys.map(small);
  const window = passage.small;
  const places = new Map();
  window.forEach((key, at) => places.has(key) ? places.get(key).push(at) : places.set(key, [at]));
  const runs = [];

  function between(left, right, first, last, core) {
    if (left >= right || first >= last) return;
    const run = longest(keys, places, left, right, first, last);
    if (!run.length || (core && !isNear(wanted, run, core))) return;
    between(left, run.at, Math.max(first, run.start - reach(wanted, left, run.at)), run.start, run);
    runs.push(run);
    const beyond = run.at + run.length;
    const end = run.start + run.length;
    between(beyond, right, end, Math.min(last, end + reach(wanted, beyond, right)), run);
  }
  between(0, keys.length, 0, window.length, null);
  return runs.flatMap((run) => ofSameCase(wanted, passage, run));
}

/** The longest run; of equal ones the first in the quotation, then in the passage. */
function longest(keys, places, left, right, first, last) {
  let best = { at: left, start: first, length: 0 };
  let lengths = new Map();
  for (let at = left; at < right; at++) {
    const next = new Map();
    for (const place of places.get(keys[at]) ?? []) {
      if (place < first) continue;
      if (place >= last) break;
      const length = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, length);
      if (length > best.length) best = { at: at - length + 1, start: place - length + 1, length };
    }
    lengths = next;
  }
  return best;
}

function reach(wanted, left, right) {
  const marked = [...wanted.joints.keys()].some((at) => left <= at && at <= right);
  return right - left + (marked ? MOST_MARKED : MOST_UNMARKED);
}

function isNear(wanted, run, core) {
  const [before, after] = run.at < core.at ? [run, core] : [core, run];
  const [left, right] = [before.at + before.length, after.at];
  if ([...wanted.joints.keys()].some((at) => left <= at && at <= right)) return true;
  return after.start - before.start - before.length - (right - left) <= PER_WORD * run.length;
}

/** The parts of a run in which the letter case is the same too. */
function ofSameCase(wanted, passage, run) {
  const parts = [];
  let begins = 0;
  for (let offset = 0; offset <= run.length; offset++) {
    const number = run.at + offset;
    if (offset < run.length && sameWord(wanted.keys[number], passage.keys[run.start + offset], wanted.free.has(number))) continue;
    if (offset > begins) parts.push({ at: run.at + begins, start: run.start + begins, length: offset - begins });
    begins = offset + 1;
  }
  return parts;
}

/** Where a piece of a spliced quotation that begins with word `at` may end, the farthest first. */
export function* pieceEnds(wanted, at) {
  const isBorder = (place) => wanted.joints.has(place) || betweenSentences(wanted.text, wanted.tokens, place);
  for (let end = wanted.tokens.length; end > at; end--) {
    if ([...wanted.joints.keys()].some((joint) => at < joint && joint < end)) continue;
    const isSentence = end - at >= FEWEST_SENTENCE && isBorder(at) && isBorder(end);
    if (end - at >= FEWEST_SPLICED || isSentence) yield end;
  }
}

/** What was said at a place, and what the quotation has in its stead: [{kind, text, marked}]. */
export function difference(wanted, place) {
  const pieces = [];
  let [at, reached] = [0, place.start];
  for (const run of [...place.runs, { at: wanted.tokens.length, start: place.end, length: 0 }]) {
    const missing = place.passage.words(reached, run.start);
    const quoted = at < run.at ? wanted.text.slice(wanted.tokens[at].start, wanted.tokens[run.at - 1].end).split(/\s+/).join(" ") : "";
    const joint = wanted.joints.get(run.at);
    const leftOut = missing && !quoted && run.at > 0 && run.at < wanted.tokens.length;
    pieces.push({ kind: leftOut ? "left-out" : "said", text: missing, marked: !leftOut || Boolean(joint) });
    pieces.push({ kind: "quoted", text: quoted || (joint?.kind === "insertion" ? `[${joint.text}]` : ""), marked: true });
    pieces.push({ kind: "same", text: place.passage.words(run.start, run.start + run.length), marked: true });
    at = run.at + run.length;
    reached = run.start + run.length;
  }
  return pieces.filter(({ text }) => text);
}
