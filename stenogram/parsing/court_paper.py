"""Paper whose lines are numbered, as courts use it: 1 to 25 at the left, anew on every page.

The numbers are taken off the lines and kept beside the words. Cases: tests/spec/reading/paper.txt.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stenogram.model import Marginal
from stenogram.parsing.layout import Layout

_NUMBERED = re.compile(r"(\s{0,12})(\d{1,2})(?=\s|$)(.*)$", re.DOTALL)
_LONGEST_PAGE = 60
_SHORTEST_RUN = 6
_SHARE = 0.6


class _Run(NamedTuple):
    """Numbered lines of one page, in order, with the width of the number and its indentation."""

    lines: tuple[int, ...]


def read_court_paper(layout: Layout) -> None:
    """Take line numbers off a text of which most lines have one, page after page."""
    numbers = {
        n: match for n, line in enumerate(layout.lines) if n not in layout.notes and (match := _NUMBERED.match(line))
    }
    runs = [run for run in _runs(layout, numbers) if len(run.lines) >= _SHORTEST_RUN]
    numbered = [n for run in runs for n in run.lines]
    first, last = (numbered[0], numbered[-1]) if numbered else (0, 0)
    within = sum(bool(layout.lines[n].strip()) for n in range(first, last + 1))
    if not numbered or len(numbered) < _SHARE * within or not _begin_anew(runs, numbers):
        return
    layout.paper = True
    # The last page may be short.
    tail = [run for run in _runs(layout, numbers) if run.lines[0] > last and int(numbers[run.lines[0]][2]) == 1]
    for n in [*numbered, *(n for run in tail for n in run.lines)]:
        match = numbers[n]
        layout.take_off(n, before=match[2], rest=f"{match[1]}{' ' * len(match[2])}{match[3]}")
    _hand_on(layout)


def _runs(layout: Layout, numbers: dict[int, re.Match[str]]) -> list[_Run]:
    """Lines numbered one after the other; lines without a number may stand between them, but few."""
    runs: list[_Run] = []
    lines: list[int] = []
    for n, match in numbers.items():
        number = int(match[2])
        if lines and number == int(numbers[lines[-1]][2]) + 1 and n - lines[-1] <= 4:
            lines.append(n)
            continue
        if number > _LONGEST_PAGE:
            continue
        if lines:
            runs.append(_Run(tuple(lines)))
        lines = [n]
    return [*runs, _Run(tuple(lines))] if lines else runs


def _begin_anew(runs: list[_Run], numbers: dict[int, re.Match[str]]) -> bool:
    """Whether each page begins at 1; a list of motions goes on, and a single run has the words of a page beside it."""
    begun = [int(numbers[run.lines[0]][2]) for run in runs]
    if sum(number <= 2 for number in begun) < 0.7 * len(begun):
        return False
    # Sentences run over the lines of paper; the items of a list end with them.
    texts = [numbers[n][3].strip() for run in runs for n in run.lines]
    indented = sum(numbers[n][3].startswith("  ") for run in runs for n in run.lines)
    broken = sum(bool(text) and text[0].islower() for text in texts)
    return indented >= 0.5 * len(texts) and (broken > 0 or len(runs) > 1)


def _hand_on(layout: Layout) -> None:
    """A number without words stands beside the next line that has some."""
    waiting: tuple[Marginal, ...] = ()
    last = None
    for n, line in enumerate(layout.lines):
        note = layout.note_of(n)
        if not line.strip() and note.margin:
            waiting += note.margin
            layout.notes[n] = note._replace(margin=())
        elif line.strip() and waiting:
            handed = tuple(marginal.__class__(0, marginal.text) for marginal in waiting)
            layout.notes[n] = note._replace(margin=handed + note.margin)
            waiting = ()
        last = n if line.strip() else last
    if waiting and last is not None:
        at = len(" ".join(layout.lines[last].split()))
        note = layout.note_of(last)
        layout.notes[last] = note._replace(margin=note.margin + tuple(Marginal(at, one.text) for one in waiting))
