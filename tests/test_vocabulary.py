"""The vocabulary of identifiers: nouns of what they hold, in the words of the field."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "stenogram"

# Pronouns and participles say nothing of what they name; the others were metaphors of a house.
REFUSED = frozenset(
    "each found said told kept there here hands house parcel parcels shelf desk hall room rooms mill ways"
    " families homes sign signs".split()
)


def identifiers(source: str) -> Iterator[tuple[int, str]]:
    """Names that a module gives to something, with their lines."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.alias) and node.asname:
            yield node.lineno, node.asname


def refused(name: str) -> bool:
    return bool(REFUSED.intersection(name.lower().strip("_").split("_")))


def modules() -> list[Path]:
    return sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("module", modules(), ids=str)
def test_identifiers_say_what_they_hold(module: Path) -> None:
    source = (PACKAGE / module).read_text(encoding="utf-8")
    assert not [f"{module}:{line}: {name}" for line, name in identifiers(source) if refused(name)]


@pytest.mark.parametrize("package", ["corpus", "curation", "exporters", "importers", "incremental", "publication"])
def test_what_a_package_offers_says_what_it_is(package: str) -> None:
    bare = [
        f"{path.name}:{node.lineno} {node.name}"
        for path in sorted((PACKAGE / package).rglob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert bare == []


def test_a_refused_word_is_seen_wherever_a_name_is_given() -> None:
    source = """
import os as desk
class Room:
    told: str
def said(found, *, by_hands=None):
    return [each for each in found]
"""
    names = {name for _, name in identifiers(source) if refused(name)}
    assert names == {"desk", "Room", "told", "said", "found", "by_hands", "each"}


@pytest.mark.parametrize("module", modules(), ids=str)
def test_constants_are_final(module: Path) -> None:
    """So the type checker refuses a second one of the name, which would silently replace the first."""
    source = (PACKAGE / module).read_text(encoding="utf-8")
    assert not [f"{module}:{line}: {name}" for line, name in constants_that_may_change(source)]


def constants_that_may_change(source: str) -> Iterator[tuple[int, str]]:
    for node in ast.parse(source).body:
        is_type = (
            isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and "TypeVar" in ast.dump(node.value)
        )
        if isinstance(node, ast.Assign) and not is_type:
            # In a tuple none can be final.
            parts = chain.from_iterable(map(ast.walk, node.targets))
            names = (part for part in parts if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store))
            yield from ((node.lineno, name.id) for name in names if name.id.isupper())
        elif isinstance(node, ast.AnnAssign) and "Final" not in ast.unparse(node.annotation):
            is_constant = isinstance(node.target, ast.Name) and node.target.id.isupper()
            yield from [(node.lineno, ast.unparse(node.target))] if is_constant else []


def test_a_constant_that_may_change_is_seen() -> None:
    source = "_T = TypeVar('_T')\nA: Final = 1\nB = 2\n_C: int = 3\nlower = 4\nD, _E = 5, 6\n"
    assert [name for _, name in constants_that_may_change(source)] == ["B", "_C", "D", "_E"]
