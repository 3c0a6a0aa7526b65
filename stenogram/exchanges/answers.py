"""Whether a turn of one who answers does, or adds to an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from stenogram.exchanges.course import MOST_OF_COUNTER_QUESTION, MOST_OF_REMARK, Course
from stenogram.exchanges.questions import FEWEST_OF_WORD, is_question
from stenogram.exchanges.sides import MOST_OF_HANDING_OVER, gives_floor, has_floor_phrase
from stenogram.exchanges.turn_text import (
    greets,
    has_phrase,
    has_question_mark,
    is_broken_off,
    is_courtesy,
    sentences_of,
    size,
    speaks_of_question,
    takes_up,
    without_call,
    without_stage,
    words_in,
)
from stenogram.languages import Language
from stenogram.text.punctuation import COMMAS, EXCLAMATION_MARKS, FULL_STOPS, character_class

MOST_OF_CALL: Final = 2
"""Words by which another is asked to answer: "Please, Ann"."""
MOST_OF_ASIDE: Final = 5
"""Words of another's turn behind an answer to which it adds nothing: "We shall see"."""
FEWEST_ASKED_OF_SEVERAL: Final = 2
"""Questions of one turn, of which the second may be for another."""
MOST_OF_PARTING: Final = 8
"""Words of a sentence before thanks that close: "That seems to be all, then. Thank you."."""
FEWEST_STATED: Final = 3
"""Words of a statement before a question that is asked back."""
MOST_OF_REQUEST: Final = 10
"""Words of "May I ask about something else?"."""
_ADDRESS: Final = re.compile(rf"(?:\S+\s){{0,3}}?\S+?{character_class(COMMAS)}")
_OPENING: Final = re.compile(rf"[^{re.escape(FULL_STOPS + COMMAS)}]+(?=[{re.escape(COMMAS)}])")
_CLAUSE: Final = re.compile(character_class(FULL_STOPS, COMMAS, EXCLAMATION_MARKS))
_CALLING: Final = ("!", "！")


def leaves_open(course: Course, question: int, at: int) -> bool:
    """Whether a turn behind a question answers nothing: it breaks in, asks back, or leaves it to another."""
    following = course.next_of(at, "asks", "answers")
    if course.size(at) > MOST_OF_REMARK or following is None:
        return False
    is_short = course.size(at) <= MOST_OF_COUNTER_QUESTION
    if course.sides[following] == "answers":
        is_brief = is_short or _is_sentence(course, at)
        return following == at + 1 and is_brief and _leaves_to(course, question, at)
    if gives_floor(course.turns[at], course.pack) and not course.is_yes_or_no(at):
        return not _says_more(course, at)
    if course.next_of(question, "asks", "answers") != at or _is_parting(course, following):
        return False
    if takes_up(course.turns[following], course.turns[question]):
        return True
    return is_short and _asks_back(course, question, at) and not _answers_itself(course, question, at, following)


def _is_parting(course: Course, at: int) -> bool:
    """Whether one who asks thanks, and nothing but thanks comes back."""
    if not is_courtesy(course.text(at), course.pack):
        return False
    reply = course.next_of(at, "asks", "answers")
    if reply is None or course.sides[reply] == "asks":
        return True
    returned = course.text(reply)
    is_short = course.size(reply) <= MOST_OF_COUNTER_QUESTION
    return is_courtesy(returned, course.pack) or (is_short and greets(returned, course.pack))


def _says_more(course: Course, at: int) -> bool:
    """Whether something is stated before the floor is given to the next: "We shall see. The last one, go ahead."."""
    first, *rest = sentences_of(course.text(at)) or [""]
    if not rest or has_question_mark(first):
        return False
    return not has_floor_phrase(first, course.pack) and not is_courtesy(first, course.pack)


def _leaves_to(course: Course, question: int, at: int) -> bool:
    """Whether a few words before another's answer leave it to the other: a call, a name, a courtesy."""
    turn, text = course.turns[at], course.text(at)
    if course.is_same_speaker(at, at + 1) or course.is_yes_or_no(at) or _only_gives_floor(course, at + 1):
        return False
    if has_question_mark(text) and _says_more(course, at) and not course.is_named_in(at + 1, sentences_of(text)[0]):
        return False
    if has_question_mark(text) or gives_floor(turn, course.pack):
        return True
    if course.is_named_in(at + 1, course.text(at)):
        return True
    asked = words_in(course.text(question))
    is_call = course.size(at) <= MOST_OF_CALL and is_courtesy(text, course.pack)
    return is_call and not set(words_in(text)).intersection(asked)


def _is_sentence(course: Course, at: int) -> bool:
    """Whether a turn is a single sentence that gives the floor to the next who answers, or names them.

    "I'll ask our director to take that", "Su questo lascio la parola alla collega".
    """
    is_one = len(sentences_of(course.text(at))) == 1
    return is_one and (course.is_named_in(at + 1, course.text(at)) or gives_floor(course.turns[at], course.pack))


def _asks_back(course: Course, question: int, at: int) -> bool:
    """Whether a few words behind a question that is put again are a question too, let it be put, or interrupt it."""
    if _states_first(course, at):
        return False
    if has_question_mark(without_call(course.text(at))) or asks_leave(course, question):
        return True
    spoken = words_in(without_stage(course.text(at)))
    if spoken and course.pack.pardons.issuperset(spoken):
        return True
    return is_broken_off(course.turns[question]) and not course.is_yes_or_no(at)


def _states_first(course: Course, at: int) -> bool:
    """Whether a statement stands before what is asked back, and does not say that something was not understood.

    "We shall, if the county pays. And you?".
    """
    first, *rest = sentences_of(course.text(at)) or [""]
    if not rest or has_question_mark(first) or size(first) < FEWEST_STATED:
        return False
    not_heard = course.pack.negations | course.pack.pardons
    return not has_phrase(first, not_heard) and not is_courtesy(first, course.pack)


def _answers_itself(course: Course, question: int, at: int, following: int) -> bool:
    """Whether a question asked back is answered at once, and nobody replies to it: "Where? We live here."."""
    *_, last = sentences_of(course.text(at)) or [""]
    spoken = words_in(course.text(at))
    if not has_question_mark(course.text(at)) or has_question_mark(last):
        return False
    if course.pack.pardons.intersection(spoken) or asks_leave(course, question):
        return False
    replied = words_in(course.text(following))
    is_reply = course.size(following) <= MOST_OF_COUNTER_QUESTION and course.is_side(following + 1, "answers")
    again = set(replied).intersection(word for word in words_in(course.text(question)) if len(word) >= FEWEST_OF_WORD)
    return not is_reply and not again


def asks_leave(course: Course, at: int) -> bool:
    """Whether a question only asks to be allowed another, or whether it is heard: "May I follow up?"."""
    return has_phrase(course.text(at), course.pack.requests) and course.size(at) <= MOST_OF_REQUEST


def adds_nothing(course: Course, questions: Sequence[int], at: int) -> bool:
    """Whether a turn behind an answer gives the floor, replies to a voice from the floor, or closes."""
    words = course.size(at)
    if course.sides[at - 1] == "asks" and is_question(course, at - 1):
        return False
    if course.sides[at - 1] == "interjects" and not words_in(without_stage(course.text(at - 1))):
        return True  # It replies to what nobody could hear.
    if _closes(course, at):
        return True
    return _only_gives_floor(course, at) or (words <= MOST_OF_REMARK and not _is_addition(course, questions, at))


def _closes(course: Course, at: int) -> bool:
    """Whether a turn behind all questions says that it closes, or begins with thanks: one to which a moderator or an
    operator leads, or a few words of another than who answered.
    """
    if "asks" in course.sides[at:]:
        return False
    if _parts(course.text(at), course.pack):
        return True
    is_led = course.sides[at - 1] in ("moderates", "interjects")
    is_brief = course.size(at) <= MOST_OF_REMARK and not course.is_same_speaker(at, at - 1)
    if not (is_led or is_brief):
        return False
    spoken = f"{' '.join(words_in(course.text(at)))} "
    return any(spoken.startswith(f"{phrase} ") for phrase in course.pack.thanks)


def _parts(text: str, pack: Language) -> bool:
    """Whether a text has a phrase that closes, and hardly a word beside such phrases, courtesies and "questions"."""
    if size(text) > MOST_OF_HANDING_OVER or not has_phrase(text, pack.partings):
        return False
    clauses = [clause for clause in _CLAUSE.split(text) if not has_phrase(clause, pack.partings)]
    beside = [clause for clause in clauses if not is_courtesy(clause, pack) and not speaks_of_question(clause, pack)]
    return sum(map(size, beside)) <= MOST_OF_PARTING


def _is_addition(course: Course, questions: Sequence[int], at: int) -> bool:
    """Whether another says more than a few words behind an answer, which is no question, call or courtesy.

    Where both were asked, a few words are the answer of the other.
    """
    is_invited = course.is_side(at - 1, "moderates") and _is_invited(course, at)
    if not (is_invited or course.is_side(at - 1, "answers")) or course.is_same_speaker(at, at - 1):
        return False
    if course.size(at - 1) <= MOST_OF_ASIDE and greets(course.text(at - 1), course.pack):
        return False  # The thanks have begun.
    to_both = any(_asks_several(course, n, at) for n in questions)
    if course.size(at) <= (1 if to_both else MOST_OF_ASIDE) and not (to_both and course.is_yes_or_no(at)):
        return False
    return _states(course, at, to_both=to_both) and not _addresses(course, at, at - 1)


def _is_invited(course: Course, at: int) -> bool:
    """Whether the turn before asks whoever speaks to answer or to add to it, by name or by a phrase for it."""
    asked = " ".join(sentence for sentence in sentences_of(course.text(at - 1)) if has_question_mark(sentence))
    return bool(asked) and (has_phrase(asked, course.pack.invitations) or course.is_named_in(at, asked))


def _asks_several(course: Course, question: int, at: int) -> bool:
    """Whether a question is for several, or asks twice and calls whoever speaks now for the first time behind it.

    "Would both of you …?", "When will it come? And, Minister, who pays?".
    """
    text = course.text(question)
    if course.pack.to_both.intersection(words_in(text)):
        return True
    asked = [sentence for sentence in sentences_of(text) if has_question_mark(sentence)]
    if len(asked) < FEWEST_ASKED_OF_SEVERAL or any(course.is_same_speaker(n, at) for n in range(question + 1, at)):
        return False
    calls_office = any(course.pack.offices.intersection(words_in(sentence)) for sentence in asked[1:])
    return calls_office or course.is_named_in(at, text)


def _states(course: Course, at: int, *, to_both: bool) -> bool:
    """Whether a turn says something that is no question, call or courtesy; thanks may stand behind it."""
    text = course.text(at)
    if text.rstrip().endswith(_CALLING) or has_question_mark(text):
        return False
    first, *rest = sentences_of(text) or [""]
    is_statement = bool(rest) and size(first) > MOST_OF_PARTING and not is_courtesy(first, course.pack)
    return is_statement or not is_courtesy(text, course.pack) or (to_both and not _opens_courteously(course, at))


def _opens_courteously(course: Course, at: int) -> bool:
    """Whether what stands before the first comma or stop is a courtesy: not "So far, thanks to you"."""
    opening = _OPENING.match(course.text(at))
    return opening is None or is_courtesy(opening[0], course.pack)


def _addresses(course: Course, at: int, other: int) -> bool:
    """Whether a turn begins with the name or the office of another, and a comma: "Minister, they wait for us."."""
    opening = _ADDRESS.match(course.text(at))
    return opening is not None and course.is_named_in(other, opening[0])


def _only_gives_floor(course: Course, at: int) -> bool:
    """Whether a turn gives the floor with a phrase for it, or with the name of whoever asks next."""
    if course.size(at) > MOST_OF_HANDING_OVER:
        return False
    return gives_floor(course.turns[at], course.pack) or _names_next(course, at) or _asks_for_questions(course, at)


def _asks_for_questions(course: Course, at: int) -> bool:
    """Whether a turn asks, before one that asks, whether there are questions: "Any questions for me? Yes, Ann."."""
    asked = [sentence for sentence in sentences_of(course.text(at)) if has_question_mark(sentence)]
    is_before_question = course.sides[at + 1 : at + 2] == ("asks",)
    return is_before_question and any(speaks_of_question(sentence, course.pack) for sentence in asked)


def _names_next(course: Course, at: int) -> bool:
    if course.sides[at + 1 : at + 2] != ("asks",) or course.size(at) > MOST_OF_REMARK:
        return False
    following = course.turns[at + 1]
    if following.speaker is None or following.speaker.unnamed:
        return False
    *_, surname = words_in(following.speaker.name) or [""]
    return surname in words_in(course.text(at))
