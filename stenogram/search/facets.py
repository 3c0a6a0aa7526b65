"""The facets of a volume's records, in one small file beside its index.

Pagefind can filter by itself, but it counts every value of every facet anew at each search, which takes
a second for a thousand transcripts. With this table the browser counts what was found in one pass, for
any combination of facets, and needs no further search when one is chosen.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from stenogram.search.records import RecordKind, SearchRecord
from stenogram.search.texts import TextBlock

FILE: Final = "records.st_facets"
TEXTS: Final = "texts.st_texts"

_KINDS: Final[Mapping[RecordKind, str]] = {"turn": "t", "narrative": "n", "title": "h"}


@dataclass(frozen=True, slots=True)
class Row:
    """The facets of one record, as the table has them."""

    volume: str
    kind: RecordKind
    speaker: str | None
    entities: tuple[str, ...]
    size: int
    """Words of the passage, as the index counts them."""
    transcript: tuple[str | None, ...]
    """Its "id|title", year, kind of event, place and ISO date: those of its part, in a compilation."""
    outlet: str | None = None
    """The medium that the question of the passage was asked for, where it asks or answers one: "id|name"."""

    @classmethod
    def of(cls, record: SearchRecord, size: int) -> Row:
        def only(facet: str) -> str | None:
            return next(iter(record.filters.get(facet, ())), None)

        entities = record.filters.get("entity", ())
        occasion = tuple(map(only, ("transcript", "year", "event", "place", "date")))
        return cls(record.volume, record.kind, only("speaker"), entities, size, occasion, only("outlet"))


def packed_table(rows: Sequence[Row], blocks: Sequence[TextBlock]) -> bytes:
    """The table of a volume's records, in their order; `blocks` are the files that their texts stand in."""
    content = json.dumps(_table(rows, blocks), ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(content, mtime=0)


def _part(row: Row) -> tuple[str, ...]:
    """What the records of one text, or of one part of a compilation, have in common."""
    return row.volume, *(fact or "" for fact in row.transcript)


def _table(rows: Sequence[Row], blocks: Sequence[TextBlock]) -> dict[str, Any]:
    speakers: dict[str | None, int] = {}
    entities: dict[str, int] = {}
    outlets: dict[str, int] = {}
    groups = [(next(same), 1 + sum(1 for _ in same)) for _, same in groupby(rows, key=_part)]
    return {
        "texts": [[block.name, block.records] for block in blocks],
        "kinds": "".join(_KINDS[row.kind] for row in rows),
        "transcripts": [[*first.transcript, count] for first, count in groups],
        "spoke": [speakers.setdefault(row.speaker, len(speakers)) for row in rows],
        "about": [[entities.setdefault(entity, len(entities)) for entity in row.entities] for row in rows],
        "sizes": [row.size for row in rows],
        "speakers": list(speakers),
        "entities": list(entities),
        # Few passages have one: each is named by its place.
        "asked": [
            [place, outlets.setdefault(row.outlet, len(outlets))] for place, row in enumerate(rows) if row.outlet
        ],
        "outlets": list(outlets),
    }
