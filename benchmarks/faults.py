"""Builds killed at every change of a file, and starved of room from every change on: what is lost?

    python benchmarks/faults.py [--every N] [--tmpfs]

Prints each trial in which anything was lost, and the sums. `--every 1` takes them all; `--tmpfs` also builds on real
disks that are too small (needs the right to mount them).
"""

from __future__ import annotations

import argparse
import shutil
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--tmpfs", action="store_true")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        stage = trials.stage(folder)
        lost = run(stage, given.every)
        if given.tmpfs:
            lost += on_a_small_disk(stage)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
