"""Of a name that a great many people share, those whom a text may mean: so that time grows with the text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from stenogram.annotation.people import is_known_by_surname, leads, led_lately, office_on, speaks_abroad
from stenogram.annotation.possibility import may_act
from stenogram.model import Document, Entity
from stenogram.registry.canonical import fold
from stenogram.registry.gazetteer import Gazetteer
from stenogram.registry.surface_forms import SurfaceForm

MANY: Final = 24
"""Forms that share a key, from which on those of people who are nowhere in the text are left out."""

MOST: Final = 48
"""Forms that share a key, of which no more are weighed at each place: among so many a name stays open."""


class RelevantForms(dict[int, Sequence[SurfaceForm]]):
    """The forms of the gazetteer by their pattern, as one text needs them."""

    def __init__(self, document: Document, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._document, self._gazetteer = document, gazetteer

    def __missing__(self, pattern: int) -> Sequence[SurfaceForm]:
        forms = self._gazetteer.forms[pattern]
        if len(forms) > MANY:
            # Among so many nothing but an office or a part in the text tells one: those who have one come first.
            narrowed = [form for form in forms if self._may_count(form)]
            forms = tuple(sorted(narrowed, key=self._is_in_background)[:MOST])
        self[pattern] = forms
        return forms

    def _is_in_background(self, form: SurfaceForm) -> bool:
        person = self._gazetteer.registry.entities[form.claim.target]
        return person.id not in self._present and office_on(person, self._document.date) is None

    def _may_count(self, form: SurfaceForm) -> bool:
        person = self._gazetteer.registry.entities[form.claim.target]
        if person.kind != "person" or form.claim.role not in ("surname", "name"):
            return True
        if form.claim.role == "name":
            return person.id in self._present or not may_act(person, self._document.date).is_no
        day = self._document.date
        led = leads(person, day) or is_known_by_surname(person, day) or led_lately(person, day)
        led = led or speaks_abroad(person, day)
        return person.id in self._present or self._is_spelt_out(person) or led

    def _is_spelt_out(self, person: Entity) -> bool:
        """Whether all words of a name of the person stand in the text, wherever."""
        return any(
            self._words.issuperset(fold(name).split()) for name in (person.name, *(n.text for n in person.names))
        )

    @cached_property
    def _present(self) -> frozenset[str]:
        document = self._document
        people = {turn.speaker.id for turn in document.turns() if turn.speaker}
        people |= {person.id for person in document.participants if person.id}
        return frozenset(people | {one.id for part in document.sections for one in part.participants if one.id})

    @cached_property
    def _words(self) -> frozenset[str]:
        texts = (paragraph.text for paragraph in self._document.paragraphs())
        return frozenset(word for text in texts for word in re.split(r"[\W_]+", fold(text)))
