"""How long the pages of a large corpus take to make: transcripts × 30 turns, with mentions.

python benchmarks/publish_pages.py [TRANSCRIPTS]
"""

from __future__ import annotations

import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import (
    Corpus,
    Document,
    Entity,
    EntityKind,
    Mention,
    Paragraph,
    ParagraphLink,
    Permalinks,
    Registry,
    Settings,
    SourceText,
    Speaker,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.publish import Templates, pages

TURNS = 30
PARAGRAPHS = 2
WORDS = 60
SENTENCE = "we have agreed with our partners that the work on this goes on and that it will be done in time "


def entity(n: int) -> Entity:
    kinds: tuple[EntityKind, ...] = ("organisation", "summit", "strategy", "person")
    return Entity(f"entity-{n}", kinds[n % 4], f"Entity number {n}", "It is.", when=DateSpan.parse("2001/.."))


def transcript(n: int, entities: list[Entity], speakers: list[Speaker], chance: random.Random) -> Transcript:
    turns, links, mentions = [], [], []
    present = chance.sample(speakers, 4)
    for turn in range(1, TURNS + 1):
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
    document = Document(source, f"Transcript {n}", tuple(turns), date, "Somewhere")
    return Transcript(document, tuple(mentions), Permalinks(tuple(links)))


def main() -> None:
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    chance = random.Random(1)
    entities = [entity(n) for n in range(1000)]
    speakers = [Speaker(f"speaker-{n}", f"Speaker {n}") for n in range(500)]
    transcripts = tuple(transcript(n, entities, speakers, chance) for n in range(amount))
    corpus = Corpus(transcripts, Registry({each.id: each for each in entities}, {}), Settings("Benchmark"))
    mentions = sum(len(found) for each in transcripts for found in each.mentions)
    templates = Templates([Path(__file__).parents[1] / "templates" / "pages"])
    start, busy = time.perf_counter(), time.process_time()
    made = size = longest = 0
    for page in pages(corpus, templates):
        made, size, longest = made + 1, size + len(page.text), max(longest, len(page.text))
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{amount} transcripts, {amount * TURNS} turns, {mentions} mentions: {made} pages, {size / 1e6:.0f} MB")
    print(f"{seconds:.1f} s ({busy:.1f} s of one core), {amount / busy:.0f} transcripts a second")
    print(f"peak {memory:.0f} MB, longest page {longest} characters")


if __name__ == "__main__":
    main()
