"""The words of a text. None lost: labels and paragraphs of all blocks, in order, are all the words of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final

from stenogram.messages import message
from stenogram.model import Document, Marginal, Turn
from stenogram.problems import Problem, problem

# Tatweel, which stretches Arabic letters, is no letter of a word, and stands for a dash.
_WORD: Final = re.compile(r"[^\W_ـ]+")
_CHUNK: Final = 1 << 18
_TELLING: Final = 20
"""Words spoken below which two texts may well have the same: "Thank you."."""


def missing_words(document: Document) -> Problem | None:
    """The first place where a document does not have the words of its source; None where it has them all.

    A word is a run of letters and digits. Linear, in memory that does not grow with the text.
    """
    document_words = _words(_pieces(document))
    pending: list[str] = []
    for start, chunk in _chunks(document.source.text):
        wanted = _WORD.findall(chunk)
        while len(pending) < len(wanted):
            more = next(document_words, None)
            if more is None:
                break
            pending.extend(more)
        if pending[: len(wanted)] != wanted:
            return _problem(document, start, chunk, wanted, pending)
        del pending[: len(wanted)]
    rest = pending or next((words for words in document_words if words), [])
    if rest:
        words = " ".join(rest[:5])
        what = message('the reading contains words that are not in the text: "{words}"', words=words)
        return _report(document, 0, what)
    return None


def fingerprints(document: Document) -> tuple[str, ...]:
    """What two texts have in common that are the same under two names: digests of their words.

    The first is of all words, the second of those spoken, for the page around a text may differ; punctuation and letter
    case do not count. None of a text without words, no second of one in which few are spoken.
    """
    spoken = (
        paragraph.text for turn in document.turns() for paragraph in turn.paragraphs if paragraph.kind == "speech"
    )
    digests = ((_digest(_pieces(document)), 1), (_digest(spoken), _TELLING))
    return tuple(digest for (digest, words), least in digests if words >= least)


def _digest(pieces: Iterator[str]) -> tuple[str, int]:
    """A digest of some words, and how many they are."""
    made, count = sha256(), 0
    for words in _words(pieces):
        count += len(words)
        made.update(" ".join((*words, "")).casefold().encode())
    return made.hexdigest(), count


def _pieces(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Turn):
            yield from _with_margin(block.label or "", block.margin)
        for paragraph in block.paragraphs:
            yield from _with_margin(paragraph.text, paragraph.margin)


def _with_margin(text: str, margin: Sequence[Marginal]) -> Iterator[str]:
    """A text in the order of the file, with what stands beside it."""
    start = 0
    for marginal in margin:
        yield text[start : marginal.at]
        yield marginal.text
        start = marginal.at
    yield text[start:]


def _words(pieces: Iterator[str]) -> Iterator[list[str]]:
    for piece in pieces:
        if len(piece) <= _CHUNK:
            yield _WORD.findall(piece)
            continue
        for _, chunk in _chunks(piece):
            yield _WORD.findall(chunk)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Parts of about a quarter of a million characters that end between words."""
    start = 0
    while start < len(text):
        end = start + _CHUNK
        while end < len(text) and text[end - 1].isalnum():
            end += 1
        yield start, text[start:end]
        start = end


def _problem(document: Document, start: int, chunk: str, wanted: list[str], got: list[str]) -> Problem:
    at = next((n for n, word in enumerate(wanted) if n >= len(got) or got[n] != word), 0)
    matches = list(_WORD.finditer(chunk))
    line = document.source.text.count("\n", 0, start + matches[at].start()) + 1
    words = " ".join(wanted[at : at + 5])
    return _report(document, line, message('words were lost in the reading, from "{words}" on', words=words))


def _report(document: Document, line: int, what: str) -> Problem:
    return problem("words-lost", document.source.file, line, what=what)
