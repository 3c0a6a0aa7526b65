"""What a page needs of the ledger: the anchors of each turn, and a tombstone for whatever was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stenogram.model import ParagraphLink, Permalinks, Tombstone, TurnLink, Version
from stenogram.permalinks.ledger import Ledger, LedgerParagraph, LedgerTurn, paragraph_anchor
from stenogram.permalinks.passages import SHORT
from stenogram.permalinks.word_encoding import WordEncoder, beginning, plain_all


def permalinks(ledger: Ledger, former_names: Sequence[str] = ()) -> Permalinks:
    """Every anchor of the ledger, once: on a turn, on a paragraph, or on a tombstone."""
    return Permalinks(
        turns=tuple(map(_turn_link, ledger.standing())),
        tombstones=tuple(_tombstones(ledger)),
        versions=tuple(
            Version(f"turn-{version.number}", version.v, version.paragraphs, version.until)
            for version in ledger.versions
        ),
        former_names=tuple(former_names),
        published=min((turn.first for turn in ledger.turns), default=None),
        updated=max(_days_of_change(ledger), default=None),
    )


def _days_of_change(ledger: Ledger) -> Iterator[str]:
    for turn in ledger.turns:
        yield turn.withdrawn or turn.since
        yield from (gone.on for gone in turn.gone)


def _turn_link(turn: LedgerTurn) -> TurnLink:
    further: dict[int, list[str]] = {}
    ends = _word_ends(turn) if any(former.word for former in turn.joined) else []
    also = []
    for former in turn.joined:
        at = next((n for n, end in enumerate(ends) if former.word < end), None) if former.word else None
        if at is None:
            also.append(f"turn-{former.number}")
        else:
            further.setdefault(at, []).append(f"turn-{former.number}")
    paragraphs = tuple(_paragraph_link(turn, former, further.get(at, [])) for at, former in enumerate(turn.paragraphs))
    return TurnLink(turn.anchor, turn.v, paragraphs, tuple(also))


def _word_ends(turn: LedgerTurn) -> list[int]:
    encoder, ends, count = WordEncoder(), [], 0
    for paragraph in turn.paragraphs:
        count += len(encoder.encode(paragraph.text))
        ends.append(count)
    return ends


def _paragraph_link(turn: LedgerTurn, paragraph: LedgerParagraph, turns: list[str]) -> ParagraphLink:
    assert paragraph.number is not None, "a paragraph that stands has an id"
    also = (*turns, *(mark.anchor for mark in paragraph.also))
    return ParagraphLink(paragraph_anchor(turn.number, paragraph.number), also)


def _tombstones(ledger: Ledger) -> Iterator[Tombstone]:
    standing = ledger.standing()
    same_words: dict[str, str] = {}
    for turn in standing:
        same_words.setdefault(turn.v, turn.anchor)
    place = 0
    for turn in ledger.turns:
        if turn.withdrawn is None:
            place += 1
            yield from _gone(turn, place)
            continue
        see = standing[min(place, len(standing) - 1)].anchor if standing else None
        if plain_all(turn.texts()).count(" ") >= SHORT - 1:
            see = same_words.get(turn.v, see)
        yield Tombstone(
            id=turn.anchor,
            anchors=tuple(turn.anchors()),
            withdrawn_on=turn.withdrawn,
            speaker=turn.name or turn.label,
            began=beginning(turn.texts()),
            after_turn=place,
            see=see,
        )


def _gone(turn: LedgerTurn, place: int) -> Iterator[Tombstone]:
    for removed in turn.gone:
        speaker = turn.name or turn.label
        yield Tombstone(
            removed.anchors[0], removed.anchors, removed.on, speaker, beginning([removed.text]), place, turn.anchor
        )
