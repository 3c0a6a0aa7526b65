"""What the sidecar says about the reading, found in the text by quotation.

A quotation must stand exactly once (white space apart); `line` narrows it. Otherwise the correction is an
error at the sidecar's line: a correction that silently stopped applying would be worse than none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from stenogram.curation.sidecar import Correction, SidecarFile
from stenogram.model import AppliedCorrection, Block, Document, EditorialNote, Turn
from stenogram.parsing.label_parts import LabelParts, parse_label
from stenogram.parsing.passages import normal
from stenogram.parsing.records import GivenTurn, LabelCandidate, Passage, TurnStart
from stenogram.parsing.speakers import speaker_named
from stenogram.problems import Problem

GIVEN: Final = "given"
"""The style of labels that the sidecar says are labels."""

_DELIMITER: Final = re.compile(r"\s*[:：.;–—-]?\s*")


class Quotations:
    """Finds quoted words in numbered texts."""

    def __init__(self, texts: Sequence[str], lines: Sequence[int]) -> None:
        self._joined = "\n".join(texts)
        self._lines = lines
        self._starts = [0]
        for text in texts:
            self._starts.append(self._starts[-1] + len(text) + 1)

    def find(self, quote: str, line: int | None) -> list[tuple[int, int, int]]:
        """All places of the words: number of the text, start and end within it. At most ten."""
        words = normal(quote)
        places: list[tuple[int, int, int]] = []
        for first, end in self._ranges(line) if words else ():
            at = self._joined.find(words, first, end)
            while at >= 0 and len(places) < 10:
                number = bisect_right(self._starts, at) - 1
                places.append((number, at - self._starts[number], at - self._starts[number] + len(words)))
                at = self._joined.find(words, at + 1, end)
        return places

    def _ranges(self, line: int | None) -> Iterator[tuple[int, int]]:
        """Where to look: everywhere, or in the passages that begin in a line, or in the one that it is within."""
        if line is None:
            yield 0, len(self._joined)
            return
        first, end = bisect_left(self._lines, line), bisect_right(self._lines, line)
        for number in range(first, end) if first < end else range(max(end - 1, 0), end):
            yield self._starts[number], self._starts[number + 1] - 1


def not_once(sidecar: SidecarFile, place: tuple[str | int, ...], quote: str, count: int) -> Problem:
    """The error for a quotation that stands nowhere, or more than once."""
    shown = quote if len(quote) <= 60 else quote[:57] + "…"
    if not count:
        what = f'"{shown}" does not stand in the text'
        remedy = "quote the words exactly as the text has them now, or remove the entry"
    else:
        what = f'"{shown}" stands {"ten times or more" if count > 9 else f"{count} times"} in the text'
        remedy = "quote more words, or say which with line:"
    return Problem(sidecar.file, sidecar.line_of(*place), "error", "quote-not-found-once", what, remedy)


def line_ranges(sidecar: SidecarFile) -> list[tuple[range, str, int, Correction]]:
    """The lines that corrections mark: range, kind ("furniture", "narrative", "heading2", …), number."""
    ranges = []
    for number, correction in enumerate(sidecar.sidecar.corrections):
        if correction.lines is None or correction.are is None:
            continue
        first, _, last = correction.lines.partition("-")
        kind = f"heading{correction.level or 2}" if correction.are == "heading" else correction.are
        ranges.append((range(int(first), int(last or first) + 1), kind, number, correction))
    return ranges


def mark_lines(
    passages: Sequence[Passage], sidecar: SidecarFile
) -> tuple[list[Passage], list[AppliedCorrection], list[Problem]]:
    """The passages with what those of marked lines are; lines without any words are an error."""
    marked = list(passages)
    applied: list[AppliedCorrection] = []
    problems: list[Problem] = []
    ranges = line_ranges(sidecar)
    lines = [passage.line for passage in passages] if ranges else []
    for span, kind, number, correction in ranges:
        first, last = bisect_right(lines, span.start - 1), bisect_right(lines, span.stop - 1)
        if first == last:
            what = f"lines {correction.lines} of the text have no words"
            place = sidecar.line_of("corrections", number, "lines")
            remedy = "correct the numbers, or remove the correction"
            problems.append(Problem(sidecar.file, place, "error", "lines-without-words", what, remedy))
            continue
        marked[first:last] = [passage._replace(forced=kind) for passage in marked[first:last]]
        subject = (
            f"line {correction.lines} is" if "-" not in (correction.lines or "") else f"lines {correction.lines} are"
        )
        what = {"furniture": "not part of the text", "narrative": "narrative", "speech": "speech"}.get(
            kind, "a heading"
        )
        applied.append(AppliedCorrection(span.start, _because(f"{subject} {what}", correction.why)))
    return marked, applied, problems


def split_turns(
    passages: list[Passage], sidecar: SidecarFile
) -> tuple[list[Passage], list[AppliedCorrection], list[Problem]]:
    """Split the passages where corrections begin a turn."""
    wanted = [
        (n, correction) for n, correction in enumerate(sidecar.sidecar.corrections) if correction.begin_turn is not None
    ]
    if not wanted:
        return passages, [], []
    quotations = Quotations([passage.text for passage in passages], [passage.line for passage in passages])
    places: list[tuple[int, int, GivenTurn]] = []
    applied: list[AppliedCorrection] = []
    problems: list[Problem] = []
    for number, correction in wanted:
        quote, given_turn = correction.begin_turn or "", GivenTurn(correction.speaker, correction.label)
        matches = [
            place
            for place in quotations.find(quote, correction.line)
            if not passages[place[0]].text[max(0, place[1] - 1) : place[1] + 1].isalnum() or not place[1]
        ]  # A turn cannot begin within a word.
        if len(matches) != 1:
            problems.append(not_once(sidecar, ("corrections", number, "begin_turn"), quote, len(matches)))
            continue
        at, start, _ = matches[0]
        places.append((at, start, given_turn))
        text = f"a turn of {given_turn.speaker or given_turn.label} begins at “{_short(quote)}”"
        applied.append(AppliedCorrection(passages[at].line, _because(text, correction.why)))
    split: list[Passage] = []
    by_passage: dict[int, list[tuple[int, GivenTurn]]] = {}
    for at, start, given_turn in places:
        by_passage.setdefault(at, []).append((start, given_turn))
    for n, passage in enumerate(passages):
        begin, given = 0, None
        for start, given_turn in sorted(by_passage.get(n, ()), key=lambda place: place[0]):
            if passage.text[begin:start].strip():
                split.append(passage.part(begin, start)._replace(given=given))
            begin, given = start, given_turn
        rest = passage.part(begin, len(passage.text)) if begin else passage
        split.append(rest._replace(given=given) if given else rest)
    return split, applied, problems


def given_start(text: str, given_turn: GivenTurn) -> TurnStart:
    """The start of a turn that the sidecar begins at the first words of a passage."""
    label = normal(given_turn.label or "")
    if not label:
        return TurnStart(None, speaker_name=given_turn.speaker)
    rest = _DELIMITER.sub("", text[len(label) :], count=1).strip()
    parts = parse_label(label)
    speaker_name = given_turn.speaker or (None if parts else label)
    return TurnStart(
        LabelCandidate(GIVEN, label, rest, parts or LabelParts("name", label, "", "", "")), speaker_name=speaker_name
    )


def _short(quote: str) -> str:
    words = normal(quote).split()
    return " ".join(words) if len(words) <= 8 else " ".join(words[:8]) + " …"


def _because(text: str, why: str | None) -> str:
    return f"{text}: {why}" if why else text


def apply_speakers(
    blocks: tuple[Block, ...], sidecar: SidecarFile
) -> tuple[tuple[Block, ...], list[AppliedCorrection], list[Problem]]:
    """Give turns the speakers that `speaker_of` corrections name."""
    wanted = [
        (n, correction) for n, correction in enumerate(sidecar.sidecar.corrections) if correction.speaker_of is not None
    ]
    if not wanted:
        return blocks, [], []
    turns = [
        (at, paragraph) for at, block in enumerate(blocks) if isinstance(block, Turn) for paragraph in block.paragraphs
    ]
    quotations = Quotations([paragraph.text for _, paragraph in turns], [paragraph.line for _, paragraph in turns])
    changed = list(blocks)
    applied: list[AppliedCorrection] = []
    problems: list[Problem] = []
    for number, correction in wanted:
        quote, name = correction.speaker_of or "", correction.speaker or ""
        places = quotations.find(quote, correction.line)
        if len(places) != 1:
            problems.append(not_once(sidecar, ("corrections", number, "speaker_of"), quote, len(places)))
            continue
        at = turns[places[0][0]][0]
        turn = changed[at]
        if isinstance(turn, Turn):
            changed[at] = replace(turn, speaker=speaker_named(name))
            applied.append(
                AppliedCorrection(turn.line, _because(f"“{_short(quote)}” was said by {name}", correction.why))
            )
    return tuple(changed), applied, problems


def place_notes(document: Document, sidecar: SidecarFile) -> tuple[tuple[EditorialNote, ...], list[Problem]]:
    """The editorial notes on the passages that they quote."""
    entries = sidecar.sidecar.notes
    if not entries:
        return (), []
    paragraphs = list(document.paragraphs())
    quotations = Quotations([paragraph.text for paragraph in paragraphs], [paragraph.line for paragraph in paragraphs])
    notes: list[EditorialNote] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        places = quotations.find(entry.on, entry.line)
        if len(places) == 1:
            notes.append(EditorialNote(*places[0], entry.note, entry.source))
        else:
            problems.append(not_once(sidecar, ("notes", number, "on"), entry.on, len(places)))
    return tuple(sorted(notes, key=lambda note: (note.paragraph, note.start))), problems
