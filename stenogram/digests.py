"""Digests of values and of the program's own code: by them, what was made before is known to be what would be made now.

What a stage of the build makes depends on the modules that it imports, and on no others: a changed word in the command
line reads no text again.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
# Each begins with a letter that stands for itself, which is found fast in four megabytes.
_FROM: Final = re.compile(r"from[ \t]+(stenogram[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)")
_PLAIN: Final = re.compile(r"import[ \t]+(stenogram[\w.]*)")
_NAME: Final = re.compile(r"\w+")
_LISTS_ITS_MODULES: Final = "iter_modules(__path__)"
"""What a package has in it that imports all modules beside it, whatever they are called."""
EXTENSIONS: Final = ("stenogram.languages", "stenogram.exporters")
"""The entry points through which other packages add to this one."""


def digest(*parts: str | bytes | None) -> str:
    """SHA-256 over parts, each with its length, so that no two lists of parts look alike."""
    total = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        total.update(b"-" if content is None else b"%d:" % len(content))
        total.update(content or b"")
    return total.hexdigest()


@cache
def code_digest(*modules: str, without: str = "") -> str:
    """Of the sources of some modules and of all that these import of the package, and of the extensions installed.

    The source of the module `without` is left out, but not what it imports.
    """
    parts: list[str | bytes] = []
    for module in sorted(modules_of(modules) - {without}):
        parts += [module, _source_digest(module)]
    return digest(*parts, *_extensions())


def modules_of(modules: Iterable[str]) -> frozenset[str]:
    """Some modules of the package, and those that they import, directly or not; the packages around them too."""
    reached: set[str] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module in reached or module not in _modules():
            continue
        reached.add(module)
        waiting += [module.rpartition(".")[0], *_imports(module)]
    return frozenset(reached)


@cache
def _imports(module: str) -> tuple[str, ...]:
    source = _source(module).decode()
    imported: list[str] = []
    if _LISTS_ITS_MODULES in source:
        imported += (name for name, path in _modules().items() if _is_beside(name, path, module))
    for match in _begins_line(source, _FROM):
        imported += [match[1], *(f"{match[1]}.{name}" for name in _NAME.findall(match[2]))]
    imported += [match[1] for match in _begins_line(source, _PLAIN)]
    return tuple(imported)


def _is_beside(name: str, path: Path, package: str) -> bool:
    return name.rpartition(".")[0] == package and path.stem == name.rpartition(".")[2]


def _begins_line(source: str, statement: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where a statement begins its line."""
    for match in statement.finditer(source):
        if not source[source.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" \t"):
            yield match


@cache
def _source(module: str) -> bytes:
    return _modules()[module].read_bytes()


@cache
def _source_digest(module: str) -> str:
    return hashlib.sha256(_source(module)).hexdigest()


@cache
def _modules() -> Mapping[str, Path]:
    """The files of all modules of the package, by their names. To ask for each of thousands of names takes longer."""
    files: dict[str, Path] = {}
    for folder, _, names in os.walk(_PACKAGE):
        place = Path(folder)
        around = ".".join((_PACKAGE.name, *place.relative_to(_PACKAGE).parts))
        files |= {f"{around}.{name.removesuffix('.py')}": place / name for name in names if name.endswith(".py")}
        if "__init__.py" in names:
            files[around] = files.pop(f"{around}.__init__")
    return files


@cache
def _extensions() -> tuple[str, ...]:
    """Each extension that is installed: its group, name, value, and the version of what brings it."""
    points = (point for group in EXTENSIONS for point in entry_points(group=group))
    described = (
        f"{point.group} {point.name} {point.value} {point.dist.version if point.dist else ''}" for point in points
    )
    return tuple(sorted(described))
