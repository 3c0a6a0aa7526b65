// The date that stands beside a quotation.

import { DATE_WORDS, MONTHS } from "./tables.js";
import { alternatives, byLength, escaped, unspaced } from "./patterns.js";

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

/** The date that stands with the verb, at the head of the sentence, or at the end of the words of attribution. */
export function dateBeside(context, verbs, speaker, behind) {
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
