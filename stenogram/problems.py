"""What a curator can mend: one record a cause, with its place and the way out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from stenogram.catalogue import RULES, Severity
from stenogram.messages import Message, fields, message_of


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a text, a sidecar, a registry or a ledger that a curator should look at.

    `file` is relative to the corpus, with forward slashes; `line` is 1-based, 0 where a whole file
    is meant. `rule` is the id of a row of `stenogram.catalogue` ("unknown-speaker");
    `what` says what is wrong, `remedy` what to do about it: both without a final full stop, and in
    English until they are printed (`stenogram.messages`). `case` says which of several things the rule says.
    """

    file: str
    line: int
    severity: Severity
    rule: str
    what: str
    remedy: str
    case: str = ""

    @property
    def place(self) -> str:
        """ "source_texts/a.txt:3", or the file alone."""
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def values(self) -> dict[str, Any]:
        """What the text of the problem names, whatever its wording."""
        messages = (text for text in (self.what, self.remedy) if isinstance(text, Message))
        return dict(chain.from_iterable(message.values for message in messages))

    def __str__(self) -> str:
        return printable(f"{self.place}: {self.severity}: {self.what}; {self.remedy} [{self.rule}]")


def problem(rule: str, file: str, line: int = 0, /, *, case: str = "", **values: Any) -> Problem:
    """A problem of a rule at a place, its text filled in. Raises KeyError for what the catalogue does not have."""
    row = RULES[rule, case]
    return Problem(file, line, row.severity, rule, _message(row.what, values), _message(row.remedy, values), case)


def worded_anew(stored: Problem) -> Problem:
    """A problem that `problem` made, in the words that the catalogue has now.

    Raises KeyError where these ask for a value that the former words did not have, ValueError for one of another kind.
    """
    row = RULES[stored.rule, stored.case]
    former = [getattr(text, "template", None) for text in (stored.what, stored.remedy)]
    if former == [row.what, row.remedy]:
        return stored
    return replace(stored, what=_message(row.what, stored.values), remedy=_message(row.remedy, stored.values))


def _message(template: str, values: dict[str, Any]) -> Message:
    """Of the values those that stand in it."""
    return Message(template, tuple((name, _lasting(values[name])) for name in sorted(fields(template))))


def _lasting(value: Any) -> Any:
    """A value that a message can keep: what an exception says, of any other object the text."""
    if isinstance(value, Exception):
        return message_of(value)
    return value if isinstance(value, str | int | tuple) else str(value)


def has_errors(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether any problem is an error (with `strict`: or a warning)."""
    grave = ("error", "warning") if strict else ("error",)
    return any(problem.severity in grave for problem in problems)


def printable(text: str) -> str:
    """A text as one line that a terminal shows and does not obey.

    Line ends, controls, marks that turn the direction of writing and halves of characters are written out. Spaces of
    any width stay, and so do the joiners that Persian and Hindi are spelt with.
    """
    if text.isprintable():
        return text
    return "".join(character if _is_harmless(character) else ascii(character)[1:-1] for character in text)


def _is_harmless(character: str) -> bool:
    return character.isprintable() or character in "\u200c\u200d" or unicodedata.category(character) == "Zs"
