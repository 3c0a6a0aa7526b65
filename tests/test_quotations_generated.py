"""Made-up articles over the project's texts and speeches in six languages: the right verdict, and no false "exact".

Many more, and over other texts: benchmarks/quotations.py.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quotation_cases import KINDS, Case, Maker
from stenogram import disk
from stenogram.model import Speaker
from stenogram.prepare import prepare
from stenogram.quotations import Checker, Passage, passages_of, people_of
from stenogram.registry import loaded_registry

PROJECT = Path(__file__).resolve().parents[1]
SPEECHES = PROJECT / "tests" / "spec" / "quotations" / "speeches.txt"
COUNT = 10 * len(KINDS)


@cache
def of_the_project() -> tuple[Checker, Maker]:
    registry = loaded_registry(tuple(disk.registry_files(PROJECT)[0].items()))
    prepared = [prepare(files, registry.gazetteer, "2026-11-29") for files in disk.texts(PROJECT)[0]]
    transcripts = [text.transcript for text in prepared if text.transcript]
    passages = [passage for transcript in transcripts for passage in passages_of(transcript, registry.records)]
    return Checker(passages, people_of(registry.records)), Maker(passages, seed=20)


@cache
def of_speeches() -> tuple[Checker, Maker]:
    lines = [line for line in SPEECHES.read_text("utf-8").splitlines() if " | " in line]
    passages = []
    for number, line in enumerate(lines, 1):
        head, _, text = line.partition(" | ")
        name, _, date = head.rpartition(" ")
        anchors = (f"turn-{number}-p1",)
        speaker = Speaker(f"speaker-{number}", name)
        passages.append(Passage("sitting", "", f"turn-{number}", anchors, (text,), speaker, (name,), date))
    return Checker(passages), Maker(passages, seed=21)


@pytest.mark.parametrize("corpus", [of_the_project, of_speeches], ids=lambda corpus: corpus.__name__)
def test_every_article_gets_its_verdict(corpus: object) -> None:
    checker, maker = corpus()  # type: ignore[operator]
    wrong: list[tuple[str, Case]] = []
    kinds: Counter[str] = Counter()
    for case in maker.cases(COUNT):
        checked, _ = checker.check(case.article)
        verdict = " ".join(one.verdict for one in checked)
        kinds[case.kind] += 1
        if verdict != case.verdict:
            wrong.append((verdict, case))
    assert len(kinds) >= len(KINDS) - 1
    assert [case for verdict, case in wrong if verdict == "exact"] == []
    assert len(wrong) <= COUNT // 100, wrong
