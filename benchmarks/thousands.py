"""The table "Thousands" in one command: what a build, an edit and nothing new cost, beside bare MkDocs.

    python benchmarks/thousands.py FOLDER [--sizes 300,3000] [--steps build,nothing,edit,registry,widest,bare] [--again]

For each size a corpus is made (`corpus.py`) and the steps of `scale.py` are measured, one after the other. Prints a
table in Markdown with the ratios beside the goals, and writes all of it to FOLDER/thousands.json: seconds by the clock
and of all cores, the most memory of all processes at once, the load of the machine before each step, and where the
time went by the build's own stages. A step that ends with another status than 0 is said to have failed.

What FOLDER has of the same commit already is not measured again, unless `--again` asks for it. Modules are compiled
first, as those of an installed program are.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import re
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "benchmarks"))

from corpus import make  # noqa: E402
from scale import MKDOCS, PREPARATIONS, bare, ours  # noqa: E402

STEPS: Final = ("build", "nothing", "edit", "registry", "widest", "bare")
GOALS: Final = {
    300: {"edit": 1.5, "registry": 3.0, "widest": 3.0},
    3_000: {"edit": 3.0, "registry": 6.0, "widest": 6.0, "nothing": 0.5},
    20_000: {"edit": 15.0, "registry": 30.0, "widest": 30.0},
}
"""Seconds by the clock, on a machine with nothing else to do."""
RATIOS: Final = {300: 1.0, 3_000: 0.8}
"""The whole build, of a bare one of MkDocs."""
MEMORY: Final = {3_000: 600}
"""The most MB of a whole build."""
_STAGE: Final = re.compile(r"^ *([\d.]+) s  ([a-z][a-z ]+)", re.MULTILINE)


def measured(size: int, step: str, corpus: Path) -> dict[str, Any]:
    """Measure a step over a corpus of so many transcripts."""
    if step in PREPARATIONS:
        PREPARATIONS[step](corpus)
    # A file that was just written is not taken for untouched.
    time.sleep(3)
    load = os.getloadavg()[0]
    result = bare(step, corpus, MKDOCS) if step == "bare" else ours(step, corpus)
    print(f"{size:6,} {result.line()}  load before {load:.1f}", flush=True)
    stages = {name: float(seconds) for seconds, name in _STAGE.findall(log_of(corpus, step))}
    return {"transcripts": size, **asdict(result), "load": load, "stages": stages}


def log_of(corpus: Path, step: str) -> str:
    path = corpus.parent / f"{step}.log"
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


def table(rows: list[dict[str, Any]]) -> str:
    """All of it in Markdown."""
    lines = ["| transcripts | step | clock | goal | cores | memory | load before |", "| ---: | --- | " + "---: | " * 5]
    whole = {row["transcripts"]: row for row in rows if row["step"] == "build"}
    for row in rows:
        size, step = row["transcripts"], row["step"]
        goal = GOALS.get(size, {}).get(step)
        failed = f" (failed: {row['status']})" if row["status"] else ""
        lines.append(
            f"| {size:,} | {step}{failed} | {row['seconds']:.1f} s | {f'{goal} s' if goal else ''} "
            f"| {row['cpu']:.1f} s | {row['memory'] + row['indexer']:.0f} MB | {row['load']:.1f} |"
        )
        if step == "bare" and size in whole:
            clock, cores = (whole[size][key] / row[key] for key in ("seconds", "cpu"))
            asked = f"{RATIOS[size]} ×" if size in RATIOS else ""
            lines.append(f"| {size:,} | whole build, of the bare one | {clock:.2f} × | {asked} | {cores:.2f} × | | |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default="300,3000")
    parser.add_argument("--steps", default=",".join(STEPS))
    parser.add_argument("--again", action="store_true")
    given = parser.parse_args()
    compileall.compile_dir(PROJECT / "stenogram", quiet=2)
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=PROJECT, capture_output=True, text=True)
    record: dict[str, Any] = {"commit": commit.stdout.strip(), "python": platform.python_version()}
    record |= {"cores": os.cpu_count(), "goals": GOALS, "ratios": RATIOS, "memory": MEMORY, "rows": []}
    file = given.folder / "thousands.json"
    if file.exists() and not given.again:
        before = json.loads(file.read_bytes())
        record["rows"] = before["rows"] if before["commit"] == record["commit"] else []
    for size in map(int, given.sizes.split(",")):
        corpus = given.folder.resolve() / str(size) / "corpus"
        if not corpus.exists():
            make(corpus, size)
        for step in given.steps.split(","):
            done = any(row["transcripts"] == size and row["step"] == step for row in record["rows"])
            if not done:
                record["rows"].append(measured(size, step, corpus))
                file.write_text(json.dumps(record, indent=1), encoding="utf-8")
    print(table(record["rows"]))
    raise SystemExit(any(row["status"] for row in record["rows"]))


if __name__ == "__main__":
    main()
