"""The steps of a build as they go by: told while they run, and how long each took.

A step that runs beside another is measured too, so the sum of all may be more than the whole.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

Listener = Callable[[str, int, int, float], None]
"""Hears the step, how much of it is done, how much there is (0: not known) and since how many seconds it runs."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that is over: `seconds` by the clock on the wall, and the `count` of what it worked on, 0 if unknown."""

    name: str
    seconds: float
    count: int


def _silent(name: str, done: int, total: int, seconds: float) -> None:
    pass


class Stages:
    """Collects the steps of one build."""

    def __init__(self, listener: Listener = _silent) -> None:
        self._listener = listener
        self.steps: list[Step] = []

    @contextmanager
    def step(self, name: str, shown: bool = True) -> Iterator[Callable[[int, int], None]]:
        """A step, from here to the end of the block; gives what to call with (done, total) on the way.

        One that is not `shown` runs beside another, and is only measured.
        """
        began = time.monotonic()
        count = 0

        def progress(done: int, total: int) -> None:
            nonlocal count
            count = total
            if shown:
                self._listener(name, done, total, time.monotonic() - began)

        if shown:
            self._listener(name, 0, 0, 0.0)
        try:
            yield progress
        finally:
            self.steps.append(Step(name, time.monotonic() - began, count))

    def took(self, name: str, seconds: float) -> None:
        """A step that ran in another process, which measured it."""
        self.steps.append(Step(name, seconds, 0))
