"""Small and capital letters by language: Turkish and Azerbaijani have an i with a dot and one without."""

from __future__ import annotations

import re
from typing import Final

_DOTTED: Final = frozenset(("tr", "az", "crh", "gag", "tt-latn"))
_TO_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_TO_UPPER: Final = str.maketrans({"i": "İ", "ı": "I"})
_DUTCH: Final = re.compile(r"^ij", re.IGNORECASE)


def _small_letters() -> str:
    """The small letters of the alphabets that have capitals, as ranges of a pattern: "a-zß-ö"."""
    ranges: list[list[str]] = []
    for letter in filter(str.islower, map(chr, (*range(0x590), *range(0x1E00, 0x2000)))):
        if ranges and ord(letter) == ord(ranges[-1][1]) + 1:
            ranges[-1][1] = letter
        else:
            ranges.append([letter, letter])
    return "".join(first if first == last else f"{first}-{last}" for first, last in ranges)


CAPITAL: Final = rf"[^\W\d_{_small_letters()}]"
"""A pattern of one letter that is no small one of its alphabet: "é" and "п" begin no name."""


def has_case(letter: str) -> bool:
    """Whether a letter is of an alphabet with capitals: where there are none, one tells nothing."""
    return letter.lower() != letter.upper()


def _dotted(language: str) -> bool:
    return language.casefold().split("-")[0] in _DOTTED


def lower(text: str, language: str = "") -> str:
    """The text in small letters; "İ" is "i" in every language, never an i with two dots."""
    return text.translate(_TO_LOWER).lower() if _dotted(language) else text.replace("İ", "i").lower()


def upper(text: str, language: str = "") -> str:
    """The text in capitals."""
    return text.translate(_TO_UPPER).upper() if _dotted(language) else text.upper()


def capitalised(word: str, language: str = "") -> str:
    """A word with a capital and small letters ("İZMİR" is "İzmir" in Turkish, "IJmuiden" in Dutch)."""
    if language.split("-")[0] == "nl" and _DUTCH.match(word):
        return "IJ" + word[2:].lower()
    # Where the language is not known, a dotted capital shows that it is one with both letters.
    known = language if _dotted(language) or "İ" not in word else "tr"
    return upper(word[:1], known) + lower(word[1:], known)


def has_letter_case(character: str) -> bool:
    """Whether the script of a letter has capitals."""
    return character.lower() != character.upper()
