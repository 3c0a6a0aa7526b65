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
from itertools import accumulate, chain, islice
from typing import Final

from stenogram.dates import PartialDate
from stenogram.languages import Language, words_of
from stenogram.model import Corpus, OtherUse, Paragraph, PhraseElsewhere, Section, Speaker, Transcript, TurnLink
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
class SharedPhrase:
    """A phrase of several people; its uses, the earliest first."""

    text: str
    uses: tuple[PhraseUse, ...]

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        return tuple({use.speaker.id: use.speaker for use in self.uses}.values())


_Use = tuple[PhraseUse, tuple[OtherUse, ...]]
"""One of the uses of a phrase, with the first uses of others."""


@dataclass(frozen=True, slots=True)
class TextRuns:
    """The runs of five words of a text that have enough content, as arrays of numbers, in the order of the words.

    `keys` are hashes of the words (Q); `places` number the spoken paragraph, above the bits for the word with which
    the run begins (Q); its characters are [`starts`, `ends`) of the paragraph (I).
    """

    keys: bytes
    places: bytes
    starts: bytes
    ends: bytes


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
    """A transcript with its runs; its spoken paragraphs are numbered from `first` on in all of the corpus.

    `speakers` are the ids of those who speak in them.
    """

    def __init__(self, transcript: Transcript, speakers: Sequence[str], first: int, runs: TextRuns) -> None:
        self.transcript, self.speakers, self.first = transcript, speakers, first
        self.keys, self.places = array("Q", runs.keys), array("Q", runs.places)
        self.starts, self.ends = array("I", runs.starts), array("I", runs.ends)

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
    if _has_more_words_than(MOST_WORDS, corpus.transcripts):
        return ()
    speakers = [_speakers_of_paragraphs(transcript) for transcript in corpus.transcripts]
    firsts = accumulate(map(len, speakers), initial=0)
    texts = [
        _Text(transcript, ids, first, corpus.per_transcript(transcript, text_runs))
        for transcript, ids, first in zip(corpus.transcripts, speakers, firsts, strict=False)
    ]
    text_of = [text for text in texts for _ in text.speakers]
    phrases = []
    for places, length in _longest(_shared_runs(texts)):
        in_time = sorted(places, key=lambda place: text_of[place >> _WORD_BITS].order(place))
        phrases.append(_phrase([text_of[place >> _WORD_BITS].use(place, length) for place in in_time]))
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase.speakers), -len(phrase.text), phrase.text)))


def _has_more_words_than(most: int, transcripts: Iterable[Transcript]) -> bool:
    words = 0
    for transcript in transcripts:
        words += sum(_words(paragraph.text) for _, paragraph in _spoken_paragraphs(transcript))
        if words > most:
            return True
    return False


def _speakers_of_paragraphs(transcript: Transcript) -> list[str]:
    return [speaker.id for speaker, _ in _spoken_paragraphs(transcript)]


def _spoken_paragraphs(transcript: Transcript) -> Iterator[tuple[Speaker, Paragraph]]:
    """The paragraphs of all who are known by name, with the speaker of each, in the order of `_spoken`."""
    for turn in transcript.document.turns():
        if turn.speaker and not turn.speaker.unnamed:
            for paragraph in turn.paragraphs:
                if paragraph.kind == "speech":
                    yield turn.speaker, paragraph


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
    keys, places, starts, ends = array("Q"), array("Q"), array("I"), array("I")
    for number, one in enumerate(_spoken(transcript)):
        tokens = tokens_of(one.paragraph.text, pack.stage_words)
        words = [token.key.lower() for token in tokens]
        content = _content(one, tokens, words, small, pack.code)
        for at in _with_content(content):
            last = at + FEWEST_WORDS
            keys.append(_hash(words[at:last]))
            places.append((number << _WORD_BITS) + at)
            starts.append(tokens[at].start)
            ends.append(tokens[last - 1].end)
    return TextRuns(keys.tobytes(), places.tobytes(), starts.tobytes(), ends.tobytes())


def _hash(words: Sequence[str]) -> int:
    """A number for some words. That of all the runs of a corpus two have the same is not to be expected."""
    return int.from_bytes(hashlib.blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest())


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
    once: set[int] = set()
    repeated: set[int] = set()
    for text in texts:
        own = set(text.keys)
        repeated |= own & once
        once |= own
        if len(own) < len(text.keys):
            repeated |= _twice(text.keys)
    del once
    runs: dict[int, list[int]] = defaultdict(list)
    for text in texts:
        first = text.first << _WORD_BITS
        for key, place in zip(text.keys, text.places, strict=True):
            if key in repeated:
                runs[key].append(first + place)
    speakers = [speaker for text in texts for speaker in text.speakers]
    return [places for places in runs.values() if len({speakers[place >> _WORD_BITS] for place in places}) > 1]


def _twice(keys: Sequence[int]) -> set[int]:
    seen: set[int] = set()
    twice = set()
    for key in keys:
        if key in seen:
            twice.add(key)
        seen.add(key)
    return twice


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


def _phrase(uses: Sequence[PhraseUse]) -> SharedPhrase:
    first = uses[0]
    return SharedPhrase(" ".join(first.paragraph.text[first.start : first.end].split()), tuple(uses))


# --- Of each text, what others said too -----------------------------------------------------------


def with_other_uses(corpus: Corpus) -> tuple[Transcript, ...]:
    """The transcripts, each with the phrases that others said too; one that has none is as it was."""
    of_turns: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for phrase in shared_phrases(corpus):
        others: dict[str, tuple[OtherUse, ...]] = {}
        firsts = _firsts(phrase)
        for use in phrase.uses:
            # Of all who are not among the earliest, the others are the same.
            speaker = use.speaker.id if use.speaker.id in firsts else ""
            if speaker not in others:
                others[speaker] = tuple(islice((one for id_, one in firsts.items() if id_ != speaker), MOST_OTHERS))
            of_turns[use.transcript.document.name, use.turn].append((use, others[speaker]))
    return tuple(_with_other_uses(transcript, of_turns) for transcript in corpus.transcripts)


def _with_other_uses(transcript: Transcript, of_turns: Mapping[tuple[str, str], list[_Use]]) -> Transcript:
    name = transcript.document.name
    other_uses = tuple(
        chain.from_iterable(_of_turn(link, of_turns.get((name, link.id), ())) for link in transcript.permalinks.turns)
    )
    return replace(transcript, other_uses=other_uses) if other_uses else transcript


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


def _firsts(phrase: SharedPhrase) -> dict[str, OtherUse]:
    """The first use of each speaker, the earliest first; of as many as are shown, and one more."""
    firsts: dict[str, OtherUse] = {}
    for use in phrase.uses:
        if use.speaker.id not in firsts:
            firsts[use.speaker.id] = OtherUse(use.transcript.document.name, use.anchor, use.speaker.name, use.date)
            if len(firsts) > MOST_OTHERS:
                break
    return firsts
