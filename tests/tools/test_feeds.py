"""jing finds every feed valid, with the schema of RFC 4287; feedparser finds its entries. It needs Java."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "export"))
from corpora import CORPORA, corpus

from stenogram.exporters import corpus_files
from stenogram.exporters.feed import LONGEST
from stenogram.model import GeneratedFile, SavedSearch

pytestmark = pytest.mark.tools

SCHEMA = Path(__file__).with_name("atom.rnc")


def jing(*files: Path) -> str:
    program = Path(sys.executable).with_name("pyjing")
    done = subprocess.run([program, "-c", SCHEMA, *files], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("site", ["https://example.org/", None])
@pytest.mark.parametrize("folder", CORPORA)
def test_every_feed_is_valid(folder: str, site: str | None, tmp_path: Path) -> None:
    whole = corpus(folder, site)
    searched = replace(whole.registry, searches=(SavedSearch("a", "Of <all>", words=("the",)),))
    made = [
        file
        for file in corpus_files(replace(whole, registry=searched))
        if isinstance(file, GeneratedFile) and (file.path.startswith("feeds/") or file.path == "feed.xml")
    ]
    paths = []
    for number, file in enumerate(made):
        paths.append(tmp_path / f"{number}.xml")
        paths[-1].write_text(file.text, "utf-8")
        assert not feedparser.parse(file.text).bozo, file.path
    assert {"feed.xml", "feeds/changes.xml", "feeds/searches/a.xml"} <= {file.path for file in made}
    assert jing(*paths) == ""
    (newest,) = [file for file in made if file.path == "feed.xml"]
    assert len(feedparser.parse(newest.text).entries) == min(LONGEST, len(whole.transcripts))


def test_a_feed_that_is_not_valid_is_found(tmp_path: Path) -> None:
    path = tmp_path / "bad.xml"
    path.write_text('<feed xmlns="http://www.w3.org/2005/Atom"><title>No id</title></feed>', "utf-8")
    assert "error" in jing(path)
