"""A quotation as what must have been said: its words, and the joints at which its editor marks a change.

"We will … build [the bridge]" has a joint of omission before "build" and one of insertion after it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from stenogram.quotations.tokens import CLOSING, OPENING, Token, tokens_of
from stenogram.text.punctuation import character_class

_DOTS: Final = r"(?:[…⋯]+|\.{2,}|(?:\. ){2,}\.)"
OMISSION: Final = re.compile(rf"[\[(（［〔<]\s*{_DOTS}\s*[\])）］〕>]|{_DOTS}")
"""Marks of omission: "…", "...", ". . .", and the same in brackets."""
INSERTION: Final = re.compile(rf"{character_class(OPENING)}([^\[\]［］〔〕]{{1,80}}){character_class(CLOSING)}")
"""Words of the editor, in square brackets."""
_CAPITAL: Final = re.compile(rf"{character_class(OPENING)}([^\W\d_]){character_class(CLOSING)}(?=[^\W\d_])")
"""A letter of which the editor changed the case: "[T]he"."""
MOST_OF_ASIDE: Final = 8
"""Words between commas or dashes by which a paper says, within a quotation, who speaks."""
_DASHED: Final = re.compile(r",?\s*[–—]\s*([^–—«»„“”\"]{3,80}?)\s*[–—](?=[\s,.])")
_BETWEEN_COMMAS: Final = re.compile(r",\s([^,–—«»„“”\"]{3,80}?),(?=\s)")
_INVERTED: Final = re.compile(r"\b(a|ont|avait|avaient)-(?:t-)?(?:il|elle|on|ils|elles)\s")
"""French turns "a ajouté" about: "a-t-elle ajouté"."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A change that is marked. `text` is what the editor put in, "" for an omission."""

    kind: Literal["omission", "insertion"]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a quotation. `joints` are marked changes, by the number of the token that they stand before.

    A joint before the first word or after the last one says nothing about what stands between, and is left out, but
    for insertions.
    """

    text: str
    tokens: tuple[Token, ...]
    joints: dict[int, Joint]
    free: frozenset[int] = frozenset({0})
    """Numbers of tokens whose first letter may be small or a capital: the first, those after a joint, "[T]he"."""
    is_without_aside: bool = False
    """Whether words between commas or dashes are taken for the paper's. Then nothing more may be missing unmarked:
    where something is, the speaker said an aside there."""

    @property
    def keys(self) -> list[str]:
        return [token.key for token in self.tokens]

    def part(self, start: int, end: int) -> Wanted:
        """Words [start, end) as a quotation of their own."""
        first, last = self.tokens[start].start, self.tokens[end - 1].end
        tokens = tuple(Token(key, at - first, to - first) for key, at, to in self.tokens[start:end])
        joints = {at - start: joint for at, joint in self.joints.items() if start < at < end}
        free = frozenset({0, *(at - start for at in self.free if start <= at < end)})
        return Wanted(self.text[first:last], tokens, joints, free)

    def segments(self) -> list[tuple[int, int]]:
        """The runs of tokens [start, end) between the joints."""
        borders = [0, *sorted(at for at in self.joints if 0 < at < len(self.tokens)), len(self.tokens)]
        return list(itertools.pairwise(borders))


def readings(text: str, stage_words: frozenset[str], verbs: re.Pattern[str] | None = None) -> Iterator[Wanted]:
    """What a quotation may mean: its brackets as words that were printed so, and as insertions of its editor.

    A hyphen before a line end may be of the word or of the line. Words with one of `verbs` between commas or dashes may
    be the paper's: « Le pont, a dit Reed, n'est pas sûr ».
    """
    joined = re.sub(r"(?<=[^\W\d_])[-‐\u00ad]\n\s*(?=[^\W\d_])", "", text)
    asides = tuple(_without_asides(joined, verbs))
    for variant in dict.fromkeys((*asides, joined, text)):
        is_bare = variant in asides
        bare = _CAPITAL.sub(r"\1", variant)
        # Each bracketed letter before it has made the text two characters shorter.
        capitals = [match.start() - 2 * number for number, match in enumerate(_CAPITAL.finditer(variant))]
        yield replace(_wanted(bare, stage_words, capitals, insertions=False), is_without_aside=is_bare)
        if INSERTION.search(OMISSION.sub("", bare)):
            yield replace(_wanted(bare, stage_words, capitals, insertions=True), is_without_aside=is_bare)


def _without_asides(text: str, verbs: re.Pattern[str] | None) -> Iterator[str]:
    """A quotation without what its paper says in it of who speaks; nothing where it says nothing."""
    if verbs is None:
        return

    def left(match: re.Match[str]) -> str:
        aside = _INVERTED.sub(r"\1 ", match[1])
        return " " if len(aside.split()) <= MOST_OF_ASIDE and verbs.search(aside) else match[0]

    bare = text
    for form in (_DASHED, _BETWEEN_COMMAS):
        bare = form.sub(left, bare)
    if bare != text:
        yield bare


def _wanted(text: str, stage_words: frozenset[str], capitals: list[int], *, insertions: bool) -> Wanted:
    marks = [(match.start(), match.end(), Joint("omission")) for match in OMISSION.finditer(text)]
    if insertions:
        marks += [
            (*_around(text, match), Joint("insertion", match[1].strip()))
            for match in INSERTION.finditer(text)
            if not OMISSION.fullmatch(match[0])
        ]
    marks.sort(key=lambda mark: mark[:2])
    blanked = text
    for start, end, _ in marks:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    tokens = tokens_of(blanked, stage_words)
    joints: dict[int, Joint] = {}
    for start, _, joint in marks:
        at = sum(token.start < start for token in tokens)
        if joint.kind == "insertion" or 0 < at < len(tokens):
            joints[at] = joint if joint.kind == "insertion" or at not in joints else joints[at]
    free = {0, *joints, *(number for number, token in enumerate(tokens) if token.start in capitals)}
    return Wanted(text, tokens, joints, frozenset(free))


def _around(text: str, match: re.Match[str]) -> tuple[int, int]:
    """An insertion with the letters that touch it: of "bridge[s]" the whole word is the editor's."""
    start, end = match.span()
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end
