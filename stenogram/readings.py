"""Every text of a corpus prepared: from the cache where it is there, else read on all cores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import chain

from stenogram import workers
from stenogram.cache import Cache, digest, rules_digest, unpack
from stenogram.model import TextFiles
from stenogram.prepare import Prepared


@dataclass(frozen=True, slots=True)
class Readings:
    """What became of each text, in order, and under which key the cache has it once ledgers are written."""

    prepared: tuple[Prepared, ...]
    keys: tuple[str, ...]


def prepare_corpus(
    texts: Sequence[TextFiles],
    registry: Mapping[str, str],
    today: str,
    cache: Cache,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Readings:
    """Prepare every text. The order in which they get ready does not show."""
    base = digest(rules_digest(), *chain.from_iterable(registry.items()))
    keys = [key_of(base, files) for files in texts]
    prepared = {at: kept for at, key in enumerate(keys) if (kept := _kept(cache, key))}
    missing = [at for at in range(len(texts)) if at not in prepared]
    progress(len(prepared), len(texts))
    for position, done in workers.prepare_all([texts[at] for at in missing], registry, today, executor):
        at = missing[position]
        prepared[at] = unpack(done.prepared)
        if done.settled:
            keys[at] = key_of(base, done.settled[0])
            cache.put(keys[at], done.settled[1])
        else:
            cache.put(keys[at], done.prepared)
        progress(len(prepared), len(texts))
    return Readings(tuple(prepared[at] for at in range(len(texts))), tuple(keys))


def key_of(base: str, files: TextFiles) -> str:
    return digest(base, files.file, files.raw, files.sidecar, files.ledger)


def _kept(cache: Cache, key: str) -> Prepared | None:
    content = cache.get(key)
    kept = unpack(content) if content else None
    return kept if isinstance(kept, Prepared) else None
