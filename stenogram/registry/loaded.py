"""A registry's files made into what is asked of them, once in a process, whatever in it asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from stenogram.model import Registry
from stenogram.problems import Problem
from stenogram.registry.gazetteer import Gazetteer, build_gazetteer
from stenogram.registry.load import load_registry

Files = tuple[tuple[str, str], ...]
"""The registry's files, name and text, in a fixed order."""


@dataclass(frozen=True, slots=True)
class LoadedRegistry:
    """The records of a registry, the gazetteer of their names, and what is wrong with either."""

    records: Registry
    gazetteer: Gazetteer
    problems: tuple[Problem, ...]


@lru_cache(maxsize=1)
def records_of(files: Files) -> tuple[Registry, tuple[Problem, ...]]:
    """The records alone; the last registry stays at hand."""
    return load_registry(dict(files))


@lru_cache(maxsize=1)
def loaded_registry(files: Files) -> LoadedRegistry:
    """The records, the gazetteer and their problems; the last registry stays at hand."""
    records, mistakes = records_of(files)
    gazetteer, claimed = build_gazetteer(records)
    return LoadedRegistry(records, gazetteer, mistakes + claimed)


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
