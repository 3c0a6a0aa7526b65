"""What a curator can mend: one record a cause, with its place and the way out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a text, a sidecar, a registry or a ledger that a curator should look at.

    `file` is relative to the corpus, with forward slashes; `line` is 1-based, 0 where a whole file
    is meant. `rule` is the id of a row of `stenogram.catalogue` ("unknown-speaker");
    `what` says what is wrong, `remedy` what to do about it: both without a final full stop, and in
    English until they are printed (`stenogram.messages`).
    """

    file: str
    line: int
    severity: Severity
    rule: str
    what: str
    remedy: str

    @property
    def place(self) -> str:
        """ "source_texts/a.txt:3", or the file alone."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        return printable(f"{self.place}: {self.severity}: {self.what}; {self.remedy} [{self.rule}]")


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
