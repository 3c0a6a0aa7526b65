"""What is cited: a transcript or one turn of it, with all that a reference says of it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeGuard

from slugify import slugify

from stenogram.dates import PartialDate
from stenogram.exporters import addresses
from stenogram.model import Document, Section, Settings, Speaker, Transcript, Turn, TurnLink
from stenogram.occasions import occasion_of
from stenogram.parsing.label_tokens import words_of
from stenogram.parsing.lexicon import OFFICES
from stenogram.person_names import PersonName, person_name
from stenogram.translations import gettext as _

GENRE: Final = "transcript"

# Words of many languages by which a role says when it was held, or who somebody is.
_DESCRIPTION_WORDS: Final = frozenset(
    "until since former formerly ex late then who whose which that bis seit ehemaliger ehemalige früherer frühere"
    " jusqu'en jusqu'au depuis ancien ancienne hasta desde ex antiguo antigua fino dal бывший бывшая до".split()
)
_YEAR: Final = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_OCCUPATIONS: Final = frozenset("journalist reporter correspondent questioner interviewer".split())


@dataclass(frozen=True, slots=True)
class Work:
    """A transcript, or (with `container`, the transcript's title) one turn of it.

    `key` is unique within the site and plain ASCII. `author` is None where the speaker is known by function
    only, and for a transcript of several speakers. `url` is None where the site's address is not known.
    No value has line ends or control characters.
    """

    key: str
    title: str
    author: PersonName | None
    container: str | None
    role: str | None
    event: str | None
    place: str | None
    date: PartialDate | None
    publisher: str | None
    language: str
    url: str | None
    until: PartialDate | None = None
    """The last day of a part of several days."""


def whole_work(transcript: Transcript, settings: Settings) -> Work:
    """The transcript as a whole; its author is whoever speaks alone in it."""
    document = transcript.document
    spoken = occasion_of(document)
    first, last = spoken.first_day, spoken.last_day
    speakers = {turn.speaker for turn in document.turns()}
    only = speakers.pop() if len(speakers) == 1 else None
    role = _clean(only.role) or None if only and is_office(only.role) else None
    return Work(
        key=transcript_key(document.name),
        title=_title(document),
        author=_author(only),
        container=None,
        role=role,
        event=_clean(document.event) or None,
        place=_clean(spoken.only_place) or None,
        date=first,
        publisher=_clean(document.publisher) or None,
        language=_clean(document.language) or "en",
        url=_whole_url(document, settings),
        until=last if last != first else None,
    )


def turn_works(transcript: Transcript, settings: Settings) -> Iterator[Work]:
    """The turns in order, aligned with `Permalinks.turns`; those of a part have its day, place and event."""
    document = transcript.document
    whole = whole_work(transcript, settings)
    links = transcript.permalinks.turns
    for turn, section, link in zip(document.turns(), document.turn_sections(), links, strict=True):
        role = _clean(office(turn)) or None
        work = replace(
            whole,
            date=document.date,
            until=None,
            place=_clean(document.place) or None,
            key=f"{whole.key}-{link.id}",
            title=_turn_title(turn, role, link),
            author=_author(turn.speaker),
            container=whole.title,
            role=role,
            url=addresses.turn(settings.site_url, document.name, link) if settings.site_url else None,
        )
        yield _in_section(work, section) if section else work


def _in_section(work: Work, section: Section) -> Work:
    place, event = _clean(section.place) or None, _clean(section.event) or None
    return replace(work, date=section.date, until=section.until, place=place, event=event)


def _author(speaker: Speaker | None) -> PersonName | None:
    if speaker is None or speaker.unnamed:
        return None
    return person_name(_clean(speaker.name), _clean(speaker.family))


def _whole_url(document: Document, settings: Settings) -> str | None:
    return addresses.transcript(settings.site_url, document.name) if settings.site_url else None


def _title(document: Document) -> str:
    return _clean(document.title) or document.name


def office(turn: Turn) -> str | None:
    """The office held that day, as the registry knows it, else as the label has it; None for a description."""
    roles = (turn.speaker.role if turn.speaker else None, turn.role)
    return next((role for role in roles if is_office(role)), None)


def is_office(role: str | None) -> TypeGuard[str]:
    """Whether a role can stand after "Remarks as": a post, not an outlet, an occupation or a time of office."""
    words = (role or "").casefold().replace(",", " ").split()
    if not role or not words or _YEAR.search(role):
        return False
    if _DESCRIPTION_WORDS.intersection(words) or words[-1] in _OCCUPATIONS:
        return False
    # As if a name followed: a short title is one only before a name.
    return any(word in OFFICES for word in words_of([*role.split(), "X"]))


def _turn_title(turn: Turn, role: str | None, link: TurnLink) -> str:
    number = _("turn %(turn)s", turn=link.id.removeprefix("turn-"))
    if turn.speaker is None or turn.speaker.unnamed:
        name = _clean(turn.speaker.name) if turn.speaker else _("Speaker not named")
        return _("%(name)s, %(turn)s", name=name, turn=number)
    if role:
        return _("Remarks as %(role)s, %(turn)s", role=role, turn=number)
    return _("Remarks, %(turn)s", turn=number)


def transcript_key(name: str) -> str:
    """ASCII for any file name. A name that is changed gets a fingerprint, so that two never share a key."""
    plain = slugify(name)
    if plain == name:
        return name
    return f"{plain[:60] or 'transcript'}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _clean(text: str | None) -> str:
    spaced = " ".join((text or "").split())
    if spaced.isprintable():
        return spaced
    return re.sub(
        " +", " ", "".join(character for character in spaced if unicodedata.category(character) not in ("Cc", "Cs"))
    ).strip()
