"""Equal input gives equal bytes: on any machine, in any folder, locale, time zone, with any hash seed, in any order."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stenogram.disk import TEXTS
from tests.faults.trials import tree

PROJECT = Path(__file__).resolve().parents[1]
ONE = {"LANG": "C", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "COLUMNS": "40"}
OTHER = {"LC_ALL": "C.UTF-8", "TZ": "America/Anchorage", "PYTHONHASHSEED": "77777", "PYTHONUTF8": "1", "TERM": "xterm"}


# The program's clock, so many days ahead.
LATER = f"""
import datetime, os, sys, time
sys.path.insert(0, {str(PROJECT)!r})
ahead = datetime.timedelta(days=int(os.environ.get("DAYS_AHEAD", "0")))
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + ahead
datetime.datetime, now = Later, time.time
time.time = lambda: now() + ahead.total_seconds()
from stenogram.cli import main
main()
"""


def sources() -> list[str]:
    """The corpus of the project, file by file."""
    kept = ("source_texts", "registry", "docs", "mkdocs.yml")
    listed = subprocess.run(["git", "ls-files", *kept], cwd=PROJECT, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.splitlines() if (PROJECT / name).is_file()]


def build(folder: Path, names: list[str], environment: dict[str, str], mask: int) -> dict[str, bytes]:
    """Copy the files in the order given, build, and give the whole site."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PROJECT / name, folder / name)
    # The theme by its name, for the folder has no templates of its own.
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("custom_dir: templates/theme", "")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    command = [sys.executable, "-c", LATER, "build", "--corpus", folder]
    done = subprocess.run(
        command, cwd=folder.parent, env=clean | environment, umask=mask, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return tree(folder / "site")


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders, on two kinds of file system where the machine has two: they list their files in other orders."""
    one = tmp_path_factory.mktemp("one")
    memory = Path("/dev/shm")
    other = (
        memory / f"stenogram-{os.getpid()}" if memory.is_dir() and os.access(memory, os.W_OK) else one.parent / "b c"
    )
    other.mkdir()
    yield one / "corpus", other / "a much longer path" / "корпус"
    shutil.rmtree(other)


@pytest.fixture(scope="module")
def one(places: tuple[Path, Path]) -> dict[str, bytes]:
    """The site that others are compared with."""
    return build(places[0], sources(), ONE, 0o022)


def test_two_builds_give_equal_sites(places: tuple[Path, Path], one: dict[str, bytes]) -> None:
    other = build(places[1], sources()[::-1], OTHER, 0o077)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    ledgers = [{n: raw for n, raw in tree(place / TEXTS).items() if n.endswith(".json")} for place in places]
    assert ledgers[0] == ledgers[1]


def test_a_build_on_another_day_gives_an_equal_site(
    places: tuple[Path, Path], one: dict[str, bytes], tmp_path: Path
) -> None:
    """Nothing in a site is of the day on which it was built; only a ledger that changes knows that."""
    later = build(tmp_path, sources(), ONE | {"DAYS_AHEAD": "400"}, 0o022)
    assert [name for name in one.keys() | later.keys() if one.get(name) != later.get(name)] == []
    first, second = (tree(place / TEXTS) for place in (places[0], tmp_path))
    assert first == second, "the project's ledgers fit its texts"
