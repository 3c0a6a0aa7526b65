"""The search index of a corpus: each transcript's records made once and kept in the cache, then indexed in volumes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from stenogram import disk, search
from stenogram.incremental import executors
from stenogram.incremental.cache import Cache, digest, pack, unpack
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
    hands: executors.Executors,
) -> None:
    """Bring the index of a corpus up to date under `.stenogram/`. Raises search.PagefindError.

    `registry` are the files of the registry, `keys` those of the transcripts in the cache; `language` is the site's.
    Needs nothing of docs/ or of the site, so it can run beside their making.
    """
    state = root / disk.STATE
    stock = _Stock(state / "cache", registry)
    given = list(search.at_hand(search.entry_records(records_of(registry)[0], language)))
    ready = dict(_ready(keys, stock, anew, hands))
    given += [(ready[key], partial(stock.contents, key, anew)) for key in keys]
    if len(keys) <= executors.FEW:
        search.index_parcels(given, state / "index", state / "search")
        return
    # In a process of its own: to make requests and take answers for thousands is work, and the pages need this core.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
        apart.submit(search.index_parcels, given, state / "index", state / "search").result()


def keys_of(key: str) -> tuple[str, str]:
    """Where the cache has the parcel and its contents of a transcript that it has under a key."""
    return digest(key, "parcel"), digest(key, "contents")


def _ready(
    keys: Sequence[str], stock: _Stock, anew: Anew, hands: executors.Executors
) -> Iterator[tuple[str, IndexBatch]]:
    """The parcel of each transcript, by its key: from the cache, or made where there are hands."""
    missing: list[str] = []
    for key in keys:
        parcel = stock.parcel(key)
        if parcel:
            yield key, parcel
        else:
            missing.append(key)
    if len(missing) > executors.FEW:
        yield from executors.in_batches(hands.near, missing, make_parcels, stock)
        missing = [key for key in missing if stock.parcel(key) is None]
    for key in missing:
        yield key, stock.put(stock.transcript(key) or anew(key), key)


def make_parcels(keys: Sequence[str], stock: _Stock) -> list[tuple[str, IndexBatch]]:
    """The parcels of transcripts that the cache has; one that it has lost is left out. Runs in any process here."""
    return [(key, stock.put(transcript, key)) for key in keys if (transcript := stock.transcript(key))]


@dataclass(frozen=True, slots=True)
class _Stock:
    """Parcels and their contents in the cache, and what they are made of. Sent to every process."""

    folder: Path
    registry: tuple[tuple[str, str], ...]

    def parcel(self, key: str) -> IndexBatch | None:
        found = unpack(Cache(self.folder).get(keys_of(key)[0]) or b"")
        return found if isinstance(found, IndexBatch) else None

    def contents(self, key: str, anew: Anew) -> Contents:
        found = unpack(Cache(self.folder).get(keys_of(key)[1]) or b"")
        return found if isinstance(found, tuple) else self._make(self.transcript(key) or anew(key))[1]

    def transcript(self, key: str) -> Transcript | None:
        found = unpack(Cache(self.folder).get(key) or b"")
        return found.transcript if isinstance(found, Prepared) else None

    def put(self, transcript: Transcript, key: str) -> IndexBatch:
        parcel, contents = self._make(transcript)
        cache = Cache(self.folder)
        for name, value in zip(keys_of(key), (parcel, contents), strict=True):
            cache.put(name, pack(value))
        return parcel

    def _make(self, transcript: Transcript) -> tuple[IndexBatch, Contents]:
        registry: Registry = records_of(self.registry)[0]
        made = list(search.parcels(search.records(transcript, registry)))
        # A transcript in which nothing can be found has no record, and so no parcel.
        return made[0] if made else (IndexBatch(transcript.document.name, 0, "", (), (), ()), ())
