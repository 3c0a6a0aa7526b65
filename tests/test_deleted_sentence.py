"""A sentence taken out between others that are joined: its link says so, wherever its words stand scattered."""

from __future__ import annotations

import random

import pytest

from stenogram.model import TextFiles
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry

GAZETTEER = loaded_registry(()).gazetteer
FIRST = (
    "We have looked at the harbour for three years, and it is plain that the wall in the north will not stand a "
    "storm like the last one. The council asked for a survey, and the survey is in the hands of every member. It "
    "names four places where the stone has gone, and for each it gives the cost of the work."
)
SECOND = (
    "As for the money, the province pays a third, the town a third, and the board the rest, which it has said in a "
    "letter that you all have seen. The work can begin in the spring if the vote is taken today, and it should be "
    "done before the boats come back. That is all that I have to say on it."
)
TAKEN_OUT = "The town has it, I have said."
LAST = "Tom Hale: We thank you for all of it.\n"
JOINED = f"Harbour\n\nMarch 4, 1921\n\nAnna Reed: {FIRST} {SECOND}\n\n{LAST}"


def built(text: str, ledger: str | None = None) -> Prepared:
    files = TextFiles("a", "a.txt", text.encode(), "a.yml", None, "a.turns.json", ledger)
    return prepare(files, GAZETTEER, "2026-01-02")


def leads_nowhere(before: str, after: str, anchor: str) -> bool:
    """Whether an anchor of the former text says in the present one that its words were withdrawn."""
    transcript = built(after, built(before).ledger).transcript
    assert transcript
    links = transcript.permalinks
    living = {also for turn in links.turns for also in (turn.id, *turn.also)}
    living |= {also for turn in links.turns for place in turn.paragraphs for also in (place.id, *place.also)}
    assert anchor in living | {gone for stone in links.tombstones for gone in stone.anchors}
    return anchor not in living


def in_turns(sentence: str) -> str:
    return (
        f"Harbour\n\nMarch 4, 1921\n\nAnna Reed: {FIRST}\n\nTom Hale: Who has it?\n\nAnna Reed: {sentence}\n\n"
        f"Tom Hale: Good.\n\nAnna Reed: {SECOND}\n\n{LAST}"
    )


def in_paragraphs(sentence: str) -> str:
    return f"Harbour\n\nMarch 4, 1921\n\nAnna Reed: {FIRST}\n\n{sentence}\n\n{SECOND}\n\n{LAST}"


def test_a_turn() -> None:
    assert leads_nowhere(in_turns(TAKEN_OUT), JOINED, "turn-3")


def test_a_paragraph() -> None:
    assert leads_nowhere(in_paragraphs(TAKEN_OUT), JOINED, "turn-1-p2")


@pytest.mark.parametrize("seed", range(60))
def test_any_six_or_seven_words_of_the_whole_in_their_order(seed: int) -> None:
    """The hardest: every word of the sentence stands in the joined turn, in the same order."""
    chance = random.Random(seed)
    words = f"{FIRST} {SECOND}".replace(",", "").replace(".", "").split()
    few = sorted(chance.sample(range(len(words)), chance.randint(6, 7)))
    sentence = " ".join(words[n] for n in few).capitalize() + "."
    if few[-1] - few[0] < 2 * len(few):
        pytest.skip("these words do stand together")
    assert leads_nowhere(in_turns(sentence), JOINED, "turn-3")
    assert leads_nowhere(in_paragraphs(sentence), JOINED, "turn-1-p2")


def test_the_turns_beside_it_that_were_joined_keep_their_links() -> None:
    assert not leads_nowhere(in_turns(TAKEN_OUT), JOINED, "turn-1")
    assert not leads_nowhere(in_turns(TAKEN_OUT), JOINED, "turn-5")


def test_a_sentence_that_was_joined_to_its_neighbour_is_there() -> None:
    joined = JOINED.replace(FIRST, f"{FIRST} {TAKEN_OUT}")
    assert not leads_nowhere(in_turns(TAKEN_OUT), joined, "turn-3")
    assert not leads_nowhere(in_paragraphs(TAKEN_OUT), joined, "turn-1-p2")
