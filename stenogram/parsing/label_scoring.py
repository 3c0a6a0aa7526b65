"""Which of the proposed labels are labels: decided by how they stand over the whole text.

A label that comes again, in the style in which the text prints its others, after which sentences
follow, is one; a lone phrase before a colon is not. The weights are small whole numbers so that each
case can be worked out by hand; their reasons stand beside them. Cases: tests/spec/reading/labels.txt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.parsing.furniture import Mark
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.labels import LabelCandidate, propose
from stenogram.parsing.lexicon import FUNCTIONS, METADATA_KEYS, STARTERS
from stenogram.parsing.passages import Passage
from stenogram.parsing.speakers import names_in

ENOUGH: Final = 3

# What the form of a label says by itself: an office with a name hardly ever stands before a colon
# in a sentence; a single capitalised word often does.
STRENGTH: Final = {
    "titled": 3, "function": 2, "office": 2, "described": 2, "name": 2, "caps": 2, "script": 2, "single": 1,
    "phrase": 0,
}  # fmt: skip

# Styles that sentences imitate need more; marks that only labels have need less.
STYLE: Final = {
    "marked-up": 1, "voice-tag": 2, "circled": 1, "letter": 1, "bare letter": 0, "tab": 0, "colon": 0, "stop-dash": 0,
    "bracketed": -1, "full stop": -1, "initials": -1, "gap": -1, "dash": -2, "own line": -2,
}  # fmt: skip

ENDS: Final = tuple('.?!…"”’»)]—–-,:;。？！」』>*_')
# Whom one addresses, which needs no stop: "Colleagues, friends". A title has other words.
_ADDRESS: Final = re.compile(
    r"(?:(?:and|dear|distinguished|esteemed|respected|honou?rable|fellow|good (?:morning|afternoon|evening|day)|my"
    r"|ladies|gentlemen|friends?|colleagues?|comrades?|guests|excellenc(?:y|ies)|your|participants|citizens)\b[\s,]*)+",
    re.IGNORECASE,
)
_STOPS: Final = tuple('.?!…。？！”"')


@dataclass(slots=True)
class Group:
    """All proposals of one label in one style."""

    style: str
    form: str
    strength: int
    key: str
    remark: bool = False
    places: list[int] = field(default_factory=list)
    with_words: int = 0
    sentences: int = 0
    lower: int = 0

    @property
    def often(self) -> int:
        return 2 if len(self.places) > 2 else len(self.places) - 1


def proposals(passages: Sequence[Passage], marks: Sequence[Mark | None]) -> list[LabelCandidate | None]:
    return [
        propose(passage) if mark_name is None or mark_name == "stage" else None
        for passage, mark_name in zip(passages, marks, strict=True)
    ]


def choose(
    passages: Sequence[Passage],
    marks: Sequence[Mark | None],
    candidates: Sequence[LabelCandidate | None],
    given_names: Iterable[str],
) -> tuple[list[LabelCandidate | None], list[tuple[LabelCandidate, int]]]:
    """Keep the proposals that are labels; the second list has near misses (a cut and its passage).

    `told` are names of people that the sidecar tells.
    """
    candidates = _without_lists(candidates)
    groups = _group(passages, candidates)
    if not groups:
        return [None] * len(candidates), []
    punctuated = _punctuated(passages, candidates)
    opening = _opening(passages, candidates)
    cover = _cover(groups, sum(mark is None for mark in marks), candidates[opening] if opening is not None else None)
    regular_styles = _regular_styles(groups, cover)
    known = _Known(passages, candidates, given_names)
    firm = {style for style, penalty in STYLE.items() if penalty < 0 and _is_firm(groups, style, style in cover)}
    surnames = {key.split()[-1] for (_, key), group in groups.items() if " " in key and group.strength > 1}
    lower = LowerWords(passages)
    accepted: set[tuple[str, str]] = set()
    misses: list[tuple[LabelCandidate, int]] = []
    for name, group in groups.items():
        style = 0 if group.style in firm else STYLE[group.style]
        score = group.strength + group.often + style + cover.get(group.style, 0)
        established = (
            regular_styles
            if group.form == "function"
            else {(group.style, group.form), (group.style, "")} & regular_styles
        )
        score += bool(established)
        doubts = _doubts(group, punctuated) + (group.style == "own line" and len(group.places) == 1 and style < 0)
        score -= doubts
        score += group.style == "own line" and group.remark
        score += opening is not None and group.places[0] == opening
        if score == ENOUGH - 1 and (known.has(group.key) or (group.strength == 1 and group.key in surnames)):
            score += 1
        if score >= ENOUGH and not (
            len(group.places) == 1 and group.strength < 3 and lower.has(candidates[group.places[0]])
        ):
            accepted.add(name)
        elif (
            score == ENOUGH - 1
            and regular_styles
            and group.strength
            and group.with_words
            and not doubts
            and group.key.count(" ") < 5
        ):
            candidate = candidates[group.places[0]]
            if candidate:
                misses.append((candidate, group.places[0]))
    accepted |= _answered(groups, candidates, accepted)
    if ("letter", "q") in accepted:
        accepted.add(("bare letter", "q"))
    else:
        accepted.discard(("letter", "a"))
    accepted_candidates = [
        candidate if candidate and (candidate.style, candidate.parts.key) in accepted else None
        for candidate in candidates
    ]
    return _one_style(accepted_candidates), misses


def _answered(
    groups: Mapping[tuple[str, str], Group], candidates: Sequence[LabelCandidate | None], accepted: set[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Labels of questions that somebody labelled in the same style answers at once: a single one too."""
    answered = set()
    for name, group in groups.items():
        if group.form != "function" or group.style != "colon" or name in accepted or not group.with_words:
            continue
        after = [candidates[n + 1] if n + 1 < len(candidates) else None for n in group.places]
        asked = all((candidate := candidates[n]) and candidate.rest.endswith(("?", "？")) for n in group.places)
        if asked and all(candidate and (candidate.style, candidate.parts.key) in accepted for candidate in after):
            answered.add(name)
    return answered


def _group(passages: Sequence[Passage], candidates: Sequence[LabelCandidate | None]) -> dict[tuple[str, str], Group]:
    groups: dict[tuple[str, str], Group] = {}
    for n, candidate in enumerate(candidates):
        if candidate is None:
            continue
        key = candidate.parts.key
        if key in METADATA_KEYS and not candidate.rest:
            continue
        group = groups.get((candidate.style, key))
        strength = 0 if key in METADATA_KEYS and key not in FUNCTIONS else STRENGTH[candidate.parts.kind]
        if group is None:
            group = groups[candidate.style, key] = Group(candidate.style, candidate.parts.style, strength, key)
            group.strength = max(group.strength, strength)
        group.remark = group.remark or bool(candidate.parts.remark)
        if strength == 1 and group.remark:
            group.strength = 2
        group.places.append(n)
        if candidate.rest:
            group.with_words += 1
            group.sentences += candidate.rest.endswith(ENDS) or goes_on(passages, n) or is_address(candidate.rest)
            group.lower += candidate.rest[0].islower()
    return groups


def _in_brackets(candidates: Sequence[LabelCandidate | None]) -> Iterator[str]:
    """Names that stand in brackets behind an office: "The Minister for Bridges (Tom Hale)"."""
    for candidate in candidates:
        inner = (
            parse_label(candidate.parts.remark)
            if candidate and candidate.parts.kind == "office" and candidate.parts.remark
            else None
        )
        if inner and inner.name:
            yield inner.name


def goes_on(passages: Sequence[Passage], n: int) -> bool:
    """Whether the next passage takes up the sentence, or would but for a page head."""
    after = passages[n + 1].text if n + 1 < len(passages) else ""
    return after[:1].islower() or after[:2] == "[["


def is_address(text: str) -> bool:
    """Whether these are only words of address."""
    return _ADDRESS.fullmatch(text) is not None


def _punctuated(passages: Sequence[Passage], candidates: Sequence[LabelCandidate | None]) -> bool:
    """Whether paragraphs end as sentences do here; speech recognition prints no stops."""
    spoken = [
        passage.text
        for passage, candidate in zip(passages[:2000], candidates, strict=False)
        if not candidate or candidate.rest
    ]
    return sum(text.endswith(_STOPS) for text in spoken) >= 0.25 * len(spoken)


def _cover(groups: Mapping[tuple[str, str], Group], passages: int, opening: LabelCandidate | None) -> dict[str, int]:
    """Styles that open a large share of all passages, and the first, or with somebody who speaks again."""
    count: defaultdict[str, int] = defaultdict(int)
    again = {opening.style} if opening else set()
    for group in groups.values():
        if group.form != "phrase":
            count[group.style] += len(group.places)
            if len(group.places) > 1 or group.strength > 2:
                again.add(group.style)
    cover = {}
    for style, n in count.items():
        most, some = (0.4, 0.2) if style == "own line" else (0.55, 0.25)
        if n >= 2 and n >= some * passages and (style in again or n >= 0.9 * passages):
            cover[style] = 2 if n >= most * passages else 1
    return cover


def _is_firm(groups: Mapping[tuple[str, str], Group], style: str, covers: bool) -> bool:
    """Whether a style that sentences imitate is so regular here that it need not be doubted."""
    of_style = [len(group.places) for group in groups.values() if group.style == style and group.strength > 1]
    again = [often for often in of_style if often > 1]
    return (covers and len(again) > 1) or (sum(again) >= 5 and sum(again) >= 0.4 * sum(of_style))


def _opening(passages: Sequence[Passage], candidates: Sequence[LabelCandidate | None]) -> int | None:
    """The passage with the first sentence of the text, if it begins with a label."""
    for n, passage in enumerate(passages[:200]):
        if passage.text.endswith(_STOPS):
            return n if candidates[n] else None
    return None


class _Known:
    """Names, and last words of names, that title, introduction, brackets or others tell; gathered when asked for."""

    def __init__(
        self, passages: Sequence[Passage], candidates: Sequence[LabelCandidate | None], given_names: Iterable[str]
    ) -> None:
        self._passages, self._candidates, self._given_names = passages, candidates, given_names
        self._names: set[str] | None = None

    def has(self, key: str) -> bool:
        if self._names is None:
            names = {
                name.casefold()
                for name in (*self._given_names, *self._introduced(), *_in_brackets(self._candidates))
                if name.strip()
            }
            self._names = names | {name.split()[-1] for name in names}
        return key in self._names

    def _introduced(self) -> Iterator[str]:
        for passage, candidate in zip(self._passages[:40], self._candidates, strict=False):
            if candidate and candidate.rest.endswith(ENDS):
                return
            if len(passage.text) < 1500:
                yield from (name for name, _ in names_in(candidate.rest if candidate else passage.text))


def _regular_styles(groups: dict[tuple[str, str], Group], cover: dict[str, int]) -> set[tuple[str, str]]:
    """Styles, and forms of name within them, in which at least three clear labels stand."""
    count: defaultdict[tuple[str, str], int] = defaultdict(int)
    for group in groups.values():
        if group.strength >= 3 or (group.strength == 2 and len(group.places) > 1):
            count[group.style, ""] += len(group.places)
            count[group.style, group.form] += len(group.places)
    return {name for name, n in count.items() if n >= 3} | {(style, "") for style, n in cover.items() if n == 2}


def _doubts(group: Group, punctuated: bool) -> int:
    doubts = 0
    if punctuated and group.with_words and not group.sentences:
        # What never ends like a sentence is a title: "Russian President: Meeting with …".
        doubts += 1 if group.form == "function" else 3 if group.strength > 2 or group.form == "caps" else 5
    if group.with_words and group.lower == group.with_words:
        doubts += 2  # A sentence that only paused: "Paris: the city …".
    if group.key.split()[0] in STARTERS and group.strength < 3:
        doubts += 1
    return doubts


def _without_lists(candidates: Sequence[LabelCandidate | None]) -> list[LabelCandidate | None]:
    """Labels alone on lines that follow each other are a list of names: nobody speaks there.

    Of two, the first may be a heading; the last of a run is kept where it stands elsewhere too.
    """
    accepted_candidates = list(candidates)
    often = Counter(candidate.parts.key for candidate in candidates if candidate and candidate.style == "own line")
    n = 0
    while n < len(candidates):
        end = n
        while end < len(candidates) and _is_alone(candidates[end]):
            end += 1
        last = candidates[end - 1] if end > n else None
        if last and end - n > 1:
            keep = end < len(candidates) and (end - n == 2 or often[last.parts.key] > 1)
            accepted_candidates[n : end - keep] = [None] * (end - keep - n)
        elif last and end == len(candidates):
            accepted_candidates[n] = None
        n = end + 1
    return accepted_candidates


def _is_alone(candidate: LabelCandidate | None) -> bool:
    return candidate is not None and candidate.style == "own line"


def _one_style(accepted_candidates: list[LabelCandidate | None]) -> list[LabelCandidate | None]:
    """Where labels with words after them are the rule, another bare name on a line is a heading."""
    count: defaultdict[str, int] = defaultdict(int)
    for candidate in accepted_candidates:
        if candidate:
            count[candidate.style] += 1
    alone = count.get("own line", 0)
    others = sum(n for style, n in count.items() if style != "own line")
    if not alone or others <= alone:
        return accepted_candidates
    known = {candidate.parts.key for candidate in accepted_candidates if candidate and candidate.style != "own line"}
    return [
        candidate if not candidate or candidate.style != "own line" or candidate.parts.key in known else None
        for candidate in accepted_candidates
    ]


class LowerWords:
    """The words that a text has in lower case; gathered when first asked for."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._words: set[str] | None = None

    def has(self, candidate: LabelCandidate | None) -> bool:
        """Whether a label in the form of a name is made of common words ("River Police")."""
        if candidate is None or candidate.parts.kind not in ("name", "single") or candidate.parts.remark:
            return False
        if self._words is None:
            self._words = set()
            for passage in self._passages:
                self._words.update(word.strip('.,;:?!)”’"') for word in passage.text.split() if word.islower())
        return all(plain(word) in self._words for word in candidate.parts.name.split())
