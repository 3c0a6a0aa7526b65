"""Invented and shortened transcripts that the export tests share."""

from dataclasses import replace
from typing import Any

from stenogram.dates import PartialDate
from stenogram.model import (
    Document,
    Furniture,
    Heading,
    Mention,
    Narrative,
    Paragraph,
    ParagraphLink,
    Permalinks,
    Reason,
    SourceText,
    Speaker,
    Tombstone,
    Transcript,
    Turn,
    TurnLink,
    Version,
)

PUTIN = Speaker("vladimir-putin", "Vladimir Putin", registered=True, role="President of Russia")


def source(name: str) -> SourceText:
    return SourceText(name, f"source_texts/{name}.txt", "0" * 64, "", "utf-8")


def turn(text: str, speaker: Speaker | None = PUTIN, *, label: str | None = None, role: str | None = None) -> Turn:
    return Turn(label, role, speaker, (Paragraph(1, text, "speech"),), 1)


def transcript_of(*turns: Turn, name: str = "2016-01-14-meeting", **document: Any) -> Transcript:
    """A transcript of the given turns, their ids counted from 1, without mentions."""
    facts = {"title": "Meeting with Dmitry Mezentsev", "date": PartialDate(2016, 1, 14), **document}
    links = tuple(
        TurnLink(f"turn-{n}", "a1b2c3", tuple(ParagraphLink(f"turn-{n}-p{p + 1}") for p in range(len(each.paragraphs))))
        for n, each in enumerate(turns, 1)
    )
    read = Document(source=source(name), blocks=turns, **facts)
    return Transcript(read, tuple(() for _ in read.paragraphs()), Permalinks(links))


INTERRUPTED = turn("We agreed on a bridge")
INTERRUPTED = replace(
    INTERRUPTED,
    paragraphs=(*INTERRUPTED.paragraphs, Paragraph(2, "Page 7", "furniture"), Paragraph(3, "and a road.", "speech")),
)
"""A page head stands in the middle of what is said."""

MEETING = Transcript(
    Document(
        source=source("2016-01-14-meeting"),
        title="Meeting with Dmitry Mezentsev",
        blocks=(
            Furniture((Paragraph(1, "View settings"),)),
            Heading(2, (Paragraph(3, "The meeting"),)),
            Narrative((Paragraph(5, "They met."),)),
            Turn(
                "President of Russia Vladimir Putin",
                "President of Russia",
                PUTIN,
                (
                    Paragraph(7, "Have you completed your work at the SCO?", "speech"),
                    Paragraph(8, "(Laughter.)", "stage"),
                ),
                7,
            ),
            Turn(None, None, None, (Paragraph(9, "Yes.", "speech"),), 9),
        ),
        date=PartialDate(2016, 1, 14),
        place="Novo-Ogaryovo, Moscow Region",
        event="Meeting",
        publisher="The Kremlin",
        url="http://en.kremlin.ru/events/51155",
    ),
    mentions=((), (), (), (Mention(36, 39, "SCO", "sco", "organisation", Reason("alias 'SCO'")),), (), ()),
    permalinks=Permalinks(
        turns=(
            TurnLink("turn-1", "a1b2c3", (ParagraphLink("turn-1-p1"), ParagraphLink("turn-1-p2")), also=("turn-2",)),
            TurnLink("turn-3", "d4e5f6", (ParagraphLink("turn-3-p1", also=("turn-3-p2",)),)),
        ),
        tombstones=(Tombstone("turn-4", ("turn-4", "turn-4-p1"), "2026-11-02", "Vladimir Putin", "Good", 2, "turn-3"),),
        versions=(Version("turn-1", "0f0f0f", ("Have you completed your job at the SCO?",), "2026-11-02"),),
    ),
)
