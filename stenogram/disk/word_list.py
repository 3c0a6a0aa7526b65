"""The words of English, written down once for a corpus.

Their library unpacks a dictionary to know one of them, for as long as a text is read, and every process would hold it.
Mapped into memory, the list is there at once, and all processes share it.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final

from stenogram.annotation import not_words
from stenogram.disk.layout import STATE
from stenogram.disk.writing import write_whole

_LANGUAGE: Final = "en"
"""Texts of all languages are asked for its words: those of the offices that stand before names."""


def share_word_list(root: Path) -> None:
    """Let this process take words from the list below a corpus, if it is there, when one is first asked for."""
    not_words.know_with({_LANGUAGE: partial(_dictionary, _file(root))})


def unpack_word_list(root: Path) -> None:
    """Write the list below a corpus, unless it is there. A full disk is no reason to fail."""
    file = _file(root)
    if file.is_file():
        return
    words = sorted(word.encode() for word in not_words.library_dictionary(_LANGUAGE))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, b"\n".join([b"", *words, b""]))


def _file(root: Path) -> Path:
    return root / STATE / "word-list" / version("simplemma")


def _dictionary(file: Path) -> Mapping[str, str]:
    try:
        return _Words(file)
    except (OSError, ValueError):
        return not_words.library_dictionary(_LANGUAGE)


class _Words(Mapping[str, str]):
    """Words in the order of their bytes, each between two ends of line; each stands for itself.

    Raises OSError or ValueError where the file holds no such list.
    """

    def __init__(self, file: Path) -> None:
        with file.open("rb") as content:
            self._content = mmap.mmap(content.fileno(), 0, access=mmap.ACCESS_READ)
        if len(self._content) < 3 or self._content[:1] != b"\n" or self._content[-1:] != b"\n":
            raise ValueError(f"{file} is no list of words")

    def __getitem__(self, word: str) -> str:
        wanted = word.encode("utf-8", "surrogatepass")
        content, first, last = self._content, 0, len(self._content) - 1
        # A word that is there begins behind one of the ends of line from `first` to before `last`.
        while first < last:
            start = content.rfind(b"\n", first, (first + last) // 2 + 1)
            end = content.find(b"\n", start + 1)
            stands = content[start + 1 : end]
            if stands == wanted:
                return word
            if stands < wanted:
                first = end
            else:
                last = start
        raise KeyError(word)

    def __iter__(self) -> Iterator[str]:
        return (word.decode() for word in self._content[1:-1].split(b"\n"))

    def __len__(self) -> int:
        return sum(1 for _ in self)
