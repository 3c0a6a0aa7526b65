"""The ledger: which id was given to which words, whose they were, and when.

It is kept beside the text (`NAME.turns.json`) and committed like a lock file. Anchors are written as
a page has them: "turn-12", "turn-12-p3". No record here loses an anchor: what is no longer in the
text stays as withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stenogram.curation.line_numbers import LineNumber

FORMAT: Final = 1
"""Version of the ledger's form. A newer one is refused, so that an older program loses nothing of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A further anchor of a paragraph: it leads to the words from word `word` (0: the first) on."""

    anchor: str
    word: int


@dataclass(frozen=True, slots=True)
class LedgerParagraph:
    """A paragraph as last seen. `number` is the 3 of "turn-12-p3".

    None only in a withdrawn turn: there the words are kept although their own link lives elsewhere.
    """

    number: int | None
    text: str
    also: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """A paragraph withdrawn from a turn that stays, with its last words and all anchors that led to it."""

    anchors: tuple[str, ...]
    text: str
    on: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A former turn that became part of this one, from word `word` of the turn on."""

    number: int
    word: int
    first: str


@dataclass(frozen=True, slots=True)
class LedgerTurn:
    """A turn as last seen, or as it was when it was withdrawn.

    `first` is the ISO day on which its id was given, `since` that on which its present words were
    first seen, `withdrawn` that on which it was missed. A turn that stands was last seen in the
    text beside the ledger, so no day says it: a rebuild on another day changes nothing.
    """

    number: int
    speaker: str | None
    label: str | None
    name: str | None
    v: str
    first: str
    since: str
    paragraphs: tuple[LedgerParagraph, ...]
    joined: tuple[Joined, ...] = ()
    gone: tuple[Gone, ...] = ()
    withdrawn: str | None = None

    @property
    def anchor(self) -> str:
        return f"turn-{self.number}"

    def texts(self) -> tuple[str, ...]:
        return tuple(paragraph.text for paragraph in self.paragraphs)

    def anchors(self) -> Iterator[str]:
        """Every anchor that leads to this turn or into it, withdrawn paragraphs included."""
        yield self.anchor
        yield from (f"turn-{former.number}" for former in self.joined)
        for paragraph in self.paragraphs:
            if paragraph.number is not None:
                yield paragraph_anchor(self.number, paragraph.number)
            yield from (mark.anchor for mark in paragraph.also)
        for gone in self.gone:
            yield from gone.anchors


@dataclass(frozen=True, slots=True)
class FormerWords:
    """Words that a turn had until the day `until`, under the fingerprint that links of that time carry."""

    number: int
    v: str
    until: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All ids ever given in one text. `turns` is in the order of the page, withdrawn ones at their place.

    `next` is the number that the next new turn gets: greater than any ever given. `lines` has the sidecar's
    entries that name lines, with the state of the text that they were written for.
    """

    next: int
    turns: tuple[LedgerTurn, ...]
    versions: tuple[FormerWords, ...] = ()
    lines: tuple[LineNumber, ...] = ()

    def standing(self) -> tuple[LedgerTurn, ...]:
        return tuple(turn for turn in self.turns if turn.withdrawn is None)

    def anchors(self) -> Iterator[str]:
        for turn in self.turns:
            yield from turn.anchors()


def paragraph_anchor(turn: int, paragraph: int) -> str:
    return f"turn-{turn}-p{paragraph}"


def parse_anchor(anchor: str) -> tuple[int, int | None]:
    """The numbers in "turn-12" or "turn-12-p3"; ValueError for anything else."""
    head, _, rest = anchor.partition("-")
    turn, dash, paragraph = rest.partition("-p")
    if head != "turn" or not _counts(turn) or (dash and not _counts(paragraph)):
        raise ValueError(f"{anchor!r} is no anchor of a turn or a paragraph")
    return int(turn), int(paragraph) if dash else None


def _counts(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) < 10 and not digits.startswith("0")
