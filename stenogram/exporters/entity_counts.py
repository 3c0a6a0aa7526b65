"""How often each entity is named in all, for the cards of pages, which must not grow with the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from stenogram.corpus.figures import corpus_figures
from stenogram.deferred import Deferred, DeferredGroup
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Corpus, GeneratedFile


def entity_counts(corpus: Corpus) -> Iterator[DeferredGroup[GeneratedFile]]:
    """A file for each entity that is named."""
    mentions: Counter[str] = Counter()
    turns: Counter[str] = Counter()
    transcripts: Counter[str] = Counter()
    for figures in corpus_figures(corpus):
        for entry in figures.entries:
            mentions[entry.entity] += entry.mentions
            turns[entry.entity] += entry.turns
            transcripts[entry.entity] += 1
    rows = tuple((entity, mentions[entity], turns[entity], transcripts[entity]) for entity in sorted(mentions))
    yield DeferredGroup("/data/entities", partial(_deferred, rows), partial(repr, rows))


_Counts = tuple[str, int, int, int]
"""The id of an entity, its mentions, and the turns and transcripts that have one."""


def _deferred(rows: Iterable[_Counts]) -> Iterator[Deferred[GeneratedFile]]:
    for row in rows:
        yield Deferred(f"data/entities/{row[0]}.json", partial(_file, row), repr(row))


def _file(row: _Counts) -> GeneratedFile:
    entity, mentions, turns, transcripts = row
    counts = {"id": entity, "mentions": mentions, "turns": turns, "transcripts": transcripts}
    return GeneratedFile(f"data/entities/{entity}.json", json_text(counts) + "\n")


ENTITY_COUNTS: Final = CorpusFormat(
    "data/entities/ID.json",
    "How often an entry in the registry is mentioned, and in how many turns and transcripts",
    entity_counts,
)
