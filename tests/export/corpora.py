"""Whole corpora, read as a build reads them, that the export tests share."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from stenogram import disk
from stenogram.model import Corpus, Settings
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry

ROOT = Path(__file__).parents[2]
CORPORA = (".", "tests/corpora/village", "tests/corpora/hostile")
"""The corpus of this repository, a small one, and one in which everything that can stand in a text does."""


@cache
def corpus(folder: str, site: str | None = "https://example.org/") -> Corpus:
    """A corpus by its folder, with numbers as they are in its ledgers, or provisional."""
    root = ROOT / folder
    registry = loaded_registry(tuple(disk.registry_files(root)[0].items()))
    prepared = [prepare(text, registry.gazetteer, "2026-01-01") for text in disk.texts(root)[0]]
    transcripts = tuple(text.transcript for text in prepared if text.transcript)
    assert transcripts
    return Corpus(transcripts, registry.records, Settings("Transcripts", site))
