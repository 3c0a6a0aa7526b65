"""The directory of words: which volumes of the index have which words, so that a browser need not open them all.

A browser asks it for the words of a question and opens first what may answer; directory.js, in the theme's
assets/search, folds words as is done here. It says where to look first, never where not to: what it lacks is
found later, not lost.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from stenogram.hard_links import mirror, put_file

FOLDER: Final = "words"
LIST: Final = "words.gz"
"""The words of one volume, in the workroom beside it."""

LETTERS: Final = 8
"""Of a word, so many are kept: words that begin alike mostly stand together, and the directory stays small."""

FILES: Final = 256

# As Pagefind cuts compounds: at punctuation, between letters and numbers.
_CUT: Final = re.compile(r"[\W_]+|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


def beginnings(words: Iterable[str]) -> list[str]:
    """The first letters of all words, each once and in order; those that Pagefind cuts are there whole and in parts."""
    prefixes: set[str] = set()
    for word in words:
        if word.isalpha():
            prefixes.add(word[:LETTERS])
            continue
        parts = _CUT.split(word)
        prefixes.update(part[:LETTERS] for part in (*parts, "".join(parts)))
    return sorted(prefixes - {""})


def file_of(word: str) -> int:
    """The number of the file that has a word: by its first three letters, so that one file has all that begin alike."""
    first, second, third = (ord(letter) for letter in f"{word}\0\0\0"[:3])
    return (first * 961 + second * 31 + third) % FILES


def packed_list(words: Iterable[str]) -> bytes:
    """The words of a volume, as they are stored beside it."""
    return gzip.compress("\n".join(beginnings(words)).encode(), mtime=0)


def write_directory(volumes: Sequence[Path], index: Path) -> None:
    """Write the directory of all volumes, in their order, into the index. Files that are as they were are left."""
    holders: dict[str, int] = {}
    for number, volume in enumerate(volumes):
        for word in gzip.decompress((volume / LIST).read_bytes()).decode().split():
            # One number for a word, with a bit for each volume: a list would take ten times the memory.
            holders[word] = holders.get(word, 0) | 1 << number
    files: list[dict[str, list[int]]] = [{} for _ in range(FILES)]
    for word in sorted(holders):
        files[file_of(word)][word] = [number for number in range(len(volumes)) if holders[word] >> number & 1]
    folder = index / FOLDER
    folder.mkdir(exist_ok=True)
    for number, words in enumerate(files):
        content = json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
        put_file(folder / f"{number}.st_words", gzip.compress(content, mtime=0))


def place_directory(index: Path, target: Path) -> None:
    """Copy the directory to another place; where the index has none, remove it there."""
    if (index / FOLDER).is_dir():
        mirror(index / FOLDER, target / FOLDER, share=False)
    else:
        remove_directory(target)


def remove_directory(index: Path) -> None:
    """Take the directory out of an index that has few volumes now."""
    shutil.rmtree(index / FOLDER, ignore_errors=True)
