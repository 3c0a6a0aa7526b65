"""Where a passage may begin with a label: asked of the label styles, one after the other.

A style only proposes; whether the proposal is a label is decided over the whole text (label_scoring.py).
Cases: tests/spec/reading/labels.txt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.layout import normal
from stenogram.parsing.lexicon import LETTERS, remembered
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.styles import LABEL_STYLES, LabelStyle
from stenogram.parsing.styles.letters import (
    INITIAL_AND_SURNAME,
    INITIALLED,
    LETTER,
    NO_LETTERS,
    NUMBERED_LETTER,
    LetterUse,
)
from stenogram.parsing.styles.tagged import TAGGED, tagged_label

STYLE_WEIGHTS: Final = {style.name: style.weight for style in LABEL_STYLES} | {TAGGED: 0}
_FIRST_PART: Final = 240
_LONGEST_REMEMBERED: Final = 2000
"""Characters of a passage whose proposal is kept."""
_ALWAYS: Final = tuple(style for style in LABEL_STYLES if not style.opens)
_OPENED_BY: Final = {
    character: tuple(style for style in LABEL_STYLES if not style.opens or character in style.opens)
    for character in {character for style in LABEL_STYLES for character in style.opens}
}


def propose(passage: Passage, letters: LetterUse = NO_LETTERS) -> LabelCandidate | None:
    """The label with which the passage may begin; None where no style proposes one."""
    if passage.tagged:
        return tagged_label(passage, passage.tagged) if passage.tagged.name else None
    if passage.quoted:
        return None
    if passage.raw[0] in LETTERS and _is_word(passage.raw, letters):
        return _propose(passage, _ALWAYS)
    if passage.raw is passage.text and len(passage.text) <= _LONGEST_REMEMBERED:
        return _propose_line(passage.text)
    return _propose(passage, _OPENED_BY.get(passage.raw[0], _ALWAYS))


@remembered(maxsize=1 << 13)
def _propose_line(text: str) -> LabelCandidate | None:
    """What is proposed for a passage that is nothing but its words: it is asked for again by the rules of doubt."""
    return _propose(Passage(0, text, text, False), _OPENED_BY.get(text[0], _ALWAYS))


def _propose(passage: Passage, styles: Sequence[LabelStyle]) -> LabelCandidate | None:
    first = (
        passage.raw[:_FIRST_PART]
        if passage.raw is passage.text
        else passage.raw[:_FIRST_PART] + passage.text[:_FIRST_PART]
    )
    characters = set(first)
    for style in styles:
        if style.needs and characters.isdisjoint(style.needs):
            continue
        proposal = style.propose(passage)
        if proposal is None:
            continue
        numbered = NUMBERED_LETTER.fullmatch(proposal[0]) if style is LETTER else None
        parts = parse_label(numbered[1] if numbered else proposal[0])
        if parts and parts.kind in style.kinds and not (style.name == "full stop" and len(proposal[0]) == 1):
            label, rest = normal(proposal[0]), _rest(style, passage, proposal[1])
            return LabelCandidate("letter" if parts.name in LETTERS else style.name, label, rest, parts)
    return None


def _is_word(raw: str, letters: LetterUse) -> bool:
    """Whether a letter is an initial, or a word: "A bridge"."""
    named = INITIALLED.match(raw) or (letters.initials and INITIAL_AND_SURNAME.match(raw))
    return (not letters.questions and bool(named)) or (raw.startswith("A ") and not letters.bare)


def _rest(style: LabelStyle, passage: Passage, rest: str) -> str:
    """The words after the label; a style that saw the first line only lacks those of the next lines."""
    if not style.one_line or passage.raw is passage.text:
        return normal(rest)
    return normal(f"{rest} {passage.text[len(normal(passage.raw)) :]}")
