"""Evidence that adds up: what speaks for each thing that a name can mean, and what for none of the registered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from stenogram.messages import Message, joined
from stenogram.model import NO_REASON, Entity, Reason, because

MARGIN: Final = 2.0
"""How far a candidate must lead the next one, and "none of the registered", to be linked."""


_SHOWN: Final = 5


# Made so often that a frozen dataclass, which is made several times as slowly, would be felt.
class Evidence(NamedTuple):
    """One observation. `weight` speaks for a candidate, or against it where negative; `words` say it to a person.

    A `Reason` for a candidate may be what readers are given.
    """

    feature: str
    weight: float
    words: Reason | str


class Weighed(NamedTuple):
    """A candidate with its evidence. Without an entity it is "none of the registered"."""

    entity: Entity | None
    evidence: tuple[Evidence, ...] = ()

    @property
    def total(self) -> float:
        return sum(piece.weight for piece in self.evidence)

    def strongest(self) -> Reason:
        """The weightiest evidence that is a reason."""
        telling = [(piece.weight, piece.words) for piece in self.evidence if isinstance(piece.words, Reason)]
        weighty = [(weight, words) for weight, words in telling if words and weight > 0]
        return max(weighty, key=lambda one: one[0])[1] if weighty else NO_REASON


class Resolution(NamedTuple):
    """What a name means and why; without an entity, `rivals` are those between which nothing decides.

    `weighed` is all that was compared, best first. `unknown` says what the registry would have to know for an answer.
    """

    entity: Entity | None
    why: Reason = NO_REASON
    rivals: tuple[Entity, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    unknown: str = ""


class Scales:
    """Collects evidence for some candidates and for none of them."""

    def __init__(self, candidates: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in candidates}
        self._evidence: dict[str, list[Evidence]] = {entity: [] for entity in self._entities}
        self._none: list[Evidence] = []
        self._totals: dict[str, float] = dict.fromkeys(self._entities, 0.0)
        self._total_of_none = 0.0

    def add(self, entity: Entity, feature: str, weight: float, words: Reason | str = "") -> None:
        if weight:
            self._evidence[entity.id].append(Evidence(feature, weight, words))
            self._totals[entity.id] += weight

    def add_to_all(self, feature: str, weight: float, words: Reason | str = "") -> None:
        for entity in self._entities.values():
            self.add(entity, feature, weight, words)

    def against(self, feature: str, weight: float, words: Reason | str = "") -> None:
        """Evidence that none of the registered is meant."""
        if weight:
            self._none.append(Evidence(feature, weight, words))
            self._total_of_none += weight

    def total(self, entity: Entity) -> float:
        return self._totals[entity.id]

    def only(self, entities: Iterable[Entity]) -> Scales:
        """The same evidence for some of the candidates."""
        fewer = Scales(entities)
        fewer._evidence = {entity: list(self._evidence[entity]) for entity in fewer._entities}
        fewer._none = list(self._none)
        fewer._totals = {entity: self._totals[entity] for entity in fewer._entities}
        fewer._total_of_none = self._total_of_none
        return fewer

    def beat_none(self) -> bool:
        """Whether any candidate leads none of the registered by the margin."""
        return any(total >= self._total_of_none + MARGIN for total in self._totals.values())

    def leading(self) -> list[Entity]:
        """Those that nobody leads by the margin."""
        best = max(self._totals.values(), default=0.0)
        return [entity for entity in self._entities.values() if self._totals[entity.id] > best - MARGIN]

    def weighed(self) -> tuple[Weighed, ...]:
        """All candidates, best first, none of the registered last."""
        ranked = sorted(self._entities, key=self._totals.__getitem__, reverse=True)
        some = (Weighed(self._entities[entity], tuple(self._evidence[entity])) for entity in ranked)
        return (*some, Weighed(None, tuple(self._none)))

    def decide(self) -> Resolution:
        """The candidate that leads all others and none by the margin, else what stays open."""
        weighed = self.weighed()
        best = max(self._totals.values(), default=0.0)
        if not self._totals or best < self._total_of_none + MARGIN:
            return Resolution(None, weighed=weighed)
        leading = tuple(one.entity for one in weighed if one.entity and self._totals[one.entity.id] > best - MARGIN)
        if len(leading) > 1:
            return Resolution(None, NO_REASON, leading, weighed)
        return Resolution(leading[0], weighed[0].strongest(), (), weighed)


def in_words(name: str, weighed: Sequence[Weighed]) -> Iterator[str]:
    """The comparison as a table for people, best first; of many candidates the first few.

    Features are the same in every language: they are names of the rules.
    """
    yield joined("", ("“", name, "”"))
    shown = [one for number, one in enumerate(weighed) if number < _SHOWN or one.entity is None]
    for one in shown:
        entry = one.entity.id if one.entity else because("none of the registered")
        yield Message("  {total}  {entry}", (("total", f"{one.total:+5.1f}"), ("entry", entry)))
        for piece in one.evidence:
            yield Message(
                "         {weight}  {feature}: {words}",
                (("weight", f"{piece.weight:+5.1f}"), ("feature", piece.feature), ("words", piece.words)),
            )
