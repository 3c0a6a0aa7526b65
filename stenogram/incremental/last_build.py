"""What the last build was made of and what it told: asked first, so that a build of nothing new ends at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Final

from stenogram import disk
from stenogram.digests import code_digest, digest
from stenogram.hosts import File, Host, SiteConfig, files_of
from stenogram.incremental import ledgers, written_docs
from stenogram.incremental.cache import Cache, base_of, key_of, pack, registry_digest, unpack
from stenogram.incremental.stored_registry import stored_registry
from stenogram.incremental.text_keys import TextKeys, load_text_keys
from stenogram.problems import Problem
from stenogram.report import Report, Tally
from stenogram.templating.template_folders import template_folders

_FILE: Final = f"{disk.STATE}/finished"


@dataclass(frozen=True, slots=True)
class LastBuild:
    """A build that published. `made_of` is a digest of all that was read for it, `docs` of the files in docs/."""

    made_of: str
    docs: str
    report: Report
    tally: Tally


def load(root: Path) -> LastBuild | None:
    """The last build of a corpus, where it is known."""
    try:
        build = unpack((root / _FILE).read_bytes())
    except OSError:
        return None
    return build if isinstance(build, LastBuild) else None


def keep(root: Path, build: LastBuild) -> LastBuild:
    """Remember a build for the next one, which finds nothing new to tell of it; gives what that will tell."""
    rows = tuple(replace(row, since="") for row in build.report.rows)
    problems = tuple(problem for problem in build.report.problems if problem.rule != ledgers.CHANGED)
    known = replace(build, report=replace(build.report, rows=rows, gone=(), problems=problems))
    disk.write_whole(root / _FILE, pack(known))
    return known


def forget(root: Path) -> None:
    """Let the next build find out everything by itself."""
    (root / _FILE).unlink(missing_ok=True)


def inputs_digest(host: Host, config: SiteConfig) -> str:
    """A digest of what all pages depend on: settings, templates, libraries, the day where one is given."""
    return digest(
        host.inputs_digest(config),
        os.environ.get("SOURCE_DATE_EPOCH"),
        version("pagefind_bin"),
        *written_docs.folder_contents(template_folders(config.file.parent, "pages")),
    )


def made_of(inputs: str, registry: Mapping[str, str], keys: Iterable[str], strays: Iterable[Problem]) -> str:
    """A digest of what a build reads: its inputs, the registry, the keys of the texts, what else lies beside them."""
    code = code_digest("stenogram.incremental.build")
    return digest(registry_digest(registry), code, inputs, *keys, "", *map(str, strays))


def docs_digest(files: Mapping[str, File]) -> str:
    """A digest of the names, sizes and times of change of the files in docs/."""
    return digest(*(f"{name}\0{file.size}\0{file.mtime_ns}" for name, file in sorted(files.items())))


def _key_of(place: tuple[Path, str], stamp: str | None, registry: Mapping[str, str], text_keys: TextKeys) -> str | None:
    """The key of a text; None where it cannot be read."""
    path, file = place
    known = text_keys.known(file, stamp)
    if known:
        return known
    files, _ = disk.text_files(path, file)
    return key_of(base_of(registry), files) if files else None


def holds(last: LastBuild, root: Path, config: SiteConfig, inputs: str) -> bool:
    """Whether a build would be made of the same now. Reads every text that was touched since the last one.

    The files of docs/, of which there are most, are looked at where all else is the same.
    """
    registry, _ = disk.registry_files(root)
    places, strays = disk.text_places(root)
    text_keys = load_text_keys(root, registry)
    stamps = [disk.text_stamp(path) for path, _ in places]
    if not all(text_keys.known(file, stamp) for (_, file), stamp in zip(places, stamps, strict=True)):
        stored_registry(registry, Cache(root / disk.STATE / "cache"))
    stamped = zip(places, stamps, strict=True)
    keys = [key for place, stamp in stamped if (key := _key_of(place, stamp, registry, text_keys))]
    if last.made_of != made_of(inputs, registry, keys, strays):
        return False
    return last.docs == docs_digest(dict(files_of(config.docs)))
