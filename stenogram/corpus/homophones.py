"""Names of different people that come to one id: 王偉 and 王威 are both "wang-wei" where the registry has neither.

An id is in Latin letters, and transcription loses tones, vowels and kinds of letters. Whether two names are those of
one person only a curator knows; until the registry says so, they share a page.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from stenogram.corpus.figures import figures_of
from stenogram.curation.validation_messages import yaml_text
from stenogram.model import PerTranscript, Transcript, uncached
from stenogram.problems import Problem, problem
from stenogram.registry.canonical import key_of
from stenogram.text.folding import fold

_DIGEST: Final = 6
"""Hexadecimal digits behind the id that is proposed for the second of two names."""
_EXACT: Final = "LATIN"
"""The script of which an id loses nothing but accents and letter case."""


class _Printed(NamedTuple):
    """A name where it is printed first."""

    name: str
    file: str
    line: int


def homophones(transcripts: Sequence[Transcript], per_transcript: PerTranscript = uncached) -> Iterator[Problem]:
    """A problem for each speaker whose id another has already, with another name in the same script.

    Names in two scripts are taken for one, the one transcribed from the other, and so are spellings of one name: with
    other accents, in traditional and in simplified characters, of an Arabic and of a Persian keyboard.
    """
    for id_, names in _names_by_id(transcripts, per_transcript).items():
        first_of_script: dict[str, _Printed] = {}
        for printed in names:
            first = first_of_script.setdefault(_script(printed.name), printed)
            if first is not printed:
                yield _shared(id_, printed, first.name)


def _names_by_id(transcripts: Sequence[Transcript], per_transcript: PerTranscript) -> dict[str, list[_Printed]]:
    """By the id of each speaker whom the registry lacks: their names, spellings of one name but once."""
    names: dict[str, dict[str, _Printed]] = defaultdict(dict)
    for transcript, figures in zip(transcripts, figures_of(transcripts, per_transcript), strict=True):
        file = transcript.document.source.file
        for voice in figures.voices:
            speaker = voice.turn.speaker
            if speaker and not speaker.registered and not speaker.unnamed:
                printed = _Printed(speaker.name, file, voice.turn.line)
                names[speaker.id].setdefault(_spelling(speaker.name), printed)
    return {id_: list(of_id.values()) for id_, of_id in names.items() if len(of_id) > 1}


def _spelling(name: str) -> str:
    """What spellings of one name have in common."""
    script = _script(name)
    return script if script == _EXACT else key_of(fold(name))


def _script(name: str) -> str:
    """The script of the first letter, as Unicode names it: "LATIN", "CJK", "ARABIC"."""
    letter = next(filter(str.isalpha, name), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _shared(id_: str, printed: _Printed, other: str) -> Problem:
    fingerprint = hashlib.sha256(printed.name.encode()).hexdigest()[:_DIGEST]
    values = {"name": yaml_text(printed.name), "other": yaml_text(other), "id": id_, "apart": f"{id_}-{fingerprint}"}
    return problem("one-id-for-two", printed.file, printed.line, **values)
