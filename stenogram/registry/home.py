"""Whose page a text is: the state whose "Foreign Ministry" is meant where no other is named."""

from __future__ import annotations

from collections.abc import Mapping

from stenogram.model import HomeStates
from stenogram.registry.canonical import words_of


def home_state(states: HomeStates, publisher: str | None, place: str | None) -> str | None:
    """The state whose page a text is, by its publisher, else by its place, else that of the corpus.

    A publisher or a place fits where the words of one that is listed stand in it: "The Kremlin, Moscow" has
    "Moscow". Of several the longest counts.
    """
    return _fitting(publisher, states.publishers) or _fitting(place, states.places) or states.corpus


def _fitting(text: str | None, states: Mapping[str, str]) -> str | None:
    words = f" {words_of(text)} " if text else ""
    listed = [name for name in states if words_of(name) and f" {words_of(name)} " in words]
    return states[max(listed, key=len)] if listed else None
