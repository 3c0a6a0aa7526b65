"""Which characters of a paragraph are taken by a name already."""

from __future__ import annotations


class SpanSet:
    """The characters [0, length) of a paragraph, free or taken; asking costs what the piece is long."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def is_free(self, start: int, end: int) -> bool:
        """Whether none of the characters [start, end) is taken."""
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\x01" * (end - start)
