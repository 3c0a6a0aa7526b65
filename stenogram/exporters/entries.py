"""What the whole corpus says of each entry: who spoke, who was named where, gathered in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, starmap

from stenogram.corpus.leads import MentionInText, Places, TurnInText
from stenogram.corpus.published_entries import named_speakers, published_entries
from stenogram.kinds import PERSON
from stenogram.model import (
    Corpus,
    Entity,
    Person,
    Relation,
    Turn,
    TurnLink,
)


@dataclass(frozen=True, slots=True)
class SpokenTurn(TurnInText):
    """A turn of a person, with its link."""

    @property
    def turn(self) -> Turn:
        block = self.transcript.document.blocks[self.place.block]
        assert isinstance(block, Turn), "who speaks does so in turns"
        return block

    @property
    def link(self) -> TurnLink:
        return self.transcript.permalinks.turns[self.place.number]


@dataclass(frozen=True, slots=True)
class NamedPlace(MentionInText):
    """A mention, with the link to it. Outside turns, `turn`, `link` and `anchor` are None."""

    @property
    def anchor(self) -> str | None:
        """The lasting id of its paragraph; None of furniture, too."""
        return self.place.anchor if self.place.in_turn else None

    @property
    def link(self) -> TurnLink | None:
        return self.transcript.permalinks.turns[self.place.turn] if self.place.in_turn else None


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
        self._places = Places(corpus.transcripts, corpus.per_transcript, only_shown=False)
        self._related: dict[str, list[tuple[Relation, Entity]]] = defaultdict(list)
        self._meetings: dict[str, list[Entity]] = defaultdict(list)
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
            tuple(starmap(SpokenTurn, self._places.spoken(entity.id))) if entity.kind == PERSON.id else (),
            tuple(starmap(NamedPlace, self._places.named(entity.id))),
            dict(sorted(self._places.together(entity.id).items(), key=lambda other: (-other[1], other[0]))),
            tuple(self._related.get(entity.id, ())),
            tuple(
                (series.id, tuple(self._meetings[series.id]))
                for series in self._corpus.registry.series.values()
                if entity.id in (series.council, series.body) and series.id in self._meetings
            ),
        )
