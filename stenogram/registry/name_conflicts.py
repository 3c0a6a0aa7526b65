"""Names that two entries claim for the same time: nobody could tell which is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from stenogram.dates import DateSpan
from stenogram.model import Entity, Registry
from stenogram.problems import Problem
from stenogram.registry.surface_forms import SurfaceForm


def claimed_twice(registry: Registry, forms: Mapping[str, list[SurfaceForm]]) -> Iterator[Problem]:
    """A problem for each pair of entries; `forms` are all forms by their keys."""
    told: set[tuple[str, str]] = set()
    for same_key in forms.values():
        given = [form for form in same_key if form.claim.role == "name" and form.claim.given]
        for one, other in combinations(given, 2):
            first, second = registry.entities[one.claim.target], registry.entities[other.claim.target]
            pair = (first.id, second.id)
            if first.id == second.id or one.exact != other.exact or pair in told or _parted(one, other, first, second):
                continue
            told.add(pair)
            place = f"{first.file}:{first.line}"
            what = f'the name "{other.text}" of "{second.id}" is also a name of "{first.id}" ({place})'
            remedy = "say from: or until: with one of them, or remove it from one"
            yield Problem(second.file, second.line, "error", "name-claimed-twice", what, remedy)


def _parted(one: SurfaceForm, other: SurfaceForm, first: Entity, second: Entity) -> bool:
    """Whether time tells which of two entities a name means."""
    if first.kind == second.kind and first.kind in ("summit", "strategy"):
        return _dated(first) != _dated(second)
    spans = (one.claim.valid or first.when, other.claim.valid or second.when)
    return first.kind == second.kind == "organisation" and _apart(*spans)


def _dated(entity: Entity) -> Iterable[object]:
    return entity.adopted, entity.when


def _apart(one: DateSpan | None, other: DateSpan | None) -> bool:
    if one is None or other is None:
        return False
    for before, after in ((one, other), (other, one)):
        if before.end and after.start and before.end.first() <= after.start.last():
            return True
    return False
