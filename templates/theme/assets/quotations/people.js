// Names of people beside a quotation, and whether two names may be one person's.

import { fold } from "../search/folding.js";
import {
  ACCORDING_NAMES, ARTICLES, FEWEST_OF_NAME, FEWEST_OF_STEM, LONGEST_ENDING, NO_PERSON, OFFICE_ENDINGS, PARTICLES, SMALL, TITLES,
  VERBS,
} from "./tables.js";
import { alternatives, byLength, escaped, lettersOf, spansOf } from "./patterns.js";

const [small, articles, titles, particles, noPerson] = [SMALL, ARTICLES, TITLES, PARTICLES, NO_PERSON].map(
  (list) => new Set(list),
);
const accordingName = new RegExp(`${alternatives(ACCORDING_NAMES)}\\s*$`, "iu");
export const verbPattern = new RegExp(alternatives(VERBS), "giu");

/** Names of people in a context: known ones, and capitals that look like a person's. */
export function peopleIn(context, names) {
  const hasCase = (name) => name[0].toLowerCase() !== name[0].toUpperCase();
  // Capitals in a row do not tell names in scripts without them, "Jan Dale vel Hill" and "Tom Dale, Jr.".
  const isBroken = (name) => /^\p{Lu}.*(?:,|\s\p{Ll})/u.test(name);
  const whole = [...new Set(names.flat().filter((name) => name.length > 1 && (!hasCase(name) || isBroken(name))))].sort(byLength);
  const known = whole.length ? spansOf(context, new RegExp(whole.map(escaped).join("|"), "gu")) : [];
  const isFree = ({ start, end }) => !known.some((span) => start < span.end && span.start < end);
  const spans = [...known, ...capitalsIn(context).filter((span) => isFree(span) && isPerson(span, context, names))];
  return spans.sort((one, other) => one.start - other.start || one.end - other.end);
}

function capitalsIn(context) {
  const isCapital = (text) => /^\p{Lu}/u.test(text);
  const spans = [];
  let row = [];
  const tokens = spansOf(context, /\p{L}+(?:[-’']\p{L}+)*(?:(?<=(?<![\p{L}\p{N}_])\p{L})\.)?/gu);
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
  while (own.length && (leftOut(own[0].text.toLowerCase().replace(/\.+$/, "")) || isTitle(own[0].text))) own = own.slice(1);
  while (own.length && (leftOut(own.at(-1).text.toLowerCase()) || !/^\p{Lu}/u.test(own.at(-1).text))) own = own.slice(0, -1);
  if (!own.length) return null;
  const end = own.at(-1).end - (/['’]s$/u.test(own.at(-1).text) ? 2 : 0);
  return { start: own[0].start, end, text: context.slice(own[0].start, end) };
}

function isPerson(span, context, names) {
  const { start, text } = span;
  if (isKnown(text, names)) return true;
  const parts = lettersOf(text.toLowerCase());
  if (noPerson.has(text.toLowerCase()) || parts.some((part) => noPerson.has(part))) return false;
  if (parts.length > 1) return text !== text.toUpperCase() && !isCompound(span, context);
  const title = /(\p{L}+)\.?\s*$/u.exec(context.slice(0, start));
  return (title !== null && isTitle(title[1])) || isQuoted(span, context);
}

/** Whether a single word with a hyphen stands behind an article: "der SPD-Mann" is no name. */
function isCompound({ start, text }, context) {
  const before = /(\p{L}+)\s+$/u.exec(context.slice(0, start));
  return text.includes("-") && !text.includes(" ") && before !== null && articles.has(before[1].toLowerCase());
}

/** Whether a word with a capital that nobody knows stands where a person is quoted: "said Hansen", "Hansen said". */
function isQuoted({ start, end, text }, context) {
  const [before, after] = [context.slice(0, start), context.slice(end)];
  if (text === text.toUpperCase() || text.length < FEWEST_OF_NAME) return false;
  if (accordingName.test(before)) return true;
  const leading = spansOf(before, verbPattern).filter((verb) => !before.slice(verb.end).trim()).at(-1);
  if (leading) return !/\p{L}/u.test(before.slice(0, leading.start).split(/[,;:.!?،，]/u).at(-1));
  const follows = /^\s/u.test(after) && spansOf(after.trimStart(), verbPattern)[0]?.start === 0;
  return follows && /^[,，]?\s+$/u.test(before);
}

/** Whether a word is a title; in languages that join words, one may end in an office: "Außenminister". */
function isTitle(word) {
  const folded = word.toLowerCase();
  return titles.has(folded) || (OFFICE_ENDINGS.some((ending) => folded.endsWith(ending)) && !OFFICE_ENDINGS.includes(folded));
}

/** Whether somebody knows of these names of people this one. */
export function isKnown(text, names) {
  return names.some((ofPerson) => samePerson(text, ofPerson));
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
    const alike = shorter.map((part) => longer.filter((other) => samePart(part, other)));
    // An initial agrees with any name that begins with it: of the whole name that is too little.
    const isWhole = shorter.some((part, at) => alike[at].some((other) => !isInitial(part, other)));
    if (alike.every((some) => some.length) && isWhole) return true;
  }
  return comparable ? false : null;
}

/** Whether the last part of a name as written is one of a name's, letter for letter. */
export function sharesLastPart(text, name) {
  return partsOf(name).includes(partsOf(text).at(-1));
}

function partsOf(name) {
  const parts = lettersOf(fold(name));
  const own = parts.filter((part) => !titles.has(part));
  return own.length ? own : parts;
}

function samePart(one, other) {
  if (one === other || isInitial(one, other)) return true;
  if (scriptOf(one) !== "Cyrillic") return false;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const stem = shorter.replace(/[аеёиоуыьэюяй]+$/u, "");
  return stem.length >= FEWEST_OF_STEM && longer.startsWith(stem) && longer.length - stem.length <= LONGEST_ENDING;
}

function isInitial(one, other) {
  return Math.min(one.length, other.length) === 1 && one[0] === other[0] && one !== one.toUpperCase();
}

const SCRIPTS = ["Latin", "Cyrillic", "Arabic", "Han", "Hiragana", "Katakana", "Hangul", "Hebrew", "Greek", "Armenian", "Georgian", "Devanagari", "Thai"];
/** @type {[string, RegExp][]} */
const scriptPatterns = SCRIPTS.map((name) => [name, new RegExp(`^\\p{Script=${name}}`, "u")]);

function scriptOf(word) {
  return scriptPatterns.find(([, pattern]) => pattern.test(word))?.[0] ?? "";
}
