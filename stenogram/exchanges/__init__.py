"""Questions and answers of press conferences and interviews: which turn answers which, who asked, and for which outlet.

Read from who speaks and in which order, never from what is said in answer: that a question was answered fully, or at
all, is not claimed. Where a text is neither a press conference nor an interview, and where it is not clear who asks,
there are no exchanges.
"""

from __future__ import annotations

from stenogram.exchanges.introductions import introduced, mentions_of_turns
from stenogram.exchanges.pairs import pairs
from stenogram.exchanges.sides import sides_of
from stenogram.languages import words_of
from stenogram.model import Document, Exchange, Mentions, Registry

__all__ = ["exchanges"]


def exchanges(document: Document, mentions: Mentions, registry: Registry) -> tuple[Exchange, ...]:
    """The exchanges of a text, in order; none of one that is neither press conference nor interview."""
    turns = tuple(document.turns())
    pack = words_of(document.language)
    sides = sides_of(document, turns, pack)
    if sides is None:
        return ()
    of_turns = mentions_of_turns(document, mentions)
    is_interview = document.event == "Interview"
    return tuple(
        introduced(exchange, turns, of_turns, registry, pack, is_interview=is_interview)
        for exchange in pairs(turns, sides, pack)
        if exchange.answers
    )
