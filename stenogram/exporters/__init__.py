"""The same facts as files and metadata: pure functions from model records to text.

`transcript_json` is the fixed form that `parse` prints; `corpus_files` is everything that a site offers besides
pages; `corpus_metadata` is what machines read in the heads of pages.
"""

from stenogram.exporters.citation import Citation, Citations, citations
from stenogram.exporters.corpus import corpus_files, corpus_metadata, deferred_corpus_files, files, page_metadata
from stenogram.exporters.entity_metadata import entity_metadata
from stenogram.exporters.entries import entries_with_pages
from stenogram.exporters.feed import feed
from stenogram.exporters.interchange import transcript_json
from stenogram.exporters.schema_files import schema_files
from stenogram.exporters.schemas import json_schemas

__all__ = [
    "Citation",
    "Citations",
    "citations",
    "corpus_files",
    "corpus_metadata",
    "deferred_corpus_files",
    "entity_metadata",
    "entries_with_pages",
    "feed",
    "files",
    "json_schemas",
    "page_metadata",
    "schema_files",
    "transcript_json",
]
