"""Texts that belong together: translations, turn by turn, and accounts of one event, paragraph by paragraph.

`alignment` pairs two sequences of passages by length, `likeness` compares passages by their words. `twins` says of each
transcript which turns of others are the same turns in another language, `accounts` which paragraphs of others say
the same of the same event.
"""

from collections.abc import Iterator, Sequence

from stenogram.model import Transcript
from stenogram.parallel_texts.accounts import account_problems, paired_contents, with_accounts
from stenogram.parallel_texts.alignment import Pair, Passage, aligned
from stenogram.parallel_texts.own_words import own_words, spans_of_several
from stenogram.parallel_texts.twins import twin_problems, with_twins
from stenogram.problems import Problem

__all__ = [
    "Pair",
    "Passage",
    "aligned",
    "own_words",
    "paired_contents",
    "parallel_text_problems",
    "spans_of_several",
    "with_accounts",
    "with_parallel_texts",
]


def with_parallel_texts(transcripts: Sequence[Transcript]) -> tuple[Transcript, ...]:
    """The transcripts, each with its translations and the other accounts of its event."""
    return with_accounts(with_twins(transcripts))


def parallel_text_problems(transcripts: Sequence[Transcript], held: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """What sidecars say of translations and of accounts of one event, and is not so.

    `held` are the names of texts that are not published yet: they are named rightly, and belong to nothing until then.
    """
    yield from twin_problems(transcripts, held)
    yield from account_problems(transcripts, held)
