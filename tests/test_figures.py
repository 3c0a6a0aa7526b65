"""A transcript in numbers says what counting its turns, words and mentions would."""

from __future__ import annotations

from stenogram.corpus.figures import EntryFigures, Voice, YearFigures, text_figures
from stenogram.dates import PartialDate
from stenogram.model import Narrative, Paragraph, Section, Turn
from tests.pages_corpus import COLE, NAMES, REED, SOMEONE, said, transcript

TEXT = transcript(
    "two-parts",
    Narrative((Paragraph(1, "The League met Reed."),)),
    said(REED, "The League pays.", "(Laughter at length.)", label="Mayor Ada Reed"),
    said(COLE, "No, says the League. The League!", label="Mr. Cole"),
    said(None, "What of the Charter?", label="A voice"),
    said(REED, "It stands.", label="Reed"),
    said(SOMEONE, "Who says so?", label="Question"),
    names=NAMES,
    date=PartialDate.parse("1990-06-13"),
    sections=(Section(3, "Later", date=PartialDate.parse("1991")),),
)


def test_words_are_all_of_turns_and_those_spoken_leave_out_what_is_told() -> None:
    figures = text_figures(TEXT)
    assert (figures.turns, figures.words, figures.spoken, figures.mentions) == (5, 21, 18, 6)


def test_a_voice_is_a_speaker_or_a_label_with_its_first_turn_bare_of_words() -> None:
    voices = text_figures(TEXT).voices
    assert voices == (
        Voice(Turn("Mayor Ada Reed", None, REED, (), 1), 2, 5),
        Voice(Turn("Mr. Cole", None, COLE, (), 1), 1, 6),
        Voice(Turn("A voice", None, None, (), 1), 1, 4),
        Voice(Turn("Question", None, SOMEONE, (), 1), 1, 3),
    )


def test_only_who_has_a_name_is_a_speaker() -> None:
    assert list(text_figures(TEXT).speakers()) == [REED, COLE]


def test_a_turn_counts_in_the_year_of_its_part() -> None:
    assert text_figures(TEXT).years == (YearFigures(1990, 2, 9), YearFigures(1991, 3, 9))


def test_an_entry_counts_once_a_turn_and_not_in_narrative() -> None:
    assert text_figures(TEXT).entries == (
        EntryFigures("league", 4, 2),
        EntryFigures("ada-reed", 1, 0),
        EntryFigures("charter", 1, 1),
    )
