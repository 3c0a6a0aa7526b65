"""All words of the index with how often each stands in it: what a misspelt word may have meant."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from stenogram.search.index_words import AROUND, CAPITALS, LETTERED, SEAM

LIST: Final = "vocabulary.gz"
"""The words of one volume, in the workroom beside it."""

FILE: Final = "vocabulary.st_counts"

MOST: Final = 40_000
"""Words that are offered; in a larger record the rarest are left out, for many of these are misprints themselves."""

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# What the index has beside the words themselves (index_words.py).
_HIDDEN: Final = re.compile(rf"(?:{CAPITALS}|{SEAM})$|^(?:{AROUND}|{LETTERED})")


def packed_words(words: Mapping[str, int]) -> bytes:
    """The words of a volume, as they are stored beside it: one a line, with its number."""
    counts: Counter[str] = Counter()
    for indexed, count in words.items():
        for word in _WORD.findall(indexed):
            if not _HIDDEN.search(word):
                counts[word] += count
    return gzip.compress("\n".join(f"{word} {count}" for word, count in sorted(counts.items())).encode(), mtime=0)


def frequencies(volumes: Sequence[Path]) -> Counter[str]:
    """The words of all volumes, with how often each stands in them."""
    words: Counter[str] = Counter()
    for volume in volumes:
        for line in gzip.decompress((volume / LIST).read_bytes()).decode().splitlines():
            word, _, count = line.partition(" ")
            words[word] += int(count)
    return words


def packed_vocabulary(words: Mapping[str, int]) -> bytes:
    """The file that the browser reads: the most frequent first, equals in their order."""
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return gzip.compress("\n".join(f"{word} {count}" for word, count in ranked).encode(), mtime=0)
