"""Whether one name is another, misspelt or transliterated otherwise."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein


def is_misspelling(name: str, other: str) -> bool:
    """Whether two full names differ in one word alone, by a letter or two ("Vladimer", "Vladimir").

    Names that share a surname are other people; so are short words of which one letter differs ("Li", "Lu").
    """
    words, others = _folded(name), _folded(other)
    if len(words) != len(others) or len(words) < 2:
        return False
    apart = [(one, two) for one, two in zip(words, others, strict=True) if one != two]
    if len(apart) != 1:
        return not apart
    one, two = apart[0]
    shortest, distance = min(len(one), len(two)), Levenshtein.distance(one, two)
    left_out = distance == 1 and len(one) != len(two) and shortest >= 3
    return one[0] == two[0] and (left_out or distance <= (0 if shortest < 4 else 1 if shortest < 6 else 2))


def _folded(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character)).split()


def nearest_spelling(name: str, known: Sequence[str]) -> str | None:
    """The known name that this one misspells; the most alike of several."""
    near = process.extract(name, known, scorer=fuzz.ratio, score_cutoff=80, limit=5)
    return next((candidate for candidate, *_ in near if is_misspelling(name, candidate)), None)
