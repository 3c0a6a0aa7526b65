"""Paper whose lines are numbered, as courts use it: 1 to 25 at the left or at the right, anew on every page.

The numbers are taken off the lines and kept beside the words; what stands between two pages without a number
is the head or the foot of one. Cases: tests/spec/reading/paper.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.model import Marginal
from stenogram.parsing.layout import Layout, normal

_LEFT: Final = re.compile(r"(?P<indent>\s{0,12})(?P<number>\d{1,2})(?=\s|$)(?P<words>.*)$", re.DOTALL)
# Page and line: "00012:05".
_PAGE_AND_LINE: Final = re.compile(
    r"(?P<indent>\s{0,12})(?P<printed>\d{1,5}:(?P<number>\d{2}))(?=\s|$)(?P<words>.*)$", re.DOTALL
)
_RIGHT: Final = re.compile(r"(?P<indent>)(?P<words>.*\S)\s{3,}(?P<number>\d{1,2})\s*$", re.DOTALL)
_LONGEST_PAGE: Final = 60
_SHORTEST_RUN: Final = 5
_FEWEST: Final = 6
_SHARE: Final = 0.6
_CENTRED: Final = 18
_DIGITS: Final = re.compile(r"\d+")
_FARTHEST: Final = 4
"""Lines from one numbered line to the next, at most: some are set with blank lines between them."""


class _Numbered(NamedTuple):
    """A line with its number; `words` keep the indentation that they have on the page."""

    number: int
    printed: str
    words: str


def read_court_paper(layout: Layout) -> None:
    """Take line numbers off a text of which most lines have one, page after page."""
    for pattern in (_LEFT, _PAGE_AND_LINE, _RIGHT):
        numbered = _numbered_lines(layout, pattern)
        runs = _runs(layout, numbered)
        pages = [run for run in runs if len(run) >= _SHORTEST_RUN]
        if pages and _is_paper(layout, pages, numbered, at_left=pattern is not _RIGHT):
            # The last page may be short.
            last = pages[-1][-1]
            pages += [run for run in runs if run[0] > last and numbered[run[0]].number == 1]
            _take_numbers_off(layout, pages, numbered, at_left=pattern is not _RIGHT)
            return


def _numbered_lines(layout: Layout, pattern: re.Pattern[str]) -> dict[int, _Numbered]:
    edge = -1 if pattern is _RIGHT else 0
    numbered: dict[int, _Numbered] = {}
    for n, line in enumerate(layout.lines):
        # Few lines have a digit at the edge, and a pattern costs more than a look.
        if line.strip()[edge:][:1].isdecimal() and n not in layout.notes and (match := pattern.match(line)):
            numbered[n] = _numbered(match)
    return numbered


def _numbered(match: re.Match[str]) -> _Numbered:
    printed = match["printed"] if match.re is _PAGE_AND_LINE else match["number"]
    words = f"{match['indent']}{' ' * len(printed)}{match['words']}"
    return _Numbered(int(match["number"]), printed, match["words"] if match.re is _RIGHT else words)


def _runs(layout: Layout, numbered: Mapping[int, _Numbered]) -> list[list[int]]:
    """Lines numbered one after the other; lines without a number may stand between them, but few."""
    runs: list[list[int]] = []
    for n, line in numbered.items():
        if runs and n - runs[-1][-1] <= _FARTHEST and _follows(layout, numbered, runs[-1][-1], n):
            runs[-1].append(n)
        elif line.number <= _LONGEST_PAGE:
            runs.append([n])
    return runs


def _follows(layout: Layout, numbered: Mapping[int, _Numbered], above: int, below: int) -> bool:
    """Whether two numbers follow each other, lines that were counted but print none between them."""
    step = numbered[below].number - numbered[above].number
    return step == 1 or step == 1 + sum(bool(layout.lines[n].strip()) for n in range(above + 1, below))


def _is_paper(
    layout: Layout, pages: Sequence[Sequence[int]], numbered: Mapping[int, _Numbered], *, at_left: bool
) -> bool:
    """Whether most lines are numbered, anew on each page, and sentences run over them; the items of a list do not."""
    lines = [n for page in pages for n in page]
    within = range(lines[0], lines[-1] + 1)
    between = sum(bool(layout.lines[n].strip()) for n in within)
    begun = sum(numbered[page[0]].number <= 2 for page in pages)
    if len(lines) < _FEWEST or len(lines) < _SHARE * between or begun < 0.7 * len(pages):
        return False
    broken = _broken(layout, numbered, within)
    if at_left:
        return _stand_apart([numbered[n].words for n in lines]) and (broken > 0 or len(pages) > 1)
    return broken > 1 or (broken > 0 and len(lines) < 10)


def _broken(layout: Layout, numbered: Mapping[int, _Numbered], lines: Iterable[int]) -> int:
    """How many lines go on with a sentence."""
    words = (numbered[n].words if n in numbered else layout.lines[n] for n in lines)
    return sum(text.strip()[:1].islower() for text in words)


def _stand_apart(words: Sequence[str]) -> bool:
    """Whether the words of most lines stand well to the right of their numbers."""
    gap = sum(text.strip() != "" and len(text) - len(text.lstrip()) >= 3 for text in words)
    return gap >= 0.5 * len(words)


def _take_numbers_off(
    layout: Layout, pages: Sequence[Sequence[int]], numbered: Mapping[int, _Numbered], *, at_left: bool
) -> None:
    layout.paper = True
    for n in (n for page in pages for n in page):
        line = numbered[n]
        if at_left:
            layout.take_off(n, before=line.printed, rest=line.words)
        else:
            layout.take_off(n, after=line.printed, rest=line.words)
        if _is_centred_heading(line.words):
            layout.mark(n, "topic")
    heads: set[str] = set()
    for above, below in pairwise(pages):
        for n in range(above[-1] + 1, below[0]):
            text = normal(layout.lines[n])
            if text and n not in layout.notes:
                layout.mark(n, "page head" if any(map(str.isalpha, text)) else "furniture")
                heads.add(_DIGITS.sub("#", text))
    for n in range(max(0, pages[0][0] - _FARTHEST), pages[0][0]):
        if _DIGITS.sub("#", normal(layout.lines[n])) in heads:
            layout.mark(n, "page head" if any(map(str.isalpha, layout.lines[n])) else "furniture")
    _hand_on(layout)


def _is_centred_heading(words: str) -> bool:
    """DIRECT EXAMINATION, in the middle of the page."""
    text = words.strip()
    return len(words) - len(words.lstrip()) >= _CENTRED and text.isupper() and text[-1].isalpha() and ":" not in text


def _hand_on(layout: Layout) -> None:
    """A number without words stands beside the next line that has some."""
    waiting: tuple[Marginal, ...] = ()
    last = None
    for n, line in enumerate(layout.lines):
        note = layout.note_of(n)
        if not line.strip() and note.margin:
            waiting += note.margin
            layout.notes[n] = note._replace(margin=())
        elif line.strip():
            handed = tuple(Marginal(0, marginal.text) for marginal in waiting)
            if handed:
                layout.notes[n] = note._replace(margin=handed + note.margin)
            waiting, last = (), n
    if waiting and last is not None:
        note, at = layout.note_of(last), len(normal(layout.lines[last]))
        handed = tuple(Marginal(at, marginal.text) for marginal in waiting)
        layout.notes[last] = note._replace(margin=note.margin + handed)
