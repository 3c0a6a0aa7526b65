"""Ctrl+C while the program is loaded, and when its work is done: the process ends in silence, for nothing is at stake.

Python would print where it was, and in a compiled module that is being loaded the interrupt becomes another exception.
An entry point loads this module first. It loads nothing itself: even `signal` takes long enough to be interrupted.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]


def end_in_silence() -> None:
    """Let Ctrl+C end the process as the system does, where it would be an exception."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)


def be_interrupted() -> None:
    """Let Ctrl+C be an exception again, so that what was begun is ended in order."""
    if _signal.getsignal(_signal.SIGINT) == _signal.SIG_DFL:
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)
