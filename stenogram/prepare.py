"""One transcript from its files: decoded, read, linked and given its permalinks.

A pure function of the text, its sidecar, its ledger, the registry and the day: so it can be cached,
run in parallel and on other machines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from stenogram.annotation import link
from stenogram.curation.sidecar import SidecarFile, read_sidecar
from stenogram.model import Document, Mentions, TextFiles, Transcript
from stenogram.parsing import decode, fingerprints, missing_words, read_transcript
from stenogram.permalinks import changes, dump_ledger, load_ledger, reconcile
from stenogram.problems import Problem
from stenogram.registry import Gazetteer


@dataclass(frozen=True, slots=True)
class Prepared:
    """What became of one text. `transcript` is None where it could not be read at all.

    `ledger` is the text that the ledger `ledger_file` should have; None where it must not be written.
    `ledger_told` says in few words how it differs from the one that there was. `fingerprints` are of its words:
    texts that share one are the same text. `same_as` are the names of those of which the curator knows it.
    """

    name: str
    transcript: Transcript | None
    problems: tuple[Problem, ...]
    ledger_file: str
    ledger: str | None
    ledger_changed: bool
    ledger_problems: tuple[Problem, ...] = ()
    ledger_told: str = ""
    fingerprints: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


def prepare(files: TextFiles, gazetteer: Gazetteer, today: str) -> Prepared:
    """Read, link and address one text. `today` is the ISO day written into a ledger that changes.

    A damaged ledger is an error and is never written over: its ids would be given twice.
    """
    sidecar, problems = read_sidecar(files.sidecar_file, files.sidecar)
    prepared = _prepare(files, sidecar, gazetteer, today)
    prepared = prepared if sidecar.understood == "all" else _without_consequences(prepared)
    return replace(prepared, problems=problems + prepared.problems)


def _without_consequences(prepared: Prepared) -> Prepared:
    """A text whose sidecar is in error: what is doubtful in it may be just what the sidecar was to settle."""
    causes, damages = (
        tuple(each for each in found if each.severity == "error" and each.rule != "not-utf-8")
        for found in (prepared.problems, prepared.ledger_problems)
    )
    told = replace(prepared, problems=causes, ledger_problems=damages, ledger_told="", fingerprints=())
    return replace(told, ledger=None, ledger_changed=False)


def _prepare(files: TextFiles, sidecar: SidecarFile, gazetteer: Gazetteer, today: str) -> Prepared:
    source, found = decode(files.name, files.file, files.raw, sidecar)
    problems = found
    if source is None:
        return Prepared(files.name, None, problems, files.ledger_file, None, False)
    document, found = read_transcript(source, sidecar, gazetteer.known_names)
    problems += found
    lost = missing_words(document)
    if lost:
        problems += (lost,)
    if document.date is None:
        problems += (_undated(document),)
    same = fingerprints(document)
    document, mentions, found = link(document, gazetteer, sidecar)
    kept = _keep(files, document, mentions, sidecar, problems + found, today)
    return replace(kept, fingerprints=same, same_as=tuple(sidecar.sidecar.same_as))


def _undated(document: Document) -> Problem:
    """What a name meant is told by the day. A note: some days are not known to anybody."""
    what = "no date stands in the text or in the name of its file: names that depend on the day stay open"
    return Problem(document.source.file, 1, "note", "no-date", what, "give it with date: in the sidecar")


def _keep(
    files: TextFiles,
    document: Document,
    mentions: Mentions,
    sidecar: SidecarFile,
    problems: tuple[Problem, ...],
    today: str,
) -> Prepared:
    former, damaged = load_ledger(files.ledger_file, files.ledger)
    permalinks, ledger, found = reconcile(document, former, sidecar, today)
    written = None if damaged else dump_ledger(ledger)
    changed = written is not None and written != files.ledger
    transcript = Transcript(document, mentions, permalinks)
    told = changes(former, ledger) if former else ""
    return Prepared(files.name, transcript, problems, files.ledger_file, written, changed, damaged + found, told)


def settled(files: TextFiles, prepared: Prepared, today: str) -> Prepared:
    """What preparing the files again will give when the ledger that changed is written: nothing new.

    A ledger says of an unchanged text what was said when it was made, so nothing need be asked again; but the
    sidecar's word on who is who is heard at every build.
    """
    transcript = prepared.transcript
    assert transcript is not None, "a text that was not read has no ledger to write"
    sidecar, _ = read_sidecar(files.sidecar_file, files.sidecar)
    told: tuple[Problem, ...] = ()
    if sidecar.sidecar.same_speaker:
        files = replace(files, ledger=prepared.ledger)
        told = _keep(files, transcript.document, transcript.mentions, sidecar, (), today).ledger_problems
    return replace(prepared, ledger_changed=False, ledger_problems=told, ledger_told="")


def lasting(prepared: Prepared) -> Prepared:
    """What is still asked for after the reading: not the characters of the file, nor those of its ledger."""
    if prepared.transcript is None:
        return prepared
    document = prepared.transcript.document
    bare = replace(document, source=replace(document.source, text=""))
    return replace(prepared, transcript=replace(prepared.transcript, document=bare), ledger=None)


def same_texts(prepared: Iterable[Prepared]) -> Iterator[Problem]:
    """A warning for each text that has the words of some before it, unless its sidecar or one of theirs says so.

    Linear in the number of texts.
    """
    found: dict[str, _Same] = {}
    for each in prepared:
        same = next((found[one] for one in each.fingerprints if one in found), None)
        if same is None:
            same = _Same(each)
        elif each.name not in same.named and same.names.isdisjoint(each.same_as):
            yield _same_words(each, same.first)
        same.names.add(each.name)
        same.named.update(each.same_as)
        for one in each.fingerprints:
            found.setdefault(one, same)


@dataclass(slots=True)
class _Same:
    """Texts of the same words so far: the first, the names of all, and those that their sidecars name."""

    first: Prepared
    names: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)


def _same_words(one: Prepared, other: Prepared) -> Problem:
    assert one.transcript is not None, "words were found in it"
    assert other.transcript is not None, "words were found in it"
    file = other.transcript.document.source.file
    what = f"the same words stand in {file}: every turn has two links, and search finds it twice"
    remedy = (
        "remove one of the two with its sidecar and ledger, "
        "and name it under former_names: in the sidecar of the other if links to it may have been copied; "
        f"to keep both, write same_as: {other.name} into the sidecar of this one"
    )
    return Problem(one.transcript.document.source.file, 0, "warning", "same-words", what, remedy)


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
