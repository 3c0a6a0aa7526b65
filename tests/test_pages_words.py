"""Words of pages at their borders: what is cut, counted and linked."""

from __future__ import annotations

import pytest

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Document, Organisation, Paragraph, Person, SourceText, Speaker, Turn
from stenogram.pages import escape, svg, wording
from stenogram.pages.facts import period
from stenogram.pages.transcript import description
from stenogram.translations import speaking


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("one two", 7, "one two"),
        ("one two three", 12, "one two …"),
        ("one two three", 13, "one two three"),
        # A word as long as half of the place is cut within.
        ("a bcdefghijkl", 10, "a bcdefghi …"),
        ("abcd efghijkl", 8, "abcd …"),
        ("abc defghijkl", 8, "abc defg …"),
    ],
)
def test_a_text_is_cut_at_a_space(text: str, length: int, shown: str) -> None:
    assert wording.shortened(text, length) == shown


@pytest.mark.parametrize(
    ("sentences", "shown"),
    [
        (("Papers of a harbour", "The words of Anna Reed."), "Papers of a harbour. The words of Anna Reed."),
        (("Papers of a harbour.", "The words."), "Papers of a harbour. The words."),
        (("Whose harbour?", "Ours."), "Whose harbour? Ours."),
        (("港口文件。", "安娜·里德的发言。"), "港口文件。安娜·里德的发言。"),
        (("", "Ours."), "Ours."),
        (("  ", ""), ""),
    ],
)
def test_a_description_and_the_sentence_behind_it_are_two_sentences(sentences: tuple[str, str], shown: str) -> None:
    described, other = sentences
    assert wording.in_a_row((wording.as_sentence(described), other)) == shown


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ],
)
def test_a_licence_leads_to_its_terms(text: str, address: str) -> None:
    assert f"]({address})" in escape.licence(text)


def test_a_licence_of_others_is_printed_as_it_is() -> None:
    assert escape.licence("All rights reserved") == "All rights reserved"
    assert escape.licence("CC BY 4.0, see https://example.org/terms").count("creativecommons.org") == 0


def test_words_of_a_picture_are_set_where_it_is_said() -> None:
    assert 'text-anchor="end"' in svg.text("Oakham", 0.5, 10, anchor="end")
    assert "text-anchor" not in svg.text("Oakham", 0.5, 10)


@pytest.mark.parametrize(
    ("speakers", "shown"),
    [
        ("", "Interview: 0 turns"),
        ("A", "Interview: 1 turn by A"),
        ("ABA", "Interview: 3 turns by A, B"),
        ("ABC", "Interview: 3 turns by A, B, C"),
        ("ABCD", "Interview: 4 turns by A, B, C and 1 other"),
        ("ABCDE", "Interview: 5 turns by A, B, C and 2 others"),
    ],
)
def test_a_description_names_three_speakers(speakers: str, shown: str) -> None:
    source = SourceText("a", "source_texts/a.txt", "", "", "utf-8")
    turns = tuple(Turn(name, None, Speaker(name.lower(), name), (Paragraph(1, "Yes."),), 1) for name in speakers)
    assert description(Document(source, "The bridge", turns, event="Interview")) == shown


def test_plurals_are_those_of_the_table() -> None:
    assert [wording.count(amount, "body") for amount in (1, 19)] == ["1 body", "19 bodies"]
    assert wording.count(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("language", "part", "whole", "shown"),
    [
        ("en", 12, 1000, "12.0"), ("es", 12, 1000, "12,0"), ("ru", 1, 4000, "0,2"), ("de", 1, 100_000, "<0,1"),
        ("fr", 0, 9, "0,0"), ("en", 0, 0, "0.0"),
    ],
)  # fmt: skip
def test_a_rate_is_printed_as_the_language_writes_decimals(language: str, part: int, whole: int, shown: str) -> None:
    with speaking(language):
        assert wording.rate(part, whole) == shown


@pytest.mark.parametrize(("language", "shown"), [("en", "A, B"), ("zh", "A、B"), ("ar", "أ، ب")])
def test_links_are_parted_by_the_comma_of_the_language(language: str, shown: str) -> None:
    with speaking(language):
        assert escape.comma_separated([shown[0], shown[-1]]) == shown


def test_of_several_facts_each_but_the_first_has_its_dot() -> None:
    assert escape.dotted([]) == ""
    assert escape.dotted(["one"]) == "one"
    assert escape.dotted(["1 *", "two"]) == '<span class="st-dots"><span>1 \\*</span> <span><i>· </i>two</span></span>'


@pytest.mark.parametrize(
    ("born", "died", "shown"),
    [
        ("1961-05", None, "Born: May 1961"),
        (None, "1990", "Died: 1990"),
        ("1911-02-03", "1990", "3 February 1911 – 1990"),
        (None, None, None),
    ],
)
def test_of_a_person_one_day_is_that_of_birth_or_death(born: str | None, died: str | None, shown: str | None) -> None:
    span = DateSpan(*(PartialDate.parse(day) if day else None for day in (born, died)))
    assert period(Person("anna-reed", "Anna Reed", "", when=span)) == shown
    if born and not died:
        assert period(Organisation("board", "Board", "", when=span)) == f"since {shown.removeprefix('Born: ')}"


def test_the_colon_behind_born_is_that_of_the_language() -> None:
    born = Person("anna-reed", "Anna Reed", "", when=DateSpan(PartialDate(1961, 5), None))
    shown = {}
    for code in ("es", "fr", "zh"):
        with speaking(code):
            shown[code] = period(born)
    assert shown == {"es": "Nacimiento: mayo de 1961", "fr": "Naissance\u00a0: mai 1961", "zh": "出生：1961年5月"}
