"""What builds keep for each other, and whether it is still what they left.

A corpus may come with a `.stenogram/` that somebody else made, or somebody may have been at it. So at the end of a
build everything that the next one would take for granted is listed, with the size, the times and the number that the
system gave each file; what differs from that list is made anew. No file that was brought from elsewhere, or written
into, has the same number and the same time of change: these nobody can choose. Links are refused, for they lead
elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from stenogram.disk.layout import STATE
from stenogram.problems import Problem, printable, problem

_SEAL: Final = "seal.json"
_PASSING: Final = {"lock", _SEAL, "new", "published"}
"""What no build takes for granted."""
_TOGETHER: Final = {"index", "search"}
"""Folders of the state whose files belong together."""
_SEARCH: Final = "pagefind"

Units = dict[str, str]
"""What identifies that which is trusted or dropped as one: a file of the state, a folder of it, the site, the one
before it."""


def staging_places(site: Path) -> tuple[Path, ...]:
    """Folders beside a site that are the build's own."""
    return tuple(site.with_name(f".{site.name}.{part}") for part in ("new", "new.part", "old"))


def foreign(root: Path, site: Path | None) -> tuple[Problem, ...]:
    """An error for each folder of the build's own that is a link, or has one in it, or is somebody else's."""
    state = root / STATE
    places = [state, *(staging_places(site) if site else ())]
    strange = [place for place in places if _is_strange(place)]
    if state not in strange and state.is_dir():
        strange += list(_links_below(str(state)))[:1]
    return tuple(problem("foreign-state", printable(_shown(path, root))) for path in strange)


def _shown(path: Path, root: Path) -> str:
    # Where a link leads does not matter, but where it lies may be reached through one.
    return os.path.relpath(Path(os.path.realpath(path.parent)) / path.name, os.path.realpath(root))


def _is_strange(place: Path) -> bool:
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        return True
    mine = os.getuid() if hasattr(os, "getuid") else 0
    return mine != 0 and place.exists() and place.stat().st_uid != mine


def _links_below(folder: str) -> Iterator[Path]:
    for entry in os.scandir(folder):
        if entry.is_symlink():
            yield Path(entry.path)
        elif entry.is_dir(follow_symlinks=False):
            yield from _links_below(entry.path)


class State:
    """The state of one corpus. `site` is where its site is; None where that is not known."""

    def __init__(self, root: Path, site: Path | None) -> None:
        self._state, self._site = root / STATE, site
        self._site_damaged = False

    def verify(self) -> None:
        """Drop what is not as the last build left it. Of a site that is not, all pages are made anew."""
        known, now = self._load(), self._units()
        # What went from the site, or from a folder of files that belong together, must be made again, too.
        gone = {unit for unit in known if unit.startswith("site") or unit in _TOGETHER} - now.keys()
        for unit in {name for name, digest in now.items() if known.get(name) != digest} | gone:
            if self._site or not _is_of_site(unit):
                self._drop(unit)

    def seal(self) -> None:
        """List what the next build may take for granted."""
        if self._site_damaged and self._site:
            # What was damaged is the site before this one now.
            shutil.rmtree(staging_places(self._site)[-1], ignore_errors=True)
        marks = {} if self._site else {unit: mark for unit, mark in self._load().items() if _is_of_site(unit)}
        content = json.dumps(self._units() | marks, sort_keys=True).encode()
        beside = self._state / f"{_SEAL}.new"
        with suppress(OSError):
            beside.write_bytes(content)
            beside.replace(self._state / _SEAL)

    def _load(self) -> Units:
        try:
            units = json.loads((self._state / _SEAL).read_bytes())
            return units if isinstance(units, dict) else {}
        except (OSError, ValueError, RecursionError):
            return {}

    def _units(self) -> Units:
        # A file that is a unit by itself, of which there are twenty for a text, is identified by what it is.
        units: Units = {}
        rows: dict[str, list[str]] = defaultdict(list)
        for name, identity in _listed(self._state):
            top = name.partition("/")[0]
            if top in _TOGETHER:
                rows[top].append(f"{name}\0{identity}")
            elif top not in _PASSING and not top.endswith(".new"):
                units[name] = identity
        if self._site:
            known: dict[int, str] = {}
            for name, identity in _listed(self._site, known):
                unit = f"site {_SEARCH}" if name.startswith(f"{_SEARCH}/") else "site"
                rows[unit].append(f"{name}\0{identity}")
            before = staging_places(self._site)[-1]
            listed = _listed(before, known if _on_one_disk(self._site, before) else {})
            rows["old"] = [f"{name}\0{identity}" for name, identity in listed]
        for unit, lines in rows.items():
            units[unit] = hashlib.sha256("\n".join(sorted(lines)).encode("utf-8", "replace")).hexdigest()
        return units

    def _drop(self, unit: str) -> None:
        if unit == "cache":
            return
        if unit.startswith("site"):
            self._site_damaged = True
            # Nothing of it may be taken for what it was; a search index alone is put there again.
            for name in ("finished", *(("render.json",) if unit == "site" else ())):
                (self._state / name).unlink(missing_ok=True)
        elif unit == "old" and self._site:
            shutil.rmtree(staging_places(self._site)[-1], ignore_errors=True)
        elif unit in _TOGETHER:
            for folder in _TOGETHER:
                shutil.rmtree(self._state / folder, ignore_errors=True)
            (self._state / "finished").unlink(missing_ok=True)
        else:
            with suppress(OSError):
                (self._state / unit).unlink(missing_ok=True)


def _is_of_site(unit: str) -> bool:
    return unit == "old" or unit.startswith("site")


def _on_one_disk(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def _listed(folder: Path, known: dict[int, str] | None = None) -> Iterator[tuple[str, str]]:
    """Every file below a folder by name, with what identifies it and its present content.

    `known` has what identifies files by their numbers, and is added to: the site before this one shares most files
    with it, and a file need not be asked twice.
    """
    # No Path for each: there are tens of thousands of files, and they are listed at the beginning and the end.
    identities = {} if known is None else known
    waiting = [(str(folder), "")]
    while waiting:
        place, prefix = waiting.pop()
        try:
            entries = list(os.scandir(place))
        except OSError:
            continue
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{name}/"))
                continue
            identity = identities.get(entry.inode())
            if identity is None:
                stat = entry.stat(follow_symlinks=False)
                # On Windows the last time is when a file was made.
                identity = f"{stat.st_ino} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_mode}"
                identities[stat.st_ino] = identity
            yield name, identity
