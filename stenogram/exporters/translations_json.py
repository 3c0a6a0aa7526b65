"""Which turns of which texts are the same in other languages, for programs and for the search in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Corpus, GeneratedFile, Twin


def translations_json(corpus: Corpus) -> dict[str, Any]:
    """By the name of a text, its translations; `turns` are runs of turns that go on side by side.

    A run [3, 4, 10] says that turn-3 is turn-4 there, turn-4 is turn-5, and so on for ten turns.
    """
    return {
        transcript.document.name: [
            {"id": twin.name, "language": twin.language, "turns": list(_runs(twin))} for twin in transcript.twins
        ]
        for transcript in corpus.transcripts
        if transcript.twins
    }


def _runs(twin: Twin) -> Iterator[list[int]]:
    pairs: Sequence[tuple[int, int]] = [(_number(ours), _number(theirs)) for ours, theirs in twin.turns]
    run: list[int] = []
    for ours, theirs in pairs:
        if run and (ours, theirs) == (run[0] + run[2], run[1] + run[2]):
            run[2] += 1
            continue
        if run:
            yield run
        run = [ours, theirs, 1]
    if run:
        yield run


def _number(turn: str) -> int:
    return int(turn.removeprefix("turn-"))


def _make(corpus: Corpus) -> Iterator[GeneratedFile]:
    yield GeneratedFile(TRANSLATIONS.path, json_text(translations_json(corpus)) + "\n")


TRANSLATIONS: Final = CorpusFormat(
    "data/translations.json", "Which transcripts are translations of others, and which turns are the same", _make
)
