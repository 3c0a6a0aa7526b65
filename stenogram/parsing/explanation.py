"""Why a line of a text was read as it was: for `parse --explain`, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from stenogram.parsing.label_scoring import ENOUGH, Decision, score
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.records import Passage, TurnStart

_MARKS: Final = {
    "furniture": "a page head or other furniture, by its form",
    "break": "a source line, which ends one document of a compilation",
    "ornament": "a line without letters and digits",
    "omission": "a mark that words were left out",
    "dateline": "a line of day and place",
    "time": "a line that only says the hour",
    "clerk": "the clerk's account of the proceedings, by its form",
    "stage": "a stage direction, by its brackets",
    "menu": "a menu or footer of a web page, by its words",
    "end": "the end of the text, by its words",
}
_ROLES: Final = {
    "title": "the title of the text",
    "section": "the heading of a section",
    "topic": "a topic within a section",
    "narrative": "narrative: told between or before the turns",
    "furniture": "furniture: kept out of the page",
    "start": "the beginning of a turn",
    "speech": "a further paragraph of a turn",
    "stage": "a stage direction within a turn",
    "inner furniture": "furniture within a turn, which goes on after it",
}
_SHOWN: Final = 90


def explain(line: int, passages: Sequence[Passage], decisions: Sequence[Decision]) -> str:
    """What was decided at a line, and the evidence that added up to it; for a line between passages, the next one."""
    number = next((n for n, passage in enumerate(passages) if _last_line(passage) >= line), None)
    if number is None:
        return f"Line {line}: nothing stands there, or below."
    return "\n".join(_explained(passages, number, decisions))


def _last_line(passage: Passage) -> int:
    return passage.line + len(passage.breaks)


def _explained(passages: Sequence[Passage], number: int, decisions: Sequence[Decision]) -> Iterator[str]:
    passage = passages[number]
    last = _last_line(passage)
    lines = f"Line {passage.line}" if last == passage.line else f"Lines {passage.line}–{last}"
    words = passage.text if len(passage.text) <= _SHOWN else passage.text[:_SHOWN].rstrip() + " …"
    yield f"{lines}, passage {number + 1} of {len(passages)}: {words}"
    if passage.mark:
        yield f"  by itself: {_MARKS.get(passage.mark, passage.mark)}"
    if passage.forced or passage.given:
        yield "  the sidecar says what it is"
    for decision in decisions:
        if passage.line in decision.lines:
            yield from _decided(decision)
    yield f"  role: {_ROLES.get(passage.role or '', 'none')}"
    turn = next((at for at in range(number, -1, -1) if passages[at].start), None)
    if passage.role in ("start", "speech", "stage", "inner furniture") and turn is not None:
        yield from _spoken(passages[turn])


def _decided(decision: Decision) -> Iterator[str]:
    yield f'  label "{decision.label}" ({decision.style}, {_lines(decision.lines)}):'
    for rule, weight, why in decision.evidence:
        yield f"    {weight:+d}  {rule}: {why}"
    total = score(decision.evidence)
    verdict = "a label" if decision.accepted else "no label"
    against = "" if decision.accepted == (total >= ENOUGH) else ", decided by what stands beside it"
    yield f"    {total:+d}  in all, where {ENOUGH} are enough{against}: {verdict}"


def _lines(lines: Sequence[int]) -> str:
    shown = ", ".join(map(str, lines[:6]))
    more = f" and {len(lines) - 6} more" if len(lines) > 6 else ""
    return f"line {shown}" if len(lines) == 1 else f"lines {shown}{more}"


def _spoken(passage: Passage) -> Iterator[str]:
    start = passage.start
    assert start, "a turn begins there"
    if start.speaker is None:
        yield f"  speaker: nobody is named (the turn begins at line {passage.line})"
        return
    office = f", {start.office}" if start.office else ""
    yield f"  speaker: {start.speaker.name}{office} (the turn begins at line {passage.line}): {_why(start)}"


def _why(start: TurnStart) -> str:
    speaker, label = start.speaker, start.label
    assert speaker, "somebody is named"
    if start.speaker_name is not None:
        return "the sidecar, or the lines above the words, say so"
    if label is None:
        return f"who {start.side} in an interview without labels" if start.side else "the only speaker of the text"
    if speaker.unnamed:
        return "the label names a function and nobody"
    if set(speaker.name.split()) <= set(nice_case(label.label).split()):
        return "the label names them"
    if label.parts.name:
        return f'the only name in the text that "{label.parts.name}" fits'
    return f'the only holder of "{label.parts.role}" whom the text names'
