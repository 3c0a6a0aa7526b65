"""The language that a new site is to speak, by its code or its name."""

from __future__ import annotations

from typing import Any

import click
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from stenogram.languages import language_code
from stenogram.messages import joined, message
from stenogram.printed_messages import worded
from stenogram.translations import listed_languages


class SiteLanguage(click.ParamType[str]):
    """A language in which the site has words: "de", "German", "de-AT"; "zh-TW" is no "zh", which has another script."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        code = language_code(str(value)) or str(value)
        base = code.replace("_", "-").partition("-")[0].casefold()
        if base in listed_languages() and (code.casefold() == base or _script(code) == _script(base)):
            return base
        reason = message(
            "the site's own words are not available in {language}, only in {languages}; texts may be in any "
            "language: leave the option out, or choose one of these",
            language=str(value),
            languages=joined(", ", listed_languages()),
        )
        raise click.BadParameter(worded(reason), ctx, param)


def _script(code: str) -> str | None:
    """The script in which a language is written, as far as the code or what is usual says it: "Hant" of "zh-TW"."""
    try:
        locale = Locale.parse(code.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
    usual = Locale.parse(str(get_global("likely_subtags").get(locale.language, code)).replace("-", "_"))
    return locale.script or usual.script
