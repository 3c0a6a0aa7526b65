"""Messages in the language that is spoken (`stenogram.translations`): on pages that of the site."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from babel.numbers import format_decimal

from stenogram import translations
from stenogram.messages import Message
from stenogram.model import Reason
from stenogram.printed_reasons import in_words


def spoken_text(text: str) -> str:
    """A message in the language that is spoken; any other text as it is."""
    return text.worded(_WORDING) if isinstance(text, Message) else text


class _Wording:
    """What is spoken now."""

    def translated(self, template: str) -> str:
        return translations.gettext(template)

    def plural(self, count: int) -> int:
        return translations.plural_form(count)

    def number(self, value: float, digits: int = 0) -> str:
        form = f"#,##0.{'0' * digits}"
        return str(format_decimal(value, form, locale=translations.locale(), numbering_system="latn"))

    def separated(self, items: Sequence[str]) -> str:
        return translations.separated(items)

    def shown(self, value: Any) -> str:
        return in_words(value) if isinstance(value, Reason) else str(value)


_WORDING: Final = _Wording()
