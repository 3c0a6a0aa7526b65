"""Names with a number each, very many of them: half a million in a volume, hence in two long values."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Counts:
    """`names` are a line each, `numbers` as many unsigned numbers of 64 bits."""

    names: str = ""
    numbers: bytes = b""

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> Counts:
        return cls("\n".join(counts), array("Q", counts.values()).tobytes())

    def items(self) -> Iterator[tuple[str, int]]:
        numbers = array("Q")
        numbers.frombytes(self.numbers)
        return zip(self.names.split("\n") if self.numbers else (), numbers, strict=True)


NONE: Final = Counts()


def added(several: Iterable[Iterable[tuple[str, int]]]) -> dict[str, int]:
    """The numbers of each name, added up; names in the order in which they first come. None comes twice in one."""
    parts = iter(several)
    sums = dict(next(parts, ()))
    known = sums.get
    for part in parts:
        for name, count in part:
            sums[name] = known(name, 0) + count
    return sums
