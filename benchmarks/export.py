"""How long the files of a large corpus take, and how large they are.

.venv/bin/python benchmarks/export.py [TRANSCRIPTS] [TURNS]
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from stenogram.dates import PartialDate
from stenogram.export import files
from stenogram.model import (
    Corpus,
    Document,
    Paragraph,
    ParagraphLink,
    Permalinks,
    Registry,
    Settings,
    SourceText,
    Speaker,
    Transcript,
    Turn,
    TurnLink,
)

WORDS = "We have discussed trade, transit and the waters of the region, and we agreed to meet again next year. " * 6


def transcript(number: int, turns: int) -> Transcript:
    speakers = [Speaker(f"person-{n}", f"Given Family{n}", True, False, "Minister of Trade") for n in range(8)]
    blocks = tuple(
        Turn(None, None, speakers[n % 8], (Paragraph(n, f"{n} {WORDS}", "speech"),), n) for n in range(1, turns + 1)
    )
    name = f"2024-01-01-meeting-{number}"
    source = SourceText(name, f"source_texts/{name}.txt", "0" * 64, "", "utf-8")
    document = Document(
        source, f"Meeting {number}", blocks, PartialDate(2024, 1, 1), "Astana", "Meeting", "Press office"
    )
    links = tuple(TurnLink(f"turn-{n}", "a1b2c3", (ParagraphLink(f"turn-{n}-p1"),)) for n in range(1, turns + 1))
    return Transcript(document, tuple(() for _ in blocks), Permalinks(links))


def main(transcripts: int = 1000, turns: int = 45) -> None:
    site = Settings("Benchmark", "https://example.org/")
    corpus = Corpus(tuple(transcript(n, turns) for n in range(transcripts)), Registry({}, {}), site)
    sizes: dict[str, int] = defaultdict(int)
    start = time.perf_counter()
    for each in corpus.transcripts:
        for file in files(each, site):
            sizes[f"NAME.{file.path.partition('.')[2]}"] += len(file.text)
    took = time.perf_counter() - start
    print(f"{transcripts} transcripts, {transcripts * turns} turns: {took:.1f} s")
    for path, size in sizes.items():
        print(f"  {path:<40} {size / 1e6:8.2f} million characters")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
