"""The environment of the theme's templates, made ready sooner than MkDocs' own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from stenogram.templating.compiled_templates import compiled_templates


class _Loader(jinja2.FileSystemLoader):
    """Lists nothing that begins with a dot: MkDocs copies none of it, and Material has ten thousand icons there."""

    def list_templates(self) -> list[str]:
        folders = [str(folder) for folder in self.searchpath if Path(folder).is_dir()]
        return sorted({name for folder in folders for name in _files_below(folder)})


def _files_below(folder: str, prefix: str = "") -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            yield f"{prefix}{entry.name}"
        elif not entry.is_symlink():
            yield from _files_below(entry.path, f"{prefix}{entry.name}/")


def prepare_environment(config: MkDocsConfig) -> None:
    """Let the theme of a configuration give an environment that lists and compiles its templates quickly."""
    theme = config.theme
    plain = theme.get_env

    def get_env() -> jinja2.Environment:
        environment = plain()
        environment.loader = _Loader(theme.dirs)
        environment.bytecode_cache = compiled_templates("theme")
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]
