// Who is said to have said a quotation, and when: stenogram/quotations/attribution.py in the browser.

import { fold } from "../search/folding.js";
import {
  ACCORDING, AFTER_VERB, BEFORE_VERB, DATE_WORDS, FEWEST_OF_STEM, LONGEST_ENDING, MONTHS, NO_PERSON, PARTICLES,
  PRONOUNS, SENTENCE_ENDS, SMALL, TITLES, UNSPACED, VERBS,
} from "./tables.js";

/** @typedef {{names: string[], date: {year: number, month: number | null, day: number | null} | null}} Attribution */

const [small, titles, particles, pronouns, noPerson] = [SMALL, TITLES, PARTICLES, PRONOUNS, NO_PERSON].map((list) => new Set(list));
const unspaced = new RegExp(`[${UNSPACED}]`, "u");
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const byLength = (one, other) => other.length - one.length || (one < other ? -1 : 1);
const class_ = (characters) => `[${characters.replace(/[\\\]^-]/g, "\\$&")}]`;

function alternatives(phrases) {
  const ordered = [...phrases].sort(byLength);
  const spaced = ordered.filter((phrase) => !unspaced.test(phrase)).map((phrase) => escaped(phrase).replaceAll(" ", "\\s+"));
  const glued = ordered.filter((phrase) => unspaced.test(phrase)).map(escaped);
  return `(?:(?<![\\p{L}\\p{N}])(?:${spaced.join("|")})(?![\\p{L}\\p{N}])|${glued.join("|")})`;
}

const verbPattern = new RegExp(alternatives(VERBS), "giu");
const accordingPattern = new RegExp(`${alternatives(ACCORDING)}\\s*$`, "iu");
const datedPattern = new RegExp(`(?:${alternatives(DATE_WORDS)}\\s*)+$`, "iu");
const month = Object.keys(MONTHS).sort(byLength).map(escaped).join("|");
const year = "(?:19|20)\\d\\d";
const datePattern = new RegExp(
  `(?:(?<!\\d)(?<d1>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s+(?:of\\s+|de\\s+)?(?<m1>${month})\\.?,?\\s+(?:de\\s+|del\\s+)?(?<y1>${year})(?!\\d)` +
    `|(?<m2>${month})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y2>${year})(?!\\d)` +
    `|(?<m3>${month})\\.?,?\\s+(?:of\\s+|de\\s+|del\\s+)?(?<y3>${year})(?!\\d)` +
    `|(?<y4>${year})\\s?年(?:\\s?(?<n4>\\d{1,2})\\s?月(?:\\s?(?<d4>\\d{1,2})\\s?日)?)?` +
    `|(?<!\\d)(?<d5>\\d{1,2})[./](?<n5>\\d{1,2})[./](?<y5>${year})(?!\\d)` +
    `|(?<!\\d)(?<y6>${year})-(?<n6>\\d\\d)-(?<d6>\\d\\d)(?!\\d)` +
    `|(?<!\\d)(?<y7>${year})(?![\\d%]))(?:\\s+(?:году|года|г\\.))?`,
  "giu",
);
const ends = [...SENTENCE_ENDS];
const WIDE = ends.filter((end) => /[\u3000-\u303f\uff00-\uffef\ufe50-\ufe6f]/u.test(end) && end !== "｡").join("");
const STOP = new RegExp(`(?<=[\\p{L}\\p{N}_]{3})${class_(SENTENCE_ENDS)}[)\\]]?(?:\\s+|$)|${class_(WIDE)}|\\n`, "gu");
const lettersOf = (text) => text.match(/\p{L}+/gu) ?? [];

/** @returns {Attribution} what stands beside a quotation; `names` are lists of names of people who may be named */
export function attributionOf(text, quotations, at, names) {
  const [before, after] = beside(text, quotations, at);
  for (const [context, first] of [[before, false], [after, true]]) {
    const attribution = read(context, names, first);
    if (attribution.names.length || attribution.date) return attribution;
  }
  return { names: [], date: null };
}

function beside(text, quotations, at) {
  const quotation = quotations[at];
  let before = text.slice(at ? quotations[at - 1].end + 1 : 0, quotation.start - 1).split(/\n[ \t]*\n/u).at(-1);
  const stops = [...before.matchAll(STOP)].filter((stop) => !isTitle(before.slice(0, stop.index)));
  if (stops.length) before = before.slice(stops.at(-1).index + stops.at(-1)[0].length);
  const until = at + 1 < quotations.length ? quotations[at + 1].start - 1 : text.length;
  const paragraphs = text.slice(quotation.end + 1, until).split(/\n[ \t]*\n/u);
  const after = paragraphs[0].split(STOP)[0];
  const leadsOn = paragraphs.length === 1 && after === paragraphs[0] && /[:：]\s*$/u.test(after);
  const isClosed = ends.some((end) => quotation.text.endsWith(end) || after.startsWith(end));
  return [before, leadsOn && isClosed ? "" : after];
}

function isTitle(before) {
  const last = /\p{L}+$/u.exec(before);
  return last !== null && titles.has(last[0].toLowerCase());
}

function read(context, names, first) {
  const people = peopleIn(context, names);
  const verbs = [...context.matchAll(verbPattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let speaker = null;
  for (const verb of first ? verbs : [...verbs].reverse()) {
    speaker = speakerOf(verb, verbs, people, context);
    if (speaker || first) break;
  }
  speaker ??= withoutVerb(context, people);
  const date = dateBeside(context, verbs, speaker, first);
  if (!speaker) return { names: [], date: verbs.length ? date : null };
  return { names: [speaker, ...people.filter((person) => person !== speaker)].map((person) => person.text), date };
}

function speakerOf(verb, verbs, people, context) {
  const clause = Math.max(0, ...verbs.filter((other) => other.end <= verb.start).map((other) => other.end));
  const named = people.filter((person) => clause <= person.start && person.end <= verb.start).at(-1);
  if (named && verb.start - named.end <= BEFORE_VERB) {
    return hasPronoun(context.slice(named.end, verb.start)) ? null : named;
  }
  const lead = lettersOf(context.slice(clause, verb.start).toLowerCase());
  const person = people.find((one) => one.start >= verb.end);
  if (!person || lead.length > 1 || lead.some((word) => pronouns.has(word))) return null;
  const between = context.slice(verb.end, person.start);
  return between.length > AFTER_VERB || /[.;:]/u.test(between) || hasPronoun(between) ? null : person;
}

function withoutVerb(context, people) {
  const accorded = people.find((person) => accordingPattern.test(withoutTitles(context.slice(0, person.start))));
  if (accorded) return accorded;
  const last = people.at(-1);
  return last && /[:：]\s*$/u.test(context) && /^[\s:：]*$/u.test(context.slice(last.end)) ? last : null;
}

function withoutTitles(before) {
  for (;;) {
    const last = /(\p{L}+)\.?\s*$/u.exec(before);
    if (!last || !titles.has(last[1].toLowerCase())) return before.trimEnd();
    before = before.slice(0, last.index);
  }
}

function hasPronoun(between) {
  return lettersOf(between.toLowerCase()).some((word) => pronouns.has(word));
}

function peopleIn(context, names) {
  const hasCase = (name) => name[0].toLowerCase() !== name[0].toUpperCase();
  const caseless = [...new Set(names.flat().filter((name) => name.length > 1 && !hasCase(name)))].sort(byLength);
  const spans = caseless.length
    ? [...context.matchAll(new RegExp(caseless.map(escaped).join("|"), "gu"))].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    : [];
  spans.push(...capitalsIn(context).filter((span) => isPerson(span, context, names)));
  return spans.sort((one, other) => one.start - other.start || one.end - other.end);
}

function capitalsIn(context) {
  const isCapital = (text) => /^\p{Lu}/u.test(text);
  const spans = [];
  let row = [];
  const words = [...context.matchAll(/\p{L}+(?:[-’']\p{L}+)*(?:(?<=(?<![\p{L}\p{N}_])\p{L})\.)?/gu)];
  const tokens = words.map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
  for (const token of [...tokens, { start: context.length + 9, end: context.length + 9, text: "" }]) {
    const joined = !row.length || /^[ .]*$/u.test(context.slice(row.at(-1).end, token.start)) && token.text;
    if (token.text && joined && (isCapital(token.text) || (row.length && particles.has(token.text.toLowerCase())))) row.push(token);
    else {
      const span = nameIn(row, context);
      if (span) spans.push(span);
      row = isCapital(token.text) ? [token] : [];
    }
  }
  return spans;
}

function nameIn(row, context) {
  const leftOut = (text) => small.has(text) || titles.has(text);
  let own = row;
  while (own.length && leftOut(own[0].text.toLowerCase().replace(/\.+$/, ""))) own = own.slice(1);
  while (own.length && (leftOut(own.at(-1).text.toLowerCase()) || !/^\p{Lu}/u.test(own.at(-1).text))) own = own.slice(0, -1);
  if (!own.length) return null;
  const end = own.at(-1).end - (/['’]s$/u.test(own.at(-1).text) ? 2 : 0);
  return { start: own[0].start, end, text: context.slice(own[0].start, end) };
}

function isPerson({ start, text }, context, names) {
  if (names.some((ofPerson) => samePerson(text, ofPerson))) return true;
  const parts = lettersOf(text.toLowerCase());
  if (noPerson.has(text.toLowerCase()) || parts.some((part) => noPerson.has(part))) return false;
  if (parts.length > 1) return text !== text.toUpperCase();
  const title = /(\p{L}+)\.?\s*$/u.exec(context.slice(0, start));
  return title !== null && titles.has(title[1].toLowerCase());
}

/** Whether a name as written is one of a person's; null where it cannot be told, the scripts being others. */
export function samePerson(text, names) {
  const written = partsOf(text);
  let comparable = false;
  for (const name of names) {
    const parts = partsOf(name);
    if (!written.length || !parts.length || scriptOf(written[0]) !== scriptOf(parts[0])) continue;
    if (parts.length === 1 && written.length > 1 && names.length > 1) continue;
    comparable = true;
    const [shorter, longer] = written.length <= parts.length ? [written, parts] : [parts, written];
    if (shorter.every((part) => longer.some((other) => samePart(part, other)))) return true;
  }
  return comparable ? false : null;
}

function partsOf(name) {
  const parts = lettersOf(fold(name));
  const own = parts.filter((part) => !titles.has(part));
  return own.length ? own : parts;
}

function samePart(one, other) {
  if (one === other || (Math.min(one.length, other.length) === 1 && one[0] === other[0])) return true;
  if (scriptOf(one) !== "Cyrillic") return false;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const stem = shorter.replace(/[аеёиоуыьэюяй]+$/u, "");
  return stem.length >= FEWEST_OF_STEM && longer.startsWith(stem) && longer.length - stem.length <= LONGEST_ENDING;
}

const SCRIPTS = ["Latin", "Cyrillic", "Arabic", "Han", "Hiragana", "Katakana", "Hangul", "Hebrew", "Greek", "Armenian", "Georgian", "Devanagari", "Thai"];
const scriptPatterns = SCRIPTS.map((name) => [name, new RegExp(`^\\p{Script=${name}}`, "u")]);

function scriptOf(word) {
  return scriptPatterns.find(([, pattern]) => pattern.test(word))?.[0] ?? "";
}

function dateBeside(context, verbs, speaker, behind) {
  const cluster = speaker ? [...verbs, speaker] : verbs;
  for (const match of context.matchAll(datePattern)) {
    const lead = datedPattern.exec(context.slice(0, match.index));
    const start = lead ? lead.index : match.index;
    const after = context.slice(match.index + match[0].length).trimStart()[0] ?? "";
    const follows = cluster.some((span) => start - span.end >= 0 && start - span.end <= 2);
    const heads = !/\p{L}/u.test(context.slice(0, start)) && ["", ",", "，"].includes(after);
    const closes = after ? ":：,.;".includes(after) : behind;
    const isLate = verbs.some((span) => span.end <= start);
    if (follows || (lead && (heads || (closes && isLate) || (unspaced.test(match[0]) && verbs.length)))) return dateOf(match.groups);
  }
  return null;
}

function dateOf(groups) {
  const parts = Object.fromEntries(Object.entries(groups).filter(([, value]) => value).map(([name, value]) => [name[0], value]));
  const number = parts.m ? MONTHS[parts.m.toLowerCase()] : Number(parts.n);
  const [years, months, days] = [Number(parts.y), number || null, Number(parts.d) || null];
  if (months !== null && (months < 1 || months > 12)) return null;
  if (days !== null && new Date(years, months - 1, days).getMonth() !== months - 1) return null;
  return { year: years, month: months, day: days };
}

/** Whether words of a date may have been spoken on an ISO day, month or year; null where that is not known. */
export function sameTime(date, spoken) {
  if (!spoken) return null;
  const said = spoken.split("-").map(Number);
  return [date.year, date.month, date.day].every((part, at) => !part || !said[at] || part === said[at]);
}

/** A date as ISO 8601, as far as it is known. */
export function isoDate({ year: years, month: months, day: days }) {
  return [String(years), months, days].filter(Boolean).map((part) => String(part).padStart(2, "0")).join("-");
}
