"""The report in the language of the person: on the terminal, on one screen; as notes beside lines for a code host."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click

from stenogram.messages import first_of, message
from stenogram.printed_messages import number, problem_line, sentence, worded
from stenogram.problems import Problem, printable
from stenogram.report import Report, Row, UnknownSpeaker, folded, in_order

ROWS: Final = 16
"""Transcripts in the table: a screen has 24 lines or a few more."""
NAMES: Final = 4
"""Unknown speakers for whom entries are printed."""
_LONGEST_NAME: Final = 48
_COLOURS: Final = {"error": "red", "warning": "yellow", "note": "blue"}
_ANNOTATIONS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def report_lines(whole: Report, every: bool, registry: bool = False) -> Iterator[str]:
    """The report on the terminal, line by line, in colour."""
    yield from table(whole.rows, whole.gone)
    yield from unknown_lines(whole.unknown)
    for problem, remark in folded(whole.problems, every, registry):
        yield coloured_line(problem)
        if remark:
            yield worded(remark)


def coloured_line(problem: Problem) -> str:
    """A problem with its severity in colour."""
    return problem_line(problem, lambda word: click.style(word, fg=_COLOURS[problem.severity]))


def table(rows: Sequence[Row], gone: Sequence[str] = ()) -> Iterator[str]:
    """Lines of what was understood: every transcript, or of many those that are new, changed or doubtful."""
    if not rows:
        return
    notable = [row for row in rows if row.since or row.counts.doubts]
    # One that is new tells more than one that was doubtful all along.
    notable.sort(key=lambda row: (not row.since, -row.counts.doubts))
    shown = rows if len(rows) <= ROWS else sorted(notable[:ROWS], key=lambda row: row.name)
    if shown:
        yield from _aligned([_heads(), *map(_cells, shown)])
    if more := len(rows) - len(shown):
        unseen = sum(row not in shown for row in notable)
        yield worded(
            message("and {count:,} more, {notable:,} of them new, changed or doubtful", count=more, notable=unseen)
            if unseen
            else message("and {count:,} more", count=more)
        )
    if gone:
        yield worded(message("no longer there: {listed}", listed=first_of(gone, NAMES)))


def _heads() -> list[str]:
    heads = (message("date"), message("turns"), message("speakers"), message("words"), message("mentioned"))
    return ["", *map(worded, heads), worded(message("doubts")), ""]


def _cells(row: Row) -> list[str]:
    # Names of files that are read have no characters but letters, digits, points and hyphens.
    name = row.name if len(row.name) <= _LONGEST_NAME else f"{row.name[: _LONGEST_NAME - 1]}…"
    counts = row.counts
    figures = (counts.turns, counts.speakers, counts.words, counts.mentions, counts.doubts)
    return [name, row.date or "–", *map(number, figures), worded(row.since)]


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of a table: the name, the day and what is new to the left, numbers to the right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for name, day, *figures, since in rows:
        cells = [_padded(name, widths[0]), _padded(day, widths[1])]
        cells += [" " * (width - _width(figure)) + figure for figure, width in zip(figures, widths[2:-1], strict=True)]
        yield "  ".join([*cells, since]).rstrip()


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns that a text takes on a terminal: Chinese characters take two, marks over letters none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.category(character) == "Mn" for character in text)


def unknown_lines(unknown: Sequence[UnknownSpeaker]) -> Iterator[str]:
    """Lines to paste for those who speak most and are not registered."""
    for speaker in unknown[:NAMES]:
        yield printable(f"{speaker.file}:{speaker.line}: {worded(_unregistered(speaker))}")
        yield from (f"    {line}" for line in speaker.paste.split("\n"))
    if more := len(unknown) - NAMES if len(unknown) > NAMES else 0:
        yield worded(
            message("and {count:,} more speakers who are not registered; suggest prints an entry for each", count=more)
        )


def _unregistered(speaker: UnknownSpeaker) -> str:
    values = {"name": speaker.name, "turns": speaker.turns, "file": speaker.paste_into}
    if speaker.nearest is None:
        return message("{name} ({turns:# turn|# turns}) is not registered. For {file}:", **values)
    return message(
        "{name} ({turns:# turn|# turns}) is not registered; the nearest known name is that of {nearest}: if that is "
        "meant. For {file}:",
        nearest=speaker.nearest,
        **values,
    )


def github_annotations(problems: Iterable[Problem], folder: str = "") -> Iterator[str]:
    """A workflow command of GitHub Actions for each problem, errors first, for a host shows only the first few.

    `folder` is that of the corpus within the repository. The form:
    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    for problem in reversed(in_order(problems)):
        file = _property(f"{folder}/{problem.file}" if folder else problem.file)
        line = f",line={problem.line}" if problem.line else ""
        kind = _ANNOTATIONS[problem.severity]
        yield f"::{kind} file={file}{line},title={_property(problem.rule)}::{_escaped(sentence(problem))}"


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
