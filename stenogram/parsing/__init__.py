"""Reading: text → Document. Pure; the rules and their cases are in tests/spec."""

from __future__ import annotations

from stenogram.curation.sidecar import SidecarFile
from stenogram.model import Document, SourceText
from stenogram.parsing.decoding import decode
from stenogram.parsing.document import explain_line, read
from stenogram.parsing.doubts import of_corpus as corpus_doubts
from stenogram.parsing.word_accounting import fingerprints, missing_words
from stenogram.problems import Problem

__all__ = ["corpus_doubts", "decode", "explain_line", "fingerprints", "missing_words", "read_transcript"]


def read_transcript(
    source: SourceText, sidecar: SidecarFile, site_language: str = "und"
) -> tuple[Document, tuple[Problem, ...]]:
    """Read one transcript: the text decides, the sidecar corrects.

    `site_language` is that of a text whose own is neither given nor certain.
    Every word of the text is in the document's labels and paragraphs, in order, whatever the text is.
    """
    return read(source, sidecar, site_language)
