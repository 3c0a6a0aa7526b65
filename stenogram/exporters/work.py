"""What is cited: a transcript or one turn of it, with all that a reference says of it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from slugify import slugify

from stenogram.dates import PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.person_names import PersonName, person_name
from stenogram.model import Document, Settings, Transcript, Turn, TurnLink

GENRE = "transcript"


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

    @property
    def event_name(self) -> str | None:
        """What happened at the place; styles print no place without it."""
        return self.event or ("Event" if self.place else None)


def whole_work(transcript: Transcript, settings: Settings) -> Work:
    """The transcript as a whole; its author is whoever speaks alone in it."""
    document = transcript.document
    speakers = {turn.speaker for turn in document.turns()}
    only = speakers.pop() if len(speakers) == 1 else None
    author = person_name(_clean(only.name)) if only and not only.unnamed else None
    role = _clean(only.role or "") or None if only else None
    return _work(document, _key(document.name), _title(document), author, None, role, _whole_url(document, settings))


def turn_works(transcript: Transcript, settings: Settings) -> Iterator[Work]:
    """The turns in order, aligned with `Permalinks.turns`."""
    document = transcript.document
    stem, container = _key(document.name), _title(document)
    for turn, link in zip(document.turns(), transcript.permalinks.turns, strict=True):
        speaker = turn.speaker
        author = person_name(_clean(speaker.name)) if speaker and not speaker.unnamed else None
        role = _clean(office(turn) or "") or None
        title = _turn_title(turn, role, link)
        url = addresses.turn(settings.site_url, document.name, link) if settings.site_url else None
        yield _work(document, f"{stem}-{link.id}", title, author, container, role, url)


def _work(
    document: Document,
    key: str,
    title: str,
    author: PersonName | None,
    container: str | None,
    role: str | None,
    url: str | None,
) -> Work:
    return Work(
        key=key,
        title=title,
        author=author,
        container=container,
        role=role,
        event=_clean(document.event or "") or None,
        place=_clean(document.place or "") or None,
        date=document.date,
        publisher=_clean(document.publisher or "") or None,
        language=_clean(document.language) or "en",
        url=url,
    )


def _whole_url(document: Document, settings: Settings) -> str | None:
    return addresses.transcript(settings.site_url, document.name) if settings.site_url else None


def _title(document: Document) -> str:
    return _clean(document.title) or document.name


def office(turn: Turn) -> str | None:
    """The office held that day: as the registry knows it, else as the label has it."""
    return (turn.speaker.role if turn.speaker else None) or turn.role


def _turn_title(turn: Turn, role: str | None, link: TurnLink) -> str:
    number = link.id.replace("-", " ")
    if turn.speaker is None or turn.speaker.unnamed:
        return f"{_clean(turn.speaker.name) if turn.speaker else 'Speaker not named'}, {number}"
    return f"Remarks as {role}, {number}" if role else f"Remarks, {number}"


def _key(name: str) -> str:
    """ASCII for any file name. A name that is changed gets a fingerprint, so that two never share a key."""
    plain = slugify(name)
    if plain == name:
        return name
    return f"{plain[:60] or 'transcript'}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _clean(text: str) -> str:
    spaced = " ".join(text.split())
    if spaced.isprintable():
        return spaced
    return re.sub(
        " +", " ", "".join(character for character in spaced if unicodedata.category(character) not in ("Cc", "Cs"))
    ).strip()
