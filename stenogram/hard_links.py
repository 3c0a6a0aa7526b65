"""One folder made the same as another by hard links.

A site of thousands of pages is published as a whole, yet a build changes few of its files. Linking is
cheap, removing is not: so what is linked already is left, and only what differs is touched. The two
folders then share their files, so a file in either must be replaced, never written into.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path


def mirror(
    source: Path,
    target: Path,
    leave_out: Callable[[str], bool] = lambda name: False,
    keep: Collection[str] = (),
    seal: str = "",
    share: bool = True,
) -> None:
    """Give `target` the files of `source`, and no others.

    Files whose name `leave_out` says are not taken; `keep` are names at the top that are not taken, and are
    left as they are in `target`. Where the two lie on different disks, files are copied. `seal` names a file that
    every change of `source` replaces: it is linked last, and where it is linked already nothing is looked at.
    Without `share` all is copied, for a target whose files may be written into; a copy has its source's time.
    """
    target.mkdir(parents=True, exist_ok=True)
    if not seal:
        _mirror(source, target, leave_out, keep, share)
    elif not _is_placed(source / seal, target / seal, share):
        (target / seal).unlink(missing_ok=True)
        _mirror(source, target, lambda name: name == seal or leave_out(name), keep, share)
        _put(str(source / seal), target / seal, share)


def _mirror(source: Path, target: Path, leave_out: Callable[[str], bool], keep: Collection[str], share: bool) -> None:
    one_disk = source.stat().st_dev == target.stat().st_dev
    entries = {entry.name: entry for entry in os.scandir(target) if entry.name not in keep}
    for entry in os.scandir(source):
        if entry.name in keep:
            continue
        existing = entries.pop(entry.name, None)
        if entry.is_dir(follow_symlinks=False):
            if existing and not existing.is_dir(follow_symlinks=False):
                Path(existing.path).unlink()
            mirror(Path(entry.path), target / entry.name, leave_out, share=share)
        elif leave_out(entry.name):
            _remove(existing)
        elif not (one_disk and share and _is_linked(existing, entry, f"{target}{os.sep}{entry.name}")):
            _replace(existing, entry, target / entry.name, share)
    for existing in entries.values():
        _remove(existing)


def _is_linked(existing: os.DirEntry[str] | None, entry: os.DirEntry[str], place: str) -> bool:
    """Whether a file stands in its second place, too. Where nothing is yet, it is put there, if that can be."""
    if existing:
        return entry.inode() == existing.inode()
    try:
        os.link(entry.path, place)
    except OSError:
        return False
    return True


def _replace(existing: os.DirEntry[str] | None, entry: os.DirEntry[str], place: Path, share: bool) -> None:
    """Put a file where another, or a folder, may be; a copy that is up to date is left."""
    if existing and not share and _is_placed(Path(entry.path), Path(existing.path), share):
        return
    if existing and existing.is_dir(follow_symlinks=False):
        shutil.rmtree(existing)
    _put(entry.path, place, share)


def mirror_file(source: Path, target: Path, share: bool = True) -> None:
    """Give one file a second place."""
    if not _is_placed(source, target, share):
        _put(str(source), target, share)


def put_file(path: Path, content: bytes) -> None:
    """Give a file that may have a second place new content; one that has it already is left."""
    if path.is_file() and path.read_bytes() == content:
        return
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def _is_placed(source: Path, target: Path, share: bool) -> bool:
    """Whether the target is the same file; of copies, whether it is one that was made of it, or of nothing newer."""
    try:
        was, now = source.stat(), target.lstat()
    except FileNotFoundError:
        return False
    if share:
        return (was.st_dev, was.st_ino) == (now.st_dev, now.st_ino)
    same = (was.st_size, was.st_mtime_ns) == (now.st_size, now.st_mtime_ns)
    return same and was.st_ino != now.st_ino and stat.S_ISREG(now.st_mode)


def _put(source: str, target: Path, share: bool) -> None:
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    linked = False
    if share:
        with suppress(OSError):
            os.link(source, beside)
            linked = True
    if not linked:
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
