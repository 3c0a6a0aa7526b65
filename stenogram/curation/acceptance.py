"""Warnings that a curator has looked at: not given again while the words that they are about stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from stenogram.catalogue import RULES
from stenogram.curation.line_numbers import accept_key
from stenogram.curation.quotations import Entry, Piece, Quotations
from stenogram.curation.sidecar import SidecarFile
from stenogram.messages import Message, message
from stenogram.problems import Problem, problem

_ACCEPTABLE: Final = frozenset(rule for (rule, _), row in RULES.items() if row.severity != "error")


@dataclass(frozen=True, slots=True)
class Accepted:
    """A rule whose warnings are accepted in some files; with `quote`, at its lines, about it, or of a whole text."""

    rule: str
    files: tuple[str, ...]
    lines: frozenset[int] = frozenset()
    quote: str | None = None

    def holds(self, reported: Problem) -> bool:
        if reported.severity == "error" or reported.rule != self.rule or reported.file not in self.files:
            return False
        if self.quote is None or reported.line in self.lines or not reported.line:
            return True  # What is said of a whole text is accepted while the words stand.
        # Of the wording nothing is asked: it may have the same words as the text.
        return any(self.quote in Message("{value}", (("value", value),)) for value in reported.values.values())


def accepted_in(text: str, file: str, sidecar: SidecarFile) -> tuple[tuple[Accepted, ...], tuple[Problem, ...]]:
    """What a sidecar accepts in its text; an entry that names no warning, or words that do not stand, is an error."""
    entries = sidecar.sidecar.accept
    if not entries:
        return (), ()
    normal = [" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    quotations = Quotations([Piece(line, number) for number, line in enumerate(normal, 1)])
    accepted: list[Accepted] = []
    problems: list[Problem] = []
    files = (file, sidecar.file)
    for number, entry in enumerate(entries):
        line = sidecar.line_of("accept", number, "rule")
        if entry.rule not in _ACCEPTABLE:
            near = process.extractOne(entry.rule, sorted(_ACCEPTABLE), scorer=fuzz.ratio, score_cutoff=60)
            meant = near[0] if near else message("the word in brackets behind the warning")
            problems.append(problem("accept-unknown", sidecar.file, line, rule=entry.rule, meant=meant))
        elif entry.on is not None:
            quoted = Entry(("accept", number), "on", entry.on, entry)
            matches, mistake = quotations.locate(sidecar, quoted, several=True)
            problems += [mistake] if mistake else []
            lines = frozenset(map(quotations.line, matches))
            accepted += [Accepted(entry.rule, files, lines, " ".join(entry.on.split()))] if matches else []
        elif accept_key(entry) in sidecar.positions.outdated:
            problems.append(problem("accept-outdated", sidecar.file, line, rule=entry.rule))
        else:
            accepted.append(Accepted(entry.rule, files))
    return tuple(accepted), tuple(problems)


def not_accepted(problems: Iterable[Problem], accepted: Iterable[Accepted]) -> tuple[Problem, ...]:
    """The problems that nobody has accepted."""
    by_rule: dict[str, list[Accepted]] = {}
    for entry in accepted:
        by_rule.setdefault(entry.rule, []).append(entry)
    return tuple(
        reported for reported in problems if not any(entry.holds(reported) for entry in by_rule.get(reported.rule, ()))
    )
