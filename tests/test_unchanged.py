"""A build of nothing new tells again what the last one told, and is known without loading the program."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stenogram.cli import cli
from stenogram.incremental import build, unchanged

VILLAGE = Path(__file__).parent / "corpora" / "village"
BRIDGE = "source_texts/1921-03-04-bridge"


@pytest.fixture
def village(tmp_path: Path) -> Path:
    root = tmp_path / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    (root / "docs").mkdir(exist_ok=True)
    return root


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as untouched for long: their times of change cannot be set."""
    monkeypatch.setattr(unchanged, "_SETTLED", -(10**18))


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["build", "--corpus", str(root), *arguments])


def without_time(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return [line.rpartition(" in ")[0] if line.endswith(" s") else line for line in result.output.splitlines()]


def refuse(*arguments: object, **options: object) -> None:
    raise AssertionError("the program was asked to build")


def test_nothing_new_is_told_as_before_and_nothing_is_built(
    village: Path, settled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(village)
    first = without_time(run(village))
    monkeypatch.setattr(build, "build_site", refuse)
    assert without_time(run(village)) == first
    assert any("The site is in" in line for line in first)
    for option in ("--all", "--strict", "--release", "--locked", "--exports"):
        assert isinstance(run(village, option).exception, AssertionError), option


def add(name: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("More.\n", encoding="utf-8")

    return write


def rewrite(name: str) -> Callable[[Path], None]:
    """The same bytes once more, with the time that they had: only the time of the change of state tells."""

    def write(root: Path) -> None:
        path = root / name
        was = path.stat()
        path.write_bytes(path.read_bytes())
        os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))

    return write


def remove(name: str) -> Callable[[Path], None]:
    return lambda root: (root / name).unlink()


@pytest.mark.parametrize(
    "change",
    [
        rewrite(f"{BRIDGE}.txt"),
        rewrite("mkdocs.yml"),
        rewrite("registry/organisations.yml"),
        rewrite("docs/about.md"),
        rewrite("site/index.html"),
        remove("site/index.html"),
        remove("docs/about.md"),
        add("source_texts/1999-01-01-more.txt"),
        add("templates/pages/entry.md"),
        add("docs/more.md"),
        add("site/more.html"),
        add("wordings.yml"),
    ],
)
def test_whatever_was_touched_must_be_looked_at(village: Path, settled: None, change: Callable[[Path], None]) -> None:
    run(village)
    assert unchanged.last_messages(village)
    change(village)
    assert unchanged.last_messages(village) is None


def test_another_day_or_library_must_be_looked_at(
    village: Path, settled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(village)
    assert unchanged.last_messages(village)
    with monkeypatch.context() as other:
        other.setenv("SOURCE_DATE_EPOCH", "1700000000")
        assert unchanged.last_messages(village) is None
    with monkeypatch.context() as other:
        other.setattr(unchanged.time, "gmtime", lambda: time.struct_time((2100, 1, 1, 0, 0, 0, 0, 1, 0)))
        assert unchanged.last_messages(village) is None
    listed = os.listdir

    def with_another(folder: str) -> list[str]:
        return [*listed(folder), "another-1.0.dist-info"]

    monkeypatch.setattr(unchanged.os, "listdir", with_another)
    assert unchanged.last_messages(village) is None


def test_a_site_whose_inputs_changed_a_moment_ago_is_not_taken_for_certain(village: Path) -> None:
    run(village)
    assert unchanged.last_messages(village) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"made_of": 1}', b'{"docs": 1, "site": 2, "made_of": ""}'])
def test_what_cannot_be_understood_is_not_taken_for_certain(village: Path, settled: None, content: bytes) -> None:
    run(village)
    (village / ".stenogram/unchanged.json").write_bytes(content)
    assert unchanged.last_messages(village) is None


def test_a_build_that_begins_forgets(village: Path, settled: None) -> None:
    run(village)
    path = village / f"{BRIDGE}.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\nMartha Hill: More.\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "_written", refuse)
        with pytest.raises(AssertionError):
            build.build_site(village)
    assert not (village / ".stenogram/unchanged.json").exists()
