"""How often each entity is named in all, for the cards of pages, which must not grow with the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Final

from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Corpus, GeneratedFile, Turn


def entity_counts(corpus: Corpus) -> Iterator[GeneratedFile]:
    """A file for each entity that is named."""
    mentions: Counter[str] = Counter()
    places: dict[str, tuple[set[str], set[tuple[str, int]]]] = {}
    for transcript in corpus.transcripts:
        mentions_by_paragraph = iter(transcript.mentions)
        for number, block in enumerate(transcript.document.blocks):
            for mention in chain.from_iterable(next(mentions_by_paragraph) for _ in block.paragraphs):
                mentions[mention.entity] += 1
                texts, turns = places.setdefault(mention.entity, (set(), set()))
                texts.add(transcript.document.name)
                if isinstance(block, Turn):
                    turns.add((transcript.document.name, number))
    for entity, (texts, turns) in sorted(places.items()):
        counts = {"id": entity, "mentions": mentions[entity], "turns": len(turns), "transcripts": len(texts)}
        yield GeneratedFile(f"data/entities/{entity}.json", json_text(counts) + "\n")


ENTITY_COUNTS: Final = CorpusFormat(
    "data/entities/ID.json",
    "How often an entry in the registry is mentioned, and in how many turns and transcripts",
    entity_counts,
)
