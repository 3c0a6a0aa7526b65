"""Which entries of the registry a page asked for: where none of them has changed, the page is the same.

What a page prints of the registry is not foreseen but watched, so that no list of what templates and formats show need
be kept: while it is made, the registry notes which entries and series are asked for, also those that it does not have.
Who goes through all of them has asked for all.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from stenogram.digests import digest
from stenogram.model import Entity, Registry, Series

Record = TypeVar("Record")

ALL: Final = "*"
"""Stands for every entry; no id has such a character."""
_SERIES: Final = "series "


class _Watched(Mapping[str, Record]):
    """Records by their ids; whoever asks is noted, under a prefix."""

    def __init__(self, records: Mapping[str, Record], prefix: str, asked: set[str]) -> None:
        self._records, self._prefix, self._asked = records, prefix, asked

    def __getitem__(self, id_: str) -> Record:
        self._asked.add(self._prefix + id_)
        return self._records[id_]

    def __contains__(self, id_: object) -> bool:
        self._asked.add(f"{self._prefix}{id_}")
        return id_ in self._records

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[str]:
        return self._all().keys()

    def values(self) -> ValuesView[Record]:
        return self._all().values()

    def items(self) -> ItemsView[str, Record]:
        return self._all().items()

    def _all(self) -> Mapping[str, Record]:
        self._asked.add(ALL)
        return self._records


def watched(registry: Registry, asked: set[str]) -> Registry:
    """The same registry, which notes in `asked` what is asked of its entries and series."""
    return replace(
        registry,
        entities=_Watched(registry.entities, "", asked),
        series=_Watched(registry.series, _SERIES, asked),
    )


@dataclass(frozen=True, slots=True)
class EntryDigests:
    """Digests of the entries of a registry, each made where it is asked for. `whole` is that of all its files."""

    registry: Registry
    whole: str
    _made: dict[str, str]

    @classmethod
    def of(cls, registry: Registry, files: tuple[tuple[str, str], ...]) -> EntryDigests:
        return cls(registry, digest(*(part for file in files for part in file)), {})

    def of_asked(self, asked: tuple[str, ...]) -> str:
        """A digest of all that was asked for."""
        return self.whole if ALL in asked else digest(*asked, *map(self._of, asked))

    def _of(self, asked: str) -> str:
        made = self._made.get(asked)
        if made is None:
            made = self._made[asked] = digest(repr(self._record(asked)))
        return made

    def _record(self, asked: str) -> Entity | Series | None:
        """What stands under an id; the line of the file on which it stands is printed nowhere."""
        if asked.startswith(_SERIES):
            series = self.registry.series.get(asked.removeprefix(_SERIES))
            return series and replace(series, line=0)
        entity = self.registry.entities.get(asked)
        return entity and replace(entity, line=0)
