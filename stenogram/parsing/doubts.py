"""What is doubtful in a reading, said to the curator: once per cause, with what to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from stenogram.curation.sidecar import SidecarFile
from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Document, Heading, Turn
from stenogram.parsing.interviews import ANSWERS, ASKS, is_of_speech
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.problems import Problem

_LONG_TEXT: Final = 1200
"""Words from which on a text with next to no turns is suspicious."""


def near_misses(file: str, misses: Sequence[tuple[LabelCandidate, int]]) -> list[Problem]:
    """Words before a colon that might have been labels and were read as speech."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for candidate, line in misses:
        if candidate.style in ("colon", "letter", "marked-up", "full stop"):
            places[candidate.label].append(line)
    remedy = "if it is one, begin the turn in the sidecar: corrections: [{begin_turn: …, speaker: …}]"
    return [
        Problem(
            file, lines[0], "note", "perhaps-a-label", f'"{label}" looks like a label but was read as speech', remedy
        )
        for label, lines in places.items()
    ]


def about_dates(
    file: str,
    sidecar: SidecarFile,
    given: PartialDate | None,
    read: PartialDate | None,
    line: int,
    named: PartialDate | None,
) -> Iterator[Problem]:
    """Dates of the text, the sidecar and the file's name that cannot all be true."""
    if read and given and not _agree(read, given):
        what = f"the sidecar dates the text {given}, its dateline (line {line}) says {read}"
        place = sidecar.line_of("date")
        yield Problem(
            sidecar.file, place, "warning", "date-contradicts", what, "keep the right one, or say why in a note"
        )
    elif (read or given) and named and not _agree(read or given, named):  # type: ignore[arg-type]
        what = f"the text is dated {read or given}, the name of the file says {named}"
        yield Problem(file, line, "warning", "date-contradicts", what, "say which is right with date: in the sidecar")


def _agree(one: PartialDate, other: PartialDate) -> bool:
    return DateSpan(one, one).covers(other)


def about(
    document: Document, sidecar: SidecarFile, heading: str | None, passages: Sequence[Passage], used: Collection[str]
) -> Iterator[Problem]:
    """Doubts about the whole."""
    yield from _few_turns(document, sidecar)
    yield from _title(document, sidecar, heading, passages)
    yield from _unused_labels(document, sidecar, used)


def _unused_labels(document: Document, sidecar: SidecarFile, used: Collection[str]) -> Iterator[Problem]:
    """Entries of `people` that no turn has, as a label or as the name that was read out of one."""
    turns = list(document.turns())
    labels = {turn.label for turn in turns if turn.label} | {turn.speaker.name for turn in turns if turn.speaker}
    for label in sidecar.sidecar.people:
        if label not in labels and label not in used:
            near = process.extractOne(label, sorted(labels), scorer=fuzz.ratio, score_cutoff=60)
            what = f'no turn has the label "{label}" (any more)'
            remedy = (
                f'"{near[0]}" is there: write that, if it is meant' if near else "write it exactly as it is printed"
            )
            remedy += ", or remove the entry"
            yield Problem(sidecar.file, sidecar.line_of("people", label), "error", "unused-label", what, remedy)


def _few_turns(document: Document, sidecar: SidecarFile) -> Iterator[Problem]:
    turns = list(document.turns())
    words = sum(paragraph.text.count(" ") + 1 for paragraph in document.paragraphs())
    file = document.source.file
    remedy = "say in the sidecar who speaks (speaker: or interview:), or begin turns under corrections:"
    for key, given in (("interview", sidecar.sidecar.interview), ("speaker", sidecar.sidecar.speaker)):
        if given and any(turn.label for turn in turns) and not _of_two_sides(key, turns):
            what = f"{key}: is for texts without labels, and this one has them"
            yield Problem(
                sidecar.file, sidecar.line_of(key), "error", "labels-found", what, "remove it, or correct single turns"
            )
    if not turns:
        what = f"no turn was found in {words} words: who speaks cannot be told"
        yield Problem(file, 1, "warning", "no-turns", what, remedy)
        return
    if any(turn.speaker is None for turn in turns):
        first = next(turn for turn in turns if turn.speaker is None)
        what = f"nobody is named as the speaker of {words} words"
        yield Problem(
            file, first.line, "warning", "unknown-speaker-of-text", what, "say who it is with speaker: in the sidecar"
        )
    elif len(turns) <= 2 and words >= _LONG_TEXT * len(turns) and not _plainly_speech(document, sidecar):
        what = f"only {len(turns)} {'turn was' if len(turns) == 1 else 'turns were'} found in {words} words"
        yield Problem(file, turns[0].line, "warning", "few-turns", what, remedy)


def _of_two_sides(key: str, turns: Sequence[Turn]) -> bool:
    """Labels "Q" and "A" leave open who asks and who answers."""
    return key == "interview" and all((turn.label or "q").casefold().strip(".") in ASKS | ANSWERS for turn in turns)


def _plainly_speech(document: Document, sidecar: SidecarFile) -> bool:
    headings = [block.paragraphs[0].text for block in document.blocks if isinstance(block, Heading)]
    speaker_given = sidecar.sidecar.speaker is not None or document.event in ("Speech", "Statement")
    named = [turn for turn in document.turns() if turn.label is None and turn.speaker]
    return speaker_given or bool(named) or any(is_of_speech(text) for text in (document.title, *headings))


def _title(
    document: Document, sidecar: SidecarFile, heading: str | None, passages: Sequence[Passage]
) -> Iterator[Problem]:
    if sidecar.sidecar.title:
        return
    roles = [passage.role for passage in passages]
    file = document.source.file
    if heading is None:
        what = f'no title stands in the text; "{document.title}" was made of the name of the file'
        yield Problem(file, 1, "warning", "no-title", what, "give it one with title: in the sidecar")
    elif roles.count("section") > 1 and "title" not in roles:
        what = f"the text is a compilation of {roles.count('section')} documents without a title of its own"
        yield Problem(file, 1, "warning", "no-title", what, "give it one with title: in the sidecar")
