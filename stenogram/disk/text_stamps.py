"""By what a text that nobody has touched is known, without reading it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

_ENDINGS: Final = (".txt", ".yml", ".turns.json")
_SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a further change of a file has another time, on every file system."""


def text_stamp(path: Path) -> str | None:
    """What tells a text, its sidecar and its ledger from what they were and will be: numbers, sizes and times.

    None where one of them has changed so lately that another change might not show.
    """
    stem, limit = os.fspath(path).removesuffix(_ENDINGS[0]), time.time_ns() - _SETTLED
    rows = []
    for ending in _ENDINGS:
        try:
            stat = os.stat(stem + ending)  # noqa: PTH116 A Path for each of these would take longer than asking.
        except FileNotFoundError:
            rows.append("-")
            continue
        except OSError:
            return None
        if max(stat.st_mtime_ns, stat.st_ctime_ns) > limit:
            return None
        rows.append(f"{stat.st_ino} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}")
    return "\n".join(rows)
