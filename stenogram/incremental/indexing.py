"""The search index of a corpus: each transcript's records made once and kept in the cache, then indexed in volumes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from stenogram import disk, search
from stenogram.digests import code_digest, digest
from stenogram.incremental import executors
from stenogram.incremental.cache import Cache, pack, unpack
from stenogram.model import Registry, Transcript
from stenogram.prepare import Prepared
from stenogram.registry import records_of
from stenogram.search import Contents, IndexBatch

Anew = Callable[[str], Transcript]
"""Gives the transcript of a key that the cache has lost."""


def index_corpus(
    root: Path,
    registry: tuple[tuple[str, str], ...],
    language: str,
    keys: Sequence[str],
    anew: Anew,
    workers: executors.Executors,
) -> None:
    """Bring the index of a corpus up to date under `.stenogram/`. Raises search.PagefindError.

    `registry` are the files of the registry, `keys` those of the transcripts in the cache; `language` is the site's.
    Needs nothing of docs/ or of the site, so it can run beside their making.
    """
    state = root / disk.STATE
    stock = _Stock(state / "cache", registry)
    entries = search.entry_names(records_of(registry)[0])
    ready = dict(_ready(keys, stock, anew, workers))
    given = [(ready[key], partial(stock.contents, key, anew)) for key in keys]
    if len(keys) <= executors.FEW:
        search.index_batches_into(given, state / "index", state / "search", entries=entries)
        return
    # In a process of its own: to make requests and take answers for thousands is work, and the pages need this core.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=executors.leave_interrupts) as apart:
        index = partial(search.index_batches_into, entries=entries)
        apart.submit(index, given, state / "index", state / "search").result()


def keys_of(key: str) -> tuple[str, str]:
    """Where the cache has the batch and its contents of a transcript that it has under a key."""
    code = code_digest("stenogram.search")
    return digest(key, code, "batch"), digest(key, code, "contents")


def _ready(
    keys: Sequence[str], stock: _Stock, anew: Anew, workers: executors.Executors
) -> Iterator[tuple[str, IndexBatch]]:
    """The parcel of each transcript, by its key: from the cache, or made where there are hands."""
    missing: list[str] = []
    for key in keys:
        batch = stock.batch(key)
        if batch:
            yield key, batch
        else:
            missing.append(key)
    if len(missing) > executors.FEW:
        yield from executors.in_batches(workers.near, missing, make_batches, stock)
        missing = [key for key in missing if stock.batch(key) is None]
    for key in missing:
        yield key, stock.put(stock.transcript(key) or anew(key), key)


def make_batches(keys: Sequence[str], stock: _Stock) -> list[tuple[str, IndexBatch]]:
    """The batches of transcripts in the cache; one that it has lost is left out. Runs in any process here."""
    return [(key, stock.put(transcript, key)) for key in keys if (transcript := stock.transcript(key))]


@dataclass(frozen=True, slots=True)
class _Stock:
    """Parcels and their contents in the cache, and what they are made of. Sent to every process."""

    folder: Path
    registry: tuple[tuple[str, str], ...]

    def batch(self, key: str) -> IndexBatch | None:
        batch = unpack(Cache(self.folder).get(keys_of(key)[0]) or b"")
        return batch if isinstance(batch, IndexBatch) else None

    def contents(self, key: str, anew: Anew) -> Contents:
        contents = unpack(Cache(self.folder).get(keys_of(key)[1]) or b"")
        return contents if isinstance(contents, tuple) else self._make(self.transcript(key) or anew(key))[1]

    def transcript(self, key: str) -> Transcript | None:
        prepared = unpack(Cache(self.folder).get(key) or b"")
        return prepared.transcript if isinstance(prepared, Prepared) else None

    def put(self, transcript: Transcript, key: str) -> IndexBatch:
        batch, contents = self._make(transcript)
        cache = Cache(self.folder)
        for name, value in zip(keys_of(key), (batch, contents), strict=True):
            cache.put(name, pack(value))
        return batch

    def _make(self, transcript: Transcript) -> tuple[IndexBatch, Contents]:
        registry: Registry = records_of(self.registry)[0]
        made = list(search.index_batches(search.records(transcript, registry)))
        # A transcript in which nothing can be found has no record, and so no parcel.
        return made[0] if made else (IndexBatch(transcript.document.name, 0, ""), ())
