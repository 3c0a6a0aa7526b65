"""A name at its place in a paragraph, and what it means."""

from __future__ import annotations

from typing import NamedTuple

from stenogram.model import NO_REASON, Entity, Reason


class Candidate(NamedTuple):
    """Characters [start, end) that name something. Without an entity, `rivals` are what it may mean.

    `unknown` says what the registry would have to know to tell; empty where that is no question.
    """

    start: int
    end: int
    entity: Entity | None
    why: Reason = NO_REASON
    rivals: tuple[Entity, ...] = ()
    unknown: str = ""
    described: bool = False
    """It is no name but takes one up: "the summit"."""
