"""The words of a quotation beside those that were said, run by run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from stenogram.quotations.comparison import Place, Run
from stenogram.quotations.wanted import Joint, Wanted

Kind = Literal["same", "said", "quoted", "left-out"]


class Piece(NamedTuple):
    """Words as printed: in both ("same"), only said, only quoted, or said and left out.

    `marked` tells of words that were left out whether the quotation says so.
    """

    kind: Kind
    text: str
    marked: bool = True


def difference(wanted: Wanted, place: Place) -> tuple[Piece, ...]:
    """What was said at a place, and what the quotation has in its stead, in order."""
    return tuple(piece for piece in _pieces(wanted, place) if piece.text)


def _pieces(wanted: Wanted, place: Place) -> Iterator[Piece]:
    at, reached = 0, place.start
    for run in (*place.runs, Run(len(wanted.tokens), place.end, 0)):
        missing, quoted = place.passage.words(reached, run.start), _quoted(wanted, at, run.at)
        joint = wanted.joints.get(run.at)
        # A quotation that begins or ends in a place has left out nothing before or after it.
        if missing and not quoted and 0 < run.at < len(wanted.tokens):
            yield Piece("left-out", missing, joint is not None)
        else:
            yield Piece("said", missing)
        yield Piece("quoted", quoted or _inserted(joint))
        yield Piece("same", place.passage.words(run.start, run.end))
        at, reached = run.at + run.length, run.end


def _quoted(wanted: Wanted, start: int, end: int) -> str:
    if start >= end:
        return ""
    return " ".join(wanted.text[wanted.tokens[start].start : wanted.tokens[end - 1].end].split())


def _inserted(joint: Joint | None) -> str:
    return f"[{joint.text}]" if joint and joint.kind == "insertion" else ""
