"""How entries of a sidecar hold on to their words when the text changes: line numbers, contexts, permalinks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stenogram.model import TextFiles
from stenogram.prepare import Prepared, prepare
from stenogram.problems import Problem
from stenogram.registry import loaded_registry

GAZETTEER = loaded_registry(()).gazetteer
TEXT = """The ferry

May 3, 1923

Anna Reed: The ferry goes at six. It is full.

Tom Hale: The ferry goes at nine. Nobody knows why.

Anna Reed: The ferry goes at six. It is full, and so it stays.
"""


def files(text: str, sidecar: str, before: Prepared | None = None, released: bool = True) -> TextFiles:
    ledger = before.ledger if before and released else None
    line_numbers = before.line_numbers if before and not released else None
    return TextFiles("a", "a.txt", text.encode(), "a.yml", sidecar, "a.turns.json", ledger, line_numbers=line_numbers)


def built(text: str, sidecar: str, before: Prepared | None = None, released: bool = True) -> Prepared:
    return prepare(files(text, sidecar, before, released), GAZETTEER, "2026-01-01")


def errors(prepared: Prepared) -> list[Problem]:
    return [problem for problem in prepared.problems if problem.severity == "error"]


def lines_of_notes(prepared: Prepared) -> list[int]:
    assert prepared.transcript
    document = prepared.transcript.document
    paragraphs = list(document.paragraphs())
    return [paragraphs[note.paragraph].line for note in document.notes]


def with_line(text: str, number: int, line: str = "A line more.") -> str:
    lines = text.split("\n")
    return "\n".join([*lines[:number], line, "", *lines[number:]])


NOTE = "notes:\n  - {on: The ferry goes at six., line: 9, note: It sank.}\n"


@pytest.mark.parametrize("released", [True, False])
@pytest.mark.parametrize("number", [0, 4, 6, 8, 10])
def test_a_line_number_is_an_error_as_soon_as_the_lines_are_others(released: bool, number: int) -> None:
    first = built(TEXT, NOTE, None, released)
    assert lines_of_notes(first) == [9]
    second = built(with_line(TEXT, number), NOTE, first, released)
    assert [problem.rule for problem in errors(second)] == ["quote-not-found-once"]
    at = [line + 2 * (number < line) for line in (5, 9)]
    assert f"was found at lines {at[0]} and {at[1]} now" in errors(second)[0].what
    assert lines_of_notes(second) == []


def test_a_line_number_holds_while_only_white_space_changes() -> None:
    first = built(TEXT, NOTE)
    assert not errors(built(TEXT.replace("\n", " \r\n") + "\n\n", NOTE, first))


def test_a_line_number_that_was_written_anew_is_of_the_text_as_it_is() -> None:
    first = built(TEXT, NOTE)
    longer = with_line(TEXT, 4)
    second = built(longer, NOTE.replace("line: 9", "line: 11"), first)
    assert not errors(second)
    assert lines_of_notes(second) == [11]
    assert [problem.rule for problem in errors(built(TEXT, NOTE.replace("9", "11"), second))] == [
        "quote-not-found-once"
    ]


def test_a_line_number_that_was_never_right_says_where_the_words_stand() -> None:
    [problem] = errors(built(TEXT, NOTE.replace("9", "7")))
    assert problem.what == '"The ferry goes at six." was found at lines 5 and 9 now, not at line 7'
    assert problem.remedy.startswith("write before: ")


def test_what_an_outdated_line_number_is_told_to_write_clears_it() -> None:
    first = built(TEXT, NOTE)
    longer = with_line(TEXT, 4)
    [problem] = errors(built(longer, NOTE, first))
    for advice in problem.remedy.removeprefix("write ").removesuffix(" instead of line:").split(" or "):
        selector, _, line = advice.removesuffix(")").partition(" (line ")
        mended = built(longer, NOTE.replace("line: 9", selector), first)
        assert not errors(mended)
        assert lines_of_notes(mended) == [int(line)]


def test_lines_that_moved_are_named_by_their_words() -> None:
    sidecar = "corrections:\n  - {lines: 7-9, are: furniture}\n"
    first = built(TEXT, sidecar)
    [problem] = errors(built(with_line(TEXT, 4), sidecar, first))
    assert problem.rule == "lines-outdated"
    assert "the words now stand at lines 9-11" in problem.what
    advice = problem.remedy.removeprefix("write ").removesuffix(" instead of lines:").replace(" and to:", ", to:")
    mended = built(with_line(TEXT, 4), sidecar.replace("lines: 7-9", advice), first)
    assert not errors(mended)
    assert mended.transcript
    assert mended.transcript.document.corrections[0].line == 9


def test_words_found_twice_are_told_apart_by_what_the_message_says() -> None:
    sidecar = "notes:\n  - {on: The ferry goes, note: It sank.}\n"
    [problem] = errors(built(TEXT, sidecar))
    assert problem.what == '"The ferry goes" was found 3 times, at lines 5, 7 and 9'
    # Lines 5 and 9 begin alike: only the label above the second tells them apart.
    twice = TEXT.replace("at nine", "at six").replace("Nobody", "Somebody")
    [problem] = errors(built(twice, sidecar.replace("goes", "goes at six. It")))
    assert problem.what == '"The ferry goes at six. It" was found twice, at lines 5 and 9'


def test_words_that_are_much_like_the_quotation_are_named() -> None:
    [problem] = errors(built(TEXT, "notes:\n  - {on: Nobody knew why, note: It sank.}\n"))
    assert problem.what == '"Nobody knew why" was not found in the text'
    assert problem.remedy == 'if the words are those of line 7, write on: "Nobody knows why."'


# --- Permalinks ---------------------------------------------------------------------------------

IN = "notes:\n  - {on: The ferry goes, in: turn-2-p1, note: It sank.}\n"


def test_a_permalink_holds_its_words_through_edits() -> None:
    first = built(TEXT, IN)
    assert lines_of_notes(first) == [7]
    longer = TEXT.replace("Tom Hale:", "Eve Lind: The ferry goes.\n\nTom Hale:")
    second = built(longer, IN, first)
    assert not errors(second)
    assert lines_of_notes(second) == [9]


def test_a_permalink_whose_words_went_is_an_error() -> None:
    first = built(TEXT, IN)
    [problem] = errors(built(TEXT.replace("Tom Hale: The ferry goes at nine. Nobody knows why.\n\n", ""), IN, first))
    assert "turn-2-p1 is no longer anywhere in the text" in problem.what
    assert "at lines 5 and 7 now" in problem.what


def test_a_permalink_of_other_words_says_where_the_quoted_ones_are() -> None:
    first = built(TEXT, "")
    [problem] = errors(built(TEXT, "notes:\n  - {on: and so it stays, in: turn-2-p1, note: So.}\n", first))
    assert problem.what == '"and so it stays" was found at line 9 now; not in turn-2-p1'


def test_a_correction_that_begins_a_turn_in_a_paragraph_finds_it_again_though_it_changed_it() -> None:
    first = built(TEXT, "")
    sidecar = "corrections:\n  - {begin_turn: It is full, in: turn-3-p1, speaker: Eve Lind}\n"
    second = built(TEXT, sidecar, first)
    third = built(TEXT, sidecar, second)
    for prepared in (second, third):
        assert not errors(prepared)
        assert prepared.transcript
        turns = list(prepared.transcript.document.turns())
        assert [(turn.line, turn.speaker and turn.speaker.name) for turn in turns][2:] == [
            (9, "Anna Reed"),
            (9, "Eve Lind"),
        ]


def test_a_speaker_given_to_a_permalink_is_given_again_at_the_next_build() -> None:
    first = built(TEXT, "")
    sidecar = "corrections:\n  - {speaker_of: The ferry goes, in: turn-2, speaker: Eve Lind}\n"
    second = built(TEXT, sidecar, first)
    third = built(TEXT, sidecar, second)
    for prepared in (second, third):
        assert not errors(prepared)
        assert prepared.transcript
        assert [turn.speaker and turn.speaker.name for turn in prepared.transcript.document.turns()] == [
            "Anna Reed",
            "Eve Lind",
            "Anna Reed",
        ]


def test_before_numbers_are_final_a_permalink_holds_for_the_text_it_was_written_for() -> None:
    first = built(TEXT, IN, released=False)
    assert not errors(first)
    assert not errors(built(TEXT, IN, first, released=False))
    longer = with_line(TEXT, 4, "Eve Lind: The ferry goes.")
    [problem] = errors(built(longer, IN, first, released=False))
    assert "holds only when numbers are final" in problem.what


def test_before_numbers_are_final_no_correction_of_the_reading_names_one() -> None:
    sidecar = "corrections:\n  - {speaker_of: The ferry goes, in: turn-2-p1, speaker: Eve Lind}\n"
    [problem] = errors(built(TEXT, sidecar, released=False))
    assert "holds only when numbers are final" in problem.what


def test_the_record_of_line_numbers_is_in_the_ledger_and_only_where_there_are_some() -> None:
    first = built(TEXT, "")
    assert first.ledger
    assert '"lines"' not in first.ledger
    second = built(TEXT, NOTE, first)
    assert second.ledger
    assert '"lines"' in second.ledger
    assert built(TEXT, NOTE, second).ledger_changed is False
    assert built(TEXT, "", second).ledger == first.ledger


@pytest.mark.parametrize("line_numbers", ["", "[", "{}", "[1]", '[["a"]]', "[[1,2,3,4]]", "[" * 100_000])
def test_a_damaged_record_of_provisional_line_numbers_is_none(line_numbers: str) -> None:
    prepared = prepare(replace(files(TEXT, NOTE), line_numbers=line_numbers), GAZETTEER, "2026-01-01")
    assert not errors(prepared)
