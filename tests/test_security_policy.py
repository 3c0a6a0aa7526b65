"""SECURITY.md says what holds, and which test holds it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
_PROMISES = (TESTS.parent / "SECURITY.md").read_text().partition("## What is done about it")[2].partition("\n## ")[0]
_LINES = re.findall(r"^- (.+(?:\n  .+)*)", _PROMISES, re.MULTILINE)


def test_there_are_promises() -> None:
    assert len(_LINES) > 15


@pytest.mark.parametrize("line", _LINES, ids=[line[:40] for line in _LINES])
def test_each_promise_names_tests_that_there_are(line: str) -> None:
    named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", line)
    assert named, "which test holds it?"
    for file, function in named:
        tree = ast.parse((TESTS / file).read_text())
        assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{file}::{function}"
