"""Made-up transcripts as records in memory, of any number: for benchmarks of what is made of them."""

from __future__ import annotations

import random

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import (
    Corpus,
    Document,
    Entity,
    Mention,
    Organisation,
    Paragraph,
    ParagraphLink,
    Permalinks,
    Person,
    Registry,
    Settings,
    SourceText,
    Speaker,
    Strategy,
    Summit,
    Transcript,
    Turn,
    TurnLink,
)

PARAGRAPHS = 2
WORDS = 60
SENTENCE = "we have agreed with our partners that the work on this goes on and that it will be done in time "


def entity(n: int) -> Entity:
    records: tuple[type[Entity], ...] = (Organisation, Summit, Strategy, Person)
    return records[n % 4](f"entity-{n}", f"Entity number {n}", "It is.", when=DateSpan.parse("2001/.."))


def corpus(transcripts: int, turns: int) -> Corpus:
    """So many transcripts of so many turns of 110 words, three mentions a turn; 1,000 entities, 500 speakers."""
    chance = random.Random(1)
    entities = [entity(n) for n in range(1000)]
    speakers = [Speaker(f"speaker-{n}", f"Given Family{n}", True, False, "Minister of Trade") for n in range(500)]
    made = tuple(transcript(n, turns, entities, speakers, chance) for n in range(transcripts))
    settings = Settings("Benchmark", "https://example.org/")
    return Corpus(made, Registry({each.id: each for each in entities}, {}), settings)


def transcript(n: int, size: int, entities: list[Entity], speakers: list[Speaker], chance: random.Random) -> Transcript:
    turns, links, mentions = [], [], []
    present = chance.sample(speakers, 4)
    for turn in range(1, size + 1):
        paragraphs = []
        for _ in range(PARAGRAPHS):
            # The first entities are named far more often than the last, as in real corpora.
            named = [entities[int(len(entities) * chance.random() ** 3)] for _ in range(chance.randrange(4))]
            text, found = "", []
            for each in named:
                text += SENTENCE
                found.append(Mention(len(text), len(text) + len(each.name), each.name, each.id, each.kind, "name"))
                text += each.name + " "
            text += SENTENCE * (WORDS // 20)
            paragraphs.append(Paragraph(turn, text.strip(), "speech"))
            mentions.append(tuple(found))
        turns.append(Turn("Label", None, chance.choice(present), tuple(paragraphs), turn))
        places = tuple(ParagraphLink(f"turn-{turn}-p{p + 1}") for p in range(PARAGRAPHS))
        links.append(TurnLink(f"turn-{turn}", "a1b2c3", places))
    source = SourceText(f"t-{n:05}", f"source_texts/t-{n:05}.txt", "0" * 64, "", "utf-8")
    date = PartialDate(2000 + n % 25, 1 + n % 12, 1 + n % 28)
    document = Document(source, f"Transcript {n}", tuple(turns), date, "Astana", "Meeting", "Press office")
    return Transcript(document, tuple(mentions), Permalinks(tuple(links)))
