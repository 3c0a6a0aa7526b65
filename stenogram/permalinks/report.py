"""What a curator should look at after an edit: speakers who changed their name, and much that is withdrawn.

Both are reported once: a build that publishes writes the ledger, and then the text is as the ledger has it.
With --strict a warning keeps the ledger from being written, so the messages name the way out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from typing import Any, Final

from stenogram.messages import Message, message, some
from stenogram.model import Document, Turn
from stenogram.permalinks.ledger import Ledger, LedgerTurn
from stenogram.problems import Problem, problem

MUCH: Final = 0.5
FEW: Final = 5
"""Under so many withdrawn turns no share of them is worth a warning."""

SHOWN: Final = 4
"""Turns that are named one by one."""

SETTLE: Final = message("build without --strict, look at the page, and commit the ledger that was written")


def report(document: Document, former: Ledger, renewed: Ledger) -> tuple[Problem, ...]:
    """Warnings about this change only: an unchanged text has none."""
    standing = {turn.number for turn in former.turns if turn.withdrawn is None}
    withdrawn = [turn for turn in renewed.turns if turn.withdrawn is not None and turn.number in standing]
    if not withdrawn:
        return ()
    new_to_the_text = {turn.number for turn in renewed.turns} - {turn.number for turn in former.turns}
    problems = _renamed(document, renewed, withdrawn, new_to_the_text)
    if len(withdrawn) >= FEW and len(withdrawn) > MUCH * len(standing):
        file, turns = document.source.file, len(standing)
        problems.append(problem("many-turns-withdrawn", file, withdrawn=len(withdrawn), turns=turns, settle=SETTLE))
    return tuple(problems)


def changes(former: Ledger, renewed: Ledger) -> str:
    """What became of the turns: "1 turn edited, 1 withdrawn (turn-18), 1 new (turn-27)"; "" of nothing."""
    before = {turn.number: turn for turn in former.standing()}
    now = {turn.number: turn for turn in renewed.standing()}
    given = {turn.number for turn in former.turns}
    edited = [turn for number, turn in now.items() if number in before and before[number].v != turn.v]
    joined = {former_turn.number for turn in now.values() for former_turn in turn.joined}
    parts = [message("{turns:# turn|# turns} edited", turns=len(edited))] if edited else []
    if withdrawn := before.keys() - now.keys() - joined:
        parts.append(message("{turns:# withdrawn|# withdrawn} ({listed})", **_listed(withdrawn)))
    if gone := (before.keys() - now.keys()) & joined:
        parts.append(message("{turns:# joined|# joined} to another ({listed})", **_listed(gone)))
    if new := now.keys() - given:
        parts.append(message("{turns:# new|# new} ({listed})", **_listed(new)))
    return Message("{parts}", (("parts", tuple(parts)),))


def _listed(numbers: Set[int]) -> dict[str, Any]:
    return {"turns": len(numbers), "listed": some([f"turn-{number}" for number in sorted(numbers)], SHOWN)}


def _renamed(document: Document, renewed: Ledger, withdrawn: list[LedgerTurn], new: set[int]) -> list[Problem]:
    """Turns whose very words now stand under another name: once for each pair of names."""
    now: dict[str, Turn] = {}
    for turn, record in zip(document.turns(), renewed.standing(), strict=True):
        if record.number in new:
            now.setdefault(record.v, turn)
    renamed: dict[tuple[str, str], list[Turn]] = defaultdict(list)
    for former in withdrawn:
        same = now.get(former.v)
        if same and same.speaker and former.speaker and former.speaker != same.speaker.id:
            renamed[former.label or former.name or former.speaker, same.label or same.speaker.name].append(same)
    return [
        problem(
            "speaker-renamed",
            document.source.file,
            min(turn.line for turn in turns),
            case="one" if len(turns) == 1 else "",
            turns=len(turns),
            then=then,
            now=present,
            settle=SETTLE,
        )
        for (then, present), turns in renamed.items()
        if then != present
    ]
