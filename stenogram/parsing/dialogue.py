"""Questions and answers run on in one paragraph: "– Will it open? – In May. – Who pays? – The province."

A dash behind the end of a sentence begins what the other side says. A dash may also be an afterthought in a speech, so
paragraphs are split only where questions and what answers them alternate. Cases: tests/spec/reading/interviews.txt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from stenogram.parsing.interviews import is_question
from stenogram.parsing.records import Passage
from stenogram.text.punctuation import DASHES, SENTENCE_END, character_class

_DASH: Final = character_class(DASHES)
_OPENS: Final = re.compile(rf"{_DASH}\s*(?=\w|[\"“«'‘¿¡])")
_WITHIN: Final = re.compile(rf"(?:{SENTENCE_END.pattern})\s+(?={_DASH}\s*[\w\"“«'‘¿¡])")
_FEWEST_ANSWERS: Final = 2
"""Questions that are answered behind a dash: one may be a speaker's who answers himself."""
_FEWEST_PIECES: Final = 4


def split_dialogue(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a text without labels, those that are dialogue split before each dash."""
    pieces = [_pieces(passage) for passage in passages]
    several = [split for split in pieces if len(split) > 1]
    answered = sum(
        is_question(one.text) and not is_question(other.text) for split in several for one, other in pairwise(split)
    )
    if answered < _FEWEST_ANSWERS or sum(map(len, several)) < _FEWEST_PIECES:
        return list(passages)
    return [piece for split in pieces for piece in split]


def _pieces(passage: Passage) -> list[Passage]:
    fixed = passage.start or passage.forced or passage.given or passage.mark or passage.quoted
    if fixed or not _OPENS.match(passage.text):
        return [passage]
    places = [match.end() for match in _WITHIN.finditer(passage.text)]
    ends = [*places, len(passage.text)]
    return [passage.part(start, end) for start, end in zip([0, *places], ends, strict=True)]
