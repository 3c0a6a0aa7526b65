"""A ledger without redacted words: in what stands, in what was withdrawn, and in former versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from stenogram.permalinks.ledger import Ledger, LedgerTurn
from stenogram.permalinks.word_encoding import fingerprint


def redacted_ledger(ledger: Ledger, redact: Callable[[str], str]) -> Ledger:
    """The ledger with `redact` applied to every word in it; fingerprints are those of what is left."""
    versions = []
    for version in ledger.versions:
        paragraphs = tuple(map(redact, version.paragraphs))
        v = version.v if paragraphs == version.paragraphs else fingerprint(paragraphs)
        versions.append(replace(version, paragraphs=paragraphs, v=v))
    lines = tuple(
        replace(line, entry=redact(line.entry), first=redact(line.first), last=redact(line.last))
        for line in ledger.lines
    )
    turns = tuple(_redacted(turn, redact) for turn in ledger.turns)
    return replace(ledger, turns=turns, versions=tuple(versions), lines=lines)


def _redacted(turn: LedgerTurn, redact: Callable[[str], str]) -> LedgerTurn:
    paragraphs = tuple(replace(paragraph, text=redact(paragraph.text)) for paragraph in turn.paragraphs)
    label = redact(turn.label) if turn.label is not None else None
    name = redact(turn.name) if turn.name is not None else None
    v = turn.v if paragraphs == turn.paragraphs else fingerprint(paragraph.text for paragraph in paragraphs)
    return replace(
        turn,
        label=label,
        name=name,
        # An id is made of a name.
        speaker=turn.speaker if name == turn.name else None,
        v=v,
        paragraphs=paragraphs,
        gone=tuple(replace(removed, text=redact(removed.text)) for removed in turn.gone),
    )
