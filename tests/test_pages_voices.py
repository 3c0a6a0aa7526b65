"""Whose voice a turn is: named people have one ink, all others the grey, and each its name."""

from __future__ import annotations

from stenogram.model import Paragraph, Speaker, Turn
from stenogram.pages.voices import NAMED, OTHERS, voice_class, voice_name


def turn(speaker: Speaker | None, label: str | None = None) -> Turn:
    return Turn(label=label, role=None, speaker=speaker, paragraphs=(Paragraph(1, "Yes."),), line=1)


def test_a_function_has_not_the_ink_of_people() -> None:
    assert voice_class(turn(Speaker("question", "Question", unnamed=True))) == OTHERS
    assert voice_class(turn(None, "Q")) == OTHERS
    assert voice_class(turn(Speaker("ada-reed", "Ada Reed"))) == NAMED


def test_who_is_not_named_goes_by_the_label() -> None:
    assert voice_name(turn(None, "Q")) == "Q"
    assert voice_name(turn(None)) == "Speaker not named"
