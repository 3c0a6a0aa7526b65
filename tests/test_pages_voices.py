"""The colour of a person: the same wherever the person speaks, and never that of somebody unnamed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Paragraph, Speaker, Turn
from stenogram.pages.voices import COLOURS, NO_COLOUR, person_colour, voice_colour, voice_name


def turn(speaker: Speaker | None, label: str | None = None) -> Turn:
    return Turn(label=label, role=None, speaker=speaker, paragraphs=(Paragraph(1, "Yes."),), line=1)


@given(st.text(min_size=1))
def test_a_person_has_one_of_the_colours_of_the_style_sheet(person: str) -> None:
    assert 1 <= person_colour(person) <= COLOURS


def test_the_colour_of_a_person_is_the_same_in_every_build() -> None:
    """The numbers are written down: were they to change, every picture that was shown before would be wrong."""
    assert [person_colour(name) for name in ("james-reed", "martha-hill", "ada-reed")] == [1, 1, 11]


def test_all_colours_are_used() -> None:
    assert {person_colour(f"person-{number}") for number in range(200)} == set(range(1, COLOURS + 1))


def test_a_function_has_no_colour_of_its_own() -> None:
    assert voice_colour(turn(Speaker("question", "Question", unnamed=True))) == NO_COLOUR
    assert voice_colour(turn(None, "Q")) == NO_COLOUR
    assert voice_colour(turn(Speaker("ada-reed", "Ada Reed"))) == person_colour("ada-reed")


def test_who_is_not_named_goes_by_the_label() -> None:
    assert voice_name(turn(None, "Q")) == "Q"
    assert voice_name(turn(None)) == "Speaker not named"
