"""Messages of the command line in the language of whoever reads them (`stenogram.command_language`).

Messages and records of problems are in English until they are printed: data for tools stays so. Ids of rules, keys and
what is to be pasted are the same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from babel.numbers import get_decimal_symbol

from stenogram import translations
from stenogram.catalogue import Severity
from stenogram.command_language import spoken
from stenogram.message_wording import spoken_text
from stenogram.messages import Message, message
from stenogram.problems import Problem, printable

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
        return spoken_text(text)


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
