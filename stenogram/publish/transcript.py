"""What a transcript page shows."""

from __future__ import annotations

from dataclasses import dataclass

from stenogram.model import Transcript


@dataclass(frozen=True, slots=True)
class ParagraphView:
    anchor: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class TurnView:
    anchor: str
    speaker: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class TranscriptPage:
    stem: str
    title: str
    turns: tuple[TurnView, ...]


def transcript_page(transcript: Transcript) -> TranscriptPage:
    document = transcript.document
    turns = tuple(
        TurnView(
            link.id,
            turn.speaker.name if turn.speaker else turn.label or "Speaker not named",
            tuple(
                ParagraphView(place.id, paragraph.text, paragraph.kind)
                for paragraph, place in zip(turn.paragraphs, link.paragraphs, strict=True)
            ),
        )
        for turn, link in zip(document.turns(), transcript.permalinks.turns, strict=True)
    )
    return TranscriptPage(document.name, document.title, turns)
