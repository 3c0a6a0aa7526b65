"""Facts in two columns: a term and what it is, in the order in which a reader asks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from stenogram import translations
from stenogram.kinds import SUMMIT
from stenogram.model import Entity, PageMetadata, Person, Registry, Summit
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext as _
from stenogram.text import letter_case


@dataclass(frozen=True, slots=True)
class Fact:
    """`values` are Markdown, or text that is escaped when placed."""

    term: str
    values: tuple[str, ...]


def facts(*candidates: tuple[str, Sequence[str | None]]) -> tuple[Fact, ...]:
    """Those of which anything is known."""
    known = ((term, tuple(value for value in values if value)) for term, values in candidates)
    return tuple(Fact(term, values) for term, values in known if values)


def downloads(metadata: PageMetadata, page: str) -> Markup:
    """Links to the files that a page (a path under docs/) offers."""
    links = (escape.link(_(file.label), addresses.link(page, file.path)) for file in metadata.files if file.label)
    return escape.dotted(links)


def entity_link(page: str, entity: Entity, name: str | None = None) -> Markup:
    """A link from a page (a path under docs/) to an entry, by its full name unless another is given."""
    return escape.link(name or entity.name, addresses.link(page, addresses.entity_path(entity.kind, entity.id)))


def entity_line(page: str, entity: Entity, published: Collection[str], name: str | None = None) -> Markup:
    """An entry as its neighbours name it: a link, or only its name where it has no page."""
    return entity_link(page, entity, name) if entity.id in published else escape.markdown(name or entity.name)


def part_link(page: str, target: str, label: str, rows: int | None = None, is_current: bool = False) -> Markup:
    """One of the parts of a long list, as `page` links to it; no link where one is. `rows` may tell its length."""
    target_link = escape.link(label, addresses.link(page, target))
    name = Markup(f"**{escape.markdown(label)}**") if is_current or target == page else target_link
    return Markup(name if rows is None else f'{name} <span class="st-count">{wording.number(rows)}</span>')


def short_name(entity: Entity, registry: Registry) -> str:
    """What to call an entity where room is scarce and the name stands alone: a meeting begins with a capital."""
    name = name_within_sentence(entity, registry)
    if entity.kind != SUMMIT.id or name == entity.short:
        return name
    return letter_case.upper(name[:1], translations.language()) + name[1:]


def name_within_sentence(entity: Entity, registry: Registry) -> str:
    """What to call an entity where room is scarce: a summit by what its series is called, city and year."""
    if entity.short:
        return entity.short
    series = registry.series.get(entity.series or "")
    if entity.kind != "summit" or series is None or not series.called:
        return entity.name
    start = entity.when.start if entity.when else None
    name = series.called[0]
    if isinstance(entity, Summit) and entity.places:
        name = _("%(meeting)s in %(place)s", meeting=name, place=wording.listed(entity.places))
    return _("%(name)s, %(when)s", name=name, when=str(start.year)) if start else name


def period(entity: Entity) -> str | None:
    """The days of a summit, the life of a person or body; what is only announced says so."""
    if entity.when is None:
        return None
    start, end = entity.when.start, entity.when.end
    if isinstance(entity, Person) and not (start and end):
        # Nobody is "since" a day: they were born then.
        event, day = (_("Born"), start) if start else (_("Died"), end)
        return _("%(event)s: %(date)s", event=event, date=wording.date(day)) if day else None
    when = wording.span(entity.when)
    return _("%(when)s (planned)", when=when) if isinstance(entity, Summit) and entity.planned else when


def when_and_where(entity: Entity) -> tuple[str | None, str | None]:
    """The dates and the place of an entity as one reads them."""
    when = wording.date(entity.adopted) if entity.adopted else period(entity)
    host = entity.host if isinstance(entity, Summit) else None
    place = ", ".join(part for part in (entity.place, host) if part)
    return when, place or None
