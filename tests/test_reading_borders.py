"""What lines are, at the borders of the rules: as long as a heading may be and one sign longer, and the like.

Texts that are read are in tests/spec/reading; here passages are laid so that one sign, word or line decides.
"""

from __future__ import annotations

import pytest

from stenogram.dates import PartialDate
from stenogram.event_kinds import event_of
from stenogram.parsing import timed_labels
from stenogram.parsing.corrections import given_label
from stenogram.parsing.keyed_lines import KeyedLine, keyed_line
from stenogram.parsing.metadata import date_and_place, days_of_parts, place_lines, publisher_of, title_text
from stenogram.parsing.records import Passage, TurnStart
from stenogram.parsing.speakers import speaker_named
from stenogram.parsing.structure import (
    assign_roles,
    find_title,
    is_heading_like,
    is_place_like,
    is_shouted,
    metadata_line,
)

DAY = PartialDate.parse("1921-03-04")
DATELINE = "March 4, 1921"


def passage(text: str, mark: str | None = None, *, label: bool = False, role: str | None = None) -> Passage:
    start = TurnStart(None, speaker_name="Anna Reed") if label else None
    return Passage(1, text, text, False, mark=mark, start=start, role=role)  # type: ignore[arg-type]


def roles(*passages: Passage) -> list[str]:
    return [str(one.role) for one in assign_roles([one._replace(line=n) for n, one in enumerate(passages, 1)])[0]]


SPEECH = passage("Anna Reed: It is old, and it is ours.", label=True)


# --- Lines by themselves ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "longest", "key", "value"),
    [
        (f"{'k' * 41}: Anna", None, "k" * 41, "Anna"),
        (f"{'k' * 42}: Anna", None, None, None),
        ("k: Anna", None, "k", "Anna"),
        ("4: Anna", None, None, None),
        (": Anna", None, None, None),
        ("Chair:", None, None, None),
        ("Chair: A", None, "Chair", "A"),
        ("議長：鈴木花子", None, "議長", "鈴木花子"),
        ("Chair : Anna: Reed", None, "Chair", "Anna: Reed"),
        (f"Chair: {'a' * 193}", 200, "Chair", "a" * 193),
        (f"Chair: {'a' * 194}", 200, None, None),
        (f"Chair: {'a' * 5000}", None, "Chair", "a" * 5000),
    ],
)
def test_a_key_stands_before_the_first_colon_of_a_line(
    text: str, longest: int | None, key: str | None, value: str | None
) -> None:
    assert keyed_line(text, longest) == (KeyedLine(key, value) if key and value else None)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("A" + "b" * 219, True),
        ("A" + "b" * 220, False),
        ("The bridge.", False),
        ("# the bridge", True),
        ("# the bridge.", False),
        ("the bridge", False),
        ("(The bridge)", False),
        ("[The bridge]", False),
        ("• The bridge", False),
        ("“The bridge”", True),
        ("***", False),
        (" ".join(["Word"] * 30), True),
        (" ".join(["Word"] * 31), False),
        (" ".join(["7"] * 30), True),
        (" ".join(["7"] * 31), False),
        ("桥" * 60, True),
        ("桥" * 61, False),
    ],
)
def test_what_may_be_a_heading(text: str, is_one: bool) -> None:
    assert is_heading_like(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Oakham", True),
        ("Oakham, Lower Weir", True),
        ("Oakham.", False),
        ("Oakham and Weir", False),
        ("OAKHAM", False),
        ("Aa Bb Cc Dd Ee", True),
        ("Aa Bb Cc Dd Ee Ff", False),
        ("A" + "b" * 49, True),
        ("A" + "b" * 50, False),
        (",", False),
    ],
)
def test_what_may_be_a_place(text: str, is_one: bool) -> None:
    assert is_place_like(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"), [("THE BRIDGE", True), ("BRIDGE", False), ("THE Bridge", False), ("THE OLD BRIDGE", True)]
)
def test_what_is_in_capitals(text: str, is_one: bool) -> None:
    assert is_shouted(text) == is_one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President: Anna Reed", ("president", "Anna Reed")),
        ("President: it is old", None),
        ("President: A B C D E F G H", ("president", "A B C D E F G H")),
        ("President: A B C D E F G H I", None),
        ("Date: " + "1" * 194, ("date", "1" * 194)),
        ("Date: " + "1" * 195, None),
        ("Bridge: Old", None),
    ],
)
def test_a_line_of_metadata(text: str, found: tuple[str, str] | None) -> None:
    assert metadata_line(text) == found


# --- The title -------------------------------------------------------------------------------------


def test_the_title_stands_above_the_first_dateline() -> None:
    lines = [passage("Records"), passage("The bridge"), passage(DATELINE, "dateline")]
    assert find_title(lines, 3) == 1
    # Not where the dateline is beyond what stands above the speech.
    assert find_title(lines, 2) == 0


def test_a_breadcrumb_stands_right_above_the_title() -> None:
    lines = [passage("The bridge"), passage(DATELINE, "dateline"), passage("Home / Document /"), passage("The ferry")]
    assert find_title(lines, 4) == 3
    assert find_title(lines, 3) == 0


@pytest.mark.parametrize(("above", "title"), [(1, 0), (3, 0), (4, 1)])
def test_above_a_place_the_title_has_up_to_three_lines(above: int, title: int) -> None:
    lines = [
        *[passage(f"The bridge {n}") for n in range(above)],
        passage("Oakham, Ohio"),
        passage(DATELINE, "dateline"),
    ]
    assert find_title(lines, len(lines)) == title


def test_what_is_no_heading_ends_the_search_for_a_title() -> None:
    assert find_title([passage("It is old."), passage("The bridge")], 2) is None
    assert find_title([passage("[It is old.]"), passage("The bridge")], 2) == 1
    assert find_title([passage("Date: 4 March"), passage("The bridge")], 2) == 1
    assert find_title([passage("Menu", "menu"), passage("The bridge")], 2) == 1


# --- The day and the place -------------------------------------------------------------------------


def test_a_dateline_is_one_from_three_lines_above_the_title_on() -> None:
    above = [passage(DATELINE, "dateline", role="furniture"), *[passage("Menu", role="furniture")] * 3]
    assert date_and_place(above, 3)[0] == DAY
    five = [passage(DATELINE, "dateline", role="furniture"), *[passage("Menu", role="furniture")] * 20]
    assert date_and_place(five, 3)[0] == DAY
    # Farther up it is that of a menu: only the first date of the first lines is left.
    menu = [passage("Menu", role="furniture")] * 15
    assert date_and_place([*menu, passage(DATELINE, "dateline", role="furniture")], 18)[0] == DAY
    assert date_and_place([*menu, passage(DATELINE, "dateline", role="furniture")], 19)[0] is None


def test_a_date_in_speech_is_no_day_of_the_text() -> None:
    assert date_and_place([passage(DATELINE, "dateline", role="speech")], 0)[0] is None
    assert date_and_place([passage(f"Oakham on {DATELINE}", role="section")], 0)[0] == DAY


@pytest.mark.parametrize(("lines", "found"), [(13, True), (14, False)])
def test_a_date_is_looked_for_in_fourteen_lines(lines: int, found: bool) -> None:
    front = [*[passage("The bridge", role="section")] * lines, passage(f"On {DATELINE}", role="section")]
    assert (date_and_place(front, 0)[0] == DAY) == found


@pytest.mark.parametrize(
    ("role", "mark", "length", "found"),
    [
        ("narrative", None, 159, True),
        ("narrative", None, 160, False),
        ("furniture", "menu", 160, True),
        ("furniture", "menu", 161, False),
        ("section", None, 161, True),
    ],
)
def test_a_long_passage_tells_of_other_days(role: str, mark: str | None, length: int, found: bool) -> None:
    text = f"On {DATELINE} ".ljust(length, "x")
    assert (date_and_place([passage(text, mark, role=role)], 0)[0] == DAY) == found


def _part(day: str, *, words: bool = True) -> list[Passage]:
    below = [passage("Yes.", role="speech")] if words else []
    return [passage("The bridge", role="section"), passage(day, "dateline", role="furniture"), *below]


def test_days_of_parts_are_those_below_headings_with_words() -> None:
    later = "March 5, 1921"
    both = (DAY, PartialDate.parse("1921-03-05"))
    end = [passage("End", "end", role="furniture")]
    assert days_of_parts([*_part(later), *_part(DATELINE), *end]) == both
    assert days_of_parts([*_part(DATELINE), *_part(DATELINE), *end]) == ()
    assert days_of_parts([*_part(DATELINE), *_part(later, words=False), *end]) == ()
    assert days_of_parts([*_part(DATELINE), *_part("March 1921"), *end]) == ()


@pytest.mark.parametrize(("lines", "place"), [(1, "Line 0"), (4, "Line 0, Line 1, Line 2, Line 3"), (6, None)])
def test_lines_between_title_and_hour_are_the_place(lines: int, place: str | None) -> None:
    between = [passage(f"Line {n}") for n in range(lines)]
    assert place_lines([passage("The bridge"), *between, passage("10:00", "time")], 0) == place


@pytest.mark.parametrize(("length", "found"), [(80, True), (81, False)])
def test_a_place_is_a_short_line(length: int, found: bool) -> None:
    line = "x" * length
    assert place_lines([passage("The bridge"), passage(line), passage("10:00", "time")], 0) == (line if found else None)
    assert place_lines([passage("The bridge"), passage(line)], 0) is None
    assert place_lines([passage("The bridge"), passage(line), passage("10:00", "time")], None) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1921-03-04 The bridge", "The bridge"),
        ("1921-03-04: A bridge", "A bridge"),
        # Less than nine signs are no title of their own.
        ("1921-03-04 12345678", "12345678"),
        ("1921-03-04 1234567", "1921-03-04 1234567"),
        ("The bridge of 1921-03-04", "The bridge of 1921-03-04"),
        ("**The bridge**", "The bridge"),
    ],
)
def test_a_title_has_no_day_before_it(text: str, title: str) -> None:
    assert title_text(passage(text)) == title


def test_a_publisher_is_named_outside_the_speech() -> None:
    line = "Official website of the Council of Oakham"
    assert publisher_of([passage(line, role="furniture")]) == line
    assert publisher_of([passage(line, role="speech")]) is None
    assert publisher_of([passage("The Congressional Record of today", role="furniture")]) == "Congressional Record"


@pytest.mark.parametrize(
    ("title", "event"), [("Interview with Anna Reed", "Interview"), ("A meeting", "Meeting"), ("The bridge", None)]
)
def test_the_kind_of_event(title: str, event: str | None) -> None:
    assert event_of(title) == event


# --- What is what ----------------------------------------------------------------------------------


def test_what_stands_after_a_turn_is_said_until_something_ends_it() -> None:
    said = passage("It stands on the river.")
    assert roles(passage("The bridge"), SPEECH, said, passage("Laughter", "stage"), said) == [
        "title", "start", "speech", "stage", "speech",
    ]  # fmt: skip
    assert roles(passage("The bridge"), SPEECH, passage("Page 7", "page head"), said)[2:] == [
        "inner furniture",
        "speech",
    ]
    assert roles(passage("The bridge"), SPEECH, passage("The End", "end"), said)[2:] == ["furniture", "narrative"]


def test_a_row_of_stars_ends_a_turn_where_a_part_begins_below_it() -> None:
    stars, said = passage("* * *", "ornament"), passage("It stands on the river.")
    assert roles(passage("The bridge"), SPEECH, stars, said)[2:] == ["inner furniture", "speech"]
    assert roles(passage("The bridge"), SPEECH, stars, SPEECH)[2:] == ["inner furniture", "start"]
    assert roles(passage("The bridge"), SPEECH, stars, passage("THE FERRY"), said)[2] == "furniture"
    assert roles(passage("The bridge"), SPEECH, stars)[2] == "furniture"


@pytest.mark.parametrize(("rule", "role"), [("-" * 8, "furniture"), ("-" * 7, "inner furniture")])
def test_a_long_rule_has_a_heading_below_it(rule: str, role: str) -> None:
    lines = [passage("The bridge"), SPEECH, passage(rule, "ornament"), passage("The Ferry"), passage("It is late.")]
    assert roles(*lines)[2] == role


def test_a_menu_ends_a_turn_where_it_is_one() -> None:
    menu, said = passage("Contact", "menu"), passage("It stands on the river.")
    # One such word in the middle of a speech is said.
    assert roles(passage("The bridge"), SPEECH, menu, said, said, said)[2] == "speech"
    assert roles(passage("The bridge"), SPEECH, menu, menu, said, said, said)[2] == "furniture"
    # Near the end it is a foot, unless somebody speaks after it.
    assert roles(passage("The bridge"), SPEECH, said, menu, said, said)[3] == "furniture"
    assert roles(passage("The bridge"), SPEECH, said, menu, said, said, said)[3] == "speech"
    assert roles(passage("The bridge"), SPEECH, menu, SPEECH)[2] == "speech"


def test_lines_above_the_speech() -> None:
    place, said = passage("Oakham"), passage("It stands on the river, and it is old.")
    lines = (passage("The bridge"), passage(DATELINE, "dateline"), place, said, SPEECH)
    assert roles(*lines) == ["title", "furniture", "narrative", "narrative", "start"]
    lines = (passage("The bridge"), passage("President: Anna Reed"), said, SPEECH)
    assert roles(*lines) == ["title", "furniture", "narrative", "start"]


@pytest.mark.parametrize(("fold", "is_topic"), [(["THE FERRY"], True), (["The Ferry", "The Weir"], True)])
def test_topic_headings_stand_right_above_a_label(fold: list[str], is_topic: bool) -> None:
    parts = [one for text in fold for one in (passage(text), SPEECH)]
    found = roles(passage("The bridge"), SPEECH, *parts)
    assert all(role in ("section", "topic") for role in found[2::2]) == is_topic


def test_a_single_line_in_title_case_above_a_label_is_said() -> None:
    assert roles(passage("The bridge"), SPEECH, passage("The Ferry"), SPEECH)[2] == "speech"
    said = passage("He said it was the")
    found = roles(passage("The bridge"), SPEECH, said, passage("The Ferry"), SPEECH, passage("The Weir"), SPEECH)
    assert found[3] == "speech"


# --- Labels that the sidecar names -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Reed: It is old", "Reed"),
        ("Reed", "Reed"),
        ("Reeds grow there", None),
        ("Reed 2: It is old", "Reed 2"),
        ("Dr Reed: It is old", None),
    ],
)
def test_a_line_begins_with_a_label_that_the_sidecar_names(line: str, label: str | None) -> None:
    assert given_label(line, ["Reed", "Reed 2"]) == label


# --- Names before times ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "is_name"),
    [
        ("Anna", True),
        ("Anna Maria de la Cruz y Reed", True),
        ("Anna Maria de la Cruz y Reed Hale", False),
        ("Anna Maria de la Cruz y Reed (by telephone)", True),
        ("chair of council", True),
        ("chair of the council", False),
        ("鈴木 花子 議長 です よ", True),
        ("", False),
        ("(by telephone)", True),
        (" (by telephone)", False),
    ],
)
def test_before_a_time_a_name_has_seven_words_at_most_and_three_if_it_begins_small(name: str, is_name: bool) -> None:
    assert timed_labels._is_name(name) is is_name


@pytest.mark.parametrize(
    ("name", "whole"),
    [("a" * 150, True), ("a" * 151, False), ("Anna Reed", True), ("🦉", False), ("…", False)],
)
def test_an_id_is_a_slug_that_files_can_be_called_by(name: str, whole: bool) -> None:
    id_ = speaker_named(name).id
    assert (id_ == name.lower().replace(" ", "-")) == whole
    assert 0 < len(id_) <= 150


def test_names_that_are_cut_or_have_no_letters_are_not_taken_for_one() -> None:
    long = "Anna " * 60
    names = [f"{long}Reed", f"{long}Cole", "🦉", "🐻"]
    ids = {speaker_named(name).id for name in names}
    assert len(ids) == len(names)
    assert ids == {speaker_named(name).id for name in names}
