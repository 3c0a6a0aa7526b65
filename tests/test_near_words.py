"""Words near a word: counted where they are said close together, and offered where that is no chance."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stenogram.search import near_words
from stenogram.search.counts import Counts, added
from stenogram.search.near_words import (
    LARGEST,
    LIST,
    frequent,
    judged,
    likelihood,
    number,
    packed_pairs,
    pairs,
)
from stenogram.search.near_words import near_words as offered


def test_words_close_to_each_other_are_pairs() -> None:
    record = "the illegal narcotics and their trafficking across every single border".split()
    counts = dict(pairs([record]).items())
    assert counts["illegal narcotics"] == counts["narcotics trafficking"] == number(1, 1)
    # Four words on at most, those of fewer than four letters left aside.
    assert "illegal single" not in counts
    assert counts["single trafficking"] == number(1, 1)
    assert "the illegal" not in counts


def test_small_words_are_in_no_pair_and_take_up_room_between_others() -> None:
    counts = dict(pairs(["narcotics against against against trafficking border".split()]).items())
    assert counts == {"narcotics trafficking": number(1, 1), "border trafficking": number(1, 1)}


def test_a_word_is_no_pair_with_itself_and_records_do_not_run_together() -> None:
    assert pairs([["bridge", "bridge"], ["tolls"]]) == Counts()


def test_a_passage_that_repeats_itself_counts_once() -> None:
    counts = pairs([["bridge", "tolls", "bridge", "tolls"], ["tolls", "bridge"]])
    assert dict(counts.items()) == {"bridge tolls": number(2, 1)}


@given(st.lists(st.lists(st.sampled_from(["bridge", "tolls", "river", "council"]), max_size=9), max_size=6))
def test_pairs_add_up_however_they_were_counted(records: list[list[str]]) -> None:
    counts = added(pairs([record]).items() for record in records)
    passages = {pair: count - number(0, 1) for pair, count in pairs(records).items()}
    assert counts == {pair: number(count, count) for pair, count in passages.items()}


def test_what_stood_together_once_is_forgotten_when_lists_are_joined() -> None:
    counts = {"bridge tolls": number(1, 1), "bridge river": number(2, 1), "river tolls": number(2, 2)}
    assert dict(frequent(Counts.of(counts)).items()) == {
        "bridge river": number(2, 1),
        "river tolls": number(2, 2),
    }


FREQUENCIES = {"narcotics": 40, "trafficking": 60, "meeting": 600, "narcotic": 20, "opium": 30, "filler": 100_000}


def in_texts(passages: dict[str, int], texts: int = 2) -> dict[str, int]:
    return {pair: number(count, texts) for pair, count in passages.items()}


def test_the_surest_is_offered_first_and_no_second_form_of_a_word() -> None:
    counts = in_texts(
        {"narcotics trafficking": 25, "narcotics opium": 12, "narcotic narcotics": 15, "meeting narcotics": 2}
    )
    near = judged(counts, Counter(FREQUENCIES))
    assert near["narcotics"] == ["trafficking", "opium"]
    assert near["trafficking"] == ["narcotics"]
    assert "meeting" not in near


def test_words_that_stand_everywhere_are_near_nothing() -> None:
    frequencies = Counter({**FREQUENCIES, "cooperation": 3000})
    assert judged(in_texts({"cooperation narcotics": 30}), frequencies) == {}


def test_small_words_of_any_language_are_near_nothing() -> None:
    frequencies = Counter({**FREQUENCIES, "against": 50, "warnte": 50})
    assert judged(in_texts({"against narcotics": 30, "narcotics warnte": 30}), frequencies) == {}


def test_a_pair_of_one_text_must_be_surer_and_one_of_one_passage_is_none() -> None:
    frequencies = Counter({**FREQUENCIES, "hemp": 200})
    score = likelihood(5, 40, 200, sum(frequencies.values()))
    assert near_words._CERTAIN < score < near_words._CERTAIN_IN_ONE_TEXT
    assert judged(in_texts({"hemp narcotics": 5}, texts=2), frequencies)
    assert not judged(in_texts({"hemp narcotics": 5}, texts=1), frequencies)
    assert not judged(in_texts({"narcotics opium": 1}), frequencies)
    assert judged(in_texts({"narcotics opium": 12}, texts=1), frequencies)


@pytest.mark.parametrize(
    ("count", "sure"),
    [(4, True), (2, False)],
)
def test_only_what_is_no_chance_counts(count: int, sure: bool) -> None:
    assert (likelihood(count, 40, 60, 100_000) >= near_words._CERTAIN) == sure


def test_three_times_oftener_than_by_chance_is_the_least() -> None:
    # Forty words have a window of 320 among 10,000, so a word that stands 250 times falls into it eight times.
    assert likelihood(24, 40, 250, 10_000) > 0
    assert likelihood(23, 40, 250, 10_000) == 0


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 1000))
def test_no_numbers_are_too_odd_to_be_judged(count: int, one: int, other: int, total: int) -> None:
    assert likelihood(count, one, other, total) >= 0


def volume(folder: Path, counts: dict[str, int]) -> Path:
    folder.mkdir()
    (folder / LIST).write_bytes(packed_pairs(Counts.of(in_texts(counts, texts=1))))
    return folder


def test_pairs_of_all_volumes_count_together(tmp_path: Path) -> None:
    parts = [volume(tmp_path / str(number), {"narcotics trafficking": 3}) for number in range(2)]
    assert gzip.decompress(offered(parts, Counter(FREQUENCIES))).decode().splitlines() == [
        "narcotics trafficking",
        "trafficking narcotics",
    ]


def test_of_too_many_words_the_rarest_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"{chr(97 + number % 26)}{chr(97 + number // 26)}word" for number in range(200)]
    frequencies = Counter({word: 300 - number for number, word in enumerate(words)}) + Counter({"filler": 100_000})
    counts = {" ".join(sorted((words[at], words[at + 1]))): 40 for at in range(0, 200, 2)}
    part = [volume(tmp_path / "one", counts)]
    whole = offered(part, frequencies)
    assert len(whole) < LARGEST
    monkeypatch.setattr(near_words, "LARGEST", len(whole) // 2)
    packed = offered(part, frequencies)
    assert len(packed) <= len(whole) // 2
    kept = {line.split()[0] for line in gzip.decompress(packed).decode().splitlines()}
    assert kept == set(words[: len(kept)])
