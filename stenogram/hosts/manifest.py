"""What pages were made of, and the anchors that they have: so the next build knows what need not be made again."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of a page, and those that it links to, by page. Ids stand one to a line: there are very many."""

    present: str
    links: Mapping[str, str]

    def missing(self, anchors: str) -> tuple[str, ...]:
        """Those of some anchors that the page does not have."""
        present = frozenset(self.present.split("\n"))
        return tuple(anchor for anchor in anchors.split("\n") if anchor not in present)


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
