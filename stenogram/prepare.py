"""One transcript from its files: decoded, read, linked and given its permalinks.

A pure function of the text, its sidecar, its ledger, the registry and the day: so it can be cached,
run in parallel and on other machines.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from stenogram.keep import dump_ledger, load_ledger, reconcile
from stenogram.link import link
from stenogram.model import TextFiles, Transcript
from stenogram.problems import Problem
from stenogram.read import decode, missing_words, read_transcript
from stenogram.registry import Gazetteer
from stenogram.sidecar import read_sidecar


@dataclass(frozen=True, slots=True)
class Prepared:
    """What became of one text. `transcript` is None where it could not be read at all.

    `ledger` is the ledger's new text; None where it must not be written.
    """

    files: TextFiles
    transcript: Transcript | None
    ledger: str | None
    problems: tuple[Problem, ...]

    @property
    def ledger_changed(self) -> bool:
        return self.ledger is not None and self.ledger != self.files.ledger


def prepare(files: TextFiles, gazetteer: Gazetteer, today: str) -> Prepared:
    """Read, link and address one text. `today` is the ISO day written into a ledger that changes.

    A damaged ledger is an error and is never written over: its ids would be given twice.
    """
    sidecar, problems = read_sidecar(files.sidecar_file, files.sidecar)
    source, found = decode(files.name, files.file, files.raw, sidecar)
    problems += found
    if source is None:
        return Prepared(files, None, None, problems)
    document, found = read_transcript(source, sidecar, gazetteer.known_names)
    problems += found
    lost = missing_words(document)
    if lost:
        problems += (lost,)
    document, mentions, found = link(document, gazetteer, sidecar)
    problems += found
    ledger, damaged = load_ledger(files.ledger_file, files.ledger)
    permalinks, ledger, found = reconcile(document, ledger, sidecar, today)
    problems += damaged + found
    transcript = Transcript(document, mentions, permalinks)
    return Prepared(files, transcript, None if damaged else dump_ledger(ledger), problems)


@dataclass(frozen=True, slots=True)
class Tally:
    """What was understood, in numbers."""

    transcripts: int
    turns: int
    speakers: int
    words: int
    mentions: int

    @classmethod
    def of(cls, transcripts: tuple[Transcript, ...]) -> Tally:
        speakers: Counter[str] = Counter()
        turns = words = mentions = 0
        for transcript in transcripts:
            for turn in transcript.document.turns():
                turns += 1
                words += sum(len(paragraph.text.split()) for paragraph in turn.paragraphs)
                if turn.speaker and not turn.speaker.unnamed:
                    speakers[turn.speaker.id] += 1
            mentions += sum(len(found) for found in transcript.mentions)
        return cls(len(transcripts), turns, len(speakers), words, mentions)
