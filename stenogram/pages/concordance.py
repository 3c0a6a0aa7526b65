"""Every mention in its context and every turn of a person, and how long lists are parted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

from stenogram.dates import PartialDate
from stenogram.model import Turn
from stenogram.pages import addresses, escape, wording
from stenogram.pages.backlinks import Occurrence, Spoken
from stenogram.pages.escape import Markup
from stenogram.text.excerpts import around

LONGEST: Final = 300
"""Rows that stand on one page; more are parted by year."""
NEWEST: Final = 60
"""Rows that the first page of a parted entry shows."""
_CONTEXT: Final = 90
_OPENING: Final = 180
_UNDATED: Final = "undated"
_OUTSIDE_TURNS: Final = Markup('<span class="st-quiet">outside turns</span>')

Item = TypeVar("Item")


class Row(NamedTuple):
    """One mention: `date` is the link to its paragraph, `sort` the date as ISO."""

    date: Markup
    sort: Markup
    speaker: Markup
    context: Markup


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """One turn: a link with its number, its first words, and how many it has."""

    link: Markup
    began: str
    words: str


@dataclass(frozen=True, slots=True)
class SpokenIn:
    """What a person says in one transcript; `attributes` are the heading's, with its name in the outline."""

    transcript: Markup
    date: str
    attributes: Markup
    turns: tuple[SpokenTurn, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a long list. `name` is "2021", "2021-2" or "undated"; [start, end) are its items."""

    name: str
    label: str
    start: int
    end: int


def year_of(date: PartialDate | None) -> str:
    return str(date.year) if date else _UNDATED


def parted(items: Sequence[Item], year: Callable[[Item], str]) -> tuple[Part, ...]:
    """Parts of at most LONGEST items, none across two years; nothing where one page holds all.

    Items of one year stand together.
    """
    if len(items) <= LONGEST:
        return ()
    starts: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        start = starts[year(item)]
        if not start or place - start[-1] >= LONGEST:
            start.append(place)
    places = [(year, number, start) for year, all_starts in starts.items() for number, start in enumerate(all_starts)]
    ends = [start for _, _, start in places[1:]] + [len(items)]
    return tuple(
        Part(f"{year}-{number + 1}" if number else year, _label(year, number), start, end)
        for (year, number, start), end in zip(places, ends, strict=True)
    )


def _label(year: str, number: int) -> str:
    name = "Undated" if year == _UNDATED else year
    return f"{name}, part {number + 1}" if number else name


def row(occurrence: Occurrence, page: str) -> Row:
    """One line of the concordance as `page` (a path under docs/) shows it."""
    document = occurrence.transcript.document
    mention = occurrence.mention
    target = addresses.link(page, addresses.transcript_path(document.name), occurrence.anchor)
    before, after = around(occurrence.paragraph.text, mention.start, mention.end, _CONTEXT)
    context = f"{escape.markdown(before)}**{escape.markdown(mention.text)}**{escape.markdown(after, at_start=False)}"
    date = wording.date(occurrence.date) if occurrence.date else escape.markdown(document.title)
    speaker = _OUTSIDE_TURNS if occurrence.turn is None else _speaker(occurrence.turn, page)
    return Row(Markup(f"[{date}]({target})"), Markup(occurrence.date or ""), speaker, Markup(context))


def _speaker(turn: Turn, page: str) -> Markup:
    speaker = turn.speaker
    if speaker is None or speaker.unnamed:
        return escape.markdown(speaker.name if speaker else turn.label or "not named")
    return escape.link(speaker.name, addresses.link(page, addresses.entity_path("person", speaker.id)))


def spoken_in(turns: Sequence[Spoken], page: str) -> tuple[SpokenIn, ...]:
    """Turns gathered by transcript, or by part of a compilation, in the order in which they come."""
    groups: dict[tuple[str, int], list[Spoken]] = {}
    for spoken in turns:
        block = spoken.section.block if spoken.section else -1
        groups.setdefault((spoken.transcript.document.name, block), []).append(spoken)
    return tuple(_spoken_in(group, page) for group in groups.values())


def _spoken_in(group: Sequence[Spoken], page: str) -> SpokenIn:
    document, section, day = group[0].transcript.document, group[0].section, group[0].date
    path = addresses.transcript_path(document.name)
    title = f"{document.title}: {section.event or section.title}" if section else document.title
    date = wording.date(day) if day else "undated"
    label = escape.attribute(f"{title}, {date}")
    return SpokenIn(
        transcript=escape.link(title, addresses.link(page, path, group[0].link.id if section else None)),
        date=date,
        attributes=Markup(f'{{ data-toc-label="{label}" }}'),
        turns=tuple(_spoken_turn(turn, path, page) for turn in group),
    )


def _spoken_turn(spoken: Spoken, path: str, page: str) -> SpokenTurn:
    number = spoken.link.id.removeprefix("turn-")
    began = next((paragraph.text for paragraph in spoken.turn.paragraphs if paragraph.kind == "speech"), "")
    began = began or next((paragraph.text for paragraph in spoken.turn.paragraphs if paragraph.kind != "furniture"), "")
    return SpokenTurn(
        link=Markup(f"[Turn {number}]({addresses.link(page, path, spoken.link.id)})"),
        began=wording.shortened(began, _OPENING),
        words=wording.count(spoken.words, "word"),
    )
