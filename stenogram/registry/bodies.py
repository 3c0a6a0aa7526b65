"""The names of bodies within other names: "Secretariat of the Shanghai Cooperation Organisation"."""

from __future__ import annotations

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from stenogram.model import Entity, Registry
from stenogram.registry import english_variants
from stenogram.registry.canonical import canonical, joins, key_of
from stenogram.registry.surface_forms import is_acronym


def root_of(registry: Registry, organisation: str) -> str:
    """The body that an organ belongs to in the end. A circle, which is a problem elsewhere, ends anywhere."""
    seen = {organisation}
    while True:
        entity = registry.entities.get(organisation)
        above = [relation.target for relation in entity.relations if relation.kind == "part-of"] if entity else []
        if not above or above[0] in seen:
            return organisation
        organisation = above[0]
        seen.add(organisation)


class Bodies:
    """Finds the names of organisations within other names, and says how else those are called."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._labels: list[tuple[str, str]] = []
        self._called: dict[str, tuple[str, ...]] = {}
        for entity in registry.entities.values():
            if entity.kind != "organisation":
                continue
            short = [entity.short] if entity.short else []
            acronyms = [name.text for name in entity.names if name.text.isupper()]
            self._called[entity.id] = tuple(
                dict.fromkeys([*short, english_variants.without_brackets(entity.name), *acronyms[:1]])
            )
        for entity_id, called in list(self._called.items()):
            self._called[entity_id] = tuple(dict.fromkeys([*called, *self._as_organ(registry.entities[entity_id])]))
            self._labels += [(key_of(label), entity_id) for label in self._called[entity_id]]
        self._labels = [(key, owner) for key, owner in self._labels if len(key) > 1]
        self._automaton = AhoCorasick([key for key, _ in self._labels] or ["\0"])

    def _as_organ(self, organ: Entity) -> Iterator[str]:
        """ "SCO Secretariat" for the organ whose name is "Secretariat of the Shanghai Cooperation Organisation"."""
        for relation in organ.relations:
            called = self._called.get(relation.target, ()) if relation.kind == "part-of" else ()
            within = {label: called[:1] for label in called if label in organ.name}
            for variant in english_variants.variants(organ.name, within):
                if not variant.bare and variant.text.startswith(called[0]):
                    yield variant.text
                    break

    def _matches(self, text: str, but: str) -> list[tuple[int, int, str]]:
        """Where in a text organisations are named, longest first: (start, end, id)."""
        key = canonical(text)
        matches = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(key.key, overlapping=True):
            owner = self._labels[pattern][1] if self._labels else but
            first, last = key.place(start), key.place(end - 1) + 1
            inside = (first and joins(text[first - 1], text[first])) or (
                last < len(text) and joins(text[last - 1], text[last])
            )
            if owner != but and not inside:
                matches.append((first, last, owner))
        return sorted(matches, key=lambda match: match[0] - match[1])

    def within(self, text: str, but: str) -> dict[str, tuple[str, ...]]:
        """The organisations named in a text, as written there, with all that they are called."""
        named: dict[str, tuple[str, ...]] = {}
        taken: list[tuple[int, int]] = []
        for start, end, owner in self._matches(text, but):
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                named[text[start:end]] = tuple(dict.fromkeys([text[start:end], *self._called[owner]]))
        return named

    def owner(self, entity: Entity) -> str | None:
        """The body whose name the entity's full name has in it: short forms of the name need it nearby."""
        if entity.kind == "summit":
            series = self._registry.series.get(entity.series or "")
            return root_of(self._registry, series.body) if series and series.body else None
        # A body of a state is the state's: "State Duma" needs no Federal Assembly beside it.
        if entity.kind == "person" or entity.state:
            return None
        targets = [relation.target for relation in entity.relations if relation.kind in ("body", "part-of")]
        roots = {root_of(self._registry, target) for target in targets}
        for _, _, owner in self._matches(entity.name, entity.id):
            root = root_of(self._registry, owner)
            if root != entity.id and (not roots or root in roots):
                return root
        return None

    def leaves_out(self, text: str, owner: str | None) -> bool:
        """Whether a name does without the name of the body, and without any acronym that tells as much."""
        if owner is None or any(is_acronym(word) for word in text.split()):
            return False
        body, key = self._registry.entities.get(owner), key_of(text)
        if body and any(name.language and key_of(name.text) in key for name in body.names):
            return False
        return not any(root_of(self._registry, body) == owner for _, _, body in self._matches(text, ""))
