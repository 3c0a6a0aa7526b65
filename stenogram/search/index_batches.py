"""The records of one transcript, ready to be indexed: made once, and asked for only where a volume is made anew."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from stenogram.search.facets import Row
from stenogram.search.records import SearchRecord, SpeakerName

Contents = tuple[tuple[bytes, Row], ...]
"""Each record as the HTML page that Pagefind reads, and its facets."""


@dataclass(frozen=True, slots=True)
class IndexBatch:
    """What must be known of a transcript's records to tell which volume they belong to, and whether that is new.

    `name` is the transcript's, or "" for entries; `digest` is of the contents. `speakers` are those known by name,
    each once; `years` and `languages` are of the records, the latter with how many each has.
    """

    name: str
    count: int
    digest: str
    speakers: tuple[SpeakerName, ...]
    years: tuple[str, ...]
    languages: tuple[tuple[str, int], ...]


def index_batches(records: Iterable[SearchRecord]) -> Iterator[tuple[IndexBatch, Contents]]:
    """Records, those of one transcript together, as index_batches in their order."""
    for name, together in groupby(records, key=lambda record: record.volume):
        yield _index_batch(name, list(together))


def _index_batch(name: str, records: list[SearchRecord]) -> tuple[IndexBatch, Contents]:
    contents = tuple((_page(record), Row.of(record)) for record in records)
    digest = hashlib.sha256()
    for page, row in contents:
        digest.update(page)
        digest.update(f"{row}\n".encode())
    speakers = {record.spoken_by.id: record.spoken_by for record in reversed(records) if record.spoken_by}
    years = dict.fromkeys(year for record in records for year in record.filters.get("year", ()))
    languages = Counter(record.language.split("-")[0].lower() for record in records)
    known = tuple(speakers[id_] for id_ in sorted(speakers))
    return IndexBatch(name, len(records), digest.hexdigest(), known, tuple(years), tuple(languages.items())), contents


def _page(record: SearchRecord) -> bytes:
    """A record as the HTML page that Pagefind reads."""
    meta = {**record.meta, "url": record.address}
    head = "".join(
        f'<meta data-pagefind-meta="{key}[content]" content="{escape(value)}">' for key, value in meta.items()
    )
    body = f"<body data-pagefind-body><p>{escape(record.content)}</p>"
    return f'<!doctype html><html lang="en"><meta charset="utf-8">{head}{body}'.encode()
