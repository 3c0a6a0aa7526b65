"""Lines that the sidecar says are furniture, narrative, a heading or speech: by words in them, or by their numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from stenogram.curation.line_numbers import lines_key
from stenogram.curation.quotations import Entry, Piece, Quotations
from stenogram.curation.sidecar import Correction, SidecarFile
from stenogram.curation.validation_messages import yaml_text
from stenogram.curation.yaml_records import Place
from stenogram.messages import both, message
from stenogram.model import AppliedCorrection
from stenogram.parsing.layout import normal, split_lines
from stenogram.parsing.records import Passage
from stenogram.problems import Problem, problem


class MarkedLines(NamedTuple):
    """Lines of the file that a correction says are furniture, narrative, a heading ("heading2") or speech."""

    lines: range
    kind: str
    correction: Correction


def find_marked_lines(text: str, sidecar: SidecarFile) -> tuple[list[MarkedLines], list[Problem]]:
    """The lines that corrections mark, by their numbers or by the words in them."""
    marked: list[MarkedLines] = []
    problems: list[Problem] = []
    wanted = [(n, correction) for n, correction in enumerate(sidecar.sidecar.corrections) if correction.are]
    if not wanted:
        return [], []
    quotations = Quotations([Piece(normal(line), n) for n, line in enumerate(split_lines(text), 1)])
    for number, correction in wanted:
        kind = f"heading{correction.level or 2}" if correction.are == "heading" else correction.are or ""
        if correction.lines is not None:
            lines, mistake = _numbered_lines(sidecar, number, correction, quotations)
        else:
            lines, mistake = _quoted_lines(sidecar, number, correction, quotations)
        if lines is not None:
            marked.append(MarkedLines(lines, kind, correction))
        problems += [mistake] if mistake else []
    return marked, problems


def _what_became_of(words: Sequence[str], quotations: Quotations) -> tuple[str, str]:
    """Where the words now stand that the lines were given for, and what to do."""
    look_up = message("look up which lines are meant, and write words of them: on: and to:")
    places = [quotations.find(quote) for quote in words]
    if all(len(matches) == 1 for matches in places):
        begin, end = (quotations.line(matches[0]) for matches in places)
        now = (
            message("; the words now stand at line {line}", line=begin)
            if begin == end
            else message("; the words now stand at lines {begin}-{end}", begin=begin, end=end)
        )
        quoted = [yaml_text(quote) for quote in dict.fromkeys(words)]
        if len(quoted) == 1:
            return now, message("write on: {first} instead of lines:", first=quoted[0])
        return now, message("write on: {first} and to: {last} instead of lines:", first=quoted[0], last=quoted[1])
    missing = [f'"{quote}"' for quote, matches in zip(words, places, strict=True) if quote and not matches]
    return message("; {words} is no longer found in it", words=both(missing)) if missing else "", look_up


def _numbered_lines(
    sidecar: SidecarFile, number: int, correction: Correction, quotations: Quotations
) -> tuple[range | None, Problem | None]:
    first, _, last = (correction.lines or "").partition("-")
    words = sidecar.positions.outdated.get(lines_key(correction))
    if words is None:
        return range(int(first), int(last or first) + 1), None
    now, remedy = _what_became_of(words, quotations)
    line = sidecar.line_of("corrections", number, "lines")
    return None, problem("lines-outdated", sidecar.file, line, lines=correction.lines, now=now, remedy=remedy)


def _quoted_lines(
    sidecar: SidecarFile, number: int, correction: Correction, quotations: Quotations
) -> tuple[range | None, Problem | None]:
    place: Place = ("corrections", number)
    matches, mistake = quotations.locate(sidecar, Entry(place, "on", correction.on or "", correction))
    if mistake:
        return None, mistake
    first = last = quotations.line(matches[0])
    if correction.to is not None:
        # The last line is the nearest with these words: `to` needs no selectors of its own.
        ends = [quotations.line(match) for match in quotations.find(correction.to)]
        last = min((line for line in ends if line >= first), default=0)
        if not last:
            line = sidecar.line_of("corrections", number, "to")
            quote = message("{words} (below line {line})", words=correction.to, line=first)
            return None, problem("quote-not-found-once", sidecar.file, line, case="none", quote=quote)
    return range(first, last + 1), None


def mark_lines(
    passages: Sequence[Passage], marked: Sequence[MarkedLines], sidecar: SidecarFile
) -> tuple[list[Passage], list[AppliedCorrection], list[Problem]]:
    """The passages with what those of marked lines are; lines without any words are an error."""
    result = list(passages)
    applied: list[AppliedCorrection] = []
    problems: list[Problem] = []
    starts = [passage.line for passage in passages] if marked else []
    for lines, kind, correction in marked:
        first, last = bisect_right(starts, lines.start - 1), bisect_right(starts, lines.stop - 1)
        if first == last:
            number = sidecar.sidecar.corrections.index(correction)
            place = sidecar.line_of("corrections", number, "lines")
            problems.append(problem("lines-without-words", sidecar.file, place, lines=correction.lines))
            continue
        result[first:last] = [passage._replace(forced=kind) for passage in result[first:last]]
        what = _statement(lines, kind, correction)
        text = message("{what}: {why}", what=what, why=correction.why) if correction.why else what
        applied.append(AppliedCorrection(lines.start, text))
    return result, applied, problems


def _statement(lines: range, kind: str, correction: Correction) -> str:
    """What the sidecar says that some lines are."""
    printed = correction.lines or (str(lines.start) if len(lines) == 1 else f"{lines.start}-{lines.stop - 1}")
    if "-" in printed:
        match kind:
            case "furniture":
                return message("lines {lines} are not part of the text", lines=printed)
            case "narrative":
                return message("lines {lines} are narrative", lines=printed)
            case "speech":
                return message("lines {lines} are speech", lines=printed)
        return message("lines {lines} are a heading", lines=printed)
    match kind:
        case "furniture":
            return message("line {line} is not part of the text", line=printed)
        case "narrative":
            return message("line {line} is narrative", line=printed)
        case "speech":
            return message("line {line} is speech", line=printed)
    return message("line {line} is a heading", line=printed)
