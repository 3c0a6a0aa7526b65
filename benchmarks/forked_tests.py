"""Tests run again and again in forks of one process, each with another change of one module.

Starting an interpreter and importing all there is costs more than most quick tests do. So a process imports it once and
forks: each fork forgets the changed module and what imports it, so that these are read anew, and runs only tests that
reach the changed lines. Nothing is written to the files.
"""

from __future__ import annotations

import ast
import gc
import importlib
import importlib.machinery
import os
import resource
import signal
import sys
import time
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Final

import pytest

OWN_PACKAGES: Final = ("stenogram", "tests", "benchmarks")
MOST_SECONDS: Final = 40
"""Of processor time; a change that makes a loop endless is noticed by it."""

MOST_OF_TESTS: Final = 25
"""Seconds of the processor of the tests that are run for one change, by how long they took when they were measured."""

OPTIONS: Final = ("--no-header", "-p", "no:cacheprovider", "-p", "no:unraisableexception", "-p", "no:threadexception")
"""Without what collects garbage at the end, which takes a second of all that was imported."""

PASSED, NOTICED = 0, 1

_IMPORTERS: Final[dict[str, set[str]]] = defaultdict(set)
"""For each module that was imported, those that import from it."""


@dataclass
class Reach:
    """Which tests reach which lines, and how long each takes."""

    seconds: dict[str, float] = field(default_factory=dict)
    tests_of_lines: dict[str, dict[int, list[str]]] = field(default_factory=dict)

    def tests(self, lines: Mapping[str, Iterable[int]]) -> list[str]:
        """The tests that reach any of the lines of files, the fastest first, files in the order in which they ran.

        No more than take MOST_OF_TESTS together, by how long they took when they were measured.
        """
        names = {
            name
            for file, numbers in lines.items()
            for number in numbers
            for name in self.tests_of_lines.get(file, {}).get(number, ())
        }
        names = set(self._quickest(names))
        files = {name: place for place, name in enumerate(dict.fromkeys(map(_file_of, self.seconds)))}
        return sorted(names, key=lambda name: (files.get(_file_of(name), 0), self.seconds.get(name, 0.0), name))

    def _quickest(self, names: set[str]) -> Iterator[str]:
        total = 0.0
        for name in sorted(names, key=lambda name: (self.seconds.get(name, 0.0), name)):
            total += self.seconds.get(name, 0.0)
            if total > MOST_OF_TESTS:
                return
            yield name


def _file_of(test: str) -> str:
    return test.partition("::")[0]


def import_all(modules: Sequence[str]) -> None:
    """Import some modules of tests, and with them the package and its libraries."""
    sys.path.insert(0, str(Path.cwd()))
    for module in modules:
        importlib.import_module(module)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    for name in list(sys.modules):
        if name.partition(".")[0] in OWN_PACKAGES:
            for imported in _imports(name):
                _IMPORTERS[imported].add(name)
    # What is here stays: collecting garbage in a fork need not look at it, nor copy it.
    gc.collect()
    gc.freeze()


def _forget(module: str) -> None:
    """Forget a module, all that import it, and all tests: they are imported anew, and the rest stays."""
    forgotten, new = {name for name in sys.modules if name.startswith("tests.")}, {module}
    while new:
        forgotten |= new
        new = {importer for name in new for importer in _IMPORTERS[name]} - forgotten
    for name in forgotten:
        sys.modules.pop(name, None)
        package, _, last = name.rpartition(".")
        # A package has its modules as attributes too, which "from package import module" takes first.
        if package in sys.modules and isinstance(getattr(sys.modules[package], last, None), ModuleType):
            delattr(sys.modules[package], last)


def _imports(name: str) -> set[str]:
    """The modules that a module imports from, by its source; a package counts as imported with each of its modules."""
    file = getattr(sys.modules[name], "__file__", None)
    if not file or not file.endswith(".py"):
        return set()
    names: set[str] = set()
    for node in ast.walk(ast.parse(Path(file).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


def in_fork(work: Callable[[], int], *, log: Path, seconds: int = MOST_SECONDS) -> int:
    """The status of some work done in a fork; NOTICED where it ended by a signal."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else NOTICED
    status = NOTICED
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with log.open("w") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        status = work()
    except Exception:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def run_changed(module_file: Path, source: str, tests: Sequence[str]) -> int:
    """Run some tests with other source for one module, file by file, until one fails."""
    finder = _ChangedFinder(module_file, source)
    _forget(finder.name)
    sys.meta_path.insert(0, finder)
    for file in dict.fromkeys(map(_file_of, tests)):
        of_file = [name for name in tests if _file_of(name) == file]
        if pytest.main(["-x", *OPTIONS, file], plugins=[_Chosen(of_file)]):
            return NOTICED
    return PASSED


def trace(package: str, files: Sequence[str]) -> Reach:
    """Run all tests of some files and note which lines of a package each that passes reaches."""
    import coverage

    measured = coverage.Coverage(data_file=None, source=[f"stenogram/{package}"])
    tracer = _Tracer(measured)
    measured.start()
    pytest.main([*OPTIONS, *files], plugins=[tracer])
    measured.stop()
    if not tracer.seconds:
        raise RuntimeError("no test ran")
    reach, data = Reach(dict(tracer.seconds)), measured.get_data()
    for file in data.measured_files():
        by_line, left_out = data.contexts_by_lineno(file), {"", *tracer.failed}
        contexts = {line: sorted({*names} - left_out) for line, names in by_line.items()}
        reach.tests_of_lines[str(Path(file).relative_to(Path.cwd()))] = contexts
    return reach


class _Chosen:
    """Keeps the chosen tests of those collected, in their order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._places = {name: place for place, name in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self._places), key=self._place)

    def _place(self, item: pytest.Item) -> int:
        return self._places[item.nodeid]


class _Tracer:
    def __init__(self, measured: Any) -> None:
        self._measured = measured
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: set[str] = set()
        self._began = 0.0

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._measured.switch_context(nodeid)
        self._began = time.process_time()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self._measured.switch_context("")
        # Of the processor: by the clock a test would take longer, and others be left out, where other work is done.
        self.seconds[nodeid] += time.process_time() - self._began

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


class _ChangedFinder(MetaPathFinder):
    """Finds one module, whose source is another than its file's."""

    def __init__(self, module_file: Path, source: str) -> None:
        self.name = ".".join(module_file.with_suffix("").parts).removesuffix(".__init__")
        self._source = source

    def find_spec(
        self, name: str, path: Any, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None or spec.origin is None:
            return None
        spec.loader = _ChangedLoader(name, spec.origin, self._source)
        return spec


class _ChangedLoader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self._source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._source, self.path, "exec", dont_inherit=True)
