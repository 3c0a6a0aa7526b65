"""Inputs that are made to take long: is the time a straight line?

    python benchmarks/hostile.py [NAME ...]

Each input is made in two sizes, the second twice the first; printed are both times and their ratio (2 is a straight
line; quadratic would be 4), and the most memory. Each runs in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from stenogram.curation import yaml_records  # noqa: E402
from stenogram.curation.sidecar import read_sidecar  # noqa: E402
from stenogram.model import TextFiles  # noqa: E402
from stenogram.prepare import prepare  # noqa: E402
from stenogram.registry import build_gazetteer, load_registry  # noqa: E402

DAY = "2026-01-02"
MIB = 1 << 20
PEOPLE = "- id: anna-reed\n  name: Anna Reed\n- id: tom-hale\n  name: Tom Hale\n"
SUMMITS = """series:
  - {id: s, name: River summits, called: [River summit]}
summits:
  - {id: s-1921-oakham, name: River summit in Oakham, series: s, date: 1921-02-10, place: Oakham, definition: A summit.}
"""


def texts(raw: str, sidecar: str | None = None, registry: dict[str, str] | None = None) -> Callable[[], object]:
    records, _ = load_registry(registry or {"registry/people.yml": PEOPLE, "registry/summits.yml": SUMMITS})
    gazetteer, _ = build_gazetteer(records)
    data = raw.encode()
    files = TextFiles("a", "source_texts/a.txt", data, "source_texts/a.yml", sidecar, "source_texts/a.turns.json", None)
    return lambda: prepare(files, gazetteer, DAY)


def repeated(piece: str, size: int) -> Callable[[], object]:
    return texts(
        "A title\n\nAnna Reed: Yes.\n\nTom Hale: " + piece * (size // len(piece)) + "\n\nAnna Reed: Thank you.\n"
    )


def turns(count: int) -> Callable[[], object]:
    pairs = (
        f"Anna Reed: Is the bridge safe, number {n}?\n\nTom Hale: It is, as I said.\n\n" for n in range(count // 2)
    )
    return texts("A title\n\n" + "".join(pairs))


def aliases(count: int) -> Callable[[], object]:
    entries = "".join(f"- id: e-{n}\n  name: Board of the {n}th River\n  definition: x\n" for n in range(count))
    said = " ".join(f"the Board of the {n}th River and" for n in range(0, count, 10))

    def run() -> object:
        return texts(
            f"Anna Reed: {said}.\n\nTom Hale: No.\n\nAnna Reed: Yes.\n", None, {"registry/organisations.yml": entries}
        )()

    return run


def corrections(count: int) -> Callable[[], object]:
    text = "A title\n\n" + "".join(f"Anna Reed: Word {n} of it.\n\nTom Hale: Well.\n\n" for n in range(count))
    entries = "".join(
        f"  - {{speaker_of: Word {n} of it., line: {3 + 4 * n}, speaker: John Weir}}\n" for n in range(count)
    )
    return texts(text, "corrections:\n" + entries)


def yaml_list(count: int) -> Callable[[], object]:
    return lambda: read_sidecar("a.yml", "ignore:\n" + "".join(f"  - name {n}\n" for n in range(count)))


def laughs(depth: int) -> Callable[[], object]:
    lines = "a0: &a0 [lol, lol]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, depth))
    return lambda: yaml_records.load("a.yml", lines)


def brackets(size: int) -> Callable[[], object]:
    return lambda: yaml_records.load("a.yml", "a: " + "[" * size)


TRIALS: dict[str, tuple[Callable[[int], Callable[[], object]], int]] = {
    "turns": (turns, 500_000),
    "one line": (lambda size: texts("A " * (size // 2)), 25 * MIB),
    "one word": (lambda size: texts("x" * size), 25 * MIB),
    "one turn": (lambda size: repeated("It is a safe bridge, as I said. ", size), 8 * MIB),
    "short lines": (lambda size: texts("x\n" * (size // 2)), 4 * MIB),
    "broken lines": (lambda size: texts("an old bridge that stands, as it has stood, and\n" * (size // 47)), 2 * MIB),
    "empty lines": (lambda size: texts("\n" * size + "Anna Reed: Yes."), 8 * MIB),
    "colons": (lambda size: repeated("a: ", size), 2 * MIB),
    "labels in a line": (lambda size: repeated("Yes. Anna Reed: No. ", size), 2 * MIB),
    "brackets": (lambda size: repeated("(", size), 2 * MIB),
    "closed brackets": (lambda size: repeated("(a) [b] ", size), 2 * MIB),
    "spaces": (lambda size: repeated(" \u00a0\u3000\t", size), 2 * MIB),
    "capitals": (lambda size: repeated("Mr. President Anna Reed of the Council ", size), 2 * MIB),
    "names": (lambda size: repeated("Anna Reed and Tom Hale ", size), 2 * MIB),
    "summits": (lambda size: repeated("the River summit in Oakham and the last summit ", size), 2 * MIB),
    "dates": (lambda size: repeated("March 4, 1921, ", size), 2 * MIB),
    "numbers": (lambda size: repeated("1", size), 2 * MIB),
    "dashes": (lambda size: texts("- is it?\n- it is.\n" * (size // 17)), 1 * MIB),
    "questions": (lambda size: texts("Interview\n\n" + "Is it?\n\nIt is.\n\n" * (size // 16)), 1 * MIB),
    "labels, all different": (
        lambda count: texts("".join(f"Person {chr(65 + n % 26)}{n} Reed: Yes.\n\n" for n in range(count))), 20_000,
    ),
    "marks": (lambda size: repeated("e\u0301\u200d\u202e", size), 2 * MIB),
    "Chinese": (lambda size: repeated("我们在河上谈话。", size), 2 * MIB),
    "aliases": (aliases, 50_000),
    "corrections": (corrections, 10_000),
    "a long list": (yaml_list, 50_000),
    "laughs": (laughs, 500),
    "YAML brackets": (brackets, 50_000),
}  # fmt: skip


def one(name: str, times: int) -> None:
    make, size = TRIALS[name]
    run = make(size * times)
    began = time.perf_counter()
    run()
    seconds = time.perf_counter() - began
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
        return
    print("| input | size | seconds | twice the size | ratio | memory |\n| --- | --- | --- | --- | --- | --- |")
    for name in sys.argv[1:] or TRIALS:
        measured = []
        for times in (1, 2):
            command = [sys.executable, __file__, "--one", name, str(times)]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=3600)
            measured.append([float(each) for each in done.stdout.split()] or [float("nan"), 0.0])
            print(done.stderr[-2000:], end="", file=sys.stderr)
        (first, _), (second, memory) = measured
        ratio = second / first
        print(
            f"| {name} | {TRIALS[name][1]:,} | {first:.2f} | {second:.2f} | {ratio:.1f} | {memory:.0f} MB |", flush=True
        )


if __name__ == "__main__":
    main()
