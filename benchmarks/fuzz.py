"""Fuzz the doors through which strangers' bytes come in, led by coverage.

    python -m pip install atheris          (CPython 3.11 to 3.13 on Linux)
    python benchmarks/fuzz.py [--seconds 60] [DOOR ...]

Doors: text, sidecar, ledger, people, summits, strategies, table, cache, scalar. Each runs in a process of its own; what
it finds stands in a file `crash-…` in the folder that is printed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))


def fuzz(door: str, seconds: int, folder: Path) -> None:
    """Fuzz one door; atheris ends the process."""
    import atheris

    with atheris.instrument_imports(include=["stenogram"]):
        from tests.fuzzing import doors
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "good").write_bytes(doors.SEEDS[door].encode())
    limits = ["-max_len=20000", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]
    options = [f"-max_total_time={seconds}", *limits, f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], *options, str(seeds)], doors.DOORS[door])
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("doors", nargs="*", metavar="DOOR")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        fuzz(given.doors[0], given.seconds, given.alone)
        return
    from tests.fuzzing.doors import DOORS

    failed = False
    for door in given.doors or DOORS:
        folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{door}-"))
        command = [sys.executable, __file__, door, "--seconds", str(given.seconds), "--alone", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        said = dict(
            line.split(":", 1) for line in done.stderr.splitlines() if line.startswith("stat::") for line in [line[6:]]
        )
        inputs = said.get("number_of_executed_units", "?").strip()
        covered = [line for line in done.stderr.splitlines() if " cov: " in line]
        edges = covered[-1].split(" cov: ")[1].split()[0] if covered else "?"
        print(f"{door}: {inputs} inputs, {edges} edges, {'nothing found' if not done.returncode else f'see {folder}'}")
        if done.returncode:
            failed = True
            print(done.stderr[-3000:])
    sys.exit(failed)


if __name__ == "__main__":
    main()
