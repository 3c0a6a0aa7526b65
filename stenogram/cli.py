"""The only door to the person: commands, messages on standard error, exit status.

0 done; 1 problems found (errors; with --strict warnings too); 2 wrong usage.

The commands stand in `commands`, which brings all of the program: it is loaded when one of them is run.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import click

from stenogram import __version__
from stenogram.command_language import speaking_to_person, speech_of
from stenogram.help_texts import Command, speak_for_click, translated
from stenogram.interrupts import be_interrupted, end_in_silence
from stenogram.problems import printable

SUMMARIES: Final = {
    "build": "Read the corpus, write docs/ and build the finished site (the default command).",
    "check": "Report problems as `file:line: severity: what is wrong; what to do`; write nothing.",
    "diff": "Show what a new version of the text NAME changes before it is published: turns, words, links that end.",
    "import": "Turn existing files into texts with sidecars.",
    "init": "Create a new corpus in DIR: settings, a sample text and a registry that show every feature.",
    "parse": "Print one JSON line per transcript, mentions included. Reads any file, in the corpus or not.",
    "publish": "Build the site and put it where readers find it.",
    "quote": "Check the quotations in a text (plain text, Markdown or .docx) against the transcripts.",
    "rename": "Rename a text with its sidecar and ledger; links to the old name lead to the new one.",
    "serve": "Build, serve on this machine, then rebuild and reload on every change.",
    "sidecar": (
        "Write NAME.yml, a sidecar with what was read from the text NAME and comments on what it does not say."
    ),
    "suggest": "List names that the registry lacks, most likely first, each with an entry to paste.",
}
"""What `--help` says of each command: the first paragraph of its own help."""


@cache
def commands() -> Mapping[str, click.Command]:
    """The commands by their names."""
    end_in_silence()
    try:
        from stenogram.commands import COMMANDS
    finally:
        be_interrupted()
    return {command.name or "": command for command in COMMANDS}


class _Commands(click.Group):
    """`stenogram --strict` is `stenogram build --strict`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        asks_group = args and args[0] in {"--help", "-h", "--version"}
        if args and not args[0].startswith("-") and args[0] not in SUMMARIES:
            ctx.fail(self._no_such(args[0]))
        if not asks_group and not any(arg in SUMMARIES for arg in args[:1]):
            args = ["build", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == "build":
            from stenogram.build_command import build  # The other commands need more of the program than it may.

            return build
        return commands()[cmd_name] if cmd_name in SUMMARIES else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.format_options(self, ctx, formatter)  # type: ignore[arg-type]
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(translated("Commands")):
            formatter.write_dl([(name, translated(summary)) for name, summary in SUMMARIES.items()])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.format_help_text(self, ctx, formatter)  # type: ignore[arg-type]

    def main(self, args: Sequence[str] | None = None, *others: Any, **options: Any) -> Any:
        arguments = sys.argv[1:] if args is None else list(args)
        speak_for_click()
        with speaking_to_person(lambda: speech_of(arguments, options.get("obj"))):
            return super().main(args, *others, **options)

    def _no_such(self, name: str) -> str:
        from rapidfuzz import fuzz, process

        from stenogram.messages import message
        from stenogram.printed_messages import worded

        near = process.extractOne(name.casefold(), list(SUMMARIES), scorer=fuzz.ratio, score_cutoff=60)
        if near is None:
            return worded(
                message(
                    ('There is no command "{name}". For a list of commands: stenogram --help'), name=printable(name)
                )
            )
        return worded(
            message(
                'There is no command "{name}"; did you mean {near}? For a list of commands: stenogram --help',
                name=printable(name),
                near=near[0],
            )
        )


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="stenogram")
def cli() -> None:
    """Publish transcripts as a site in which every speaker turn has a link that lasts."""


def main(default_corpus: Path | None = None, args: list[str] | None = None) -> Any:
    """Run a command. `default_corpus` is the corpus where --corpus is not given."""
    return cli.main(args=args, obj=default_corpus, prog_name="build.py" if default_corpus else "stenogram")
