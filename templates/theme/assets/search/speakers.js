// Names of speakers in a question, and whether they are meant as the speakers of what is looked for. Pure.

import { bare, isUnspaced } from "./text.js";

/** A text with spaces around the names of speakers, and the words of questions beside them, in scripts that have none. */
export function parted(text, lexicon, common) {
  const { unspaced } = nameIndex(lexicon);
  if (!unspaced || !isUnspaced(text)) return text;
  return text.replace(/\S+/gu, (word) => {
    const pieces = word.split(unspaced);
    if (pieces.length < 2) return word;
    // Every second piece is a name.
    return pieces.map((piece, at) => (at % 2 ? piece : ` ${piece.replace(common.unspaced, " $& ")} `)).join("");
  });
}

export function* speakers(tokens, { lexicon, asked, common }) {
  const names = nameIndex(lexicon);
  for (let at = 0; at < tokens.length; at++) {
    const match = withInitial(tokens, at, names.part) ?? longest(tokens, at, names) ?? single(tokens, at, names, common);
    if (!match) continue;
    const places = Array.from({ length: match.size }, (_, n) => at + n);
    const sure = match.people.length === 1 && (match.size > 1 || match.whole || cued(tokens, at, asked, common));
    for (const [id, name] of match.people.slice(0, 4)) {
      const words = places.map((place) => tokens[place].word).join(" ");
      yield { key: "speaker", id, name, words, at: places, sure, ...(match.initial && { initial: at }) };
    }
    at += match.size - 1;
  }
}

/** A surname is taken for the speaker where it has its capital or stands as one ("did putin say", "by putin"). */
function cued(tokens, at, asked, common) {
  const { word } = tokens[at];
  if (word !== word.toLowerCase()) return true;
  const before = tokens[at - 1]?.key;
  const after = tokens[at + 1]?.key;
  // In a script without capitals: who stands first, before "on".
  if (word === word.toUpperCase() && at === 0 && common.stop.has(after)) return true;
  return common.beforeSpeaker.has(before) || (asked && common.asking.has(after)) || ["said", "says"].includes(after);
}

const indexes = new WeakMap();

function nameIndex(lexicon) {
  if (indexes.has(lexicon)) return indexes.get(lexicon);
  const full = new Map();
  const part = new Map();
  const put = (map, key, person) => {
    const people = map.get(key) ?? [];
    if (!people.some(([id]) => id === person[0])) map.set(key, [...people, person]);
  };
  for (const [id, name, ...others] of lexicon.speakers) {
    for (const each of [name, ...others]) put(full, each.split(/\s+/).map(bare).join(" "), [id, name]);
    for (const each of name.split(/\s+/).map(bare)) if (each.length > 1) put(part, each, [id, name]);
    for (const each of others.map(surnameOf)) if (each) put(part, each, [id, name]);
  }
  const longestName = Math.max(1, ...[...full.keys()].map((key) => key.split(" ").length));
  const names = lexicon.speakers.flatMap(([, ...all]) => all).filter((each) => isUnspaced(each) && [...each].length > 1);
  const longestFirst = names.sort((one, other) => other.length - one.length).map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const unspaced = names.length ? new RegExp(`(${longestFirst.join("|")})`, "u") : null;
  indexes.set(lexicon, { full, part, longestName, unspaced });
  return indexes.get(lexicon);
}

/** The surname of a name in another script: "Путин" of "Владимир Путин"; "" of any other. */
function surnameOf(name) {
  const words = name.split(/\s+/);
  const isOther = !/\p{Script=Latin}/u.test(name) && words.every((word) => word === word.toLowerCase() || /^\p{Lu}/u.test(word));
  return isOther && words.length > 1 && words.length < 4 && words.at(-1).length > 2 ? bare(words.at(-1)) : "";
}

/** "V. Putin": a surname after the first letter of another part of the name. */
function withInitial(tokens, at, part) {
  const { key, word } = tokens[at];
  const surname = tokens[at + 1]?.key;
  if ([...key].length !== 1 || (!word.endsWith(".") && word !== word.toUpperCase()) || !part.has(surname)) return null;
  const people = part.get(surname).filter(([, name]) =>
    name.split(/\s+/).map(bare).some((each) => each !== surname && each.startsWith(key)));
  return people.length ? { size: 2, people, initial: true } : null;
}

function longest(tokens, at, { full, longestName }) {
  for (let size = Math.min(longestName, tokens.length - at); size > 1; size--) {
    const key = tokens.slice(at, at + size).map((token) => token.key).join(" ");
    if (full.has(key)) return { size, people: full.get(key) };
  }
  return null;
}

function single(tokens, at, { full, part }, common) {
  const { key, word } = tokens[at];
  if (full.has(key) && isUnspaced(word)) return { size: 1, people: full.get(key), whole: true };
  if (!part.has(key) || (common.stop.has(key) && word === word.toLowerCase())) return null;
  return { size: 1, people: part.get(key) };
}
