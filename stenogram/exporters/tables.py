"""The whole corpus in one file, for tools that take many records at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from stenogram.exporters import addresses
from stenogram.exporters.quotation import shown_paragraphs
from stenogram.exporters.work import office
from stenogram.model import JoinedFile, Settings, Transcript

COLUMNS = ("transcript", "date", "turn", "speaker_id", "speaker", "office", "label", "line", "text", "address",
           "place", "event", "section")  # fmt: skip


def corpus_jsonl(names: Iterable[str]) -> JoinedFile:
    """One line a transcript: what its own JSON file holds."""
    return JoinedFile("data/corpus.jsonl", tuple(f"data/transcripts/{name}.json" for name in names))


def corpus_csv(names: Iterable[str]) -> JoinedFile:
    """The rows of every transcript's own table under one head."""
    parts = tuple(f"data/transcripts/{name}.csv" for name in names)
    return JoinedFile("data/turns.csv", parts, header=f"{','.join(COLUMNS)}\r\n", skip=1)


def turns_csv(transcript: Transcript, settings: Settings) -> str:
    """One row a turn (RFC 4180: comma, CR LF, UTF-8), `COLUMNS` first; paragraphs of `text` are parted by LF.

    Date, place and event are those of the part of a compilation that the turn is in; `section` is its title.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    base = settings.site_url or ""
    document = transcript.document
    links = transcript.permalinks.turns
    for turn, section, link in zip(document.turns(), document.turn_sections(), links, strict=True):
        speaker = turn.speaker
        text = "\n".join(paragraph.text for paragraph in shown_paragraphs(turn))
        who = (speaker.id, speaker.name) if speaker else (None, None)
        address = addresses.turn(base, document.name, link)
        occasion = section or document
        part = (occasion.place, occasion.event, section.title if section else None)
        writer.writerow(
            (document.name, occasion.date, link.id, *who, office(turn), turn.label, turn.line, text, address, *part)
        )
    return table.getvalue()
