"""The registry as it was loaded by an earlier build: to read its files and derive all forms of names takes longer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stenogram.digests import code_digest, digest
from stenogram.incremental.cache import READING, Cache, base_of, pack, registry_digest, remember_base, unpack
from stenogram.registry import LoadedRegistry, at_hand, loaded_registry, remember


@dataclass(frozen=True, slots=True)
class StoredRegistry:
    """A loaded registry, and what the keys of all texts take of it."""

    loaded: LoadedRegistry
    base: str


def stored_registry(files: Mapping[str, str], cache: Cache) -> LoadedRegistry:
    """The registry of some files, taken from the cache or loaded and stored there; it stays at hand in the process."""
    named = tuple(files.items())
    if (known := at_hand(named)) and cache.has(registry_key(files)):
        return known
    stored = unpack(cache.get(registry_key(files)) or b"")
    if isinstance(stored, StoredRegistry):
        remember(named, stored.loaded)
        remember_base(named, stored.base)
        return stored.loaded
    loaded = loaded_registry(named)
    cache.put(registry_key(files), pack(StoredRegistry(loaded, base_of(files))))
    return loaded


def registry_key(files: Mapping[str, str]) -> str:
    """Where the cache has the registry of some files. What is wrong with it is stored as it is worded."""
    return digest("registry", code_digest(*READING), registry_digest(files))
