"""Times as captions and recordings print them: 0:05, 1:02:03, 00:00:09.280, 8.2s."""

from __future__ import annotations

import re
from typing import Final

from stenogram.model import SpokenTime

CLOCK: Final = r"(?:(?:\d{1,3}:){1,3}\d{2}(?:[.,]\d{1,3})?|\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3})"
"""The pattern of a time, without groups."""
SECONDS: Final = r"\d{1,6}(?:\.\d{1,3})?\s?s"
TIME: Final = rf"(?:{CLOCK}|{SECONDS})"
ARROW: Final = r"\s*(?:-{1,2}>|→|–|—|-|,)\s*"

_CUE: Final = re.compile(rf"\s*(?:\[|\()?({TIME})\s*(?:-{{1,2}}>|→|,(?=\d+:))\s*({TIME})(?:\]|\))?(?:\s.*)?$")
_PARTS: Final = re.compile(r"(?:(\d+):)??(?:(\d+):)?(\d+):(\d{1,2})(?:[.,](\d{1,3}))?$")


def cue_times(line: str) -> SpokenTime | None:
    """The times of a line that only says when a caption is shown: "00:00:01.000 --> 00:00:04.000 align:start"."""
    match = _CUE.match(line) if ":" in line else None
    return spoken_time(match[1], match[2]) if match else None


def seconds_of(time: str) -> float | None:
    """The seconds since the beginning; None where it is no time ("3:75")."""
    if time.rstrip().endswith("s"):
        return float(time.rstrip(" s"))
    match = _PARTS.match(time.strip())
    if not match:
        return None
    days, hours, minutes, seconds, fraction = (group or "0" for group in match.groups())
    if int(seconds) > 59 or (match[2] and int(minutes) > 59):
        return None
    whole = int(days) * 86400 + int(hours) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + float(f"0.{fraction}")


def spoken_time(start: str, end: str | None = None) -> SpokenTime | None:
    """The time in one form, whatever the print: hours, minutes, seconds and, where printed, their fraction."""
    begin, until = seconds_of(start), seconds_of(end) if end else None
    return SpokenTime(_written(begin), _written(until) if until is not None else None) if begin is not None else None


def _written(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    whole, fraction = divmod(rest, 1000)
    return f"{hours:02d}:{minutes:02d}:{whole:02d}" + (f".{fraction:03d}" if fraction else "")
