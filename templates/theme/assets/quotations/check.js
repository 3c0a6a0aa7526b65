// The verdict on a quotation: stenogram/quotations/check.py in the browser, over the passages that the search has brought.

import { sameTime } from "./dates.js";
import { exactPlaces, nearest, pieceEnds } from "./comparison.js";
import { FORMS, GOOD, MOST_PIECES, MOST_SHOWN, NEXT } from "./tables.js";
import { samePerson } from "./people.js";
import { readings } from "./wanted.js";

const rank = (form) => FORMS.indexOf(form);

/**
 * @param {string} text the words of a quotation
 * @param {import("./comparison.js").Passage[]} passages
 * @param {import("./attribution.js").Attribution} attribution
 * @returns {{verdict: string, wanted: import("./wanted.js").Wanted, comparisons: import("./comparison.js").Comparison[]}}
 */
export function checked(text, passages, attribution = { names: [], date: null }) {
  const variants = readings(text);
  const of = (make) => variants.flatMap((wanted) => make(wanted).map((comparison) => ({ wanted, comparison })));
  let candidates = of((wanted) => same(wanted, passages));
  if (!candidates.some(({ comparison }) => GOOD.includes(comparison.form))) {
    // Where words are missing unmarked, what stands between commas was the speaker's aside, and not the paper's.
    const unmarked = ({ form, places }) => form === "shortened" && places.some(({ gaps }) => gaps.some(({ joint }) => !joint));
    const kept = (wanted) => like(wanted, passages).filter((comparison) => !(wanted.withoutAside && unmarked(comparison)));
    candidates = [...candidates, ...of(kept)];
  }
  if (!candidates.length) return { verdict: "not-found", wanted: variants[0], comparisons: [] };
  const form = FORMS[Math.min(...candidates.map(({ comparison }) => rank(comparison.form)))];
  const best = candidates.filter(({ comparison }) => comparison.form === form);
  best.sort((one, other) => compared(order(one.comparison, attribution), order(other.comparison, attribution)));
  const { wanted } = best[0];
  const own = best.filter((candidate) => candidate.wanted === wanted).map(({ comparison }) => comparison);
  return { wanted, ...withAttribution(form, own, attribution) };
}

function same(wanted, passages) {
  return passages.flatMap((passage) => [...exactPlaces(wanted, passage)]);
}

function like(wanted, passages) {
  if (!wanted.tokens.length) return [];
  const near = passages.map((passage) => nearest(wanted, passage)).filter(({ places }) => places.length);
  const whole = near.filter(({ matched }) => matched === wanted.tokens.length);
  if (whole.length) return whole;
  const spliced = pieces(wanted, passages);
  if (spliced) return [spliced];
  near.sort((one, other) => rank(one.form) - rank(other.form) || other.matched - one.matched);
  // Of places that are as near, the one of the speaker whom the text names comes first.
  return near.filter(({ form, matched }) => form === near[0].form && matched === near[0].matched);
}

/** A quotation as pieces of several places, each the longest that was said so; null where it is none. */
function pieces(wanted, passages) {
  const places = [];
  for (let at = 0; at < wanted.tokens.length; ) {
    if (places.length === MOST_PIECES) return null;
    let found = null;
    for (const end of pieceEnds(wanted, at)) {
      const [place] = same(wanted.part(at, end), passages).flatMap((comparison) => comparison.places);
      if (!place) continue;
      found = { place, end };
      break;
    }
    if (!found) return null;
    const last = places.at(-1);
    if (last && last.passage === found.place.passage && Math.abs(found.place.start - last.end) <= NEXT) return null;
    places.push(found.place);
    at = found.end;
  }
  return places.length > 1 ? { form: "spliced", places, matched: wanted.tokens.length } : null;
}

function order(comparison, attribution) {
  const passage = comparison.places[0].passage;
  const missing = comparison.places.flatMap(({ gaps }) => gaps).reduce((sum, gap) => sum + gap.end - gap.start, 0);
  const value = (answer) => (answer === null ? 1 : answer ? 0 : 2);
  return [
    value(isBy(attribution, passage)), value(isThen(attribution, passage)), -comparison.matched, missing,
    passage.date ?? "9999", passage.transcript,
  ];
}

function compared(one, other) {
  const at = one.findIndex((value, number) => value !== other[number]);
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1;
}

function withAttribution(form, comparisons, attribution) {
  const shown = (list) => list.slice(0, MOST_SHOWN);
  if (!GOOD.includes(form)) return { verdict: form, comparisons: shown(comparisons) };
  const bySpeaker = comparisons.filter(({ places }) => isBy(attribution, places[0].passage) !== false);
  if (!bySpeaker.length) return { verdict: "other-speaker", comparisons: shown(comparisons) };
  const then = bySpeaker.filter(({ places }) => isThen(attribution, places[0].passage) !== false);
  if (!then.length) return { verdict: "other-time", comparisons: shown(bySpeaker) };
  return { verdict: form, comparisons: shown(then) };
}

export function isBy({ names, unsure }, passage) {
  if (!names.length || !passage.names.length) return null;
  const answers = names.map((name) => samePerson(name, passage.names));
  return answers.includes(true) ? true : unsure || answers.includes(null) ? null : false;
}

function isThen({ date }, passage) {
  return date ? sameTime(date, passage.date) : null;
}
