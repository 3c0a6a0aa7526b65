"""The source texts beside the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stenogram.exporters import addresses
from stenogram.exporters.formats import CorpusFormat
from stenogram.model import CopiedFile, Corpus, GeneratedFile


def source_files(corpus: Corpus) -> Iterator[CopiedFile | GeneratedFile]:
    """The source texts, byte for byte, so that anybody can check the SHA-256; of a redacted one the redacted copy."""
    for transcript in corpus.transcripts:
        document = transcript.document
        path = addresses.source_path(document.name)
        if document.source.redacted:
            yield GeneratedFile(path, document.source.text)
        elif document.offers_source:
            yield CopiedFile(path, document.source.file)


SOURCE_FILES: Final = CorpusFormat(
    addresses.source_path("NAME"), "The source text, byte for byte; its SHA-256 stands in its JSON", source_files
)
