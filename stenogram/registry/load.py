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
from stenogram.model import Entity, Name, Office, Registry, Relation, Series
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
    link to an entry that is not there, a successor that is older than what it succeeded.
    """
    entities: dict[str, Entity] = {}
    series: dict[str, Series] = {}
    problems: list[Problem] = []
    refused: set[str] = set()
    not_names: tuple[str, ...] = ()
    for file, text in files.items():
        if file.endswith("/not-names.yml"):
            not_names, wrong = _read_not_names(file, text)
            problems += wrong
            continue
        found, mistakes, ids = _read_file(file, text)
        problems += mistakes
        refused |= ids
        for record in found:
            into: dict[str, Any] = series if isinstance(record, Series) else entities
            first = entities.get(record.id) or series.get(record.id)
            if first:
                problems.append(_doubled(record, first))
            else:
                into[record.id] = record
    registry = Registry({each.id: _sourced(each, series) for each in entities.values()}, series, not_names)
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
        remedy = "name it people.yml, organisations.yml, summits.yml, strategies.yml or not-names.yml"
        return [], [*problems, Problem(file, 0, "error", "unknown-registry", what, remedy)], set()
    if data is None or data == [] or data == {}:
        return [], list(problems), set()
    found: list[Entity | Series] = []
    mistakes = list(problems)
    refused: set[str] = set()
    for model, make, part, at in _parts(stem, data):
        if not isinstance(part, list):
            mistakes.append(_not_a_list(file, yaml_records.line_of(lines, at)))
            continue
        for number, each in enumerate(part):
            place = (*at, number)
            entry, wrong = yaml_records.validate(model, file, each, lines, place)
            mistakes += wrong
            if entry is not None:
                found.append(make(entry, _Source(file, yaml_records.line_of(lines, place))))
            elif isinstance(each, dict) and isinstance(each.get("id"), str):
                refused.add(each["id"])
    if stem == "summits" and isinstance(data, dict):
        mistakes += _unknown_keys(file, data, lines)
    return found, mistakes, refused


def _read_not_names(file: str, text: str) -> tuple[tuple[str, ...], list[Problem]]:
    """The texts of the list; whatever in it is no text is a problem of its own."""
    data, lines, problems = yaml_records.load(file, text)
    remedy = "write one name on a line, after a hyphen: - Electric Company"
    if not isinstance(data or [], list):
        line = yaml_records.line_of(lines, ())
        return (), [*problems, Problem(file, line, "error", "invalid-value", "it is not a list of names", remedy)]
    names = [each for each in data or () if isinstance(each, str) and each.strip()]
    wrong = [
        Problem(file, yaml_records.line_of(lines, (number,)), "error", "invalid-value", "this is not a name", remedy)
        for number, each in enumerate(data or ())
        if not (isinstance(each, str) and each.strip())
    ]
    return tuple(names), [*problems, *wrong]


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
        "names": tuple(_name(each) for each in entry.names),
        "short": entry.short,
        "group": entry.group,
        "sources": entry.sources,
        "linked": entry.link,
        "not_names": entry.not_names,
        "file": source.file,
        "line": source.line,
    }


def _name(entry: entries.NameEntry) -> Name:
    # Capitals throughout are an acronym's: "WHO" is not "who".
    return Name(entry.name, _life(entry.from_, entry.until), entry.exact or entry.name.isupper())


def _organisation(entry: entries.OrganisationEntry, source: _Source) -> Entity:
    relations = _relations(("part-of", entry.part_of), ("successor-of", entry.successor_of))
    return Entity(
        kind="organisation",
        when=_life(entry.since, entry.until),
        place=entry.seat,
        relations=relations,
        **_common(entry, source),
    )


def _strategy(entry: entries.StrategyEntry, source: _Source) -> Entity:
    return Entity(
        kind="strategy",
        when=DateSpan.parse(entry.period) if entry.period else None,
        adopted=PartialDate.parse(entry.adopted) if entry.adopted else None,
        place=entry.place,
        about=entry.about,
        relations=_relations(("adopted-at", entry.adopted_at), ("replaces", entry.replaces), ("body", entry.body)),
        **_common(entry, source),
    )


def _person(entry: entries.PersonEntry, source: _Source) -> Entity:
    offices = tuple(
        Office(each.title, _life(each.from_, each.until) or DateSpan(None, None), each.of) for each in entry.offices
    )
    return Entity(kind="person", when=_life(entry.born, entry.died), offices=offices, **_common(entry, source))


def _summit(entry: entries.SummitEntry, source: _Source) -> Entity:
    held_with: list[tuple[Any, str | None]] = [("held-with", each) for each in entry.held_with]
    return Entity(
        kind="summit",
        when=DateSpan.parse(entry.date),
        place=", ".join(entry.place) or None,
        places=entry.place,
        planned_place=entry.planned_place,
        format=entry.format,
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
        file=source.file,
        line=source.line,
    )


def _relations(*pairs: tuple[Any, str | None]) -> tuple[Relation, ...]:
    return tuple(Relation(kind, target) for kind, target in pairs if target)


def _life(start: str | None, end: str | None) -> DateSpan | None:
    if not start and not end:
        return None
    return DateSpan(PartialDate.parse(start) if start else None, PartialDate.parse(end) if end else None)


_KINDS: dict[str, tuple[type[yaml_records.Curated], Callable[[Any, _Source], Entity]]] = {
    "people": (entries.PersonEntry, _person),
    "organisations": (entries.OrganisationEntry, _organisation),
    "strategies": (entries.StrategyEntry, _strategy),
}
