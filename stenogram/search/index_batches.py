"""The records of one transcript, ready to be indexed: made once, and asked for only where a volume is made anew."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import chain, groupby

from stenogram.search.facets import Row
from stenogram.search.index_words import SEAM, further_words, indexed_word, printed_words, words_around
from stenogram.search.records import SearchRecord, SpeakerName


@dataclass(frozen=True, slots=True)
class IndexedRecord:
    """One record in its three forms.

    `page` is the HTML that Pagefind reads; `row` has its facets; `shown` is the JSON that a result is shown from:
    `content`, the printed words (index_words.py), `further`, the place of each further word, and `meta`.
    """

    page: bytes
    row: Row
    shown: str


Contents = tuple[IndexedRecord, ...]


@dataclass(frozen=True, slots=True)
class IndexBatch:
    """What must be known of a transcript's records to tell which volume they belong to, and whether that is new.

    `name` is the transcript's; `digest` is of the contents. `speakers` are those known by name, each once; `years`
    and `languages` are of the records, the latter with how many each has; `entities` are the ids of the entries
    that are mentioned, with the number of passages that do.
    """

    name: str
    count: int
    digest: str
    speakers: tuple[SpeakerName, ...] = ()
    years: tuple[str, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    entities: tuple[tuple[str, int], ...] = ()


def index_batches(records: Iterable[SearchRecord]) -> Iterator[tuple[IndexBatch, Contents]]:
    """Records, those of one transcript together, as batches in their order."""
    for name, together in groupby(records, key=lambda record: record.volume):
        yield _index_batch(name, list(together))


def _index_batch(name: str, records: list[SearchRecord]) -> tuple[IndexBatch, Contents]:
    contents = tuple(map(indexed_record, records))
    digest = hashlib.sha256()
    for record in contents:
        digest.update(record.page)
        digest.update(f"{record.row}\n{record.shown}\n".encode())
    speakers = {record.spoken_by.id: record.spoken_by for record in reversed(records) if record.spoken_by}
    years = dict.fromkeys(year for record in records for year in record.filters.get("year", ()))
    languages = Counter(_language(record) for record in records)
    entities = Counter(entity.partition("|")[0] for record in records for entity in record.filters.get("entity", ()))
    batch = IndexBatch(
        name,
        len(records),
        digest.hexdigest(),
        tuple(speakers[id_] for id_ in sorted(speakers)),
        tuple(years),
        tuple(languages.items()),
        tuple(sorted(entities.items())),
    )
    return batch, contents


def indexed_record(record: SearchRecord) -> IndexedRecord:
    """A record in the form in which it is indexed, sifted and shown."""
    printed = printed_words(record.text)
    further = list(further_words(printed, _language(record) == "en"))
    around = words_around(record.around)
    words = [indexed_word(word) for word in printed]
    behind = [SEAM, *(word for word, _ in further), SEAM, *around] if further or around else []
    body = " ".join(chain(words, behind))
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8">'
        f'<meta data-pagefind-meta="url[content]" content="{escape(record.key)}">'
        f"<body data-pagefind-body><p>{escape(body)}</p>"
    )
    shown = {
        "content": " ".join(printed),
        "further": [place for _, place in further],
        "meta": {**record.meta, "url": record.address},
    }
    text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return IndexedRecord(page.encode(), Row.of(record), text)


def _language(record: SearchRecord) -> str:
    return record.language.split("-")[0].lower()
