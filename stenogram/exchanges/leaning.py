"""Whether each named speaker of a text rather asks or answers, by evidence that is summed over all of their turns.

No single sign decides: whoever answers asks back, and whoever asks makes statements. Where the sum is near the middle
for anybody who speaks more than once, nothing is claimed of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from stenogram.exchanges.introductions import introduces
from stenogram.exchanges.turn_text import (
    asks,
    has_question_mark,
    is_courtesy,
    sentences_of,
    size,
    speaks_of_question,
    text_of,
    words_in,
)
from stenogram.languages import Language
from stenogram.model import Turn

ENDS_WITH_QUESTION: Final = 2.0
HAS_QUESTION: Final = 0.5
ASKS_NOTHING: Final = -1.0
INTRODUCED: Final = 3.0
"""Evidence of "Anna Reed, Oakham News" in a turn of Anna Reed's."""
CALLED: Final = 1.0
"""Evidence of a name at the end of the turn before; twice where that turn speaks of a question."""
BEHIND_QUESTION: Final = -1.0
STATES: Final = -1.0
"""Evidence of a long turn that asks nothing."""
FEWEST_OF_STATEMENT: Final = 100
"""Words of a long turn."""
MOST_OF_CALLING: Final = 40
"""Words of a turn that calls the next speaker."""
LEAST_OF_ASKER: Final = 0.5
"""The mean from which on somebody asks."""
MOST_OF_ANSWERER: Final = -0.25
"""The mean up to which somebody answers."""


def leanings(turns: Sequence[Turn], keys: Sequence[str], pack: Language) -> dict[str, float]:
    """The mean evidence of each speaker: above nought who rather asks; without those who only greet and thank."""
    evidence: dict[str, list[float]] = defaultdict(list)
    for at, key in enumerate(keys):
        if key and not is_courtesy(text_of(turns[at]), pack):
            evidence[key].append(_evidence(turns, at, pack))
    return {key: sum(of_turns) / len(of_turns) for key, of_turns in evidence.items()}


def askers_by_leaning(means: Mapping[str, float], words: Mapping[str, int]) -> frozenset[str]:
    """Those who ask, where it is clear of everybody, and whoever says most answers."""
    askers = frozenset(key for key, mean in means.items() if mean >= LEAST_OF_ASKER)
    answerers = [key for key, mean in means.items() if mean <= MOST_OF_ANSWERER]
    if not askers or not answerers or len(askers) + len(answerers) < len(means):
        return frozenset()
    most_of_askers = max(words[key] for key in askers)
    return askers if len(means) == 2 or max(words[key] for key in answerers) > most_of_askers else frozenset()


def called_as_askers(turns: Sequence[Turn], keys: Sequence[str], pack: Language) -> frozenset[str]:
    """Those who are called by name in a turn that speaks of a question, and ask then."""
    return frozenset(
        key
        for at, key in enumerate(keys)
        if at and key and asks(turns[at]) and _is_called(turns, at) and speaks_of_question(text_of(turns[at - 1]), pack)
    )


def _evidence(turns: Sequence[Turn], at: int, pack: Language) -> float:
    turn = turns[at]
    text = text_of(turn)
    evidence = ASKS_NOTHING
    if asks(turn):
        evidence = ENDS_WITH_QUESTION
    elif has_question_mark(text):
        evidence = HAS_QUESTION
    elif size(text) >= FEWEST_OF_STATEMENT:
        evidence += STATES
    if introduces(turn, pack):
        evidence += INTRODUCED
    if _is_called(turns, at):
        evidence += CALLED * (1 + speaks_of_question(text_of(turns[at - 1]), pack))
    elif at and asks(turns[at - 1]) and turns[at - 1].speaker != turn.speaker:
        evidence += BEHIND_QUESTION
    return evidence


def _is_called(turns: Sequence[Turn], at: int) -> bool:
    """Whether one of the last two sentences of a short turn before has the name of who speaks, and asks nothing."""
    speaker = turns[at].speaker
    if not at or speaker is None or speaker.unnamed or turns[at - 1].speaker == speaker:
        return False
    before = text_of(turns[at - 1])
    last = " ".join(sentences_of(before)[-2:])
    names = {word for word in words_in(speaker.name) if len(word) > 2}
    return size(before) <= MOST_OF_CALLING and not has_question_mark(last) and bool(names.intersection(words_in(last)))
