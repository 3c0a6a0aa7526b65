"""When a text was published, and when its words last changed: from its ledger, not from the clock."""

from __future__ import annotations

import pytest

from stenogram.model import TextFiles
from stenogram.permalinks import load_ledger
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry

TEXT = (
    "Sitting\n\nMarch 4, 1921, Oakham\n\nAnna Reed: Is the bridge over the river at Oakham safe?\n\n"
    "Tom Hale: It is, and has been.\n"
)
FIRST, THEN = "2026-10-30", "2026-11-02"


def prepared(text: str, ledger: str | None, today: str) -> Prepared:
    files = TextFiles("a", "source_texts/a.txt", text.encode(), "a.yml", None, "source_texts/a.turns.json", ledger)
    return prepare(files, loaded_registry(()).gazetteer, today)


def days(made: Prepared) -> tuple[str | None, str | None]:
    assert made.transcript
    return made.transcript.permalinks.published, made.transcript.permalinks.updated


@pytest.mark.parametrize(
    ("text", "updated"),
    [
        (TEXT, FIRST),
        (TEXT.replace("safe?", "quite safe?"), THEN),
        (f"{TEXT}\nAnna Reed: Thank you for that.\n", THEN),
        (TEXT.replace("Tom Hale: It is, and has been.\n", ""), THEN),
    ],
    ids=["unchanged", "a word changed", "a turn added", "a turn withdrawn"],
)
def test_a_text_keeps_the_day_of_its_publication_and_tells_that_of_its_last_change(text: str, updated: str) -> None:
    first = prepared(TEXT, None, FIRST)
    assert days(first) == (FIRST, FIRST)
    assert days(prepared(text, first.ledger, THEN)) == (FIRST, updated)


def test_the_day_of_a_turn_is_that_on_which_its_words_changed() -> None:
    first = prepared(TEXT, None, FIRST)
    reworded = prepared(TEXT.replace("safe?", "quite safe?"), first.ledger, THEN)
    assert since(reworded) == [THEN, FIRST]
    # Another label, paragraphs that break elsewhere: the words are the same.
    assert since(prepared(TEXT.replace("Anna Reed:", "Mayor Anna Reed:"), first.ledger, THEN)) == [FIRST, FIRST]
    broken = TEXT.replace("It is, and", "It is,\n\nand")
    assert since(prepared(broken, first.ledger, THEN)) == [FIRST, FIRST]
    # What is taken back counts as changed, on the day on which it was.
    assert since(prepared(TEXT, reworded.ledger, "2026-12-01")) == ["2026-12-01", FIRST]


def since(made: Prepared) -> list[str]:
    ledger, _ = load_ledger("a.turns.json", made.ledger)
    assert ledger
    return [turn.since for turn in ledger.standing()]


def test_a_text_without_turns_has_neither() -> None:
    assert days(prepared("Nobody speaks here at all.\n", None, FIRST)) == (None, None)
