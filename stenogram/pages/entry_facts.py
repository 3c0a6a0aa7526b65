"""The facts of an entry, by its kind, and its neighbours in a series."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from stenogram.curation.authority_files import AUTHORITY_FILES, address_of
from stenogram.dates import PartialDate
from stenogram.kinds import kind_of
from stenogram.model import Corpus, Entity, Name, Office, Registry, Summit
from stenogram.pages import escape, wording
from stenogram.pages.backlinks import Backlinks, Spoken, by_date
from stenogram.pages.entry_lists import Belongings, belonging_facts
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, entity_line, facts, period, short_name, when_and_where
from stenogram.pages.isolation import gettext as _
from stenogram.pages.isolation import isolated

RelationKind = Literal["part-of", "series-of", "adopted-at", "replaces", "successor-of", "held-with", "body"]


def entry_facts(
    entity: Entity, corpus: Corpus, links: Backlinks, belonging: Sequence[Belongings], page: str
) -> tuple[Fact, ...]:
    """All that the registry knows of an entity, and what other entries say of it.

    `belonging` is what belongs to the entity (`belongings`).
    """
    relations = _RelationFacts(entity, corpus.registry, links, page)
    place = when_and_where(entity)[1]
    spoken = links.spoken.get(entity.id, ()) if entity.kind == "person" else ()
    summit = entity if isinstance(entity, Summit) else None
    return facts(
        *_dates(entity),
        (_("Adopted"), [wording.date(entity.adopted) if entity.adopted else None]),
        (_("Adopted at"), relations.targets("adopted-at")),
        (_(kind_of(entity).place), [place]),
        (_("Planned for"), [summit.planned_place if summit else None]),
        (_("State"), [entity.state]),
        (_("Format"), [summit.format if summit else None]),
        (_("Meeting"), list(_meeting(entity, corpus.registry, links.published, page))),
        (_("Part of"), relations.targets("part-of")),
        (_("Issued by"), relations.targets("body")),
        (_("Held with"), relations.in_both_directions("held-with")),
        (_("Replaces"), relations.targets("replaces")),
        (_("Replaced by"), relations.sources("replaces")),
        (_("Successor of"), relations.targets("successor-of")),
        (_("Succeeded by"), relations.sources("successor-of")),
        *belonging_facts(belonging, corpus.registry, links.published, page),
        (_("Offices"), [_office(office, corpus.registry, links.published, page) for office in entity.offices]),
        (_("Introduced as"), list(_introduced(spoken))),
        (_("Occupation") if entity.kind == "person" else _("Type"), [entity.group]),
    )


@dataclass(frozen=True, slots=True)
class Background:
    """What few readers ask of an entry: facts that are folded under a name, none where nothing is known."""

    name: str
    facts: tuple[Fact, ...]


def background(entity: Entity) -> Background:
    """Other names, identifiers and sources of an entry."""
    names = escape.semicolon_separated(_name(name) for name in _other_names(entity))
    known = facts(
        (_("Other names"), [names]),
        (_("Identifiers"), [_identifier(scheme, value) for scheme, value in entity.identifiers]),
        (_("Sources"), [isolated(escape.citation(source)) for source in entity.sources]),
    )
    return Background(known[0].term if len(known) == 1 else _("Other names and sources"), known)


def _dates(entity: Entity) -> Iterator[tuple[str, list[str]]]:
    """The span of an entity in one line or, where its ends mean different things, in two."""
    if entity.when is None:
        return
    first, *last = kind_of(entity).dates
    if not last:
        yield _(first), [period(entity) or ""]
        return
    if entity.when.start:
        yield _(first), [wording.date(entity.when.start)]
    if entity.when.end:
        yield _(last[0]), [wording.date(entity.when.end)]


class _RelationFacts:
    """Relations of an entity as links, in both directions."""

    def __init__(self, entity: Entity, registry: Registry, links: Backlinks, page: str) -> None:
        self.entity, self.registry, self.links, self.page = entity, registry, links, page

    def targets(self, kind: RelationKind) -> list[Markup]:
        """What this entity is KIND of."""
        targets = [relation.target for relation in self.entity.relations if relation.kind == kind]
        return [self._link(self.registry.entities[target]) for target in targets if target in self.registry.entities]

    def sources(self, kind: RelationKind) -> list[Markup]:
        """What is KIND of this entity, by date and name."""
        sources = [entity for relation, entity in self.links.related.get(self.entity.id, ()) if relation.kind == kind]
        return [self._link(source) for source in sorted(sources, key=by_date)]

    def in_both_directions(self, kind: RelationKind) -> list[Markup]:
        """For a relation that holds in both directions, whichever entry says so."""
        entities = self.registry.entities
        ids = [relation.target for relation in self.entity.relations if relation.kind == kind]
        ids += [entity.id for relation, entity in self.links.related.get(self.entity.id, ()) if relation.kind == kind]
        return [self._link(entities[target]) for target in dict.fromkeys(ids) if target in entities]

    def _link(self, entity: Entity) -> Markup:
        return entity_line(self.page, entity, self.links.published, short_name(entity, self.registry))


def _meeting(entity: Entity, registry: Registry, published: Collection[str], page: str) -> Iterator[Markup]:
    series = registry.series.get(entity.series) if entity.series else None
    if series is None:
        return
    council = registry.entities.get(series.council or "") or registry.entities.get(series.body or "")
    name = entity_line(page, council, published) if council else escape.markdown(series.name)
    if not entity.number:
        yield name
        return
    number = wording.number(entity.number)
    # In English "5th meeting, Council of Heads of State"; other languages may have the plain number.
    meeting = _("%(ordinal)s meeting, %(council)s", ordinal=wording.ordinal(entity.number), number=number, council=name)
    yield Markup(meeting)


def neighbours(entity: Entity, registry: Registry, links: Backlinks, page: str) -> tuple[Markup | None, Markup | None]:
    """The previous and the next meeting of the same council, as links where they have a page."""
    if not entity.series:
        return None, None
    meetings = links.series[entity.series]
    place = meetings.index(entity)
    return (
        _nearest(meetings[:place][::-1], registry, links, page),
        _nearest(meetings[place + 1 :], registry, links, page),
    )


def _nearest(meetings: Sequence[Entity], registry: Registry, links: Backlinks, page: str) -> Markup | None:
    """The first of these meetings; where it has no page, with the first that has one, so that a reader can go on."""
    if not meetings:
        return None
    first = entity_line(page, meetings[0], links.published, short_name(meetings[0], registry))
    with_page = next((meeting for meeting in meetings if meeting.id in links.published), None)
    if with_page is None or with_page is meetings[0]:
        return first
    mentioned = entity_line(page, with_page, links.published, short_name(with_page, registry))
    return Markup(_("%(entry)s (nearest mentioned: %(mentioned)s)", entry=first, mentioned=mentioned))


def _office(office: Office, registry: Registry, published: Collection[str], page: str) -> Markup:
    held = wording.span(office.held)
    title = escape.markdown(office.title)
    body = registry.entities.get(office.body or "")
    of = f" ({entity_line(page, body, published, short_name(body, registry))})" if body else ""
    last = wording.date(office.known_until) if office.known_until else None
    known_until = _("known until %(date)s", date=last) if last else None
    whole = Markup(f"{title}{of}")
    line = _("%(name)s, %(when)s", name=whole, when=held) if held else isolated(whole)
    return Markup(_("%(line)s (%(note)s)", line=Markup(line), note=known_until) if known_until else line)


def _introduced(spoken: Sequence[Spoken]) -> Iterator[Markup]:
    """Offices as the texts print them, with the dates from the first to the last such text."""
    used: dict[str, list[PartialDate]] = {}
    for turn in spoken:
        if turn.role:
            dates = used.setdefault(turn.role, [])
            if turn.date:
                dates.append(turn.date)
    for role, dates in used.items():
        when = " – ".join(dict.fromkeys(wording.date(day) for day in (*dates[:1], *dates[-1:])))
        shown = escape.markdown(role)
        yield Markup(_("%(name)s, %(when)s", name=shown, when=when)) if when else shown


def _other_names(entity: Entity) -> list[Name]:
    """Names that differ from the entry's own; the short one among them."""
    names = [Name(entity.short)] if entity.short else []
    names += [name for name in entity.names if name.text != entity.short]
    return [name for name in names if name.text != entity.name]


def _name(name: Name) -> Markup:
    """A name with its time. The language is marked: a screen reader would read it as words of the page's."""
    when = wording.span(name.valid) if name.valid else ""
    text = escape.markdown(name.text)
    if name.language:
        direction = wording.direction(name.language)
        attributes = f'lang="{escape.attribute(name.language)}"' + (f' dir="{direction}"' if direction else "")
        text = Markup(f"<span {attributes}>{text}</span>")
    return Markup(f"{isolated(text)} ({when})") if when else text


def _identifier(scheme: str, value: str) -> Markup:
    return escape.web_link(f"{AUTHORITY_FILES[scheme].title} {value}", address_of(scheme, value))
