"""Messages of pages, whose values keep the order of their words where these run against those of the page.

On a page that is read from right to left an English name beside a date would pull the number of the day to itself, and
two names in a row would change places; so do Arabic names on an English page. Each such value stands between U+2068 and
U+2069, which show as nothing (Unicode Standard Annex 9, section 2.4).
Files of data are written with the plain messages of `stenogram.translations`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, TypeVar

from stenogram import translations

_Text = TypeVar("_Text", bound=str)
_FIRST_STRONG: Final = "\u2068"
_END: Final = "\u2069"
_LEFT_TO_RIGHT: Final = re.compile("[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff\uf900-\ufaff]")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ADDRESS: Final = re.compile(r"(?![\[<])\S*[./#]\S*")
"""Of a page or a file: it stands within the marks of a link."""


def isolated(value: _Text) -> _Text:
    """A value for a sentence or a list, closed off where its letters run against those of the site."""
    against = _LEFT_TO_RIGHT if translations.locale().text_direction == "rtl" else _RIGHT_TO_LEFT
    is_closed_off = value.startswith(_FIRST_STRONG) or ' dir="' in value
    if not against.search(value) or is_closed_off or _ADDRESS.fullmatch(value):
        return value
    # What is Markup stays Markup.
    return type(value)(f"{_FIRST_STRONG}{value}{_END}")


def gettext(message: str, /, **values: Any) -> str:
    """A message of a page in the language of the site."""
    return translations.gettext(message, **_isolated(values))


def pgettext(context: str, message: str, /, **values: Any) -> str:
    """A message of a page that means several things, told apart by a context."""
    return translations.pgettext(context, message, **_isolated(values))


def ngettext(one: str, many: str, count: int, /, **values: Any) -> str:
    """A message of a page about a number of things."""
    return translations.ngettext(one, many, count, **_isolated(values))


def listed(items: Sequence[str]) -> str:
    """ "A, B and C"."""
    return translations.listed([isolated(item) for item in items])


def separated(items: Sequence[str]) -> str:
    """ "A, B, C": a list that is open, or whose items are found by their place."""
    return translations.separated([isolated(item) for item in items])


def _isolated(values: dict[str, Any]) -> dict[str, Any]:
    return {name: isolated(value) if isinstance(value, str) else value for name, value in values.items()}
