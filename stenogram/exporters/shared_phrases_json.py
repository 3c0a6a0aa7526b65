"""Phrases that several people said, as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from stenogram.corpus.shared_phrases import PhraseUse, SharedPhrase, shared_phrases
from stenogram.deferred import Deferred
from stenogram.digests import digest
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Corpus, GeneratedFile, PerPiece


def _make(corpus: Corpus) -> Iterator[Deferred[GeneratedFile]]:
    phrases = shared_phrases(corpus)
    keys = digest(*(phrase.key for phrase in phrases))
    yield Deferred(SHARED_PHRASES.path, partial(_file, phrases, corpus.per_piece), keys)


def _file(phrases: Sequence[SharedPhrase], per_piece: PerPiece) -> GeneratedFile:
    rows = ",".join(per_piece(_row, phrase.key, phrase) for phrase in phrases)
    return GeneratedFile(SHARED_PHRASES.path, f"[{rows}]\n")


def _row(phrase: SharedPhrase) -> str:
    return json_text({"phrase": phrase.text, "uses": [_use(use) for use in phrase.uses]})


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
