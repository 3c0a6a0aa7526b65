"""What one transcript gives to the site: its page and its data files.

A function of the transcript, its neighbours' names, the entries of the registry that it asks for, the settings and the
templates: what was made of the same once stands in docs/ and is not made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from stenogram import pages, translations
from stenogram.build import transcript_files
from stenogram.corpus.evidence import evidence_digests
from stenogram.corpus.shared_phrases import text_runs
from stenogram.incremental.asked_entries import EntryDigests, watched
from stenogram.incremental.cache import Cache
from stenogram.incremental.stored_registry import stored_registry
from stenogram.incremental.stored_results import StoredResults
from stenogram.incremental.text_bodies import unpack_text
from stenogram.model import (
    Account,
    BinaryFile,
    GeneratedFile,
    Neighbour,
    PhraseElsewhere,
    Registry,
    Settings,
    Transcript,
    Twin,
)

ASKED_BEFORE: Final = (text_runs, evidence_digests)
"""What is asked of every transcript before its page is made."""


@dataclass(frozen=True, slots=True)
class PageJob:
    """One transcript to be made pages of. `entry` is its key in the cache, `around` its neighbours in time.

    `twins` are its translations, `accounts` those of other publishers and `other_uses` the phrases that others said
    too, which its own text does not tell.
    """

    name: str
    entry: str
    around: tuple[Neighbour | None, Neighbour | None]
    twins: tuple[Twin, ...] = ()
    accounts: tuple[Account, ...] = ()
    other_uses: tuple[PhraseElsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What all pages have in common; sent to every process once. `template_digest` is of what the templates say."""

    cache: Path
    registry: tuple[tuple[str, str], ...]
    settings: Settings
    templates: tuple[Path, ...]
    template_digest: str


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """The files of one transcript; `asked` is what they asked of the registry (asked_entries.py), in order."""

    files: tuple[GeneratedFile | BinaryFile, ...]
    asked: tuple[str, ...]


def make_batch(jobs: Sequence[PageJob], context: RenderContext) -> list[MadeFiles]:
    """The files of some transcripts, in their order. Raises publish.TemplateError. Runs in any process here."""
    cache = Cache(context.cache)
    return [make(_prepared(cache, job), job, context) for job in jobs]


def store_batch(jobs: Sequence[PageJob], cache: Path) -> list[None]:
    """Store what is asked of every transcript before its page is made, one after the other. Runs in any process here.

    What cannot be stored is made when it is asked for.
    """
    entries = Cache(cache)
    results = StoredResults(entries, {job.name: job.entry for job in jobs})
    for job in jobs:
        with suppress(LookupError):
            transcript = replace(_prepared(entries, job), twins=job.twins, accounts=job.accounts)
            for make in ASKED_BEFORE:
                results(transcript, make)
    return [None] * len(jobs)


def make(transcript: Transcript, job: PageJob, context: RenderContext) -> MadeFiles:
    """The page and the data files of one transcript."""
    transcript = replace(transcript, twins=job.twins, accounts=job.accounts, other_uses=job.other_uses)
    records, named = _registries(context.registry, context.cache, context.settings.language)
    templates = _templates(context.templates, context.template_digest)
    asked: set[str] = set()
    registries = watched(records, asked), watched(named, asked)
    with translations.speaking(context.settings.language, context.settings.messages):
        files = tuple(transcript_files(transcript, job.around, *registries, context.settings, templates))
    return MadeFiles(files, tuple(sorted(asked)))


@lru_cache(maxsize=1)
def _registries(files: tuple[tuple[str, str], ...], cache: Path, language: str) -> tuple[Registry, Registry]:
    """The registry, and as a site in a language shows it. What it follows is on no page of a transcript."""
    records = replace(stored_registry(dict(files), Cache(cache)).records, wordings=(), searches=())
    return records, pages.registry_in(records, language)


def _prepared(cache: Cache, job: PageJob) -> Transcript:
    prepared = unpack_text(cache.get(job.entry))
    if prepared is None or prepared.transcript is None:
        raise LookupError(job.name)
    return prepared.transcript


@lru_cache(maxsize=1)
def _templates(folders: tuple[Path, ...], template_digest: str) -> pages.Templates:
    """The templates as they stand: a new one in the corpus' own folder takes the place of one that is loaded."""
    return pages.Templates(folders)


# --- What was made before -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Made:
    """Files of one transcript, or of the corpus, that stand in docs/: each with size and time.

    `key` is what they were made for, but for the registry: of that they asked for `asked`, of which `entries` is the
    digest; `registry` is that of the whole registry of the last build, with which they were the same.
    """

    key: str
    files: Mapping[str, tuple[int, int]]
    asked: tuple[str, ...]
    entries: str
    registry: str

    def stands(self, key: str, digests: EntryDigests, docs: str) -> bool:
        """Whether the files were made for the same and nobody has touched them since, in the folder `docs`."""
        # No Path for each: this is asked of every file of docs/.
        if self.key != key or not all(stamp(f"{docs}/{name}") == stamped for name, stamped in self.files.items()):
            return False
        return self.registry == digests.whole or self.entries == digests.of_asked(self.asked)


def stamp(path: str) -> tuple[int, int]:
    """Size and time of change; (-1, -1) of a file that is not there."""
    try:
        stat = os.stat(path)  # noqa: PTH116
    except OSError:
        return -1, -1
    return stat.st_size, stat.st_mtime_ns


def load_made(path: Path) -> dict[str, Made]:
    """What `dump_made` wrote, by the names of what was made; empty where it cannot be read."""
    try:
        raw = json.loads(path.read_bytes())
        return {
            name: Made(
                key,
                {file: (size, time) for file, (size, time) in files.items()},
                tuple(asked),
                entries,
                raw["registry"],
            )
            for name, (key, files, asked, entries) in raw["made"].items()
        }
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return {}


def dump_made(made: Mapping[str, Made], registry: str) -> bytes:
    """`registry` is the digest of the registry with which all of it is the same."""
    rows = {name: (files.key, files.files, files.asked, files.entries) for name, files in made.items()}
    return json.dumps({"registry": registry, "made": rows}).encode()
