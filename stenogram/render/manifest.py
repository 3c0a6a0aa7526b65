"""What the last run of MkDocs was made of, so that the next one knows what need not be made again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from stenogram.cache import digest

_LIBRARIES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions")


@dataclass(frozen=True, slots=True)
class File:
    """A file of docs/ as it was. `anchors` and `links` ({page: anchors linked to}) are a page's own."""

    size: int
    mtime_ns: int
    anchors: tuple[str, ...] = ()
    links: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """`frame` is a digest of all that every page depends on: settings, theme, libraries."""

    frame: str
    files: Mapping[str, File]

    @classmethod
    def load(cls, path: Path) -> Manifest | None:
        try:
            raw = json.loads(path.read_bytes())
            files = {name: File(**{**file, "anchors": tuple(file["anchors"])}) for name, file in raw["files"].items()}
            return cls(raw["frame"], files)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def dump(self) -> bytes:
        files = {name: asdict(file) for name, file in self.files.items()}
        return json.dumps({"frame": self.frame, "files": files}).encode()


def frame_digest(config_file: Path, theme_folders: Iterable[Path]) -> str:
    """Of the settings, the theme's own files and the libraries that make pages."""
    parts: list[str | bytes] = [config_file.read_bytes(), *(version(name) for name in _LIBRARIES)]
    for folder in theme_folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts)


def files_of(docs: Path) -> Iterator[tuple[str, File]]:
    """Every file below docs/ as it is now, by its name relative to it."""
    for path in sorted(docs.rglob("*")):
        if path.is_file():
            stat = path.stat()
            yield path.relative_to(docs).as_posix(), File(stat.st_size, stat.st_mtime_ns)
