"""The timeline of a transcript: who speaks when, and where the entities come up that are named most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.kinds import kind_named
from stenogram.model import EntityKind
from stenogram.pages import escape, svg, wording
from stenogram.pages.escape import Markup, html
from stenogram.pages.isolation import gettext as _
from stenogram.pages.svg import Picture, Table
from stenogram.text.lengths import are_in_characters

LANES: Final = 6
"""Speakers that have a lane of their own; the rest share one."""
ENTITIES: Final = 5
LEAST_MARKS: Final = 3
"""A picture of fewer says less than the words that it is of."""
_LABELS: Final = 0.4
_NAMES: Final = _LABELS - 0.02
_LANE: Final = 20
_LANE_OF_TWO_LINES: Final = 26
_BAR: Final = 10
_STEPS: Final = 500
"""Places that a lane tells apart: more would be finer than a screen."""
_THINNEST: Final = 0.004
"""Share of the lane that a mark has at least: what is thinner can be neither seen nor pressed."""
_LISTED: Final = 100
"""Places that a row of the table links to, at most."""


Languages = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class Run:
    """Words [start, end) of all that are spoken, said in the turn with this anchor."""

    start: int
    end: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity is named: after so many words, in the paragraph with this anchor."""

    at: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's part; `css` is the class of its marks."""

    name: str
    css: str
    words: int
    runs: tuple[Run, ...]
    link: Markup


@dataclass(frozen=True, slots=True)
class Topic:
    """An entity's mentions."""

    name: str
    kind: EntityKind
    places: tuple[Place, ...]
    link: Markup


@dataclass(frozen=True, slots=True)
class _LaneMark:
    """A mark of a lane, [start, start + length) as shares of it, that leads to an anchor."""

    css: str
    start: float
    length: float
    anchor: str
    name: str


def strip(voices: Sequence[Voice], topics: Sequence[Topic], words: int, languages: Languages = ()) -> Picture | None:
    """The picture, from `words` words spoken in all, in some languages; None where it would show next to nothing."""
    if not voices or not words:
        return None
    speaking = list(_speaking_lanes(voices, words)) if len(voices) > 1 else []
    naming = [(topic.name, _topic_marks(topic, words)) for topic in topics[:ENTITIES]]
    if sum(len(marks) for _, marks in (*speaking, *naming)) < LEAST_MARKS:
        return None
    gap = 8 if speaking and naming else 0
    parts: list[str] = []
    lanes = (*speaking, *naming)
    tall = _LANE_OF_TWO_LINES if any(svg.takes_two_lines(name, _NAMES) for name, _ in lanes) else _LANE
    for place, (name, marks) in enumerate(lanes):
        parts += _lane(place * tall + (gap if place >= len(speaking) else 0), tall, name, marks)
    height = len(lanes) * tall + gap
    title = _("Who speaks when, and which names come up")
    drawn = svg.picture("strip", title, _summary(voices, words, languages), height, parts)
    caption = html(_("Who speaks, and which names come up, from start to finish. Each mark leads to its turn."))
    return Picture(drawn, caption, _tables(voices, topics, words, languages))


def _summary(voices: Sequence[Voice], words: int, languages: Languages) -> str:
    first = voices[0]
    return _(
        "%(name)s speaks most: %(share)s of %(words)s.",
        name=first.name,
        share=wording.share(first.words, words),
        words=wording.extent(words, languages),
    )


def _speaking_lanes(voices: Sequence[Voice], words: int) -> Iterator[tuple[str, list[_LaneMark]]]:
    yield from ((voice.name, _voice_marks(voice, words)) for voice in voices[:LANES])
    others = voices[LANES:]
    if others:
        name = others[0].name if len(others) == 1 else wording.count(len(others), "other")
        marks = [mark for voice in others for mark in _voice_marks(voice, words)]
        yield name, sorted(marks, key=lambda mark: mark.start)


def _voice_marks(voice: Voice, words: int) -> list[_LaneMark]:
    """A mark for each turn; of several that begin at one place the first."""
    marks: list[_LaneMark] = []
    for run in voice.runs:
        start, end = run.start * _STEPS // words / _STEPS, run.end * _STEPS // words / _STEPS
        if marks and marks[-1].start == start:
            continue
        name = _("%(name)s, %(place)s", name=voice.name, place=wording.anchor(run.anchor))
        # A neighbour takes no pointer from a mark that is hardly seen.
        css = f"{voice.css} st-thin" if end - start <= _THINNEST else voice.css
        marks.append(_LaneMark(css, start, max(end - start, _THINNEST), run.anchor, name))
    return marks


def _topic_marks(topic: Topic, words: int) -> list[_LaneMark]:
    marks: dict[int, _LaneMark] = {}
    for place in topic.places:
        step = min(place.at * _STEPS // words, _STEPS - 2)
        name = _("%(name)s, %(place)s", name=topic.name, place=wording.anchor(place.anchor))
        marks.setdefault(step, _LaneMark(f"st-tick st-{topic.kind}", step / _STEPS, _THINNEST, place.anchor, name))
    return [marks[step] for step in sorted(marks)]


def _lane(y: int, tall: int, name: str, marks: Iterable[_LaneMark]) -> list[str]:
    middle = y + tall / 2
    parts: list[str] = [svg.label(name, 0, y, _NAMES, tall, baseline=tall / 2 + 4.4)]
    parts.append(svg.line(_LABELS, middle, 1, middle))
    width = 1 - _LABELS
    for mark in marks:
        bar = svg.bar(mark.css, _LABELS + mark.start * width, y + (tall - _BAR) / 2, mark.length * width, _BAR)
        parts.append(svg.link(f"#{mark.anchor}", mark.name, [bar]))
    return parts


def _tables(voices: Sequence[Voice], topics: Sequence[Topic], words: int, languages: Languages) -> tuple[Table, ...]:
    lengths, shares, rates = _("Words"), _("Share of words"), _("Per 1,000 words")
    if are_in_characters(languages):
        lengths, shares, rates = _("Characters"), _("Share of characters"), _("Per 1,000 characters")
    tables: list[Table] = []
    if len(voices) > 1:
        rows = tuple(_voice_row(voice, words) for voice in voices)
        figures = map(svg.figure, (_("Turns"), lengths, shares))
        tables.append(Table((_("Speaker"), *figures, _("Go to turn")), rows))
    if topics:
        is_monologue = sum(len(voice.runs) for voice in voices) == 1
        where = _("Go to paragraph") if is_monologue else _("Go to turn")
        rows = tuple(_topic_row(topic, words, is_monologue) for topic in topics)
        figures = map(svg.figure, (_("Mentions"), rates))
        tables.append(Table((_("Name"), _("Kind"), *figures, where), rows))
    return tuple(tables)


def _voice_row(voice: Voice, words: int) -> tuple[str, ...]:
    return (
        voice.link,
        svg.figure(wording.number(len(voice.runs))),
        svg.figure(wording.number(voice.words)),
        svg.figure(wording.share(voice.words, words)),
        _links({run.anchor: _number(run.anchor) for run in voice.runs}),
    )


def _topic_row(topic: Topic, words: int, is_monologue: bool) -> tuple[str, ...]:
    places = [place.anchor if is_monologue else place.anchor.partition("-p")[0] for place in topic.places]
    mentions = len(topic.places)
    return (
        topic.link,
        _(kind_named(topic.kind).label),
        svg.figure(wording.number(mentions)),
        svg.figure(wording.rate(mentions, words)),
        _links({anchor: _number(anchor) for anchor in places}),
    )


def _number(anchor: str) -> str:
    """ "12" of turn-12, "3" of turn-12-p3."""
    return anchor.rpartition("-p")[2].removeprefix("turn-")


def _links(places: dict[str, str]) -> Markup:
    links = [escape.link(number, f"#{anchor}") for anchor, number in places.items()]
    return escape.join(links if len(links) <= _LISTED else [*links[:_LISTED], "…"], " ")
