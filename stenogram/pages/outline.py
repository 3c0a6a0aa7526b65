"""What stands under a long turn in the outline: its chapters, else every so many paragraphs by their first words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.model import Transcript, Turn, TurnLink
from stenogram.pages import wording
from stenogram.pages.blocks import LONG

_MOST: Final = 12
"""Lines of the outline that one turn has, at most."""
_STEP: Final = 5
"""Paragraphs between two lines, at least."""
_WORDS: Final = 44
"""Characters of a line."""


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line under a turn: where it leads, the number of that paragraph, and its words."""

    anchor: str
    number: str
    title: str


def long_turns(transcript: Transcript) -> Mapping[str, tuple[OutlineLine, ...]]:
    """By the anchor of each long turn, the lines under it."""
    titles = {chapter.paragraph: chapter.title for chapter in transcript.document.chapters}
    outlines: dict[str, tuple[OutlineLine, ...]] = {}
    ordinal = 0
    links = iter(transcript.permalinks.turns)
    for block in transcript.document.blocks:
        if isinstance(block, Turn):
            link = next(links)
            lines = tuple(_lines(block, link, [titles.get(ordinal + n) for n in range(len(block.paragraphs))]))
            if lines:
                outlines[link.id] = lines
        ordinal += len(block.paragraphs)
    return outlines


def _lines(turn: Turn, link: TurnLink, titles: Sequence[str | None]) -> Iterator[OutlineLine]:
    """`titles` are those of the chapters that begin at each paragraph of the turn."""
    shown = [
        (place.id, paragraph.text, title)
        for paragraph, place, title in zip(turn.paragraphs, link.paragraphs, titles, strict=True)
        if paragraph.kind != "furniture"
    ]
    if any(title for _, _, title in shown):
        yield from (_line(anchor, title) for anchor, _, title in shown if title)
    elif len(shown) >= LONG:
        step = max(_STEP, -(-len(shown) // _MOST))
        yield from (_line(anchor, wording.shortened(text, _WORDS)) for anchor, text, _ in shown[::step])


def _line(anchor: str, title: str) -> OutlineLine:
    return OutlineLine(anchor, anchor.rpartition("-p")[2], title)
