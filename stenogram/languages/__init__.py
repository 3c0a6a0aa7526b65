"""What each language tells the reader of transcripts, one module a language; from CLDR what it tells already.

A language is added by a module of its own in this folder, or by another distribution through the entry points
`stenogram.languages` of its metadata; either has a `Language` for a value. No other file changes.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, Final, Literal

from babel import Locale, UnknownLocaleError, localedata
from babel.localedata import locale_identifiers

from stenogram.languages.language import Language, together

__all__ = [
    "GROUP",
    "Language",
    "cities",
    "clear",
    "direction",
    "english_cities",
    "label_words",
    "language",
    "language_code",
    "languages",
    "month_name",
    "months",
    "territories",
    "weekdays",
    "words_of",
]

GROUP: Final = "stenogram.languages"
"""The group of entry points under which other distributions add languages."""

_LONGEST_CODE: Final = 3
"""Letters of a code of ISO 639, by which a pack is named; what serves all languages has a longer name."""
_BUILT_IN: Final = tuple(
    sorted(module.name for module in pkgutil.iter_modules(__path__) if len(module.name) <= _LONGEST_CODE)
)


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """All languages that have a pack: the package's own, and those that other distributions add."""
    packs = {code: import_module(f"{__name__}.{code}").LANGUAGE for code in _BUILT_IN}
    for entry_point in sorted(entry_points(group=GROUP), key=lambda entry_point: entry_point.name):
        pack = entry_point.load()
        packs[pack.code] = pack
    return tuple(packs[code] for code in sorted(packs))


def language(code: str) -> Language | None:
    """The pack of a language by its BCP 47 code ("pt-BR" has that of "pt"); None where it has none."""
    bare = code.replace("_", "-").split("-")[0].casefold()
    aliases = {"iw": "he", "in": "id", "no": "nb", "nn": "nb", "sh": "sr", "bs": "hr", "tl": "fil"}
    return next((pack for pack in languages() if pack.code == aliases.get(bare, bare)), None)


@lru_cache(maxsize=64)
def words_of(code: str) -> Language:
    """The words with which a text of this language is read: its own, or, where it has no pack, all there are."""
    return language(code) or together(languages())


def clear() -> None:
    """Forget which languages there are: for tests that add one."""
    for remembered in (languages, words_of, label_words):
        remembered.cache_clear()


@lru_cache(maxsize=128)
def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def language_code(name: str) -> str | None:
    """The code of a language by its code or its name, in English, in itself or in another: "pl", "Polnisch"."""
    name = " ".join(name.split()).replace("_", "-")
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", name) and _locale(name):
        return name
    return _named_languages().get(name.casefold()) or _named_elsewhere().get(name.casefold())


@lru_cache(maxsize=1)
def _named_languages() -> dict[str, str]:
    english = Locale("en").languages
    names = {str(name).casefold(): code for code, name in english.items() if len(code) <= 3}
    for code in locale_identifiers():
        locale = _locale(code) if len(code) <= 3 else None
        if locale and (own := locale.get_language_name(code)):
            names.setdefault(own.casefold(), code)
    return names


@lru_cache(maxsize=1)
def _named_elsewhere() -> dict[str, str]:
    """Names of languages in all languages with words of reading, where they mean the same in each: "Russisch"."""
    codes: dict[str, set[str]] = {}
    for pack in languages():
        locale = _locale(pack.code)
        for code, name in locale.languages.items() if locale else ():
            if len(code) <= 3:
                codes.setdefault(str(name).casefold(), set()).add(code)
    return {name: min(several) for name, several in codes.items() if len(several) == 1}


def direction(code: str) -> str:
    """ "rtl" or "ltr", by the script in which the language is usually written."""
    locale = _locale(code)
    return "rtl" if locale and locale.text_direction == "rtl" else "ltr"


@lru_cache(maxsize=128)
def months(code: str) -> dict[str, int]:
    """Names of the months in a language, casefolded, with their numbers; also as they stand in a date."""
    return {
        name.casefold(): number
        for names in _calendar_names(code, "months", "wide")
        for number, name in names.items()
        if not name[:1].isdigit()
    }


def month_name(code: str, number: int) -> str:
    """The name of a month in a language as it stands alone; in English where the language has none."""
    several = [*_calendar_names("en", "months", "wide"), *_calendar_names(code, "months", "wide")]
    return several[-1][number]


@lru_cache(maxsize=128)
def weekdays(code: str, width: Literal["wide", "abbreviated"] = "wide") -> frozenset[str]:
    """Names of the days of the week in a language, casefolded; "abbreviated" as in "14.03.2022 (Mo)"."""
    return frozenset(name.casefold() for names in _calendar_names(code, "days", width) for name in names.values())


def _calendar_names(code: str, kind: str, width: str) -> Iterator[Mapping[int, str]]:
    """Names as they stand in a date, and as they stand alone.

    Babel stores what a locale takes from another in the data that both share: the names of the first that is asked for
    are then those of all. So only what a locale has of its own is asked for (Babel 2.18).
    """
    locale = _locale(code)
    if locale is None:
        return
    name = str(locale)
    above = ["root", *("_".join(name.split("_")[:end]) for end in range(1, name.count("_") + 1))]
    own, *inherited = (_raw(_raw(localedata.load(data)).get(kind, {})) for data in (name, *above))
    for context in ("format", "stand-alone"):
        if context in own and not any(_raw(own[context]) is _raw(shared.get(context)) for shared in inherited):
            yield getattr(locale, kind)[context][width]


def _raw(data: Any) -> Any:
    """What Babel has wrapped, which it resolves and stores at a touch."""
    return getattr(data, "_data", data)


@lru_cache(maxsize=64)
def territories(code: str) -> frozenset[str]:
    """Names of countries and territories in a language, casefolded."""
    locale = _locale(code)
    return frozenset(
        name.casefold()
        for key, name in (locale.territories.items() if locale else ())
        if len(key) == 2 and key.isalpha()
    )


@lru_cache(maxsize=64)
def cities(code: str) -> frozenset[str]:
    """Names in a language of the cities after which the time zones of the world are called, casefolded."""
    locale = _locale(code)
    names = {zone["city"] for zone in locale.time_zones.values() if "city" in zone} if locale else set()
    return frozenset(name.casefold() for name in names)


@lru_cache(maxsize=1)
def english_cities() -> frozenset[str]:
    """The same in English, where CLDR leaves out what the identifiers of the zones say already: "America/New_York"."""
    zones = map(str, Locale("ru").time_zones)
    return frozenset(zone.rpartition("/")[2].replace("_", " ").casefold() for zone in zones)


@lru_cache(maxsize=1)
def label_words() -> frozenset[str]:
    """Labels of all languages, casefolded, that tell what is said or who has the floor, and nobody's office."""
    labels = ("functions", "asks", "answers", "questioners", "moderators")
    offices = frozenset().union(*(pack.offices for pack in languages()))
    return frozenset().union(*(getattr(pack, name) for pack in languages() for name in labels)) - offices
