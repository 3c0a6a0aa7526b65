"""Whatever happens to a build, nothing that was there is lost, and the next one is right.

The long form: benchmarks/faults.py.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from stenogram import disk
from tests.faults import trials
from tests.faults.trials import CRASHED, DONE, PROBLEMS, REFUSED, Stage, forked, trial

pytestmark = pytest.mark.xdist_group("faults")
KILLED = -9


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return trials.stage(tmp_path_factory.mktemp("stage"))


def moments(stage: Stage, count: int) -> Iterator[int]:
    """Spread over a build, and the last ones, in which the site and the ledgers change places."""
    yield from range(1, stage.changes, max(1, stage.changes // count))
    yield from range(stage.changes - 6, stage.changes + 1)


def test_a_build_that_is_killed_loses_nothing_and_leaves_nothing(stage: Stage) -> None:
    points = set(moments(stage, 8))
    found = [each for at in points for each in trial(stage, f"killed-{at}", trials.killed_at(at), {KILLED, DONE})]
    assert found == []


def test_ctrl_c_ends_a_build_with_a_line_and_loses_nothing(stage: Stage) -> None:
    wrong, statuses = [], []
    for at in range(1, stage.changes, max(1, stage.changes // 6)):
        root = stage.folder / f"interrupted-{at}"
        shutil.copytree(stage.corpus, root)
        # The first as a command of its own, the others in forks, which need not load the program again.
        status, messages = (trials.interrupted_fork if statuses else trials.interrupted_command)(root, at)
        statuses.append(status)
        wrong += [messages] if status not in (0, 1) or "Traceback" in messages else []
        wrong += list(trials.aftermath(stage, root))
    assert wrong == []
    assert 1 in statuses


def test_a_full_disk_stops_the_build_with_a_message_and_loses_nothing(stage: Stage) -> None:
    points = set(range(1, stage.changes, stage.changes // 6))
    found = [each for at in points for each in trial(stage, f"full-{at}", trials.full_from(at), {PROBLEMS, DONE})]
    assert found == []


def test_a_file_that_cannot_grow_stops_the_build_with_a_message_and_loses_nothing(stage: Stage) -> None:
    found = [
        each for size in (200, 20_000) for each in trial(stage, f"small-{size}", trials.no_file_over(size), {PROBLEMS})
    ]
    assert found == []


@pytest.mark.parametrize("name", ["1921-03-04-bridge.txt", "1921-03-04-bridge.turns.json", "people.yml"])
def test_a_file_that_vanishes_while_it_is_read_does_no_harm(stage: Stage, name: str) -> None:
    """A registry that has gone is as if it had never been; a text, or the ledger of a published one, is an error."""
    root = stage.folder / f"vanishing-{name}"
    shutil.copytree(stage.corpus, root)
    status = forked(root, trials.vanishing(name))
    assert status == (DONE if name == "people.yml" else PROBLEMS), trials.crash_of(root)
    shutil.copytree(stage.corpus / disk.TEXTS, root / disk.TEXTS, dirs_exist_ok=True)
    shutil.copytree(stage.corpus / disk.REGISTRY, root / disk.REGISTRY, dirs_exist_ok=True)
    assert list(trials.aftermath(stage, root)) == []


def test_of_two_builds_at_once_one_is_refused_and_the_site_is_right(stage: Stage) -> None:
    root = stage.folder / "two"
    shutil.copytree(stage.corpus, root)
    ended: list[int] = []
    started = threading.Barrier(3)

    def build() -> None:
        started.wait()
        # Processes, not forks: this one has threads.
        command = "import sys; from tests.faults.trials import *; sys.exit(forked(Path(sys.argv[1])))"
        done = subprocess.run([sys.executable, "-c", command, root], cwd=Path(__file__).parents[2], check=False)
        ended.append(done.returncode)

    both = [threading.Thread(target=build) for _ in range(3)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert DONE in ended
    assert set(ended) <= {DONE, REFUSED}
    assert list(trials.damage(stage, root)) == []
    assert list(trials.aftermath(stage, root)) == []


@pytest.mark.parametrize("name", ["source_texts/1921-03-04-bridge.txt", "source_texts", "registry/people.yml"])
def test_a_symbolic_link_that_leads_to_itself_is_an_error_and_the_old_site_stays(stage: Stage, name: str) -> None:
    root = stage.folder / f"loop-{name.replace('/', '-')}"
    shutil.copytree(stage.corpus, root)
    place = root / name
    aside = place.rename(place.with_name(f"{place.name}.aside"))
    place.symlink_to(place.name)
    assert forked(root) == PROBLEMS, trials.crash_of(root)
    assert trials.tree(root / "site") == stage.old_site
    place.unlink()
    aside.rename(place)
    assert list(trials.aftermath(stage, root)) == []


@pytest.fixture
def copy(stage: Stage) -> Iterator[Path]:
    root = stage.folder / "permissions"
    shutil.copytree(stage.corpus, root)
    yield root
    shutil.rmtree(root)


def unprivileged(root: Path) -> None:
    """Root may read and write everywhere: without these two capabilities permissions bind it as they bind anybody.

    The forms: man 2 capset, man 2 prctl.
    """
    override, read_search = 1, 2
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, sets) == 0
    for which in (override, read_search):
        libc.prctl(24, which, 0, 0, 0)
    for at in (0, 1):  # effective, permitted
        sets[at] &= ~(1 << override | 1 << read_search)
    assert libc.capset(header, sets) == 0


@pytest.mark.parametrize("name", ["", "docs", "source_texts", ".stenogram", "site"])
def test_a_folder_that_may_not_be_written_stops_the_build_with_a_message(copy: Path, stage: Stage, name: str) -> None:
    folder = copy / name
    folder.chmod(0o555)
    status = forked(copy, unprivileged)
    assert status != CRASHED, trials.crash_of(copy)
    assert list(trials.damage(stage, copy)) == []
    folder.chmod(0o755)
    assert forked(copy, unprivileged) == DONE, trials.crash_of(copy)
    assert trials.tree(copy / "site") == stage.new_site


@pytest.mark.parametrize(
    "name", ["source_texts/1921-03-04-bridge.txt", "source_texts", "registry/people.yml", "registry"]
)
def test_what_may_not_be_read_is_an_error_and_the_old_site_stays(copy: Path, stage: Stage, name: str) -> None:
    place = copy / name
    before = place.stat().st_mode
    place.chmod(0)
    assert forked(copy, unprivileged) == PROBLEMS, trials.crash_of(copy)
    assert trials.tree(copy / "site") == stage.old_site
    place.chmod(before)
    assert forked(copy, unprivileged) == DONE, trials.crash_of(copy)
    assert trials.tree(copy / "site") == stage.new_site
