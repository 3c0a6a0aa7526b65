"""Whether entries of sidecars keep to their words while the lines of the shipped texts are edited at random.

    python benchmarks/sidecar_selectors.py [--edits 3000] [--seed 1]

Each text has notes on words told from others by every kind of selector (words before or after, a permalink, a line).
Its lines are put in, taken out, doubled, moved or exchanged, one to ten at once; then each note is on the lines that it
was written for, or an error says that it is not (`tests/test_selectors_properties.py`, which tries some hundred).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.test_selectors_properties import TEXTS, curated, edited_and_read


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=3000, help="edited texts in all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    each_text = options.edits // len(TEXTS)
    failed = 0
    print("| text | edits | notes | on their words | reported | elsewhere | seconds |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for number, path in enumerate(TEXTS):
        began, text = time.process_time(), curated(path)
        seeds = range(options.seed + number * each_text, options.seed + (number + 1) * each_text)
        trials = [(seed, edited_and_read(text, seed)) for seed in seeds]
        elsewhere = [(seed, note) for seed, trial in trials for note in trial.elsewhere]
        unsaid = [seed for seed, trial in trials if trial.held + trial.reported != trial.notes]
        failed += len(elsewhere) + len(unsaid)
        for seed, note in elsewhere:
            print(f"{path.stem}: seed {seed}: {note} took other words", file=sys.stderr)
        for seed in unsaid:
            print(f"{path.stem}: seed {seed}: a note is lost without an error", file=sys.stderr)
        sums = [sum(column) for column in zip(*(trial[:3] for _, trial in trials), strict=True)]
        row = (path.stem[:10], each_text, *sums, len(elsewhere), f"{time.process_time() - began:.0f}")
        print("| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in row) + " |", flush=True)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
