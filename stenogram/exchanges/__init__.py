"""Questions and answers of press conferences and interviews: which turn answers which, who asked, and for which outlet.

Read from who speaks and in which order, never from what is said in answer: that a question was answered fully, or at
all, is not claimed. Where a text is neither a press conference nor an interview, and where it is not clear who asks,
there are no exchanges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from stenogram.exchanges.askers import key_of
from stenogram.exchanges.introductions import (
    CLOSING_MARKS,
    OPENING_MARKS,
    introduced,
    mentions_of_blocks,
    mentions_of_turns,
    printed_above,
)
from stenogram.exchanges.pairs import pairs
from stenogram.exchanges.parts import parts
from stenogram.exchanges.sides import Side, sides_of
from stenogram.languages import words_of
from stenogram.model import Document, Exchange, Mentions, Registry

__all__ = ["exchanges"]


def exchanges(document: Document, mentions: Mentions, registry: Registry) -> tuple[Exchange, ...]:
    """The exchanges of a text, in order; none of one that is neither press conference nor interview.

    Those of a compilation are found part by part: what is said at another event answers nothing.
    """
    ordered: list[Exchange] = []
    before = 0
    of_blocks = mentions_of_blocks(document, mentions)
    for part, start, end in parts(document):
        of_part = tuple(mention for block in of_blocks[start:end] for mention in block)
        ordered += (_moved(exchange, before) for exchange in _exchanges_of(part, of_part, registry))
        before += sum(1 for _ in part.turns())
    return _with_known_outlets(ordered)


def _moved(exchange: Exchange, by: int) -> Exchange:
    """An exchange of a part, its turns counted from the beginning of the text."""
    questions, answers = (tuple(at + by for at in side) for side in (exchange.questions, exchange.answers))
    return replace(exchange, questions=questions, answers=answers)


def _exchanges_of(document: Document, mentions: Mentions, registry: Registry) -> Iterator[Exchange]:
    turns = tuple(document.turns())
    pack = words_of(document.language)
    sides = sides_of(document, turns, pack)
    if sides is None:
        return
    read_out = {at for at, side in enumerate(sides) if side == "reads"}
    asking: tuple[Side, ...] = tuple("asks" if side == "reads" else side for side in sides)
    of_turns = mentions_of_turns(document, mentions)
    is_of_two = document.event is None and len({key_of(turn) for turn in turns}) == 2
    is_interview = is_of_two or document.event in ("Interview", "Conversation")
    for exchange in pairs(turns, asking, pack, is_talk=is_interview):
        if not exchange.answers:
            continue
        if read_out.intersection(exchange.questions):
            yield exchange
            continue
        first = exchange.questions[0]
        is_led = sides[first - 1] in ("moderates", "interjects") if first else False
        named = introduced(exchange, turns, of_turns, registry, pack, is_interview=is_interview, is_led=is_led)
        yield _of_printer(named, turns[first].label or "", document) if is_interview else named


def _of_printer(exchange: Exchange, label: str, document: Document) -> Exchange:
    """An exchange of an interview whose label of questions is the medium that prints it, with this outlet."""
    outlet = label.strip(OPENING_MARKS + CLOSING_MARKS)
    is_medium = exchange.outlet is None and printed_above(document, outlet)
    return replace(exchange, asker=None, outlet=outlet) if is_medium else exchange


def _with_known_outlets(exchanges: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """Exchanges with the outlet of an asker who named it once, where all that is named is one."""
    listed = tuple(exchanges)
    known: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for exchange in listed:
        if exchange.asker and exchange.outlet:
            known[exchange.asker].add((exchange.outlet, exchange.outlet_id))
    one = {asker: next(iter(outlets)) for asker, outlets in known.items() if len(outlets) == 1}
    return tuple(exchange if exchange.outlet else _with_outlet(exchange, one) for exchange in listed)


def _with_outlet(exchange: Exchange, known: Mapping[str, tuple[str | None, str | None]]) -> Exchange:
    outlet, outlet_id = known.get(exchange.asker or "", (None, None))
    return replace(exchange, outlet=outlet, outlet_id=outlet_id)
