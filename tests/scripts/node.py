"""The browser's modules, run in node: what a call gives, for each of several arguments."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).parents[2] / "templates" / "theme" / "assets"


def in_node(module: str, call: str, arguments: Iterable[Any], before: str = "") -> list[Any]:
    """What the expression `call` gives of each argument (`given`); the module's exports are those of `m`.

    `before` runs before the module is loaded. Values pass as JSON.
    """
    code = (
        f"{before}\nconst m = await import({json.dumps((ASSETS / module).as_uri())});\nconst results = [];\n"
        f"for (const given of {json.dumps(list(arguments))}) results.push(await (async () => {call})());\n"
        "console.log(JSON.stringify(results));"
    )
    finished = run_node("--input-type=module", "-", code=code)
    assert finished.returncode == 0, finished.stderr
    return list(json.loads(finished.stdout))


def run_node(*arguments: str, code: str | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run node. Fails with what to install where there is none."""
    command = ["node", *arguments]
    try:
        return subprocess.run(
            command, input=code, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        raise AssertionError("node is missing; on Debian: apt-get install nodejs") from None
