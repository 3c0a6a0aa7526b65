"""Everything that has a name is asked for by somebody."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "stenogram"
# What others' code calls by its name: MkDocs, pickle, logging, the web server, the watcher of files, Dask, click.
HOOKS = frozenset(
    """
    _InlineProcessor__handleInline emit extendMarkdown format_commands format_field format_help_text format_options
    get_command get_help_option list_commands log_message on_any_event on_env on_files on_nav reducer_override setup
    """.split()
)


def definitions(source: str) -> Iterator[str]:
    """Names of functions, classes, methods and module constants."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        # What a decorator has registered need not be called by its name.
        registered = isinstance(node, ast.FunctionDef) and node.decorator_list
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not registered and not node.name.startswith("__"):
            yield node.name
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        yield from (target.id for target in targets if isinstance(target, ast.Name) and target.id != "__all__")


def unused(sources: list[str], others: str) -> list[str]:
    defined = Counter(name for source in sources for name in definitions(source))
    words = Counter(re.findall(r"\w+", "\n".join([*sources, others])))
    return sorted(name for name, times in defined.items() if words[name] <= times and name not in HOOKS)


def test_nothing_is_there_that_nobody_asks_for() -> None:
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    folders = [PROJECT / name for name in ("tests", "benchmarks", "templates")]
    endings = {".py", ".md", ".html", ".txt"}
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in endings]
    others = "\n".join(path.read_text(encoding="utf-8") for path in files)
    assert unused(sources, others) == []


def test_what_nobody_asks_for_is_seen() -> None:
    source = "LOST = 1\nKEY: int = 2\ndef lonely(): return KEY\nclass Alone:\n    def method(self): pass\n"
    assert unused([source], "") == ["Alone", "LOST", "lonely", "method"]
    assert unused([source], "Alone().method, lonely, LOST") == []
