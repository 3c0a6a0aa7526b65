"""The files of one volume, joined of what is known of its transcripts.

A volume is an index as Pagefind writes it, in CBOR, and what the browser needs beside it:

    pagefind-entry.json              where to begin: the language and the name of the next
    pagefind.LANGUAGE_HASH.pf_meta   [version, [[page, words], …], [[from, to, chunk], …], [], [], []]
    index/LANGUAGE_HASH.pf_index     [[[word, pages, variants], …]]; a page is [step, places], a variant [form, pages]
    records.st_facets                facets of all records, in their order (facets.py)
    texts/NAME.st_texts              what results are shown from (texts.py)
    texts.st_texts                   all printed words, for a concordance

A page is a record; its name is its number in the volume. Files that are as they were are linked from a former volume.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stenogram.search import facets, near_words, vocabulary, word_directory
from stenogram.search.cbor import LIST, NUMBER, head, text
from stenogram.search.index_batches import IndexPart
from stenogram.search.pagefind import ENTRY, SIGNATURE, release
from stenogram.search.postings import PAGE, Postings, number
from stenogram.search.texts import volume_texts

CHUNK: Final = 20_000
"""Numbers in a file of words, about: a browser fetches the whole file for a word."""

MEMBERS: Final = "transcripts.txt"
"""The names of a volume's transcripts."""

UNPUBLISHED: Final = (word_directory.LIST, vocabulary.LIST, near_words.LIST, MEMBERS)
"""What is stored with a volume for the next build alone."""

_NOTHING: Final = head(LIST, 0)


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a volume, encoded. `size` is how many numbers it has, by which Pagefind measures."""

    word: str
    size: int
    content: bytes


def write_volume(
    part: IndexPart, names: Sequence[str], language: str, entry: bytes, folder: Path, former: Path | None
) -> None:
    """Write the volume of some transcripts, joined to one part, with their names, into a new folder.

    `entry` is a pagefind-entry.json of this language; `former` the folder of a volume that shares transcripts with it.
    """
    for subfolder in (folder, folder / "index", folder / "texts"):
        subfolder.mkdir()
    chunks: list[tuple[str, str, str]] = []
    for words in _chunks(_words(part.postings)):
        content = SIGNATURE + head(LIST, 1) + head(LIST, len(words)) + b"".join(word.content for word in words)
        name = f"{language}_{_name_of(content)}"
        chunks.append((words[0].word, words[-1].word, name))
        if not _linked(former, folder, f"index/{name}.pf_index"):
            (folder / f"index/{name}.pf_index").write_bytes(gzip.compress(content, 6, mtime=0))
    for block in part.blocks:
        if not _linked(former, folder, f"texts/{block.name}.st_texts"):
            (folder / f"texts/{block.name}.st_texts").write_bytes(block.content)
    meta = _meta(part.lengths, trimmed(chunks))
    words_of_volume = dict(part.words.items())
    files = {
        f"pagefind.{language}_{_name_of(meta)}.pf_meta": gzip.compress(meta, mtime=0),
        facets.FILE: facets.packed_table(part.rows, part.blocks),
        facets.TEXTS: volume_texts(part.texts),
        ENTRY: _entry(entry, language, _name_of(meta), len(part.lengths)),
        MEMBERS: "\n".join(names).encode(),
        word_directory.LIST: word_directory.packed_list(words_of_volume),
        vocabulary.LIST: vocabulary.packed_words(words_of_volume),
        near_words.LIST: near_words.packed_pairs(near_words.frequent(part.pairs)),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _name_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def _linked(former: Path | None, folder: Path, name: str) -> bool:
    """Link a file whose name tells its content from the former volume, or see that it is there already."""
    try:
        if former:
            os.link(former / name, folder / name)
        return former is not None
    except FileExistsError:
        return True
    except OSError:
        return False


def _words(postings: Postings) -> Iterator[_Word]:
    """The words of a volume in order, each with its forms."""
    sizes: dict[str, int] = {}
    words: dict[str, dict[str, bytes]] = {}
    start = 0
    for term, first, _, pages, size, end in postings.rows():
        word, _, form = term.partition("\0")
        content = head(LIST, pages) + PAGE + number(first) + postings.runs[start:end]
        words.setdefault(word, {})[form] = content
        sizes[word] = sizes.get(word, 0) + size
        start = end
    for word, forms in words.items():
        yield _word(word, sizes[word], forms.pop("", _NOTHING), forms)


def _word(word: str, size: int, pages: bytes, variants: dict[str, bytes]) -> _Word:
    if not variants:
        return _Word(word, size, head(LIST, 2) + text(word) + pages)
    forms = b"".join(head(LIST, 2) + text(form) + form_pages for form, form_pages in variants.items())
    content = head(LIST, 3) + text(word) + pages + head(LIST, len(variants)) + forms
    return _Word(word, size + len(variants), content)


def _chunks(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    chunk: list[_Word] = []
    size = 0
    for word in words:
        chunk.append(word)
        size += word.size
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def trimmed(chunks: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Chunks (first word, last word, name) with as many letters of these words as tell two neighbours apart.

    Pagefind's program takes a word that begins as a chunk ends, or goes on, for one of it.
    """
    firsts, lasts = [first for first, _, _ in chunks], [last for _, last, _ in chunks]
    for at in range(len(chunks) - 1):
        last, first = lasts[at], firsts[at + 1]
        # Words are in order and each stands once: some letter of the second is another, or it goes on.
        letters = next(at for at in range(len(first)) if first[at] != last[at : at + 1]) + 1
        if last[:letters] >= firsts[at]:
            lasts[at] = last[:letters]
        firsts[at + 1] = first[:letters]
    return [(first, last, name) for first, last, (_, _, name) in zip(firsts, lasts, chunks, strict=True)]


def _meta(lengths: Sequence[int], chunks: Sequence[tuple[str, str, str]]) -> bytes:
    page = head(LIST, 2)
    pages = b"".join(page + text(str(number)) + head(NUMBER, length) for number, length in enumerate(lengths))
    ranges = b"".join(head(LIST, 3) + b"".join(map(text, chunk)) for chunk in chunks)
    lists = head(LIST, len(lengths)) + pages + head(LIST, len(chunks)) + ranges
    # No filters, no orders, no fields: the table of facets has all that is sifted.
    return SIGNATURE + head(LIST, 6) + text(release()) + lists + _NOTHING * 3


def _entry(entry: bytes, language: str, name: str, records: int) -> bytes:
    facts = json.loads(entry)
    ((_, settings),) = facts["languages"].items()
    facts["languages"] = {language: {**settings, "hash": f"{language}_{name}", "page_count": records}}
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
