"""Translations of one text: which turns of one are which of another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from stenogram.model import Transcript, TranslationOf, Turn, Twin
from stenogram.parallel_texts.alignment import Passage, aligned
from stenogram.parallel_texts.concepts import concepts
from stenogram.problems import Problem, problem
from stenogram.text.punctuation import SENTENCE_END, ends_question

_GROUPED: Final = re.compile(r"(?<!\d)\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)")
"""A number in groups of three digits, which each language parts in its own way."""
_FIGURES: Final = re.compile(r"\d{2,}")
"""Numbers of two digits and more, in the digits of any script: a small one may be a word in the other language."""


def with_twins(transcripts: Sequence[Transcript]) -> tuple[Transcript, ...]:
    """The transcripts, each with its translations; one that has none is as it was."""
    by_name = {transcript.document.name: transcript for transcript in transcripts}
    originals: dict[str, list[str]] = defaultdict(list)
    for transcript in transcripts:
        original = _original(transcript, by_name)
        if original:
            originals[original].append(transcript.document.name)
    twins: dict[str, list[Twin]] = defaultdict(list)
    for original, translations in originals.items():
        turns = {name: _turns(by_name[name], by_name[original]) for name in translations}
        for name in translations:
            twins[name].append(_twin(by_name[original], turns[name]))
            twins[original].append(_twin(by_name[name], tuple((their, our) for our, their in turns[name])))
            for other in translations:
                if other != name:
                    twins[name].append(_twin(by_name[other], _through(turns[name], turns[other])))
    return tuple(
        replace(transcript, twins=tuple(sorted(twins[name], key=lambda twin: (twin.language, twin.name))))
        if (name := transcript.document.name) in twins
        else transcript
        for transcript in transcripts
    )


def _original(transcript: Transcript, by_name: Mapping[str, Transcript]) -> str | None:
    """The text that all translations come from: of a translation of a translation the first."""
    seen = [transcript.document.name]
    while (of := by_name[seen[-1]].document.translation_of) and of.name in by_name and of.name not in seen:
        seen.append(of.name)
    return seen[-1] if len(seen) > 1 else None


def _twin(transcript: Transcript, turns: tuple[tuple[str, str], ...]) -> Twin:
    document = transcript.document
    return Twin(document.name, document.title, document.language, turns)


def _through(ours: Iterable[tuple[str, str]], theirs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Turns of two translations that are the same turn of the original."""
    from_original: dict[str, str] = {}
    for their, original in theirs:
        from_original.setdefault(original, their)
    return tuple((our, from_original[original]) for our, original in ours if original in from_original)


def _turns(translation: Transcript, original: Transcript) -> tuple[tuple[str, str], ...]:
    ours, theirs = _passages(translation), _passages(original)
    our_ids = [link.id for link in translation.permalinks.turns]
    their_ids = [link.id for link in original.permalinks.turns]
    fixed = [
        (our_ids.index(our), their_ids.index(their) if their else None)
        for our, their in (translation.document.translation_of or TranslationOf("")).pairs
        if our in our_ids and (their is None or their in their_ids)
    ]
    return tuple(
        (our_ids[our], their_ids[their])
        for pair in aligned(ours, theirs, fixed)
        for our in pair.ours
        for their in pair.theirs
    )


def _in_one(grouped: re.Match[str]) -> str:
    return re.sub(r"\D", "", grouped[0])


def _passages(transcript: Transcript) -> list[Passage]:
    """The turns of a transcript as evidence."""
    passages = []
    ordinal = 0
    for block in transcript.document.blocks:
        if isinstance(block, Turn):
            text = " ".join(paragraph.text for paragraph in block.paragraphs if paragraph.kind == "speech")
            mentions = transcript.mentions[ordinal : ordinal + len(block.paragraphs)]
            marks = {str(int(figures)) for figures in _FIGURES.findall(_GROUPED.sub(_in_one, text))}
            marks |= {mention.entity for row in mentions for mention in row}
            speaker = block.speaker.id if block.speaker else block.label or ""
            asks = ends_question(text, greek=transcript.document.language.startswith("el"))
            sentences = len(SENTENCE_END.findall(text))
            things = concepts(text, transcript.document.language)
            passages.append(Passage(len(text), speaker, frozenset(marks), asks, sentences, things))
        ordinal += len(block.paragraphs)
    return passages


def twin_problems(transcripts: Sequence[Transcript], held: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """What sidecars say of translations and is not so; `held` are texts that are not published yet."""
    by_name = {transcript.document.name: transcript for transcript in transcripts}
    for transcript in transcripts:
        of = transcript.document.translation_of
        if of is None or of.name in held:
            continue
        file = re.sub(r"\.txt$", ".yml", transcript.document.source.file)
        case = _mistaken_original(transcript, of.name, by_name)
        if case is not None:
            yield problem("translation-unknown", file, of.line, case=case, name=of.name)
            continue
        original = by_name[of.name]
        if transcript.document.source.withdrawn or original.document.source.withdrawn:
            # The turns of a notice are gone, and what was said of them waits for them.
            continue
        for name, anchors, turns in (
            (transcript.document.name, [our for our, _ in of.pairs], transcript.permalinks.turns),
            (of.name, [their for _, their in of.pairs if their], original.permalinks.turns),
        ):
            ids = {link.id for link in turns}
            for anchor in anchors:
                if anchor not in ids:
                    yield problem("translation-unknown", file, of.line, case="turn", anchor=anchor, name=name)


def _mistaken_original(transcript: Transcript, name: str, by_name: Mapping[str, Transcript]) -> str | None:
    """Why a text cannot be the original of another, as a case of the rule; None where it can."""
    if name == transcript.document.name:
        return "itself"
    if name not in by_name:
        return ""
    seen = [name]
    while (of := by_name[seen[-1]].document.translation_of) and of.name in by_name and of.name not in seen:
        seen.append(of.name)
    return "circle" if transcript.document.name in seen else None
