"""The same facts as files and metadata: pure functions from model records to text."""

from stenogram.export.corpus import corpus_files, files
from stenogram.export.interchange import transcript_json

__all__ = ["corpus_files", "files", "transcript_json"]
