"""What is wrong with templates of the theme that a corpus brings."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from stenogram.messages import Message, message
from stenogram.problems import Problem, problem
from stenogram.templating.template_folders import template_folders

_ENDINGS: Final = frozenset((".html", ".xml", ".txt", ".webmanifest"))


def unreadable_templates(config: MkDocsConfig, root: Path) -> tuple[Problem, ...]:
    """The templates of the corpus that Jinja cannot read, each at its line; `config` has the theme's folders."""
    files = list(_own_templates(config, root))
    if not files:
        return ()
    environment = config.theme.get_env()
    problems = []
    for file in files:
        try:
            environment.parse(file.read_text("utf-8-sig"), filename=str(file))
        except jinja2.TemplateSyntaxError as error:
            problems.append(_problem(root, file, error.lineno, "syntax", error.message or ""))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(
                _problem(root, file, 0, "syntax", message("it is not UTF-8 text ({error})", error=str(error)))
            )
    return tuple(problems)


def failed_template(root: Path, error: jinja2.TemplateError) -> Problem:
    """A template that could not be filled in, at the innermost line of a template that was at work."""
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return _problem(root, Path(error.filename), error.lineno, "syntax", error.message or "")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).suffix in _ENDINGS]
    file, line = (Path(frames[-1].filename), frames[-1].lineno or 0) if frames else (root / "mkdocs.yml", 0)
    return _problem(root, file, line, "values", str(error))


def _own_templates(config: MkDocsConfig, root: Path) -> Iterator[Path]:
    own = [folder for folder in template_folders(root, "theme") if folder.is_relative_to(root)]
    if config.theme.custom_dir:
        own.append(Path(config.theme.custom_dir))
    for folder in own:
        yield from sorted(file for file in folder.rglob("*") if file.suffix in _ENDINGS and file.is_file())


def _problem(root: Path, file: Path, line: int, case: str, error: str) -> Problem:
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name
    return problem(
        "bad-template", shown, line, case=case, error=error if isinstance(error, Message) else error.rstrip(".")
    )
