"""The browser's code is type-checked: its types stand in comments, and nothing is compiled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.scripts.node import run_node

FOLDER = Path(__file__).parent
COMPILER = FOLDER / "node_modules" / "typescript" / "bin" / "tsc"
SETTINGS = "tsconfig.json"


def mistakes(settings: Path) -> dict[str, list[str]]:
    """The compiler's messages by script, its path from `assets/`."""
    if not COMPILER.is_file():
        pytest.fail("TypeScript is missing; install it with: make scripts")
    by_file: dict[str, list[str]] = {}
    output = run_node(str(COMPILER), "--pretty", "false", "-p", str(settings), cwd=FOLDER).stdout
    for line in output.splitlines():
        if message := re.match(r"(?:.*/assets/)?(\S+?)\((\d+),\d+\): error (.*)", line):
            by_file.setdefault(message[1], []).append(f"{message[2]}: {message[3]}")
    return by_file


def test_the_scripts_have_the_types_that_they_say() -> None:
    assert mistakes(FOLDER / SETTINGS) == {}


def test_a_wrong_type_is_seen(tmp_path: Path) -> None:
    script = tmp_path / "assets" / "wrong.js"
    script.parent.mkdir()
    script.write_text(
        "/** @param {string} name */\nconst greet = (name) => name.trim();\ngreet(1);\n", encoding="utf-8"
    )
    settings = tmp_path / SETTINGS
    settings.write_text(f'{{"extends": "{(FOLDER / SETTINGS).as_posix()}", "include": ["assets"]}}', encoding="utf-8")
    ((name, messages),) = mistakes(settings).items()
    assert name == "wrong.js"
    assert [message.partition(":")[0] for message in messages] == ["3"]
