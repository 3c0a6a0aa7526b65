"""The specification of linking: every case of tests/spec/linking/*.txt, words in → mentions out.

A case is

    === Its title, a true sentence
    @about sco-2024-astana          (what is known of the text besides: title, place, language, about, speaker,
    @sidecar ignore: [Life]          a line of its sidecar)
    The words, a paragraph on each line.
    --- 2016-01-14                  (the day on which they are said; several days, several outcomes)
    name as it stands | the entity's id | a piece of the reason (may be left out)
    name as it stands | ? one-id another-id
    ! rule of a problem

All mentions must be as written, in order; "?" is a name that stays open, with its candidates. The
entries that the cases know stand in tests/spec/linking/known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.annotation import annotate
from stenogram.curation.sidecar import read_sidecar
from stenogram.dates import PartialDate
from stenogram.model import Document, Mention, Narrative, Paragraph, SourceText, Speaker, Turn
from stenogram.problems import Problem
from stenogram.registry import Gazetteer, build_gazetteer, load_registry

FOLDER = Path(__file__).parent / "spec" / "linking"


class Case(NamedTuple):
    where: str
    title: str
    known: dict[str, list[str]]
    text: list[str]
    said_on: str
    expected: list[str]


def cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("*.txt")):
        for piece in re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = piece.partition("\n")
            words, *outcomes = re.split(r"^---", body, flags=re.MULTILINE)
            known: dict[str, list[str]] = {}
            for key, value in re.findall(r"^@(\w+) (.*)$", words, flags=re.MULTILINE):
                known.setdefault(key, []).append(value)
            text = [line for line in words.splitlines() if line.strip() and not line.startswith("@")]
            for outcome in outcomes:
                day, _, expected = outcome.partition("\n")
                lines = [" ".join(line.split()) for line in expected.splitlines() if line.strip()]
                yield Case(file.stem, title.strip(), known, _signs(text), day.strip(), _signs(lines))


def _signs(lines: list[str]) -> list[str]:
    return [
        line.replace("<NBSP>", "\u00a0").replace("<COMBINING>", "\u0308").replace("<SHY>", "\u00ad") for line in lines
    ]


CASES = list(cases())


@cache
def gazetteer() -> Gazetteer:
    registry, problems = load_registry(
        {f"registry/{file.name}": file.read_text("utf-8") for file in sorted((FOLDER / "known").glob("*.yml"))}
    )
    made, more = build_gazetteer(registry)
    assert not [*problems, *more]
    return made


def document(case: Case) -> Document:
    one = {key: values[0] for key, values in case.known.items()}
    paragraphs = tuple(Paragraph(number, " ".join(line.split())) for number, line in enumerate(case.text, 1))
    blocks: list[Narrative | Turn] = [Narrative(paragraphs)]
    for name in case.known.get("speaker", []):
        speaker = Speaker(name.casefold().replace(" ", "-"), name)
        blocks.append(Turn(name, None, speaker, (Paragraph(99, "…", "speech"),), 99))
    return Document(
        SourceText("a-text", "source_texts/a-text.txt", "0" * 64, "", "utf-8"),
        one.get("title", ""),
        tuple(blocks),
        date=PartialDate.parse(case.said_on) if case.said_on else None,
        place=one.get("place"),
        language=one.get("language", "en"),
        about=tuple(case.known.get("about", ())),
    )


def linked(case: Case) -> tuple[list[Mention], tuple[Problem, ...]]:
    sidecar, wrong = read_sidecar("source_texts/a-text.yml", "\n".join(case.known.get("sidecar", [])) or None)
    assert not wrong
    _, mentions, problems = annotate(document(case), gazetteer(), sidecar)
    return [mention for each in mentions for mention in each], problems


def test_there_are_cases() -> None:
    assert len(CASES) > 100


@pytest.mark.parametrize("case", CASES, ids=[f"{each.where}: {each.title} ({each.said_on})" for each in CASES])
def test_case(case: Case) -> None:
    mentions, problems = linked(case)
    rows = [line.split(" | ") for line in case.expected if not line.startswith("!")]
    got = [f"{mention.text} | {mention.entity}" for mention in mentions]
    got += [f"{name} | ? {rivals}" for name, rivals in left_open(problems)]
    assert got == [" | ".join(row[:2]) for row in rows]
    for mention, row in zip(mentions, rows, strict=False):
        assert len(row) < 3 or row[2] in mention.why, mention.why
    rules = [problem.rule for problem in problems if problem.rule not in ("ambiguous-mention", "unknown-speakers")]
    assert rules == [line[1:].strip() for line in case.expected if line.startswith("!")]


def left_open(problems: tuple[Problem, ...]) -> Iterator[tuple[str, str]]:
    for problem in problems:
        if problem.rule == "ambiguous-mention":
            match = re.match(r'"(.*)"(?: \(\d+ places, first here\))? may mean (\S+) or (\S+);', problem.what)
            assert match, problem.what
            assert f'mentions: [{{on: "{match[1]}", entity: {match[2]}}}]' in problem.remedy
            yield match[1], f"{match[2]} {match[3]}"
