"""Anchors in the ledger, and what is told of the turns behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.edits import written
from stenogram.permalinks import reconcile
from stenogram.permalinks.ledger import Ledger, parse_anchor
from stenogram.permalinks.report import changes


@pytest.mark.parametrize(
    ("anchor", "numbers"),
    [("turn-1", (1, None)), ("turn-12-p3", (12, 3)), ("turn-999999999-p999999999", (999_999_999, 999_999_999))],
)
def test_an_anchor_has_the_numbers_of_its_turn_and_paragraph(anchor: str, numbers: tuple[int, int | None]) -> None:
    assert parse_anchor(anchor) == numbers


@pytest.mark.parametrize(
    "anchor",
    "turn turn- turn-0 turn-01 turn-x turn-1-p turn-1-p0 turn-1-px turn-x-p1 turn-1-1 turns-1 note-1 note-1-p1 turn-² "
    "turn-1000000000 turn-1-p1000000000 -1".split(),
)
def test_nothing_else_is_an_anchor(anchor: str) -> None:
    with pytest.raises(ValueError, match="no anchor"):
        parse_anchor(anchor)


def ledger(turns: int) -> Ledger:
    text = written(5, turns)
    return reconcile(text.document(), None, text.sidecar(), "2026-01-01")[1]


def without(former: Ledger, count: int) -> Ledger:
    gone = tuple(replace(turn, withdrawn="2026-01-02") for turn in former.turns[:count])
    return replace(former, turns=(*gone, *former.turns[count:]))


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, ""),
        (1, "1 withdrawn (turn-1)"),
        (4, "4 withdrawn (turn-1, turn-2, turn-3, turn-4)"),
        (5, "5 withdrawn (turn-1, turn-2, turn-3, turn-4 and 1 more)"),
    ],
)
def test_four_turns_are_named_and_the_others_counted(count: int, told: str) -> None:
    assert changes(ledger(8), without(ledger(8), count)) == told


@pytest.mark.parametrize(("count", "told"), [(1, "1 turn edited"), (2, "2 turns edited")])
def test_edited_turns_are_counted(count: int, told: str) -> None:
    former = ledger(8)
    edited = tuple(replace(turn, v="other") for turn in former.turns[:count])
    assert changes(former, replace(former, turns=(*edited, *former.turns[count:]))) == told


def test_new_turns_are_those_whose_number_was_not_there() -> None:
    former = ledger(8)
    earlier = replace(former, turns=former.turns[:7])
    assert changes(earlier, former) == "1 new (turn-8)"
