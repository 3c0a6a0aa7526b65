"""Passages with their roles → blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from stenogram.model import Block, Furniture, Heading, Narrative, Paragraph, ParagraphKind, Turn
from stenogram.parsing.records import Passage, PassageRole

_LEVEL: Final[dict[PassageRole | None, int]] = {"title": 1, "section": 2, "topic": 3}
_NARRATIVE: Final = ("narrative", "speech", "stage")
_FURNITURE: Final = ("furniture", "inner furniture")
_SPOKEN: Final = ("speech", "stage", "inner furniture")


def build(passages: Sequence[Passage]) -> tuple[Block, ...]:
    """The blocks, in order.

    Furniture in the middle of a turn stays inside it; at its end it becomes a block of its own. A stage
    direction that is all of a turn is what its speaker did, and counts as speech.
    """
    blocks: list[Block] = []
    n, end = 0, len(passages)
    while n < end:
        role = passages[n].role
        if role == "start":
            n = _turn(passages, n, blocks)
            continue
        if role in _LEVEL:
            blocks.append(Heading(_LEVEL[role], (_plain(passages[n]),)))
            n += 1
            continue
        kind, roles = (Narrative, _NARRATIVE) if role in _NARRATIVE else (Furniture, _FURNITURE)
        first = n
        while n < end and passages[n].role in roles:
            n += 1
        blocks.append(kind(tuple(_plain(passage) for passage in passages[first:n])))
    return tuple(blocks)


def _plain(passage: Passage) -> Paragraph:
    return Paragraph(passage.line, passage.text)


def _turn(passages: Sequence[Passage], n: int, blocks: list[Block]) -> int:
    first = passages[n]
    start = first.start
    label = start.label if start else None
    rest = label.rest if label else first.text
    paragraphs = [Paragraph(first.line_at(len(first.text) - len(rest)), rest, "speech")] if rest else []
    end = n + 1
    while end < len(passages) and passages[end].role in _SPOKEN:
        end += 1
    last = end
    while last > n + 1 and passages[last - 1].role == "inner furniture":
        last -= 1
    paragraphs += [Paragraph(passage.line, passage.text, _kind(passage)) for passage in passages[n + 1 : last]]
    if paragraphs and all(paragraph.kind != "speech" for paragraph in paragraphs):
        paragraphs = [
            replace(paragraph, kind="speech") if paragraph.kind == "stage" else paragraph for paragraph in paragraphs
        ]
    if not paragraphs:  # Nobody speaks: the words are kept, as a line of the record.
        blocks.append(Narrative((_plain(first),)))
    else:
        speaker, office = (start.speaker, start.office) if start else (None, None)
        blocks.append(Turn(label.label if label else None, office, speaker, tuple(paragraphs), first.line))
    if last < end:
        blocks.append(Furniture(tuple(_plain(passage) for passage in passages[last:end])))
    return end


def _kind(passage: Passage) -> ParagraphKind:
    if passage.role == "inner furniture":
        return "furniture"
    return "stage" if passage.role == "stage" else "speech"
