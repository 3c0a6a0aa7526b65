"""Whether a turn of one who asks puts a question."""

from __future__ import annotations

from typing import Final

from stenogram.exchanges.course import MOST_OF_COUNTER_QUESTION, MOST_OF_REMARK, Course
from stenogram.exchanges.sides import gives_floor
from stenogram.exchanges.turn_text import (
    greets,
    has_question_mark,
    is_broken_off,
    is_courtesy,
    sentences_of,
    size,
    speaks_of_question,
    takes_up,
    without_greeting,
    without_stage,
    without_stammer,
    words_in,
)

FEWEST_OF_QUESTION: Final = 5
"""Words of a question without a question mark; fewer are one only where more than a few words answer them."""
FEWEST_OF_FRAGMENT: Final = 8
"""The same of one that is broken off, and that nobody takes up."""
FEWEST_OF_STATEMENT: Final = 3
"""Words of "So the citizens", which asks without a question mark."""
FEWEST_OF_REPLY: Final = 5
"""Words that answer it."""
FEWEST_OF_REPLY_IN_TALK: Final = 3
"""The same where two talk."""
FEWEST_OF_WORD: Final = 4
"""Letters of a word that is taken up."""
_CALLING: Final = ("!", "！")


def is_question(course: Course, at: int) -> bool:
    """Whether a turn of one who asks puts a question, or begins one; thanks, nods and calls do not."""
    text = course.text(at)
    if has_question_mark(text):
        return True
    if is_courtesy(text, course.pack) or _calls_another(course, at) or _welcomes(course, at):
        return False
    fewest = FEWEST_OF_FRAGMENT if is_broken_off(course.turns[at]) else FEWEST_OF_QUESTION
    return size(without_stage(text)) >= fewest or _is_taken_up(course, at) or _is_claim(course, at)


def _is_claim(course: Course, at: int) -> bool:
    """Whether a few words without a question mark are answered as a question: "So you will go." – "I will, yes."."""
    text = course.text(at)
    is_long_enough = size(without_stammer(text)) >= FEWEST_OF_STATEMENT or _is_echoed(course, at)
    if not is_long_enough or text.rstrip().endswith(_CALLING) or not course.is_side(at + 1, "answers"):
        return False
    fewest = FEWEST_OF_REPLY_IN_TALK if course.is_talk else FEWEST_OF_REPLY
    is_reply = course.size(at + 1) >= fewest or _confirms(course, at + 1) or _takes_up_word(course, at + 1)
    return is_reply and not gives_floor(course.turns[at + 1], course.pack)


def _confirms(course: Course, at: int) -> bool:
    """Whether a turn says yes or no, with a word of the turn before: "This summer." – "This one, yes."."""
    spoken = set(words_in(without_stage(course.text(at))))
    return bool(course.pack.yes_and_no & spoken) and bool(spoken.intersection(words_in(course.text(at - 1))))


def _takes_up_word(course: Course, at: int) -> bool:
    """Whether three words or more have one of the turn before: "Many say so." – "As many see it."; no filler."""
    spoken = words_in(course.text(at))
    telling = {word for word in spoken if len(word) >= FEWEST_OF_WORD} - course.pack.fillers
    shared = telling.intersection(words_in(course.text(at - 1)))
    return len(spoken) >= FEWEST_OF_STATEMENT and bool(shared)


def _is_echoed(course: Course, at: int) -> bool:
    """Whether two words or more begin what is said next: "June fifth." – "June fifth, or thereabouts."."""
    spoken = words_in(course.text(at))
    reply = words_in(course.text(at + 1)) if at + 1 < len(course.turns) else []
    return len(spoken) > 1 and reply[: len(spoken)] == spoken


def _welcomes(course: Course, at: int) -> bool:
    """Whether a turn greets and introduces, and few words come back, a greeting or thanks among them."""
    if is_broken_off(course.turns[at]) or has_question_mark(course.text(at)):
        return False
    if course.is_side(at + 1, "asks") and not course.is_same_speaker(at, at + 1):
        return _welcomes(course, at + 1)
    following = course.next_of(at, "asks") or len(course.turns)
    replies = [course.text(n) for n in range(at + 1, following) if course.sides[n] == "answers"]
    return bool(replies) and (_only_greet(course, replies) or _is_greeted(course, at, replies))


def _only_greet(course: Course, replies: list[str]) -> bool:
    """Whether replies are courtesies from the first sentence on, with greetings or thanks among them."""
    openings = [(sentences_of(reply) or [""])[0] for reply in replies]
    is_courteous = all(is_courtesy(text, course.pack) for text in (*replies, *openings))
    return is_courteous and any(greets(reply, course.pack) for reply in replies)


def _is_greeted(course: Course, at: int, replies: list[str]) -> bool:
    """Whether a turn greets first or last, and a few words come back, a greeting or thanks among them."""
    text = course.text(at)
    last = (sentences_of(text) or [""])[-1]
    ends_in_greeting = size(last) <= MOST_OF_COUNTER_QUESTION and greets(last, course.pack)
    is_greeting = without_greeting(text, course.pack) != text or ends_in_greeting
    is_short = all(size(reply) <= MOST_OF_COUNTER_QUESTION for reply in replies)
    return is_greeting and is_short and any(greets(reply, course.pack) for reply in replies)


def explains(course: Course, at: int) -> bool:
    """Whether a turn says what its speaker was asked back: "Which bridge?" – "The old one."."""
    is_asked_back = course.is_side(at - 1, "answers") and course.is_counter_question(at - 1)
    return is_asked_back and not is_courtesy(course.text(at), course.pack)


def _calls_another(course: Course, at: int) -> bool:
    """Whether one who asks, too, announces the question of another: "The first comes from the audience."."""
    if not course.is_side(at + 1, "asks") or course.is_same_speaker(at, at + 1):
        return False
    return speaks_of_question(course.text(at), course.pack) or gives_floor(course.turns[at], course.pack)


def _is_taken_up(course: Course, at: int) -> bool:
    """Whether what was broken off goes on in the next turn of one who asks, behind a word of another at most."""
    following = course.next_of(at, "asks")
    if following is None or following > at + 2 or not is_broken_off(course.turns[at]):
        return False
    is_behind = following == at + 2
    if is_behind and course.size(at + 1) > MOST_OF_REMARK:
        return False
    return takes_up(course.turns[following], course.turns[at]) or (is_behind and course.is_counter_question(at + 1))
