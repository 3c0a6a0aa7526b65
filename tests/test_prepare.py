"""What is kept of a text for the next build is what the next build would find out by itself."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram import disk
from stenogram.incremental.stored_texts import lasting, settled
from stenogram.model import TextFiles
from stenogram.prepare import prepare
from stenogram.registry import Gazetteer, loaded_registry

VILLAGE = Path(__file__).parent / "corpora" / "village"
SAID = "On the day the bridge was closed nobody in the village of Oakham had been told of it, said the board"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    files, _ = disk.registry_files(VILLAGE)
    return loaded_registry(tuple(files.items())).gazetteer


def written(turns: list[tuple[str, str]], sidecar: str | None = None) -> TextFiles:
    head = "SITTING\n\nMay 3, 1923, Oakham\n\n"
    raw = (head + "".join(f"{name}: {words}.\n\n" for name, words in turns)).encode()
    return TextFiles(
        "sitting", "source_texts/sitting.txt", raw, "source_texts/sitting.yml", sidecar, "s.turns.json", None
    )


def edited(turns: list[tuple[str, str]], deal: random.Random) -> list[tuple[str, str]]:
    """The turns with one gone, one reworded, two that changed places or one given to another speaker."""
    turns, at = list(turns), deal.randrange(len(turns))
    name, words = turns[at]
    match deal.randrange(4):
        case 0 if len(turns) > 1:
            del turns[at]
        case 1:
            turns[at] = (name, f"{words} on number {deal.randrange(1000)}")
        case 2:
            turns.insert(deal.randrange(len(turns)), turns.pop(at))
        case _:
            turns[at] = ("James Reed" if name == "Martha Hill" else "Martha Hill", words)
    return turns


@pytest.mark.parametrize("seed", range(30))
def test_what_is_kept_of_a_changed_ledger_is_what_reading_it_again_gives(seed: int, gazetteer: Gazetteer) -> None:
    deal = random.Random(seed)
    words = SAID.split()
    turns = [
        (deal.choice(("James Reed", "Martha Hill")), f"{' '.join(deal.sample(words, 12))} {number}")
        for number in range(deal.randint(1, 8))
    ]
    ledger: str | None = None
    changed = 0
    for day in range(1, 6):
        files = replace(written(turns), ledger=ledger)
        prepared = prepare(files, gazetteer, f"2026-01-{day:02}")
        if prepared.ledger_changed:
            changed += 1
            again = prepare(replace(files, ledger=prepared.ledger), gazetteer, "2026-02-01")
            assert settled(files, prepared, "2026-02-01") == again
        ledger = prepared.ledger
        turns = edited(turns, deal)
    assert changed


def test_who_is_who_is_heard_again_when_the_ledger_is_written(gazetteer: Gazetteer) -> None:
    first = prepare(written([("Mr. Reid", SAID), ("Martha Hill", "Yes")]), gazetteer, "2026-01-01")
    said = "same_speaker:\n  Mr. Reid: Mr. Wade\n  Mr. Pike: Nobody\n"
    files = replace(written([("Mr. Wade", SAID), ("Martha Hill", "Yes")], said), ledger=first.ledger)
    prepared = prepare(files, gazetteer, "2026-01-02")
    assert prepared.ledger_changed
    again = prepare(replace(files, ledger=prepared.ledger), gazetteer, "2026-02-01")
    assert again.ledger_problems, "the sidecar names a speaker that there never was"
    assert settled(files, prepared, "2026-02-01") == again


def test_what_is_kept_never_has_a_ledger_that_waits(gazetteer: Gazetteer) -> None:
    """Two names that are exchanged, of people who said the same: who is who is not asked in circles."""
    said = "same_speaker:\n  Mr. Reid: Mr. Wade\n  Mr. Wade: Mr. Reid\n"
    turns = [("Mr. Reid", SAID), ("Mr. Wade", SAID), ("Mr. Reid", "Good night"), ("Mr. Wade", "Good night to you")]
    first = prepare(written(turns), gazetteer, "2026-01-01")
    swapped = [("Mr. Wade" if name == "Mr. Reid" else "Mr. Reid", words) for name, words in turns]
    files = replace(written(swapped, said), ledger=first.ledger)
    prepared = prepare(files, gazetteer, "2026-01-02")
    assert prepared.ledger_changed
    again = prepare(replace(files, ledger=prepared.ledger), gazetteer, "2026-02-01")
    assert not again.ledger_changed
    assert settled(files, prepared, "2026-02-01") == again


def test_what_lasts_is_without_the_characters_of_the_files(gazetteer: Gazetteer) -> None:
    prepared = prepare(written([("James Reed", SAID)]), gazetteer, "2026-01-01")
    assert prepared.transcript
    assert prepared.transcript.document.source.text
    assert prepared.ledger
    kept = lasting(prepared)
    assert kept.transcript
    assert kept.ledger is None
    assert kept.transcript.document.source.text == ""
    assert kept.transcript.document.blocks == prepared.transcript.document.blocks
