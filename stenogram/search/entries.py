"""The entries of the registry as the search offers them: by name, before anything that was said.

The browser matches a question with the names itself (search/entries.js): a few hundred names are no work, and no
statistics of a text can tell that "SCO" asks for the organisation of that name first.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stenogram.kinds import kind_of
from stenogram.model import Entity, Registry, Series, Summit
from stenogram.translations import gettext as _

FILE: Final = "entries.st_entries"


@dataclass(frozen=True, slots=True)
class EntryNames:
    """One entry as it is asked for.

    `names` are all its names, the one that is shown first; `facts` are words that narrow it down (place, year, the
    series of a summit, the offices of a person); `address` is relative to the site.
    """

    id: str
    noun: str
    address: str
    names: tuple[str, ...]
    facts: tuple[str, ...]
    definition: str


def entry_names(registry: Registry, published: Collection[str]) -> tuple[EntryNames, ...]:
    """The entries of a registry with a page, in its order; `published` are their ids."""
    return tuple(
        _entry(entity, registry.series.get(entity.series or ""))
        for entity in registry.entities.values()
        if entity.id in published
    )


def _entry(entity: Entity, series: Series | None) -> EntryNames:
    kind = kind_of(entity)
    names = (entity.name, entity.short, *(name.text for name in entity.names))
    years = {date.year for span in (entity.when,) if span for date in (span.start, span.end) if date}
    host = entity.host if isinstance(entity, Summit) else None
    facts = [entity.place, host, *map(str, sorted(years)), *(office.title for office in entity.offices)]
    facts += [series.name, *series.called] if series else []
    if entity.adopted:
        facts.append(str(entity.adopted.year))
    return EntryNames(
        entity.id,
        _(kind.label),
        f"{kind.folder}/{entity.id}/",
        tuple(dict.fromkeys(name for name in names if name)),
        tuple(dict.fromkeys(fact for fact in facts if fact)),
        entity.definition,
    )


def packed_entries(entries: Sequence[EntryNames], mentions: Mapping[str, int]) -> bytes:
    """The file that the browser reads; `mentions` are the passages that mention each entry, by id."""
    rows: list[list[Any]] = [
        [entry.id, entry.noun, entry.address, entry.names, entry.facts, entry.definition, mentions.get(entry.id, 0)]
        for entry in entries
    ]
    return gzip.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)
