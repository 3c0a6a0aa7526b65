"""`--help` in the language of the person: ours, and the words of click around it."""

from __future__ import annotations

import copy
import inspect
import sys
from typing import Any, Final

import click

from stenogram.command_language import ENGLISH, spoken

_CLICK: Final = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
"""The modules of click that ask gettext for their words, each by the names `_` and `ngettext`."""

_HELP: Final = "Show this message and exit."
CLICK: Final = {
    "Usage:": "",
    "Options": "",
    "Commands": "",
    _HELP: "",
    "Show the version and exit.": "",
    "%(prog)s, version %(version)s": "",
    "default: {default}": "",
    "required": "",
    "Error: {message}": "",
    "Try '{command} {option}' for help.": "",
    "Invalid value: {message}": "",
    "Invalid value for {param_hint}: {message}": "",
    "Missing argument": "",
    "Missing option": "",
    "Missing command.": "",
    "No such option {name!r}.": "",
    "Did you mean {possibility}?": "(Did you mean one of: {possibilities}?)",
    "Option {name!r} does not take a value.": "",
    "Option {name!r} requires an argument.": "Option {name!r} requires {nargs} arguments.",
    "Got unexpected extra argument ({args})": "Got unexpected extra arguments ({args})",
    "{name} {filename!r} does not exist.": "",
    "{name} {filename!r} is a directory.": "",
    "{name} {filename!r} is a file.": "",
    "{name} {filename!r} is not readable.": "",
    "file": "",
    "directory": "",
    "path": "",
    "{value!r} is not {choice}.": "{value!r} is not one of {choices}.",
    "Choose from:\n\t{choices}": "",
    "{value!r} is not a valid {number_type}.": "",
    "{value} is not in the range {range}.": "",
    "Aborted!": "",
}
"""What click says here, each with its plural, or "": the catalogues take it up."""


def translated(text: str) -> str:
    """A text of the help, or of click, in the language of the person."""
    if spoken() == ENGLISH:
        return text

    from stenogram import translations  # It brings what English help need not load.

    with translations.speaking(*spoken()):
        return translations.gettext(text)


def _counted(one: str, many: str, count: int) -> str:
    """The form for a number, whose values click puts in."""
    if spoken() == ENGLISH:
        return one if count == 1 else many

    from stenogram import translations

    with translations.speaking(*spoken()):
        return translations.plural_text(one, many, count)


def speak_for_click() -> None:
    """Let click ask our catalogues for its words: it would look in the folders of the system, by the locale."""
    for name in _CLICK:
        module: Any = sys.modules.get(f"click.{name}")
        for own, ours in (("_", translated), ("ngettext", _counted)):
            if hasattr(module, own):
                setattr(module, own, ours)


class Command(click.Command):
    """A command whose help is in the language of the person."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        paragraphs = inspect.cleandoc(self.help or "").partition("\f")[0].split("\n\n")
        for paragraph in filter(None, paragraphs):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(translated(_unwrapped(paragraph)))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:  # click keeps the option, in the language in which help was first asked for.
            option.help = translated(_HELP)
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = (_spoken(parameter).get_help_record(ctx) for parameter in self.get_params(ctx))
        if rows := [record for record in records if record]:
            with formatter.section(translated("Options")):
                formatter.write_dl(rows)


def help_texts(command: click.Command) -> list[str]:
    """What the help of a command asks the catalogues for: its paragraphs, and what its options do."""
    paragraphs = [_unwrapped(paragraph) for paragraph in inspect.cleandoc(command.help or "").split("\n\n")]
    options = [parameter.help or "" for parameter in command.params if isinstance(parameter, click.Option)]
    return [text for text in (*paragraphs, *options) if text]


def _unwrapped(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _spoken(parameter: click.Parameter) -> click.Parameter:
    if not isinstance(parameter, click.Option):
        return parameter
    spoken = copy.copy(parameter)
    spoken.help = translated(parameter.help) if parameter.help else parameter.help
    return spoken
