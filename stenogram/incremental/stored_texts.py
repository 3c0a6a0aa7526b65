"""A prepared text as the cache stores it: as its next reading will find it, and without what nobody asks for again."""

from __future__ import annotations

from dataclasses import replace

from stenogram.curation.sidecar import read_sidecar
from stenogram.model import TextFiles
from stenogram.prepare import Prepared, with_permalinks
from stenogram.problems import Problem, worded_anew


def settled(files: TextFiles, prepared: Prepared, today: str) -> Prepared:
    """What preparing the files again will give once the changed ledger is written: nothing new.

    A ledger gives of an unchanged text what it gave when it was made, so nothing need be matched again; but the
    sidecar's word on who is who counts at every build.
    """
    transcript = prepared.transcript
    assert transcript is not None, "a text that was not read has no ledger to write"
    sidecar, _ = read_sidecar(files.sidecar_file, files.sidecar)
    problems: tuple[Problem, ...] = ()
    if sidecar.sidecar.same_speaker:
        files = replace(files, ledger=prepared.ledger)
        problems = with_permalinks(files, transcript.document, transcript.mentions, sidecar, today).ledger_problems
    final = replace(transcript, permalinks=replace(transcript.permalinks, provisional=False))
    return replace(
        prepared,
        transcript=final,
        ledger_changed=False,
        ledger_problems=problems,
        ledger_summary="",
        line_numbers="",
    )


def in_present_words(prepared: Prepared) -> Prepared:
    """A stored text with its problems as they are worded now.

    Raises KeyError or ValueError where the words ask for what was not stored, or not in that form.
    """
    return replace(
        prepared,
        problems=tuple(map(worded_anew, prepared.problems)),
        ledger_problems=tuple(map(worded_anew, prepared.ledger_problems)),
    )


def lasting(prepared: Prepared) -> Prepared:
    """What is needed after the reading: not the characters of the file, nor those of its ledger."""
    if prepared.transcript is None:
        return prepared
    document = prepared.transcript.document
    # Of a redacted text the copy that is published is made from these characters, and from nothing else.
    if document.source.redacted:
        return replace(prepared, ledger=None)
    bare = replace(document, source=replace(document.source, text=""))
    return replace(prepared, transcript=replace(prepared.transcript, document=bare), ledger=None)
