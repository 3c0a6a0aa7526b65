"""Text → passages: the paragraphs as they are laid out, before anybody asks what they are.

Three layouts are told apart by measuring: paragraphs parted by blank lines, a paragraph a line, and
lines broken at a fixed width (there, a blank line or a deeper indentation begins a paragraph).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection
from itertools import accumulate, pairwise
from typing import Final

from stenogram.parsing.records import Passage
from stenogram.text.punctuation import LINE_ENDS

_SAMPLE: Final = 6000
_WIDEST_PAGE: Final = 110
_LINE_END: Final = re.compile(r"\r\n|\r")
_RUN_OF_SPACE: Final = re.compile(r"\s+")
_LONG: Final = 1 << 20


def normal(text: str) -> str:
    """The text with each run of white space made one space, stripped."""
    if len(text) > _LONG:  # Splitting so long a line would take ten times its size in memory.
        return _RUN_OF_SPACE.sub(" ", text).strip()
    return " ".join(text.split())


def split_lines(text: str) -> list[str]:
    """Lines as an editor counts them: ended by LF, CRLF or CR and by nothing else."""
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return text.split("\n")


def is_hard_wrapped(lines: list[str]) -> bool:
    """Whether lines are broken at a fixed width, in the middle of sentences.

    Measured on lines that another follows directly: most of them must be nearly as wide as the page
    and end where no sentence ends.
    """
    sample = [line.rstrip() for line in lines[:_SAMPLE]]
    widths = sorted(len(line) for line in sample if line)
    if len(widths) < 6:
        return False
    page = widths[int(len(widths) * 0.95)]
    if page > _WIDEST_PAGE or page < 24:
        return False
    pairs = [(a, b) for a, b in pairwise(sample) if a and b]
    broken = [(a, b) for a, b in pairs if not a.endswith(LINE_ENDS)]
    wide = sum(len(a) >= 0.7 * page for a, _ in broken)
    lower = sum(b.lstrip()[:1].islower() for _, b in broken)
    mostly = len(pairs) >= 4 and len(broken) >= 0.3 * len(pairs) and wide >= 0.6 * len(broken)
    return mostly and (lower >= 0.4 * len(broken) or _even(pairs, page))


def _even(pairs: list[tuple[str, str]], page: int) -> bool:
    """Lines of scripts without letter case, broken after the same number of characters."""
    return sum(page - 2 <= len(a) <= page for a, _ in pairs) >= 0.5 * len(pairs)


def find_passages(text: str, apart: Collection[int], begins: Callable[[str], bool]) -> list[Passage]:
    """All passages of a text.

    Lines in `apart` stand for themselves. In a hard-wrapped text, a line for which `begins` is true
    begins a passage too.
    """
    lines = split_lines(text)
    return _joined(lines, apart, begins) if is_hard_wrapped(lines) else _line_by_line(lines, apart)


def _line_by_line(lines: list[str], apart: Collection[int]) -> list[Passage]:
    passages: list[Passage] = []
    group: list[str] = []
    number, gap, blank, length = 0, True, True, 0
    for at, line in enumerate(lines, 1):
        raw = line.strip()
        if not raw:
            blank = True
            continue
        text = normal(raw)
        goes_on = group and not blank and text[:2].isalpha() and text[:2].islower()
        if not (goes_on and _goes_on(group[-1], length, at, apart)):
            if group:
                passages.append(_of_lines(number, group, gap))
            group, number, gap, length = [], at, blank, 0
        group.append(raw)
        length += len(text) + 1
        blank = False
    if group:
        passages.append(_of_lines(number, group, gap))
    return passages


def _goes_on(above: str, length: int, at: int, apart: Collection[int]) -> bool:
    """A single line end in the middle of a sentence, in a text that is not hard-wrapped: `length` is of all above."""
    return length > 40 and not above.endswith(LINE_ENDS) and at not in apart and at - 1 not in apart


def _joined(lines: list[str], apart: Collection[int], begins: Callable[[str], bool]) -> list[Passage]:
    passages: list[Passage] = []
    begin_at = _first_line_indent(lines)
    group: list[str] = []
    number, gap, blank, last_indent = 0, True, True, 0
    for at, line in enumerate(lines, 1):
        raw = line.strip()
        if not raw:
            blank = True
            continue
        indent = len(line) - len(line.lstrip())
        apart_here = blank or at in apart or at - 1 in apart or indent > last_indent or indent == begin_at
        if group and (apart_here or _begins(group, raw, lines, at, begins)):
            passages.append(_of_lines(number, group, gap))
            group = []
        if not group:
            number, gap = at, blank
        group.append(raw)
        last_indent, blank = indent, False
    if group:
        passages.append(_of_lines(number, group, gap))
    return passages


def _of_lines(number: int, group: list[str], gap: bool) -> Passage:
    lines = [normal(raw) for raw in group]
    text = " ".join(lines)
    breaks = tuple(accumulate(len(line) + 1 for line in lines[:-1]))
    return Passage(number, text, text if text == group[0] else group[0], gap, breaks)


def _first_line_indent(lines: list[str]) -> int | None:
    """The indentation with which paragraphs begin, where most lines stand further left."""
    counts = Counter(len(line) - len(line.lstrip()) for line in lines[:_SAMPLE] if line.strip())
    base = min(indent for indent in counts if counts[indent] >= 0.15 * counts.total())
    deeper = [indent for indent in counts if indent > base]
    common = max(deeper, key=lambda indent: counts[indent], default=None)
    return common if common is not None and counts[common] >= 0.03 * counts.total() else None


def _begins(group: list[str], raw: str, lines: list[str], at: int, begins: Callable[[str], bool]) -> bool:
    """Whether a line of a hard-wrapped text does not go on the line above."""
    last = group[-1]
    if (last.endswith("]") and raw.startswith("[")) or (last.startswith("[") and last.endswith("]")):
        return True
    if len(group) == 1 and len(last) <= 60 and last.endswith((":", "：")) and begins(last):
        return True  # A label alone on its line.
    following = lines[at].strip() if at < len(lines) else ""
    return last.endswith((*LINE_ENDS, "—", "–")) and begins(f"{raw} {following}")
