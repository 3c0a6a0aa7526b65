"""Lines → passages: the paragraphs as they are laid out, before anybody asks what they are.

Three layouts are told apart by measuring, stretch by stretch: paragraphs with blank lines between them, a
paragraph a line, and lines broken at a fixed width (there, a blank line, a deeper indentation or the line after
a short one begins a paragraph). What a form or a region says of a line comes first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from stenogram.model import Marginal
from stenogram.parsing.datelines import is_dateline
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import begins_small, plain
from stenogram.parsing.layout import Layout, LineNote, normal
from stenogram.parsing.lexicon import CONNECTORS, OFFICES
from stenogram.parsing.lone_lines import find_lone_lines
from stenogram.parsing.records import Passage
from stenogram.text.punctuation import LINE_ENDS, SENTENCE_ENDS, character_class

_SAMPLE: Final = 6000
_STRETCH: Final = 80
"""Lines with words that are measured together, where a text is laid out in more ways than one."""
_NARROWEST_INDENTED: Final = 50
_DEEPEST_FIRST_LINE: Final = 8
_WIDEST_PAGE: Final = 110
_NARROWEST_PAGE: Final = 24
_NARROWEST_PAGE_OF_IDEOGRAPHS: Final = 32
"""Columns, of which an ideograph takes two."""
_BRACKETS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}
_STOPPED: Final = (*LINE_ENDS, "—", "–")
_LONGEST_DIRECTION: Final = 8
_LINES_APART: Final = ("roll", "topic", "furniture", "page head")
"""Marks of lines that are passages by themselves."""
_LONGEST_LABEL: Final = 3
_SHORTEST_LINE: Final = 34
"""Characters of a line that was broken; a shorter one that the next seems to go on is of a list or of verse."""
_LABELLED: Final = re.compile(r"[^\W\d_][^:：]{0,50}[:：]\s")
# "Anf. 12 ANNA BECK (s):", as the record of a chamber numbers its speeches.
_RECORD_NUMBER: Final = re.compile(r"Anf\.\s?\d{1,4}\s+(?=\S)")
_SENTENCE_WITHIN: Final = re.compile(rf"[^\W\d_]{{5,}}\.(?:\s|$)|(?!\.){character_class(SENTENCE_ENDS)}")

_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0003ffff]")
_HALF_WIDE: Final = re.compile(r"[ -~]")

Begins = Callable[[str], bool]
Width = Callable[[str], int]


def is_hard_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are broken at a fixed width, in the middle of sentences.

    Measured on lines that another follows directly: most of them must be nearly as wide as the page
    and end where no sentence ends.
    """
    sample = [line.rstrip() for line in lines[:_SAMPLE]]
    width = _width_in(sample)
    widths = sorted(width(line) for line in sample if line)
    if len(widths) < 6:
        return False
    pairs = [(a, b) for a, b in pairwise(sample) if a and b]
    page = widths[int(len(widths) * 0.95)]
    if page > _WIDEST_PAGE:
        return _is_mostly_wrapped(pairs, widths)
    narrowest = _NARROWEST_PAGE if width is len else _NARROWEST_PAGE_OF_IDEOGRAPHS
    return page >= narrowest and len(pairs) >= 4 and _breaks_sentences(pairs, page, width)


def _width_in(lines: Sequence[str]) -> Width:
    """How wide a line is among these: its characters, or where most are ideographs, the columns they take.

    A digit or a Latin letter takes half the room of an ideograph (UAX #11).
    """
    text = "".join(lines)
    return _columns if 2 * len(_IDEOGRAPH.findall(text)) > len(text) else len


def _columns(line: str) -> int:
    return 2 * len(line) - len(_HALF_WIDE.findall(line))


def _breaks_sentences(pairs: Sequence[tuple[str, str]], page: int, width: Width) -> bool:
    """Whether enough lines end within a sentence, most of these nearly as wide as the page."""
    broken = [(a, b) for a, b in pairs if not a.endswith(LINE_ENDS)]
    wide = sum(width(a) >= 0.7 * page for a, _ in broken)
    lower = sum(begins_small(b.lstrip()) for _, b in broken)
    if len(broken) < 0.3 * len(pairs) or wide < 0.6 * len(broken):
        return False
    return lower >= 0.4 * len(broken) or _even(pairs, page, width)


def _even(pairs: Sequence[tuple[str, str]], page: int, width: Width) -> bool:
    """Lines of scripts without letter case, broken at the same width."""
    ragged = 2 * width("字")
    return sum(page - ragged <= width(a) <= page for a, _ in pairs) >= 0.5 * len(pairs)


def _is_mostly_wrapped(pairs: Sequence[tuple[str, str]], widths: Sequence[int]) -> bool:
    """Pages whose lines were joined here and there, where a word had been broken between them."""
    narrow = [width for width in widths if width <= _WIDEST_PAGE]
    if len(narrow) < 0.6 * len(widths):
        return False
    page = narrow[int(len(narrow) * 0.95)]
    full = [(a, b) for a, b in pairs if 0.8 * page <= len(a) <= page]
    broken = sum(not a.endswith(LINE_ENDS) for a, _ in full)
    return page >= 40 and len(full) >= max(8, 0.5 * len(pairs)) and broken >= 0.7 * len(full)


class _Measure(NamedTuple):
    """How the lines of a stretch are laid out.

    `page` is the width of the widest lines that are broken; `first_indent` the indentation with which
    paragraphs begin, `hanging` the one below which a paragraph goes on; None where there is none.
    """

    wrapped: bool
    page: int = 0
    first_indent: int | None = None
    hanging: int | None = None


def find_passages(layout: Layout, apart: Collection[int], begins: Begins) -> list[Passage]:
    """All passages of a text.

    Lines in `apart` (from 1) stand for themselves. Where lines are broken at a fixed width, one for which
    `begins` is true begins a passage too.
    """
    return _Joiner(layout, apart, begins).passages()


class _Joiner:
    """Joins the lines of a text. Used by `find_passages` alone."""

    def __init__(self, layout: Layout, apart: Collection[int], begins: Begins) -> None:
        self.layout, self.apart, self.begins = layout, apart, begins
        self.measures = _measures(layout)
        self.lone = _lone_lines(layout, self.measures)
        self.group: list[str] = []
        self.words: list[str] = []
        self.numbers: list[int] = []
        self.margin: list[Marginal] = []
        self.first, self.last = 0, -1
        self.gap, self.length, self.last_indent, self.first_indent = True, 0, 0, 0
        self.label_end = -1
        """The last line of a label that is printed over several lines and stands alone on them."""

    def passages(self) -> list[Passage]:
        passages: list[Passage] = []
        waiting: tuple[Marginal, ...] = ()
        blank = True
        for n, line in enumerate(self.layout.lines):
            raw = line.strip()
            note = self.layout.note_of(n)
            if not raw:
                blank = True
                waiting += note.margin
                continue
            indent = len(line) - len(line.lstrip())
            if self.group and not self._goes_on(n, raw, note, indent, blank):
                passages.append(self._close())
            if not self.group:
                if note.mark is None and (blank or self._is_ended_above()):
                    self.label_end = self._label_over_lines(n) or self.label_end
                self.first, self.gap, self.length, self.first_indent = n, blank, 0, indent
            self._add(n, raw, indent, _with_waiting(waiting, note.margin))
            waiting, blank = (), False
        if self.group:
            self.margin += [Marginal(self.length, marginal.text) for marginal in waiting]
            passages.append(self._close())
        elif waiting:  # Nothing but tags.
            text = normal(" ".join(marginal.text for marginal in waiting))
            passages.append(Passage(1, text, text, True, mark="furniture"))
        return passages

    def _add(self, n: int, raw: str, indent: int, margin: tuple[Marginal, ...]) -> None:
        text = normal(raw)
        start = self.length + 1 if self.group else 0
        if margin:
            self.margin += [Marginal(start + min(marginal.at, len(text)), marginal.text) for marginal in margin]
        self.group.append(raw)
        self.words.append(text)
        self.numbers.append(n)
        self.length = start + len(text)
        self.last, self.last_indent = n, indent

    def _close(self) -> Passage:
        text = " ".join(self.words)
        breaks = self._breaks() if len(self.words) > 1 else ()
        note = self.layout.note_of(self.first)
        passage = Passage(
            self.first + 1,
            text,
            text if text == self.group[0] else self.group[0],
            self.gap,
            breaks,
            mark=None if note.mark == "quoted" else note.mark,
            quoted=note.mark == "quoted",
            tagged=note.label,
            time=note.time,
            margin=tuple(self.margin),
        )
        self.group, self.words, self.numbers, self.margin, self.length = [], [], [], [], 0
        return passage

    def _breaks(self) -> tuple[int, ...]:
        """Where each further line begins; one that was left out between two (the times of a caption) counts too."""
        starts = accumulate(len(line) + 1 for line in self.words[:-1])
        return tuple(start for start, (a, b) in zip(starts, pairwise(self.numbers), strict=True) for _ in range(b - a))

    def _goes_on(self, n: int, raw: str, note: LineNote, indent: int, blank: bool) -> bool:
        """Whether a line is of the passage above it."""
        if note.joins:
            return note.mark is not None or not (_LABELLED.match(raw) and self.begins(raw))
        if blank or self._is_apart(n, note):
            return False
        if n <= self.label_end or self.label_end == n - 1 >= 0:
            return n <= self.label_end
        if self.group[-1].endswith(_STOPPED) and (end := self._label_over_lines(n)):
            self.label_end = end
            return False
        return self._is_laid_out_below(n, raw, note, indent)

    def _is_apart(self, n: int, note: LineNote) -> bool:
        """Whether the form or the sidecar says that a line is not of the passage above it."""
        above = self.layout.note_of(self.last)
        label_alone = above.label is not None and above.label.end >= self.length
        by_form = note.begins or note.mark != above.mark or note.mark in _LINES_APART or label_alone
        return by_form or n in self.apart or n + 1 in self.apart

    def _is_laid_out_below(self, n: int, raw: str, note: LineNote, indent: int) -> bool:
        """Whether the layout says that a line goes on the one above it."""
        if note.mark in ("printed", "quoted"):
            return indent <= self.last_indent and not (self.group[-1].endswith(_STOPPED) and _LABELLED.match(raw))
        if self.layout.paper:
            return self._goes_on_on_paper(n, raw, indent)
        measure = self.measures[n]
        if measure.wrapped:
            return self._goes_on_wrapped(n, raw, indent, measure)
        return self._takes_up(raw) or self._stands_back(raw, indent)

    def _is_ended_above(self) -> bool:
        """Whether the line above ends like a sentence, or is no line of the words."""
        above = self.layout.lines[self.last].rstrip() if self.last >= 0 else ""
        return not above or above.endswith(_STOPPED) or self.layout.note_of(self.last).mark is not None

    def _label_over_lines(self, n: int) -> int:
        """The last line of a label that begins here and ends with a colon one or two lines below; 0 for none."""
        below = self.layout.lines[n + 1 : n + _LONGEST_LABEL]
        if not any(line.rstrip().endswith((":", "：")) for line in below):
            return 0
        lines: list[str] = []
        for at in range(n, min(n + _LONGEST_LABEL, len(self.layout.lines))):
            line = self.layout.lines[at].strip()
            if not line or len(line) > _WIDEST_PAGE or (at > n and at in self.layout.notes):
                return 0
            lines.append(line)
            if line.endswith((":", "：")):
                return at if at > n and _is_label_over(lines) and self.begins(" ".join(lines)) else 0
            if ":" in line or "：" in line or _SENTENCE_WITHIN.search(line):
                return 0
        return 0

    def _takes_up(self, raw: str) -> bool:
        """A single line end in the middle of a sentence, in a text that is not hard-wrapped."""
        text = normal(raw[:40])
        small = begins_small(text) and ((text[1:2].isalpha() and text[1:2].islower()) or text[1:2] == " ")
        goes_on = small and self.length >= _SHORTEST_LINE and not self.group[-1].endswith(LINE_ENDS)
        return goes_on and not is_dateline(raw)

    def _stands_back(self, raw: str, indent: int) -> bool:
        """A line further left than the first of its paragraph: where lines are few, no width can be measured."""
        if not 1 < self.first_indent <= _DEEPEST_FIRST_LINE or indent >= self.first_indent or raw[0] in _BRACKETS:
            return False
        return _NARROWEST_INDENTED <= len(self.group[-1]) <= _WIDEST_PAGE and not self.begins(raw)

    def _goes_on_on_paper(self, n: int, raw: str, indent: int) -> bool:
        """Below a numbered line, the words of the same answer stand at the edge of the page."""
        deeper = indent > self.last_indent or indent > (self.measures[n].first_indent or 0)
        if self.group[-1].isupper() and len(self.group) == 1 and self.last_indent > indent:
            return False  # A heading in the middle of the page: DIRECT EXAMINATION.
        return not deeper and not self.begins(self._with_next(n, raw))

    def _goes_on_wrapped(self, n: int, raw: str, indent: int, measure: _Measure) -> bool:
        if measure.hanging is not None:
            return indent > measure.hanging
        if self._is_alone(n, raw):
            return False
        if indent > self.last_indent or indent == measure.first_indent:
            return False
        last = self.group[-1]
        if _is_direction(self.group) or (raw[0] in _BRACKETS and self._is_direction_below(n, last)):
            return False
        if len(self.group) == 1 and len(last) <= 60 and last.endswith((":", "：")) and self.begins(last):
            return False  # A label alone on its line.
        if not last.endswith(_STOPPED):
            return True
        short = last.endswith(LINE_ENDS) and len(last) < 0.6 * measure.page
        return not short and not self.begins(self._with_next(n, raw))

    def _is_alone(self, n: int, raw: str) -> bool:
        """Whether this line or the one above it stands alone at the head of a paragraph, as names do in this text.

        A line with the number of a speech and its label does so too.
        """
        if _RECORD_NUMBER.match(raw) and self.begins(self._with_next(n, raw)):
            return True
        if len(self.group) == 1 and self.group[0] in self.lone:
            return True
        return raw in self.lone and self.group[-1].endswith(_STOPPED)

    def _with_next(self, n: int, raw: str) -> str:
        """A line with the next, on which its label may end."""
        following = self.layout.lines[n + 1].strip() if n + 1 < len(self.layout.lines) else ""
        return f"{raw} {following}"

    def _is_direction_below(self, n: int, last: str) -> bool:
        """Whether a stage direction in brackets begins here, after the end of a sentence, and ends with a line."""
        if not last.endswith(_STOPPED):
            return False
        lines = [line.strip() for line in self.layout.lines[n : n + _LONGEST_DIRECTION]]
        return any(_is_direction(lines[:count]) for count in range(1, len(lines) + 1))


def _with_waiting(waiting: tuple[Marginal, ...], margin: tuple[Marginal, ...]) -> tuple[Marginal, ...]:
    """What stands beside a line, behind what stood on lines without words above it."""
    return (*(Marginal(0, marginal.text) for marginal in waiting), *margin) if waiting else margin


def _is_label_over(lines: Sequence[str]) -> bool:
    """Whether the lines above the last are of its label: broken in brackets or at "and", or an office above a name."""
    above, last = lines[:-1], lines[-1]
    if ":" in last[:-1] or "：" in last[:-1]:
        return False
    joined = " ".join(above)
    if joined.count("(") > joined.count(")") or joined.endswith((",", "/", "-", "–", "&")):
        return True
    word = joined.rsplit(maxsplit=1)[-1]
    if any(map(begins_small, lines[1:])) or (word.islower() and plain(word) in CONNECTORS):
        return True
    name = parse_label(last.rstrip(":："))
    office = any(plain(word) in OFFICES for word in joined.split())
    return office and name is not None and name.kind in ("name", "described")


def _is_direction(lines: Sequence[str]) -> bool:
    """Whether lines are in one pair of brackets, first character to last."""
    closing = _BRACKETS.get(lines[0][:1])
    if not closing or len(lines) > _LONGEST_DIRECTION or not lines[-1].rstrip(".,").endswith(closing):
        return False
    opening, text = lines[0][0], " ".join(lines).rstrip(".,")
    depth = 0
    for place, character in enumerate(text):
        depth += (character == opening) - (character == closing)
        if not depth:
            return place == len(text) - 1
    return False


# --- Measuring ----------------------------------------------------------------------------------


def _measures(layout: Layout) -> list[_Measure]:
    """How each line is laid out; what forms and regions have marked is not measured."""
    lines = layout.lines
    free = [line if layout.note_of(n).mark is None else "" for n, line in enumerate(lines)] if layout.notes else lines
    whole = _measure(free)
    if not whole.wrapped and layout.notes and _is_indented_prose(_with_printed(layout)):
        whole = _Measure(True, _WIDEST_PAGE, _first_line_indent(free))
    if layout.paper:
        return [whole._replace(first_indent=_edge(free))] * len(lines)
    measures: list[_Measure] = []
    for stretch in _stretches(free):
        own = _own_measure(stretch, whole)
        measures += [own] * len(stretch)
    return measures


def _lone_lines(layout: Layout, measures: Sequence[_Measure]) -> frozenset[str]:
    pages = [measure.page for measure in measures if measure.wrapped]
    return find_lone_lines(layout, max(pages)) if pages and not layout.paper else frozenset()


def _with_printed(layout: Layout) -> list[str]:
    """The lines of the speech and of what is printed in it, which is set like it."""
    return [
        line if layout.note_of(n).mark in (None, "printed", "quoted") else "" for n, line in enumerate(layout.lines)
    ]


def _stretches(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """Parts of a text that end at a blank line, or where there is none, of some hundred lines."""
    first, count = 0, 0
    for n, line in enumerate(lines):
        count += bool(line.strip())
        if (count >= _STRETCH and not line.strip()) or count >= 3 * _STRETCH:
            yield lines[first : n + 1]
            first, count = n + 1, 0
    yield lines[first:]


def _own_measure(lines: Sequence[str], whole: _Measure) -> _Measure:
    """The layout of one stretch where it is clearly another than that of the whole text."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(pairs) < 20:
        return whole
    wrapped = is_hard_wrapped(lines)
    if wrapped == whole.wrapped:
        return whole
    broken = sum(not a.rstrip().endswith(LINE_ENDS) for a, _ in pairs)
    clearly = broken >= 0.6 * len(pairs) if wrapped else broken < 0.15 * len(pairs)
    return _measure(lines) if clearly else whole


def _measure(lines: Sequence[str]) -> _Measure:
    wrapped = is_hard_wrapped(lines) or _is_indented_prose(lines)
    hanging = _hanging(lines)
    if not wrapped and hanging is None:
        return _Measure(False)
    widths = sorted(width for line in lines[:_SAMPLE] if 0 < (width := len(line.rstrip())) <= _WIDEST_PAGE)
    page = widths[int(len(widths) * 0.95)] if widths else 0
    return _Measure(True, page, _first_line_indent(lines), hanging)


def _is_indented_prose(lines: Sequence[str]) -> bool:
    """Paragraphs of which only the first line is indented, in a text too short for other measures."""
    sample = [line.rstrip() for line in lines[:_SAMPLE]]
    hung = [(a, b) for a, b in pairwise(sample) if a[:1].isspace() and b and not b[0].isspace()]
    broken = sum(45 <= len(a) <= _WIDEST_PAGE and not a.endswith(LINE_ENDS) for a, _ in hung)
    return len(hung) >= 2 and broken >= 0.8 * len(hung)


def _first_line_indent(lines: Sequence[str]) -> int | None:
    """The indentation with which paragraphs begin, where most lines stand further left."""
    counts = Counter(len(line) - len(line.lstrip()) for line in lines[:_SAMPLE] if line.strip())
    base = min((indent for indent in counts if counts[indent] >= 0.15 * counts.total()), default=0)
    deeper = [indent for indent in counts if indent > base]
    common = max(deeper, key=lambda indent: counts[indent], default=None)
    return common if common is not None and counts[common] >= 0.03 * counts.total() else None


def _edge(lines: Sequence[str]) -> int:
    """The smallest indentation of a numbered page: what stands there goes on."""
    counts = Counter(len(line) - len(line.lstrip()) for line in lines[:_SAMPLE] if line.strip())
    return min((indent for indent in counts if counts[indent] >= 0.02 * counts.total()), default=0)


def _hanging(lines: Sequence[str]) -> int | None:
    """The indentation at which paragraphs begin, where their further lines stand deeper."""
    base, deeper, broken = 0, 0, 0
    indents = Counter[int]()
    for a, b in pairwise(lines[:_SAMPLE]):
        if not a.strip() or not b.strip():
            continue
        indent_a, indent_b = len(a) - len(a.lstrip()), len(b) - len(b.lstrip())
        if indent_b > indent_a + 1:
            deeper += 1
            broken += not a.rstrip().endswith(LINE_ENDS)
            indents[indent_a] += 1
    if deeper < 3 or broken < 0.7 * deeper:
        return None
    base = indents.most_common(1)[0][0]
    words = [line for line in lines[:_SAMPLE] if line.strip()]
    begun = sum(len(line) - len(line.lstrip()) <= base for line in words)
    return base if begun >= 0.2 * len(words) else None
