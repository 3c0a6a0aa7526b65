"""One text, read: the steps in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import Final

from stenogram.curation.sidecar import OriginalFile, SidecarFile
from stenogram.dates import PartialDate
from stenogram.event_kinds import event_of
from stenogram.languages.detection import detect, is_in_script_of
from stenogram.model import (
    AppliedCorrection,
    Document,
    Original,
    Participant,
    SameEvent,
    SourceText,
    TranslationOf,
    Turn,
)
from stenogram.parsing import askers, corrections, doubts, interviews, label_groups, label_scoring, metadata, sections
from stenogram.parsing.blocks import build
from stenogram.parsing.bylines import interviewers
from stenogram.parsing.datelines import date_of_name
from stenogram.parsing.dialogue import split_dialogue
from stenogram.parsing.explanation import explain
from stenogram.parsing.forms import lay_out
from stenogram.parsing.front_matter import NO_FRONT_MATTER, FrontMatter, facts_of
from stenogram.parsing.furniture import mark_passages, takes_chair
from stenogram.parsing.header_fields import HeaderField, header_field, mark_header_fields
from stenogram.parsing.inline_labels import (
    begin_dashed_answers,
    begin_dashed_questions,
    begin_emphasised_questions,
    begin_joint_voices,
    begin_unnamed_voices,
    recover_dashes,
    recover_misprints,
    split_inline_labels,
    split_letter_pairs,
)
from stenogram.parsing.label_parts import EXAMINES
from stenogram.parsing.label_scoring import Decision, choose_labels, propose_labels
from stenogram.parsing.labels import propose
from stenogram.parsing.layout import UNNAMED
from stenogram.parsing.legends import CODED, NO_LEGEND, Legend, find_codes
from stenogram.parsing.lexicon import SPEAKER_KEYS, UNKNOWN, reading_in
from stenogram.parsing.marked_lines import MarkedLines, find_marked_lines, mark_lines
from stenogram.parsing.opening_statement import read_opening_statement
from stenogram.parsing.passages import find_passages
from stenogram.parsing.records import LabelCandidate, Passage, TurnStart
from stenogram.parsing.recurring_heads import find_recurring_heads
from stenogram.parsing.speakers import (
    Names,
    Resolver,
    holders_in,
    names_in,
    participants_speaking,
    speaker_named,
    without_brackets,
)
from stenogram.parsing.structure import assign_roles, metadata_line
from stenogram.parsing.styles.letters import NO_LETTERS, LetterUse, letter_use
from stenogram.parsing.styles.tagged import TAGGED
from stenogram.parsing.title_speaker import is_of_matter
from stenogram.parsing.unlabelled import NO_SIDES, read_unlabelled
from stenogram.parsing.words_above_labels import mark_words_above_labels
from stenogram.problems import Problem

_LONGEST_TITLE: Final = 14
_DAY_OF_NAME: Final = re.compile(r"(?:\d{4}[-_. ]\d{1,2}(?:[-_. ]\d{1,2})?|\d{8}|\d{1,2}[.-]\d{1,2}[.-]\d{4})(?!\d)")
"""The day at the beginning of the name of a file."""
_LONGEST_ACCOUNT: Final = 300
_UNKNOWN_SIDES: Final = {
    ("asks", True): "Question",
    ("answers", True): "Answer",
    ("asks", False): "Interviewer",
    ("answers", False): "Interviewee",
}
"""What somebody is called of whom nothing is known but the side, in a text with labels and in one without."""
_OUTSIDE: Final = ("title", "section", "topic", "narrative", "furniture")
"""Words behind the colon of a title."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text while it is read: its passages with what has been decided about them, and what is doubtful.

    `marked` are the lines of which the sidecar says what they are; `decisions` are those about labels, with their
    evidence; `sides` who asks and who answers in an interview without labels; `title` is the passage that is the
    title; `used_people` are the entries of the sidecar's `people` that were needed.
    """

    source: SourceText
    sidecar: SidecarFile
    passages: Sequence[Passage] = ()
    applied: tuple[AppliedCorrection, ...] = ()
    problems: tuple[Problem, ...] = ()
    marked: tuple[MarkedLines, ...] = ()
    sections: tuple[sections.PlacedEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    letters: LetterUse = NO_LETTERS
    legend: Legend = NO_LEGEND
    language: str = UNKNOWN
    sides: interviews.Sides = NO_SIDES
    title: int | None = None
    front: FrontMatter = NO_FRONT_MATTER
    used_people: frozenset[str] = frozenset()

    @property
    def is_labelled(self) -> bool:
        return any(passage.start and passage.start.label for passage in self.passages)


def read(
    source: SourceText, sidecar: SidecarFile, site_language: str = UNKNOWN
) -> tuple[Document, tuple[Problem, ...]]:
    language = sidecar.sidecar.language or detect(source.text)
    with reading_in(language):
        return _document(_read(source, sidecar, language or _site_language(source.text, site_language)))


def _site_language(text: str, language: str) -> str:
    """The language of the site for a text whose own is not certain; not where it is in another script."""
    return language if is_in_script_of(language, text) else UNKNOWN


def explain_line(source: SourceText, sidecar: SidecarFile, line: int) -> tuple[str, ...]:
    """What was decided at a line of a text, and why, in words for people."""
    language = sidecar.sidecar.language or detect(source.text)
    with reading_in(language):
        reading = _read(source, sidecar, language or UNKNOWN)
    return explain(line, reading.passages, reading.decisions)


def _read(source: SourceText, sidecar: SidecarFile, language: str) -> Reading:
    reading = Reading(source, sidecar, language=language)
    for _, step in STEPS:
        reading = step(reading)
    return reading


def _find_passages(reading: Reading) -> Reading:
    layout = lay_out(reading.source.text)
    marked, problems = find_marked_lines(reading.source.text, reading.sidecar)
    separate_lines = {line for lines, *_ in marked for line in lines}
    letters = letter_use("\n".join(layout.lines))
    given = reading.sidecar.sidecar.labels
    legend = find_codes(layout.lines).without(reading.sidecar.sidecar.not_labels)

    def begins(line: str) -> bool:
        is_known = legend.code_of(line) is not None or corrections.given_label(line, given) is not None
        is_known = is_known or corrections.begins_with_redacted(line, reading.sidecar)
        return is_known or _begins_with_label(letters, line)

    passages = find_passages(layout, separate_lines | {n + 1 for n in legend.lines}, begins)
    return replace(
        reading,
        passages=passages,
        letters=letters,
        legend=legend,
        marked=tuple(marked),
        problems=tuple(problems),
        front=facts_of(layout),
    )


def _begins_with_label(letters: LetterUse, line: str) -> bool:
    """Whether a line of a hard-wrapped text begins a paragraph: with a label, or by saying who examines."""
    if EXAMINES.match("".join(line.strip().partition(":")[:2])):
        return True
    candidate = propose(Passage(0, line, line, False), letters)
    if candidate is None or candidate.style in ("own line", "dash", "gap", "marked-up"):
        return False
    strong = (
        ("titled", "function", "office", "caps")
        if candidate.style != "colon"
        else ("titled", "function", "office", "caps", "name", "described", "script")
    )
    return candidate.parts.kind in strong


def _apply_corrections(reading: Reading) -> Reading:
    """Apply the corrections that say where turns begin and what lines are."""
    passages = corrections.mark_labels(reading.passages, reading.sidecar)
    passages, split, split_problems = corrections.split_turns(passages, reading.sidecar)
    passages, marked, mark_problems = mark_lines(passages, reading.marked, reading.sidecar)
    passages, placed, section_problems = sections.place_entries(passages, reading.sidecar)
    return replace(
        reading,
        passages=passages,
        applied=(*reading.applied, *split, *marked),
        problems=(*reading.problems, *split_problems, *mark_problems, *section_problems),
        sections=placed,
    )


def _mark_passages(reading: Reading) -> Reading:
    legend = {n + 1 for n in reading.legend.lines}
    passages = [
        passage._replace(mark="furniture") if passage.line in legend and not passage.given else passage
        for passage in mark_passages(reading.passages)
    ]
    if passages and interviewers(passages[0].text):  # It is the title where nothing stands above it.
        passages[0] = passages[0]._replace(mark=None)
    return replace(reading, passages=mark_header_fields(passages))


def _propose_labels(reading: Reading) -> Reading:
    passages = propose_labels(split_letter_pairs(reading.passages), reading.letters)
    not_labels = frozenset(reading.sidecar.sidecar.not_labels)
    return replace(reading, passages=[_without_candidate(passage, not_labels) for passage in passages])


def _without_candidate(passage: Passage, not_labels: frozenset[str]) -> Passage:
    candidate = passage.candidate
    return passage._replace(candidate=None) if candidate and candidate.label in not_labels else passage


def _choose_labels(reading: Reading) -> Reading:
    given_names = [participant.name for participant in reading.sidecar.sidecar.participants]
    given_names += reading.front.people
    choice = choose_labels(reading.passages, given_names)
    passages: list[Passage] = mark_words_above_labels(choice.passages)
    if not reading.sidecar.sidecar.labels and not reading.sidecar.sidecar.speaker:
        passages = find_recurring_heads(passages)
    if reading.sidecar.sidecar.speaker:
        passages = label_scoring.without_lone_sentences(passages)
    problems: list[Problem] = []
    if any(passage.candidate for passage in passages):
        passages = split_inline_labels(begin_joint_voices(recover_dashes(recover_misprints(passages))))
        problems = doubts.near_misses(reading.source.file, reading.sidecar, choice.misses)
    return replace(
        reading,
        passages=passages,
        decisions=tuple(choice.decisions),
        problems=(*reading.problems, *problems),
    )


def _begin_turns(reading: Reading) -> Reading:
    """Turns begin at labels, and where the sidecar says so."""
    passages = [_with_start(passage, reading.legend) for passage in reading.passages]
    voiced = begin_unnamed_voices(_without_titles(passages))
    return replace(reading, passages=begin_emphasised_questions(begin_dashed_questions(begin_dashed_answers(voiced))))


def _with_start(passage: Passage, legend: Legend) -> Passage:
    start = _start(passage, legend)
    return passage if start is passage.start else passage._replace(start=start)


def _start(passage: Passage, legend: Legend) -> TurnStart | None:
    if passage.given:
        return corrections.given_start(passage.text, passage.given)
    coded = legend.start(passage.text) if not (passage.mark or passage.forced or passage.quoted) else None
    begins = passage.candidate or passage.tagged == UNNAMED
    return coded or (TurnStart(passage.candidate) if begins else None)


def _without_titles(passages: list[Passage]) -> list[Passage]:
    """Above the first sentence spoken, "Name: words without an end" is a line about the text, not a turn.

    Words that somebody answers at once have lost their stop, where the label comes again: "MR. HALE: Hi, Mr. Reed".
    """
    labels = [passage.start.label for passage in passages if passage.start and passage.start.label]
    count = Counter(label.label for label in labels)
    ended = [label.rest.endswith(label_groups.ENDS) for label in labels if label.rest]
    if 2 * sum(ended) < len(ended):
        return passages
    for n, passage in enumerate(passages):
        if passage.start is None:
            continue
        label = passage.start.label
        if label is None or label.style in (corrections.GIVEN, CODED, TAGGED):
            break
        if not (_is_above_day(passages, n, label) or _is_like_a_title(passages, n, label, count)):
            break
        passages[n] = passage._replace(start=None)
    return passages


def _is_like_a_title(passages: Sequence[Passage], n: int, label: LabelCandidate, count: Counter[str]) -> bool:
    is_speech = _is_spoken(label.rest) or _is_longer_than_a_title(passages, n, label)
    return not is_speech and not _is_answered(passages, n, count)


def _is_above_day(passages: Sequence[Passage], n: int, label: LabelCandidate) -> bool:
    """Whether nothing but a day stands below a line without words, and then somebody else's turn begins."""
    below = passages[n + 1 : n + 3]
    if label.rest or len(below) < 2 or below[1].start is None:
        return False
    return below[0].start is None and _DAY.fullmatch(below[0].text) is not None


_DAY: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")


def _is_longer_than_a_title(passages: Sequence[Passage], n: int, label: LabelCandidate) -> bool:
    return len(label.rest.split()) > _LONGEST_TITLE or label_groups.goes_on(passages, n)


def _is_answered(passages: Sequence[Passage], n: int, count: Counter[str]) -> bool:
    """Whether the label comes again, and somebody else's turn begins right below."""
    one, below = passages[n].start, passages[n + 1].start if n + 1 < len(passages) else None
    if one is None or below is None or one.label is None or below.label is None:
        return False
    return count[one.label.label] > 1 and one.label.label != below.label.label


def _is_spoken(rest: str) -> bool:
    return not rest or rest.endswith(label_groups.ENDS) or label_groups.is_address(rest)


def _read_unlabelled(reading: Reading) -> Reading:
    if reading.is_labelled:
        return reading
    passages, sides, problems = read_unlabelled(
        reading.source.file, split_dialogue(reading.passages), reading.sidecar, reading.front.title
    )
    return replace(reading, passages=passages, sides=sides, problems=(*reading.problems, *problems))


def _read_opening_statement(reading: Reading) -> Reading:
    return replace(reading, passages=read_opening_statement(reading.passages)) if reading.is_labelled else reading


def _name_askers(reading: Reading) -> Reading:
    passages = askers.name_sides(askers.name_examination(reading.passages), reading.sidecar.sidecar)
    passages, problems = askers.split_thanks(reading.source.file, passages)
    return replace(reading, passages=passages, problems=(*reading.problems, *problems))


def _assign_roles(reading: Reading) -> Reading:
    passages, title = assign_roles(reading.passages)
    return replace(reading, passages=passages, title=title)


def _resolve_speakers(reading: Reading) -> Reading:
    names = _names(reading)
    resolver = Resolver(names, reading.source.file, reading.sidecar.sidecar.people, reading.source.text)
    labelled = reading.is_labelled
    passages = [
        passage._replace(start=_with_speaker(passage.start, passage.line, resolver, reading.sides, labelled))
        if passage.start
        else passage
        for passage in reading.passages
    ]
    return replace(
        reading,
        passages=passages,
        problems=(*reading.problems, *resolver.problems),
        used_people=frozenset(resolver.used),
    )


def _with_speaker(
    start: TurnStart, line: int, resolver: Resolver, sides: interviews.Sides, labelled: bool
) -> TurnStart:
    if start.speaker_name is not None:
        role = resolver.names.roles.get(start.speaker_name)
        return start._replace(speaker=speaker_named(start.speaker_name, role=role))
    if start.label:
        speaker, office = resolver.resolve(start.label, line)
        return start._replace(speaker=speaker, office=office)
    if start.side:
        name = sides.asks if start.side == "asks" else sides.answers
        unknown = _UNKNOWN_SIDES[start.side, labelled]
        return start._replace(speaker=speaker_named(name) if name else speaker_named(unknown, unnamed=True))
    return start


STEPS: Final[tuple[tuple[str, Callable[[Reading], Reading]], ...]] = (
    ("find passages", _find_passages),
    ("apply corrections", _apply_corrections),
    ("mark passages", _mark_passages),
    ("propose labels", _propose_labels),
    ("choose labels", _choose_labels),
    ("begin turns", _begin_turns),
    ("read unlabelled", _read_unlabelled),
    ("read the opening statement", _read_opening_statement),
    ("name askers", _name_askers),
    ("assign roles", _assign_roles),
    ("resolve speakers", _resolve_speakers),
)
"""What is done to the passages, in this order; each step takes them all and gives new ones."""


def _translation_of(sidecar: SidecarFile) -> TranslationOf | None:
    entry = sidecar.sidecar.translation_of
    if entry is None:
        return None
    pairs = tuple((ours, None if theirs == "none" else theirs) for ours, theirs in entry.pairs.items())
    return TranslationOf(entry.text, pairs, sidecar.line_of("translation_of"))


def _same_event(sidecar: SidecarFile) -> SameEvent | None:
    names = sidecar.sidecar.same_event
    return SameEvent(names, sidecar.line_of("same_event")) if names else None


def _first_of(*statements: str | None) -> str | None:
    """What is said first: by the sidecar, by front matter, by the text."""
    return next((statement for statement in statements if statement), None)


def _original(sidecar: SidecarFile) -> Original | None:
    entry = sidecar.sidecar.original
    if entry is None or entry.sha256 is None:
        return None
    return Original(entry.file, entry.sha256, entry.called, sidecar.line_of("original"))


def _document(reading: Reading) -> tuple[Document, tuple[Problem, ...]]:
    passages, title, entries, front = reading.passages, reading.title, reading.sidecar.sidecar, reading.front
    blocks, applied, speaker_problems = corrections.apply_speakers(build(passages), reading.sidecar)
    heading = front.title or (metadata.title_text(passages[title]) if title is not None else None)
    read_date, place, date_line = metadata.date_and_place(passages, title)
    read_date, date_line = (front.date, 1) if front.date else (read_date, date_line)
    date, date_problems = _date(reading, read_date, date_line)
    document = Document(
        source=reading.source,
        title=_first_of(entries.title, heading) or _from_name(reading.source.name, entries.original),
        blocks=blocks,
        date=date,
        days=metadata.days_of_parts(passages),
        place=_first_of(entries.place, front.place, place, metadata.header_place(passages))
        or metadata.place_lines(passages, title),
        event=entries.event or event_of(_first_of(entries.title, heading) or ""),
        publisher=_first_of(entries.publisher, front.publisher) or metadata.publisher_of(passages),
        url=_first_of(entries.url, front.url),
        language=_first_of(entries.language, front.language) or reading.language,
        licence=_first_of(entries.licence, front.licence),
        translation_of=_translation_of(reading.sidecar),
        same_event=_same_event(reading.sidecar),
        about=entries.about,
        original=_original(reading.sidecar),
        participants=_participants(reading, [block for block in blocks if isinstance(block, Turn)]),
        corrections=tuple(sorted((*reading.applied, *applied), key=lambda correction: correction.line)),
    )
    notes, note_problems = corrections.place_notes(document, reading.sidecar)
    chapters, chapter_problems = corrections.place_chapters(document, reading.sidecar)
    note_problems += chapter_problems
    document, section_problems = sections.with_sections(
        replace(document, notes=notes, chapters=chapters), reading.sections, reading.sidecar
    )
    about = doubts.about(document, reading.sidecar, heading, passages, reading.used_people)
    return document, (*reading.problems, *speaker_problems, *date_problems, *note_problems, *section_problems, *about)


def _names(reading: Reading) -> Names:
    """The full names that labels, participants, title and narrative tell, best witnesses first."""
    names = Names()
    for participant in reading.sidecar.sidecar.participants:
        names.add(participant.name, participant.role)
    for name in reading.front.people:
        names.add(name, None)
    front = _words_outside(reading)
    _add_header(names, front, _header_fields(reading.passages))
    names.add_codes(reading.legend.meanings)
    names.add_labels([passage.start.label for passage in reading.passages if passage.start and passage.start.label])
    titles = _titles(reading)
    for text in (*titles[:1], *front[:60]) if titles else front[:60]:
        for name, role in names_in(text) if len(text) < 1500 else ():
            names.add(name, None if text in titles and is_of_matter(text, name) else role)
    names.note_change(_offices_between(reading), _chair_is_taken(reading.passages))
    names.note_initials(_labels_of_names(reading))
    for title in titles:
        for name, role in holders_in(title):
            if not is_of_matter(title, name):
                names.add_holder(name, role)
    return names


def _add_header(names: Names, front: Sequence[str], fields: Iterable[HeaderField]) -> None:
    """Make known whom the lines above the words name as speaker, and whom in other parts."""
    for pair in map(metadata_line, front):
        if pair and pair[0] in SPEAKER_KEYS:
            names.add(without_brackets(pair[1]), SPEAKER_KEYS[pair[0]])
    for field in fields:
        names.add_part(field)


def _header_fields(passages: Sequence[Passage]) -> Iterator[HeaderField]:
    """The parts of which the lines above the words tell who has them."""
    for passage in passages:
        field = header_field(passage.text) if passage.mark == passage.role == "furniture" else None
        if field:
            yield field


def _labels_of_names(reading: Reading) -> Iterator[str]:
    """The names in the labels of the turns, as printed, those of functions left out."""
    for passage in reading.passages:
        label = passage.start.label if passage.start else None
        if label and label.parts.kind in ("caps", "single"):
            yield label.parts.name


def _words_outside(reading: Reading) -> list[str]:
    """The first passages that are in no turn, the front matter left out."""
    passages = reading.passages
    return [passage.text for passage in passages if passage.role in _OUTSIDE and passage.line > reading.front.lines][
        :300
    ]


def _offices_between(reading: Reading) -> Iterator[str]:
    """The offices of those whom short passages in no turn name, below the first turn."""
    for passage in dropwhile(lambda passage: passage.start is None, reading.passages):
        if passage.role in _OUTSIDE and len(passage.text) < _LONGEST_ACCOUNT:
            yield from (role for _, role in names_in(passage.text) if role)


def _chair_is_taken(passages: Sequence[Passage]) -> bool:
    """Whether a line below the first turn tells that somebody else takes the chair."""
    below = dropwhile(lambda passage: passage.start is None, passages)
    return any(takes_chair(passage.text) for passage in below if passage.mark in ("clerk", "stage"))


def _titles(reading: Reading) -> list[str]:
    """The title that front matter tells, and that in the text; empty where there is none."""
    title = reading.passages[reading.title].text if reading.title is not None else ""
    return [reading.front.title or "", interviews.without_kicker(title)]


def _participants(reading: Reading, turns: Sequence[Turn]) -> tuple[Participant, ...]:
    entries = reading.sidecar.sidecar.participants
    given = tuple(Participant(entry.name, entry.role, entry.id) for entry in entries)
    names = {participant.name for participant in given}
    spoke = participants_speaking(turn.speaker for turn in turns if turn.speaker)
    return given + tuple(participant for participant in spoke if participant.name not in names)


def _date(reading: Reading, read_date: PartialDate | None, line: int) -> tuple[PartialDate | None, tuple[Problem, ...]]:
    """The sidecar's date, else that of the text, else that of the file's name; contradictions are warnings."""
    entry = reading.sidecar.sidecar.date
    given = PartialDate.parse(entry) if entry else None
    named = date_of_name(reading.source.name)
    problems = doubts.about_dates(reading.source.file, reading.sidecar, given, read_date, line, named)
    return given or read_date or named, tuple(problems)


def _from_name(name: str, original: OriginalFile | None) -> str:
    """A title made of the name of the file, without the day that it begins with.

    Of an imported file it is the name before: names of texts have Latin letters only.
    """
    called = original.called.rpartition(".")[0] if original and original.called else ""
    for candidate in (called, name):
        day = _DAY_OF_NAME.match(candidate)
        words = re.sub(r"[-_\s]+", " ", candidate[day.end() if day else 0 :]).strip(" .")
        if any(map(str.isalpha, words)):
            return words[:1].upper() + words[1:]
    return re.sub(r"[-_]+", " ", name).strip()
