"""What ends a build from outside: no room, another version on a worker, a process lost. All else is our own mistake."""

from __future__ import annotations

import os
from concurrent.futures import BrokenExecutor
from pathlib import Path

from stenogram.incremental.cache import OtherVersionError
from stenogram.incremental.executors import ClusterError
from stenogram.problems import Problem
from stenogram.search import PagefindError

FAILURES = (OSError, PagefindError, OtherVersionError, BrokenExecutor, ClusterError)


def problem_of(root: Path, error: Exception) -> Problem:
    """What to tell of one of these, in words that say what to do."""
    if isinstance(error, PagefindError):
        return Problem("site", 0, "error", "search-failed", str(error), "see what it says, and build again")
    if isinstance(error, ClusterError):
        remedy = "see that the scheduler runs, and that all its workers have this version of Stenogram"
        return Problem("--cluster", 0, "error", "cluster", str(error), remedy)
    if isinstance(error, OtherVersionError):
        # The cores of this machine have it too, where the program was changed while it ran.
        remedy = "start Stenogram again; with --cluster, give all workers this version"
        return Problem("site", 0, "error", "other-version", str(error), remedy)
    if isinstance(error, BrokenExecutor):
        what, remedy = "a process of the build was ended from outside", "make memory free, and build again"
        return Problem("site", 0, "error", "process-lost", what, remedy)
    assert isinstance(error, OSError)
    what = f"the build had to stop: {(error.strerror or str(error)).lower()}"
    remedy = "make room or mend the permissions, and build again: nothing is lost"
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else root / "site"
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return Problem(file, 0, "error", "disk", what, remedy)
