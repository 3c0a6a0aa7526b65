"""A feed of each saved search (registry/searches.yml): the turns that it finds, the newest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.feed import FeedItem, atom
from stenogram.exporters.quotation import quotation, shown_paragraphs
from stenogram.model import Corpus, GeneratedFile, Mention, SavedSearch, Settings, Transcript, Turn, TurnLink
from stenogram.text.folding import fold
from stenogram.text.unspaced import has_unspaced


def search_path(search: SavedSearch) -> str:
    """Where its feed stands under docs/."""
    return f"feeds/searches/{search.id}.xml"


def search_feeds(corpus: Corpus) -> Iterator[GeneratedFile]:
    """The feed of each saved search. Equal corpora give equal files."""
    settings = corpus.settings
    for search in corpus.registry.searches:
        words = " ".join(f'"{word}"' if " " in word else word for word in search.words)
        page = f"search/?q={quote(words)}" if words else "search/"
        title = f"{settings.site_name}: {search.title}"
        yield GeneratedFile(
            search_path(search), atom(_items(search, corpus), settings, search_path(search), title, page)
        )


def _items(search: SavedSearch, corpus: Corpus) -> Iterator[FeedItem]:
    patterns = [_pattern(word) for word in search.words]
    for transcript in corpus.transcripts:
        mentions = _mentions_by_turn(transcript)
        document, links = transcript.document, transcript.permalinks.turns
        for turn, section, link in zip(document.turns(), document.turn_sections(), links, strict=True):
            date = document.date_in(section)
            if _is_asked_for(search, turn, mentions[link.id], date) and _has_words(turn, patterns):
                yield _item(search, transcript, turn, link, corpus.settings)


def _mentions_by_turn(transcript: Transcript) -> dict[str, tuple[Mention, ...]]:
    mentions = iter(transcript.mentions)
    links = iter(transcript.permalinks.turns)
    by_turn: dict[str, tuple[Mention, ...]] = {}
    for block in transcript.document.blocks:
        within = tuple(mention for _ in block.paragraphs for mention in next(mentions))
        if isinstance(block, Turn):
            by_turn[next(links).id] = within
    return by_turn


def _is_asked_for(search: SavedSearch, turn: Turn, mentions: tuple[Mention, ...], date: PartialDate | None) -> bool:
    if search.speaker and (turn.speaker is None or turn.speaker.id != search.speaker):
        return False
    if search.entry and all(mention.entity != search.entry for mention in mentions):
        return False
    return search.within is None or _is_within(date, search.within)


def _is_within(date: PartialDate | None, span: DateSpan) -> bool:
    """Whether something of a date certainly lies in a span: a month that the span cuts does not."""
    if date is None:
        return False
    after = span.start is None or span.start.first() <= date.first()
    return after and (span.end is None or date.last() <= span.end.last())


def _pattern(word: str) -> Callable[[str], object]:
    folded = fold(" ".join(word.split()))
    if has_unspaced(folded):
        return lambda text: folded in text
    return re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)").search


def _has_words(turn: Turn, patterns: list[Callable[[str], object]]) -> bool:
    if not patterns:
        return True
    text = fold(" ".join(paragraph.text for paragraph in shown_paragraphs(turn)))
    return all(pattern(text) for pattern in patterns)


def _item(search: SavedSearch, transcript: Transcript, turn: Turn, link: TurnLink, settings: Settings) -> FeedItem:
    name = transcript.document.name
    address = addresses.turn(settings.site_url, name, link) if settings.site_url else None
    words = quotation(turn) or ""
    summary = f"{turn.speaker.name}: {words}" if turn.speaker else words
    key = f"{search_path(search)}/{link.id}"
    return FeedItem(transcript, address, addresses.turn("", name, link), summary, key=key)
