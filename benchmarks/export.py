"""How long the files of a large corpus take, and how large they are.

.venv/bin/python benchmarks/export.py [TRANSCRIPTS] [TURNS] [SITE]

SITE is a finished site, of which the edition to be read from a folder is made.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import made_up
from stenogram import disk
from stenogram.exporters import files
from stenogram.exporters.corpus import corpus_formats
from stenogram.hosts import files_of
from stenogram.model import Corpus, GeneratedFile
from stenogram.offline import OFFLINE, offline_edition


def whole_corpus(corpus: Corpus, site: Path | None) -> None:
    """Processor time of what `build --exports` makes beside a plain build."""
    for format_ in (format_ for format_ in corpus_formats() if format_.on_demand):
        start = time.process_time()
        made = sum(1 for _ in format_.make(corpus))
        print(f"  {format_.path:<40} {time.process_time() - start:8.1f} s of one core, {made} files")
    if site:
        names = tuple(name for name, _ in files_of(site))
        start = time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            edition = offline_edition(names, lambda name: (site / name).read_bytes())
            disk.write_archive(Path(folder) / OFFLINE, edition)
        print(f"  {OFFLINE:<40} {time.process_time() - start:8.1f} s of one core, of {len(names)} files")


def main(transcripts: int = 1000, turns: int = 45, site: Path | None = None) -> None:
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
    whole_corpus(corpus, site)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]), *map(Path, sys.argv[3:4]))
