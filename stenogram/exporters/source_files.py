"""The source texts beside the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stenogram.exporters.formats import CorpusFormat
from stenogram.model import CopiedFile, Corpus, GeneratedFile, Transcript
from stenogram.source_paths import original_path, source_path

_TEXTS: Final = "source_texts"


def source_files(corpus: Corpus) -> Iterator[CopiedFile | GeneratedFile]:
    """The source texts, byte for byte, so that anybody can check the SHA-256; of a redacted one the redacted copy."""
    for transcript in corpus.transcripts:
        document = transcript.document
        path = source_path(document.name)
        if document.source.redacted:
            yield GeneratedFile(path, document.source.text)
        elif corpus.per_transcript(transcript, _offers_source):
            yield CopiedFile(path, document.source.file)


def _offers_source(transcript: Transcript) -> bool:
    return transcript.document.offers_source


def original_files(corpus: Corpus) -> Iterator[CopiedFile]:
    """The files that texts were imported from, byte for byte, where the settings publish them."""
    if not corpus.settings.originals:
        return
    originals = (transcript.document.published_original for transcript in corpus.transcripts)
    # Several texts may come from one file.
    for file in sorted({original.file for original in originals if original}):
        yield CopiedFile(original_path(file), f"{_TEXTS}/{file}")


SOURCE_FILES: Final = CorpusFormat(
    source_path("NAME"), "The source text, byte for byte; its SHA-256 stands in its JSON", source_files
)
ORIGINAL_FILES: Final = CorpusFormat(
    original_path("originals/NAME"),
    "The files that texts were imported from, byte for byte; their SHA-256 stands on the pages",
    original_files,
)
