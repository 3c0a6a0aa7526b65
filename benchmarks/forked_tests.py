"""Tests run again and again in forks of one process, each with another change of one module.

Starting an interpreter and importing the libraries costs more than most quick tests do. So a process imports all of it
once, forgets the package and its tests, and forks: each fork imports these anew, the changed module among them, and
runs only tests that reach the changed lines. Nothing is written to the files.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import os
import resource
import signal
import sys
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Final

import pytest

OWN_PACKAGES: Final = ("stenogram", "tests", "benchmarks.edits", "benchmarks.promises")
MOST_SECONDS: Final = 200
"""Of processor time; a change that makes a loop endless is noticed by it."""

PASSED, NOTICED = 0, 1


@dataclass
class Reach:
    """Which tests reach which lines, and how long each takes."""

    seconds: dict[str, float] = field(default_factory=dict)
    tests_of_lines: dict[str, dict[int, list[str]]] = field(default_factory=dict)

    def tests(self, lines: Mapping[str, Iterable[int]]) -> list[str]:
        """The tests that reach any of the lines of files, the fastest first."""
        names = {
            name
            for file, numbers in lines.items()
            for number in numbers
            for name in self.tests_of_lines.get(file, {}).get(number, ())
        }
        return sorted(names, key=lambda name: (self.seconds.get(name, 0.0), name))


def import_libraries(modules: Sequence[str]) -> None:
    """Import all that the package and its tests need, then forget these: forks import them anew."""
    sys.path.insert(0, str(Path.cwd()))
    for module in modules:
        importlib.import_module(module)
    for name in list(sys.modules):
        if name in OWN_PACKAGES or name.startswith(tuple(f"{package}." for package in OWN_PACKAGES)):
            del sys.modules[name]


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
    """Run some tests, the first first, with other source for one module, until one fails."""
    sys.meta_path.insert(0, _ChangedFinder(module_file, source))
    files = list(dict.fromkeys(name.partition("::")[0] for name in tests))
    return int(
        pytest.main(["-q", "-x", "--no-header", "-p", "no:cacheprovider", *files], plugins=[_Chosen(tests)]) != 0
    )


def trace(package: str, files: Sequence[str]) -> Reach:
    """Run all tests of some files and note which lines of a package each reaches."""
    import coverage

    measured = coverage.Coverage(data_file=None, source=[f"stenogram/{package}"])
    tracer = _Tracer(measured)
    measured.start()
    pytest.main(["-q", "--no-header", "-p", "no:cacheprovider", *files], plugins=[tracer])
    measured.stop()
    reach, data = Reach(dict(tracer.seconds)), measured.get_data()
    for file in data.measured_files():
        contexts = {line: [name for name in names if name] for line, names in data.contexts_by_lineno(file).items()}
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

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._measured.switch_context(nodeid)

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self._measured.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration


class _ChangedFinder(MetaPathFinder):
    """Finds one module, whose source is another than its file's."""

    def __init__(self, module_file: Path, source: str) -> None:
        self._name = ".".join(module_file.with_suffix("").parts).removesuffix(".__init__")
        self._source = source

    def find_spec(
        self, name: str, path: Any, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
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
