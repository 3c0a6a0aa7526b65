"""One folder made the same as another by hard links.

A site of thousands of pages is published as a whole, yet a build changes few of its files. Linking is
cheap, removing is not: so what is linked already is left, and only what differs is touched. The two
folders then share their files, so a file in either must be replaced, never written into.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection
from pathlib import Path


def mirror(
    source: Path,
    target: Path,
    leave_out: Callable[[str], bool] = lambda name: False,
    keep: Collection[str] = (),
    seal: str = "",
) -> None:
    """Give `target` the files of `source`, and no others.

    Files whose name `leave_out` says are not taken; `keep` are names at the top of `target` that are
    left as they are. Where the two lie on different disks, files are copied. `seal` names a file that
    every change of `source` replaces: it is linked last, and where it is linked already nothing is looked at.
    """
    target.mkdir(parents=True, exist_ok=True)
    if not seal:
        _mirror(source, target, leave_out, keep)
    elif not _same_file(source / seal, target / seal):
        (target / seal).unlink(missing_ok=True)
        _mirror(source, target, lambda name: name == seal or leave_out(name), keep)
        _link(str(source / seal), target / seal)


def _mirror(source: Path, target: Path, leave_out: Callable[[str], bool], keep: Collection[str]) -> None:
    one_disk = source.stat().st_dev == target.stat().st_dev
    entries = {entry.name: entry for entry in os.scandir(target) if entry.name not in keep}
    for entry in os.scandir(source):
        existing = entries.pop(entry.name, None)
        if entry.is_dir(follow_symlinks=False):
            if existing and not existing.is_dir(follow_symlinks=False):
                Path(existing.path).unlink()
            mirror(Path(entry.path), target / entry.name, leave_out)
        elif leave_out(entry.name):
            _remove(existing)
        elif not (existing and one_disk and entry.inode() == existing.inode()):
            if existing and existing.is_dir(follow_symlinks=False):
                shutil.rmtree(existing)
            _link(entry.path, target / entry.name)
    for existing in entries.values():
        _remove(existing)


def mirror_file(source: Path, target: Path) -> None:
    """Give one file a second place."""
    if not _same_file(source, target):
        _link(str(source), target)


def put_file(path: Path, content: bytes) -> None:
    """Give a file that may have a second place new content; one that has it already is left."""
    if path.is_file() and path.read_bytes() == content:
        return
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return False


def _link(source: str, target: Path) -> None:
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    try:
        os.link(source, beside)
    except OSError:
        shutil.copy2(source, beside)
    beside.replace(target)


def _remove(entry: os.DirEntry[str] | None) -> None:
    if entry is None:
        return
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry)
    else:
        # What a mirror that was killed left beside a file has been put in its place meanwhile.
        Path(entry.path).unlink(missing_ok=True)
