"""What the sidecar says of names: a quoted name means this, or nothing; names to be left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from stenogram.curation.quotations import Entry, Quotations, pieces_of
from stenogram.curation.sidecar import SidecarFile
from stenogram.model import Document, Entity, Furniture, Paragraph
from stenogram.problems import Problem, problem
from stenogram.registry.canonical import key_of
from stenogram.registry.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Ruling:
    """Characters [start, end) of a paragraph that mean `entity`; None: nothing."""

    start: int
    end: int
    entity: Entity | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """The rulings on each paragraph by its ordinal, and the keys of names that are left alone."""

    rulings: dict[int, tuple[Ruling, ...]]
    ignored: frozenset[str]


def read_corrections(
    document: Document, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer, sidecar: SidecarFile
) -> tuple[Corrections, tuple[Problem, ...]]:
    """Find the quoted names. One that is not there (any more), or an id that is unknown, is an error."""
    rulings: dict[int, list[Ruling]] = {}
    problems: list[Problem] = []
    quotations = Quotations(pieces_of(document.blocks) if sidecar.sidecar.mentions else [])
    for number, entry in enumerate(sidecar.sidecar.mentions):
        line = sidecar.line_of("mentions", number)
        entity = gazetteer.registry.entities.get(entry.entity)
        if entity is None and entry.entity != "none":
            problems.append(_unknown(sidecar.file, line, entry.entity, gazetteer))
            continue
        quoted = Entry(("mentions", number), "on", entry.on, entry)
        matches, failure = quotations.locate(sidecar, quoted, several=True)
        for match in matches:
            of_paragraph = rulings.setdefault(match.piece, [])
            # "ha ha" stands twice in "ha ha ha", but only once beside itself.
            if not (of_paragraph and of_paragraph[-1].start < match.start < of_paragraph[-1].end):
                of_paragraph.append(Ruling(match.start, match.end, entity))
        problems += [failure] if failure else []
    problems += _stale_ignores(paragraphs, sidecar)
    problems += _unknown_events(gazetteer, sidecar)
    ignored = frozenset(key_of(name) for name in sidecar.sidecar.ignore)
    return Corrections({ordinal: tuple(ruled) for ordinal, ruled in rulings.items()}, ignored), tuple(problems)


def _unknown(file: str, line: int, target: str, gazetteer: Gazetteer) -> Problem:
    near = process.extractOne(target, list(gazetteer.registry.entities), scorer=fuzz.ratio, score_cutoff=65)
    if near:
        return problem("unknown-entity", file, line, case="near", entity=target, near=near[0])
    return problem("unknown-entity", file, line, entity=target)


def _stale_ignores(paragraphs: Sequence[Paragraph], sidecar: SidecarFile) -> Iterator[Problem]:
    for number, name in enumerate(sidecar.sidecar.ignore):
        key = key_of(name)
        if not any(key in key_of(paragraph.text) for paragraph in paragraphs):
            yield problem("stale-ignore", sidecar.file, sidecar.line_of("ignore", number), name=name)


def _unknown_events(gazetteer: Gazetteer, sidecar: SidecarFile) -> Iterator[Problem]:
    for number, target in enumerate(sidecar.sidecar.about):
        if target not in gazetteer.registry.entities:
            yield _unknown(sidecar.file, sidecar.line_of("about", number), target, gazetteer)
    for number, participant in enumerate(sidecar.sidecar.participants):
        if participant.id and participant.id not in gazetteer.registry.entities:
            yield _unknown(sidecar.file, sidecar.line_of("participants", number, "id"), participant.id, gazetteer)


def is_furniture(document: Document) -> list[bool]:
    """For each paragraph, whether it is furniture, where nothing is linked."""
    return [
        isinstance(block, Furniture) or paragraph.kind == "furniture"
        for block in document.blocks
        for paragraph in block.paragraphs
    ]
