"""The heads and feet of printed pages: numbers, running heads, catchwords, codes.

Found on lines, before anything is joined: a page number in order is an anchor, and the short lines around
the anchors that come again are the head and the foot of the page. Nothing that begins like a label or ends
like a sentence is of the page. Cases: tests/spec/reading/paper.txt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.layout import Layout, normal
from stenogram.parsing.lexicon import OF_PAGES, PAGE_ABBREVIATIONS, PAGE_WORDS
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, COMMAS, ELLIPSES, SEMICOLONS, SENTENCE_ENDS

_PAGE_WORDS: Final = alternatives(PAGE_WORDS | PAGE_ABBREVIATIONS)
_OF_TOTAL: Final = rf"(?:/|{alternatives(OF_PAGES)})"
_NUMBER: Final = re.compile(
    rf"(?:[-–—\[(|\s]*|(?:{_PAGE_WORDS})\.?\s*)(\d{{1,5}})(?:\s*{_OF_TOTAL}\s*\d{{1,5}})?[-–—\])|\s]*[頁页]?$",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_ENDS: Final = (*SENTENCE_ENDS, *COLONS, *SEMICOLONS, *COMMAS, *ELLIPSES)
_LABELLED: Final = re.compile(r"[^:：]{1,60}[:：](?!\d)")
_NUMBER_FIRST: Final = re.compile(r"(\d{1,5})[\s|·•–—-]+(\S.*)$")
_NUMBER_LAST: Final = re.compile(rf"(\S.*?)[\s|·•–—-]+(\d{{1,5}})(\s*{_OF_TOTAL}\s*\d{{1,5}})?$")
_CODE: Final = re.compile(r"(?=(?:\D*\d){9})[\dA-Z/.:_-]{8,30}$")
_WIDEST: Final = 100
_SHORTEST_SPEECH: Final = 40
"""Characters of a line that a page may have at its head though it ends like a sentence."""
_WORDS: Final = re.compile(r"\w+")
_ABOVE: Final = 3
"""Lines with words above a page number that may be the foot of a page."""
_BELOW: Final = 7
"""Lines with words below it that may be the head of the next."""
_CLOSEST: Final = 12
"""Lines between the numbers of two pages, at least: what stands closer is a list."""


class _Head(NamedTuple):
    """A line that begins (`left`) or ends with the number of a page; `of_total`: with that of the last too."""

    line: int
    number: int
    left: bool
    of_total: bool


def read_page_furniture(layout: Layout) -> None:
    short = [
        (n, text)
        for n, line in enumerate(layout.lines)
        if len(line) <= 3 * _WIDEST and n not in layout.notes and 0 < len(text := normal(line)) <= _WIDEST
    ]
    anchors = _anchors(layout, short)
    _mark_around(layout, anchors)
    _mark_numbered_heads(layout, short)
    _mark_codes(layout, short)


def _anchors(layout: Layout, short: Sequence[tuple[int, str]]) -> list[int]:
    """Lines that are the number of a page: three or more in order, a page apart."""
    numbered = _numbers_in_order(short)
    broken = [n for n, line in enumerate(layout.lines) if "\f" in line and n not in layout.notes]
    for n in numbered:
        layout.mark(n, "furniture")
    return sorted({*numbered, *(broken if len(broken) >= 2 else [])})


def _numbers_in_order(short: Sequence[tuple[int, str]]) -> list[int]:
    """The longest row of lines that are numbers in order, a page apart; none of fewer than three."""
    chain: list[tuple[int, int]] = []
    best: list[tuple[int, int]] = []
    for n, text in short:
        match = _NUMBER.match(text) if len(text) <= 24 else None
        if not match:
            continue
        number = int(match[1])
        if chain and chain[-1][1] < number <= chain[-1][1] + 2 and n - chain[-1][0] >= _CLOSEST:
            chain.append((n, number))
        elif not chain or n - chain[-1][0] >= _CLOSEST:
            best = max(best, chain, key=len)
            chain = [(n, number)]
    best = max(best, chain, key=len)
    return [n for n, _ in best] if len(best) >= 3 else []


def _mark_around(layout: Layout, anchors: Sequence[int]) -> None:
    """Mark the lines that come again around the numbers, and the catchword of who is speaking above them."""
    if not anchors:
        return
    sides = [
        list(takewhile(_is_short_enough, _neighbours(layout, n, step, most)))
        for n in anchors
        for step, most in ((-1, _ABOVE), (1, _BELOW))
    ]
    _mark_repeated(layout, sides, least=max(2, len(anchors) // 5))
    labels = _labels_alone(layout)
    for n, text in (side[0] for side in sides[::2] if side):
        if text in labels and layout.note_of(n).mark is None:
            layout.mark(n, "page head")


def _mark_repeated(layout: Layout, sides: Sequence[Sequence[tuple[int, str]]], least: int) -> None:
    """Mark, on each side of a number, the lines up to the last that comes again, but for those that come often."""
    total = Counter(_shape(normal(line)) for line in layout.lines if 0 < len(line) <= 3 * _WIDEST)
    again = _repeated_shapes(sides, total, least=least)
    for side in sides:
        last = max((at for at, (_, text) in enumerate(side) if _shape(text) in again), default=-1)
        for n, text in side[: last + 1]:
            if _shape(text) in again or total[_shape(text)] == 1:
                layout.mark(n, "page head")


def _is_short_enough(line: tuple[int, str]) -> bool:
    """Whether a line may be of the head or foot of a page, and not the first of the speech."""
    return _may_be_head(line[1]) or len(line[1]) <= _SHORTEST_SPEECH


def _repeated_shapes(sides: Sequence[Sequence[tuple[int, str]]], total: Counter[str], least: int) -> set[str]:
    """Shapes of lines that stand around the numbers of several pages, and nowhere else: a speaker's name does."""
    near: Counter[str] = Counter()
    for above, below in zip(sides[::2], sides[1::2], strict=True):
        near.update({_shape(text) for _, text in (*above, *below) if _may_be_head(text)})
    return {shape for shape, count in near.items() if count >= least and total[shape] <= count + 1}


def _labels_alone(layout: Layout) -> set[str]:
    """What stands alone before a colon."""
    ended = (normal(line) for line in layout.lines if len(line) <= _WIDEST and line.rstrip().endswith((":", "：")))
    return {text.rstrip(" :：") for text in ended}


def _neighbours(layout: Layout, anchor: int, step: int, most: int) -> Iterator[tuple[int, str]]:
    """Lines with words on one side of a page number, the nearest first, up to one as wide as speech."""
    n, count = anchor + step, 0
    if step > 0 and layout.lines[anchor].strip(" \f") and layout.note_of(anchor).mark is None:
        yield anchor, normal(layout.lines[anchor])  # A form feed stands before the head itself.
    while 0 <= n < len(layout.lines) and count < most:
        text = normal(layout.lines[n])
        if text and layout.note_of(n).mark is None:
            if len(text) > _WIDEST:
                return
            count += 1
            yield n, text
        n += step


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _may_be_head(text: str) -> bool:
    return (not text.endswith(_ENDS) and not _LABELLED.match(text)) or _is_numbered_title(text)


def _is_numbered_title(text: str) -> bool:
    """ "1. posiedzenie … w dniu 21 listopada 2023 r." ends in a stop that ends no sentence."""
    return len(_DIGITS.findall(text)) >= 2 and text.endswith(".") and not _LABELLED.match(text)


def _mark_numbered_heads(layout: Layout, short: Sequence[tuple[int, str]]) -> None:
    """Mark heads that carry their page number, now at the left, now at the right."""
    heads: defaultdict[str, list[_Head]] = defaultdict(list)
    for n, text in short:
        may_be = (text[0].isdigit() or text[-1].isdigit()) and not _LABELLED.match(text)
        for core, head in _numbered(n, text) if may_be and not _is_numbered_label(text) else ():
            heads[core].append(head)
    for core, places in heads.items():
        if _is_head(core, places):
            for head in places:
                layout.mark(head.line, "page head")


def _numbered(n: int, text: str) -> Iterator[tuple[str, _Head]]:
    """The words of what may be a head, and its number."""
    first, last = _NUMBER_FIRST.match(text), _NUMBER_LAST.match(text)
    if first and not first[2].endswith(_ENDS):
        yield _core(first[2]), _Head(n, int(first[1]), True, False)
    if last and not last[1].endswith(_ENDS):
        yield _core(last[1]), _Head(n, int(last[2]), False, bool(last[3]))


def _core(text: str) -> str:
    """The words of a head in one order: left and right pages mirror each other, day and title change places."""
    return " ".join(sorted(_WORDS.findall(text.casefold())))


def _is_numbered_label(text: str) -> bool:
    """ "Speaker 2" and "Question 4" are no heads of pages."""
    parts = parse_label(text)
    return parts is not None and parts.kind not in ("phrase", "name", "single")


def _is_head(core: str, heads: Sequence[_Head]) -> bool:
    """Whether these are heads of pages: in order, and a page apart or with the day or number of the sitting."""
    if any(b.number <= a.number for a, b in pairwise(heads)):
        return False
    if len(heads) < 3:
        return len(heads) == 2 and all(head.of_total for head in heads)
    apart = sorted(b.line - a.line for a, b in pairwise(heads))[len(heads) // 2 - 1] >= _CLOSEST
    return (
        (apart and len(core.split()) >= 3)
        or _DIGITS.search(core) is not None
        or len({head.left for head in heads}) == 2
    )


def _mark_codes(layout: Layout, short: Sequence[tuple[int, str]]) -> None:
    """Mark the codes of paragraphs that stand alone on their lines: 06/10/2021B00200."""
    codes: defaultdict[str, list[int]] = defaultdict(list)
    for n, text in short:
        if (
            n not in layout.notes
            and len(text) <= 30
            and text[-1].isalnum()
            and _CODE.match(text)
            and not text.isdigit()
        ):
            codes[_DIGITS.sub("#", re.sub(r"[A-Z]+", "A", text))].append(n)
    for places in codes.values():
        if len(places) >= 3 and len({layout.lines[n].strip() for n in places}) >= 3:
            for n in places:
                layout.mark(n, "furniture")
