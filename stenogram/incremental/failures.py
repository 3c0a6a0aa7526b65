"""What ends a build from outside: no room, another version on a worker, a process lost. All else is our own mistake."""

from __future__ import annotations

import os
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import Final

from stenogram.incremental.cache import ClusterError, OtherVersionError
from stenogram.messages import system_reason
from stenogram.problems import Problem, problem
from stenogram.search import PagefindError

FAILURES: Final = (OSError, PagefindError, OtherVersionError, BrokenExecutor, ClusterError)


def problem_of(root: Path, error: Exception) -> Problem:
    """What to tell of one of these, in words that say what to do."""
    if isinstance(error, PagefindError):
        return problem("search-failed", "site", error=error)
    if isinstance(error, ClusterError):
        return problem("cluster", "--cluster", error=error)
    if isinstance(error, OtherVersionError):
        # The cores of this machine have it too, where the program was changed while it ran.
        return problem("other-version", "site", error=error)
    if isinstance(error, BrokenExecutor):
        return problem("process-lost", "site")
    assert isinstance(error, OSError)
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else root / "site"
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return problem("disk", file, reason=system_reason(error))
