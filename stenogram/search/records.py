"""What a search can find, and the facets that it is narrowed by."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final, Literal

from stenogram.dates import PartialDate
from stenogram.model import (
    Entity,
    Heading,
    Mention,
    Narrative,
    Paragraph,
    Registry,
    Section,
    Speaker,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.occasions import occasion_of
from stenogram.search.index_words import printed_words

RecordKind = Literal["turn", "narrative", "title"]

LONG_TURN: Final = 150
"""Words of a record beyond which a turn is cut into groups of paragraphs."""


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """A speaker as a question may name him or her: id, name, further names."""

    id: str
    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that a search finds.

    `address` is relative to the site ("transcripts/STEM/#turn-12-p3"). `text` is prose, as printed; `meta` is
    shown with it. `around` are the texts that it stands below (title, section, speaker): they complete a question
    and never answer one alone. `filters` are facets: values are "ID|name", or plain words where these are their
    own id. `volume` is the transcript that it is from: records of one transcript stay together. `spoken_by` is a
    speaker known by name.
    """

    kind: RecordKind
    address: str
    text: str
    meta: Mapping[str, str]
    filters: Mapping[str, tuple[str, ...]]
    volume: str = ""
    language: str = "en"
    spoken_by: SpeakerName | None = None
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all records of one transcript have in common."""

    transcript: Transcript
    registry: Registry
    base: str
    meta: Mapping[str, str]
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def record(
        self,
        kind: RecordKind,
        anchor: str,
        paragraphs: Sequence[Paragraph],
        mentions: Sequence[tuple[Mention, ...]],
        meta: Mapping[str, str],
        speaker: Speaker | None = None,
    ) -> SearchRecord:
        return self.text_record(
            kind, anchor, " ".join(paragraph.text for paragraph in paragraphs), mentions, meta, speaker
        )

    def text_record(
        self,
        kind: RecordKind,
        anchor: str,
        text: str,
        mentions: Sequence[tuple[Mention, ...]],
        meta: Mapping[str, str],
        speaker: Speaker | None = None,
    ) -> SearchRecord:
        facets = {
            "kind": (kind,),
            "speaker": (f"{speaker.id}|{speaker.name}",) if speaker else (),
            "entity": tuple(self._entities(mentions)),
            **self.filters,
        }
        return SearchRecord(
            kind,
            f"{self.base}#{anchor}" if anchor else self.base,
            text,
            {key: value for key, value in {**self.meta, **meta}.items() if value},
            {key: values for key, values in facets.items() if values},
            self.transcript.document.name,
            self.transcript.document.language,
            self._spoken_by(speaker),
            tuple(meta[key] for key in ("speaker", "label", "section") if meta.get(key)) + self._titles(kind),
        )

    def _titles(self, kind: RecordKind) -> tuple[str, ...]:
        document = self.transcript.document
        return occasion_of(document).places if kind == "title" else (document.title,)

    def _entities(self, mentions: Sequence[tuple[Mention, ...]]) -> Iterator[str]:
        for id_ in dict.fromkeys(mention.entity for mention in chain.from_iterable(mentions)):
            entity = self.registry.entities.get(id_)
            if entity:
                yield _facet(entity)

    def _spoken_by(self, speaker: Speaker | None) -> SpeakerName | None:
        if speaker is None or speaker.unnamed:
            return None
        entity = self.registry.entities.get(speaker.id)
        return SpeakerName(speaker.id, speaker.name, tuple(name.text for name in entity.names) if entity else ())


def records(transcript: Transcript, registry: Registry) -> Iterator[SearchRecord]:
    """The records of one transcript, in its order: title, turns, groups of paragraphs of long turns, narrative.

    A heading is a record of its own, before the first passage below it, to which it leads. Furniture is not found.
    Pure, and linear in the text.
    """
    document = transcript.document
    settings = {part: _setting(transcript, registry, part) for part in (None, *document.sections)}
    outlets = _outlets(transcript)
    links = enumerate(transcript.permalinks.turns)
    section, narratives, at = "", 0, 0
    headings: list[str] = []
    below: list[SearchRecord] = []
    yield _title_setting(settings[None]).text_record("title", "", document.title, (), {})
    for block, part in zip(document.blocks, document.block_sections(), strict=True):
        setting = settings[part]
        mentions = transcript.mentions[at : at + len(block.paragraphs)]
        at += len(block.paragraphs)
        if isinstance(block, Heading) and block.level > 1:
            section = " ".join(paragraph.text for paragraph in block.paragraphs)
            headings.append(section)
        elif isinstance(block, Narrative):
            narratives += 1
            below = list(_narrative(setting, block, mentions, narratives))
        elif isinstance(block, Turn):
            number, link = next(links)
            asked = replace(setting, filters={**setting.filters, **outlets.get(number, {})})
            below = list(_turn(asked, block, mentions, link, section))
        if below:
            anchor = below[0].address.partition("#")[2]
            yield from (setting.text_record("title", anchor, heading, (), {}) for heading in headings)
            yield from below
            headings, below = [], []


def _outlets(transcript: Transcript) -> Mapping[int, Mapping[str, tuple[str, ...]]]:
    """The facet of the turns, by number, that ask or answer a question for a medium."""
    return {
        at: {"outlet": (f"{exchange.outlet_id or exchange.outlet}|{exchange.outlet}",)}
        for exchange in transcript.exchanges
        if exchange.outlet
        for at in (*exchange.questions, *exchange.answers)
    }


def spelled_out(date: PartialDate) -> str:
    """A date as it is searched and shown: 9 June 2020, June 2020, 2020."""
    month = calendar.month_name[date.month] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def _facet(entity: Entity) -> str:
    return f"{entity.id}|{entity.short or entity.name}"


def _title_setting(setting: _Setting) -> _Setting:
    """That of the title of a text: of a compilation the first day of its parts, and their place where it is one."""
    document = setting.transcript.document
    if not document.sections:
        return setting
    spoken = occasion_of(document)
    day, place = spoken.first_day, spoken.only_place
    own = {
        "year": (str(day.year),) if day else (),
        "place": (place,) if place else (),
        "date": (str(day),) if day else (),
    }
    meta = {**setting.meta, "date": spelled_out(day) if day else ""}
    return replace(setting, meta=meta, filters={**setting.filters, **own})


def _setting(transcript: Transcript, registry: Registry, part: Section | None) -> _Setting:
    """What the records of a text, or of a part of a compilation, have in common."""
    document = transcript.document
    occasion = part or document
    event = part.event_kind if part else document.event
    filters = {
        "year": (str(occasion.date.year),) if occasion.date else (),
        "transcript": (f"{document.name}|{document.title}",),
        "event": (event,) if event else (),
        "place": (occasion.place,) if occasion.place else (),
        "date": (str(occasion.date),) if occasion.date else (),
    }
    meta = {"title": document.title, "date": spelled_out(occasion.date) if occasion.date else ""}
    return _Setting(transcript, registry, f"transcripts/{document.name}/", meta, filters)


def _narrative(
    setting: _Setting, block: Narrative, mentions: Sequence[tuple[Mention, ...]], number: int
) -> Iterator[SearchRecord]:
    for first, last in _groups(block.paragraphs):
        anchor = f"n{number}-p{first + 1}"
        yield setting.record("narrative", anchor, block.paragraphs[first:last], mentions[first:last], {})


def _turn(
    setting: _Setting, turn: Turn, mentions: Sequence[tuple[Mention, ...]], link: TurnLink, section: str
) -> Iterator[SearchRecord]:
    speaker = turn.speaker
    office = turn.role or (speaker.role if speaker else None) or ""
    name = speaker.name if speaker else turn.label or ""
    label = turn.label if turn.label and turn.label not in (name, f"{office} {name}") else ""
    meta = {"speaker": name, "office": office, "label": label or "", "section": section, "turn": link.id}
    spoken = [place for place, paragraph in enumerate(turn.paragraphs) if paragraph.kind != "furniture"]
    shown = [turn.paragraphs[place] for place in spoken]
    marks = [mentions[place] for place in spoken]
    for first, last in _groups(shown):
        anchor = link.paragraphs[spoken[first]].id if first else link.id
        yield setting.record("turn", anchor, shown[first:last], marks[first:last], meta, speaker)


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """Cut paragraphs into runs [first, last) of at most LONG_TURN words; a longer one stands alone."""
    first = words = 0
    for number, paragraph in enumerate(paragraphs):
        count = len(printed_words(paragraph.text))
        if number > first and words + count > LONG_TURN:
            yield first, number
            first, words = number, 0
        words += count
    if paragraphs:
        yield first, len(paragraphs)
