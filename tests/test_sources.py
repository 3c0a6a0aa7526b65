"""Where the original of a text is, and its source text beside the site."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from stenogram import disk
from stenogram.corpus.originals import without_original
from stenogram.disk import write_docs
from stenogram.exporters import corpus_files, corpus_metadata
from stenogram.incremental.build import read_corpus
from stenogram.model import BinaryFile, CopiedFile, Corpus, Registry, Settings, TextFiles, Transcript
from stenogram.pages import Templates, corpus_pages
from stenogram.pages.provenance import provenance
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry
from stenogram.templating.template_folders import template_folders

TEXT = (
    "Sitting on the bridge\r\n\r\nMarch 4, 1921, Oakham\r\n\r\nAnna Reed: Is it safe\xa0?\r\n\r\nTom Hale: It is.\r\n"
)


def prepared(name: str, text: str = TEXT, sidecar: str | None = None) -> Prepared:
    file = f"source_texts/{name}"
    files = TextFiles(name, f"{file}.txt", text.encode("utf-8"), f"{file}.yml", sidecar, f"{file}.turns.json", None)
    return prepare(files, loaded_registry(()).gazetteer, "2026-01-01")


def transcript(name: str, text: str = TEXT) -> Transcript:
    made = prepared(name, text).transcript
    assert made
    return made


def copied(transcript: Transcript) -> list[CopiedFile]:
    corpus = Corpus((transcript,), Registry({}, {}), Settings("Oakham"))
    return [file for file in corpus_files(corpus) if isinstance(file, CopiedFile)]


def test_the_published_source_text_has_the_sha_256_of_the_page(tmp_path: Path) -> None:
    text = transcript("1921-03-04-bridge")
    source = tmp_path / text.document.source.file
    source.parent.mkdir()
    source.write_bytes(TEXT.encode())
    for state in (disk.STATE, "docs"):
        (tmp_path / state).mkdir()
    first = write_docs(tmp_path, tmp_path / "docs", copied(text))
    published = (tmp_path / "docs/data/transcripts/1921-03-04-bridge.txt").read_bytes()
    assert hashlib.sha256(published).hexdigest() == text.document.source.sha256
    again = write_docs(tmp_path, tmp_path / "docs", copied(text))
    assert [(written.changed, written.same) for written in (first, again)] == [(1, 0), (0, 1)]


def test_the_page_links_the_source_text() -> None:
    text = transcript("1921-03-04-bridge")
    link = provenance(text, "transcripts/1921-03-04-bridge.md", Settings("Village")).download
    assert link == "[download](../data/transcripts/1921-03-04-bridge.txt)"


@pytest.mark.parametrize("place", ["Anna ▇: Is it safe?", "Anna Reed: Is ▇▇ safe?"])
def test_a_redacted_source_text_is_not_published(place: str) -> None:
    text = transcript("a", TEXT.replace("Anna Reed: Is it safe\xa0?", place))
    assert copied(text) == []
    assert provenance(text, "transcripts/a.md", Settings("Village")).download is None


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("those of the file, unchanged", {}),
        ("words marked ▇ are redacted", {"redacted": True}),
        (None, {"withdrawn": True}),
    ],
)
def test_the_page_says_whose_the_words_are(said: str | None, change: dict[str, bool]) -> None:
    text = transcript("a")
    source = replace(text.document.source, **change)
    changed = replace(text, document=replace(text.document, source=source))
    words = provenance(changed, "transcripts/a.md", Settings("Village")).words
    assert words is None if said is None else said in (words or "")


def test_one_note_lists_the_texts_without_an_address_of_the_original() -> None:
    texts = [prepared(f"text-{n}") for n in range(7)]
    (note,) = without_original(texts)
    assert note.severity == "note"
    assert note.file == "source_texts/text-0.txt"
    names = ", ".join(f"text-{n}.txt" for n in range(5))
    assert note.what == f"7 texts have no address of the original: {names} and 2 more"


@pytest.mark.parametrize("sidecar", ["url: https://example.org/bridge\n", "url: null\n", "url:\n", "titel: x\n"])
def test_a_sidecar_that_tells_of_the_original_or_cannot_be_read_needs_no_note(sidecar: str) -> None:
    assert list(without_original([prepared("bridge", sidecar=sidecar)])) == []


def test_check_has_the_note(tmp_path: Path) -> None:
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "registry").mkdir()
    (tmp_path / "source_texts/bridge.txt").write_text(TEXT, "utf-8")
    rules = [problem.rule for problem in read_corpus(tmp_path).problems]
    assert rules.count("no-original") == 1


def test_files_of_the_whole_corpus_are_made_where_they_are_asked_for() -> None:
    corpus = Corpus((transcript("bridge"),), Registry({}, {}), Settings("Oakham"))
    plain, whole = ({file.path for file in corpus_files(corpus, exports)} for exports in (False, True))
    assert whole - plain == {
        "data/corpus.sqlite",
        "data/corpus.datasette.json",
        "data/corpus.zip",
        "data/corpus.tei.xml",
    }


@pytest.mark.parametrize("exports", [False, True])
def test_the_page_of_data_lists_the_files_that_were_made(exports: bool) -> None:
    corpus = Corpus((transcript("bridge"),), Registry({}, {}), Settings("Oakham"))
    listed = {file.path for file in corpus_metadata(corpus, exports)["data/index.md"].files}
    assert ("data/corpus.sqlite" in listed) is exports
    made = {file.path for file in corpus_files(corpus, exports)}
    assert {path for path in listed if path.startswith("data/corpus")} <= made


@pytest.mark.parametrize(
    ("page", "files"),
    [
        ("data/coverage.md", {"data/coverage.json": "application/json"}),
        ("transcripts/index.md", {"data/corpus.jsonl": "application/jsonl", "data/turns.csv": "text/csv"}),
    ],
)
def test_a_page_that_shows_a_file_of_the_corpus_leads_to_it(page: str, files: dict[str, str]) -> None:
    corpus = Corpus((transcript("bridge"),), Registry({}, {}), Settings("Oakham"))
    templates = Templates(template_folders(Path(__file__).parent, "pages"))
    (made,) = (file.make() for file in corpus_pages(corpus, templates, corpus_metadata(corpus)) if file.path == page)
    head = yaml.safe_load(made.text.split("---\n")[1])
    assert {file["path"]: file["type"] for file in head["alternates"]} == files
    assert files.keys() <= {file.path for file in corpus_files(corpus)}


def test_a_file_that_is_no_text_is_written_as_it_is_and_goes_when_it_is_not_made(tmp_path: Path) -> None:
    for state in (disk.STATE, "docs"):
        (tmp_path / state).mkdir()
    content = bytes(range(256))
    write_docs(tmp_path, tmp_path / "docs", [BinaryFile("data/corpus.sqlite", content)])
    assert (tmp_path / "docs/data/corpus.sqlite").read_bytes() == content
    assert write_docs(tmp_path, tmp_path / "docs", []).removed == 1
    assert not (tmp_path / "docs/data/corpus.sqlite").exists()
