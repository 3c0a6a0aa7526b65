"""A function run beside this process by a copy of it, which has all that is loaded and read already.

A process that is started anew loads the program first and unpacks what it is given: for an edit, as much work as the
function itself. A copy is made only where this process has a single thread, for a lock that another thread holds at
that moment would stay closed in the copy for ever.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any, Final, Generic, TypeVar

Result = TypeVar("Result")

_PR_SET_PDEATHSIG: Final = 1
"""Of Linux's prctl: the signal that a process gets when the one that made it has ended."""


def can_copy() -> bool:
    """Whether a copy of this process can be trusted: on Linux, and while nothing runs beside."""
    return sys.platform == "linux" and threading.active_count() == 1


class CopiedProcess(Generic[Result]):
    """A copy of this process that calls a function and ends, whatever came of it."""

    def __init__(self, call: Callable[[], Result]) -> None:
        self._reading, writing = os.pipe()
        parent = os.getpid()
        self._pid = os.fork()
        if self._pid == 0:
            _run(call, writing, parent)
        os.close(writing)
        self._values: list[Result] = []

    def result(self) -> Result:
        """Wait until it has ended, for what the function gave; raises what that raised, BrokenProcessPool where the
        copy was killed.
        """
        if not self._values:
            with os.fdopen(self._reading, "rb") as end:
                outcome = end.read()
            os.waitpid(self._pid, 0)
            if not outcome:
                raise BrokenProcessPool
            # It comes of a copy of this process, by a pipe that nobody else has.
            value, error = pickle.loads(outcome)
            if error is not None:
                raise error
            self._values.append(value)
        return self._values[0]


class Copies(Executor):
    """A copy of this process for each task, which begins as soon as the task is given. Only where `can_copy()`."""

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        return _CopiedTask(CopiedProcess(partial(fn, *args, **kwargs)))


class _CopiedTask(Future[Result]):
    """What a copy gives, for whoever waits for it: nothing else is asked of a task here."""

    def __init__(self, copied: CopiedProcess[Result]) -> None:
        super().__init__()
        self._copied = copied

    def result(self, timeout: float | None = None) -> Result:
        return self._copied.result()


def _run(call: Callable[[], object], writing: int, parent: int) -> None:
    """In the copy: call, tell of it, and end without the endings of the process that was copied."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end_with(parent)
        # What was there before is shared with that process as long as nobody looks through it.
        gc.freeze()
        outcome: Any = None
        try:
            outcome = call(), None
        except Exception as error:
            error.add_note(traceback.format_exc())
            outcome = None, error
        with os.fdopen(writing, "wb") as end:
            pickle.dump(outcome, end, protocol=5)
    finally:
        os._exit(0)


def _end_with(parent: int) -> None:
    """Let this process be killed with the one that made it: it holds the lock of the corpus as long as it lives."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
