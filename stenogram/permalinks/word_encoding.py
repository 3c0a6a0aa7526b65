"""What counts as the same words: plain text, fingerprints, and words as single characters.

Two texts are the same words when they differ only in white space, in where paragraphs break, in the
form of quotation marks and apostrophes, in invisible characters, or in how an accented letter is encoded.
Letter case, punctuation and dashes count: a quotation has them.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance.Levenshtein import normalized_similarity as ratio

FINGERPRINT_LENGTH: Final = 8
"""Signs of a fingerprint: 40 bits, so that even 1,000 versions of one turn hardly ever share one."""

MAX_CHARACTERS: Final = 4_000_000
"""A paragraph of more characters than a book has is compared by whole sentences, to spare the memory."""

_MARKS: Final = (
    *((mark, "'") for mark in "’‘‚‛′ʼ＇´"),
    *((mark, '"') for mark in "“”„‟″«»＂"),
    *((mark, "") for mark in "\u00ad\u200b\u2060\ufeff"),
)

# Scripts that put no spaces between words: each character counts as a word.
_UNSPACED_SCRIPTS: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED: Final = re.compile(f"[{_UNSPACED_SCRIPTS}]")
_WORD: Final = re.compile(f"[{_UNSPACED_SCRIPTS}]|[^\\s{_UNSPACED_SCRIPTS}]+")
_BETWEEN_WORDS: Final = "!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~¡§«»¿‐‑‒–—―‘’‚“”„•…‹›、。「」『』，．：；？！（）،؛؟।"

_ASCII: Final = bytes(
    32 if chr(character) in _BETWEEN_WORDS else ord(chr(character).lower()) for character in range(128)
) + bytes(128)

_OTHER_SPACES: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)


def plain(text: str) -> str:
    """The text as it is compared: see the module's account of what counts."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        # Many times faster than str.translate, which looks up every character.
        for mark, plain_mark in _MARKS:
            text = text.replace(mark, plain_mark)
    text = text.replace("`", "'")
    # Paragraphs have single spaces already, and to look is faster than to split and join.
    for space in _OTHER_SPACES:
        if space in text:
            return " ".join(text.split())
    return " ".join(text.split()) if "  " in text else text.strip(" ")


def plain_all(paragraphs: Iterable[str]) -> str:
    """Several paragraphs as one plain text: where they break does not count."""
    return plain(" ".join(paragraphs))


def fingerprint(paragraphs: Iterable[str]) -> str:
    """The start of the SHA-256 of the plain words, in base 32: "k3t7a2mq"."""
    return fingerprint_of_plain(plain_all(paragraphs))


def fingerprint_of_plain(words: str) -> str:
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest[:10]).decode("ascii")[:FINGERPRINT_LENGTH].lower()


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where each word of a text stands, in code points, end exclusive; a text without words has none."""
    return [match.span() for match in _WORD.finditer(_without_punctuation(text))]


def _words(text: str) -> list[str]:
    """The words of a plain text, without letter case and the marks between them."""
    if text.isascii():
        # Quotes and dashes are mostly plain by now, and a table of bytes is many times faster.
        return text.encode("ascii").translate(_ASCII).decode("ascii").split()
    text = _without_punctuation(text.casefold())
    return _WORD.findall(text) if _UNSPACED.search(text) else text.split()


def _without_punctuation(text: str) -> str:
    """The text with each mark between words made a space; not longer, not shorter."""
    for mark in _BETWEEN_WORDS:
        if mark in text:
            text = text.replace(mark, " ")
    return text


class WordEncoder:
    """Turns a text into one character a word, so that texts can be compared by fast string routines.

    Letter case and punctuation are left out: likeness is of words. Only codes of one WordEncoder can be
    compared with each other.
    """

    def __init__(self) -> None:
        self._codes = _WordCodes()

    def encode(self, text: str) -> str:
        if len(text) > MAX_CHARACTERS:
            return "".join(map(self._codes.__getitem__, text.split(". ")))
        return "".join(map(self._codes.__getitem__, _words(plain(text))))

    def encode_characters(self, text: str) -> str:
        """For a text that has no words ("…"): as if each of its characters were one."""
        return "".join(map(self._codes.__getitem__, plain(text).replace(" ", "")))


class _WordCodes(dict[str, str]):
    # A text with more kinds of words than Unicode has characters shares some: likeness is then a shade too high.
    def __missing__(self, word: str) -> str:
        number = 1 + len(self) % 0x10F000
        character = chr(number if number < 0xD800 else number + 0x800)
        self[word] = character
        return character


_NAME: Final = re.compile(r"(?<=[^\s.!?:…])\s+[\"'(]?((?:[A-Z\u00c0-\u00de\u0386-\u03ab\u0410-\u042f]|\d)[\w-]*)")
_ALIKE: Final = 0.75


def names_in(words: str) -> frozenset[str]:
    """The names and numbers in plain words: what has a capital without beginning a sentence, or digits."""
    return frozenset(_NAME.findall(words))


def names_exchanged(old: frozenset[str], new: frozenset[str]) -> bool:
    """Whether names or numbers gave way to others: "the representative of Italy", "of China".

    A name that is only spelt otherwise ("Mezentsev", "Mesentsev"), or that went without another
    coming, is not exchanged; a number with another digit is.
    """
    return bool(new - old) and _are_missing(old - new, new - old)


def names_missing(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether a name or number of a part is not in the whole, nor one that is spelt much like it."""
    return _are_missing(part - whole, whole)


def names_counted(words: str) -> Counter[str]:
    """How often each name and number stands in plain words."""
    return Counter(_NAME.findall(words))


def named_more_often(parts: Iterable[Counter[str]], whole: Counter[str]) -> bool:
    """Whether a name or number of the whole stands in the parts more often: two set phrases, of one of which it is."""
    counted: Counter[str] = Counter()
    for part in parts:
        counted.update(part)
    return any(0 < whole[name] < times for name, times in counted.items())


def _are_missing(names: frozenset[str], among: frozenset[str]) -> bool:
    return any(name[0].isdigit() or all(ratio(name, other) < _ALIKE for other in among) for name in names)


def slice_words(text: str, first: int, end: int | None) -> str:
    """The passage of a text from its word `first` up to, not including, its word `end`."""
    if first <= 0 and end is None:
        return text
    spans = word_spans(text)
    start = 0 if first <= 0 else spans[first][0] if first < len(spans) else len(text)
    stop = spans[end][0] if end is not None and end < len(spans) else len(text)
    return text[start:stop].strip()


def beginning(paragraphs: Iterable[str], length: int = 80) -> str:
    """The first words, cut between words at most `length` characters on, with "…" where more follows."""
    text = " ".join(" ".join(paragraphs).split())
    if len(text) <= length:
        return text
    cut = text.rfind(" ", 0, length + 1)
    return text[: cut if cut > length // 2 else length].rstrip(" ,;:–—-") + "…"
