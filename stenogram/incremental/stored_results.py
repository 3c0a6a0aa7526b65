"""What is made of single transcripts, stored for the next build under all that it depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from stenogram.digests import code_digest, digest
from stenogram.incremental.cache import Cache, pack, unpack
from stenogram.model import Result, Transcript


class StoredResults:
    """Results by the transcript, which its key in the cache stands for, and the function that made them.

    `entries` are these keys, by the names of the transcripts.
    """

    def __init__(self, cache: Cache, entries: Mapping[str, str]) -> None:
        self._cache, self._entries = cache, entries
        self._asked: set[str] = set()

    def __call__(self, transcript: Transcript, make: Callable[[Transcript], Result]) -> Result:
        key = _key(self._entries[transcript.document.name], transcript, make)
        self._asked.add(key)
        stored = unpack(self._cache.get(key) or b"")
        if stored is not None:
            result: Result = stored
            return result
        made = make(transcript)
        self._cache.put(key, pack(made))
        return made

    def has(self, transcript: Transcript, make: Callable[[Transcript], object]) -> bool:
        """Whether a result need not be made again."""
        return self._cache.has(_key(self._entries[transcript.document.name], transcript, make))

    def asked(self) -> Iterator[str]:
        """The keys that were asked for: the next build will ask for them again."""
        yield from self._asked


def _key(entry: str, transcript: Transcript, make: Callable[[Transcript], Any]) -> str:
    """The key in the cache of what a function makes of a transcript; its parallels are not among what `entry` is."""
    parallels = repr((transcript.twins, transcript.accounts)) if transcript.twins or transcript.accounts else ""
    # A record that can be called has no name of its own.
    name = getattr(make, "__qualname__", None) or repr(make)
    return digest(entry, parallels, code_digest(make.__module__), name)
