"""A build with a Dask scheduler and two worker processes, one of which is killed in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import socket
from collections.abc import Iterator
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


def test_texts_are_read_by_the_cluster(village: Path, cluster: Client) -> None:
    with executors.workers(cluster.scheduler.address) as workers:
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
    assert "another version" in problem.what
    assert "start Stenogram again" in problem.remedy
