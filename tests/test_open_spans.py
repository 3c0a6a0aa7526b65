"""Days from which, or up to which, something was: the words around a date depend on what the date has."""

from __future__ import annotations

import pytest

from stenogram.dates import DateSpan, PartialDate
from stenogram.printed_days import span
from stenogram.translations import speaking

DAY, MONTH, YEAR = PartialDate(2016, 1, 14), PartialDate(2016, 1), PartialDate(2016)


@pytest.mark.parametrize(
    ("language", "day", "since", "until"),
    [
        ("en", DAY, "since 14 January 2016", "until 14 January 2016"),
        ("en", MONTH, "since January 2016", "until January 2016"),
        ("en", YEAR, "since 2016", "until 2016"),
        ("fr", DAY, "depuis le 14 janvier 2016", "jusqu’au 14 janvier 2016"),
        ("fr", MONTH, "depuis janvier 2016", "jusqu’en janvier 2016"),
        ("fr", YEAR, "depuis 2016", "jusqu’en 2016"),
        ("de", DAY, "seit dem 14. Januar 2016", "bis zum 14. Januar 2016"),
        ("de", MONTH, "seit Januar 2016", "bis Januar 2016"),
        ("ru", DAY, "с 14 января 2016 г.", "до 14 января 2016 г."),
        ("ru", MONTH, "январь 2016 г. – …", "… – январь 2016 г."),
        ("ru", YEAR, "с 2016 г.", "до 2016 г."),
    ],
)
def test_an_open_span(language: str, day: PartialDate, since: str, until: str) -> None:
    with speaking(language):
        assert span(DateSpan(day, None)).replace("\u202f", " ") == since
        assert span(DateSpan(None, day)).replace("\u202f", " ") == until
