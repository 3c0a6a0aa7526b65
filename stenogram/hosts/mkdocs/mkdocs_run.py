"""One run of MkDocs: told which files to make, asked afterwards for the anchors of the pages it made."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jinja2
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from stenogram.hosts.manifest import Anchors
from stenogram.hosts.mkdocs.assets import lighten
from stenogram.hosts.mkdocs.config import warnings_of_mkdocs
from stenogram.hosts.mkdocs.quick_markdown import QuickMarkdown
from stenogram.hosts.mkdocs.theme_environment import prepare_environment
from stenogram.hosts.mkdocs.theme_templates import failed_template
from stenogram.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class MkDocsRun:
    """What a run made: `pages` by their sources' names, `places` where they lie in the site."""

    pages: Mapping[str, Anchors]
    places: tuple[str, ...]
    problems: tuple[Problem, ...]


def run_mkdocs(
    config: MkDocsConfig,
    only: Callable[[str], bool] | None = None,
    known: Callable[[Files], Files] | None = None,
    lent: Mapping[str, Anchors] | None = None,
) -> MkDocsRun:
    """Build a site, or of it only the files whose names `only` selects. Each of MkDocs' warnings is an error.

    `known` may give MkDocs other files to look links up in; `lent` has the anchors of pages that are left out.
    """
    selection = _Selection(only, known, lent or {})
    config.plugins["stenogram/selection"] = selection
    prepare_environment(config)
    # Markdown takes one as well as its name.
    config.markdown_extensions.append(QuickMarkdown())  # type: ignore[arg-type]
    failed: tuple[Problem, ...] = ()
    with warnings_of_mkdocs() as heard:
        try:
            build(config, dirty=only is not None)
        except (MkDocsException, SystemExit) as error:
            heard.append(str(error))
        except jinja2.TemplateError as error:
            failed = (failed_template(Path(config.config_file_path).parent, error),)
    problems = failed + tuple(
        mkdocs_problem(message) for message in dict.fromkeys(heard) if "'dirty' build" not in message
    )
    return MkDocsRun(selection.pages, tuple(selection.places), problems)


def mkdocs_problem(message: str) -> Problem:
    what = " ".join(message.split()).rstrip(".")
    case = "navigation" if 'not included in the "nav"' in what else "page"
    return problem("mkdocs", "docs", case=case, what=what)


class _Selection(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Makes MkDocs leave out what is not selected, and notes the anchors of what it made."""

    def __init__(
        self,
        only: Callable[[str], bool] | None,
        known: Callable[[Files], Files] | None,
        lent: Mapping[str, Anchors],
    ) -> None:
        self._only, self._known, self._lent = only, known, lent
        self.pages: dict[str, Anchors] = {}
        self.places: list[str] = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self._only is not None:
            for file in files:
                selected = self._only(file.src_uri)
                file.is_modified = lambda selected=selected: selected  # type: ignore[method-assign, misc]
        lighten(files)
        return self._known(files) if self._known else files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Pages that are left out are not read, but the navigation shows the titles that they give themselves."""
        for page in nav.pages:
            if self._only and not self._only(page.file.src_uri) and "title" not in vars(page):
                page.read_source(config)
                page.render(config, files)
        return nav

    def on_env(self, env: object, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are read by now: lend those that were left out their anchors, for the link check."""
        for file in files.documentation_pages():
            page = file.page
            if page is not None and self._only is not None and not self._only(file.src_uri):
                page.meta = page.meta or _meta_for_map(file)
            elif page is not None:
                self.pages[file.src_uri] = _anchors(page)
                self.places.append(file.dest_uri)
                self._lend(page)

    def _lend(self, page: Page) -> None:
        for file in page.links_to_anchors or {}:
            lent = self._lent.get(file.src_uri)
            if file.page is not None and file.page.content is None and lent:
                file.page.present_anchor_ids = set(lent.present.split("\n"))


_ASKED_BY_MAP: Final = (b"\nlanguages:", b"side-by-side")


def _meta_for_map(file: File) -> dict[str, Any]:
    """What the site map asks of a page that is not read: which languages it has, and whether it is a page of two texts.

    There are thousands of them, and few say either.
    """
    if file.abs_src_path is None:
        return {}
    with Path(file.abs_src_path).open("rb") as source:
        head = source.read(_HEAD).removeprefix(BOM_UTF8)
        if not head.startswith(b"---"):
            return {}
        if b"\n---" not in head:
            head += source.read()
    if not any(key in head for key in _ASKED_BY_MAP):
        return {}
    return get_data(head.decode("utf-8", "replace"))[1]


_HEAD: Final = 4096
"""Bytes in which front matter ends, but for that of the longest."""


def _anchors(page: Page) -> Anchors:
    links = {to.src_uri: "\n".join(sorted(anchors)) for to, anchors in (page.links_to_anchors or {}).items()}
    return Anchors("\n".join(sorted(page.present_anchor_ids or ())), links)
