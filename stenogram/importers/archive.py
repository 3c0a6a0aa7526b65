"""What an archive (.docx, .odt, .xlsx) may unpack to."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Final

from stenogram.importers.refusal import RefusedError
from stenogram.messages import message

MARKUP_MOST: Final = 100_000_000
"""Bytes of all XML in one file. A document of a thousand pages has some twenty million."""
CONTENT_MOST: Final = 1_000_000_000
"""Bytes of all that is in one file, pictures too, since it is held in memory."""
_MARKUP: Final = (".xml", ".rels", ".rdf")


def checked_archive(raw: bytes) -> bytes:
    """The same bytes, where they unpack to a size that can be read.

    A few kilobytes can be packed that unpack to gigabytes. The sizes are those that the archive states: zipfile reads
    no more of a part than its stated size. Raises RefusedError; what is no archive at all is left to its reader.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            sizes = [(entry.filename.casefold(), entry.file_size) for entry in archive.infolist()]
    except zipfile.BadZipFile:
        return raw
    markup = sum(size for name, size in sizes if name.endswith(_MARKUP))
    if markup > MARKUP_MOST or sum(size for _, size in sizes) > CONTENT_MOST:
        raise RefusedError(
            message(
                "it unpacks to {size:,} MB, far more than any transcript",
                size=sum(size for _, size in sizes) // 1_000_000,
            ),
            message("save its words alone as a new file, in parts if it is that long"),
        )
    return raw
