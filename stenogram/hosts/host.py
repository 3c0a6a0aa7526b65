"""What a generator of pages must do, so that another can take its place: the record `Host`.

The build writes real Markdown files into docs/ before a host runs, and knows nothing of its insides.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from stenogram.hosts.manifest import Anchors, Manifest
from stenogram.model import Settings
from stenogram.problems import Problem

SIZE: Final = 125
"""Pages of a volume at most: enough to hide what a run costs, few enough to bound its memory (60 MB for long ones)."""

FEW: Final = 250
"""Up to so many pages, starting other processes takes longer than making them here."""

FEW_FOR_COPIES: Final = 16
"""The same where copies of this process make them, which have the program already."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What mkdocs.yml says: where things stand, and the settings that pages show.

    `navigation` are the pages that it lists, `titled` those of them that give their own titles. `one_run`:
    pages may show other pages, so that all must be made together.
    """

    file: Path
    docs: Path
    site: Path
    settings: Settings
    navigation: frozenset[str]
    titled: tuple[str, ...]
    one_run: bool


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a run made. `manifest` describes the folder that was filled; `pages` counts what was made.

    `linked`: only what changed was made, and the rest is linked from the site as it stands.
    """

    problems: tuple[Problem, ...]
    manifest: Manifest
    pages: int
    linked: bool = False

    @property
    def anchors(self) -> Mapping[str, Anchors]:
        """The anchors of each page, by its Markdown file under docs/."""
        return {name: file.anchors for name, file in self.manifest.files.items() if file.anchors}


@dataclass(frozen=True, slots=True)
class Volumes:
    """How many pages are made: by whom, in which collections, and what hears of it.

    The executor's tasks must run in other processes; `concurrent` volumes are with it at a time. `collection`
    names the collection of a page, such as its year. `progress` hears how many pages are made, of how many.
    Volumes have up to `size` pages; up to `alone` pages are one run.
    """

    executor: Executor
    concurrent: int
    collection: Callable[[str], str]
    progress: Callable[[int, int], None]
    alone: int
    size: int = SIZE


@dataclass(frozen=True, slots=True)
class RenderedPages:
    """Finished pages by their places in the site, what was wrong, and each page's anchors and links."""

    files: Mapping[str, bytes]
    pages: Mapping[str, Anchors]
    problems: tuple[Problem, ...]


class Render(Protocol):
    """Fills a folder with the whole site; each broken link is an error.

    `newest` is the day of the newest transcript. `before` describes the site as it stands: what still holds is taken
    from there; None makes every page anew. Without `volumes` all pages are made here, in one run.
    """

    def __call__(
        self,
        site: SiteConfig,
        into: Path,
        newest: datetime.date | None = None,
        before: Manifest | None = None,
        volumes: Volumes | None = None,
    ) -> Rendered: ...


@dataclass(frozen=True, slots=True)
class Host:
    """A generator.

    `settings` is the name of its settings in a corpus. `configure` reads them, and gives None with the problems where
    it cannot. `render` makes the whole site and gives the anchors of every page. `render_pages` makes single pages of
    their sources, given the names of all files in docs/. `inputs_digest` is of all that every page depends on.
    """

    name: str
    settings: str
    configure: Callable[[Path], tuple[SiteConfig | None, tuple[Problem, ...]]]
    render: Render
    render_pages: Callable[[SiteConfig, Iterable[str], Sequence[tuple[str, bytes]]], RenderedPages]
    inputs_digest: Callable[[SiteConfig], str]
