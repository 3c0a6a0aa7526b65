"""Why a line of a text was read as it was: for `parse --explain`, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from stenogram.messages import Message, joined, message, some
from stenogram.parsing.label_rules import score
from stenogram.parsing.label_scoring import Decision
from stenogram.parsing.labelled_text import ENOUGH
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.records import Passage, TurnStart

_MARKS: Final[Mapping[str, Message]] = {
    "furniture": message("a page head or other furniture, by its form"),
    "break": message("a source line, which ends one document of a compilation"),
    "ornament": message("a line without letters and digits"),
    "omission": message("a mark that words were left out"),
    "dateline": message("a line of day and place"),
    "time": message("a line that only says the hour"),
    "clerk": message("the clerk's account of the proceedings, by its form"),
    "stage": message("a stage direction, by its brackets"),
    "menu": message("a menu or footer of a web page, by its words"),
    "end": message("the end of the text, by its words"),
}
_ROLES: Final[Mapping[str, Message]] = {
    "title": message("the title of the text"),
    "section": message("the heading of a section"),
    "topic": message("a topic within a section"),
    "narrative": message("narrative: between or before the turns"),
    "furniture": message("furniture: kept out of the page"),
    "start": message("the beginning of a turn"),
    "speech": message("a further paragraph of a turn"),
    "stage": message("a stage direction within a turn"),
    "inner furniture": message("furniture within a turn, which goes on after it"),
}
_SIDES: Final[Mapping[str, Message]] = {
    "asks": message("who asks in an interview without labels"),
    "answers": message("who answers in an interview without labels"),
}
_SHOWN: Final = 90
_LINES: Final = 6
"""Lines of a label that are listed."""


def explain(line: int, passages: Sequence[Passage], decisions: Sequence[Decision]) -> tuple[str, ...]:
    """What was decided at a line, and the evidence that added up to it; for a line between passages, the next one.

    Lines for people, each a message; names of rules and of styles are the same in every language.
    """
    number = next((n for n, passage in enumerate(passages) if _last_line(passage) >= line), None)
    if number is None:
        return (message("Line {line}: there is nothing there or below.", line=str(line)),)
    return tuple(_explained(passages, number, decisions))


def _last_line(passage: Passage) -> int:
    return passage.line + len(passage.breaks)


def _indented(text: str, depth: int = 1) -> str:
    return joined("  " * depth, ("", text))


def _explained(passages: Sequence[Passage], number: int, decisions: Sequence[Decision]) -> Iterator[str]:
    passage = passages[number]
    yield _place(passage, number, len(passages))
    if passage.mark:
        yield _indented(message("by itself: {what}", what=_MARKS.get(passage.mark, passage.mark)))
    if passage.forced or passage.given:
        yield _indented(message("the sidecar says what it is"))
    for decision in decisions:
        if passage.line in decision.lines:
            yield from _decided(decision)
    yield _indented(message("role: {role}", role=_ROLES.get(passage.role or "", message("none"))))
    turn = next((at for at in range(number, -1, -1) if passages[at].start), None)
    if passage.role in ("start", "speech", "stage", "inner furniture") and turn is not None:
        yield _indented(_spoken(passages[turn]))


def _place(passage: Passage, number: int, count: int) -> str:
    last = _last_line(passage)
    words = passage.text if len(passage.text) <= _SHOWN else passage.text[:_SHOWN].rstrip() + " …"
    at = {"number": number + 1, "count": count, "words": words}
    if last == passage.line:
        return message("Line {line}, passage {number:,} of {count:,}: {words}", line=str(last), **at)
    lines = f"{passage.line}–{last}"
    return message("Lines {lines}, passage {number:,} of {count:,}: {words}", lines=lines, **at)


def _decided(decision: Decision) -> Iterator[str]:
    yield _indented(_label(decision))
    for rule, weight, why in decision.evidence:
        yield _indented(joined("  ", (f"{weight:+d}", joined(": ", (rule, Message(why))))), 2)
    total = score(decision.evidence)
    yield _indented(joined("  ", (f"{total:+d}", _verdict(decision.accepted, total >= ENOUGH))), 2)


def _label(decision: Decision) -> str:
    numbers = tuple(map(str, decision.lines))
    if len(numbers) == 1:
        return message(
            'label "{label}" ({style}, line {line}):', label=decision.label, style=decision.style, line=numbers[0]
        )
    return message(
        'label "{label}" ({style}, lines {lines}):',
        label=decision.label,
        style=decision.style,
        lines=some(numbers, _LINES),
    )


def _verdict(accepted: bool, enough: bool) -> str:
    if accepted == enough:
        return (
            message("in all, where {enough} are enough: a label", enough=str(ENOUGH))
            if accepted
            else message("in all, where {enough} are enough: no label", enough=str(ENOUGH))
        )
    if accepted:
        return message("in all, where {enough} are enough; a label by what stands beside it", enough=str(ENOUGH))
    return message("in all, where {enough} are enough; no label by what stands beside it", enough=str(ENOUGH))


def _spoken(passage: Passage) -> str:
    start, line = passage.start, str(passage.line)
    assert start, "a turn begins there"
    if start.speaker is None:
        return message("speaker: nobody is named (the turn begins at line {line})", line=line)
    name = start.speaker.name
    speaker = joined(", ", (name, start.office)) if start.office else name
    return message(
        "speaker: {speaker} (the turn begins at line {line}): {why}", speaker=speaker, line=line, why=_why(start)
    )


def _why(start: TurnStart) -> str:
    speaker, label = start.speaker, start.label
    assert speaker, "somebody is named"
    if start.speaker_name is not None:
        return message("the sidecar, or the lines above the words, say so")
    if label is None:
        return _SIDES.get(start.side or "", message("the only speaker of the text"))
    if speaker.unnamed:
        return message("the label names a function and nobody")
    if set(speaker.name.split()) <= set(nice_case(label.label).split()):
        return message("the label names them")
    if label.parts.name:
        return message('the only name in the text that "{name}" fits', name=label.parts.name)
    return message('the only holder of "{role}" whom the text names', role=label.parts.role)
