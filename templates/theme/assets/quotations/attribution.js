// Who is said to have said a quotation, and when: stenogram/quotations/attribution.py in the browser.

import { dateBeside } from "./dates.js";
import {
  ACCORDING, AFTER_ACCORDING, AFTER_VERB, BEFORE_VERB, FULL_STOPS, MOST_BACK, PRONOUNS, SENTENCE_ENDS,
  RELATIVES, SHORTEST_ACCORDING, THIRD_PERSON, TITLES, UNDATED,
} from "./tables.js";
import { alternatives, escaped, lettersOf, spansOf } from "./patterns.js";
import { isKnown, peopleIn, verbPattern } from "./people.js";
import { isAnother, isPossessive, labels, speaksFor } from "./others.js";

/**
 * Who is said to have said something, and when. `unsure` are those whom "he" may mean; it is `undated` where a time is
 * told that is no date.
 * @typedef {{names: string[], date: {year: number, month: number | null, day: number | null} | null, unsure?: boolean,
 *   undated?: boolean}} Attribution
 */

const pronouns = new Set(PRONOUNS);
const thirdPerson = new Set(THIRD_PERSON);
const titles = new Set(TITLES);
const relatives = new Set(RELATIVES);
const undatedPattern = new RegExp(alternatives(UNDATED), "iu");
const accordingPattern = new RegExp(alternatives(ACCORDING), "giu");
const class_ = (characters) => `[${characters.replace(/[\\\]^-]/g, "\\$&")}]`;
const ends = [...SENTENCE_ENDS];
const WIDE = ends.filter((end) => /[\u3000-\u303f\uff00-\uffef\ufe50-\ufe6f]/u.test(end) && end !== "｡").join("");
const STOP = new RegExp(`(?<=[\\p{L}\\p{N}_]{3})${class_(SENTENCE_ENDS)}[)\\]]?(?:\\s+|$)|${class_(WIDE)}|\\n`, "gu");
const NEXT_SENTENCE = new RegExp(`^${class_(SENTENCE_ENDS)}\\s`, "u");

/** @returns {Attribution} what stands beside a quotation; `names` are lists of names of people who may be named */
export function attributionOf(text, quotations, at, names) {
  const attribution = namedBeside(text, quotations, at, names);
  const refers = !attribution.names.length && beside(text, quotations, at).some(refersBack);
  return refers ? { ...attribution, ...antecedents(text, quotations, at, names) } : attribution;
}

function namedBeside(text, quotations, at, names) {
  const [before, after] = beside(text, quotations, at);
  for (const [context, first] of [[before, false], [after, true]]) {
    const attribution = read(context, names, first);
    if (attribution.names.length || attribution.date) return attribution;
  }
  return { names: [], date: null, undated: [before, after].some(isUndated) };
}

/** Whether a time stands beside what is said, and is no date. */
function isUndated(context) {
  return undatedPattern.test(context) && spansOf(context, verbPattern).length > 0;
}

/** Whether somebody is quoted who was named before: "he said", or a verb that stands alone (": dijo."). */
function refersBack(context) {
  return spansOf(context, verbPattern).some((verb) => {
    const before = lettersOf(context.slice(0, verb.start).toLowerCase()).slice(-1);
    const after = lettersOf(context.slice(verb.end).toLowerCase()).slice(0, 1);
    const near = [...before, ...after];
    return !near.length || near.some((word) => thirdPerson.has(word));
  });
}

/** Those whom "he" may be: who was quoted last, and who was named since. */
function antecedents(text, quotations, at, names) {
  for (const paragraphs of [1, 2]) {
    const named = namedBack(text, quotations, at, names, paragraphStart(text, quotations[at].start, paragraphs));
    if (named.names.length) return named;
  }
  return {};
}

/** Those who are named before a quotation, back to whoever was quoted last, or to a place of the text. */
function namedBack(text, quotations, at, names, start) {
  const knownIn = (part) => peopleIn(part, names).map((person) => person.text).reverse().filter((name) => isKnown(name, names));
  const named = [];
  let [until, unsure] = [quotations[at].start - 1, false];
  for (let earlier = at - 1; earlier >= Math.max(0, at - MOST_BACK) && quotations[earlier].start >= start; earlier--) {
    const between = text.slice(quotations[earlier].end + 1, until);
    const quoted = namedBeside(text, quotations, earlier, names).names;
    named.push(...knownIn(between));
    unsure ||= mayMeanAnother(between, quoted[0]);
    until = quotations[earlier].start - 1;
    if (quoted.length) return { names: [...new Set([...named, ...quoted])], unsure };
  }
  const rest = text.slice(Math.min(start, until), until);
  named.push(...knownIn(rest));
  return { names: [...new Set(named)], unsure: unsure || new Set(named).size !== 1 || hasOffice(rest, named) };
}

const hasTitle = (text) => lettersOf(text.toLowerCase()).some((word) => titles.has(word));

/** Whether somebody is called by an office between two quotations, beside the one whom the first names. */
function mayMeanAnother(between, quoted) {
  return hasTitle(quoted ? between.replace(new RegExp(`[^.,;:!?]*${escaped(quoted)}[^.,;:!?]*`, "u"), " ") : between);
}

/** Whether somebody else may be meant by an office, which is not the title before a name. */
function hasOffice(text, named) {
  let rest = text;
  for (const name of named) {
    const place = rest.indexOf(name);
    if (place >= 0) rest = `${withoutTitles(rest.slice(0, place))} ${rest.slice(place + name.length)}`;
  }
  return hasTitle(rest);
}

/** Where the paragraph begins in which a place is, or one of so many before it. */
function paragraphStart(text, place, count) {
  let end = place;
  for (let paragraphs = 0; paragraphs < count && end > 0; paragraphs++) {
    end = text.slice(0, Math.max(0, text.lastIndexOf("\n", end - 1))).trimEnd().length;
  }
  return end;
}

function beside(text, quotations, at) {
  const quotation = quotations[at];
  let before = text.slice(at ? quotations[at - 1].end + 1 : 0, quotation.start - 1).split(/\n[ \t]*\n/u).at(-1);
  const stops = [...before.matchAll(STOP)].filter((stop) => !isTitle(before.slice(0, stop.index)));
  if (stops.length) before = before.slice(stops.at(-1).index + stops.at(-1)[0].length);
  const until = at + 1 < quotations.length ? quotations[at + 1].start - 1 : text.length;
  const paragraphs = text.slice(quotation.end + 1, until).split(/\n[ \t]*\n/u);
  let after = paragraphs[0].split(STOP)[0];
  const leadsOn = paragraphs.length === 1 && after === paragraphs[0] && /[:：]\s*$/u.test(after);
  const isClosed = ends.some((end) => quotation.text.endsWith(end) || after.startsWith(end));
  if (NEXT_SENTENCE.test(after)) after = "";
  // Behind a full stop follows a sentence of its own, which begins with a capital anyway.
  if (FULL_STOPS.includes(quotation.text.at(-1))) after = after.trimStart();
  return [before.trimStart(), leadsOn && isClosed ? "" : after];
}

function isTitle(before) {
  const last = /\p{L}+$/u.exec(before);
  return last !== null && titles.has(last[0].toLowerCase());
}

function read(context, names, first) {
  const people = peopleIn(context, names);
  const speaking = people.filter((person) => !isAnother(person, context, names));
  const verbs = spansOf(context, verbPattern);
  let speaker = null;
  for (const verb of first ? verbs : [...verbs].reverse()) {
    speaker = speakerOf(verb, verbs, people, speaking, context);
    if (speaker || first) break;
  }
  speaker ??= withoutVerb(context, people, speaking, names);
  const date = dateBeside(context, verbs, speaker, first);
  const undated = !date && isUndated(context);
  if (!speaker) return { names: [], date: verbs.length ? date : null, undated };
  const told = [speaker, ...people.filter((person) => person !== speaker && !isHearer(person, speaker, verbs, context))];
  return { names: told.map((person) => person.text), date, undated };
}

/** Whether a name stands directly behind a verb before which the speaker's stands: "Reed told Hale". */
function isHearer(person, speaker, verbs, context) {
  return verbs.some(
    (verb) => speaker.end <= verb.start && verb.end <= person.start
      && verb.start - speaker.end <= BEFORE_VERB && !withoutTitles(context.slice(verb.end, person.start)),
  );
}

/** Who says what a verb tells: one of those `speaking`, who are the people that nothing makes another's. */
function speakerOf(verb, verbs, people, speaking, context) {
  const clause = Math.max(0, ...verbs.filter((other) => other.end <= verb.start).map((other) => other.end));
  const isBefore = (person) => clause <= person.start && person.end <= verb.start;
  const named = speaking.filter(isBefore).at(-1);
  if (named && verb.start - named.end <= BEFORE_VERB) {
    return hasPronoun(context.slice(named.end, verb.start)) ? null : named;
  }
  if (people.some(isBefore)) return null;
  const lead = lettersOf(context.slice(clause, verb.start).toLowerCase());
  const person = speaking.find((one) => one.start >= verb.end);
  if (!person || lead.length > 1 || lead.some((word) => pronouns.has(word))) return null;
  const between = context.slice(verb.end, person.start);
  const leadsOn = lettersOf(withoutTitles(between).toLowerCase());
  const inClause = leadsOn.some((word) => relatives.has(word) && !labels.has(word));
  return inClause || between.length > AFTER_VERB || /[.;:]/u.test(between) || hasPronoun(between) ? null : person;
}

function withoutVerb(context, people, speaking, names) {
  const accorded = people.find((person) => {
    const before = context.slice(0, person.start);
    return !isPossessive(person, context, names) && !speaksFor(before) && accords(withoutTitles(before));
  });
  if (accorded) return accorded;
  const last = people.at(-1);
  if (!last || speaking.at(-1) !== last) return null;
  return /[:：]\s*$/u.test(context) && /^[\s:：]*$/u.test(context.slice(last.end)) ? last : null;
}

/** Whether a text ends in "according to", or in that and a few words: "according to the member for Oakham". */
function accords(before) {
  const last = spansOf(before, accordingPattern).at(-1);
  if (!last) return false;
  const between = before.slice(last.end);
  if (!between.trim()) return true;
  const isNear = between.length <= AFTER_ACCORDING && !/[.;:,،，]/u.test(between);
  return isNear && last.text.length >= SHORTEST_ACCORDING && !hasPronoun(between);
}

function withoutTitles(before) {
  for (;;) {
    const last = /(\p{L}+)\.?\s*$/u.exec(before);
    if (!last || !labels.has(last[1].toLowerCase())) return before.trimEnd();
    before = before.slice(0, last.index);
  }
}

function hasPronoun(between) {
  return lettersOf(between.toLowerCase()).some((word) => pronouns.has(word));
}
