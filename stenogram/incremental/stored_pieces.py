"""What is made of pieces of a corpus, of which there are many and an edit touches few: kept for the next build."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from stenogram import disk
from stenogram.digests import code_digest, digest
from stenogram.incremental.cache import pack, unpack
from stenogram.model import Piece, Result

_FOLDER: Final = "pieces"
"""Within the state: a file for each function, and a folder of files for its groups."""


@dataclass(slots=True)
class _Stored:
    """What a file has by keys, and what was asked of it in this build."""

    before: dict[bytes, Any]
    now: dict[bytes, Any] = field(default_factory=dict)
    is_new: bool = False

    @property
    def differs(self) -> bool:
        return self.is_new or len(self.now) < len(self.before)


class StoredPieces:
    """A PerPiece: results of functions by the keys of what they were made of.

    What a build does not ask for goes; of groups, each of which has a file, those that it does not ask for at all stay.
    A key is enough, for the code of a function is in the name of its file.
    """

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._files: dict[str, _Stored] = {}
        self._names: dict[Callable[..., Any], str] = {}

    def __call__(self, make: Callable[[Piece], Result], key: bytes, piece: Piece, group: str = "") -> Result:
        file = self._file(make, group)
        stored: Result | None = file.before.get(key)
        if stored is None:
            stored = make(piece)
            file.is_new = True
        file.now[key] = stored
        return stored

    def _file(self, make: Callable[..., Any], group: str) -> _Stored:
        """What an earlier build made with a function."""
        name = self._names.get(make)
        if name is None:
            name = self._names[make] = digest(code_digest(make.__module__), make.__qualname__)
        if group:
            name = f"{make.__qualname__}.{name}/{_group_name(group)}"
        if name not in self._files:
            stored = unpack(self._content(name))
            self._files[name] = _Stored(stored if isinstance(stored, dict) else {})
        return self._files[name]

    def _content(self, name: str) -> bytes:
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return b""

    def save(self, groups: Collection[str] = ()) -> None:
        """Keep what was asked for, and files of `groups`; a full disk is no reason to fail: it can be made again."""
        standing = set(map(_group_name, groups))
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            for name, file in self._files.items():
                (self._folder / name).parent.mkdir(exist_ok=True)
                if file.differs:
                    disk.write_whole(self._folder / name, pack(file.now))
            own = {name.partition("/")[0] for name in self._files}
            grouped = {name.partition(".")[0] for name in own if "." in name}
            for path in self._folder.iterdir():
                if path.is_dir():
                    # Of a function that was not asked all stay, but for groups that are no more.
                    is_former = path.name not in own and path.name.partition(".")[0] in grouped
                    _prune(path, set() if is_former else standing)
                elif path.name not in own:
                    path.unlink()


def _prune(folder: Path, standing: Collection[str]) -> None:
    """Leave of the groups of a function those that stand."""
    for path in folder.iterdir():
        if path.name not in standing:
            path.unlink()
    if not standing:
        folder.rmdir()


def _group_name(group: str) -> str:
    return digest(group)
