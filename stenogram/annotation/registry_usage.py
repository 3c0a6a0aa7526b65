"""Whether the registry fits the corpus: entries and names that no text has, and texts later than what it knows."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import commonprefix
from typing import Final

from ahocorasick_rs import AhoCorasick

from stenogram.dates import PartialDate
from stenogram.kinds import kinds
from stenogram.messages import some
from stenogram.model import Entity, Mention, Name, PerTranscript, Registry, Series, Summit, Transcript, uncached
from stenogram.problems import Problem, problem
from stenogram.registry.bodies import root_of
from stenogram.registry.canonical import key_of
from stenogram.registry.english_variants import without_brackets
from stenogram.registry.inflection import INFLECTED

OFTEN: Final = 0.02
"""A name that is more than so many of all words is likely to be caught where it is not meant."""

ENOUGH: Final = 2_000
"""Words below which no such share is reported."""

_LISTED: Final = 5
_MEETING: Final = r"(?:summits?|sessions?|meetings?|forums?)"
_MEETING_AFTER: Final = re.compile(rf"(?:['’]s?)?\s+{_MEETING}\b", re.IGNORECASE)
_MEETING_BEFORE: Final = re.compile(rf"\b{_MEETING}\s+of\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Usage:
    """What a transcript uses of the registry: the ids of entries, and how often each is mentioned by which words."""

    words: int
    used: frozenset[str]
    mentions: tuple[tuple[str, str, int], ...]


def usage_of(transcript: Transcript) -> Usage:
    """What one transcript uses."""
    words = sum(paragraph.text.count(" ") + 1 for paragraph in transcript.document.paragraphs())
    mentions = Counter((mention.entity, mention.text) for mentions in transcript.mentions for mention in mentions)
    rows = tuple((entity, text, count) for (entity, text), count in mentions.items())
    return Usage(words, frozenset(used_entries(transcript)), rows)


def usage_problems(
    transcripts: Sequence[Transcript], registry: Registry, per_transcript: PerTranscript = uncached
) -> tuple[Problem, ...]:
    """What the corpus as a whole says of the registry, one problem for each cause and file, entry or series.

    An entry counts as used where it is mentioned, speaks, takes part, or is what a text records; or
    where another entry that is used leads to it. A name counts as used where it stands in a text, whatever it means.
    """
    usages = [per_transcript(transcript, usage_of) for transcript in transcripts]
    mentions: Counter[tuple[str, str]] = Counter()
    for usage in usages:
        for entity, text, count in usage.mentions:
            mentions[entity, text] += count
    used_in = {
        transcript.document.source.file: usage.used for transcript, usage in zip(transcripts, usages, strict=True)
    }
    words = sum(usage.words for usage in usages)
    by_key: Counter[tuple[str, str]] = Counter()
    for (entity, text), count in mentions.items():
        by_key[entity, key_of(text)] += count
    used = frozenset().union(*used_in.values())
    return (
        *_never_named(registry, used),
        *_not_in_their_sources(registry, used_in),
        *_outdated(registry, transcripts, per_transcript),
        *_unused_names(registry, by_key, transcripts, per_transcript),
        *_too_frequent(registry, by_key, words),
        *_read_in_part(transcripts),
    )


def used_entries(transcript: Transcript) -> set[str]:
    """The ids of what a text names, of what it records, and of everyone who speaks or takes part."""
    document = transcript.document
    used = {mention.entity for mentions in transcript.mentions for mention in mentions}
    used |= {*document.about, *(person.id for person in document.participants if person.id)}
    for section in document.sections:
        used |= {*section.about, *(person.id for person in section.participants if person.id)}
    return used | {turn.speaker.id for turn in document.turns() if turn.speaker}


def _never_named(registry: Registry, used: frozenset[str]) -> Iterator[Problem]:
    reached = used | {
        relation.target
        for entity in used
        if entity in registry.entities
        for relation in registry.entities[entity].relations
    }
    for kind in kinds():
        missing = [
            entity
            for entity in registry.entities.values()
            if entity.kind == kind.id and entity.id not in reached and not entity.keep
        ]
        if missing:
            listed = some([entity.id for entity in missing], _LISTED)
            yield problem("never-mentioned", missing[0].file or kind.file, entries=len(missing), listed=listed)


def _not_in_their_sources(registry: Registry, used_in: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """Entries that name a text of the corpus as their source, and are not found in it."""
    # What all names of files have in common: a source without it names none of them.
    start = commonprefix(list(used_in))
    for entity in registry.entities.values():
        sources = [source for source in entity.sources if start in source]
        if entity.keep or not sources:
            continue
        for file, used in used_in.items():
            if entity.id not in used and any(file in source for source in sources):
                yield problem("not-in-its-source", entity.file, entity.line, entity=entity.id, source=file)


# --- Horizons -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """The line of a transcript at which a meeting of each series may be meant first, by the id of the series."""

    lines: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MeetingsSpokenOf:
    """Asks a transcript of meetings of some series: each by its id, the keys of what they are called, and the ids of
    the organisations beside whose names a meeting is one of these.

    `digest` is of all of them.
    """

    digest: str
    series: tuple[tuple[str, tuple[str, ...], frozenset[str]], ...] = field(repr=False)

    @classmethod
    def of(cls, registry: Registry, series: Iterable[Series]) -> MeetingsSpokenOf:
        roots: dict[str | None, set[str]] = defaultdict(set)
        for entity in registry.entities.values():
            if entity.kind == "organisation":
                roots[root_of(registry, entity.id)].add(entity.id)
        asked = tuple(
            (
                one.id,
                tuple(key_of(name) for name in one.called),
                frozenset(roots.get(root_of(registry, one.body), ()) if one.body else ()),
            )
            for one in series
        )
        described = repr([(id_, called, sorted(bodies)) for id_, called, bodies in asked])
        return cls(_digest(described), asked)

    def __call__(self, transcript: Transcript) -> SpokenOf:
        lines: dict[str, int] = {}
        for paragraph, mentions in zip(transcript.document.paragraphs(), transcript.mentions, strict=True):
            key = key_of(paragraph.text)
            met = {mention.entity for mention in mentions if _meets(paragraph.text, mention)}
            for id_, called, bodies in self.series:
                if id_ not in lines and (any(name in key for name in called) or met & bodies):
                    lines[id_] = paragraph.line
        return SpokenOf(lines)


def _outdated(
    registry: Registry, transcripts: Sequence[Transcript], per_transcript: PerTranscript
) -> Iterator[Problem]:
    """Series whose meetings are known until a day before that of a text which speaks of them."""
    horizons = {id_: day for id_, series in registry.series.items() if (day := _horizon(registry, series))}
    if not horizons:
        return
    places = _places_after(registry, horizons, transcripts, per_transcript)
    for id_, horizon in horizons.items():
        series = registry.series[id_]
        later = [place for place in places if place.series == id_ and place.begins > horizon]
        if later:
            first, newest = later[0], max(place.day for place in later)
            texts = len({place.file for place in later})
            yield problem(
                "series-outdated",
                series.file,
                series.line,
                series=series.id,
                known_until=series.known_until,
                texts=texts,
                place=f"{first.file}:{first.line}",
                year=newest.year,
                newest=newest,
            )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a meeting of a series may be meant first in a text, and the first and the last day of the text."""

    series: str
    begins: datetime.date
    day: datetime.date
    file: str
    line: int


def _places_after(
    registry: Registry,
    horizons: Mapping[str, datetime.date],
    transcripts: Sequence[Transcript],
    per_transcript: PerTranscript,
) -> list[_Place]:
    """Places in the texts that are later than the earliest of the `horizons`, which are by the ids of series."""
    ask = MeetingsSpokenOf.of(registry, (registry.series[id_] for id_ in horizons))
    earliest = min(horizons.values())
    return [
        _Place(series, date.first(), date.last(), transcript.document.source.file, line)
        for transcript in transcripts
        if (date := transcript.document.date) and date.first() > earliest
        for series, line in per_transcript(transcript, ask).lines.items()
    ]


def _horizon(registry: Registry, series: Series) -> datetime.date | None:
    """The last day that is known: as said, or that of a later meeting which was held."""
    if series.known_until is None:
        return None
    ends: Iterator[PartialDate | None] = (
        summit.when.end
        for summit in registry.all_of(Summit)
        if summit.series == series.id and summit.when and not summit.planned
    )
    return max([series.known_until.last(), *(end.last() for end in ends if end)])


def _meets(text: str, body: Mention) -> bool:
    """Whether a meeting stands directly beside a name: "the next ASEAN summit", "the session of the SCO"."""
    return bool(_MEETING_AFTER.match(text, body.end) or _MEETING_BEFORE.search(text, 0, body.start))


# --- Languages ------------------------------------------------------------------------------------


def _read_in_part(transcripts: Sequence[Transcript]) -> Iterator[Problem]:
    """Languages of which less is read than of English, once for all texts."""
    texts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for transcript in transcripts:
        language = transcript.document.language.split("-")[0].casefold()
        texts[language] += language != "en"
        first.setdefault(language, transcript.document.source.file)
    for case, inflected in (("inflected", True), ("exact", False)):
        listed = [language for language in sorted(texts) if texts[language] and (language in INFLECTED) is inflected]
        if listed:
            count = sum(texts[language] for language in listed)
            yield problem("names-alone", first[listed[0]], case=case, texts=count, languages=tuple(listed))


# --- Names ----------------------------------------------------------------------------------------


def _unused_names(
    registry: Registry,
    mentions: Counter[tuple[str, str]],
    transcripts: Sequence[Transcript],
    per_transcript: PerTranscript,
) -> Iterator[Problem]:
    """Further names of entries that are mentioned, but never so. Acronyms and names in a language await other texts."""
    mentioned = {entity for entity, _ in mentions}
    unmentioned = [
        (entity, name)
        for entity in registry.entities.values()
        if entity.id in mentioned
        for name in entity.names
        if not mentions[entity.id, key_of(name.text)] and not name.text.isupper() and name.language is None
    ]
    # What stands in a text and means something else, or stays open, is a name all the same: "Lee" in "President Lee".
    standing = _standing((name for _, name in unmentioned), transcripts, per_transcript)
    unused: dict[str, list[tuple[Entity, str]]] = {}
    for entity, name in unmentioned:
        if name.text not in standing:
            unused.setdefault(entity.file, []).append((entity, name.text))
    for file, names in unused.items():
        listed = some([f'"{name}" ({entity.id})' for entity, name in names], _LISTED)
        yield problem("unused-alias", file, names=len(names), listed=listed)


@dataclass(frozen=True, slots=True)
class Standing:
    """Names that stand in a transcript, by their numbers among those that it was asked for."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NamesStanding:
    """Asks a transcript which names stand in it, letter for letter, as words of their own; `digest` is of all names."""

    digest: str
    names: tuple[str, ...] = field(repr=False)

    def __call__(self, transcript: Transcript) -> Standing:
        automaton = _automaton(self.names)
        numbers: set[int] = set()
        for paragraph in transcript.document.paragraphs():
            text = paragraph.text
            for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
                if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                    numbers.add(number)
        return Standing(tuple(sorted(numbers)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def _automaton(names: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(names)


def _standing(names: Iterable[Name], transcripts: Sequence[Transcript], per_transcript: PerTranscript) -> set[str]:
    """Which names stand somewhere in the texts."""
    wanted = tuple(dict.fromkeys(name.text for name in names))
    if not wanted:
        return set()
    ask = NamesStanding(_digest(repr(wanted)), wanted)
    return {wanted[number] for transcript in transcripts for number in per_transcript(transcript, ask).numbers}


def _too_frequent(registry: Registry, mentions: Counter[tuple[str, str]], words: int) -> Iterator[Problem]:
    if words < ENOUGH:
        return
    for (target, key), count in mentions.most_common():
        entity = registry.entities.get(target)
        if count < OFTEN * words or entity is None:
            return
        if key in {key_of(without_brackets(entity.name)), key_of(entity.short or "")}:
            continue
        name = next((name.text for name in entity.names if key_of(name.text) == key), key)
        share = words // count
        yield problem(
            "too-frequent-alias", entity.file, entity.line, name=name, entity=entity.id, count=count, words=share
        )
