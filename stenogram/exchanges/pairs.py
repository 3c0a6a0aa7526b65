"""Which turn answers which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.exchanges.answers import adds_nothing, asks_leave, leaves_open
from stenogram.exchanges.course import MOST_OF_REMARK, Course
from stenogram.exchanges.questions import FEWEST_OF_STATEMENT, explains, is_question
from stenogram.exchanges.sides import Side, gives_floor
from stenogram.exchanges.turn_text import is_broken_off, is_courtesy, takes_up, words_in
from stenogram.languages import Language
from stenogram.model import Exchange, Turn

MOST_OF_CHECK: Final = 4
"""Words that break into an answer and ask for no more than a name or a word: "Ann Reed, right?"."""


@dataclass(slots=True)
class _Pair:
    """Questions and answers that are still gathered.

    `asides` are few words of whoever answered, behind a nod of whoever asks: of the answer, if it goes on.
    """

    questions: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    asides: list[int] = field(default_factory=list)


def pairs(turns: Sequence[Turn], sides: Sequence[Side], pack: Language, *, is_talk: bool) -> Iterator[Exchange]:
    """Exchanges in order: questions gather until somebody answers, answers until somebody asks."""
    course = Course(turns, sides, pack, is_talk)
    gathered = [_Pair()]
    for at, side in enumerate(sides):
        if side == "asks" and _asks(course, gathered[-1], at):
            if gathered[-1].answers and not _checks(course, gathered[-1], at):
                gathered.append(_Pair())
            gathered[-1].questions.append(at)
        elif side == "answers" and gathered[-1].questions:
            _answer(course, gathered, at)
    return (Exchange(tuple(pair.questions), tuple(pair.answers)) for pair in gathered if pair.answers)


def _asks(course: Course, pair: _Pair, at: int) -> bool:
    """Whether a turn of one who asks puts a question, or says what was asked back."""
    return is_question(course, at) or (bool(pair.questions) and not pair.answers and explains(course, at))


def _answer(course: Course, gathered: Sequence[_Pair], at: int) -> None:
    """Add a turn of one who answers to the answers of the question that it answers, if it does."""
    *earlier, pair = gathered
    if earlier and _was_asked_before(course, earlier[-1], pair, at):
        earlier[-1].answers.append(at)
    elif not pair.answers:
        _first_answer(course, pair, at)
    elif not adds_nothing(course, pair.questions, at):
        pair.answers += [*pair.asides, at] if course.is_same_speaker(pair.answers[-1], at) else [at]
        pair.asides.clear()
    elif _is_aside(course, pair, at):
        pair.asides.append(at)


def _first_answer(course: Course, pair: _Pair, at: int) -> None:
    if not leaves_open(course, pair.questions[-1], at):
        pair.answers.append(at)
    elif asks_leave(course, pair.questions[-1]) or _is_given_up(course, pair.questions[-1], at):
        pair.questions.pop()


def _is_given_up(course: Course, question: int, at: int) -> bool:
    """Whether a question is broken off, the floor is given behind it, and nobody takes it up."""
    following = course.next_of(at, "asks")
    if not is_broken_off(course.turns[question]) or not gives_floor(course.turns[at], course.pack):
        return False
    return following is not None and not takes_up(course.turns[following], course.turns[question])


def _is_aside(course: Course, pair: _Pair, at: int) -> bool:
    """Whether few words of whoever answered stand behind a nod of whoever asks, and neither thank nor call."""
    is_behind_nod = course.is_side(at - 1, "asks") and course.size(at - 1) < FEWEST_OF_STATEMENT
    if not is_behind_nod or not course.is_same_speaker(pair.answers[-1], at):
        return False
    return not is_courtesy(course.text(at), course.pack) and not gives_floor(course.turns[at], course.pack)


def _checks(course: Course, pair: _Pair, at: int) -> bool:
    """Whether a few words break into an answer of a few, which goes on then: "Yes, we —" – "Ann Reed, right?"."""
    answer = pair.answers[-1]
    if answer != at - 1 or not is_broken_off(course.turns[answer]) or course.size(answer) > MOST_OF_REMARK:
        return False
    goes_on = course.is_side(at + 1, "answers") and course.is_same_speaker(at + 1, answer)
    return goes_on and course.size(at) <= MOST_OF_CHECK


def _was_asked_before(course: Course, earlier: _Pair, pair: _Pair, at: int) -> bool:
    """Whether a question before the last named somebody who has not answered it, and the last one did not.

    So a question that is called in between does not take the answers of those whom an earlier one still waits for.
    """
    heard = (*earlier.answers, *pair.answers)
    if not pair.answers or any(course.is_same_speaker(n, at) for n in heard):
        return False
    if any(course.size(n) > MOST_OF_REMARK for n in (*pair.questions, *pair.answers)):
        return False
    is_named = any(_names_person(course, n, at) for n in earlier.questions)
    return is_named and not any(_names_person(course, n, at) for n in pair.questions)


def _names_person(course: Course, question: int, at: int) -> bool:
    """Whether a question has a word of the name of whoever speaks, beside offices and honorifics."""
    pack = course.pack
    common = pack.offices | pack.honorifics | pack.particles | pack.articles | pack.connectors
    known = set(course.known_by(at)) - common
    return any(len(word) > 2 and word in known for word in words_in(course.text(question)))
