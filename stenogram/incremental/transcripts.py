"""Every text of a corpus prepared: taken from the cache if it is there, else read by one of the executors.

Texts are taken from the disk one after the other: what is held of each is its transcript, without
the characters of its file and ledger.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from stenogram import disk
from stenogram.incremental import executors
from stenogram.incremental.cache import Cache, base_of, key_of
from stenogram.incremental.stored_texts import in_present_words
from stenogram.incremental.text_bodies import Bodies, unpack_text
from stenogram.incremental.text_keys import NO_KEYS, TextKeys
from stenogram.model import TextFiles, Transcript
from stenogram.prepare import Prepared, prepare
from stenogram.problems import Problem
from stenogram.registry import loaded_registry

Place = tuple[Path, str]
"""A text's path, and its name as a curator would say it."""


@dataclass(frozen=True, slots=True)
class PreparedTexts:
    """What became of each text, in order, and under which key the cache has it once ledgers are written.

    `ledgers` are those that change, packed, by the names of their texts: `prepared` is without them. `places` tell
    where each text is.
    """

    prepared: tuple[Prepared, ...]
    places: tuple[Place, ...]
    keys: tuple[str, ...]
    ledgers: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    all_keys: tuple[str, ...] = ()
    """Of texts that are not published yet, too."""
    held: frozenset[str] = frozenset()
    """The names of texts that are not published yet."""

    def entries(self) -> dict[str, str]:
        """The keys of the texts in the cache, by their names."""
        return {text.name: key for text, key in zip(self.prepared, self.keys, strict=True)}


def prepare_corpus(
    places: Sequence[Place],
    registry: Mapping[str, str],
    today: str,
    cache: Cache,
    workers: executors.Executors,
    progress: Callable[[int, int], None] = lambda done, total: None,
    release: bool = False,
    text_keys: TextKeys = NO_KEYS,
    bodies: Bodies | None = None,
) -> PreparedTexts:
    """Prepare the texts at some places. The order in which they get ready does not show.

    Drafts and texts under embargo are read, and are not among those that come out; their problems are.
    With `release` texts without a ledger get one. Of `text_keys` the keys of texts are taken, and noted there.
    With `bodies` the words of transcripts are taken from the cache only where they are asked for.
    """
    again = partial(read_again, registry=registry, today=today)
    reading = _Reading(places, base_of(registry), release, text_keys, _Store(cache, bodies, again))
    with executors.without_collector():
        for at, stored in executors.prepare_all(reading.missing(), registry, today, workers):
            reading.take(at, stored)
            progress(len(reading.prepared), len(places))
    progress(len(reading.prepared), len(places))
    held = {at: text for at, text in sorted(reading.prepared.items()) if text.is_held(today)}
    problems = tuple(reading.problems) + tuple(chain.from_iterable(text.problems for text in held.values()))
    all_keys = tuple(reading.keys[at] for at in sorted(reading.prepared))
    held_names = frozenset(text.name for text in held.values())
    positions = [at for at in sorted(reading.prepared) if at not in held]
    prepared = tuple(reading.prepared[at] for at in positions)
    places_of_texts, keys = tuple(places[at] for at in positions), tuple(reading.keys[at] for at in positions)
    return PreparedTexts(prepared, places_of_texts, keys, reading.ledgers, problems, all_keys, held_names)


def read_again(place: Place, registry: Mapping[str, str], today: str) -> Transcript:
    """A text that was read before, where the cache has lost it. Raises FileNotFoundError where the text went too."""
    files, _ = disk.text_files(*place)
    again = prepare(files, loaded_registry(tuple(registry.items())).gazetteer, today) if files else None
    if again is None or again.transcript is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(place[0]))
    return again.transcript


@dataclass(frozen=True, slots=True)
class _Store:
    """The cache of texts; with `bodies` what comes out of it has no words until they are asked for."""

    cache: Cache
    bodies: Bodies | None
    again: Callable[[Place], Transcript]

    def get(self, key: str, place: Place) -> Prepared | None:
        content = self.cache.get(key)
        return self.bodies.without(content, key, partial(self.again, place)) if self.bodies else unpack_text(content)

    def put(self, stored: executors.StoredText, place: Place) -> Prepared:
        """Keep what was prepared. What cannot be kept is given back whole."""
        is_stored = self.cache.put(stored.key, stored.prepared)
        again = partial(self.again, place)
        prepared = self.bodies.without(stored.prepared, stored.key, again) if self.bodies and is_stored else None
        prepared = prepared or unpack_text(stored.prepared)
        assert prepared is not None, "it was packed in this build"
        return prepared


class _Reading:
    """What has been read so far, by the number of its text."""

    def __init__(self, places: Sequence[Place], base: str, release: bool, text_keys: TextKeys, store: _Store) -> None:
        self._places, self._base, self._release = places, base, release
        self._text_keys, self._store = text_keys, store
        self._stamps: dict[int, str | None] = {}
        self.prepared: dict[int, Prepared] = {}
        self.keys: dict[int, str] = {}
        self.ledgers: dict[str, bytes] = {}
        self.problems: list[Problem] = []

    def missing(self) -> Iterator[tuple[int, TextFiles]]:
        """The texts that the cache does not have, as they are found; the others are taken from it."""
        for at, (path, file) in enumerate(self._places):
            self._stamps[at] = stamp = disk.text_stamp(path)
            key = None if self._release else self._text_keys.known(file, stamp)
            if key and self._is_cached(at, key):
                continue
            files, problem = disk.text_files(path, file)
            if files is None:
                self.problems += [problem] if problem else []
                continue
            files = replace(files, release=self._release and files.ledger is None)
            if not self._is_cached(at, key_of(self._base, files)):
                yield at, files

    def _is_cached(self, at: int, key: str) -> bool:
        """Take a text from the cache, if it is there."""
        prepared = self._store.get(key, self._places[at])
        if prepared is None:
            return False
        try:
            self.prepared[at] = in_present_words(prepared)
        except (KeyError, ValueError):
            # The words of its problems ask for what was not stored, or was stored in another form.
            return False
        self.keys[at] = key
        self._text_keys.note(self._places[at][1], self._stamps[at], key)
        return True

    def take(self, at: int, stored: executors.StoredText) -> None:
        """Keep what was prepared, for this build and for the next one."""
        prepared = self._store.put(stored, self._places[at])
        if change := stored.change:
            self.ledgers[prepared.name] = change.ledger
            prepared = replace(
                prepared, ledger_changed=True, ledger_problems=change.problems, ledger_summary=change.summary
            )
        else:
            # One whose ledger changes has another key, but where ledgers are left alone its files stay as they are.
            self._text_keys.note(self._places[at][1], self._stamps[at], stored.key)
        self.prepared[at], self.keys[at] = prepared, stored.key
