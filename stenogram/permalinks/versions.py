"""Former words, kept so that a page can show what has changed since a link was copied.

They take their room in the ledger, so it is bounded: of one turn the last MOST versions, and of all
turns together as many characters as the text has now, twice over, but MAX_CHARACTERS at least. The oldest go first,
but for the first words of a turn, by which its number stands; a link of that time still says that the words have
changed, only not what they were. The last words of what was withdrawn are not counted and never go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from stenogram.permalinks.ledger import FormerWords, Ledger, LedgerTurn
from stenogram.permalinks.turn_matching import Matching

MOST: Final = 20
MAX_CHARACTERS: Final = 200_000


def first_words(ledger: Ledger) -> dict[int, tuple[str, ...]]:
    """The paragraphs that each edited turn had when its number was given, by its number."""
    standing = {turn.number for turn in ledger.standing()}
    return {number: version.paragraphs for number, version in _first(ledger.versions, standing).items()}


def _first(versions: Iterable[FormerWords], numbers: Collection[int]) -> dict[int, FormerWords]:
    """The earliest version of each of some turns."""
    first: dict[int, FormerWords] = {}
    for version in versions:
        if version.number in numbers and (version.number not in first or version.until < first[version.number].until):
            first[version.number] = version
    return first


def keep_versions(
    ledger: Ledger, matching: Matching, standing: Sequence[LedgerTurn], today: str
) -> tuple[FormerWords, ...]:
    """The versions of the former ledger, those that end today, without any that is current again."""
    versions_by_key = {(version.number, version.v): version for version in ledger.versions}
    for at, former in enumerate(ledger.turns):
        target = matching.targets.get(at, [None])[0]
        if former.withdrawn is None and target is not None and standing[target.new].v != former.v:
            versions_by_key.pop((former.number, former.v), None)
            versions_by_key[former.number, former.v] = FormerWords(former.number, former.v, today, former.texts())
    for turn in standing:
        versions_by_key.pop((turn.number, turn.v), None)
    versions = list(versions_by_key.values())
    return tuple(sorted(_bounded(versions, standing), key=lambda version: version.number))


def _bounded(versions: list[FormerWords], standing: Sequence[LedgerTurn]) -> list[FormerWords]:
    present = {text for turn in standing for text in turn.texts()} if versions else set()
    characters_left = max(MAX_CHARACTERS, 2 * sum(map(len, present)))
    first = _first(versions, {turn.number for turn in standing})
    of_turn: Counter[int] = Counter()
    held: list[tuple[str, int, FormerWords]] = []
    latest_first = sorted(enumerate(versions), key=lambda version: (version[1].until, version[0]), reverse=True)
    # The first words of a turn stay whatever else goes, and come before the others where room is counted.
    for number, version in sorted(latest_first, key=lambda numbered: numbered[1] is not first.get(numbered[1].number)):
        new = {text for text in version.paragraphs if text not in present}
        of_turn[version.number] += 1
        fits = of_turn[version.number] <= MOST and sum(map(len, new)) <= characters_left
        if fits or version is first.get(version.number):
            characters_left -= sum(map(len, new))
            present |= new
            held.append((version.until, number, version))
    return [version for *_, version in sorted(held, key=lambda row: row[:2])]
