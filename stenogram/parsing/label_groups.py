"""All proposals of one label in one style, counted over a whole text.

What stands behind a label, above it and below it is counted here; what the counts tell, the rules say
(label_rules.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import begins_small, has_case, plain
from stenogram.parsing.lexicon import (
    CHAIRS,
    FUNCTIONS,
    HONORIFICS,
    METADATA_KEYS,
    OFFICES,
)
from stenogram.parsing.offices_below import is_name_above_office
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.text.punctuation import CLOSERS, PAUSES, STOPS

# What the form of a label says by itself: an office with a name hardly ever stands before a colon
# in a sentence; a single capitalised word often does.
STRENGTH: Final = {
    "titled": 3, "function": 2, "office": 2, "described": 2, "name": 2, "caps": 2, "script": 2, "single": 1,
    "institution": 1, "phrase": 0,
}  # fmt: skip

ENDS: Final = (*PAUSES, *CLOSERS, "-", "*", "_")
# Whom one addresses, which needs no stop: "Colleagues, friends". A title has other words.
_ADDRESS: Final = re.compile(
    r"(?:(?:and|dear|distinguished|esteemed|respected|honou?rable|fellow|good (?:morning|afternoon|evening|day)|my"
    r"|ladies|gentlemen|friends?|colleagues?|comrades?|guests|excellenc(?:y|ies)|your|participants|citizens)\b[\s,]*)+",
    re.IGNORECASE,
)
_BULLETS: Final = ("•", "▪", "◦", "‣", "∙")
"""What an item of a list begins with; dashes and circles begin labels too."""
TIME_ALONE: Final = re.compile(
    r"\\?[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2}){0,2}(?:\s?[ap]\.?m\.?)?\\?[\])]?", re.IGNORECASE
)
NAMES: Final = frozenset(("name", "titled", "described", "caps"))
_FEWEST_LISTED: Final = 3
_DELIMITED: Final = frozenset(("colon", "marked-up", "circled", "timed", "voice-tag"))


@dataclass(slots=True)
class Group:
    """All proposals of one label in one style; `places` are the passages that begin with them.

    `with_words` counts those with words behind the label, `sentences` those whose words end like a sentence,
    `lower` those whose words begin with a small letter, `addresses` those whose words address the chair, `listed`
    those whose words are nothing but names, `times` those with nothing but a time; `below_label`
    those right below a label without words, and `followed` those with a paragraph below that ends like a sentence;
    `set_apart` stand below the end of a sentence or a stage direction too, `timed` below a time alone on its line, and
    `called` below words that say the name; `above_office` stand above a line with the office, and
    `above_words` below a blank line and right above what is said; `below_line` right below a name alone on its line.
    """

    style: str
    form: str
    strength: int
    key: str
    first: LabelCandidate
    places: list[int] = field(default_factory=list)
    remark: bool = False
    with_words: int = 0
    sentences: int = 0
    lower: int = 0

    below_label: int = 0
    addresses: int = 0
    listed: int = 0
    times: int = 0
    followed: int = 0
    set_apart: int = 0
    timed: int = 0
    called: int = 0
    above_office: int = 0
    above_words: int = 0
    below_line: int = 0

    @property
    def name(self) -> GroupName:
        return self.style, self.key

    @property
    def is_spoken(self) -> bool:
        """Whether it mostly stands right below a label without words."""
        return self.style != "own line" and self.below_label >= 0.5 * len(self.places)

    @property
    def parts_recording(self) -> bool:
        """Whether nothing but a time stands behind it, and others speak below: "Break: [08:12]"."""
        return self.times == len(self.places)


GroupName = tuple[str, str]
"""The style and the key of a label."""


def group_proposals(passages: Sequence[Passage]) -> dict[GroupName, Group]:
    groups: dict[GroupName, Group] = {}
    again = _lines_again(passages)
    for n, passage in enumerate(passages):
        candidate = passage.candidate
        if candidate is None:
            continue
        parts = candidate.parts
        key = parts.key
        if key in METADATA_KEYS and not candidate.rest:
            continue
        strength = 0 if key in METADATA_KEYS and key not in FUNCTIONS else STRENGTH[parts.kind]
        group = groups.get((candidate.style, key))
        if group is None:
            group = groups[candidate.style, key] = Group(candidate.style, parts.style, strength, key, candidate)
        group.strength = max(group.strength, strength)
        group.remark = group.remark or bool(parts.remark)
        if strength == 1 and group.remark:
            group.strength = 2
        group.places.append(n)
        group.below_label += n > 0 and _is_below_label(passages[n - 1].candidate, candidate)
        group.below_line += bool(again) and n > 0 and is_alone(passages[n - 1].candidate)
        _count_surroundings(group, passages, n, candidate)
        if candidate.rest:
            _count_words(group, passages, n, candidate)
    return groups


def _is_name_alone(passage: Passage) -> bool:
    candidate = passage.candidate
    return candidate is not None and candidate.style == "own line" and STRENGTH[candidate.parts.kind] > 1


def _lines_again(passages: Sequence[Passage]) -> set[str]:
    """Names and offices that stand alone on a line more than once."""
    count = Counter(passage.text for passage in passages if _is_name_alone(passage))
    return {text for text, times in count.items() if times > 1}


def _count_words(group: Group, passages: Sequence[Passage], n: int, candidate: LabelCandidate) -> None:
    """Count what the words behind a label are."""
    group.addresses += addresses_chair(candidate.rest)
    group.listed += _is_list_of_names(candidate.rest)
    group.times += TIME_ALONE.fullmatch(candidate.rest) is not None and _begins_below(passages, n)
    group.with_words += 1
    group.sentences += candidate.rest.endswith(ENDS) or goes_on(passages, n) or is_address(candidate.rest)
    group.lower += begins_small(candidate.rest)


def _begins_below(passages: Sequence[Passage], n: int) -> bool:
    """Whether another label, or nothing, stands right below a passage."""
    return n + 1 == len(passages) or passages[n + 1].candidate is not None


def _count_surroundings(group: Group, passages: Sequence[Passage], n: int, candidate: LabelCandidate) -> None:
    """Count what stands above a label and below it, where it stands alone on its line."""
    followed = _is_followed(passages, n)
    group.followed += followed
    below = passages[n + 1] if n + 1 < len(passages) else None
    group.above_words += followed and passages[n].gap and below is not None and not below.gap
    group.above_office += below is not None and is_name_above_office(passages[n], below._replace(mark=None))
    if candidate.style == "own line" and n:
        timed = TIME_ALONE.fullmatch(passages[n - 1].text) is not None
        group.timed += followed and timed
        group.set_apart += followed and (timed or _is_ended(passages[n - 1]))
        group.called += _is_called(candidate, passages[n - 1].text)


def _is_below_label(above: LabelCandidate | None, candidate: LabelCandidate) -> bool:
    """Whether a label with a delimiter and no words stands right above: what stands below it is said."""
    if above is None or above.rest or above.style not in _DELIMITED or above.parts.key in METADATA_KEYS:
        return False
    if candidate.style == above.style and not candidate.rest:
        return False  # "COURSE OF THE MEETING:", and below it "CHAIR (Anna Reed):"
    return STRENGTH[above.parts.kind] > 1 and STRENGTH[above.parts.kind] >= STRENGTH[candidate.parts.kind]


def _is_followed(passages: Sequence[Passage], n: int) -> bool:
    """Whether something is said below a label: a paragraph that is no heading and no other label's line."""
    for at, passage in enumerate(passages[n + 1 : n + 4], n + 1):
        if passage.mark is None:
            label = passage.candidate
            is_label = label is not None and (label.style == "own line" or (label.style == "colon" and not label.rest))
            is_label = is_label or passage.text.startswith(_BULLETS)
            return not is_label and (passage.text.endswith(ENDS) or len(passage.text) > 80 or goes_on(passages, at))
        if passage.mark not in ("stage", "furniture", "omission", "ornament"):
            return False
    return False


def _is_ended(passage: Passage) -> bool:
    return passage.mark in ("stage", "omission") or passage.text.endswith(ENDS)


def _is_called(candidate: LabelCandidate, before: str) -> bool:
    """Whether the words right above a label say a part of its name: "The floor is Mr. Hale's." """
    end = before[-400:]
    return any(len(word) > 3 and plain(word).casefold() in end.casefold() for word in candidate.parts.name.split())


def addresses_chair(text: str) -> bool:
    """Whether the words begin with an address: "Mr. President, I rise", "Herr Präsident! Die Brücke"."""
    first = re.split(r"[,.!:，！]", text[:60].replace(". ", " ", 1), maxsplit=1)[0]
    words = [plain(word) for word in first.split()]
    if not 1 <= len(words) <= 4 or len(first) >= len(text):
        return False
    return words[-1] in OFFICES and (len(words) > 1 or words[0] in CHAIRS) and words[0] in HONORIFICS | OFFICES


def _is_list_of_names(text: str) -> bool:
    """Words that are nothing but names: "Anna Reed (ARE), Tom Hale"; of three or more one may be a single word."""
    if len(text) > 120 or text.endswith(STOPS):
        return False
    names = re.split(r",|;| and | & ", text)
    kinds = NAMES if len(names) < _FEWEST_LISTED else NAMES | {"single"}
    return all((parts := parse_label(name)) is not None and parts.kind in kinds for name in names)


def goes_on(passages: Sequence[Passage], n: int) -> bool:
    """Whether the next passage takes up the sentence, or would but for a page head."""
    between = ("stage", "furniture", "page head")
    after = next((at for at in range(n + 1, min(n + 5, len(passages))) if passages[at].mark not in between), None)
    if after is None:
        return False
    text = passages[after].text
    # Letters without case do not show that they go on; below the head of a page they mostly do.
    uncased = text[:1].isalpha() and not has_case(text[:1])
    return begins_small(text) or text[:2] == "[[" or (uncased and after > n + 1)


def is_address(text: str) -> bool:
    """Whether these are only words of address."""
    return _ADDRESS.fullmatch(text) is not None


def is_alone(candidate: LabelCandidate | None) -> bool:
    return candidate is not None and candidate.style == "own line"
