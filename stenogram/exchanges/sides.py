"""Who asks, who answers and who gives the floor, turn by turn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.exchanges.askers import (
    ASKING_IN_INTERVIEW,
    FEWEST_OF_STATEMENT,
    PRESS_EVENTS,
    asker_of_two,
    askers_by_evidence,
    askers_of_interview,
    askers_of_many,
    key_of,
    named_askers,
    places_of,
)
from stenogram.exchanges.outlets import is_outlet_label
from stenogram.exchanges.turn_text import (
    MOST_OF_CALL,
    asks,
    has_phrase,
    has_question_mark,
    is_courtesy,
    is_yes_or_no,
    says_that_another_asks,
    sentences_of,
    size,
    speaks_of_question,
    text_of,
    without_greeting,
    words_in,
)
from stenogram.languages import Language, words_of
from stenogram.model import Document, Turn
from stenogram.text.punctuation import COMMAS, EXCLAMATION_MARKS, FULL_STOPS, QUESTION_MARKS, character_class
from stenogram.text.unspaced import has_unspaced

Side = Literal["asks", "answers", "moderates", "interjects", "reads"]
"""Whoever reads out what another asked, "reads"."""

MOST_OF_HANDING_OVER: Final = 40
"""Words of a turn with a phrase that gives the floor, beside which it answers nothing."""
MOST_OF_ANNOUNCEMENT: Final = 20
"""The same of one that calls the next without such a phrase, and does not open the whole."""
MOST_OF_GIVING: Final = 12
"""The same of a turn without such a phrase that stands between two who answer."""
FEWEST_OF_READ_QUESTION: Final = 4
"""Words of a question that a moderator reads out."""
FEWEST_OF_REPORTED_QUESTION: Final = 6
"""Words of "Radio Five asks whether it is dear"."""
FEWEST_OF_OWN_QUESTION: Final = 3
"""Words of a question of the moderator's own, beside names and offices."""
FEWEST_OF_OWN_ANSWER: Final = 5
"""Words of an answer of theirs."""
FEWEST_OF_EARLY_QUESTION: Final = 8
"""Words of a question before it."""
FEWEST_GIVEN: Final = 2
"""Times that somebody gives the floor to those who ask, without a phrase that says so."""
FEWEST_OF_OFFICE: Final = 6
"""Letters of an office that ends a compound."""
MOST_OF_ENDING: Final = 3
"""Letters of inflection behind it."""
MOST_OF_CLAUSE: Final = 6
"""Words of a clause in which a word gives the floor: "Could you please repeat the question"."""
_CLAUSE: Final = re.compile(character_class(FULL_STOPS, COMMAS, EXCLAMATION_MARKS, QUESTION_MARKS))
FEWEST_ASKED: Final = 1 / 8
"""The share of turns that ask, in a text that is not called a press conference."""


@dataclass(frozen=True, slots=True)
class _Floor:
    """The turns of a text by who speaks, and where they stand."""

    turns: Sequence[Turn]
    sides: Sequence[Side]
    own: Mapping[str, Sequence[int]]
    """The places of the turns of each speaker."""

    def is_behind_question(self, at: int) -> bool:
        """Whether a question stands before, whoever breaks in between."""
        before = next((side for side in reversed(self.sides[:at]) if side != "interjects"), None)
        return before == "asks"

    def is_before_question(self, at: int) -> bool:
        return at + 1 < len(self.turns) and self.sides[at + 1] == "asks"

    def is_before_answer(self, at: int) -> bool:
        return at + 1 < len(self.turns) and self.sides[at + 1] == "answers"


def sides_of(document: Document, turns: Sequence[Turn], pack: Language) -> tuple[Side, ...] | None:
    """What each turn's speaker does; None where the text has no questions and answers, or it is not clear."""
    named = {key: _side_of_label(turn, pack) for turn in turns if (key := key_of(turn))}
    if document.event == "Interview":
        named |= _presenters(turns, named)
    else:
        named |= _hosts_of_askers(document, turns, named, pack)
    if "asks" not in named.values():
        named |= _named_askers_or_hosts(document, turns, pack, named) or _voices_that_ask(document, turns, named)
    if "asks" in named.values() and _asked_enough(document, turns, named):
        named |= named_askers(document, turns, named)
        sides = tuple(_side(turn, named.get(key_of(turn)) or "answers", pack) for turn in turns)
        sides = _of_interpreters(turns, _with_moderators(turns, sides, pack), pack)
        sides = _with_own_questions(turns, _with_read_questions(turns, sides, pack), pack)
        sides = _with_own_answers(turns, sides, pack)
        return sides if document.event == "Interview" else _without_small_talk(turns, sides)
    asker = asker_of_two(document, turns)
    if asker is None:
        return _sides_of_reader(document, turns, named, pack)
    return tuple("asks" if key_of(turn) == asker else "answers" for turn in turns)


def _sides_of_reader(
    document: Document, turns: Sequence[Turn], named: Mapping[str, Side | None], pack: Language
) -> tuple[Side, ...] | None:
    """The same where nobody asks but a moderator, who reads what others have written, more than once."""
    if "moderates" not in named.values() or document.event not in PRESS_EVENTS:
        return None
    sides: tuple[Side, ...] = tuple(named.get(key_of(turn)) or "answers" for turn in turns)
    sides = _with_own_questions(turns, _with_read_questions(turns, sides, pack), pack)
    asked = sum(side in ("asks", "reads") for side in sides)
    return sides if asked >= FEWEST_GIVEN else None


def _voices_that_ask(document: Document, turns: Sequence[Turn], sides: Mapping[str, Side | None]) -> dict[str, Side]:
    """Voices without a name, half of whose turns ask, outside sittings: "Audience member"."""
    if document.event in ("Sitting", "Hearing"):
        return {}
    own = {key: [turn for turn in turns if key_of(turn) == key] for key, side in sides.items() if side == "interjects"}
    return {key: "asks" for key, spoken in own.items() if 2 * sum(map(asks, spoken)) >= len(spoken)}


def _presenters(turns: Sequence[Turn], sides: Mapping[str, Side | None]) -> dict[str, Side]:
    """Those who give the floor in an interview ask there, if enough of their turns do."""
    presenters = {key for key, side in sides.items() if side == "moderates"}
    spoken = [turn for turn in turns if key_of(turn) in presenters]
    are_asking = bool(spoken) and sum(map(asks, spoken)) >= ASKING_IN_INTERVIEW * len(spoken)
    return dict.fromkeys(presenters, "asks") if are_asking else {}


def _hosts_of_askers(
    document: Document, turns: Sequence[Turn], sides: Mapping[str, Side | None], pack: Language
) -> dict[str, Side]:
    """Whoever has a label of those who ask and of those who give the floor, "Host", moderates where others ask."""
    both = pack.moderators & pack.questioners
    hosts = {key_of(turn) for turn in turns if turn.speaker and turn.speaker.name.casefold() in both}
    voices = _voices_that_ask(document, turns, sides)
    others = {key for key, side in sides.items() if side == "asks"} - hosts
    return {**voices, **dict.fromkeys(hosts, "moderates")} if hosts and (others or voices) else {}


def _named_askers_or_hosts(
    document: Document, turns: Sequence[Turn], pack: Language, sides: Mapping[str, Side | None]
) -> Mapping[str, Side]:
    """Who asks where no label says so; in an interview that is whoever presents it."""
    askers = askers_of_many(document, turns, pack) or askers_of_interview(document, turns)
    hosts: dict[str, Side] = {key: "asks" for key, side in sides.items() if side == "moderates"}
    if not hosts or document.event != "Interview":
        askers = askers or askers_by_evidence(document, turns, pack)
    if askers or document.event not in (None, "Interview"):
        return askers
    spoken = [turn for turn in turns if key_of(turn) in hosts]
    asked = sum(map(asks, spoken))
    is_clear = 3 * len(spoken) >= len(turns) and asked >= ASKING_IN_INTERVIEW * len(spoken)
    return hosts if is_clear or document.event == "Interview" else {}


def _asked_enough(document: Document, turns: Sequence[Turn], sides: Mapping[str, Side | None]) -> bool:
    """Whether a text whose event is not known has enough questions for one: a hearing may have two."""
    asked = sum(sides.get(key_of(turn)) == "asks" for turn in turns)
    return document.event in PRESS_EVENTS or asked >= FEWEST_ASKED * len(turns)


def _side(turn: Turn, side: Side, pack: Language) -> Side:
    """What a voice from the floor does: with a question mark it asks."""
    is_voice = side == "interjects" and not _is_interpreter(turn, pack)
    return "asks" if is_voice and has_question_mark(text_of(turn)) else side


def _is_interpreter(turn: Turn, pack: Language) -> bool:
    """Whether a label names nobody but an interpreter: "Interpreter", "Переводчик"."""
    return turn.speaker is not None and turn.speaker.unnamed and turn.speaker.name.casefold() in pack.interpreters


def _of_interpreters(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """What an interpreter says is asked or answered by whoever spoke before."""
    result: list[Side] = []
    for turn, side in zip(turns, sides, strict=True):
        result.append(result[-1] if result and _is_interpreter(turn, pack) else side)
    return tuple(result)


def _with_read_questions(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """A moderator reads what somebody asked who is not there, where the next who speaks answers it."""
    return tuple(
        "reads" if _is_read_to(turns, sides, at) and _reads_question(turns, at, side, pack) else side
        for at, side in enumerate(sides)
    )


def _is_read_to(turns: Sequence[Turn], sides: Sequence[Side], at: int) -> bool:
    """Whether a moderator, or one who answers as well, speaks before another who answers."""
    if at + 1 == len(turns) or sides[at + 1] != "answers":
        return False
    return sides[at] == "moderates" or (sides[at] == "answers" and turns[at + 1].speaker != turns[at].speaker)


def _reads_question(turns: Sequence[Turn], at: int, side: Side, pack: Language) -> bool:
    """Whether a sentence speaks of a question, and a later one is one: "I have one online. When do you expect …?".

    The first may stand in the turn before, of the same speaker. A moderator may say instead who asks: "Ann Reed wants
    to know: when …?". Of one who answers it is no sign: "People ask: where is the money?".
    """
    *before, last = sentences_of(text_of(turns[at])) or [""]
    if _reports_question(turns, at, side, last, pack):
        return True
    head, colon, tail = last.partition(":")
    if colon:
        before, last = [*before, head], tail
    if not has_question_mark(last) or size(last) < FEWEST_OF_READ_QUESTION:
        return False
    if side == "moderates" and at and turns[at - 1].speaker == turns[at].speaker:
        before = [*sentences_of(text_of(turns[at - 1])), *before]
    announced = " ".join(sentence for sentence in before if not has_question_mark(sentence))
    if speaks_of_question(announced, pack):
        return True
    return side == "moderates" and says_that_another_asks(head if colon else announced, pack)


def _reports_question(turns: Sequence[Turn], at: int, side: Side, sentence: str, pack: Language) -> bool:
    """Whether a moderator's last sentence says that somebody else asks, and what: "Radio Five asks whether …".

    It does not where it names whoever speaks next, who is called: "Ann Reed asks, go ahead".
    """
    if side != "moderates" or not says_that_another_asks(sentence, pack) or has_floor_phrase(sentence, pack):
        return False
    answerer = turns[at + 1].speaker
    names = {word for word in words_in(answerer.name) if len(word) > 2} if answerer else set()
    return size(sentence) >= FEWEST_OF_REPORTED_QUESTION and not names.intersection(words_in(sentence))


def _with_own_questions(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """A moderator asks as well, whose question stands before another who answers, and behind an earlier answer."""
    result = list(sides)
    for at, side in enumerate(sides):
        if side != "moderates" or sides[at + 1 : at + 2] != ("answers",):
            continue
        before = next((side for side in reversed(result[:at]) if side not in ("moderates", "interjects")), None)
        answerer = turns[at + 1].speaker
        if before == "answers" and _puts_question(turns[at], answerer.name if answerer else "", pack):
            result[at] = "asks"
    return tuple(result)


def _puts_question(turn: Turn, answerer: str, pack: Language) -> bool:
    """Whether one of the last sentences asks: not whether there are questions, nor whether another wants to add."""
    asked = [sentence for sentence in sentences_of(text_of(turn))[-2:] if has_question_mark(sentence)]
    question = asked[-1] if asked else ""
    called = pack.offices | pack.honorifics | set(words_in(answerer))
    asking = " ".join(word for word in question.split() if not called.intersection(words_in(word)))
    if size(asking) < FEWEST_OF_OWN_QUESTION or speaks_of_question(question, pack):
        return False
    return not has_phrase(question, pack.invitations | pack.requests) and not has_floor_phrase(question, pack)


def _with_own_answers(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """A moderator answers as well what was asked of them by name, or what nobody else answers."""
    result = list(sides)
    for at, side in enumerate(sides):
        question = next((n for n in range(at - 1, -1, -1) if sides[n] in ("asks", "reads")), None)
        if side not in ("moderates", "interjects") or question is None or side in sides[question:at]:
            continue
        if side == "interjects" and not _has_label(text_of(turns[question]), turns[at]):
            continue
        if _is_asked_of(turns, sides, question, at, pack) and _states(turns, sides, at, pack):
            result[at] = "answers"
    return tuple(result)


def _is_asked_of(turns: Sequence[Turn], sides: Sequence[Side], question: int, at: int, pack: Language) -> bool:
    """Whether a question has the name or the label of whoever speaks, or only they stand between it and the next."""
    if _has_label(text_of(turns[question]), turns[at]):
        return True
    speaker = turns[at].speaker
    common = pack.offices | pack.honorifics | pack.articles | pack.connectors | pack.moderators
    names = {word for word in words_in(speaker.name) if len(word) > 2} - common if speaker else set()
    if names.intersection(words_in(text_of(turns[question]))):
        return True
    is_between = question == at - 1 and sides[at + 1 : at + 2] == ("asks",) and asks(turns[question])
    return is_between and _replies(turns[at], pack)


def _has_label(text: str, turn: Turn) -> bool:
    """Whether a text has the label of a turn: "Spokesman, will the minister go?"."""
    label = (turn.label or "").casefold()
    return bool(label) and has_phrase(text.casefold(), (label,))


def _states(turns: Sequence[Turn], sides: Sequence[Side], at: int, pack: Language) -> bool:
    """Whether a moderator says more than it takes to give the floor to the next, or to thank."""
    text = text_of(turns[at])
    if has_question_mark(text) or speaks_of_question(text, pack):
        return False
    following = turns[at + 1].speaker if sides[at + 1 : at + 2] == ("answers",) else None
    named = {word for word in words_in(following.name) if len(word) > 2} if following else set()
    stated = [sentence for sentence in sentences_of(text) if not has_floor_phrase(sentence, pack)]
    stated = [sentence for sentence in stated if not is_courtesy(sentence, pack)]
    is_call = any(named.intersection(words_in(sentence)) for sentence in stated)
    denies = has_phrase(text, pack.negations)
    return not is_call and (denies or size(" ".join(stated)) >= FEWEST_OF_OWN_ANSWER)


def _with_moderators(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """Those who answer nobody and only give the floor moderate; whose office says so, and who does answer, answers."""
    floor = _Floor(turns, sides, places_of(turns))
    chairs = {key for key, own in floor.own.items() if sides[own[0]] == "moderates"}
    givers = {
        key
        for key, own in floor.own.items()
        if sides[own[0]] == "answers" and (_only_gives_floor(floor, own, pack) or _leads(floor, own, pack))
    }
    answering = {key for key in chairs if _answers_much(floor, floor.own[key], pack)}
    if not any(side == "answers" and key_of(turn) not in givers for turn, side in zip(turns, sides, strict=True)):
        answering |= _behind_questions(floor) or chairs
    of_speaker: dict[str, Side] = {**dict.fromkeys(givers, "moderates"), **dict.fromkeys(answering, "answers")}
    return tuple(
        of_speaker.get(key_of(turn), side) if side != "asks" else side for turn, side in zip(turns, sides, strict=True)
    )


def _behind_questions(floor: _Floor) -> set[str]:
    """Where nobody answers by a name or an office: whoever speaks behind most questions, "Porte-parole" or "发言人"."""
    questions = floor.sides.count("asks")
    unknown = {key: own for key, own in floor.own.items() if floor.sides[own[0]] == "interjects"}
    most = {key for key, own in unknown.items() if 2 * sum(map(floor.is_behind_question, own)) > questions}
    return most | {key for key, own in unknown.items() if most and all(map(floor.is_behind_question, own))}


def _answers_much(floor: _Floor, own: Sequence[int], pack: Language) -> bool:
    """Whether somebody says more behind questions than it takes to give the floor, and more than once; or answers
    most questions in a few words, and nobody else goes on.
    """
    behind = [at for at in own if floor.is_behind_question(at)]
    long = [at for at in behind if size(text_of(floor.turns[at])) > MOST_OF_HANDING_OVER]
    last = [at for at in behind if not floor.is_before_answer(at) and _replies(floor.turns[at], pack)]
    return len(long) > 1 or (len(last) > 1 and 2 * len(last) > floor.sides.count("asks"))


def _replies(turn: Turn, pack: Language) -> bool:
    """Whether a turn says yes, no or not, or neither asks nor gives the floor nor thanks."""
    text = text_of(turn)
    if asks(turn) or gives_floor(turn, pack) or speaks_of_question(text, pack):
        return False
    denies = has_phrase(text, pack.negations)
    return denies or is_yes_or_no(text, pack) or not _calls(turn, pack)


def _only_gives_floor(floor: _Floor, own: Sequence[int], pack: Language) -> bool:
    if any(_adds_to_answer(floor, at, pack) or floor.is_behind_question(at) for at in own):
        return False
    given = sum(map(floor.is_before_question, own))
    calling = sum(_calls(floor.turns[at], pack) for at in own)
    if any(gives_floor(floor.turns[at], pack) for at in own):
        return True
    is_short = all(size(text_of(floor.turns[at])) <= MOST_OF_ANNOUNCEMENT for at in own if at)
    return is_short and given >= FEWEST_GIVEN and 2 * calling >= len(own)


def _leads(floor: _Floor, own: Sequence[int], pack: Language) -> bool:
    """Whether somebody answers nothing, gives the floor twice before those who ask, and besides asks or closes."""
    if any(map(floor.is_behind_question, own)) or sum(map(floor.is_before_question, own)) < FEWEST_GIVEN:
        return False
    later = [floor.turns[at] for at in own if at]
    return all(
        asks(turn) or _calls(turn, pack) or gives_floor(turn, pack) or has_phrase(text_of(turn), pack.partings)
        for turn in later
    )


def _calls(turn: Turn, pack: Language) -> bool:
    """Whether a turn thanks, speaks of a question, or ends with a few words, as one does that calls the next."""
    text = text_of(turn)
    thanks = without_greeting(text, pack) != text
    return thanks or speaks_of_question(text, pack) or size((sentences_of(text) or [""])[-1]) <= MOST_OF_CALL


def _adds_to_answer(floor: _Floor, at: int, pack: Language) -> bool:
    """Whether a turn says more than it takes to give the floor, or a sentence behind an answer, before another."""
    words = size(text_of(floor.turns[at]))
    is_between = floor.sides[at - 1 : at] == ("answers",) and floor.sides[at + 1 : at + 2] == ("answers",)
    is_added = is_between and words > MOST_OF_GIVING and "asks" in floor.sides[:at]
    return words > MOST_OF_HANDING_OVER or (is_added and not gives_floor(floor.turns[at], pack))


def gives_floor(turn: Turn, pack: Language) -> bool:
    """Whether a turn has a phrase by which the floor is given, or a question asked for once more.

    A phrase of one word is one only in a clause of a few: "Adelante", and not "el plan ha salido adelante".
    """
    return has_floor_phrase(text_of(turn), pack)


def has_floor_phrase(text: str, pack: Language) -> bool:
    """The same of a text."""
    text = text.casefold()
    clauses = [words_in(clause) for clause in _CLAUSE.split(text)]
    return any(phrase in text and _is_in_few(phrase, clauses, pack) for phrase in pack.floor_phrases)


def _is_in_few(phrase: str, clauses: Sequence[Sequence[str]], pack: Language) -> bool:
    """Whether a phrase of one word begins a word of a short clause; one of several is clear, if nothing is denied."""
    words = words_in(phrase)
    if has_unspaced(phrase):
        return True
    if len(words) == 1:
        return any(
            len(clause) <= MOST_OF_CLAUSE and any(word.startswith(phrase) for word in clause) for clause in clauses
        )
    denied = pack.negations - frozenset(words)
    around = [clause for clause in clauses if " ".join(words) in " ".join(clause)]
    return not around or any(not denied.intersection(clause) for clause in around)


def _without_small_talk(turns: Sequence[Turn], sides: Sequence[Side]) -> tuple[Side, ...]:
    """What reporters call before the opening statement is no question, if it is short or asks nothing."""
    opening = next(
        (at for at, turn in enumerate(turns) if sides[at] == "answers" and size(text_of(turn)) >= FEWEST_OF_STATEMENT),
        0,
    )
    return tuple(
        "interjects" if at < opening and side == "asks" and turns[at].label and _is_small_talk(turns[at]) else side
        for at, side in enumerate(sides)
    )


def _is_small_talk(turn: Turn) -> bool:
    text = text_of(turn)
    return size(text) < FEWEST_OF_EARLY_QUESTION or not has_question_mark(text)


def _side_of_label(turn: Turn, pack: Language) -> Side | None:
    """What a label or an office says that its speaker does."""
    speaker = turn.speaker
    if speaker and speaker.unnamed:
        return _side_of_function(speaker.name.casefold(), pack)
    office = (turn.role or "").casefold()
    printed = frozenset(words_in(f"{turn.label or ''} {office}"))
    asking = frozenset(words_in(office)) & pack.questioners or printed & pack.question_labels
    if office in pack.moderators or (printed & pack.moderators and not asking):
        return "moderates"
    is_reporter = bool(pack.unspaced_questioners) and (turn.label or "").endswith(tuple(pack.unspaced_questioners))
    return "asks" if asking or is_reporter else None


def _side_of_function(name: str, pack: Language) -> Side:
    """What a speaker does who is called by a function, or by an office with nobody in it."""
    english = words_of("en")
    if name in pack.questioners | pack.asks | english.asks or is_outlet_label(name, pack):
        return "asks"
    if name in pack.moderators:
        return "moderates"
    if name in pack.answers | english.answers:
        return "answers"
    printed = words_in(name)
    while printed and printed[0] in pack.articles:
        printed = printed[1:]
    if any(word in pack.questioners for word in printed):
        return "asks"
    is_office = pack.offices.intersection(printed) or any(_ends_as_office(word, pack) for word in printed)
    return "answers" if name not in pack.functions and is_office else "interjects"


def _ends_as_office(word: str, pack: Language) -> bool:
    """Whether a compound ends with an office, with a letter or three of inflection: "Fiskeriministeren"."""
    for office in pack.offices:
        before, _, ending = word.rpartition(office)
        if len(office) >= FEWEST_OF_OFFICE and before and len(ending) <= MOST_OF_ENDING:
            return True
    return False
