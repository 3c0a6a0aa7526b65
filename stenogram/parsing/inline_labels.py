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
from stenogram.parsing.records import LabelCandidate, Passage, TurnStart
from stenogram.text.punctuation import SENTENCE_END, ends_question

_MISPRINT: Final = re.compile(r"([^;.:]{2,80}(?:\([^()]{1,60}\))?)\s*[;.]\s+(?=\S)")
_MIDDLE: Final = re.compile(f"(?:{SENTENCE_END.pattern}|[—–]) $")
_WITHIN: Final = re.compile(r"(?<=[.?!…] )((?:[A-Z][A-Z’'-]*\.? ){1,5}[A-Z][A-Z’'-]+)([.:])(?= [A-Z“\"(])")
_FEWEST_IN_CAPITALS: Final = 3
_CHEVRONS: Final = (">>", "＞＞", "≫")
_CHEVRONS_WITHIN: Final = re.compile(r"(?<=\s)>>+\s*(?=\S)")
_FEWEST_CHEVRONS: Final = 2
_DASHES: Final = ("-", "–", "—", "―", "─")
_LONG_DASHES: Final = ("――", "——", "──")
_FEWEST_QUESTIONS: Final = 2
_SHORTEST_QUESTION: Final = 3
_ABOVE_LABELS: Final = 0.7
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
    candidates = [passage.candidate for passage in passages]
    known = _known_labels(candidates)
    if not known:
        return list(passages)
    if _in_capitals(candidates):
        known = _new_labels(passages) | known
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


def _in_capitals(candidates: Sequence[LabelCandidate | None]) -> bool:
    """Whether labels are an office or honorific and a name in capitals, so that one within a paragraph is plain."""
    labels = [candidate for candidate in candidates if candidate and candidate.parts.kind == "titled"]
    return sum(candidate.parts.style.endswith("caps") for candidate in labels) >= _FEWEST_IN_CAPITALS


def _new_labels(passages: Sequence[Passage]) -> dict[str, LabelCandidate]:
    """Labels in capitals that stand within a paragraph only: "It will not stand. VICE CHAIR STONE. May I ask?"."""
    labels: dict[str, LabelCandidate] = {}
    for passage in passages:
        for match in _WITHIN.finditer(passage.text) if not passage.text.isupper() else ():
            parts = parse_label(match[1])
            if parts and parts.kind == "titled" and parts.style.endswith("caps"):
                style = "colon" if match[2] == ":" else "full stop"
                labels[match[1] + match[2]] = LabelCandidate(style, match[1], "", parts)
    return labels


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


def begin_unnamed_voices(passages: Sequence[Passage]) -> list[Passage]:
    """In captions two chevrons begin another voice, also where nobody is named: ">> I am here too"."""
    if sum(passage.text.startswith(_CHEVRONS) for passage in passages) < _FEWEST_CHEVRONS:
        return list(passages)
    pieces = [piece for passage in passages for piece in _split_at_chevrons(passage)]
    return [
        piece._replace(start=TurnStart(None))
        if piece.text.startswith(_CHEVRONS) and not piece.start and not piece.forced and piece.mark in (None, "stage")
        else piece
        for piece in pieces
    ]


def begin_dashed_questions(passages: Sequence[Passage]) -> list[Passage]:
    """Where answers are labelled and questions have nothing but a dash, the dash begins a question.

    "――橋はいつ開通しますか" and below it "田中　五月です": a dash again and again, right above a label, which in a
    list within a speech it hardly is; not so where those who speak begin with a dash themselves.
    """
    asking = [n for n, passage in enumerate(passages) if _may_ask(passage)]
    above = sum(n + 1 < len(passages) and passages[n + 1].start is not None for n in asking)
    fewest = 1 if all(passages[n].text.startswith(_LONG_DASHES) for n in asking) else _FEWEST_QUESTIONS
    if above < fewest or above < _ABOVE_LABELS * len(asking):
        return list(passages)
    last = len(passages) - 1
    if _is_dashed(passages[last]):  # "– Thank you for your time."
        asking.append(last)
    return [
        passage._replace(start=TurnStart(None, side="asks")) if n in asking else passage
        for n, passage in enumerate(passages)
    ]


def _may_ask(passage: Passage) -> bool:
    return _is_dashed(passage) and (ends_question(passage.text) or passage.text.startswith(_LONG_DASHES))


def _is_dashed(passage: Passage) -> bool:
    free = not (passage.start or passage.mark or passage.forced or passage.quoted)
    return free and passage.text.startswith(_DASHES) and len(passage.text) > _SHORTEST_QUESTION


def _split_at_chevrons(passage: Passage) -> list[Passage]:
    label = passage.start.label if passage.start else None
    begin = len(passage.text) - len(label.rest) if label else 0
    places = [match.start() for match in _CHEVRONS_WITHIN.finditer(passage.text, begin) if match.start() > 0]
    if not places or passage.forced:
        return [passage]
    first = passage.part(0, places[0])._replace(mark=passage.mark, given=passage.given, start=passage.start)
    if label and passage.start:
        rest = passage.text[begin : places[0]].rstrip()
        first = first._replace(start=passage.start._replace(label=label._replace(rest=rest)))
    ends = [*places[1:], len(passage.text)]
    return [first, *(passage.part(start, end)._replace(gap=False) for start, end in zip(places, ends, strict=True))]
