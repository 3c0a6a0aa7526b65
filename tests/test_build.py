"""The plain build and the fast one make the same, to the last byte; and another host can take the place of MkDocs."""

from __future__ import annotations

import datetime
import html
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import markdown
import pytest

from stenogram import hosts
from stenogram.build import build
from stenogram.hosts.host import Host, Rendered, RenderedPages, SiteConfig, Volumes
from stenogram.hosts.manifest import Anchors, File, Manifest, files_of
from stenogram.incremental.build import build_site
from stenogram.model import Settings
from stenogram.problems import Problem
from tests.test_incremental import contents, echo

PROJECT = Path(__file__).parents[1]
VILLAGE = Path(__file__).parent / "corpora" / "village"
GENERATED = ("docs", "source_texts", "site")


def copied(corpus: Path, root: Path) -> Path:
    """A corpus as it is before its first build: without ledgers, and in docs/ only what is written by hand."""
    for name in ("mkdocs.yml", "source_texts", "registry", "docs/guides", "docs/developers", "templates"):
        source = corpus / name
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, root / name)
        elif source.exists():
            shutil.copy(source, root / name)
    return root


def made(root: Path) -> dict[str, bytes]:
    return {f"{folder}/{name}": content for folder in GENERATED for name, content in contents(root / folder).items()}


@pytest.mark.slow
@pytest.mark.parametrize("corpus", [PROJECT, VILLAGE], ids=["five", "village"])
def test_both_builds_make_the_same_bytes(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    plain, fast = copied(corpus, tmp_path / "plain"), copied(corpus, tmp_path / "fast")
    if corpus == VILLAGE:
        echo(plain)
        echo(fast)
    (plain / ".stenogram").mkdir()
    problems = build(plain, plain / "site", "2023-11-14")
    built = build_site(fast)
    assert built.site, [str(problem) for problem in built.problems if problem.severity == "error"]
    assert sorted(map(str, problems)) == sorted(map(str, built.problems))
    one, other = made(plain), made(fast)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert any(name.startswith("site/pagefind/") for name in one)


def test_an_error_keeps_everything_as_it_is(tmp_path: Path) -> None:
    root = copied(VILLAGE, tmp_path / "village")
    (root / "source_texts" / "1921-03-04-bridge.yml").write_text("titel: The bridge\n", encoding="utf-8")
    (root / ".stenogram").mkdir()
    before = contents(root)
    problems = build(root, root / "site", "2023-11-14")
    assert "invalid-value" in {problem.rule for problem in problems}
    assert contents(root) == before


# --- Another host ---------------------------------------------------------------------------------


def _configure(root: Path) -> tuple[SiteConfig | None, tuple[Problem, ...]]:
    (root / "docs").mkdir(exist_ok=True)
    settings = Settings((root / "plain.txt").read_text(encoding="utf-8").strip())
    return SiteConfig(root / "plain.txt", root / "docs", root / "site", settings, frozenset(), (), True), ()


def _page(source: str) -> str:
    body = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    extensions = ["attr_list", "def_list", "md_in_html", "tables"]
    return f"<!doctype html><title>Plain</title>{markdown.markdown(body, extensions=extensions)}"


def _render(
    site: SiteConfig,
    into: Path,
    newest: datetime.date | None = None,
    before: Manifest | None = None,
    volumes: Volumes | None = None,
) -> Rendered:
    files: dict[str, File] = {}
    for name, file in files_of(site.docs):
        target = into / (f"{name.removesuffix('.md').removesuffix('index').rstrip('/')}/index.html".lstrip("/"))
        if not name.endswith(".md"):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        page = _page((site.docs / name).read_text(encoding="utf-8"))
        target.write_text(page, encoding="utf-8")
        anchors = "\n".join(map(html.unescape, re.findall(r'id="([^"]+)"', page)))
        files[name] = File(file.size, file.mtime_ns, Anchors(anchors, {}))
    return Rendered((), Manifest("plain", files), len(files))


def _render_pages(site: SiteConfig, names: Iterable[str], sources: Sequence[tuple[str, bytes]]) -> RenderedPages:
    return RenderedPages({name: _page(source.decode()).encode() for name, source in sources}, {}, ())


PLAIN = Host("Plain", "plain.txt", _configure, _render, _render_pages, lambda site: "plain")


def test_another_host_is_one_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "HOSTS", (PLAIN, *hosts.HOSTS))
    root = copied(VILLAGE, tmp_path / "village")
    (root / "mkdocs.yml").unlink()
    (root / "plain.txt").write_text("Village Council\n", encoding="utf-8")
    built = build_site(root)
    assert built.site, [str(problem) for problem in built.problems]
    page = (built.site / "transcripts/1921-03-04-bridge/index.html").read_text(encoding="utf-8")
    assert "The bridge is unsafe" in page
    assert 'id="turn-1"' in page
    assert (built.site / "pagefind").is_dir()


def test_a_host_tells_the_anchors_of_its_pages(tmp_path: Path) -> None:
    root = copied(VILLAGE, tmp_path / "village")
    (root / ".stenogram").mkdir()
    assert not [problem for problem in build(root, root / "site", "2023-11-14") if problem.severity == "error"]
    for host in hosts.HOSTS:
        config, _ = host.configure(root)
        assert config
        rendered = host.render(config, tmp_path / host.name)
        assert "turn-1" in rendered.anchors["transcripts/1921-03-04-bridge.md"].present.split("\n")


def test_the_host_is_that_whose_settings_a_corpus_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "HOSTS", (*hosts.HOSTS, PLAIN))
    assert hosts.host_of(tmp_path).name == "MkDocs"
    (tmp_path / "plain.txt").touch()
    assert hosts.host_of(tmp_path).name == "Plain"
    (tmp_path / "mkdocs.yml").touch()
    assert hosts.host_of(tmp_path).name == "MkDocs"
