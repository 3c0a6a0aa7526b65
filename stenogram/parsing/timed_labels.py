"""Labels that carry a time, and the tags that machines give to speakers.

"Anna Reed   0:05", "[00:12] Anna Reed: Yes", "**Anna** [00:00:08]", "Speaker 1 (00:12)": times that never run
backwards, beside few names that come again, are evidence that needs no other. Cases: tests/spec/reading/captions.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.model import SpokenTime
from stenogram.parsing.clock import ARROW, CLOCK, TIME, seconds_of, spoken_time
from stenogram.parsing.layout import Layout, TaggedLabel, normal
from stenogram.parsing.lexicon import MACHINE_NAMES
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import LINE_ENDS

_NAME: Final = (
    r"[*_#>\s]*(?P<name>\[?[^\W\d_](?:[^:：\[\]()\n?!;…|=<>]|:(?=\*)){0,58}?"
    r"(?:(?<![\s,.|–—-])|(?<=[JS]r\.)|(?<=[\s.][^\W\d_a-z]\.))\]?"  # "Tom Hale Jr.", "Иванов И. И."
    r"(?:\s\([^\W\d_][^()\[\]:\d]{0,40}\)){0,2})(?P<close>[*_]*)"
)
_SPAN: Final = rf"(?P<start>{TIME})(?:{ARROW}(?P<end>{TIME}))?"
_BRACKETED: Final = rf"(?:\[{_SPAN}\]|\({_SPAN.replace('start', 'start_2').replace('end', 'end_2')}\))"
# What exports of chats print around a time: the day before it, the half of the day behind it.
_DAY: Final = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:at\s)?|(?:[Tt]oday|[Yy]esterday) at )?"
_HALF: Final = r"(?:[\s\u202f]?[AaPp]\.?[Mm]\b\.?)?"
_FEWEST: Final = 3
_FIRST_MINUTES: Final = 5 * 60
_LAST_HOUR: Final = 24 * 60
"""24:00 read as minutes and seconds."""
_ORDERED: Final = 0.9
_LONGEST: Final = 120


class _Style(NamedTuple):
    """One way to print a name and a time; `alone`: on a line of their own, the words below."""

    name: str
    pattern: re.Pattern[str]
    alone: bool


# Name, pattern. "rest" begins the words spoken; a style without it stands alone on its line.
_PATTERNS: Final = (
    ("name, then time", rf"{_NAME}(?:\s{{2,}}|\t|\s*[,|–—-]\s*|\s)\(?{_DAY}(?P<start>{CLOCK}){_HALF}\)?\s*:?$"),
    ("name, then time in brackets", rf"{_NAME}:?\s*{_BRACKETED}\s*:?$"),
    ("time, then name", rf"[\[(]?{_SPAN}[\])]?\s*[-–—|]?\s*{_NAME}\s*:?[*_]*$"),
    ("name, time in brackets, words", rf"{_NAME}\s*{_BRACKETED}\s*(?P<colon>[:：])[*_]*\s*(?P<rest>\S.*)$"),
    ("name, colon, time, words", rf"{_NAME}(?P<colon>[:：])[*_]*\s*{_BRACKETED}\s+(?P<rest>\S.*)$"),
    (
        "time, name, words in columns",
        rf"[\[(]?(?P<start>{CLOCK}|\d{{2}}\.\d{{2}}(?:\.\d{{2}})?)[\])]?\s*[\t|]\s*{_NAME}\s*(?P<colon>[\t|])\s*(?P<rest>\S.*)$",
    ),
    (
        "time, name in angle brackets, words",
        rf"[\[(]?{_DAY}{_SPAN}{_HALF}[\])]?\s*<[@+~%&]?(?P<name>[^\W\d_][^<>\s:]{{0,30}})>\s+(?P<rest>\S.*)$",
    ),
    (
        "time, name, words",
        rf"[\[(]?{_DAY}{_SPAN}{_HALF}[\])]?\s*[-–—|]?\s*{_NAME}\s?(?P<colon>[:：])[*_]*\s+(?P<rest>\S.*)$",
    ),
)
_STYLES: Final = tuple(_Style(name, re.compile(pattern), "rest" not in pattern) for name, pattern in _PATTERNS)
_MACHINE_NAME: Final = rf"(?:{alternatives(MACHINE_NAMES)})[ _#-]?\d{{1,3}}"
MACHINE: Final = re.compile(_MACHINE_NAME, re.IGNORECASE)
_TAG: Final = re.compile(
    rf"(?:[\[(]?{_SPAN}[\])]?\s*)?(?P<name>[\[(<]?(?i:{_MACHINE_NAME})[\])>]?)"
    rf"(?:\s*[\[(](?P<start_2>{TIME})(?:{ARROW}(?P<end_2>{TIME}))?[\])])?\s*(?P<colon>[:：])\s*(?P<rest>\S.*)?$"
)
_SPAN_FIRST: Final = re.compile(
    rf"\s*(?P<time>\[{_SPAN}\]|\({_SPAN.replace('start', 's2').replace('end', 'e2')}\))\s+(?P<rest>\S.*)$"
)
_KEYED: Final = re.compile(r"[^\W\d_][^:：.?!]{0,50}[:：]\s")
_TAG_IN_BRACKETS: Final = re.compile(rf"(?P<label>[\[(<](?P<name>(?i:{_MACHINE_NAME}))[\])>])\s+\S")
_TIME_ALONE: Final = re.compile(rf"[\[(]?(?P<start>{CLOCK})[\])]?$")
_DATA: Final = re.compile(r"_\w+\s*[:=]")


class _Match(NamedTuple):
    line: int
    name: str
    end: int
    time: SpokenTime | None
    seconds: float


def read_timed_labels(layout: Layout) -> None:
    """Note the labels of the style that most lines of the text are printed in, the tags of machines, lone times."""
    candidates = [n for n, line in enumerate(layout.lines) if _may_match(line) and n not in layout.notes]
    for style in _STYLES:
        matches = _matches(layout, candidates, style)
        if _is_plausible(layout, style, matches):
            by_the_clock = _is_of_day(match.seconds for match in matches)
            for match in matches:
                _note(layout, match._replace(time=None) if by_the_clock else match, style.alone)
    _read_tags(layout, candidates)
    _read_spans(layout, candidates)
    _read_lone_times(layout, candidates)


def _may_match(line: str) -> bool:
    """A time or the number of a speaker near either end of what may be a label."""
    head = line[:_LONGEST]
    marked = ":" in head or "s)" in head or "：" in head or "]" in head[:20] or ("\t" in head and "." in head[:6])
    return marked and any(map(str.isdigit, head))


def _read_tags(layout: Layout, candidates: Sequence[int]) -> None:
    """Tags as diarisation prints them name a speaker wherever they stand, if two lines have one."""
    tags = []
    for n in candidates:
        line = normal(layout.lines[n])
        match = _TAG.match(line) if n not in layout.notes else None
        if match:
            start, end = match["start"] or match["start_2"], match["end"] or match["end_2"]
            time = spoken_time(start, end) if start else None
            tags.append(_Match(n, match["name"].strip("[]()<>"), match.start("colon"), time, 0))
        elif n not in layout.notes and (match := _TAG_IN_BRACKETS.match(line)):
            tags.append(_Match(n, match["name"], match.end("label"), None, 0))
    for tag in tags if len(tags) > 1 else ():
        _note(layout, tag, alone=not normal(layout.lines[tag.line])[tag.end + 1 :].strip())


def _matches(layout: Layout, candidates: Sequence[int], style: _Style) -> list[_Match]:
    matches = []
    for n in candidates:
        line = layout.lines[n].strip()
        if n in layout.notes or (style.alone and len(line) > _LONGEST):
            continue
        match = style.pattern.match(line)
        if match:
            matches.append(_read_match(n, line, match, style))
    return [match for match in matches if match is not None]


def _read_match(n: int, line: str, match: re.Match[str], style: _Style) -> _Match | None:
    groups = match.groupdict()
    start, end = groups["start"] or groups.get("start_2"), groups.get("end") or groups.get("end_2")
    if start and ":" not in start and "." in start and not start.endswith("s"):  # "00.34", "01.00.34"
        start = start.replace(".", ":")
    seconds = seconds_of(start) if start else None
    name = groups["name"].strip(" *_[]")
    if seconds is None or not _is_name(name):
        return None
    label = line if style.alone else line[: match.start("rest")]
    return _Match(n, name, len(normal(label).rstrip(" :")), spoken_time(start or "", end), seconds)


def _is_name(name: str) -> bool:
    """The form of a name, or of a function; a sentence before a time has more words, or begins small."""
    words = name.partition(" (")[0].split()
    cased = name.upper() != name.lower()
    return 0 < len(words) <= 7 and not (cased and name[0].islower() and len(words) > 3)


def _is_of_day(times: Iterable[float]) -> bool:
    """Whether times are of the day and not of a recording: hours and minutes, none of them in the first ones."""
    seconds = list(times)
    return min(seconds) >= _FIRST_MINUTES and max(seconds) < _LAST_HOUR


def _is_plausible(layout: Layout, style: _Style, matches: Sequence[_Match]) -> bool:
    """Times in order, names that come again, and words for each."""
    if len(matches) < _FEWEST:
        return False
    ordered = sum(a.seconds <= b.seconds for a, b in pairwise(matches))
    names = {match.name.casefold() for match in matches}
    again = len(names) <= 0.7 * len(matches) or any(MACHINE.fullmatch(name) for name in names)
    labels = {match.line for match in matches}
    spoken = sum(_has_words_below(layout, n, labels) for n in labels) if style.alone else len(matches)
    return ordered >= _ORDERED * (len(matches) - 1) and again and spoken >= 0.8 * len(matches)


def _has_words_below(layout: Layout, n: int, labels: set[int]) -> bool:
    below = next((at for at in range(n + 1, min(n + 4, len(layout.lines))) if layout.lines[at].strip()), None)
    return below is not None and below not in labels


def _note(layout: Layout, match: _Match, alone: bool) -> None:
    note = layout.note_of(match.line)
    layout.notes[match.line] = note._replace(label=TaggedLabel(match.end, match.name), time=match.time, begins=True)
    if alone and match.line + 1 < len(layout.lines) and layout.is_free(match.line + 1):
        below = layout.note_of(match.line + 1)
        layout.notes[match.line + 1] = below._replace(begins=True)


def _read_spans(layout: Layout, candidates: Sequence[int]) -> None:
    """Times in brackets before words that no label follows stand beside them; a sentence may run over several."""
    matches = []
    for n in candidates:
        match = _SPAN_FIRST.match(layout.lines[n]) if n not in layout.notes else None
        if match and (seconds := seconds_of(match["start"] or match["s2"])) is not None:
            matches.append((n, seconds, match))
    if len(matches) < _FEWEST or any(b < a for (_, a, _), (_, b, _) in pairwise(matches)):
        return
    labelled = sum(_KEYED.match(match["rest"]) is not None for _, _, match in matches)
    if labelled > 0.2 * len(matches):
        return
    above = -1
    for n, _, match in matches:
        layout.take_off(n, before=match["time"], rest=match["rest"])
        goes_on = above == n - 1 >= 0 and not layout.lines[above].rstrip().endswith(LINE_ENDS)
        time = spoken_time(match["start"] or match["s2"], match["end"] or match["e2"])
        layout.notes[n] = layout.note_of(n)._replace(time=time, joins=goes_on, begins=not goes_on)
        above = n


def _read_lone_times(layout: Layout, candidates: Sequence[int]) -> None:
    """Times that stand alone on their lines, in order, and what data stands below them, are not words."""
    times = []
    for n in candidates:
        match = _TIME_ALONE.match(layout.lines[n].strip()) if n not in layout.notes else None
        if match and (seconds := seconds_of(match["start"])) is not None:
            times.append((n, seconds, match["start"]))
    if len(times) < _FEWEST or any(b <= a for (_, a, _), (_, b, _) in pairwise(times)):
        return
    by_the_clock = _is_of_day(seconds for _, seconds, _ in times)
    for n, _, start in times:
        layout.mark(n, "furniture")
        below = _words_below(layout, n)
        if below is not None and layout.note_of(below).mark is None:
            time = None if by_the_clock else spoken_time(start)
            layout.notes[below] = layout.note_of(below)._replace(time=time, begins=True)


def _words_below(layout: Layout, n: int) -> int | None:
    """The line of the words below a lone time; lines of data between them are marked."""
    below = n + 1
    while below < len(layout.lines) and _DATA.match(layout.lines[below]):
        layout.mark(below, "furniture")
        below += 1
    return next((at for at in range(below, len(layout.lines)) if layout.lines[at].strip()), None)
