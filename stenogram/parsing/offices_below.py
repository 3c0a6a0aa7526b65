"""Lines right below names that say what somebody is: "Anna Reed", and below it "Chief Executive, Oakham Bank".

They are told by their words, or by this, that one name has the same short line below it again and again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from stenogram.parsing.label_tokens import plain
from stenogram.parsing.lexicon import OFFICES
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.styles.stops import ABBREVIATED
from stenogram.text.punctuation import CLOSERS, PAUSES, ends_sentence

_ENDS: Final = (*PAUSES, *CLOSERS, "-", "*", "_")
_FEWEST: Final = 3
_LONGEST: Final = 14
"""Words of an office below a name."""
_LONGEST_LINE: Final = 90
_LONGEST_HEADING: Final = 80
_NAMES: Final = ("name", "caps", "titled", "script", "single")


def is_name_above_office(one: Passage, other: Passage) -> bool:
    """Whether a name stands alone on its line, and right below it an office, of a body or with "Q" or "A" behind it."""
    if not _is_line_below_name(one, other) or one.candidate is None or one.candidate.parts.kind == "script":
        return False
    words = [plain(word) for word in other.text.split()]
    return one.candidate.parts.kind != "single" and any(word in OFFICES for word in words)


def lines_of_offices(passages: Sequence[Passage]) -> frozenset[int]:
    """The passages, from 0, that are nothing but the office of the name on the line right above."""
    by_words = [n + 1 for n, (one, other) in enumerate(pairwise(passages)) if is_name_above_office(one, other)]
    names = {passages[n - 1].text for n in by_words}
    several = len(by_words) >= _FEWEST and (len(names) < len(by_words) or _stand_above_speech(passages, by_words))
    return frozenset((*(by_words if several else ()), *_lines_again(passages)))


def _is_line_below_name(one: Passage, other: Passage) -> bool:
    if other.gap or other.mark or other.forced or not _is_alone(one.candidate):
        return False
    words = other.text.split()
    if other.text.endswith(_ENDS) and plain(words[-1]) not in ABBREVIATED:  # "Mr President,"
        return False
    kind = one.candidate.parts.kind if one.candidate else ""
    return kind in _NAMES and len(words) <= _LONGEST and len(other.text) <= _LONGEST_LINE


def _is_alone(candidate: LabelCandidate | None) -> bool:
    return candidate is not None and candidate.style == "own line"


def _stand_above_speech(passages: Sequence[Passage], lines: Sequence[int]) -> bool:
    """Whether somebody speaks below the lines: those of a list of people stand above other names."""
    spoken = [n for n in lines if n + 1 < len(passages) and _is_speech(passages[n + 1])]
    return len(spoken) >= 0.8 * len(lines)


def _is_speech(passage: Passage) -> bool:
    return passage.mark == "stage" or ends_sentence(passage.text) or len(passage.text) > _LONGEST_HEADING


def _lines_again(passages: Sequence[Passage]) -> Iterator[int]:
    """Lines that stand below one name again and again, where nothing else ever stands there: what they are is told."""
    below: defaultdict[str, list[int]] = defaultdict(list)
    for n, (one, _) in enumerate(pairwise(passages)):
        if _is_alone(one.candidate):
            below[one.text].append(n + 1)
    again = [lines for lines in below.values() if len(lines) > 1 and _is_one_line(passages, lines)]
    if len(again) < 2 or sum(map(len, again)) <= _FEWEST:
        return
    for lines in again:
        yield from lines


def _is_one_line(passages: Sequence[Passage], lines: Sequence[int]) -> bool:
    """Whether the lines below a name are one and the same, in which nothing is said."""
    texts = Counter(passages[n].text for n in lines)
    if len(texts) > 1 or not all(_is_line_below_name(passages[n - 1], passages[n]) for n in lines):
        return False
    return all(n + 1 < len(passages) and not _is_alone(passages[n + 1].candidate) for n in lines)
