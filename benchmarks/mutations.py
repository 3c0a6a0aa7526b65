"""Which small changes of the rules the quick tests notice.

    pip install cosmic-ray coverage
    python benchmarks/mutations.py [--sample 60] [--seed 1] [--packages parsing annotation]
    python benchmarks/mutations.py --modules stenogram/annotation/resolution.py --sample 1000

cosmic-ray makes the changes that a slip of the pen would make: a border moved by one, "and" for "or", a "not" left
out or put in, a comparison or a sum turned round, a number off by one. Of all of these in a package (or in some
modules) a sample is drawn at random. Each is made alone, in memory, and of the quick tests of its package those
that reach its lines run, the fastest first, until one fails (`forked_tests.py`). What no test notices is printed
as a difference, to be judged by eye. Left out are changes that no test could notice or that are none: those of
annotations, decorators, assertions and `strict=`. Which test reaches what, and what was noticed, is kept in the
folder of `--kept`: after a test was written, remove `outcomes.json` and the file of its package there.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import json
import math
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent.parent))

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

from benchmarks.forked_tests import PASSED, Reach, import_all, in_fork, run_changed, trace

OPERATORS: Final = tuple(
    f"core/{name}"
    for name in (
        "ReplaceComparisonOperator_Gt_GtE",
        "ReplaceComparisonOperator_GtE_Gt",
        "ReplaceComparisonOperator_Lt_LtE",
        "ReplaceComparisonOperator_LtE_Lt",
        "ReplaceComparisonOperator_Eq_NotEq",
        "ReplaceComparisonOperator_NotEq_Eq",
        "ReplaceComparisonOperator_Is_IsNot",
        "ReplaceComparisonOperator_IsNot_Is",
        "ReplaceAndWithOr",
        "ReplaceOrWithAnd",
        "ReplaceUnaryOperator_Delete_Not",
        "AddNot",
        "ReplaceBinaryOperator_Add_Sub",
        "ReplaceBinaryOperator_Sub_Add",
        "ReplaceTrueWithFalse",
        "ReplaceFalseWithTrue",
        "ReplaceBreakWithContinue",
        "ReplaceContinueWithBreak",
        "NumberReplacer",
        "ZeroIterationForLoop",
    )
)
"""Operators of cosmic-ray."""

_BORDERS: Final = re.compile("Comparison|AndWithOr|OrWithAnd|Delete_Not")

QUICK: Final = {
    "parsing": (
        "test_reading_borders test_reading_parts_borders test_reading_spec test_reading_weighed "
        "test_speakers_spec test_doubts_spec test_languages_spec test_text_spec "
        "test_explain test_reading_properties test_selectors test_reading_decoding test_exchanges_spec "
        "test_written_dates test_encodings test_occasions test_prepare test_sources test_pages_whole"
    ),
    "annotation": (
        "test_linking_borders test_linking_spec test_linking_weighed test_linking_namesakes test_linking_shipped "
        "test_linking_corpus "
        "test_linking_corpora test_registry_spec test_linking_properties test_registry_names test_registry_bodies "
        "test_printed_reasons test_explain test_prepare test_pages_whole"
    ),
    "permalinks": (
        "test_ledger_words test_ledger_spec test_ledger_anchors test_ledger_file test_ledger_days "
        "test_ledger_borders test_deleted_sentence test_ledger_outcomes"
    ),
    "pages": (
        "test_pages_indexes test_pages_words test_pages test_pages_header test_pages_marks test_pages_outline "
        "test_pages_sections test_pages_voices test_pages_site test_pages_deferred test_pages_coverage "
        "test_pages_escape test_wordings_spec test_pages_over_time test_exchanges_shown test_site_names "
        "test_published_entries test_share_images test_pages_borders test_pages_pictures test_pages_whole"
    ),
}
"""The quick tests of a package."""


@dataclass(frozen=True)
class Change:
    """A change of one module: by which operator, at which of the places that it fits, on which lines."""

    file: str
    operator: str
    occurrence: int
    first: int
    last: int

    def key(self) -> str:
        return f"{self.file}:{self.first} {self.operator.removeprefix('core/')} {self.occurrence}"

    def source(self, original: str) -> str:
        changed = mutate_code(original, get_operator(self.operator)(), self.occurrence)
        assert isinstance(changed, str)
        return changed


def main() -> int:
    options = _options()
    tests = {package: names.split() for package, names in QUICK.items()}
    options.kept.mkdir(parents=True, exist_ok=True)
    if options.tests:
        (package,) = {_package(file) for file in options.modules} or options.packages
        tests[package] = options.tests
    packages = sorted({_package(file) for file in options.modules}) or options.packages
    import_all([f"tests.{name}" for package in packages for name in tests[package]])
    noticed = drawn = 0
    for package in packages:
        modules = [Path(file) for file in options.modules if _package(file) == package]
        changes = list(_changes(modules or sorted(Path(f"stenogram/{package}").rglob("*.py"))))
        if options.borders:
            changes = [change for change in changes if _BORDERS.search(change.operator)]
        sample = random.Random(options.seed).sample(changes, min(options.sample, len(changes)))
        of_package = sum(_outcomes(sample, _reach(package, tests[package], options.kept), options.kept))
        noticed, drawn = noticed + of_package, drawn + len(sample)
        print(f"{package}: {_share(of_package, len(sample))}, of {len(changes)} places", flush=True)
    print(f"in all: {_share(noticed, drawn)}")
    return 0


def _outcomes(sample: list[Change], reach: Reach, folder: Path) -> Iterator[bool]:
    """Whether each change is noticed. What was tried before, of the same source, is not tried again."""
    file = folder / "outcomes.json"
    kept: dict[str, bool] = json.loads(file.read_text()) if file.exists() else {}
    for change in sample:
        if change.key() not in kept:
            kept[change.key()] = _is_noticed(change, reach, folder / "tests.log")
            file.write_text(json.dumps(kept, indent=1))
        if not kept[change.key()]:
            _print_change(change)
        yield kept[change.key()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--borders", action="store_true", help='borders, "and" or "or", and "not" alone')
    parser.add_argument("--tests", nargs="+", metavar="NAME", help="these instead of the quick tests of one package")
    parser.add_argument("--sample", type=int, default=60, help="changes of each package")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--packages", nargs="+", choices=QUICK, default=list(QUICK))
    parser.add_argument("--modules", nargs="+", default=[], metavar="FILE", help="these modules only")
    parser.add_argument(
        "--kept", type=Path, default=Path(tempfile.gettempdir()) / "mutations", help="a folder for what was found out"
    )
    return parser.parse_args()


def _package(file: str) -> str:
    return Path(file).parts[1]


def _reach(package: str, tests: list[str], folder: Path) -> Reach:
    """Which of the quick tests reach which lines of a package; asked in a fork, as it imports them."""
    kept = folder / f"reach-{package}.json"
    if not kept.exists():
        files = [f"tests/{name}.py" for name in tests]

        def measure() -> int:
            kept.write_text(json.dumps(asdict(trace(package, files))))
            return PASSED

        if in_fork(measure, log=kept.with_suffix(".log"), seconds=3_000):
            sys.exit(f"the tests of {package} could not be measured: see {kept.with_suffix('.log')}")
    record = json.loads(kept.read_text())
    lines = {file: {int(line): tests for line, tests in of.items()} for file, of in record["tests_of_lines"].items()}
    return Reach(record["seconds"], lines)


def _changes(files: list[Path]) -> Iterator[Change]:
    for file in files:
        source = file.read_text("utf-8")
        lines, tree, left_out = source.splitlines(), get_ast(source), _lines_left_out(ast.parse(source))
        for name in OPERATORS:
            operator = get_operator(name)()
            places = [place for node in ast_nodes(tree) for place in operator.mutation_positions(node)]
            for occurrence, ((first, column), (last, _)) in enumerate(places):
                if first not in left_out and not lines[first - 1][:column].endswith("strict="):
                    yield Change(str(file), name, occurrence, first, last)


def _lines_left_out(tree: ast.Module) -> set[int]:
    """Lines of annotations, decorators and assertions."""
    nodes: list[ast.AST] = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            nodes += node.decorator_list
    return {line for node in nodes for line in _lines_of(node)}


def _lines_of(node: ast.AST) -> range:
    first, last = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
    return range(first, last + 1)


def _is_noticed(change: Change, reach: Reach, log: Path) -> bool:
    source = Path(change.file).read_text("utf-8")
    tests = _tests(change, source, reach)
    changed = change.source(source)
    return bool(tests) and in_fork(lambda: run_changed(Path(change.file), changed, tests), log=log) != PASSED


def _tests(change: Change, source: str, reach: Reach) -> list[str]:
    """The tests that reach a change: its statement, or the lines that use the constant that it is in."""
    statement = _statement(ast.parse(source), change.first)
    if isinstance(statement, ast.AnnAssign | ast.Assign) and statement.col_offset == 0:
        target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
        if tests := reach.tests(_uses(ast.unparse(target), reach)):
            return tests
    lines = _header(statement) if statement is not None else range(change.first, change.last + 1)
    return reach.tests({change.file: lines}) or reach.tests({change.file: reach.tests_of_lines.get(change.file, {})})


def _uses(name: str, reach: Reach) -> dict[str, list[int]]:
    word = re.compile(rf"\b{re.escape(name)}\b")
    return {
        file: [number for number, line in enumerate(Path(file).read_text("utf-8").splitlines(), 1) if word.search(line)]
        for file in reach.tests_of_lines
    }


def _statement(tree: ast.Module, line: int) -> ast.stmt | None:
    """The innermost statement that a line is in."""
    around = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and line in _lines_of(node)]
    return min(around, key=lambda node: len(_lines_of(node)), default=None)


def _header(statement: ast.stmt) -> range:
    """The lines of a statement without those of its body."""
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(last, statement.lineno) + 1)


def _print_change(change: Change) -> None:
    source = Path(change.file).read_text("utf-8")
    difference = difflib.unified_diff(source.splitlines(), change.source(source).splitlines(), n=1, lineterm="")
    print(change.key(), *list(difference)[2:], sep="\n", flush=True)


def _share(noticed: int, drawn: int) -> str:
    """The share noticed, with the interval that has the true one 19 times in 20 (Wilson, 1927)."""
    if not drawn:
        return "none drawn"
    share, deviations = noticed / drawn, 1.96
    middle = (share + deviations**2 / (2 * drawn)) / (1 + deviations**2 / drawn)
    half = (
        math.sqrt(share * (1 - share) / drawn + deviations**2 / (4 * drawn**2))
        * deviations
        / (1 + deviations**2 / drawn)
    )
    return f"{noticed} of {drawn} noticed, {share:.1%} ({middle - half:.1%} to {middle + half:.1%})"


if __name__ == "__main__":
    sys.exit(main())
