"""What belongs to an entry in numbers: meetings of a body, its parts, its documents, what a summit adopted.

A few stand among the facts; more make a list of their own at the end of the page, so that the concordance
does not drown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.model import Entity, Registry
from stenogram.pages import escape, wording
from stenogram.pages.backlinks import Backlinks, by_date
from stenogram.pages.escape import Markup
from stenogram.pages.facts import entity_line, short_name, when_and_where
from stenogram.pages.isolation import gettext as _
from stenogram.pages.isolation import isolated

FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Belongings:
    """Entities that belong to an entry under one head; `term` is that of the facts."""

    term: str
    heading: str
    anchor: Markup
    things: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class ListRow:
    link: Markup
    when: str


@dataclass(frozen=True, slots=True)
class EntryList:
    """A list at the end of an entry's page."""

    heading: str
    anchor: Markup
    rows: tuple[ListRow, ...]


def belongings(entity: Entity, registry: Registry, links: Backlinks) -> tuple[Belongings, ...]:
    """Everything of an entity, by date, whether few or many."""
    belonging = list(_meetings(entity, registry, links))
    kinds = (
        ("part-of", _("Bodies"), "parts", "body"),
        ("body", _("Documents"), "documents", "document"),
        ("adopted-at", _("Adopted there"), "adopted", "document"),
    )
    for kind, term, anchor, thing in kinds:
        of_kind = [other for relation, other in links.related.get(entity.id, ()) if relation.kind == kind]
        if of_kind:
            things = wording.count(len(of_kind), thing)
            belonging.append(Belongings(term, term, Markup(anchor), things, tuple(sorted(of_kind, key=by_date))))
    return tuple(belonging)


def _meetings(entity: Entity, registry: Registry, links: Backlinks) -> Iterator[Belongings]:
    for series in registry.series.values():
        members = links.series.get(series.id, ())
        if members and entity.id in (series.council, series.body):
            anchor = Markup(f"meetings-{series.id}")
            yield Belongings(_("Meetings"), series.name, anchor, wording.count(len(members), "meeting"), members)


def belonging_facts(
    belonging: Sequence[Belongings], registry: Registry, published: Collection[str], page: str
) -> Iterator[tuple[str, list[str]]]:
    """Terms and values: links to a few entities, or one to the list that has them all."""
    terms: dict[str, list[str]] = {}
    for group in belonging:
        terms.setdefault(group.term, []).extend(_values(group, registry, published, page))
    yield from terms.items()


def _values(group: Belongings, registry: Registry, published: Collection[str], page: str) -> list[str]:
    if len(group.entities) <= FEW:
        return [entity_line(page, entity, published, short_name(entity, registry)) for entity in group.entities]
    named = f" ({isolated(escape.markdown(group.heading))})" if group.heading != group.term else ""
    return [Markup(f"[{group.things}](#{group.anchor}){named}")]


def entry_lists(
    belonging: Sequence[Belongings], registry: Registry, published: Collection[str], page: str
) -> tuple[EntryList, ...]:
    return tuple(
        EntryList(
            group.heading, group.anchor, tuple(_row(member, registry, published, page) for member in group.entities)
        )
        for group in belonging
        if len(group.entities) > FEW
    )


def _row(entity: Entity, registry: Registry, published: Collection[str], page: str) -> ListRow:
    return ListRow(entity_line(page, entity, published, short_name(entity, registry)), when_and_where(entity)[0] or "")
