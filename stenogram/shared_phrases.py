"""Phrases that several people said: who said them first, and who after.

A phrase has five words at least, three of them of content that are no part of a name: so neither "thank you very much
for your" nor "the Council of Heads of State of the Organisation" is one. It is as long as all its uses are the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.dates import PartialDate
from stenogram.languages import Language, words_of
from stenogram.model import Corpus, Paragraph, Speaker, Transcript
from stenogram.quotations.tokens import Token, between_sentences, tokens_of

FEWEST_WORDS: Final = 5
FEWEST_OF_CONTENT: Final = 3
FEWEST_LETTERS: Final = 4
"""Letters of a word of content, in scripts with spaces."""
MOST_WORDS: Final = 5_000_000
"""Words of a corpus in which phrases are compared; more would take the memory of a build."""


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """Characters [start, end) of a spoken paragraph."""

    transcript: Transcript
    anchor: str
    speaker: Speaker
    date: PartialDate | None
    paragraph: Paragraph
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SharedPhrase:
    """A phrase of several people; its uses, the earliest first."""

    text: str
    uses: tuple[PhraseUse, ...]

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        return tuple({use.speaker.id: use.speaker for use in self.uses}.values())


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A paragraph as words. `content[n]` tells whether word n counts as content."""

    transcript: Transcript
    anchor: str
    speaker: Speaker
    date: PartialDate | None
    paragraph: Paragraph
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    content: tuple[bool, ...]


_Place = tuple[int, int]
"""The number of a paragraph and of the word in it where a run begins."""


def shared_phrases(corpus: Corpus) -> tuple[SharedPhrase, ...]:
    """All phrases that two people or more said, those of most speakers first, then the longest."""
    spoken = list(_spoken(corpus))
    if sum(len(one.keys) for one in spoken) > MOST_WORDS:
        return ()
    runs = _shared_runs(spoken)
    phrases = [_phrase(spoken, places, length) for places, length in _longest(runs)]
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase.speakers), -len(phrase.text), phrase.text)))


def _spoken(corpus: Corpus) -> Iterator[_Spoken]:
    """The paragraphs of all who are known by name; of a text that was said twice in the corpus, each."""
    for transcript in corpus.transcripts:
        document, pack = transcript.document, words_of(transcript.document.language)
        small = _small(pack)
        turns = zip(document.turns(), transcript.permalinks.turns, document.turn_sections(), strict=True)
        mentions = _mentions(transcript)
        for number, (turn, link, section) in enumerate(turns):
            if turn.speaker is None or turn.speaker.unnamed:
                continue
            for paragraph, place, named in zip(turn.paragraphs, link.paragraphs, mentions[number], strict=True):
                if paragraph.kind != "speech":
                    continue
                tokens = tokens_of(paragraph.text, pack.stage_words)
                keys = tuple(token.key.lower() for token in tokens)
                content = _content(paragraph.text, tokens, small, named, pack.code)
                date = document.date_in(section)
                yield _Spoken(transcript, place.id, turn.speaker, date, paragraph, tokens, keys, content)


def _mentions(transcript: Transcript) -> list[list[tuple[tuple[int, int], ...]]]:
    """Where names stand, by turn and paragraph."""
    spans = [tuple((mention.start, mention.end) for mention in mentions) for mentions in transcript.mentions]
    result, at = [], 0
    turns = set(map(id, transcript.document.turns()))
    for block in transcript.document.blocks:
        if id(block) in turns:
            result.append(spans[at : at + len(block.paragraphs)])
        at += len(block.paragraphs)
    return result


def _small(pack: Language) -> frozenset[str]:
    """Words of sentences, greetings and addresses: nobody has them from somebody else."""
    greetings = frozenset(word for phrase in pack.thanks for word in phrase.split())
    return (
        pack.prose | pack.starters | pack.articles | pack.connectors | pack.first_person | pack.addresses
        | pack.honorifics | pack.offices | pack.negations | pack.speech_verbs | greetings
    )  # fmt: skip


def _content(
    text: str, tokens: tuple[Token, ...], small: frozenset[str], named: Sequence[tuple[int, int]], language: str
) -> tuple[bool, ...]:
    """Which words count as content: long ones that are neither small words nor names.

    A capital within a sentence begins a name, but for German.
    """

    def is_content(at: int, token: Token) -> bool:
        key = token.key.lower()
        if key in small or len(key) < FEWEST_LETTERS or not key[0].isalpha():
            return False
        is_name = token.key[0].isupper() and language != "de" and not between_sentences(text, tokens, at)
        return not is_name and not any(start <= token.start < end for start, end in named)

    return tuple(is_content(at, token) for at, token in enumerate(tokens))


def _shared_runs(spoken: Sequence[_Spoken]) -> Mapping[_Place, tuple[_Place, ...]]:
    """Each place where a run of five words begins that several people said: all the places of that run."""
    counts = Counter(hash(run) for one in spoken for run in _runs(one).values())
    repeated = {key for key, times in counts.items() if times > 1}
    counts.clear()
    places: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
    for number, one in enumerate(spoken):
        for at, run in _runs(one).items():
            if hash(run) in repeated:
                places[run].append((number, at))
    shared = (tuple(own) for own in places.values() if len({spoken[number].speaker.id for number, _ in own}) > 1)
    return {place: own for own in shared for place in own}


def _runs(one: _Spoken) -> dict[int, tuple[str, ...]]:
    """Runs of five words by their first word; those of enough content."""
    return {
        at: one.keys[at : at + FEWEST_WORDS]
        for at in range(len(one.keys) - FEWEST_WORDS + 1)
        if sum(one.content[at : at + FEWEST_WORDS]) >= FEWEST_OF_CONTENT
    }


def _longest(runs: Mapping[_Place, tuple[_Place, ...]]) -> Iterator[tuple[tuple[_Place, ...], int]]:
    """Runs joined as long as all their places go on alike: the places of the first words, and how many words."""
    for place in sorted(runs):
        own = runs[place]
        if place != own[0] or runs.get((place[0], place[1] - 1)) == _moved(own, -1):
            continue
        length = FEWEST_WORDS
        while runs.get((place[0], place[1] + length - FEWEST_WORDS + 1)) == _moved(own, length - FEWEST_WORDS + 1):
            length += 1
        yield own, length


def _moved(places: Sequence[_Place], by: int) -> tuple[_Place, ...]:
    return tuple((number, at + by) for number, at in places)


def _phrase(spoken: Sequence[_Spoken], places: Sequence[_Place], length: int) -> SharedPhrase:
    uses = []
    for number, at in places:
        one = spoken[number]
        start, end = one.tokens[at].start, one.tokens[at + length - 1].end
        uses.append(PhraseUse(one.transcript, one.anchor, one.speaker, one.date, one.paragraph, start, end))
    uses.sort(key=lambda use: (str(use.date or "9999"), use.transcript.document.name))
    first = uses[0]
    return SharedPhrase(" ".join(first.paragraph.text[first.start : first.end].split()), tuple(uses))
