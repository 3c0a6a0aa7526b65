"""Files in a zip whose bytes are equal wherever its words are."""

from __future__ import annotations

import zipfile
from typing import Final

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can have: no file in it says when it was made."""


def add_member(archive: zipfile.ZipFile, name: str, text: str) -> None:
    """Add a file of words."""
    member = zipfile.ZipInfo(name, _DAY)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, text.encode())
