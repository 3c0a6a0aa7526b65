"""An export is one record: files, downloads, heads of pages and the page "Data" all follow from one list."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from stenogram.exporters import corpus as exports
from stenogram.exporters.formats import CorpusFormat, ExportedTranscript, TranscriptFormat
from stenogram.incremental.build import build_site
from stenogram.model import Corpus, GeneratedFile

VILLAGE = Path(__file__).parents[1] / "corpora" / "village"


def _words(exported: ExportedTranscript) -> str:
    turns = exported.transcript.document.turns()
    return "\n".join(f"{turn.label}: {len(turn.paragraphs)}" for turn in turns) + "\n"


def _names(corpus: Corpus) -> Iterator[GeneratedFile]:
    yield GeneratedFile("data/names.txt", "".join(f"{each.document.name}\n" for each in corpus.transcripts))


COUNTS = TranscriptFormat("counts.txt", "Paragraphs of each turn", _words, "Counts", "text/plain")
NAMES = CorpusFormat("data/names.txt", "The names of all transcripts", _names)


class Point:
    """An entry point of another package."""

    def __init__(self, name: str, record: object) -> None:
        self.name, self._record = name, record

    def load(self) -> object:
        return self._record


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("formats") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    with pytest.MonkeyPatch.context() as patch:
        points = (Point("names", NAMES), Point("counts", COUNTS), Point("strange", object()))
        patch.setattr(exports, "entry_points", lambda group: points if group == "stenogram.exporters" else ())
        exports._installed.cache_clear()
        built = build_site(root)
        assert built.site, [str(problem) for problem in built.problems]
        yield root
    exports._installed.cache_clear()


def test_an_installed_format_has_its_files(village: Path) -> None:
    text = (village / "site/data/transcripts/1921-03-04-bridge.counts.txt").read_text(encoding="utf-8")
    assert text.startswith("Chairman of the Council James Reed: ")
    assert (village / "site/data/names.txt").read_text(encoding="utf-8") == "1921-03-04-bridge\n1922-06-01-opening\n"


def test_it_is_offered_on_the_page_and_in_its_head(village: Path) -> None:
    page = (village / "site/transcripts/1921-03-04-bridge/index.html").read_text(encoding="utf-8")
    assert re.search(r'href="[./]+data/transcripts/1921-03-04-bridge.counts.txt">Counts</a>', page)
    assert '"encodingFormat":"text/plain"' in page.replace('": "', '":"')


def test_it_is_described_on_the_page_data(village: Path) -> None:
    page = (village / "site/data/index.html").read_text(encoding="utf-8")
    assert re.search(r"<code>NAME.counts.txt</code></dt>\s*<dd>Paragraphs of each turn</dd>", page)
    assert re.search(r'href="names.txt">names.txt</a></dt>\s*<dd>The names of all transcripts</dd>', page)


def test_every_file_that_a_transcript_has_is_described(village: Path) -> None:
    page = (village / "site/data/index.html").read_text(encoding="utf-8")
    stem = "1921-03-04-bridge."
    endings = {path.name.removeprefix(stem) for path in (village / "site/data/transcripts").glob(f"{stem}*")}
    assert {"json", "csv", "akn.xml", "bib", "ris", "csl.json", "cite.json", "versions.json"} <= endings
    assert [ending for ending in endings if f"<code>NAME.{ending}</code>" not in page] == []


def test_what_is_offered_is_there_and_only_where_it_is(village: Path) -> None:
    for path in (village / "docs/transcripts").glob("*-*.md"):
        for link in re.findall(r"\]\(\.\./(data/transcripts/[^)]+)\)", path.read_text(encoding="utf-8")):
            assert (village / "docs" / link).is_file(), (path.name, link)


def test_the_same_files_stand_in_the_head_and_under_the_title(village: Path) -> None:
    page = (village / "docs/transcripts/1921-03-04-bridge.md").read_text(encoding="utf-8")
    (encoded,) = re.findall(r"^jsonld: (.*)$", page, re.MULTILINE)
    encodings = {item["contentUrl"].rpartition("/")[2] for item in json.loads(json.loads(encoded))["encoding"]}
    links = {link.rpartition("/")[2] for link in re.findall(r"\]\((\.\./data/transcripts/[^)]+)\)", page)}
    assert encodings == links - {"1921-03-04-bridge.txt"}, "the source text is no export"
    assert "1921-03-04-bridge.akn.xml" in links
    assert "1921-03-04-bridge.csv" in links
