"""How long the pages of a large corpus take to make: transcripts × 30 turns, with mentions.

python benchmarks/publish_pages.py [TRANSCRIPTS]
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import made_up
from stenogram.pages import Templates, pages

TURNS = 30


def main() -> None:
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    corpus = made_up.corpus(amount, TURNS)
    mentions = sum(len(found) for each in corpus.transcripts for found in each.mentions)
    templates = Templates([Path(__file__).parents[1] / "templates" / "pages"])
    start, busy = time.perf_counter(), time.process_time()
    made = size = longest = 0
    for page in pages(corpus, templates):
        made, size, longest = made + 1, size + len(page.text), max(longest, len(page.text))
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{amount} transcripts, {amount * TURNS} turns, {mentions} mentions: {made} pages, {size / 1e6:.0f} MB")
    print(f"{seconds:.1f} s ({busy:.1f} s of one core), {amount / busy:.0f} transcripts a second")
    print(f"peak {memory:.0f} MB, longest page {longest} characters")


if __name__ == "__main__":
    main()
