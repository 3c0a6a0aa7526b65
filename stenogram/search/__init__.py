"""Search: from transcripts and the registry to a Pagefind index in the built site.

`records` and `entry_names` are pure; only `build_index` touches the disk. One record is one thing
that a search can find: a turn, a group of paragraphs of a long turn, a piece of narrative, a title.
"""

from stenogram.search.entries import EntryNames, entry_names
from stenogram.search.index_batches import Contents, IndexBatch, index_batches
from stenogram.search.pagefind import IndexReport, PagefindError, at_hand, build_index, index_batches_into, place_index
from stenogram.search.records import SearchRecord, records

__all__ = [
    "Contents",
    "EntryNames",
    "IndexBatch",
    "IndexReport",
    "PagefindError",
    "SearchRecord",
    "at_hand",
    "build_index",
    "entry_names",
    "index_batches",
    "index_batches_into",
    "place_index",
    "records",
]
