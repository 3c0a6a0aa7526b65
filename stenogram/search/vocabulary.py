"""All words of the index with how often each stands in it: what a misspelt word may have meant."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from stenogram.search.counts import added
from stenogram.search.index_words import AROUND, CAPITALS, LETTERED, SEAM

LIST: Final = "vocabulary.gz"
"""The words of one volume, in the workroom beside it."""

FILE: Final = "vocabulary.st_counts"

MOST: Final = 40_000
"""Words that are offered; in a larger record the rarest are left out, for many of these are misprints themselves."""

SHORTEST: Final = 4
"""Letters of a word that is offered at least."""

_LETTERS: Final = re.compile(r"[^\W\d_]+")
# What the index has beside the words themselves (index_words.py).
_BEHIND: Final = (CAPITALS, SEAM)
_BEFORE: Final = (AROUND, LETTERED)


def packed_words(words: Mapping[str, int]) -> bytes:
    """The words of a volume, as they are stored beside it: one a line, with its number."""
    counts: Counter[str] = Counter()
    for indexed, count in words.items():
        # Most words are letters alone.
        for word in (indexed,) if indexed.isalpha() else _LETTERS.findall(indexed):
            if len(word) >= SHORTEST and not (word.endswith(_BEHIND) or word.startswith(_BEFORE)):
                counts[word] += count
    return gzip.compress("\n".join(f"{word} {count}" for word, count in sorted(counts.items())).encode(), mtime=0)


def frequencies(volumes: Sequence[Path]) -> dict[str, int]:
    """The words of all volumes, with how often each stands in them."""
    return added(_unpacked((volume / LIST).read_bytes()) for volume in volumes)


def _unpacked(content: bytes) -> Iterator[tuple[str, int]]:
    # Words of letters alone have no space in them.
    pieces = gzip.decompress(content).decode().split()
    return zip(pieces[::2], map(int, pieces[1::2]), strict=True)


def packed_vocabulary(words: Mapping[str, int]) -> bytes:
    """The file that the browser reads: the most frequent first, equals in their order."""
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return gzip.compress("\n".join(f"{word} {count}" for word, count in ranked).encode(), mtime=0)
