"""A transcript in numbers, so that who counts over a corpus need not go through its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stenogram.model import Corpus, Document, PerTranscript, Speaker, Transcript, Turn, uncached
from stenogram.text.lengths import length


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said, or all of one label of whom no more is known: `turn` is their first, without its words.

    `words` are those spoken: stage directions and furniture are none.
    """

    turn: Turn
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What was said in a year: turns, and words spoken."""

    year: int
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class EntryFigures:
    """How often an entry is mentioned, and in how many turns."""

    entity: str
    mentions: int
    turns: int


@dataclass(frozen=True, slots=True)
class TextFigures:
    """One transcript. `words` are all of its turns, `spoken` those of them that are no stage directions or furniture.

    `voices` are in the order of their first turns, `entries` in that of their first mentions.
    """

    turns: int
    words: int
    spoken: int
    mentions: int
    voices: tuple[Voice, ...]
    years: tuple[YearFigures, ...]
    entries: tuple[EntryFigures, ...]

    def speakers(self) -> Iterator[Speaker]:
        """Those who speak and have a name, one perhaps several times."""
        for voice in self.voices:
            if voice.turn.speaker and not voice.turn.speaker.unnamed:
                yield voice.turn.speaker


def words_in(turn: Turn) -> int:
    """Words spoken, or characters (`stenogram.text.lengths`): stage directions and furniture are none."""
    return sum(length(paragraph.text) for paragraph in turn.paragraphs if paragraph.kind == "speech")


def text_figures(transcript: Transcript) -> TextFigures:
    """The figures of one transcript."""
    document = transcript.document
    turns = list(document.turns())
    spoken = [words_in(turn) for turn in turns]
    words = sum(length(paragraph.text) for turn in turns for paragraph in turn.paragraphs)
    mentions = sum(len(mentions) for mentions in transcript.mentions)
    voices = tuple(_voices(turns, spoken))
    years = tuple(_years(document, spoken))
    return TextFigures(len(turns), words, sum(spoken), mentions, voices, years, tuple(_entries(transcript)))


def figures_of(transcripts: Sequence[Transcript], per_transcript: PerTranscript = uncached) -> tuple[TextFigures, ...]:
    """The figures of some transcripts, aligned with them."""
    return tuple(per_transcript(transcript, text_figures) for transcript in transcripts)


def corpus_figures(corpus: Corpus) -> tuple[TextFigures, ...]:
    """The figures of all transcripts, aligned with them."""
    return corpus.once(_corpus_figures)


def _corpus_figures(corpus: Corpus) -> tuple[TextFigures, ...]:
    return figures_of(corpus.transcripts, corpus.per_transcript)


def _voices(turns: Sequence[Turn], spoken: Sequence[int]) -> Iterator[Voice]:
    by_voice: dict[tuple[Speaker | None, str | None], list[tuple[Turn, int]]] = defaultdict(list)
    for turn, words in zip(turns, spoken, strict=True):
        by_voice[turn.speaker, None if turn.speaker else turn.label].append((turn, words))
    for own in by_voice.values():
        bare = replace(own[0][0], paragraphs=(), margin=())
        yield Voice(bare, len(own), sum(words for _, words in own))


def _years(document: Document, spoken: Sequence[int]) -> Iterator[YearFigures]:
    turns: Counter[int] = Counter()
    words: Counter[int] = Counter()
    for section, amount in zip(document.turn_sections(), spoken, strict=True):
        date = document.date_in(section) or document.date
        if date:
            turns[date.year] += 1
            words[date.year] += amount
    yield from (YearFigures(year, turns[year], words[year]) for year in turns)


def _entries(transcript: Transcript) -> Iterator[EntryFigures]:
    mentions: Counter[str] = Counter()
    turns: defaultdict[str, int] = defaultdict(int)
    mentions_by_paragraph = iter(transcript.mentions)
    for block in transcript.document.blocks:
        mentioned = [mention.entity for _ in block.paragraphs for mention in next(mentions_by_paragraph)]
        mentions.update(mentioned)
        if isinstance(block, Turn):
            for entity in set(mentioned):
                turns[entity] += 1
    yield from (EntryFigures(entity, count, turns[entity]) for entity, count in mentions.items())
