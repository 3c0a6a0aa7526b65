"""How long the files of a large corpus take, and how large they are.

.venv/bin/python benchmarks/export.py [TRANSCRIPTS] [TURNS]
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import made_up
from stenogram.exporters import files
from stenogram.model import GeneratedFile


def main(transcripts: int = 1000, turns: int = 45) -> None:
    corpus = made_up.corpus(transcripts, turns)
    sizes: dict[str, int] = defaultdict(int)
    start = time.perf_counter()
    for each in corpus.transcripts:
        for file in files(each, corpus.settings, corpus.registry):
            content = file.text if isinstance(file, GeneratedFile) else file.content
            sizes[f"NAME.{file.path.partition('.')[2]}"] += len(content)
    took = time.perf_counter() - start
    print(f"{transcripts} transcripts, {transcripts * turns} turns: {took:.1f} s")
    for path, size in sizes.items():
        print(f"  {path:<40} {size / 1e6:8.2f} million characters or bytes")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
