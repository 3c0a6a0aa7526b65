"""Labels that are not at the beginning of their passage, or that have lost their delimiter.

Only labels that the text has already shown elsewhere are looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import INITIALS, plain
from stenogram.parsing.lexicon import HONORIFICS, SHORT_OFFICES
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.text.punctuation import SENTENCE_END

_MISPRINT: Final = re.compile(r"([^;.:]{2,80}(?:\([^()]{1,60}\))?)\s*[;.]\s+(?=\S)")
_MIDDLE: Final = re.compile(f"(?:{SENTENCE_END.pattern}|[—–]) $")
_DELIMITER: Final = {"colon": ":", "full stop": ".", "letter": "."}


def recover_misprints(passages: Sequence[Passage]) -> list[Passage]:
    """Find labels whose colon was misprinted as a full stop or a semicolon."""
    candidates = [passage.candidate for passage in passages if passage.candidate]
    known = {
        candidate.label: candidate
        for candidate in candidates
        if candidate.style == "colon" and candidate.parts.kind != "phrase"
    }
    return [_recovered(passage, known) for passage in passages] if len(known) > 1 else list(passages)


def _recovered(passage: Passage, known: Mapping[str, LabelCandidate]) -> Passage:
    if passage.candidate or passage.mark or passage.forced:
        return passage
    match = _MISPRINT.match(passage.text)
    same = known.get(match[1].strip()) if match else None
    if match is None or same is None or " " not in same.label:
        return passage
    return passage._replace(candidate=LabelCandidate("colon", same.label, passage.text[match.end() :], same.parts))


def split_inline_labels(passages: Sequence[Passage]) -> list[Passage]:
    """Split passages in which a known label stands after the end of a sentence."""
    known = _known_labels([passage.candidate for passage in passages])
    if not known:
        return list(passages)
    finder = _Finder(known)
    split: list[Passage] = []
    for passage in passages:
        pieces = finder.pieces(passage) if not passage.forced else []
        split.extend(pieces or [passage])
    return split


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


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a sentence ends there, and not an honorific or an initial: "Mr. Q. Byron"."""
    if not _MIDDLE.search(text, max(0, end - 6), end):
        return False
    before = text[max(0, end - 30) : end].split()[-1]
    bare = plain(before)
    return not before.endswith(".") or not (bare in HONORIFICS or bare in SHORT_OFFICES or INITIALS.match(before))


class _Finder:
    """Finds known labels within paragraphs, all at once."""

    def __init__(self, known: Mapping[str, LabelCandidate]) -> None:
        self._labels = list(known)
        self._known = list(known.values())
        self._automaton = AhoCorasick(self._labels, matchkind=MatchKind.LeftmostLongest)

    def pieces(self, passage: Passage) -> list[Passage]:
        """The passage split at the labels in it; nothing where there are none."""
        candidate = passage.candidate
        text = candidate.rest if candidate else passage.text
        places = [
            (start, self._known[which], end)
            for which, start, end in self._automaton.find_matches_as_indexes(text)
            if start and text[end : end + 1] in (" ", "") and _ends_sentence(text, start)
        ]
        if not places:
            return []
        # What follows a label is the end of its passage.
        label = len(passage.text) - len(text)
        first = text[: places[0][0]].rstrip()
        pieces = [
            passage.part(0, label + places[0][0])._replace(
                mark=passage.mark, given=passage.given, candidate=candidate._replace(rest=first) if candidate else None
            )
        ]
        for number, (start, known, begin) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(text)
            inner = known._replace(rest=text[begin:end].strip())
            pieces.append(passage.part(label + start, label + end)._replace(gap=False, candidate=inner))
        return pieces
