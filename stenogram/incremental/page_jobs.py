"""What one transcript gives to the site: its page and its data files.

A function of the transcript, its neighbours' names, the registry, the settings and the templates: what
was made of the same once stands in docs/ and is not made again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from stenogram import exporters, pages
from stenogram.incremental.cache import Cache, unpack
from stenogram.model import GeneratedFile, Neighbour, Settings, Transcript
from stenogram.prepare import Prepared
from stenogram.registry import records_of


@dataclass(frozen=True, slots=True)
class PageJob:
    """One transcript to be made pages of. `entry` is its key in the cache, `around` its neighbours in time."""

    name: str
    entry: str
    around: tuple[Neighbour | None, Neighbour | None]


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What all pages have in common; sent to every process once."""

    cache: Path
    registry: tuple[tuple[str, str], ...]
    settings: Settings
    templates: tuple[Path, ...]


def make_batch(orders: Sequence[PageJob], house: RenderContext) -> list[tuple[GeneratedFile, ...]]:
    """The files of some transcripts, in their order. Raises publish.TemplateError. Runs in any process here."""
    cache = Cache(house.cache)
    return [make(_prepared(cache, order), order, house) for order in orders]


def make(transcript: Transcript, order: PageJob, house: RenderContext) -> tuple[GeneratedFile, ...]:
    """The page and the data files of one transcript."""
    metadata = exporters.page_metadata(transcript, house.settings)
    (records, _), templates = records_of(house.registry), _templates(house.templates)
    page = pages.transcript_file(transcript, records, house.settings, templates, metadata, *order.around)
    return (page, *exporters.files(transcript, house.settings))


def _prepared(cache: Cache, order: PageJob) -> Transcript:
    kept = unpack(cache.get(order.entry) or b"")
    if not isinstance(kept, Prepared) or kept.transcript is None:
        raise LookupError(order.name)
    return kept.transcript


@lru_cache(maxsize=1)
def _templates(folders: tuple[Path, ...]) -> pages.Templates:
    return pages.Templates(folders)


# --- What was made before -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Made:
    """Files of one transcript that stand in docs/: the key they were made for, and each with size and time."""

    key: str
    files: Mapping[str, tuple[int, int]]

    def stands(self, key: str, docs: Path) -> bool:
        """Whether the files were made for this key and nobody has touched them since."""
        return self.key == key and all(stamp(docs / name) == found for name, found in self.files.items())


def stamp(path: Path) -> tuple[int, int]:
    """Size and time of change; (-1, -1) of a file that is not there."""
    try:
        stat = path.stat()
    except OSError:
        return -1, -1
    return stat.st_size, stat.st_mtime_ns


def load_made(path: Path) -> dict[str, Made]:
    try:
        raw = json.loads(path.read_bytes())
        return {
            name: Made(key, {file: (size, time) for file, (size, time) in files.items()})
            for name, (key, files) in raw.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def dump_made(made: Mapping[str, Made]) -> bytes:
    return json.dumps({name: (each.key, each.files) for name, each in made.items()}).encode()
