"""Zip archives with equal bytes for equal contents."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from stenogram.disk.writing import in_place

# The earliest day that a zip can have: no file in it says when it was made.
_DAY: Final = (1980, 1, 1, 0, 0, 0)
_FILE: Final = 0o644 << 16


def write_archive(path: Path, members: Iterable[tuple[str, bytes]]) -> None:
    """Put a zip in place, member by member, none of which is kept in memory."""
    with in_place(path) as written, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            member = zipfile.ZipInfo(name, _DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = _FILE
            archive.writestr(member, content)
