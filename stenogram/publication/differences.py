"""What a new version of a text changes in what is published: turns, words, links that end."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.messages import first_of, message
from stenogram.permalinks import Ledger
from stenogram.permalinks.ledger import LedgerTurn

Change = Literal["new", "changed", "withdrawn", "joined"]
_CONTEXT: Final = 3
_FEW: Final = 12


@dataclass(frozen=True, slots=True)
class TurnChange:
    """One turn that is not as it was. `before` and `after` are its words; None where it was not, or is not any more."""

    change: Change
    anchor: str
    speaker: str
    before: str | None
    after: str | None
    words: int
    """How many words were put in or taken out."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`ended` are links that led to words, and will lead to a notice that these were withdrawn."""

    turns: tuple[TurnChange, ...]
    ended: tuple[str, ...]


def difference(former: Ledger, renewed: Ledger) -> Difference:
    """What has changed from one state of a text's ledger to the next, in the order of the text."""
    before = {turn.number: turn for turn in former.standing()}
    after = {turn.number: turn for turn in renewed.standing()}
    joined = {part.number for turn in renewed.standing() for part in turn.joined}
    numbers = dict.fromkeys([*(turn.number for turn in renewed.turns), *before])
    pairs = [(before.get(number), after.get(number)) for number in numbers]
    changes = (_change(old, new, joined) for old, new in pairs if _words(old) != _words(new))
    standing = set(_anchors(renewed.standing()))
    ended = tuple(anchor for anchor in _anchors(former.standing()) if anchor not in standing)
    return Difference(tuple(changes), ended)


def _anchors(turns: Sequence[LedgerTurn]) -> Iterator[str]:
    """Anchors that lead to words which stand."""
    for turn in turns:
        gone = {anchor for passage in turn.gone for anchor in passage.anchors}
        yield from (anchor for anchor in turn.anchors() if anchor not in gone)


def _change(old: LedgerTurn | None, new: LedgerTurn | None, joined: set[int]) -> TurnChange:
    turn = new or old
    assert turn
    before, after = _words(old), _words(new)
    change: Change = "changed" if old and new else "new" if new else "joined" if turn.number in joined else "withdrawn"
    count = sum(len(words) for _, words in _edits((before or "").split(), (after or "").split()))
    return TurnChange(change, turn.anchor, turn.label or turn.name or "", before, after, count)


def _words(turn: LedgerTurn | None) -> str | None:
    return " ".join(turn.texts()) if turn else None


def _edits(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Words taken out ("-") and put in ("+")."""
    for tag, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield "-", before[i:j]
            yield "+", after[k:m]


def difference_lines(name: str, changes: Difference) -> Iterator[str]:
    """The difference for people, a line for each turn and for what was put in and taken out."""
    for turn in changes.turns:
        yield message(
            "{anchor}  {speaker}  {change}, {words:# word|# words}",
            anchor=turn.anchor,
            speaker=turn.speaker,
            change=_CHANGES[turn.change],
            words=turn.words,
        )
        if turn.change == "changed":
            yield from _changed_lines((turn.before or "").split(), (turn.after or "").split())
    if changes.ended:
        listed = first_of(changes.ended, _FEW)
        yield message(
            "links that will lead to a notice of withdrawal: {count:,} ({listed})",
            count=len(changes.ended),
            listed=listed,
        )
    elif changes.turns:
        yield message("every link to {name} still leads to its words", name=name)
    else:
        yield message("{name}: no turn has changed", name=name)


_CHANGES: Final = {
    "new": message("new"),
    "changed": message("changed"),
    "withdrawn": message("withdrawn"),
    "joined": message("joined to another turn"),
}


def _changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        around = " ".join(before[max(0, i - _CONTEXT) : i])
        removed = f" [-{' '.join(before[i:j])}-]" if i < j else ""
        added = f" {{+{' '.join(after[k:m])}+}}" if k < m else ""
        yield f"    … {around}{removed}{added} {' '.join(before[j : j + _CONTEXT])} …".replace("  ", " ")
