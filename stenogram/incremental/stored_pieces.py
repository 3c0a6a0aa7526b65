"""What is made of pieces of a corpus, of which there are many and an edit touches few: kept for the next build."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from stenogram import disk
from stenogram.digests import code_digest, digest
from stenogram.incremental.cache import pack, unpack
from stenogram.model import Piece, Result

_FOLDER: Final = "pieces"
"""Within the state: a file for each function."""


class StoredPieces:
    """A PerPiece: results of functions by the keys of what they were made of. What a build does not ask for goes.

    A key is enough, for the code of a function is in the name of its file.
    """

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._before: dict[str, dict[bytes, Any]] = {}
        self._now: dict[str, dict[bytes, Any]] = {}
        self._made: set[str] = set()
        self._names: dict[Callable[..., Any], str] = {}

    def __call__(self, make: Callable[[Piece], Result], key: bytes, piece: Piece) -> Result:
        name = self._names.get(make) or self._opened(make)
        stored: Result | None = self._before[name].get(key)
        if stored is None:
            stored = make(piece)
            self._made.add(name)
        self._now[name][key] = stored
        return stored

    def _opened(self, make: Callable[..., Any]) -> str:
        """Read what an earlier build made with a function; gives the name of the file."""
        name = self._names[make] = digest(code_digest(make.__module__), make.__qualname__)
        stored = unpack(self._content(name))
        self._before[name] = stored if isinstance(stored, dict) else {}
        self._now[name] = {}
        return name

    def _content(self, name: str) -> bytes:
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return b""

    def save(self) -> None:
        """Keep what was asked for; a full disk is no reason to fail, for it can be made again."""
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            for name, pieces in self._now.items():
                if name in self._made or len(pieces) < len(self._before[name]):
                    disk.write_whole(self._folder / name, pack(pieces))
            for path in self._folder.iterdir():
                if path.name not in self._now:
                    path.unlink()
