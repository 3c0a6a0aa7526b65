// Names of speakers in a question, and whether they are meant as the speakers of what is looked for. Pure.

import { nameForms } from "./name-forms.js";
import { bare, foldedLetters, isUnspaced, simplified } from "./text.js";

/** A text with spaces around the names of speakers, and the words of questions beside them, in scripts that have none. */
export function parted(text, lexicon, common) {
  const { unspaced } = nameIndex(lexicon);
  if (!unspaced || !isUnspaced(text)) return text;
  return text.replace(/\S+/gu, (word) => {
    const pieces = cutAs(simplified(word).split(unspaced), word);
    if (pieces.length < 2) return word;
    // Every second piece is a name.
    return pieces.map((piece, at) => (at % 2 ? piece : ` ${withoutJoins(piece, common)} `)).join("");
  });
}

/** A text cut where another of the same length is. */
function cutAs(pieces, text) {
  let at = 0;
  return pieces.map((piece) => text.slice(at, (at += piece.length)));
}

/** With spaces around the small words: as words are parted, "和" of 和平 is none. */
function withoutJoins(piece, common) {
  if (!("Segmenter" in Intl)) return piece.replace(common.unspaced, " $& ");
  const segments = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(piece)].map(({ segment }) => segment);
  // "怎么看" is two small words.
  const isSmall = (segment) => simplified(segment).replace(common.unspaced, "") === "";
  const small = (segment) => cutAs(simplified(segment).match(common.unspaced) ?? [segment], segment).join(" ");
  return segments.map((segment) => (isSmall(segment) ? ` ${small(segment)} ` : segment)).join("");
}

export function* speakers(tokens, { lexicon, asked, common }) {
  const names = nameIndex(lexicon);
  for (let at = 0; at < tokens.length; at++) {
    const match =
      withInitial(tokens, at, names) ?? longest(tokens, at, names) ?? single(tokens, at, names, common) ?? inflected(tokens, at, names, common);
    if (!match) continue;
    const places = Array.from({ length: match.size }, (_, n) => at + n);
    const isMeant = match.inflected ? asked || hasAsking(tokens, common) : match.size > 1 || match.whole || cued(tokens, at, asked, common);
    const sure = match.people.length === 1 && isMeant;
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
  const known = indexes.get(lexicon);
  if (known?.letters === foldedLetters()) return known;
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
  const names = lexicon.speakers.flatMap(([, ...all]) => all).filter((each) => isUnspaced(each) && [...each].length > 1).map(simplified);
  const longestFirst = names.sort((one, other) => other.length - one.length).map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const unspaced = names.length ? new RegExp(`(${longestFirst.join("|")})`, "u") : null;
  const words = new Map(lexicon.speakers.map(([id, ...all]) => [id, all.flatMap((each) => each.split(/\s+/).map(bare))]));
  const index = { full, part, longestName, unspaced, words, letters: foldedLetters() };
  indexes.set(lexicon, index);
  return index;
}

/** The surname of a name in another script, "Путин" of "Владимир Путин", or of two words, "Poutine"; "" of any other. */
function surnameOf(name) {
  const words = name.split(/\s+/);
  const isLatin = /\p{Script=Latin}/u.test(name);
  const isOther = words.every((word) => (!isLatin && word === word.toLowerCase()) || /^\p{Lu}/u.test(word));
  return isOther && words.length > 1 && words.length < (isLatin ? 3 : 4) && words.at(-1).length > 2 ? bare(words.at(-1)) : "";
}

/** "V. Putin": a surname after the first letter of another part of the name. */
function withInitial(tokens, at, { part, words }) {
  const { key, word } = tokens[at];
  const surname = tokens[at + 1]?.key;
  if ([...key].length !== 1 || (!word.endsWith(".") && word !== word.toUpperCase()) || !part.has(surname)) return null;
  const people = part.get(surname).filter(([id]) => words.get(id).some((each) => each !== surname && each.startsWith(key)));
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

/** Whether a question has a word of asking. */
export function hasAsking(tokens, common) {
  return tokens.some(({ key }) => common.asking.has(key) || common.nouns.has(key) || common.question.has(key));
}

/** "Путина", "Putins", "لبوتين": a surname that is not as it stands alone, of one person of all its forms. */
function inflected(tokens, at, { full, part }, common) {
  const forms = nameForms(tokens[at].word, common.endings);
  const people = new Map(forms.flatMap((form) => part.get(form) ?? full.get(form) ?? []).map((person) => [person[0], person]));
  return people.size ? { size: 1, people: [...people.values()], inflected: true } : null;
}
