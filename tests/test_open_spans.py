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


@pytest.mark.parametrize(
    ("language", "within_a_month", "across_months"),
    [
        ("de", "3.–4. Juli 2024", "28. Juni – 1. Juli 2024"),
        ("es", "3–4 de julio de 2024", "28 de junio – 1 de julio de 2024"),
        ("fr", "3–4 juillet 2024", "28 juin – 1 juillet 2024"),
        ("it", "3–4 luglio 2024", "28 giugno – 1 luglio 2024"),
        ("ru", "3–4 июля 2024\u202fг.", "28 июня – 1 июля 2024\u202fг."),
        ("tr", "3–4 Temmuz 2024", "28 Haziran – 1 Temmuz 2024"),
        ("zh", "2024年7月3日至4日", "2024年6月28日至7月1日"),
    ],
)
def test_months_of_spans_are_written_out_as_those_of_days_are(
    language: str, within_a_month: str, across_months: str
) -> None:
    with speaking(language):
        for expected, days in ((within_a_month, "2024-07-03/2024-07-04"), (across_months, "2024-06-28/2024-07-01")):
            # CLDR has thin spaces around some dashes.
            assert span(DateSpan.parse(days)).replace("\u2009", " ").replace("\xa0", "\u202f") == expected
