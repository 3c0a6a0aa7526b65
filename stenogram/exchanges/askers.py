"""Who asks under a name of their own, where no label says that anybody asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.exchanges.leaning import askers_by_leaning, called_as_askers, leanings
from stenogram.exchanges.outlets import names_medium, outlet_beside
from stenogram.exchanges.turn_text import asks, size, text_of, words_in
from stenogram.languages import Language
from stenogram.model import Document, Turn

Asking = Literal["asks"]

FEWEST_OF_STATEMENT: Final = 100
"""Words of an opening statement."""
FEWEST_TURNS: Final = 4
ASKING: Final = 0.5
"""The share of turns that end with a question, of the one who asks in an interview of two; of the other
ANSWERING at most."""
ANSWERING: Final = 0.35
ASKING_IN_INTERVIEW: Final = 0.2
"""The same where the text is called an interview, and the other says twice as much: recordings lack question marks."""
FEWEST_OF_ANSWERER: Final = 3
"""Turns of the other one, none of which ends with a question, from which on it is enough to say more."""
OF_TWO: Final = 0.9
"""The share of turns that the two of an interview have."""
CLEARLY_ASKING: Final = 2.0
"""The mean of the evidence from which on somebody asks as those do who end with a question."""
PRESS_EVENTS: Final = frozenset(("News conference", "Briefing", "Interview"))


def key_of(turn: Turn) -> str:
    return f"{turn.speaker.id}{'*' * turn.speaker.unnamed}" if turn.speaker else ""


def places_of(turns: Sequence[Turn]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, turn in enumerate(turns):
        places[key_of(turn)].append(at)
    return places


def named_askers(document: Document, turns: Sequence[Turn], sides: Mapping[str, str | None]) -> dict[str, Asking]:
    """Journalists under their own names among the nameless ones, at a press conference."""
    if document.event not in PRESS_EVENTS:
        return {}
    return {
        key: "asks"
        for key, own in turns_by_speaker(turns).items()
        if sides.get(key) is None and all(asks(turn) and size(text_of(turn)) < 200 for turn in own)
    }


@dataclass(frozen=True, slots=True)
class _Voices:
    """How much each speaker of a text says, and how often each asks."""

    own: Mapping[str, Sequence[Turn]]
    words: Mapping[str, int]
    shares: Mapping[str, float]
    """The share of a speaker's turns that end with a question."""

    def asking(self, share: float) -> list[str]:
        """Those who end so many of their turns with a question."""
        return [key for key, own_share in self.shares.items() if key and own_share >= share]

    def have_less_than_half(self, keys: Collection[str]) -> bool:
        return 2 * sum(self.words[key] for key in keys) < sum(self.words.values())

    def states(self, key: str) -> bool:
        """Whether somebody makes a statement."""
        return any(size(text_of(turn)) >= FEWEST_OF_STATEMENT for turn in self.own[key])


def _voices(turns: Sequence[Turn]) -> _Voices:
    own = turns_by_speaker(turns)
    return _Voices(
        own,
        {key: sum(size(text_of(turn)) for turn in of_speaker) for key, of_speaker in own.items()},
        {key: sum(map(asks, of_speaker)) / len(of_speaker) for key, of_speaker in own.items()},
    )


def askers_of_many(document: Document, turns: Sequence[Turn], pack: Language) -> dict[str, Asking]:
    """Those who ask under their own names at a press conference, where others have more than half of the words.

    Where two of them are printed with their outlet, so is whoever asks without a question mark.
    """
    if document.event not in PRESS_EVENTS:
        return {}
    voices = _voices(turns)
    main = max(voices.words, key=lambda key: voices.words[key], default="")
    askers = {key for key in voices.asking(ASKING) if key != main}
    if len(askers) < 2 or voices.shares[main] > ANSWERING or not voices.have_less_than_half(askers):
        return {}
    with_outlet = {key for key, own in voices.own.items() if outlet_beside(own[0], pack) and key != main}
    if len(askers & with_outlet) > 1:
        askers |= with_outlet
    if any(map(voices.states, askers)):
        return {}
    return dict.fromkeys(askers | (_clearly_asking(turns, pack) - {main}), "asks")


def _clearly_asking(turns: Sequence[Turn], pack: Language) -> set[str]:
    """Those who ask by all that they say, with or without a question mark."""
    means = leanings(turns, [key_of(turn) for turn in turns], pack)
    return {key for key, mean in means.items() if mean >= CLEARLY_ASKING}


def askers_by_evidence(document: Document, turns: Sequence[Turn], pack: Language) -> dict[str, Asking]:
    """Those who ask under their own names, by all that they say: of a text that is called an interview or the like,
    that has the name of a medium for a speaker, or in which two are called by name to put a question.
    """
    keys = [key_of(turn) for turn in turns]
    called = called_as_askers(turns, keys, pack)
    of_media = {key_of(turn) for turn in turns if turn.speaker and names_medium(words_in(turn.speaker.name))}
    is_named = document.event in PRESS_EVENTS
    is_talk = document.event == "Conversation" and len(of_media) == 1
    if len(turns) < FEWEST_TURNS or not (is_named or is_talk or (document.event is None and len(called) > 1)):
        return {}
    words = {key: sum(size(text_of(turn)) for turn in own) for key, own in turns_by_speaker(turns).items()}
    askers = askers_by_leaning(leanings(turns, keys, pack), words)
    return dict.fromkeys(askers, "asks") if is_named or askers & (of_media | called) else {}


def askers_of_interview(document: Document, turns: Sequence[Turn]) -> dict[str, Asking]:
    """Several who interview one person, or one who interviews several: who asks says less, the others do not ask."""
    voices = _voices(turns)
    askers = voices.asking(ASKING_IN_INTERVIEW)
    others = [key for key in voices.shares if key not in askers]
    if document.event != "Interview" or not askers or not others or not voices.have_less_than_half(askers):
        return {}
    if len(askers) == 1 and (len(others) < 2 or 3 * len(voices.own[askers[0]]) < len(turns)):
        return {}
    most = max(voices.shares[key] for key in others)
    is_clear = most <= ANSWERING and all(voices.shares[key] >= 2 * most for key in askers)
    return dict.fromkeys(askers, "asks") if is_clear else {}


def asker_of_two(document: Document, turns: Sequence[Turn]) -> str | None:
    """In a talk of two the one who asks, if one of them asks and the other does not."""
    if document.event is not None and document.event not in PRESS_EVENTS:
        return None
    by_speaker = turns_by_speaker(turns)
    ordered = sorted(by_speaker, key=lambda key: -len(by_speaker[key]))[:2]
    if len(turns) < FEWEST_TURNS or len(ordered) < 2 or "" in ordered:
        return None
    if sum(len(by_speaker[key]) for key in ordered) < OF_TWO * len(turns):
        return None
    guest = _named_in_title(document, ordered) if document.event == "Interview" else None
    if guest:
        return next(key for key in ordered if key != guest)
    return _asker_among(by_speaker, ordered, is_interview=document.event == "Interview")


def _named_in_title(document: Document, two: Sequence[str]) -> str | None:
    """The one of two whom the title of an interview names, if it does not name the other, and they ask no more."""
    title = words_in(document.title)
    turns = {key: turn for turn in document.turns() if (key := key_of(turn)) in two}
    names = {key: words_in(turn.speaker.name)[-1:] for key, turn in turns.items() if turn.speaker}
    named = [key for key in two if names.get(key) and names[key][0] in title]
    other = next((key for key in two if key not in named), "")
    if len(named) != 1 or len(two) != 2:
        return None
    own = turns_by_speaker(tuple(document.turns()))
    shares = {key: sum(map(asks, own[key])) / len(own[key]) for key in two}
    return named[0] if shares[named[0]] < shares[other] else None


def _asker_among(by_speaker: Mapping[str, Sequence[Turn]], two: Sequence[str], *, is_interview: bool) -> str | None:
    """Which of two asks, by how often each ends with a question, and who says more."""
    shares = {key: sum(map(asks, by_speaker[key])) / len(by_speaker[key]) for key in two}
    answerer, asker = sorted(two, key=lambda key: shares[key])
    words = {key: sum(size(text_of(turn)) for turn in by_speaker[key]) for key in two}
    if is_interview and words[answerer] >= 2 * words[asker]:
        return asker if shares[asker] >= max(2 * shares[answerer], ASKING_IN_INTERVIEW) else None
    if is_interview and shares[answerer] == 0 and len(by_speaker[answerer]) >= FEWEST_OF_ANSWERER:
        return asker if shares[asker] >= ASKING_IN_INTERVIEW and words[answerer] > words[asker] else None
    clear = shares[asker] >= ASKING and shares[answerer] <= ANSWERING
    return asker if clear and words[answerer] > words[asker] else None


def turns_by_speaker(turns: Sequence[Turn]) -> Mapping[str, list[Turn]]:
    return {key: [turns[at] for at in places] for key, places in places_of(turns).items()}
