"""What the last run of MkDocs was made of, so that the next one knows what need not be made again."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from stenogram.digests import code_digest, digest
from stenogram.hosts.mkdocs.mkdocs_run import Anchors

CODE: Final = ("stenogram.hosts.mkdocs",)
"""What makes pages."""
_LIBRARIES: Final = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions")


@dataclass(frozen=True, slots=True)
class File:
    """A file of docs/ as it was; a page with its anchors."""

    size: int
    mtime_ns: int
    anchors: Anchors | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """`frame` is a digest of all that every page depends on: settings, theme, libraries."""

    frame: str
    files: Mapping[str, File]

    @classmethod
    def load(cls, path: Path) -> Manifest | None:
        try:
            raw = json.loads(path.read_bytes())
            return cls(raw["frame"], {name: _file(*file) for name, file in raw["files"].items()})
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def dump(self) -> bytes:
        files = {
            name: (file.size, file.mtime_ns, *((file.anchors.present, file.anchors.links) if file.anchors else ()))
            for name, file in self.files.items()
        }
        return json.dumps({"frame": self.frame, "files": files}).encode()


def _file(size: int, mtime_ns: int, present: str | None = None, links: Mapping[str, str] | None = None) -> File:
    return File(size, mtime_ns, None if present is None or links is None else Anchors(present, links))


def inputs_digest(config_file: Path, theme_folders: Iterable[Path]) -> str:
    """Of the settings, the theme's own files and the libraries that make pages."""
    parts: list[str | bytes] = [config_file.read_bytes(), code_digest(*CODE), *(version(name) for name in _LIBRARIES)]
    for folder in theme_folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts)


def files_of(folder: Path, leave_out: Collection[str] = ()) -> Iterator[tuple[str, File]]:
    """Every file below a folder as it is now, by its name relative to it, in a fixed order.

    `leave_out` are names at its top.
    """
    yield from _files_of(str(folder), "", leave_out)


def _files_of(folder: str, prefix: str, leave_out: Collection[str] = ()) -> Iterator[tuple[str, File]]:
    # os.scandir, and no Path: this is asked of a hundred thousand files at the start of each build.
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name in leave_out:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_of(entry.path, f"{prefix}{entry.name}/")
        elif entry.is_file():
            stat = entry.stat()
            yield prefix + entry.name, File(stat.st_size, stat.st_mtime_ns)
