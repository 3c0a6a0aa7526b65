"""The command `build`, and the options that other commands have as well.

Its own module, and nothing of the program loaded before it is needed: a build of nothing new ends at once.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from stenogram.help_texts import Command
from stenogram.incremental import unchanged

if TYPE_CHECKING:
    from stenogram.incremental.build import BuildResult


def corpus_option(command: Callable[..., None]) -> Callable[..., None]:
    """`--corpus DIR`, which every command takes."""
    return click.option(
        "--corpus",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Folder with mkdocs.yml, source_texts/ and registry/.",
    )(command)


def report_options(command: Callable[..., None]) -> Callable[..., None]:
    """`--format` and `--all`, for commands that report on the whole corpus."""
    every = click.option(
        "--all", "every", is_flag=True, help="Print every problem, even where there are many of one kind."
    )
    form = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github", "markdown"]),
        default="text",
        show_default=True,
        help="On standard output: json for tools, github for notes beside lines, markdown for a pull request.",
    )
    return form(every(command))


strict_option = click.option("--strict", is_flag=True, help="Warnings count as errors.")


@click.command(cls=Command)
@corpus_option
@strict_option
@report_options
@click.option("--release", is_flag=True, help="Make the provisional numbers of new texts final.")
@click.option("--locked", is_flag=True, help="Fail where a ledger of turn ids would change.")
@click.option(
    "--exports", is_flag=True, help="Also make the files for the whole corpus: database, tables, TEI, offline.zip."
)
@click.option("--cluster", metavar="ADDRESS", help="Read texts and make pages on the workers of this Dask scheduler.")
@click.option("--profile", is_flag=True, help="Report how long each step took.")
@click.pass_context
def build(ctx: click.Context, /, corpus: Path | None, form: str, every: bool, profile: bool, **options: Any) -> None:
    """Read the corpus, write docs/ and build the finished site (the default command)."""
    began = time.monotonic()
    is_plain = form == "text" and not every and not any(options.values())
    again = unchanged.last_messages((corpus or ctx.find_root().obj or Path.cwd()).resolve()) if is_plain else None
    if again:
        for line in (*again.report, again.timed(time.monotonic() - began), *again.last):
            click.echo(line, err=True)
        return
    time_began = time.time_ns()
    # Modules stay until the end: no collection need look at what they define, and none is due while they are loaded.
    gc.disable()

    from stenogram import disk, terminal  # These bring all of the program.
    from stenogram.incremental.build import build_site
    from stenogram.messages import message, message_of

    gc.freeze()
    gc.enable()
    root = terminal.corpus_root(ctx, corpus)
    try:
        with terminal.progress() as stages:
            built = build_site(root, stages, **options)
    except disk.BusyError as error:
        terminal.fail(message_of(error))
    # What is left goes with the process: to look through a million records first takes a third of a second.
    gc.freeze()
    terminal.tell(built.report, form, every, root, built.site)
    if profile:
        terminal.tell_steps(built.steps)
    terminal.say(terminal.summary(built.tally, built.problems, time.monotonic() - began))
    if built.site is None:
        terminal.say(message("Nothing was published: correct the errors and build again."))
        ctx.exit(1)
    for line in terminal.last_lines(built.site, built.has_address):
        terminal.say(line)
    if is_plain:
        _remember(root, built, time_began)


def _remember(root: Path, built: BuildResult, time_began: int) -> None:
    """Keep what a build of nothing new will tell, where that is known."""
    from stenogram import terminal
    from stenogram.printed_messages import decimal_point, worded
    from stenogram.printed_report import report_lines

    if built.site and built.docs and built.again:
        report = built.again.report
        last = terminal.last_lines(built.site, built.has_address)
        lines = tuple(report_lines(report, every=False))
        summary = worded(terminal.summary(built.again.tally, report.problems, "{seconds}"))
        messages = unchanged.Messages(lines, summary, last, decimal_point())
        unchanged.remember(root, built.docs, built.site, time_began, messages)
