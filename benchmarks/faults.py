"""Builds killed at every change of a file, and starved of room from every change on: what is lost?

    python benchmarks/faults.py [--every N] [--tmpfs]
    python benchmarks/faults.py --every 0 --moments 50 --pairs 20 --state 50 [--seed 1]

Prints each trial in which anything was lost, and the sums. `--every 1` takes all changes, `--every 0` none; `--tmpfs`
also builds on real disks that are too small (needs the right to mount them). `--moments` kills the command at moments
drawn at random, every second time with all that it has started; `--pairs` starts two builds at once, up to a second
apart; `--state` spoils files of .stenogram before a build: bits turned round, the end cut off, another file's bytes,
noise, or the file gone.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from tests.faults import trials  # noqa: E402

AT_THE_END = 40
"""The last changes are tried all: there the site and the ledgers change places."""


def run(stage: trials.Stage, every: int) -> int:
    points = sorted({*range(1, stage.changes + 1, every), *range(stage.changes - AT_THE_END, stage.changes + 2)})
    lost = 0
    for kind, disturb, expected in (
        ("killed", trials.killed_at, {-9, trials.DONE}),
        ("full", trials.full_from, {trials.PROBLEMS, trials.DONE}),
    ):
        began = time.monotonic()
        wrong = [each for point in points for each in trials.trial(stage, f"{kind}-{point}", disturb(point), expected)]
        print(*wrong, sep="\n", end="\n" if wrong else "")
        seconds = time.monotonic() - began
        print(f"{kind}: {len(points)} of {stage.changes} moments tried, {len(wrong)} with a loss, {seconds:.0f} s")
        lost += len(wrong)
    return lost


def on_a_small_disk(stage: trials.Stage) -> int:
    """Real disks of several sizes, each too small for the new site."""
    lost = 0
    disk = stage.folder / "disk"
    disk.mkdir()
    need = sum(len(raw) for raw in stage.old_site.values())
    for share in (1.3, 1.6, 1.9, 2.1, 2.3):
        size = int(need * share) + 400_000
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=False)
        if mounted.returncode:
            print("no disk could be mounted")
            return lost
        try:
            root = disk / "corpus"
            try:
                shutil.copytree(stage.corpus, root)
            except (OSError, shutil.Error):
                print(f"a disk of {size:,} bytes holds not even the corpus")
                continue
            status = trials.forked(root)
            wrong = list(trials.damage(stage, root))
            print(f"a disk of {size:,} bytes: the build ended with {status}", *wrong)
            lost += len(wrong)
            subprocess.run(["mount", "-o", "remount,size=1g", str(disk)], check=True)
            wrong = list(trials.aftermath(stage, root))
            print("  with room made:", wrong or "right")
            lost += len(wrong)
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    return lost


def _command(root: Path) -> subprocess.Popen[bytes]:
    """`build --release` as a command, the first of a group of processes."""
    command = [sys.executable, "-m", "stenogram", "build", "--release", "--corpus", str(root)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": trials.DAY, "PYTHONPATH": str(PROJECT)}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def at_random_moments(stage: trials.Stage, count: int, chance: random.Random) -> list[str]:
    wrong: list[str] = []
    for n in range(count):
        root = _copy(stage, f"moment-{n}")
        if n == 0:
            began = time.monotonic()
            _command(root).wait()
            longest = time.monotonic() - began
            shutil.rmtree(root)
            root = _copy(stage, f"moment-{n}")
        build = _command(root)
        moment = chance.uniform(0, longest)
        try:
            build.wait(moment)
        except subprocess.TimeoutExpired:
            (os.killpg if n % 2 else os.kill)(build.pid, signal.SIGKILL)
            build.wait()
        lost = [*trials.damage(stage, root), *trials.aftermath(stage, root)]
        wrong += [f"killed after {moment:.2f} of {longest:.2f} s: {each}" for each in lost]
        shutil.rmtree(root)
    return wrong


def two_at_once(stage: trials.Stage, count: int, chance: random.Random) -> list[str]:
    wrong: list[str] = []
    for n in range(count):
        root = _copy(stage, f"pair-{n}")
        first = _command(root)
        apart = chance.uniform(0, 1) if n % 2 else 0.0
        time.sleep(apart)
        second = _command(root)
        ends = (first.wait(), second.wait())
        lost = [*trials.damage(stage, root), *trials.aftermath(stage, root)]
        if 0 not in ends or trials.tree(root / "site") != stage.new_site:
            lost.append(f"they ended with {ends}")
        wrong += [f"two builds, {apart:.2f} s apart: {each}" for each in lost]
        shutil.rmtree(root)
    return wrong


def spoiled_state(stage: trials.Stage, count: int, chance: random.Random) -> list[str]:
    """Whatever stands in .stenogram, the next build is as one that nothing disturbed."""
    wrong: list[str] = []
    for n in range(count):
        root = _copy(stage, f"state-{n}")
        files = sorted(path for path in (root / ".stenogram").rglob("*") if path.is_file())
        spoiled = chance.sample(files, min(len(files), chance.choice((1, 3, 10, len(files)))))
        for file in spoiled:
            _spoil(file, files, chance)
        lost = list(trials.aftermath(stage, root))
        names = [file.relative_to(root).as_posix() for file in spoiled[:3]]
        wrong += [f"{len(spoiled)} files of the state spoiled ({', '.join(names)} …): {each}" for each in lost]
        shutil.rmtree(root)
    return wrong


def _spoil(file: Path, files: list[Path], chance: random.Random) -> None:
    raw = bytearray(file.read_bytes())
    way = chance.choice(("bits", "end", "other", "noise", "gone"))
    if way == "bits":
        for _ in range(chance.randint(1, 8) if raw else 0):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    elif way == "end":
        del raw[chance.randint(0, len(raw)) :]
    elif way == "other":
        raw = bytearray(chance.choice([one for one in files if one.exists()]).read_bytes())
    elif way == "noise":
        raw = bytearray(chance.randbytes(chance.randint(0, 2_000)))
    file.unlink()  # What is linked to it keeps its bytes.
    if way != "gone":
        file.write_bytes(raw)


def _copy(stage: trials.Stage, name: str) -> Path:
    root = stage.folder / name
    shutil.copytree(stage.corpus, root)
    return root


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--tmpfs", action="store_true")
    parser.add_argument("--moments", type=int, default=0)
    parser.add_argument("--pairs", type=int, default=0)
    parser.add_argument("--state", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        stage = trials.stage(folder)
        lost = run(stage, given.every) if given.every else 0
        for try_all, count in (
            (at_random_moments, given.moments),
            (two_at_once, given.pairs),
            (spoiled_state, given.state),
        ):
            began = time.monotonic()
            wrong = try_all(stage, count, random.Random(given.seed))
            print(*wrong, sep="\n", end="\n" if wrong else "")
            if count:
                seconds = time.monotonic() - began
                print(f"{try_all.__name__}: {count} tried, {len(wrong)} losses, {seconds:.0f} s", flush=True)
            lost += len(wrong)
        if given.tmpfs:
            lost += on_a_small_disk(stage)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
