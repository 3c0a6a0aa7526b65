"""What the rules of doubt look at, and what they yield."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stenogram.parsing.records import Passage
from stenogram.text.punctuation import ends_sentence


class Suspicion(NamedTuple):
    """A rule of the catalogue, the line, and what the message says: the words in question, and how many there are."""

    rule: str
    line: int
    words: str | tuple[str, ...]
    number: int = 1
    case: str = ""


class View(NamedTuple):
    """What the rules look at: all passages with their roles, and whether the text prints labels and stops.

    `not_labels` are words of which the sidecar says that they are none.
    """

    passages: Sequence[Passage]
    labelled: bool
    punctuated: bool
    not_labels: frozenset[str]
    spoken_punctuated: bool = True
    """Whether the words of turns end in stops, whatever the lines outside do."""

    @classmethod
    def of(cls, passages: Sequence[Passage], not_labels: frozenset[str]) -> View:
        labelled = any(passage.start and passage.start.label for passage in passages)
        of_turns = [passage.text for passage in passages if passage.role in ("start", "speech")]
        narrated = [passage.text for passage in passages if passage.role == "narrative"]
        return cls(passages, labelled, _are_stopped([*of_turns, *narrated]), not_labels, _are_stopped(of_turns))


def _are_stopped(texts: Sequence[str]) -> bool:
    return 2 * sum(map(ends_sentence, texts)) >= len(texts)
