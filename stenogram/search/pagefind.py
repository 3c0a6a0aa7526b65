"""The Pagefind index of a site, made in volumes.

Pagefind's service is given one small HTML page a record, in their order. Its command, which reads pages
from a folder, is a quarter faster, but numbers them as the file system happens to list them: two machines
would make two sites of one corpus. Its Python client answers ten requests a second. A volume holds whole
transcripts; one whose records are as they were is taken from the workroom, so that a changed text
costs its volume alone and memory stays that of one volume. The browser asks all of them at once, in threads.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import pagefind_bin  # type: ignore[import-untyped]

from stenogram.hard_links import mirror, mirror_file, put_file
from stenogram.search import entries as entry_files
from stenogram.search import vocabulary
from stenogram.search.entries import EntryNames
from stenogram.search.facets import write_table, write_texts
from stenogram.search.index_batches import Contents, IndexBatch, IndexedRecord, index_batches
from stenogram.search.records import SearchRecord
from stenogram.search.word_directory import (
    FOLDER,
    LIST,
    body_of,
    place_directory,
    remove_directory,
    write_directory,
    write_list,
)

VOLUME: Final = 10_000
"""Records of a volume at most, but for the transcript that fills it.

Pagefind compares every record that has all words with every place of each word, so that frequent words cost
the square of a volume; but from each volume the browser fetches some 40 KB for a word.
"""

FEW: Final = 6
"""Volumes that a browser opens all at once. Where there are more, it must know which to open first."""

# Past three quarters a volume ends before a transcript whose name says so (one in 32), so that volumes
# after a new transcript soon begin again where they did, and stay as they are.
_ENDS: Final = 32

_LEXICON: Final = "search.json"
# What all volumes have in common, at the top of the index.
_COMMON: Final = (_LEXICON, entry_files.FILE, vocabulary.FILE)
# Replaced with every volume that is made: where it is linked already, so is the whole volume.
_SEAL: Final = "pagefind-entry.json"

# Pagefind's own pages of results and its thread, which the site does not use.
_UNUSED: Final = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")
_PROGRAM: Final = "pagefind.js"
# What it sets before the JSON of each of its files.
_SIGNATURE: Final = b"pagefind_dcd"
# What is kept beside a volume for the files that all volumes have in common.
_LISTS: Final = (LIST, vocabulary.LIST)
# What only the first volume is asked for.
_ONCE: Final = (_PROGRAM, "wasm.*")
# Pagefind cuts these by dictionary in one of its two builds only; `words.indexed` has cut them already.
_CUT_ALREADY: Final = {"zh", "ja", "th", "lo", "km", "my"}
_STEMMED_WITHOUT: Final = "unknown"


class PagefindError(RuntimeError):
    """Pagefind is not there or has failed. Says what it said."""


Given = tuple[IndexBatch, Callable[[], Contents]]
"""A parcel, and what fetches its contents."""


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
    languages: Counter[str] = field(default_factory=Counter)
    volumes: list[tuple[str, list[str]]] = field(default_factory=list)
    """Of each volume the first transcript and the years."""
    mentions: Counter[str] = field(default_factory=Counter)

    def add(self, batch: IndexBatch) -> None:
        for speaker in batch.speakers:
            self.speakers.setdefault(speaker.id, (speaker.name, speaker.names))
        self.years.update(batch.years)
        self.languages.update(dict(batch.languages))
        self.mentions.update(dict(batch.entities))

    def add_volume(self, together: Sequence[IndexBatch]) -> None:
        years = {year for batch in together for year in batch.years}
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
) -> IndexReport:
    """Index the records into `output`/`bundle`, as `index_batches_into` does; those of a transcript stand together."""
    return index_batches_into(at_hand(records), output, work, bundle, volume, entries)


def at_hand(records: Iterable[SearchRecord]) -> Iterator[Given]:
    """Records as index_batches that have their contents with them."""
    for batch, contents in index_batches(records):
        yield batch, partial(_itself, contents)


def _itself(contents: Contents) -> Contents:
    return contents


def index_batches_into(
    given: Iterable[Given],
    output: Path,
    work: Path,
    bundle: str = "pagefind",
    volume: int = VOLUME,
    entries: Sequence[EntryNames] = (),
) -> IndexReport:
    """Index records into `output`/`bundle`; an index that is there is brought up to date.

    Each batch comes with what fetches its contents: they are asked for where its volume must be made. `work`
    is kept between builds: volumes that did not change are linked from there, so nothing may ever be written
    into a file of the index. Raises PagefindError where Pagefind is not there or fails.
    """
    target = output / bundle
    volumes = work / "volumes"
    volumes.mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    for left in work.glob("made-*"):
        shutil.rmtree(left, ignore_errors=True)
    lexicon, used, count, made = _Lexicon(), list[str](), 0, 0
    language: str | None = None
    for together in _volumes(given, volume, lexicon):
        # One language for all volumes, for they share one program in the browser: that of most of the first.
        language = language or _index_language(lexicon)
        lexicon.add_volume([batch for batch, _ in together])
        digest = _digest(language, (batch for batch, _ in together))
        if not (volumes / digest).is_dir():
            contents = list(chain.from_iterable(fetch() for _, fetch in together))
            _make_volume(contents, language, work, volumes / digest)
            made += 1
        _place(volumes / digest, target if not used else target / str(len(used) + 1), first=not used)
        used.append(digest)
        count += sum(batch.count for batch, _ in together)
    packed = entry_files.packed_entries(entries, lexicon.mentions)
    _finish(target, lexicon.json(), packed, [volumes / digest for digest in used])
    for folder in volumes.iterdir():
        if folder.name not in used:
            shutil.rmtree(folder)
    return IndexReport(count, len(used), made)


def _volumes(given: Iterable[Given], size: int, lexicon: _Lexicon) -> Iterator[list[Given]]:
    """The index_batches of one volume after another."""
    volume: list[Given] = []
    records = 0
    for batch, fetch in given:
        if records >= size or (records >= size * 3 // 4 and not crc32(batch.name.encode()) % _ENDS):
            yield volume
            volume, records = [], 0
        lexicon.add(batch)
        volume.append((batch, fetch))
        records += batch.count
    if volume:
        yield volume


def _index_language(lexicon: _Lexicon) -> str:
    language = lexicon.languages.most_common(1)[0][0] if lexicon.languages else "en"
    return _STEMMED_WITHOUT if language in _CUT_ALREADY else language


def _digest(language: str, together: Iterable[IndexBatch]) -> str:
    digest = hashlib.sha256(f"{version('pagefind_bin')} files and words {language}\n".encode())
    for batch in together:
        digest.update(f"{batch.name}\n{batch.digest}\n".encode())
    return digest.hexdigest()[:32]


def _make_volume(records: Sequence[IndexedRecord], language: str, work: Path, place: Path) -> None:
    # Of this build alone: Pagefind goes on for a moment after a build that was killed.
    made = work / f"made-{os.getpid()}"
    shutil.rmtree(made, ignore_errors=True)
    shown = {record.row.key: record.shown for record in records}
    ids: dict[str, str] = {}
    for name, content in _index([record.page for record in records], language):
        if any(fnmatch(name, pattern) for pattern in _UNUSED):
            continue
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        if name.startswith("fragment/"):
            key = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))["meta"]["url"]
            ids[key] = Path(name).stem
            # Pagefind's own says what is indexed; a result shows what is printed.
            content = gzip.compress(shown[key].encode(), mtime=0)
        (made / name).write_bytes(content)
    indexed = [record for record in records if record.row.key in ids]
    write_table((record.row for record in indexed), ids, made)
    write_texts((_printed(record) for record in indexed), made)
    bodies = [body_of(record.page) for record in records]
    write_list(bodies, made)
    vocabulary.write_words(bodies, made)
    made.rename(place)


def _printed(record: IndexedRecord) -> tuple[str, str]:
    shown = json.loads(record.shown)
    return shown["content"], shown["meta"]["url"]


def _index(pages: Sequence[bytes], language: str) -> Iterator[tuple[str, bytes]]:
    """Ask Pagefind's service for the files of an index.

    Requests and answers are JSON in base64, each with a comma. Files are taken as an answer: where the service writes
    them itself, it says that it has done so before they are whole.
    """
    try:
        command = [str(pagefind_bin.get_executable()), "--service"]
        service = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError as error:
        raise PagefindError(f"Pagefind cannot be run: {error}") from error
    with service, ThreadPoolExecutor(1) as beside:
        # Asked and heard at once, or the two would wait for each other when a pipe is full.
        asking = beside.submit(_ask, service, _requests(pages, language))
        try:
            answer = _last_answer(service, len(pages) + 2)
            asking.result()
        except BaseException:
            service.kill()
            raise
    for file in answer["files"]:
        yield file["path"], b64decode(file["content"])


def _requests(pages: Iterable[bytes], language: str) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": {"force_language": language}}
    for number, page in enumerate(pages):
        yield {"type": "AddFile", "index_id": 0, "file_path": f"{number}.html", "file_contents": page.decode()}
    yield {"type": "GetFiles", "index_id": 0}


def _ask(service: subprocess.Popen[bytes], requests: Iterable[dict[str, Any]]) -> None:
    assert service.stdin
    for number, request in enumerate(requests, 1):
        message = json.dumps({"message_id": number, "payload": request}).encode()
        try:
            service.stdin.write(b64encode(message) + b",")
        except BrokenPipeError:
            # It has ended; why is told where its answers are heard.
            return
    service.stdin.flush()


def _last_answer(service: subprocess.Popen[bytes], count: int) -> dict[str, Any]:
    """The last of so many answers. Raises PagefindError on one that is an error, or where they end too soon."""
    payload: dict[str, Any] = {}
    heard = 0
    for message in _messages(service):
        heard += 1
        payload = json.loads(b64decode(message))["payload"]
        if payload["type"] == "Error":
            raise PagefindError(f"Pagefind failed: {payload['message']}")
        if heard == count:
            return payload
    raise PagefindError(f"Pagefind ended after {heard} of {count} answers")


def _messages(service: subprocess.Popen[bytes]) -> Iterator[bytes]:
    assert service.stdout
    parts: list[bytes] = []
    while chunk := service.stdout.read1(1 << 20):  # type: ignore[attr-defined]
        first, *more = chunk.split(b",")
        parts.append(first)
        for part in more:
            yield b"".join(parts)
            parts = [part]


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
    (target / _PROGRAM).write_text("export const createInstance = null;\n", encoding="utf-8")


def _place(volume: Path, target: Path, first: bool) -> None:
    """Link a volume into the index. The first lies at its top, the others in numbered folders beside it."""
    beside = {entry.name for entry in target.iterdir() if entry.name.isdigit()} if first else set[str]()
    left_out = (*_LISTS,) if first else (*_LISTS, *_ONCE)
    mirror(
        volume,
        target,
        leave_out=lambda name: any(fnmatch(name, pattern) for pattern in left_out),
        keep={*beside, *_COMMON, FOLDER} if first else (),
        seal=_SEAL,
    )


def _finish(target: Path, lexicon: str, entries: bytes, volumes: Sequence[Path]) -> None:
    """Write what the search page must know first, and remove the volumes that are no more."""
    if len(volumes) > FEW:
        write_directory(volumes, target)
    else:
        remove_directory(target)
    if not volumes:
        _clear(target)
    put_file(target / _LEXICON, lexicon.encode())
    put_file(target / entry_files.FILE, entries)
    put_file(target / vocabulary.FILE, vocabulary.vocabulary(volumes))
    for entry in target.iterdir():
        if entry.name.isdigit() and int(entry.name) > len(volumes):
            shutil.rmtree(entry)
