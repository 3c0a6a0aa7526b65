"""Names that two entries share, where the registry itself can never tell which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from stenogram.curation.validation_messages import yaml_text
from stenogram.dates import DateSpan
from stenogram.model import Entity, Registry
from stenogram.problems import Problem, problem
from stenogram.registry.bodies import root_of
from stenogram.registry.surface_forms import NameSense, SurfaceForm


def claimed_twice(registry: Registry, forms: Mapping[str, Sequence[SurfaceForm]]) -> Iterator[Problem]:
    """At most one problem for each pair of entries; `forms` are all forms by their keys.

    Two people may share a name: life, office, dated names or the page tell which is meant, and what stays open is
    reported at the mention.
    """
    reported: set[tuple[str, str]] = set()
    for same_key in forms.values():
        given = [form for form in same_key if form.claim.role == "name" and form.claim.given]
        if len(given) < 2:
            continue
        for one, other in (*_doubled(registry, given), *_without_windows(registry, given)):
            pair = (one.claim.target, other.claim.target)
            if pair not in reported:
                reported.add(pair)
                yield _problem(registry, one, other)


def _doubled(registry: Registry, forms: Sequence[SurfaceForm]) -> Iterator[tuple[SurfaceForm, SurfaceForm]]:
    for one, other in combinations(forms, 2):
        first, second = registry.entities[one.claim.target], registry.entities[other.claim.target]
        if first is not second and one.exact == other.exact and not _distinguishable(one, other, first, second):
            yield one, other


def _without_windows(registry: Registry, forms: Sequence[SurfaceForm]) -> Iterator[tuple[SurfaceForm, SurfaceForm]]:
    """Documents of one body that share a name, each with the next, where nothing says until when the earlier was it."""
    documents = [form for form in forms if registry.entities[form.claim.target].kind == "strategy"]
    documents.sort(key=lambda form: _began(registry.entities[form.claim.target]))
    for number, one in enumerate(documents):
        first = registry.entities[one.claim.target]
        for other in documents[number + 1 :]:
            second = registry.entities[other.claim.target]
            if first is not second and _bodies(registry, first) & _bodies(registry, second):
                if not _apart(_window(one.claim, first), _window(other.claim, second)):
                    yield one, other
                break


def _problem(registry: Registry, one: SurfaceForm, other: SurfaceForm) -> Problem:
    first, second = registry.entities[one.claim.target], registry.entities[other.claim.target]
    if first.kind == second.kind == "strategy" and _dated(first) != _dated(second):
        until = second.adopted if second.adopted and _began(first) < _began(second) else "DATE"
        return problem(
            "names-without-windows",
            first.file,
            first.line,
            name=one.text,
            entity=first.id,
            other=second.id,
            quoted=yaml_text(one.text),
            until=until,
        )
    values = {"name": other.text, "entity": second.id, "other": first.id, "place": f"{first.file}:{first.line}"}
    return problem("name-claimed-twice", second.file, second.line, **values)


def _distinguishable(one: SurfaceForm, other: SurfaceForm, first: Entity, second: Entity) -> bool:
    """Whether the page or its day can tell which of two entities a name means."""
    if first.kind != second.kind:
        return False
    if one.claim.language != other.claim.language and one.claim.language and other.claim.language:
        return True
    match first.kind:
        case "person":
            return True
        case "organisation":
            # A ministry is that of the state whose page it is.
            return first.state != second.state or _apart(_window(one.claim, first), _window(other.claim, second))
        case _:
            return _dated(first) != _dated(second)


def _bodies(registry: Registry, document: Entity) -> set[str]:
    named = {relation.target for relation in document.relations if relation.kind == "body"}
    return {root_of(registry, body) for body in named}


def _window(sense: NameSense, entity: Entity) -> DateSpan | None:
    """The time in which a name means an entity: its own dates, else the entity's; of a document not before it was."""
    valid = sense.valid or entity.when
    if entity.adopted:
        return DateSpan(valid.start or entity.adopted, valid.end) if valid else DateSpan(entity.adopted, None)
    return valid


def _began(document: Entity) -> str:
    return str(document.adopted or document.when or "")


def _dated(entity: Entity) -> tuple[object, object]:
    return entity.adopted, entity.when


def _apart(one: DateSpan | None, other: DateSpan | None) -> bool:
    if one is None or other is None:
        return False
    for before, after in ((one, other), (other, one)):
        if before.end and after.start and before.end.first() <= after.start.last():
            return True
    return False
