"""The report as Markdown: the comment on a pull request that changes texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stenogram.messages import message
from stenogram.printed_messages import number, worded
from stenogram.problems import Problem, printable
from stenogram.report import Report, Row

_ROWS: Final = 50
_PROBLEMS: Final = 50
_GRADES: Final = {"error": message("Errors"), "warning": message("Warnings"), "note": message("Notes")}
_HEADS: Final = (
    message("text"), message("date"), message("turns"), message("speakers"), message("words"), message("doubts"),
)  # fmt: skip


def report_markdown(report: Report) -> str:
    """What was understood: changed texts first, then problems, errors before the rest."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield f"### {worded(message('What was understood'))}"
    yield ""
    rows = sorted(report.rows, key=lambda row: (not row.since, not row.counts.doubts, row.name))
    yield f"| {' | '.join(map(worded, _HEADS))} | |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    yield from map(_row, rows[:_ROWS])
    if len(rows) > _ROWS:
        yield ""
        more = len(rows) - _ROWS
        yield worded(message("{count:# more text is unchanged.|# more texts are unchanged.}", count=more))
    if report.gone:
        yield ""
        yield worded(message("No longer there: {listed}", listed=tuple(map(_escaped, report.gone))))
    for grade, heading in _GRADES.items():
        problems = [problem for problem in report.problems if problem.severity == grade]
        if problems:
            yield ""
            yield f"### {worded(heading)}: {number(len(problems))}"
            yield ""
            yield from map(_problem, problems[:_PROBLEMS])
            if len(problems) > _PROBLEMS:
                yield f"- {worded(message('and {count:,} more', count=len(problems) - _PROBLEMS))}"


def _row(row: Row) -> str:
    counts = row.counts
    figures = (counts.turns, counts.speakers, counts.words, counts.doubts)
    numbers = " | ".join(map(number, figures))
    return f"| {_escaped(row.name)} | {row.date or ''} | {numbers} | {_escaped(worded(row.since))} |"


def _problem(problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    remedy = f" — {_escaped(worded(problem.remedy))}" if problem.remedy else ""
    return f"- `{printable(place).replace('`', '')}` {_escaped(worded(problem.what))}{remedy} [{problem.rule}]"


def _escaped(text: str) -> str:
    """Words of a text as words: no mark of Markdown or HTML, and nobody notified by "@name"."""
    marked = re.sub(r"([\\`*_{}\[\]<>#|~&!])", r"\\\1", printable(text))
    return marked.replace("@", "@\u200b")
