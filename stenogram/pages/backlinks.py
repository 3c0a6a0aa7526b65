"""Who says and who is named where, over the whole corpus: where each stands is known before any page is made.

The words themselves are asked of a transcript where they are printed (`stenogram.corpus.leads`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import starmap
from typing import TypeVar

from stenogram.corpus.figures import corpus_figures
from stenogram.corpus.leads import MentionInText, Places, TurnInText
from stenogram.corpus.published_entries import published_entries
from stenogram.model import Corpus, Entity, Paragraph, Relation, Speaker, Transcript
from stenogram.occasions import occasion_of
from stenogram.pages.site_names import speaker_in

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Occurrence(MentionInText):
    """One mention, and where a page links to."""

    @property
    def anchor(self) -> str:
        """Where a link to its paragraph leads."""
        return self.place.anchor or ""


@dataclass(frozen=True, slots=True)
class Spoken(TurnInText):
    """One turn of a person, in a part of a compilation perhaps."""

    @property
    def anchor(self) -> str:
        """The id of the turn."""
        return self.place.anchor

    @property
    def role(self) -> str | None:
        """The office that is printed with the turn, or was with an earlier one of the speaker."""
        return self.place.role

    @property
    def words(self) -> int:
        return self.place.words

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return self.transcript.document.blocks[self.place.block].paragraphs


class ByEntry(Mapping[str, Item]):
    """What leads to each entry, by its id, put together where it is asked for."""

    def __init__(self, ids: Mapping[str, object], make: Callable[[str], Item]) -> None:
        self._ids, self._make = ids, make
        self._made: dict[str, Item] = {}

    def __getitem__(self, entity: str) -> Item:
        if entity not in self._made:
            if entity not in self._ids:
                raise KeyError(entity)
            self._made[entity] = self._make(entity)
        return self._made[entity]

    def __contains__(self, entity: object) -> bool:
        return entity in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


@dataclass(frozen=True, slots=True)
class Backlinks:
    """All that leads to an entry. Occurrences and turns are in the order of dates, then of names and lines.

    `together` counts, for each entity, the paragraphs that it shares with each other one. `speakers`
    are all who have a page because they speak: registered or not, but not the unnamed. `related`
    holds the relations that point to an entity, each with the entity that it comes from; `series` the
    meetings of each series in the order of their dates; `years` are the first and the last of a transcript;
    `published` are the ids of the registry's entries with a page; `words` are those spoken in each
    transcript, by its name; `topics` counts how often a speaker mentions each entity.
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
    topics: Callable[[str], Counter[str]] = lambda speaker: Counter()


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
    """What leads to entries."""
    return corpus.once(_backlinks)


def _backlinks(corpus: Corpus) -> Backlinks:
    places = Places(sorted(corpus.transcripts, key=chronological), corpus.per_transcript, only_shown=True)
    return Backlinks(
        ByEntry(places.naming, lambda entity: tuple(sorted(starmap(Occurrence, places.named(entity)), key=_day))),
        ByEntry(places.speaking, lambda speaker: tuple(sorted(starmap(Spoken, places.spoken(speaker)), key=_day))),
        ByEntry(places.naming, places.together),
        _speakers(corpus),
        _related(corpus),
        _series(corpus),
        _years(corpus),
        published_entries(corpus),
        words_of_texts(corpus),
        places.topics,
    )


def _speakers(corpus: Corpus) -> Mapping[str, Speaker]:
    """Everyone who speaks and has a name, as the earliest transcript has them, in the language of the site."""
    counted = sorted(
        zip(corpus.transcripts, corpus_figures(corpus), strict=True), key=lambda one: chronological(one[0])
    )
    speakers: dict[str, Speaker] = {}
    for _, figures in counted:
        for speaker in figures.speakers():
            if speaker.id not in speakers:
                speakers[speaker.id] = speaker_in(speaker, corpus.registry) if corpus.is_renamed else speaker
    return speakers


def words_of_texts(corpus: Corpus) -> Mapping[str, int]:
    """The words spoken in each transcript, by its name."""
    counted = zip(corpus.transcripts, corpus_figures(corpus), strict=True)
    return {transcript.document.name: figures.spoken for transcript, figures in counted}


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
