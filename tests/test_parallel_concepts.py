"""What passages of two languages both speak of, and what that says of which is the translation of which."""

from __future__ import annotations

import pytest

from stenogram.languages.tables.concepts import COLUMNS, CONCEPTS
from stenogram.parallel_texts import Passage, aligned
from stenogram.parallel_texts.concepts import concepts


def test_every_row_has_a_name_and_a_column_for_each_language() -> None:
    assert [name for name, columns in CONCEPTS if len(columns) != len(COLUMNS) or not name] == []
    assert len({name for name, _ in CONCEPTS}) == len(CONCEPTS)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A hundred and forty ships", "en", {"100", "40", "ship"}),
        ("140", "en", {"100", "40"}),
        ("مئة وأربعون سفينة", "ar", {"100", "40", "ship"}),
        ("一百四十艘船", "zh", {"100", "40", "ship"}),
        ("两万只羊", "zh", {"20", "1000", "animal"}),
        ("十分感谢", "zh", {"thanks"}),
        ("十二个", "zh", {"12"}),
        ("Двадцать семь лет", "ru", {"20", "7", "year"}),
        ("Warum im Winter?", "de", {"why", "winter"}),
        ("Wie viele Krankenhäuser?", "de", {"how many", "hospital"}),
        ("¿Por qué?", "es", {"why"}),
        ("One law", "en", {"law"}),
    ],
)
def test_things_are_named_alike_in_every_language(text: str, language: str, expected: set[str]) -> None:
    assert {concept for concept in concepts(text, language) if not concept.startswith("~")} == expected


def test_a_longer_stem_goes_before_a_shorter_one() -> None:
    assert "animal" in concepts("Hunde", "de")
    assert "animal" not in concepts("hundertvierzig", "de")


def test_words_of_one_origin_are_known_by_their_consonants() -> None:
    assert concepts("administration", "en") & concepts("администрация", "ru") == {"~dmns"}
    assert not concepts("Kell", "en") - {"~kl"}


def test_a_language_without_words_of_its_own_has_numbers_in_figures() -> None:
    assert concepts("140 ladjaa", "fi") >= {"100", "40"}


DIALOGUE = (("A", 80), ("B", 60), ("A", 90), ("B", 70), ("A", 85), ("B", 65))


def passages(things: list[str]) -> list[Passage]:
    """Turns of two speakers, question and answer, each with what it speaks of."""
    return [
        Passage(length, speaker, asks=speaker == "A", concepts=frozenset(thing.split()))
        for (speaker, length), thing in zip(DIALOGUE, things, strict=True)
    ]


def paired(ours: list[Passage], theirs: list[Passage]) -> set[tuple[int, int]]:
    return {(our, their) for pair in aligned(ours, theirs) for our in pair.ours for their in pair.theirs}


def test_one_exchange_left_out_and_another_added_at_its_place_stay_alone() -> None:
    ours = passages(["ship port", "fish sea", "price money", "bank tax", "school book", "child"])
    theirs = passages(["ship port", "fish sea", "winter fire", "hospital doctor", "school book", "child"])
    assert paired(ours, theirs) == {(0, 0), (1, 1), (4, 4), (5, 5)}


def test_turns_of_which_nothing_is_known_but_their_length_are_paired() -> None:
    nothing = passages([""] * len(DIALOGUE))
    assert paired(nothing, nothing) == {(place, place) for place in range(len(DIALOGUE))}


def test_a_figure_that_the_other_text_has_nowhere_speaks_against_a_pair() -> None:
    def turn(length: int, speaker: str, *marks: str) -> Passage:
        return Passage(length, speaker, frozenset(marks), asks=speaker == "A")

    ours = [turn(80, "A"), turn(60, "B"), turn(50, "A"), turn(60, "B", "1998", "340"), turn(85, "A"), turn(65, "B")]
    theirs = [turn(80, "A"), turn(60, "B"), turn(80, "A"), turn(95, "B", "2011", "77"), turn(85, "A"), turn(65, "B")]
    assert paired(ours, theirs) == {(0, 0), (1, 1), (4, 4), (5, 5)}
    assert (3, 3) in paired([one._replace(marks=frozenset()) for one in ours], theirs[:3] + ours[1:2] + theirs[4:])
