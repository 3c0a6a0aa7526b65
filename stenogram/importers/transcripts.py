"""Rows → transcripts, each read again as a build will read it, and corrected where it would be read otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any, Final

from slugify import slugify

from stenogram.curation.sidecar import read_sidecar
from stenogram.curation.validation_messages import yaml_text
from stenogram.importers.dates import iso_date
from stenogram.importers.table import Row
from stenogram.model import Narrative, Turn
from stenogram.parsing import decode, read_transcript
from stenogram.problems import Problem, problem

_OF_A_TRANSCRIPT: Final = ("title", "date", "place", "event", "publisher", "url", "language", "licence")
_QUOTE: Final = 60
_WORDS_OF_A_TITLE: Final = 3


@dataclass(frozen=True, slots=True)
class Migrated:
    """A transcript to be written: NAME.txt and NAME.yml. `corrections` are those that the sidecar needs."""

    name: str
    text: str
    sidecar: str
    turns: int
    corrections: int


def grouped(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of each transcript: those of one name, else of one day and title.

    What a row leaves empty is as in the row above: people write the day, or the name of the sitting, once.
    """
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    above: tuple[str, ...] = ()
    for row in rows:
        named = tuple(row.values.get(key) or "" for key in ("transcript", "date", "title"))
        if not above or any(value not in ("", shared) for value, shared in zip(named, above, strict=True)):
            above = named
        groups[above[:1] if above[0] else above].append(row)
    return list(groups.values())


def of_transcript(file: str, group: Sequence[Row]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """What the rows say of the whole; where they contradict each other the first counts."""
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for key in _OF_A_TRANSCRIPT:
        given = list(dict.fromkeys(row.values[key] for row in group if row.values.get(key)))
        if len(given) > 1:
            first, other = given[:2]
            problems.append(problem("contradiction", file, group[0].number, key=key, first=first, other=other))
        if given:
            values[key] = given[0]
    called = group[0].values.get("transcript") or ""
    if "title" not in values and len(called.split()) >= _WORDS_OF_A_TITLE:
        values["title"] = called
    for key, valid, rule in (("date", iso_date, "bad-date"), ("url", web_address, "bad-url")):
        if key in values and valid(values[key]) is None:
            problems.append(problem(rule, file, group[0].number, value=values.pop(key)))
        elif key in values:
            values[key] = valid(values[key]) or ""
    return values, tuple(problems)


def web_address(text: str) -> str | None:
    """The text where it is an address of the web (http or https), else None."""
    return text if re.fullmatch(r"https?://[^\s<>\"']+", text) else None


def name_of(values: Mapping[str, str], called: str, stem: str, taken: Mapping[str, Any]) -> str:
    """A name for the file, which is part of every link: the day, then what it is called."""
    day = values.get("date", "")
    slug = (
        slugify(called or values.get("title", ""), max_length=80, word_boundary=True) or slugify(stem) or "transcript"
    )
    name = slug if not day or slug.startswith(day) else f"{day}-{slug}"
    return next(candidate for candidate in chain([name], (f"{name}-{n}" for n in count(2))) if candidate not in taken)


def migrated(name: str, group: Sequence[Row], values: Mapping[str, str]) -> Migrated:
    """The transcript of some rows, read as a build will read it.

    What is misread is stated in the sidecar, and the text is read again, until nothing more is misread.
    """
    text = _Text(group)
    stated: set[int] = set()
    while True:
        corrections = text.corrections(stated)
        sidecar = _sidecar(values, group, corrections)
        wrong = text.misread(name, sidecar)
        if wrong <= stated:
            break
        # What was misread may have misled the reading of others: these are given another try.
        stated |= wrong
    turns = sum(row.speaker is not None for row in group)
    return Migrated(name, text.text, sidecar, turns, len(corrections))


class _Text:
    """The text of one transcript, and which lines are of which row."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.first: list[int] = []
        lines: list[str] = []
        for row in rows:
            self.first.append(len(lines) + 1)
            head, *more = row.paragraphs
            for paragraph in (f"{row.speaker}: {head}" if row.speaker else head, *more):
                lines += [paragraph, ""]
        self.text = "\n".join(lines)
        self._row_of = {first: at for at, first in enumerate(self.first)}

    def corrections(self, stated: Iterable[int]) -> list[str]:
        """The sidecar's lines that say how some rows are meant; narrative always needs them."""
        written = []
        rows = {*stated, *(at for at, row in enumerate(self.rows) if row.speaker is None)}
        for at in sorted(rows):
            row, first = self.rows[at], self.first[at]
            last = first + 2 * (len(row.paragraphs) - 1)
            lines = str(first) if first == last else f"{first}-{last}"
            if row.speaker is not None:
                quote, label = yaml_text(self._quote(row)), yaml_text(row.speaker)
                written.append(f"  - {{begin_turn: {quote}, line: {first}, label: {label}}}")
            are = "speech" if row.speaker else "heading" if row.heading else "narrative"
            written.append(f"  - {{lines: {lines}, are: {are}}}")
        return written

    @staticmethod
    def _quote(row: Row) -> str:
        """Words of the first paragraph that stand in it once: few, but the label at least."""
        whole = f"{row.speaker}: {row.paragraphs[0]}"
        end = whole.find(" ", max(_QUOTE, len(row.speaker or "") + 2))
        few = whole[:end] if end > 0 else whole
        return few if whole.find(few, 1) < 0 else whole

    def misread(self, name: str, sidecar: str) -> set[int]:
        """The rows that a build would not read as they are meant."""
        read, _ = read_sidecar(f"{name}.yml", sidecar)
        source, _ = decode(name, f"{name}.txt", self.text.encode(), read)
        if source is None:
            return set(range(len(self.rows)))
        document, _ = read_transcript(source, read)
        right: set[int] = set()
        wrong: set[int] = set()
        for block in document.blocks:
            at = self._row_of.get(block.line if isinstance(block, Turn) else block.paragraphs[0].line)
            if at is not None and self._is_as_meant(block, self.rows[at]):
                right.add(at)
            elif isinstance(block, Turn):
                wrong |= {self._owner(paragraph.line) for paragraph in block.paragraphs}
        narrative = {at for at, row in enumerate(self.rows) if row.speaker is None}
        return wrong | (set(range(len(self.rows))) - right - narrative)

    def _owner(self, line: int) -> int:
        low, high = 0, len(self.first)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.first[middle] <= line else (low, middle)
        return low

    @staticmethod
    def _is_as_meant(block: Any, row: Row) -> bool:
        if row.speaker is None:
            return isinstance(block, Narrative)
        spoken = isinstance(block, Turn) and all(paragraph.kind != "furniture" for paragraph in block.paragraphs)
        texts = tuple(paragraph.text for paragraph in block.paragraphs)
        return spoken and block.label == row.speaker and texts == row.paragraphs


def _sidecar(values: Mapping[str, str], group: Sequence[Row], corrections: Sequence[str]) -> str:
    lines = [f"{key}: {yaml_text(value)}" for key, value in values.items()]
    roles = dict.fromkeys((row.speaker, row.values["role"]) for row in group if row.speaker and row.values.get("role"))
    if roles:
        lines.append("participants:")
        lines += [f"  - {{name: {yaml_text(name or '')}, role: {yaml_text(role)}}}" for name, role in roles]
    if corrections:
        lines += ["corrections:", *corrections]
    return "".join(f"{line}\n" for line in lines)
