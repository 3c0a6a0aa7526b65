"""MkDocs, run over docs/: the settings it holds, and the pages it makes."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Material prints a notice about MkDocs 2, which we pin against: it would stand in every report.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from stenogram.model import Settings
from stenogram.problems import Problem

CONFIG = "mkdocs.yml"
TEMPLATES = "templates"


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What mkdocs.yml says: where things stand, and the settings that pages show."""

    file: Path
    docs: Path
    site: Path
    settings: Settings


def site_config(root: Path) -> tuple[SiteConfig | None, tuple[Problem, ...]]:
    """Read mkdocs.yml as MkDocs does; what is wrong with it is a problem."""
    try:
        config = load_config(config_file=str(root / CONFIG))
    except MkDocsException as error:
        what = " ".join(str(error).split()) or "it cannot be read"
        return None, (Problem(CONFIG, 0, "error", "bad-settings", what, "correct it; every key: mkdocs.org"),)
    url = config.site_url
    settings = Settings(
        site_name=config.site_name,
        site_url=f"{url.rstrip('/')}/" if url else None,
        site_description=config.site_description or "",
        language=str(config.theme.get("language") or "en"),
    )
    return SiteConfig(root / CONFIG, Path(config.docs_dir), Path(config.site_dir), settings), ()


def template_folders(root: Path, kind: str) -> tuple[Path, ...]:
    """Where templates of a kind ("pages", "theme") lie: the corpus' own first, then the package's."""
    here = Path(__file__).resolve().parent
    ours = [here / TEMPLATES / kind, here.parent / TEMPLATES / kind]
    return tuple(dict.fromkeys(folder for folder in [root / TEMPLATES / kind, *ours] if folder.is_dir()))


def render(site: SiteConfig, into: Path) -> tuple[Problem, ...]:
    """Let MkDocs build docs/ into a folder, in strict mode: each of its warnings is an error here."""
    config = load_config(config_file=str(site.file), site_dir=str(into), strict=False)
    _add_theme_folders(config, site.file.parent)
    with _warnings() as heard:
        try:
            build(config)
        except (MkDocsException, SystemExit) as error:
            heard.append(str(error))
    return tuple(_problem(each) for each in dict.fromkeys(heard))


def _add_theme_folders(config: MkDocsConfig, root: Path) -> None:
    dirs = config.theme.dirs
    for folder in reversed(template_folders(root, "theme")):
        if str(folder) not in dirs:
            dirs.insert(1 if (root / TEMPLATES / "theme").is_dir() else 0, str(folder))


@contextmanager
def _warnings() -> Iterator[list[str]]:
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagate


def _problem(said: str) -> Problem:
    what = " ".join(said.split())
    return Problem("docs", 0, "error", "mkdocs", f"MkDocs: {what}", "mend the page or the link that it names")
