"""The search index of a site, in volumes.

A volume holds whole transcripts. One whose records are as they were is taken from the workroom, any other is joined
anew of its transcripts' parts (index_batches.py), so that an edit costs one joining and memory stays that of one
volume. The browser asks all volumes at once, in threads.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol
from zlib import crc32

from stenogram.digests import code_digest
from stenogram.hard_links import mirror, mirror_file, put_file
from stenogram.search import entries as entry_files
from stenogram.search import near_words, vocabulary
from stenogram.search.entries import EntryNames
from stenogram.search.index_batches import IndexBatch, IndexPart, index_batches, joined_parts
from stenogram.search.pagefind import ENTRY, PROGRAM, program_files, release
from stenogram.search.records import SearchRecord
from stenogram.search.texts import packed_segment
from stenogram.search.volume_files import MEMBERS, UNPUBLISHED, write_volume
from stenogram.search.word_directory import FOLDER, place_directory, remove_directory, write_directory

VOLUME: Final = 10_000
"""Records of a volume at most, but for the transcript that fills it.

Pagefind compares every record that has all words with every place of each word, so that frequent words cost
the square of a volume; but each volume has some files that a browser fetches for every question.
"""

GROUP: Final = 16
"""Transcripts of a group, about."""

FEW: Final = 6
"""Volumes that a browser opens all at once. Where there are more, it must know which to open first."""

# Past three quarters a volume ends before a transcript whose name says so (one in 32), so that volumes
# after a new transcript soon begin again where they did, and stay as they are.
_ENDS: Final = 32

_LEXICON: Final = "search.json"
# What all volumes have in common, at the top of the index.
_COMMON: Final = (_LEXICON, entry_files.FILE, vocabulary.FILE, near_words.FILE)
# Replaced with every volume that is made: where it is linked already, so is the whole volume.
_SEAL: Final = ENTRY


Given = tuple[IndexBatch, Callable[[], IndexPart]]
"""A transcript's batch, and what fetches its part."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """How many records stand in how many volumes, and how many of these had to be made."""

    records: int
    volumes: int
    made: int


@dataclass(slots=True)
class _Lexicon:
    """What the search page must know before it searches: names and years, and where these are."""

    speakers: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    years: set[str] = field(default_factory=set)
    volumes: list[tuple[str, list[str]]] = field(default_factory=list)
    """Of each volume the first transcript and the years."""
    mentions: Counter[str] = field(default_factory=Counter)

    def add_volume(self, together: Sequence[IndexBatch]) -> None:
        years: set[str] = set()
        for batch in together:
            for speaker in batch.speakers:
                self.speakers.setdefault(speaker.id, (speaker.name, speaker.names))
            years.update(batch.years)
            for entity, count in batch.entities:
                self.mentions[entity] += count
        self.years |= years
        self.volumes.append((together[0].name, sorted(years)))

    def json(self) -> str:
        speakers = [[id_, name, *names] for id_, (name, names) in sorted(self.speakers.items())]
        facts = {"volumes": len(self.volumes), "speakers": speakers, "years": sorted(self.years)}
        if len(self.volumes) > FEW:
            facts["holds"] = [[first, *years] for first, years in self.volumes]
        return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def build_index(
    records: Iterable[SearchRecord],
    output: Path,
    work: Path,
    bundle: str = "pagefind",
    volume: int = VOLUME,
    entries: Sequence[EntryNames] = (),
    language: str = "en",
) -> IndexReport:
    """Index the records into `output`/`bundle`, as `index_batches_into` does; those of a transcript stand together."""
    batches = ((batch, partial(_itself, part)) for batch, part in index_batches(records, language))
    return index_batches_into(batches, output, work, bundle, volume, entries, language)


def _itself(part: IndexPart) -> IndexPart:
    return part


def index_batches_into(
    given: Iterable[Given],
    output: Path,
    work: Path,
    bundle: str = "pagefind",
    volume: int = VOLUME,
    entries: Sequence[EntryNames] = (),
    language: str = "en",
    stored: PartStore | None = None,
) -> IndexReport:
    """Index records into `output`/`bundle`; an index that is there is brought up to date.

    Each batch comes with what fetches its part: that is asked for where its volume must be made. `language` is that
    of the index (`pagefind.index_language`). `work` is kept between builds: volumes that did not change are linked
    from there, so nothing may ever be written into a file of the index. `stored` keeps groups between builds. Raises
    PagefindError where Pagefind is not there or fails.
    """
    target = output / bundle
    volumes = work / "volumes"
    volumes.mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    for left in work.glob("made-*"):
        shutil.rmtree(left, ignore_errors=True)
    program = _program(work, language)
    groups = _Groups(stored, language)
    lexicon, used, count, made = _Lexicon(), list[str](), 0, 0
    for together in _volumes(given, volume):
        batches = [batch for batch, _ in together]
        lexicon.add_volume(batches)
        digest = _digest(language, batches)
        several = groups.cut(together)
        if not (volumes / digest).is_dir():
            part = joined_parts([groups.part(group) for group in several])
            names = [batch.name for batch in batches]
            _make_volume(part, names, language, program / ENTRY, work, volumes / digest)
            made += 1
        _place(volumes / digest, target if not used else target / str(len(used) + 1), program, first=not used)
        used.append(digest)
        count += sum(batch.count for batch in batches)
    packed = entry_files.packed_entries(entries, lexicon.mentions)
    _finish(target, lexicon.json(), packed, [volumes / digest for digest in used], program)
    for folder in volumes.iterdir():
        if folder.name not in used:
            shutil.rmtree(folder)
    groups.prune()
    return IndexReport(count, len(used), made)


class PartStore(Protocol):
    """Where joined parts are kept between builds, by their digests."""

    def get(self, name: str) -> IndexPart | None: ...

    def put(self, name: str, part: IndexPart) -> None: ...

    def prune(self, names: Collection[str]) -> None:
        """Forget all other parts."""


class _Groups:
    """Some transcripts of a volume, joined already: after an edit a volume is joined of groups, one of them new."""

    def __init__(self, stored: PartStore | None, language: str) -> None:
        self._stored, self._language = stored, language
        self._used: set[str] = set()

    def cut(self, volume: Iterable[Given]) -> list[tuple[str, list[Given]]]:
        """The groups of a volume, with their digests. They end where names say so, as volumes do."""
        groups: list[list[Given]] = [[]]
        for batch, fetch in volume:
            size = len(groups[-1])
            if size >= 2 * GROUP or (size and not crc32(batch.name.encode()) % GROUP):
                groups.append([])
            groups[-1].append((batch, fetch))
        named = [(_digest(self._language, (batch for batch, _ in group)), group) for group in groups]
        self._used.update(name for name, _ in named)
        return named

    def part(self, group: tuple[str, list[Given]]) -> IndexPart:
        name, together = group
        part = self._stored.get(name) if self._stored else None
        if part is None:
            part = joined_parts([fetch() for _, fetch in together])
            part = replace(part, texts=(packed_segment(part.texts),), pairs=near_words.frequent(part.pairs))
            if self._stored:
                self._stored.put(name, part)
        return part

    def prune(self) -> None:
        if self._stored:
            self._stored.prune(self._used)


def _volumes(given: Iterable[Given], size: int) -> Iterator[list[Given]]:
    """The batches of one volume after another."""
    volume: list[Given] = []
    records = 0
    for batch, fetch in given:
        if records >= size or (records >= size * 3 // 4 and not crc32(batch.name.encode()) % _ENDS):
            yield volume
            volume, records = [], 0
        volume.append((batch, fetch))
        records += batch.count
    if volume:
        yield volume


def _digest(language: str, together: Iterable[IndexBatch]) -> str:
    digest = hashlib.sha256(f"{code_digest('stenogram.search')} {release()} {language}\n".encode())
    for batch in together:
        digest.update(f"{batch.name}\n{batch.digest}\n".encode())
    return digest.hexdigest()[:32]


def _program(work: Path, language: str) -> Path:
    """The folder that has Pagefind's files for the browser, asked for once."""
    folder = work / "program" / f"{release()}-{language}"
    if not folder.is_dir():
        shutil.rmtree(folder.parent, ignore_errors=True)
        beside = work / f"made-{os.getpid()}"
        beside.mkdir()
        for name, content in program_files(language).items():
            (beside / name).write_bytes(content)
        folder.parent.mkdir(exist_ok=True)
        beside.rename(folder)
    return folder


def _make_volume(part: IndexPart, names: Sequence[str], language: str, entry: Path, work: Path, place: Path) -> None:
    made = work / f"made-{os.getpid()}"
    shutil.rmtree(made, ignore_errors=True)
    write_volume(part, names, language, entry.read_bytes(), made, _former(place.parent, names))
    made.rename(place)


def _former(volumes: Path, names: Sequence[str]) -> Path | None:
    """The volume that shares most transcripts with a new one."""
    wanted = set(names)
    shared = {
        folder: len(wanted.intersection((folder / MEMBERS).read_text(encoding="utf-8").split("\n")))
        for folder in volumes.iterdir()
        if (folder / MEMBERS).is_file()
    }
    return max(shared, key=lambda folder: (shared[folder], folder.name)) if any(shared.values()) else None


def place_index(index: Path, target: Path) -> None:
    """Copy a whole index to its place in the site, where nothing may be written into what is kept for the next build.

    A volume that is there already costs nothing, however many files it has.
    """
    numbered = {entry.name for entry in index.iterdir() if entry.name.isdigit()}
    target.mkdir(parents=True, exist_ok=True)
    for entry in target.iterdir():
        if entry.name.isdigit() and entry.name not in numbered:
            shutil.rmtree(entry)
    # An index of nothing has no volume.
    seal = _SEAL if (index / _SEAL).is_file() else ""
    mirror(index, target, lambda name: name in _COMMON, {*numbered, *_COMMON, FOLDER}, seal=seal, share=False)
    for number in numbered:
        mirror(index / number, target / number, seal=_SEAL, share=False)
    place_directory(index, target)
    for name in _COMMON:
        mirror_file(index / name, target / name, share=False)


def _clear(target: Path) -> None:
    """Leave a program that is none, and nothing else: browsers ask for it before they know that there is no volume."""
    for entry in target.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    (target / PROGRAM).write_text("export const createInstance = null;\n", encoding="utf-8")


def _place(volume: Path, target: Path, program: Path, first: bool) -> None:
    """Link a volume into the index. The first lies at its top, the others in numbered folders beside it."""
    beside: set[str] = set()
    if first:
        beside = {entry.name for entry in target.iterdir() if entry.name.isdigit()} | {*_COMMON, FOLDER}
        beside |= {entry.name for entry in program.iterdir()} - {ENTRY}
    mirror(volume, target, leave_out=UNPUBLISHED.__contains__, keep=beside, seal=_SEAL)


def _finish(target: Path, lexicon: str, entries: bytes, volumes: Sequence[Path], program: Path) -> None:
    """Write what the search page must know first, and remove the volumes that are no more."""
    if len(volumes) > FEW:
        write_directory(volumes, target)
    else:
        remove_directory(target)
    if volumes:
        for file in program.iterdir():
            if file.name != ENTRY:
                mirror_file(file, target / file.name)
    else:
        _clear(target)
    put_file(target / _LEXICON, lexicon.encode())
    put_file(target / entry_files.FILE, entries)
    words = vocabulary.frequencies(volumes)
    put_file(target / vocabulary.FILE, vocabulary.packed_vocabulary(words))
    put_file(target / near_words.FILE, near_words.near_words(volumes, words))
    for entry in target.iterdir():
        if entry.name.isdigit() and int(entry.name) > len(volumes):
            shutil.rmtree(entry)
