"""The search index of a corpus: each transcript's part of it made once and cached, then joined in volumes."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from stenogram import disk, pages, search, translations
from stenogram.digests import code_digest, digest
from stenogram.incremental import executors
from stenogram.incremental.cache import Cache, pack, unpack
from stenogram.incremental.copied_process import CopiedProcess, can_copy
from stenogram.incremental.stored_registry import stored_registry
from stenogram.incremental.text_bodies import unpack_text
from stenogram.model import Registry, Settings, Transcript
from stenogram.search import IndexBatch, IndexPart, pagefind

Anew = Callable[[str], Transcript]
"""Gives the transcript of a key that the cache has lost."""


@dataclass(frozen=True, slots=True)
class IndexedCorpus:
    """What the index of the corpus in `root` is made of.

    `registry` are the files of the registry, `keys` those of the transcripts in the cache; `language` is that of
    the index (search.index_language); `published` are the ids of entries with a page.
    """

    root: Path
    registry: tuple[tuple[str, str], ...]
    language: str
    published: Collection[str]
    keys: tuple[str, ...]
    anew: Anew
    settings: Settings

    @property
    def state(self) -> Path:
        """The folder of what is stored between builds."""
        return self.root / disk.STATE

    def stock(self) -> _Stock:
        """Its batches and parts in the cache."""
        return _Stock(self.state / "cache", self.registry, self.language, self.settings.language)


def index_corpus(corpus: IndexedCorpus, workers: executors.Executors, apart: Executor | None = None) -> None:
    """Bring the index of a corpus up to date under `.stenogram/`. Raises search.PagefindError.

    `apart` is of `index_process`. Needs nothing of docs/ or of the site, so it can run beside their making.
    """
    stock = corpus.stock()
    missing = [key for key in corpus.keys if not stock.has(key)]
    if len(missing) > executors.FEW:
        for _ in executors.in_batches(workers.near, missing, make_batches, stock):
            pass
    if apart is None or len(corpus.keys) <= executors.FEW:
        join_index(corpus)
    else:
        apart.submit(join_index, corpus).result()
        # What it holds is as much as a worker does; pages are still to be made.
        apart.shutdown()


def index_copied(corpus: IndexedCorpus) -> CopiedProcess[float] | None:
    """The same in a copy of this process, which has the program and the registry; begun already when this returns.

    It gives the seconds that it took. None where none can be made, or where so much is missing that other processes
    are to help. To be called where nothing runs beside.
    """
    if len(corpus.keys) <= executors.FEW or not can_copy():
        return None
    stock = corpus.stock()
    if sum(not stock.has(key) for key in corpus.keys) > executors.FEW:
        return None
    return CopiedProcess(partial(_timed, corpus))


def _timed(corpus: IndexedCorpus) -> float:
    began = time.monotonic()
    join_index(corpus)
    return time.monotonic() - began


@contextmanager
def index_process(root: Path) -> Iterator[Executor | None]:
    """A process of its own in which the index is joined: to join many is work, and the pages need this core.

    After an earlier build, where no copy can do it (`index_copied`), it is begun before there is anything to join, for
    to load the program takes as long; while all is made anew there is time for that, and no room for a process that
    waits. None where texts are few.
    """
    if len(disk.text_places(root)[0]) <= executors.FEW:
        yield None
        return
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=executors.leave_interrupts) as apart:
        if (root / disk.STATE / "index").is_dir() and not can_copy():
            apart.submit(load_program)
        yield apart


def load_program() -> None:
    """Nothing: a process that is asked for it has loaded what joins an index."""


def join_index(corpus: IndexedCorpus) -> None:
    """Join what the cache has of the transcripts to the index; what it has not is made here."""
    stock, state, keys = corpus.stock(), corpus.state, corpus.keys
    registry = stock.named()
    with translations.speaking(corpus.settings.language, corpus.settings.messages):
        entries = search.entry_names(registry, corpus.published)
    ready = {key: batch for key in keys if (batch := stock.batch(key))}
    lost = [key for key in keys if key not in ready]
    ready.update(stock.put({key: stock.transcript(key) or corpus.anew(key) for key in lost}))
    given = [(ready[key], partial(stock.part, key, corpus.anew)) for key in keys]
    groups = _Groups(state / "search" / "groups")
    search.index_batches_into(
        given, state / "index", state / "search", entries=entries, language=stock.language, stored=groups
    )


def keys_of(key: str, language: str) -> tuple[str, str]:
    """Where the cache has the batch and the part of a transcript that it has under a key, in an index of a language."""
    code = code_digest("stenogram.search", "stenogram.pages.site_names")
    inputs = (key, code, pagefind.release(), language)
    return digest(*inputs, "batch"), digest(*inputs, "part")


def make_batches(keys: Sequence[str], stock: _Stock) -> list[None]:
    """Store the batches of transcripts in the cache; one that it has lost is left out. Runs in any process here."""
    stock.put({key: transcript for key in keys if (transcript := stock.transcript(key))})
    return [None] * len(keys)


@dataclass(frozen=True, slots=True)
class _Stock:
    """Batches and their parts in the cache, and what they are made of. Sent to every process.

    `language` is that of the index, `site_language` the one in which entries and speakers are shown.
    """

    folder: Path
    registry: tuple[tuple[str, str], ...]
    language: str
    site_language: str

    def named(self) -> Registry:
        """The registry as the site shows it."""
        return pages.registry_in(stored_registry(dict(self.registry), Cache(self.folder)).records, self.site_language)

    def has(self, key: str) -> bool:
        return Cache(self.folder).has(keys_of(key, self.language)[0])

    def batch(self, key: str) -> IndexBatch | None:
        batch = unpack(Cache(self.folder).get(keys_of(key, self.language)[0]) or b"")
        return batch if isinstance(batch, IndexBatch) else None

    def part(self, key: str, anew: Anew) -> IndexPart:
        part = unpack(Cache(self.folder).get(keys_of(key, self.language)[1]) or b"")
        return part if isinstance(part, IndexPart) else self._made(key, anew)

    def _made(self, key: str, anew: Anew) -> IndexPart:
        return next(self._make([self.transcript(key) or anew(key)]))[1]

    def transcript(self, key: str) -> Transcript | None:
        prepared = unpack_text(Cache(self.folder).get(key))
        return prepared.transcript if prepared else None

    def put(self, transcripts: Mapping[str, Transcript]) -> list[tuple[str, IndexBatch]]:
        """Make the batches of transcripts, by their keys, and cache them with their parts."""
        cache = Cache(self.folder)
        batches = []
        for key, made in zip(transcripts, self._make(transcripts.values()), strict=True):
            for name, value in zip(keys_of(key, self.language), made, strict=True):
                cache.put(name, pack(value))
            batches.append((key, made[0]))
        return batches

    def _make(self, transcripts: Iterable[Transcript]) -> Iterator[tuple[IndexBatch, IndexPart]]:
        registry = self.named()
        shown = (pages.speakers_in(transcript, registry) for transcript in transcripts)
        records = chain.from_iterable(search.records(transcript, registry) for transcript in shown)
        return search.index_batches(records, self.language)


@dataclass(frozen=True, slots=True)
class _Groups:
    """Joined parts in a cache of their own, which the index prunes."""

    folder: Path

    def get(self, name: str) -> IndexPart | None:
        part = unpack(Cache(self.folder).get(name) or b"")
        return part if isinstance(part, IndexPart) else None

    def put(self, name: str, part: IndexPart) -> None:
        Cache(self.folder).put(name, pack(part))

    def prune(self, names: Collection[str]) -> None:
        Cache(self.folder).prune(names)
