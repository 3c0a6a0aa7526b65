"""Words near a word: those that are said close to it more often than chance would have it.

Who asks for "narcotics" is offered "trafficking": the site's own speakers say which words go together, so no other
source is needed, in any language. Pairs are counted within a few content words of each other and judged by the
log-likelihood ratio (Dunning 1993, https://aclanthology.org/J93-1003/), as the collocates of a concordance are. One
passage tells little however often it repeats itself, and one text not much more: pairs are counted once a passage, and
those of a single text must be surer. Small words of all languages go with everything and are left out. Offered,
never searched unasked.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from stenogram.languages import languages
from stenogram.search.counts import Counts, added

FILE: Final = "near.st_near"
LIST: Final = "pairs.gz"
"""The pairs of one volume, in the workroom beside it."""

LARGEST: Final = 200_000
"""Bytes of the packed file at most; where there is more, the rarest words are left out."""

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_SPAN: Final = 4
"""Words of a record behind a word that count as close to it, those of fewer letters left aside."""
_TEXTS_FROM: Final = 40
"""The bit from which on a number of texts stands, where it is stored with a number of passages."""
_TWICE: Final = 2
"""Pairs of fewer passages are forgotten, at every joining: once together is chance."""
_CERTAIN: Final = 10.83
"""The ratio of a pair that chance gives once in a thousand times."""
_CERTAIN_IN_ONE_TEXT: Final = 16.5
"""That of once in twenty thousand times, for pairs of one text alone: it may be one speaker's turn of phrase."""
_OFTENER: Final = 3
"""So many times oftener than by chance must a pair stand together, or it is two frequent words that do."""
_OFFERED: Final = 6
# Of a record the most frequent words go with everything.
_EVERYWHERE: Final = 0.004


_BELOW_TEXTS: Final = (1 << _TEXTS_FROM) - 1
_ONE_TEXT: Final = 1 << _TEXTS_FROM


def number(passages: int, texts: int) -> int:
    """In how many passages, and in how many texts, a pair stands, as one number: sums of these are those of both.

    Passages stand in the lower 40 bits, texts above them.
    """
    return passages + (texts << _TEXTS_FROM)


def pairs(records: Iterable[Sequence[str]]) -> Counts:
    """The words that stand close together in the records of one text, each a row of words; small words in no pair.

    A pair is "one other", the two in order, with its `number`.
    """
    small = small_words()
    counts: Counter[str] = Counter()
    for record in records:
        words = [word for indexed in record for word in _WORD.findall(indexed)]
        counts.update(
            {
                f"{word} {other}" if word < other else f"{other} {word}"
                for at, word in enumerate(words)
                if word not in small
                for other in words[at + 1 : at + 1 + _SPAN]
                if word != other and other not in small
            }
        )
    return Counts.of({pair: number(count, 1) for pair, count in counts.items()})


def frequent(counts: Counts) -> Counts:
    """Those without the pairs that stand together once."""
    once = number(1, 1)
    return Counts.of({pair: count for pair, count in counts.items() if count != once})


def packed_pairs(counts: Counts) -> bytes:
    """The pairs of a volume, as they are stored beside it."""
    return gzip.compress(counts.names.encode() + b"\0" + counts.numbers, 1, mtime=0)


def _unpacked(content: bytes) -> Counts:
    words, _, numbers = gzip.decompress(content).partition(b"\0")
    return Counts(words.decode(), numbers)


def near_words(volumes: Sequence[Path], frequencies: Mapping[str, int]) -> bytes:
    """The file that the browser reads, packed: a line a word, with the words near it, the nearest first.

    `frequencies` are those of all words of the index.
    """
    counts = added(_unpacked((volume / LIST).read_bytes()).items() for volume in volumes)
    near = judged(counts, frequencies)
    lines = [f"{word} {' '.join(near[word])}" for word in sorted(near, key=lambda word: (-frequencies[word], word))]
    packed = _packed(lines)
    while len(packed) > LARGEST:
        lines = lines[: len(lines) * LARGEST // len(packed) - 1]
        packed = _packed(lines)
    return packed


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """Words of all languages that stand in sentences on any subject, and verbs of saying."""
    return frozenset(
        word
        for pack in languages()
        for phrases in (pack.prose, pack.starters, pack.connectors, pack.pronouns, pack.first_person, pack.thanks,
                        pack.speech_verbs, pack.negations, pack.addresses, pack.date_words)
        for phrase in phrases
        for word in phrase.split()
    )  # fmt: skip


def _packed(lines: Iterable[str]) -> bytes:
    return gzip.compress("\n".join(sorted(lines)).encode(), mtime=0)


def judged(counts: Mapping[str, int], frequencies: Mapping[str, int]) -> dict[str, list[str]]:
    """Of each word those near it: what is certainly no chance, the surest first, no two forms of one word.

    `counts` has the number (`number`) of each pair.
    """
    total = sum(frequencies.values())
    common = small_words() | {word for word, count in frequencies.items() if count > _EVERYWHERE * total and count > 50}
    known = {word: count for word, count in frequencies.items() if word not in common}
    near: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for pair, count in counts.items():
        passages = count & _BELOW_TEXTS
        one, _, other = pair.partition(" ")
        frequency, other_frequency = known.get(one), known.get(other)
        if passages < _TWICE or not frequency or not other_frequency:
            continue
        score = likelihood(passages, frequency, other_frequency, total)
        if score >= (_CERTAIN if count >= 2 * _ONE_TEXT else _CERTAIN_IN_ONE_TEXT):
            near[one].append((-score, other))
            near[other].append((-score, one))
    return {word: offered for word, ranked in near.items() if (offered := list(_offered(word, sorted(ranked))))}


def likelihood(count: int, one: int, other: int, total: int) -> float:
    """The log-likelihood ratio of two words that stand together `count` times, within a span on either side; 0 for
    what is not `_OFTENER` times as often as by chance."""
    window = 2 * _SPAN * one
    expected = window * other / total if total else 0
    if not expected or count < _OFTENER * expected or window >= total or count > min(window, other):
        return 0
    table = (count, other - count, window - count, total - window - other + count)
    chance = (expected, other - expected, window - expected, total - window - other + expected)
    return 2 * sum(cell * math.log(cell / by_chance) for cell, by_chance in zip(table, chance, strict=True) if cell > 0)


def _offered(word: str, ranked: Iterable[tuple[float, str]]) -> Iterator[str]:
    taken = [word]
    for _, other in ranked:
        if not any(_same(other, one) for one in taken):
            taken.append(other)
            yield other
        if len(taken) > _OFFERED:
            return


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one, as far as their beginnings tell."""
    letters = max(4, min(len(one), len(other)) - 2)
    return one[:letters] == other[:letters]
