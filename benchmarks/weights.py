"""Which texts hang on which weight of reading, and whether one house alone holds it.

python benchmarks/weights.py            # the texts of the corpus
python benchmarks/weights.py FOLDER     # those of another folder

Every rule that speaks for or against a label is made a fifth lighter, a fifth heavier, and left out; a text changes
where a turn then begins elsewhere or under another label. Texts of one house have names that differ in digits and in
what stands behind these. A rule that only one house misses was perhaps made for that house.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stenogram.curation.sidecar import read_sidecar  # noqa: E402
from stenogram.model import SourceText  # noqa: E402
from stenogram.parsing import decode, label_scoring, read_transcript  # noqa: E402
from stenogram.parsing.label_scoring import Rule  # noqa: E402

FACTORS = {"a fifth lighter": 0.8, "a fifth heavier": 1.2, "left out": 0.0}
TABLES = ("RULES", "DECIDING", "VETOES")
NO_SIDECAR, _ = read_sidecar("text.yml", None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "source_texts")
    texts = dict(texts_in(parser.parse_args().folder))
    houses = {house_of(name) for name in texts}
    print(f"{len(texts)} texts of {len(houses)} houses: texts that change, of so many houses\n")
    print("| rule | " + " | ".join(FACTORS) + " | only this house misses it |")
    print("| --- |" + " ---: |" * len(FACTORS) + " --- |")
    as_they_are = {name: turns(source) for name, source in texts.items()}
    for table in TABLES:
        for rule in getattr(label_scoring, table):
            print(row(table, rule, texts, as_they_are), flush=True)


def texts_in(folder: Path) -> Iterator[tuple[str, SourceText]]:
    for file in sorted(folder.glob("*.txt")):
        source, _ = decode(file.stem, file.name, file.read_bytes(), NO_SIDECAR)
        if source:
            yield file.stem, source


def house_of(name: str) -> str:
    """What the name of a text begins with, up to the first digit; the whole name where that is nothing."""
    return re.split(r"[-_]?\d", name, maxsplit=1)[0] or name


def turns(source: SourceText) -> list[tuple[str | None, int]]:
    """The labels of the turns, and the lines in which their words begin."""
    document, _ = read_transcript(source, NO_SIDECAR)
    return [(turn.label, turn.line) for turn in document.turns()]


def row(table: str, rule: Rule, texts: Mapping[str, SourceText], as_they_are: Mapping[str, object]) -> str:
    cells = []
    changed: set[str] = set()
    for factor in FACTORS.values():
        changed = set(changed_texts(table, rule, factor, texts, as_they_are))
        houses = {house_of(name) for name in changed}
        cells.append(f"{len(changed)} of {len(houses)}" if changed else "–")
    # What is left out comes last.
    houses = {house_of(name) for name in changed}
    alone = min(houses) if len(houses) == 1 else ""
    return f"| {rule.name} | " + " | ".join(cells) + f" | {alone} |"


def changed_texts(
    table: str, rule: Rule, factor: float, texts: Mapping[str, SourceText], as_they_are: Mapping[str, object]
) -> Iterator[str]:
    """The texts that are read otherwise with one rule of another weight."""
    rules = getattr(label_scoring, table)
    weighed = rule._replace(weigh=lambda group, text: factor * rule.weigh(group, text))
    setattr(label_scoring, table, tuple(weighed if other is rule else other for other in rules))
    try:
        for name, source in texts.items():
            if turns(source) != as_they_are[name]:
                yield name
    finally:
        setattr(label_scoring, table, rules)


if __name__ == "__main__":
    main()
