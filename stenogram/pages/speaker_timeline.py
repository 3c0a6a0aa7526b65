"""The strip of a transcript: who speaks when, and where the entities come up that are named most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.kinds import kind_named
from stenogram.model import EntityKind
from stenogram.pages import svg, wording
from stenogram.pages.escape import Markup, html
from stenogram.pages.svg import Picture, Table

LANES: Final = 6
"""Speakers that have a lane of their own; the rest share one."""
ENTITIES: Final = 5
_LABELS: Final = 0.4
_LANE: Final = 20
_BAR: Final = 10
_STEPS: Final = 500
"""Places that a lane tells apart: more would be finer than a screen."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's part. `runs` are [start, end) in words spoken; `colour` is the person's on the whole site."""

    key: str
    name: str
    colour: int
    turns: int
    words: int
    runs: tuple[tuple[int, int], ...]
    link: Markup


@dataclass(frozen=True, slots=True)
class Topic:
    """An entity's mentions, as places in words spoken."""

    name: str
    kind: EntityKind
    places: tuple[int, ...]
    link: Markup


def strip(voices: Sequence[Voice], topics: Sequence[Topic], words: int) -> Picture | None:
    """The picture, from `words` words spoken in all; None where nobody speaks."""
    if not voices or not words:
        return None
    lanes = [(voice.name, _voice_bars(voice, words)) for voice in voices[:LANES]]
    others = voices[LANES:]
    if others:
        name = others[0].name if len(others) == 1 else f"{len(others)} others"
        lanes.append((name, [bar for voice in others for bar in _voice_bars(voice, words)]))
    shown = topics[:ENTITIES]
    lanes += [(topic.name, _ticks(topic, words)) for topic in shown]
    parts: list[str] = []
    for place, (name, bars) in enumerate(lanes):
        gap = 8 if place >= len(lanes) - len(shown) else 0
        parts += _lane(place * _LANE + gap, name, bars)
    height = len(lanes) * _LANE + (8 if shown else 0)
    first = voices[0]
    summary = f"{first.name} speaks most: {wording.share(first.words, words)} of {wording.count(words, 'word')}."
    drawn = svg.picture("strip", "Who speaks when, and what is named where", summary, height, parts)
    caption = html("Who speaks when, and what is named where, from the first word to the last")
    return Picture(drawn, caption, _tables(voices, topics, words))


def _tables(voices: Sequence[Voice], topics: Sequence[Topic], words: int) -> tuple[Table, ...]:
    figure = svg.figure
    spoken = tuple(
        (
            voice.link,
            figure(wording.number(voice.turns)),
            figure(wording.number(voice.words)),
            figure(wording.share(voice.words, words)),
        )
        for voice in voices
    )
    named = tuple(
        (topic.link, kind_named(topic.kind).label, figure(wording.number(len(topic.places)))) for topic in topics
    )
    tables = [Table(("Speaker", figure("Turns"), figure("Words"), figure("Share")), spoken)]
    return (*tables, Table(("Named", "What it is", figure("Mentions")), named)) if named else tuple(tables)


def _lane(y: int, name: str, bars: Iterable[tuple[str, float, float]]) -> list[str]:
    middle = y + _LANE / 2
    parts: list[str] = [svg.label(name, 0, y, _LABELS - 0.02, _LANE)]
    parts.append(svg.line(_LABELS, middle, 1, middle))
    width = 1 - _LABELS
    parts += [
        svg.bar(css, _LABELS + start * width, y + (_LANE - _BAR) / 2, length * width, _BAR)
        for css, start, length in bars
    ]
    return parts


def _voice_bars(voice: Voice, words: int) -> list[tuple[str, float, float]]:
    runs = _merged(
        (start * _STEPS // words, max(end * _STEPS // words, start * _STEPS // words)) for start, end in voice.runs
    )
    return [(f"st-c{voice.colour}", start / _STEPS, (end - start) / _STEPS) for start, end in runs]


def _merged(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs that touch, made one."""
    result: list[tuple[int, int]] = []
    for start, end in runs:
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _ticks(topic: Topic, words: int) -> list[tuple[str, float, float]]:
    places = sorted({min(place * _STEPS // words, _STEPS - 2) for place in topic.places})
    return [(f"st-tick st-{topic.kind}", place / _STEPS, 0.004) for place in places]
