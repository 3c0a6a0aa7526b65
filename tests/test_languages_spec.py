"""The packs of words, one a language; what CLDR tells; in which language a text is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from stenogram import languages
from stenogram.languages import detection
from stenogram.languages.language import Language, pairs, phrases, together, words
from stenogram.parsing.lexicon import joined_office, reading_in

REQUIRED = ("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "tr", "uk", "zh")
PACKS = {pack.code: pack for pack in languages.languages()}
LATIN = (
    "cs",
    "da",
    "de",
    "en",
    "es",
    "fi",
    "fr",
    "hr",
    "hu",
    "id",
    "it",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "sk",
    "sv",
    "tr",
)


def _words(pack: Language, column: str) -> frozenset[str]:
    value = getattr(pack, column)
    return frozenset() if isinstance(value, bool | str) else frozenset(value)


def test_the_languages_of_the_first_houses_have_packs() -> None:
    assert set(REQUIRED) <= PACKS.keys()


@pytest.mark.parametrize("code", PACKS)
def test_words_are_casefolded_and_have_no_space_around_them(code: str) -> None:
    for column in fields(Language)[1:]:
        for word in _words(PACKS[code], column.name):
            assert word == word.casefold().strip(), column.name
            assert not word.endswith((",", ":")), (column.name, word)


@pytest.mark.parametrize("code", PACKS)
def test_a_label_of_a_question_is_not_that_of_an_answer(code: str) -> None:
    pack = PACKS[code]
    assert not pack.asks & pack.answers
    assert pack.asks
    assert pack.answers


@pytest.mark.parametrize("code", PACKS)
def test_what_opens_a_label_opens_no_sentence(code: str) -> None:
    pack = PACKS[code]
    assert (pack.honorifics | pack.offices | pack.articles) & pack.starters <= {"honourable", "excellency"}


@pytest.mark.parametrize("code", PACKS)
def test_words_within_labels_are_no_words_of_prose(code: str) -> None:
    pack = PACKS[code]
    assert not (pack.connectors | pack.particles | pack.articles | pack.honorifics | pack.offices) & pack.prose


@pytest.mark.parametrize("code", PACKS)
def test_every_way_to_take_the_chair_has_a_long_word(code: str) -> None:
    """By its long words a line is known to be worth trying."""
    for alternative in alternatives(PACKS[code].chair_taken):
        assert re.search(r"[^\W\d_]{4,}", re.sub(r"\([^()]*\)[?*]", "", alternative)), alternative


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern that are in no group."""
    depth, found = 0, [""]
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            found.append("")
        else:
            found[-1] += character
    return [alternative for alternative in found if alternative]


def test_together_a_word_of_sentences_yields_to_the_same_word_in_labels_of_another_language() -> None:
    dutch = Language("xa", prose=words("of maar"), starters=words("el maar"))
    other = Language("xb", connectors=words("of"), articles=words("el"))
    both = together((dutch, other))
    assert both.prose == {"maar"}
    assert both.starters == {"maar"}


@pytest.mark.parametrize("code", REQUIRED)
def test_packs_of_the_first_houses_name_offices_thanks_and_stage_directions(code: str) -> None:
    for column in ("offices", "functions", "thanks", "stage_words", "closing_words", "minute_words", "metadata_keys"):
        assert getattr(PACKS[code], column), column


@pytest.mark.parametrize("code", LATIN)
def test_no_pack_of_a_latin_script_has_words_of_another(code: str) -> None:
    for column in fields(Language)[1:]:
        for word in _words(PACKS[code], column.name):
            assert not any("\u0370" <= character <= "\u06ff" or character >= "\u2e80" for character in word), word


def test_a_language_with_a_region_has_the_words_of_its_language() -> None:
    assert languages.words_of("pt-BR") is PACKS["pt"]
    assert languages.words_of("zh_Hant") is PACKS["zh"]


def test_without_a_pack_all_languages_serve_together() -> None:
    everything = languages.words_of("eo")
    assert everything.code == "mul"
    assert {"präsident", "president", "президент"} <= everything.offices
    assert everything is languages.words_of("und") or everything.offices == languages.words_of("und").offices


def test_of_two_languages_together_the_first_settles_what_a_short_form_means() -> None:
    one = Language("xa", offices=words("alpha"), office_abbreviations=pairs("a=alpha"))
    two = Language("xb", offices=words("beta"), office_abbreviations=pairs("a=beta b=beta"))
    both = together((one, two))
    assert both.offices == {"alpha", "beta"}
    assert both.office_abbreviations == {"a": "alpha", "b": "beta"}
    assert together((one,)) is one


def test_phrases_are_separated_by_bars_and_line_ends() -> None:
    assert phrases("a voice | voices\n  several members |\n") == {"a voice", "voices", "several members"}


def test_another_distribution_adds_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    esperanto = Language("eo", offices=words("prezidanto"), functions=phrases("demando"))

    class Point(EntryPoint):
        def load(self) -> Language:
            return esperanto

    monkeypatch.setattr(languages, "entry_points", lambda group: [Point("eo", "x:LANGUAGE", group)])
    languages.clear()
    try:
        assert languages.words_of("eo") is esperanto
        assert languages.words_of("und").offices >= {"prezidanto", "president"}
    finally:
        monkeypatch.undo()
        languages.clear()
    assert languages.language("eo") is None


@pytest.mark.parametrize(
    ("code", "name", "number"),
    [
        ("de", "märz", 3),
        ("ru", "января", 1),
        ("uk", "лютого", 2),
        ("fr", "août", 8),
        ("el", "μαΐου", 5),
        ("cs", "ledna", 1),
    ],
)
def test_months_are_as_they_stand_in_a_date(code: str, name: str, number: int) -> None:
    assert languages.months(code)[name.casefold()] == number


def test_an_unknown_language_has_no_months_and_runs_from_left_to_right() -> None:
    assert languages.months("qq-nonsense") == {}
    assert languages.direction("qq-nonsense") == "ltr"


@pytest.mark.parametrize(
    ("code", "direction"), [("ar", "rtl"), ("he", "rtl"), ("fa-AF", "rtl"), ("en", "ltr"), ("ja", "ltr")]
)
def test_the_direction_is_that_of_the_script(code: str, direction: str) -> None:
    assert languages.direction(code) == direction


def test_countries_have_their_names_in_each_language() -> None:
    assert "deutschland" in languages.territories("de")
    assert "allemagne" in languages.territories("fr")


LONG = {
    "en": "The bridge over the river was closed last winter because nobody had looked at its bearings for eleven "
    "years, and I should like the minister to tell us today when the ferries will run again.",
    "de": "Die Brücke über den Fluss wurde im letzten Winter gesperrt, weil elf Jahre lang niemand ihre Lager "
    "geprüft hat, und ich möchte heute vom Minister hören, wann die Fähren wieder fahren.",
    "fr": "Le pont sur la rivière a été fermé l'hiver dernier parce que personne n'avait regardé ses appuis depuis "
    "onze ans, et je voudrais que le ministre nous dise aujourd'hui quand les bacs reprendront.",
    "ru": "Мост через реку закрыли прошлой зимой, потому что одиннадцать лет никто не проверял его опоры, и я хотел бы "
    "услышать сегодня от министра, когда снова пойдут паромы.",
    "ja": "川にかかる橋は去年の冬に閉鎖されました。十一年ものあいだ誰も支承を点検していなかったからです。"
    "大臣には、渡し船がいつ再開するのかを今日ここで答えていただきたい。",
}


@pytest.mark.parametrize("code", LONG)
def test_two_long_sentences_tell_their_language(code: str) -> None:
    assert detection.detect(LONG[code]) == code


@pytest.mark.parametrize(
    "text", ["Thank you.", "Je ne sais pas. Moi non plus, merci.", "No comment.", "", "12:30 – 14:00"]
)
def test_a_few_words_tell_nothing(text: str) -> None:
    assert detection.detect(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("איך בין געבוירן געוואָרן אין לאָדזש, אין אַ גרויסער משפּחה. ער איז געווען אַ שנײַדער.", "yi"),
        ("איך בין געבוירן געווארן אין לאדזש, און דער טאטע האט געארבעט טאג און נאכט. די מאמע איז אין דער היים.", "yi"),
        ("אני פותח את הישיבה. אנו עוברים אל הדוח על המגדלור. היושב ראש העביר את ההצעה לוועדה.", "he"),
    ],
)
def test_yiddish_is_told_from_hebrew_with_and_without_points(text: str, language: str) -> None:
    assert detection.detect(text) == language


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("pl", "pl"),
        ("de-AT", "de-AT"),
        ("Polish", "pl"),
        ("polski", "pl"),
        (" українська ", "uk"),
        ("Russisch", "ru"),
        ("allemand", "de"),
        ("俄语", "ru"),
        ("Elvish", None),
    ],
)
def test_a_language_is_known_by_its_code_and_by_its_name(name: str, code: str | None) -> None:
    assert languages.language_code(name) == code


def test_a_text_in_two_languages_is_of_neither() -> None:
    assert detection.detect((LONG["en"] + "\n") * 20 + (LONG["fr"] + "\n") * 20) is None
    assert detection.detect(LONG["en"] + LONG["ru"]) is None


def test_a_quotation_does_not_change_the_language_of_a_long_text() -> None:
    assert detection.detect((LONG["en"] + "\n") * 60 + LONG["fr"]) == "en"


def test_mappings_of_packs_have_words_for_values() -> None:
    for pack in PACKS.values():
        for column in fields(Language):
            value = getattr(pack, column.name)
            if isinstance(value, Mapping):
                assert all(name is None or name.strip() for name in value.values())


def test_the_file_of_words_in_the_guide_is_a_language() -> None:
    guide = Path(__file__).resolve().parents[1] / "docs/guides/languages.md"
    example = re.search(r"^```python\n(.*?)^```$", guide.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert example
    module: dict[str, object] = {}
    exec(compile(example[1], "eo.py", "exec"), module)
    esperanto = module["LANGUAGE"]
    assert isinstance(esperanto, Language)
    assert "ĵurnalisto" in esperanto.functions
    assert not esperanto.prose & (esperanto.articles | esperanto.connectors | esperanto.offices)


@pytest.mark.parametrize(
    ("word", "language", "office"),
    [("verkehrsminister", "de", "minister"), ("infrastrukturminister", "sv", "minister"), ("minister", "de", None),
     ("liikenneministeri", "fi", "ministeri"), ("verkehrsminister", "en", None), ("verkehrsminister", "und", None)],
)  # fmt: skip
def test_where_words_are_joined_one_that_ends_in_an_office_is_one(word: str, language: str, office: str | None) -> None:
    with reading_in(language):
        assert joined_office(word) == office


def test_without_a_pack_a_letter_is_an_initial_but_for_the_title_of_the_french() -> None:
    titles = languages.words_of("und").honorifics
    assert {"m", "氏", "mr"} <= titles
    assert {"g", "p", "o", "d"}.isdisjoint(titles)
    assert "g" in languages.words_of("sl").honorifics
