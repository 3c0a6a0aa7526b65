"""One run of MkDocs.

A page depends on its Markdown, the settings and the theme alone: navigation lists only indexes, and
no page shows another. So after a change of some files it is right to make these alone, and to take
the rest from the site as it stands. What that could miss is a link into a page that lost an anchor, or
to a page that went: then everything is made anew, and MkDocs checks every link.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from stenogram.mirror import mirror
from stenogram.problems import Problem
from stenogram.render.config import SiteConfig, build_config, template_folders, warnings_of_mkdocs
from stenogram.render.manifest import File, Manifest, files_of, frame_digest


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a run made. `manifest` describes the folder that was filled; `pages` counts what was made.

    `linked`: only what changed was made, and the rest is linked from the site as it stands.
    """

    problems: tuple[Problem, ...]
    manifest: Manifest
    pages: int
    linked: bool = False


def render(site: SiteConfig, into: Path, before: Manifest | None) -> Rendered:
    """Fill a folder with the whole site, each of MkDocs' warnings an error.

    `before` describes the site as it stands at `site.site`; None makes every page anew. The folder is
    empty, or has an earlier state of the site, from which what still holds is taken.
    """
    frame = frame_digest(site.file, template_folders(site.file.parent, "theme"))
    now = dict(files_of(site.docs))
    changed = _changed(before, frame, now) if before and site.site.is_dir() else None
    if before and changed is not None:
        rendered = _render_changed(site, into, before, now, changed)
        if rendered:
            return rendered
        shutil.rmtree(into, ignore_errors=True)
    run = _Run(site, into, None)
    return Rendered(run.problems, Manifest(frame, {**now, **run.made(now)}), len(run.pages))


def _changed(before: Manifest, frame: str, now: Mapping[str, File]) -> frozenset[str] | None:
    """The files that are new or differ; None where everything must be made anew."""
    if before.frame != frame or any(name.endswith(".md") for name in before.files.keys() - now.keys()):
        return None
    return frozenset(name for name, file in now.items() if not _is_same(before.files.get(name), file))


def _is_same(before: File | None, now: File) -> bool:
    return before is not None and (before.size, before.mtime_ns) == (now.size, now.mtime_ns)


def _render_changed(
    site: SiteConfig, into: Path, before: Manifest, now: Mapping[str, File], changed: frozenset[str]
) -> Rendered | None:
    """Make the changed files alone; None where a link of an unchanged page would be broken by it."""
    part = into.with_name(f"{into.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        run = _Run(site, part, changed, before)
        made = run.made(now)
        kept = {name: before.files[name] for name in now if name not in changed}
        if _broken(kept, before, made):
            return None
        # Hard links share the old site's files, so nothing below may be written into, only replaced.
        mirror(site.site, into, keep=("pagefind",))
        for name in before.files.keys() - now.keys():
            (into / name).unlink(missing_ok=True)
        for path in sorted(part.rglob("*")):
            if path.is_file():
                target = into / path.relative_to(part)
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)
        return Rendered(run.problems, Manifest(before.frame, {**now, **kept, **made}), len(run.pages), linked=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _broken(kept: Mapping[str, File], before: Manifest, made: Mapping[str, File]) -> bool:
    lost = {
        name: set(before.files[name].anchors) - set(file.anchors) for name, file in made.items() if name in before.files
    }
    return any(
        lost[target].intersection(anchors)
        for file in kept.values()
        for target, anchors in (file.links or {}).items()
        if lost.get(target)
    )


class _Run:
    """MkDocs' build, told which files to make and asked afterwards which anchors the pages have."""

    def __init__(
        self, site: SiteConfig, into: Path, only: frozenset[str] | None, before: Manifest | None = None
    ) -> None:
        config = build_config(site, into)
        selection = _Selection(only, before)
        config.plugins["stenogram/selection"] = selection
        with warnings_of_mkdocs() as heard:
            try:
                build(config, dirty=only is not None)
            except (MkDocsException, SystemExit) as error:
                heard.append(str(error))
        self.problems = tuple(_problem(each) for each in dict.fromkeys(heard) if "'dirty' build" not in each)
        self.pages = selection.pages

    def made(self, now: Mapping[str, File]) -> dict[str, File]:
        """The pages that were made, with their anchors and links."""
        return {
            name: File(now[name].size, now[name].mtime_ns, anchors, links)
            for name, (anchors, links) in self.pages.items()
            if name in now
        }


class _Selection(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Makes MkDocs leave out what is not selected, and notes the anchors of what it made."""

    def __init__(self, only: frozenset[str] | None, before: Manifest | None) -> None:
        self._only, self._before = only, before
        self.pages: dict[str, tuple[tuple[str, ...], dict[str, tuple[str, ...]]]] = {}
        self._files: Files | None = None

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._files = files
        if self._only is not None:
            for file in files:
                selected = file.src_uri in self._only
                file.is_modified = lambda selected=selected: selected  # type: ignore[method-assign, misc]
        return files

    def on_env(self, env: object, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are read by now: lend those that were left out their anchors, for the link check."""
        for file in files.documentation_pages():
            page = file.page
            if page is None:
                continue
            if page.content is None and self._before and file.src_uri in self._before.files:
                page.present_anchor_ids = set(self._before.files[file.src_uri].anchors)
            elif page.content is not None:
                links = {to.src_uri: tuple(sorted(anchors)) for to, anchors in (page.links_to_anchors or {}).items()}
                self.pages[file.src_uri] = (tuple(sorted(page.present_anchor_ids or ())), links)


def _problem(said: str) -> Problem:
    what = " ".join(said.split()).rstrip(".")
    return Problem("docs", 0, "error", "mkdocs", f"MkDocs: {what}", "mend the page or the link that it names")
