"""A wording through time: where a phrase is said, in which of its forms, by whom and when.

A form is the phrase as it was said: with the endings of words ("indivisibility of security" beside "indivisible
security" where both are asked for), with one or two words put in ("common and equal security"), and with what stands
before it again and again ("equal and indivisible security"). Words of fewer than four letters have no other endings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from stenogram.dates import PartialDate
from stenogram.languages import words_of
from stenogram.model import Corpus, Paragraph, Speaker, Transcript, TurnLink, Wording
from stenogram.quotations.tokens import Token, tokens_of
from stenogram.text.unspaced import is_unspaced

MOST_INSERTED: Final = 2
"""Words between two words of a phrase that leave it a form of the phrase."""
MOST_BEFORE: Final = 3
"""Words before a phrase that may be part of a form."""
FEWEST_FORMS: Final = 2
"""Times that the same words must stand before a phrase."""
FEWEST_LETTERS: Final = 4
ALIKE: Final = 0.62
"""The share of a word that another form of it begins with: "indivisible" and "indivisibility"."""


@dataclass(frozen=True, slots=True)
class Use:
    """Characters [start, end) of a spoken paragraph. `form` is the phrase as it was said, in small letters."""

    transcript: Transcript
    link: TurnLink
    anchor: str
    speaker: Speaker | None
    date: PartialDate | None
    paragraph: Paragraph
    start: int
    end: int
    form: str

    @property
    def year(self) -> int | None:
        return self.date.year if self.date else None


def uses(wording: Wording, corpus: Corpus) -> tuple[Use, ...]:
    """Every use of a wording, the earliest first; those without a date last."""
    phrases = [[token.key.lower() for token in tokens_of(phrase)] for phrase in wording.phrases]
    phrases.sort(key=len, reverse=True)
    occurrences = [
        use for transcript in corpus.transcripts for use in _uses_in(transcript, [one for one in phrases if one])
    ]
    occurrences = _with_words_before(occurrences)
    return tuple(sorted(occurrences, key=lambda use: (str(use.date or "9999"), use.transcript.document.name)))


def _uses_in(transcript: Transcript, phrases: Sequence[Sequence[str]]) -> Iterator[Use]:
    document = transcript.document
    turns = zip(document.turns(), transcript.permalinks.turns, document.turn_sections(), strict=True)
    for turn, link, section in turns:
        for paragraph, place in zip(turn.paragraphs, link.paragraphs, strict=True):
            if paragraph.kind != "speech":
                continue
            for start, end in _places(paragraph.text, phrases):
                form = _form(paragraph.text[start:end])
                date = document.date_in(section)
                yield Use(transcript, link, place.id, turn.speaker, date, paragraph, start, end, form)


def _form(text: str) -> str:
    return " ".join(text.lower().split())


def _places(text: str, phrases: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Where any of the phrases stands in a text, in one form or another; a place counts once."""
    small = text.lower()
    if not any(_stem(phrase[0]) in small for phrase in phrases):
        return
    tokens = tokens_of(text)
    keys = [token.key.lower() for token in tokens]
    at = 0
    while at < len(tokens):
        ends = [end for phrase in phrases if (end := _end_of(phrase, keys, at))]
        if ends:
            yield tokens[at].start, tokens[max(ends) - 1].end
            at = max(ends)
        else:
            at += 1


def _end_of(phrase: Sequence[str], keys: Sequence[str], at: int) -> int | None:
    """The end of a phrase that begins with the word of a number; None where it does not."""
    if not _same_word(phrase[0], keys[at]):
        return None
    position = at + 1
    for word in phrase[1:]:
        reach = keys[position : position + MOST_INSERTED + 1]
        offset = next((number for number, key in enumerate(reach) if _same_word(word, key)), None)
        if offset is None:
            return None
        position += offset + 1
    return position


@lru_cache(maxsize=100_000)
def _same_word(word: str, other: str) -> bool:
    """Whether two words are one in different forms: they begin alike."""
    if word == other:
        return True
    if min(len(word), len(other)) < FEWEST_LETTERS or not (word.isalpha() and other.isalpha()):
        return False
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return common >= FEWEST_LETTERS and common >= ALIKE * max(len(word), len(other))


def _stem(word: str) -> str:
    """What every form of a word begins with."""
    return word[: max(FEWEST_LETTERS, int(ALIKE * len(word)))] if len(word) >= FEWEST_LETTERS else word


# --- Words before ---------------------------------------------------------------------------------


def _with_words_before(occurrences: Sequence[Use]) -> list[Use]:
    """Uses whose form has the words before it that stand there again and again, the most of them."""
    before = [_words_before(use) for use in occurrences]
    times = Counter(form for forms in before for form, _ in forms)
    result = []
    for use, forms in zip(occurrences, before, strict=True):
        longest = next(((form, start) for form, start in forms if times[form] >= FEWEST_FORMS), None)
        result.append(replace(use, form=longest[0], start=longest[1]) if longest else use)
    return result


def _words_before(use: Use) -> list[tuple[str, int]]:
    """The forms that a use would have with words before it, the longest first; the first word must have content."""
    text = use.paragraph.text
    tokens = [token for token in tokens_of(text[: use.start]) if not is_unspaced(token.key[:1])]
    pack = words_of(use.transcript.document.language)
    small = pack.articles | pack.prose | pack.connectors | pack.starters | pack.first_person | pack.date_words
    forms = []
    for count in range(min(MOST_BEFORE, len(tokens)), 0, -1):
        own = tokens[-count:]
        if _is_one_run(text, own, use.start) and _has_content(own[0], small):
            forms.append((_form(text[own[0].start : use.end]), own[0].start))
    return forms


def _is_one_run(text: str, tokens: Sequence[Token], until: int) -> bool:
    """Whether nothing but spaces stands between some words and what follows them."""
    ends = [token.end for token in tokens]
    starts = [token.start for token in tokens[1:]] + [until]
    return all(text[end:start].isspace() for end, start in zip(ends, starts, strict=True))


def _has_content(token: Token, small: frozenset[str]) -> bool:
    key = token.key.lower()
    return len(key) >= FEWEST_LETTERS and key not in small and key.isalpha()
