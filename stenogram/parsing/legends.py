"""Legends above a text that say what its labels are short for: "I = Interviewer, R = Respondent", "Anna Reed (AR)".

A legend counts only where the codes begin lines below it, set alike: what is explained and never used says nothing.
Cases: tests/spec/reading/legends.txt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

from stenogram.languages.tables.field_names import HEREINAFTER
from stenogram.parsing.label_parts import LabelParts, parse_label
from stenogram.parsing.label_tokens import has_case, initials_of
from stenogram.parsing.layout import normal
from stenogram.parsing.records import LabelCandidate, TurnStart
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, STOPS

CODED: Final = "coded"
"""The style of labels that a legend explains."""
NUMBERED: Final = "numbered"
"""The style of labels that are nothing but a number."""
_NUMBER: Final = re.compile(r"(\d{1,2})\s?:\s+\S")
_LAST_LINE: Final = 60
_LINES_BELOW: Final = 12
_CODE: Final = r"(?:[^\W\d_]{1,4}\d{0,2}|\d{1,2})"
_CODES: Final = rf"{_CODE}(?:\s?[,/&–-]\s?{_CODE}){{0,9}}"
_EQUALS: Final = re.compile(rf"(?:^|[,;|/([:：]\s*|[.]\s+|\s{{2,}}|\s)(?P<code>{_CODES})\s*[=＝]\s*(?=\S)")
_MEANS: Final = re.compile(
    rf"(?:^|[,;|/([]\s*|[.]\s+|\s{{2,}}|[:：]\s+)(?P<code>{_CODE})\s*(?:\s[–—-]\s|[{COLONS}]\s?)(?=\S)"
)
_BEHIND: Final = re.compile(rf"(?P<name>[^\W\d_][^()（）\[\]{COLONS};|]{{1,50}}?)\s*[(（\[](?P<code>{_CODE})[)）\]]")
_IN_BRACKETS: Final = re.compile(rf"[(（\[]{_CODE}[)）\]]")
_BEFORE: Final = re.compile(rf"(?<![^\W_])(?P<code>{_CODE})\s*[(（](?P<name>[^()（）]{{3,50}})[)）]")
_HEREINAFTER: Final = re.compile(
    rf"(?P<open>[(（\[])\s?(?:{alternatives(HEREINAFTER)})\s?[:：,–—-]?\s?[\"“„«「'‘]?(?P<code>{_CODE})[\"”“»」'’]?(?=\s?[)）\]])",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(r"\s?[,/&–-]\s?")
_BETWEEN: Final = " \t,;|/.()[]（）"
_LONGEST_LINE: Final = 400
_LONGEST_HEADING: Final = 40
_LONGEST_MEANING: Final = 8
_NO_MEANING: Final = re.compile(r"[?!？！]|[.…]\s")
_USED: Final = re.compile(rf"\s*(?P<code>{_CODE})(?P<end>\s*[{COLONS}]|\s*[.)](?=\s)|\s*[–—-](?=\s)|\t|$)")
_BRACKETED: Final = re.compile(r"\s*[(（\[]([^()（）\[\]]+)[)）\]]$")
_NAMES: Final = frozenset(("titled", "name", "described", "caps", "script"))
_FEWEST: Final = 2
_NEAR: Final = 12
"""Codes of a legend, and lines between two parts of one."""


class Legend(NamedTuple):
    """The codes of a text, each with whom it stands for, as printed; the lines that say so, counted from 0.

    `delimiter` is what stands behind the codes.
    """

    meanings: Mapping[str, str]
    lines: frozenset[int]
    delimiter: str
    style: str = CODED

    def without(self, not_labels: Container[str]) -> Legend:
        """The codes but for those that the sidecar says are no labels."""
        return self._replace(meanings={code: who for code, who in self.meanings.items() if code not in not_labels})

    def code_of(self, line: str) -> str | None:
        """The code with which a line begins."""
        if not self.meanings:
            return None
        match = _USED.match(line)
        return match["code"] if match and match["code"] in self.meanings and _end(match) == self.delimiter else None

    def start(self, text: str) -> TurnStart | None:
        """The turn that a passage begins with a code."""
        match = _USED.match(text) if self.meanings else None
        if match is None or self.code_of(text) is None:
            return None
        code, rest = match["code"], text[match.end() :].lstrip(" \t–—-" if match["end"] else " ")
        parts = parse_label(code) or LabelParts("function", code, "", "", "function")
        return TurnStart(LabelCandidate(self.style, code, rest, parts))


NO_LEGEND: Final = Legend({}, frozenset(), "")


def find_codes(lines: Sequence[str]) -> Legend:
    """The codes that a legend above a text explains, or below it, else the numbers of those who take turns."""
    legend = _find_legend(lines)
    if not legend.meanings:
        legend = _find_legend_below(lines)
    return legend if legend.meanings else _numbers(lines)


def _find_legend_below(lines: Sequence[str]) -> Legend:
    """The legend in the last lines of a text: what it explains is the same as above it."""
    first = next((n for n in range(max(len(lines) - _LINES_BELOW, 0), len(lines)) if list(_pairs(lines[n]))), None)
    if not first:
        return NO_LEGEND
    legend = _find_legend([*lines[first:], *lines[:first]])
    return legend._replace(lines=frozenset((n + first) % len(lines) for n in legend.lines))


def _numbers(lines: Sequence[str]) -> Legend:
    """Numbers before colons that come again and again, in no order: "1: It is old.", "2: Is it?", "1: It is."."""
    numbers = [int(match[1]) for line in lines if line[:1].isdigit() and (match := _NUMBER.match(line))]
    falls = sum(one > other for one, other in pairwise(numbers))
    if falls < _FEWEST or 2 * len(set(numbers)) > len(numbers) + 1 or not _take_turns(numbers, lines):
        return NO_LEGEND
    return Legend({str(number): str(number) for number in numbers}, frozenset(), ":", NUMBERED)


def _take_turns(numbers: Sequence[int], lines: Sequence[str]) -> bool:
    """Whether numbers are not those of lists, which go on by one from 1; of two, whether they begin most lines."""
    if any(other not in (1, one + 1) for one, other in pairwise(numbers)):
        return True
    return 3 * len(numbers) > 2 * sum(not line.isspace() and line != "" for line in lines)


def _find_legend(lines: Sequence[str]) -> Legend:
    """The legend above a text; one without codes where there is none."""
    explained = {n: pairs for n, line in enumerate(lines[:_LAST_LINE]) if (pairs := list(_pairs(line)))}
    if len({code for pairs in explained.values() for code, _ in pairs}) < _FEWEST:
        return NO_LEGEND
    uses = Counter(map(_use, lines))
    often = {code for code, _ in uses if code}
    end = _first_words(lines, uses, explained)
    places = _together([n for n in explained if n < end and often.intersection(dict(explained[n]))])
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for code, meaning in chain.from_iterable(explained[n] for n in places):
        meanings[code].add(meaning)
    alone = {code: min(of_code) for code, of_code in meanings.items() if len(of_code) == 1}
    return _used_legend(lines, alone, frozenset(places))


def _first_words(lines: Sequence[str], uses: Mapping[tuple[str, str], int], explained: Container[int]) -> int:
    """The first line that a code begins which begins others too, and that explains nothing: somebody speaks."""
    spoken = {use for use, count in uses.items() if use[0] and count > 1}
    return next((n for n, line in enumerate(lines) if _use(line) in spoken and n not in explained), len(lines))


def _together(places: Sequence[int]) -> Sequence[int]:
    """The lines up to the first that is far from the one above it."""
    far = next((n for n, (one, other) in enumerate(pairwise(places), 1) if other - one > _NEAR), len(places))
    return places[:far]


def _used_legend(lines: Sequence[str], meanings: Mapping[str, str], places: frozenset[int]) -> Legend:
    """The legend of the codes that begin lines below it, with the delimiter that most of them have."""
    below = lines[max(places, default=0) + 1 :]
    used = [(code, end) for code, end in map(_use, below) if code in meanings]
    ends = Counter(end for _, end in used)
    if not ends:
        return NO_LEGEND
    delimiter = ends.most_common(1)[0][0]
    codes = Counter(code for code, end in used if end == delimiter)
    if len(codes) < _FEWEST or max(codes.values()) < _FEWEST:
        return NO_LEGEND
    bare = frozenset(n for n in places if _is_bare(lines[n]))
    heads = _heading_above(lines, min(bare)) if bare else frozenset()
    return Legend({code: meanings[code] for code in codes}, bare | heads, delimiter)


def _is_bare(line: str) -> bool:
    """Whether a line is nothing but a legend, and no title that ends in one."""
    text = _without_hereinafter(line)
    places = [match.start() for pattern in (_EQUALS, _BEHIND, _BEFORE, _MEANS) if (match := pattern.search(text))]
    return min(places) <= _LONGEST_HEADING and not any(stop in text[: min(places)] for stop in STOPS)


def _heading_above(lines: Sequence[str], first: int) -> frozenset[int]:
    """The line right above a legend that ends with a colon: "Abbreviations:"."""
    above = next((n for n in range(first - 1, -1, -1) if lines[n].strip()), None)
    if above is None or len(lines[above]) > _LONGEST_HEADING or not lines[above].rstrip().endswith(tuple(COLONS)):
        return frozenset()
    return frozenset((above,))


def _use(line: str) -> tuple[str, str]:
    match = _USED.match(line)
    return (match["code"], _end(match)) if match and _is_code(match["code"]) else ("", "")


def _end(match: re.Match[str]) -> str:
    return match["end"].strip(" ")


def _is_code(code: str) -> bool:
    """Whether letters may be a code: capitals, a short word with one, or letters of a script that has none."""
    return code.isdigit() or not has_case(code) or code[0].isupper()


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    """The codes that a line explains, and what each is said to mean."""
    text = _without_hereinafter(line) if 4 <= len(line) <= _LONGEST_LINE else ""
    if "=" in text or "＝" in text:
        yield from _explained(text, list(_EQUALS.finditer(text)), certain=True)
        return
    behind = _before_codes(text)
    if behind:
        yield from ((code, name) for code, name in behind if code[0] == name[0].upper() and _is_somebody(name))
        return
    before = [(match["code"], match["name"]) for match in _BEFORE.finditer(text) if match["code"].isupper()]
    if len(before) > 1:
        yield from before
        return
    means = [match for match in _MEANS.finditer(text) if match["code"].isupper()]
    yield from _explained(text, means, certain=len(means) > 1 and not text.endswith(STOPS))


def _without_hereinafter(line: str) -> str:
    """A line whose brackets have nothing but the code: "Anna Reed (hereinafter AR)"."""
    text = normal(line)
    return _HEREINAFTER.sub(r"\g<open>\g<code>", text) if "(" in text or "（" in text or "[" in text else text


def _before_codes(text: str) -> list[tuple[str, str]]:
    """The codes in brackets, and the names before them."""
    if _IN_BRACKETS.search(text) is None:  # Without one, names would be looked for at every letter.
        return []
    return [(match["code"], match["name"].strip()) for match in _BEHIND.finditer(text)]


def _explained(text: str, matches: Sequence[re.Match[str]], *, certain: bool) -> Iterator[tuple[str, str]]:
    ends = [*(match.start() for match in matches), len(text)][1:]
    for match, end in zip(matches, ends, strict=True):
        meaning = text[match.end() : end].strip(_BETWEEN)
        if end == len(text) and text.endswith((")", "）")) and meaning.count("(") + meaning.count("（"):
            meaning += text[-1]
        codes = _SEVERAL.split(match["code"])
        if not meaning or len(meaning.split()) > _LONGEST_MEANING or _NO_MEANING.search(meaning):
            continue
        for code in codes:
            if _is_code(code) if certain else not text.endswith(STOPS) and _is_short_for(code, meaning):
                yield code, meaning if len(codes) == 1 else code


def _is_short_for(code: str, meaning: str) -> bool:
    """Whether capitals before a colon may be short for a part or a name: "R: Respondent", "AR: Anna Reed"."""
    if len(code) == 1 and code == meaning[0].upper():
        return True
    parts = parse_label(_BRACKETED.sub("", meaning)) if code.isupper() else None
    return parts is not None and (parts.kind == "function" or initials_of(parts.name) == code)


def _is_somebody(meaning: str) -> bool:
    """Whether words name a person, or a part that somebody plays."""
    parts = parse_label(_BRACKETED.sub("", meaning))
    return parts is not None and (parts.kind in ("function", "office") or parts.kind in _NAMES)
