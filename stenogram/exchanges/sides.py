"""Who asks, who answers and who gives the floor, turn by turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.exchanges.turn_text import asks, has_question_mark, size, text_of, words_in
from stenogram.languages import Language
from stenogram.model import Document, Turn

Side = Literal["asks", "answers", "moderates", "interjects"]

MOST_OF_HANDING_OVER: Final = 40
"""Words of a turn with a phrase that gives the floor, beside which it answers nothing."""
FEWEST_OF_STATEMENT: Final = 100
"""Words of an opening statement."""
FEWEST_OF_EARLY_QUESTION: Final = 8
"""Words of a question before it."""
FEWEST_GIVEN: Final = 2
"""Times that somebody gives the floor to those who ask, without a phrase that says so."""
FEWEST_ASKED: Final = 1 / 8
"""The share of turns that ask, in a text that is not called a press conference."""
FEWEST_TURNS: Final = 4
ASKING: Final = 0.5
"""The share of turns that end with a question, of the one who asks in an interview of two; of the other
ANSWERING at most."""
ANSWERING: Final = 0.35
ASKING_IN_INTERVIEW: Final = 0.2
"""The same where the text is called an interview, and the other says twice as much: recordings lack question marks."""
OF_TWO: Final = 0.9
"""The share of turns that the two of an interview have."""
_PRESS_EVENTS: Final = frozenset(("News conference", "Briefing", "Interview"))


@dataclass(frozen=True, slots=True)
class _Floor:
    """The turns of a text by who speaks, and where they stand."""

    turns: Sequence[Turn]
    sides: Sequence[Side]
    own: Mapping[str, Sequence[int]]
    """The places of the turns of each speaker."""

    def is_behind_question(self, at: int) -> bool:
        return at > 0 and self.sides[at - 1] == "asks"

    def is_before_question(self, at: int) -> bool:
        return at + 1 < len(self.turns) and self.sides[at + 1] == "asks"


def sides_of(document: Document, turns: Sequence[Turn], pack: Language) -> tuple[Side, ...] | None:
    """What each turn's speaker does; None where the text has no questions and answers, or it is not clear."""
    named = {key: _side_of_label(turn, pack) for turn in turns if (key := _key(turn))}
    if "asks" not in named.values():
        named |= _askers_of_many(document, turns)
    if "asks" in named.values() and _asked_enough(document, turns, named):
        named |= _named_askers(document, turns, named)
        sides = tuple(_side(turn, named.get(_key(turn)) or "answers") for turn in turns)
        sides = _with_moderators(turns, sides, pack)
        return sides if document.event == "Interview" else _without_small_talk(turns, sides)
    asker = _asker_of_two(document, turns)
    if asker is None:
        return None
    return tuple("asks" if _key(turn) == asker else "answers" for turn in turns)


def _asked_enough(document: Document, turns: Sequence[Turn], sides: Mapping[str, Side | None]) -> bool:
    """Whether a text whose event is not known has enough questions for one: a hearing may have two."""
    asked = sum(sides.get(_key(turn)) == "asks" for turn in turns)
    return document.event in _PRESS_EVENTS or asked >= FEWEST_ASKED * len(turns)


def _side(turn: Turn, side: Side) -> Side:
    """What a voice from the floor does: with a question mark it asks."""
    return "asks" if side == "interjects" and has_question_mark(text_of(turn)) else side


def _with_moderators(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """Those who answer nobody and only give the floor moderate; whose office says so, and who does answer, answers."""
    floor = _Floor(turns, sides, _places(turns))
    chairs = {key for key, own in floor.own.items() if sides[own[0]] == "moderates"}
    givers = {
        key for key, own in floor.own.items() if sides[own[0]] == "answers" and _only_gives_floor(floor, own, pack)
    }
    answering = {key for key in chairs if _answers_much(floor, floor.own[key])}
    if not any(side == "answers" and _key(turn) not in givers for turn, side in zip(turns, sides, strict=True)):
        answering |= chairs
    of_speaker: dict[str, Side] = {**dict.fromkeys(givers, "moderates"), **dict.fromkeys(answering, "answers")}
    return tuple(
        of_speaker.get(_key(turn), side) if side in ("answers", "moderates") else side
        for turn, side in zip(turns, sides, strict=True)
    )


def _answers_much(floor: _Floor, own: Sequence[int]) -> bool:
    """Whether somebody says more behind questions than it takes to give the floor, and more than once."""
    long = [at for at in own if floor.is_behind_question(at) and size(text_of(floor.turns[at])) > MOST_OF_HANDING_OVER]
    return len(long) > 1


def _only_gives_floor(floor: _Floor, own: Sequence[int], pack: Language) -> bool:
    if any(size(text_of(floor.turns[at])) > MOST_OF_HANDING_OVER or floor.is_behind_question(at) for at in own):
        return False
    given = sum(map(floor.is_before_question, own))
    return given >= FEWEST_GIVEN or any(gives_floor(floor.turns[at], pack) for at in own)


def gives_floor(turn: Turn, pack: Language) -> bool:
    """Whether a turn has a phrase by which the floor is given, or a question asked for once more."""
    text = text_of(turn).casefold()
    return any(phrase in text for phrase in pack.floor_phrases)


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


def _key(turn: Turn) -> str:
    return f"{turn.speaker.id}{'*' * turn.speaker.unnamed}" if turn.speaker else ""


def _places(turns: Sequence[Turn]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, turn in enumerate(turns):
        places[_key(turn)].append(at)
    return places


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
    return "asks" if asking else None


def _side_of_function(name: str, pack: Language) -> Side:
    """What a speaker does who is called by a function, or by an office with nobody in it."""
    if name in pack.questioners | pack.asks or is_outlet_label(name, pack):
        return "asks"
    if name in pack.moderators:
        return "moderates"
    if name in pack.answers:
        return "answers"
    printed = words_in(name)
    while printed and printed[0] in pack.articles:
        printed = printed[1:]
    if any(word in pack.questioners for word in printed):
        return "asks"
    return "answers" if name not in pack.functions and pack.offices.intersection(printed) else "interjects"


def is_outlet_label(name: str, pack: Language) -> bool:
    """Whether a label says for which outlet somebody asks: "路透社记者", "Frage Süddeutsche Zeitung"."""
    printed = words_in(name)
    if len(printed) > 1:
        return printed[0] in pack.question_labels or printed[-1] in pack.questioners
    return any(len(word) > 1 and name.endswith(word) and name != word for word in pack.unspaced_questioners)


def _named_askers(document: Document, turns: Sequence[Turn], sides: Mapping[str, Side | None]) -> dict[str, Side]:
    """Journalists under their own names among the nameless ones, at a press conference."""
    if document.event not in _PRESS_EVENTS:
        return {}
    return {
        key: "asks"
        for key, own in _by_speaker(turns).items()
        if sides.get(key) is None and all(asks(turn) and size(text_of(turn)) < 200 for turn in own)
    }


def _askers_of_many(document: Document, turns: Sequence[Turn]) -> dict[str, Side]:
    """Those who ask under their own names at a press conference where one person has more than half of the words."""
    if document.event not in _PRESS_EVENTS:
        return {}
    by_speaker = _by_speaker(turns)
    words = {key: sum(size(text_of(turn)) for turn in own) for key, own in by_speaker.items()}
    answerer = max(words, key=lambda key: words[key], default="")
    shares = {key: sum(map(asks, own)) / len(own) for key, own in by_speaker.items()}
    askers = [key for key, share in shares.items() if key and key != answerer and share >= ASKING]
    if len(askers) < 2 or 2 * words[answerer] <= sum(words.values()) or shares[answerer] > ANSWERING:
        return {}
    return dict.fromkeys(askers, "asks")


def _asker_of_two(document: Document, turns: Sequence[Turn]) -> str | None:
    """In a talk of two the one who asks, if one of them asks and the other does not."""
    if document.event is not None and document.event not in _PRESS_EVENTS:
        return None
    by_speaker = _by_speaker(turns)
    ordered = sorted(by_speaker, key=lambda key: -len(by_speaker[key]))[:2]
    if len(turns) < FEWEST_TURNS or len(ordered) < 2 or "" in ordered:
        return None
    if sum(len(by_speaker[key]) for key in ordered) < OF_TWO * len(turns):
        return None
    return _asker_among(by_speaker, ordered, is_interview=document.event == "Interview")


def _asker_among(by_speaker: Mapping[str, Sequence[Turn]], two: Sequence[str], *, is_interview: bool) -> str | None:
    """Which of two asks, by how often each ends with a question, and who says more."""
    shares = {key: sum(map(asks, by_speaker[key])) / len(by_speaker[key]) for key in two}
    answerer, asker = sorted(two, key=lambda key: shares[key])
    words = {key: sum(size(text_of(turn)) for turn in by_speaker[key]) for key in two}
    if is_interview and words[answerer] >= 2 * words[asker]:
        return asker if shares[asker] >= max(2 * shares[answerer], ASKING_IN_INTERVIEW) else None
    clear = shares[asker] >= ASKING and shares[answerer] <= ANSWERING
    return asker if clear and words[answerer] > words[asker] else None


def _by_speaker(turns: Sequence[Turn]) -> Mapping[str, list[Turn]]:
    return {key: [turns[at] for at in places] for key, places in _places(turns).items()}
