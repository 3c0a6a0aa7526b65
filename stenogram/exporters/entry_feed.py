"""The Atom feed of an entry: the transcripts in which a person speaks, or in which it is named, the newest first."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final, TypeVar

from stenogram.exporters import addresses
from stenogram.exporters.entries import ExportedEntry, NamedPlace, SpokenTurn
from stenogram.exporters.feed import FeedItem, atom
from stenogram.exporters.formats import EntryFormat
from stenogram.kinds import kind_of
from stenogram.model import Transcript, TurnLink
from stenogram.text.excerpts import around
from stenogram.translations import gettext as _
from stenogram.translations import ngettext, separated

Place = TypeVar("Place", SpokenTurn, NamedPlace)

_CONTEXT: Final = 120
"""Characters on each side of a name, about."""


def entry_feed(entry: ExportedEntry) -> str:
    """One item a transcript; it leads to the first turn that is meant, its summary says how many there are."""
    entity, settings = entry.entity, entry.corpus.settings
    page = f"{kind_of(entity).folder}/{entity.id}/"
    title = _("%(site)s: %(name)s", site=settings.site_name, name=entity.name)
    return atom(_items(entry), settings, ENTRY_FEED.path(entity), title, page)


def _items(entry: ExportedEntry) -> Iterator[FeedItem]:
    site, path = entry.corpus.settings.site_url, ENTRY_FEED.path(entry.entity)
    turns, mentions = _by_transcript(entry.spoken), _by_transcript(entry.mentions)
    for name in {**turns, **mentions}:
        spoken, named = turns.get(name, []), mentions.get(name, [])
        transcript = spoken[0].transcript if spoken else named[0].transcript
        meant = {turn.link.id for turn in spoken} | {place.link.id for place in named if place.link}
        link = _first_link(transcript, meant)
        address = _address(site, name, link) if site else None
        words = _opening(spoken[0]) if spoken else _context(named[0])
        summary = _("%(amounts)s. %(words)s", amounts=_amounts(len(spoken), len(named)), words=words)
        yield FeedItem(transcript, address, _address("", name, link), summary, key=path)


def _by_transcript(places: Iterable[Place]) -> dict[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(place.transcript.document.name, []).append(place)
    return groups


def _opening(spoken: SpokenTurn) -> str:
    words = next((paragraph.text for paragraph in spoken.turn.paragraphs if paragraph.kind == "speech"), "")
    return around(words, 0, 0, 2 * _CONTEXT)[1]


def _context(place: NamedPlace) -> str:
    before, after = around(place.paragraph.text, place.mention.start, place.mention.end, _CONTEXT)
    return f"{before}{place.mention.text}{after}"


def _first_link(transcript: Transcript, turns: Container[str]) -> TurnLink | None:
    """The first of some turns in the order of the text."""
    return next((link for link in transcript.permalinks.turns if link.id in turns), None)


def _address(base: str, name: str, link: TurnLink | None) -> str:
    return addresses.turn(base, name, link) if link else addresses.transcript(base, name)


def _amounts(turns: int, mentions: int) -> str:
    """ "3 turns, 1 mention"."""
    counted = [ngettext("%(num)s turn", "%(num)s turns", turns)] if turns else []
    counted += [ngettext("%(num)s mention", "%(num)s mentions", mentions)] if mentions else []
    return separated(counted)


ENTRY_FEED: Final = EntryFormat(
    "feeds",
    "xml",
    "An Atom feed of the transcripts in which a person speaks or an entry is named",
    entry_feed,
    "Feed",
    "application/atom+xml",
    of_entry_alone=True,
)
