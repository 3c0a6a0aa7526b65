"""Pagefind's program: what it makes of words, and the files by which a browser searches.

Its indexer takes a word for itself, whatever stands around it. So it is asked once for each word of the corpus what
it files that word under (`terms`), and the index is put together here (postings.py, volume_files.py): joining what is
known of each transcript costs a twentieth of indexing them again.
"""

from __future__ import annotations

import gzip
import json
import subprocess
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from fnmatch import fnmatch
from functools import cache
from html import escape
from importlib.metadata import version
from itertools import chain
from typing import Any, Final

import pagefind_bin  # type: ignore[import-untyped]

from stenogram.messages import message
from stenogram.model import Transcript
from stenogram.search import cbor

SIGNATURE: Final = b"pagefind_dcd"
"""What stands before the content of each of its files."""

PROGRAM: Final = "pagefind.js"
ENTRY: Final = "pagefind-entry.json"

_PROGRAM_FILES: Final = (PROGRAM, "wasm.*")
# Pagefind cuts these by dictionary in one of its two builds only; `index_words.indexed_word` has cut them already.
_CUT_ALREADY: Final = {"zh", "ja", "th", "lo", "km", "my"}
_STEMMED_WITHOUT: Final = "unknown"
# Pagefind ends a paragraph with a full stop, which is to be no part of a word that is asked about.
_LAST: Final = "end"

Term = tuple[str, str, int]
"""What a word is filed under: its stem, the form with accents (or ""), and the weight, 24 for a whole word."""


class PagefindError(RuntimeError):
    """Pagefind is not there or has failed. The message is Pagefind's own."""


@cache
def release() -> str:
    """Pagefind's version."""
    return version("pagefind_bin")


def index_language(transcripts: Iterable[Transcript]) -> str:
    """The language whose stems an index has: that of most transcripts.

    One for all volumes, for they share one program in the browser.
    """
    primaries = Counter(transcript.document.language.split("-")[0].lower() for transcript in transcripts)
    most = primaries.most_common(1)[0][0] if primaries else "en"
    return _STEMMED_WITHOUT if most in _CUT_ALREADY else most


def program_files(language: str) -> dict[str, bytes]:
    """The files that a browser needs to search an index of this language, by their names."""
    files = dict(_files_of([_page([_LAST])], language))
    chosen = {name: content for name, content in files.items() if any(fnmatch(name, like) for like in _PROGRAM_FILES)}
    return {**chosen, ENTRY: files[ENTRY]}


def terms(words: Sequence[str], language: str) -> dict[str, tuple[Term, ...]]:
    """What Pagefind files each word under. A word has no white space in it; one without letters has no term."""
    distinct = list(dict.fromkeys(words))
    if not distinct:
        return {}
    index = _decoded_index(_files_of([_page([*distinct, _LAST])], language))
    if index.lengths == [len(distinct) + 1]:
        filed = _by_place(index.words)
        return {word: tuple(sorted(filed.get((0, place), ()))) for place, word in enumerate(distinct)}
    # One of them is more than one word for Pagefind, or none: then each is asked about by itself.
    index = _decoded_index(_files_of([_page([word, _LAST]) for word in distinct], language))
    filed = _by_place(index.words)
    return {word: tuple(sorted(filed.get((page, 0), ()))) for page, word in enumerate(distinct)}


class DecodedIndex:
    """An index that Pagefind made: the words of each page counted, and all words with where they stand.

    `words` are [word, pages, variants] as in Pagefind's files (volume_files.py).
    """

    def __init__(self, lengths: list[int], words: list[list[Any]]) -> None:
        self.lengths, self.words = lengths, words


def _decoded_index(files: Iterable[tuple[str, bytes]]) -> DecodedIndex:
    lengths: list[int] = []
    words: list[list[Any]] = []
    for name, content in files:
        if name.endswith(".pf_meta"):
            lengths = [page[1] for page in cbor.decoded(gzip.decompress(content), len(SIGNATURE))[1]]
        elif name.endswith(".pf_index"):
            words += cbor.decoded(gzip.decompress(content), len(SIGNATURE))[0]
    return DecodedIndex(lengths, words)


def indexed_pages(bodies: Iterable[Sequence[str]], language: str) -> DecodedIndex:
    """What Pagefind itself makes of some records, each a row of words."""
    return _decoded_index(_files_of([_page(words) for words in bodies], language))


def places(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Places of a word on a page, of Pagefind's numbers: (weight, place) of each."""
    weight, place = 25, 0
    for number in numbers:
        if number < 0:
            weight, place = -1 - number, 0
        else:
            place += number
            yield weight, place


def _by_place(words: Iterable[Sequence[Any]]) -> dict[tuple[int, int], list[Term]]:
    filed: dict[tuple[int, int], list[Term]] = {}
    for word, pages, *variants in words:
        for form, form_pages in (("", pages), *chain.from_iterable(variants)):
            page = 0
            for step, numbers, *_ in form_pages:
                page += step
                for weight, place in places(numbers):
                    filed.setdefault((page, place), []).append((word, form, weight))
    return filed


def _page(words: Iterable[str]) -> bytes:
    body = escape(" ".join(words))
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><body data-pagefind-body><p>{body}</p>'.encode()


def _files_of(pages: Sequence[bytes], language: str) -> Iterator[tuple[str, bytes]]:
    """Ask Pagefind's service for the files of an index.

    Requests and answers are JSON in base64, each with a comma. Files are taken as an answer: where the service writes
    them itself, it says that it has done so before they are whole. Raises PagefindError.
    """
    try:
        command = [str(pagefind_bin.get_executable()), "--service"]
        service = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError as error:
        raise PagefindError(message("Pagefind cannot be run: {error}", error=str(error))) from error
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


def _requests(pages: Iterable[bytes], language: str) -> Iterator[Mapping[str, Any]]:
    yield {"type": "NewIndex", "config": {"force_language": language}}
    for number, page in enumerate(pages):
        yield {"type": "AddFile", "index_id": 0, "file_path": f"{number}.html", "file_contents": page.decode()}
    yield {"type": "GetFiles", "index_id": 0}


def _ask(service: subprocess.Popen[bytes], requests: Iterable[Mapping[str, Any]]) -> None:
    assert service.stdin
    try:
        for number, request in enumerate(requests, 1):
            message = json.dumps({"message_id": number, "payload": request}).encode()
            service.stdin.write(b64encode(message) + b",")
        service.stdin.flush()
    except BrokenPipeError:
        # It has ended; the reason shows where its answers are read. What it did not take is not offered again.
        with suppress(BrokenPipeError):
            service.stdin.close()


def _last_answer(service: subprocess.Popen[bytes], count: int) -> dict[str, Any]:
    """The last of so many answers. Raises PagefindError on one that is an error, or where they end too soon."""
    payload: dict[str, Any] = {}
    heard = 0
    for answer in _messages(service):
        heard += 1
        payload = json.loads(b64decode(answer))["payload"]
        if payload["type"] == "Error":
            raise PagefindError(message("Pagefind failed: {error}", error=payload["message"]))
        if heard == count:
            return payload
    raise PagefindError(message("Pagefind ended after {heard} of {count} answers", heard=heard, count=count))


def _messages(service: subprocess.Popen[bytes]) -> Iterator[bytes]:
    assert service.stdout
    parts: list[bytes] = []
    while chunk := service.stdout.read1(1 << 20):  # type: ignore[attr-defined]
        first, *more = chunk.split(b",")
        parts.append(first)
        for part in more:
            yield b"".join(parts)
            parts = [part]
