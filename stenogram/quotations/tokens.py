"""Words of a quotation and of what was said, made comparable: what a typographer changes is no difference.

Words are the same whatever quotation marks, spaces, hyphens between words and pauses stand around them. Folded within a
word: the forms of apostrophes and digits, full-width forms, what is not seen (soft hyphens, marks of direction), the
vowel signs of Arabic and Hebrew, the dots of ё and of abbreviations ("U.S." is "US"), the spaces and commas of
thousands. Everything else counts: letter case, accents, a question mark, the signs of currencies and of arithmetic.

The browser's half, quotations/tokens.js, works with the tables of this module (`tables`).
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from stenogram.text.folding import APOSTROPHES, UNSEEN, escaped
from stenogram.text.punctuation import ELLIPSES, QUESTION_MARKS, SENTENCE_ENDS, ascii_digits
from stenogram.text.unspaced import UNSPACED

SYMBOLS: Final = "$€£¥₩₽₹₺₴₪¢%‰°+=×÷&"
"""Signs that are read aloud: another of them is another word."""
POINTS: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640"
"""Vowel signs of Hebrew and Arabic, and the stroke that lengthens a word."""
LETTERS: Final = {"ё": "е", "Ё": "Е", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
THOUSANDS: Final = " ,'\u00a0\u2009\u202f"
OPENING: Final = "[［〔"
CLOSING: Final = "]］〕"


class Token(NamedTuple):
    """A word: characters [start, end) of the text that it stands in, and its form for comparison."""

    key: str
    start: int
    end: int


def _marks() -> str:
    """Combining characters, as the inside of a character class: they are part of a word."""
    ranges: list[list[int]] = []
    for code in range(0x300, min(sys.maxunicode, 0x1FFFF)):
        if unicodedata.category(chr(code)) in ("Mn", "Mc"):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_FULL_WIDTH: Final = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FOLDED: Final = {**_FULL_WIDTH, **dict.fromkeys(map(ord, APOSTROPHES), "'"), **str.maketrans(LETTERS)}
_APOSTROPHE: Final = "['" + re.escape(APOSTROPHES) + "]"
_LETTER: Final = f"[^\\W\\d_{UNSPACED}]"
_PART: Final = f"(?:[^\\W_{UNSPACED}]|[{_marks()}{UNSEEN}])"
_FULL_WIDTH_SYMBOLS: Final = "".join(chr(ord(symbol) + 0xFEE0) for symbol in SYMBOLS if symbol.isascii())
_TOKEN: Final = re.compile(
    rf"(?:(?<![^\s(\[“«\"])[-−–])?(?:(?<![\d.,])\d{{1,3}}(?:[{THOUSANDS}]\d{{3}})+(?!\d)|\d+(?:[.,:]\d+)*){_PART}*"
    rf"|(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!{_PART}))?"
    rf"|{_PART}+(?:{_APOSTROPHE}{_PART}+)*"
    rf"|[{UNSPACED}]"
    rf"|[{re.escape(SYMBOLS + _FULL_WIDTH_SYMBOLS)}]"
    rf"|[{re.escape(QUESTION_MARKS)}]+"
)
_UNSEEN: Final = re.compile(f"[{UNSEEN}{POINTS}]")
_BRACKETED: Final = re.compile(r"[(\[（［]([^()\[\]（）［］]{2,60})[)\]）］]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDS: Final = frozenset(SENTENCE_ENDS + "\n") - set(ELLIPSES)


@lru_cache(maxsize=200_000)
def key_of(word: str) -> str:
    """The form of a word for comparison. Its letter case stays."""
    if word[0] in QUESTION_MARKS:
        return "?"
    if word.isascii() and word.isalpha():
        return word
    folded = ascii_digits(_UNSEEN.sub("", unicodedata.normalize("NFC", word.translate(_FOLDED))))
    folded = folded.replace("−", "-").replace("–", "-")
    if folded.lstrip("-")[:1].isdigit():
        return _number(folded)
    return folded.replace(".", "")


def _number(folded: str) -> str:
    grouped = re.fullmatch(rf"(-?\d{{1,3}}(?:[{THOUSANDS}]\d{{3}})+)(\D*)", folded)
    return re.sub(f"[{THOUSANDS}]", "", grouped[1]) + grouped[2] if grouped else folded


def tokens_of(text: str, stage_words: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """The words of a text, without stage directions in brackets ("(Applause.)"), which nobody said."""
    text = without_stage(text, stage_words)
    made = (Token(key_of(match[0]), match.start(), match.end()) for match in _TOKEN.finditer(text))
    return tuple(token for token in made if token.key)


def small(text: str) -> str:
    """A text without letter case. I is the capital of i and, in Turkish, of ı, and İ of i: all four are i."""
    return text.replace("İ", "i").replace("ı", "i").lower()


def keys_of(text: str, stage_words: frozenset[str] = frozenset()) -> list[str]:
    """The keys of `tokens_of`, made faster."""
    return [key for key in map(key_of, _TOKEN.findall(without_stage(text, stage_words))) if key]


def without_stage(text: str, stage_words: frozenset[str]) -> str:
    """The text with stage directions in brackets blanked out; of the same length."""
    if not stage_words or not any(bracket in text for bracket in "([（［"):
        return text

    def blanked(match: re.Match[str]) -> str:
        words = _WORD.findall(match[1].casefold())
        return " " * len(match[0]) if stage_words.intersection(words) else match[0]

    return _BRACKETED.sub(blanked, text)


def between_sentences(text: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a sentence ends before the token of a number; at both ends of a text it does."""
    if at <= 0 or at >= len(tokens):
        return True
    return tokens[at - 1].key == "?" or bool(_ENDS.intersection(text[tokens[at - 1].end : tokens[at].start]))


def tables() -> dict[str, object]:
    """The tables of this module as the browser has them; what stands within a class of a pattern is escaped for it."""
    return {
        "APOSTROPHES": APOSTROPHES,
        "SYMBOLS": SYMBOLS + _FULL_WIDTH_SYMBOLS,
        "QUESTION_MARKS": QUESTION_MARKS,
        "ENDS": "".join(sorted(_ENDS)),
        "THOUSANDS": THOUSANDS,
        "UNSPACED": escaped(UNSPACED),
        "UNSEEN": escaped(UNSEEN),
        "POINTS": escaped(POINTS),
        "LETTERS": LETTERS,
        "ZEROS": [code for code in range(0x1FFFF) if unicodedata.decimal(chr(code), None) == 0],
    }
