"""What the search index takes of one transcript: made once, and joined with others to a volume (volume_files.py)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from typing import Final

from stenogram.search import near_words
from stenogram.search.counts import NONE, Counts, added
from stenogram.search.facets import Row
from stenogram.search.index_words import SEAM, further_words, indexed_word, printed_words, words_around
from stenogram.search.pagefind import Term
from stenogram.search.postings import Postings, joined, postings
from stenogram.search.records import SearchRecord, SpeakerName
from stenogram.search.terms import terms_of
from stenogram.search.texts import TextBlock, TextSegment, text_blocks, text_segment


@dataclass(frozen=True, slots=True)
class IndexedRecord:
    """One record in its three forms.

    `words` are what is searched, one a place; `row` has its facets; `shown` is the JSON that a result is shown from:
    `content`, the printed words (index_words.py), `further`, the place of each further word, and `meta`.
    """

    words: tuple[str, ...]
    row: Row
    shown: str


@dataclass(frozen=True, slots=True)
class IndexPart:
    """The records of one transcript, or of several one behind the other, as a volume takes them up.

    `lengths` are the words of each record; `words` are all words with their numbers; `pairs`
    are words that stand close together (near_words.py);
    `blocks` are the texts of results; `texts` are the printed words and addresses of all records, in segments of the
    volume's file (texts.py).
    """

    lengths: tuple[int, ...]
    postings: Postings
    words: Counts
    rows: tuple[Row, ...]
    blocks: tuple[TextBlock, ...]
    texts: tuple[TextSegment, ...]
    pairs: Counts = NONE


def joined_parts(parts: Sequence[IndexPart]) -> IndexPart:
    """The parts of several transcripts, in their order, as one."""
    return IndexPart(
        tuple(chain.from_iterable(part.lengths for part in parts)),
        joined((part.postings, len(part.lengths)) for part in parts),
        Counts.of(added(part.words.items() for part in parts)),
        tuple(chain.from_iterable(part.rows for part in parts)),
        tuple(chain.from_iterable(part.blocks for part in parts)),
        tuple(chain.from_iterable(part.texts for part in parts)),
        Counts.of(added(part.pairs.items() for part in parts)),
    )


@dataclass(frozen=True, slots=True)
class IndexBatch:
    """What must be known of a transcript's records to tell which volume they belong to, and whether that is new.

    `name` is the transcript's; `digest` is of its part of the index. `speakers` are those known by name, each once;
    `years` are of the records; `entities` are the ids of the entries that are mentioned, with the number of passages
    that do.
    """

    name: str
    count: int
    digest: str
    speakers: tuple[SpeakerName, ...] = ()
    years: tuple[str, ...] = ()
    entities: tuple[tuple[str, int], ...] = ()


# Transcripts whose words Pagefind is asked about at once: starting it takes as long as a few thousand words.
_TOGETHER: Final = 40


def index_batches(records: Iterable[SearchRecord], language: str) -> Iterator[tuple[IndexBatch, IndexPart]]:
    """Records, those of one transcript together, as batches in their order. `language` is that of the index."""
    transcripts = (list(together) for _, together in groupby(records, key=lambda record: record.volume))
    while several := list(islice(transcripts, _TOGETHER)):
        indexed = [tuple(map(indexed_record, transcript)) for transcript in several]
        counts = [Counter(chain.from_iterable(record.words for record in transcript)) for transcript in indexed]
        terms = terms_of(language).of(set(chain.from_iterable(counts)))
        for transcript, forms, words in zip(several, indexed, counts, strict=True):
            yield _index_batch(transcript, forms), _index_part(forms, words, terms)


def _index_batch(records: Sequence[SearchRecord], indexed: Sequence[IndexedRecord]) -> IndexBatch:
    digest = hashlib.sha256()
    for record in indexed:
        digest.update(f"{record.words}\n{record.row}\n{record.shown}\n".encode())
    speakers = {record.spoken_by.id: record.spoken_by for record in reversed(records) if record.spoken_by}
    years = dict.fromkeys(year for record in records for year in record.filters.get("year", ()))
    entities = Counter(entity.partition("|")[0] for record in records for entity in record.filters.get("entity", ()))
    return IndexBatch(
        records[0].volume,
        len(records),
        digest.hexdigest(),
        tuple(speakers[id_] for id_ in sorted(speakers)),
        tuple(years),
        tuple(sorted(entities.items())),
    )


def _index_part(
    records: Sequence[IndexedRecord], words: Mapping[str, int], terms: Mapping[str, Sequence[Term]]
) -> IndexPart:
    printed = [json.loads(record.shown) for record in records]
    return IndexPart(
        tuple(len(record.words) for record in records),
        postings((record.words for record in records), terms),
        Counts.of(words),
        tuple(record.row for record in records),
        tuple(text_blocks([record.shown for record in records])),
        (text_segment((shown["content"], shown["meta"]["url"]) for shown in printed),),
        near_words.pairs(record.words[: record.row.size] for record in records),
    )


def indexed_record(record: SearchRecord) -> IndexedRecord:
    """A record in the form in which it is indexed, sifted and shown."""
    printed = printed_words(record.text)
    further = list(further_words(printed, _language(record) == "en"))
    around = words_around(record.around)
    words = [indexed_word(word) for word in printed]
    behind = [SEAM, *(word for word, _ in further), SEAM, *around] if further or around else []
    shown = {
        "content": " ".join(printed),
        "further": [place for _, place in further],
        "meta": {**record.meta, "url": record.address},
    }
    text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return IndexedRecord((*words, *behind), Row.of(record, len(printed)), text)


def _language(record: SearchRecord) -> str:
    return record.language.split("-")[0].lower()
