"""Files that texts were imported from are published by setting only, with their hashes."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from stenogram.incremental.build import BuildResult, build_site
from stenogram.source_paths import original_path

VILLAGE = Path(__file__).parent / "corpora" / "village"
NAME = "1925-06-02-ferry"
TEXT = "The ferry\n\nJune 2, 1925\n\nMartha Hill: The ferry goes at six.\n\nJames Reed: It does, from Mill Lane.\n"
BYTES = b"What was typed at Mill Lane."
HASH = hashlib.sha256(BYTES).hexdigest()
SIDECAR = f'original: {{file: originals/ferry.docx, called: "Protokoll 12 [neu].docx", sha256: {HASH}}}\n'
SETTING = "extra:\n  stenogram:\n    originals: true\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    config = (root / "mkdocs.yml").read_text()
    assert "extra:" not in config
    (root / "mkdocs.yml").write_text(config + SETTING)
    (root / f"source_texts/{NAME}.txt").write_text(TEXT)
    (root / f"source_texts/{NAME}.yml").write_text(SIDECAR)
    (root / "source_texts/originals").mkdir()
    (root / "source_texts/originals/ferry.docx").write_bytes(BYTES)
    return root


def build(corpus: Path) -> BuildResult:
    return build_site(corpus, release=True)


def mentions_of_original(corpus: Path) -> list[str]:
    return [
        path.relative_to(corpus / "site").as_posix()
        for path in (corpus / "site").rglob("*")
        if path.is_file() and (BYTES in path.read_bytes() or b"ferry.docx" in path.read_bytes())
    ]


def test_the_page_offers_the_original_under_its_name_with_its_hash(corpus: Path) -> None:
    assert build(corpus).site
    assert (corpus / "site/data/originals/ferry.docx").read_bytes() == BYTES
    page = (corpus / f"site/transcripts/{NAME}/index.html").read_text()
    assert '<a href="../../data/originals/ferry.docx">Protokoll 12 [neu].docx</a>' in page
    assert HASH in page
    assert "data/originals/NAME" in (corpus / "site/data/index.html").read_text()


def test_without_the_setting_nothing_of_it_is_published(corpus: Path) -> None:
    build(corpus)
    config = (corpus / "mkdocs.yml").read_text()
    (corpus / "mkdocs.yml").write_text(config.replace("originals: true", "originals: false"))
    assert build(corpus).site
    assert mentions_of_original(corpus) == []
    assert HASH not in (corpus / f"site/transcripts/{NAME}/index.html").read_text()
    assert "data/originals" not in (corpus / "site/data/index.html").read_text()


@pytest.mark.parametrize("held", ["redact: [Mill Lane]", "withdrawn: {on: 2025-01-02, why: A mistake.}", "draft: true"])
def test_an_original_never_says_more_than_its_text_may(held: str, corpus: Path) -> None:
    (corpus / f"source_texts/{NAME}.yml").write_text(SIDECAR + held + "\n")
    built = build(corpus)
    assert built.site, [str(problem) for problem in built.problems]
    assert mentions_of_original(corpus) == []


@pytest.mark.parametrize("file", ["originals/absent.docx", "../mkdocs.yml"])
def test_an_original_that_is_not_among_the_texts_stops_the_build(file: str, corpus: Path) -> None:
    (corpus / f"source_texts/{NAME}.yml").write_text(f"\n{SIDECAR.replace('originals/ferry.docx', file)}")
    built = build(corpus)
    assert built.site is None
    (lost,) = [problem for problem in built.problems if problem.rule == "original-lost"]
    assert (lost.file, lost.line) == (f"source_texts/{NAME}.yml", 2)


def test_an_original_with_other_bytes_stops_the_build(corpus: Path) -> None:
    (corpus / "source_texts/originals/ferry.docx").write_bytes(BYTES + b"!")
    assert [problem.rule for problem in build(corpus).problems if problem.severity == "error"] == ["original-lost"]
    (corpus / "source_texts/originals/ferry.docx").write_bytes(BYTES)
    assert build(corpus).site


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("originals/a.docx", "data/originals/a.docx"),
        ("originals/a.pdf", "data/originals/a.pdf"),
        ("originals/a.html", "data/originals/a.html.txt"),
        ("originals/a.HTM", "data/originals/a.HTM.txt"),
        ("originals/a.xml", "data/originals/a.xml.txt"),
        ("originals/a.md", "data/originals/a.md.txt"),
    ],
)
def test_no_original_becomes_a_page_of_the_site(file: str, path: str) -> None:
    assert original_path(file) == path
