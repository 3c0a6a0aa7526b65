"""The small parts of matching, each by itself: stretches of words, slices, likenesses, what is redacted in a ledger."""

from __future__ import annotations

import pytest

from stenogram.permalinks import Ledger, dump_ledger
from stenogram.permalinks.ledger import Gone, LedgerParagraph, LedgerTurn
from stenogram.permalinks.likeness import required
from stenogram.permalinks.redaction import redacted_ledger
from stenogram.permalinks.stretches import Whole, is_in, together
from stenogram.permalinks.word_encoding import slice_words


@pytest.mark.parametrize(
    ("runs", "size", "expected"),
    [
        ([(0, 10)], 10, [(0, 10)]),
        # Eight words of ten are enough, seven are not.
        ([(0, 8)], 10, [(0, 8)]),
        ([(0, 7)], 10, []),
        # Two foreign words among ten are not too many, three are.
        ([(0, 4), (6, 4)], 10, [(0, 4), (6, 4)]),
        ([(0, 4), (7, 4)], 10, []),
        # The end that costs more foreign words for each of its own goes first.
        ([(0, 2), (3, 7), (30, 3)], 10, [(0, 2), (3, 7)]),
        ([(0, 3), (23, 7), (31, 2)], 10, [(23, 7), (31, 2)]),
        ([(0, 2), (4, 1), (9, 8)], 10, [(9, 8)]),
        ([(0, 8), (12, 1), (15, 2)], 10, [(0, 8)]),
        # Of two that cost the same the first.
        ([(0, 2), (4, 8), (14, 2)], 10, [(4, 8), (14, 2)]),
        ([], 10, []),
    ],
)
def test_runs_of_words_make_one_stretch(
    runs: list[tuple[int, int]], size: int, expected: list[tuple[int, int]]
) -> None:
    assert together(runs, size, 0.8) == expected


@pytest.mark.parametrize(
    ("part", "whole", "place"),
    [
        ("abcdefghij", "..abcdefghij..", (2, 12)),
        ("abcdefghij", "..abcdXfghiY..", (2, 11)),
        ("abcdefghij", "..abcXXfghYY..", None),
        ("", "abc", None),
    ],
)
def test_a_part_stands_in_a_whole_in_one_stretch(part: str, whole: str, place: tuple[int, int] | None) -> None:
    assert Whole(whole).stretch(part, 0.8) == place
    assert is_in(part, whole, 0.8) == (place is not None)


def test_all_words_of_a_part_are_asked_for_where_none_may_be_another() -> None:
    assert not is_in("abcdefghij", "..abcdefghiX..", 1.0)
    assert is_in("abcdefghij", "..abcdefghij..", 1.0)


def test_a_part_is_looked_for_within_borders() -> None:
    whole = Whole("abcdef..abcdef")
    assert whole.stretch("abcdef", 0.8, 1) == (8, 14)
    assert whole.stretch("abcdef", 0.8, 0, 13) == (0, 6)
    assert whole.stretch("abcdef", 0.8, 9) == (9, 14)
    assert whole.stretch("abcdef", 0.8, 10) is None


@pytest.mark.parametrize(("words", "likeness"), [(5, 1.0), (6, 0.8), (19, 0.8), (20, 0.7)])
def test_a_longer_turn_may_have_more_other_words(words: int, likeness: float) -> None:
    assert required(words) == likeness


@pytest.mark.parametrize(
    ("first", "end", "words"),
    [
        (0, None, "“Open it,” she said. “Today!”"),
        (0, 2, "“Open it,”"),
        (1, 3, "it,” she"),
        (2, None, "she said. “Today!”"),
        (4, None, "Today!”"),
        (5, None, ""),
        (0, 9, "“Open it,” she said. “Today!”"),
    ],
)
def test_a_slice_of_words_has_the_signs_around_them(first: int, end: int | None, words: str) -> None:
    assert slice_words("“Open it,” she said. “Today!”", first, end) == words


def _ledger(label: str | None, name: str | None) -> Ledger:
    gone = Gone(("turn-1-p2",), "Anna Reed was here", "2026-01-02")
    paragraphs = (LedgerParagraph(1, "Said by Anna Reed"),)
    turn = LedgerTurn(1, "anna-reed", label, name, "v", "2026-01-01", "2026-01-01", paragraphs, (), (gone,))
    return Ledger(2, (turn,))


def test_redacted_words_leave_label_name_id_and_withdrawn_paragraphs() -> None:
    (turn,) = redacted_ledger(_ledger("Dr Anna Reed", "Anna Reed"), lambda text: text.replace("Anna Reed", "▇")).turns
    assert (turn.label, turn.name, turn.speaker) == ("Dr ▇", "▇", None)
    assert (turn.paragraphs[0].text, turn.gone[0].text) == ("Said by ▇", "▇ was here")
    assert turn.v != "v"


def test_what_has_no_redacted_words_stays() -> None:
    for label, name in ((None, None), ("Dr Anna Reed", "Anna Reed")):
        ledger = _ledger(label, name)
        assert redacted_ledger(ledger, lambda text: text) == ledger


def test_letters_of_all_scripts_stand_in_a_ledger_as_they_are() -> None:
    assert "Łódź" in dump_ledger(_ledger("Łódź", None))
