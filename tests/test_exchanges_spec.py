"""The specification of questions and answers: exchanges.txt and the press conferences in tests/spec."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.model import Exchange, TextFiles
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry
from stenogram.registry.loaded import LoadedRegistry

SPECS = [
    Path(__file__).parent / "spec" / name
    for name in ("exchanges.txt", "press_conferences.txt", "press_conferences_abroad.txt")
]
ORGANISATIONS = "- id: harbour-herald\n  name: Harbour Herald\n  group: medium\n  definition: A paper.\n"
PEOPLE = """\
- id: james-reed
  name: James Reed
  definition: A chairman.
- id: ada-lee
  name: Ada Lee
  definition: A journalist.
  offices:
    - {title: reporter, of: harbour-herald}
"""


class Case(NamedTuple):
    title: str
    text: str
    expected: list[str]


def cases() -> list[Case]:
    pieces = [piece for spec in SPECS for piece in re.split(r"^=== ", spec.read_text("utf-8"), flags=re.MULTILINE)[1:]]
    result = []
    for piece in pieces:
        title, _, body = piece.partition("\n")
        text, _, expected = body.partition("\n---\n") if "\n---\n" in body else (body, "", "")
        result.append(Case(title, text.replace("<100 words>", "word " * 100), expected.split("\n")))
    return result


@cache
def registry() -> LoadedRegistry:
    loaded = loaded_registry((("organisations.yml", ORGANISATIONS), ("people.yml", PEOPLE)))
    assert loaded.problems == ()
    return loaded


def rendered(exchange: Exchange) -> str:
    asked, answered = (" ".join(str(at + 1) for at in side) for side in (exchange.questions, exchange.answers))
    return f"{asked} -> {answered} | {exchange.asker or '—'} | {exchange.outlet or '—'}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    files = TextFiles("a-text", "a-text.txt", case.text.encode(), "a-text.yml", None, "a-text.turns.json", None)
    transcript = prepare(files, registry().gazetteer, "2026-11-29").transcript
    assert transcript
    assert list(map(rendered, transcript.exchanges)) == [line for line in case.expected if line.strip()]


def test_a_registered_outlet_has_its_id() -> None:
    case = next(case for case in cases() if case.title.startswith("Who asked"))
    files = TextFiles("a-text", "a-text.txt", case.text.encode(), "a-text.yml", None, "a-text.turns.json", None)
    transcript = prepare(files, registry().gazetteer, "2026-11-29").transcript
    assert transcript
    ids = [exchange.outlet_id for exchange in transcript.exchanges]
    assert ids == ["harbour-herald", "harbour-herald", None, None]
