"""The fixed JSON of a transcript: what `parse` prints, and what `data/transcripts/NAME.json` holds.

Labels and paragraphs of all blocks, in order, are all the words of the text. Its schema:
`stenogram.exporters.schemas`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, Final

from stenogram.exporters import addresses as address_of
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.json_text import json_text
from stenogram.exporters.questions import exchange_json, exchange_of_turns
from stenogram.model import (
    Account,
    Block,
    Document,
    Furniture,
    Heading,
    Marginal,
    Mention,
    Narrative,
    Paragraph,
    Participant,
    Section,
    SpokenTime,
    Tombstone,
    Transcript,
    Turn,
    TurnLink,
    Twin,
)
from stenogram.printed_reasons import in_words

Json = dict[str, Any]


def transcript_json(transcript: Transcript, *, addresses: bool, base: str = "") -> Json:
    """One transcript as plain values for `json.dumps`; absent ones are None.

    A block within a part of a compilation has its number in `sections`, from 0, as `section`, and a turn the day,
    place and event of its part.

    With `addresses`, turns and their paragraphs carry the address of their lasting link and the former
    ids that lead to them too, `withdrawn` lists the turns that are gone, and `former_names` the names that the text
    had, whose addresses lead to it; `base` is the site's address, without which addresses start at the root of the
    host.
    """
    document = transcript.document
    result: Json = {
        "id": document.name,
        "title": document.title,
        "date": str(document.date) if document.date else None,
        "place": document.place,
        "language": document.language,
        "source": {
            "file": document.source.file,
            "sha256": document.source.sha256,
            "publisher": document.publisher,
            "url": document.url,
        },
        "sections": [_section(section) for section in document.sections],
        "blocks": list(_blocks(transcript)),
    }
    if transcript.twins:
        result["translations"] = [_twin(twin) for twin in transcript.twins]
    if transcript.accounts:
        result["same_event"] = [_account(account) for account in transcript.accounts]
    if document.chapters:
        result["chapters"] = list(_chapters(document))
    if addresses:
        result |= _lasting(transcript, base)
        turns = (block for block in result["blocks"] if block["kind"] == "turn")
        for turn, block, link in zip(turns, document.turns(), transcript.permalinks.turns, strict=True):
            _add_addresses(turn, block, link, base, document.name)
    return result


def _lasting(transcript: Transcript, base: str) -> Json:
    """The address of a transcript, and what is said of its links as a whole."""
    document, permalinks = transcript.document, transcript.permalinks
    result: Json = {"provisional": True} if permalinks.provisional else {}
    if document.source.withdrawn:
        result["withdrawn_on"] = permalinks.updated
    result["address"] = address_of.transcript(base, document.name)
    if permalinks.former_names:
        result["former_names"] = list(permalinks.former_names)
    result["withdrawn"] = [_withdrawn(stone) for stone in permalinks.tombstones]
    return result


def _twin(twin: Twin) -> Json:
    """The same text in another language; `turns` are pairs of ids, of this text and of that one."""
    return {
        "id": twin.name,
        "language": twin.language,
        "title": twin.title,
        "turns": [list(pair) for pair in twin.turns],
    }


def _account(account: Account) -> Json:
    """Another publisher's account of the event. Paragraphs are their ordinals in all blocks of each text, from 0."""
    return {
        "id": account.name,
        "language": account.language,
        "title": account.title,
        "publisher": account.publisher,
        "paragraphs": [[list(ours), list(theirs)] for ours, theirs in account.pairs],
        "elsewhere": [list(pair) for pair in account.elsewhere],
    }


def _chapters(document: Document) -> Iterator[Json]:
    paragraphs = list(document.paragraphs())
    yield from ({"title": chapter.title, "line": paragraphs[chapter.paragraph].line} for chapter in document.chapters)


def _section(section: Section) -> Json:
    return {
        "title": section.title,
        "line": section.line,
        "date": str(section.date) if section.date else None,
        "until": str(section.until) if section.until else None,
        "place": section.place,
        "event": section.event,
        "about": list(section.about),
        "url": section.url,
        "participants": [_participant(participant) for participant in section.participants],
        "sources": list(section.sources),
    }


def _participant(participant: Participant) -> Json:
    return {"id": participant.id, "name": participant.name, "role": participant.role}


def _blocks(transcript: Transcript) -> Iterator[Json]:
    links = iter(transcript.permalinks.turns)
    mentions = iter(transcript.mentions)
    document = transcript.document
    numbers = {section.block: number for number, section in enumerate(document.sections)}
    exchanges, turns = exchange_of_turns(transcript), count()
    for block, section in zip(document.blocks, document.block_sections(), strict=True):
        paragraphs = [_paragraph(paragraph, next(mentions)) for paragraph in block.paragraphs]
        part = _part(block, section, numbers[section.block]) if section else {}
        head = _head(block, next(links) if isinstance(block, Turn) else None)
        at = next(turns) if isinstance(block, Turn) else None
        exchange = exchange_json(transcript, at, exchanges[at]) if at is not None and at in exchanges else {}
        yield {**head, **part, **exchange, "paragraphs": paragraphs}


def _part(block: Block, section: Section, number: int) -> Json:
    """The number of the part of a block; of a turn also what it is cited with."""
    if not isinstance(block, Turn):
        return {"section": number}
    date = str(section.date) if section.date else None
    return {"section": number, "date": date, "place": section.place, "event": section.event}


def _head(block: Block, link: TurnLink | None) -> Json:
    match block:
        case Furniture():
            return {"kind": "furniture"}
        case Heading():
            return {"kind": "heading", "level": block.level}
        case Narrative():
            return {"kind": "narrative"}
        case Turn():
            speaker = {"id": block.speaker.id, "name": block.speaker.name} if block.speaker else None
            turn_id = link.id if link else None
            return {"kind": "turn", "id": turn_id, "label": block.label, "role": block.role, "speaker": speaker}


def _paragraph(paragraph: Paragraph, mentions: tuple[Mention, ...]) -> Json:
    kind = {} if paragraph.kind == "plain" else {"kind": paragraph.kind}
    return {
        "line": paragraph.line,
        **kind,
        "text": paragraph.text,
        "mentions": [_mention(mention) for mention in mentions],
        **_time(paragraph.time),
        **_margin(paragraph.margin),
    }


def _time(time: SpokenTime | None) -> Json:
    """When words were spoken: "time", and "until" where the text says that too."""
    if time is None:
        return {}
    return {"time": time.start, "until": time.end} if time.end else {"time": time.start}


def _margin(margin: tuple[Marginal, ...]) -> Json:
    """What stands beside the words and is none of them."""
    return {"margin": [{"at": marginal.at, "text": marginal.text} for marginal in margin]} if margin else {}


def _mention(mention: Mention) -> Json:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "entity": mention.entity,
        "kind": mention.kind,
        "why": in_words(mention.reason),
    }


def _add_addresses(turn: Json, block: Turn, link: TurnLink, base: str, name: str) -> None:
    turn["address"] = address_of.turn(base, name, link)
    turn["also"] = list(link.also)
    for read, paragraph, paragraph_link in zip(block.paragraphs, turn["paragraphs"], link.paragraphs, strict=True):
        # A page head within a turn is not shown, so no link leads to it.
        if read.kind != "furniture":
            paragraph["id"] = paragraph_link.id
            paragraph["address"] = address_of.paragraph(base, name, link, paragraph_link)
            paragraph["also"] = list(paragraph_link.also)


def _withdrawn(stone: Tombstone) -> Json:
    return {
        "id": stone.id,
        "anchors": list(stone.anchors),
        "withdrawn_on": stone.withdrawn_on,
        "speaker": stone.speaker,
        "began": stone.began,
        "see": stone.see,
    }


def _make(exported: ExportedTranscript) -> str:
    base = exported.settings.site_url or ""
    return json_text(transcript_json(exported.transcript, addresses=True, base=base)) + "\n"


JSON: Final = TranscriptFormat(
    "json",
    "Its blocks, turns, speakers, mentions and addresses; the same as its line in `corpus.jsonl`",
    _make,
    "JSON",
    "application/json",
)
