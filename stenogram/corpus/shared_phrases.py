"""Phrases that several people said: who said them first, and who after.

A phrase has five words at least, three of them of content that are no part of a name: so neither "thank you very much
for your" nor "the Council of Heads of State of the Organisation" is one. It is as long as all its uses are the same.
"""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice
from operator import itemgetter
from typing import Any, Final

from stenogram.dates import PartialDate
from stenogram.digests import digest
from stenogram.languages import Language, words_of
from stenogram.model import (
    Corpus,
    Document,
    OtherUse,
    Paragraph,
    PhraseElsewhere,
    Section,
    Speaker,
    Transcript,
    TurnLink,
)
from stenogram.quotations.tokens import Token, between_sentences, tokens_of

FEWEST_WORDS: Final = 5
FEWEST_OF_CONTENT: Final = 3
FEWEST_LETTERS: Final = 4
"""Letters of a word of content, in scripts with spaces."""
MOST_WORDS: Final = 5_000_000
"""Words of a corpus in which phrases are compared; more would take the memory of a build."""
MOST_IN_A_TURN: Final = 5
"""Phrases of a turn that are linked to their other uses; the longest are."""
MOST_OTHERS: Final = 4
"""Other speakers of a phrase that are linked; the earliest are."""
_SPACED: Final = 30
"""Characters in which a script that writes spaces has one at least."""
_WORD_BITS: Final = 24
"""Bits of a place that number the word within its paragraph."""
_WORD: Final = (1 << _WORD_BITS) - 1


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """Characters [start, end) of a spoken paragraph. `turn` and `anchor` are its turn's and its own id."""

    transcript: Transcript
    turn: str
    anchor: str
    speaker: Speaker
    date: PartialDate | None
    paragraph: Paragraph
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhraseSummary:
    """What is asked of every phrase. `speakers` is how many people said it.

    `firsts` are the first uses of the earliest of them with their ids, the earliest first, one more than are shown;
    `mark` is a digest of these.
    """

    text: str
    speakers: int
    firsts: tuple[tuple[str, OtherUse], ...]
    mark: int


@dataclass(frozen=True, slots=True)
class SharedPhrase:
    """A phrase of several people. `key` is a digest of where, when and by whom it was said.

    It is `length` runs long, and stands at `places` (`TextRuns`, numbered in all of the corpus) of the texts in
    `text_of`, which has that of each paragraph.
    """

    key: bytes
    summary: PhraseSummary
    places: Sequence[int]
    length: int
    text_of: Sequence[_Text]

    @property
    def text(self) -> str:
        return self.summary.text

    @property
    def uses(self) -> tuple[PhraseUse, ...]:
        """Where it was said, the earliest first."""
        return _PlacedPhrase(self.places, self.length, self.text_of).uses()


_Use = tuple[PhraseUse, tuple[OtherUse, ...]]
"""One of the uses of a phrase, with the first uses of others."""


@dataclass(frozen=True, slots=True)
class TextPhrases:
    """The phrases of one transcript that others said too.

    Where `digest` and the transcript are the same, so is what `other_uses` gives.
    """

    transcript: Transcript
    phrases: tuple[tuple[int, SharedPhrase], ...]
    """Each with the place at which it stands."""
    digest: str

    def other_uses(self) -> tuple[PhraseElsewhere, ...]:
        """What its page tells of them."""
        uses_of_turns: dict[str, list[_Use]] = defaultdict(list)
        for place, phrase in self.phrases:
            use = phrase.text_of[place >> _WORD_BITS].use(place, phrase.length)
            others = (first for id_, first in phrase.summary.firsts if id_ != use.speaker.id)
            uses_of_turns[use.turn].append((use, tuple(islice(others, MOST_OTHERS))))
        turns = self.transcript.permalinks.turns
        return tuple(chain.from_iterable(_of_turn(turn, uses_of_turns.get(turn.id, ())) for turn in turns))


@dataclass(frozen=True, slots=True)
class TextRuns:
    """The runs of five words of a text that have enough content, as arrays of numbers, in the order of the words.

    `keys` are hashes of the words (Q); `places` number the spoken paragraph, above the bits for the word with which
    the run begins (Q); its characters are [`starts`, `ends`) of the paragraph (I). `paragraphs` are digests of all that
    is told of each spoken paragraph (Q), `speakers` the ids of those who speak in them, `words` about how many words
    they have together.
    """

    keys: bytes
    places: bytes
    starts: bytes
    ends: bytes
    paragraphs: bytes
    speakers: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A paragraph of somebody who is known by name. `named` are the characters in which names stand."""

    turn: str
    anchor: str
    speaker: Speaker
    section: Section | None
    paragraph: Paragraph
    named: tuple[tuple[int, int], ...]


class _Text:
    """A transcript with its runs; its spoken paragraphs are numbered from `first` on in all of the corpus."""

    def __init__(self, transcript: Transcript, first: int, runs: TextRuns) -> None:
        self.transcript, self.first, self.runs = transcript, first, runs
        self.places = array("Q", runs.places)
        self.starts, self.ends = array("I", runs.starts), array("I", runs.ends)
        self.paragraphs = array("Q", runs.paragraphs)

    @cached_property
    def spoken(self) -> tuple[_Spoken, ...]:
        """Its paragraphs; made where one of them has a phrase of others."""
        return tuple(_spoken(self.transcript))

    @cached_property
    def days(self) -> tuple[str, ...]:
        """Of each paragraph the day on which it was said, for the order in time."""
        date_in = self.transcript.document.date_in
        return tuple(str(date_in(one.section) or "9999") for one in self.spoken)

    def order(self, place: int) -> tuple[str, str]:
        """By which uses stand in the order of time."""
        return self.days[(place >> _WORD_BITS) - self.first], self.transcript.document.name

    def use(self, place: int, length: int) -> PhraseUse:
        """The words of so many runs, one after the other, the first of which begins at a place."""
        run = bisect_left(self.places, place - (self.first << _WORD_BITS))
        one = self.spoken[(place >> _WORD_BITS) - self.first]
        date = self.transcript.document.date_in(one.section)
        start, end = self.starts[run], self.ends[run + length - 1]
        return PhraseUse(self.transcript, one.turn, one.anchor, one.speaker, date, one.paragraph, start, end)


def shared_phrases(corpus: Corpus) -> tuple[SharedPhrase, ...]:
    """All phrases that two people or more said, those of most speakers first, then the longest."""
    return corpus.once(_shared_phrases)


def _shared_phrases(corpus: Corpus) -> tuple[SharedPhrase, ...]:
    texts: list[_Text] = []
    first = words = 0
    for transcript in corpus.transcripts:
        runs = corpus.per_transcript(transcript, text_runs)
        texts.append(_Text(transcript, first, runs))
        first, words = first + len(runs.speakers), words + runs.words
        if words > MOST_WORDS:
            return ()
    text_of = [text for text in texts for _ in text.runs.speakers]
    identities = array("Q", chain.from_iterable(text.paragraphs for text in texts))
    phrases = []
    for places, length in _longest(_shared_runs(texts)):
        key = _key(places, length, identities)
        summary = corpus.per_piece(_summary, key, _PlacedPhrase(places, length, text_of))
        phrases.append(SharedPhrase(key, summary, places, length, text_of))
    return tuple(sorted(phrases, key=lambda phrase: (-phrase.summary.speakers, -len(phrase.text), phrase.text)))


@dataclass(frozen=True, slots=True)
class _PlacedPhrase:
    """A phrase that is known by its places alone; as in SharedPhrase."""

    places: Sequence[int]
    length: int
    text_of: Sequence[_Text]

    def uses(self) -> tuple[PhraseUse, ...]:
        placed = [(self.text_of[place >> _WORD_BITS], place) for place in self.places]
        placed.sort(key=lambda one: one[0].order(one[1]))
        return tuple(text.use(place, self.length) for text, place in placed)


def _key(places: Sequence[int], length: int, identities: Sequence[int]) -> bytes:
    """A digest of the paragraphs that have a phrase and of its words in them."""
    numbers = array("Q", [length])
    for place in places:
        numbers.append(identities[place >> _WORD_BITS])
        numbers.append(place & _WORD)
    return hashlib.blake2b(numbers.tobytes(), digest_size=16).digest()


def _summary(phrase: _PlacedPhrase) -> PhraseSummary:
    uses = phrase.uses()
    first = uses[0]
    text = " ".join(first.paragraph.text[first.start : first.end].split())
    firsts = tuple(_firsts(uses).items())
    return PhraseSummary(text, len({use.speaker.id for use in uses}), firsts, _number_of(repr(firsts)))


def _words(text: str) -> int:
    """About how many words a paragraph has; in scripts without spaces each character counts."""
    spaces = text.count(" ")
    return spaces + 1 if spaces * _SPACED >= len(text) - _SPACED else len(text)


def _spoken(transcript: Transcript) -> Iterator[_Spoken]:
    """The paragraphs of all who are known by name."""
    document = transcript.document
    turns = zip(document.turns(), transcript.permalinks.turns, document.turn_sections(), strict=True)
    mentions = _mentions(transcript)
    for number, (turn, link, section) in enumerate(turns):
        if turn.speaker is None or turn.speaker.unnamed:
            continue
        for paragraph, place, named in zip(turn.paragraphs, link.paragraphs, mentions[number], strict=True):
            if paragraph.kind == "speech":
                yield _Spoken(link.id, place.id, turn.speaker, section, paragraph, named)


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


# --- One text -------------------------------------------------------------------------------------


def text_runs(transcript: Transcript) -> TextRuns:
    """The runs of a transcript, whoever else said them."""
    pack = words_of(transcript.document.language)
    small = _small(pack)
    keys, places, starts, ends, paragraphs = array("Q"), array("Q"), array("I"), array("I"), array("Q")
    speakers = []
    amount = 0
    for number, one in enumerate(_spoken(transcript)):
        speakers.append(one.speaker.id)
        amount += _words(one.paragraph.text)
        paragraphs.append(_identity(transcript.document, one))
        tokens = tokens_of(one.paragraph.text, pack.stage_words)
        words = [token.key.lower() for token in tokens]
        content = _content(one, tokens, words, small, pack.code)
        for at in _with_content(content):
            last = at + FEWEST_WORDS
            keys.append(_hash(words[at:last]))
            places.append((number << _WORD_BITS) + at)
            starts.append(tokens[at].start)
            ends.append(tokens[last - 1].end)
    return TextRuns(
        keys.tobytes(),
        places.tobytes(),
        starts.tobytes(),
        ends.tobytes(),
        paragraphs.tobytes(),
        tuple(speakers),
        amount,
    )


def _identity(document: Document, one: _Spoken) -> int:
    """A hash of everything that pages show of the phrases of a paragraph."""
    date, speaker = document.date_in(one.section), one.speaker
    shown = (document.name, document.language, one.turn, one.anchor, speaker.id, speaker.name, date, one.paragraph.text)
    return _number_of(repr(shown))


def _hash(words: Sequence[str]) -> int:
    """A number for some words. That of all the runs of a corpus two have the same is not to be expected."""
    return _number_of("\0".join(words))


def _number_of(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _with_content(content: Sequence[bool]) -> Iterator[int]:
    """The words with which a run begins that has words of content enough."""
    for at in range(len(content) - FEWEST_WORDS + 1):
        if sum(content[at : at + FEWEST_WORDS]) >= FEWEST_OF_CONTENT:
            yield at


def _content(
    one: _Spoken, tokens: tuple[Token, ...], words: Sequence[str], small: frozenset[str], language: str
) -> list[bool]:
    """Which words count as content: long ones that are neither small words nor names.

    A capital within a sentence begins a name, but for German.
    """
    text = one.paragraph.text

    def is_name(at: int, token: Token) -> bool:
        is_capital = token.key[0].isupper() and language != "de" and not between_sentences(text, tokens, at)
        return is_capital or any(start <= token.start < end for start, end in one.named)

    return [
        len(word) >= FEWEST_LETTERS and word not in small and word[0].isalpha() and not is_name(at, token)
        for at, (word, token) in enumerate(zip(words, tokens, strict=True))
    ]


# --- All texts ------------------------------------------------------------------------------------


def _shared_runs(texts: Sequence[_Text]) -> list[list[int]]:
    """The places of each run that several people said, runs and places in the order of the corpus."""
    # Loaded for this alone: most of the program has no use for it.
    import numpy as np

    def of_all(numbers: Iterable[bytes]) -> np.ndarray[Any, np.dtype[np.uint64]]:
        return np.concatenate([np.frombuffer(part, np.uint64) for part in (b"", *numbers)])

    keys = of_all(text.runs.keys for text in texts)
    # Most keys stand alone in their bucket, and need not be sorted to be known as the only ones.
    buckets = (keys & np.uint64((1 << len(keys).bit_length()) - 1)).astype(np.int64)
    crowded = np.flatnonzero(np.bincount(buckets)[buckets] > 1)
    ordered = np.sort(keys[crowded])
    repeated = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(repeated):
        return []
    nearest = np.minimum(np.searchsorted(repeated, keys[crowded]), len(repeated) - 1)
    crowded = crowded[repeated[nearest] == keys[crowded]]
    firsts = np.repeat([text.first for text in texts], [len(text.places) for text in texts])[crowded].astype(np.uint64)
    places = of_all(text.runs.places for text in texts)[crowded] + (firsts << np.uint64(_WORD_BITS))
    runs: dict[int, list[int]] = defaultdict(list)
    for key, place in zip(keys[crowded].tolist(), places.tolist(), strict=True):
        runs[key].append(place)
    speakers = [speaker for text in texts for speaker in text.runs.speakers]
    return [uses for uses in runs.values() if len({speakers[place >> _WORD_BITS] for place in uses}) > 1]


def _longest(runs: Sequence[list[int]]) -> Iterator[tuple[list[int], int]]:
    """Runs joined as long as all their places go on alike: the places of the first one, and how many runs."""
    by_first = {places[0]: places for places in runs}
    following = {places[0]: places[0] + 1 for places in runs if _goes_on(places, by_first)}
    continued = frozenset(following.values())
    for first in sorted(by_first):
        if first in continued:
            continue
        last = first
        while last in following:
            last = following[last]
        yield by_first[first], last - first + 1


def _goes_on(places: list[int], by_first: Mapping[int, list[int]]) -> bool:
    """Whether the run that begins one word later is said in the same places."""
    return by_first.get(places[0] + 1) == [place + 1 for place in places]


# --- Of each text, what others said too -----------------------------------------------------------


def with_other_uses(corpus: Corpus) -> tuple[Transcript, ...]:
    """The transcripts, each with the phrases that others said too; one that has none is as it was."""
    phrases = phrases_of_texts(corpus)
    return tuple(
        replace(transcript, other_uses=other_uses)
        if (other_uses := phrases[transcript.document.name].other_uses())
        else transcript
        for transcript in corpus.transcripts
    )


def phrases_of_texts(corpus: Corpus) -> Mapping[str, TextPhrases]:
    """Of each transcript, by its name, the phrases that others said too."""
    placed: dict[str, list[tuple[int, SharedPhrase]]] = defaultdict(list)
    for phrase in shared_phrases(corpus):
        for place in phrase.places:
            placed[phrase.text_of[place >> _WORD_BITS].transcript.document.name].append((place, phrase))
    return {
        transcript.document.name: _text_phrases(transcript, placed.get(transcript.document.name, []))
        for transcript in corpus.transcripts
    }


def _text_phrases(transcript: Transcript, placed: list[tuple[int, SharedPhrase]]) -> TextPhrases:
    placed.sort(key=itemgetter(0))
    numbers = array("Q")
    for place, phrase in placed:
        # Counted from the first paragraph of the text: others before it may have more or fewer.
        numbers.extend((place - (phrase.text_of[place >> _WORD_BITS].first << _WORD_BITS), phrase.length))
        numbers.append(phrase.summary.mark)
    return TextPhrases(transcript, tuple(placed), digest(numbers.tobytes()))


def _of_turn(turn: TurnLink, uses: Iterable[_Use]) -> Iterator[PhraseElsewhere]:
    """The longest phrases of a turn, in the order of its words.

    Of two that overlap, the shorter is one only where somebody said it who did not say the longer.
    """
    paragraphs = {link.id: number for number, link in enumerate(turn.paragraphs)}

    def place(use: PhraseUse) -> tuple[int, int, int]:
        return paragraphs[use.anchor], use.start, use.end

    taken: list[tuple[PhraseUse, tuple[OtherUse, ...]]] = []
    for use, others in sorted(uses, key=lambda one: (one[0].start - one[0].end, place(one[0]))):
        speakers = {other.speaker for other in others}
        longer = (shown for one, shown in taken if one.anchor == use.anchor and _overlap(one, use))
        if not any(speakers <= {other.speaker for other in shown} for shown in longer):
            taken.append((use, others))
    for use, others in sorted(taken[:MOST_IN_A_TURN], key=lambda one: place(one[0])):
        yield PhraseElsewhere(turn.id, " ".join(use.paragraph.text[use.start : use.end].split()), others)


def _overlap(one: PhraseUse, other: PhraseUse) -> bool:
    return one.start < other.end and other.start < one.end


def _firsts(uses: Iterable[PhraseUse]) -> dict[str, OtherUse]:
    """The first use of each speaker, the earliest first; of as many as are shown, and one more."""
    firsts: dict[str, OtherUse] = {}
    for use in uses:
        if use.speaker.id not in firsts:
            firsts[use.speaker.id] = OtherUse(use.transcript.document.name, use.anchor, use.speaker.name, use.date)
            if len(firsts) > MOST_OTHERS:
                break
    return firsts
