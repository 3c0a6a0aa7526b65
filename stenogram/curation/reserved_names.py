"""Names that a page cannot have, because its folder or a file system has them already."""

from __future__ import annotations

from typing import Final

_RESERVED: Final = frozenset(
    ("index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
"""Names that Windows keeps for devices, and the one that the index of a folder has."""


def is_reserved(folded: str) -> bool:
    """Whether a name without letter case is one, whatever its ending."""
    return folded.partition(".")[0] in _RESERVED
