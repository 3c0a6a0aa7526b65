"""What stands between a transcript's title and its words: when and where, who took part, and the rest, folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.dates import PartialDate
from stenogram.model import Document, PageMetadata, Participant, Registry, Speaker
from stenogram.occasions import occasion_of
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, downloads, entity_link, facts
from stenogram.pages.isolation import gettext as _
from stenogram.pages.occasion import in_words_of_site, participant_link, time_element

CAST: Final = 6
"""Participants who are named before the others are folded."""
_PLACES: Final = 4
"""Places from which on a dateline names none."""
_DAYS: Final = 6
"""Days of the parts of a text that are listed one by one."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Participants run on in one block: `first` are shown, `others` are folded under what `count` says of them."""

    first: Markup
    others: Markup | None
    count: str


@dataclass(frozen=True, slots=True)
class RecordHeader:
    """`dateline` is when, where and at what event; `begin` a link to the first turn, None where nobody speaks."""

    dateline: Markup | None
    cast: Cast | None
    begin: Markup | None
    facts: tuple[Fact, ...]
    downloads: Markup


def record_header(
    document: Document, registry: Registry, metadata: PageMetadata, path: str, first_turn: str | None
) -> RecordHeader:
    """`path` is that of the page, `first_turn` the anchor at which the words begin."""
    parts = [*when_and_where(document), document.event]
    return RecordHeader(
        dateline=dateline(*parts),
        cast=cast(list(_participants(document, registry, path))),
        begin=escape.link(_("Begin reading"), f"#{first_turn}") if first_turn else None,
        facts=_facts(document, registry, path),
        downloads=downloads(metadata, path),
    )


def dateline(*parts: str | None) -> Markup | None:
    """ "4 July 2024 · Astana · News conference"; None where nothing is known."""
    known = [part for part in parts if part]
    return escape.dotted(known) if known else None


def cast(participants: Sequence[Markup]) -> Cast | None:
    """One who would be "1 other" is named instead."""
    if not participants:
        return None
    shown = CAST if len(participants) > CAST + 1 else len(participants)
    others = participants[shown:]
    return Cast(
        first=escape.semicolon_separated(participants[:shown]),
        others=escape.semicolon_separated(others) if others else None,
        count=wording.count(len(others), "other"),
    )


def when_and_where(document: Document) -> list[str | None]:
    """Days and places of a text, which may be neither; of a compilation those of its parts."""
    spoken = occasion_of(document)
    places = spoken.places if len(spoken.places) < _PLACES else ()
    return [wording.span(spoken.span) if spoken.span else None, *places]


def _facts(document: Document, registry: Registry, path: str) -> tuple[Fact, ...]:
    about = [entity_link(path, registry.entities[entity]) for entity in document.about if entity in registry.entities]
    original = escape.web_link(_("Original"), document.url) if document.url else _("Address of the original not known")
    return facts(
        (_("Date"), list(_dates(document))),
        (_("Dates of parts"), list(_dates_of_parts(document))),
        (_("Place"), occasion_of(document).places),
        (_("Event"), [document.event]),
        (_("Record of"), about),
        (_("Publisher"), [document.publisher]),
        (_("Source"), [original]),
        (_("Licence"), [escape.licence(document.licence) if document.licence else None]),
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
        person = _page_of(participant, speakers.get(participant.name), registry)
        shown = in_words_of_site(participant, person, registry, document.language)
        page = addresses.participant_path(person, registry) if person else None
        yield participant_link(shown, page, path)


def _page_of(participant: Participant, speaker: Speaker | None, registry: Registry) -> str | None:
    """The id of whoever has a page: whom the registry knows, and who speaks by name."""
    person = participant.id or (speaker.id if speaker and not speaker.unnamed else None)
    return None if person is None or (person not in registry.entities and speaker is None) else person


def _role(speaker: str, document: Document) -> str | None:
    """The office of a speaker: on the day, else as the first label that has one prints it."""
    turns = [turn for turn in document.turns() if turn.speaker and turn.speaker.id == speaker]
    offices = [turn.speaker.role for turn in turns if turn.speaker and turn.speaker.role]
    return next(iter([*offices, *(turn.role for turn in turns if turn.role)]), None)
