"""Which turn answers which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.exchanges.sides import MOST_OF_HANDING_OVER, Side, gives_floor, has_floor_phrase
from stenogram.exchanges.turn_text import (
    has_question_mark,
    is_broken_off,
    is_courtesy,
    sentences_of,
    size,
    speaks_of_question,
    takes_up,
    text_of,
    without_call,
    without_greeting,
    without_stage,
    without_stammer,
    words_in,
)
from stenogram.languages import Language
from stenogram.model import Exchange, Turn

FEWEST_OF_QUESTION: Final = 5
"""Words of a question without a question mark; fewer are one only where more than a few words answer them."""
FEWEST_OF_FRAGMENT: Final = 8
"""The same of one that is broken off, and that nobody takes up."""
FEWEST_OF_STATEMENT: Final = 3
"""Words of "So the citizens", which asks without a question mark."""
FEWEST_OF_REPLY: Final = 5
"""Words that answer it."""
MOST_OF_CALL: Final = 2
"""Words by which another is asked to answer: "Please, Ann"."""
MOST_OF_REMARK: Final = 12
"""Words of a turn behind an answer that only gives the floor, jests or closes; or within a question."""
MOST_OF_ASIDE: Final = 5
"""Words of another's turn behind an answer to which it adds nothing: "We shall see"."""
_CALLING: Final = ("!", "！")
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
        if side == "asks" and _asks(course, questions, answers, at):
            if answers:
                yield Exchange(tuple(questions), tuple(answers))
                questions, answers = [], []
            questions.append(at)
        elif side == "answers" and questions and _answers(course, questions, answers, at):
            answers.append(at)
        elif side == "answers" and questions and not answers and _asks_leave(course, questions[-1]):
            questions.pop()
    if answers:
        yield Exchange(tuple(questions), tuple(answers))


def _asks(course: _Course, questions: Sequence[int], answers: Sequence[int], at: int) -> bool:
    """Whether a turn of one who asks puts a question, or says what was asked back."""
    return _is_question(course, at) or (bool(questions) and not answers and _explains(course, at))


def _answers(course: _Course, questions: Sequence[int], answers: Sequence[int], at: int) -> bool:
    """Whether a turn of one who answers does, or adds to an answer."""
    return not (_adds_nothing(course, questions, at) if answers else _leaves_open(course, questions[-1], at))


def _is_question(course: _Course, at: int) -> bool:
    """Whether a turn of one who asks puts a question, or begins one; thanks, nods and calls do not."""
    text = text_of(course.turns[at])
    if has_question_mark(text):
        return True
    if is_courtesy(text, course.pack):
        return False
    if _calls_another(course, at):
        return False
    if _welcomes(course, at):
        return False
    words = course.size(at)
    fewest = FEWEST_OF_FRAGMENT if is_broken_off(course.turns[at]) else FEWEST_OF_QUESTION
    if words >= fewest or _is_taken_up(course, at):
        return True
    if size(without_stammer(text)) < FEWEST_OF_STATEMENT or text.rstrip().endswith(("!", "！")):
        return False
    if at + 1 == len(course.turns) or course.sides[at + 1] != "answers":
        return False
    return course.size(at + 1) >= FEWEST_OF_REPLY and not gives_floor(course.turns[at + 1], course.pack)


def _welcomes(course: _Course, at: int) -> bool:
    """Whether a turn greets and introduces, and few words come back, a greeting or thanks among them."""
    text = text_of(course.turns[at])
    if is_broken_off(course.turns[at]) or without_greeting(text, course.pack) == text:
        return False
    following = course.next_of(at, "asks") or len(course.turns)
    replies = [n for n in range(at + 1, following) if course.sides[n] == "answers"]
    is_short = all(course.size(n) <= MOST_OF_COUNTER_QUESTION for n in replies)
    return is_short and any(is_courtesy(text_of(course.turns[n]), course.pack) for n in replies)


def _explains(course: _Course, at: int) -> bool:
    """Whether a turn says what its speaker was asked back: "Which bridge?" – "The old one."."""
    text = text_of(course.turns[at])
    return (
        course.sides[at - 1] == "answers"
        and _is_counter_question(course, at - 1)
        and not is_courtesy(text, course.pack)
    )


def _calls_another(course: _Course, at: int) -> bool:
    """Whether one who asks, too, announces the question of another: "The first comes from the audience."."""
    following = course.turns[at + 1] if course.sides[at + 1 : at + 2] == ("asks",) else None
    if following is None or following.speaker == course.turns[at].speaker:
        return False
    return speaks_of_question(text_of(course.turns[at]), course.pack) or gives_floor(course.turns[at], course.pack)


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
        return following == at + 1 and (is_short or _is_sentence(course, at)) and _leaves_to(course, question, at)
    if gives_floor(course.turns[at], course.pack) and not _is_yes_or_no(course, at):
        return not (_says_more(course, at) and has_question_mark(text_of(course.turns[question])))
    if course.next_of(question, "asks", "answers") != at:
        return False
    return takes_up(course.turns[following], course.turns[question]) or (is_short and _asks_back(course, question, at))


def _says_more(course: _Course, at: int) -> bool:
    """Whether something is stated before the floor is given to the next: "We shall see. The last one, go ahead."."""
    first, *rest = sentences_of(text_of(course.turns[at])) or [""]
    if not rest or has_question_mark(text_of(course.turns[at])):
        return False
    return not has_floor_phrase(first, course.pack) and not is_courtesy(first, course.pack)


def _leaves_to(course: _Course, question: int, at: int) -> bool:
    """Whether a few words before another's answer leave it to the other: a call, a name, a courtesy."""
    turn = course.turns[at]
    text = text_of(turn)
    if _is_yes_or_no(course, at) or _only_gives_floor(course, at + 1):
        return False
    if has_question_mark(text) or gives_floor(turn, course.pack):
        return True
    if _names(course, at, at + 1):
        return True
    asked = words_in(text_of(course.turns[question]))
    is_call = course.size(at) <= MOST_OF_CALL and is_courtesy(text, course.pack)
    return is_call and not set(words_in(text)).intersection(asked)


def _is_sentence(course: _Course, at: int) -> bool:
    """Whether a turn is a single sentence that names the next who answers: "I'll ask our director to take that."."""
    return len(sentences_of(text_of(course.turns[at]))) == 1 and _names(course, at, at + 1)


def _names(course: _Course, at: int, other: int) -> bool:
    """Whether a turn has a word of the label, the office or the name of another who answers."""
    turn, named = course.turns[at], course.turns[other]
    name = named.speaker.name if named.speaker else ""
    known = words_in(f"{named.label or ''} {named.role or ''} {name}")
    return any(len(word) > 2 and word in known for word in words_in(text_of(turn)))


def _asks_back(course: _Course, question: int, at: int) -> bool:
    """Whether a few words behind a question that is put again are a question too, let it be put, or interrupt it."""
    if has_question_mark(without_call(text_of(course.turns[at]))) or _asks_leave(course, question):
        return True
    return is_broken_off(course.turns[question]) and not _is_yes_or_no(course, at)


def _asks_leave(course: _Course, at: int) -> bool:
    """Whether a question only asks to be allowed another: "May I follow up?"."""
    text = f" {' '.join(words_in(text_of(course.turns[at])))} "
    asked = any(f" {phrase} " in text for phrase in course.pack.requests)
    return asked and course.size(at) <= MOST_OF_REQUEST


def _is_yes_or_no(course: _Course, at: int) -> bool:
    return bool(course.pack.yes_and_no.intersection(words_in(text_of(course.turns[at]))[:1]))


def _adds_nothing(course: _Course, questions: Sequence[int], at: int) -> bool:
    """Whether a turn behind an answer gives the floor, replies to a voice from the floor, or closes."""
    words = course.size(at)
    if course.sides[at - 1] == "asks" and _is_question(course, at - 1):
        return False
    if course.sides[at - 1] == "interjects" and not words_in(without_stage(text_of(course.turns[at - 1]))):
        return True  # It replies to what nobody could hear.
    if _closes(course, at):
        return True
    return _only_gives_floor(course, at) or (words <= MOST_OF_REMARK and not _is_addition(course, questions, at))


def _closes(course: _Course, at: int) -> bool:
    """Whether a turn to which a moderator or an operator leads, behind all questions, begins with thanks."""
    if course.sides[at - 1] not in ("moderates", "interjects") or "asks" in course.sides[at:]:
        return False
    spoken = f"{' '.join(words_in(text_of(course.turns[at])))} "
    return any(spoken.startswith(f"{phrase} ") for phrase in course.pack.thanks)


def _is_addition(course: _Course, questions: Sequence[int], at: int) -> bool:
    """Whether another says more than a few words behind an answer, which is no question, call or courtesy.

    Where both were asked, a few words are the answer of the other.
    """
    turn, before = course.turns[at], course.turns[at - 1]
    to_both = any(course.pack.to_both.intersection(words_in(text_of(course.turns[n]))) for n in questions)
    if course.sides[at - 1] != "answers" or turn.speaker == before.speaker:
        return False
    if course.size(at) <= (1 if to_both else MOST_OF_ASIDE) and not (to_both and _is_yes_or_no(course, at)):
        return False
    text = text_of(turn)
    return not text.rstrip().endswith(_CALLING) and not has_question_mark(text) and not is_courtesy(text, course.pack)


def _only_gives_floor(course: _Course, at: int) -> bool:
    """Whether a turn gives the floor with a phrase for it, or with the name of whoever asks next."""
    if course.size(at) > MOST_OF_HANDING_OVER:
        return False
    return gives_floor(course.turns[at], course.pack) or _names_next(course, at)


def _names_next(course: _Course, at: int) -> bool:
    if course.sides[at + 1 : at + 2] != ("asks",) or course.size(at) > MOST_OF_REMARK:
        return False
    following = course.turns[at + 1]
    if following.speaker is None or following.speaker.unnamed:
        return False
    *_, surname = words_in(following.speaker.name) or [""]
    return surname in words_in(text_of(course.turns[at]))
