"""A record's words as Pagefind is given them, and what else each of them is found by.

Pagefind cuts at white space. A record is therefore a row of words, one a place, in two forms that run side by side:

- *printed*, as the page has them, which is what a result shows: where the page has no space, the word ends in the
  glue (`shown` in search/text.js takes it out again);
- *indexed*, folded (`text.folding.fold`), which is what is searched.

Behind the indexed words stand further ones, each of which belongs to a place of the printed text: the other side of
the Atlantic's spelling, a compound as one word ("year-end": yearend), a word in capitals as such (`CAPITALS`). Last
come the words around the record (its title, section, speaker), marked with `AROUND`: they complete a question of
several words, and never make a hit by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from stenogram.text.folding import APOSTROPHES, HYPHENS, escaped, fold

GLUE: Final = "\N{WORD SEPARATOR MIDDLE DOT}"
"""Pagefind drops it. Before a space: the page has none there; elsewhere: the page has one."""

CAPITALS: Final = "qx"
"""Ends a word that is printed in capitals: "EU" is euqx too, which no other word begins with or is a stem of."""

AROUND: Final = "qt"
"""Begins a word that stands around the record, not in it."""

LETTERED: Final = "qj"
"""Begins a word of a script whose vowels are marks (of Thai, Hindi, Burmese …), which is written in sixteen Latin
letters: Pagefind drops marks, and words that differ in nothing else would be one."""

SEAM: Final = "qxqxq"
"""Stands between the words of the record and the further ones, so that no phrase runs from one into the other."""

LONGEST_ACRONYM: Final = 6
"""Letters of a word in capitals that counts as an acronym; longer ones are words that a heading prints large."""

# Words whose forms are not worked out again: those of a few hundred transcripts.
_REMEMBERED: Final = 50_000

# Han with its extensions, kana, bopomofo, and the scripts of South-East Asia that set no space between words.
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_CLOSING: Final = "。、，．：；！？」』）》〉】〕"
_OPENING: Final = "([{«“‘‹「『（《〈【〔"
# A character that belongs to the letter before it (a vowel of Thai, a kana's voicing mark) stays with it.
_MARK: Final = (
    "\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064"
    "\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u3099-\u309c\u30fc"
)
_BETWEEN: Final = re.compile(
    rf"(?<=[^\s{re.escape(_OPENING)}])(?=[{re.escape(_OPENING)}]?(?![{_MARK}])[{_UNSPACED}])"
    rf"|(?<=[{_UNSPACED}{_CLOSING}])(?=[^\W{_UNSPACED}])"
)
_JOINTS: Final = f"'{re.escape(APOSTROPHES)}{HYPHENS}-"
_JOINT: Final = re.compile(rf"(?<=\w)([{_JOINTS}])(?=\w)")
_ENDS_IN_JOINT: Final = re.compile(rf"\w[{_JOINTS}]{GLUE}$")

_VOWELS_ARE_MARKS: Final = "\u0900-\u109f\u1780-\u18af\ua8e0-\uabff"
_MARKED: Final = re.compile(f"[{_VOWELS_ARE_MARKS}]")
# None of which a stemmer takes for an ending.
_SIXTEEN: Final = "bcfghjklmpqvwxzd"

_PUNCTUATION: Final = re.compile(r"[\W_]+")
_SMALL_TO_CAPITAL: Final = re.compile(r"(?<=[^\W\d_])(?=[A-Z])")
# As German, Danish, Swedish and Serbian names are written where the letters are not at hand.
_WRITTEN_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj", "Ä": "Ae",
                                     "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "Đ": "Dj"})  # fmt: skip


def printed_words(text: str) -> list[str]:
    """The words of a text, one a place, with glue; where a compound or an unspaced script is cut, each part alone."""
    if not text.isascii():
        text = _BETWEEN.sub(f"{GLUE} ", text)
    text = _JOINT.sub(rf"\1{GLUE} ", text)
    words: list[str] = []
    for word in text.split():
        if words and not word.isalnum() and not any(map(str.isalnum, word)):
            words[-1] = f"{words[-1]}{GLUE}{word}"
        else:
            words.append(word)
    return words


@lru_cache(_REMEMBERED)
def indexed_word(word: str) -> str:
    """One printed word, folded. Never empty, and without white space: the places of both forms agree."""
    folded = re.sub(r"\s+", "", fold(word.replace(GLUE, ""))) or "-"
    if not _MARKED.search(folded):
        return folded
    return f"{LETTERED}{_PUNCTUATION.sub('', _MARKED.sub(lambda match: in_letters(f'{ord(match[0]):04x}'), folded))}"


def in_letters(hexadecimal: str) -> str:
    """A number in sixteen Latin letters, which Pagefind takes for one word."""
    return "".join(_SIXTEEN[int(digit, 16)] for digit in hexadecimal)


def question_words(text: str) -> list[str]:
    """A word or phrase of a question as the index has it."""
    return [indexed_word(word) for word in printed_words(text)]


def further_words(words: list[str], english: bool) -> Iterator[tuple[str, int]]:
    """What else printed words are found by, each with the place that it belongs to."""
    for place, word in enumerate(words):
        yield from ((other, place) for other in _other_forms(word, english))
    yield from _compounds(words)


@lru_cache(_REMEMBERED)
def _other_forms(word: str, english: bool) -> tuple[str, ...]:
    """What else a printed word is found by, whatever stands around it."""
    forms: list[str] = []
    bare = _PUNCTUATION.sub("", word)
    if _is_acronym(bare):
        forms.append(f"{fold(bare)}{CAPITALS}")
    elif len(parts := _SMALL_TO_CAPITAL.split(bare)) > 1:
        forms += (fold(part) for part in parts if len(part) > 1)
    if (written_out := bare.translate(_WRITTEN_OUT)) != bare:
        forms.append(fold(written_out))
    if english and (other := other_spelling(bare.lower())):
        forms.append(other)
    return tuple(forms)


def words_around(texts: Iterable[str]) -> list[str]:
    """The words of the texts around a record, each once."""
    words = (_PUNCTUATION.sub("", indexed_word(word)) for text in texts for word in printed_words(text))
    return [f"{AROUND}{word}" for word in dict.fromkeys(words) if word]


def _is_acronym(bare: str) -> bool:
    return 2 <= len(bare) <= LONGEST_ACRONYM and bare.isupper() and bare.isalpha()


def _compounds(words: list[str]) -> Iterator[tuple[str, int]]:
    """Compounds that were cut, as one word each: year-end, yearend."""
    first = None
    for place, word in enumerate(words):
        goes_on = _ENDS_IN_JOINT.search(word) is not None
        if first is None and goes_on:
            first = place
        elif first is not None and not goes_on:
            yield _PUNCTUATION.sub("", "".join(map(indexed_word, words[first : place + 1]))), first
            first = None


_OU: Final = (
    r"(arm|behavi|cand|clam|col|endeav|fav|harb|hon|hum|lab|neighb|od|parl|rig|rum|savi|splend|tum|val|vap|vig)"
)
_ENDINGS: Final = r"(s|ed|ing|able|ably|al|ers?|ful|hood|hoods|ite|ites|less|ly)?$"
# British ↔ American; a word that fits by chance gets a second spelling that nobody looks for.
_SPELLINGS: Final = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"(\w{3})is(ations?|ational|ed?|es|ing|ers?)$", r"\1iz\2"),
        (r"(\w{3})iz(ations?|ational|ed?|es|ing|ers?)$", r"\1is\2"),
        (rf"^{_OU}our{_ENDINGS}", r"\1or\2"),
        (rf"^{_OU}or{_ENDINGS}", r"\1our\2"),
        (r"^(cen|thea|me|kilome|li|fib|lust|spec)tre(s|d)?$", r"\1ter\2"),
        (r"^(cen|thea|me|kilome|li|fib|lust|spec)ter(s|ed)?$", r"\1tre\2"),
        (r"^(defen|offen|licen|preten)ce(s|d)?$", r"\1se\2"),
        (r"^(defen|offen|licen|preten)se(s|d)?$", r"\1ce\2"),
        (r"^(anal|paral|catal)ys(e|ed|es|ing)$", r"\1yz\2"),
        (r"^(anal|paral|catal)yz(e|ed|es|ing)$", r"\1ys\2"),
        (r"^programme(s?)$", r"program\1"),
        (r"^program(s?)$", r"programme\1"),
        (r"^(cancel|counsel|enrol|fulfil|label|model|signal|travel)l(ed|ing|er|ers|ment)$", r"\1\2"),
        (r"^(cancel|counsel|enrol|fulfil|label|model|signal|travel)(ed|ing|er|ers|ment)$", r"\1l\2"),
    )
)


def other_spelling(word: str) -> str | None:
    """An English word in small letters as it is spelled on the other side of the Atlantic."""
    if len(word) < 5:
        return None
    return next((pattern.sub(other, word) for pattern, other in _SPELLINGS if pattern.search(word)), None)


def javascript() -> str:
    """The module index-words.js: how a question is cut into words, of the same tables."""
    return f"""// Generated from stenogram/search/index_words.py by `make expected`: change that file, not this one.

import {{ fold }} from "./folding.js";

export const GLUE = "{escaped(GLUE)}";
/** Ends a word that is printed in capitals. */
export const CAPITALS = "{CAPITALS}";
/** Begins a word that stands around a record, not in it. */
export const AROUND = "{AROUND}";
export const LONGEST_ACRONYM = {LONGEST_ACRONYM};

const UNSPACED = /[{escaped(_UNSPACED)}]/u;
const MARK = /[{escaped(_MARK)}]/u;
const OPENING = /[{escaped(re.escape(_OPENING))}]/u;
const CLOSING = /[{escaped(_CLOSING)}]/u;
const JOINT = /[{escaped(_JOINTS)}]/u;
const MARKED = /[{escaped(_VOWELS_ARE_MARKS)}]/gu;
const SIXTEEN = "{_SIXTEEN}";
const WORD = /[\\p{{L}}\\p{{N}}_]/u;

/**
 * The words of a question as the index has them, compounds and unspaced scripts cut.
 * @param {{string}} text
 * @returns {{string[]}}
 */
export function indexedWords(text) {{
  const characters = [...text];
  let spaced = "";
  characters.forEach((character, at) => {{
    spaced += isCut(characters, at) ? ` ${{character}}` : character;
    const [before = "", after = ""] = [characters[at - 1], characters[at + 1]];
    if (JOINT.test(character) && WORD.test(before) && WORD.test(after)) spaced += " ";
  }});
  return spaced.split(/\\s+/u).filter((word) => WORD.test(word)).map(indexedWord);
}}

/** @param {{string}} word */
function indexedWord(word) {{
  const folded = fold(word).replace(/\\s+/gu, "");
  const lettered = folded.replace(MARKED, inLetters);
  return lettered === folded ? folded : `{LETTERED}${{lettered.replace(/[^\\p{{L}}\\p{{N}}]/gu, "")}}`;
}}

/** @param {{string}} character */
function inLetters(character) {{
  const digits = [...character.charCodeAt(0).toString(16).padStart(4, "0")];
  return digits.map((digit) => SIXTEEN[parseInt(digit, 16)]).join("");
}}

/** Whether a word begins at this character though no space stands before it. */
function isCut(characters, at) {{
  const before = characters[at - 1] ?? " ";
  const here = characters[at];
  if (/\\s/u.test(before) || /\\s/u.test(here)) return false;
  const letter = OPENING.test(here) ? characters[at + 1] ?? " " : here;
  if (!OPENING.test(before) && UNSPACED.test(letter) && !MARK.test(letter)) return true;
  return (UNSPACED.test(before) || CLOSING.test(before)) && WORD.test(here) && !UNSPACED.test(here);
}}

export function isUnspaced(text) {{
  return UNSPACED.test(text);
}}
""".replace("\\\\", "\\")
