"""A text that others name as their original, or as of the same event, can be withdrawn and held back at any time.

Nobody else's sidecar need be touched for it, nothing of its words stays beside theirs, and no link leads nowhere.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site, read_corpus
from tests.faults.trials import DAY

HARBOURS = Path(__file__).parent / "corpora" / "harbours"
PRESS, PRESSE = "1989-06-20-amber-press", "1989-06-20-amber-presse"
SITTING, REPORT = "1990-07-03-coldhaven-sitting", "1990-07-03-gazette-report"
WORDS = {
    PRESS: "Nobody will be left behind",
    PRESSE: "Personne ne sera oublié",
    SITTING: "none was lost in the ice",
    REPORT: "Skerry, and the Winter Charter was kept",
}


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The texts of two pairs, of which the one that names the other says which turns belong together."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    root = tmp_path / "harbours"
    shutil.copytree(HARBOURS, root, ignore=shutil.ignore_patterns("pages", "1992-*", "1993-*"))
    (root / "wordings.yml").unlink()
    translation = root / "source_texts" / f"{PRESSE}.yml"
    named = translation.read_text().replace(
        f"translation_of: {PRESS}", f"translation_of: {{text: {PRESS}, pairs: {{turn-2: turn-2, turn-3: turn-3}}}}"
    )
    assert "pairs" in named
    translation.write_text(named)
    assert build_site(root, release=True).site
    assert len(list((root / "site").glob("side-by-side/*/*/index.html"))) == 2
    return root


def say(root: Path, name: str, line: str) -> None:
    sidecar = root / "source_texts" / f"{name}.yml"
    sidecar.write_text(f"{sidecar.read_text()}{line}\n")


def pages_with(root: Path, words: str) -> list[str]:
    texts = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    return [path.relative_to(root).as_posix() for path, text in texts.items() if words.encode() in text]


@pytest.mark.parametrize("name", WORDS)
def test_either_of_two_that_belong_together_can_be_withdrawn(name: str, corpus: Path) -> None:
    assert pages_with(corpus, WORDS[name])
    say(corpus, name, "withdrawn: {on: 2023-11-01, why: A mistake}")
    built = build_site(corpus)
    assert built.site, [str(problem) for problem in built.problems]
    assert pages_with(corpus, WORDS[name]) == []
    # Two pages less one: the other pair is still read side by side.
    assert len(list((corpus / "site").glob("side-by-side/*/*/index.html"))) == 1
    assert (corpus / f"site/transcripts/{name}/index.html").is_file()


@pytest.mark.parametrize("held", ["draft: true", "embargo: 2030-01-01"])
@pytest.mark.parametrize("name", [PRESS, SITTING])
def test_a_text_that_another_names_can_be_held_back(name: str, held: str, corpus: Path) -> None:
    say(corpus, name, held)
    assert [str(problem) for problem in read_corpus(corpus).problems if problem.severity == "error"] == []


def test_a_text_that_another_names_appears_beside_it_when_it_is_published(corpus: Path) -> None:
    say(corpus, PRESS, "embargo: 2023-11-15")
    assert build_site(corpus).site
    assert pages_with(corpus, PRESS + "/") == []
    assert len(list((corpus / "site").glob("side-by-side/*/*/index.html"))) == 1


def test_a_text_that_nobody_has_is_an_error_still(corpus: Path) -> None:
    (corpus / "source_texts" / f"{PRESS}.txt").unlink()
    rules = {problem.rule for problem in read_corpus(corpus).problems if problem.severity == "error"}
    assert "translation-unknown" in rules
