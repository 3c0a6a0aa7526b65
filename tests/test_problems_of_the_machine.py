"""What a curator meets outside the texts: a machine, a program or settings that fail a build, and what is said then.

Each is met through the command itself: its line names the rule, the site that was there stays, and what the line
advises is the way on.
"""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pagefind_bin
import pytest
from click.testing import CliRunner, Result

from stenogram import disk
from stenogram.cli import cli
from stenogram.curation.yaml_records import MAX_BYTES, load
from stenogram.incremental import build as build_of
from stenogram.incremental import executors
from stenogram.model import Document
from stenogram.parsing import document
from stenogram.parsing.document import Reading
from stenogram.problems import Problem
from tests.faults import trials

pytestmark = pytest.mark.xdist_group("faults")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    trials.write_corpus(root)
    return root


def run(corpus: Path, command: str = "build", *options: str) -> Result:
    return CliRunner().invoke(cli, [command, "--corpus", str(corpus), *options])


def add_texts(corpus: Path, count: int) -> None:
    """Add so many texts that the build gives work to other processes."""
    for number in range(count):
        text = f"SITTING\n\nMarch 4, 1921\n\nJames Reed: The sitting of ward {number} is open.\n"
        (corpus / disk.TEXTS / f"ward-{number}.txt").write_text(text)


def failed(result: Result, rule: str, corpus: Path, site: trials.Tree) -> str:
    """The line of the rule in what a failed build said, and that it left the site as it was."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit)
    assert trials.tree(corpus / "site") == site
    (line,) = [line for line in result.stderr.splitlines() if line.endswith(f"[{rule}]")]
    return line


def built(corpus: Path) -> trials.Tree:
    assert run(corpus).exit_code == 0
    return trials.tree(corpus / "site")


# --- Templates and settings -----------------------------------------------------------------------


def test_a_template_that_is_not_there_is_named_and_putting_it_there_helps(corpus: Path) -> None:
    site = built(corpus)
    own = corpus / "templates" / "pages"
    own.mkdir(parents=True)
    (own / "transcript.md").write_text('{% include "ward.md" %}\n')
    line = failed(run(corpus), "no-template", corpus, site)
    assert line.startswith("templates/pages/transcript.md: error: ")
    assert '"ward.md"' in line
    (own / "ward.md").write_text("The ward\n")
    assert run(corpus).exit_code == 0


def test_a_site_without_an_address_is_built_with_a_note_that_goes_when_it_has_one(corpus: Path) -> None:
    settings = corpus / "mkdocs.yml"
    first = run(corpus)
    assert (first.exit_code, first.stderr.count("[no-site-url]")) == (0, 1)
    settings.write_text(settings.read_text() + "site_url: https://records.example/\n")
    second = run(corpus)
    assert (second.exit_code, second.stderr.count("[no-site-url]")) == (0, 0)


def test_a_page_of_ones_own_with_a_link_that_leads_nowhere_stops_the_build(corpus: Path) -> None:
    site = built(corpus)
    page = corpus / "docs" / "help.md"
    page.write_text("# Help\n\n[The ward](ward.md)\n")
    assert "ward.md" in failed(run(corpus), "mkdocs", corpus, site)
    page.write_text("# Help\n\n[The ward](index.md)\n")
    assert run(corpus).exit_code == 0


def test_a_page_of_ones_own_that_no_menu_names_stops_the_build(corpus: Path) -> None:
    site = built(corpus)
    (corpus / "docs" / "help.md").write_text("# Help\n\nAsk the clerk.\n")
    settings = corpus / "mkdocs.yml"
    named = settings.read_text()
    asked = named.replace('not_in_nav: "/*', 'not_in_nav: "/about.md') + "validation: {nav: {omitted_files: warn}}\n"
    settings.write_text(asked)
    assert "help.md" in failed(run(corpus), "mkdocs", corpus, site)
    settings.write_text(asked.replace("/about.md", "/*"))
    assert run(corpus).exit_code == 0


# --- Texts ----------------------------------------------------------------------------------------


def test_a_sidecar_too_large_to_read_is_refused_with_its_text_and_a_smaller_one_is_read(corpus: Path) -> None:
    site = built(corpus)
    sidecar = corpus / disk.TEXTS / "1921-03-04-bridge.yml"
    sidecar.write_text("#" * (MAX_BYTES + 1))
    line = failed(run(corpus), "yaml-size", corpus, site)
    assert line.startswith("source_texts/1921-03-04-bridge.yml: error: ")
    sidecar.write_text("place: Oakham\n")
    assert run(corpus).exit_code == 0


@pytest.mark.parametrize("character", ["#", "é"])
def test_the_limit_of_a_sidecar_is_one_of_bytes(character: str) -> None:
    comment = "#" + character * ((MAX_BYTES - 1) // len(character.encode()))
    fits = comment + "#" * (MAX_BYTES - len(comment.encode()))
    assert load("a.yml", fits) == (None, {}, ())
    assert [problem.rule for problem in load("a.yml", fits + "#")[2]] == ["yaml-size"]


def lose(words: str) -> Callable[[Reading], tuple[Document, tuple[Problem, ...]]]:
    """A reading with a fault: paragraphs with these words are left out."""
    whole = document._document

    def read(reading: Reading) -> tuple[Document, tuple[Problem, ...]]:
        made, problems = whole(reading)
        blocks = tuple(
            replace(block, paragraphs=tuple(part for part in block.paragraphs if words not in part.text))
            for block in made.blocks
        )
        return replace(made, blocks=blocks), problems

    return read


def test_a_reading_that_loses_words_publishes_nothing(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built(corpus)
    with monkeypatch.context() as faulty:
        faulty.setattr(document, "_document", lose("It is unsafe"))
        text = corpus / disk.TEXTS / "1921-03-04-bridge.txt"
        text.write_text(text.read_text().replace("is open", "is now open"))
        line = failed(run(corpus), "words-lost", corpus, site)
    number = 1 + text.read_text().splitlines().index("James Reed: It is unsafe, the River Board says.")
    assert line.startswith(f"source_texts/1921-03-04-bridge.txt:{number}: error: ")
    assert '"It is unsafe the River"' in line
    assert run(corpus).exit_code == 0


# --- The program and the machine ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("program", "word", "said"),
    [(None, "weirkeeper", "Pagefind cannot be run"), ("exit 1", "ferrykeeper", "Pagefind ended after 0 of")],
)
def test_a_search_program_that_fails_stops_the_build(
    program: str | None, word: str, said: str, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = built(corpus)
    # A word that nothing was asked about yet: what is known of the others is not asked again.
    (corpus / disk.TEXTS / "1924-02-02-ferry.txt").write_text(f"THE FERRY\n\nMartha Hill: The {word} is ill.\n")
    executable = tmp_path / "pagefind"
    if program:
        executable.write_text(f"#!/bin/sh\n{program}\n")
        executable.chmod(0o755)
    with monkeypatch.context() as failing:
        failing.setattr(pagefind_bin, "get_executable", lambda: executable)
        assert said in failed(run(corpus), "search-failed", corpus, site)
    assert run(corpus).exit_code == 0


def test_a_process_that_the_system_ends_stops_the_build(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built(corpus)
    add_texts(corpus, executors.FEW)
    with monkeypatch.context() as short_of_memory:
        short_of_memory.setattr(executors, "leave_interrupts", partial(signal.raise_signal, signal.SIGKILL))
        failed(run(corpus), "process-lost", corpus, site)
    assert run(corpus).exit_code == 0


def test_a_program_that_was_changed_while_it_ran_stops_the_build(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built(corpus)
    add_texts(corpus, executors.FEW)
    with monkeypatch.context() as changed:
        changed.setattr(executors, "code_digest", lambda *modules: "as it was when the build began")
        assert "a different version" in failed(run(corpus), "other-version", corpus, site)
    assert run(corpus).exit_code == 0


def test_a_full_disk_is_said_in_the_words_of_the_system(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built(corpus)
    trials.edit(corpus)

    def full(*arguments: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(corpus / "site"))

    with monkeypatch.context() as without_room:
        without_room.setattr(build_of, "finish", full)
        line = failed(run(corpus), "disk", corpus, site)
    assert line.startswith("site: error: the build stopped: no space left on device")
    assert run(corpus).exit_code == 0
