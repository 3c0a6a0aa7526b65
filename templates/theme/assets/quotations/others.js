// Names beside a quotation that are not of who speaks: "Reed's spokesman", "a spokesman for Reed", "who had met Reed".

import { isKnown, samePerson, sharesLastPart, verbPattern } from "./people.js";
import { lettersOf, spansOf } from "./patterns.js";
import { JOINING, LABELS, RELATIVES, TITLES, VOICES_OF } from "./tables.js";

export const labels = new Set([...LABELS, ...TITLES]);
const joining = new Set(JOINING);
const relatives = new Set(RELATIVES);
const voicesOf = new Set(VOICES_OF);

export function isAnother(person, context, names) {
  if (isPossessive(person, context, names) || isInflected(person.text, names)) return true;
  const before = context.slice(0, person.start);
  if (isInClause(before)) return true;
  const joined = joiningAt(before);
  if (joined === null) return false;
  const [lead, own] = [before.slice(0, joined).trimEnd(), `${before.slice(joined)}${person.text}`.toLowerCase()];
  const isOfVerb = spansOf(lead, verbPattern).some(({ end }) => end === lead.length);
  return lead !== "" && !isOfVerb && !names.flat().some((name) => name.toLowerCase().includes(own));
}

/** Where "for" begins of what stands before a name and its titles: "a spokesman for President"; null for nowhere. */
function joiningAt(before) {
  for (let rest = before; ; ) {
    const last = /(\p{L}+)[.’']?\s*$/u.exec(rest);
    if (!last) return null;
    const word = last[1].toLowerCase();
    if (joining.has(word)) return last.index;
    if (!labels.has(word)) return null;
    rest = rest.slice(0, last.index);
  }
}

/** Whether a clause about somebody else goes on up to a name: "the minister, who had met", "der Minister, der". */
function isInClause(before) {
  const clauses = before.split(/[,，،]\s*/u);
  const [first, ...others] = clauses.length > 1 ? lettersOf(clauses.at(-1).toLowerCase()) : [];
  if (first === undefined || !relatives.has(first)) return false;
  return !labels.has(first) || !others.length || others.some((word) => !labels.has(word));
}

/** "Reed's", "里德的", and in German "Reeds Sprecher". */
export function isPossessive(person, context, names) {
  const after = context.slice(person.end);
  if (/^(?:['’]s|的)/u.test(after)) return true;
  const following = /^\s+(\p{Lu}\p{L}*)/u.exec(after)?.[1];
  if (!person.text.endsWith("s") || !following || isKnown(person.text, names)) return false;
  return isKnown(person.text.slice(0, -1), names) || voicesOf.has(following.toLowerCase());
}

/** Whether a Russian name is known and is no subject: "сказал представитель Путина". */
function isInflected(text, names) {
  if (!/^\p{Script=Cyrillic}/u.test(text)) return false;
  const known = names.filter((ofPerson) => samePerson(text, ofPerson)).flat();
  return known.length > 0 && !known.some((name) => sharesLastPart(text, name));
}

/** Whether what stands before a name is of who speaks for it: "according to a spokesman for". */
export function speaksFor(before) {
  const joined = joiningAt(before);
  return joined !== null && lettersOf(before.slice(0, joined).toLowerCase()).slice(-2).some((word) => voicesOf.has(word));
}
