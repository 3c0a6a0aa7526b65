"""SECURITY.md says what holds, and which test holds it."""

from __future__ import annotations

import ast
import csv
import io
import re
from pathlib import Path

import pytest

from stenogram import commands
from stenogram.curation import yaml_records
from stenogram.exporters.tables import turns_csv
from stenogram.importers import archive
from stenogram.model import Settings
from tests.export.export_samples import transcript_of, turn

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
_POLICY = (PROJECT / "SECURITY.md").read_text(encoding="utf-8")
_PROMISES = _POLICY.partition("## What is done about it")[2].partition("\n## ")[0]
_LIMITS = _POLICY.partition("## What is not covered")[2].partition("\n## ")[0]
_LINES = re.findall(r"^- (.+(?:\n  .+)*)", _PROMISES, re.MULTILINE)


def test_there_are_promises() -> None:
    assert len(_LINES) > 15


@pytest.mark.parametrize("line", _LINES, ids=[line[:40] for line in _LINES])
def test_each_promise_names_tests_that_there_are(line: str) -> None:
    assert named_tests(line), "which test holds it?"
    assert_there_are(named_tests(line))


def test_the_tests_of_limits_are_there() -> None:
    assert len(named_tests(_LIMITS)) > 1
    assert_there_are(named_tests(_LIMITS))


def named_tests(text: str) -> list[tuple[str, str]]:
    return re.findall(r"`([\w/]+\.py)::(test_\w+)`", text)


def assert_there_are(named: list[tuple[str, str]]) -> None:
    for file, function in named:
        tree = ast.parse((TESTS / file).read_text())
        assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{file}::{function}"


# --- What no other test holds ----------------------------------------------------------------------


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_whatever_is_installed_from_a_lock_has_its_hash(lock: str) -> None:
    pinned = re.split(r"\n(?=\S)", (PROJECT / lock).read_text(encoding="utf-8"))
    assert len(pinned) > 10
    assert [entry for entry in pinned if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_limits_are_those_that_are_promised() -> None:
    assert "to 64 MiB" in _PROMISES
    assert yaml_records.MAX_BYTES == 64 * 2**20
    assert "100 MB of XML or 1 GB in all" in _PROMISES
    assert (archive.MARKUP_MOST, archive.CONTENT_MOST) == (100 * 10**6, 10**9)


def test_the_development_server_listens_on_this_machine() -> None:
    (host,) = (option for option in commands.serve.params if option.name == "host")
    assert host.default == "127.0.0.1"


def test_a_table_of_turns_holds_words_as_they_are() -> None:
    words = '=HYPERLINK("https://evil.example")'
    _, row = csv.reader(io.StringIO(turns_csv(transcript_of(turn(words)), Settings("Utopia"))))
    assert words in row
