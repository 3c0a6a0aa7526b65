"""The room's one task: a document and a gazetteer → who speaks and what is named, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from stenogram.annotation.abbreviations import Introduced, introduced_after, introduced_otherwise, places_of, spells
from stenogram.annotation.corrections import Corrections, Ruling, is_furniture, read_corrections
from stenogram.annotation.home_bodies import is_at_home, is_in_language
from stenogram.annotation.matching import Match, scan
from stenogram.annotation.mentions import Candidate, find_mentions
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.speakers import resolve_speakers
from stenogram.annotation.text_context import Context, events_near, held_in, read_context
from stenogram.curation.sidecar import SidecarFile
from stenogram.model import Document, Entity, Heading, Mention, Mentions, Paragraph
from stenogram.problems import Problem
from stenogram.registry import home_state
from stenogram.registry.canonical import key_of
from stenogram.registry.gazetteer import Gazetteer


def link(
    document: Document, gazetteer: Gazetteer, sidecar: SidecarFile
) -> tuple[Document, Mentions, tuple[Problem, ...]]:
    """Resolve the speakers of a document to people of the registry, and find what its words name.

    The mentions are aligned with `document.paragraphs()`; furniture has none. A name that may mean
    several things stays without a mention and is a problem, one for each name.
    """
    document, problems = resolve_speakers(document, gazetteer, sidecar)
    paragraphs = tuple(document.paragraphs())
    corrections, found = read_corrections(document, paragraphs, gazetteer, sidecar)
    problems += found
    aside = is_furniture(document)
    home = home_state(gazetteer.registry.home, document.publisher, document.place)
    hits = [
        []
        if out
        else [
            hit
            for hit in scan(paragraph.text, gazetteer)
            if is_at_home(paragraph.text, hit, home) and is_in_language(hit, document.language)
        ]
        for paragraph, out in zip(paragraphs, aside, strict=True)
    ]
    context = read_context(document, paragraphs, hits, gazetteer)
    context.own = _own_events(document, paragraphs, hits, context)
    page = _Page(context, corrections)
    for ordinal, paragraph in enumerate(paragraphs):
        if not aside[ordinal]:
            page.read(ordinal, paragraph, hits[ordinal])
    page.add_abbreviations(paragraphs)
    mentions = tuple(page.mentions(ordinal, paragraph) for ordinal, paragraph in enumerate(paragraphs))
    return document, mentions, problems + tuple(page.problems(document, sidecar))


def _own_events(
    document: Document, paragraphs: Sequence[Paragraph], hits: Sequence[Sequence[Match]], context: Context
) -> frozenset[str]:
    """The events that a text is a record of: as the sidecar says, else one of its day that title or place name."""
    if document.about:
        return frozenset(document.about)
    near = events_near(document, context.gazetteer)
    if not near:
        return frozenset()
    registry = context.gazetteer.registry
    own = {
        each
        for each in near
        if held_in(document, each, context.gazetteer) and _body_of(registry.entities[each], context) in context.bodies
    }
    # Whatever a title can mean is tried against the events of the day.
    trial = replace(context, own=near, series_named=set())
    for text, found in _titles(document, paragraphs, hits, context.gazetteer):
        named, _ = find_mentions(text, 0, found, trial)
        own |= {each.entity.id for each in named if each.entity and each.entity.id in near}
    return frozenset(own)


def _body_of(entity: Entity, context: Context) -> str | None:
    series = context.gazetteer.registry.series.get(entity.series or "")
    return series.body if series else None


def _titles(
    document: Document, paragraphs: Sequence[Paragraph], hits: Sequence[Sequence[Match]], gazetteer: Gazetteer
) -> Iterator[tuple[str, Sequence[Match]]]:
    yield document.title, scan(document.title, gazetteer)
    ordinal = 0
    for block in document.blocks:
        for paragraph in block.paragraphs:
            if isinstance(block, Heading):
                yield paragraph.text, hits[ordinal]
            ordinal += 1


@dataclass
class _Page:
    """What was found in the paragraphs read so far."""

    context: Context
    corrections: Corrections
    _found: dict[int, list[Candidate]] = field(default_factory=dict)
    _open: dict[str, tuple[int, str, int, tuple[Entity, ...]]] = field(default_factory=dict)
    _introduced: dict[str, tuple[int, Introduced]] = field(default_factory=dict)

    def read(self, ordinal: int, paragraph: Paragraph, hits: Sequence[Match]) -> None:
        text = paragraph.text
        rulings = self.corrections.rulings.get(ordinal, ())
        found, left_open = find_mentions(text, ordinal, hits, self.context)
        found = [each for each in found if not _ruled(each, rulings) and not self._ignored(text, each)]
        self._found[ordinal] = sorted([*found, *_ruled_so(rulings)], key=lambda each: each.start)
        for each in left_open:
            # Without rivals the name meant nothing yet, or nothing any more, on that day: no question is open.
            if each.rivals and not _ruled(each, rulings) and not self._ignored(text, each):
                self._leave_open(paragraph, each)
        for each in self._found[ordinal]:
            introduced = introduced_after(text, each.end, each.entity) if each.entity else None
            if introduced:
                introduced = self._of_council(introduced)
                self._introduced.setdefault(introduced.letters, (ordinal, introduced))
        if "(" in text:
            known = {text[each.start : each.end]: each.entity for each in found if each.entity}
            for introduced in introduced_otherwise(text, known):
                self._introduced.setdefault(introduced.letters, (ordinal, introduced))

    def _of_council(self, introduced: Introduced) -> Introduced:
        """ "The meeting of the Council of Heads of State (CHS)" abbreviates the council, not its meeting."""
        registry = self.context.gazetteer.registry
        series = registry.series.get(introduced.entity.series or "") if introduced.entity else None
        council = registry.entities.get(series.council or "") if series else None
        return (
            Introduced(introduced.letters, council) if council and spells(introduced.letters, council) else introduced
        )

    def _ignored(self, text: str, found: Candidate) -> bool:
        return bool(self.corrections.ignored) and key_of(text[found.start : found.end]) in self.corrections.ignored

    def _leave_open(self, paragraph: Paragraph, found: Candidate) -> None:
        name = paragraph.text[found.start : found.end]
        line, said, count, rivals = self._open.get(name, (paragraph.line, name, 0, found.rivals))
        self._open[name] = (line, said, count + 1, rivals)

    def add_abbreviations(self, paragraphs: Sequence[Paragraph]) -> None:
        """From where a text introduces an abbreviation on, it means what the text says."""
        if not self._introduced:
            return
        for ordinal, found in self._found.items():
            text = paragraphs[ordinal].text
            for letters, (since, introduced) in self._introduced.items():
                if ordinal >= since and letters in text and letters not in self.corrections.ignored:
                    found = _with_abbreviation(text, found, introduced, self.corrections.rulings.get(ordinal, ()))
            self._found[ordinal] = found

    def mentions(self, ordinal: int, paragraph: Paragraph) -> tuple[Mention, ...]:
        return tuple(
            Mention(
                each.start, each.end, paragraph.text[each.start : each.end], each.entity.id, each.entity.kind, each.why
            )
            for each in self._found.get(ordinal, ())
            if each.entity
        )

    def problems(self, document: Document, sidecar: SidecarFile) -> Iterator[Problem]:
        for line, name, count, rivals in self._open.values():
            first, second = rivals[0], rivals[1] if len(rivals) > 1 else rivals[0]
            places = f" ({count} places, first here)" if count > 1 else ""
            what = f'"{name}"{places} may mean {first.id} or {second.id}; it stays unlinked'
            quoted = name.replace("\\", "\\\\").replace('"', '\\"')
            remedy = f'add to {sidecar.file}: mentions: [{{on: "{quoted}", entity: {first.id}}}] (or none)'
            yield Problem(document.source.file, line, "warning", "ambiguous-mention", what, remedy)


def _ruled(found: Candidate, rulings: Iterable[Ruling]) -> bool:
    return any(found.start < ruling.end and ruling.start < found.end for ruling in rulings)


def _ruled_so(rulings: Iterable[Ruling]) -> Iterator[Candidate]:
    end = -1
    for ruling in sorted(rulings, key=lambda each: (each.start, -each.end)):
        if ruling.entity and ruling.start >= end:
            end = ruling.end
            yield Candidate(ruling.start, ruling.end, ruling.entity, "the sidecar says so")


def _with_abbreviation(
    text: str, found: Sequence[Candidate], introduced: Introduced, rulings: Iterable[Ruling]
) -> list[Candidate]:
    kept = {(each.start, each.end): each for each in found}
    cover = SpanSet(len(text))
    for each in found:
        cover.take(each.start, each.end)
    for ruling in rulings:
        cover.take(ruling.start, ruling.end)
    meant = introduced.entity
    for start, end in places_of(text, introduced.letters):
        if meant is None:
            kept.pop((start, end), None)
        elif cover.is_free(start, end):
            why = f"'{introduced.letters}', as the text itself abbreviates {meant.name}"
            kept[start, end] = Candidate(start, end, meant, why)
    return sorted(kept.values(), key=lambda each: each.start)
