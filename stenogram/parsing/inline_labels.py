"""Labels that are not at the beginning of their passage, or that have lost their delimiter.

Only labels that the text has already shown elsewhere are looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from stenogram.parsing.corrections import GivenTurn
from stenogram.parsing.furniture import Mark
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.labels import LabelCandidate
from stenogram.parsing.passages import Passage

_MISPRINT: Final = re.compile(r"([^;.:]{2,80}(?:\([^()]{1,60}\))?)\s*[;.]\s+(?=\S)")
_MIDDLE: Final = re.compile(r"(?:[.?!…][\"”’»)\]]*|[—–]) $")
_DELIMITER: Final = {"colon": ":", "full stop": ".", "letter": "."}


def recover_misprints(
    passages: Sequence[Passage],
    candidates: list[LabelCandidate | None],
    marks: Sequence[Mark | None],
    forced: Mapping[int, str],
) -> None:
    """Find labels whose colon was misprinted as a full stop or a semicolon."""
    known = {
        candidate.label: candidate
        for candidate in candidates
        if candidate and candidate.style == "colon" and candidate.parts.kind != "phrase"
    }
    if len(known) < 2:
        return
    for n, passage in enumerate(passages):
        if candidates[n] or marks[n] or n in forced:
            continue
        match = _MISPRINT.match(passage.text)
        if match and (same := known.get(match[1].strip())) and " " in same.label:
            candidates[n] = LabelCandidate("colon", same.label, passage.text[match.end() :], same.parts)


def split_inline_labels(
    passages: list[Passage],
    candidates: list[LabelCandidate | None],
    marks: list[Mark | None],
    forced: dict[int, str],
    given_turns: dict[int, GivenTurn],
) -> tuple[list[Passage], list[LabelCandidate | None], list[Mark | None], dict[int, str], dict[int, GivenTurn]]:
    """Part passages in which a known label stands after the end of a sentence."""
    known = _known_labels(candidates)
    if not known:
        return passages, candidates, marks, forced, given_turns
    finder = _Finder(known)
    split = [finder.pieces(passage, candidates[n]) if n not in forced else [] for n, passage in enumerate(passages)]
    if not any(split):
        return passages, candidates, marks, forced, given_turns
    new_passages: list[Passage] = []
    new_cuts: list[LabelCandidate | None] = []
    new_marks: list[Mark | None] = []
    moved: dict[int, int] = {}
    for n, passage in enumerate(passages):
        moved[n] = len(new_passages)
        pieces = split[n]
        first, candidate = (pieces[0][0], pieces[0][1]) if pieces else (passage, candidates[n])
        new_passages.append(first)
        new_cuts.append(candidate)
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
        {moved[n]: turn for n, turn in given_turns.items()},
    )


def _known_labels(candidates: Sequence[LabelCandidate | None]) -> dict[str, LabelCandidate]:
    """Labels to look for, with their delimiters: clear ones, and those that came twice."""
    seen: set[str] = set()
    known: dict[str, LabelCandidate] = {}
    for candidate in candidates:
        if candidate is None or candidate.style not in _DELIMITER or candidate.parts.kind in ("phrase", "single"):
            continue
        if candidate.label in seen or candidate.parts.kind in ("titled", "caps"):
            known[candidate.label + _DELIMITER[candidate.style]] = candidate
        seen.add(candidate.label)
    answer = parse_label("A")
    if "Q." in known and answer:
        known.setdefault("A.", LabelCandidate("letter", "A", "", answer))
    return known


class _Finder:
    """Finds known labels within paragraphs, all at once."""

    def __init__(self, known: Mapping[str, LabelCandidate]) -> None:
        self._labels = list(known)
        self._cuts = list(known.values())
        self._automaton = AhoCorasick(self._labels, matchkind=MatchKind.LeftmostLongest)

    def pieces(self, passage: Passage, candidate: LabelCandidate | None) -> list[tuple[Passage, LabelCandidate | None]]:
        """The passage parted at the labels in it; nothing where there are none."""
        text = candidate.rest if candidate else passage.text
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
            (passage.part(0, label + places[0][0]), candidate._replace(rest=first) if candidate else None),
        ]
        for number, (start, known, begin) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(text)
            inner = known._replace(rest=text[begin:end].strip())
            pieces.append((passage.part(label + start, label + end)._replace(gap=False), inner))
        return pieces
