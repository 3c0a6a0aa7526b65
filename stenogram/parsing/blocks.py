"""Passages with their roles → blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from stenogram.model import Block, Furniture, Heading, Narrative, Paragraph, Speaker, Turn
from stenogram.parsing.passages import Passage
from stenogram.parsing.structure import Role, TurnStart

_LEVEL: Final = {"title": 1, "section": 2, "topic": 3}


def build(
    passages: Sequence[Passage],
    roles: Sequence[Role],
    starts: Sequence[TurnStart | None],
    speakers: Mapping[int, tuple[Speaker | None, str | None]],
) -> tuple[Block, ...]:
    """The blocks, in order. `speakers` gives speaker and role in the label for the passage of each TurnStart.

    Furniture in the middle of a turn stays inside it; at its end it becomes a block of its own. A stage
    direction that is all of a turn is what its speaker did, and counts as speech.
    """
    blocks: list[Block] = []
    n, end = 0, len(passages)
    while n < end:
        role = roles[n]
        if role == "start":
            n = _turn(passages, roles, starts[n], speakers.get(n, (None, None)), n, blocks)
            continue
        if role in _LEVEL:
            blocks.append(Heading(_LEVEL[role], (_plain(passages[n]),)))
            n += 1
            continue
        kind: type[Narrative] | type[Furniture] = Narrative if role in ("narrative", "speech", "stage") else Furniture
        first = n
        while n < end and _same_kind(roles[n], kind):
            n += 1
        blocks.append(kind(tuple(_plain(passage) for passage in passages[first:n])))
    return tuple(blocks)


def _same_kind(role: Role, kind: type[Narrative] | type[Furniture]) -> bool:
    return role in (("narrative", "speech", "stage") if kind is Narrative else ("furniture", "inner furniture"))


def _plain(passage: Passage) -> Paragraph:
    return Paragraph(passage.line, passage.text)


def _turn(
    passages: Sequence[Passage],
    roles: Sequence[Role],
    start: TurnStart | None,
    who: tuple[Speaker | None, str | None],
    n: int,
    blocks: list[Block],
) -> int:
    first = passages[n]
    candidate = start.candidate if start else None
    rest = candidate.rest if candidate else first.text
    paragraphs = [Paragraph(first.line_at(len(first.text) - len(rest)), rest, "speech")] if rest else []
    end = n + 1
    while end < len(passages) and roles[end] in ("speech", "stage", "inner furniture"):
        end += 1
    last = end
    while last > n + 1 and roles[last - 1] == "inner furniture":
        last -= 1
    for at in range(n + 1, last):
        kind = roles[at]
        spoken = "furniture" if kind == "inner furniture" else "stage" if kind == "stage" else "speech"
        paragraphs.append(Paragraph(passages[at].line, passages[at].text, spoken))  # type: ignore[arg-type]
    if paragraphs and all(paragraph.kind != "speech" for paragraph in paragraphs):
        paragraphs = [
            replace(paragraph, kind="speech") if paragraph.kind == "stage" else paragraph for paragraph in paragraphs
        ]
    speaker, role = who
    if not paragraphs:  # Nobody speaks: the words are kept, as a line of the record.
        blocks.append(Narrative((_plain(first),)))
    else:
        blocks.append(Turn(candidate.label if candidate else None, role, speaker, tuple(paragraphs), first.line))
    if last < end:
        blocks.append(Furniture(tuple(_plain(passage) for passage in passages[last:end])))
    return end
