"""What a transcript page shows: record, strip, blocks in order, how it was made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.corpus.anchors import TITLE, paragraph_anchors
from stenogram.kinds import kind_of, kinds
from stenogram.model import (
    Document,
    Entity,
    Neighbour,
    PageMetadata,
    Registry,
    Settings,
    Transcript,
    Turn,
)
from stenogram.pages import addresses, escape, facts, wording
from stenogram.pages.blocks import BlockView, block_views, language_attributes
from stenogram.pages.escape import Markup
from stenogram.pages.facts import entity_link, short_name
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.language_links import account_links, language_addresses, language_links
from stenogram.pages.outline import long_turns
from stenogram.pages.provenance import Provenance, provenance
from stenogram.pages.record_header import RecordHeader, record_header, when_and_where
from stenogram.pages.share_images import image_of
from stenogram.pages.speaker_timeline import Place, Run, Topic, Voice, strip
from stenogram.pages.svg import Picture
from stenogram.pages.voices import voice_class, voice_key, voice_name
from stenogram.text.lengths import length, length_before

_TOPICS: Final = 20
"""Entities in the table of the strip, those named most."""


@dataclass(frozen=True, slots=True)
class TranscriptPage:
    """`attributes` are those of the title's heading; `cards` is JSON about the entities of the page."""

    path: str
    front: Markup
    title: str
    attributes: Markup
    languages: Markup | None
    accounts: Markup | None
    record: RecordHeader
    legend: Markup | None
    picture: Picture | None
    blocks: tuple[BlockView, ...]
    provenance: Provenance
    earlier: Markup | None
    later: Markup | None
    cards: Markup


def transcript_page(
    transcript: Transcript,
    registry: Registry,
    settings: Settings,
    metadata: PageMetadata,
    earlier: Neighbour | None = None,
    later: Neighbour | None = None,
) -> TranscriptPage:
    """The view of one transcript; `earlier` and `later` are its neighbours in time.

    Nothing else of the corpus is known here, so that a page cannot grow with it.
    """
    document = transcript.document
    path = addresses.transcript_path(document.name)
    first_turn = next((turn.id for turn in transcript.permalinks.turns), None)
    return TranscriptPage(
        path=path,
        front=_front(transcript, settings, metadata),
        title=document.title,
        attributes=Markup(f"{{ #{TITLE}{language_attributes(document, settings)} }}"),
        languages=language_links(transcript, path),
        accounts=account_links(transcript, path),
        record=record_header(document, registry, metadata, path, first_turn),
        legend=_legend(transcript),
        picture=strip(*_voices_and_topics(transcript, registry, path), (transcript.document.language,)),
        blocks=block_views(transcript, registry, settings, path),
        provenance=provenance(transcript, path, settings),
        earlier=_neighbour(earlier, path),
        later=_neighbour(later, path),
        cards=_cards(transcript, registry, path),
    )


def _front(transcript: Transcript, settings: Settings, metadata: PageMetadata) -> Markup:
    document = transcript.document
    date = str(document.date) if document.date else None
    keys = {"id": document.name, "date": date, "v": document.source.sha256[:12]}
    extra: dict[str, Mapping[str, str | None] | str] = {
        "transcript": keys,
        "index": {"title": _("Transcripts"), "url": "transcripts/"},
        **image_of(addresses.transcript_path(document.name), settings),
    }
    if transcript.twins:
        extra["languages"] = language_addresses(transcript)
    return front_matter(
        "transcript", document.title, description(document), metadata, extra=extra, outline=long_turns(transcript)
    )


def _legend(transcript: Transcript) -> Markup | None:
    """The kinds that are marked in the text, each as its marks look."""
    marked = {mention.kind for mentions in transcript.mentions for mention in mentions}
    words = {kind.id: escape.html(wording.within_sentence(_(kind.heading or kind.title))) for kind in kinds()}
    marks = [Markup(f'<span class="st-mention st-{id_}">{words[id_]}</span>') for id_ in words if id_ in marked]
    return escape.comma_separated(marks) if marks else None


def description(document: Document) -> str:
    """One sentence for search engines and lists: "Interview, 23 May 2011, Moscow: 12 turns by A and B"."""
    place = [document.event or _("Transcript"), *when_and_where(document)]
    names = list(dict.fromkeys(turn.speaker.name for turn in document.turns() if turn.speaker))
    turns = wording.count(sum(1 for turn in document.turns()), "turn")
    occasion = wording.comma_separated([part for part in place if part])
    if not names:
        return _("%(occasion)s: %(turns)s", occasion=occasion, turns=turns)
    shown = wording.comma_separated(names[:3])
    if len(names) > 3:
        shown = _("%(names)s and %(others)s", names=shown, others=wording.count(len(names) - 3, "other"))
    return _("%(occasion)s: %(turns)s by %(speakers)s", occasion=occasion, turns=turns, speakers=shown)


def _neighbour(neighbour: Neighbour | None, path: str) -> Markup | None:
    if neighbour is None:
        return None
    days = wording.span(neighbour.days) if neighbour.days else None
    dated = _("%(name)s, %(when)s", name=neighbour.title, when=days) if days else neighbour.title
    return escape.link(dated, addresses.link(path, addresses.transcript_path(neighbour.name)))


def _voices_and_topics(transcript: Transcript, registry: Registry, path: str) -> tuple[list[Voice], list[Topic], int]:
    """Who spoke when and what was named where, in words from the first that was spoken."""
    runs: dict[str, list[Run]] = defaultdict(list)
    first_turn: dict[str, Turn] = {}
    places: dict[str, list[Place]] = defaultdict(list)
    anchors = paragraph_anchors(transcript)
    links = iter(transcript.permalinks.turns)
    at = ordinal = 0
    for block in transcript.document.blocks:
        started = at
        for paragraph in block.paragraphs:
            anchor = anchors[ordinal]
            if isinstance(block, Turn) and anchor:
                for mention in transcript.mentions[ordinal]:
                    place = Place(at + length_before(paragraph.text, mention.start), anchor)
                    places[mention.entity].append(place)
                at += length(paragraph.text) if paragraph.kind == "speech" else 0
            ordinal += 1
        if isinstance(block, Turn):
            runs[voice_key(block)].append(Run(started, at, next(links).id))
            first_turn.setdefault(voice_key(block), block)
    voices = [_voice(first_turn[key], runs[key], path) for key in first_turn]
    voices.sort(key=lambda voice: (-voice.words, voice.name))
    named = sorted(places, key=lambda entity: (-len(places[entity]), entity))[:_TOPICS]
    return voices, [_topic(registry.entities[entity], places[entity], registry, path) for entity in named], at


def _topic(entity: Entity, places: Sequence[Place], registry: Registry, path: str) -> Topic:
    return Topic(short_name(entity, registry), entity.kind, tuple(places), entity_link(path, entity))


def _voice(turn: Turn, runs: Sequence[Run], path: str) -> Voice:
    name = voice_name(turn)
    link = escape.markdown(name)
    if turn.speaker and not turn.speaker.unnamed:
        link = escape.link(name, addresses.link(path, addresses.speaker_path(turn.speaker)))
    words = sum(run.end - run.start for run in runs)
    return Voice(name, voice_class(turn), words, tuple(runs), link)


def _cards(transcript: Transcript, registry: Registry, path: str) -> Markup:
    counts = Counter(mention.entity for mentions in transcript.mentions for mention in mentions)
    return escape.script_json(
        {entity: _card(registry.entities[entity], counts[entity], path) for entity in sorted(counts)}
    )


def _card(entity: Entity, count: int, path: str) -> dict[str, str | int]:
    when, where = facts.when_and_where(entity)
    card = {
        "name": entity.name,
        "kind": _(kind_of(entity).label),
        "definition": entity.definition,
        "when": when,
        "place": where,
        "url": addresses.address(path, addresses.entity_path(entity.kind, entity.id)),
        "here": count,
    }
    return {key: value for key, value in card.items() if value is not None}
