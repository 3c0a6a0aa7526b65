"""The words of the site in its readers' language: gettext catalogues, one file a language, and CLDR for the rest.

English stands in the code and the templates, and is what is shown where a catalogue has nothing. A language is added
by a file `CODE.po` beside this one; a corpus may bring one of its own, which goes before it (`Settings.messages`).

The language is that of a `with speaking(settings.language):`, so that nothing that composes a page need pass it on.
"""

from __future__ import annotations

import gettext as catalogues
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from importlib.resources import files
from io import BytesIO, StringIO
from typing import Any, Final

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE_LANGUAGE: Final = "en"
"""The language of the code and the templates."""
_COMMA: Final = {"ar": "، ", "fa": "، ", "ja": "、", "ur": "، ", "zh": "、"}
_SEMICOLON: Final = {"ar": "؛ ", "fr": "\u202f; ", "fa": "؛ ", "ja": "、", "ur": "؛ ", "zh": "；"}


class _Site:
    """What a site speaks: the code of its language, its catalogue and its locale."""

    def __init__(self, language: str, own: str) -> None:
        self.language = language
        self.catalogue = _catalogue(language, own)
        self.locale = _locale(language)
        self.plural = _plural(language, own)


@lru_cache(maxsize=8)
def _site(language: str, own: str) -> _Site:
    return _Site(language, own)


_SPEAKING: Final[ContextVar[_Site | None]] = ContextVar("stenogram_language", default=None)


@contextmanager
def speaking(language: str, own: str = "") -> Iterator[None]:
    """Within, messages are in a language (BCP 47). `own` is the text of a catalogue that goes before ours."""
    token = _SPEAKING.set(_site(language, own))
    try:
        yield
    finally:
        _SPEAKING.reset(token)


def language() -> str:
    """The code of the language that is spoken now."""
    site = _SPEAKING.get()
    return site.language if site else SOURCE_LANGUAGE


def locale() -> Locale:
    """What CLDR knows of the language that is spoken now: dates, numbers, lists, direction."""
    site = _SPEAKING.get()
    return site.locale if site else _locale(SOURCE_LANGUAGE)


def gettext(message: str, /, **values: Any) -> str:
    """A message in the language of the site; `%(name)s` in it is replaced by the value of that name."""
    site = _SPEAKING.get()
    # What gettext has for nothing is the head of the catalogue.
    text = site.catalogue.gettext(message) if site and message else message
    return text % values if values else text


def pgettext(context: str, message: str, /, **values: Any) -> str:
    """A message that means several things, told apart by a context: "Open" as a button and as a state."""
    site = _SPEAKING.get()
    text = site.catalogue.pgettext(context, message) if site else message
    return text % values if values else text


def ngettext(one: str, many: str, count: int, /, **values: Any) -> str:
    """A message about a number of things, in the plural form of the language. `%(num)s` is the number, as printed."""
    site = _SPEAKING.get()
    text = site.catalogue.ngettext(one, many, count) if site else one if count == 1 else many
    return text % {"num": count, **values}


def plural_text(one: str, many: str, count: int) -> str:
    """The form of a message that goes with a number, whose values are put in elsewhere."""
    site = _SPEAKING.get()
    return site.catalogue.ngettext(one, many, count) if site else one if count == 1 else many


def plural_form(count: int) -> int:
    """Which of its plural forms the language has for a number, from 0 on."""
    site = _SPEAKING.get()
    return site.plural(count) if site else int(count != 1)


def listed(items: Sequence[str]) -> str:
    """ "A, B and C"."""
    return str(format_list(list(items), "standard", locale=locale()))


def separated(items: Sequence[str]) -> str:
    """ "A, B, C": a list that is open, or whose items are found by their place."""
    return comma().join(items)


def comma() -> str:
    """What stands between the items of a list."""
    return _COMMA.get(language().split("-")[0], ", ")


def semicolon() -> str:
    """What stands between items that have commas of their own: "A, B; C, D"."""
    return _SEMICOLON.get(language().split("-")[0], "; ")


def listed_languages() -> tuple[str, ...]:
    """The codes of the languages that have a catalogue, the source language first."""
    names = (file.name for file in files(__package__).iterdir())
    return (SOURCE_LANGUAGE, *sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


def catalogue_text(language: str) -> str:
    """The catalogue of a language as gettext has it, or "" where there is none; of "pt-BR" that of "pt" serves."""
    for code in dict.fromkeys((language, language.replace("_", "-").split("-")[0])):
        file = files(__package__).joinpath(f"{code}.po")
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return ""


def _catalogue(language: str, own: str) -> catalogues.NullTranslations:
    """The corpus' own messages, behind them those of the program, behind them the English that is asked for."""
    whole: catalogues.NullTranslations = catalogues.NullTranslations()
    for text in (own, catalogue_text(language)):
        if text:
            whole.add_fallback(_compiled(text))
    return whole


def _plural(language: str, own: str) -> Callable[[int], int]:
    """What chooses among the plural forms of a language: that of its catalogue, in English one and more."""
    text = catalogue_text(language) or own
    return _compiled(text).plural if text else lambda count: int(count != 1)  # type: ignore[attr-defined]


@lru_cache(maxsize=16)
def _compiled(text: str) -> catalogues.GNUTranslations:
    compiled = BytesIO()
    write_mo(compiled, read_po(StringIO(text)))
    compiled.seek(0)
    return catalogues.GNUTranslations(compiled)


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    # English dates are printed as in most of the world: day, month, year.
    code = "en-GB" if language == SOURCE_LANGUAGE else language
    for candidate in (code, code.split("-")[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en", "GB")
