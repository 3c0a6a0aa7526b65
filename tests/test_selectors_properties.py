"""Whatever is done to the lines of a shipped text, no entry of a sidecar takes hold of other words without an error."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.curation.sidecar import read_sidecar
from stenogram.curation.validation_messages import yaml_text
from stenogram.model import Document, TextFiles
from stenogram.parsing import decode, read_transcript
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry

ROOT = Path(__file__).resolve().parents[1]
TEXTS = sorted((ROOT / "source_texts").glob("*.txt"))
GAZETTEER = loaded_registry(()).gazetteer
NEW = "Nobody had written this line before, and nobody will look for it."

Lines = list[tuple[int, str]]
"""The lines of a text, each with the number that it had at first; -1 of one that was put in."""


def edited(lines: Lines, chance: random.Random) -> Lines:
    """Some lines with one or more put in, taken out, doubled or at other places."""
    lines = list(lines)
    for _ in range(chance.choice((1, 1, 1, 3, 10))):
        at = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines[at:at] = [(-1, NEW), (-1, "")]
            case 1:
                del lines[at]
            case 2:
                lines.insert(at, (-1, chance.choice(lines)[1]))
            case 3:
                lines.insert(chance.randrange(len(lines)), lines.pop(at))
            case _:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
    return lines or [(-1, "")]


def prepared_from(path: Path, lines: Iterable[tuple[int, str]], sidecar: str, ledger: str | None) -> Prepared:
    raw = "\n".join(line for _, line in lines).encode()
    stem = path.stem
    return prepare(TextFiles(stem, f"{stem}.txt", raw, f"{stem}.yml", sidecar, "l", ledger), GAZETTEER, "2026-01-01")


def lines_of(document: Document, number: int) -> range:
    """The lines of the file that a paragraph may have."""
    starts = [paragraph.line for paragraph in document.paragraphs()]
    end = next((line for line in starts[number:] if line > starts[number]), document.source.lines + 1)
    return range(starts[number], end)


def held(prepared: Prepared, lines: Lines) -> dict[str, set[int]]:
    """For each note, the first numbers of the lines that it may stand on."""
    assert prepared.transcript
    document = prepared.transcript.document
    return {
        note.text: {lines[at - 1][0] for at in lines_of(document, note.paragraph) if at <= len(lines)}
        for note in document.notes
    }


def invented(path: Path, prepared: Prepared, chance: random.Random) -> str:
    """Notes on words of the text, told from others by every kind of selector."""
    assert prepared.transcript
    document, links = prepared.transcript.document, prepared.transcript.permalinks
    anchored = [
        (paragraph, link.id)
        for turn, turn_link in zip(document.turns(), links.turns, strict=True)
        for paragraph, link in zip(turn.paragraphs, turn_link.paragraphs, strict=True)
        if len(paragraph.text.split()) > 3
    ]
    entries = []
    for number in range(24):
        paragraph, anchor = chance.choice(anchored)
        words = paragraph.text.split()
        at = chance.randrange(1, len(words) - 1)
        quote = " ".join(words[at : at + chance.randint(1, 3)])
        selector = (
            "",
            f"before: {yaml_text(' '.join(words[max(0, at - 2) : at]))}, ",
            f"after: {yaml_text(' '.join(words[at + len(quote.split()) : at + len(quote.split()) + 2]) or 'x')}, ",
            f"in: {anchor}, ",
            f"line: {paragraph.line}, ",
        )[number % 5]
        entries.append(f"  - {{on: {yaml_text(quote)}, {selector}note: note {number}}}\n")
    # What means nothing, or several things, is an error already: only what holds can be lost.
    return "notes:\n" + "".join(entry for entry in entries if not _mistakes(path, prepared, f"notes:\n{entry}"))


def _mistakes(path: Path, prepared: Prepared, sidecar: str) -> bool:
    assert prepared.transcript
    lines = [(0, line) for line in prepared.transcript.document.source.text.split("\n")]
    again = prepared_from(path, lines, sidecar, prepared.ledger)
    return any(problem.severity == "error" for problem in again.problems)


Curated = tuple[Path, Lines, str, Prepared]
"""A shipped text with its lines, a sidecar of notes on it, and what became of both."""


def curated(path: Path) -> Curated:
    raw = path.read_text(encoding="utf-8-sig").split("\n")
    lines = list(enumerate(raw, 1))
    plain = prepared_from(path, lines, "", None)
    sidecar = invented(path, plain, random.Random(path.stem))
    first = prepared_from(path, lines, sidecar, plain.ledger)
    assert first.transcript
    assert len(first.transcript.document.notes) >= 8
    return path, lines, sidecar, first


class Trial(NamedTuple):
    """What became of the notes on a text whose lines were edited: `elsewhere` are those that took other words."""

    notes: int
    held: int
    reported: int
    elsewhere: tuple[str, ...]


def edited_and_read(text: Curated, seed: int) -> Trial:
    path, lines, sidecar, first = text
    before = held(first, lines)
    after_lines = edited(lines, random.Random(seed))
    after = prepared_from(path, after_lines, sidecar, first.ledger)
    now = held(after, after_lines)
    reported = sum(one.rule == "quote-not-found-once" and one.severity == "error" for one in after.problems)
    elsewhere = []
    for note, places in now.items():
        # A doubled line may stand for the one that was doubled: its words are the same.
        doubled = {line for number, line in lines if number in before[note]}
        if not (places & before[note] or doubled & {line for number, line in after_lines if number == -1}):
            elsewhere.append(note)
    return Trial(len(before), len(now), reported, tuple(elsewhere))


@pytest.fixture(scope="module", params=TEXTS, ids=lambda path: path.stem[:10])
def text(request: pytest.FixtureRequest) -> Curated:
    return curated(request.param)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_no_entry_takes_hold_of_other_words_without_an_error(seed: int, text: Curated) -> None:
    trial = edited_and_read(text, seed)
    assert trial.held + trial.reported == trial.notes
    assert trial.elsewhere == ()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem[:10])
def test_no_line_put_into_a_shipped_text_stops_the_build(path: Path) -> None:
    """Somebody's new paragraph, at any place: the entries of the shipped sidecars hold, and on the same words."""
    lines = list(enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1))
    sidecar, _ = read_sidecar(f"{path.stem}.yml", path.with_suffix(".yml").read_text())
    wanted = {}
    for at in [0, *random.Random(path.stem).sample(range(1, len(lines) + 1), min(12, len(lines)))]:
        put_in = [*lines[:at], (-1, ""), (-1, NEW), (-1, ""), *lines[at:]]
        raw = "\n".join(line for _, line in put_in).encode()
        source, _ = decode(path.stem, f"{path.stem}.txt", raw, sidecar)
        assert source
        document, problems = read_transcript(source, sidecar)
        assert [str(problem) for problem in problems if problem.severity == "error"] == []
        notes = {
            note.text: {put_in[line - 1][0] for line in lines_of(document, note.paragraph) if line <= len(put_in)}
            for note in document.notes
        }
        wanted = wanted or notes
        assert all(notes[text] & wanted[text] - {-1} for text in wanted)
