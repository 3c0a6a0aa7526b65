"""Every text of a corpus prepared: from the cache where it is there, else read where there are hands.

Texts are taken from the disk one after the other: what is held of each is its transcript, without
the characters of its file and ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from stenogram import disk, workers
from stenogram.cache import Cache, digest, rules_digest, unpack
from stenogram.model import TextFiles
from stenogram.prepare import Prepared, same_texts
from stenogram.problems import Problem


@dataclass(frozen=True, slots=True)
class Readings:
    """What became of each text, in order, and under which key the cache has it once ledgers are written."""

    prepared: tuple[Prepared, ...]
    keys: tuple[str, ...]
    problems: tuple[Problem, ...]


def base_of(registry: Mapping[str, str]) -> str:
    """The part that the keys of all texts have in common."""
    return digest(rules_digest(), *chain.from_iterable(registry.items()))


def key_of(base: str, files: TextFiles) -> str:
    """The key of a text in the cache."""
    return digest(base, files.file, files.raw, files.sidecar, files.ledger)


def prepare_corpus(
    places: Sequence[tuple[Path, str]],
    registry: Mapping[str, str],
    today: str,
    cache: Cache,
    hands: workers.Hands,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Readings:
    """Prepare the texts at some places. The order in which they get ready does not show."""
    reading = _Reading(places, base_of(registry), cache)
    for at, done in workers.prepare_all(reading.missing(), registry, today, hands):
        reading.take(at, done)
        progress(len(reading.prepared), len(places))
    progress(len(reading.prepared), len(places))
    order = sorted(reading.prepared)
    prepared = tuple(reading.prepared[at] for at in order)
    problems = (*reading.problems, *same_texts(prepared))
    return Readings(prepared, tuple(reading.keys[at] for at in order), problems)


class _Reading:
    """What has been read so far, by the number of its text."""

    def __init__(self, places: Sequence[tuple[Path, str]], base: str, cache: Cache) -> None:
        self._places, self._base, self._cache = places, base, cache
        self.prepared: dict[int, Prepared] = {}
        self.keys: dict[int, str] = {}
        self.problems: list[Problem] = []

    def missing(self) -> Iterator[tuple[int, TextFiles]]:
        """The texts that the cache does not have, as they are found; the others are taken from it."""
        for at, (path, file) in enumerate(self._places):
            files, problem = disk.text_files(path, file)
            if files is None:
                self.problems += [problem] if problem else []
                continue
            self.keys[at] = key_of(self._base, files)
            kept = self._cache.get(self.keys[at])
            prepared = unpack(kept) if kept else None
            if isinstance(prepared, Prepared):
                self.prepared[at] = _slim(prepared)
            else:
                yield at, files

    def take(self, at: int, done: workers.Done) -> None:
        """Keep what was prepared, for this build and for the next one."""
        self.prepared[at] = _slim(unpack(done.prepared))
        if done.settled:
            self.keys[at] = key_of(self._base, done.settled[0])
            self._cache.put(self.keys[at], done.settled[1])
        else:
            self._cache.put(self.keys[at], done.prepared)


def _slim(prepared: Prepared) -> Prepared:
    """Without what nobody asks for any more: the characters of the file, and a ledger that stays as it is."""
    transcript = prepared.transcript
    if transcript is not None:
        source = replace(transcript.document.source, text="")
        transcript = replace(transcript, document=replace(transcript.document, source=source))
    return replace(prepared, transcript=transcript, ledger=prepared.ledger if prepared.ledger_changed else None)
