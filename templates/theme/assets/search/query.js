// What a question asks for: phrases, words, and names and years that are facets. Pure; nothing is
// decided silently: `left` and `facets` are shown to the reader, who can take each back.

import { hasAsking, parted, speakers } from "./speakers.js";
import { questionWords } from "./stop-words.js";
import { bare, fold, isUnspaced, trimmed } from "./text.js";

// Straight quotation marks first: a phrase copied from a page may have curly ones within it.
const QUOTES = /"([^"]+)(?:"|$)|[“”„‟]([^“”„‟]+)(?:[“”„‟]|$)|«([^»]+)(?:»|$)/gu;

/** @typedef {{key: string, id: string, name: string, words: string}} Facet `words` are those that it stands for */

/**
 * Read a question.
 * @param {string} text as typed
 * @param {{speakers: string[][], years: string[]}} lexicon speakers are [id, name, further names…]
 * @param {{asWords?: Set<string>, every?: boolean, typing?: boolean, language?: string}} wish facets (by key:id) that the
 *   reader took back; `every`: no word is to be left out; `typing`: the last word may go on; the language of the site
 * @returns {{phrases: string[], words: string[], left: string[], facets: Facet[], offers: Facet[], typing: boolean,
 *   ofSpeaker: boolean, asked: boolean}} `ofSpeaker` where it is what somebody said that is wanted, which is certain where it is
 *   `asked` ("what did … say"); offers are facets to choose; `typing` where the last of the words is the last that was typed, and may go on
 */
export function read(text, lexicon, wish = {}) {
  const phrases = [];
  const loose = text.replace(QUOTES, (_, straight, curly, angled) => {
    const cleaned = clean(straight ?? curly ?? angled);
    if (cleaned) phrases.push(cleaned);
    return " ";
  });
  const common = questionWords(wish.language ?? "en", loose);
  const tokens = parted(loose, lexicon, common)
    .split(/\s+/)
    .map((word) => ({ word, key: bare(word.replace(/['’]s$/u, "")) }))
    .filter(({ key }) => key);
  // A word that asks may be written together with the next one: "qu'a dit", "who's".
  const asked = /\?\s*$/u.test(text)
    || tokens.some(({ word, key }) => common.question.has(key) || common.question.has(fold(word).split("'")[0]));
  /** @type {{phrases: string[], words: string[], left: string[], facets: Facet[], offers: Facet[], typing: boolean, ofSpeaker: boolean, asked: boolean}} */
  const reading = { phrases, words: [], left: [], facets: [], offers: [], typing: false, ofSpeaker: false, asked: asked || hasAsking(tokens, common) };
  const sense = { lexicon, asked, common, asWords: wish.asWords ?? new Set(), alone: false };
  const found = /** @type {any[]} */ ([...speakers(tokens, sense), ...years(tokens, sense)]);
  const taken = new Set(found.filter(({ sure }) => sure).flatMap(({ at }) => at));
  const asking = asked || found.some(({ key, sure }) => key === "speaker" && sure);
  const stop = (at) => !wish.every && isStop(tokens, at, asking, common);
  const content = tokens.filter((_, at) => !taken.has(at) && !stop(at));
  // A name or a year alone is looked for as a word: whoever types "Putin" may mean who speaks of him.
  sense.alone = content.length === 0 && phrases.length === 0 && !asked;
  for (const { at, sure, initial: _, ...facet } of found) {
    const accepted = sure && !sense.alone && !sense.asWords.has(`${facet.key}:${facet.id}`);
    const list = accepted ? reading.facets : reading.offers;
    if (!list.some((other) => other.key === facet.key && other.id === facet.id)) list.push(facet);
    if (!accepted) at.forEach((place) => taken.delete(place));
  }
  // An initial belongs to the name that it stands before: "V. Putin" looks for Putin.
  for (const { initial } of found) if (initial !== undefined) taken.add(initial);
  // So does a title, where it is the speaker that is meant: "what did Mr Putin say".
  for (const { key, at } of found) {
    if (key !== "speaker" || !taken.has(at[0])) continue;
    for (let before = at[0] - 1; before >= 0 && common.courtesy.has(tokens[before].key); before--) taken.add(before);
  }
  tokens.forEach((token, at) => {
    if (taken.has(at)) return;
    if (stop(at)) reading.left.push(trimmed(token.word));
    else add(reading, wish.every ? token.word : withoutArticle(token.word, common));
  });
  reading.ofSpeaker = reading.left.length > 0 && reading.facets.some(({ key }) => key === "speaker");
  const last = tokens.length - 1;
  reading.typing = Boolean(wish.typing) && /[^\s"“”„«»]$/u.test(text) && last >= 0 && !taken.has(last) && !stop(last);
  if (!reading.words.length && !reading.phrases.length && !reading.facets.length && reading.left.length) {
    reading.left.forEach((word) => add(reading, word));
    reading.left = [];
  }
  return reading;
}

function add(reading, word) {
  const plain = clean(word.replace(/['’]s$/u, ""));
  if (isUnspaced(plain) && [...plain].length > 1) reading.phrases.push(plain);
  else reading.words.push(...plain.split(" ").map(trimmed).filter(Boolean));
}

/** The index has no symbols (US$100 is there as us100), and no sign that stands alone. */
function clean(text) {
  return text
    .replace(/[\p{S}"]+/gu, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");
}

/** "Afghanistan" of "l’Afghanistan", where the article is a small word of a language that is asked in. */
function withoutArticle(word, common) {
  const [article, noun, ...others] = word.split(/['’]/u);
  return noun && !others.length && [...noun].length > 2 && common.stop.has(bare(article)) ? noun : word;
}

function isStop(tokens, at, asking, common) {
  const { key } = tokens[at];
  const word = trimmed(tokens[at].word);
  // "US", "WHO" and "May" are not the words that they look like; the first word of a question has its capital anyway.
  const capital = word !== word.toLowerCase() && !(at === 0 && word.slice(1) === word.slice(1).toLowerCase());
  if (capital) return asking && common.nouns.has(key);
  const isCommon = (each) => common.stop.has(each) || (asking && common.asking.has(each));
  // "qu'a" is two of them.
  return isCommon(key) || (/['’]/u.test(word) && word.split(/['’]/u).every((part) => isCommon(bare(part))));
}

const SINCE = new Set(["since", "after"]);

function* years(tokens, { lexicon }) {
  const known = new Set(lexicon.years);
  const isYear = (key) => /^(1[6-9]|20)\d\d$/.test(key ?? "");
  for (let at = 0; at < tokens.length; at++) {
    const { key, word } = tokens[at];
    const span = /^((?:1[6-9]|20)\d\d)[-–/]((?:1[6-9]|20)\d\d)$/u.exec(word);
    let wanted = [];
    if (span) wanted = lexicon.years.filter((year) => year >= span[1] && year <= span[2]);
    else if (isYear(key)) wanted = yearsAt(tokens, at, lexicon, known, isYear);
    for (const year of wanted) yield { key: "year", id: year, name: year, words: word, at: [at], sure: true };
  }
}

function yearsAt(tokens, at, lexicon, known, isYear) {
  const { key } = tokens[at];
  if (SINCE.has(tokens[at - 1]?.key)) return lexicon.years.filter((year) => year >= key);
  const to = tokens[at + 1]?.key;
  if (["to", "and", "until"].includes(to) && isYear(tokens[at + 2]?.key) && fold(tokens[at - 1]?.word ?? "").match(/^(from|between)$/)) {
    return lexicon.years.filter((year) => year >= key && year <= tokens[at + 2].key);
  }
  return known.has(key) ? [key] : [];
}
