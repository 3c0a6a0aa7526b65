"""The only door to the file system.

What is read is read whole; what is written is written apart from its place and renamed into it, only
where it differs, and only below the folders that are ours. A build that is killed leaves the old
site, every source, sidecar, registry and ledger as they were.
"""

from stenogram.disk.archive import write_archive
from stenogram.disk.atomic_publication import BusyError, lock, publish_site, recover, staging
from stenogram.disk.language_model import share_language_model, unpack_language_model
from stenogram.disk.layout import LISTING_IN_DOCS, REGISTRY, STATE, TEXTS
from stenogram.disk.originals import lost_originals
from stenogram.disk.published_site import standing_entries
from stenogram.disk.quoting_texts import MARKDOWN, WORD, UnreadableTextError, quoting_text
from stenogram.disk.reading import (
    beside_text,
    files_below,
    has_ledger,
    imported_before,
    lost_ledgers,
    names_before,
    original_name,
    provisional_records,
    registry_files,
    taken_names,
    text_files,
    text_places,
    texts,
)
from stenogram.disk.state import State, foreign
from stenogram.disk.text_stamps import text_stamp
from stenogram.disk.word_list import share_word_list, unpack_word_list
from stenogram.disk.writing import (
    DocsFile,
    KeptFile,
    OccupiedError,
    Written,
    generated_names,
    keep_counts,
    keep_provisional,
    last_counts,
    mirror_folder,
    rename_text,
    write_docs,
    write_imported,
    write_ledger,
    write_new,
    write_whole,
)

__all__ = [
    "LISTING_IN_DOCS",
    "MARKDOWN",
    "REGISTRY",
    "STATE",
    "TEXTS",
    "WORD",
    "BusyError",
    "DocsFile",
    "KeptFile",
    "OccupiedError",
    "State",
    "UnreadableTextError",
    "Written",
    "beside_text",
    "files_below",
    "foreign",
    "generated_names",
    "has_ledger",
    "imported_before",
    "keep_counts",
    "keep_provisional",
    "last_counts",
    "lock",
    "lost_ledgers",
    "lost_originals",
    "mirror_folder",
    "names_before",
    "original_name",
    "provisional_records",
    "publish_site",
    "quoting_text",
    "recover",
    "registry_files",
    "rename_text",
    "share_language_model",
    "share_word_list",
    "staging",
    "standing_entries",
    "taken_names",
    "text_files",
    "text_places",
    "text_stamp",
    "texts",
    "unpack_language_model",
    "unpack_word_list",
    "write_archive",
    "write_docs",
    "write_imported",
    "write_ledger",
    "write_new",
    "write_whole",
]
