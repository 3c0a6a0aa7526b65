"""When a text was published, and when its words last changed: from its ledger, not from the clock."""

from __future__ import annotations

import pytest

from stenogram.model import TextFiles
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry

TEXT = "Sitting\n\nMarch 4, 1921, Oakham\n\nAnna Reed: Is the bridge safe?\n\nTom Hale: It is, and has been.\n"
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


def test_a_text_without_turns_has_neither() -> None:
    assert days(prepared("Nobody speaks here at all.\n", None, FIRST)) == (None, None)
