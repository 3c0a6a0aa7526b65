"""The ledgers of turn ids, brought up to date with the texts, or refused."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from stenogram import disk
from stenogram.prepare import Prepared
from stenogram.problems import Problem, problem

CHANGED: Final = "ledger-changed"
"""The rule of notes on what became of turns: of one build, and not of the next."""


def packed(text: str) -> bytes:
    """A ledger that waits to be written: those of thousands of texts wait together."""
    return zlib.compress(text.encode(), 1)


def changed_ledgers(
    root: Path, prepared: Iterable[Prepared], waiting: Mapping[str, bytes], leave: bool
) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
    """The ledgers that are to be written, packed, by their files; and what became of turns that had links.

    `waiting` has the texts of ledgers, packed, by the names of the transcripts. With `leave` a ledger that there is
    stays as it is, for the one who edits has not decided yet.
    """
    changed: dict[str, bytes] = {}
    problems: list[Problem] = []
    for text in prepared:
        if not text.ledger_changed:
            continue
        waits = leave and disk.has_ledger(root, text.name)
        if not waits:
            changed[text.ledger_file] = waiting[text.name]
        if text.ledger_summary:
            case = "draft" if waits else "written"
            problems.append(problem("ledger-changed", text.ledger_file, case=case, changes=text.ledger_summary))
    return changed, tuple(problems)


def write_ledgers(root: Path, changed: Mapping[str, bytes]) -> None:
    """Write ledgers, given packed by their files."""
    for file, ledger in changed.items():
        disk.write_ledger(root, file, zlib.decompress(ledger).decode())


def not_locked(root: Path, prepared: Iterable[Prepared]) -> Iterator[Problem]:
    """An error for each ledger that would change, where none may."""
    for text in prepared:
        if not disk.has_ledger(root, text.name):
            # A text that is withdrawn before its numbers were final never had one, and its notice has no turns.
            if not text.is_withdrawn:
                yield problem("ledger-locked", text.ledger_file, case="none")
        elif text.ledger_changed:
            yield problem("ledger-locked", text.ledger_file, case="changed")
