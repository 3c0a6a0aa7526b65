"""Search: from transcripts and the registry to a Pagefind index in the built site.

`records` and `entry_records` are pure; only `build_index` touches the disk. One record is one thing
that a search can find: a turn, a group of paragraphs of a long turn, a piece of narrative, an entry.
"""

from stenogram.search.pagefind import IndexReport, PagefindError, build_index, place_index
from stenogram.search.records import SearchRecord, corpus_records, entry_records, records

__all__ = [
    "IndexReport",
    "PagefindError",
    "SearchRecord",
    "build_index",
    "corpus_records",
    "entry_records",
    "place_index",
    "records",
]
