"""registry/*.yml → authority records.

One mistake never hides another: every entry is read by itself, and those in order are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from slugify import slugify

from stenogram.curation import entities, entries, yaml_records
from stenogram.curation.entities import Source
from stenogram.curation.reserved_names import is_reserved
from stenogram.curation.yaml_records import Place
from stenogram.kinds import SUMMIT, Kind, kinds
from stenogram.model import Entity, HomeStates, Registry, Series, Wording
from stenogram.problems import Problem, problem
from stenogram.registry.checks import check_links
from stenogram.registry.searches import SEARCHES, read_searches

WORDINGS: Final = "wordings.yml"
_Entry = TypeVar("_Entry", bound=yaml_records.Curated)


def load_registry(files: Mapping[str, str]) -> tuple[Registry, tuple[Problem, ...]]:
    """Read and check the registry.

    `files` are the texts by name ("registry/people.yml"); a file may be missing or empty. An entry
    with a mistake is left out and is a problem; so is an id given twice (the first entry stays), a
    link to an entry that is not in the registry, a successor that is older than what it succeeded.
    """
    records_by_id: dict[str, Entity] = {}
    series: dict[str, Series] = {}
    problems: list[Problem] = []
    refused: set[str] = set()
    not_names: tuple[str, ...] = ()
    home = HomeStates()
    watched: tuple[entries.WordingEntry, ...] = ()
    lines_of_wordings: tuple[int, ...] = ()
    searches, wrong_searches = read_searches(SEARCHES, files.get(SEARCHES, ""))
    problems += wrong_searches
    for file, text in files.items():
        if file == SEARCHES:
            continue
        if file.endswith("/not-names.yml"):
            not_names, wrong = _read_not_names(file, text)
            problems += wrong
            continue
        if file.endswith("/home.yml"):
            home, wrong = _read_home(file, text)
            problems += wrong
            continue
        if file == WORDINGS:
            watched, lines_of_wordings, wrong = _read_wordings(text)
            problems += wrong
            continue
        records, mistakes, refused_ids = _read_file(file, text)
        problems += mistakes
        refused |= refused_ids
        for record in records:
            into: dict[str, Any] = series if isinstance(record, Series) else records_by_id
            first = records_by_id.get(record.id) or series.get(record.id)
            if first:
                problems.append(_doubled(record, first))
            else:
                into[record.id] = record
    sourced = {entity.id: _sourced(entity, series) for entity in records_by_id.values()}
    wordings, wrong = _wordings(watched, lines_of_wordings, sourced)
    problems += wrong
    registry = Registry(sourced, series, not_names, home, wordings, searches)
    return registry, tuple(problems) + check_links(registry, refused)


def _sourced(entity: Entity, series: Mapping[str, Series]) -> Entity:
    """A meeting that names no source has those of its series."""
    its_series = series.get(entity.series or "")
    return replace(entity, sources=its_series.sources) if its_series and not entity.sources else entity


def _doubled(record: Entity | Series, first: Entity | Series) -> Problem:
    return problem("doubled-id", record.file, record.line, id=record.id, place=f"{first.file}:{first.line}")


def _read_file(file: str, text: str) -> tuple[list[Entity | Series], list[Problem], set[str]]:
    """The records of one file, its problems, and the ids of entries that were refused."""
    data, lines, problems = yaml_records.load(file, text)
    stem = file.rpartition("/")[2].removesuffix(".yml")
    kind = next((kind for kind in kinds() if kind.folder == stem), None)
    if kind is None:
        names = [*(f"{kind.folder}.yml" for kind in kinds()), "not-names.yml", "home.yml"]
        unknown = problem("unknown-registry", file, 0, names=tuple(names), last="searches.yml")
        return [], [*problems, unknown], set()
    if data is None or data == [] or data == {}:
        return [], list(problems), set()
    records: list[Entity | Series] = []
    mistakes = list(problems)
    refused: set[str] = set()
    for model, make, part, at in _parts(kind, data):
        if not isinstance(part, list):
            mistakes.append(_not_a_list(file, yaml_records.line_of(lines, at)))
            continue
        for number, item in enumerate(part):
            place = (*at, number)
            entry, wrong = yaml_records.validate(model, file, item, lines, place)
            mistakes += wrong
            if entry is not None:
                records.append(make(entry, Source(file, yaml_records.line_of(lines, place))))
            else:
                refused |= _ids(item)
    if kind is SUMMIT and isinstance(data, dict):
        mistakes += _unknown_keys(file, data, lines)
    return records, mistakes, refused


def _ids(item: Any) -> set[str]:
    """The id of an entry that was refused, where it has one."""
    return {item["id"]} if isinstance(item, dict) and isinstance(item.get("id"), str) else set()


def _read_not_names(file: str, text: str) -> tuple[tuple[str, ...], list[Problem]]:
    """The texts of the list; whatever in it is no text is a problem of its own."""
    data, lines, problems = yaml_records.load(file, text)
    if not isinstance(data or [], list):
        line = yaml_records.line_of(lines, ())
        return (), [*problems, problem("invalid-value", file, line, case="names")]
    names = [item for item in data or () if isinstance(item, str) and item.strip()]
    wrong = [
        problem("invalid-value", file, yaml_records.line_of(lines, (number,)), case="name")
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


def _read_wordings(text: str) -> tuple[tuple[entries.WordingEntry, ...], tuple[int, ...], list[Problem]]:
    """The entries of wordings.yml that are in order, and their lines."""
    data, lines, problems = yaml_records.load(WORDINGS, text)
    if not isinstance(data or [], list):
        line = yaml_records.line_of(lines, ())
        return (), (), [*problems, problem("invalid-value", WORDINGS, line, case="entries")]
    read, places, mistakes = [], [], list(problems)
    for number, item in enumerate(data or ()):
        entry, wrong = yaml_records.validate(entries.WordingEntry, WORDINGS, item, lines, (number,))
        mistakes += wrong
        if entry is not None:
            read.append(entry)
            places.append(yaml_records.line_of(lines, (number,)))
    return tuple(read), tuple(places), mistakes


def _wordings(
    watched: tuple[entries.WordingEntry, ...], lines: tuple[int, ...], entities_by_id: Mapping[str, Entity]
) -> tuple[tuple[Wording, ...], list[Problem]]:
    """Each wording with its phrases; an entry that is not in the registry, and a wording given twice, are problems."""
    wordings: dict[str, Wording] = {}
    problems: list[Problem] = []
    for entry, line in zip(watched, lines, strict=True):
        entity = entities_by_id.get(entry.entry) if entry.entry else None
        if entry.entry and entity is None:
            problems.append(problem("unknown-wording", WORDINGS, line, entity=entry.entry))
            continue
        title = entity.name if entity else entry.phrase or ""
        names = (name.text for name in entity.names) if entity else ()
        address = slugify(title)
        address += "-phrase" if is_reserved(address) else ""
        wording = Wording(address, title, (title, *names, *entry.variants), entry.entry, line)
        if not wording.id or wording.id in wordings:
            problems.append(problem("doubled-wording", WORDINGS, line, title=title))
            continue
        wordings[wording.id] = wording
    return tuple(wordings.values()), problems


_Part = tuple[type[yaml_records.Curated], Callable[[Any, Source], Entity | Series], Any, Place]


def _parts(kind: Kind, data: Any) -> Iterator[_Part]:
    if kind is not SUMMIT:
        yield kind.entry, kind.make, data, ()
    elif not isinstance(data, dict):
        yield kind.entry, kind.make, None, ()
    else:
        if data.get("series") is not None:
            yield entries.SeriesEntry, entities.series, data["series"], ("series",)
        if data.get("summits") is not None:
            yield kind.entry, kind.make, data["summits"], ("summits",)


def _not_a_list(file: str, line: int) -> Problem:
    case = "summits" if file == SUMMIT.file else "entries"
    return problem("invalid-value", file, line, case=case)


def _unknown_keys(file: str, data: Mapping[str, Any], lines: Mapping[Place, int]) -> Iterator[Problem]:
    for key in data.keys() - {"series", "summits"}:
        yield problem("invalid-value", file, yaml_records.line_of(lines, (key,)), case="summits key", key=key)
