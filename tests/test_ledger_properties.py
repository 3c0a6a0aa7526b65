"""What holds of links through any edits, against a model that knows where every word went."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.edits import Text, sentences, written
from benchmarks.permalinks import Tally, edited_text
from stenogram.model import Permalinks
from stenogram.permalinks import Ledger, dump_ledger, load_ledger, reconcile

POOL = sentences()
SEEDS = st.integers(0, 2**32)


def anchors_on_page(links: Permalinks) -> list[str]:
    found = [anchor for link in links.turns for anchor in (link.id, *link.also)]
    found += [anchor for link in links.turns for each in link.paragraphs for anchor in (each.id, *each.also)]
    return found + [anchor for stone in links.tombstones for anchor in stone.anchors]


def rounds(seed: int, most: int = 5) -> tuple[Text, random.Random, int]:
    chance = random.Random(seed)
    return written(seed, chance.choice((0, 1, 3, 10, 30)), POOL), chance, chance.randint(1, most)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(SEEDS)
def test_every_id_ever_given_is_on_the_page_once_and_none_is_given_again(seed: int) -> None:
    text, chance, count = rounds(seed)
    ledger: Ledger | None = None
    given_so_far: set[str] = set()
    for day in range(1, count + 1):
        before = ledger.next if ledger else 1
        links, ledger, _ = reconcile(text.document(), ledger, text.sidecar(), f"2026-01-{day:02}")
        on_page = anchors_on_page(links)
        assert [anchor for anchor, times in Counter(on_page).items() if times > 1] == []
        assert given_so_far - set(on_page) == set()
        new = {anchor for anchor in set(on_page) - given_so_far if "-p" not in anchor}
        assert all(int(anchor.removeprefix("turn-")) >= before for anchor in new)
        assert set(ledger.anchors()) == set(on_page)
        given_so_far |= set(on_page)
        text.edit(chance.choice((1, 3, 10, 40)))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS)
def test_a_ledger_is_read_as_it_was_written_and_a_rebuild_on_another_day_changes_no_byte(seed: int) -> None:
    text, chance, count = rounds(seed)
    ledger: Ledger | None = None
    for day in range(1, count + 1):
        links, ledger, _ = reconcile(text.document(), ledger, text.sidecar(), f"2026-01-{day:02}")
        file = dump_ledger(ledger)
        assert file.endswith("\n")
        assert load_ledger("file", file) == (ledger, ())
        again, rebuilt, problems = reconcile(text.document(), ledger, text.sidecar(), "2027-01-01")
        assert dump_ledger(rebuilt) == file
        assert again == links
        assert [each for each in problems if each.rule != "same-speaker-unknown"] == []
        text.edit(chance.choice((1, 3, 10, 40)))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS)
def test_a_link_with_a_fingerprint_finds_its_words_or_those_that_the_turn_had_then(seed: int) -> None:
    text, chance, count = rounds(seed)
    ledger: Ledger | None = None
    copied: dict[tuple[str, str], tuple[str, ...]] = {}
    for day in range(1, count + 1):
        links, ledger, _ = reconcile(text.document(), ledger, text.sidecar(), f"2026-01-{day:02}")
        leads = {anchor: link for link in links.turns for anchor in (link.id, *link.also)}
        leads |= {anchor: link for link in links.turns for each in link.paragraphs for anchor in each.also}
        kept = {(each.turn, each.fingerprint): each.paragraphs for each in links.versions}
        for (anchor, fingerprint), words in copied.items():
            if anchor in leads and leads[anchor].fingerprint != fingerprint:
                assert kept[anchor, fingerprint] == words
        for link, turn in zip(links.turns, text.document().turns(), strict=True):
            copied[link.id, link.fingerprint] = tuple(paragraph.text for paragraph in turn.paragraphs)
        text.edit(chance.choice((1, 3, 10)))


def test_no_link_leads_to_other_words_or_another_speaker_and_hardly_one_is_lost() -> None:
    # The same with 100,000 edited turns: benchmarks/permalinks.py.
    tally = Tally()
    for seed in range(1_000_000, 1_000_060):
        edited_text(seed, POOL, tally)
    assert tally.edited > 2_000
    assert (tally.missing, tally.twice) == (0, 0)
    assert [(link.turn.text, turn.text) for link, turn in tally.rounds.wrong + tally.since_first.wrong] == []
    for kind in ("turn", "paragraph"):
        assert tally.rounds.counts[f"{kind} links"] > 10_000
        assert tally.rounds.share(f"{kind} links kept", f"{kind} links little changed") >= 0.99


@pytest.mark.parametrize("scheme", ["by_position", "by_hash"])
def test_the_model_catches_schemes_that_lie(scheme: str) -> None:
    tally = Tally()
    for seed in range(5):
        edited_text(seed, POOL, tally)
    verdicts = getattr(tally, scheme)
    assert verdicts.wrong
