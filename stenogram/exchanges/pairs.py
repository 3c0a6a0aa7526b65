"""Which turn answers which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.exchanges.sides import MOST_OF_HANDING_OVER, Side, gives_floor
from stenogram.exchanges.turn_text import (
    has_question_mark,
    is_broken_off,
    is_courtesy,
    size,
    takes_up,
    text_of,
    without_stage,
    without_stammer,
    words_in,
)
from stenogram.languages import Language
from stenogram.model import Exchange, Turn

FEWEST_OF_QUESTION: Final = 8
"""Words of a question without a question mark; fewer are one only where more than a few words answer them."""
FEWEST_OF_STATEMENT: Final = 3
"""Words of "So the citizens", which asks without a question mark."""
MOST_OF_REMARK: Final = 12
"""Words of a turn behind an answer that only gives the floor, jests or closes; or within a question."""
MOST_OF_COUNTER_QUESTION: Final = 6
"""Words of "What?" and "Once again, and louder please": no answer, where the question is put again."""
MOST_OF_REQUEST: Final = 10
"""Words of "May I ask about something else?"."""


@dataclass(frozen=True, slots=True)
class _Course:
    """The turns of a text, and what the speaker of each does."""

    turns: Sequence[Turn]
    sides: Sequence[Side]
    pack: Language

    def size(self, at: int) -> int:
        return size(text_of(self.turns[at]))

    def next_of(self, at: int, *sides: Side) -> int | None:
        """The first turn behind a place whose speaker does one of these."""
        return next((n for n in range(at + 1, len(self.turns)) if self.sides[n] in sides), None)


def pairs(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> Iterator[Exchange]:
    """Exchanges in order: questions gather until somebody answers, answers until somebody asks."""
    course = _Course(turns, sides, pack)
    questions: list[int] = []
    answers: list[int] = []
    for at, side in enumerate(sides):
        if side == "asks" and _is_question(course, at):
            if answers:
                yield Exchange(tuple(questions), tuple(answers))
                questions, answers = [], []
            questions.append(at)
        elif side == "answers" and questions and not answers and _leaves_open(course, questions[-1], at):
            if _asks_leave(course, questions[-1]):
                questions.pop()
        elif side == "answers" and questions and not (answers and _adds_nothing(course, at)):
            answers.append(at)
    if answers:
        yield Exchange(tuple(questions), tuple(answers))


def _is_question(course: _Course, at: int) -> bool:
    """Whether a turn of one who asks puts a question, or begins one; thanks, nods and calls do not."""
    text = text_of(course.turns[at])
    if has_question_mark(text):
        return True
    if is_courtesy(text, course.pack):
        return False
    words = course.size(at)
    if words >= FEWEST_OF_QUESTION or _is_taken_up(course, at):
        return True
    if size(without_stammer(text)) < FEWEST_OF_STATEMENT or text.rstrip().endswith(("!", "！")):
        return False
    return at + 1 < len(course.turns) and course.sides[at + 1] == "answers" and _says_something(course, at + 1)


def _says_something(course: _Course, at: int) -> bool:
    return course.size(at) > MOST_OF_COUNTER_QUESTION and not gives_floor(course.turns[at], course.pack)


def _is_taken_up(course: _Course, at: int) -> bool:
    """Whether what was broken off goes on in the next turn of one who asks, behind a word of another at most."""
    following = course.next_of(at, "asks")
    if following is None or following > at + 2 or not is_broken_off(course.turns[at]):
        return False
    if following == at + 2 and course.size(at + 1) > MOST_OF_REMARK:
        return False
    return takes_up(course.turns[following], course.turns[at]) or (
        following == at + 2 and _is_counter_question(course, at + 1)
    )


def _is_counter_question(course: _Course, at: int) -> bool:
    return course.size(at) <= MOST_OF_COUNTER_QUESTION and has_question_mark(text_of(course.turns[at]))


def _leaves_open(course: _Course, question: int, at: int) -> bool:
    """Whether a turn behind a question answers nothing: it breaks in, asks back, or leaves it to another."""
    following = course.next_of(at, "asks", "answers")
    if course.size(at) > MOST_OF_REMARK or following is None:
        return False
    is_short = course.size(at) <= MOST_OF_COUNTER_QUESTION
    if course.sides[following] == "answers":
        return following == at + 1 and is_short and not _is_yes_or_no(course, at)
    if gives_floor(course.turns[at], course.pack) and not _is_yes_or_no(course, at):
        return True
    if course.next_of(question, "asks", "answers") != at:
        return False
    return takes_up(course.turns[following], course.turns[question]) or (is_short and _asks_back(course, question, at))


def _asks_back(course: _Course, question: int, at: int) -> bool:
    """Whether a few words behind a question that is put again are a question too, let it be put, or interrupt it."""
    if has_question_mark(text_of(course.turns[at])) or _asks_leave(course, question):
        return True
    return is_broken_off(course.turns[question]) and not _is_yes_or_no(course, at)


def _asks_leave(course: _Course, at: int) -> bool:
    """Whether a question only asks to be allowed another: "May I follow up?"."""
    text = f" {' '.join(words_in(text_of(course.turns[at])))} "
    asked = any(f" {phrase} " in text for phrase in course.pack.requests)
    return asked and course.size(at) <= MOST_OF_REQUEST


def _is_yes_or_no(course: _Course, at: int) -> bool:
    return bool(course.pack.yes_and_no.intersection(words_in(text_of(course.turns[at]))[:1]))


def _adds_nothing(course: _Course, at: int) -> bool:
    """Whether a turn behind an answer gives the floor, replies to a voice from the floor, or closes."""
    words = course.size(at)
    if course.sides[at - 1] == "asks" and _is_question(course, at - 1):
        return False
    if course.sides[at - 1] == "interjects" and not words_in(without_stage(text_of(course.turns[at - 1]))):
        return True  # It replies to what nobody could hear.
    return words <= MOST_OF_REMARK or (words <= MOST_OF_HANDING_OVER and gives_floor(course.turns[at], course.pack))
