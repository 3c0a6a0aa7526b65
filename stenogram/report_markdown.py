"""The report as Markdown: the comment on a pull request that changes texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stenogram.problems import Problem, printable
from stenogram.report import Report, Row

_ROWS: Final = 50
_PROBLEMS: Final = 50
_GRADES: Final = {"error": "Errors", "warning": "Warnings", "note": "Notes"}


def report_markdown(report: Report) -> str:
    """What was understood: changed texts first, then problems, errors before the rest."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield "### What was understood"
    yield ""
    rows = sorted(report.rows, key=lambda row: (not row.since, not row.counts.doubts, row.name))
    yield "| text | date | turns | speakers | words | doubts | |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    yield from map(_row, rows[:_ROWS])
    if len(rows) > _ROWS:
        yield ""
        yield f"{len(rows) - _ROWS:,} more texts are as they were."
    if report.gone:
        yield ""
        yield f"No longer there: {', '.join(map(_escaped, report.gone))}"
    for grade, heading in _GRADES.items():
        problems = [problem for problem in report.problems if problem.severity == grade]
        if problems:
            yield ""
            yield f"### {heading}: {len(problems):,}"
            yield ""
            yield from map(_problem, problems[:_PROBLEMS])
            if len(problems) > _PROBLEMS:
                yield f"- and {len(problems) - _PROBLEMS:,} more"


def _row(row: Row) -> str:
    counts = row.counts
    numbers = " | ".join(f"{n:,}" for n in (counts.turns, counts.speakers, counts.words, counts.doubts))
    return f"| {_escaped(row.name)} | {row.date or ''} | {numbers} | {_escaped(row.since)} |"


def _problem(problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    remedy = f" — {_escaped(problem.remedy)}" if problem.remedy else ""
    return f"- `{printable(place).replace('`', '')}` {_escaped(problem.what)}{remedy} [{problem.rule}]"


def _escaped(text: str) -> str:
    """Words of a text as words: no mark of Markdown or HTML, and nobody notified by "@name"."""
    marked = re.sub(r"([\\`*_{}\[\]<>#|~&!])", r"\\\1", printable(text))
    return marked.replace("@", "@\u200b")
