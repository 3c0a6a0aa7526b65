"""The scripts and styles of the finished site have no comments, and do what they did."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stenogram.hosts.mkdocs.assets import without_comments
from tests.scripts.node import run_node

ASSETS = Path(__file__).resolve().parents[1] / "templates" / "theme" / "assets"
SCRIPTS = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js"))


@pytest.mark.parametrize(
    ("name", "text", "lighter"),
    [
        ("a.css", "/* Head. */\na { b: c; } /* why\nso */\n\n\nd { e: f; }\n", "a { b: c; } \nd { e: f; }\n"),
        ("a.css", "/*! Licence */\na { b: c; }\n", "/*! Licence */\na { b: c; }\n"),
        ("a.js", "// Head.\n\n/** What\n * it does */\nconst a = 1; // b\n", "const a = 1; // b\n"),
        ("a.js", "//! Licence\nconst a = 1;\n", "//! Licence\nconst a = 1;\n"),
        ("a.js", 'const a = "https://b"; /** c */ d();\n', 'const a = "https://b"; /** c */ d();\n'),
        ("a.js", "const a = /[/**]/;\n  // b\nc();\n", "const a = /[/**]/;\nc();\n"),
    ],
)
def test_comments_go_and_nothing_else(name: str, text: str, lighter: str) -> None:
    assert without_comments(name, text) == lighter


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_without_its_comments_is_one(name: str, tmp_path: Path) -> None:
    lighter = without_comments(name, (ASSETS / name).read_text(encoding="utf-8"))
    assert not re.search(r"^\s*(?://|/\*\*)(?!!)", lighter, re.MULTILINE)
    script = tmp_path / "script.mjs"
    script.write_text(lighter, encoding="utf-8")
    assert run_node("--check", str(script)).returncode == 0
