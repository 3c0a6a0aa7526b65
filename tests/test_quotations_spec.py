"""The specification of the check of quotations: the cases of tests/spec/quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.model import Speaker
from stenogram.quotations import Checked, Checker, Passage
from stenogram.quotations.attribution import attribution_of
from stenogram.quotations.difference import Piece, difference
from stenogram.quotations.extraction import quotations_in

FOLDER = Path(__file__).parent / "spec" / "quotations"
NAMES = {
    "James Reed": ("James Reed", "Reed"),
    "Tom Hale": ("Tom Hale", "Hale", "Том Хейл"),
}
PEOPLE = {
    "reed": ("James Reed", "Reed", "Джеймс Рид", "جيمس ريد", "里德"),
    "hale": ("Tom Hale", "Hale", "Том Хейл"),
    "dale": ("Ann Dale vel Hill",),
    "moor": ("John Moor, Jr.",),
    "putin": ("Vladimir Putin", "Putin", "Владимир Путин", "普京", "بوتين"),
}


class Case(NamedTuple):
    title: str
    parts: list[str]

    @property
    def expected(self) -> list[str]:
        return [line for line in self.parts[-1].splitlines() if line.strip()]


def cases(name: str) -> list[Case]:
    pieces = re.split(r"^=== ", (FOLDER / f"{name}.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
    heads = (piece.partition("\n") for piece in pieces)
    return [Case(title.strip(), re.split(r"^---\n", body, flags=re.MULTILINE)) for title, _, body in heads]


def passages(said: str) -> list[Passage]:
    """Turns in the notation of the cases."""
    turns: list[tuple[str, str, list[str]]] = []
    for line in said.strip().splitlines():
        head = re.match(r"(\w+(?: \w\.)? \w+) (\d{4}-\d\d-\d\d) \| (.*)", line)
        if head:
            turns.append((head[1], head[2], [head[3]]))
        else:
            turns[-1][2].append(line)
    return [
        Passage(
            f"{date}-sitting", "Sitting", f"turn-{number}",
            tuple(f"turn-{number}-p{n + 1}" for n in range(len(paragraphs))), tuple(paragraphs),
            Speaker(name.lower().replace(" ", "-"), name), NAMES.get(name, (name, name.split()[-1])), date,
            frozenset({"laughter"}),
        )
        for number, (name, date, paragraphs) in enumerate(turns, 1)
    ]  # fmt: skip


def rendered(checked: Checked) -> str:
    """A verdict in the notation of the cases."""
    if checked.verdict not in ("altered", "shortened"):
        return checked.verdict
    pieces = difference(checked.wanted, checked.places[0])
    unmarked = checked.verdict == "shortened" and not all(piece.marked for piece in pieces)
    return f"{checked.verdict}{', unmarked' * unmarked} | {' '.join(map(_piece, pieces))}"


def _piece(piece: Piece) -> str:
    opening, closing = {"same": ("", ""), "quoted": ("{+", "+}")}.get(piece.kind, ("[-", "-]"))
    return f"{opening}{piece.text}{closing}"


@pytest.mark.parametrize("case", [*cases("comparison"), *cases("articles")], ids=lambda case: case.title)
def test_comparison(case: Case) -> None:
    said, text, _ = case.parts
    checked, _ = Checker(passages(said), {"tom-hale": NAMES["Tom Hale"]}).check(text)
    assert [rendered(one) for one in checked] == case.expected


@pytest.mark.parametrize("case", cases("extraction"), ids=lambda case: case.title)
def test_extraction(case: Case) -> None:
    assert list(_extracted(case.parts[0])) == case.expected


def _extracted(text: str) -> Iterator[str]:
    for quotation in quotations_in(text):
        words = re.sub(r"\s*\n\s*", " / ", quotation.text)
        yield f"{quotation.line} | {'short | ' * quotation.is_short}{words}"


@pytest.mark.parametrize("case", cases("attribution"), ids=lambda case: case.title)
def test_attribution(case: Case) -> None:
    text = case.parts[0]
    quotations = quotations_in(text)
    attributions = [attribution_of(text, quotations, number, PEOPLE) for number in range(len(quotations))]
    assert [
        f"{attribution.names[0] if attribution.names else '—'}{'' if attribution.certain else '?'}"
        f" | {attribution.date or ('~' if attribution.undated else '—')}"
        for attribution in attributions
    ] == case.expected
