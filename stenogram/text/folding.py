"""One folding for what is indexed and what is asked: letters that a reader may type either way become one.

`fold` is what the index holds and what a question is compared with. The browser's half, folding.js in the theme's
assets, is generated from the tables of this module (`javascript`), so that the two cannot drift apart; both are
tried on the cases of tests/spec/folding.txt.

Folded away: letter case, full-width forms and ligatures (Unicode's compatibility decomposition, NFKD), accents of
Latin, Greek and Cyrillic letters, the vowel signs of Arabic and Hebrew, the letters that Unicode does not take apart
(ł, ø, ß …), the kinds of apostrophe and hyphen, what is not seen at all (soft hyphens, marks of direction), and the
difference between traditional and simplified Chinese characters (`text.chinese`), whose table the browser fetches with
the first question that has such characters. Vowel signs of Indian and South-East Asian scripts are letters, and stay.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from stenogram.text.chinese import SIMPLIFIED

# Combining marks that a reader may leave out: of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, tatweel.
ACCENTS: Final = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u0483-\u0487"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
)
# Soft hyphen, zero-width characters, marks of direction, word joiner, byte order mark, variation selectors.
UNSEEN: Final = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u2032\u02bb\u02bc\u02bd\u02b9\u02be\u02bf\u00b4`\uff07\u05f3"
HYPHENS: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05be\ufe58\ufe63\uff0d"

# Letters that Unicode does not take apart, as people without that keyboard type them; and two forms of one letter.
LETTERS: Final[Mapping[str, str]] = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "ŧ": "t",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ə": "e",
    "ŋ": "n",
    "ς": "σ",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
}

# One character of sixteen bits for another, so that a place in a text stays the same place in Python and the browser.
CHINESE: Final[Mapping[str, str]] = {old: new for old, new in SIMPLIFIED.items() if max(old, new) <= "\uffff"}

_ACCENT: Final = re.compile(f"[{ACCENTS}{UNSEEN}]")
_LETTER: Final = str.maketrans({**LETTERS, **CHINESE})
_PUNCTUATION: Final = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-")})


def fold(text: str) -> str:
    """The text with everything folded away that the module's docstring names. Not of the same length."""
    if text.isascii():
        return text.lower().replace("`", "'")
    # Some apostrophes would be taken apart into a space and an accent.
    decomposed = unicodedata.normalize("NFKD", text.translate(_PUNCTUATION))
    plain = _ACCENT.sub("", decomposed).lower().translate(_LETTER)
    # Lower case of some letters brings an accent of its own (İ), and Hangul is to be whole again.
    return unicodedata.normalize("NFC", _ACCENT.sub("", plain))


def javascript() -> str:
    """The module folding.js: `fold`, of the same tables."""
    letters = json.dumps(dict(LETTERS), ensure_ascii=False)
    return f"""// Generated from stenogram/text/folding.py by `make expected`: change that file, not this one.

const ACCENT = /[{escaped(ACCENTS + UNSEEN)}]/gu;
const APOSTROPHE = /[{escaped(APOSTROPHES)}]/gu;
const HYPHEN = /[{escaped(HYPHENS)}]/gu;
/** @type {{Record<string, string>}} */
const LETTERS = {letters};
const LETTER = new RegExp(`[${{Object.keys(LETTERS).join("")}}]`, "gu");
const HAN = /\\p{{Script=Han}}/gu;
/** @type {{Map<string, string>}} */
const chinese = new Map();

/**
 * Fetch the table of Chinese characters if a text has any. Await this before folding the text.
 * @param {{string}} text
 */
export async function prepareFor(text) {{
  if (chinese.size || text.search(HAN) < 0) return;
  const {{ TRADITIONAL, SIMPLIFIED }} = await import("./chinese.js");
  [...TRADITIONAL].forEach((character, at) => chinese.set(character, SIMPLIFIED[at]));
}}

/** A number that changes when more letters are folded: what was folded before that must be folded again. */
export function foldedLetters() {{
  return chinese.size;
}}

/** A text in simplified characters, as far as they are known; of the same length. */
export function simplified(text) {{
  return chinese.size ? text.replace(HAN, (character) => chinese.get(character) ?? character) : text;
}}

/**
 * A text as the index has it: without letter case, accents, and whatever else may be typed in two ways.
 * @param {{string}} text
 * @returns {{string}} not of the same length
 */
export function fold(text) {{
  const signs = text.replace(APOSTROPHE, "'").replace(HYPHEN, "-");
  const plain = signs.normalize("NFKD").replace(ACCENT, "").toLowerCase();
  return simplified(plain.replace(LETTER, (letter) => LETTERS[letter]).replace(ACCENT, "").normalize("NFC"));
}}
"""


def chinese_javascript() -> str:
    """The module chinese.js: the table that folding.js fetches where it is needed."""
    return f"""// Generated from stenogram/text/chinese.py by `make expected`: change that file, not this one.

export const TRADITIONAL = "{"".join(CHINESE)}";
export const SIMPLIFIED = "{"".join(CHINESE.values())}";
"""


def escaped(characters: str) -> str:
    """Characters as a JavaScript pattern has them: none that an editor would show wrongly."""
    return "".join(f"\\u{{{ord(character):x}}}" if ord(character) > 126 else character for character in characters)
