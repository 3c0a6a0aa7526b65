"""Search: from transcripts and the registry to a Pagefind index in the built site.

`records` and `entry_names` are pure; only the index touches the disk. One record is one thing
that a search can find: a turn, a group of paragraphs of a long turn, a piece of narrative, a title.
"""

from stenogram.search.entries import EntryNames, entry_names
from stenogram.search.index import IndexReport, PartStore, build_index, index_batches_into, place_index
from stenogram.search.index_batches import IndexBatch, IndexPart, index_batches
from stenogram.search.pagefind import PagefindError, index_language
from stenogram.search.records import SearchRecord, records

__all__ = [
    "EntryNames",
    "IndexBatch",
    "IndexPart",
    "IndexReport",
    "PagefindError",
    "PartStore",
    "SearchRecord",
    "build_index",
    "entry_names",
    "index_batches",
    "index_batches_into",
    "index_language",
    "place_index",
    "records",
]
