"""What commands say to the person on standard error, and to tools on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from stenogram import catalogue
from stenogram.hosts import host_of
from stenogram.problems import Problem
from stenogram.progress import Stages, Step
from stenogram.report import Report, Tally, as_json, folded, github_annotations, table, unknown_lines
from stenogram.report_markdown import report_markdown

_COLOURS: Final = {"error": "red", "warning": "yellow", "note": "blue"}


def corpus_root(ctx: click.Context, corpus: Path | None) -> Path:
    """The corpus that was asked for: --corpus, else the folder of build.py, else where we stand."""
    root = (corpus or ctx.find_root().obj or Path.cwd()).resolve()
    settings = host_of(root).settings
    if not (root / settings).is_file():
        ctx.fail(f"{shown_path(root)} is no corpus: it has no {settings}. Name one with --corpus DIR.")
    return Path(root)


def say(text: str) -> None:
    click.echo(text, err=True)


def fail(text: str) -> None:
    """End with a message and status 1."""
    raise click.ClickException(text)


def report(problems: Iterable[Problem]) -> None:
    """Each problem on a line of its own, errors last, where the eye is when the command ends."""
    grades = ("note", "warning", "error")
    for problem in sorted(problems, key=lambda problem: (grades.index(problem.severity), problem.file, problem.line)):
        say(problem_line(problem))


def problem_line(problem: Problem) -> str:
    """A problem with its severity in colour."""
    place, _, rest = str(problem).partition(f": {problem.severity}: ")
    return f"{place}: {click.style(problem.severity, fg=_COLOURS[problem.severity])}: {rest}"


def tell(whole: Report, form: str, every: bool, root: Path, built: Path | None = None, registry: bool = False) -> None:
    """The report: to the person on standard error, to tools on standard output."""
    if form == "json":
        shown = shown_path(built, root) if built else None
        click.echo(json.dumps(as_json(whole, shown), ensure_ascii=False, indent=1))
        return
    if form == "markdown":
        click.echo(report_markdown(whole), nl=False)
        return
    if form == "github":
        for line in github_annotations(whole.problems, _within_repository(root)):
            click.echo(line)
    for line in report_lines(whole, every, registry):
        say(line)


def report_lines(whole: Report, every: bool, registry: bool = False) -> Iterator[str]:
    """The report on the terminal, line by line, in colour."""
    yield from table(whole.rows, whole.gone)
    yield from unknown_lines(whole.unknown)
    for problem, remark in folded(whole.problems, every, registry):
        yield problem_line(problem)
        if remark:
            yield remark


def _within_repository(root: Path) -> str:
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    inside = root != workspace and root.is_relative_to(workspace)
    return root.relative_to(workspace).as_posix() if inside else ""


def summary(tally: Tally, problems: Iterable[Problem]) -> str:
    """What was understood, in one line."""
    grades = [problem.severity for problem in problems]
    counts = [
        counted(tally.transcripts, "transcript"),
        counted(tally.turns, "turn"),
        counted(tally.speakers, "speaker"),
        counted(tally.words, "word"),
        counted(tally.mentions, "mention"),
        counted(grades.count("error"), "error"),
        counted(grades.count("warning"), "warning"),
    ]
    return ", ".join(counts)


def last_lines(site: Path, has_address: bool) -> tuple[str, ...]:
    """Where the finished site is, and that it lacks an address."""
    missing = () if has_address else (str(catalogue.problem("no-site-url", "mkdocs.yml")),)
    return (*missing, f"The site is in {shown_path(site)}")


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def shown_path(path: Path, root: Path | None = None) -> str:
    """A path as a person would type it: relative where that is shorter, with forward slashes."""
    for base in (root, Path.cwd()):
        if base and path.resolve().is_relative_to(base.resolve()):
            return path.resolve().relative_to(base.resolve()).as_posix() or "."
    return path.as_posix()


def tell_steps(steps: Iterable[Step]) -> None:
    """Where the time went, a step a line. Indexing runs beside the pages, so the sum may be more than the whole."""
    for step in steps:
        average = f"  ({step.count:,}, {1000 * step.seconds / step.count:.1f} ms each)" if step.count else ""
        say(f"{step.seconds:9.2f} s  {step.name}{average}")


@contextmanager
def progress() -> Iterator[Stages]:
    """One line that is written over; nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield Stages()
        return

    def show(step: str, done: int, total: int, seconds: float) -> None:
        click.echo(f"\r\033[K{progress_line(step, done, total, seconds)}", nl=False, err=True)

    try:
        yield Stages(show)
    finally:
        click.echo("\r\033[K", nl=False, err=True)


def progress_line(step: str, done: int, total: int, seconds: float) -> str:
    """The step, how far it has come, and the time left at its pace."""
    if not total:
        return step
    line = f"{step}: {done:,} of {total:,}"
    # Before a second has gone by, the pace is that of a beginning.
    left = round(seconds * (total - done) / done) if done and seconds >= 1 else 0
    if left >= 60:
        return f"{line}, about {left // 60} min {left % 60} s still"
    return f"{line}, about {left} s still" if left else line
