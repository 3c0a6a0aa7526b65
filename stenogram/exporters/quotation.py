"""A turn's words as one would quote them: its beginning, shortened openly, no word altered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final

from stenogram.model import Paragraph, Turn
from stenogram.text.punctuation import SENTENCE_END

LONGEST: Final = 320
"""Characters of a quotation, besides the ellipsis: what a reader takes in at a glance."""

OMISSION: Final = "[…]"
"""In brackets: the editor's, not the speaker's."""

# The dash with which an interview begins each turn is the printer's.
_DIALOGUE_MARK: Final = re.compile(r"[-–—] (?=.)")
_SENTENCE_END: Final = re.compile(f"{SENTENCE_END.pattern}(?= |$)")


def quotation(turn: Turn) -> str | None:
    """The first words of a turn, whole sentences where one ends in the latter half; None without words.

    Paragraphs are separated by a space. It ends at a stage direction, which nobody said; a turn that is
    nothing else is quoted as it stands.
    """
    shown = shown_paragraphs(turn)
    spoken = [paragraph for paragraph in shown if paragraph.kind != "stage"]
    if not spoken:
        return " ".join(paragraph.text for paragraph in shown) or None
    together = takewhile(lambda paragraph: paragraph.kind != "stage", shown[shown.index(spoken[0]) :])
    text = " ".join(_enough(paragraph.text for paragraph in together))
    mark = _DIALOGUE_MARK.match(text)
    text = text[mark.end() :] if mark else text
    short = _shortened(text)
    length = sum(len(paragraph.text) + 1 for paragraph in spoken) - 1 - (mark.end() if mark else 0)
    return short if len(short) == length else f"{short} {OMISSION}"


def shown_paragraphs(turn: Turn) -> list[Paragraph]:
    """The paragraphs of a turn without page heads and pull quotes that stand in the middle of it."""
    return [paragraph for paragraph in turn.paragraphs if paragraph.kind != "furniture"]


def _enough(texts: Iterable[str]) -> Iterator[str]:
    length = 0
    for text in texts:
        yield text
        length += len(text)
        if length > LONGEST:
            return


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    shown = text[: LONGEST + 1]
    ends = [match.end() for match in _SENTENCE_END.finditer(shown)]
    if ends and LONGEST // 2 <= ends[-1] <= LONGEST:
        return shown[: ends[-1]]
    # A script without spaces has no word to spare.
    return shown.rpartition(" ")[0] or shown[:LONGEST]
