"""Digests of values and of the program's own code: by them, what was made before is known to be what would be made now.

What a stage of the build makes depends on the modules that it imports, and on no others: a changed word in the command
line reads no text again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_IMPORT: Final = re.compile(
    r"^[ \t]*(?:from[ \t]+(stenogram[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)|import[ \t]+(stenogram[\w.]*))",
    re.MULTILINE,
)
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
        path = _path(module)
        parts += [module, path.read_bytes() if path else b""]
    return digest(*parts, *_extensions())


def modules_of(modules: Iterable[str]) -> frozenset[str]:
    """Some modules of the package, and those that they import, directly or not; the packages around them too."""
    reached: set[str] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module in reached or _path(module) is None:
            continue
        reached.add(module)
        waiting += [module.rpartition(".")[0], *_imports(module)]
    return frozenset(reached)


@cache
def _imports(module: str) -> tuple[str, ...]:
    path = _path(module)
    source = path.read_text(encoding="utf-8") if path else ""
    imported: list[str] = []
    if path and _LISTS_ITS_MODULES in source:
        imported += [f"{module}.{file.stem}" for file in sorted(path.parent.glob("*.py")) if file != path]
    for package, names, plain in _IMPORT.findall(source):
        if plain:
            imported.append(plain)
        else:
            imported += [package, *(f"{package}.{name}" for name in _NAME.findall(names))]
    return tuple(imported)


@cache
def _path(module: str) -> Path | None:
    """The file of a module of the package; None of what is none."""
    place = _PACKAGE.joinpath(*module.split(".")[1:])
    if module.partition(".")[0] != _PACKAGE.name:
        return None
    for path in (place / "__init__.py", place.with_suffix(".py")):
        if path.is_file():
            return path
    return None


@cache
def _extensions() -> tuple[str, ...]:
    """Each extension that is installed: its group, name, value, and the version of what brings it."""
    points = (point for group in EXTENSIONS for point in entry_points(group=group))
    described = (
        f"{point.group} {point.name} {point.value} {point.dist.version if point.dist else ''}" for point in points
    )
    return tuple(sorted(described))
