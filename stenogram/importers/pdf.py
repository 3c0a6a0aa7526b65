"""PDF files with a text layer: lines into paragraphs, without page heads, page feet and line numbers.

What a PDF has is letters at places of a page. Pages set in two columns, and pages that are only pictures, are
refused: words in a wrong order would be words in a wrong mouth.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import pairwise, zip_longest
from typing import Any, Final

from stenogram.importers.document import (
    ImportedDocument,
    ImportedParagraph,
    lead_of,
    left_out,
    may_begin_with_label,
    stated,
)
from stenogram.importers.refusal import RefusedError
from stenogram.languages import words_of
from stenogram.messages import first_of, message
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.lexicon import UNKNOWN
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, ELLIPSES, LINE_ENDS
from stenogram.text.unspaced import runs_on_unspaced

_EDGE: Final = 0.14
"""The part of a page, above and below, where heads and feet stand."""
_RECURS: Final = 0.5
_EVERY_OTHER: Final = 0.35
_ALMOST_ALL: Final = 0.8
_HEAD_GAP: Final = 1.6
"""Distances of lines, at least, between the head of a page and the text."""
_FEW_PAGES: Final = 3
_PAGE_NUMBER_GAP: Final = 3.0
"""Sizes of print, at least, between the number of a page and other words of its foot."""
_MOST_LINES: Final = 4
_WHERE: Final = ("page head", "page foot")
_WIDE_GAP: Final = 1.4
"""Widths of a letter's height between words, at least, that part two columns."""
_COLUMN: Final = 0.3
"""The part of the lines of a page that stand in two columns, at least, where the page does."""
_ALL: Final = words_of(UNKNOWN)
_WORDS: Final = alternatives(_ALL.page_words)
_PAGE: Final = rf"(?:(?:{_WORDS})\.?|(?:{alternatives(_ALL.page_abbreviations)})\.)"
"""What is printed before the number of a page."""
_OF: Final = rf"(?:/|{alternatives(_ALL.of_pages)})"
_PAGE_NUMBER: Final = re.compile(
    rf"{_PAGE}?\s*[-–—|(\[]*\s*(?:\d{{1,4}}|[ivxlc]{{1,6}})\s*(?:{_OF}\s*\d{{1,4}}|\(\d{{1,4}}\))?\s*[-–—|)\].]*\s*(?:{_WORDS})?$",
    re.IGNORECASE,
)
_OF_HOW_MANY: Final = re.compile(r"(?<=\d)\(\d{1,4}\)$")
"""How many pages there are, behind the number of one, as the north of Europe prints it: "1 (3)"."""
_PARAGRAPH_GAP: Final = 1.35
"""Distances of lines, at least, between two paragraphs that are set apart."""
_USUAL_LEADING: Final = 1.25
_WIDEST_LEADING: Final = 1.7
"""Distances of lines in sizes of their print."""
_SHORT: Final = 0.18
"""The part of its width that the last line of a paragraph lacks, at least."""
_LINE_NUMBER: Final = re.compile(r"\d{1,4}")
_FEWEST_LINE_NUMBERS: Final = 3
_WIDEST_STEP: Final = 10
_LARGE: Final = 1.15
"""Sizes of the common print, at least, in which headings are set."""
_MOST_LINES_OF_HEADING: Final = 6
_LONGEST_TITLE: Final = 250
_WORDS_APART: Final = 0.12
_SPREAD: Final = 0.6
"""Sizes of print, at least, between two words; and in scripts without spaces, between letters that are two words."""
_SPACE: Final = 0.25
"""The width of a space in sizes of its print."""
_NOTE_GAP: Final = 0.5
"""Sizes of print, at most, between a word and the number of a note on it."""
_PAGE_OF_PAGES: Final = re.compile(rf"\b{_PAGE}\s*\d{{1,4}}\b|\b\d{{1,4}}\s*{_OF}\s*\d{{1,4}}\b", re.IGNORECASE)
_NOTE: Final = re.compile(r"\d{1,3}(?!\d)")
_INDEX_ENTRY: Final = re.compile(r"[^\W_][^:]{0,40}?(?:\s\d{1,4}[:-]\d{1,2},?)+(?:\s|$)")
"""A line of the word index behind a court's record: "lamp 1:12 2:4"."""
_FEWEST_ENTRIES: Final = 5
_OF_INDEX: Final = 0.75
"""The share of the lines of a page that are such entries, and of these the share that follow the alphabet."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print. `apart` counts the characters at its beginning that are bold."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    apart: int
    page: int
    words: tuple[_Word, ...] = ()

    @property
    def is_apart(self) -> bool:
        return self.apart == len(self.text)


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    width: float
    height: float
    lines: tuple[_Line, ...]


def read_pdf(file: str, raw: bytes) -> ImportedDocument:
    """The paragraphs of all pages. Raises RefusedError where words or their order would not be certain."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(BytesIO(raw)) as document:
            pages = [_page(page) for page in document.pages]
            title = str((document.metadata or {}).get("Title") or "").strip()
    except (PDFPasswordIncorrect, PdfminerException, ValueError, TypeError, KeyError) as error:
        if "Password" in f"{type(error).__name__}{error!r}":
            raise RefusedError(message("it has a password"), message("save it without one")) from error
        raise RefusedError(
            message("it is not a readable PDF file, or it is damaged"), message("print it again as PDF")
        ) from error
    pages, index = _without_word_index(pages)
    if not any(page.lines for page in pages):
        raise RefusedError(message("it has no words"), message("run OCR on it first, and import the result"))
    _refuse_two_columns(pages)
    pages, numbers = _without_line_numbers(pages)
    pages, heads = _without_heads(pages)
    body, notes = _footnotes(pages)
    paragraphs = _paragraphs(body)
    words = " ".join(paragraph.text for paragraph in paragraphs)
    return ImportedDocument(
        paragraphs=(*paragraphs, *notes),
        facts=stated(title=title if title and title in words else _printed_title(body, _vocabulary(body))),
        left_out=tuple(heads + numbers + index),
    )


def _page(page: Any) -> _Page:
    # Some programs print a word twice, a hair apart, to make it bold.
    page = page.dedupe_chars(tolerance=1)
    _refuse_turned(page)
    words = page.extract_words(
        extra_attrs=["fontname", "size"], keep_blank_chars=False, x_tolerance_ratio=0.2, y_tolerance=3
    )
    area = float(page.width * page.height)
    pictures = sum(float(image["width"]) * float(image["height"]) for image in page.images)
    if len(words) < 3 and pictures > 0.3 * area:
        raise RefusedError(
            message("page {page} is a picture without text", page=page.page_number),
            message("run OCR on it first, and import the result"),
        )
    text = "".join(word["text"] for word in words)
    unreadable = len(re.findall(r"\(cid:\d+\)", text)) + sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in text)
    if unreadable > 0.02 * max(1, len(text)):
        raise RefusedError(
            message("the fonts on page {page} do not say which letters they show", page=page.page_number),
            message("print it again, or use OCR"),
        )
    return _Page(
        page.page_number, float(page.width), float(page.height), tuple(_lines(map(_word, words), page.page_number))
    )


def _refuse_turned(page: Any) -> None:
    """Refuse a page whose words run upwards, downwards or upside down: in the order of lines they would be wrong."""
    letters = [char for char in page.chars if char["text"].strip()]
    turned = sum(not char["upright"] or char["matrix"][0] < 0 for char in letters)
    if 2 * turned > len(letters):
        raise RefusedError(
            message("the words of page {page} do not run from left to right", page=page.page_number),
            message("turn the page, and print it again as PDF"),
        )


def _word(word: dict[str, Any]) -> _Word:
    font = str(word["fontname"]).casefold()
    bold = bool(re.search(r"bold|black|heavy|semibold|demi", font))
    return _Word(
        str(word["text"]),
        float(word["x0"]),
        float(word["x1"]),
        float(word["top"]),
        float(word["bottom"]),
        float(word["size"]),
        bold,
    )


def _lines(words: Iterable[_Word], page: int) -> Iterator[_Line]:
    rows: list[list[_Word]] = []
    for word in sorted(words, key=lambda word: (word.bottom, word.left)):
        row = rows[-1] if rows else None
        # A raised note number stands on the line of the word that it follows.
        if row and _overlap(row, word) > 0.5:
            row.append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.left)
        yield _line(tuple(row), page)


def _overlap(row: Sequence[_Word], word: _Word) -> float:
    top, bottom = min(other.top for other in row), max(other.bottom for other in row)
    common = min(bottom, word.bottom) - max(top, word.top)
    return common / max(0.1, min(bottom - top, word.bottom - word.top))


def _line(words: tuple[_Word, ...], page: int) -> _Line:
    size = Counter(word.size for word in words for _ in word.text).most_common(1)[0][0]
    bottom = max(word.bottom for word in words)
    text = ""
    apart = 0
    bold = True
    end = None
    for word in words:
        distance = word.left - end if end is not None else 0.0
        raised = end is not None and distance < _NOTE_GAP * size and word.size < 0.8 * size
        end = word.right
        if raised and word.bottom < bottom - 0.5 and _NOTE.fullmatch(word.text):
            text += f"[{word.text}]"
            continue
        text += f" {word.text}" if distance > _least_gap(text, word.text) * size else word.text
        bold = bold and word.bold
        apart = len(text) if bold else apart
    top = min(word.top for word in words)
    return _Line(text, words[0].left, words[-1].right, top, bottom, size, apart, page, words)


def _least_gap(before: str, word: str) -> float:
    """Sizes of print, at least, between two words. Equally long lines have space between letters of some scripts."""
    return _SPREAD if runs_on_unspaced(before, word) else _WORDS_APART


# --- What cannot be trusted -----------------------------------------------------------------------


def _refuse_two_columns(pages: Sequence[_Page]) -> None:
    columned = [page.number for page in pages if _is_columned(page)]
    if columned and len(columned) >= 0.3 * len([page for page in pages if page.lines]):
        listed = first_of([str(number) for number in columned], 5)
        raise RefusedError(
            message("pages {pages} are set in columns: the order of the words is not sure", pages=listed)
            if len(columned) > 1
            else message("page {page} is set in columns: the order of the words is not sure", page=columned[0]),
            message("save the original of the text as .docx or .html, and import that"),
        )


def _is_columned(page: _Page) -> bool:
    """Whether many lines have a wide gap at one place, with words of a column on both sides."""
    middles: Counter[int] = Counter()
    lines = [line for line in page.lines if len(line.text) > 3]
    for line in lines:
        for before, after in pairwise(line.words):
            left, right = before.right - line.left, line.right - after.left
            if after.left - before.right > _WIDE_GAP * line.size and min(left, right) > 0.22 * page.width:
                for place in range(int(before.right // 6), int(after.left // 6) + 1):
                    middles[place] += 1
    return bool(middles) and max(middles.values()) >= max(4, _COLUMN * len(lines))


# --- Word index -----------------------------------------------------------------------------------


def _without_word_index(pages: Sequence[_Page]) -> tuple[list[_Page], list[str]]:
    """The pages but for a word index behind them, whose words nobody says."""
    end = len(pages)
    while end > 1 and _is_word_index(pages[end - 1]):
        end -= 1
    if end == len(pages):
        return list(pages), []
    first, last = pages[end].number, pages[-1].number
    return list(pages[:end]), [message("word index on pages {first} to {last}", first=first, last=last)]


def _is_word_index(page: _Page) -> bool:
    entries = [line.text.casefold() for line in page.lines if _INDEX_ENTRY.match(line.text)]
    if len(entries) < _FEWEST_ENTRIES or len(entries) < _OF_INDEX * len(page.lines):
        return False
    ordered = sum(before.split()[0] <= after.split()[0] for before, after in pairwise(entries))
    return ordered >= _OF_INDEX * (len(entries) - 1)


# --- Page furniture -------------------------------------------------------------------------------


def _without_line_numbers(pages: Sequence[_Page]) -> tuple[list[_Page], list[str]]:
    """Numbers in the margin beside lines, of all or of every fifth, as court records and bills have them."""
    margins = [max((_margin(page, side) for side in (0, -1)), key=lambda margin: margin.numbers()) for page in pages]
    steps = Counter(margin.step for margin in margins if margin.step)
    step = steps.most_common(1)[0][0] if steps else 0
    margins = [margin if margin.is_of_lines(step) else replace(margin, lines=()) for margin in margins]
    count = sum(len(margin.lines) for margin in margins)
    if count < _FEWEST_LINE_NUMBERS:
        return list(pages), []
    stripped = [_without_margin(page, margin) for page, margin in zip(pages, margins, strict=True)]
    return stripped, [message("{count:# line number|# line numbers}", count=count)]


def _without_margin(page: _Page, margin: _Margin) -> _Page:
    rest = (_without_outer_word(line, margin.side) if line in margin.lines else line for line in page.lines)
    return replace(page, lines=tuple(line for line in rest if line is not None))


@dataclass(frozen=True, slots=True)
class _Margin:
    """The lines of a page beside which numbers stand in a margin, on the left (0) or on the right (-1).

    `step` is how far these go up from one to the next where they count lines; 0 where they do not, or are too few.
    """

    side: int
    lines: tuple[_Line, ...]
    step: int

    def numbers(self) -> tuple[bool, int]:
        return bool(self.step), len(self.lines)

    def is_of_lines(self, step: int) -> bool:
        """Whether the numbers count lines; a lone one where it is a multiple of the `step` of other pages."""
        lone = len(self.lines) == 1 and step > 1
        return bool(self.step) or (lone and int(self.lines[0].words[self.side].text) % step == 0)


def _without_outer_word(line: _Line, side: int) -> _Line | None:
    words = line.words[1:] if side == 0 else line.words[:-1]
    return _line(words, line.page) if words else None


def _margin(page: _Page, side: int) -> _Margin:
    numbers = {line: line.words[side] for line in page.lines if _LINE_NUMBER.fullmatch(line.words[side].text)}
    edge = _text_edge(page, side, numbers.keys())
    outside = [line for line, word in numbers.items() if (word.right < edge if side == 0 else word.left > edge)]
    # Numbers of lines are set flush on one side.
    flush = Counter(round(numbers[line].right / 4) for line in outside)
    place = flush.most_common(1)[0][0] if flush else 0
    lines = tuple(line for line in outside if abs(round(numbers[line].right / 4) - place) <= 1)
    return _Margin(side, lines, _step([int(numbers[line].text) for line in lines], len(page.lines)))


def _text_edge(page: _Page, side: int, numbered: Collection[_Line]) -> float:
    """Where the text of a page begins or ends, numbers in its margin aside."""
    inner = 1 if side == 0 else -2
    words = [
        line.words[inner if line in numbered else side] for line in page.lines if line not in numbered or line.words[1:]
    ]
    if side == 0:
        return min((word.left for word in words), default=0.0)
    return max((word.right for word in words), default=page.width)


def _step(numbers: Sequence[int], lines: int) -> int:
    """How far numbers in a margin go up where they count lines: by one beside most of these, or by the same few."""
    steps = Counter(after - before for before, after in pairwise(numbers))
    if not steps:
        return 0
    step, times = steps.most_common(1)[0]
    regular = times >= 0.8 * (len(numbers) - 1)
    if step == 1:
        return 1 if regular and len(numbers) >= max(5, 0.6 * lines) else 0
    multiples = all(number % step == 0 for number in numbers) if step > 1 else False
    return step if regular and multiples and step <= _WIDEST_STEP else 0


def _without_heads(pages: Sequence[_Page]) -> tuple[list[_Page], list[str]]:
    """Pages without their heads and feet: lines at the edges that come again on other pages, digits aside.

    A gap parts a head from the text, as a rule; then what stands beside a line that comes again is head too, such as
    the name of who speaks on this page. Where no gap does, a line must come again on almost all pages.
    """
    shapes: Counter[tuple[str, str]] = Counter()
    for page in pages:
        shapes.update({(where, _shape(line.text)) for where in _WHERE for line in _edge(page, where)})
    furniture = _Furniture(shapes, sum(bool(page.lines) for page in pages), _measures(pages).leading)
    heads: dict[str, list[str]] = {"page head": [], "page foot": [], "page number": []}
    bodies = []
    for page in pages:
        dropped = set()
        for where in _WHERE:
            for line in furniture.of(page, where):
                dropped.add(line)
                heads["page number" if _PAGE_NUMBER.match(line.text) else where].append(line.text)
        bodies.append(replace(page, lines=tuple(line for line in page.lines if line not in dropped)))
    numbers = heads.pop("page number")
    listed = [line for where, texts in heads.items() for line in _by_shape(where, texts)]
    if len(numbers) > 1:
        listed.append(message("page numbers from {first} to {last}", first=numbers[0], last=numbers[-1]))
    return bodies, listed


@dataclass(frozen=True, slots=True)
class _Furniture:
    """How often lines come at the edges of pages, by place and shape; the number of pages; the distance of lines."""

    shapes: Counter[tuple[str, str]]
    pages: int
    leading: float

    def of(self, page: _Page, where: str) -> list[_Line]:
        """The lines of a page that are its head or foot."""
        dropped: list[_Line] = []
        edge = _edge(page, where)
        while block := self._block(page, where, edge[len(dropped) :]):
            recurring = [self._recurs(where, line) for line in block]
            # Below a head another may stand, but sooner the text begins.
            if all(recurring) if dropped else any(recurring):
                dropped += block
                continue
            alone = [line for line in block if _PAGE_NUMBER.match(line.text) or _counts_pages(line, page)]
            return dropped + alone
        return dropped + self._close_to_text(where, edge[len(dropped) :])

    def _block(self, page: _Page, where: str, edge: Sequence[_Line]) -> list[_Line]:
        """The outermost of some lines, up to a gap; none where no gap comes before the text."""
        inward = page.lines if where == "page head" else tuple(reversed(page.lines))
        for n, line in enumerate(edge):
            after = inward.index(line) + 1
            if after == len(inward) or abs(inward[after].top - line.top) > _HEAD_GAP * self.leading:
                return list(edge[: n + 1])
        return []

    def _recurs(self, where: str, line: _Line) -> bool:
        """Whether a line is the head or foot of every other page at least."""
        least = (_EVERY_OTHER if self.pages > _FEW_PAGES else _RECURS) * self.pages
        return self.shapes[where, _shape(line.text)] >= max(2, least)

    def _close_to_text(self, where: str, edge: Sequence[_Line]) -> list[_Line]:
        dropped = []
        for line in edge:
            often = self.shapes[where, _shape(line.text)] >= max(2, _ALMOST_ALL * self.pages)
            if not often and not _PAGE_NUMBER.match(line.text):
                break
            dropped.append(line)
        return dropped


def _counts_pages(line: _Line, page: _Page) -> bool:
    """Whether a line apart from the others says which page it is: "Draft. Page 1 of 4", "Minutes            1"."""
    if not _PAGE_OF_PAGES.search(line.text) and not _has_number_beside(line, page):
        return False
    gaps = (abs(other.top - line.top) for other in page.lines if other is not line)
    return min(gaps, default=page.height) > 2.5 * line.size


def _has_number_beside(line: _Line, page: _Page) -> bool:
    """Whether the number of the page stands at one end of a line, with a wide gap between it and the words."""
    for n, (before, after) in enumerate(pairwise(line.words), 1):
        if after.left - before.right > _PAGE_NUMBER_GAP * line.size:
            sides = ("".join(word.text for word in words) for words in (line.words[:n], line.words[n:]))
            if any(_OF_HOW_MANY.sub("", side.strip("-–—|.")).strip("()") == str(page.number) for side in sides):
                return True
    return False


def _by_shape(where: str, texts: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(_shape(text), text)
    return left_out(where, first.values())


def _edge(page: _Page, where: str) -> list[_Line]:
    """The lines at the upper or lower edge of a page, the outermost first."""
    if where == "page head":
        return [line for line in page.lines[:_MOST_LINES] if line.bottom < _EDGE * page.height]
    return [line for line in page.lines[: -_MOST_LINES - 1 : -1] if line.top > (1 - _EDGE) * page.height]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.casefold().split()))


def _footnotes(pages: Sequence[_Page]) -> tuple[list[_Page], list[ImportedParagraph]]:
    """Notes in smaller print at the foot of pages, taken out: they are nobody's speech."""
    size = _common_size(line for page in pages for line in page.lines)
    notes: list[ImportedParagraph] = []
    bodies = []
    for page in pages:
        lines = list(page.lines)
        foot: list[_Line] = []
        while lines and lines[-1].size < 0.92 * size:
            foot.insert(0, lines.pop())
        if foot and _NOTE.match(foot[0].text):
            for line in foot:
                number = _NOTE.match(line.text)
                if number:
                    rest = line.text[number.end() :].lstrip(" .)")
                    notes.append(ImportedParagraph(f"[{number[0]}] {rest}", "aside"))
                else:
                    notes[-1] = replace(notes[-1], text=_joined(notes[-1].text, line.text, frozenset()))
        else:
            lines += foot
        bodies.append(replace(page, lines=tuple(lines)))
    return bodies, notes


def _common_size(lines: Iterable[_Line]) -> float:
    sizes = Counter(round(line.size, 1) for line in lines for _ in line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


# --- Paragraphs -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Measures:
    """Of the print of a document: its left and right margins, and the distance of lines in points."""

    left: float
    right: float
    leading: float
    size: float


def _measures(pages: Sequence[_Page]) -> _Measures:
    lines = [line for page in pages for line in page.lines]
    lefts = Counter(round(line.left) for line in lines if len(line.text) > 20)
    left = float(min((place for place, count in lefts.items() if count >= 0.1 * len(lines)), default=0))
    rights = sorted(line.right for line in lines)
    right = rights[int(0.9 * (len(rights) - 1))] if rights else 0.0
    size = _common_size(lines)
    return _Measures(left, right, _leading(pages, right - _SHORT * (right - left), size), size)


def _leading(pages: Sequence[_Page], full: float, size: float) -> float:
    """The distance of lines within paragraphs: the smallest that comes often below lines that end right of `full`.

    Where few lines are full, and what stands below them is further away than lines of a paragraph usually are, it may
    all be the distance of paragraphs.
    """
    pairs = [pair for page in pages for pair in pairwise(page.lines)]
    below = [(before, line) for before, line in pairs if before.right > full]
    counts = Counter(round(line.top - before.top) for before, line in below)
    often = [distance for distance, count in counts.items() if 0 < distance < 4 * size and count >= 0.1 * len(below)]
    leading = float(min(often, default=0))
    if not leading or (leading > _WIDEST_LEADING * size and 2 * len(below) < len(pairs)):
        return _USUAL_LEADING * size
    return leading


def _paragraphs(pages: Sequence[_Page]) -> list[ImportedParagraph]:
    measures = _measures(pages)
    groups: list[list[_Line]] = []
    before: _Line | None = None
    for page in pages:
        for line, after in zip_longest(page.lines, page.lines[1:]):
            if before is None or _begins(before, line, after, groups[-1], measures):
                groups.append([line])
            else:
                groups[-1].append(line)
            before = line
    vocabulary = _vocabulary(pages)
    return [_paragraph(group, vocabulary, measures) for group in groups]


def _vocabulary(pages: Sequence[_Page]) -> frozenset[str]:
    words = " ".join(line.text.casefold() for page in pages for line in page.lines)
    return frozenset(re.findall(r"[\w-]+", words))


def _begins(before: _Line, line: _Line, after: _Line | None, group: Sequence[_Line], measures: _Measures) -> bool:
    """Whether a paragraph begins at a line; `after` is the one below it on its page."""
    if abs(before.size - line.size) > 1:
        return True
    ended = before.text.endswith((*LINE_ENDS, *ELLIPSES))
    if before.is_apart != line.is_apart and (before.is_apart or ended):
        return not _is_label_over_lines(before, line, measures) and (ended or not line.text[0].islower())
    # The larger the print, the further apart are its lines.
    leading = measures.leading * max(1.0, min(before.size, line.size) / (measures.size or line.size))
    return (
        _begins_with_label(before, line, ended)
        or (line.page == before.page and line.top - before.top > _PARAGRAPH_GAP * leading)
        or _begins_by_shape(before, line, after, group, measures)
    )


def _is_label_over_lines(before: _Line, line: _Line, measures: _Measures) -> bool:
    """Whether a label begins on the line above, which had no room for its next word, and ends in this one."""
    if not before.is_apart or before.text.endswith((*LINE_ENDS, *ELLIPSES)) or not line.apart:
        return False
    text = f"{before.text} {line.text}"
    label = text[: lead_of(text, len(before.text) + 1 + line.apart)].rstrip()
    parts = parse_label(label[:-1]) if label.endswith(tuple(COLONS)) else None
    next_word = line.words[0].right - line.words[0].left if line.words else 0.0
    was_full = before.right + _SPACE * line.size + next_word > measures.right
    return bool(parts and (parts.name or parts.role)) and was_full


def _begins_with_label(before: _Line, line: _Line, ended: bool) -> bool:
    lead = line.text[: lead_of(line.text, line.apart)]
    return bool(lead) and not before.is_apart and (ended or lead.rstrip().endswith(tuple(COLONS)))


def _begins_by_shape(
    before: _Line, line: _Line, after: _Line | None, group: Sequence[_Line], measures: _Measures
) -> bool:
    """Whether the line above is short, or this one is indented, as at the begin of a paragraph."""
    ended = before.text.endswith((*LINE_ENDS, *ELLIPSES))
    short = before.right < measures.right - _SHORT * (measures.right - measures.left)
    indented = line.left > measures.left + 0.6 * line.size
    goes_on_at_margin = after is not None and after.left < line.left - 0.6 * line.size
    runs_on = not ended and not (short and line.text[0].isupper())
    as_above = abs(line.left - before.left) < 2 and (len(group) > 1 or runs_on) and not goes_on_at_margin
    if indented and not as_above and (ended or short):
        return True
    if ended and may_begin_with_label(line.text):
        return short or indented
    return short and ended


def _paragraph(lines: Sequence[_Line], vocabulary: frozenset[str], measures: _Measures) -> ImportedParagraph:
    text, apart, bold = "", 0, True
    for line in lines:
        begin = len(text)
        text = _joined(text, line.text, vocabulary) if text else line.text
        if bold and line.apart:
            apart = min(len(text), max(0, len(text) - len(line.text)) + line.apart)
        bold = bold and line.apart == len(line.text) and begin <= len(text)
    heading = len(lines) <= _MOST_LINES_OF_HEADING and lines[0].size > _LARGE * measures.size
    if heading:
        return ImportedParagraph(text, "heading")
    return ImportedParagraph(text, "body", lead_of(text, len(text[:apart].rstrip())))


def _joined(before: str, line: str, vocabulary: frozenset[str]) -> str:
    """Two lines as one: a word split at the line's end is one again, unless it is written with a hyphen elsewhere."""
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if runs_on_unspaced(before, line):
        return before + line
    split = re.search(r"(\w+)[-‐]$", before)
    goes_on = re.match(r"\w+", line)
    if not split or not goes_on:
        return f"{before} {line}"
    hyphenated = f"{split[1]}-{goes_on[0]}".casefold()
    if not goes_on[0][0].islower() or split[1].isdigit() or hyphenated in vocabulary:
        return before + line
    return before[:-1] + line


def _printed_title(pages: Sequence[_Page], vocabulary: frozenset[str]) -> str | None:
    """The lines in the largest print of the first page, where one print is larger than the others."""
    lines = pages[0].lines if pages else ()
    largest = max((round(line.size, 1) for line in lines), default=0.0)
    common = _common_size(line for page in pages for line in page.lines)
    title = ""
    for line in lines:
        if round(line.size, 1) == largest:
            title = _joined(title, line.text, vocabulary) if title else line.text
    return title if largest > _LARGE * common and len(title) < _LONGEST_TITLE else None
