"""Words with what editors change taken out of them: the form in which names and texts are compared.

Case, accents, apostrophes, hyphens, kinds of space, British and American spelling, "the" and "of",
and spaces lost or added within long names do not tell two names apart. A key has nothing else left:
"Development Strategy of the Shanghai Cooperation Organisation" and, misprinted,
"development strategy of Shanghai Coopera-tion Organization" have one key.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from ahocorasick_rs import AhoCorasick

from stenogram.text.chinese import SIMPLIFIED
from stenogram.text.unspaced import is_unspaced

# Same length on both sides, so that offsets stay, and the last letter where it was, so that a name ends
# where its word ends; longer words first.
_SPELLINGS: Final = (
    (" the ", "     "),
    (" of ", "    "),
    (" a ", "   "),
    (" an ", "    "),
    (" between ", " among   "),
    (" amongst ", " among   "),
    (" member states ", "               "),
    (" member countries ", "                  "),
    ("isation", "ization"),
    ("organise", "organize"),
    ("programme", "progra  m"),
    ("centre", "center"),
    ("defence", "defense"),
    ("labour", "labo r"),
    ("neighbour", "neighbo r"),
    ("harbour", "harbo r"),
)
_SPELT: Final = AhoCorasick([written for written, _ in _SPELLINGS])
# A term is set by many words: "until 2025", "through 2025", "for the period up to 2025".
_TERMS: Final = (
    ("through to 20", "to         20"),
    ("through 20", "to      20"),
    ("towards 20", "to      20"),
    ("toward 20", "to     20"),
    ("until 20", "to    20"),
    ("up to 20", "to    20"),
    (" till 20", " to   20"),
    (" by 20", " to 20"),
    (" for     period to ", "                to "),
)
# Letters that Unicode does not decompose.
_LETTERS: Final = str.maketrans("ıłđðøħŧ", "ilddoht")
_DROPPED: Final = frozenset({"the", "of", "a", "an"})


class _Folding(dict[int, str]):
    """One character for each, found when first met: a letter or digit without case and accent, else a space.

    Traditional Chinese characters become the simplified ones.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = self[code] = _fold(character)
        return folded


def _fold(character: str) -> str:
    if unicodedata.category(character).startswith("M"):
        # An accent that stands by itself goes; a vowel sign (Devanagari, Thai) is part of the word.
        return " " if unicodedata.combining(character) else character
    if not character.isalnum():
        # OPEC is not OPEC+.
        return character if character == "+" else " "
    character = SIMPLIFIED.get(character, character)
    parts = unicodedata.normalize("NFKD", character.casefold()).translate(_LETTERS)
    base = [part for part in parts if not unicodedata.combining(part)]
    return base[0] if len(base) == 1 else character.lower()[0]


_FOLDING: Final = _Folding()


@dataclass(frozen=True, slots=True)
class Canonical:
    """A text as a key. `spaces[n]` is how many characters of `key` stand before the n-th space of the folded text."""

    key: str
    spaces: Sequence[int]

    def place(self, at: int) -> int:
        """Where the character of `key` at an index stands in the text."""
        return at + bisect_right(self.spaces, at) - 1

    @property
    def places(self) -> list[int]:
        """Where each character of `key` stands in the text."""
        return [self.place(at) for at in range(len(self.key))]


def canonical(text: str) -> Canonical:
    """The key of a text, with the way back."""
    # The folded text begins with a space that the text has not.
    words = _respelt(text).split(" ")
    return Canonical("".join(words), list(accumulate(map(len, words))))


@lru_cache(maxsize=8192)
def key_of(text: str) -> str:
    """The key alone."""
    return _respelt(text).replace(" ", "")


def words_of(text: str) -> str:
    """Folded words with one space between, apostrophes and small words gone: what short names are compared by."""
    joined = text.replace("'", "").replace("’", "")
    words = joined.translate(_FOLDING).split()
    return " ".join(word for word in words if word not in _DROPPED) or " ".join(words)


def fold(text: str) -> str:
    """Case and accents gone, every character in its place."""
    return text.translate(_FOLDING)


# Letters that are no articles: "Group A", "Serie A is", "Xi'an".
_NO_ARTICLE: Final = re.compile(r"(?<=\w) A(?=[^\w\s]|$|\s+[^\W\d_A-Z])| [Aa]n?$|['’][Aa]n?(?!\w)")
_MASK: Final = str.maketrans("an", "\ue000\ue001")
_UNMASK: Final = str.maketrans("\ue000\ue001", "an")


def _may_have_letters(text: str) -> bool:
    """Whether "a" and "an" have to be looked at; most texts have none but articles."""
    return " A" in text or "'a" in text or "’a" in text or text.endswith((" a", " an"))


def _respelt(text: str) -> str:
    folded = f" {text.translate(_FOLDING)} "
    letters = [match.span() for match in _NO_ARTICLE.finditer(text)] if _may_have_letters(text) else []
    for start, end in letters:
        # The folded text has a space more before it.
        folded = folded[: start + 1] + folded[start + 1 : end + 1].translate(_MASK) + folded[end + 1 :]
    folded = _with_one_spelling(folded)
    return folded.translate(_UNMASK) if letters else folded


def _with_one_spelling(folded: str) -> str:
    # Most texts have few of them: to look for all in one go is cheaper than to replace each.
    for number in sorted({number for number, _, _ in _SPELT.find_matches_as_indexes(folded, overlapping=True)}):
        folded = folded.replace(*_SPELLINGS[number])
    if " 20" in folded:
        for written, compared in _TERMS:
            folded = folded.replace(written, compared)
    return folded


def is_letter(character: str) -> bool:
    """Whether a character is part of a word: vowel signs are, and the plus of OPEC+."""
    if character.isalnum() or character == "+":
        return True
    return character > "\u02ff" and unicodedata.category(character).startswith("M")


def joins(before: str, after: str) -> bool:
    """Whether two neighbouring characters are of one word. In scripts without spaces none are."""
    return is_letter(before) and is_letter(after) and not (is_unspaced(before) or is_unspaced(after))
