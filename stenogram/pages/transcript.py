"""What a transcript page shows: record, strip, blocks in order, how it was made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.dates import DateSpan, PartialDate
from stenogram.kinds import kind_of, kinds
from stenogram.model import (
    Document,
    Entity,
    Neighbour,
    PageMetadata,
    Participant,
    Registry,
    Settings,
    Speaker,
    Transcript,
    Turn,
)
from stenogram.pages import addresses, escape, wording
from stenogram.pages.anchors import TITLE
from stenogram.pages.blocks import BlockView, block_views, language_attributes
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, downloads, entity_link, facts, short_name, when_and_where
from stenogram.pages.front_matter import front_matter
from stenogram.pages.occasion import time_element
from stenogram.pages.provenance import Provenance, provenance
from stenogram.pages.speaker_timeline import Topic, Voice, strip
from stenogram.pages.svg import Picture
from stenogram.pages.voices import voice_colour, voice_key, voice_name

_TOPICS: Final = 20
"""Entities in the table of the strip, those named most."""
_PLACES: Final = 4
"""Places from which on a description names none."""
_NO_ORIGINAL: Final = "Address of the original not known"
_DAYS: Final = 6
"""Days of the parts of a text that are listed one by one."""


@dataclass(frozen=True, slots=True)
class TranscriptPage:
    """`attributes` are those of the title's heading; `cards` is JSON about the entities of the page."""

    path: str
    front: Markup
    title: str
    attributes: Markup
    facts: tuple[Fact, ...]
    downloads: Markup
    picture: Picture | None
    blocks: tuple[BlockView, ...]
    provenance: Provenance
    earlier: Markup | None
    later: Markup | None
    cards: Markup


def transcript_page(
    transcript: Transcript,
    registry: Registry,
    settings: Settings,
    metadata: PageMetadata,
    earlier: Neighbour | None = None,
    later: Neighbour | None = None,
) -> TranscriptPage:
    """The view of one transcript; `earlier` and `later` are its neighbours in time.

    Nothing else of the corpus is known here, so that a page cannot grow with it.
    """
    document = transcript.document
    path = addresses.transcript_path(document.name)
    return TranscriptPage(
        path=path,
        front=_front(transcript, metadata),
        title=document.title,
        attributes=Markup(f"{{ #{TITLE}{language_attributes(document, settings)} }}"),
        facts=_facts(document, registry, path),
        downloads=downloads(metadata, path),
        picture=strip(*_voices_and_topics(transcript, registry, path)),
        blocks=block_views(transcript, registry, settings, path),
        provenance=provenance(transcript, path),
        earlier=_neighbour(earlier, path),
        later=_neighbour(later, path),
        cards=_cards(transcript, registry, path),
    )


def _front(transcript: Transcript, metadata: PageMetadata) -> Markup:
    document = transcript.document
    date = str(document.date) if document.date else None
    keys = {"id": document.name, "date": date, "v": document.source.sha256[:12]}
    extra: dict[str, Mapping[str, str | None]] = {
        "transcript": keys,
        "index": {"title": "Transcripts", "url": "transcripts/"},
        "legend": {kind.id: (kind.heading or kind.title).lower() for kind in kinds()},
    }
    return front_matter("transcript", document.title, description(document), metadata, extra=extra)


def description(document: Document) -> str:
    """One sentence for search engines and lists: "Interview, 23 May 2011, Moscow: 12 turns by A and B"."""
    place = [document.event or "Transcript", *_when_and_where(document)]
    names = list(dict.fromkeys(turn.speaker.name for turn in document.turns() if turn.speaker))
    shown = ", ".join(names[:3]) + (f" and {wording.count(len(names) - 3, 'other')}" if len(names) > 3 else "")
    turns = wording.count(sum(1 for _ in document.turns()), "turn")
    return f"{', '.join(part for part in place if part)}: {turns}{f' by {shown}' if shown else ''}"


def _when_and_where(document: Document) -> list[str | None]:
    """Day and place of a text; of a compilation those of its parts."""
    if not document.sections:
        return [wording.date(document.date) if document.date else None, document.place]
    dates = sorted((section.date for section in document.sections if section.date), key=PartialDate.first)
    places = dict.fromkeys(section.place for section in document.sections)
    return [wording.span(DateSpan(dates[0], dates[-1])) if dates else None, *(places if len(places) < _PLACES else ())]


def _facts(document: Document, registry: Registry, path: str) -> tuple[Fact, ...]:
    about = [entity_link(path, registry.entities[entity]) for entity in document.about if entity in registry.entities]
    original = escape.web_link("Original", document.url) if document.url else _NO_ORIGINAL
    return facts(
        ("Date", list(_dates(document))),
        ("Dates of parts", list(_dates_of_parts(document))),
        ("Place", [document.place]),
        ("Event", [document.event]),
        ("Record of", about),
        ("Participants", list(_participants(document, registry, path))),
        ("Publisher", [document.publisher]),
        ("Source", [original]),
        ("Licence", [document.licence]),
    )


def _dates(document: Document) -> Iterator[Markup]:
    """The day of a transcript; where it is that of one of several dated parts, all their days."""
    if document.date is not None:
        yield from _days(document.days if document.date in document.days else (document.date,))


def _dates_of_parts(document: Document) -> Iterator[Markup]:
    """Of a compilation that is dated by its making: the days of its parts."""
    days = tuple(sorted({section.date for section in document.sections if section.date}, key=PartialDate.first))
    if days and document.date not in days:
        yield from _days(days)


def _days(days: Sequence[PartialDate]) -> Iterator[Markup]:
    """Days one by one; of many the first and the last."""
    times = list(map(time_element, days))
    yield from times if len(times) <= _DAYS else [Markup(f"{times[0]} – {times[-1]}")]


def _participants(document: Document, registry: Registry, path: str) -> Iterator[Markup]:
    speakers = {turn.speaker.name: turn.speaker for turn in document.turns() if turn.speaker}
    listed = document.participants or tuple(
        Participant(speaker.name, _role(speaker.id, document), speaker.id)
        for speaker in {speaker.id: speaker for speaker in speakers.values()}.values()
        if not speaker.unnamed
    )
    for participant in listed:
        name = _participant_name(participant, speakers.get(participant.name), registry, path)
        role = escape.markdown(participant.role, at_start=False) if participant.role else None
        yield Markup(f'{name}, <span class="st-role">{role}</span>') if role else name


def _participant_name(participant: Participant, speaker: Speaker | None, registry: Registry, path: str) -> Markup:
    """With a link, where there is a page: of whom the registry knows, and of who speaks by name."""
    person = participant.id or (speaker.id if speaker and not speaker.unnamed else None)
    if person is None or (person not in registry.entities and speaker is None):
        return escape.markdown(participant.name)
    return escape.link(participant.name, addresses.link(path, addresses.entity_path("person", person)))


def _role(speaker: str, document: Document) -> str | None:
    """The office of a speaker: on the day, else as the first label that has one prints it."""
    turns = [turn for turn in document.turns() if turn.speaker and turn.speaker.id == speaker]
    offices = [turn.speaker.role for turn in turns if turn.speaker and turn.speaker.role]
    return next(iter([*offices, *(turn.role for turn in turns if turn.role)]), None)


def _neighbour(neighbour: Neighbour | None, path: str) -> Markup | None:
    if neighbour is None:
        return None
    dated = f"{neighbour.title}, {wording.date(neighbour.date)}" if neighbour.date else neighbour.title
    return escape.link(dated, addresses.link(path, addresses.transcript_path(neighbour.name)))


def _voices_and_topics(transcript: Transcript, registry: Registry, path: str) -> tuple[list[Voice], list[Topic], int]:
    """Who spoke when and what was named where, in words from the first that was spoken."""
    runs: dict[str, list[tuple[int, int]]] = defaultdict(list)
    first_turn: dict[str, Turn] = {}
    places: dict[str, list[int]] = defaultdict(list)
    at = ordinal = 0
    for block in transcript.document.blocks:
        started = at
        for paragraph in block.paragraphs:
            if isinstance(block, Turn) and paragraph.kind != "furniture":
                for mention in transcript.mentions[ordinal]:
                    places[mention.entity].append(at + paragraph.text.count(" ", 0, mention.start))
                at += paragraph.text.count(" ") + 1 if paragraph.kind == "speech" else 0
            ordinal += 1
        if isinstance(block, Turn):
            runs[voice_key(block)].append((started, at))
            first_turn.setdefault(voice_key(block), block)
    voices = [_voice(first_turn[key], runs[key], path) for key in first_turn]
    voices.sort(key=lambda voice: (-voice.words, voice.name))
    named = sorted(places, key=lambda entity: (-len(places[entity]), entity))[:_TOPICS]
    topics = [
        Topic(
            short_name(registry.entities[entity], registry),
            registry.entities[entity].kind,
            tuple(places[entity]),
            _link(entity, registry, path),
        )
        for entity in named
    ]
    return voices, topics, at


def _link(entity: str, registry: Registry, path: str) -> Markup:
    return entity_link(path, registry.entities[entity])


def _voice(turn: Turn, runs: list[tuple[int, int]], path: str) -> Voice:
    name = voice_name(turn)
    link = escape.markdown(name)
    if turn.speaker and not turn.speaker.unnamed:
        link = escape.link(name, addresses.link(path, addresses.entity_path("person", turn.speaker.id)))
    words = sum(end - start for start, end in runs)
    return Voice(voice_key(turn), name, voice_colour(turn), len(runs), words, tuple(runs), link)


def _cards(transcript: Transcript, registry: Registry, path: str) -> Markup:
    counts = Counter(mention.entity for mentions in transcript.mentions for mention in mentions)
    return escape.script_json(
        {entity: _card(registry.entities[entity], counts[entity], path) for entity in sorted(counts)}
    )


def _card(entity: Entity, count: int, path: str) -> dict[str, str | int]:
    when, where = when_and_where(entity)
    card = {
        "name": entity.name,
        "kind": kind_of(entity).label,
        "definition": entity.definition,
        "when": when,
        "place": where,
        "url": addresses.address(path, addresses.entity_path(entity.kind, entity.id)),
        "here": count,
    }
    return {key: value for key, value in card.items() if value is not None}
