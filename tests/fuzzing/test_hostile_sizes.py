"""Inputs that are made to take long end, in the small. Whether the time is a straight line: benchmarks/hostile.py."""

from __future__ import annotations

import importlib.util
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, ModuleType

import pytest

SMALLER = 100
PATIENCE = 120
"""Seconds after which a trial counts as one that never ends: each takes less than one."""


def benchmark() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "benchmarks" / "hostile.py"
    spec = importlib.util.spec_from_file_location("benchmarks_hostile", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRIALS = benchmark().TRIALS


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    def ended(number: int, frame: FrameType | None) -> None:
        raise TimeoutError("this does not end")

    before = signal.signal(signal.SIGALRM, ended)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("name", TRIALS)
def test_it_ends(name: str) -> None:
    make, size = TRIALS[name]
    assert make(max(2, size // SMALLER))() is not None
