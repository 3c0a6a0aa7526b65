"""What the sidecar says about the reading, found in the text by quotation.

A quotation that does not mean one place is an error at the sidecar's line: a correction that silently stopped
applying, or took hold of other words, would be worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from stenogram.curation.quotations import Entry, Match, Piece, Quotations, pieces_of
from stenogram.curation.sidecar import SidecarFile
from stenogram.messages import message
from stenogram.model import REDACTED, AppliedCorrection, Block, Chapter, Document, EditorialNote, Turn
from stenogram.parsing.label_parts import LabelParts, parse_label
from stenogram.parsing.layout import normal
from stenogram.parsing.records import GivenTurn, LabelCandidate, Passage, TurnStart
from stenogram.parsing.speakers import speaker_named
from stenogram.problems import Problem

GIVEN: Final = "given"
"""The style of labels that the sidecar says are labels."""

_EMPHASIS: Final = "*_# "
"""Marks of emphasis and headings around a label."""
_STAND_IN: Final = "Xqvzt"
"""Read in the place of a redacted word: it has the form of a name, and is a word of no language."""
_WORDED: Final = ("name", "role", "remark")
_COLON: Final = re.compile(r"\s*[:：]")
_DELIMITER: Final = re.compile(r"\s*[:：.;–—-]?\s*")


def split_turns(
    passages: list[Passage], sidecar: SidecarFile
) -> tuple[list[Passage], list[AppliedCorrection], list[Problem]]:
    """Split the passages where corrections begin a turn."""
    wanted = [
        (n, correction) for n, correction in enumerate(sidecar.sidecar.corrections) if correction.begin_turn is not None
    ]
    if not wanted:
        return passages, [], []
    quotations = Quotations([Piece(passage.text, passage.line, passage.breaks) for passage in passages])

    def begins_word(match: Match) -> bool:
        return not match.start or not passages[match.piece].text[match.start - 1 : match.start + 1].isalnum()

    places: list[tuple[int, int, GivenTurn]] = []
    applied: list[AppliedCorrection] = []
    problems: list[Problem] = []
    for number, correction in wanted:
        quote, given_turn = correction.begin_turn or "", GivenTurn(correction.speaker, correction.label)
        entry = Entry(("corrections", number), "begin_turn", quote, correction)
        matches, problem = quotations.locate(sidecar, entry, fits=begins_word)
        if problem:
            problems.append(problem)
            continue
        at, start, _ = matches[0]
        places.append((at, start, given_turn))
        name = given_turn.speaker or given_turn.label
        text = message("a turn of {name} begins at “{quote}”", name=name, quote=_short(quote))
        applied.append(AppliedCorrection(passages[at].line, _because(text, correction.why)))
    split: list[Passage] = []
    by_passage: dict[int, list[tuple[int, GivenTurn]]] = {}
    for at, start, given_turn in places:
        by_passage.setdefault(at, []).append((start, given_turn))
    for n, passage in enumerate(passages):
        begin, given = 0, passage.given
        for start, given_turn in sorted(by_passage.get(n, ()), key=lambda place: place[0]):
            if passage.text[begin:start].strip():
                split.append(passage.part(begin, start)._replace(given=given))
            begin, given = start, given_turn
        rest = passage.part(begin, len(passage.text)) if begin else passage
        split.append(rest._replace(given=given) if given else rest)
    return split, applied, problems


def given_label(line: str, labels: Sequence[str]) -> str | None:
    """Which of these labels a line begins with; the longest of several."""
    fitting = [label for label in labels if line.startswith(label) and not line[len(label) : len(label) + 1].isalnum()]
    return max(fitting, key=len, default=None)


def begins_with_redacted(line: str, sidecar: SidecarFile) -> bool:
    """Whether a line begins with a label that has redacted words, and a colon."""
    label = given_label(line, [redacted.label for redacted in sidecar.positions.labels])
    return label is not None and _COLON.match(line, len(label)) is not None


def mark_labels(passages: Sequence[Passage], sidecar: SidecarFile) -> list[Passage]:
    """The passages begin turns that begin with a label that the sidecar names, or that one began before redaction."""
    # Of several in one line the first: the others are found within it.
    redacted = {redacted.line: redacted for redacted in reversed(sidecar.positions.labels)}
    if not sidecar.sidecar.labels and not redacted:
        return list(passages)
    marked = []
    for passage in passages:
        label, speaker = given_label(passage.text, sidecar.sidecar.labels), None
        if not label and (of_line := redacted.get(passage.line)):
            label, speaker = given_label(passage.text.lstrip(_EMPHASIS), (of_line.label,)), of_line.name
        marked.append(passage._replace(given=GivenTurn(speaker, label)) if label else passage)
    return marked


def given_start(text: str, given_turn: GivenTurn) -> TurnStart:
    """The start of a turn that the sidecar begins at the first words of a passage."""
    label = normal(given_turn.label or "")
    if not label:
        return TurnStart(None, speaker_name=given_turn.speaker)
    emphasis = _EMPHASIS if REDACTED in label else ""
    rest = text.lstrip(emphasis)[len(label) :].lstrip(emphasis)
    rest = _DELIMITER.sub("", rest, count=1).lstrip(emphasis).strip()
    parts = _parts(label)
    speaker_name = given_turn.speaker or (None if parts else label)
    return TurnStart(
        LabelCandidate(GIVEN, label, rest, parts or LabelParts("name", label, "", "", "")), speaker_name=speaker_name
    )


def _parts(label: str) -> LabelParts | None:
    """The parts of a label; ▇ stands where words were that are read as names."""
    if REDACTED not in label:
        return parse_label(label)
    name = _STAND_IN.upper() if label.isupper() else _STAND_IN
    parts = parse_label(label.replace(REDACTED, name))
    return parts and parts._replace(**{field: getattr(parts, field).replace(name, REDACTED) for field in _WORDED})


def _short(quote: str) -> str:
    words = normal(quote).split()
    return " ".join(words) if len(words) <= 8 else " ".join(words[:8]) + " …"


def _because(text: str, why: str | None) -> str:
    return message("{what}: {why}", what=text, why=why) if why else text


def apply_speakers(
    blocks: tuple[Block, ...], sidecar: SidecarFile
) -> tuple[tuple[Block, ...], list[AppliedCorrection], list[Problem]]:
    """Give turns the speakers that `speaker_of` corrections name."""
    wanted = [
        (n, correction) for n, correction in enumerate(sidecar.sidecar.corrections) if correction.speaker_of is not None
    ]
    if not wanted:
        return blocks, [], []
    block_of = [at for at, block in enumerate(blocks) for _ in block.paragraphs]
    quotations = Quotations(pieces_of(blocks))
    changed = list(blocks)
    applied: list[AppliedCorrection] = []
    problems: list[Problem] = []
    for number, correction in wanted:
        quote, name = correction.speaker_of or "", correction.speaker or ""
        matches, problem = quotations.locate(
            sidecar,
            Entry(("corrections", number), "speaker_of", quote, correction),
            fits=lambda match: isinstance(blocks[block_of[match.piece]], Turn),
        )
        if problem:
            problems.append(problem)
            continue
        at = block_of[matches[0].piece]
        turn = changed[at]
        assert isinstance(turn, Turn), "other places do not fit"
        changed[at] = replace(turn, speaker=speaker_named(name))
        text = _because(message("“{quote}” was said by {name}", quote=_short(quote), name=name), correction.why)
        applied.append(AppliedCorrection(turn.line, text))
    return tuple(changed), applied, problems


def place_notes(document: Document, sidecar: SidecarFile) -> tuple[tuple[EditorialNote, ...], list[Problem]]:
    """The editorial notes on the passages that they quote."""
    entries = sidecar.sidecar.notes
    if not entries:
        return (), []
    quotations = Quotations(pieces_of(document.blocks))
    notes: list[EditorialNote] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        matches, problem = quotations.locate(sidecar, Entry(("notes", number), "on", entry.on, entry))
        if problem:
            problems.append(problem)
        else:
            notes.append(EditorialNote(*matches[0], entry.note, entry.source))
    return tuple(sorted(notes, key=lambda note: (note.paragraph, note.start))), problems


def place_chapters(document: Document, sidecar: SidecarFile) -> tuple[tuple[Chapter, ...], list[Problem]]:
    """The editorial chapters, each at the paragraph of a turn that it quotes; of two at one paragraph the first."""
    entries = sidecar.sidecar.chapters
    if not entries:
        return (), []
    quotations = Quotations(pieces_of(document.blocks))
    spoken = [isinstance(block, Turn) for block in document.blocks for _ in block.paragraphs]
    titles: dict[int, str] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        matches, problem = quotations.locate(
            sidecar, Entry(("chapters", number), "on", entry.on, entry), fits=lambda match: spoken[match.piece]
        )
        if problem:
            problems.append(problem)
        else:
            titles.setdefault(matches[0].piece, entry.title)
    return tuple(Chapter(paragraph, title) for paragraph, title in sorted(titles.items())), problems
