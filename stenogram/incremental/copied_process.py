"""A function run beside this process by a copy of it, which has all that is loaded and read already.

A process that is started anew loads the program first and unpacks what it is given: for an edit, as much work as the
function itself. A copy is made only where this process has a single thread, for a lock that another thread holds at
that moment would stay closed in the copy for ever.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final

_PR_SET_PDEATHSIG: Final = 1
"""Of Linux's prctl: the signal that a process gets when the one that made it has ended."""


def can_copy() -> bool:
    """Whether a copy of this process can be trusted: on Linux, and while nothing runs beside."""
    return sys.platform == "linux" and threading.active_count() == 1


class CopiedProcess:
    """A copy of this process that calls a function and ends, whatever came of it."""

    def __init__(self, call: Callable[[], object]) -> None:
        self._reading, writing = os.pipe()
        parent = os.getpid()
        self._pid = os.fork()
        if self._pid == 0:
            _run(call, writing, parent)
        os.close(writing)
        self._ended = False

    def result(self) -> None:
        """Wait until it has ended; raises what the function raised, BrokenProcessPool where it was killed."""
        if self._ended:
            return
        with os.fdopen(self._reading, "rb") as end:
            outcome = end.read()
        os.waitpid(self._pid, 0)
        self._ended = True
        if not outcome:
            raise BrokenProcessPool
        error = pickle.loads(outcome)
        if error is not None:
            raise error


def _run(call: Callable[[], object], writing: int, parent: int) -> None:
    """In the copy: call, tell of it, and end without the endings of the process that was copied."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end_with(parent)
        outcome: Any = None
        try:
            call()
        except Exception as error:
            error.add_note(traceback.format_exc())
            outcome = error
        with os.fdopen(writing, "wb") as end:
            end.write(pickle.dumps(outcome))
    finally:
        os._exit(0)


def _end_with(parent: int) -> None:
    """Let this process be killed with the one that made it: it holds the lock of the corpus as long as it lives."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
