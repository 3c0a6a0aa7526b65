"""The words of a label, one by one: capitals, initials, particles, and words of prose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from stenogram.parsing.lexicon import FUNCTION_ENDINGS, HONORIFICS, OFFICES, PARTICLES, PROSE, SHORT_OFFICES, STARTERS

INITIALS: Final = re.compile(r"(?:\w\.[-‐]?){1,4}$")
_CAPS_PREFIX: Final = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’]|D['’])(?=[^\W\d_]{2})")


@lru_cache(maxsize=1 << 15)
def plain(token: str) -> str:
    """A word for looking up: casefolded, without marks at its ends."""
    return token.strip('.,:;*_()[]“”"«»').casefold()


def words_of(tokens: list[str]) -> list[str]:
    """The tokens for looking up offices: "Sen." is one and "Amartya Sen" not; "test-cosmonaut" is one."""
    words = []
    for n, token in enumerate(tokens):
        word = plain(token)
        if word in SHORT_OFFICES and (n == 0 or token.endswith(".")) and len(tokens) > 1:
            word = SHORT_OFFICES[word]
        elif "-" in word and word.rpartition("-")[2] in OFFICES:
            word = word.rpartition("-")[2]
        words.append(word)
    return words


def has_case(text: str) -> bool:
    """Whether the script of the first letter has capitals."""
    for char in text:
        if char.isalpha():
            return char.lower() != char.upper()
    return True


def is_prose(tokens: list[str]) -> bool:
    """Whether these words open a sentence rather than name somebody."""
    first = plain(tokens[0])
    if all(plain(token) in PARTICLES for token in tokens[:-1]) and len(tokens) > 1 and tokens[-1][:1].isupper():
        return False  # "von der Leyen"
    if not tokens[0][:1].isupper() and not tokens[0][:1].isdigit():
        return True
    if first in ("first", "second", "third") and len(tokens) > 1 and (plain(tokens[1]) in OFFICES | {"lady", "vice"}):
        return False
    if first in STARTERS and not (len(tokens) > 1 and tokens[0].isupper() and first not in PROSE and len(first) > 2):
        return True
    if tokens[0] in ("I", "I’m", "I'm", "I’d", "I'd"):
        return True
    if first in ("a", "an") and not tokens[0].endswith("."):
        if plain(tokens[1] if len(tokens) > 1 else "") in HONORIFICS:
            return False  # "A SRA. ANA REIS"
        return plain(tokens[-1]) not in OFFICES | FUNCTION_ENDINGS or len(tokens) > 5
    return any(token.islower() and plain(token) in PROSE for token in tokens)


def is_name(tokens: list[str]) -> bool:
    """Whether these words have the form of a personal name: capitals, initials and particles."""
    if not 1 <= len(tokens) <= 7:
        return False
    proper = 0
    for token in tokens:
        word = plain(token)
        if word in OFFICES or word in ("the", "of"):
            return False
        if token[:1].isupper() and not any(char.isdigit() for char in token):
            proper += word not in PARTICLES
        elif not (
            word in PARTICLES or token[:3].lower() in ("al-", "el-", "ad-", "ul-") or token[:2] in ("d'", "d’", "l’")
        ):
            return False
    return proper >= 1


def is_caps(token: str) -> bool:
    bare = token.strip(".,")
    prefix = _CAPS_PREFIX.match(bare)
    bare = bare[prefix.end() :] if prefix and not bare.isupper() else bare
    return bare.isupper() and sum(map(str.isalpha, bare)) >= 2 and not INITIALS.match(token)
