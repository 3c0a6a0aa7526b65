"""Every page of a small corpus, to the last character: the folder `pages/` of tests/corpora/harbours.

The corpus has what gives each kind of page something to show: a press conference with its translation, two accounts of
one sitting, a collection of papers of several days, wordings that are watched, a charter with its successor. What a
page shows otherwise, it shows here otherwise. `make expected` writes these files anew, for review in the diff.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from stenogram import disk, exporters, pages, translations
from stenogram.corpus.shared_phrases import with_other_uses
from stenogram.hosts import host_of
from stenogram.model import Corpus
from stenogram.pages import Templates, addresses
from stenogram.parallel_texts import with_parallel_texts
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry
from stenogram.templating.template_folders import template_folders

HARBOURS = Path(__file__).parent / "corpora" / "harbours"
EXPECTED = HARBOURS / "pages"


@cache
def harbours() -> Corpus:
    config, _ = host_of(HARBOURS).configure(HARBOURS)
    assert config
    registry = loaded_registry(tuple(disk.registry_files(HARBOURS)[0].items()))
    texts = [prepare(files, registry.gazetteer, "2025-01-01") for files in disk.texts(HARBOURS)[0]]
    transcripts = with_parallel_texts([text.transcript for text in texts if text.transcript])
    corpus = Corpus(transcripts, registry.records, config.settings)
    return replace(corpus, transcripts=tuple(with_other_uses(corpus)))


def page(path: str) -> str:
    """One page of the corpus, made alone."""
    corpus, templates = harbours(), Templates(template_folders(HARBOURS, "pages"))
    with translations.speaking(corpus.settings.language, corpus.settings.messages):
        for transcript in corpus.transcripts:
            if addresses.transcript_path(transcript.document.name) == path:
                around = pages.neighbours(corpus.transcripts)[transcript.document.name]
                metadata = exporters.page_metadata(transcript, corpus.settings, corpus.registry)
                return pages.transcript_file(
                    transcript, corpus.registry, corpus.settings, templates, metadata, *around
                ).text
        deferred_pages = pages.corpus_pages(corpus, templates, exporters.corpus_metadata(corpus), {path})
        (deferred,) = (deferred for deferred in deferred_pages if deferred.path == path)
        return deferred.make().text


def paths() -> list[str]:
    corpus = harbours()
    shared = pages.corpus_pages(corpus, Templates(template_folders(HARBOURS, "pages")), {})
    transcripts = (addresses.transcript_path(transcript.document.name) for transcript in corpus.transcripts)
    return sorted([*(deferred.path for deferred in shared), *transcripts])


def test_the_pages_are_those_that_are_expected() -> None:
    if os.environ.get("STENOGRAM_REWRITE"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path in paths():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_text(page(path), encoding="utf-8")
    assert paths() == sorted(file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*.md"))


@pytest.mark.parametrize("path", sorted(file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*.md")))
def test_a_page_shows_what_is_expected_of_it(path: str) -> None:
    assert page(path) == (EXPECTED / path).read_text(encoding="utf-8")


def test_texts_are_read_and_linked_as_the_pages_show() -> None:
    # Read anew, for what was read for another page says nothing of reading.
    harbours.cache_clear()
    for transcript in harbours().transcripts:
        path = addresses.transcript_path(transcript.document.name)
        assert page(path) == (EXPECTED / path).read_text(encoding="utf-8"), path


def test_there_is_a_page_of_every_kind() -> None:
    templates = {path.name for path in (Path(pages.__file__).parents[2] / "templates" / "pages").glob("[a-z]*.md")}
    shared = {template for template, _ in pages._shared_views(harbours(), {})}
    shown = {*shared, "entry.md", "transcript.md"}
    assert shown == templates
