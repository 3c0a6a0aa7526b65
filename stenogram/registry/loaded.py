"""A registry's files made into what is asked of them, once in a process, whatever in it asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from stenogram.model import Registry
from stenogram.problems import Problem
from stenogram.registry.gazetteer import Gazetteer, forms_of, gazetteer_of
from stenogram.registry.load import load_registry
from stenogram.registry.name_conflicts import claimed_twice
from stenogram.registry.surface_forms import SurfaceForm

Files = tuple[tuple[str, str], ...]
"""The registry's files, name and text, in a fixed order."""


@dataclass(frozen=True)
class LoadedRegistry:
    """The records of a registry with the forms of their names, and what is wrong with either."""

    records: Registry
    forms: Mapping[str, Sequence[SurfaceForm]]
    problems: tuple[Problem, ...]

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The gazetteer of their names; made where a text is read."""
        return gazetteer_of(self.records, self.forms)


@lru_cache(maxsize=1)
def _records_of(files: Files) -> tuple[Registry, tuple[Problem, ...]]:
    return load_registry(dict(files))


def records_of(files: Files) -> Registry:
    """The records alone; the last registry stays at hand."""
    return _latest[files].records if files in _latest else _records_of(files)[0]


# One registry at most: the last that was loaded, or that somebody else had stored.
_latest: dict[Files, LoadedRegistry] = {}


def loaded_registry(files: Files) -> LoadedRegistry:
    """The records, the gazetteer and their problems; the last registry stays at hand."""
    if files not in _latest:
        records, mistakes = _records_of(files)
        forms = forms_of(records)
        remember(files, LoadedRegistry(records, forms, mistakes + tuple(claimed_twice(records, forms))))
    return _latest[files]


def at_hand(files: Files) -> LoadedRegistry | None:
    """The registry of some files, where it is the one that was loaded last."""
    return _latest.get(files)


def remember(files: Files, loaded: LoadedRegistry) -> None:
    """Let a registry that was loaded before, as `loaded_registry` gives it, be the one that stays at hand."""
    _latest.clear()
    _latest[files] = loaded


def for_reading(records: Registry) -> Registry:
    """A registry without what no text is read by: definitions, sources, identifiers, lines, and what is followed.

    The gazetteer of it finds and means the same.
    """
    entities = {
        id_: replace(entity, definition="", sources=(), identifiers=(), line=0)
        for id_, entity in records.entities.items()
    }
    series = {id_: replace(one, sources=(), line=0) for id_, one in records.series.items()}
    return replace(records, entities=entities, series=series, wordings=(), searches=())
