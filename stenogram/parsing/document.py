"""One text, read: the steps in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from stenogram.curation.sidecar import SidecarFile
from stenogram.dates import PartialDate
from stenogram.model import AppliedCorrection, Document, Participant, SourceText, Speaker, Turn
from stenogram.parsing import corrections, doubts, interviews, label_scoring, metadata, sections
from stenogram.parsing.blocks import build
from stenogram.parsing.datelines import date_of_name
from stenogram.parsing.furniture import Mark, mark_passages
from stenogram.parsing.inline_labels import recover_misprints, split_inline_labels
from stenogram.parsing.labels import propose
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.lexicon import SPEAKER_KEYS
from stenogram.parsing.passages import Passage, find_passages
from stenogram.parsing.speakers import Names, Resolver, holders_in, names_in, participants_said, speaker_named
from stenogram.parsing.structure import Role, TurnStart, assign, find_title, metadata_line
from stenogram.problems import Problem

_BY_LINE: Final = re.compile(r"by ((?:mr|ms|mrs|miss|dr|mx|justice|judge)\.? [^:]{2,60}):?$", re.IGNORECASE)
_THANKS: Final = re.compile(
    r"Thank you(?: very much| so much)?, (?:Mr\.? President|sir|Madam President)[.!]?(?: Thank you\.)?"
)

_NO_SIDES: Final = interviews.Sides(None, None)


@dataclass(slots=True)
class _Draft:
    """What is known of a text while it is read."""

    source: SourceText
    sidecar: SidecarFile
    passages: list[Passage]
    marks: list[Mark | None] = field(default_factory=list)
    starts: list[TurnStart | None] = field(default_factory=list)
    forced: dict[int, str] = field(default_factory=dict)
    applied: list[AppliedCorrection] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sections: tuple[sections.PlacedEntry, ...] = ()
    sides: interviews.Sides = _NO_SIDES
    alone: str | None = None


def read(source: SourceText, sidecar: SidecarFile) -> tuple[Document, tuple[Problem, ...]]:
    separate_lines = (
        {line for span, *_ in corrections.line_ranges(sidecar) for line in span}
        if sidecar.sidecar.corrections
        else set()
    )
    passages = find_passages(source.text, separate_lines, _begins_with_label)
    draft = _Draft(source, sidecar, passages)
    given_turns = _corrected(draft)
    _find_labels(draft, given_turns)
    if not any(start and start.candidate for start in draft.starts):
        _read_unlabelled(draft)
    _name_askers(draft)
    _name_sides(draft)
    _part_thanks(draft)
    return _document(draft)


def _begins_with_label(line: str) -> bool:
    """Whether a line of a hard-wrapped text begins a paragraph by beginning with a label."""
    candidate = propose(Passage(0, line, line, False))
    if candidate is None or candidate.style in ("own line", "dash", "gap", "marked-up"):
        return False
    strong = (
        ("titled", "function", "office", "caps")
        if candidate.style != "colon"
        else ("titled", "function", "office", "caps", "name", "described", "script")
    )
    return candidate.parts.kind in strong


def _corrected(draft: _Draft) -> dict[int, corrections.GivenTurn]:
    """Apply the corrections that say where turns begin and what lines are."""
    draft.passages, given_turns, applied, problems = corrections.split_turns(draft.passages, draft.sidecar)
    draft.applied += applied
    draft.problems += problems
    draft.forced, applied, problems = corrections.mark_lines(draft.passages, draft.sidecar)
    draft.applied += applied
    draft.problems += problems
    headings, draft.sections, problems = sections.place_entries(draft.passages, draft.sidecar)
    draft.forced |= headings
    draft.problems += problems
    return given_turns


def _find_labels(draft: _Draft, given_turns: dict[int, corrections.GivenTurn]) -> None:
    marks = mark_passages(draft.passages)
    proposals = label_scoring.proposals(draft.passages, marks)
    for n in draft.forced:
        proposals[n] = None
    given_names = _participant_names(draft)
    candidates, misses = label_scoring.choose(draft.passages, marks, proposals, given_names)
    if any(candidates):
        recover_misprints(draft.passages, candidates, marks, draft.forced)
        draft.passages, candidates, marks, draft.forced, given_turns = split_inline_labels(
            draft.passages, candidates, marks, draft.forced, given_turns
        )
    draft.marks = marks
    draft.starts = [TurnStart(candidate) if candidate else None for candidate in candidates]
    for n, turn in given_turns.items():
        draft.starts[n] = corrections.given_start(draft.passages[n].text, turn)
    _drop_titles(draft)
    draft.problems += doubts.near_misses(draft.source.file, draft.passages, misses) if any(candidates) else []


def _participant_names(draft: _Draft) -> list[str]:
    return [participant.name for participant in draft.sidecar.sidecar.participants]


def _drop_titles(draft: _Draft) -> None:
    """Above the first sentence spoken, "Name: words without an end" is a line about the text, not a turn."""
    spoken = sum(1 for start in draft.starts if start and start.candidate and start.candidate.rest)
    ended = sum(
        1 for start in draft.starts if start and start.candidate and start.candidate.rest.endswith(label_scoring.ENDS)
    )
    if ended < 0.5 * spoken:
        return
    for n, start in enumerate(draft.starts):
        if start is None:
            continue
        if start.candidate is None or start.candidate.style == corrections.GIVEN or _is_said(start.candidate.rest):
            return
        if len(start.candidate.rest.split()) > 14 or label_scoring.goes_on(draft.passages, n):
            return
        draft.starts[n] = None


def _is_said(rest: str) -> bool:
    return not rest or rest.endswith(label_scoring.ENDS) or label_scoring.is_address(rest)


def _read_unlabelled(draft: _Draft) -> None:
    """An interview with dashes or question marks only, or one person's speech."""
    passages, marks, entries = draft.passages, draft.marks, draft.sidecar.sidecar
    first = next((n for n, start in enumerate(draft.starts) if start), len(passages))
    title = find_title(passages, marks, first)
    heading = entries.title or (metadata.title_text(passages[title]) if title is not None else "")
    begin = interviews.body_begins(passages, marks, title)
    if begin is None:
        return
    body = range(begin, _tail(marks, begin))
    starts = interviews.dashed(passages, body, marks)
    intro = [passages[n].text for n in range(title or 0, min(begin + 3, len(passages))) if marks[n] is None]
    if not starts and (entries.interview or interviews.looks_like_interview(heading, " ".join(intro[:3])[:600])):
        starts = interviews.by_questions(passages, [n for n in body if marks[n] in (None, "stage")], True)
    if starts and (entries.interview or len(starts) > 2):
        _use_interview(draft, starts, heading, intro)
    elif not any(draft.starts) or entries.speaker:
        _use_monologue(draft, body, heading)


def _tail(marks: Sequence[Mark | None], begin: int) -> int:
    """Where the furniture below the last words begins."""
    return next((n for n in range(begin, len(marks)) if marks[n] in ("menu", "end")), len(marks))


def _use_interview(draft: _Draft, starts: dict[int, TurnStart], heading: str, intro: list[str]) -> None:
    given = draft.sidecar.sidecar.interview
    draft.sides = interviews.Sides(given.asks, given.answers) if given else interviews.sides_of(heading, intro)
    for n, start in starts.items():
        if draft.starts[n] is None and n not in draft.forced:
            draft.starts[n] = start
    for n in interviews.pull_quotes(draft.passages) - set(starts):
        draft.forced.setdefault(n, "furniture")
    if not given:
        turns = len(starts)
        what = f"the text has no labels; it was read as an interview of {turns} turns by its dashes and question marks"
        remedy = "check the turns, and add to the sidecar: interview: {asks: NAME, answers: NAME}"
        draft.problems.append(
            Problem(
                draft.source.file, draft.passages[min(starts)].line, "warning", "unlabelled-interview", what, remedy
            )
        )


def _use_monologue(draft: _Draft, body: range, heading: str) -> None:
    given_name = draft.sidecar.sidecar.speaker
    above = [metadata_line(passage.text) for passage in draft.passages[: body.start]]
    named_above = next((pair for pair in above if pair and pair[0] in SPEAKER_KEYS), None)
    # "Speech by Anna Reed at the opening:" may be the last line above the words.
    if _announces(draft.passages[body.start].text, "") and body.start not in draft.forced and len(body) > 1:
        draft.forced[body.start] = "narrative"
        body = range(body.start + 1, body.stop)
    lines = [heading, *(passage.text for passage in draft.passages[max(0, body.start - 8) : body.start])]
    named = next(filter(None, (interviews.title_speaker(line) for line in lines if _announces(line, heading))), None)
    draft.alone = given_name or (named_above[1] if named_above else None) or (named[0] if named else None)
    own_words = interviews.speaks_in_first_person(draft.passages, body)
    if not draft.alone and not ((own_words and interviews.is_of_speech(heading)) or own_words):
        return
    first = next((n for n in body if draft.marks[n] is None and n not in draft.forced), None)
    if first is not None and draft.starts[first] is None:
        draft.starts[first] = TurnStart(None, speaker_name=draft.alone)


def _announces(line: str, heading: str) -> bool:
    """Whether the title, or another line above the words, says whose speech they are: "Remarks by Anna Reed"."""
    if line == heading:
        return interviews.is_of_speech(line)
    opens = interviews.is_of_speech(" ".join(line.split()[:5]))
    return opens and " by " in line and len(line) < 220 and not line.endswith((".", "!", "?"))


def _name_askers(draft: _Draft) -> None:
    """After "BY MS. LEE:" it is Ms. Lee whose questions are marked "Q"."""
    asker: str | None = None
    for n, start in enumerate(draft.starts):
        passage = draft.passages[n]
        if draft.forced.get(n) == "speech":
            continue
        if start is None or (start.candidate and not start.candidate.rest):
            match = _BY_LINE.match(passage.text) if len(passage.text) < 80 else None
            if match:
                asker = nice_case(match[1])
                draft.starts[n] = None
                draft.forced.setdefault(n, "narrative")
        elif asker and start.candidate and start.candidate.label.casefold() in ("q", "question"):
            draft.starts[n] = start._replace(speaker_name=asker)


def _name_sides(draft: _Draft) -> None:
    """Where the only labels are "Q" and "A", title, introduction or sidecar tell who asks and who answers."""
    candidates = [start.candidate for start in draft.starts if start and start.candidate]
    keys = {candidate.parts.key for candidate in candidates}
    if len(keys) != 2 or not keys & interviews.ANSWERS or not keys & interviews.ASKS:
        return
    given = draft.sidecar.sidecar.interview
    first = next(n for n, start in enumerate(draft.starts) if start)
    title = find_title(draft.passages, draft.marks, first)
    heading = draft.sidecar.sidecar.title or (draft.passages[title].text if title is not None else "")
    intro = [passage.text for passage in draft.passages[title or 0 : first]][:4]
    sides = interviews.Sides(given.asks, given.answers) if given else interviews.sides_of(heading, intro)
    for n, start in enumerate(draft.starts):
        if start and start.candidate and start.speaker_name is None:
            name = sides.answers if start.candidate.parts.key in interviews.ANSWERS else sides.asks
            draft.starts[n] = start._replace(speaker_name=name)


def _part_thanks(draft: _Draft) -> None:
    """Nobody thanks himself: "Thank you, Mr. President." below the President's last words is a reporter's."""
    last = len(draft.passages) - 1
    while last > 0 and draft.marks[last] in ("time", "end", "ornament", "menu", "dateline"):
        last -= 1
    if draft.starts[last] is not None or last in draft.forced or not _THANKS.fullmatch(draft.passages[last].text):
        return
    before = next((start for start in reversed(draft.starts[:last]) if start), None)
    asked = any(start and start.candidate and start.candidate.parts.kind == "function" for start in draft.starts)
    if before and before.candidate and asked and before.candidate.label.casefold() == "the president":
        draft.starts[last] = TurnStart(None, side="asks")
        what = "the closing thanks have no label; they were read as a reporter's"
        remedy = "nothing, if that is right; else say whose they are in the sidecar, under corrections: speaker_of"
        draft.problems.append(
            Problem(draft.source.file, draft.passages[last].line, "note", "closing-thanks", what, remedy)
        )


def _document(draft: _Draft) -> tuple[Document, tuple[Problem, ...]]:
    roles, title = assign(draft.passages, draft.marks, draft.starts, draft.forced)
    entries = draft.sidecar.sidecar
    names = _names(draft, roles, title)
    resolver = Resolver(names, draft.source.file, entries.people, draft.source.text)
    speakers = _speakers(draft, resolver)
    blocks = build(draft.passages, roles, draft.starts, speakers)
    blocks, applied, problems = corrections.apply_speakers(blocks, draft.sidecar)
    draft.applied += applied
    draft.problems += [*problems, *resolver.problems]
    heading = metadata.title_text(draft.passages[title]) if title is not None else None
    date, place, date_line = metadata.date_and_place(draft.passages, draft.marks, roles, title)
    turns = [block for block in blocks if isinstance(block, Turn)]
    document = Document(
        source=draft.source,
        title=entries.title or heading or _from_name(draft.source.name),
        blocks=blocks,
        date=_date(draft, date, date_line),
        days=metadata.days_of_parts(draft.passages, draft.marks, roles),
        place=entries.place or place or metadata.place_lines(draft.passages, draft.marks, title),
        event=entries.event or metadata.event_of(entries.title or heading or ""),
        publisher=entries.publisher or metadata.publisher_of(draft.passages, roles),
        url=entries.url,
        language=entries.language or metadata.language_of(draft.source.text),
        licence=entries.licence,
        about=entries.about,
        participants=_participants(draft, turns),
        corrections=tuple(sorted(draft.applied, key=lambda correction: correction.line)),
    )
    notes, problems = corrections.place_notes(document, draft.sidecar)
    document = replace(document, notes=notes)
    draft.problems += problems
    document, problems = sections.with_sections(document, draft.sections, draft.sidecar)
    draft.problems += problems
    draft.problems += doubts.about(document, draft.sidecar, heading, roles, resolver.used)
    return document, tuple(draft.problems)


def _names(draft: _Draft, roles: Sequence[Role], title: int | None) -> Names:
    """The full names that labels, participants, title and narrative tell, best witnesses first."""
    names = Names()
    for participant in draft.sidecar.sidecar.participants:
        names.add(participant.name, participant.role)
    front = [
        draft.passages[n].text
        for n, role in enumerate(roles)
        if role in ("title", "section", "topic", "narrative", "furniture")
    ][:300]
    for pair in (metadata_line(text) for text in front):
        if pair and pair[0] in SPEAKER_KEYS:
            names.add(pair[1], SPEAKER_KEYS[pair[0]])
    names.add_labels([start.candidate for start in draft.starts if start and start.candidate])
    for text in front[:60]:
        if len(text) < 1500:
            for name, role in names_in(text):
                names.add(name, role)
    for name, role in holders_in(draft.passages[title].text if title is not None else ""):
        names.add_holder(name, role)
    return names


def _speakers(draft: _Draft, resolver: Resolver) -> dict[int, tuple[Speaker | None, str | None]]:
    speakers: dict[int, tuple[Speaker | None, str | None]] = {}
    labelled = any(start and start.candidate for start in draft.starts)
    for n, start in enumerate(draft.starts):
        if start is None:
            continue
        if start.speaker_name is not None:
            speakers[n] = speaker_named(start.speaker_name, role=resolver.names.roles.get(start.speaker_name)), None
        elif start.candidate:
            speakers[n] = resolver.resolve(start.candidate, draft.passages[n].line)
        elif start.side:
            name = draft.sides.asks if start.side == "asks" else draft.sides.answers
            unknown = "Interviewee" if start.side == "answers" else "Question" if labelled else "Interviewer"
            speakers[n] = (speaker_named(name) if name else speaker_named(unknown, unnamed=True)), None
    return speakers


def _participants(draft: _Draft, turns: Sequence[Turn]) -> tuple[Participant, ...]:
    given = tuple(
        Participant(participant.name, participant.role, participant.id)
        for participant in draft.sidecar.sidecar.participants
    )
    names = {participant.name for participant in given}
    spoke = participants_said(turn.speaker for turn in turns if turn.speaker)
    return given + tuple(participant for participant in spoke if participant.name not in names)


def _date(draft: _Draft, read_date: PartialDate | None, line: int) -> PartialDate | None:
    """The sidecar's date, else that of the text, else that of the file's name; contradictions are warnings."""
    entry = draft.sidecar.sidecar.date
    given = PartialDate.parse(entry) if entry else None
    named = date_of_name(draft.source.name)
    draft.problems += doubts.about_dates(draft.source.file, draft.sidecar, given, read_date, line, named)
    return given or read_date or named


def _from_name(name: str) -> str:
    words = re.sub(r"[-_]+", " ", name).strip()
    return words[:1].upper() + words[1:]
