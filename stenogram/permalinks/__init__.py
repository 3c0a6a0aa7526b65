"""The ledger of turn ids: links that lead to the words they led to, or say that they are gone.

`load_ledger` reads what is kept beside a text, `reconcile` brings it up to the text as it is now,
`dump_ledger` writes it. Pure: the day is given, files are the caller's.
"""

from __future__ import annotations

from stenogram.curation.sidecar import SidecarFile
from stenogram.model import Document, Permalinks, Turn
from stenogram.permalinks.anchors import permalinks
from stenogram.permalinks.ledger import Ledger, LedgerTurn
from stenogram.permalinks.ledger_file import dump_ledger, load_ledger
from stenogram.permalinks.paragraph_matching import match_paragraphs
from stenogram.permalinks.renewal import first_ledger, is_as_before, renewed_ledger
from stenogram.permalinks.report import changes, report
from stenogram.permalinks.speakers import identify
from stenogram.permalinks.turn_matching import match_turns
from stenogram.permalinks.versions import first_words
from stenogram.permalinks.word_encoding import WordEncoder
from stenogram.problems import Problem

__all__ = ["Ledger", "LedgerTurn", "changes", "dump_ledger", "former_names", "load_ledger", "reconcile"]


def reconcile(
    document: Document, ledger: Ledger | None, sidecar: SidecarFile, today: str
) -> tuple[Permalinks, Ledger, tuple[Problem, ...]]:
    """Give every turn and paragraph the anchors that its words had, and new ones to new words.

    `ledger` is what was kept of this text, under whichever name it had; None numbers the turns 1 to
    n. `today` is an ISO day. An unchanged text gives back an equal ledger, on any day. Every
    anchor of the given ledger is in the Permalinks, once; every number given is new. Problems are
    warnings about what changed between the two: who no longer speaks, how much was withdrawn.

    The rules and their cases: tests/spec/ledger*.txt.
    """
    turns = tuple(document.turns())
    names = former_names(sidecar, document.name)
    if ledger is None:
        first = first_ledger(turns, today)
        return permalinks(first, names), first, ()
    unchanged = _is_unchanged(turns, ledger)
    if unchanged and not sidecar.sidecar.same_speaker:
        return permalinks(ledger, names), ledger, ()
    speakers, problems = identify(ledger.turns, turns, sidecar, unchanged)
    encoder = WordEncoder()
    matching = match_turns(ledger.turns, turns, speakers, encoder, first_words(ledger))
    targets = match_paragraphs(ledger.turns, turns, matching, speakers, encoder)
    renewed = renewed_ledger(ledger, turns, matching, targets, encoder, today)
    problems += report(document, ledger, renewed)
    return permalinks(renewed, names), renewed, problems


def former_names(sidecar: SidecarFile, name: str) -> tuple[str, ...]:
    """The names that a text had before it got its present one, none of them twice."""
    return tuple(former for former in dict.fromkeys(sidecar.sidecar.former_names) if former != name)


def _is_unchanged(turns: tuple[Turn, ...], ledger: Ledger) -> bool:
    standing = ledger.standing()
    return len(turns) == len(standing) and all(is_as_before(*both) for both in zip(turns, standing, strict=True))
