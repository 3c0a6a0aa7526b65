"""A copy of the process that calls a function: what comes of it, and that it is not made where it could hang."""

from __future__ import annotations

import os
import signal
import sys
import threading
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from stenogram.incremental.copied_process import CopiedProcess, Copies, can_copy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made on Linux alone")


def test_what_a_copy_does_is_done_when_its_result_is_there(tmp_path: Path) -> None:
    copied = CopiedProcess(lambda: (tmp_path / "made").write_text(str(os.getpid())))
    copied.result()
    copied.result()
    assert int((tmp_path / "made").read_text()) != os.getpid()


def test_what_a_copy_gives_comes_back_however_long_it_is() -> None:
    tasks = [Copies().submit(lambda letter: (os.getpid(), letter * 300_000), letter) for letter in "ab"]
    results = [task.result() for task in tasks]
    assert [text for _, text in results] == ["a" * 300_000, "b" * 300_000]
    assert len({os.getpid(), *(process for process, _ in results)}) == 3


def test_what_a_copy_raises_is_raised_with_where_it_happened() -> None:
    def fail() -> None:
        raise FileNotFoundError(2, "not there", "/an/index")

    with pytest.raises(FileNotFoundError) as raised:
        CopiedProcess(fail).result()
    assert raised.value.filename == "/an/index"
    assert "in fail" in "".join(raised.value.__notes__)


def test_a_copy_that_is_killed_is_a_process_that_was_lost() -> None:
    with pytest.raises(BrokenProcessPool):
        CopiedProcess(lambda: os.kill(os.getpid(), signal.SIGKILL)).result()


def test_a_copy_ends_with_the_process_that_made_it() -> None:
    reading, writing = os.pipe()
    maker = os.fork()
    if maker == 0:
        # The copy would wait for ever; its maker ends at once, and the pipe with both.
        CopiedProcess(threading.Event().wait)
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(writing)
    os.waitpid(maker, 0)
    with os.fdopen(reading, "rb") as end:
        assert end.read() == b""


def test_no_copy_is_made_while_another_thread_runs() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert not can_copy()
    finally:
        stop.set()
        thread.join()
