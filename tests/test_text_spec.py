"""The table of sentence ends, brackets, quotation marks, digits and letter case of all scripts."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

import stenogram
from stenogram.text import letter_case, misspelling, punctuation

ENDED = {
    "Latin": "The bridge is closed.",
    "a quotation": "He said: “Never again!”",
    "a bracket": "It was closed (for good.)",
    "Devanagari": "पुल बंद है।",
    "Bengali": "সেতু বন্ধ।",
    "Urdu": "پل بند ہے۔",
    "Arabic question": "هل الجسر مغلق؟",
    "Armenian": "Կամուրջը փակ է։",
    "Ethiopic": "ድልድዩ ተዘግቷል።",
    "Khmer": "ស្ពានត្រូវបានបិទ។",
    "Burmese": "တံတားပိတ်ထားသည်။",
    "Tibetan": "ཟམ་པ་བཀག་ཡོད།",
    "Chinese": "大橋關閉了。",
    "Chinese quotation": "他說：「大橋關閉了。」",
    "Japanese halfwidth": "橋は閉鎖されました｡",
    "full width": "真的嗎？",
    "Greek question": "Είναι κλειστή η γέφυρα\u037e",
}
NOT_ENDED = [
    "The bridge over",
    "पुल बंद",
    "大橋關閉，",
    "Ladies and gentlemen,",
    "The bridge;",
    "Կամուրջը",
    "“The bridge”",
    "(the bridge)",
]


@pytest.mark.parametrize("script", ENDED)
def test_a_sentence_ends_in_every_script(script: str) -> None:
    assert punctuation.ends_sentence(ENDED[script])


@pytest.mark.parametrize("text", NOT_ENDED)
def test_a_comma_a_bracket_or_a_word_ends_no_sentence(text: str) -> None:
    assert not punctuation.ends_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "Why?”",
        "为什么？",
        "هل الجسر مغلق؟",
        "Ինչո՞ւ է փակ կամուրջը։",
        "Why?..",
        "**Ինչո՞ւ է փակ։**",
        "_Why?_",
        "ድልድዩ ለምን ተዘጋ፧",
    ],
)
def test_a_question_is_known_by_its_mark(text: str) -> None:
    assert punctuation.ends_question(text)


@pytest.mark.parametrize(
    "text", ["It is closed.", "Why? Because.", "Ինչո՞ւ է փակ։ Չգիտեմ։", "Είναι κλειστή;", "Well..."]
)
def test_what_does_not_end_with_one_asks_nothing(text: str) -> None:
    assert not punctuation.ends_question(text)


def test_in_greek_a_semicolon_asks() -> None:
    assert punctuation.ends_question("Είναι κλειστή;", greek=True)


def test_brackets_are_pairs_of_an_opening_and_a_closing_character() -> None:
    for opening, closing in punctuation.BRACKETS.items():
        assert unicodedata.category(opening) in ("Ps", "Pe", "Sm")
        assert unicodedata.category(closing) in ("Pe", "Ps", "Sm")
    assert len(set(punctuation.CLOSING_BRACKETS)) == len(punctuation.BRACKETS)


def test_no_character_stands_in_two_lists() -> None:
    lists = (
        punctuation.SENTENCE_ENDS, punctuation.COMMAS, punctuation.DASHES, punctuation.QUOTATION_MARKS,
        punctuation.COLONS, punctuation.SEMICOLONS, punctuation.OPENING_BRACKETS, punctuation.CLOSING_BRACKETS,
    )  # fmt: skip
    characters = [character for characters in lists for character in characters]
    shared = {character for character in characters if characters.count(character) > 1} - {"\u037e"}
    assert not shared


@pytest.mark.parametrize(
    ("text", "plain"), [("१२:३०", "12:30"), ("٢٠٠١", "2001"), ("１０時", "10時"), ("12 May", "12 May"), ("x²", "x²")]
)
def test_digits_of_all_scripts_count_alike(text: str, plain: str) -> None:
    assert punctuation.ascii_digits(text) == plain


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("İZMİR", "tr", "İzmir"), ("IŞIK", "tr", "Işık"), ("ALİ", "az", "Ali"), ("ALİ", "", "Ali"),
        ("IAN", "en", "Ian"),
                ("IJMUIDEN", "nl", "IJmuiden"), ("ΓΙΩΡΓΟΣ", "el", "Γιωργος"), ("ISTANBUL", "", "Istanbul"),
        ("DIYARBAKIR", "tr", "Dıyarbakır"),
    ],
)  # fmt: skip
def test_the_language_decides_what_a_capital_is(word: str, language: str, expected: str) -> None:
    assert letter_case.capitalised(word, language) == expected


def test_small_letters_are_never_two_characters() -> None:
    assert letter_case.lower("İI", "tr") == "iı"
    assert letter_case.lower("İI", "en") == "ii"
    assert letter_case.upper("iı", "tr") == "İI"


def test_a_script_has_capitals_or_not() -> None:
    assert letter_case.has_letter_case("ж")
    assert not letter_case.has_letter_case("水")


# What words are is written into ledgers and indexes: their lists change with a version of these, not with the table.
WITH_LISTS_OF_THEIR_OWN = {"permalinks/word_encoding.py", "search/index_words.py"}


def test_no_other_module_has_a_list_of_sentence_ends() -> None:
    package = Path(stenogram.__file__).parent
    modules = {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}
    own_lists = {
        name
        for name, text in modules.items()
        if not name.startswith(("text/", "languages/")) and re.search("[。।։።។။]", text)
    }
    assert own_lists <= WITH_LISTS_OF_THEIR_OWN


@pytest.mark.parametrize(
    ("name", "other"),
    [("Vladimer Putin", "Vladimir Putin"), ("Sergey Reed", "Sergei Reed"), ("José Silva", "Jose Silva"),
     ("Zahra Ershadi", "Zahra Ershady"), ("Martha Hil", "Martha Hill"), ("Anna Reed", "Anna Read")],
)  # fmt: skip
def test_a_letter_or_two_in_one_word_are_a_misspelling(name: str, other: str) -> None:
    assert misspelling.is_misspelling(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Anna Putin", "Vladimir Putin"), ("Li Wei", "Lu Wei"), ("John Kerry", "Bob Kerrey"), ("Putin", "Puten"),
     ("Vladimir Putin", "Vladimir Vladimirovich Putin"), ("Ivan Petrov", "Iván Petrovsky"), ("Kim Reed", "Tim Reed")],
)  # fmt: skip
def test_another_forename_is_another_person(name: str, other: str) -> None:
    assert not misspelling.is_misspelling(name, other)


def test_the_likest_of_several_spellings_is_the_nearest() -> None:
    known = ["Sergei Lavrov", "Sergei Lavrin", "Anna Lavrova"]
    assert misspelling.nearest_spelling("Sergey Lavrov", known) == "Sergei Lavrov"
    assert misspelling.nearest_spelling("Olga Lavrova", known) is None
