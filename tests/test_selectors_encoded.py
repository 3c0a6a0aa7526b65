"""What editors change without a word: line ends, spaces, marks of byte order, and how accents are encoded."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from stenogram.model import TextFiles
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry

GAZETTEER = loaded_registry(()).gazetteer
RUSSIAN = """Заседание совета порта

4 марта 1921 года

Анна Ёлкина: Мост «Северный» стар, и ещё никто его не чинил. Мы ждём весны.

Пётр Хейл: Мост «Северный» наш, и мы его починим. Я уже спросил плотника.

Анна Ёлкина: Тогда пусть начнёт в понедельник.
"""
FRENCH = """Séance du conseil

4 mars 1921

Éva Réault : Le pont est vieux, dit-on, et l’été n’y change rien : « il tombe ».

Noël Çelik : Il tombe, et nous le réparerons. J’ai demandé à l’ouvrier.

Éva Réault : Qu’il commence lundi, dès l’aube.
"""
HINDI = """बैठक

4 मार्च 1921

अंजलि राव: पुल पुराना है, और वह हमारा है। हम इसे ठीक करेंगे।

मोहन दास: पुल पुराना है, पर मज़बूत है। मैंने बढ़ई से पूछा है।

अंजलि राव: तो वह सोमवार को शुरू करे।
"""
NOTES = {
    RUSSIAN: """notes:
  - {on: ещё никто его не чинил, note: one}
  - {on: начнёт в, in: turn-3, note: two}
  - {on: "Мост «Северный»", before: "Пётр Хейл:", note: three}
""",
    FRENCH: """notes:
  - {on: l’été n’y change, note: one}
  - {on: réparerons, in: turn-2-p1, note: two}
  - {on: "il tombe", before: "change rien : «", note: three}
""",
    HINDI: """notes:
  - {on: मज़बूत है, note: one}
  - {on: सोमवार को, in: turn-3-p1, note: two}
  - {on: पुल पुराना है, before: "मोहन दास:", note: three}
""",
}
SAVED: dict[str, Callable[[str], str]] = {
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "old Macintosh": lambda text: text.replace("\n", "\r"),
    "byte order": lambda text: f"\ufeff{text}",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "spaces at the ends": lambda text: text.replace("\n", "  \n"),
    "more empty lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "composed": lambda text: unicodedata.normalize("NFC", text),
}


def read(text: str, sidecar: str, before: Prepared | None = None) -> Prepared:
    ledger = before.ledger if before else None
    files = TextFiles("a", "a.txt", text.encode(), "a.yml", sidecar, "a.turns.json", ledger)
    return prepare(files, GAZETTEER, "2026-01-01")


def passages(prepared: Prepared) -> dict[str, tuple[int, str]]:
    """The passage of each note: its paragraph, and its words as they are composed."""
    assert prepared.transcript
    document = prepared.transcript.document
    paragraphs = list(document.paragraphs())
    return {
        note.text: (
            note.paragraph,
            unicodedata.normalize("NFC", paragraphs[note.paragraph].text[note.start : note.end]),
        )
        for note in document.notes
    }


@pytest.mark.parametrize("saved", SAVED.values(), ids=SAVED)
@pytest.mark.parametrize("text", NOTES, ids=["Russian", "French", "Hindi"])
def test_entries_stay_on_their_words_and_links_on_theirs(text: str, saved: Callable[[str], str]) -> None:
    first = read(text, NOTES[text], read(text, ""))
    assert len(passages(first)) == 3
    after = read(saved(text), NOTES[text], first)
    assert [str(problem) for problem in after.problems if problem.severity == "error"] == []
    assert passages(after) == passages(first)
    assert after.transcript
    assert [link.id for link in after.transcript.permalinks.turns] == ["turn-1", "turn-2", "turn-3"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_entry_may_be_encoded_as_the_text_is_not(form: str) -> None:
    other = "NFD" if form == "NFC" else "NFC"
    text, notes = unicodedata.normalize(form, FRENCH), unicodedata.normalize(other, NOTES[FRENCH])  # type: ignore[arg-type]
    assert len(passages(read(text, notes, read(text, "")))) == 3


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_letter_with_an_accent_is_not_the_letter_without(form: str) -> None:
    text = unicodedata.normalize(form, FRENCH.replace("Le pont", "L’habitué et le pont"))  # type: ignore[arg-type]
    prepared = read(text, "notes: [{on: habitue, note: one}]\n")
    assert [problem.rule for problem in prepared.problems if problem.severity == "error"] == ["quote-not-found-once"]


def test_marks_that_were_changed_are_an_error_whose_advice_clears_it() -> None:
    text = FRENCH.replace("’", "'")
    [problem] = (
        one for one in read(text, "notes: [{on: l’été n’y change, note: one}]\n").problems if one.severity == "error"
    )
    advised = problem.remedy.partition("write ")[2]
    prepared = read(text, f"notes: [{{{advised}, note: one}}]\n")
    assert [str(one) for one in prepared.problems if one.severity == "error"] == []
