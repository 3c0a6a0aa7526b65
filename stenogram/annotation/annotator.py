"""The package's one task: a document and a gazetteer → who speaks and what is named, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from stenogram.annotation.abbreviations import (
    Introduced,
    initials_of,
    introduced_after,
    introduced_otherwise,
    places_of,
    spells,
)
from stenogram.annotation.antecedents import Antecedents
from stenogram.annotation.candidate import Candidate
from stenogram.annotation.corrections import Corrections, Ruling, is_furniture, read_corrections
from stenogram.annotation.evidence import in_words
from stenogram.annotation.matching import Match, scan
from stenogram.annotation.mentions import find_mentions
from stenogram.annotation.reasons import sentence
from stenogram.annotation.relevant_names import RelevantForms
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.speakers import resolve_speakers
from stenogram.annotation.text_context import (
    Comparison,
    Context,
    day_events,
    events_near,
    held_in,
    local_events,
    read_context,
)
from stenogram.curation.sidecar import SidecarFile
from stenogram.dates import PartialDate
from stenogram.messages import Message, joined, message
from stenogram.model import Document, Entity, Heading, Mention, Mentions, Paragraph, Reason, Section, Turn, because
from stenogram.problems import Problem, problem
from stenogram.registry.canonical import key_of
from stenogram.registry.gazetteer import Gazetteer


def annotate(
    document: Document, gazetteer: Gazetteer, sidecar: SidecarFile
) -> tuple[Document, Mentions, tuple[Problem, ...]]:
    """Resolve the speakers of a document to people of the registry, and find what its words name.

    The mentions are aligned with `document.paragraphs()`; furniture has none. A name that may mean
    several things stays without a mention and is a problem, one for each name.
    """
    document, paragraphs, page, problems = _annotate(document, gazetteer, sidecar)
    mentions = tuple(page.mentions(ordinal, paragraph) for ordinal, paragraph in enumerate(paragraphs))
    return document, mentions, problems + tuple(page.problems(document, sidecar))


def explain(document: Document, gazetteer: Gazetteer, sidecar: SidecarFile, line: int) -> tuple[str, ...]:
    """What was decided in the paragraph at a line, and the evidence that added up to it; for people to read."""
    trace: list[Comparison] = []
    document, paragraphs, page, _ = _annotate(document, gazetteer, sidecar, trace)
    at = [ordinal for ordinal, paragraph in enumerate(paragraphs) if paragraph.line <= line]
    if not at:
        return (_reason(because("There is nothing at that line.")),)
    ordinal = at[-1]
    decisions = [
        part
        for mention in page.mentions(ordinal, paragraphs[ordinal])
        for part in (joined(" → ", (mention.text, mention.entity)), _reason(mention.reason, "  "))
    ]
    compared = [line for place, _, name, weighed in trace if place == ordinal for line in in_words(name, weighed)]
    table = ["", _reason(because("Compared:")), *compared] if compared else []
    return (*(decisions or [_reason(because("No name is linked in this paragraph."))]), *table)


def _reason(why: Reason, indent: str = "") -> Message:
    return Message(f"{indent}{{why}}", (("why", why),))


def _annotate(
    document: Document, gazetteer: Gazetteer, sidecar: SidecarFile, trace: list[Comparison] | None = None
) -> tuple[Document, tuple[Paragraph, ...], _Page, tuple[Problem, ...]]:
    document, problems = resolve_speakers(document, gazetteer, sidecar)
    paragraphs = tuple(document.paragraphs())
    corrections, wrong = read_corrections(document, paragraphs, gazetteer, sidecar)
    aside = is_furniture(document)
    forms = RelevantForms(document, gazetteer)
    matches = [
        [] if out else scan(paragraph.text, gazetteer, document.language, forms)
        for paragraph, out in zip(paragraphs, aside, strict=True)
    ]
    context = read_context(document, paragraphs, matches, gazetteer)
    page = _Page(context, corrections)
    parts = _Parts(document, paragraphs, matches, context)
    context.trace = None
    sections, turns = tuple(document.paragraph_sections()), _block_starts(document)
    lead = _length_of_lead(document)
    for ordinal, paragraph in enumerate(paragraphs):
        parts.enter(sections[ordinal])
        context.turn_start = turns[ordinal]
        context.in_lead = ordinal < lead
        context.trace = trace
        if not aside[ordinal]:
            page.read(ordinal, paragraph, matches[ordinal])
    page.settle_by_page()
    page.add_abbreviations(paragraphs)
    return document, paragraphs, page, problems + wrong


def _block_starts(document: Document) -> list[int]:
    """For each paragraph the ordinal of the first of its block."""
    starts: list[int] = []
    for block in document.blocks:
        starts += [len(starts)] * len(block.paragraphs)
    return starts


def _length_of_lead(document: Document) -> int:
    """Paragraphs before the first turn; none in a text of several parts, or without turns."""
    before = list(takewhile(lambda block: not isinstance(block, Turn), document.blocks))
    has_turns = len(before) < len(document.blocks)
    return sum(len(block.paragraphs) for block in before) if has_turns and not document.sections else 0


class _Parts:
    """Sets the context to the day, the place and the events of the part of a compilation that is read."""

    def __init__(
        self,
        document: Document,
        paragraphs: Sequence[Paragraph],
        matches: Sequence[Sequence[Match]],
        context: Context,
    ) -> None:
        self._document, self._context = document, context
        self._section: Section | None = None
        self._titles = tuple(_titles(document, paragraphs, matches, context.gazetteer))
        self._began = False

    def enter(self, section: Section | None) -> None:
        """Go on to a paragraph of a part, None where it is of none."""
        if self._began and section is self._section:
            return
        self._began, self._section = True, section
        document, context = self._document, self._context
        date = section.date if section and section.date else document.date
        place = section.place if section else document.place
        context.spoken_on = date
        context.day_events = day_events(date, context.gazetteer)
        context.local_events = local_events(date, place, context.gazetteer)
        about = (section.about if section else ()) or document.about
        context.own = frozenset(about) or _own_events(date, place, self._titles, context)


_Titles = Sequence[tuple[str, Sequence[Match]]]


def _own_events(date: PartialDate | None, place: str | None, titles: _Titles, context: Context) -> frozenset[str]:
    """The events that a text is a record of, where nobody has said: one of its day that title or place name."""
    near = events_near(date, context.gazetteer)
    if not near:
        return frozenset()
    registry = context.gazetteer.registry
    own = {
        event
        for event in near
        if held_in(place, event, context.gazetteer) and _body_of(registry.entities[event], context) in context.bodies
    }
    # Whatever a title can mean is tried against the events of the day.
    trial = replace(
        context,
        own=near,
        series_named=set(),
        series_of_page=set(),
        meetings_named=set(),
        meetings_of_page=set(),
        antecedents=Antecedents(),
        documents=[],
        trace=None,
    )
    for text, matches in titles:
        named, _ = find_mentions(text, 0, matches, trial)
        own |= {mention.entity.id for mention in named if mention.entity and mention.entity.id in near}
    return frozenset(own)


def _body_of(entity: Entity, context: Context) -> str | None:
    series = context.gazetteer.registry.series.get(entity.series or "")
    return series.body if series else None


def _titles(
    document: Document, paragraphs: Sequence[Paragraph], matches: Sequence[Sequence[Match]], gazetteer: Gazetteer
) -> Iterator[tuple[str, Sequence[Match]]]:
    yield document.title, scan(document.title, gazetteer, document.language)
    ordinal = 0
    for block in document.blocks:
        for paragraph in block.paragraphs:
            if isinstance(block, Heading):
                yield paragraph.text, matches[ordinal]
            ordinal += 1


@dataclass
class _Page:
    """What has been found in the paragraphs already read."""

    context: Context
    corrections: Corrections
    _named: dict[int, list[Candidate]] = field(default_factory=dict)
    _open: dict[str, tuple[int, str, int, tuple[Entity, ...]]] = field(default_factory=dict)
    _unknown: dict[str, tuple[int, str, int]] = field(default_factory=dict)
    _introduced: dict[str, tuple[int, Introduced]] = field(default_factory=dict)
    _undecided: list[tuple[int, Paragraph, Candidate]] = field(default_factory=list)

    def read(self, ordinal: int, paragraph: Paragraph, matches: Sequence[Match]) -> None:
        text = paragraph.text
        rulings = self.corrections.rulings.get(ordinal, ())
        named, left_open = find_mentions(text, ordinal, matches, self.context)
        named = [one for one in named if not _is_ruled(one, rulings) and not self._is_ignored(text, one)]
        self._named[ordinal] = sorted([*named, *_as_ruled(rulings)], key=lambda one: one.start)
        for candidate in left_open:
            # Without rivals the name meant nothing yet, or nothing any more, on that day: no question is open.
            if not _is_ruled(candidate, rulings) and not self._is_ignored(text, candidate):
                self._undecided.append((ordinal, paragraph, candidate))
        for candidate in self._named[ordinal]:
            entity = None if candidate.described else candidate.entity
            introduced = introduced_after(text, candidate.end, entity) if entity else None
            if introduced:
                introduced = self._of_council(introduced)
                self._introduced.setdefault(introduced.letters, (ordinal, introduced))
        known = {text[one.start : one.end]: one.entity for one in named if one.entity}
        for introduced in introduced_otherwise(text, known) if known else ():
            self._introduced.setdefault(introduced.letters, (ordinal, introduced))

    def _of_council(self, introduced: Introduced) -> Introduced:
        """ "The meeting of the Council of Heads of State (CHS)" abbreviates the council, not its meeting."""
        registry = self.context.gazetteer.registry
        series = registry.series.get(introduced.entity.series or "") if introduced.entity else None
        council = registry.entities.get(series.council or "") if series else None
        return (
            Introduced(introduced.letters, council) if council and spells(introduced.letters, council) else introduced
        )

    def _is_ignored(self, text: str, candidate: Candidate) -> bool:
        ignored = self.corrections.ignored
        return bool(ignored) and key_of(text[candidate.start : candidate.end]) in ignored

    def settle_by_page(self) -> None:
        """What no paragraph has decided by itself: what the rest of the page decides, else a question for people."""
        for ordinal, paragraph, candidate in self._undecided:
            meant = self.context.only_one_named(candidate.rivals)
            if meant:
                why = because("the one of that name in this text")
                decided = Candidate(candidate.start, candidate.end, meant, sentence(why))
                self._named[ordinal] = sorted([*self._named[ordinal], decided], key=lambda one: one.start)
            else:
                self._leave_open(paragraph, candidate)
        self._undecided.clear()

    def _leave_open(self, paragraph: Paragraph, candidate: Candidate) -> None:
        name = paragraph.text[candidate.start : candidate.end]
        if candidate.rivals:
            line, first, count, rivals = self._open.get(name, (paragraph.line, name, 0, candidate.rivals))
            self._open[name] = (line, first, count + 1, rivals)
        elif candidate.unknown:
            line, first, count = self._unknown.get(candidate.unknown, (paragraph.line, name, 0))
            self._unknown[candidate.unknown] = (line, first, count + 1)

    def add_abbreviations(self, paragraphs: Sequence[Paragraph]) -> None:
        """From where a text introduces an abbreviation on, it means what the text says."""
        initials = {introduced.letters: introduced for introduced in initials_of(self.context.bodies_named())}
        written = self.context.written(initials)
        for letters, introduced in initials.items():
            if letters in written and not scan(letters, self.context.gazetteer, self.context.language):
                self._introduced.setdefault(letters, (0, introduced))
        if not self._introduced:
            return
        for ordinal, named in self._named.items():
            text = paragraphs[ordinal].text
            for letters, (since, introduced) in self._introduced.items():
                if ordinal >= since and letters in text and letters not in self.corrections.ignored:
                    named = _with_abbreviation(text, named, introduced, self.corrections.rulings.get(ordinal, ()))
            self._named[ordinal] = named

    def mentions(self, ordinal: int, paragraph: Paragraph) -> tuple[Mention, ...]:
        return tuple(
            Mention(one.start, one.end, paragraph.text[one.start : one.end], one.entity.id, one.entity.kind, one.why)
            for one in self._named.get(ordinal, ())
            if one.entity
        )

    def problems(self, document: Document, sidecar: SidecarFile) -> Iterator[Problem]:
        for line, name, count, rivals in self._open.values():
            first, second = rivals[0], rivals[1] if len(rivals) > 1 else rivals[0]
            places = _places(count)
            yield problem(
                "ambiguous-mention",
                document.source.file,
                line,
                name=name,
                places=places,
                entity=first.id,
                other=second.id,
                sidecar=sidecar.file,
                quote=_quoted(name),
            )
        for unknown, (line, name, count) in self._unknown.items():
            places = _places(count)
            yield problem(
                "beyond-horizon",
                document.source.file,
                line,
                name=name,
                places=places,
                unknown=unknown,
                sidecar=sidecar.file,
                quote=_quoted(name),
            )


def _places(count: int) -> str:
    return message(" ({count:# place|# places}, first here)", count=count) if count > 1 else ""


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_ruled(candidate: Candidate, rulings: Iterable[Ruling]) -> bool:
    return any(candidate.start < ruling.end and ruling.start < candidate.end for ruling in rulings)


def _as_ruled(rulings: Iterable[Ruling]) -> Iterator[Candidate]:
    end = -1
    for ruling in sorted(rulings, key=lambda one: (one.start, -one.end)):
        if ruling.entity and ruling.start >= end:
            end = ruling.end
            yield Candidate(ruling.start, ruling.end, ruling.entity, because("The sidecar says so."))


def _with_abbreviation(
    text: str, named: Sequence[Candidate], introduced: Introduced, rulings: Iterable[Ruling]
) -> list[Candidate]:
    standing = {(one.start, one.end): one for one in named}
    cover = SpanSet(len(text))
    for one in named:
        cover.take(one.start, one.end)
    for ruling in rulings:
        cover.take(ruling.start, ruling.end)
    meant = introduced.entity
    for start, end in places_of(text, introduced.letters):
        if meant is None:
            standing.pop((start, end), None)
        elif cover.is_free(start, end):
            why = because(
                "“%(letters)s”, as the text itself abbreviates %(name)s.", letters=introduced.letters, name=meant.name
            )
            standing[start, end] = Candidate(start, end, meant, why)
    return sorted(standing.values(), key=lambda one: one.start)
