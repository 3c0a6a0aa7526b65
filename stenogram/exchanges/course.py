"""The turns of a text with what the speaker of each does, and what several rules ask of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.exchanges.sides import Side
from stenogram.exchanges.turn_text import has_question_mark, is_yes_or_no, size, text_of, without_stage, words_in
from stenogram.languages import Language
from stenogram.model import Turn

MOST_OF_REMARK: Final = 12
"""Words of a turn behind an answer that only gives the floor, jests or closes; or within a question."""
MOST_OF_COUNTER_QUESTION: Final = 6
"""Words of "What?" and "Once again, and louder please": no answer, where the question is put again."""


@dataclass(frozen=True, slots=True)
class Course:
    """The turns of a text, and what the speaker of each does."""

    turns: Sequence[Turn]
    sides: Sequence[Side]
    pack: Language
    is_talk: bool = False
    """An interview or a talk of two, in which few words may be a question and its answer."""

    def text(self, at: int) -> str:
        return text_of(self.turns[at])

    def size(self, at: int) -> int:
        return size(self.text(at))

    def next_of(self, at: int, *sides: Side) -> int | None:
        """The first turn behind a place whose speaker does one of these."""
        return next((n for n in range(at + 1, len(self.turns)) if self.sides[n] in sides), None)

    def is_side(self, at: int, side: Side) -> bool:
        """Whether a turn is there, and its speaker does this."""
        return 0 <= at < len(self.turns) and self.sides[at] == side

    def is_same_speaker(self, at: int, other: int) -> bool:
        return self.turns[at].speaker == self.turns[other].speaker

    def is_counter_question(self, at: int) -> bool:
        return self.size(at) <= MOST_OF_COUNTER_QUESTION and has_question_mark(self.text(at))

    def is_yes_or_no(self, at: int) -> bool:
        return is_yes_or_no(self.text(at), self.pack)

    def known_by(self, at: int) -> list[str]:
        """The words of the label, the office and the name of whoever speaks; not of "(in translation)"."""
        turn = self.turns[at]
        return words_in(
            f"{without_stage(turn.label or '')} {turn.role or ''} {turn.speaker.name if turn.speaker else ''}"
        )

    def is_named_in(self, at: int, text: str) -> bool:
        """Whether a text has a word of them."""
        known = self.known_by(at)
        return any(len(word) > 2 and word in known for word in words_in(text))
