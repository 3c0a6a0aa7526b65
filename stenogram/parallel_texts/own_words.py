"""Words of a passage that another one, which is nearly the same, does not have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import LCSseq

from stenogram.text.folding import fold

_WORD: Final = re.compile(r"[㐀-鿿぀-ヿ가-힣]|[^\W_]+")
_ENOUGH: Final = 0.6
"""Share of words in common from which on two passages are one text with changes, and not two."""


def own_words(ours: str, theirs: str) -> tuple[tuple[int, int], ...] | None:
    """The stretches [start, end) of ours that theirs lacks; None where the two are not nearly the same."""
    words = list(_WORD.finditer(ours))
    our_keys, their_keys = [fold(word[0]) for word in words], _WORD.findall(fold(theirs))
    if LCSseq.normalized_similarity(our_keys, their_keys) < _ENOUGH:
        return None
    changes = LCSseq.opcodes(our_keys, their_keys)
    return tuple(
        (words[change.src_start].start(), words[change.src_end - 1].end())
        for change in changes
        if change.tag != "equal" and change.src_end > change.src_start
    )


def spans_of_several(ours: Sequence[str], theirs: Sequence[str]) -> tuple[tuple[tuple[int, int], ...], ...] | None:
    """`own_words` of passages that are paired together: the stretches of each of ours."""
    spans = own_words(" ".join(ours), " ".join(theirs))
    if spans is None:
        return None
    inside, begin = [], 0
    for text in ours:
        end = begin + len(text)
        cut = [(max(start, begin) - begin, min(stop, end) - begin) for start, stop in spans]
        inside.append(tuple((start, stop) for start, stop in cut if start < stop))
        begin = end + 1
    return tuple(inside)
