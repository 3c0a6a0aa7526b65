"""A part of the site's pages, made by a run of MkDocs of its own.

MkDocs keeps every page of a run in memory and works on one core. So beyond a few pages a site is made in
volumes: pages of one year or collection, each volume from its sources to finished files, in any process and
on any machine. Addresses are as in one run. What a run knows of the other volumes is only which files there are;
links to their anchors are checked when all have been made.
"""

from __future__ import annotations

import gc
import os
import tempfile
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions

from stenogram.digests import code_digest
from stenogram.hosts.host import SIZE, RenderedPages, SiteConfig
from stenogram.hosts.mkdocs.config import CONFIG, build_config
from stenogram.hosts.mkdocs.day import epoch_set
from stenogram.hosts.mkdocs.inputs import CODE
from stenogram.hosts.mkdocs.mkdocs_run import run_mkdocs
from stenogram.incremental.cache import require_code
from stenogram.templating.template_folders import TEMPLATES

# MkDocs' warnings and the day of the build belong to the process: a worker with threads makes one volume at a time.
_ALONE: Final = threading.Lock()

_DOCS: Final = "docs"
_SITE: Final = "site"


@dataclass(frozen=True, slots=True)
class Frame:
    """What all volumes have in common, by content, so that any machine can make one.

    `files` are the settings and the corpus' own templates, by their names in the corpus. `names` lists
    every file in docs/, packed. `titled` are the navigation's pages that give their own titles. `epoch`
    is SOURCE_DATE_EPOCH, `program` the digest of the program's rules.
    """

    files: tuple[tuple[str, bytes], ...]
    names: bytes
    titled: tuple[tuple[str, bytes], ...]
    epoch: str
    program: str


def frame(site: SiteConfig, names: Iterable[str]) -> Frame:
    """What the volumes of a site have in common. `names` are those of every file in its docs/."""
    root = site.file.parent
    own = [path for path in sorted((root / TEMPLATES).rglob("*")) if path.is_file()]
    return Frame(
        ((CONFIG, site.file.read_bytes()), *((path.relative_to(root).as_posix(), path.read_bytes()) for path in own)),
        zlib.compress("\n".join(names).encode(), 1),
        tuple((name, (site.docs / name).read_bytes()) for name in site.titled if (site.docs / name).is_file()),
        os.environ.get("SOURCE_DATE_EPOCH", ""),
        code_digest(*CODE),
    )


LARGEST: Final = 6_000_000
"""Bytes of the sources of a volume, but for a single page: finished pages are twice as long, and some volumes wait."""


def cut(
    pages: Iterable[str], collection: Callable[[str], str], size: int = SIZE, weigh: Callable[[str], int] = lambda _: 0
) -> Iterator[tuple[str, ...]]:
    """Pages in volumes of at most `size`: whole collections together while there is room, large ones in parts.

    `weigh` tells how many bytes a page's source has; those of a volume are `LARGEST` at most.
    """
    volume: list[str] = []
    weight = 0
    for _, together in groupby(sorted(pages, key=lambda page: (collection(page), page)), collection):
        part = [(page, weigh(page)) for page in together]
        fits = len(volume) + len(part) <= size and weight + sum(heavy for _, heavy in part) <= LARGEST
        for page, heavy in part:
            if volume and (not fits or len(volume) == size or weight + heavy > LARGEST):
                yield tuple(volume)
                volume, weight, fits = [], 0, True
            volume.append(page)
            weight += heavy
    if volume:
        yield tuple(volume)


def make_volume(frame: Frame, sources: Sequence[tuple[str, bytes]]) -> RenderedPages:
    """Make the pages of one volume from their sources. Runs in any process, on any machine.

    Raises cache.OtherVersionError where this machine would make other pages.
    """
    require_code(frame.program, *CODE)
    names = frozenset(name for name, _ in sources)
    with _ALONE, tempfile.TemporaryDirectory(prefix="stenogram-") as folder, epoch_set(frame.epoch):
        root = Path(folder).resolve()
        for name, content in frame.files:
            write(root / name, content)
        for name, content in (*frame.titled, *sources):
            write(root / _DOCS / name, content)
        config = build_config(root / CONFIG, root / _SITE, root / _DOCS)
        known = frozenset(zlib.decompress(frame.names).decode().split("\n"))
        run = run_mkdocs(config, lambda name: name in names, lambda files: _Known(files, known, config))
        places = [root / _SITE / place for place in run.places]
        made = {path.relative_to(root / _SITE).as_posix(): path.read_bytes() for path in places if path.is_file()}
    # Pages, files and navigation point at each other: without this, those of several volumes are held.
    gc.collect()
    return RenderedPages(made, run.pages, run.problems)


def write(path: Path, content: bytes) -> None:
    """Write a file into a folder that may not be there yet. For folders that nobody sees before they are whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


class _Known(Files):
    """The files of one volume; any other file of the site is known by its name, and made where a page links to it."""

    def __init__(self, files: Files, names: frozenset[str], config: MkDocsConfig) -> None:
        super().__init__(files)
        self._names, self._config = names, config
        self._others: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        file = super().get_file_from_path(path)
        name = PurePath(path).as_posix()
        if file is not None or name not in self._names:
            return file
        if name not in self._others:
            config = self._config
            file = File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
            set_exclusions([file], config)
            self._others[name] = file
        return self._others[name]
