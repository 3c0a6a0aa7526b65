"""Search: from transcripts and the registry to a Pagefind index in the built site.

`records` and `entry_records` are pure; only `build_index` touches the disk. One record is one thing
that a search can find: a turn, a group of paragraphs of a long turn, a piece of narrative, an entry.
"""

from stenogram.search.index_batches import Contents, IndexBatch, index_batches
from stenogram.search.pagefind import IndexReport, PagefindError, at_hand, build_index, index_batches_into, place_index
from stenogram.search.records import SearchRecord, entry_records, records

__all__ = [
    "Contents",
    "IndexBatch",
    "IndexReport",
    "PagefindError",
    "SearchRecord",
    "at_hand",
    "build_index",
    "entry_records",
    "index_batches",
    "index_batches_into",
    "place_index",
    "records",
]
