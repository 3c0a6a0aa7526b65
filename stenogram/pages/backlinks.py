"""Who says and who is named where, over the whole corpus: gathered in one pass, before any page is made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from stenogram.corpus.figures import corpus_figures, words_in
from stenogram.corpus.published_entries import published_entries
from stenogram.dates import PartialDate
from stenogram.model import Corpus, Entity, Mention, Paragraph, Relation, Section, Speaker, Transcript, Turn, TurnLink
from stenogram.occasions import occasion_of
from stenogram.pages.anchors import paragraph_anchors


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention and where it stands. `turn` is None in narrative and headings; `date` is the day it was said."""

    transcript: Transcript
    date: PartialDate | None
    turn: Turn | None
    anchor: str
    paragraph: Paragraph
    mention: Mention


@dataclass(frozen=True, slots=True)
class Spoken:
    """One turn of a person, in a part of a compilation perhaps."""

    transcript: Transcript
    section: Section | None
    turn: Turn
    link: TurnLink
    words: int

    @property
    def date(self) -> PartialDate | None:
        """The day on which it was said."""
        return self.transcript.document.date_in(self.section)


@dataclass(frozen=True, slots=True)
class Backlinks:
    """All that leads to an entry. Occurrences and turns are in the order of dates, then of names and lines.

    `together` counts, for each entity, the paragraphs that it shares with each other one. `speakers`
    are all who have a page because they speak: registered or not, but not the unnamed. `related`
    holds the relations that point to an entity, each with the entity that it comes from; `series` the
    meetings of each series in the order of their dates; `years` are the first and the last of a transcript;
    `published` are the ids of the registry's entries with a page; `words` are those spoken in each
    transcript, by its name.
    """

    mentions: Mapping[str, tuple[Occurrence, ...]]
    spoken: Mapping[str, tuple[Spoken, ...]]
    together: Mapping[str, Counter[str]]
    speakers: Mapping[str, Speaker]
    related: Mapping[str, tuple[tuple[Relation, Entity], ...]]
    series: Mapping[str, tuple[Entity, ...]]
    years: tuple[int, int] | None
    published: frozenset[str]
    words: Mapping[str, int]


def chronological(transcript: Transcript) -> tuple[int, int, int, str]:
    """Order of transcripts: by their first days, those without one first, then by name."""
    date = occasion_of(transcript.document).first_day
    if date is None:
        return (0, 0, 0, transcript.document.name)
    return (date.year, date.month or 0, date.day or 0, transcript.document.name)


def _day(item: Occurrence | Spoken) -> tuple[int, int, int]:
    """Order in time, those without a date first; what was said on one day stays in the order of the texts."""
    date = item.date
    return (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)


def by_date(entity: Entity) -> tuple[int, int, int, str]:
    """Order of entities in time, those without a date last, then by name."""
    start = entity.adopted or (entity.when.start if entity.when else None)
    if start is None:
        return (9999, 13, 32, entity.name)
    return (start.year, start.month or 0, start.day or 0, entity.name)


def backlinks(corpus: Corpus) -> Backlinks:
    """What leads to entries, found in one pass over every paragraph of the corpus."""
    return corpus.once(_backlinks)


def _backlinks(corpus: Corpus) -> Backlinks:
    mentions: dict[str, list[Occurrence]] = defaultdict(list)
    spoken: dict[str, list[Spoken]] = defaultdict(list)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    speakers: dict[str, Speaker] = {}
    for transcript in sorted(corpus.transcripts, key=chronological):
        document, links = transcript.document, transcript.permalinks.turns
        for turn, section, link in zip(document.turns(), document.turn_sections(), links, strict=True):
            if turn.speaker and not turn.speaker.unnamed:
                speakers.setdefault(turn.speaker.id, turn.speaker)
                spoken[turn.speaker.id].append(Spoken(transcript, section, turn, link, words_in(turn)))
        _gather_mentions(transcript, mentions, together)
    return Backlinks(
        {entity: tuple(sorted(occurrences, key=_day)) for entity, occurrences in mentions.items()},
        {speaker: tuple(sorted(turns, key=_day)) for speaker, turns in spoken.items()},
        together,
        speakers,
        _related(corpus),
        _series(corpus),
        _years(corpus),
        published_entries(corpus),
        words_of_texts(corpus),
    )


def words_of_texts(corpus: Corpus) -> Mapping[str, int]:
    """The words spoken in each transcript, by its name."""
    counted = zip(corpus.transcripts, corpus_figures(corpus), strict=True)
    return {transcript.document.name: figures.spoken for transcript, figures in counted}


def _gather_mentions(
    transcript: Transcript, mentions: dict[str, list[Occurrence]], together: dict[str, Counter[str]]
) -> None:
    anchors = paragraph_anchors(transcript)
    ordinal = 0
    document = transcript.document
    for block, section in zip(document.blocks, document.block_sections(), strict=True):
        turn, date = block if isinstance(block, Turn) else None, document.date_in(section)
        for paragraph in block.paragraphs:
            mentioned, anchor = transcript.mentions[ordinal], anchors[ordinal]
            ordinal += 1
            if not mentioned or anchor is None:
                continue
            for mention in mentioned:
                mentions[mention.entity].append(Occurrence(transcript, date, turn, anchor, paragraph, mention))
            if len(mentioned) > 1:
                _count_together({mention.entity for mention in mentioned}, together)


def _count_together(entities: set[str], together: dict[str, Counter[str]]) -> None:
    for entity in entities:
        counter = together[entity]
        for other in entities:
            if other != entity:
                counter[other] += 1


def _related(corpus: Corpus) -> dict[str, tuple[tuple[Relation, Entity], ...]]:
    related: dict[str, list[tuple[Relation, Entity]]] = defaultdict(list)
    for entity in corpus.registry.entities.values():
        for relation in entity.relations:
            related[relation.target].append((relation, entity))
    return {target: tuple(sources) for target, sources in related.items()}


def _series(corpus: Corpus) -> dict[str, tuple[Entity, ...]]:
    members: dict[str, list[Entity]] = defaultdict(list)
    for entity in corpus.registry.entities.values():
        if entity.series:
            members[entity.series].append(entity)
    return {series: tuple(sorted(meetings, key=by_date)) for series, meetings in members.items()}


def _years(corpus: Corpus) -> tuple[int, int] | None:
    years = [day.year for transcript in corpus.transcripts for day in occasion_of(transcript.document).days]
    return (min(years), max(years)) if years else None
