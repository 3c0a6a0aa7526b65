"""What no program wrote into a ledger: ids lost or doubled, words that are not the fingerprint's.

The numbers of turns are given one after the other and none is ever lost, and so are those of the
paragraphs of a turn: a ledger that lacks one was edited by hand, or merged so. The mark of all ids
tells of the last ones, too, which no gap betrays. Linear in the ledger, but for sorting its ids.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from stenogram.messages import message
from stenogram.permalinks.ledger import Ledger, paragraph_anchor, parse_anchor
from stenogram.permalinks.word_encoding import fingerprint
from stenogram.problems import Problem, problem


def contradiction(file: str, text: str, ledger: Ledger, mark: str | None) -> Problem | None:
    """The first thing that cannot be, in a ledger that is well-formed; `mark` is that of its ids, if it has one."""
    return _doubled(file, text, ledger) or next(_faults(file, text, ledger, mark), None)


def ids_mark(ledger: Ledger) -> str:
    """A fingerprint of all ids of a ledger, in whatever order they stand."""
    return key_of(" ".join(sorted(ledger.anchors())))


def key_of(text: str) -> str:
    """A name for exact words: 80 bits of their SHA-256."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest[:10]).decode("ascii").lower()


def damaged(file: str, line: int, what: str) -> Problem:
    return problem("ledger-damaged", file, line, what=what, file=file)


def line_of(text: str, anchor: str, occurrence: int = 1) -> int:
    """The line of a ledger where an id stands, counted from 1; 0 where it does not."""
    needles = [f'"id": {json.dumps(anchor)}', json.dumps(anchor)]
    for needle in needles:
        at = text.find(needle)
        for _ in range(occurrence - 1):
            at = text.find(needle, at + 1) if at >= 0 else at
        if at >= 0:
            return text.count("\n", 0, at) + 1
    return 0


def _doubled(file: str, text: str, ledger: Ledger) -> Problem | None:
    for anchor, times in Counter(ledger.anchors()).items():
        if times > 1:
            line = line_of(text, anchor, occurrence=2)
            return problem("ledger-id-twice", file, line, anchor=anchor, count=times, file=file)
        if parse_anchor(anchor)[0] >= ledger.next:
            return problem("ledger-next", file, line_of(text, anchor), anchor=anchor, next=ledger.next, file=file)
    return None


def _faults(file: str, text: str, ledger: Ledger, mark: str | None) -> Iterator[Problem]:
    for turn in ledger.turns:
        if fingerprint(turn.texts()) != turn.v:
            what = message(
                "the words of {anchor} were changed by hand: they do not match the fingerprint {mark}",
                anchor=turn.anchor,
                mark=turn.v[:20],
            )
            yield damaged(file, line_of(text, turn.anchor), what)
        if turn.withdrawn is None and any(paragraph.number is None for paragraph in turn.paragraphs):
            yield damaged(
                file, line_of(text, turn.anchor), message('a paragraph of {anchor} has no "p"', anchor=turn.anchor)
            )
    for version in ledger.versions:
        if fingerprint(version.paragraphs) != version.v:
            what = message(
                "former words of {anchor} do not match the fingerprint {mark}",
                anchor=f"turn-{version.number}",
                mark=version.v[:20],
            )
            yield damaged(file, 0, what)
    lost = next(_lost(ledger), None)
    if lost is not None:
        yield problem("ledger-id-lost", file, anchor=lost, file=file)
    if mark is not None and mark != ids_mark(ledger):
        yield problem("ledger-id-lost", file, case="by hand", file=file)


def _lost(ledger: Ledger) -> Iterator[str]:
    """Ids that must have been given, for later ones were, and that are not there."""
    turns: set[int] = set()
    paragraphs: dict[int, set[int]] = defaultdict(set)
    for turn, paragraph in map(parse_anchor, ledger.anchors()):
        if paragraph is None:
            turns.add(turn)
        else:
            paragraphs[turn].add(paragraph)
    yield from (f"turn-{number}" for number in _missing(turns, ledger.next))
    for turn, numbers in paragraphs.items():
        yield from (paragraph_anchor(turn, number) for number in _missing(numbers, max(numbers) + 1))


def _missing(numbers: set[int], end: int) -> Iterable[int]:
    """The first of 1 to `end` - 1 that is not among them, if any: however great `end` is, the search is short."""
    return () if len(numbers) == end - 1 else (next(number for number in count(1) if number not in numbers),)
