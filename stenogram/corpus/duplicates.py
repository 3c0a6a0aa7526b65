"""Texts of a corpus that have the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stenogram.prepare import Prepared
from stenogram.problems import Problem, problem


def duplicates(prepared: Iterable[Prepared]) -> Iterator[Problem]:
    """A warning for each text that has the words of some before it, unless its sidecar or one of theirs says so.

    Linear in the number of texts.
    """
    groups: dict[str, _Group] = {}
    for text in prepared:
        group = next((groups[fingerprint] for fingerprint in text.fingerprints if fingerprint in groups), None)
        if group is None:
            group = _Group(text)
        elif text.name not in group.expected and group.names.isdisjoint(text.same_as):
            yield _duplicate(text, group.first)
        group.names.add(text.name)
        group.expected.update(text.same_as)
        for fingerprint in text.fingerprints:
            groups.setdefault(fingerprint, group)


@dataclass(slots=True)
class _Group:
    """Texts of the same words: the first, the names of all, and those that their sidecars name."""

    first: Prepared
    names: set[str] = field(default_factory=set)
    expected: set[str] = field(default_factory=set)


def _duplicate(text: Prepared, other: Prepared) -> Problem:
    assert text.transcript is not None, "a text with fingerprints was read"
    assert other.transcript is not None, "a text with fingerprints was read"
    file, original = text.transcript.document.source.file, other.transcript.document.source.file
    return problem("same-words", file, original=original, name=other.name)
