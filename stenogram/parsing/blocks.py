"""Passages with their roles → blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from stenogram.model import Block, Furniture, Heading, Marginal, Narrative, Paragraph, ParagraphKind, Turn
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


def _plain(passage: Passage, kind: ParagraphKind = "plain") -> Paragraph:
    return Paragraph(passage.line, passage.text, kind, passage.time, passage.margin)


def _turn(passages: Sequence[Passage], n: int, blocks: list[Block]) -> int:
    first = passages[n]
    end, last = _extent(passages, n)
    paragraphs = _paragraphs(first, passages[n + 1 : last])
    # Where nobody speaks, the words are kept, as a line of the record.
    blocks.append(_turn_of(first, paragraphs) if paragraphs else Narrative((_plain(first),)))
    if last < end:
        blocks.append(Furniture(tuple(_plain(passage) for passage in passages[last:end])))
    return end


def _extent(passages: Sequence[Passage], n: int) -> tuple[int, int]:
    """Where the passages end that follow the first of a turn, and those of them that are of the turn."""
    end = n + 1
    while end < len(passages) and passages[end].role in _SPOKEN:
        end += 1
    last = end
    # The head of a page may stand between two turns; it is of the page that the first is printed on.
    while last > n + 1 and passages[last - 1].role == "inner furniture" and passages[last - 1].mark != "page head":
        last -= 1
    return end, last


def _rest(first: Passage) -> str:
    """The words of the first passage of a turn after its label."""
    label = first.start.label if first.start else None
    return label.rest if label else first.text


def _paragraphs(first: Passage, others: Sequence[Passage]) -> list[Paragraph]:
    """The paragraphs of a turn. Where none is speech, its stage directions are what is said."""
    rest = _rest(first)
    paragraphs = [_first_words(first, rest, len(first.text) - len(rest))] if rest else []
    paragraphs += [_plain(passage, _kind(passage)) for passage in others]
    if paragraphs and not rest and first.time and paragraphs[0].time is None:
        paragraphs[0] = replace(paragraphs[0], time=first.time)
    if any(paragraph.kind == "speech" for paragraph in paragraphs):
        return paragraphs
    return [replace(paragraph, kind="speech") if paragraph.kind == "stage" else paragraph for paragraph in paragraphs]


def _turn_of(first: Passage, paragraphs: Sequence[Paragraph]) -> Turn:
    start, rest = first.start, _rest(first)
    label = start.label.label if start and start.label else None
    speaker, office = (start.speaker, start.office) if start else (None, None)
    words_at = len(first.text) - len(rest)
    margin = tuple(marginal for marginal in first.margin if not rest or marginal.at < words_at)
    return Turn(label, office, speaker, tuple(paragraphs), first.line, margin)


def _first_words(passage: Passage, rest: str, words_at: int) -> Paragraph:
    """The words behind a label, with what stands beside them and not beside the label."""
    margin = tuple(
        Marginal(marginal.at - words_at, marginal.text) for marginal in passage.margin if marginal.at >= words_at
    )
    return Paragraph(passage.line_at(words_at), rest, "speech", passage.time, margin)


def _kind(passage: Passage) -> ParagraphKind:
    if passage.role == "inner furniture":
        return "furniture"
    return "stage" if passage.role == "stage" else "speech"
