"""The parts of a compilation: as the sidecar has them, else as headings with a day of their own tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.curation.quotations import Entry, Match, Piece, Quotations
from stenogram.curation.sidecar import SectionEntry, SidecarFile
from stenogram.curation.validation_messages import yaml_text
from stenogram.dates import DateSpan, PartialDate
from stenogram.event_kinds import event_of
from stenogram.model import Block, Document, Furniture, Heading, Narrative, Participant, Section, Turn
from stenogram.parsing.dated_headings import read_dated_heading
from stenogram.parsing.datelines import Dateline, is_time_line, read_dateline
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.places import trusted_place
from stenogram.parsing.records import Passage
from stenogram.parsing.speakers import participants_speaking
from stenogram.parsing.structure import is_heading_like, is_place_like
from stenogram.problems import Problem, problem

_SECTION_LEVEL: Final = 2
_FEWEST: Final = 2
"""Dated headings that make a text a compilation."""
_LINES_BELOW: Final = 4
"""Lines below a heading among which day, hour and place stand."""
_KIND_WORDS: Final = 3
"""A longer event is the name of one, not a kind of event."""
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class PlacedEntry(NamedTuple):
    """An entry of `sections:` whose words were found: its number, and the line and text of the passage."""

    number: int
    line: int
    text: str


# --- Before the walk: which passages the sidecar makes headings ------------------------------------


def place_entries(
    passages: Sequence[Passage], sidecar: SidecarFile
) -> tuple[list[Passage], tuple[PlacedEntry, ...], list[Problem]]:
    """The passages, those that the sidecar's parts make headings forced to be; the entries placed; problems.

    Where the quoted words stand several times, a passage that is nothing else is meant.
    """
    entries = sidecar.sidecar.sections
    if not entries:
        return list(passages), (), []
    quotations = Quotations([Piece(passage.text, passage.line, passage.breaks) for passage in passages])

    def is_whole(match: Match) -> bool:
        return match.start == 0 and match.end == len(passages[match.piece].text)

    def begins(match: Match) -> bool:
        above = passages[match.piece].text[: match.start].rstrip()
        return not above or above.endswith((":", "："))

    marked = list(passages)
    placed: list[PlacedEntry] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        quoted = Entry(("sections", number), "on", entry.on, entry)
        beginning = any(map(begins, quotations.find(entry.on)))
        matches, problem = quotations.locate(
            sidecar, quoted, fits=begins if beginning else lambda match: True, prefer=is_whole
        )
        if problem:
            problems.append(problem)
            continue
        at, start, end = matches[0]
        passage = passages[at]
        if not beginning:
            problems.append(_within_turn(sidecar, PlacedEntry(number, passage.line, passage.text)))
            continue
        if start == 0 and (end == len(passage.text) or is_heading_like(passage.text)):
            marked[at] = passage._replace(forced=f"heading{_SECTION_LEVEL}")
        placed.append(PlacedEntry(number, passage.line, passage.text))
    return marked, tuple(placed), problems


# --- After the walk: sections of the blocks ---------------------------------------------------------


def with_sections(
    document: Document, placed: Sequence[PlacedEntry], sidecar: SidecarFile
) -> tuple[Document, list[Problem]]:
    """The document with its parts, each complete; without parts it is as it was."""
    sections = {section.block: section for section in _sections_in_text(document)}
    problems: list[Problem] = []
    starts = _starts(document.blocks)
    for entry in placed:
        block = _block_at(document.blocks, starts, entry)
        if block is None:
            problems.append(_within_turn(sidecar, entry))
            continue
        section = sections.get(block) or _undated(document.blocks, block)
        sections[block] = _curated(section, sidecar.sidecar.sections[entry.number], document)
    ordered = [sections[block] for block in sorted(sections)]
    complete = tuple(_with_speakers(ordered, document.blocks))
    place = document.place or _only(section.place for section in complete)
    return replace(document, sections=complete, place=place, days=document.days or _days(complete)), problems


def _starts(blocks: Sequence[Block]) -> Mapping[int, list[int]]:
    """Blocks by the line at which they begin."""
    starts: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        line = block.line if isinstance(block, Turn) else block.paragraphs[0].line
        starts.setdefault(line, []).append(number)
    return starts


def _block_at(blocks: Sequence[Block], starts: Mapping[int, list[int]], entry: PlacedEntry) -> int | None:
    """The block that begins with the quoted passage; of several on one line the heading, else the first."""
    candidates = starts.get(entry.line, [])
    exact = [number for number in candidates if blocks[number].paragraphs[0].text == entry.text]
    return next(iter(exact or candidates), None)


def _within_turn(sidecar: SidecarFile, entry: PlacedEntry) -> Problem:
    quote, line = sidecar.sidecar.sections[entry.number].on, sidecar.line_of("sections", entry.number, "on")
    return problem("section-without-heading", sidecar.file, line, quote=quote, heading=yaml_text(entry.text))


def _sections_in_text(document: Document) -> Iterator[Section]:
    """Sections whose headings, or the lines right below them, say a day; and those between them that do not.

    A new document without a day of its own must not be cited with the day of the one before.
    """
    blocks = document.blocks
    headings = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level == _SECTION_LEVEL]
    spans = pairwise([*headings, len(blocks)])
    with_words = [start for start, end in spans if _has_words(blocks[start + 1 : end])]
    sections = [_read_section(document, n) for n in with_words]
    if sum(section.date is not None for section in sections) >= _FEWEST:
        yield from sections


def _has_words(blocks: Iterable[Block]) -> bool:
    return any(isinstance(block, Turn | Narrative) for block in blocks)


def _read_section(document: Document, number: int) -> Section:
    blocks = document.blocks
    section = _undated(blocks, number)
    text = blocks[number].paragraphs[0].text
    dated = read_dated_heading(text)
    if dated:
        section = replace(section, title=dated.title, date=dated.date, until=dated.until, place=dated.place)
    dateline = _dateline(blocks, number)
    if dateline and section.date in (None, dateline.date):
        section = replace(section, date=dateline.date, place=section.place or dateline.place)
    if section.date and not section.place:
        section = replace(section, place=_place_line(blocks, number))
    title = _recased(section.title, document) if section.title.isupper() else section.title
    return replace(section, title=title, event=title, event_kind=event_of(title))


def _dateline(blocks: Sequence[Block], number: int) -> Dateline | None:
    """The line with a whole day right below a heading, else the one right above it."""
    below = blocks[number + 1].paragraphs[:1] if number + 1 < len(blocks) else ()
    above = blocks[number - 1].paragraphs[-1:] if number else ()
    for block, paragraphs in ((number + 1, below), (number - 1, above)):
        if paragraphs and isinstance(blocks[block], Furniture):
            dateline = read_dateline(paragraphs[0].text)
            if dateline and dateline.date.day:
                return dateline
    return None


def _place_line(blocks: Sequence[Block], number: int) -> str | None:
    """The place on a line of its own below the day or the hour, as texts print it that part the two."""
    lines: list[str] = []
    for block in blocks[number + 1 : number + 5]:
        if isinstance(block, Turn):
            break
        lines += [paragraph.text for paragraph in block.paragraphs]
    pairs = pairwise(lines[:_LINES_BELOW])
    return trusted_place(next((line for above, line in pairs if _is_when(above) and is_place_like(line)), None))


def _is_when(line: str) -> bool:
    return is_time_line(line) or read_dateline(line) is not None


def _undated(blocks: Sequence[Block], number: int) -> Section:
    block = blocks[number]
    text = block.paragraphs[0].text.strip("#*_ ")
    is_heading = isinstance(block, Heading)
    kind = event_of(text) if is_heading else None
    line = block.line if isinstance(block, Turn) else block.paragraphs[0].line
    return Section(number, text, event=text if is_heading else None, event_kind=kind, line=line)


def _curated(section: Section, entry: SectionEntry, document: Document) -> Section:
    """What the sidecar says of a part, then what the text says, then what is said of the whole text."""
    days = DateSpan.parse(entry.date) if entry.date else None
    date = days.start if days else section.date or document.date
    last = days.end if days and days.end != days.start else None
    # What is said of the whole text is said of what was on its day.
    place, event = (document.place, document.event) if date == document.date else (None, None)
    return replace(
        section,
        date=date,
        until=last,
        place=entry.place or section.place or place,
        event=entry.event or section.event or event,
        event_kind=_kind(entry.event) or section.event_kind or entry.event or event,
        about=entry.about,
        url=entry.url,
        participants=tuple(
            Participant(participant.name, participant.role, participant.id) for participant in entry.participants
        ),
        sources=entry.source,
    )


def _kind(event: str | None) -> str | None:
    """The kind of a named event; a kind is its own."""
    if event is None or len(event.split()) <= _KIND_WORDS:
        return event
    return event_of(event)


def _with_speakers(sections: Sequence[Section], blocks: Sequence[Block]) -> Iterator[Section]:
    """Whoever speaks in a part takes part in it."""
    spans = pairwise([*(section.block for section in sections), len(blocks)])
    for section, (start, end) in zip(sections, spans, strict=True):
        turns = (block for block in blocks[start:end] if isinstance(block, Turn))
        names = {participant.name for participant in section.participants}
        spoke = participants_speaking(turn.speaker for turn in turns if turn.speaker)
        others = tuple(participant for participant in spoke if participant.name not in names)
        yield replace(section, participants=section.participants + others)


def _days(sections: Sequence[Section]) -> tuple[PartialDate, ...]:
    days = {section.date for section in sections if section.date}
    return tuple(sorted(days, key=PartialDate.first)) if len(days) > 1 else ()


def _only(places: Iterable[str | None]) -> str | None:
    """The place of a text all of whose parts were spoken there."""
    different = set(places)
    return different.pop() if len(different) == 1 else None


# --- Headings in capitals ---------------------------------------------------------------------------


def _recased(title: str, document: Document) -> str:
    """A heading in capitals in the letters that the text itself uses: "Meeting with … Moon Jae-in"."""
    forms = _forms(document, {token.casefold() for token in _TOKEN.findall(title)})
    words = _TOKEN.sub(lambda match: forms.get(match[0].casefold()) or nice_case(match[0]), title)
    return words[:1].upper() + words[1:]


def _forms(document: Document, wanted: set[str]) -> dict[str, str]:
    """How the text writes words: the commonest form of each, an acronym before the word that it spells too."""
    counts: dict[str, Counter[str]] = {}
    if not wanted:
        return {}
    for block in document.blocks:
        if isinstance(block, Turn | Narrative):
            for paragraph in block.paragraphs:
                for token in _TOKEN.findall(paragraph.text):
                    if token.casefold() in wanted:
                        counts.setdefault(token.casefold(), Counter())[token] += 1
    return {key: _best(forms) for key, forms in counts.items()}


def _best(forms: Counter[str]) -> str:
    acronyms = [form for form in forms if form.isupper() and len(form) > 1]
    return acronyms[0] if acronyms else min(forms, key=lambda form: (-forms[form], form))
