"""The built site as a whole: every link leads somewhere, every page is valid HTML."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

LYCHEE = Path(sys.executable).parent / "lychee"


@pytest.fixture(scope="module")
def pages(built_corpus: Path) -> list[Path]:
    found = sorted((built_corpus / "site").rglob("*.html"))
    assert len(found) > 100
    return found


def test_every_link_and_every_anchor_is_valid(built_corpus: Path, tmp_path: Path) -> None:
    site = built_corpus / "site"
    report = tmp_path / "links.json"
    # An address that begins with a slash, as those of the page for lost addresses do, is the site's own.
    options = ["--offline", "--include-fragments", "--index-files", "index.html", "--root-dir", str(site)]
    command = [str(LYCHEE), *options, "--no-progress", "--format", "json", "--output", str(report), str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert report.exists(), done.stderr
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["total"] > 5000
    assert found["error_map"] == {}, json.dumps(found["error_map"])[:2000]


def test_every_page_is_valid_html(pages: list[Path], built_corpus: Path) -> None:
    mistakes = {}
    for page in pages:
        parser = html5lib.HTMLParser()
        parser.parse(page.read_bytes())
        if parser.errors:
            mistakes[page.relative_to(built_corpus).as_posix()] = [
                (position, code) for position, code, _ in parser.errors[:3]
            ]
    assert mistakes == {}


def test_no_id_stands_twice_on_a_page(pages: list[Path]) -> None:
    for page in pages:
        tree = html5lib.parse(page.read_bytes(), treebuilder="etree", namespaceHTMLElements=False)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), (page, [each for each in ids if ids.count(each) > 1][:3])
