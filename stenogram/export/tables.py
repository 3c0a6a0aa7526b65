"""The whole corpus in one file, for tools that take many records at once."""

from __future__ import annotations

import csv
import io

from stenogram.export import addresses
from stenogram.export.interchange import transcript_json
from stenogram.export.json_text import json_text
from stenogram.export.quotation import shown_paragraphs
from stenogram.export.work import office
from stenogram.model import Corpus

COLUMNS = ("transcript", "date", "turn", "speaker_id", "speaker", "office", "label", "line", "text", "address")


def corpus_jsonl(corpus: Corpus) -> str:
    """One line a transcript: what its own JSON file holds."""
    base = corpus.settings.site_url or ""
    return "".join(json_text(transcript_json(each, addresses=True, base=base)) + "\n" for each in corpus.transcripts)


def turns_csv(corpus: Corpus) -> str:
    """One row a turn (RFC 4180: comma, CR LF, UTF-8), `COLUMNS` first; paragraphs of `text` are parted by LF."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    base = corpus.settings.site_url or ""
    for transcript in corpus.transcripts:
        document = transcript.document
        for turn, link in zip(document.turns(), transcript.permalinks.turns, strict=True):
            speaker = turn.speaker
            text = "\n".join(paragraph.text for paragraph in shown_paragraphs(turn))
            who = (speaker.id, speaker.name) if speaker else (None, None)
            address = addresses.turn(base, document.name, link)
            writer.writerow(
                (document.name, document.date, link.id, *who, office(turn), turn.label, turn.line, text, address)
            )
    return table.getvalue()
