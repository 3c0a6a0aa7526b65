"""The Atom feed of wordings that are watched: the transcripts in which one was used, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stenogram.corpus.wordings import Use, uses
from stenogram.exporters import addresses
from stenogram.exporters.feed import FeedItem, atom
from stenogram.exporters.formats import CorpusFormat
from stenogram.model import Corpus, GeneratedFile, Wording
from stenogram.text.excerpts import around
from stenogram.translations import gettext as _

_CONTEXT: Final = 120


def _make(corpus: Corpus) -> Iterator[GeneratedFile]:
    """Without entries where no wording is watched."""
    title, path = _("%(site)s: wordings", site=corpus.settings.site_name), WORDINGS_FEED.path
    page = "wordings/" if corpus.registry.wordings else ""
    yield GeneratedFile(path, atom(_items(corpus), corpus.settings, path, title, page))


def _items(corpus: Corpus) -> Iterator[FeedItem]:
    for wording in corpus.registry.wordings:
        firsts: dict[str, Use] = {}
        for use in uses(wording, corpus):
            firsts.setdefault(use.transcript.document.name, use)
        yield from (_item(wording, use, corpus.settings.site_url) for use in firsts.values())


def _item(wording: Wording, use: Use, site: str | None) -> FeedItem:
    """One item for a wording in a transcript; it leads to its first use there."""
    name = use.transcript.document.name
    before, after = around(use.paragraph.text, use.start, use.end, _CONTEXT)
    context = f"{before}{use.paragraph.text[use.start : use.end]}{after}"
    summary = f"{wording.title}: {context}"
    address = addresses.turn(site, name, use.link) if site else None
    key = f"{WORDINGS_FEED.path}/{wording.id}"
    return FeedItem(use.transcript, address, addresses.turn("", name, use.link), summary, key=key)


WORDINGS_FEED: Final = CorpusFormat(
    "feeds/wordings.xml", "An Atom feed of the transcripts in which a watched wording was used", _make
)
