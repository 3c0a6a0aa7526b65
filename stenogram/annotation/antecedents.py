"""What was named last: what "the summit", "this memorandum", "the Secretariat" take up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from stenogram.model import Entity


class Antecedent(NamedTuple):
    """Something named in a paragraph. Without an entity it is something that the registry lacks.

    `noun` is the word that would take it up: "summit", "forum", "declaration". `aside` tells that it was named by
    another time than the text's: "last year's summit".
    """

    ordinal: int
    noun: str
    entity: Entity | None
    words: str
    aside: bool = False


@dataclass
class Antecedents:
    """What was named in the paragraphs read, last first."""

    _named: dict[str, Antecedent] = field(default_factory=dict)
    _by_noun: dict[str, list[Antecedent]] = field(default_factory=dict)
    _last: dict[str, tuple[int, str]] = field(default_factory=dict)

    def remember(self, ordinal: int, entity: Entity | None, noun: str, words: str, aside: bool = False) -> None:
        """Something was named; what was named before by the same noun is taken up no longer."""
        if noun:
            self._named[noun] = Antecedent(ordinal, noun, entity, words, aside)
            self._by_noun.setdefault(noun, []).append(self._named[noun])
        if entity:
            self._last[entity.kind] = (ordinal, entity.id)

    def last(self, noun: str, ordinal: int) -> Antecedent | None:
        """What a noun takes up in a paragraph: named in it or in the one before."""
        antecedent = self._named.get(noun)
        return antecedent if antecedent and ordinal - antecedent.ordinal <= 1 else None

    def only_one_since(self, noun: str, ordinal: int) -> Antecedent | None:
        """What a noun has taken up or named since a paragraph, if it was one thing alone."""
        since = [antecedent for antecedent in self._by_noun.get(noun, ()) if antecedent.ordinal >= ordinal]
        things = {antecedent.entity.id if antecedent.entity else "" for antecedent in since}
        return since[-1] if len(things) == 1 else None

    def main_beside(self, aside: Antecedent) -> Antecedent | None:
        """What the text has named last by a noun, besides something named as of another time."""
        named = [one for one in self._by_noun.get(aside.noun, ()) if one.entity is not aside.entity and not one.aside]
        return named[-1] if named and named[-1].entity else None

    def near(self, ordinal: int) -> frozenset[str]:
        """The last of each kind in the paragraph or the one before: "the SCO summit" takes it up."""
        return frozenset(entity for at, entity in self._last.values() if ordinal - at <= 1)
