"""No function has more branches than a reader can hold; `and` and `or` count, unlike in the linter's measure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from radon.complexity import cc_visit

PACKAGE = Path(__file__).resolve().parents[1] / "stenogram"
MOST = 15


def functions() -> Iterator[tuple[str, int]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).with_suffix("").as_posix()
        for block in cc_visit(path.read_text(encoding="utf-8")):
            yield from ((f"{module}:{name}", measure) for name, measure in _functions(block))


def _functions(block: Any) -> Iterator[tuple[str, int]]:
    if not hasattr(block, "methods"):
        yield block.fullname, block.complexity
    for method in getattr(block, "methods", ()):
        yield method.fullname, method.complexity


def test_no_function_is_too_branched() -> None:
    assert {name: measure for name, measure in functions() if measure > MOST} == {}


def test_conditions_count() -> None:
    (block,) = cc_visit("def f(a, b, c):\n    return a and b or c\n")
    assert dict(_functions(block)) == {"f": 3}
