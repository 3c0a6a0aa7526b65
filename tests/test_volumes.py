"""A site made in volumes, each a run of its own, here or on other machines, is the site of one run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from stenogram.hosts import MKDOCS, Rendered, SiteConfig, Volumes
from stenogram.hosts.mkdocs import volumes
from stenogram.incremental import cache
from stenogram.incremental.build import build_site
from tests.test_incremental import VILLAGE, contents


class Here(Executor):
    """Does each task at once, in this process."""

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(task(*args, **kwargs))
        return done


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A corpus that was built in one run."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    root = tmp_path_factory.mktemp("volumes") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    assert build_site(root).site
    yield root
    del os.environ["SOURCE_DATE_EPOCH"]
    if before is not None:
        os.environ["SOURCE_DATE_EPOCH"] = before


def settings(root: Path) -> SiteConfig:
    config, problems = MKDOCS.configure(root)
    assert config, problems
    return config


def in_volumes(
    root: Path, into: Path, executor: Executor, size: int, told: Callable[[int, int], None] = lambda done, total: None
) -> Rendered:
    in_parts = Volumes(executor, 2, lambda page: page.rpartition("/")[0], told, alone=0, size=size)
    return MKDOCS.render(settings(root), into, volumes=in_parts)


def rendered(folder: Path) -> dict[str, bytes]:
    """What the generator makes: the index is added to it, and "About" gets the sizes of files that are done."""
    made = contents(folder).items()
    return {name: content for name, content in made if not name.startswith("pagefind/") and name != "about/index.html"}


@pytest.mark.parametrize("size", [1, 7])
def test_volumes_of_any_size_are_the_site_of_one_run(village: Path, tmp_path: Path, size: int) -> None:
    with Here() as executor:
        made = in_volumes(village, tmp_path / "site", executor, size)
    assert made.problems == ()
    assert rendered(tmp_path / "site") == rendered(village / "site")
    assert made.pages == len(list((village / "docs").rglob("*.md")))


def test_the_manifest_is_that_of_one_run(village: Path, tmp_path: Path) -> None:
    alone = Volumes(Here(), 1, str, lambda done, total: None, alone=10**6)
    one = MKDOCS.render(settings(village), tmp_path / "one", volumes=alone)
    with Here() as executor:
        assert in_volumes(village, tmp_path / "site", executor, 5).manifest == one.manifest


def test_progress_ends_with_every_page_that_is_made_in_a_volume(village: Path, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    with Here() as executor:
        in_volumes(village, tmp_path / "site", executor, 5, lambda done, total: heard.append((done, total)))
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1] > 5


def broken_by(village: Path, tmp_path: Path, page: str, line: str) -> tuple[str, ...]:
    root = tmp_path / "broken"
    shutil.copytree(village, root)
    with (root / "docs" / page).open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")
    with Here() as executor:
        return tuple(each.what for each in in_volumes(root, tmp_path / "site", executor, 1).problems)


def test_a_link_to_an_anchor_that_another_volume_lacks_is_told(village: Path, tmp_path: Path) -> None:
    (what,) = broken_by(village, tmp_path, "people/james-reed.md", "[x](../transcripts/1921-03-04-bridge.md#nowhere)")
    assert "people/james-reed.md" in what
    assert "transcripts/1921-03-04-bridge.md#nowhere" in what


def test_a_link_to_a_page_that_no_volume_has_is_told(village: Path, tmp_path: Path) -> None:
    (what,) = broken_by(village, tmp_path, "people/james-reed.md", "[x](../transcripts/no-such-page.md)")
    assert "no-such-page.md" in what


def test_a_link_to_an_anchor_that_another_volume_has_is_right(village: Path, tmp_path: Path) -> None:
    assert broken_by(village, tmp_path, "people/james-reed.md", "[x](../transcripts/1921-03-04-bridge.md#turn-1)") == ()


def test_navigation_that_takes_its_titles_from_pages_is_the_same_in_every_volume(village: Path, tmp_path: Path) -> None:
    root = tmp_path / "untitled"
    shutil.copytree(village, root)
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert "[{Home: index.md}]" in text
    (root / "mkdocs.yml").write_text(text.replace("[{Home: index.md}]", "[index.md]"), encoding="utf-8")
    alone = Volumes(Here(), 1, str, lambda done, total: None, alone=10**6)
    assert MKDOCS.render(settings(root), tmp_path / "one", volumes=alone).problems == ()
    with Here() as executor:
        in_volumes(root, tmp_path / "site", executor, 3)
    assert rendered(tmp_path / "site") == rendered(tmp_path / "one")


@pytest.mark.parametrize("line", ["plugins: [search]\n", "hooks: [hook.py]\n", "INHERIT: base.yml\n"])
def test_settings_that_let_pages_show_others_make_one_run(village: Path, tmp_path: Path, line: str) -> None:
    root = tmp_path / "whole"
    shutil.copytree(village, root)
    (root / "hook.py").write_text("", encoding="utf-8")
    (root / "base.yml").write_text("site_author: Nobody\n", encoding="utf-8")
    text = (root / "mkdocs.yml").read_text(encoding="utf-8").replace("plugins: []\n", "")
    assert not settings(village).one_run
    (root / "mkdocs.yml").write_text(("" if "plugins" in line else "plugins: []\n") + line + text, encoding="utf-8")
    assert settings(root).one_run


@pytest.mark.parametrize("theme", ["material", "stenogram"])
def test_a_plugin_that_is_off_shows_no_page_another(village: Path, tmp_path: Path, theme: str) -> None:
    root = tmp_path / "other"
    shutil.copytree(village, root)
    text = (root / "mkdocs.yml").read_text(encoding="utf-8").replace("name: stenogram", f"name: {theme}")
    off = text.replace("plugins: []", "plugins: [{search: {enabled: false}}]")
    assert off != text
    (root / "mkdocs.yml").write_text(off, encoding="utf-8")
    assert not settings(root).one_run


def test_collections_stay_together_while_there_is_room() -> None:
    pages = ["a/1", "a/2", "b/1", "b/2", "b/3", "c/1"]
    folder = {page: page[0] for page in pages}.__getitem__
    assert list(volumes.cut(pages, folder, 3)) == [("a/1", "a/2"), ("b/1", "b/2", "b/3"), ("c/1",)]
    assert list(volumes.cut(pages, folder, 2)) == [("a/1", "a/2"), ("b/1", "b/2"), ("b/3", "c/1")]
    assert list(volumes.cut([], folder, 2)) == []


def test_a_volume_is_cut_where_its_sources_are_too_large() -> None:
    sizes = {"a/1": 2, "a/2": 4, "b/1": 1, "b/2": 9, "c/1": 3, "c/2": 3}
    largest = volumes.LARGEST

    def cut_of(sizes: dict[str, int]) -> list[tuple[str, ...]]:
        pages = {page: size * largest // 6 for page, size in sizes.items()}
        return list(volumes.cut(pages, lambda page: page[0], 5, pages.__getitem__))

    assert cut_of(sizes) == [("a/1", "a/2"), ("b/1",), ("b/2",), ("c/1", "c/2")]
    assert cut_of(dict.fromkeys(sizes, 1)) == [("a/1", "a/2", "b/1", "b/2"), ("c/1", "c/2")]
    assert cut_of({"a/1": 3, "b/1": 3}) == [("a/1", "b/1")], "as much as there may be is not too much"


def test_a_worker_of_another_version_makes_nothing(village: Path) -> None:
    shared = volumes.frame(settings(village), ["index.md"])
    other = volumes.Frame(shared.files, shared.names, shared.titled, shared.epoch, "another")
    with pytest.raises(cache.OtherVersionError, match="a different version"):
        volumes.make_volume(other, [])
