"""Ctrl+C prints no traceback while the program is loaded, nor when it has done."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
FRONT_DOORS = {
    "module": "runpy.run_module('stenogram', run_name='__main__', alter_sys=True)",
    "build.py": f"runpy.run_path({str(PROJECT / 'build.py')!r}, run_name='__main__')",
}
AT_MODULE = """
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            _signal.raise_signal(_signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
"""
AT_THE_END = "atexit.register(_signal.raise_signal, _signal.SIGINT)"


def interrupted(door: str, when: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, begun by the code of a front door, after code that interrupts it at some time."""
    heard = "_signal.signal(_signal.SIGINT, _signal.default_int_handler)"  # Jobs in the background do not hear it.
    code = f"import _signal, atexit, runpy, sys\n{heard}\n{when}\n{FRONT_DOORS[door]}\n"
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("door", FRONT_DOORS)
@pytest.mark.parametrize("module", ["pathlib", "click.core", "stenogram.cli", "stenogram.commands"])
def test_while_the_program_is_loaded_nothing_is_printed(door: str, module: str, tmp_path: Path) -> None:
    when = "sys.modules.pop('pathlib', None)\n" + AT_MODULE.format(module=module)
    ended = interrupted(door, when, "check", "--corpus", str(tmp_path))
    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGINT, "", "")


@pytest.mark.parametrize("door", FRONT_DOORS)
def test_when_its_work_is_done_nothing_is_printed(door: str) -> None:
    ended = interrupted(door, AT_THE_END, "--version")
    assert (ended.returncode, ended.stderr) == (-signal.SIGINT, "")
    assert ended.stdout.startswith("stenogram")


def test_while_it_works_a_line_is_printed() -> None:
    when = """
import click.core
def interrupted(*given, **options):
    _signal.raise_signal(_signal.SIGINT)
click.core.Context.invoke = interrupted
"""
    ended = interrupted("module", when, "check")
    assert (ended.returncode, ended.stdout, ended.stderr.strip()) == (1, "", "Aborted!")


def test_what_was_half_loaded_then_does_not_keep_the_line_from_being_printed(tmp_path: Path) -> None:
    ended = interrupted("module", AT_MODULE.format(module="yaml._yaml"), "check", "--corpus", str(tmp_path))
    assert (ended.returncode, ended.stdout, ended.stderr.strip()) == (1, "", "Aborted!")


def test_whoever_ignores_it_goes_on_ignoring_it() -> None:
    when = "_signal.signal(_signal.SIGINT, _signal.SIG_IGN)\n" + AT_MODULE.format(module="click.core") + AT_THE_END
    ended = interrupted("module", when, "--version")
    assert (ended.returncode, ended.stderr) == (0, "")
