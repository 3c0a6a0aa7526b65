"""What commands say to the person on standard error, and to tools on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from stenogram.hosts import host_of
from stenogram.messages import message
from stenogram.printed_messages import problem_line, worded
from stenogram.printed_report import coloured_line, github_annotations, report_lines
from stenogram.problems import Problem, problem
from stenogram.progress import Stages, Step
from stenogram.report import Report, Tally, as_json, folded_import
from stenogram.report_markdown import report_markdown


def corpus_root(ctx: click.Context, corpus: Path | None) -> Path:
    """The corpus that was asked for: --corpus, else the folder of build.py, else where we stand."""
    root = (corpus or ctx.find_root().obj or Path.cwd()).resolve()
    settings = host_of(root).settings
    if not (root / settings).is_file():
        what = message(
            "{folder} is not a corpus: it has no {file}. Name one with --corpus DIR.",
            folder=shown_path(root),
            file=settings,
        )
        misused(ctx, what)
    return Path(root)


def say(text: str) -> None:
    """A message for the person, on standard error."""
    click.echo(worded(text), err=True)


def fail(text: str) -> NoReturn:
    """End with a message and status 1."""
    raise click.ClickException(worded(text))


def misused(ctx: click.Context, text: str) -> NoReturn:
    """End with a message about how the command is used, and status 2."""
    ctx.fail(worded(text))


def report(problems: Iterable[Problem]) -> None:
    """Each problem on a line of its own, errors last, where the eye is when the command ends."""
    grades = ("note", "warning", "error")
    for reported in sorted(problems, key=lambda one: (grades.index(one.severity), one.file, one.line)):
        say(coloured_line(reported))


def report_import(problems: Iterable[Problem], every: bool) -> None:
    """What an import reports, each kind of note once where there are many; errors last."""
    for reported, remark in folded_import(problems, every):
        say(coloured_line(reported))
        if remark:
            say(worded(remark))


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


def _within_repository(root: Path) -> str:
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    inside = root != workspace and root.is_relative_to(workspace)
    return root.relative_to(workspace).as_posix() if inside else ""


def summary(tally: Tally, problems: Iterable[Problem], seconds: float | str) -> str:
    """What was understood, and how long it took, in one line."""
    grades = [problem.severity for problem in problems]
    return message(
        "{transcripts:# transcript|# transcripts}, {turns:# turn|# turns}, {speakers:# speaker|# speakers}, "
        "{words:# word|# words}, {mentions:# mention|# mentions}, {errors:# error|# errors}, "
        "{warnings:# warning|# warnings} in {seconds:.1} s",
        transcripts=tally.transcripts,
        turns=tally.turns,
        speakers=tally.speakers,
        words=tally.words,
        mentions=tally.mentions,
        errors=grades.count("error"),
        warnings=grades.count("warning"),
        seconds=seconds,
    )


def last_lines(site: Path, has_address: bool) -> tuple[str, ...]:
    """Where the finished site is, and that it lacks an address."""
    missing = () if has_address else (problem_line(problem("no-site-url", "mkdocs.yml")),)
    return (*missing, worded(message("The site is in {folder}", folder=shown_path(site))))


def shown_path(path: Path, root: Path | None = None) -> str:
    """A path as a person would type it: relative where that is shorter, with forward slashes."""
    for base in (root, Path.cwd()):
        if base and path.resolve().is_relative_to(base.resolve()):
            return path.resolve().relative_to(base.resolve()).as_posix() or "."
    return path.as_posix()


def tell_steps(steps: Iterable[Step]) -> None:
    """Where the time went, a step a line. Indexing runs beside the pages, so the sum may be more than the whole."""
    for step in steps:
        average = 1000 * step.seconds / step.count if step.count else 0.0
        mean = message("  ({count:,}, {average:.1} ms each)", count=step.count, average=average) if step.count else ""
        say(f"{step.seconds:9.2f} s  {worded(step.name)}{worded(mean)}")


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
        return worded(step)
    line = {"step": step, "done": done, "total": total}
    # Before a second has gone by, the pace is that of a beginning.
    left = round(seconds * (total - done) / done) if done and seconds >= 1 else 0
    minutes, seconds_left = divmod(left, 60)
    if minutes:
        text = message(
            "{step}: {done:,} of {total:,}, about {minutes} min {seconds} s left",
            **line,
            minutes=minutes,
            seconds=seconds_left,
        )
    elif left:
        text = message("{step}: {done:,} of {total:,}, about {seconds} s left", **line, seconds=left)
    else:
        text = message("{step}: {done:,} of {total:,}", **line)
    return worded(text)
