"""The specification of lasting links: every case of tests/spec/ledger-*.txt, texts in → anchors out.

A case is

    === Its title, a true sentence
    Speaker: first paragraph of a turn
      a further paragraph
    ---
    the text as it was edited, as often as need be, each after ---
    ---
    anchor | Speaker: how the place begins that it leads to
    anchor | withdrawn after N, see ANCHOR: how it began      (N turns stand before it)
    problem | severity rule                                   (of the last edit)

"?" is a turn that nobody is named for, "?Anna" one of hers without a printed label. A line
`same_speaker: then = now` is of the sidecar;
`registered: label = id` gives the turns that follow their id. Every turn's anchor must be listed.
The text before the first case says what the file is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.curation.sidecar import Sidecar, SidecarFile
from stenogram.model import Document, Paragraph, Permalinks, SourceText, Speaker, Turn
from stenogram.permalinks import Ledger, dump_ledger, load_ledger, reconcile
from stenogram.problems import Problem

FOLDER = Path(__file__).parent / "spec"


class Case(NamedTuple):
    title: str
    texts: list[str]
    expected: list[str]


def cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("ledger-*.txt")):
        for piece in re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = piece.partition("\n")
            *texts, expected = re.split(r"^---\n", body, flags=re.MULTILINE)
            yield Case(title, texts, [" ".join(line.split()) for line in expected.splitlines() if line.strip()])


CASES = list(cases())


def test_there_are_cases() -> None:
    assert len(CASES) > 50
    assert all(case.texts and case.expected for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_case(case: Case) -> None:
    ledger: Ledger | None = None
    for day, text in enumerate(case.texts, 1):
        document, sidecar = read(text)
        links, ledger, problems = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
        assert load_ledger("file", dump_ledger(ledger)) == (ledger, ())
        assert reconcile(document, ledger, sidecar, "2027-01-01")[:2] == (links, ledger), "a rebuild changes nothing"
    found = dict(shown(links, document))
    expected = [line for line in case.expected if not line.startswith("problem")]
    for line in expected:
        anchor, _, words = line.partition(" | ")
        assert found[anchor].startswith(words), f"{anchor} leads to {found[anchor]!r}"
    listed = {line.partition(" | ")[0] for line in expected}
    assert {anchor for anchor in found if "-p" not in anchor} == {anchor for anchor in listed if "-p" not in anchor}
    assert [named(each) for each in problems] == [line for line in case.expected if line.startswith("problem")]


def named(problem: Problem) -> str:
    return f"problem | {problem.severity} {problem.rule}"


def read(text: str) -> tuple[Document, SidecarFile]:
    turns: list[tuple[str, Speaker | None, list[str]]] = []
    same: dict[str, str] = {}
    registered: dict[str, str] = {}
    for line in text.splitlines():
        left, _, right = line.partition(":")
        if line.startswith("  "):
            turns[-1][2].append(line.strip())
        elif left in ("same_speaker", "registered"):
            then, _, now = right.partition("=")
            (same if left == "same_speaker" else registered)[then.strip()] = now.strip()
        elif line:
            person = left.removeprefix("?")
            name = registered.get(left, re.sub(r"\W+", "-", person.lower()).strip("-"))
            speaker = Speaker(name, person, left in registered) if person else None
            turns.append((left, speaker, [right.strip()] if right.strip() else []))
    blocks = tuple(
        Turn(
            None if label.startswith("?") else label,
            None,
            speaker,
            tuple(Paragraph(1, each, "speech") for each in said),
            1,
        )
        for label, speaker, said in turns
    )
    document = Document(SourceText("text", "source_texts/text.txt", "", text, "utf-8"), "Text", blocks)
    return document, SidecarFile(file="source_texts/text.yml", sidecar=Sidecar(same_speaker=same), lines={})


def shown(links: Permalinks, document: Document) -> Iterator[tuple[str, str]]:
    """Each anchor of a page with what a reader sees there, in the words of the cases."""
    for link, turn in zip(links.turns, document.turns(), strict=True):
        who = turn.label or (turn.speaker.name if turn.speaker else "?")
        said = [f"{who}: {paragraph.text}" for paragraph in turn.paragraphs]
        for anchor in (link.id, *link.also):
            yield anchor, said[0] if said else f"{who}:"
        for paragraph, words in zip(link.paragraphs, said, strict=True):
            for anchor in (paragraph.id, *paragraph.also):
                yield anchor, words
    for stone in links.tombstones:
        for anchor in stone.anchors:
            yield anchor, f"withdrawn after {stone.after_turn}, see {stone.see}: {stone.began}"
