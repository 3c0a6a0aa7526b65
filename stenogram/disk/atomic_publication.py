"""The site: finished beside the old one, and put in its place at once. And the lock that keeps builds apart."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from stenogram.disk.layout import STATE
from stenogram.disk.writing import unfinished
from stenogram.messages import message


class BusyError(Exception):
    """Another build is at work in this corpus."""


def recover(root: Path, site: Path) -> None:
    """Clear away what a build that was killed left behind; the old site comes back where it had been moved."""
    old = site.with_name(f".{site.name}.old")
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (site.with_name(f".{site.name}.new"), unfinished(root)):
        _remove(left)


def staging(site: Path) -> Path:
    """A place beside the site, in which the new one is built.

    It has the site before this one, where there is such: most of its files are linked to those of the
    site, and to remove and link thousands again costs more than all the rest of a small build.
    """
    new, old = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")
    _remove(new)
    if old.exists() and site.exists():
        old.rename(new)
    return new


def publish_site(new: Path, site: Path, linked: bool = False) -> None:
    """Put a finished site in the place of the old one, at once where the system can, else by two renames.

    `linked`: the two share most of their files, so the old one costs nothing and serves the next build.
    """
    old = site.with_name(f".{site.name}.old")
    _remove(old)
    if site.exists() and _exchange(new, site):
        new.rename(old)
    else:
        if site.exists():
            site.rename(old)
        new.rename(site)
    if not linked:
        _remove(old)


def _remove(folder: Path) -> None:
    """Remove a folder that is ours; folders in it that somebody has made read-only too."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        for inner, _, _ in os.walk(folder):
            with suppress(OSError):
                Path(inner).chmod(0o700)
        shutil.rmtree(folder, ignore_errors=True)


# Of Linux: AT_FDCWD and RENAME_EXCHANGE.
_AT_CWD: Final = -100
_EXCHANGE: Final = 2


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step (Linux: renameat2); False where that cannot be done."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return rename is not None and rename(_AT_CWD, os.fsencode(one), _AT_CWD, os.fsencode(other), _EXCHANGE) == 0


@contextmanager
def lock(root: Path, wait: float = 1) -> Iterator[None]:
    """Keep other builds out of this corpus; raises BusyError where one is at work for longer than `wait` seconds.

    A program that was being started by a build that is killed lets go of the lock a moment later.
    """
    (root / STATE).mkdir(exist_ok=True)
    guard = FileLock(root / STATE / "lock")
    try:
        guard.acquire(timeout=wait)
    except Timeout:
        raise BusyError(message("another build is running in this corpus; wait for it to finish, or stop it")) from None
    try:
        yield
    finally:
        guard.release()
