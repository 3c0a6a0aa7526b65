"""How fast linking is, with few entries and with many, and whether its time grows with the text alone.

    .venv/bin/python benchmarks/linking.py

Prints a table; `benchmarks/README.md` has one with the machine on which it was measured. The texts are
those of source_texts/, over and over; the entries beyond the registry's own are made up.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stenogram.annotation import annotate  # noqa: E402
from stenogram.curation.sidecar import read_sidecar  # noqa: E402
from stenogram.model import Document, Narrative, Paragraph, Person, SourceText, Summit  # noqa: E402
from stenogram.registry import Gazetteer, Registry, build_gazetteer, load_registry  # noqa: E402

_SYLLABLES = (
    "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to"
)
MEGABYTE = 1_000_000


def main() -> None:
    own = load(ROOT / "registry")
    print(f"{'entries':>8} {'names':>8} {'made in':>9}  {'text':>7} {'MB/s':>6} {'mentions':>9}")
    for size in (len(own.entities), 1_000, 5_000):
        began = time.perf_counter()
        gazetteer, _ = build_gazetteer(grown(own, size))
        made = time.perf_counter() - began
        for megabytes in (0.25, 1, 2):
            documents = texts(megabytes)
            best, mentions = min(timed(documents, gazetteer) for _ in range(3))
            names = sum(map(len, gazetteer.forms))
            print(f"{size:8,} {names:8,} {made:7.1f} s  {megabytes:4} MB {megabytes / best:6.1f} {mentions:9,}")


def load(folder: Path) -> Registry:
    files = {f"registry/{file.name}": file.read_text("utf-8") for file in sorted(folder.glob("*.yml"))}
    return load_registry(files)[0]


def grown(registry: Registry, size: int) -> Registry:
    """The registry with made-up entries up to `size`: half people, the rest bodies, documents and summits."""
    chance = random.Random(7)
    entities = dict(registry.entities)
    patterns = [entity for entity in entities.values() if entity.kind != "person"]
    people = [entity for entity in entities.values() if entity.kind == "person"]
    while len(entities) < size:
        number = len(entities)
        pattern = chance.choice(people if number % 2 else patterns)
        name = " ".join("".join(chance.choices(_SYLLABLES.split(), k=3)).title() for _ in range(2))
        if pattern.kind != "person":
            name = f"{name} {pattern.name}"
        made = replace(pattern, id=f"made-{number}", name=name, names=(), short=None)
        if isinstance(made, Summit):
            made = replace(made, number=None)
        if isinstance(made, Person):
            made = replace(made, family=None)
        entities[made.id] = made
    return Registry(entities, registry.series)


def texts(megabytes: float) -> list[Document]:
    """Documents of the corpus's own words, of about 100 kB each."""
    lines = [
        " ".join(line.split())
        for file in sorted((ROOT / "source_texts").glob("*.txt"))
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]
    documents, size, at = [], 0, 0
    while size < megabytes * MEGABYTE:
        paragraphs, here = [], 0
        while here < 100_000 and size + here < megabytes * MEGABYTE:
            paragraphs.append(Paragraph(at + 1, lines[at % len(lines)]))
            here += len(lines[at % len(lines)].encode())
            at += 1
        size += here
        source = SourceText("a-text", "source_texts/a-text.txt", "0" * 64, "", "utf-8")
        documents.append(Document(source, "A text", (Narrative(tuple(paragraphs)),)))
    return documents


def timed(documents: list[Document], gazetteer: Gazetteer) -> tuple[float, int]:
    sidecar, _ = read_sidecar("source_texts/a-text.yml", None)
    began = time.process_time()
    mentions = 0
    for document in documents:
        _, found, _ = annotate(document, gazetteer, sidecar)
        mentions += sum(map(len, found))
    return time.process_time() - began, mentions


if __name__ == "__main__":
    main()
