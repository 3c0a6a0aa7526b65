"""What must hold between entries: links lead somewhere, and time runs forward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import date
from typing import Final

from rapidfuzz import fuzz, process

from stenogram.dates import DateSpan
from stenogram.kinds import kind_named
from stenogram.messages import Message, message
from stenogram.model import Entity, EntityKind, Registry, Relation, Series
from stenogram.problems import Problem, problem

# What each link may lead to.
_TARGETS: Final[dict[str, EntityKind]] = {
    "part-of": "organisation",
    "successor-of": "organisation",
    "body": "organisation",
    "adopted-at": "summit",
    "held-with": "summit",
    "replaces": "strategy",
}
_KEYS: Final = {
    "part-of": "part_of",
    "successor-of": "successor_of",
    "adopted-at": "adopted_at",
    "held-with": "held_with",
    "series-of": "series",
}


def check_links(registry: Registry, refused: Set[str] = frozenset()) -> tuple[Problem, ...]:
    """Every mistake between entries, each at the line of the entry that makes it.

    `refused` are ids whose entries have mistakes of their own: links to them are not reported again.
    """
    return tuple(_once_a_target(_problems(registry, refused)))


def _once_a_target(problems: Iterable[Problem]) -> list[Problem]:
    """A missing entry is one mistake, however many links lead to it."""
    reported: list[Problem] = []
    first: dict[str, int] = {}
    links: Counter[str] = Counter()
    for mistake in problems:
        target = _missing_target(mistake)
        links[target] += 1
        if target and links[target] > 1:
            continue
        first[target] = len(reported)
        reported.append(mistake)
    for target, count in links.items():
        if target and count > 1:
            at = first[target]
            what = message("{what} ({count:# link|# links}, first here)", what=reported[at].what, count=count)
            reported[at] = replace(reported[at], what=what)
    return reported


def _missing_target(mistake: Problem) -> str:
    """The id that a link leads to and that is not there; "" of any other mistake."""
    if mistake.rule != "link-to-nowhere" or not isinstance(mistake.what, Message):
        return ""
    return str(dict(mistake.what.values)["target"])


def _problems(registry: Registry, refused: Set[str]) -> Iterator[Problem]:
    for entity in registry.entities.values():
        for relation in entity.relations:
            if relation.target not in refused:
                yield from _leads_somewhere(registry, entity, relation)
        for office in entity.offices:
            if office.body and office.body not in refused:
                yield from _leads_to(registry, entity, "of", office.body, "organisation")
        yield from _runs_forward(entity)
        yield from _whole_names(entity)
        yield from _in_order(registry, entity)
        yield from _no_circle(registry, entity)
    for series in registry.series.values():
        for key, target in (("body", series.body), ("council", series.council)):
            if target and target not in refused:
                yield from _leads_to(registry, series, key, target, "organisation")
    yield from _numbers(registry)


def _runs_forward(entity: Entity) -> Iterator[Problem]:
    spans: list[tuple[str, DateSpan | None]] = [(f'"{entity.id}"', entity.when)]
    spans += [
        (message('the name "{name}" of "{entity}"', name=name.text, entity=entity.id), name.valid)
        for name in entity.names
    ]
    spans += [
        (message('the office "{office}" of "{entity}"', office=office.title, entity=entity.id), office.held)
        for office in entity.offices
    ]
    for what, span in spans:
        if span and span.start and span.end and span.end.last() < span.start.first():
            yield problem("dates-backwards", entity.file, entity.line, what=what)


def _whole_names(entity: Entity) -> Iterator[Problem]:
    """In [A, B and C] a comma parts names: a name that has one needs quotation marks."""
    for name in entity.names:
        if name.text.split()[0] in ("and", "or", "of", "with"):
            yield problem("torn-name", entity.file, entity.line, name=name.text, entity=entity.id)


def _leads_somewhere(registry: Registry, entity: Entity, relation: Relation) -> Iterator[Problem]:
    key = _KEYS.get(relation.kind, relation.kind)
    if relation.kind == "series-of":
        if relation.target not in registry.series:
            yield _nowhere(entity, key, relation.target, registry.series)
        return
    if relation.target == entity.id:
        yield problem("link-to-itself", entity.file, entity.line, key=key, entity=entity.id)
        return
    yield from _leads_to(registry, entity, key, relation.target, _TARGETS[relation.kind])


def _leads_to(
    registry: Registry, record: Entity | Series, key: str, target: str, kind: EntityKind
) -> Iterator[Problem]:
    entity = registry.entities.get(target)
    if entity is None:
        yield _nowhere(record, key, target, (other.id for other in registry.entities.values() if other.kind == kind))
    elif entity.kind != kind:
        values = {"key": key, "entity": record.id, "target": target, "kind": Message(kind_named(kind).article)}
        yield problem("link-of-wrong-kind", record.file, record.line, **values)


def _nowhere(record: Entity | Series, key: str, target: str, known: Iterable[str]) -> Problem:
    near = process.extractOne(target, list(known), scorer=fuzz.ratio, score_cutoff=65)
    if near:
        values = {"key": key, "entity": record.id, "target": target, "near": near[0]}
        return problem("link-to-nowhere", record.file, record.line, case="near", **values)
    return problem("link-to-nowhere", record.file, record.line, key=key, entity=record.id, target=target)


def _in_order(registry: Registry, entity: Entity) -> Iterator[Problem]:
    """A successor is not older than what it succeeded, a document not older than what it replaces."""
    for relation in entity.relations:
        before = registry.entities.get(relation.target)
        if before is None or relation.kind not in ("successor-of", "replaces"):
            continue
        start, earlier = _began(entity), _began(before)
        if start and earlier and start < earlier:
            case = "" if relation.kind == "successor-of" else "replaced"
            yield problem(
                "successor-before-predecessor",
                entity.file,
                entity.line,
                case=case,
                entity=entity.id,
                start=start,
                other=before.id,
                earlier=earlier,
            )


def _began(entity: Entity) -> date | None:
    if entity.adopted:
        return entity.adopted.last()
    return entity.when.start.last() if entity.when and entity.when.start else None


def _no_circle(registry: Registry, entity: Entity) -> Iterator[Problem]:
    for kind in ("part-of", "successor-of", "replaces"):
        seen = [entity.id]
        while (target := _target(registry.entities.get(seen[-1]), kind)) and target not in seen:
            seen.append(target)
        # Reported once, at the entry of the circle whose id comes first.
        if target == entity.id and len(seen) > 1 and entity.id == min(seen):
            path = " → ".join([*seen, entity.id])
            yield problem("circle", entity.file, entity.line, key=_KEYS.get(kind, kind), path=path)


def _target(entity: Entity | None, kind: str) -> str | None:
    targets = [relation.target for relation in entity.relations if relation.kind == kind] if entity else []
    return targets[0] if targets else None


def _numbers(registry: Registry) -> Iterator[Problem]:
    """Within a series no number is given twice, and a later meeting has a higher one."""
    last: dict[str, Entity] = {}
    dated = [meeting for meeting in registry.entities.values() if meeting.series and meeting.number and meeting.when]
    for entity in sorted(dated, key=_first_day):
        series = entity.series or ""
        before = last.get(series)
        if before and (before.number or 0) >= (entity.number or 0):
            yield problem(
                "number-out-of-order",
                entity.file,
                entity.line,
                number=entity.number,
                entity=entity.id,
                before=before.number,
                other=before.id,
            )
        last[series] = entity


def _first_day(entity: Entity) -> date:
    return entity.when.start.first() if entity.when and entity.when.start else date.min
