"""registry/*.yml → authority records.

One mistake never hides another: every entry is read by itself, and those in order are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from stenogram.curation import yaml_records
from stenogram.curation.yaml_records import Place
from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Entity, HomeStates, Name, Office, Registry, Relation, Series
from stenogram.problems import Problem
from stenogram.registry import entries
from stenogram.registry.checks import check_links

_Entry = TypeVar("_Entry", bound=yaml_records.Curated)


@dataclass(frozen=True, slots=True)
class _Source:
    """A place in a registry file: what a record needs to say where it stands."""

    file: str
    line: int


def load_registry(files: Mapping[str, str]) -> tuple[Registry, tuple[Problem, ...]]:
    """Read and check the registry.

    `files` are the texts by name ("registry/people.yml"); a file may be missing or empty. An entry
    with a mistake is left out and is a problem; so is an id given twice (the first entry stays), a
    link to an entry that is not in the registry, a successor that is older than what it succeeded.
    """
    entities: dict[str, Entity] = {}
    series: dict[str, Series] = {}
    problems: list[Problem] = []
    refused: set[str] = set()
    not_names: tuple[str, ...] = ()
    home = HomeStates()
    for file, text in files.items():
        if file.endswith("/not-names.yml"):
            not_names, wrong = _read_not_names(file, text)
            problems += wrong
            continue
        if file.endswith("/home.yml"):
            home, wrong = _read_home(file, text)
            problems += wrong
            continue
        records, mistakes, refused_ids = _read_file(file, text)
        problems += mistakes
        refused |= refused_ids
        for record in records:
            into: dict[str, Any] = series if isinstance(record, Series) else entities
            first = entities.get(record.id) or series.get(record.id)
            if first:
                problems.append(_doubled(record, first))
            else:
                into[record.id] = record
    sourced = {entity.id: _sourced(entity, series) for entity in entities.values()}
    registry = Registry(sourced, series, not_names, home)
    return registry, tuple(problems) + check_links(registry, refused)


def _sourced(entity: Entity, series: Mapping[str, Series]) -> Entity:
    """A meeting that names no source has those of its series."""
    its_series = series.get(entity.series or "")
    return replace(entity, sources=its_series.sources) if its_series and not entity.sources else entity


def _doubled(record: Entity | Series, first: Entity | Series) -> Problem:
    what = f'the id "{record.id}" is given twice (first in {first.file}:{first.line})'
    return Problem(record.file, record.line, "error", "doubled-id", what, "give one of the two another id")


def _read_file(file: str, text: str) -> tuple[list[Entity | Series], list[Problem], set[str]]:
    """The records of one file, its problems, and the ids of entries that were refused."""
    data, lines, problems = yaml_records.load(file, text)
    stem = file.rpartition("/")[2].removesuffix(".yml")
    if stem not in _KINDS and stem != "summits":
        what = "it is no registry file"
        remedy = "name it people.yml, organisations.yml, summits.yml, strategies.yml, not-names.yml or home.yml"
        return [], [*problems, Problem(file, 0, "error", "unknown-registry", what, remedy)], set()
    if data is None or data == [] or data == {}:
        return [], list(problems), set()
    records: list[Entity | Series] = []
    mistakes = list(problems)
    refused: set[str] = set()
    for model, make, part, at in _parts(stem, data):
        if not isinstance(part, list):
            mistakes.append(_not_a_list(file, yaml_records.line_of(lines, at)))
            continue
        for number, item in enumerate(part):
            place = (*at, number)
            entry, wrong = yaml_records.validate(model, file, item, lines, place)
            mistakes += wrong
            if entry is not None:
                records.append(make(entry, _Source(file, yaml_records.line_of(lines, place))))
            elif isinstance(item, dict) and isinstance(item.get("id"), str):
                refused.add(item["id"])
    if stem == "summits" and isinstance(data, dict):
        mistakes += _unknown_keys(file, data, lines)
    return records, mistakes, refused


def _read_not_names(file: str, text: str) -> tuple[tuple[str, ...], list[Problem]]:
    """The texts of the list; whatever in it is no text is a problem of its own."""
    data, lines, problems = yaml_records.load(file, text)
    remedy = "write one name on a line, after a hyphen: - Electric Company"
    if not isinstance(data or [], list):
        line = yaml_records.line_of(lines, ())
        return (), [*problems, Problem(file, line, "error", "invalid-value", "it is not a list of names", remedy)]
    names = [item for item in data or () if isinstance(item, str) and item.strip()]
    wrong = [
        Problem(file, yaml_records.line_of(lines, (number,)), "error", "invalid-value", "this is not a name", remedy)
        for number, item in enumerate(data or ())
        if not (isinstance(item, str) and item.strip())
    ]
    return tuple(names), [*problems, *wrong]


def _read_home(file: str, text: str) -> tuple[HomeStates, list[Problem]]:
    data, lines, problems = yaml_records.load(file, text)
    if data is None:
        return HomeStates(), [*problems]
    entry, _, mistakes = yaml_records.validate_piecewise(entries.HomeFile, file, data, lines)
    home = HomeStates(entry.home, entry.publishers, entry.places) if entry else HomeStates()
    return home, [*problems, *mistakes]


_Part = tuple[type[yaml_records.Curated], Callable[[Any, _Source], Entity | Series], Any, Place]


def _parts(stem: str, data: Any) -> Iterator[_Part]:
    if stem != "summits":
        model, make = _KINDS[stem]
        yield model, make, data, ()
    elif not isinstance(data, dict):
        yield entries.SummitEntry, _summit, None, ()
    else:
        if data.get("series") is not None:
            yield entries.SeriesEntry, _series, data["series"], ("series",)
        if data.get("summits") is not None:
            yield entries.SummitEntry, _summit, data["summits"], ("summits",)


def _not_a_list(file: str, line: int) -> Problem:
    what, remedy = "it is not a list of entries", "begin each entry with a hyphen: - id: …"
    if file.endswith("summits.yml"):
        remedy = "write series: and summits:, each followed by a list of entries"
    return Problem(file, line, "error", "invalid-value", what, remedy)


def _unknown_keys(file: str, data: Mapping[str, Any], lines: Mapping[Place, int]) -> Iterator[Problem]:
    for key in data.keys() - {"series", "summits"}:
        what, remedy = f'"{key}" is not a key that is known here', "write series: or summits:"
        yield Problem(file, yaml_records.line_of(lines, (key,)), "error", "invalid-value", what, remedy)


# --- Records --------------------------------------------------------------------------------------


def _common(entry: entries.Record, source: _Source) -> dict[str, Any]:
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
    valid = _life(entry.from_, entry.until)
    return Name(entry.name, valid, entry.exact or entry.name.isupper(), entry.language, entry.home)


def _identifiers(entry: entries.IdentifierEntry | None) -> tuple[tuple[str, str], ...]:
    return tuple(entry.model_dump(exclude_none=True).items()) if entry else ()


def _organisation(entry: entries.OrganisationEntry, source: _Source) -> Entity:
    relations = _relations(("part-of", entry.part_of), ("successor-of", entry.successor_of))
    return Entity(
        kind="organisation",
        when=_life(entry.since, entry.until),
        place=entry.seat,
        state=entry.state,
        relations=relations,
        **_common(entry, source),
    )


def _strategy(entry: entries.StrategyEntry, source: _Source) -> Entity:
    return Entity(
        kind="strategy",
        when=DateSpan.parse(entry.period) if entry.period else None,
        adopted=_date(entry.adopted),
        known_until=_date(entry.known_until),
        place=entry.place,
        about=entry.about,
        relations=_relations(("adopted-at", entry.adopted_at), ("replaces", entry.replaces), ("body", entry.body)),
        **_common(entry, source),
    )


def _person(entry: entries.PersonEntry, source: _Source) -> Entity:
    return Entity(
        kind="person",
        when=_life(entry.born, entry.died),
        offices=tuple(_office(office) for office in entry.offices),
        family=entry.family,
        **_common(entry, source),
    )


def _office(entry: entries.OfficeEntry) -> Office:
    held = _life(entry.from_, entry.until) or DateSpan(None, None)
    return Office(entry.title, held, entry.of, _date(entry.known_until))


def _summit(entry: entries.SummitEntry, source: _Source) -> Entity:
    held_with: list[tuple[Any, str | None]] = [("held-with", meeting) for meeting in entry.held_with]
    return Entity(
        kind="summit",
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
        **_common(entry, source),
    )


def _series(entry: entries.SeriesEntry, source: _Source) -> Series:
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


def _life(start: str | None, end: str | None) -> DateSpan | None:
    if not start and not end:
        return None
    return DateSpan(_date(start), _date(end))


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


_KINDS: dict[str, tuple[type[yaml_records.Curated], Callable[[Any, _Source], Entity]]] = {
    "people": (entries.PersonEntry, _person),
    "organisations": (entries.OrganisationEntry, _organisation),
    "strategies": (entries.StrategyEntry, _strategy),
}
