"""Where work is done: in this process, on all cores, or on a cluster. The same functions in all three.

Work goes out in batches through `concurrent.futures.Executor`, which a process pool and a Dask
client both are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, TypeVar

from stenogram import disk
from stenogram.digests import code_digest
from stenogram.incremental.cache import READING, ClusterError, base_of, key_of, require_code
from stenogram.incremental.copied_process import Copies, can_copy
from stenogram.incremental.ledgers import packed
from stenogram.incremental.page_jobs import MadeFiles, PageJob, RenderContext, make, make_batch, store_batch
from stenogram.incremental.stored_texts import lasting, settled
from stenogram.incremental.text_bodies import pack_text
from stenogram.messages import message
from stenogram.model import TextFiles, Transcript
from stenogram.prepare import prepare
from stenogram.problems import Problem
from stenogram.registry import Gazetteer, loaded_registry

BATCH: Final = 40
"""Texts in a task: small enough that a lost worker loses little, large enough to hide its cost."""

FILES_BATCH: Final = 10
"""Texts of which a task makes the files: half a megabyte each, in the worker, on the way, and until it is written."""

FEW: Final = 60
"""Up to so many texts, starting other processes takes longer than reading here."""

FEW_FOR_COPIES: Final = 4
"""Up to so many texts, copying this process takes longer than making their files here."""

FAR: Final = ("stenogram.incremental.executors", "stenogram.hosts")
"""What the workers of a cluster run."""

Item = TypeVar("Item")
Result = TypeVar("Result")
Shared = TypeVar("Shared")


@dataclass(frozen=True, slots=True)
class Executors:
    """Who works. `near` are the cores of this machine, where the disk is; `far` read texts and make volumes.

    `concurrent` tasks are with `far` at a time; `cluster` tells whether these are other machines. `renew` lets the
    cores' processes end when they have done what they were given, and with them what they hold of the work so far.
    """

    near: Executor
    far: Executor
    concurrent: int
    cluster: bool = False
    renew: Callable[[], None] = lambda: None


@contextmanager
def workers(root: Path | None = None, cluster: str | None = None) -> Iterator[Executors]:
    """This machine's cores, and with an address of a Dask scheduler its workers. Raises ClusterError.

    `root` is the corpus whose state may be used.
    """
    with _Cores(root) as near:
        if cluster is None:
            yield Executors(near, near, cores() + 1, renew=near.renew)
            return
        try:
            from stenogram.incremental.cluster import workers_at
        except ImportError:
            raise ClusterError(message("--cluster needs the extra: pip install 'stenogram[cluster]'")) from None
        with workers_at(cluster, *FAR) as (far, threads):
            yield Executors(near, far, 2 * threads, cluster=True, renew=near.renew)


class _Cores(Executor):
    """A process for each core, from the first task on: a small build starts none.

    They are spawned, for a forked copy of threads can hang.
    """

    def __init__(self, root: Path | None) -> None:
        self._root = root
        self._pool: ProcessPoolExecutor | None = None
        self._starting = threading.Lock()

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        with self._starting:
            self._pool = self._pool or ProcessPoolExecutor(
                cores(), multiprocessing.get_context("spawn"), initializer=_begin, initargs=(self._root,)
            )
        return self._pool.submit(fn, *args, **kwargs)

    def renew(self) -> None:
        """Start other processes at the next task; those that there are do what they were given, and are waited for."""
        with self._starting:
            former, self._pool = self._pool, None
            if former:
                former.shutdown()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        if self._pool:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)


def _begin(root: Path | None) -> None:
    """Begin a process that works for the corpus `root`."""
    leave_interrupts()
    if root:
        disk.share_language_model(root)
        disk.share_word_list(root)


def leave_interrupts() -> None:
    """Ctrl+C reaches every process of a terminal: the one that gave the work away ends it, without a traceback each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def cores() -> int:
    """How many there are on this machine."""
    return os.cpu_count() or 1


# --- Reading --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """A ledger that changes: its text, packed, and what is reported of it this once."""

    ledger: bytes
    problems: tuple[Problem, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class StoredText:
    """A prepared text, packed as the cache keeps it under `key`: as it is when its ledger is written.

    `change` is None where the ledger does not change.
    """

    key: str
    prepared: bytes
    change: LedgerChange | None


def prepare_batch(
    texts: Sequence[TextFiles], registry: Mapping[str, str], today: str, program: str
) -> list[StoredText]:
    """Prepare some texts. Runs in any process, on any machine."""
    require_code(program, *READING)
    gazetteer, base = loaded_registry(tuple(registry.items())).gazetteer, base_of(registry)
    with without_collector():
        return [_prepare(files, gazetteer, base, today) for files in texts]


def _prepare(files: TextFiles, gazetteer: Gazetteer, base: str, today: str) -> StoredText:
    prepared = prepare(files, gazetteer, today)
    if files.ledger is None and not files.release:
        # Numbers are provisional until somebody makes them final.
        as_next = replace(files, line_numbers=prepared.line_numbers or None)
        return StoredText(key_of(base, as_next), pack_text(lasting(replace(prepared, ledger_changed=False))), None)
    if prepared.ledger is None or not prepared.ledger_changed:
        return StoredText(key_of(base, files), pack_text(lasting(prepared)), None)
    change = LedgerChange(packed(prepared.ledger), prepared.ledger_problems, prepared.ledger_summary)
    after = replace(files, ledger=prepared.ledger, line_numbers=None)
    return StoredText(key_of(base, after), pack_text(lasting(settled(files, prepared, today))), change)


@contextmanager
def without_collector() -> Iterator[None]:
    """Frozen records make no circles, and to look for some among a million takes as long as making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def prepare_all(
    texts: Iterable[tuple[int, TextFiles]], registry: Mapping[str, str], today: str, workers: Executors
) -> Iterator[tuple[int, StoredText]]:
    """Prepare many texts, each with its number; gives number and result of each."""
    texts = iter(texts)
    first = list(islice(texts, FEW + 1))
    if len(first) <= FEW and not workers.cluster:
        for number, files in first:
            yield number, prepare_batch([files], registry, today, code_digest(*READING))[0]
        return
    tasks = (
        (
            batch,
            workers.far.submit(prepare_batch, [files for _, files in batch], registry, today, code_digest(*READING)),
        )
        for batch in _batches(chain(first, texts))
    )
    for batch, task in _ahead(tasks, workers.concurrent):
        yield from zip((number for number, _ in batch), task.result(), strict=True)


# --- Pages and files ------------------------------------------------------------------------------


def store_all(jobs: Sequence[PageJob], cache: Path, workers: Executors) -> None:
    """Store what is asked of many transcripts before their pages are made; of few it is made when it is asked for."""
    if len(jobs) > FEW:
        deque(in_batches(workers.near, jobs, store_batch, cache), maxlen=0)


def make_all(
    jobs: Sequence[PageJob], context: RenderContext, transcripts: Mapping[str, Transcript], workers: Executors
) -> Iterator[tuple[PageJob, MadeFiles]]:
    """The files of many transcripts, in their order. `transcripts` are at hand where the cache is not."""
    copies = len(jobs) > FEW_FOR_COPIES and can_copy()
    if len(jobs) <= FEW and not copies:
        yield from ((job, make(transcripts[job.name], job, context)) for job in jobs)
        return
    near = Copies() if copies else workers.near
    size = min(FILES_BATCH, -(-len(jobs) // cores()))
    tasks = ((batch, near.submit(make_batch, batch, context)) for batch in _batches(jobs, size))
    for batch, task in _ahead(tasks, cores() + 1):
        try:
            made = task.result()
        except LookupError:
            made = [make(transcripts[job.name], job, context) for job in batch]
        yield from zip(batch, made, strict=True)


def in_batches(
    executor: Executor, items: Sequence[Item], task: Callable[[Sequence[Item], Shared], list[Result]], shared: Shared
) -> Iterator[Result]:
    """What a task gives for some items at a time, in their order."""
    tasks = ((batch, executor.submit(task, batch, shared)) for batch in _batches(items))
    for _, done in _ahead(tasks, cores() + 1):
        yield from done.result()


def _batches(items: Iterable[Item], size: int = BATCH) -> Iterator[list[Item]]:
    items = iter(items)
    while batch := list(islice(items, size)):
        yield batch


def _ahead(tasks: Iterator[tuple[Item, Future[Result]]], count: int) -> Iterator[tuple[Item, Future[Result]]]:
    """Tasks in their order, a few of them under way: results that wait to be used take memory."""
    concurrent = deque(islice(tasks, count))
    while concurrent:
        yield concurrent.popleft()
        concurrent.extend(islice(tasks, 1))
