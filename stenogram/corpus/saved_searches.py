"""Saved searches that ask for somebody or something that the corpus does not know: their feeds stay empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from rapidfuzz import fuzz, process

from stenogram.model import Registry, Transcript
from stenogram.problems import Problem, problem
from stenogram.registry.searches import SEARCHES


def unknown_in_searches(transcripts: Iterable[Transcript], registry: Registry) -> Iterator[Problem]:
    """A problem for each speaker and each entry that is asked for and not known, at the line of the search.

    Whoever speaks in a text is known as a speaker, registered or not; an entry is one of the registry.
    """
    if not registry.searches:
        return
    entries = registry.entities.keys()
    people = {entity.id for entity in registry.entities.values() if entity.kind == "person"}
    turns = (turn for transcript in transcripts for turn in transcript.document.turns())
    speakers = people | {turn.speaker.id for turn in turns if turn.speaker}
    for search in registry.searches:
        for key, target, known in (("speaker", search.speaker, speakers), ("entry", search.entry, entries)):
            if target and target not in known:
                yield _unknown(search.line, search.id, key, target, known)


def _unknown(line: int, search: str, key: str, target: str, known: Set[str]) -> Problem:
    near = process.extractOne(target, sorted(known), scorer=fuzz.ratio, score_cutoff=65)
    values = {"search": search, "key": key, "target": target}
    if near:
        return problem("unknown-in-search", SEARCHES, line, case="near", **values, near=near[0])
    return problem("unknown-in-search", SEARCHES, line, **values)
