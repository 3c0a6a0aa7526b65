"""The ways in which one name of a person is spelt in Latin letters when it comes from Cyrillic ones.

"Nurgaliev" is also "Nurgaliyev" and "Nurgalijev", "Sergei" also "Sergey": registries need not list them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

_GLIDE: Final = re.compile(r"(?<=[aeiou])[yj]?ev(?=a?$)")
_GLIDES: Final = ("ev", "yev", "jev")
# Endings of first names that are one in Cyrillic; the first that fits is taken.
_ENDINGS: Final = (("ei", "ey"), ("ai", "ay"), ("iy", "y", "i"))
_BEGINNINGS: Final = (("Ye", "E"), ("Zh", "J"), ("Kh", "H"))
_SHORTEST: Final = 4


def spellings(name: str) -> Iterator[str]:
    """Other spellings of a full name or a surname, the name itself not among them. At most a few dozen."""
    words = name.split()
    if not 1 <= len(words) <= 3 or any(len(word) < _SHORTEST for word in words):
        return
    choices = [_surnames(word) if n == len(words) - 1 else _first_names(word) for n, word in enumerate(words)]
    for choice in product(*choices):
        spelling = " ".join(choice)
        if spelling != name:
            yield spelling


def _surnames(word: str) -> Sequence[str]:
    if not _GLIDE.search(word):
        return (word,)
    return tuple(dict.fromkeys((word, *(_GLIDE.sub(glide, word) for glide in _GLIDES))))


def _first_names(word: str) -> Sequence[str]:
    spelt = [word]
    for endings in _ENDINGS:
        ending = next((one for one in endings if word.endswith(one)), None)
        if ending:
            spelt += [word.removesuffix(ending) + other for other in endings if other != ending]
            break
    for one, other in _BEGINNINGS:
        spelt += [other + spelling[len(one) :] for spelling in spelt if spelling.startswith(one)]
    return tuple(dict.fromkeys(spelt))
