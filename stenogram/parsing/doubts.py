"""What is doubtful in a reading, said to the curator: once per cause, with what to do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from stenogram.curation.sidecar import SidecarFile
from stenogram.curation.validation_messages import yaml_text
from stenogram.dates import DateSpan, PartialDate
from stenogram.languages import language as pack_of
from stenogram.messages import message
from stenogram.model import Document, Speaker, Turn
from stenogram.parsing.glued_columns import glued_columns
from stenogram.parsing.label_tokens import are_forms
from stenogram.parsing.layout import normal, split_lines
from stenogram.parsing.lexicon import ANSWERS, ASKS, UNKNOWN, words
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.suspicions import beginning_of, suspicions
from stenogram.problems import Problem, problem


def near_misses(file: str, sidecar: SidecarFile, misses: Sequence[tuple[LabelCandidate, int]]) -> list[Problem]:
    """Words before a colon that might have been labels and were read as speech."""
    places: dict[str, int] = {}
    for candidate, line in misses:
        if candidate.style in ("colon", "letter", "marked-up", "full stop"):
            places.setdefault(candidate.label, line)
    return [
        problem("perhaps-a-label", file, line, label=yaml_text(label))
        for label, line in places.items()
        if label not in sidecar.sidecar.not_labels and label not in sidecar.sidecar.labels
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
        values = {"date": given, "line": line, "other": read}
        yield problem("date-contradicts", sidecar.file, sidecar.line_of("date"), case="dateline", **values)
    elif named and not (read and given) and (day := read or given) and not _agree(day, named):
        # Where the sidecar and the text agree, somebody has decided against the name.
        yield problem("date-contradicts", file, line, case="name", date=day, other=named)


def _agree(one: PartialDate, other: PartialDate) -> bool:
    return DateSpan(one, one).covers(other)


def about(
    document: Document, sidecar: SidecarFile, heading: str | None, passages: Sequence[Passage], used: Collection[str]
) -> Iterator[Problem]:
    """Doubts about the whole."""
    yield from _needless_entries(document, sidecar)
    yield from _nobody_speaks(document)
    yield from _suspected(document.source.file, sidecar, passages)
    yield from _two_for_one(document, sidecar.sidecar.people)
    yield from _columns(document)
    yield from _title(document, sidecar, heading, passages)
    yield from _unused_labels(document, sidecar, used)


_INITIALS: Final = re.compile(r"[^\W\d_]{2,3}")
_STOPS: Final = re.compile(r"[.\s]+")
_LONGEST_TAIL: Final = 4


def _two_for_one(document: Document, people: Collection[str]) -> Iterator[Problem]:
    """Speakers who go by initials, or by an office alone, that another label has in full."""
    turns = [turn for turn in document.turns() if turn.label and turn.speaker]
    first_turns = {turn.label: turn for turn in reversed(turns) if turn.label}
    for label, turn in sorted(first_turns.items(), key=lambda pair: pair[1].line):
        if turn.speaker is None or normal(turn.speaker.name) != normal(label):
            continue
        meant = {speaker.name: speaker for speaker in _speakers_meant(label, first_turns)}
        if len(meant) == 1 and label not in people:
            (speaker,) = meant.values()
            values = {"label": yaml_text(label), "name": speaker.name, "id": speaker.id}
            yield problem("perhaps-one-person", document.source.file, turn.line, **values)


def _speakers_meant(label: str, turns: Mapping[str, Turn]) -> list[Speaker]:
    """The speakers for whom a label may be short."""
    letters = _STOPS.sub("", label)
    speakers = [(printed, turn.speaker) for printed, turn in turns.items() if turn.speaker and printed != label]
    if _INITIALS.fullmatch(letters) and letters.isupper():
        return [speaker for printed, speaker in speakers if letters in (_initials(printed), _initials(speaker.name))]
    if label.casefold() in words().functions:
        return []
    return [speaker for printed, speaker in speakers if _begins_with_office(printed.split(), label.split())]


def _initials(name: str) -> str:
    tokens = name.split()
    return "".join(token[0] for token in tokens).upper() if len(tokens) > 1 else ""


def _begins_with_office(longer: Sequence[str], office: Sequence[str]) -> bool:
    """Whether a label is an office, of which the other is a form, and a name behind it."""
    tail = longer[len(office) :]
    if not 1 <= len(tail) <= _LONGEST_TAIL or not all(word[0].isupper() and word[-1].isalpha() for word in tail):
        return False
    return all(map(are_forms, longer, office))


def _columns(document: Document) -> Iterator[Problem]:
    columns = glued_columns(split_lines(document.source.text))
    if columns:
        quote, count = yaml_text(columns.words), columns.number
        yield problem("glued-columns", document.source.file, columns.line, quote=quote, count=count)


def of_corpus(documents: Iterable[Document]) -> Iterator[Problem]:
    """What is true of the languages of a corpus, once for all texts."""
    texts: dict[str, list[str]] = {}
    for document in documents:
        if document.language != UNKNOWN and pack_of(document.language) is None:
            texts.setdefault(document.language, []).append(document.source.file)
    if texts:
        codes = sorted(texts)
        count = sum(map(len, texts.values()))
        yield problem("no-words-of-language", texts[codes[0]][0], texts=count, languages=tuple(codes))


_OF_TWO_QUOTATIONS: Final = ("same-speaker-again", "label-within", "lines-below-words", "speaker-addressed")
"""Rules whose suspicions quote two places, of which the second is where the message points."""


def _suspected(file: str, sidecar: SidecarFile, passages: Sequence[Passage]) -> Iterator[Problem]:
    for suspicion in suspicions(passages, frozenset(sidecar.sidecar.not_labels)):
        if suspicion.rule in _OF_TWO_QUOTATIONS:
            label, quote = map(yaml_text, suspicion.words)
            values = {"label": label, "quote": quote, "places": suspicion.number}
            yield problem(suspicion.rule, file, suspicion.line, case=suspicion.case, **values)
            continue
        heads = (suspicion.words,) if isinstance(suspicion.words, str) else suspicion.words
        quoted, count = ", ".join(map(yaml_text, heads)), suspicion.number
        values = {"label": quoted, "quote": quoted, "count": count, "words": count, "turns": count}
        yield problem(suspicion.rule, file, suspicion.line, case=suspicion.case, **values)


def _unused_labels(document: Document, sidecar: SidecarFile, used: Collection[str]) -> Iterator[Problem]:
    """Entries of `people` that no turn has, as a label or as the name that was read out of one."""
    turns = list(document.turns())
    labels = {turn.label for turn in turns if turn.label} | {turn.speaker.name for turn in turns if turn.speaker}
    for label in sidecar.sidecar.people:
        if label not in labels and label not in used:
            near = process.extractOne(label, sorted(labels), scorer=fuzz.ratio, score_cutoff=60)
            line = sidecar.line_of("people", label)
            if near:
                yield problem("unused-label", sidecar.file, line, case="near", label=label, near=near[0])
            else:
                yield problem("unused-label", sidecar.file, line, label=label)


def _needless_entries(document: Document, sidecar: SidecarFile) -> Iterator[Problem]:
    turns = list(document.turns())
    for key, given in (("interview", sidecar.sidecar.interview), ("speaker", sidecar.sidecar.speaker)):
        if given and any(turn.label for turn in turns) and not _of_two_sides(key, turns):
            remedy = message("remove it, or correct single turns")
            yield problem("labels-found", sidecar.file, sidecar.line_of(key), key=key, remedy=remedy)


def _nobody_speaks(document: Document) -> Iterator[Problem]:
    turns = list(document.turns())
    count = sum(paragraph.text.count(" ") + 1 for paragraph in document.paragraphs())
    if not turns:
        yield problem("no-turns", document.source.file, 1, words=count)
    unnamed = [turn for turn in turns if turn.speaker is None and turn.label is None]
    if not unnamed:
        return
    line = unnamed[0].line
    if len(turns) == 1:
        yield problem("unknown-speaker-of-text", document.source.file, line, words=count)
    else:
        quote = yaml_text(beginning_of(unnamed[0].paragraphs[0].text))
        yield problem(
            "unknown-speaker-of-text", document.source.file, line, case="of turns", quote=quote, turns=len(unnamed)
        )


def _of_two_sides(key: str, turns: Sequence[Turn]) -> bool:
    """Labels "Q" and "A" leave open who asks and who answers."""
    return key == "interview" and all((turn.label or "q").casefold().strip(".") in ASKS | ANSWERS for turn in turns)


def _title(
    document: Document, sidecar: SidecarFile, heading: str | None, passages: Sequence[Passage]
) -> Iterator[Problem]:
    if sidecar.sidecar.title:
        return
    roles = [passage.role for passage in passages]
    file = document.source.file
    if heading is None:
        yield problem("no-title", file, 1, case="none", title=document.title)
    elif roles.count("section") > 1 and "title" not in roles:
        yield problem("no-title", file, 1, case="compilation", count=roles.count("section"))
