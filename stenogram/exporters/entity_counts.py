"""How often each entity is named in all, for the cards of pages, which must not grow with the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from stenogram.corpus.figures import corpus_figures
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Corpus, GeneratedFile


def entity_counts(corpus: Corpus) -> Iterator[GeneratedFile]:
    """A file for each entity that is named."""
    mentions: Counter[str] = Counter()
    turns: Counter[str] = Counter()
    transcripts: Counter[str] = Counter()
    for figures in corpus_figures(corpus):
        for entry in figures.entries:
            mentions[entry.entity] += entry.mentions
            turns[entry.entity] += entry.turns
            transcripts[entry.entity] += 1
    for entity in sorted(mentions):
        counts = {
            "id": entity,
            "mentions": mentions[entity],
            "turns": turns[entity],
            "transcripts": transcripts[entity],
        }
        yield GeneratedFile(f"data/entities/{entity}.json", json_text(counts) + "\n")


ENTITY_COUNTS: Final = CorpusFormat(
    "data/entities/ID.json",
    "How often an entry in the registry is mentioned, and in how many turns and transcripts",
    entity_counts,
)
