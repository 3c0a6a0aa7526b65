"""Former words, kept so that a page can show what has changed since a link was copied.

They take their room in the ledger, so it is bounded: of one turn the last MOST versions, and of all
turns together as many signs as the text has now, twice over, but ROOM at least. The oldest go first;
a link of then still says that the words have changed, only not what they were. The last words of
what was withdrawn are not counted and never go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from stenogram.permalinks.ledger import FormerWords, Ledger, LedgerTurn
from stenogram.permalinks.turn_matching import Matching

MOST = 20
ROOM = 200_000


def keep_versions(
    ledger: Ledger, matching: Matching, standing: Sequence[LedgerTurn], today: str
) -> tuple[FormerWords, ...]:
    """The versions of the former ledger, those that end today, without any that is current again."""
    kept = {(each.number, each.v): each for each in ledger.versions}
    for at, former in enumerate(ledger.turns):
        home = matching.homes.get(at, [None])[0]
        if former.withdrawn is None and home is not None and standing[home.new].v != former.v:
            kept.pop((former.number, former.v), None)
            kept[former.number, former.v] = FormerWords(former.number, former.v, today, former.texts())
    for turn in standing:
        kept.pop((turn.number, turn.v), None)
    versions = list(kept.values())
    return tuple(sorted(_bounded(versions, standing), key=lambda each: each.number))


def _bounded(versions: list[FormerWords], standing: Sequence[LedgerTurn]) -> list[FormerWords]:
    present = {text for turn in standing for text in turn.texts()} if versions else set()
    room = max(ROOM, 2 * sum(map(len, present)))
    of_turn: Counter[int] = Counter()
    held: list[FormerWords] = []
    latest_first = sorted(enumerate(versions), key=lambda version: (version[1].until, version[0]), reverse=True)
    for _, each in latest_first:
        new = {text for text in each.paragraphs if text not in present}
        of_turn[each.number] += 1
        if of_turn[each.number] > MOST or sum(map(len, new)) > room:
            continue
        room -= sum(map(len, new))
        present |= new
        held.append(each)
    return held[::-1]
