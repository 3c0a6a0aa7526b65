"""Dates as they are written, and lines of day and place, language by language: tests/spec/dates.txt, datelines.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from stenogram.languages import languages, month_name, months, weekdays
from stenogram.parsing.datelines import read_dateline
from stenogram.parsing.lexicon import reading_in
from stenogram.parsing.written_dates import find_date, month_names

SPEC = Path(__file__).parent / "spec"


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (SPEC / name).read_text("utf-8").splitlines()
    return [tuple(part.strip() for part in line.split(" | ")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "text", "expected"), cases("dates.txt"))
def test_a_date_says_what_it_says_in_its_language(language: str, text: str, expected: str) -> None:
    with reading_in(language):
        found = find_date(text)
    assert (str(found[0]) if found else "—") == expected


@pytest.mark.parametrize(("language", "text", "day", "place"), cases("datelines.txt"))
def test_a_line_of_day_and_place_says_both(language: str, text: str, day: str, place: str) -> None:
    with reading_in(language):
        line = read_dateline(text)
    assert (str(line.date) if line else "—", (line and line.place) or "—") == (day, place)


@pytest.mark.parametrize("language", [pack.code for pack in languages()])
def test_the_months_of_every_language_count_in_its_texts(language: str) -> None:
    names = month_names(language)
    assert {name: names[name] for name in months(language)} == months(language)


def test_where_the_language_is_unknown_a_name_of_two_months_is_neither() -> None:
    names = month_names("und")
    assert "listopada" not in names
    assert names["marzo"] == 3


def test_no_language_has_the_months_or_days_of_another_that_was_asked_before() -> None:
    asked = ("az_Cyrl", "ar_SY", "uz_Cyrl", "sr_Latn", "zh", "ja", "am", "ar", "en")
    seen = {code: (months(code), weekdays(code)) for code in asked}
    for code in asked:
        others = {name for other in ("zh", "ja", "am") if other[:2] != code[:2] for name in seen[other][0]}
        assert not others.intersection(seen[code][0]), code
    assert "一月" in seen["zh"][0]
    assert "星期一" in seen["zh"][1]
    assert month_name("zh", 1) == "一月"
    assert month_name("ar", 3) == "مارس"
