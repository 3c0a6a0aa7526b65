"""Where the words of one transcript stand, in the bytes of a volume's index: made once, joined with others at will.

A term's places in a transcript are a run of pages (a page is a record, in Pagefind's words), each counted from the
one before. Only the first number of a run depends on what stands before the transcript, so it is kept apart:
joining transcripts means writing that number and copying the rest.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.search.cbor import LIST, NEGATIVE, NUMBER, head
from stenogram.search.pagefind import Term

PAGE: Final = head(LIST, 2)
"""The head of a page in a run: its number and its places."""

# The weight that Pagefind takes for granted.
_USUAL: Final = 25
_SMALL: Final = tuple(head(NUMBER, value) for value in range(1024))


def number(value: int) -> bytes:
    return _SMALL[value] if value < 1024 else head(NUMBER, value)


@dataclass(frozen=True, slots=True)
class Postings:
    """The terms of one transcript, sorted, a line each ("stem", or "stem\\0form" for a form with accents).

    `numbers` has five columns of as many: first and last page of each run, its pages, its numbers (by which Pagefind
    measures), and where its bytes end in `runs`.
    """

    terms: str
    numbers: bytes
    runs: bytes

    def rows(self) -> Iterator[tuple[str, int, int, int, int, int]]:
        terms = self.terms.split("\n") if self.terms else []
        count = len(terms)
        numbers = array("I")
        numbers.frombytes(self.numbers)
        return zip(terms, *(numbers[column * count : (column + 1) * count] for column in range(5)), strict=True)


class _Run:
    __slots__ = ("content", "first", "last", "pages", "size")

    def __init__(self, page: int) -> None:
        self.first = self.last = page
        self.pages = self.size = 0
        self.content = bytearray()


def postings(records: Iterable[Sequence[str]], terms: Mapping[str, Sequence[Term]]) -> Postings:
    """The postings of records, each a row of words; `terms` has all of these."""
    runs: dict[str, _Run] = {}
    for page, words in enumerate(records):
        for term, weighted in _places(words, terms).items():
            run = runs.get(term)
            if run is None:
                run = runs[term] = _Run(page)
            else:
                run.content += PAGE + number(page - run.last)
            count, content = _encoded(weighted)
            run.content += head(LIST, count) + content
            run.last = page
            run.pages += 1
            run.size += count + 1
    return _ordered(runs)


def joined(several: Iterable[tuple[Postings, int]]) -> Postings:
    """The postings of transcripts one behind the other, each given with the number of its records."""
    runs: dict[str, _Run] = {}
    before = 0
    for transcript, records in several:
        content, start = memoryview(transcript.runs), 0
        for term, first, last, pages, size, end in transcript.rows():
            run = runs.get(term)
            if run is None:
                run = runs[term] = _Run(before + first)
            else:
                run.content += PAGE + number(before + first - run.last)
            run.content += content[start:end]
            run.last = before + last
            run.pages += pages
            run.size += size
            start = end
        before += records
    return _ordered(runs)


def _ordered(runs: Mapping[str, _Run]) -> Postings:
    ordered = sorted(runs.items())
    ends, end = array("I"), 0
    for _, run in ordered:
        end += len(run.content)
        ends.append(end)
    columns = [array("I", [getattr(run, name) for _, run in ordered]) for name in ("first", "last", "pages", "size")]
    numbers = b"".join(column.tobytes() for column in (*columns, ends))
    return Postings("\n".join(term for term, _ in ordered), numbers, b"".join(run.content for _, run in ordered))


def _places(words: Sequence[str], terms: Mapping[str, Sequence[Term]]) -> dict[str, dict[int, list[int]]]:
    """Term → weight → places in one record."""
    places: dict[str, dict[int, list[int]]] = {}
    for place, word in enumerate(words):
        for stem, form, weight in terms[word]:
            term = f"{stem}\0{form}" if form else stem
            places.setdefault(term, {}).setdefault(weight, []).append(place)
    return places


def _encoded(weighted: Mapping[int, Sequence[int]]) -> tuple[int, bytes]:
    """Places as Pagefind counts them, with how many numbers that takes: lightest first, but for the usual weight."""
    numbers: list[bytes] = []
    for weight in sorted(weighted, key=lambda weight: (weight != _USUAL, weight)):
        last = 0
        if weight != _USUAL:
            numbers.append(head(NEGATIVE, weight))
        for place in weighted[weight]:
            numbers.append(number(place - last))
            last = place
    return len(numbers), b"".join(numbers)
