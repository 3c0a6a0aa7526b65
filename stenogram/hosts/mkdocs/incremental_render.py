"""The whole site from docs/: what changed is made, the rest is taken from the site as it stands.

A page depends on its Markdown, the settings and the theme alone: navigation lists only indexes, and
no page shows another. So after a change of some files it is right to make these alone. What that could
miss is a link into a page that lost an anchor, or to a page that went: then everything is made anew, and
every link is checked. Many pages are made in volumes, each a run of MkDocs of its own.

Settings that let a page show others (plugins, hooks, no navigation of its own) make one run of all.
"""

from __future__ import annotations

import datetime
import shutil
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from stenogram.hard_links import mirror
from stenogram.hosts.host import Rendered, RenderedPages, SiteConfig, Volumes
from stenogram.hosts.manifest import Anchors, File, Manifest, files_of
from stenogram.hosts.mkdocs.config import build_config
from stenogram.hosts.mkdocs.day import dated
from stenogram.hosts.mkdocs.inputs import inputs_digest
from stenogram.hosts.mkdocs.mkdocs_run import mkdocs_problem, run_mkdocs
from stenogram.hosts.mkdocs.volumes import cut, frame, make_volume, write
from stenogram.problems import Problem


def render(
    site: SiteConfig,
    into: Path,
    newest: datetime.date | None = None,
    before: Manifest | None = None,
    volumes: Volumes | None = None,
) -> Rendered:
    """Fill a folder with the whole site, each of MkDocs' warnings an error.

    `newest` is the day of the newest transcript. Without `volumes` all pages are one run.

    `before` describes the site as it stands at `site.site`; None makes every page anew. The folder is
    empty, or has an earlier state of the site, from which what still holds is taken.
    """
    with dated(newest):
        return _render(site, into, before, volumes)


def _render(site: SiteConfig, into: Path, before: Manifest | None, volumes: Volumes | None) -> Rendered:
    now = dict(files_of(site.docs))
    digest = inputs_digest(site)
    changed = _changed(before, digest, now) if before and site.site.is_dir() and not site.one_run else None
    if before and changed is not None:
        rendered = _render_changed(site, into, before, now, changed, volumes)
        if rendered:
            return rendered
    # Volumes leave what they do not make: of an earlier state of the site nothing may stay that docs/ no longer has.
    shutil.rmtree(into, ignore_errors=True)
    made = _make(site, into, now, None, {}, volumes)
    files = {name: _described(file, made.pages.get(name)) for name, file in now.items()}
    return Rendered(made.problems, Manifest(digest, files), len(made.pages))


def _changed(before: Manifest, frame: str, now: Mapping[str, File]) -> frozenset[str] | None:
    """The files that are new or differ; None where everything must be made anew."""
    if before.frame != frame or any(name.endswith(".md") for name in before.files.keys() - now.keys()):
        return None
    return frozenset(name for name, file in now.items() if not _is_same(before.files.get(name), file))


def _is_same(before: File | None, now: File) -> bool:
    return before is not None and (before.size, before.mtime_ns) == (now.size, now.mtime_ns)


def _described(file: File, anchors: Anchors | None) -> File:
    return File(file.size, file.mtime_ns, anchors) if anchors else file


def _render_changed(
    site: SiteConfig,
    into: Path,
    before: Manifest,
    now: Mapping[str, File],
    changed: frozenset[str],
    volumes: Volumes | None,
) -> Rendered | None:
    """Make the changed files alone; None where a link of an unchanged page would be broken by it."""
    part = into.with_name(f"{into.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        unchanged = {name: before.files[name] for name in now if name not in changed}
        lent = {name: file.anchors for name, file in unchanged.items() if file.anchors}
        made = _make(site, part, now, changed, lent, volumes)
        if _broken(unchanged, before, made.pages):
            return None
        # Hard links share the old site's files, so nothing below may be written into, only replaced.
        mirror(site.site, into, keep=("pagefind",))
        for name in before.files.keys() - now.keys():
            (into / name).unlink(missing_ok=True)
        _move(part, into)
        files = {name: unchanged.get(name) or _described(file, made.pages.get(name)) for name, file in now.items()}
        return Rendered(made.problems, Manifest(before.frame, files), len(made.pages), linked=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _move(part: Path, into: Path) -> None:
    for path in sorted(part.rglob("*")):
        if path.is_file():
            target = into / path.relative_to(part)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)


def _broken(unchanged: Mapping[str, File], before: Manifest, made: Mapping[str, Anchors]) -> bool:
    """Whether a page that was kept links to an anchor that its target has lost."""
    lost = {
        name: frozenset(was.anchors.present.split("\n")) - frozenset(now.present.split("\n"))
        for name, now in made.items()
        if (was := before.files.get(name)) and was.anchors
    }
    return any(
        lost[target].intersection(anchors.split("\n"))
        for file in unchanged.values()
        for target, anchors in (file.anchors.links if file.anchors else {}).items()
        if lost.get(target)
    )


# --- Making pages ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Made:
    pages: Mapping[str, Anchors]
    problems: tuple[Problem, ...]


def _make(
    site: SiteConfig,
    into: Path,
    now: Mapping[str, File],
    changed: frozenset[str] | None,
    lent: Mapping[str, Anchors],
    volumes: Volumes | None,
) -> _Made:
    """Make the files of docs/ that changed, or all (None). Few pages are one run, many are volumes beside it."""
    wanted = now.keys() if changed is None else changed
    apart = frozenset(name for name in wanted if name.endswith(".md") and name not in site.navigation)
    if volumes is None or site.one_run or len(apart) <= volumes.alone:
        run = run_mkdocs(build_config(site.file, into), None if changed is None else changed.__contains__, None, lent)
        if volumes:
            volumes.progress(len(run.pages), len(run.pages))
        return _Made(run.pages, run.problems)
    in_process = frozenset(wanted) - apart
    only = in_process.__contains__ if changed is not None else lambda name: name not in apart
    # None waits for the last: there are as many volumes as can be made at once, or more.
    size = min(volumes.size, -(-len(apart) // volumes.concurrent))
    parts = tuple(cut(apart, volumes.collection, size, lambda name: now[name].size))
    tasks = _submitted(site, now, parts, volumes)
    concurrent = deque(islice(tasks, volumes.concurrent))
    run = run_mkdocs(build_config(site.file, into), only, None, lent)
    pages, problems = dict(run.pages), list(run.problems)
    for done in range(len(parts)):
        volume = concurrent.popleft().result()
        concurrent.extend(islice(tasks, 1))
        for place, content in volume.files.items():
            write(into / place, content)
        pages.update(volume.pages)
        problems += volume.problems
        volumes.progress(sum(map(len, parts[: done + 1])), len(apart))
    problems += _without_anchor(pages, lent, {name: part for part, names in enumerate(parts) for name in names})
    return _Made(pages, tuple(dict.fromkeys(problems)))


def _submitted(
    site: SiteConfig, names: Iterable[str], parts: Iterable[tuple[str, ...]], volumes: Volumes
) -> Iterator[Future[RenderedPages]]:
    """The volumes as tasks, each given away when it is asked for: what waits takes memory."""
    shared = frame(site, names)
    for part in parts:
        yield volumes.executor.submit(make_volume, shared, [(name, (site.docs / name).read_bytes()) for name in part])


def _without_anchor(
    pages: Mapping[str, Anchors], lent: Mapping[str, Anchors], parts: Mapping[str, int]
) -> Iterator[Problem]:
    """Links from one volume to an anchor that a page of another does not have; within one, MkDocs has reported it."""
    for name, page in pages.items():
        for target, anchors in page.links.items():
            target_page = pages.get(target) or lent.get(target)
            if target_page and parts.get(name) != parts.get(target):
                for anchor in target_page.missing(anchors):
                    link = f"'{target}#{anchor}'"
                    yield mkdocs_problem(
                        f"Doc file '{name}' contains a link to {link}, but that page has no such anchor"
                    )
