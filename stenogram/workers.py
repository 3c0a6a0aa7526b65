"""Where the work of reading is done: here, on all cores, or on a cluster. The same functions in all three.

Work goes out in batches through `concurrent.futures.Executor`, which a process pool and a Dask
client both are.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from stenogram.cache import pack
from stenogram.model import GeneratedFile, TextFiles, Transcript
from stenogram.outputs import House, Order, make, make_batch
from stenogram.prepare import prepare, settled
from stenogram.registry import Gazetteer, build_gazetteer, load_registry

BATCH = 40
"""Texts in a task: small enough that a lost worker loses little, large enough to hide its cost."""

UNDER_WAY = 4
"""Batches of files that are being made, or wait to be written."""

FEW = 60
"""Up to so many texts, starting other processes takes longer than reading here."""


Task = TypeVar("Task")


@dataclass(frozen=True, slots=True)
class Done:
    """A prepared text, packed as the cache keeps it.

    `settled` is what there will be to keep once the ledger is written, with the ledger's digest in
    its key; None where the ledger does not change.
    """

    prepared: bytes
    settled: tuple[TextFiles, bytes] | None


def prepare_batch(texts: Sequence[TextFiles], registry: Mapping[str, str], today: str) -> list[Done]:
    """Prepare some texts. Runs in any process, on any machine."""
    gazetteer = _gazetteer(tuple(registry.items()))
    return [_prepare(files, gazetteer, today) for files in texts]


def _prepare(files: TextFiles, gazetteer: Gazetteer, today: str) -> Done:
    prepared = prepare(files, gazetteer, today)
    if not prepared.ledger_changed:
        return Done(pack(prepared), None)
    after, later = settled(files, prepared, today)
    return Done(pack(prepared), (after, pack(later)))


@lru_cache(maxsize=1)
def _gazetteer(registry: tuple[tuple[str, str], ...]) -> Gazetteer:
    records, _ = load_registry(dict(registry))
    gazetteer, _ = build_gazetteer(records)
    return gazetteer


def prepare_all(
    texts: Sequence[TextFiles], registry: Mapping[str, str], today: str, executor: Executor | None = None
) -> Iterator[tuple[int, Done]]:
    """Prepare many texts; gives (position, result) as each is ready, in no certain order."""
    if executor is None and len(texts) <= FEW:
        for position, files in enumerate(texts):
            yield position, prepare_batch([files], registry, today)[0]
        return
    if executor is None:
        with local_executor() as pool:
            yield from prepare_all(texts, registry, today, pool)
        return
    batches = range(0, len(texts), BATCH)
    tasks = {executor.submit(prepare_batch, texts[at : at + BATCH], registry, today): at for at in batches}
    for task in as_completed(tasks):
        for offset, done in enumerate(task.result()):
            yield tasks[task] + offset, done


def make_all(
    orders: Sequence[Order], house: House, transcripts: Mapping[str, Transcript]
) -> Iterator[tuple[Order, tuple[GeneratedFile, ...]]]:
    """The files of many transcripts, in their order. `transcripts` are at hand where the cache is not."""
    if len(orders) <= FEW:
        yield from ((order, make(transcripts[order.name], order, house)) for order in orders)
        return
    with local_executor() as pool:
        batches = (orders[at : at + BATCH] for at in range(0, len(orders), BATCH))
        for batch, task in _ahead((batch, pool.submit(make_batch, batch, house)) for batch in batches):
            try:
                made = task.result()
            except LookupError:
                made = [make(transcripts[order.name], order, house) for order in batch]
            yield from zip(batch, made, strict=True)


def _ahead(tasks: Iterator[Task]) -> Iterator[Task]:
    """Tasks in their order, a few of them under way: results that wait to be written take memory."""
    under_way: deque[Task] = deque()
    for task in tasks:
        under_way.append(task)
        if len(under_way) > UNDER_WAY:
            yield under_way.popleft()
    yield from under_way


@contextmanager
def local_executor() -> Iterator[Executor]:
    """All cores of this machine. New processes are spawned, for a forked copy of threads can hang."""
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        yield pool


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """The workers of a Dask scheduler. Raises RuntimeError where the extra is not installed."""
    try:
        from distributed import Client
    except ImportError:
        raise RuntimeError("--cluster needs the extra: pip install 'stenogram[cluster]'") from None
    with Client(address) as client:  # type: ignore[no-untyped-call]
        yield client.get_executor()
