"""Whole small corpora, and what they must produce: the folder `expected/` of each.

`make expected` writes these files anew, for review in the diff.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site
from tests.faults.trials import DAY

CORPORA = sorted(path.parent for path in Path(__file__).parent.glob("corpora/*/expected"))
# A page of each kind, what machines get, what is kept, what is said.
CHOSEN = (
    "docs/transcripts/*-bridge.md",
    "docs/people/james-reed.md",
    "docs/organisations/river-board.md",
    "docs/summits/*-oakham.md",
    "docs/data/transcripts/*-bridge.json",
    "source_texts/*.turns.json",
)


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_a_corpus_gives_what_is_expected_of_it(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    root = tmp_path / corpus.name
    shutil.copytree(corpus, root, ignore=shutil.ignore_patterns("expected"))
    built = build_site(root, release=True)
    made = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for pattern in CHOSEN
        for path in root.glob(pattern)
    }
    made["messages.txt"] = "".join(f"{problem}\n" for problem in sorted(built.problems))
    expected = corpus / "expected"
    if os.environ.get("STENOGRAM_REWRITE"):
        shutil.rmtree(expected)
        for name, text in made.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_text(text, encoding="utf-8")
    wanted = {
        path.relative_to(expected).as_posix(): path.read_text(encoding="utf-8")
        for path in expected.rglob("*")
        if path.is_file()
    }
    assert sorted(made) == sorted(wanted)
    for name, text in wanted.items():
        assert made[name] == text, name


def test_there_are_corpora() -> None:
    assert CORPORA
