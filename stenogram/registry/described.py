"""Documents by what is said of them: the noun that takes each up, and the beginnings of the words of its name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from stenogram.model import Entity, Strategy
from stenogram.registry.canonical import fold

DOCUMENT_NOUNS: Final = (
    "declaration", "statement", "memorandum", "strategy", "programme", "roadmap", "charter", "treaty", "convention",
    "agreement", "constitution", "regulations", "plan", "initiative", "concept", "protocol", "resolution", "communique",
    "statute", "decision", "procedure",
)  # fmt: skip

_NOUNS: Final = frozenset(DOCUMENT_NOUNS)
_LETTERS: Final = re.compile(r"[a-z]+")
_STEM: Final = 6
_SHORTEST: Final = 4
_SMALL: Final = frozenset(
    "the of for and on in at to a an with between among their its our this that these those within from into will "
    "would have been was were which".split()
)


@dataclass(frozen=True, slots=True)
class Described:
    """A document with its noun and the stems of its name.

    `parties` are the organisations that the name has in it, `bodies` and `events` the ids of those whose it is, and at
    which it was adopted.
    """

    entity: Entity
    noun: str
    stems: frozenset[str]
    parties: frozenset[str]
    bodies: frozenset[str]
    events: frozenset[str]


@dataclass(frozen=True, slots=True)
class DescriptionIndex:
    """Documents by their nouns, and how many documents of a noun, or of any ("") have a stem."""

    by_noun: Mapping[str, tuple[Described, ...]]
    frequency: Mapping[tuple[str, str], int]


@lru_cache(maxsize=4096)
def document_noun(name: str) -> str:
    """The word that takes up a document: "memorandum"; "" where its name has none."""
    words = _LETTERS.findall(fold(name).replace("program ", "programme ").replace("agreements", "agreement"))
    # The first: an "Action Plan for the Implementation of the Strategy" is a plan.
    return next((word for word in words if word in _NOUNS), "")


def stems(words: str) -> frozenset[str]:
    """The beginnings of the words that tell something, folded."""
    folded = fold(words).split()
    return frozenset(word[:_STEM] for word in folded if len(word) >= _SHORTEST and word not in _SMALL)


def _targets(entity: Entity, kind: str) -> frozenset[str]:
    return frozenset(relation.target for relation in entity.relations if relation.kind == kind)


def index_descriptions(entities: Iterable[Entity]) -> DescriptionIndex:
    """The index of all documents that have a noun."""
    known = list(entities)
    organisations = [(entity.id, fold(entity.name)) for entity in known if entity.kind == "organisation"]
    by_noun: dict[str, list[Described]] = defaultdict(list)
    frequency: Counter[tuple[str, str]] = Counter()
    for entity in known:
        if not (isinstance(entity, Strategy) and entity.linked and (noun := document_noun(entity.name))):
            continue
        names = " ".join((entity.name, *entity.about, *(name.text for name in entity.names if name.language is None)))
        folded = fold(entity.name)
        parties = frozenset(body for body, name in organisations if name in folded)
        bodies, events = _targets(entity, "body"), _targets(entity, "adopted-at")
        described = Described(entity, noun, stems(names) - {noun[:_STEM]}, parties, bodies, events)
        by_noun[noun].append(described)
        frequency.update((key, stem) for stem in described.stems for key in (noun, ""))
    return DescriptionIndex({noun: tuple(documents) for noun, documents in by_noun.items()}, frequency)
