"""Facts in two columns: a term and what it is, in the order in which a reader asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stenogram.model import Entity
from stenogram.publish import addresses, escape, wording
from stenogram.publish.escape import Markup


@dataclass(frozen=True, slots=True)
class Fact:
    """`values` are Markdown, or text that is escaped when placed."""

    term: str
    values: tuple[str, ...]


def facts(*candidates: tuple[str, Sequence[str | None]]) -> tuple[Fact, ...]:
    """Those of which anything is known."""
    known = ((term, tuple(value for value in values if value)) for term, values in candidates)
    return tuple(Fact(term, values) for term, values in known if values)


def entity_link(page: str, entity: Entity, short: bool = False) -> Markup:
    """A link from a page (a path under docs/) to an entry."""
    name = (entity.short if short else None) or entity.name
    return escape.link(name, addresses.link(page, addresses.entity_path(entity.kind, entity.id)))


def when_and_where(entity: Entity) -> tuple[str | None, str | None]:
    """The dates and the place of an entity as one reads them."""
    when = wording.date(entity.adopted) if entity.adopted else wording.span(entity.when) if entity.when else None
    place = ", ".join(part for part in (entity.place, entity.host) if part)
    return when, place or None
