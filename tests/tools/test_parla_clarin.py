"""jing finds every TEI file valid, with the schema of Parla-CLARIN. It needs Java."""

from __future__ import annotations

import gzip
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram import disk
from stenogram.exporters.anchors import paragraph_anchors
from stenogram.exporters.tei import corpus_tei, document_id, tei
from stenogram.model import Chapter, Settings, Transcript
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry

pytestmark = pytest.mark.tools

ROOT = Path(__file__).parents[2]
SCHEMA = Path(__file__).with_name("parla-clarin.rng.gz")
SITE = Settings("Transcripts", "https://example.org/")


@pytest.fixture(scope="module", params=["the corpus", "tests/corpora/village", "tests/corpora/hostile"])
def corpus(request: pytest.FixtureRequest) -> Path:
    return ROOT if request.param == "the corpus" else ROOT / str(request.param)


def with_chapter(transcript: Transcript) -> Transcript:
    """The same with a chapter of the editor's at the last paragraph that is said."""
    anchors = list(paragraph_anchors(transcript))
    chapters = (Chapter(anchors[-1][0], "Of the rest"),) if anchors else ()
    return replace(transcript, document=replace(transcript.document, chapters=chapters))


def jing(schema: Path, *files: Path) -> str:
    program = Path(sys.executable).with_name("pyjing")
    done = subprocess.run([program, schema, *files], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schema") / "parla-clarin.rng"
    path.write_bytes(gzip.decompress(SCHEMA.read_bytes()))
    return path


@pytest.mark.parametrize("settings", [SITE, replace(SITE, parliament="DK")], ids=["of nobody", "of a parliament"])
def test_every_file_is_valid(corpus: Path, settings: Settings, schema: Path, tmp_path: Path) -> None:
    registry = loaded_registry(tuple(disk.registry_files(corpus)[0].items()))
    records = registry.records
    prepared = [prepare(text, registry.gazetteer, "2026-01-01") for text in disk.texts(corpus)[0]]
    transcripts = [with_chapter(text.transcript) for text in prepared if text.transcript]
    assert any(transcript.document.chapters for transcript in transcripts)
    files = []
    for transcript in transcripts:
        path = tmp_path / f"{document_id(transcript.document)}.xml"
        path.write_text(tei(transcript, settings, records), "utf-8")
        files.append(path)
    whole = tmp_path / "corpus.tei.xml"
    whole.write_text("".join(corpus_tei(transcripts, settings, records)), "utf-8")
    assert jing(schema, *files, whole) == ""


def test_a_file_that_is_not_valid_is_found(schema: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.xml"
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "utf-8")
    assert "error" in jing(schema, path)
