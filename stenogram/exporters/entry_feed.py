"""The Atom feed of an entry: the transcripts in which a person speaks, or in which it is named, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stenogram.exporters import addresses
from stenogram.exporters.entries import ExportedEntry
from stenogram.exporters.entry_rows import texts_of
from stenogram.exporters.feed import FeedItem, atom
from stenogram.exporters.formats import EntryFormat
from stenogram.kinds import kind_of
from stenogram.model import TurnLink
from stenogram.translations import gettext as _
from stenogram.translations import ngettext, separated


def entry_feed(entry: ExportedEntry) -> str:
    """One item a transcript; it leads to the first turn that is meant, its summary says how many there are."""
    entity, settings = entry.entity, entry.corpus.settings
    page = f"{kind_of(entity).folder}/{entity.id}/"
    title = _("%(site)s: %(name)s", site=settings.site_name, name=entity.name)
    return atom(_items(entry), settings, ENTRY_FEED.path(entity), title, page)


def _items(entry: ExportedEntry) -> Iterator[FeedItem]:
    site, path = entry.corpus.settings.site_url, ENTRY_FEED.path(entry.entity)
    # Who speaks is before who is named: of one day the feed has them in this order.
    for text, rows in sorted(texts_of(entry), key=lambda one: not one[0].spoken):
        name = text.transcript.document.name
        address = _address(site, name, rows.link) if site else None
        summary = _("%(amounts)s. %(words)s", amounts=_amounts(len(text.spoken), len(text.named)), words=rows.words)
        yield FeedItem(text.transcript, address, _address("", name, rows.link), summary, key=path)


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
