"""Dates as they are written in the languages of the world.

No day or month is ever added: "May 2024" is a month, "03/04/2024", which may be March or April, a year. Names of
months are those of the Common Locale Data Repository; the language of the text decides, for "listopad" is November in
Poland and October in Croatia. Where the language is unknown, a name of two months is read as neither.

Cases: tests/spec/dates.txt.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from stenogram.dates import PartialDate
from stenogram.languages import language as pack_of
from stenogram.languages import languages, months, words_of
from stenogram.parsing.lexicon import UNKNOWN, language_at_hand
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import ascii_digits

# Read in a text of any language, abbreviations and forms without accents too: a French dateline in an English record.
_EVERYWHERE: Final = """
january jan januar janvier enero gennaio janeiro januari января январь styczeń stycznia січня leden ledna tammikuu ocak
february feb februar février fevrier febrero febbraio fevereiro februari февраля февраль luty lutego лютого února şubat
march mar märz marz mars marzo março maart марта март marzec marca березня března mart maerz
april apr avril abril aprile апреля апрель kwiecień kwietnia квітня dubna nisan
may mai mayo maggio maio mei мая май maj maja травня května mayıs
june jun juni juin junio giugno junho июня июнь czerwiec czerwca червня června haziran
july jul juli juillet julio luglio julho июля июль lipiec lipca липня července temmuz
august aug août aout agosto augustus августа август sierpień sierpnia серпня srpna ağustos
september sep sept septembre septiembre settembre setembro сентября сентябрь wrzesień września вересня září eylül
october oct oktober octobre octubre ottobre outubro oktober октября октябрь październik października жовтня října ekim
november nov novembre noviembre novembro ноября ноябрь listopad listopada листопада listopadu kasım
december dec dezember décembre decembre diciembre dicembre dezembro december декабря декабрь grudzień grudnia грудня
"""
_OF_ANY_TEXT: Final = {
    name: number for number, line in enumerate(_EVERYWHERE.strip().splitlines(), 1) for name in line.split()
}
# Arabic has two sets of names, and a third in the Maghreb.
_COUNTRIES: Final = {
    "ar": ("ar_SY", "ar_IQ", "ar_DZ", "ar_MA"),
    "sr": ("sr_Latn",),
    "uz": ("uz_Cyrl",),
    "az": ("az_Cyrl",),
}
_PREFIXES: Final = {"he": ("ב",), "ca": ("d’", "d'"), "mt": ("ta’ ", "ta' ")}
_WITHOUT_WORDS_OF_READING: Final = ("bs", "zu")
"""Languages of which only the calendar is known."""

_DAY: Final = r"(?P<day>\d{1,2})"
_YEAR: Final = r"(?P<year>\d{4})"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|º|\.)?"
_OF_MONTH: Final = rf"(?:(?:de|of)\s+|(?:{alternatives(words_of(UNKNOWN).days_of_month)})\s*)?"
_OF_YEAR: Final = rf"(?:de\s+|del\s+|(?:{alternatives(words_of(UNKNOWN).of_the_year)})\s+|(?:พ|ค)\.ศ\.\s*)?"
# "1974-yil 14-mart", "1974 жылғы 14 наурыз", "1974. gada 14. marts"
_YEAR_WORD: Final = r"[.-]?\s*(?:gada|yil\w*|жыл\w*|йил\w*|წლის)\s+"
_HAN: Final = "〇零○一二三四五六七八九十百"
_ERAS: Final = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911,
}  # fmt: skip
"""The year before the first of each era, in Japan and in Taiwan."""
_SOLAR_YEAR: Final = r"(?P<year>1[2-4]\d\d)"
_SOLAR_SHIFT: Final = 1595
"""Years from the head of a cycle of 33 to the first of the era."""
_SOLAR_EPOCH: Final = -355668 - 365
_BUDDHIST: Final = 543
_BUDDHIST_FROM: Final = 2400
"""No transcript is of a year of the common era as late as this."""
_EARLIEST: Final = 1600
_LATEST: Final = 2100
_HAS_YEAR: Final = re.compile(r"(?<!\d)(?:1[2-46-9]|2[0-5])\d\d(?:\d{4})?(?!\d)|年")


_Reading = Callable[[re.Match[str], Mapping[str, int]], PartialDate | None]


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    read: _Reading


def find_date(text: str) -> tuple[PartialDate, int, int] | None:
    """The first date in a text that can be one, and its place [start, end); None if there is none."""
    plain = ascii_digits(text)
    if not _HAS_YEAR.search(plain):
        return None
    names, forms = _forms(language_at_hand().split("-")[0])
    for form in forms:
        for match in form.pattern.finditer(plain):
            date = form.read(match, names)
            if date:
                return date, match.start(), match.end()
    return None


@lru_cache(maxsize=64)
def month_names(language: str) -> Mapping[str, int]:
    """Names of months that count in a text of a language, casefolded, with their numbers."""
    if language != UNKNOWN:
        return {**_OF_ANY_TEXT, **_of_language(language)}
    numbers: dict[str, set[int]] = {}
    codes = (*(pack.code for pack in languages()), *_WITHOUT_WORDS_OF_READING)
    for names in (_OF_ANY_TEXT, *map(_of_language, codes)):
        for name, number in names.items():
            numbers.setdefault(name, set()).add(number)
    return {name: min(several) for name, several in numbers.items() if len(several) == 1}


def _of_language(language: str) -> dict[str, int]:
    pack = pack_of(language)
    names = {name: int(number) for name, number in pack.months.items()} if pack else {}
    for code in (*_COUNTRIES.get(language, ()), language):
        for name, number in months(code).items():
            names |= dict.fromkeys((name, *(prefix + name for prefix in _PREFIXES.get(language, ()))), number)
    return names


@lru_cache(maxsize=64)
def _forms(language: str) -> tuple[Mapping[str, int], tuple[_Form, ...]]:
    names = month_names(language)
    month = f"(?P<month>{alternatives(names)})"
    han, numbers = (
        rf"[{_HAN}\d]{{1,4}}",
        rf"(?P<month>[{_HAN}\d]{{1,3}})\s*[月월]\s*(?P<day>[{_HAN}\d]{{1,3}})\s*[日号號일]",
    )
    forms = (
        (rf"\b{month}\.?\s+{_DAY}{_ORDINAL}\s*,?\s+{_YEAR}\b", _named),
        (
            rf"\b{_DAY}{_ORDINAL}[\s-]+{_OF_MONTH}{month}(?:\s?/\s?[^\W\d_]+)?\.?,?\s+{_OF_YEAR}{_YEAR}(?:\b|թ)",
            _named,
        ),
        (rf"\b{_YEAR}{_YEAR_WORD}{_DAY}[-.\s]+{month}", _named),
        (rf"\b{_YEAR}\.?\s+(?:m\.\s+)?{month}\s+{_DAY}\b", _named),
        (rf"\b{_YEAR}(?:e?ko)\s+{month}(?:r?en)\s+{_DAY}(?:an?|ean?)?\b", _named),
        (rf"\b{_YEAR}\s+оны\s+(?P<month>\d{{1,2}})\s*(?:д[уү]г(?:аа|ээ)р\s+)?сарын\s+{_DAY}", _numbered),
        (rf"\b{_DAY}\s+tháng\s+(?P<month>\d{{1,2}})\s+năm\s+{_YEAR}\b", _numbered),
        (r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b", _numbered),
        (r"\b(?P<year>\d{4})\.\s?(?P<month>\d{1,2})\.\s?(?P<day>\d{1,2})\b", _numbered),
        (r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})\b", _numbered),
        (rf"(?P<era>{'|'.join(_ERAS)})\s*(?P<year>元|{han})\s*年\s*{numbers}", _of_era),
        (rf"(?P<year>\d{{4}}|[〇零○一二三四五六七八九]{{4}})\s*[年년]\s*{numbers}", _in_han),
        (rf"(?<!\d)(?P<year>1[0-4]\d)\s*年\s*{numbers}", _of_taiwan),
        (r"\b(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})\b", _numbered),
        (r"\b(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>\d{4})\b", _in_either_order),
        (rf"\b{month}\.?,?\s+(?:de\s+|of\s+)?{_YEAR}\b", _named),
        (r"\b(?P<year>\d{4})-(?P<month>\d{2})\b", _numbered),
        (r"^(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})\b", _numbered),
    )
    return names, tuple(
        _Form(re.compile(pattern, re.IGNORECASE), read) for pattern, read in (*forms, *_solar_forms(language))
    )


def _solar_forms(language: str) -> tuple[tuple[str, _Reading], ...]:
    solar = words_of(language).solar_months
    if not solar:
        return ()
    named = rf"\b{_DAY}\s+(?P<month>{alternatives(solar)})(?:\s+ماه)?(?:\s+سال)?\s+{_SOLAR_YEAR}\b"
    numbered = rf"\b{_SOLAR_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})\b"
    return (named, _of_solar_year), (numbered, _of_solar_year)


def _named(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    month = names.get(match["month"].casefold())
    return _date(int(match["year"]), month, match.groupdict().get("day")) if month else None


def _numbered(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    return _date(int(match["year"]), int(match["month"]), match.groupdict().get("day"))


def _in_either_order(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    """ "03/14/2024" and "14/03/2024" are one day; of "03/04/2024" the year is sure."""
    one, two = int(match["one"]), int(match["two"])
    if one <= 12 and two <= 12:
        return _date(int(match["year"]), None, None)
    day, month = (one, two) if one > 12 else (two, one)
    return _date(int(match["year"]), month, day)


def _in_han(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    return _date(_number(match["year"]), _number(match["month"]), _number(match["day"]))


def _of_taiwan(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    """ "113年2月20日", without the name of the era: three digits are years of no other."""
    return _date(_ERAS["民國"] + int(match["year"]), _number(match["month"]), _number(match["day"]))


def _of_era(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    year = 1 if match["year"] == "元" else _number(match["year"])
    return _date(_ERAS[match["era"]] + year, _number(match["month"]), _number(match["day"]))


def _of_solar_year(match: re.Match[str], names: Mapping[str, int]) -> PartialDate | None:
    """A day of the Solar Hijri calendar, whose years begin in March: "۲۶ مهر ۱۴۰۲" is 18 October 2023.

    Its leap years are those of a cycle of 33 years, which agrees with the observed ones from 1799 to 2256.
    """
    solar_months = words_of(language_at_hand()).solar_months
    month = int(match["month"] if match["month"].isdigit() else solar_months[match["month"]])
    day = int(match["day"])
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    cycles, year = divmod(int(match["year"]) + _SOLAR_SHIFT, 33)
    before = 31 * (month - 1) if month <= 6 else 30 * (month - 7) + 186
    days = (12053 * cycles) + 365 * year + (year + 3) // 4 + before + day
    whole = datetime.date.fromordinal(days + _SOLAR_EPOCH)
    return _date(whole.year, whole.month, whole.day)


def _number(text: str) -> int:
    """A number in digits, Chinese digits one behind the other, or tens and hundreds: "14", "二〇二四", "百十四"."""
    digits = "〇一二三四五六七八九"
    if not set(text) & set("十百"):
        return int("".join(str(digits.index(one)) if one in digits else one for one in re.sub("[零○]", "〇", text)))
    total = last = 0
    for character in re.sub("[零○]", "〇", text):
        unit = {"十": 10, "百": 100}.get(character)
        if unit:
            total, last = total + (last or 1) * unit, 0
        else:
            last = digits.index(character) if character in digits else int(character)
    return total + last


def _date(year: int, month: int | None, day: str | int | None) -> PartialDate | None:
    if year >= _BUDDHIST_FROM:
        year -= _BUDDHIST
    try:
        return PartialDate(year, month, int(day) if day else None) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
