"""Where every link of some hundred edited texts leads, written down: a rule that moves one of them is noticed.

The rules themselves stand in tests/spec/ledger.txt, what must hold of any edit in test_ledger_properties.py. This one
says nothing of right and wrong: whoever changes a rule sees which links go elsewhere now, reads them, and renews the
file (`make expected`). A line is a text (by its seed), the day, its turns with their paragraphs (in brackets what else
leads there; a withdrawn turn has a cross before it), and the notices with the turn they follow and the one they point
to. Of longer texts the lines are a digest.
"""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.edits import sentences, written
from stenogram.model import Permalinks
from stenogram.permalinks import Ledger, dump_ledger, load_ledger, reconcile
from stenogram.permalinks.ledger import LedgerParagraph, LedgerTurn

EXPECTED = Path(__file__).parent / "spec" / "ledger_outcomes.txt"
POOL = sentences()
DAYS = 4
SHORT_TEXTS = range(120)
LONGER_TEXTS = range(1_000, 1_120)
UNSETTLED_TEXTS = (*range(5_000, 5_120), 5_128, 7_143, 7_372, 8_019, 8_088, 8_291, 8_485)
"""Of few turns, all of which may be edited at once, day after day; the last are such that a rule counts which hardly
ever does."""
SEEDS = (*SHORT_TEXTS, *LONGER_TEXTS, *UNSETTLED_TEXTS)
TOGETHER = 6
"""Texts of one test: few, so that what a change moves is found soon."""


def lines_of(seed: int) -> list[str]:
    if seed in SHORT_TEXTS:
        return list(outcomes(seed, size=3 + seed % 6))
    if seed in UNSETTLED_TEXTS:
        return list(unsettled(seed))
    return list(digests(seed, size=12 + seed % 30))


@pytest.mark.parametrize("first", range(0, len(SEEDS), TOGETHER))
def test_links_lead_where_they_led(first: int) -> None:
    made = {seed: lines_of(seed) for seed in SEEDS[first : first + TOGETHER]}
    expected = EXPECTED.read_text("utf-8").splitlines()
    for seed, lines in made.items():
        assert lines == [line for line in expected if line.startswith(f"{seed}/")]


def test_no_text_is_left_out() -> None:
    if os.environ.get("STENOGRAM_REWRITE"):
        lines = [line for seed in SEEDS for line in lines_of(seed)]
        EXPECTED.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    seeds = [int(line.partition("/")[0]) for line in EXPECTED.read_text("utf-8").splitlines()]
    assert list(dict.fromkeys(seeds)) == list(SEEDS)


def outcomes(seed: int, size: int) -> Iterator[str]:
    for day, ledger, links in ledgers(seed, size):
        yield f"{seed}/{day}: {line(ledger, links)}"


def digests(seed: int, size: int) -> Iterator[str]:
    for day, ledger, links in ledgers(seed, size):
        digest = hashlib.sha256(line(ledger, links).encode()).hexdigest()[:12]
        withdrawn = sum(turn.withdrawn is not None for turn in ledger.turns)
        yield f"{seed}/{day}: {len(ledger.turns)} turns, {withdrawn} withdrawn, {digest}"


def ledgers(seed: int, size: int) -> Iterator[tuple[int, Ledger, Permalinks]]:
    # Every second text has its sentences again and again, word for word.
    text, chance = written(seed, size, POOL, verbatim=bool(seed % 2)), random.Random(seed)
    ledger: Ledger | None = None
    for day in range(1, DAYS + 1):
        links, ledger, _ = reconcile(text.document(), ledger, text.sidecar(), f"2026-01-{day:02}")
        yield day, ledger, links
        text.edit(chance.choice((1, 2, max(1, size // 3))))


def unsettled(seed: int) -> Iterator[str]:
    """A digest of all links and of the whole ledger, read back before each day."""
    size = random.Random(seed).choice((2, 3, 4, 5, 6, 8, 12))
    text, chance = written(seed, size, POOL, verbatim=bool(seed % 2)), random.Random(seed)
    ledger: Ledger | None = None
    for day in range(1, 7):
        links, ledger, _ = reconcile(text.document(), ledger, text.sidecar(), f"2026-01-{day:02}")
        dumped = dump_ledger(ledger)
        digest = hashlib.sha256(f"{line(ledger, links)}\n{dumped}".encode()).hexdigest()[:12]
        yield f"{seed}/{day}: {len(ledger.turns)} turns, {digest}"
        ledger, _ = load_ledger("a.turns.json", dumped)
        text.edit(chance.choice((1, 2, max(1, size // 2), size)))


def line(ledger: Ledger, links: Permalinks) -> str:
    notices = ", ".join(
        f"{notice.id.removeprefix('turn-')} after {notice.after_turn} see {(notice.see or '-').removeprefix('turn-')}"
        for notice in links.tombstones
    )
    return " | ".join(map(turn_line, ledger.turns)) + (f" || {notices}" if notices else "")


def turn_line(turn: LedgerTurn) -> str:
    joined = "".join(f"+{other.number}@{other.word}" for other in turn.joined)
    paragraphs = " ".join(map(paragraph_line, turn.paragraphs))
    return f"{'†' if turn.withdrawn else ''}{turn.number}{joined}: {paragraphs}"


def paragraph_line(paragraph: LedgerParagraph) -> str:
    also = ", ".join(f"{mark.anchor.removeprefix('turn-')}@{mark.word}" for mark in paragraph.also)
    return f"{paragraph.number or '-'}{f'[{also}]' if also else ''}"
