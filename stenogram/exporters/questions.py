"""Questions and answers of press conferences and interviews: what each turn knows of them, and a table of all."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from stenogram.exporters import addresses
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.quotation import shown_paragraphs
from stenogram.model import Corpus, Exchange, GeneratedFile, Transcript, Turn, TurnLink

COLUMNS: Final = ("transcript", "date", "questions", "asker", "outlet", "outlet_id", "question", "answers",
           "answerer_ids", "answerers", "answer", "address")  # fmt: skip


def exchange_of_turns(transcript: Transcript) -> Mapping[int, Exchange]:
    """The exchange of each turn that has one, by the turn's number from 0."""
    return {at: exchange for exchange in transcript.exchanges for at in (*exchange.questions, *exchange.answers)}


def turn_ids(transcript: Transcript, numbers: tuple[int, ...]) -> list[str]:
    """The ids of turns of some numbers."""
    return [transcript.permalinks.turns[at].id for at in numbers]


def answered_questions(transcript: Transcript) -> Mapping[str, list[str]]:
    """The ids of the turns that ask, by that of each turn that answers them."""
    return {
        answer: turn_ids(transcript, exchange.questions)
        for exchange in transcript.exchanges
        for answer in turn_ids(transcript, exchange.answers)
    }


def exchange_json(transcript: Transcript, at: int, exchange: Exchange) -> dict[str, Any]:
    """What the turn of a number says of its exchange: a question where it is answered, an answer what it answers."""
    named = exchange.outlet is not None
    outlet = {"id": exchange.outlet_id, "name": exchange.outlet} if named else None
    if at in exchange.questions:
        return {"answered_in": turn_ids(transcript, exchange.answers), "asker": exchange.asker, "outlet": outlet}
    return {"answers": turn_ids(transcript, exchange.questions)}


def _questions_csv(corpus: Corpus) -> Iterator[GeneratedFile]:
    """One row an exchange (RFC 4180); turn ids and names are separated by "; ", paragraphs by LF."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    base = corpus.settings.site_url or ""
    for transcript in corpus.transcripts:
        # Most texts have no exchanges, and then nothing of their words need be known.
        rows = corpus.per_transcript(transcript, _question_rows).rows if transcript.exchanges else ()
        for row, link in rows:
            writer.writerow((*row, addresses.turn(base, transcript.document.name, link)))
    yield GeneratedFile(QUESTIONS_CSV.path, table.getvalue())


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """The rows of one transcript but for their addresses, each with the turn to which that leads."""

    rows: tuple[tuple[tuple[str, ...], TurnLink], ...]


def _question_rows(transcript: Transcript) -> QuestionRows:
    turns = tuple(transcript.document.turns())
    dates = [transcript.document.date_in(section) for section in transcript.document.turn_sections()]
    rows = []
    for exchange in transcript.exchanges:
        first = exchange.questions[0]
        answerers = [speaker for at in exchange.answers if (speaker := turns[at].speaker)]
        row = (
            transcript.document.name,
            str(dates[first] or ""),
            "; ".join(turn_ids(transcript, exchange.questions)),
            exchange.asker or "",
            exchange.outlet or "",
            exchange.outlet_id or "",
            _words(turns, exchange.questions),
            "; ".join(turn_ids(transcript, exchange.answers)),
            "; ".join(dict.fromkeys(speaker.id for speaker in answerers)),
            "; ".join(dict.fromkeys(speaker.name for speaker in answerers)),
            _words(turns, exchange.answers),
        )
        rows.append((row, transcript.permalinks.turns[first]))
    return QuestionRows(tuple(rows))


def _words(turns: tuple[Turn, ...], numbers: tuple[int, ...]) -> str:
    return "\n".join(paragraph.text for at in numbers for paragraph in shown_paragraphs(turns[at]))


QUESTIONS_CSV: Final = CorpusFormat(
    "data/questions.csv",
    "Questions and answers of press conferences and interviews, one row each: asker, outlet, who answered",
    _questions_csv,
)
