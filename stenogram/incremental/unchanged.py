"""Whether anything has changed since the last build, found out before the program is loaded; if not, its report again.

Inputs and outputs of a build are compared with those at the end of the last one: how many files, their sizes and
times. Loading what reads texts and makes pages would take longer than the comparison, so this module imports nothing
of the package. Where the comparison is not certain, the build itself decides (`last_build`).
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from array import array
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

_STATE: Final = ".stenogram"
"""As in `stenogram.disk.layout`."""
_FILE: Final = f"{_STATE}/unchanged.json"
_SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a further change of a file has another time, on every file system."""
_INPUTS: Final = ("source_texts", "registry", "templates")
_SETTINGS: Final = ("mkdocs.yml", "wordings.yml", "searches.yml")
_PACKAGE: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Messages:
    """What a build of nothing new says, in the language of the person.

    Lines before the summary, and after it where the site is; in the summary `{seconds}` stands for the time that it
    took, with a decimal `point`.
    """

    report: tuple[str, ...]
    summary: str
    last: tuple[str, ...]
    point: str

    def timed(self, seconds: float) -> str:
        """The summary of a build that took so long."""
        return self.summary.replace("{seconds}", f"{seconds:.1f}".replace(".", self.point))


def last_messages(root: Path) -> Messages | None:
    """What the last plain build told, where nothing has changed since; None where that is not certain."""
    try:
        known = json.loads((root / _FILE).read_bytes())
        # Not while another build is at work.
        with FileLock(root / _STATE / "lock", timeout=0):
            if known["inputs"] != _inputs(root).digest:
                return None
            if known["made_of"] != _made_of(root, Path(known["docs"]), Path(known["site"])).digest:
                return None
        return Messages(tuple(known["report"]), known["summary"], tuple(known["last"]), known["point"])
    except (OSError, Timeout, ValueError, KeyError, TypeError):
        return None


def forget(root: Path) -> None:
    """Let the next build find out by itself."""
    (root / _FILE).unlink(missing_ok=True)


def remember(root: Path, docs: Path, site: Path, began: int, messages: Messages) -> None:
    """Keep what a plain build that began at a time (ns) would tell again, unless anything was touched since then."""
    inputs = _inputs(root)
    if inputs.newest > began - _SETTLED:
        return
    made_of = _made_of(root, docs, site)
    if made_of.newest > began - _SETTLED:
        return
    known = {
        "inputs": inputs.digest,
        "made_of": made_of.digest,
        "docs": str(docs),
        "site": str(site),
        **asdict(messages),
    }
    beside = root / f"{_FILE}.new"
    with suppress(OSError):
        beside.write_text(json.dumps(known), encoding="utf-8")
        beside.replace(root / _FILE)


@dataclass(frozen=True, slots=True)
class _MadeOf:
    """`newest` is the latest time of change (ns) of what somebody else than the build writes."""

    digest: str
    newest: int


def _inputs(root: Path) -> _MadeOf:
    """What a build reads: texts, registry, settings, the program. They are few, and edits are mostly among them."""
    files = _Files()
    for folder in (*(root / name for name in _INPUTS), _PACKAGE, _PACKAGE.parent / "templates"):
        files.add_folder(str(folder), lambda name: True)
    for name in _SETTINGS:
        files.add_file(root / name)
    return files.made_of()


def _made_of(root: Path, docs: Path, site: Path) -> _MadeOf:
    """What a build writes, and what others have in its folders."""
    listing = root / _STATE / "docs.txt"
    generated = frozenset([*listing.read_text("utf-8").splitlines(), "data/.generated"])
    files = _Files()
    files.add_folder(str(docs), lambda name: name not in generated)
    files.add_folder(str(site), lambda name: False)
    return files.made_of()


def _circumstances() -> Iterable[str]:
    """What a build depends on besides files: day, language, the program that runs, libraries by names and versions."""
    yield time.strftime("%Y-%m-%d", time.gmtime())
    yield sys.version
    yield os.environ.get("SOURCE_DATE_EPOCH", "-")
    yield os.environ.get("STENOGRAM_LANGUAGE", "-")
    for folder in sorted({path for path in sys.path if path.endswith("-packages")}):
        yield from sorted(os.listdir(folder))  # noqa: PTH208 Names alone: a Path for each would take longer.


class _Files:
    """Names, numbers, sizes and times of very many files."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.rows = array("q")
        self.newest = 0

    def add_file(self, path: Path) -> None:
        with suppress(FileNotFoundError):
            self._add(str(path), path.stat(), is_input=True)

    def add_folder(self, folder: str, is_input: Callable[[str], bool]) -> None:
        """Every file below; `is_input` tells by a name relative to the folder whether somebody else writes it."""
        waiting = [(folder, "")]
        while waiting:
            place, prefix = waiting.pop()
            try:
                entries = list(os.scandir(place))
            except FileNotFoundError:
                continue
            for entry in entries:
                name = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    # Compiled modules come as the program runs.
                    if entry.name != "__pycache__":
                        waiting.append((entry.path, f"{name}/"))
                else:
                    self._add(entry.path, entry.stat(follow_symlinks=False), is_input(name))
                    if entry.is_symlink():
                        self.add_file(Path(entry.path))

    def made_of(self) -> _MadeOf:
        """All of them, and what a build depends on besides files."""
        digest = hashlib.sha256(self.rows.tobytes())
        digest.update("\0".join([*self.names, *_circumstances()]).encode("utf-8", "surrogateescape"))
        return _MadeOf(digest.hexdigest(), self.newest)

    def _add(self, name: str, stat: os.stat_result, is_input: bool) -> None:
        self.names.append(name)
        self.rows.extend((stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns))
        if is_input:
            self.newest = max(self.newest, stat.st_mtime_ns, stat.st_ctime_ns)
