"""Numbers that do not count the meetings of a series: "the first SCO summit held online", "his fourth summit"."""

from __future__ import annotations

import re
from typing import Final

from stenogram.annotation.meeting_phrases import Phrase

_FEW: Final = 5
"""Up to such a number what follows may say what is counted; a higher one is that of the series."""

_BEFORE: Final = 40

# "The first summit held by the body since", "the fourth summit that India attends": counted are only such.
_ONLY_SUCH: Final = re.compile(
    r"(?:\s*\([^()]{1,20}\))?\s+(?:(?:being|to be|ever|ever to be|to have been|actually|physically)\s+)*"
    r"(?:(?:held|hosted|attended|chaired|convened|organi[sz]ed|conducted|staged|joined)\b(?!\s+(?:on|from)\s+\d)"
    r"|ever\b|outside\b|under\b|with\b|without\b|since\b|after\b|for\b|as\b|where\b|when\b|(?:at|in|to|of) which\b"
    r"|of (?:(?:its|this|the) (?:kind|type|new|enlarged)|his|her|their|my|our)\b"
    r"|(?:that|which)\s+(?!(?:was|is|will be|has been|took|takes|will take)\s+(?:held|place)\b)"
    r"|to (?:be|take|see|include|involve|bring|focus|discuss|welcome|host|which)\b"
    r"|(?-i:[^\W\d_a-z][\w’'-]+|he|she|they|we|I)\s+(?:has|have|had|will|is|are|was|were|attended|attends|hosted|hosts"
    r"|chaired|chairs|took|takes)\b)",
    re.IGNORECASE,
)
# "His first summit", "India's fourth SCO summit".
_WHOSE: Final = re.compile(
    r"(?:\b(?:his|her|their|my|your)|[^\W\d_][’']s|[^\W\d_]s[’'])\s+(?:very\s+)?$", re.IGNORECASE
)
# "This is the first summit held online": what is going on, or was named just before, is said to be so.
_PREDICATE: Final = re.compile(
    r"(?:^|[.!?;:,“\"]\s*)(?:it|this|that)\s+(?:also\s+)?(?:is|was|will be|marks|marked)\s+(?:also\s+)?"
    r"(?:the\s+)?(?:very\s+)?$",
    re.IGNORECASE,
)


def counts_others(text: str, phrase: Phrase) -> bool:
    """Whether the number in a phrase counts some of the meetings alone, and so names none of them."""
    marks = phrase.marks
    if not marks.number or marks.number > _FEW or marks.city or marks.year:
        return False
    before = text[max(0, phrase.start - _BEFORE) : phrase.start]
    return _ONLY_SUCH.match(text, phrase.end) is not None or _WHOSE.search(before) is not None


def is_predicate(text: str, phrase: Phrase) -> bool:
    """Whether a sentence says of the meeting that is spoken of which one it was of its sort."""
    return _PREDICATE.search(text[max(0, phrase.start - _BEFORE) : phrase.start]) is not None
