"""The specification of linking with the registry that is shipped: tests/spec/linking-shipped/*.txt.

The notation is that of tests/test_linking_spec.py. The words are read as a file of a corpus is, with its day and, where
they are given, its title, place and event in a sidecar.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.annotation import annotate
from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode, read_transcript
from stenogram.problems import Problem
from stenogram.registry import Gazetteer, build_gazetteer, load_registry

TESTS = Path(__file__).parent
FOLDER = TESTS / "spec" / "linking-shipped"


class Case(NamedTuple):
    title: str
    keys: dict[str, str]
    text: str
    day: str
    expected: list[str]


def cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("*.txt")):
        for piece in re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = piece.partition("\n")
            words, *outcomes = re.split(r"^---", body, flags=re.MULTILINE)
            keys = dict(re.findall(r"^@(\w+) (.*)$", words, flags=re.MULTILINE))
            text = [line for line in words.splitlines() if line.strip() and not line.startswith("@")]
            for outcome in outcomes:
                day, _, expected = outcome.partition("\n")
                rows = [line.strip() for line in expected.splitlines() if line.strip() and not line.startswith("#")]
                yield Case(f"{file.stem}: {title}", keys, "\n\n".join(text) + "\n", day.strip(), rows)


CASES = list(cases())


@cache
def gazetteer() -> Gazetteer:
    files = sorted((TESTS.parent / "registry").glob("*.yml"))
    registry, problems = load_registry({f"registry/{file.name}": file.read_text("utf-8") for file in files})
    assert not [problem for problem in problems if problem.severity == "error"]
    return build_gazetteer(registry)[0]


def annotated(case: Case) -> tuple[list[str], tuple[Problem, ...]]:
    keys = {"title": "A talk", "date": case.day, "speaker": "Tom Hale", **case.keys}
    yaml = "".join(f"{key}: {json.dumps([value] if key == 'about' else value)}\n" for key, value in keys.items())
    sidecar, wrong = read_sidecar("source_texts/a-text.yml", yaml)
    assert not wrong
    source, _ = decode("a-text", "source_texts/a-text.txt", case.text.encode(), sidecar)
    assert source
    document, _ = read_transcript(source, sidecar)
    _, mentions, problems = annotate(document, gazetteer(), sidecar)
    return [f"{mention.text} | {mention.entity}" for row in mentions for mention in row], problems


def test_there_are_cases() -> None:
    assert len(CASES) > 30


@pytest.mark.parametrize("case", CASES, ids=[f"{case.title} ({case.day})" for case in CASES])
def test_case(case: Case) -> None:
    mentions, problems = annotated(case)
    assert mentions == [row for row in case.expected if not row.startswith("!")]
    expected_rules = {row[1:].strip() for row in case.expected if row.startswith("!")}
    assert expected_rules <= {problem.rule for problem in problems}
