"""Every mention in its context and every turn of a person, and how long lists are split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple, TypeVar

from stenogram.dates import PartialDate
from stenogram.model import Turn
from stenogram.pages import addresses, escape, wording
from stenogram.pages.backlinks import Occurrence, Spoken
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext as _
from stenogram.pages.isolation import isolated
from stenogram.text.excerpts import around

LONGEST: Final = 300
"""Rows that stand on one page; more are split by year."""
NEWEST: Final = 60
"""Rows that the first page of an entry that is split shows."""
SHOWN: Final = 25
"""Rows that are shown at first; a click shows the others."""
_CONTEXT: Final = 90
_OPENING: Final = 180
_UNDATED: Final = "undated"
MENTIONED_IN: Final = "mentioned-in-"
SPOKEN_IN: Final = "spoken-in-"
"""How the anchors of years begin: of the first mention, and of the first turn, in that year."""

Item = TypeVar("Item")


class Row(NamedTuple):
    """One mention: `date` is the link to its paragraph, `sort` the date as ISO, `transcript` the title.

    `anchor` stands where a year begins. In `context`, what comes before the words is apart from the words and what
    follows, so that lines can be aligned on them.
    """

    anchor: Markup
    date: Markup
    sort: Markup
    speaker: Markup
    transcript: Markup
    context: Markup


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """One turn: a link with its number, its first words, and how many it has."""

    link: Markup
    began: str
    words: str


@dataclass(frozen=True, slots=True)
class SpokenIn:
    """What a person says in one transcript, or in one part of a compilation.

    `transcript` is the heading of the first group of a transcript, `part` that of each part below it; both are None
    where a group goes on. `attributes` are those of the heading beside which `date` stands.
    """

    transcript: Markup | None
    part: Markup | None
    date: str
    attributes: Markup
    turns: tuple[SpokenTurn, ...]


@dataclass(frozen=True, slots=True)
class SpokenList:
    """The turns of a person: `first` are shown, `rest` is folded under `all_of_them` ("Show all 63")."""

    first: tuple[SpokenIn, ...] = ()
    rest: tuple[SpokenIn, ...] = ()
    all_of_them: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a long list. `name` is "2021", "2021-2" or "undated"; [start, end) are its items."""

    name: str
    label: str
    start: int
    end: int


def year_of(date: PartialDate | None) -> str:
    return str(date.year) if date else _UNDATED


def year_name(year: str) -> str:
    """A year, or what is undated, as one reads it."""
    return _("Undated") if year == _UNDATED else year


def split_by_year(items: Sequence[Item], year: Callable[[Item], str]) -> tuple[Part, ...]:
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
    name = year_name(year)
    return _("%(year)s, part %(number)s", year=name, number=number + 1) if number else name


def concordance(occurrences: Sequence[Occurrence], page: str, language: str) -> tuple[Row, ...]:
    """The lines of the concordance as `page` (a path under docs/), in this language, shows them."""
    first_of_year = _first_of_years([occurrence.date for occurrence in occurrences])
    return tuple(
        _row(occurrence, page, language, _year_anchor(MENTIONED_IN, first_of_year.get(number)))
        for number, occurrence in enumerate(occurrences)
    )


def _first_of_years(dates: Sequence[PartialDate | None]) -> dict[int, int]:
    """By its place in a list, the year of what is the first of that year."""
    first: dict[int, int] = {}
    for number, date in enumerate(dates):
        if date:
            first.setdefault(date.year, number)
    return {number: year for year, number in first.items()}


def _year_anchor(prefix: str, year: int | None) -> Markup:
    return Markup(f'<span id="{prefix}{year}"></span>' if year else "")


def _row(occurrence: Occurrence, page: str, language: str, anchor: Markup) -> Row:
    document = occurrence.transcript.document
    mention = occurrence.mention
    target = addresses.link(page, addresses.transcript_path(document.name), occurrence.anchor)
    before, after = around(occurrence.paragraph.text, mention.start, mention.end, _CONTEXT)
    date = wording.date(occurrence.date) if occurrence.date else escape.markdown(document.title)
    speaker = _speaker(turn, page) if (turn := occurrence.turn) else _outside_turns()
    return Row(
        anchor=anchor,
        date=Markup(f"[{date}]({target})"),
        sort=Markup(occurrence.date or ""),
        speaker=speaker,
        transcript=escape.markdown(document.title),
        context=_aligned(before, mention.text, after, _language_attributes(document.language, language)),
    )


def _aligned(before: str, words: str, after: str, attributes: str) -> Markup:
    """What is said before the words, and they with what follows, apart."""
    first = f'<span class="st-before">{escape.markdown(before)}</span>'
    rest = f'<span class="st-from">**{escape.markdown(words)}**{escape.markdown(after, at_start=False)}</span>'
    return Markup(f'<span class="st-kwic"{attributes}>{first}{rest}</span>')


def _language_attributes(spoken: str, page_language: str) -> str:
    """The language of words on a page of another one, with their direction."""
    if spoken.split("-")[0] == page_language.split("-")[0]:
        return ""
    return f' lang="{escape.attribute(spoken)}" dir="{wording.direction(spoken) or "ltr"}"'


def _outside_turns() -> Markup:
    place = _("in the introduction")
    return Markup(f'<span class="st-quiet">{place}</span>')


def _speaker(turn: Turn, page: str) -> Markup:
    speaker = turn.speaker
    if speaker is None or speaker.unnamed:
        return escape.markdown(speaker.name if speaker else turn.label or _("not named"))
    return escape.link(speaker.name, addresses.link(page, addresses.speaker_path(speaker)))


def spoken_list(turns: Sequence[Spoken], page: str) -> SpokenList:
    """The first turns of a person as `page` shows them, gathered by transcript and part, and the rest, folded."""
    first, rest = tuple(_spoken_in(turns, page, 0, SHOWN)), tuple(_spoken_in(turns, page, SHOWN, len(turns)))
    return SpokenList(first, rest, _("Show all %(number)s", number=wording.number(len(turns))) if rest else None)


def _spoken_in(turns: Sequence[Spoken], page: str, start: int, end: int) -> Iterator[SpokenIn]:
    """The groups of turns [start, end), in the order in which they come."""
    first_of_year = _first_of_years([turn.date for turn in turns])
    for number, group in _grouped(turns, start, end):
        before = turns[number - 1] if number else None
        yield _spoken_group(group, page, first_of_year.get(number), before)


def _grouped(turns: Sequence[Spoken], start: int, end: int) -> Iterator[tuple[int, list[Spoken]]]:
    """Turns [start, end) of one transcript and part together, with the number of the first of them."""
    at = start
    for _place, together in groupby(turns[start:end], key=_place_of):
        group = list(together)
        yield at, group
        at += len(group)


def _place_of(turn: Spoken) -> tuple[str, int]:
    """The transcript and the part of it in which a turn stands."""
    return turn.transcript.document.name, turn.section.block if turn.section else -1


def _spoken_group(group: Sequence[Spoken], page: str, first_of: int | None, before: Spoken | None) -> SpokenIn:
    """One group; `before` is the turn that is listed ahead of it."""
    document, section, day = group[0].transcript.document, group[0].section, group[0].date
    path = addresses.transcript_path(document.name)
    name, block = _place_of(group[0])
    is_same_transcript = before is not None and _place_of(before)[0] == name
    is_same_part = before is not None and _place_of(before) == (name, block)
    title = (section.event or section.title) if section else None
    part = escape.link(title, addresses.link(page, path, group[0].anchor)) if title and not is_same_part else None
    date = wording.date(day) if day else _("undated")
    label = escape.attribute(_("%(name)s, %(when)s", name=title or document.title, when=date))
    anchor = f"#{SPOKEN_IN}{first_of} " if first_of else ""
    return SpokenIn(
        transcript=None if is_same_transcript else escape.link(document.title, addresses.link(page, path)),
        part=part,
        date=date,
        attributes=Markup(f'{{ {anchor}data-toc-label="{label}" }}'),
        turns=tuple(_spoken_turn(turn, path, page) for turn in group),
    )


def _spoken_turn(spoken: Spoken, path: str, page: str) -> SpokenTurn:
    number = spoken.anchor.removeprefix("turn-")
    began = next((paragraph.text for paragraph in spoken.paragraphs if paragraph.kind == "speech"), "")
    began = began or next((paragraph.text for paragraph in spoken.paragraphs if paragraph.kind != "furniture"), "")
    return SpokenTurn(
        link=escape.link(_("Turn %(number)s", number=number), addresses.link(page, path, spoken.anchor)),
        began=isolated(wording.shortened(began, _OPENING)),
        words=wording.extent(spoken.words, (spoken.transcript.document.language,)),
    )
