"""A turn to be shown within another page: a small page of each transcript, and its description as oEmbed.

The page has all turns and shows the one that its address names (`#turn-12`, or a paragraph or former id of it): a page
of each turn would be a file of each turn, and a corpus has tens of thousands. It needs no script.
"""

from __future__ import annotations

from html import escape
from typing import Final

from stenogram.dates import PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.json_text import json_text
from stenogram.exporters.schema_parts import ADDRESS, TEXT, Schema, object_of
from stenogram.exporters.work import office
from stenogram.exporters.xml_text import xml_text
from stenogram.model import Document, Section, Settings, Tombstone, Transcript, Turn, TurnLink
from stenogram.printed_days import date as printed
from stenogram.translations import gettext as _
from stenogram.translations import separated

WIDTH: Final = 640
HEIGHT: Final = 360
_PAGE: Final = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="stylesheet" href="../assets/embed.css">
</head>
<body>
<main>
<h1>{title}</h1>
{articles}</main>
</body>
</html>
"""
_POLICY: Final = "default-src 'none'; style-src 'self'; base-uri 'none'"


def embed_page(transcript: Transcript, settings: Settings) -> str:
    """The page: of each turn the words, who said them, when and where, and the lasting link.

    A turn that was withdrawn says so. Without turns the page is a link to the transcript.
    """
    document = transcript.document
    turns = zip(document.turns(), document.turn_sections(), transcript.permalinks.turns, strict=True)
    seen: set[str] = {anchor for link in transcript.permalinks.turns for anchor in _own_anchors(link)}
    articles = [_turn(transcript, turn, section, link, settings, seen) for turn, section, link in turns]
    articles += [_withdrawn(transcript, stone, settings, seen) for stone in transcript.permalinks.tombstones]
    if not articles:
        articles.append(_article("", "", _notice(document), transcript, settings))
    return _PAGE.format(
        language=_html(document.language), policy=_POLICY, title=_html(document.title), articles="".join(articles)
    )


def _withdrawn(transcript: Transcript, stone: Tombstone, settings: Settings, seen: set[str]) -> str:
    """What stands where a withdrawn turn is still embedded: that it was, and the link to where it stood."""
    fresh = [anchor for anchor in dict.fromkeys((stone.id, *stone.anchors)) if anchor not in seen]
    if not fresh:
        return ""
    seen.add(fresh[0])
    notice = _notice(transcript.document) or _stone_notice(stone)
    return _article(fresh[0], _former(tuple(fresh[1:]), seen), notice, transcript, settings)


def _notice(document: Document) -> str:
    """All that is published of a withdrawn text."""
    if not document.source.withdrawn:
        return ""
    return " ".join(paragraph.text for paragraph in document.paragraphs())


def _stone_notice(stone: Tombstone) -> str:
    day = printed(PartialDate.parse(stone.withdrawn_on))
    if stone.speaker:
        return _("Withdrawn on %(date)s, said by %(speaker)s; it began “%(began)s”.",
                 date=day, speaker=stone.speaker, began=stone.began)  # fmt: skip
    return _("Withdrawn on %(date)s; it began “%(began)s”.", date=day, began=stone.began)


def _article(anchor: str, former: str, notice: str, transcript: Transcript, settings: Settings) -> str:
    """A notice of the site's in place of words, with the link to the page; without an anchor that to its top."""
    document = transcript.document
    page = addresses.transcript(settings.site_url or "..", document.name)
    address = f"{page}#{anchor}" if anchor else page
    named = f' id="{_html(anchor)}"' if anchor else ""
    words = f'<p lang="{_html(settings.language)}">{_html(notice)}</p>\n' if notice else ""
    link = f'<cite><a href="{_html(address)}" target="_top">{_html(document.title)}</a></cite>'
    return f"<article{named}>\n{former}{words}<footer><span>{link}</span></footer>\n</article>\n"


def _own_anchors(link: TurnLink) -> tuple[str, ...]:
    return (link.id, *(place.id for place in link.paragraphs))


def _turn(
    transcript: Transcript, turn: Turn, section: Section | None, link: TurnLink, settings: Settings, seen: set[str]
) -> str:
    words = []
    for paragraph, place in zip(turn.paragraphs, link.paragraphs, strict=True):
        words.append(_former(place.also, seen))
        if paragraph.kind != "furniture":
            words.append(f'<p id="{place.id}" class="{paragraph.kind}">{_html(paragraph.text)}</p>\n')
    facts = f"<footer>{_source(transcript, turn, section, link, settings)}</footer>"
    quoted = f"<blockquote>\n{''.join(words)}</blockquote>"
    return f'<article id="{link.id}">\n{_former(link.also, seen)}{quoted}\n{facts}\n</article>\n'


def _source(transcript: Transcript, turn: Turn, section: Section | None, link: TurnLink, settings: Settings) -> str:
    """Who said it, where and when, and the link to the turn."""
    document = transcript.document
    held = office(turn)
    name = turn.speaker.name if turn.speaker else turn.label or _("Speaker not named")
    who = f"<b>{_html(name)}</b>, {_html(held)}" if held else f"<b>{_html(name)}</b>"
    occasion = section or document
    date = printed(occasion.date) if occasion.date else None
    where = separated([part for part in (occasion.place, date) if part])
    relative = addresses.turn("", document.name, link)
    address = addresses.turn(settings.site_url, document.name, link) if settings.site_url else f"..{relative}"
    title = f'<cite><a href="{_html(address)}" target="_top">{_html(document.title)}</a></cite>'
    return " ".join(f"<span>{part}</span>" for part in (who, _html(where), title) if part)


def _former(ids: tuple[str, ...], seen: set[str]) -> str:
    """Former ids, which lead to what follows them; none twice."""
    fresh = [anchor for anchor in ids if anchor not in seen]
    seen.update(fresh)
    return "".join(f'<span id="{_html(anchor)}"></span>' for anchor in fresh)


def _html(text: str) -> str:
    return escape(xml_text(text))


def oembed(transcript: Transcript, settings: Settings) -> dict[str, object]:
    """What oEmbed (https://oembed.com) says of a transcript; of a turn, its id goes behind the address of the frame."""
    document = transcript.document
    frame = addresses.page(settings.site_url or "", f"embed/{document.name}.html")
    title = _html(document.title)
    described: dict[str, object] = {
        "version": "1.0",
        "type": "rich",
        "title": document.title,
        "provider_name": settings.site_name,
        "provider_url": settings.site_url or "/",
        "html": f'<iframe src="{_html(frame)}" title="{title}" width="{WIDTH}" height="{HEIGHT}"></iframe>',
        "width": WIDTH,
        "height": HEIGHT,
    }
    return described


def oembed_schema() -> Schema:
    """What `oembed` makes."""
    size = {"type": "integer", "minimum": 1}
    return object_of(
        {
            "version": {"const": "1.0"},
            "type": {"const": "rich"},
            "title": TEXT,
            "provider_name": TEXT,
            "provider_url": ADDRESS,
            "html": TEXT,
            "width": size,
            "height": size,
        }
    )


def _make_page(exported: ExportedTranscript) -> str:
    return embed_page(exported.transcript, exported.settings)


def _make_oembed(exported: ExportedTranscript) -> str:
    return json_text(oembed(exported.transcript, exported.settings)) + "\n"


EMBED: Final = TranscriptFormat(
    "html",
    "A turn to embed in another page; the address says which, as in #turn-12",
    _make_page,
    "Embed",
    folder="embed",
)
OEMBED: Final = TranscriptFormat(
    "oembed.json", "How to embed it, as oEmbed", _make_oembed, media_type="application/json+oembed"
)
