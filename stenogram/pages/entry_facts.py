"""The facts of an entry, by its kind, and its neighbours in a series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from stenogram.dates import PartialDate
from stenogram.model import Corpus, Entity, Name, Office, Registry
from stenogram.pages import escape, wording
from stenogram.pages.backlinks import Backlinks, Spoken, by_date
from stenogram.pages.entry_lists import Belongings, belonging_facts
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, entity_link, facts, short_name, when_and_where

_DATES = {
    "summit": ("Dates", ""),
    "strategy": ("Period", ""),
    "organisation": ("Since", "Until"),
    "person": ("Born", "Died"),
}
RelationKind = Literal["part-of", "series-of", "adopted-at", "replaces", "successor-of", "held-with", "body"]


def entry_facts(
    entity: Entity, corpus: Corpus, links: Backlinks, found: Sequence[Belongings], page: str
) -> tuple[Fact, ...]:
    """All that the registry knows of an entity, and what other entries say of it.

    `found` is what belongs to the entity (`belongings`).
    """
    told = _Told(entity, corpus.registry, links, page)
    _, place = when_and_where(entity)
    spoken = links.spoken.get(entity.id, ()) if entity.kind == "person" else ()
    return facts(
        *_dates(entity),
        ("Adopted", [wording.date(entity.adopted) if entity.adopted else None]),
        ("Adopted at", told.targets("adopted-at")),
        ("Seat" if entity.kind == "organisation" else "Place", [place]),
        ("Planned for", [entity.planned_place]),
        ("Format", [entity.format]),
        ("Meeting", list(_meeting(entity, corpus.registry, page))),
        ("Part of", told.targets("part-of")),
        ("Of", told.targets("body")),
        ("Held with", told.both_ways("held-with")),
        ("Replaces", told.targets("replaces")),
        ("Replaced by", told.sources("replaces")),
        ("Successor of", told.targets("successor-of")),
        ("Succeeded by", told.sources("successor-of")),
        *belonging_facts(found, corpus.registry, page),
        ("Offices", [_office(each, corpus.registry, page) for each in entity.offices]),
        ("Introduced as", list(_introduced(spoken))),
        ("Other names", ["; ".join(_name(each) for each in _other_names(entity))]),
        ("What it is", [entity.group]),
        ("Sources", [escape.citation(each) for each in entity.sources]),
    )


def _dates(entity: Entity) -> Iterator[tuple[str, list[str]]]:
    """The span of an entity in one line or, where its ends mean different things, in two."""
    if entity.when is None:
        return
    first, last = _DATES[entity.kind]
    if not last:
        yield first, [wording.span(entity.when)]
        return
    if entity.when.start:
        yield first, [wording.date(entity.when.start)]
    if entity.when.end:
        yield last, [wording.date(entity.when.end)]


class _Told:
    """Relations of an entity as links, in both directions."""

    def __init__(self, entity: Entity, registry: Registry, links: Backlinks, page: str) -> None:
        self.entity, self.registry, self.links, self.page = entity, registry, links, page

    def targets(self, kind: RelationKind) -> list[Markup]:
        """What this entity is KIND of."""
        found = [each.target for each in self.entity.relations if each.kind == kind]
        return [self._link(self.registry.entities[each]) for each in found if each in self.registry.entities]

    def sources(self, kind: RelationKind) -> list[Markup]:
        """What is KIND of this entity, by date and name."""
        found = [entity for relation, entity in self.links.related.get(self.entity.id, ()) if relation.kind == kind]
        return [self._link(each) for each in sorted(found, key=by_date)]

    def both_ways(self, kind: RelationKind) -> list[Markup]:
        """For a relation that holds in both directions, whichever entry says so."""
        entities = self.registry.entities
        ids = [each.target for each in self.entity.relations if each.kind == kind]
        ids += [entity.id for relation, entity in self.links.related.get(self.entity.id, ()) if relation.kind == kind]
        return [self._link(entities[each]) for each in dict.fromkeys(ids) if each in entities]

    def _link(self, entity: Entity) -> Markup:
        return entity_link(self.page, entity, short_name(entity, self.registry))


def _meeting(entity: Entity, registry: Registry, page: str) -> Iterator[Markup]:
    series = registry.series.get(entity.series) if entity.series else None
    if series is None:
        return
    council = registry.entities.get(series.council or "") or registry.entities.get(series.body or "")
    name = entity_link(page, council) if council else escape.markdown(series.name)
    yield Markup(f"{wording.ordinal(entity.number)} meeting, {name}") if entity.number else name


def neighbours(entity: Entity, registry: Registry, links: Backlinks, page: str) -> tuple[Markup | None, Markup | None]:
    """Links to the previous and the next meeting of the same council."""
    if not entity.series:
        return None, None
    meetings = links.series[entity.series]
    place = meetings.index(entity)
    before, after = meetings[place - 1] if place else None, meetings[place + 1] if place + 1 < len(meetings) else None
    return (
        entity_link(page, before, short_name(before, registry)) if before else None,
        entity_link(page, after, short_name(after, registry)) if after else None,
    )


def _office(office: Office, registry: Registry, page: str) -> Markup:
    held = wording.span(office.held)
    title = escape.markdown(office.title)
    body = registry.entities.get(office.body or "")
    of = f" ({entity_link(page, body, short_name(body, registry))})" if body else ""
    return Markup(f"{title}{of}, {held}" if held else f"{title}{of}")


def _introduced(spoken: Sequence[Spoken]) -> Iterator[Markup]:
    """Offices as the texts print them, with the dates from the first to the last such text."""
    used: dict[str, list[PartialDate]] = {}
    for each in spoken:
        role = each.turn.role or (each.turn.speaker.role if each.turn.speaker else None)
        if role:
            dates = used.setdefault(role, [])
            if each.transcript.document.date:
                dates.append(each.transcript.document.date)
    for role, dates in used.items():
        when = " – ".join(dict.fromkeys(wording.date(day) for day in (*dates[:1], *dates[-1:])))
        yield Markup(f"{escape.markdown(role)}, {when}") if when else escape.markdown(role)


def _other_names(entity: Entity) -> list[Name]:
    """Names that differ from the entry's own; the short one among them."""
    names = [Name(entity.short)] if entity.short else []
    names += [name for name in entity.names if name.text != entity.short]
    return [name for name in names if name.text != entity.name]


def _name(name: Name) -> str:
    when = wording.span(name.valid) if name.valid else ""
    return f"{name.text} ({when})" if when else name.text
