"""A build with a Dask scheduler and its workers in processes of their own, some of which are killed in the middle."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from stenogram.incremental import executors
from stenogram.incremental.build import build_site, read_corpus
from stenogram.progress import Stages
from tests.test_incremental import VILLAGE, contents


@pytest.fixture
def village(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    root = tmp_path / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    return root


@pytest.fixture
def cluster() -> Iterator[Client]:
    # No nanny starts a new worker in place of the lost one: the one that is left has to do its work.
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50) as two,  # type: ignore[no-untyped-call]
        Client(two) as client,  # type: ignore[no-untyped-call]
    ):
        client.wait_for_workers(2)  # type: ignore[no-untyped-call]
        yield client


@contextmanager
def processes(folder: Path, count: int, pause: float = 30) -> Iterator[str]:
    """A scheduler and workers as somebody starts them elsewhere: none of them can import the program."""
    folder.mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    started: list[subprocess.Popen[bytes]] = []

    def start(module: str, *arguments: str) -> None:
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *arguments]
        with (folder / f"{module}.log").open("ab") as log:
            started.append(subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log))

    try:
        file = folder / "scheduler.json"
        start("dask_scheduler", "--port", "0", "--scheduler-file", str(file))
        start("dask_worker", "--scheduler-file", str(file), "--nworkers", str(count), "--nthreads", "1")
        with Client(scheduler_file=str(file), timeout=f"{pause}s") as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(count, timeout=2 * pause)  # type: ignore[no-untyped-call]
            yield client.scheduler.address
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def built_here(root: Path, tmp_path: Path) -> dict[str, bytes]:
    here = tmp_path / "here"
    shutil.copytree(root, here)
    assert build_site(here).site
    return contents(here)


def made(folder: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in folder.items() if not name.startswith((".stenogram", ".site"))}


def test_workers_of_a_cluster_make_the_same_bytes_though_one_is_killed(
    village: Path, tmp_path: Path, cluster: Client
) -> None:
    expected = built_here(village, tmp_path)
    pids = list(cluster.run(os.getpid).values())  # type: ignore[no-untyped-call]
    assert len(set(pids)) == 2
    told: list[tuple[int, int]] = []

    def kill_one(step: str, done: int, total: int, seconds: float) -> None:
        if step == "building pages" and total:
            if not told:
                os.kill(pids[0], signal.SIGKILL)
            told.append((done, total))

    built = build_site(village, Stages(kill_one), cluster=cluster.scheduler.address)
    assert [str(each) for each in built.problems if each.severity == "error"] == []
    assert len(told) > 2, "the worker was not killed in the middle"
    got = contents(village)
    assert made(got).keys() == made(expected).keys()
    assert [name for name in made(got) if got[name] != expected[name]] == []


def test_workers_that_lack_the_program_get_it_with_the_work(village: Path, tmp_path: Path) -> None:
    expected = built_here(village, tmp_path)
    with processes(tmp_path / "cluster", 1) as address:
        with Client(address) as client:  # type: ignore[no-untyped-call]
            (lacks,) = client.run(find_spec, "stenogram").values()  # type: ignore[no-untyped-call]
            assert lacks is None
        assert build_site(village, cluster=address).site
        got = contents(village)
        assert [name for name in made(expected) if got.get(name) != expected[name]] == []
        # What they were sent is known for what it is at the next build.
        with (village / "source_texts/1921-03-04-bridge.txt").open("a", encoding="utf-8") as text:
            text.write("\nMartha Hill: Agreed at last.\n")
        assert build_site(village, cluster=address).site
    assert "Agreed at last." in (village / "site/transcripts/1921-03-04-bridge/index.html").read_text(encoding="utf-8")


def test_a_worker_that_lacks_a_library_is_named_with_what_to_install(
    village: Path, monkeypatch: pytest.MonkeyPatch, cluster: Client
) -> None:
    # In this order: a module that is imported meanwhile would keep the other's replacement for good.
    monkeypatch.setattr("stenogram.incremental.cluster.version", lambda name: "99.9")
    monkeypatch.setattr(metadata, "version", lambda name: "99.9")
    built = build_site(village, cluster=cluster.scheduler.address)
    assert built.site is None
    (problem,) = built.problems
    assert (problem.file, problem.rule) == ("--cluster", "cluster")
    assert "install mkdocs==99.9 there" in problem.what


def test_ten_workers_killed_at_random_moments_lose_nothing(
    village: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is started again by its nanny, as on machines that lose power."""
    expected = built_here(village, tmp_path)
    monkeypatch.setattr(executors, "BATCH", 1)
    deal = random.Random(20)
    killed: list[int] = []
    moments = sorted(deal.sample(range(40), 10))
    with processes(tmp_path / "cluster", 4) as address, Client(address) as client:  # type: ignore[no-untyped-call]
        seen = 0

        def kill_one(step: str, done: int, total: int, seconds: float) -> None:
            nonlocal seen
            while moments and seen >= moments[0]:
                moments.pop(0)
                pids = list(client.run(os.getpid, on_error="ignore").values())  # type: ignore[no-untyped-call]
                if pids:
                    killed.append(deal.choice(pids))
                    os.kill(killed[-1], signal.SIGKILL)
            seen += 1

        for round_ in range(20):
            if not moments:
                break
            # Everything anew: what a killed build had cached would be no work.
            for memory in (".stenogram", "site"):
                shutil.rmtree(village / memory, ignore_errors=True)
            built = build_site(village, Stages(kill_one), cluster=address)
            assert [str(each) for each in built.problems if each.severity == "error"] == [], round_
            got = contents(village)
            assert made(got).keys() == made(expected).keys()
            assert [name for name in made(got) if got[name] != expected[name]] == []
    assert len(killed) >= 8


def test_texts_are_read_by_the_cluster(village: Path, cluster: Client) -> None:
    with executors.workers(cluster=cluster.scheduler.address) as workers:
        assert workers.cluster
        ran = workers.far.submit(os.getpid).result()
        assert ran != os.getpid()
        assert read_corpus(village, workers=workers).problems == read_corpus(village).problems


def test_a_scheduler_that_does_not_answer_is_an_error_that_says_so(village: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        built = build_site(village, cluster=address)
    assert built.site is None
    (problem,) = built.problems
    assert (problem.file, problem.rule, problem.severity) == ("--cluster", "cluster", "error")
    assert address in problem.what


def test_a_scheduler_without_workers_is_an_error(village: Path) -> None:
    with LocalCluster(n_workers=0, dashboard_address=None, silence_logs=50) as none:  # type: ignore[no-untyped-call]
        built = build_site(village, cluster=none.scheduler_address)
    assert built.site is None
    assert "no workers" in built.problems[0].what


def test_a_program_that_was_changed_while_it_ran_is_to_be_started_again(
    village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a cluster, too: `serve` goes on for days, and the processes that it starts have the new rules."""
    monkeypatch.setattr(executors, "code_digest", lambda *modules: "those of yesterday")
    built = build_site(village)
    assert built.site is None
    (problem,) = built.problems
    assert (problem.file, problem.severity) == ("site", "error")
    assert "a different version" in problem.what
    assert "start Stenogram again" in problem.remedy
