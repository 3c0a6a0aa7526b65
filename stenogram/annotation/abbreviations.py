"""Abbreviations that a text introduces itself: "ASEAN Business Advisory Council (ABAC)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from stenogram.model import Entity

_IN_BRACKETS: Final = re.compile(r"\s*\((?:the\s+)?([^\W\d_][\w&-]{1,9})(?:[,;][^()]{0,30})?\)")
_LETTERS_IN_BRACKETS: Final = re.compile(r"\(([^\W\d_a-z]{2,8})\)")
# "CIS in the table stands for “core interval sampled”".
_EXPLAINED: Final = re.compile(
    r"(?<!\w)([^\W\d_a-z]{2,8})[”\"’']?(?: \w+){0,4}? (?:stands for|means|denotes|is short for) "
    r"(?:the )?[“\"‘'«„]?([^.;:“”\"«»]{3,80})"
)
_EXPLAINING: Final = (" stands for ", " means ", " denotes ", " is short for ")
_WORDS: Final = re.compile(r"[^\W\d_][\w’'-]*")
_WINDOW: Final = 120
_ALIKE: Final = 75
"""Likeness, of a hundred, from which words are a name that is spelt otherwise."""

_FEWEST: Final = 3
"""Letters that initials must have to tell anything."""

_SMALL: Final = frozenset(("of", "the", "and", "for", "in", "on", "to", "a"))


@dataclass(frozen=True, slots=True)
class Introduced:
    """An abbreviation and what it means in this text; None: something that the registry lacks."""

    letters: str
    entity: Entity | None


def introduced_after(text: str, end: int, entity: Entity) -> Introduced | None:
    """The abbreviation in brackets after a name that ends at `end`."""
    match = _IN_BRACKETS.match(text, end)
    if match and sum(letter.isupper() for letter in match[1]) >= 2 and entity.kind != "person":
        return Introduced(match[1], entity)
    return None


def introduced_otherwise(text: str, known: dict[str, Entity]) -> Iterator[Introduced]:
    """Abbreviations given to names that are not registered, where the registry means another by them.

    "European Economic Community (EEC)" where EEC is the Eurasian Economic Commission's.
    """
    yield from _explained(text, known)
    for match in _LETTERS_IN_BRACKETS.finditer(text) if "(" in text else ():
        entity = known.get(match[1])
        before = _WORDS.findall(text[max(0, match.start() - _WINDOW) : match.start()])
        words = [word for word in before if word.casefold() not in _SMALL]
        if entity is None or len(words) < len(match[1]):
            continue
        words = words[-len(match[1]) :]
        spelt = "".join(word[0] for word in words).upper() == match[1]
        if spelt and not _is_name_of(" ".join(words), entity):
            yield Introduced(match[1], None)


def _explained(text: str, known: dict[str, Entity]) -> Iterator[Introduced]:
    """Abbreviations that are said to stand for something else."""
    if not any(verb in text for verb in _EXPLAINING):
        return
    for match in _EXPLAINED.finditer(text):
        entity = known.get(match[1])
        if entity and _spelt_by(match[2], match[1]) and not _is_name_of(match[2], entity):
            yield Introduced(match[1], None)


def _spelt_by(words: str, letters: str) -> bool:
    """Whether some words begin with ones that have an abbreviation as their initials."""
    initials = "".join(word[0] for word in _WORDS.findall(words) if word.casefold() not in _SMALL)
    return initials.upper().startswith(letters)


def _is_name_of(words: str, entity: Entity) -> bool:
    """Whether some words are a name of an entity, in any language, or as good as one."""
    names = (entity.name, *(name.text for name in entity.names))
    return any(fuzz.token_set_ratio(words.casefold(), name.casefold()) >= _ALIKE for name in names)


def spells(letters: str, entity: Entity) -> bool:
    """Whether an abbreviation has the first letters of the words with which a name begins."""
    words = [word for word in _WORDS.findall(entity.name) if word.casefold() not in _SMALL]
    return "".join(word[0] for word in words).upper().startswith(letters.upper())


def initials_of(bodies: Iterable[Entity]) -> Iterator[Introduced]:
    """The initials of bodies that a text names, where they are those of one of them alone.

    "SEEC" beside "Supreme Eurasian Economic Council", "MEA" beside "Ministry of External Affairs".
    """
    meant: dict[str, Entity | None] = {}
    for body in bodies:
        for name in {body.name, body.name.rpartition(" of ")[0]}:
            letters = _initials(name)
            if len(letters) >= _FEWEST and letters.isupper():
                meant[letters] = body if meant.get(letters, body) is body else None
    for letters, one in meant.items():
        if one:
            yield Introduced(letters, one)


def _initials(name: str) -> str:
    words = [word for part in name.split() for word in part.split("-") if word.casefold() not in _SMALL]
    return "".join(word[:1] for word in words)


_COMPANY: Final = re.compile(
    r"(?<![\w-])([^\W\d_a-z]{2,8})"
    r"(?:,? (?:Inc|Corp|Ltd|LLC|PLC|plc|GmbH|Corporation|Holdings|Software|Systems|Technologies)\b"
    r"|( (?:Group|Company)\b(?! of\b)))"
)
_FORMS_OF_COMPANIES: Final = tuple(
    " Inc, Corp, Ltd, LLC, PLC, plc, GmbH, Holdings, Software, Systems, Technologies, Group, Company".split(",")
)
# What is said on a page about a company.
_OF_COMPANIES: Final = re.compile(
    r"\b(?:shares|shareholders|su(?:ed|ing|es)|lawsuit|Nasdaq|NASDAQ|stock|copyrights?|quarterly|subsidiary)\b"
)


def letters_of_companies(text: str) -> frozenset[str]:
    """The abbreviations by which a text calls a company: "SCO" of "the SCO Group", where its shares are spoken of."""
    if not any(word in text for word in _FORMS_OF_COMPANIES):
        return frozenset()
    about_companies = _OF_COMPANIES.search(text) is not None
    return frozenset(read[1] for read in _COMPANY.finditer(text) if about_companies or not read[2])


def places_of(text: str, letters: str) -> Iterator[tuple[int, int]]:
    """Where an abbreviation stands by itself, its own introduction included."""
    for match in re.finditer(rf"(?<![\w])({re.escape(letters)})(?:[’']?s)?(?![\w])", text):
        yield match.start(1), match.end(1)
