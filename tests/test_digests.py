"""What a stage made stands as long as the code of that stage is what it was."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram import digests
from stenogram.catalogue import RULES
from stenogram.digests import code_digest, digest, modules_of
from stenogram.incremental import cache

PACKAGE = Path(__file__).resolve().parents[1] / "stenogram"
STAGES = (
    "stenogram.prepare",
    "stenogram.search",
    "stenogram.incremental.page_jobs",
    "stenogram.hosts.mkdocs",
    "stenogram.cli",
)


def test_parts_do_not_run_together() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", None), digest("abc", "")}) == 5


@pytest.mark.parametrize("stage", STAGES)
def test_the_modules_of_a_stage_are_those_that_are_loaded_with_it(stage: str) -> None:
    code = f"import sys, {stage}; print(*(name for name in sys.modules if name.partition('.')[0] == 'stenogram'))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    assert set(loaded.stdout.split()) - modules_of([stage]) == set()


def test_reading_a_text_depends_on_nothing_that_comes_after_it() -> None:
    later = ("cli", "serve", "report", "pages", "exporters", "search", "hosts", "disk", "importers")
    names = {module.split(".")[1] for module in modules_of(["stenogram.prepare"]) if "." in module}
    assert {"parsing", "annotation", "permalinks", "registry", "curation"} <= names
    assert names.isdisjoint(later)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the package, which is asked for its digests instead."""
    folder = tmp_path / "stenogram"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(digests, "_PACKAGE", folder)
    forget()
    yield folder
    forget()


def forget() -> None:
    code_digest.cache_clear()
    digests._imports.cache_clear()
    digests._modules.cache_clear()
    digests._source.cache_clear()
    digests._source_digest.cache_clear()


def digests_now() -> dict[str, str]:
    forget()
    return {stage: code_digest(stage) for stage in STAGES}


def changed_by(path: Path) -> set[str]:
    before = digests_now()
    path.write_text(path.read_text(encoding="utf-8") + "\n# Another word.\n", encoding="utf-8")
    after = digests_now()
    return {stage.removeprefix("stenogram.") for stage in STAGES if before[stage] != after[stage]}


def test_a_changed_word_in_the_command_line_reads_no_text_again(copied: Path) -> None:
    assert changed_by(copied / "cli.py") == {"cli"}


def test_a_changed_rule_of_parsing_reads_every_text_again(copied: Path) -> None:
    assert changed_by(copied / "parsing" / "labels.py") >= {"prepare", "cli"}


def test_the_wording_of_problems_reads_no_text_again(copied: Path) -> None:
    before = cache._reading()
    assert "prepare" in changed_by(copied / "catalogue.py")
    assert cache._reading() == before


def test_how_grave_a_problem_is_counts_for_reading(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache._reading()
    monkeypatch.setitem(RULES, ("no-title", "none"), replace(RULES["no-title", "none"], severity="error"))
    assert cache._reading() != before


def test_what_makes_a_problem_of_a_rule_counts_for_reading(copied: Path) -> None:
    before = cache._reading()
    assert "prepare" in changed_by(copied / "problems.py")
    assert cache._reading() != before


def test_a_changed_page_is_made_again_and_no_text_is_read(copied: Path) -> None:
    assert changed_by(copied / "pages" / "entry.py") == {"incremental.page_jobs", "cli"}


def test_a_package_counts_with_its_modules(copied: Path) -> None:
    assert "search" in changed_by(copied / "search" / "__init__.py")


@pytest.mark.parametrize(
    "line",
    [
        "import stenogram.dates",
        "from stenogram import dates",
        "from stenogram.dates import PartialDate",
        "    from stenogram.dates import PartialDate",
        "from stenogram import (\n    model,\n    dates,\n)",
    ],
)
def test_an_import_is_seen_in_whatever_form_it_is_written(copied: Path, line: str) -> None:
    (copied / "new.py").write_text(f"{line}\n", encoding="utf-8")
    assert "stenogram.dates" in modules_of(["stenogram.new"])


def test_a_word_of_a_language_counts_for_reading(copied: Path) -> None:
    assert {"prepare"} <= changed_by(copied / "languages" / "de.py")
