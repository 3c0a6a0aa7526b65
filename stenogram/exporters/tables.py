"""The whole corpus in one file, for tools that take many records at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from stenogram.exporters import addresses
from stenogram.exporters.formats import CorpusFormat, ExportedTranscript, TranscriptFormat
from stenogram.exporters.interchange import JSON
from stenogram.exporters.questions import exchange_of_turns, turn_ids
from stenogram.exporters.quotation import shown_paragraphs
from stenogram.exporters.work import office
from stenogram.model import Corpus, Exchange, JoinedFile, Settings, Transcript

COLUMNS: Final = ("transcript", "date", "turn", "speaker_id", "speaker", "office", "label", "line", "text", "address",
           "place", "event", "section", "answers", "answered_in", "asker", "outlet")  # fmt: skip


def _corpus_jsonl(corpus: Corpus) -> Iterator[JoinedFile]:
    """One line a transcript: what its own JSON file holds."""
    yield JoinedFile(CORPUS_JSONL.path, _parts(JSON, corpus))


def _corpus_csv(corpus: Corpus) -> Iterator[JoinedFile]:
    """The rows of every transcript's own table under one head."""
    yield JoinedFile(CORPUS_CSV.path, _parts(CSV, corpus), header=f"{','.join(COLUMNS)}\r\n", skip=1)


def _parts(format_: TranscriptFormat, corpus: Corpus) -> tuple[str, ...]:
    return tuple(format_.path(transcript.document.name) for transcript in corpus.transcripts)


def turns_csv(transcript: Transcript, settings: Settings) -> str:
    """One row a turn (RFC 4180: comma, CR LF, UTF-8), `COLUMNS` first; paragraphs of `text` are separated by LF.

    Date, place and event are those of the part of a compilation that the turn is in; `section` is its title.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    base = settings.site_url or ""
    document = transcript.document
    links = transcript.permalinks.turns
    exchanges = exchange_of_turns(transcript)
    turns = zip(document.turns(), document.turn_sections(), links, strict=True)
    for number, (turn, section, link) in enumerate(turns):
        speaker = turn.speaker
        text = "\n".join(paragraph.text for paragraph in shown_paragraphs(turn))
        who = (speaker.id, speaker.name) if speaker else (None, None)
        address = addresses.turn(base, document.name, link)
        occasion = section or document
        part = (occasion.place, occasion.event, section.title if section else None)
        asked = _asked(transcript, number, exchanges.get(number))
        spoken = (*who, office(turn), turn.label, turn.line, text)
        writer.writerow((document.name, occasion.date, link.id, *spoken, address, *part, *asked))
    return table.getvalue()


def _asked(transcript: Transcript, at: int, exchange: Exchange | None) -> tuple[str | None, ...]:
    """What a turn answers, or where it is answered (turn ids separated by "; "), who asked, and for which medium."""
    if exchange is None:
        return (None, None, None, None)
    asked, answered = (turn_ids(transcript, side) for side in (exchange.questions, exchange.answers))
    sides = (None, "; ".join(answered)) if at in exchange.questions else ("; ".join(asked), None)
    return (*sides, exchange.asker, exchange.outlet)


def _make(exported: ExportedTranscript) -> str:
    return turns_csv(exported.transcript, exported.settings)


CSV: Final = TranscriptFormat(
    "csv", "Its turns, one row each; the same as its rows in `turns.csv`", _make, "CSV", "text/csv"
)
CORPUS_JSONL: Final = CorpusFormat(
    "data/corpus.jsonl",
    "Every transcript, one JSON object per line: blocks, turns, speakers, mentions, addresses",
    _corpus_jsonl,
)
CORPUS_CSV: Final = CorpusFormat(
    "data/turns.csv", "Every turn, one row each, for spreadsheets and statistics", _corpus_csv
)
