"""What the whole corpus says of each entry: who spoke, who was named where, gathered in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from stenogram.corpus.published_entries import named_speakers, published_entries
from stenogram.dates import PartialDate
from stenogram.exporters.anchors import paragraph_anchors
from stenogram.kinds import PERSON
from stenogram.model import (
    Corpus,
    Entity,
    Mention,
    Paragraph,
    Person,
    Relation,
    Section,
    Transcript,
    Turn,
    TurnLink,
)


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """A turn of a person, with the part of the compilation that it is in."""

    transcript: Transcript
    section: Section | None
    turn: Turn
    link: TurnLink

    @property
    def date(self) -> PartialDate | None:
        """The day on which it was said."""
        return self.transcript.document.date_in(self.section)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A mention and where it stands. Outside turns, `turn`, `link` and `anchor` are None."""

    transcript: Transcript
    section: Section | None
    turn: Turn | None
    link: TurnLink | None
    anchor: str | None
    paragraph: Paragraph
    mention: Mention

    @property
    def date(self) -> PartialDate | None:
        """The day on which it was said."""
        return self.transcript.document.date_in(self.section)


@dataclass(frozen=True, slots=True)
class ExportedEntry:
    """An entry and all that leads to it, in the order of the transcripts' names and of their words.

    `together` counts the paragraphs that it shares with each other entry; `related` are the relations that point to
    it, each with the entry that it comes from; `meetings` are those of the councils and bodies that it is, by series;
    `published` are the ids of all entries with a page.
    """

    entity: Entity
    corpus: Corpus
    published: frozenset[str]
    spoken: tuple[SpokenTurn, ...] = ()
    mentions: tuple[NamedPlace, ...] = ()
    together: Mapping[str, int] = field(default_factory=dict)
    related: tuple[tuple[Relation, Entity], ...] = ()
    meetings: tuple[tuple[str, tuple[Entity, ...]], ...] = ()

    def transcripts(self) -> tuple[str, ...]:
        """The names of those that lead to it: all of a corpus that it depends on, but for `without_evidence`."""
        spoken = (place.transcript for place in self.spoken)
        named = (place.transcript for place in self.mentions)
        return tuple(sorted({transcript.document.name for transcript in chain(spoken, named)}))

    def without_evidence(self) -> tuple[object, ...]:
        """All of it but the words of transcripts, and what is asked of the registry when its file is made.

        On which lines entries stand in their files is of no account.
        """
        related = [(relation, replace(source, line=0)) for relation, source in self.related]
        meetings = [(series, [replace(meeting, line=0) for meeting in held]) for series, held in self.meetings]
        return replace(self.entity, line=0), self.linked(), related, meetings

    def linked(self) -> tuple[str, ...]:
        """The ids of the entries beside it that have a page, which other transcripts decide."""
        beside = {
            *self.together,
            *(relation.target for relation in self.entity.relations),
            *(source.id for _, source in self.related),
            *(meeting.id for _, meetings in self.meetings for meeting in meetings),
        }
        return tuple(sorted(beside & self.published))


def exported_entries(corpus: Corpus) -> Iterator[ExportedEntry]:
    """Every entry that has a page: those of the registry in its order, then speakers whom it does not know, by id."""
    return (exported_entry(entity, corpus) for entity in entries_with_pages(corpus))


def exported_entry(entity: Entity, corpus: Corpus) -> ExportedEntry:
    """An entry of those in `entries_with_pages`."""
    return corpus.once(_Evidence).entry(entity)


def entries_with_pages(corpus: Corpus) -> Iterator[Entity]:
    """The entries of the registry that have a page, in its order, then named speakers whom it does not know, by id."""
    entities, published = corpus.registry.entities, published_entries(corpus)
    yield from (entity for entity in entities.values() if entity.id in published)
    for _, speaker in sorted(named_speakers(corpus).items()):
        if speaker.id not in entities:
            yield Person(speaker.id, speaker.name, "", family=speaker.family)


class _Evidence:
    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._published = published_entries(corpus)
        self._spoken: dict[str, list[SpokenTurn]] = defaultdict(list)
        self._mentions: dict[str, list[NamedPlace]] = defaultdict(list)
        self._together: dict[str, Counter[str]] = defaultdict(Counter)
        self._related: dict[str, list[tuple[Relation, Entity]]] = defaultdict(list)
        self._meetings: dict[str, list[Entity]] = defaultdict(list)
        for transcript in corpus.transcripts:
            self._gather(transcript)
        for entity in corpus.registry.entities.values():
            for relation in entity.relations:
                self._related[relation.target].append((relation, entity))
            if entity.series:
                self._meetings[entity.series].append(entity)

    def entry(self, entity: Entity) -> ExportedEntry:
        return ExportedEntry(
            entity,
            self._corpus,
            self._published,
            tuple(self._spoken.get(entity.id, ())) if entity.kind == PERSON.id else (),
            tuple(self._mentions.get(entity.id, ())),
            dict(sorted(self._together.get(entity.id, {}).items(), key=lambda other: (-other[1], other[0]))),
            tuple(self._related.get(entity.id, ())),
            tuple(
                (series.id, tuple(self._meetings[series.id]))
                for series in self._corpus.registry.series.values()
                if entity.id in (series.council, series.body) and series.id in self._meetings
            ),
        )

    def _gather(self, transcript: Transcript) -> None:
        document = transcript.document
        anchors = dict(paragraph_anchors(transcript))
        links = iter(transcript.permalinks.turns)
        ordinal = 0
        for block, section in zip(document.blocks, document.block_sections(), strict=True):
            turn = block if isinstance(block, Turn) else None
            link = next(links) if turn else None
            if turn and link and turn.speaker and not turn.speaker.unnamed:
                self._spoken[turn.speaker.id].append(SpokenTurn(transcript, section, turn, link))
            for paragraph in block.paragraphs:
                mentioned, anchor = transcript.mentions[ordinal], anchors.get(ordinal)
                ordinal += 1
                for mention in mentioned:
                    place = NamedPlace(transcript, section, turn, link, anchor, paragraph, mention)
                    self._mentions[mention.entity].append(place)
                if len(mentioned) > 1:
                    self._count_together({mention.entity for mention in mentioned})

    def _count_together(self, entities: set[str]) -> None:
        for entity in entities:
            self._together[entity].update(entities - {entity})
