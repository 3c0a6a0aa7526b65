"""A word that a program writes above every label: "speaker", and below it the name, alone on its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from stenogram.parsing.records import Passage

_FEWEST: Final = 3
_LONGEST: Final = 20
_MOST_LABELS: Final = 0.8
"""The share of all labels on their own lines above which it stands."""


def mark_words_above_labels(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, with the word that stands above every label on its own line as furniture.

    It stands above nearly all of them, and nowhere else: nobody says it.
    """
    count = Counter(passage.text for passage in passages if len(passage.text) <= _LONGEST)
    above = Counter(passages[n].text for n in range(len(passages) - 1) if _is_above_label(passages, n))
    labels = sum(_is_line_of_label(passage) for passage in passages)
    fewest = max(_FEWEST, _MOST_LABELS * labels)
    written_above = {text for text, times in above.items() if times >= fewest and times == count[text]}
    return [
        passage._replace(mark="furniture") if passage.text in written_above and passage.mark is None else passage
        for passage in passages
    ]


def _is_above_label(passages: Sequence[Passage], n: int) -> bool:
    if passages[n].candidate or passages[n].forced or len(passages[n].text) > _LONGEST:
        return False
    return _is_line_of_label(passages[n + 1]) and not passages[n + 1].gap


def _is_line_of_label(passage: Passage) -> bool:
    return passage.candidate is not None and passage.candidate.style == "own line"
