"""Whom a label means: the sidecar says so, else the full name, else the surname or the office on the day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from rapidfuzz import fuzz, process

from stenogram.annotation.people import TITLES_BEFORE, office_on
from stenogram.curation.sidecar import SidecarFile
from stenogram.dates import PartialDate
from stenogram.model import Document, Entity, Participant, Speaker, Turn
from stenogram.problems import Problem
from stenogram.registry.canonical import key_of
from stenogram.registry.gazetteer import Gazetteer, surname

_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?)+")


def resolve_speakers(
    document: Document, gazetteer: Gazetteer, sidecar: SidecarFile
) -> tuple[Document, tuple[Problem, ...]]:
    """The document with registered speakers and participants, each with the office held on its day."""
    labels = _Labels(document, gazetteer, sidecar.sidecar.people)
    blocks = tuple(
        replace(block, speaker=labels.speaker(block)) if isinstance(block, Turn) and block.speaker else block
        for block in document.blocks
    )
    participants = _without_doubles(labels.participant(person) for person in document.participants)
    sections = tuple(
        replace(section, participants=_without_doubles(labels.participant(person) for person in section.participants))
        for section in document.sections
    )
    linked = replace(document, blocks=blocks, participants=participants, sections=sections)
    return linked, (*_wrong_people(gazetteer, sidecar), *_unknown(linked, gazetteer))


def _without_doubles(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Participants without those who are there already under another spelling; an office told of either is kept."""
    people: dict[str, Participant] = {}
    for person in participants:
        before = people.setdefault(person.id or f"name {person.name}", person)
        if person.role and not before.role:
            people[person.id or f"name {person.name}"] = replace(before, role=person.role)
    return tuple(people.values())


@dataclass(frozen=True)
class _Labels:
    """Decides for one text whom each label means."""

    document: Document
    gazetteer: Gazetteer
    by_label: Mapping[str, str]
    """Label as printed, or name: registry id, as the sidecar has them."""

    _decided: dict[tuple[str, str | None], Entity | None] = field(default_factory=dict)
    """People by name and role: most speak more than once."""

    def speaker(self, turn: Turn) -> Speaker | None:
        if turn.speaker is None:
            return None
        person = self._by_sidecar(turn) or self._person(turn.speaker.name, turn.role)
        if person is None:
            return turn.speaker
        role = office_on(person, self.document.date) or turn.speaker.role or turn.role
        return Speaker(person.id, person.name, registered=True, role=role, family=person.family)

    def participant(self, participant: Participant) -> Participant:
        known = self.gazetteer.registry.entities.get(participant.id or "")
        person = known or self._person(participant.name, participant.role)
        if person is None:
            return participant
        role = participant.role or office_on(person, self.document.date)
        return replace(participant, id=person.id, role=role)

    def _by_sidecar(self, turn: Turn) -> Entity | None:
        name = turn.speaker.name if turn.speaker else ""
        target = self.by_label.get(turn.label or "") or self.by_label.get(name)
        entity = self.gazetteer.registry.entities.get(target or "")
        return entity if entity and entity.kind == "person" else None

    def _person(self, name: str, role: str | None) -> Entity | None:
        if (name, role) not in self._decided:
            self._decided[name, role] = self._find(name, role)
        return self._decided[name, role]

    def _find(self, name: str, role: str | None) -> Entity | None:
        plain = _BRACKETS.sub("", name).strip()
        bare = TITLES_BEFORE.sub("", plain).strip() or plain
        for people in (
            self._ids(self.gazetteer.people, plain),
            self._ids(self.gazetteer.people, bare),
            self._of_surname(bare),
            self._in_office(plain),
            self._ids(self.gazetteer.people, " ".join(bare.split()[-2:])),
            self._ids(self.gazetteer.people, " ".join(bare.split()[-3:])),
        ):
            chosen = self._one(people, role)
            if chosen:
                return chosen
        return None

    def _ids(self, index: Mapping[str, tuple[str, ...]], name: str) -> list[Entity]:
        return [self.gazetteer.registry.entities[person] for person in index.get(key_of(name), ())]

    def _of_surname(self, name: str) -> list[Entity]:
        """People of a surname that stands alone or after initials, who are at the event or held office then."""
        initials = _INITIALS.match(name)
        last = name[initials.end() :].strip() if initials else name
        if " " in last and surname(f"x {last}") != last:
            return []
        people = self._ids(self.gazetteer.surnames, last)
        if initials:
            people = [person for person in people if person.name[:1].casefold() == name[:1].casefold()]
        present = [person for person in people if key_of(person.name) in self._present]
        return present or [person for person in people if office_on(person, self.document.date)]

    @cached_property
    def _present(self) -> frozenset[str]:
        """Keys of the names of all who take part or speak."""
        speakers = {turn.speaker.name for turn in self.document.turns() if turn.speaker}
        return frozenset(key_of(name) for name in speakers | {person.name for person in self.document.participants})

    def _in_office(self, title: str) -> list[Entity]:
        day = self.document.date
        people = self._ids(self.gazetteer.holders, title)
        return [person for person in people if day and _held(person, title, day)]

    def _one(self, people: list[Entity], role: str | None) -> Entity | None:
        if len(people) > 1 and role:
            day = self.document.date
            people = [person for person in people if day and _held(person, role, day)]
        return people[0] if len(people) == 1 else None


def _held(person: Entity, title: str, day: PartialDate) -> bool:
    key = key_of(title)
    return any(office.held.covers(day) and key_of(office.title) == key for office in person.offices)


# --- Problems -------------------------------------------------------------------------------------


def _wrong_people(gazetteer: Gazetteer, sidecar: SidecarFile) -> Iterator[Problem]:
    for label, target in sidecar.sidecar.people.items():
        line = sidecar.line_of("people", label)
        entity = gazetteer.registry.entities.get(target)
        if entity is None or entity.kind != "person":
            what = f'"{target}" is no person in the registry'
            yield Problem(sidecar.file, line, "error", "unknown-person", what, "correct the id, or add the person")


def _unknown(document: Document, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Speakers that the registry lacks: one line for those like a known name each, one for all others."""
    turns: Counter[str] = Counter()
    first: dict[str, int] = {}
    for turn in document.turns():
        speaker = turn.speaker
        if speaker and not speaker.registered and not speaker.unnamed:
            turns[speaker.name] += 1
            first.setdefault(speaker.name, turn.line)
    others = []
    known = gazetteer.names_of_people
    for name, count in turns.items():
        near = process.extractOne(TITLES_BEFORE.sub("", name), known, scorer=fuzz.ratio, score_cutoff=80)
        if near is None:
            others.append(name)
            continue
        target = gazetteer.people[key_of(near[0])][0]
        what = f'speaker "{name}" is not in the registry ({_turns(count)}, first here)'
        remedy = f'add "{name}" to the names of {target} if that is meant, else an entry to registry/people.yml'
        yield Problem(document.source.file, first[name], "warning", "unknown-speaker", what, remedy)
    if others:
        listed = ", ".join(f'"{name}" ({turns[name]})' for name in others[:8]) + (", …" if len(others) > 8 else "")
        number = "speaker is" if len(others) == 1 else "speakers are"
        what = f"{len(others)} {number} not in the registry: {listed}"
        remedy = "add to registry/people.yml those whose name is to be linked wherever it is said"
        yield Problem(document.source.file, first[others[0]], "note", "unknown-speakers", what, remedy)


def _turns(count: int) -> str:
    return "1 turn" if count == 1 else f"{count} turns"
