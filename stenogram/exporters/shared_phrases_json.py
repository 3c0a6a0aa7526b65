"""Phrases that several people said, as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from stenogram.corpus.shared_phrases import PhraseUse, shared_phrases
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Corpus, GeneratedFile


def _make(corpus: Corpus) -> Iterator[GeneratedFile]:
    phrases = [{"phrase": phrase.text, "uses": [_use(use) for use in phrase.uses]} for phrase in shared_phrases(corpus)]
    yield GeneratedFile(SHARED_PHRASES.path, json_text(phrases) + "\n")


def _use(use: PhraseUse) -> dict[str, Any]:
    return {
        "transcript": use.transcript.document.name,
        "anchor": use.anchor,
        "speaker": {"id": use.speaker.id, "name": use.speaker.name},
        "date": str(use.date) if use.date else None,
        "start": use.start,
        "end": use.end,
    }


SHARED_PHRASES: Final = CorpusFormat(
    "data/shared-phrases.json", "Phrases of five words or more that several people used, earliest use first", _make
)
