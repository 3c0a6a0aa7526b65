"""Jinja templates that write Markdown, and in which nothing becomes mark-up by being forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2
import jinja2.sandbox

from stenogram.problems import Problem
from stenogram.publish.escape import Markup, markdown


class TemplateError(Exception):
    """A template that cannot be used; `problem` says it in the curator's words."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Templates:
    """The page templates of a corpus: its own folder first, then the package's, file by file.

    Every value that a template places is escaped for Markdown unless it is `Markup`, which only
    this package makes.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._environment = jinja2.sandbox.ImmutableSandboxedEnvironment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
            undefined=jinja2.StrictUndefined,
            finalize=_place,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def render(self, name: str, view: Any) -> str:
        """The page `name` ("transcript.md") of one view, which the template knows as `page`."""
        return self._environment.get_template(name).render(page=view)


def _place(value: Any) -> Any:
    return value if isinstance(value, Markup) else markdown("" if value is None else str(value))
