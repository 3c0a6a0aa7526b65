"""mkdocs.yml as MkDocs reads it, and where the templates lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

# Material prints a notice about MkDocs 2, which we pin against: it would stand in every report.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

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
    here = Path(__file__).resolve().parents[1]
    ours = [here / TEMPLATES / kind, here.parent / TEMPLATES / kind]
    return tuple(dict.fromkeys(folder for folder in [root / TEMPLATES / kind, *ours] if folder.is_dir()))


def build_config(site: SiteConfig, into: Path) -> MkDocsConfig:
    """MkDocs' own settings for one run that writes into a folder."""
    config = load_config(config_file=str(site.file), site_dir=str(into), strict=False)
    _add_theme_folders(config, site.file.parent)
    return config


def _add_theme_folders(config: MkDocsConfig, root: Path) -> None:
    dirs = config.theme.dirs
    for folder in reversed(template_folders(root, "theme")):
        if str(folder) not in dirs:
            dirs.insert(1 if (root / TEMPLATES / "theme").is_dir() else 0, str(folder))
