"""The same docs/ builds with the successors of MkDocs, in strict mode, with as many pages."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site

pytestmark = pytest.mark.tools

VILLAGE = Path(__file__).parents[1] / "corpora" / "village"
TEMPLATES = Path(__file__).parents[2] / "templates"
PLUGINS = re.compile(r"^plugins:.*\n(?:[ \t].*\n)*", re.MULTILINE)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small corpus, built, whose theme stands beside it, where other generators look for it."""
    root = tmp_path_factory.mktemp("generators") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    shutil.copytree(TEMPLATES / "theme", root / "templates/theme")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    theme = "theme:\n  name: material\n  custom_dir: templates/theme\n  font: false\n"
    plugins = PLUGINS.search((TEMPLATES / "starter/mkdocs.yml").read_text(encoding="utf-8"))
    assert plugins
    config = PLUGINS.sub(lambda _: plugins[0], config)
    (root / "mkdocs.yml").write_text(re.sub(r"^theme:.*\n(?:[ \t].*\n)*", theme, config, flags=re.MULTILINE))
    built = build_site(root)
    assert built.site, [str(problem) for problem in built.problems]
    return root


def pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def addresses(site: Path) -> set[str]:
    """The pages that the map of a site lists."""
    found = re.findall("<loc>([^<]*)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    return set(map(html.unescape, found))


@pytest.mark.parametrize("generator", ["zensical", "properdocs"])
def test_the_same_pages_build_strictly(village: Path, generator: str, tmp_path: Path) -> None:
    root = tmp_path / "village"
    shutil.copytree(village, root, ignore=shutil.ignore_patterns("site", ".stenogram"))
    program = Path(sys.executable).with_name(generator)
    done = subprocess.run([program, "build", "--strict"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert pages(root / "site") == pages(village / "site")
    assert addresses(root / "site") == addresses(village / "site") != set()
    page = (root / "site/transcripts/1921-03-04-bridge/index.html").read_text(encoding="utf-8")
    assert 'id="turn-1"' in page
    assert "data-entity=" in page


def test_zensical_makes_no_index_that_ends_the_build_of_a_large_corpus(village: Path, tmp_path: Path) -> None:
    """It refuses a page whose words are more than the number of all sections lets it count."""
    root = tmp_path / "village"
    shutil.copytree(village, root, ignore=shutil.ignore_patterns("site", ".stenogram"))
    subprocess.run([Path(sys.executable).with_name("zensical"), "build", "--strict"], cwd=root, check=True)
    assert json.loads((root / "site/search.json").read_text(encoding="utf-8"))["items"] == []
