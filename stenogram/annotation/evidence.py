"""Evidence that adds up: what speaks for each thing that a name can mean, and what for none of the registered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.model import Entity

MARGIN: Final = 2.0
"""How far a candidate must lead the next one, and "none of the registered", to be linked."""


_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observation. `weight` speaks for a candidate, or against it where negative; `words` say it to a person."""

    feature: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its evidence. Without an entity it is "none of the registered"."""

    entity: Entity | None
    evidence: tuple[Evidence, ...] = ()

    @property
    def total(self) -> float:
        return sum(piece.weight for piece in self.evidence)

    def strongest(self) -> str:
        """The words of the weightiest evidence that has any."""
        telling = [piece for piece in self.evidence if piece.words and piece.weight > 0]
        return max(telling, key=lambda piece: piece.weight).words if telling else ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name means and why; without an entity, `rivals` are those between which nothing decides.

    `weighed` is all that was compared, best first. `unknown` says what the registry would have to know for an answer.
    """

    entity: Entity | None
    why: str = ""
    rivals: tuple[Entity, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    unknown: str = ""


class Scales:
    """Collects evidence for some candidates and for none of them."""

    def __init__(self, candidates: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in candidates}
        self._evidence: dict[str, list[Evidence]] = {entity: [] for entity in self._entities}
        self._none: list[Evidence] = []

    def add(self, entity: Entity, feature: str, weight: float, words: str = "") -> None:
        if weight:
            self._evidence[entity.id].append(Evidence(feature, weight, words))

    def add_to_all(self, feature: str, weight: float, words: str = "") -> None:
        for entity in self._entities.values():
            self.add(entity, feature, weight, words)

    def against(self, feature: str, weight: float, words: str = "") -> None:
        """Evidence that none of the registered is meant."""
        if weight:
            self._none.append(Evidence(feature, weight, words))

    def total(self, entity: Entity) -> float:
        return sum(piece.weight for piece in self._evidence[entity.id])

    def only(self, entities: Iterable[Entity]) -> Scales:
        """The same evidence for some of the candidates."""
        fewer = Scales(entities)
        fewer._evidence = {entity: list(self._evidence[entity]) for entity in fewer._entities}
        fewer._none = list(self._none)
        return fewer

    def beat_none(self) -> bool:
        """Whether any candidate leads none of the registered by the margin."""
        return any(self.total(entity) >= self._against() + MARGIN for entity in self._entities.values())

    def _against(self) -> float:
        return sum(piece.weight for piece in self._none)

    def leading(self) -> list[Entity]:
        """Those that nobody leads by the margin."""
        totals = {entity.id: self.total(entity) for entity in self._entities.values()}
        best = max(totals.values(), default=0.0)
        return [entity for entity in self._entities.values() if totals[entity.id] > best - MARGIN]

    def weighed(self) -> tuple[Weighed, ...]:
        """All candidates, best first, none of the registered last."""
        some = [Weighed(entity, tuple(self._evidence[entity.id])) for entity in self._entities.values()]
        some.sort(key=lambda one: -one.total)
        return (*some, Weighed(None, tuple(self._none)))

    def decide(self) -> Resolution:
        """The candidate that leads all others and none by the margin, else what stays open."""
        *some, none = weighed = self.weighed()
        if not some or some[0].total < none.total + MARGIN:
            return Resolution(None, weighed=weighed)
        leading = [one.entity for one in some if one.total > some[0].total - MARGIN and one.entity]
        if len(leading) > 1:
            return Resolution(None, "", tuple(leading), weighed)
        return Resolution(some[0].entity, some[0].strongest(), (), weighed)


def in_words(name: str, weighed: Sequence[Weighed]) -> str:
    """The comparison as a table for people, best first; of many candidates the first few."""
    lines = [f"“{name}”"]
    shown = [one for number, one in enumerate(weighed) if number < _SHOWN or one.entity is None]
    for one in shown:
        lines.append(f"  {one.total:+5.1f}  {one.entity.id if one.entity else 'none of the registered'}")
        lines += [f"         {piece.weight:+5.1f}  {piece.feature}: {piece.words}" for piece in one.evidence]
    return "\n".join(lines)
