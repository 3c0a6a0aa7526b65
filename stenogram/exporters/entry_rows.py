"""What the files of an entry print of each transcript that leads to it, made once for a transcript and stored.

An entry that all texts name is then made again with the words of one text.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from stenogram.corpus.evidence import entry_evidence
from stenogram.digests import digest
from stenogram.exporters import addresses
from stenogram.exporters.entries import ExportedEntry, NamedPlace, SpokenTurn
from stenogram.exporters.json_text import json_text
from stenogram.model import ParagraphLink, Transcript, TurnLink
from stenogram.printed_reasons import in_words
from stenogram.text.excerpts import around
from stenogram.text.lengths import length

Json = dict[str, Any]
Place = TypeVar("Place", SpokenTurn, NamedPlace)

_CONTEXT: Final = 120
"""Characters on each side of a name, about."""


@dataclass(frozen=True, slots=True)
class EntryRows:
    """Of one transcript: `turns` and `mentions` as JSON, each a list without its brackets.

    `words` show what is said, of the first place; `link` is that of the first turn, None where none leads to the entry.
    """

    turns: str
    mentions: str
    words: str
    link: TurnLink | None


@dataclass(frozen=True, slots=True)
class EntryText:
    """A transcript that leads to an entry, with its places there, the turns and the mentions."""

    transcript: Transcript
    spoken: tuple[SpokenTurn, ...]
    named: tuple[NamedPlace, ...]
    base: str


def texts_of(entry: ExportedEntry) -> tuple[tuple[EntryText, EntryRows], ...]:
    """The transcripts that lead to an entry, in the order of their names, with what is printed of each."""
    corpus, entity = entry.corpus, entry.entity.id
    settings = corpus.settings
    frame = repr((settings.site_url, settings.language, settings.messages))
    evidence = dict(entry_evidence(corpus).get(entity, ()))
    spoken, named = _by_transcript(entry.spoken), _by_transcript(entry.mentions)
    texts = []
    for name in sorted({*spoken, *named}):
        places = EntryText(
            (spoken.get(name) or named[name])[0].transcript,
            tuple(spoken.get(name, ())),
            tuple(named.get(name, ())),
            settings.site_url or "",
        )
        key = bytes.fromhex(digest(frame, evidence[name]))
        texts.append((places, corpus.per_piece(entry_rows, key, places, entity)))
    return tuple(texts)


def entry_rows(text: EntryText) -> EntryRows:
    """What is printed of one transcript."""
    meant = {turn.link.id for turn in text.spoken} | {place.link.id for place in text.named if place.link}
    return EntryRows(
        ",".join(json_text(_turn(turn, text.base)) for turn in text.spoken),
        ",".join(json_text(_mention(place, text.base)) for place in text.named),
        _opening(text.spoken[0]) if text.spoken else _context(text.named[0]),
        _first_link(text.transcript, meant),
    )


def _by_transcript(places: Iterable[Place]) -> dict[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(place.transcript.document.name, []).append(place)
    return groups


def _turn(spoken: SpokenTurn, base: str) -> Json:
    document, occasion = spoken.transcript.document, spoken.section or spoken.transcript.document
    turn, link = spoken.turn, spoken.link
    speech = [paragraph.text for paragraph in turn.paragraphs if paragraph.kind == "speech"]
    return {
        "transcript": document.name,
        "turn": link.id,
        "date": str(spoken.date) if spoken.date else None,
        "place": occasion.place,
        "event": occasion.event,
        "label": turn.label,
        "line": turn.line,
        "words": sum(length(text) for text in speech),
        "began": around(speech[0], 0, 0, 2 * _CONTEXT)[1] if speech else "",
        "address": addresses.turn(base, document.name, link),
    }


def _mention(place: NamedPlace, base: str) -> Json:
    document, mention, paragraph = place.transcript.document, place.mention, place.paragraph
    before, after = around(paragraph.text, mention.start, mention.end, _CONTEXT)
    turn, link = place.turn, place.link
    speaker = turn.speaker if turn else None
    return {
        "transcript": document.name,
        "turn": link.id if link else None,
        "anchor": place.anchor,
        "date": str(place.date) if place.date else None,
        "speaker": {"id": speaker.id, "name": speaker.name} if speaker else None,
        "line": paragraph.line,
        "before": before,
        "text": mention.text,
        "after": after,
        "why": in_words(mention.reason),
        "address": _address(base, document.name, link, place.anchor),
    }


def _address(base: str, name: str, link: TurnLink | None, anchor: str | None) -> str:
    """That of the paragraph where it lasts, else that of the transcript."""
    if link is None or anchor is None:
        return addresses.transcript(base, name)
    return addresses.paragraph(base, name, link, ParagraphLink(anchor))


def _opening(spoken: SpokenTurn) -> str:
    words = next((paragraph.text for paragraph in spoken.turn.paragraphs if paragraph.kind == "speech"), "")
    return around(words, 0, 0, 2 * _CONTEXT)[1]


def _context(place: NamedPlace) -> str:
    before, after = around(place.paragraph.text, place.mention.start, place.mention.end, _CONTEXT)
    return f"{before}{place.mention.text}{after}"


def _first_link(transcript: Transcript, turns: Container[str]) -> TurnLink | None:
    """The first of some turns in the order of the text."""
    return next((link for link in transcript.permalinks.turns if link.id in turns), None)
