"""Jinja templates that write Markdown, and in which nothing becomes mark-up by being forgotten."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import jinja2
import jinja2.sandbox

from stenogram import translations
from stenogram.pages import wording
from stenogram.pages.escape import Markup, markdown
from stenogram.pages.isolation import isolated
from stenogram.problems import Problem, problem
from stenogram.templating.compiled_templates import compiled_templates

_OPTIONS: Final = "pages, 1"
"""Stands for how `Templates` compiles; to be changed with its options."""
_BLANK_LINES: Final = re.compile(r"\n{3,}")


class TemplateError(Exception):
    """A template that cannot be used; `problem` says it in the curator's words."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Environment(jinja2.sandbox.ImmutableSandboxedEnvironment):
    """The sandbox, which lets the fields of our own views through without asking each time."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


class Templates:
    """The page templates of a corpus: its own folder first, then the package's, file by file.

    Every value that a template places is escaped for Markdown unless it is `Markup`, which only this
    package makes: a macro's result or a joined string is text again, and safe.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._environment = _Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
            undefined=jinja2.StrictUndefined,
            finalize=_place,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=compiled_templates(_OPTIONS),
        )
        self._environment.globals.update(_=_message, ngettext=_counted, pgettext=_in_context)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the templates themselves, whatever they are filled in with."""
        return tuple(filter(None, map(self._problem, sorted(self._environment.list_templates(["md"])))))

    def _problem(self, name: str) -> Problem | None:
        try:
            self._load(name)
        except TemplateError as error:
            return error.problem
        return None

    def render(self, name: str, view: Any) -> str:
        """The page `name` ("transcript.md") of one view, which the template knows as `page`.

        Raises TemplateError for whatever is wrong with the template.
        """
        template = self._load(name)
        try:
            text = template.render(page=view)
        except jinja2.TemplateError as error:
            raise _fault_of(error, name) from error
        except Exception as error:
            # The views are ours, but what a template does with them is the curator's.
            place, line = _where(error, name)
            raise TemplateError(problem("bad-template", place, line, case="values", error=error)) from error
        return _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"

    def _load(self, name: str) -> jinja2.Template:
        try:
            return self._environment.get_template(name)
        except jinja2.TemplateError as error:
            raise _fault_of(error, name) from error


def _fault_of(error: jinja2.TemplateError, name: str) -> TemplateError:
    """A template that is not there, that cannot be read, or that cannot be filled in."""
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateError(problem("no-template", _file(name), name=error.name))
    if isinstance(error, jinja2.TemplateSyntaxError):
        file = _file(error.filename or error.name or name)
        return TemplateError(problem("bad-template", file, error.lineno, case="syntax", error=error.message))
    place, line = _where(error, name)
    return TemplateError(problem("bad-template", place, line, case="values", error=error))


def _message(message: str, **values: Any) -> Markup:
    """A message of a template, which is Markdown as the template is, with values that are escaped like all others."""
    return Markup(translations.gettext(message) % _placed(values))


def _in_context(context: str, message: str, **values: Any) -> Markup:
    """A message that means several things, told apart by a context."""
    return Markup(translations.pgettext(context, message, **_placed(values)))


def _counted(one: str, many: str, count: int, **values: Any) -> Markup:
    """A message about a number of things: `{{ ngettext("%(num)s note", "%(num)s notes", page.notes) }}`."""
    return Markup(translations.ngettext(one, many, count, **_placed({"num": wording.number(count), **values})))


def _placed(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: isolated(str(_place(value))) for name, value in values.items()}


def _place(value: Any) -> Any:
    return value if isinstance(value, Markup) else markdown("" if value is None else str(value))


def _where(error: Exception, name: str) -> tuple[str, int]:
    """File and line of the innermost template that was at work."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".md")]
    return (_file(frames[-1].filename), frames[-1].lineno or 0) if frames else (_file(name), 0)


def _file(filename: str) -> str:
    """A template's file as a curator names it, relative to the corpus."""
    return "/".join(["templates", "pages", Path(filename).name])
