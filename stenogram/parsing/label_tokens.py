"""The words of a label, one by one: capitals, initials, particles, and words of prose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from stenogram.given_names import is_given_name
from stenogram.parsing.lexicon import (
    ANDS,
    CONNECTORS,
    COUNTRIES,
    FUNCTION_ENDINGS,
    HONORIFICS,
    MONARCHIES,
    OFFICE_SURNAMES,
    OFFICES,
    PARTICLES,
    PROSE,
    SHORT_OFFICES,
    STARTERS,
    SUFFIXES,
    TITLED_SURNAMES,
    joined_office,
    language_at_hand,
)
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.text.patterns import alternatives

_JOINS: Final = re.compile(rf"\s*[,&/+、]\s*|\s+(?:{alternatives(ANDS)})\s+", re.IGNORECASE)
INITIALS: Final = re.compile(r"(?:\w\.[-‐]?){1,4}$")
_ARABIC_ARTICLES: Final = ("al-", "el-", "ad-", "ul-", "as-", "ar-", "at-")
_ELIDED: Final = ("d'", "d’", "l’", "l'")
_CAPS_PREFIX: Final = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’]|D['’])(?=[^\W\d_]{2})")


_STEM: Final = 5
_ENDING: Final = 3
"""Letters that two forms of a word share at least, and by which they may differ: "Statsminister", "Statsministeren"."""


def are_forms(one: str, other: str) -> bool:
    """Whether two words are one, but for what is put behind it."""
    shorter, long = sorted((one.casefold(), other.casefold()), key=len)
    return one == other or (len(shorter) >= _STEM and long.startswith(shorter) and len(long) - len(shorter) <= _ENDING)


def names_joined(label: str) -> list[str]:
    """The names of several who speak at once: "Anna, Bert and Carla"; one name where none is joined."""
    return _JOINS.split(label)


@lru_cache(maxsize=1 << 15)
def plain(token: str) -> str:
    """A word for looking up: casefolded, without marks at its ends."""
    word = token.strip('.,:;*_()[]“”"«»').casefold()
    return word if word.isascii() else word.replace("i̇", "i")


def words_of(tokens: list[str]) -> list[str]:
    """The tokens for looking up offices: "Sen." is one and "Amartya Sen" not; "test-cosmonaut" is one."""
    words = []
    for n, token in enumerate(tokens):
        word = plain(token)
        if word in SHORT_OFFICES and (n == 0 or token.endswith(".")) and len(tokens) > 1:
            word = SHORT_OFFICES[word]
        elif "-" in word and word.rpartition("-")[2] in OFFICES:
            word = word.rpartition("-")[2]
        words.append(word if word in OFFICES else joined_office(word) or word)
    return words


def has_case(text: str) -> bool:
    """Whether the script of the first letter has capitals."""
    for char in text:
        if char.isalpha():
            # The capitals of Georgian are for headlines in capitals alone.
            return char.lower() != char.upper() and not "\u10d0" <= char <= "\u10ff"
    return True


def begins_small(text: str) -> bool:
    """Whether a text begins with a small letter of a script that has capitals; the letters of Georgian tell nothing."""
    return text[:1].islower() and has_case(text[:1])


def is_prose(tokens: list[str]) -> bool:
    """Whether these words open a sentence rather than name somebody."""
    if _begins_with_particle(tokens):
        return False
    if _begins_with_preposition(tokens):
        return True
    first = tokens[0]
    if not first[:1].isupper() and not first[:1].isdigit():
        return True
    if len(tokens) > 1 and INITIALS.match(first) and tokens[1][:1].isupper():
        return _has_prose(tokens)  # "В. Стоун", "A. Stone"
    return _is_starter(tokens) or _has_prose(tokens)


def _begins_with_preposition(tokens: list[str]) -> bool:
    """ "Zum ersten Punkt", "Zum 2. Punkt", but "Von der Mühlen", in a language in which all nouns have capitals."""
    if len(tokens) < 3 or plain(tokens[0]) not in PARTICLES or not words_at_hand().capital_nouns:
        return False
    small = tokens[1].islower() and not is_particle(tokens[1]) and plain(tokens[1]) not in OFFICES | HONORIFICS
    return tokens[1][:1].isdigit() or small


def _begins_with_particle(tokens: list[str]) -> bool:
    """ "von der Leyen", "al-Hassan ibn Saleh", "d'Arcy Quill"."""
    first = tokens[0]
    if first[:1].isupper() or not is_particle(first):
        return False
    joined = "-" in first or "'" in first or "’" in first
    return is_name(tokens) and (joined or tokens[-1][:1].isupper())


def _is_name_in_capitals(first: str, word: str, following: str) -> bool:
    """Whether what looks like the first word of a sentence is an acronym, or the first of several words in capitals."""
    if not first.isupper():
        return False
    return (2 <= len(first) <= 4 and not following) or (len(first) > 2 and bool(following) and word not in PROSE)


def _is_starter(tokens: list[str]) -> bool:
    first, word = tokens[0], plain(tokens[0])
    following = plain(tokens[1]) if len(tokens) > 1 else ""
    if word in ("first", "second", "third") and (following in OFFICES or following in ("lady", "vice")):
        return False
    if word in STARTERS:
        return not _is_name_in_capitals(first, word, following)
    if first in ("I", "I’m", "I'm", "I’d", "I'd"):
        return True
    if word in ("a", "an") and not first.endswith("."):
        posted = following in OFFICES and tokens[1].islower() and language_at_hand() != "en"
        if following in HONORIFICS or posted:
            return False  # "A SRA. ANA REIS", "A ministra da Saúde"
        return plain(tokens[-1]) not in OFFICES | FUNCTION_ENDINGS or len(tokens) > 5
    return False


def _has_prose(tokens: list[str]) -> bool:
    """A small word of sentences that does not stand between two names ("Iceta i Llorens")."""
    for n, token in enumerate(tokens):
        if not token.islower() or plain(token) not in PROSE or plain(token) in HONORIFICS:
            continue
        between = 0 < n < len(tokens) - 1 and tokens[n - 1][:1].isupper() and tokens[n + 1][:1].isupper()
        if not (between and plain(token) in PARTICLES):
            return True
    return False


def is_particle(token: str) -> bool:
    """A small word of a name, alone or joined to it: "van", "al-Hassan", "d'Arcy"."""
    return plain(token) in PARTICLES or token[:3].lower() in _ARABIC_ARTICLES or token[:2].lower() in _ELIDED


def is_name(tokens: list[str], *, titled: bool = False) -> bool:
    """Whether these words have the form of a personal name: capitals, initials and particles.

    `titled`: an honorific stands before them, so that "King" is a surname.
    """
    if not 1 <= len(tokens) <= 7 or "/" in "".join(tokens):
        return False
    proper = 0
    for n, token in enumerate(tokens):
        word = plain(token)
        if _joins_offices(word) or (word in OFFICES and not _is_surname(tokens, n, titled)):
            return False
        if token[:1].isupper() and not any(char.isdigit() for char in token):
            proper += word not in PARTICLES
        elif not is_particle(token) or (n == len(tokens) - 1 and word in PARTICLES):
            return False
    return proper >= 1 or any(char.isupper() for char in tokens[0][1:])


def _joins_offices(word: str) -> bool:
    """Whether a word stands within offices and in no name: "and", "of", "für"; "de" and "An" are names' too."""
    return word in ("the", "of") or (len(word) > 2 and word in CONNECTORS and word not in PARTICLES and word != "her")


def _is_surname(tokens: list[str], n: int, titled: bool) -> bool:
    """Whether an office is a surname: "Mr. Bishop", "Angus King", "Martin Prince Jr."."""
    if titled and plain(tokens[n]) in TITLED_SURNAMES:
        return True
    if n == len(tokens) - 1 and n > 0 and all(is_given_name(plain(token)) for token in tokens[:n]):
        return plain(tokens[0]) not in COUNTRIES
    behind = all(plain(token) in SUFFIXES for token in tokens[n + 1 :])
    alone = any(plain(token) in OFFICES | HONORIFICS | MONARCHIES for token in tokens[:n])
    return n > 0 and behind and not alone and plain(tokens[n]) in OFFICE_SURNAMES


def is_caps(token: str) -> bool:
    bare = token.strip(".,")
    prefix = _CAPS_PREFIX.match(bare)
    bare = bare[prefix.end() :] if prefix and not bare.isupper() else bare
    return bare.isupper() and sum(map(str.isalpha, bare)) >= 2 and not INITIALS.match(token)


def initials_of(name: str) -> str:
    """The first letters of a name, as capitals; "" for a name of one word."""
    words = name.split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""
