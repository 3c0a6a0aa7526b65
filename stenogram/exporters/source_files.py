"""The source texts beside the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stenogram.exporters import addresses
from stenogram.exporters.formats import CorpusFormat
from stenogram.model import CopiedFile, Corpus


def source_files(corpus: Corpus) -> Iterator[CopiedFile]:
    """The source texts, byte for byte, so that anybody can check the SHA-256; a redacted one would tell too much."""
    for transcript in corpus.transcripts:
        document = transcript.document
        if not document.is_redacted:
            yield CopiedFile(addresses.source_path(document.name), document.source.file)


SOURCE_FILES: Final = CorpusFormat(
    addresses.source_path("NAME"), "The source text, byte for byte; its SHA-256 stands in its JSON", source_files
)
