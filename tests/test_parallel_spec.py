"""Translations are paired turn by turn: made of sentences in five languages, with turns left out, added and joined."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stenogram.parallel_texts import Pair, Passage, aligned
from stenogram.text.punctuation import ends_question

TEXT = (Path(__file__).parent / "spec" / "parallel" / "sentences.txt").read_text(encoding="utf-8")
SENTENCES = [dict(line.split(" | ", 1) for line in unit.splitlines()) for unit in TEXT.strip().split("\n\n")]
SPEAKERS = {
    "en": ("Anna Reed", "Tom Hale", "Ida Brandt", "Question"),
    "de": ("Anna Reed", "Tom Hale", "Ida Brandt", "Frage"),
    "ru": ("Анна Рид", "Том Хейл", "Ида Брандт", "Вопрос"),
    "zh": ("安娜·里德", "汤姆·黑尔", "伊达·布兰特", "记者"),
    "es": ("Anna Reed", "Tom Hale", "Ida Brandt", "Pregunta"),
}
Turn = tuple[int, tuple[int, ...]]
"""A speaker, and the sentences of the turn."""


def passage(turn: Turn, language: str) -> Passage:
    text = " ".join(SENTENCES[number][language] for number in turn[1])
    figures = frozenset(re.findall(r"\d{2,}", re.sub(r"(?<=\d)[.,](?=\d{3})", "", text)))
    return Passage(len(text), SPEAKERS[language][turn[0]], figures, ends_question(text))


def dialogue(chance: random.Random, length: int) -> list[Turn]:
    turns: list[Turn] = []
    for _ in range(length):
        speaker = chance.choice([number for number in range(4) if not turns or number != turns[-1][0]])
        turns.append((speaker, tuple(chance.choices(range(len(SENTENCES)), k=chance.randint(1, 3)))))
    return turns


def two_texts(chance: random.Random, length: int) -> tuple[list[Turn], list[Turn], set[tuple[int, int]]]:
    """A dialogue as two houses print it, and which turns of the one are which of the other."""
    ours: list[Turn] = []
    theirs: list[Turn] = []
    pairs: set[tuple[int, int]] = set()
    for turn in dialogue(chance, length):
        left_out = chance.random()
        if left_out < 0.04:
            ours.append(turn)
        elif left_out < 0.08:
            theirs.append(turn)
        else:
            pairs.add((len(ours), len(theirs)))
            ours.append(turn)
            theirs.append(turn)
    return ours, theirs, pairs


def paired(pairs: tuple[Pair, ...]) -> set[tuple[int, int]]:
    return {(our, their) for pair in pairs for our in pair.ours for their in pair.theirs}


@pytest.mark.parametrize(("one", "other"), [("en", "de"), ("en", "ru"), ("zh", "en"), ("ru", "es")])
def test_of_a_hundred_dialogues_nearly_all_turns_are_paired_rightly(one: str, other: str) -> None:
    chance = random.Random(f"{one}{other}")
    right = wanted = made = 0
    for number in range(100):
        ours, theirs, pairs = two_texts(chance, 10 + number // 2)
        found = paired(aligned([passage(turn, one) for turn in ours], [passage(turn, other) for turn in theirs]))
        right += len(found & pairs)
        wanted += len(pairs)
        made += len(found)
    assert right / wanted >= 0.97
    assert right / made >= 0.97


FRAME = [Passage(length, "AB"[number % 2]) for number, length in enumerate((80, 310, 45, 150, 260, 95, 400, 60))]


def test_a_turn_that_is_left_out_is_paired_with_nothing() -> None:
    ours = [*FRAME[:4], Passage(900, "B"), *FRAME[4:]]
    assert [pair for pair in aligned(ours, FRAME) if not pair.theirs] == [Pair((4,), ())]
    assert [pair for pair in aligned(FRAME, ours) if not pair.ours] == [Pair((), (4,))]


def test_two_turns_may_be_one() -> None:
    ours = [*FRAME[:4], Passage(200, "C"), Passage(300, "C"), *FRAME[4:]]
    theirs = [*FRAME[:4], Passage(500, "C"), *FRAME[4:]]
    assert [pair for pair in aligned(ours, theirs) if len(pair.ours) == 2] == [Pair((4, 5), (4,))]
    assert [pair for pair in aligned(theirs, ours) if len(pair.theirs) == 2] == [Pair((4,), (4, 5))]


def test_figures_that_both_have_tell_turns_of_one_length_apart() -> None:
    turns = [Passage(100, "A", frozenset({str(1900 + number)})) for number in range(8)]
    assert Pair((3,), ()) in aligned(turns, turns[:3] + turns[4:])


def test_a_question_is_left_out_with_its_answer() -> None:
    """By their lengths alone, the first answer and the second question would have been left out."""
    ours = [Passage(30, "A", asks=True), Passage(40, "B"), Passage(34, "A", asks=True), Passage(34, "B"), *FRAME]
    theirs = [Passage(30, "A", asks=True), Passage(34, "B"), *FRAME]
    assert [pair.ours for pair in aligned(ours, theirs) if not pair.theirs] == [(0,), (1,)]
    assert [pair.theirs for pair in aligned(theirs, ours) if not pair.ours] == [(0,), (1,)]
    silent = [passage._replace(asks=False) for passage in ours], [passage._replace(asks=False) for passage in theirs]
    assert [pair.ours for pair in aligned(*silent) if not pair.theirs] == [(1,), (2,)]


def test_a_reply_is_left_out_with_what_it_replies_to() -> None:
    """Both are nearer to each other than to what stands around them, and nobody asks."""
    ours = [*FRAME, Passage(30, "A"), Passage(6, "B"), Passage(32, "A"), Passage(14, "B"), *FRAME]
    theirs = [*FRAME, Passage(30, "A"), Passage(6, "B"), *FRAME]
    assert [pair.ours for pair in aligned(ours, theirs) if not pair.theirs] == [(10,), (11,)]


def test_a_turn_keeps_the_number_of_its_sentences() -> None:
    ours = [*FRAME, Passage(60, "A", sentences=1), Passage(60, "A", sentences=4), *FRAME]
    for number in (8, 9):
        assert Pair((number,), (8,)) in aligned(ours, [*FRAME, ours[number], *FRAME])


def test_a_figure_that_stands_once_in_each_text_outweighs_lengths() -> None:
    figure = frozenset({"1978"})
    ours = [*FRAME, Passage(60, "A", figure), Passage(100, "A"), *FRAME]
    assert Pair((8,), (8,)) in aligned(ours, [*FRAME, Passage(100, "A", figure), *FRAME])


def test_a_question_is_a_question_in_the_other_language() -> None:
    question, statement = Passage(60, "A", asks=True), Passage(60, "B")
    ours = [*FRAME, question._replace(speaker=""), *FRAME]
    for theirs in ([statement, question], [question, statement]):
        nameless = [passage._replace(speaker="") for passage in theirs]
        pairs = aligned(ours, [*FRAME, *nameless, *FRAME])
        assert Pair((8,), (8 + theirs.index(question),)) in pairs


def test_a_curator_decides() -> None:
    ours = [Passage(100, "A"), Passage(100, "B"), Passage(100, "A")]
    theirs = [Passage(100, "A"), Passage(100, "B"), Passage(100, "A")]
    assert Pair((1,), ()) in aligned(ours, theirs, [(1, None)])
    assert (0, 2) in paired(aligned(ours, theirs, [(0, 2)]))


def test_a_curator_may_pair_turns_across_others() -> None:
    pairs = aligned(FRAME, FRAME, [(2, 5), (5, 2)])
    assert paired(pairs) == {(number, {2: 5, 5: 2}.get(number, number)) for number in range(len(FRAME))}


def test_of_pairs_that_cross_as_few_as_possible_are_taken_out() -> None:
    pairs = aligned(FRAME, FRAME, [(1, 6), (2, 2), (3, 3)])
    assert {(1, 6), (2, 2), (3, 3), (0, 0), (7, 7)} <= paired(pairs)


def test_two_neighbours_may_stand_in_the_other_order() -> None:
    ours = [*FRAME, Passage(60, "A"), Passage(90, "B"), *FRAME]
    exchanged = [*ours[:8], ours[9], ours[8], *ours[10:]]
    assert {(8, 9), (9, 8), (7, 7), (10, 10)} <= paired(aligned(ours, exchanged))


def test_turns_of_one_speaker_are_not_exchanged() -> None:
    ours = [*FRAME, Passage(60, "A"), Passage(900, "A"), *FRAME]
    exchanged = [*ours[:8], ours[9], ours[8], *ours[10:]]
    assert not {(8, 9), (9, 8)} <= paired(aligned(ours, exchanged))


def test_a_turn_that_is_translated_freely_stays_where_it_is() -> None:
    """A translator explains one reply and shortens another; what one text adds elsewhere is found all the same."""
    ours = [
        *FRAME,
        Passage(30, "A", asks=True),
        Passage(240, "B"),
        Passage(30, "A", asks=True),
        Passage(20, "B"),
        *FRAME,
    ]
    freely = [passage._replace(length=20 if passage.length == 240 else passage.length) for passage in ours]
    added = [*freely, Passage(40, "A", asks=True), Passage(35, "B")]
    for theirs in (freely, added):
        assert {(number, number) for number in range(8, 12)} <= paired(aligned(ours, theirs))


@pytest.mark.parametrize("count", [0, 3])
def test_of_nothing_nothing_is_paired(count: int) -> None:
    passages = [Passage(10, "A")] * count
    assert aligned(passages, []) == tuple(Pair((number,), ()) for number in range(count))
    assert aligned([], passages) == tuple(Pair((), (number,)) for number in range(count))


PASSAGES = st.lists(st.builds(Passage, st.integers(0, 3000), st.sampled_from(["", "A", "B", "C"])), max_size=12)


@given(PASSAGES, PASSAGES)
def test_every_passage_is_in_one_pair_and_only_neighbours_are_exchanged(
    ours: list[Passage], theirs: list[Passage]
) -> None:
    pairs = aligned(ours, theirs)
    assert [number for pair in pairs for number in pair.ours] == list(range(len(ours)))
    order = [number for pair in pairs for number in pair.theirs]
    assert sorted(order) == list(range(len(theirs)))
    assert all(abs(number - place) <= 1 for place, number in enumerate(order))


@given(PASSAGES)
def test_a_text_is_paired_with_itself(passages: list[Passage]) -> None:
    speaking = [Passage(passage.length + 20, passage.speaker or "D") for passage in passages]
    assert aligned(speaking, speaking) == tuple(Pair((number,), (number,)) for number in range(len(passages)))
