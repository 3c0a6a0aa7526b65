"""What a curator wrote of an entity, made into its record: one function for each kind of entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stenogram.curation import entries
from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Name, Office, Organisation, Person, Relation, Series, Strategy, Summit


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a registry file: what a record needs to say where it stands."""

    file: str
    line: int


def common(entry: entries.Record, source: Source) -> dict[str, Any]:
    """What every record has, by the names of its fields."""
    return {
        "id": entry.id,
        "name": entry.name,
        "definition": getattr(entry, "definition", None) or "",
        "names": tuple(_name(name) for name in entry.names),
        "short": entry.short,
        "group": entry.group,
        "sources": entry.sources,
        "linked": entry.link,
        "not_names": entry.not_names,
        "identifiers": _identifiers(entry.identifiers),
        "keep": entry.keep,
        "file": source.file,
        "line": source.line,
    }


def _name(entry: entries.NameEntry) -> Name:
    # Capitals throughout are an acronym's: "WHO" is not "who".
    valid = life(entry.from_, entry.until)
    return Name(entry.name, valid, entry.exact or entry.name.isupper(), entry.language, entry.home)


def _identifiers(entry: entries.IdentifierEntry | None) -> tuple[tuple[str, str], ...]:
    return tuple(entry.model_dump(exclude_none=True).items()) if entry else ()


def organisation(entry: entries.OrganisationEntry, source: Source) -> Organisation:
    """The record of a body. Raises ValueError for a date that is none; the models have refused those before."""
    relations = _relations(("part-of", entry.part_of), ("successor-of", entry.successor_of))
    return Organisation(
        when=life(entry.since, entry.until),
        place=entry.seat,
        state=entry.state,
        relations=relations,
        **common(entry, source),
    )


def strategy(entry: entries.StrategyEntry, source: Source) -> Strategy:
    """The record of a document or an undertaking; `period` is from when to when it holds."""
    return Strategy(
        when=DateSpan.parse(entry.period) if entry.period else None,
        adopted=_date(entry.adopted),
        known_until=_date(entry.known_until),
        place=entry.place,
        about=entry.about,
        relations=_relations(("adopted-at", entry.adopted_at), ("replaces", entry.replaces), ("body", entry.body)),
        **common(entry, source),
    )


def person(entry: entries.PersonEntry, source: Source) -> Person:
    """The record of a person, with offices in the order in which they are listed."""
    return Person(
        when=life(entry.born, entry.died),
        offices=tuple(_office(office) for office in entry.offices),
        family=entry.family,
        **common(entry, source),
    )


def _office(entry: entries.OfficeEntry) -> Office:
    held = life(entry.from_, entry.until) or DateSpan(None, None)
    return Office(entry.title, held, entry.of, _date(entry.known_until))


def summit(entry: entries.SummitEntry, source: Source) -> Summit:
    """The record of a meeting; its place is shown as the parts of `place`, the city first, with commas between."""
    held_with: list[tuple[Any, str | None]] = [("held-with", meeting) for meeting in entry.held_with]
    return Summit(
        when=DateSpan.parse(entry.date),
        place=", ".join(entry.place) or None,
        places=entry.place,
        planned_place=entry.planned_place,
        format=entry.format,
        planned=entry.planned,
        host=entry.host,
        number=entry.number,
        series=entry.series,
        relations=_relations(("series-of", entry.series), *held_with),
        **common(entry, source),
    )


def series(entry: entries.SeriesEntry, source: Source) -> Series:
    """The record of a series, to which meetings belong by its id."""
    return Series(
        id=entry.id,
        name=entry.name,
        body=entry.body,
        council=entry.council,
        called=entry.called,
        sources=entry.sources,
        known_until=_date(entry.known_until),
        file=source.file,
        line=source.line,
    )


def _relations(*pairs: tuple[Any, str | None]) -> tuple[Relation, ...]:
    return tuple(Relation(kind, target) for kind, target in pairs if target)


def life(start: str | None, end: str | None) -> DateSpan | None:
    """From when to when something was; None where neither is known. Dates are ISO, as much of them as is known."""
    if not start and not end:
        return None
    return DateSpan(_date(start), _date(end))


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
