"""Labels that are not at the beginning of their passage, or that have lost their delimiter.

Only labels that the text has already shown elsewhere are looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from stenogram.parsing.corrections import Begun
from stenogram.parsing.furniture import Mark
from stenogram.parsing.label_parts import anatomy
from stenogram.parsing.labels import LabelCandidate
from stenogram.parsing.passages import Passage

_MISPRINT = re.compile(r"([^;.:]{2,80}(?:\([^()]{1,60}\))?)\s*[;.]\s+(?=\S)")
_MIDDLE = re.compile(r"(?:[.?!…][\"”’»)\]]*|[—–]) $")
_DELIMITER = {"colon": ":", "full stop": ".", "letter": "."}


def rescue(
    passages: Sequence[Passage],
    cuts: list[LabelCandidate | None],
    marks: Sequence[Mark | None],
    forced: Mapping[int, str],
) -> None:
    """Find labels whose colon was misprinted as a full stop or a semicolon."""
    known = {cut.label: cut for cut in cuts if cut and cut.style == "colon" and cut.parts.kind != "phrase"}
    if len(known) < 2:
        return
    for n, passage in enumerate(passages):
        if cuts[n] or marks[n] or n in forced:
            continue
        match = _MISPRINT.match(passage.text)
        if match and (same := known.get(match[1].strip())) and " " in same.label:
            cuts[n] = LabelCandidate("colon", same.label, passage.text[match.end() :], same.parts)


def part_inline(
    passages: list[Passage],
    cuts: list[LabelCandidate | None],
    marks: list[Mark | None],
    forced: dict[int, str],
    begun: dict[int, Begun],
) -> tuple[list[Passage], list[LabelCandidate | None], list[Mark | None], dict[int, str], dict[int, Begun]]:
    """Part passages in which a known label stands after the end of a sentence."""
    known = _known_labels(cuts)
    if not known:
        return passages, cuts, marks, forced, begun
    finder = _Finder(known)
    parted = [finder.pieces(passage, cuts[n]) if n not in forced else [] for n, passage in enumerate(passages)]
    if not any(parted):
        return passages, cuts, marks, forced, begun
    new_passages: list[Passage] = []
    new_cuts: list[LabelCandidate | None] = []
    new_marks: list[Mark | None] = []
    moved: dict[int, int] = {}
    for n, passage in enumerate(passages):
        moved[n] = len(new_passages)
        pieces = parted[n]
        first, cut = (pieces[0][0], pieces[0][1]) if pieces else (passage, cuts[n])
        new_passages.append(first)
        new_cuts.append(cut)
        new_marks.append(marks[n])
        for piece, inner in pieces[1:]:
            new_passages.append(piece)
            new_cuts.append(inner)
            new_marks.append(None)
    return (
        new_passages,
        new_cuts,
        new_marks,
        {moved[n]: kind for n, kind in forced.items()},
        {moved[n]: turn for n, turn in begun.items()},
    )


def _known_labels(cuts: Sequence[LabelCandidate | None]) -> dict[str, LabelCandidate]:
    """Labels to look for, with their delimiters: clear ones, and those that came twice."""
    seen: set[str] = set()
    known: dict[str, LabelCandidate] = {}
    for cut in cuts:
        if cut is None or cut.style not in _DELIMITER or cut.parts.kind in ("phrase", "single"):
            continue
        if cut.label in seen or cut.parts.kind in ("titled", "caps"):
            known[cut.label + _DELIMITER[cut.style]] = cut
        seen.add(cut.label)
    answer = anatomy("A")
    if "Q." in known and answer:
        known.setdefault("A.", LabelCandidate("letter", "A", "", answer))
    return known


class _Finder:
    """Finds known labels within paragraphs, all at once."""

    def __init__(self, known: Mapping[str, LabelCandidate]) -> None:
        self._labels = list(known)
        self._cuts = list(known.values())
        self._automaton = AhoCorasick(self._labels, matchkind=MatchKind.LeftmostLongest)

    def pieces(self, passage: Passage, cut: LabelCandidate | None) -> list[tuple[Passage, LabelCandidate | None]]:
        """The passage parted at the labels in it; nothing where there are none."""
        text = cut.rest if cut else passage.text
        places = [
            (start, self._cuts[which], end)
            for which, start, end in self._automaton.find_matches_as_indexes(text)
            if start and text[end : end + 1] in (" ", "") and _MIDDLE.search(text, max(0, start - 6), start)
        ]
        if not places:
            return []
        # What follows a label is the end of its passage.
        label = len(passage.text) - len(text)
        first = text[: places[0][0]].rstrip()
        pieces: list[tuple[Passage, LabelCandidate | None]] = [
            (passage.part(0, label + places[0][0]), cut._replace(rest=first) if cut else None),
        ]
        for number, (start, known, begin) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(text)
            inner = known._replace(rest=text[begin:end].strip())
            pieces.append((passage.part(label + start, label + end)._replace(gap=False), inner))
        return pieces
