"""A small invented corpus, made by hand: what the page tests share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import (
    Block,
    Corpus,
    Document,
    Entity,
    Furniture,
    Heading,
    Mention,
    Name,
    Narrative,
    Office,
    Organisation,
    Paragraph,
    ParagraphLink,
    Permalinks,
    Person,
    Reason,
    Registry,
    Relation,
    Series,
    Settings,
    SourceText,
    Speaker,
    Strategy,
    Summit,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.pages import Templates, pages

TEMPLATES = Path(__file__).parents[1] / "templates" / "pages"
REED = Speaker("ada-reed", "Ada Reed", registered=True, role="Mayor of Port Amber")
COLE = Speaker("tom-cole", "Tom Cole")
SOMEONE = Speaker("question", "Question", unnamed=True)


def said(speaker: Speaker | None, *texts: str, label: str | None = None, role: str | None = None) -> Turn:
    """A turn; a text in round brackets is a stage direction."""
    paragraphs = [Paragraph(n, text, "stage" if text.startswith("(") else "speech") for n, text in enumerate(texts, 1)]
    return Turn(label, role, speaker, tuple(paragraphs), 1)


def links_of(turns: Sequence[Turn]) -> tuple[TurnLink, ...]:
    return tuple(
        TurnLink(f"turn-{n}", f"a{n}", tuple(ParagraphLink(f"turn-{n}-p{p + 1}") for p in range(len(turn.paragraphs))))
        for n, turn in enumerate(turns, 1)
    )


def transcript(
    name: str,
    *blocks: Block,
    names: dict[str, Entity] | None = None,
    permalinks: dict[str, Any] | None = None,
    **facts: Any,
) -> Transcript:
    """A transcript in which each of `names` is a mention of its entity wherever it stands."""
    source = SourceText(name, f"source_texts/{name}.txt", "ab" * 32, "one\ntwo\n", "utf-8", lines=2)
    document = Document(**{"source": source, "title": name.title(), "blocks": blocks, **facts})
    mentions = tuple(tuple(_mentions(paragraph.text, names or {})) for paragraph in document.paragraphs())
    links = {"turns": links_of(tuple(document.turns())), **(permalinks or {})}
    return Transcript(document, mentions, Permalinks(**links))


def _mentions(text: str, names: dict[str, Entity]) -> list[Mention]:
    found = []
    for name, entity in names.items():
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            found.append(Mention(start, end, name, entity.id, entity.kind, Reason(f"alias '{name}'")))
            start = text.find(name, end)
    return sorted(found, key=lambda mention: mention.start)


LEAGUE = Organisation("league", "League of Harbours", "Harbours that help each other.", short="LoH")
COUNCIL = Organisation(
    "league-council", "Council of the League", "It meets.", relations=(Relation("part-of", "league"),)
)
MEETING_1 = Summit(
    "league-1990-amber",
    "First meeting of the League in Port Amber",
    "It founded the League.",
    when=DateSpan.parse("1990-06-13/1990-06-14"),
    place="Port Amber",
    places=("Port Amber",),
    number=1,
    series="league-summit",
)
MEETING_2 = Summit(
    "league-1991-cold",
    "Second meeting of the League in Coldhaven",
    "It wrote the charter.",
    when=DateSpan.parse("1991-07-01"),
    place="Coldhaven",
    places=("Coldhaven",),
    number=2,
    series="league-summit",
)
CHARTER = Strategy(
    "charter",
    "Charter of the League",
    "What the harbours promise.",
    names=(Name("Harbour Charter"),),
    adopted=PartialDate.parse("1991-07-01"),
    relations=(Relation("adopted-at", "league-1991-cold"), Relation("body", "league")),
    sources=("Gazette, https://example.org/gazette, 1991",),
)
REED_ENTITY = Person(
    "ada-reed",
    "Ada Reed",
    "She was mayor.",
    offices=(Office("Mayor of Port Amber", DateSpan.parse("1988/1994")),),
)
SERIES = Series("league-summit", "Meetings of the League", "league", "league-council", ("League meeting",))
ENTITIES = (LEAGUE, COUNCIL, MEETING_1, MEETING_2, CHARTER, REED_ENTITY)
REGISTRY = Registry({each.id: each for each in ENTITIES}, {SERIES.id: SERIES})
NAMES = {"League": LEAGUE, "Charter": CHARTER, "Coldhaven meeting": MEETING_2, "Reed": REED_ENTITY}

BRIDGE = transcript(
    "1991-08-02-bridge",
    Furniture((Paragraph(1, "Menu"), Paragraph(2, "Print this page"))),
    Heading(1, (Paragraph(3, "The bridge"),)),
    Narrative((Paragraph(4, "Ada Reed met the press."),)),
    said(
        REED,
        "The bridge is unsafe.",
        "(Laughter.)",
        "The League knows it. The League pays.",
        label="Mayor Ada Reed",
        role="Mayor",
    ),
    Heading(2, (Paragraph(9, "On the Charter"),)),
    said(SOMEONE, "And the Charter, after the Coldhaven meeting?", label="Question"),
    said(REED, "The Charter of the League stands.", label="Ada Reed"),
    said(COLE, "I thank Mayor Reed.", label="Tom Cole"),
    names=NAMES,
    title="The bridge",
    date=PartialDate.parse("1991-08-02"),
    place="Port Amber",
    event="News conference",
    publisher="Port Amber Gazette",
)
HARBOUR = transcript(
    "1993-harbour",
    said(COLE, "The League is old, said Reed.", label="Tom Cole"),
    names=NAMES,
    title="The harbour",
    date=PartialDate.parse("1993"),
)
CORPUS = Corpus(
    (BRIDGE, HARBOUR), REGISTRY, Settings("Harbour papers", "https://example.org/", "Papers of harbours", entries="all")
)


def rendered(corpus: Corpus = CORPUS, templates: Templates | None = None) -> dict[str, str]:
    """All pages by path."""
    return {page.path: page.text for page in pages(corpus, templates or Templates([TEMPLATES]))}
