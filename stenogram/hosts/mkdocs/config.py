"""mkdocs.yml as MkDocs reads it, and where the templates lie."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import yaml

from stenogram.messages import message

# Material prints a notice about MkDocs 2, which we pin against: it would stand in every report.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from stenogram.hosts.host import SiteConfig
from stenogram.hosts.mkdocs.own_settings import Mistake, own_settings
from stenogram.hosts.mkdocs.theme_templates import unreadable_templates
from stenogram.model import Settings
from stenogram.problems import Problem, problem
from stenogram.templating.template_folders import TEMPLATES, own_messages, template_folders
from stenogram.translations.browser import theme_messages

CONFIG: Final = "mkdocs.yml"
THEME: Final = "stenogram"
_LOADED_THEME: Final = "material"
"""The theme as MkDocs finds it: ours stands above its templates."""
UNLISTED: Final = "/compare.md\n/quotations/**\n/wordings/**\n/side-by-side/**\n"
"""Generated pages that stand in no navigation."""
_PROTECTED: Final = ("source_texts", "registry", TEMPLATES, ".stenogram")


def site_config(root: Path) -> tuple[SiteConfig | None, tuple[Problem, ...]]:
    """Read mkdocs.yml as MkDocs does; what is wrong with it is a problem."""
    with warnings_of_mkdocs() as heard:
        try:
            config = _load(root / CONFIG)
        except (MkDocsException, OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            return None, _bad_settings(heard, error)
    obstacle = _site_in_the_way(root, Path(config.docs_dir), Path(config.site_dir))
    if obstacle:
        return None, (obstacle,)
    url = config.site_url
    if refused := _refused_setting(config, root):
        return None, (refused,)
    own, mistakes = own_settings(config.extra)
    if unreadable := unreadable_templates(config, root):
        return None, unreadable
    if mistakes:
        return None, tuple(_wrong_own_setting(mistake, _line_of_key(root, mistake.key)) for mistake in mistakes)
    settings = Settings(
        site_name=config.site_name,
        site_url=f"{url.rstrip('/')}/" if url else None,
        site_description=config.site_description or "",
        language=str(config.theme.get("language") or "en"),
        missing=own.missing,
        parliament=own.parliament,
        originals=own.originals,
        messages=own_messages(root, str(config.theme.get("language") or "en")),
        entries=own.entries,
        share_images=own.share_images,
        contact=own.contact,
    )
    # Where a link leads is where the site is: the old and the new one change places beside it.
    listed = tuple(_listed(config.nav))
    site = SiteConfig(
        file=root / CONFIG,
        docs=Path(config.docs_dir),
        site=_real(Path(config.site_dir)),
        settings=settings,
        navigation=frozenset(name for _, name in listed),
        titled=tuple(name for title, name in listed if title is None),
        one_run=_shows_others(config, root),
    )
    return site, ()


def _refused_setting(config: MkDocsConfig, root: Path) -> Problem | None:
    """A setting that MkDocs accepts, and with which no site could be made of these pages."""
    if not config.use_directory_urls:
        what = message(
            "use_directory_urls: false would break every link in citations, search and feeds; addresses end in a slash"
        )
        return _bad_setting(what, _line_of_setting(root, "use_directory_urls"))
    if config.theme.name != _LOADED_THEME:
        what = message("the theme must be named stenogram: others have no templates for these pages")
        return _bad_setting(what, _line_of_setting(root, "theme"))
    return None


def _line_of_setting(root: Path, key: str) -> int:
    """The line of mkdocs.yml where a setting stands; 0 where it comes from elsewhere."""
    return _line_where(root, re.compile(rf"{re.escape(key)}:"))


def _line_of_key(root: Path, key: str) -> int:
    """The line of mkdocs.yml where a key stands, however deep; 0 where it comes from elsewhere."""
    return _line_where(root, re.compile(rf"(?:.*[\s{{,])?{re.escape(key)}\s*:"))


def _line_where(root: Path, pattern: re.Pattern[str]) -> int:
    lines = (root / CONFIG).read_text("utf-8-sig", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), 0)


def _listed(nav: Any, title: str | None = None) -> Iterator[tuple[str | None, str]]:
    """Each page of a navigation with the title that it has there."""
    if isinstance(nav, list):
        for item in nav:
            yield from _listed(item)
    elif isinstance(nav, dict):
        for heading, item in nav.items():
            yield from _listed(item, str(heading))
    elif isinstance(nav, str):
        yield title, nav


_INHERITS: Final = re.compile(rb"^INHERIT\s*:", re.MULTILINE)


def _shows_others(config: MkDocsConfig, root: Path) -> bool:
    """Whether a page may depend on other pages, or on files that no digest has seen."""
    written_elsewhere = bool(_INHERITS.search((root / CONFIG).read_bytes())) or not _real(
        Path(config.docs_dir)
    ).is_relative_to(_real(root))
    plugins = (plugin.config for plugin in config.plugins.values() if isinstance(plugin, BasePlugin))
    active = any(settings.get("enabled", True) for settings in plugins)
    return bool(config.nav is None or active or config.hooks or written_elsewhere)


def _bad_settings(heard: list[str], error: Exception) -> tuple[Problem, ...]:
    """One problem for each of MkDocs' complaints, at the line of the key where it names one."""
    mark = getattr(error, "problem_mark", None) or getattr(error.__cause__, "problem_mark", None)
    line = mark.line + 1 if mark else 0
    whats = [" ".join(message.split()).rstrip(".") for message in heard or [str(error)]]
    return tuple(_bad_setting(what, line) for what in whats)


def _wrong_own_setting(mistake: Mistake, line: int) -> Problem:
    return problem("bad-settings", CONFIG, line, case="own", what=mistake.what, remedy=mistake.remedy)


def _bad_setting(what: str, line: int = 0) -> Problem:
    return problem("bad-settings", CONFIG, line, what=what)


def _site_in_the_way(root: Path, docs: Path, site: Path) -> Problem | None:
    """A finished site takes the place of the folder `site_dir`: nothing else may be in it. Pages are written into
    `docs_dir`, and all that lies there is published.
    """
    own = [_real(root / name) for name in _PROTECTED]
    if any(_real(docs).is_relative_to(folder) or folder.is_relative_to(_real(docs)) for folder in own):
        return _bad_setting(_not_for("docs_dir"))
    protected = [_real(docs), *own]
    target = _real(site)
    if any(folder.is_relative_to(target) for folder in (_real(root), *protected)):
        return _bad_setting(message("site_dir would replace the corpus itself"))
    if any(target.is_relative_to(folder) for folder in protected):
        return _bad_setting(_not_for("site_dir"))
    if site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file():
        return problem("site-in-the-way", CONFIG, folder=site.name)
    return None


def _not_for(key: str) -> str:
    return message("{key} is inside a folder of the corpus that is meant for other files", key=key)


def _real(path: Path) -> Path:
    # Path.resolve raises where a link leads to itself; that is reported where the folder is read.
    return Path(os.path.realpath(path))


def _load(file: Path, **settings: Any) -> MkDocsConfig:
    """MkDocs' settings; `theme: {name: stenogram}` is the theme beside this program, installed or not."""
    written = MkDocsConfig(config_file_path=str(file))
    with file.open("rb") as content:
        given = yaml_load(content, get_yaml_loader(config=written))
    theme = given.get("theme")
    named = theme if isinstance(theme, str) else theme.get("name") if isinstance(theme, dict) else None
    own: dict[str, Any] = {}
    if named == THEME:
        own = {"theme": {**_theme_settings(), **(theme if isinstance(theme, dict) else {}), "name": _LOADED_THEME}}
    # A corpus may have no page of its own: what the build writes goes there.
    (file.parent / str(given.get("docs_dir") or "docs")).mkdir(parents=True, exist_ok=True)
    # Pages that others lead to; a corpus of before they were made does not name them.
    unlisted = {"not_in_nav": f"{given.get('not_in_nav') or ''}\n{UNLISTED}"}
    return load_config(config_file=str(file), **settings, **own, **unlisted)


def _theme_settings() -> dict[str, Any]:
    (folder,) = template_folders(None, "theme")
    settings = yaml.safe_load((folder / "mkdocs_theme.yml").read_bytes())
    return {key: value for key, value in settings.items() if key != "extends"}


def build_config(file: Path, into: Path, docs: Path | None = None) -> MkDocsConfig:
    """MkDocs' own settings for one run that writes into a folder, and may read another one than they say."""
    given = {"docs_dir": str(docs)} if docs else {}
    config = _load(file, site_dir=str(into), strict=False, **given)
    _add_theme_folders(config, file.parent)
    language = str(config.theme.get("language") or "en")
    config.extra["stenogram_messages"] = theme_messages(language, own_messages(file.parent, language))
    return config


_STATIC_TEMPLATES: Final = ("robots.txt", "manifest.webmanifest")
"""Files of the theme that tell of the site; those of a corpus in docs/ go before them."""


def _add_theme_folders(config: MkDocsConfig, root: Path) -> None:
    """Put our theme above Material's, the corpus' own files above both."""
    config.theme.static_templates.update(_STATIC_TEMPLATES)
    dirs = config.theme.dirs
    at = 1 if config.theme.custom_dir else 0
    for folder in template_folders(root, "theme"):
        if not any(Path(directory).resolve() == folder.resolve() for directory in dirs):
            dirs.insert(at, str(folder))
            at += 1


@contextmanager
def warnings_of_mkdocs() -> Iterator[list[str]]:
    """What MkDocs complains of meanwhile, instead of its own printing."""
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
