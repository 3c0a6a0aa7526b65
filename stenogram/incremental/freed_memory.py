"""Memory that a stage has freed, given back to the system: the next stage works in other processes, which need it."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Let the system have what this process has freed. The C library keeps it otherwise: a third of a build's."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        # Not every C library has it.
        if trim is not None:
            trim(0)
