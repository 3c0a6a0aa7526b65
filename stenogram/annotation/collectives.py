"""Bodies that a noun takes up: "the Alliance", "the Commonwealth", "the Secretariat"."""

from __future__ import annotations

from functools import lru_cache

from stenogram.annotation.text_context import Context
from stenogram.model import Entity


def called_by(noun: str, context: Context) -> list[str]:
    """The bodies, or their secretariats, that a noun can take up; of bodies rather those that are named themselves."""
    bodies = context.bodies if noun != "Secretariat" else _organs_of(context)
    if noun != "Secretariat":
        # An organ has the name of its body within its own.
        bodies = frozenset(body for body in bodies if context.gazetteer.root(body) == body)
    entities = context.gazetteer.registry.entities
    called = [body for body in sorted(bodies) if body in entities and _is_called(entities[body], noun)]
    return [body for body in called if body in context.named_themselves] or called


def _organs_of(context: Context) -> frozenset[str]:
    return frozenset(organ for body in context.bodies for organ in context.gazetteer.organs_of(body))


def _is_called(body: Entity, noun: str) -> bool:
    names = (name.text for name in body.names if not name.language) if noun == "Alliance" else ()
    return any(noun in _ends_of(name) for name in (body.name, *names))


@lru_cache(maxsize=8192)
def _ends_of(name: str) -> tuple[str, ...]:
    """The first and the last word of a name of several, in British spelling."""
    words = name.replace("z", "s").split()
    return (words[0], words[-1]) if len(words) > 1 else ()
