"""Messages of the command line in the language of whoever reads them (`stenogram.command_language`).

Messages and records of problems are in English until they are printed: data for tools stays so. Ids of rules, keys and
what is to be pasted are the same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from babel.numbers import format_decimal, get_decimal_symbol

from stenogram import translations
from stenogram.command_language import spoken
from stenogram.messages import Message, message
from stenogram.model import Reason
from stenogram.printed_reasons import in_words
from stenogram.problems import Problem, Severity, printable

SEVERITIES: Final[Mapping[Severity, Message]] = {
    "error": message("error"),
    "warning": message("warning"),
    "note": message("note"),
}


@contextmanager
def in_language_of_person() -> Iterator[None]:
    """Within, `translations` speak the language in which messages are printed."""
    with translations.speaking(*spoken()):
        yield


def worded(text: str) -> str:
    """A message in the language of the person; any other text as it is."""
    if not isinstance(text, Message):
        return text
    with in_language_of_person():
        return text.worded(_WORDING)


def number(count: int) -> str:
    """A number as the language groups its digits."""
    return worded(Message("{count:,}", (("count", count),)))


def decimal_point() -> str:
    """What parts the digits behind the point from the others."""
    with in_language_of_person():
        return str(get_decimal_symbol(translations.locale(), numbering_system="latn"))


def severity(problem: Problem) -> str:
    """The word for how grave a problem is."""
    return worded(SEVERITIES[problem.severity])


def sentence(problem: Problem) -> str:
    """What is wrong, and what to do."""
    return f"{worded(problem.what)}; {worded(problem.remedy)}"


def problem_line(problem: Problem, styled: Callable[[str], str] = str) -> str:
    """`file:line: severity: what is wrong; what to do [rule]`, the severity in a style."""
    line = f"{styled(severity(problem))}: {printable(f'{sentence(problem)} [{problem.rule}]')}"
    return f"{printable(problem.place)}: {line}"


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
