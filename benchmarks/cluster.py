"""What a build costs on the network, and whether its workers have equal shares.

    python benchmarks/cluster.py FOLDER [--transcripts 300] [--workers 4] [--deaths 10]

A Dask scheduler and workers of one thread, in processes of their own on this machine, none of which has the program.
The same corpus is built here and with them, while some are killed at random moments. Prints the bytes of all tasks and
of what they gave, the tasks and the seconds of processor time of each worker, and whether the sites are the same to the
last byte.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from distributed import Client

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from corpus import make  # noqa: E402
from edit_chains import contents  # noqa: E402

from stenogram.incremental import cluster  # noqa: E402
from stenogram.incremental.build import build_site  # noqa: E402

EXECUTORS: list[cluster.ClusterExecutor] = []


class Counting(cluster.ClusterExecutor):
    """An executor that can be asked afterwards."""

    def __init__(self, client: Any) -> None:
        super().__init__(client)
        EXECUTORS.append(self)


@contextmanager
def processes(folder: Path, count: int) -> Iterator[Client]:
    """A scheduler and so many workers."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "scheduler.json"
    file.unlink(missing_ok=True)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    of_worker = ["--scheduler-file", str(file), "--nworkers", str(count), "--nthreads", "1"]
    commands = {"dask_scheduler": ["--port", "0", "--scheduler-file", str(file)], "dask_worker": of_worker}
    started = []
    try:
        for module, arguments in commands.items():
            command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *arguments]
            with (folder / f"{module}.log").open("wb") as log:
                started.append(subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log))
        with Client(scheduler_file=str(file), timeout="120s") as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(count, timeout=240)  # type: ignore[no-untyped-call]
            yield client
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


class Deaths(threading.Thread):
    """Kills workers at random moments, as long as there is something to do for them; others take their places."""

    def __init__(self, address: str, count: int, seed: int = 1) -> None:
        super().__init__(daemon=True)
        self._address, self._count, self._deal = address, count, random.Random(seed)
        self._over = threading.Event()
        self.done = 0

    def run(self) -> None:
        with Client(self._address, timeout="60s") as client:  # type: ignore[no-untyped-call]
            while self.done < self._count and not self._over.wait(self._deal.uniform(0.5, 6)):
                try:
                    processes = client.run(os.getpid)  # type: ignore[no-untyped-call]
                    os.kill(self._deal.choice(sorted(processes.values())), signal.SIGKILL)
                    self.done += 1
                except (OSError, IndexError, ValueError):
                    # It died before it could answer, or all are being started.
                    continue

    def stop(self) -> int:
        """End; gives how many were killed."""
        self._over.set()
        self.join(60)
        return self.done


def share(dask_worker: Any) -> tuple[int, float]:
    """The tasks that a worker has done, and its seconds of processor time. Runs on the worker."""
    times = os.times()
    return dask_worker.state.executed_count, times.user + times.system


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--transcripts", type=int, default=300)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--deaths", type=int, default=0)
    given = parser.parse_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    cluster.ClusterExecutor = Counting  # type: ignore[misc]
    folder = given.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    make(folder / "here", given.transcripts)
    shutil.copytree(folder / "here", folder / "there")
    began = time.monotonic()
    assert build_site(folder / "here").site
    print(f"here         {time.monotonic() - began:8.1f} s", flush=True)
    with processes(folder / "cluster", given.workers) as client:
        before = client.run(share)  # type: ignore[no-untyped-call]
        began = time.monotonic()
        deaths = Deaths(client.scheduler.address, given.deaths)
        deaths.start()
        assert build_site(folder / "there", cluster=client.scheduler.address).site
        print(f"there        {time.monotonic() - began:8.1f} s, {deaths.stop()} workers killed on the way", flush=True)
        after = client.run(share)  # type: ignore[no-untyped-call]
    for number, (address, (tasks, seconds)) in enumerate(sorted(after.items()), 1):
        tasks_before, seconds_before = before.get(address, (0, 0.0))
        print(f"worker {number}     {tasks - tasks_before:8} tasks {seconds - seconds_before:8.1f} s of a core")
    sent, received = (sum(getattr(one, way) for one in EXECUTORS) / 1e6 for way in ("sent", "received"))
    print(f"sent         {sent:8.1f} MB   and the program to each worker: {len(cluster.program().files) / 1e6:.1f} MB")
    print(f"received     {received:8.1f} MB")
    one, other = contents(folder / "here/site"), contents(folder / "there/site")
    print(f"differing    {sum(one.get(name) != other.get(name) for name in one.keys() | other.keys()):8} files")


if __name__ == "__main__":
    main()
