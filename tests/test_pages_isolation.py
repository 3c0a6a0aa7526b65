"""Names of other languages on a page that is read from right to left: they keep their own order of words."""

from __future__ import annotations

import pytest

from stenogram.model import Participant
from stenogram.pages import escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext, isolated
from stenogram.pages.occasion import participant_link
from stenogram.translations import speaking

OPEN, CLOSE = "\u2068", "\u2069"


@pytest.mark.parametrize(
    "value",
    [
        "James Reed",
        "Джеймс Рид",
        "詹姆斯",
        "4 of the River Board",
        "[James Reed](../people/james-reed.md)",
        "12 آخرون من River Board",
    ],
)
def test_what_has_letters_from_left_to_right_is_closed_off(value: str) -> None:
    with speaking("ar"):
        assert isolated(value) == f"{OPEN}{value}{CLOSE}"
        assert isolated(isolated(value)) == isolated(value)


@pytest.mark.parametrize(
    "value", ["آنا ريد", "7 مايو 2000", "1,205", "", "../people/index.md", "coverage.md", "#turn-12"]
)
def test_what_runs_as_the_site_does_and_addresses_stay_as_they_are(value: str) -> None:
    with speaking("ar"):
        assert isolated(value) == value


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_on_a_site_from_left_to_right_only_what_runs_against_it_is_closed_off(language: str) -> None:
    with speaking(language):
        assert isolated("James Reed") == "James Reed"
        assert isolated("安娜·里德") == "安娜·里德"
        assert isolated("آنا ريد") == f"{OPEN}آنا ريد{CLOSE}"
        assert isolated("אנה ריד") == f"{OPEN}אנה ריד{CLOSE}"


def test_names_in_arabic_keep_their_places_in_an_english_list() -> None:
    with speaking("en"):
        shares = [gettext("%(name)s %(share)s", name=name, share="50%") for name in ("آنا ريد", "توم هيل")]
        assert shares == [f"{OPEN}آنا ريد{CLOSE} 50%", f"{OPEN}توم هيل{CLOSE} 50%"]
        assert wording.comma_separated(shares) == ", ".join(shares)


def test_a_name_stands_before_its_office_in_the_order_of_the_site() -> None:
    """A link is closed off by the style sheet, so that what stands around both would run as the office does."""
    minister = Participant("آنا ريد", "Minister of Bridges", "anna-reed")
    with speaking("ar"):
        line = participant_link(minister, "people/anna-reed.md", "transcripts/bridge.md")
        name = f"{OPEN}[آنا ريد](../people/anna-reed.md){CLOSE}"
        assert line == f'{name}، {OPEN}<span class="st-role">Minister of Bridges</span>{CLOSE}'
        assert isolated(line) == line
    with speaking("zh"):
        line = participant_link(minister, None, "")
        assert line == f'{OPEN}آنا ريد{CLOSE}，<span class="st-role">Minister of Bridges</span>'


def test_languages_within_a_sentence_have_the_capitals_of_the_language() -> None:
    for language, alone, within in (("fr", "Allemand", "allemand"), ("de", "Deutsch", "Deutsch")):
        with speaking(language):
            assert (wording.name_of_language("de"), wording.language_within_sentence("de")) == (alone, within)
            assert wording.language_within_sentence("none at all") == "none at all"


def test_mark_up_stays_mark_up() -> None:
    with speaking("ar"):
        assert isinstance(isolated(Markup("[Reed](reed.md)")), Markup)


def test_messages_and_lists_of_pages_close_their_values_off() -> None:
    with speaking("ar"):
        assert gettext("%(name)s, %(when)s", name="Reed", when="1922") == f"{OPEN}Reed{CLOSE}، 1922"
        assert wording.comma_separated(["Reed", "Hill"]) == f"{OPEN}Reed{CLOSE}، {OPEN}Hill{CLOSE}"
        assert escape.semicolon_separated(["Reed", "Hill"]) == f"{OPEN}Reed{CLOSE}؛ {OPEN}Hill{CLOSE}"


@pytest.mark.parametrize(
    ("language", "between"), [("en", "; "), ("fr", "\u202f; "), ("zh", "；"), ("fa", "؛ "), ("pt-BR", "; ")]
)
def test_items_with_commas_are_parted_as_the_language_does(language: str, between: str) -> None:
    with speaking(language):
        assert between in escape.semicolon_separated(["1", "2"])


@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("en", "Papers of a harbour ", "Papers of a harbour."),
        ("zh", "Papers of a harbour", "Papers of a harbour."),
        ("zh", "海港文件", "海港文件。"),
        ("ar", "Papers of a harbour", "Papers of a harbour."),
        ("zh", "海港文件。", "海港文件。"),
        ("en", "", ""),
    ],
)
def test_a_description_ends_with_the_full_stop_of_its_own_script(language: str, text: str, sentence: str) -> None:
    with speaking(language):
        assert wording.as_sentence(text) == sentence
