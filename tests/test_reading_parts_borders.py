"""How lines are laid out, what a label is made of, and what is doubted, at the borders of the rules.

Texts that are read whole are in tests/spec/reading; here one character, word or line decides.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from stenogram.parsing.label_parts import is_uncased_office, name_before_office, parse_label
from stenogram.parsing.layout import Layout
from stenogram.parsing.passages import find_passages, is_hard_wrapped
from stenogram.parsing.plausibility import (
    labels_set_otherwise,
    lines_set_as_labels,
    persons_who_do,
    unread_persons,
    unread_surnames,
)
from stenogram.parsing.records import LabelCandidate, Passage, TurnStart
from stenogram.parsing.speakers import Names
from stenogram.parsing.suspicion_records import View
from stenogram.parsing.title_speaker import title_speaker

# --- Lines broken at a fixed width -----------------------------------------------------------------


def _lines(count: int, width: int = 40, *, ends: str = "y", begins: str = "a") -> list[str]:
    return [begins + "x" * (width - 2) + ends] * count


@pytest.mark.parametrize(
    ("lines", "is_wrapped"),
    [
        # At least six lines, at least four of them with another right below.
        (_lines(5), False),
        (_lines(6), True),
        ([*_lines(4), "", *_lines(2)], True),
        ([*_lines(3), "", *_lines(2), "", "axy"], False),
        # The page is as wide as all but the widest lines.
        (_lines(6, 24), True),
        (_lines(6, 23), False),
        (_lines(6, 110), True),
        (_lines(6, 111), False),
        ([*_lines(3), *["a" * 400] * 3], False),
        ([*_lines(21), "a" * 400], True),
        # Three lines in ten end within a sentence.
        ([*_lines(7, ends="."), *_lines(4)], True),
        ([*_lines(8, ends="."), *_lines(3)], False),
        # Six in ten of these are nearly as wide as the page: seven tenths of it.
        ([*_lines(6, 40), *_lines(4, 27), "axy."], True),
        ([*_lines(5, 40), *_lines(6, 27), "axy."], False),
        ([*_lines(5, 40), *_lines(6, 28), "axy."], True),
    ],
)
def test_lines_are_broken_at_a_width(lines: list[str], is_wrapped: bool) -> None:
    assert is_hard_wrapped(lines) == is_wrapped


@pytest.mark.parametrize(
    ("small", "is_wrapped"),
    # Of ten lines that end within a sentence, four go on with a small letter; with three, half must end at one margin.
    [(4, True), (3, False)],
)
def test_lines_go_on_with_a_small_letter(small: int, is_wrapped: bool) -> None:
    widths = [40, 30, 31, 32, 33, 34, 35, 30, 31, 40, 40]
    begins = ["A"] * (11 - small) + ["a"] * small
    lines = [begin + "x" * (width - 1) for begin, width in zip(begins, widths, strict=True)]
    assert is_hard_wrapped(lines) == is_wrapped


@pytest.mark.parametrize(
    ("margin", "is_wrapped"),
    [(40, True), (38, True), (37, False)],  # Two characters are the room of one that did not fit.
)
def test_lines_of_scripts_without_letter_case_end_at_one_margin(margin: int, is_wrapped: bool) -> None:
    # Half of the eight pairs begin with a line that reaches the margin.
    lines = ["ا" * width for width in (40, margin, margin, margin, 30, 31, 32, 33, 40)]
    assert is_hard_wrapped(lines) == is_wrapped


@pytest.mark.parametrize(
    ("line", "is_wrapped"),
    [
        ("桥" * 16, True),  # 32 columns
        ("桥" * 15, False),
        ("桥" * 15 + "ab", True),  # Two letters take the room of an ideograph.
        ("桥" * 15 + "a", False),
        ("桥" * 55, True),
        ("桥" * 56, False),
        # Where ideographs are no more than half of the characters, characters count.
        ("桥" * 12 + "a" * 12, True),
        ("桥" * 13 + "a" * 11, True),
        ("桥" * 11 + "a" * 11, False),
        ("桥" * 12 + "a" * 8, True),
        ("桥" * 11 + "a" * 9, False),
    ],
)
def test_an_ideograph_is_two_columns_wide(line: str, is_wrapped: bool) -> None:
    assert is_hard_wrapped([line] * 8) == is_wrapped


@pytest.mark.parametrize(
    ("narrow", "joined", "width", "is_wrapped"),
    [
        (12, 8, 60, True),  # Six lines in ten are no wider than a page.
        (11, 8, 60, False),
        (12, 8, 40, True),
        (12, 8, 39, False),
    ],
)
def test_a_page_of_which_lines_were_joined(narrow: int, joined: int, width: int, is_wrapped: bool) -> None:
    assert is_hard_wrapped([*_lines(narrow, width), *_lines(joined, 150)]) == is_wrapped


@pytest.mark.parametrize(
    ("stopped", "is_wrapped"),
    [(3, True), (4, False)],  # Seven full lines in ten end within a sentence.
)
def test_joined_lines_end_within_sentences(stopped: int, is_wrapped: bool) -> None:
    lines = [*_lines(10 - stopped, 60), *_lines(stopped, 60, ends="."), *_lines(2, 150)]
    assert is_hard_wrapped(lines) == is_wrapped


def _passages(*lines: str, label: str | None = None) -> list[str]:
    """The passages of lines; a line that begins with `label` begins a turn."""
    layout = Layout("\n".join(lines))
    found = find_passages(layout, (), lambda line: label is not None and line.startswith(label))
    return [passage.text for passage in found]


WRAPPED = [
    "the bridge stood over the river for years and",
    "nobody had looked at it from below for as long",
    "as any of us can say, which is what this house",
    "was told in the spring of that year by the men",
    "who keep it, and I have it here in their words",
    "that it is old, and it is ours, and it will be",
]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("(laughter in the house)", 2),
        ("(laughter) in the house", 1),
        ("(laughter (loud) again)", 2),
        ("(laughter (loud) again", 1),
        ("[laughter].", 2),
        ("【拍手】", 2),
        ("(laughter]", 1),
    ],
)
def test_a_direction_is_in_one_pair_of_brackets(line: str, count: int) -> None:
    assert len(_passages(*WRAPPED[:5], "that it is old and ours, whatever they say now.", line)) == count


@pytest.mark.parametrize(
    ("lines", "count"),
    [(1, 2), (8, 2), (9, 1)],
)
def test_a_direction_is_up_to_eight_lines_long(lines: int, count: int) -> None:
    inner = ["and so it went on in the house for a long while"] * (lines - 1)
    bracket = ["(laughter)"] if lines == 1 else ["(laughter in the house, and some of it was kind", *inner[1:], "then)"]
    assert len(_passages(*WRAPPED[:5], "that it is old and ours, whatever they say now.", *bracket)) == count


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Anna Reed (Minister for", "Bridges): It is old."], 1),
        (["It is what we were told,", "and nobody asked."], 2),
        (["It is what all of us were told that", "and nobody asked."], 1),
        (["It is what all of us were told tha", "and nobody asked."], 1),
        (["It is what all of us were told th", "and nobody asked."], 2),
        (["It is what all of us were told that", "And nobody asked."], 2),
        (["It is what all of us were told that", "a man came."], 1),
        (["It is what all of us were told that", "aMan came."], 2),
        (["It is what all of us were told that.", "and nobody asked."], 2),
    ],
)
def test_a_line_goes_on_in_the_middle_of_a_sentence(lines: list[str], count: int) -> None:
    if lines[0].startswith("Anna"):
        assert len(_passages(*lines, label="Anna")) >= count
    else:
        assert len(_passages(*lines)) == count


@pytest.mark.parametrize(
    ("indent", "width", "below", "count"),
    [
        (2, 50, 0, 1),
        (1, 50, 0, 2),
        (8, 50, 0, 1),
        (9, 50, 0, 2),
        (2, 49, 0, 2),
        (2, 110, 0, 1),
        (2, 111, 0, 2),
        (3, 50, 2, 1),
        (3, 50, 3, 2),
    ],
)
def test_a_line_stands_back_below_the_first_of_its_paragraph(indent: int, width: int, below: int, count: int) -> None:
    assert len(_passages(" " * indent + "A" * width, " " * below + "And it is old.")) == count


# --- Who speaks, by a title ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Remarks by Anna Reed", "Anna Reed"),
        ("Remarks by Zorgu Blatt", "Zorgu Blatt"),
        ("REMARKS BY ZORGU BLATT", "Zorgu Blatt"),
        ("Speech at the opening by Zorgu Blatt", "Zorgu Blatt"),
        ("Remarks at Notre Dame", None),
        ("SPEECH AT ANNA REED HALL", None),
        ("Speech to Anna Reed", None),
        ("Statement on the Death of Tom Hale", None),
        ("Letter of Tom Hale", None),
        ("Remarks of Tom Hale", "Tom Hale"),
        ("Honouring Anna Reed", None),
        # A name that no list knows must be said to speak.
        ("Zorgu Blatt on bridges", None),
        ("Zorgu Blatt: The bridge", "Zorgu Blatt"),
        ("Zorgu  Blatt: The bridge", "Zorgu Blatt"),
        ("Zorgu Blatt’s speech", "Zorgu Blatt"),
        ("Zorgu Blatt's speech", "Zorgu Blatt"),
        ("Anna Reed on bridges", "Anna Reed"),
        ("President Anna Reed welcomes Tom Hale", "Anna Reed"),
        ("Visit by Minister for Transport Anna Reed", "Anna Reed"),
        ("Visit at Transport Anna Reed", None),
    ],
)
def test_a_title_names_who_speaks(title: str, name: str | None) -> None:
    speaker = title_speaker(title)
    assert (speaker and speaker[0]) == name


# --- Labels of scripts without letter case -----------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "is_office"),
    [
        ("總統", True),
        ("部長", True),
        ("交通局局長", True),
        ("交通局長", False),
        ("外交部發言人", True),
        ("외교부 장관", True),
        ("林大同委員", False),
        ("長谷部議員", False),
        ("林局長", False),
        ("王市長", False),
        ("台北市市長", True),
    ],
)
def test_an_office_of_ideographs_stands_behind_a_body(label: str, is_office: bool) -> None:
    assert is_uncased_office(label) == is_office


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("外交部發言人高安", ("外交部發言人", "高安")),
        ("發言人王大明", ("發言人", "王大明")),
        ("發言人歐陽大明", ("發言人", "歐陽大明")),
        ("發言人王大明明", ("", "發言人王大明明")),
        ("發言人桥大", ("", "發言人桥大")),
        ("王明", ("", "王明")),
        ("主持人 徐成", ("主持人", "徐成")),
    ],
)
def test_a_name_of_ideographs_stands_behind_an_office(label: str, parts: tuple[str, str]) -> None:
    read = parse_label(label)
    assert read is not None
    assert (read.role, read.name) == parts


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("高大同議員", ("高大同", "議員")),
        ("高同議員", ("高同", "議員")),
        ("歐陽大同議員", ("歐陽大同", "議員")),
        ("高大同同議員", None),
        ("高議員", None),
        ("桥大同議員", None),
        ("高大同", None),
    ],
)
def test_a_full_name_of_ideographs_stands_before_an_office(label: str, parts: tuple[str, str] | None) -> None:
    assert name_before_office(label) == parts


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Tom Hale, fitter of bridges piers arches ferries boats shop", True),
        ("Tom Hale, fitter of bridges piers arches ferries Boats Shop Gear", True),
        ("Tom Hale, fitter of bridges piers arches ferries boats Shop Gear", False),
        ("Tom Hale, mayor of bridges piers arches ferries boats Shop Gear", True),
        # An office of five small words stands behind a name in capitals, and none of six.
        ("TOM HALE fitter bridges piers arches ferries", True),
        ("TOM HALE fitter bridges piers arches ferries boats", False),
        # Without capitals six words are a label, and more where an office surely ends among them.
        ("عمر سالم نادر فارس كريم حسن", True),
        ("عمر سالم نادر فارس كريم حسن رامي", False),
        ("وزير الطاقة والمياه والبيئة السيد عمر سالم", True),
        ("مشروع الطاقة والمياه والبيئة السيد عمر سالم", False),
    ],
)
def test_many_words_are_a_label_where_they_may_say_what_somebody_is(label: str, is_one: bool) -> None:
    parts = parse_label(label)
    assert (parts is not None and parts.kind != "phrase") is is_one


# --- Names of one person -----------------------------------------------------------------------------


def _candidate(label: str, style: str = "colon", rest: str = "It is old.") -> LabelCandidate:
    parts = parse_label(label)
    assert parts is not None, label
    return LabelCandidate(style, label, rest, parts)


@pytest.mark.parametrize(
    ("known", "role", "name", "asked", "fuller"),
    [
        (["Elena Marín Soto"], "ministra", "Elena Marín", "ministra", "Elena Marín Soto"),
        (["Elena Marín Soto"], "ministra", "Elena Marín", "alcaldesa", None),
        (["Elena Marín Soto"], None, "Elena Marín", "", None),
        (["Elena Marín Soto"], "ministra", "Elena", "ministra", None),
        (["Elena Marín Soto Vega"], "ministra", "Elena Marín", "ministra", None),
        (["Elena Marín Soto", "Elena Marín Vega"], "ministra", "Elena Marín", "ministra", None),
        (["Elena Ruiz Soto"], "ministra", "Elena Marín", "ministra", None),
        (["Elena Marín"], "ministra", "Elena Marín", "ministra", None),
    ],
)
def test_a_second_surname_may_be_left_out(
    known: Sequence[str], role: str | None, name: str, asked: str, fuller: str | None
) -> None:
    names = Names()
    for one in known:
        names.add(one, role)
    assert names.fuller(name, asked) == fuller


@pytest.mark.parametrize(
    ("labels", "of_initials"),
    [
        (["Minister Jan de Vries (JV)", "JV"], {"JV": "Jan de Vries"}),
        (["Minister Jan de Vries (JDV)", "JV"], {}),
        (["Minister Jan de Vries (jv)", "JV"], {}),
        (["Minister Jan de Vries (JV)", "Minister Joop Vos (JV)", "JV"], {}),
        # Without brackets, all of at least two initials must be somebody's.
        (["Anna Reed", "Thomas Hale", "AR", "TH"], {"AR": "Anna Reed", "TH": "Thomas Hale"}),
        (["Anna Reed", "Thomas Hale", "AR"], {}),
        (["Anna Reed", "Thomas Hale", "AR", "BBC"], {}),
        (["Anna Reed", "Ada Ruiz", "Thomas Hale", "AR", "TH"], {}),
    ],
)
def test_initials_are_explained(labels: Sequence[str], of_initials: dict[str, str]) -> None:
    names = Names()
    names.add_labels([_candidate(label) for label in labels])
    names.note_initials(labels)
    assert names.of_initials == of_initials


# --- What is doubted -----------------------------------------------------------------------------------


def _speech(text: str, role: str = "speech", mark: str | None = None) -> Passage:
    return Passage(1, text, text, True, mark=mark, role=role)  # type: ignore[arg-type]


def _turn(label: str, style: str = "colon") -> Passage:
    text = f"{label}: It is old."
    return Passage(1, text, text, True, start=TurnStart(_candidate(label, style)), role="start")


def _view(*passages: Passage, not_labels: Sequence[str] = ()) -> View:
    numbered = [passage._replace(line=n) for n, passage in enumerate(passages, 1)]
    return View(numbered, any(passage.start for passage in passages), True, frozenset(not_labels))


@pytest.mark.parametrize(
    ("heads", "persons"),
    [
        (["Anna Reed: It is old.", "Thomas Hale: It is not."], ("Anna Reed", "Thomas Hale")),
        (["Anna Reed: It is old."], None),
        (["Anna Reed: It is old.", "Anna Reed: It is not."], None),
        (["Anna Reed: It is old.", "Thomas Hale – It is not."], None),
        (["Anna Reed – It is old.", "Thomas Hale – It is not."], ("Anna Reed", "Thomas Hale")),
        (["Anna Reed | It is old.", "Thomas Hale | It is not."], ("Anna Reed", "Thomas Hale")),
        (["ANNA REED. It is old.", "THOMAS HALE. It is not."], ("ANNA REED", "THOMAS HALE")),
        (["Anna Reed. It is old.", "Thomas Hale. It is not."], None),
        (["Anna Reed: it is old.", "Thomas Hale: It is not."], None),
        (["Anna Reed: It is old", "Thomas Hale: It is not."], None),
        (["10:04 Anna Reed: It is old.", "10:05 Thomas Hale: It is not."], ("Anna Reed", "Thomas Hale")),
        (["Anna: It is old.", "Thomas: It is not."], None),
        (["Zorgu Blatt: It is old.", "Blatta Zorg: It is not."], None),
        (["Anna Reed of Weir: It is old.", "Thomas Hale: It is not."], ("Anna Reed of Weir", "Thomas Hale")),
        (["Anna Reed 2nd: It is old.", "Thomas Hale: It is not."], None),
        (["Anna Reed (Weir): It is old.", "Thomas Hale: It is not."], ("Anna Reed (Weir)", "Thomas Hale")),
        (["Anna Reed went: It is old.", "Thomas Hale: It is not."], None),
        (["Anna B C D E F Reed: It is old.", "Thomas Hale: It is not."], ("Anna B C D E F Reed", "Thomas Hale")),
        (["Anna B C D E F G Reed: It is old.", "Thomas Hale: It is not."], None),
        (
            [f"Anna {'R' + 'e' * 54}: It is old.", "Thomas Hale: It is not."],
            (f"Anna {'R' + 'e' * 54}", "Thomas Hale"),
        ),
        ([f"Anna {'R' + 'e' * 55}: It is old.", "Thomas Hale: It is not."], None),
        # Joined words are a heading's, from six on.
        (["Anna Reed and Ida Voss: It is old.", "Thomas Hale: It is not."], ("Anna Reed and Ida Voss", "Thomas Hale")),
        (["Anna Reed and Old Ida Voss: It is old.", "Thomas Hale: It is not."], None),
    ],
)
def test_persons_who_stand_alike_are_in_no_label(heads: Sequence[str], persons: tuple[str, ...] | None) -> None:
    doubts = list(unread_persons(_view(*[_speech(head) for head in heads])))
    assert [doubt.words for doubt in doubts] == ([persons] if persons else [])


@pytest.mark.parametrize(
    ("above", "below", "is_told"),
    [
        ("It is old.", "It is ours.", True),
        ("It is old", "It is ours.", False),
        ("It is old.", "It is ours", False),
        ("It is old.", "Reed is the mayor.", False),
        ("It is old.", f"{'x' * 57} Reed.", True),
        ("It is old.", f"{'x' * 55} Reed.", False),
    ],
)
def test_persons_alone_on_their_lines(above: str, below: str, is_told: bool) -> None:
    passages = [_speech(above), _speech("Anna Reed"), _speech(below), _speech("Thomas Hale"), _speech("It is not.")]
    assert bool(list(unread_persons(_view(*passages)))) == is_told


def test_words_that_are_said_to_be_no_label_are_not_doubted() -> None:
    passages = [_speech("Anna Reed: It is old."), _speech("Thomas Hale: It is not.")]
    assert not list(unread_persons(_view(*passages, not_labels=["Anna Reed"])))
    assert list(unread_persons(_view(*passages, not_labels=["Ida Voss"])))


@pytest.mark.parametrize(
    ("label", "head", "is_told"),
    [
        ("Thomas Hale", "Hale: It is old.", True),
        ("Thomas Hale", "HALE: It is old.", True),
        ("Thomas Hale", "Thomas: It is old.", False),
        ("Thomas Hale", "Hale: it is old.", False),
        ("Hale", "Hale: It is old.", False),
        ("Minister Thomas Hale", "Hale: It is old.", True),
        ("Minister for Bridges", "Bridges: It is old.", False),
    ],
)
def test_a_surname_of_somebody_who_speaks(label: str, head: str, is_told: bool) -> None:
    assert bool(list(unread_surnames(_view(_turn(label), _speech(head))))) == is_told
    assert not list(unread_surnames(_view(_turn(label), _speech(head), not_labels=[head.split(":")[0]])))


@pytest.mark.parametrize(
    ("texts", "is_told"),
    [
        (["Thomas Hale (Union of Seamen) moved it.", "Anna Reed (Weir) seconded."], True),
        (["Thomas Hale (Union of Seamen) moved it."], False),
        (["Thomas Hale (Union of Seamen) moved it.", "Thomas Hale (Union of Seamen) spoke."], False),
        (["Thomas Hale (Union of Seamen) Moved it.", "Anna Reed (Weir) seconded."], False),
        (["Zorgu Blatt (Union of Seamen) moved it.", "Anna Reed (Weir) seconded."], False),
        (["Thomas (Union of Seamen) moved it.", "Anna Reed (Weir) seconded."], False),
    ],
)
def test_persons_and_what_they_did(texts: Sequence[str], is_told: bool) -> None:
    passages = [_speech(text) for text in texts]
    assert bool(list(persons_who_do(_view(_turn("Ida Voss"), *passages)))) == is_told
    assert not list(persons_who_do(_view(*passages)))
    assert not list(persons_who_do(_view(_turn("Ida Voss"), *passages, not_labels=["Anna Reed (Weir)"])))


@pytest.mark.parametrize(
    ("alone", "others", "is_told"),
    [(3, 0, True), (2, 0, False), (4, 1, True), (3, 1, False)],  # Four labels in five stand so.
)
def test_a_line_is_set_as_the_labels_are(alone: int, others: int, is_told: bool) -> None:
    turns = [*[_turn("ANNA REED", "own line")] * alone, *[_turn("Ida Voss")] * others]
    lines = [_speech("It is old."), _speech("A PASSENGER"), _speech("It is ours.")]
    assert bool(list(lines_set_as_labels(_view(*turns, *lines)))) == is_told
    assert not list(lines_set_as_labels(_view(*turns, *lines, not_labels=["A PASSENGER"])))
    assert not list(lines_set_as_labels(_view(*turns, _speech("It is old."), _speech("A passenger"), lines[2])))


@pytest.mark.parametrize(
    ("usual", "odd", "is_told"),
    [
        (7, [("Thomas Hale", "dash")], True),
        (6, [("Thomas Hale", "dash")], False),
        (8, [("Thomas Hale", "dash"), ("Ada Ruiz", "dash")], True),
        (8, [("Thomas Hale", "dash"), ("Ada Ruiz", "dash"), ("Jan Vos", "dash")], False),
        (7, [("Ida Voss", "dash")], False),
        (7, [("Thomas Hale", "bold")], False),
    ],
)
def test_a_label_is_set_as_no_other(usual: int, odd: Sequence[tuple[str, str]], is_told: bool) -> None:
    turns = [*[_turn("Ida Voss")] * usual, *[_turn(label, style) for label, style in odd]]
    doubts = list(labels_set_otherwise(_view(*turns)))
    assert [doubt.words for doubt in doubts] == ([label for label, _ in odd] if is_told else [])
