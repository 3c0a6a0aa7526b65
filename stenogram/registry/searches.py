"""registry/searches.yml: searches that have a feed of their own."""

from __future__ import annotations

from typing import Final

from stenogram.curation import entries, yaml_records
from stenogram.dates import DateSpan
from stenogram.model import SavedSearch
from stenogram.problems import Problem, problem

SEARCHES: Final = "registry/searches.yml"


def read_searches(file: str, text: str) -> tuple[tuple[SavedSearch, ...], list[Problem]]:
    """Saved searches; one with a mistake, or with the id of one before it, is left out and is a problem."""
    data, lines, loaded = yaml_records.load(file, text)
    problems = list(loaded)
    if not isinstance(data or [], list):
        return (), [*problems, problem("invalid-value", file, yaml_records.line_of(lines, ()), case="entries")]
    searches: dict[str, tuple[SavedSearch, int]] = {}
    for number, item in enumerate(data or ()):
        entry, wrong = yaml_records.validate(entries.SearchEntry, file, item, lines, (number,))
        problems += wrong
        line = yaml_records.line_of(lines, (number,))
        if entry is None:
            continue
        if entry.id in searches:
            problems.append(problem("doubled-id", file, line, id=entry.id, place=f"{file}:{searches[entry.id][1]}"))
            continue
        within = DateSpan.parse(entry.within) if entry.within else None
        search = SavedSearch(entry.id, entry.title, tuple(entry.words), entry.speaker, entry.entry, within, line)
        searches[entry.id] = (search, line)
    return tuple(search for search, _ in searches.values()), problems
