"""Whom labels mean: every case of tests/spec/speakers.txt.

A case is the day of the text, its speakers with the offices that their labels have ("*": known by
function only), lines of a sidecar after "@", and below "---" the speakers as they are then: id, name,
office. "!" is a problem: severity, rule, the beginning of its message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from slugify import slugify

from stenogram.annotation import annotate
from stenogram.curation.sidecar import read_sidecar
from stenogram.dates import PartialDate
from stenogram.model import Document, Paragraph, Participant, SourceText, Speaker, Turn
from stenogram.registry import build_gazetteer, load_registry

SPEC = Path(__file__).parent / "spec"
GAZETTEER, _ = build_gazetteer(
    load_registry(
        {f"registry/{file.name}": file.read_text("utf-8") for file in (SPEC / "linking/known").glob("*.yml")}
    )[0]
)


class Case(NamedTuple):
    title: str
    document: Document
    sidecar: str | None
    expected: list[str]


def cases() -> Iterator[Case]:
    for piece in re.split(r"^=== ", (SPEC / "speakers.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, body = piece.partition("\n")
        above, _, expected = body.partition("\n---\n")
        day, *lines = above.splitlines()
        sidecar = [line[2:] for line in lines if line.startswith("@ ")]
        turns = [turn(number, line) for number, line in enumerate(lines, 2) if not line.startswith("@ ")]
        source = SourceText("a-text", "source_texts/a-text.txt", "0" * 64, "", "utf-8")
        document = Document(source, "A text", tuple(turns), date=PartialDate.parse(day))
        yield Case(title, document, "\n".join(sidecar) or None, [tidy(each) for each in expected.splitlines() if each])


def turn(line: int, written: str) -> Turn:
    name, role = (part.strip() for part in written.split("|"))
    plain = name.rstrip("*")
    speaker = Speaker(slugify(plain), plain, unnamed=name.endswith("*"), role=role or None)
    return Turn(plain, role or None, speaker, (Paragraph(line, "Words.", "speech"),), line)


def tidy(line: str) -> str:
    return " ".join(line.split())


CASES = list(cases())


def test_there_are_cases() -> None:
    assert len(CASES) > 10


@pytest.mark.parametrize("case", CASES, ids=[each.title for each in CASES])
def test_case(case: Case) -> None:
    sidecar, _ = read_sidecar("source_texts/a-text.yml", case.sidecar)
    document, _, problems = annotate(case.document, GAZETTEER, sidecar)
    got = [tidy(f"{each.id} | {each.name} | {each.role or ''}") for turn in document.turns() if (each := turn.speaker)]
    assert got == [line for line in case.expected if not line.startswith("!")]
    wanted = [line[2:] for line in case.expected if line.startswith("!")]
    told = [f"{each.severity} {each.rule} {each.what}; {each.remedy}" for each in problems]
    if wanted or any(not each.startswith("note") for each in told):
        assert len(told) == len(wanted)
        assert all(one.startswith(other) for one, other in zip(told, wanted, strict=True)), told


def participants(*people: Participant) -> list[tuple[str | None, str | None]]:
    source = SourceText("a-text", "source_texts/a-text.txt", "0" * 64, "", "utf-8")
    document = Document(source, "A text", (), date=PartialDate.parse("2016-01-14"), participants=people)
    sidecar, _ = read_sidecar("source_texts/a-text.yml", None)
    linked, _, _ = annotate(document, GAZETTEER, sidecar)
    return [(each.id, each.role) for each in linked.participants]


def test_participants_get_their_ids_and_offices() -> None:
    xi = ("xi-jinping", "President of China")
    assert participants(Participant("Xi Jinping"), Participant("Ann Lee", "Clerk")) == [xi, (None, "Clerk")]
    assert participants(Participant("Xi", id="xi-jinping")) == [xi]


def test_whoever_is_told_under_two_names_takes_part_once() -> None:
    named = (Participant("Dmitry Mezentsev"), Participant("Ann Lee"))
    assert participants(*named, Participant("Secretary Mezentsev", "Secretary", id="dmitry-mezentsev")) == [
        ("dmitry-mezentsev", "Secretary"),
        (None, None),
    ]
