"""The files of a corpus, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator

from stenogram.export.interchange import transcript_json
from stenogram.export.json_text import json_text
from stenogram.model import Corpus, GeneratedFile, Settings, Transcript


def corpus_files(corpus: Corpus) -> Iterator[GeneratedFile]:
    """Every data file of the site; pure, one transcript at a time."""
    for transcript in corpus.transcripts:
        yield from files(transcript, corpus.settings)


def files(transcript: Transcript, settings: Settings) -> Iterator[GeneratedFile]:
    """The data files of one transcript, beside each other under data/transcripts/."""
    stem = f"data/transcripts/{transcript.document.name}"
    record = transcript_json(transcript, addresses=True, base=settings.site_url or "")
    yield GeneratedFile(f"{stem}.json", json_text(record) + "\n")
