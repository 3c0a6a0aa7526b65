"""What a curator can mend: one record a cause, with its place and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a text, a sidecar, a registry or a ledger that a curator should look at.

    `file` is relative to the corpus, with forward slashes; `line` is 1-based, 0 where a whole file
    is meant. `rule` names the cause in kebab-case ("unknown-speaker") for tools and for counting;
    `what` says what is wrong, `remedy` what to do about it: both without a final full stop.
    """

    file: str
    line: int
    severity: Severity
    rule: str
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.severity}: {self.what}; {self.remedy}"
