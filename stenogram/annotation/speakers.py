"""Whom a label means: the sidecar says so, else the full name, else the surname or the office on the day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from stenogram.annotation.people import TITLES_BEFORE, office_on
from stenogram.annotation.possibility import may_act, may_hold
from stenogram.curation.sidecar import SidecarFile
from stenogram.dates import PartialDate
from stenogram.languages import words_of
from stenogram.messages import first_of
from stenogram.model import Document, Entity, Participant, Person, Speaker, Turn
from stenogram.problems import Problem, problem
from stenogram.registry.canonical import key_of
from stenogram.registry.gazetteer import Gazetteer, surname
from stenogram.text.misspelling import nearest_spelling

_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_INITIALS: Final = re.compile(r"^(?:[^\W\d_]\.\s?)+")
# What stands before and after names as a mark of rank or descent, and is no part of them.
_RANK_BEFORE: Final = re.compile(r"^(?:the\s+)?(?:right\s+|rt\.?\s+)?hon(?:\.|ou?rable)?\s+", re.IGNORECASE)
_RANK_AFTER: Final = re.compile(r",?\s+(?:Jr\.?|Sr\.?|I{2,3}|MP|MEP|MSP|MdB|TD|MLA|MPP|KC|QC|SC|PhD|Ph\.D\.|Esq\.?)$")


def resolve_speakers(
    document: Document, gazetteer: Gazetteer, sidecar: SidecarFile
) -> tuple[Document, tuple[Problem, ...]]:
    """The document with registered speakers and participants, each with the office held on the day of the part."""
    labels = _Labels(document, gazetteer, sidecar.sidecar.people)
    days = [document.date_in(section) for section in document.block_sections()]
    blocks = tuple(
        replace(block, speaker=labels.speaker(block, day)) if isinstance(block, Turn) and block.speaker else block
        for block, day in zip(document.blocks, days, strict=True)
    )
    participants = _without_doubles(labels.participant(person, document.date) for person in document.participants)
    sections = tuple(
        replace(
            section,
            participants=_without_doubles(labels.participant(person, section.date) for person in section.participants),
        )
        for section in document.sections
    )
    identified = replace(document, blocks=blocks, participants=participants, sections=sections)
    out_of_life = tuple(labels.out_of_life())
    refused = {name for name, _ in labels.refused}
    return identified, (*_wrong_people(gazetteer, sidecar), *out_of_life, *_unknown(identified, gazetteer, refused))


def _without_doubles(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Participants without those who are there already under another spelling; an office that either has is kept."""
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

    _decided: dict[tuple[str, str | None, PartialDate | None], Entity | None] = field(default_factory=dict)
    """People by name, role and day: most speak more than once."""

    refused: dict[tuple[str, PartialDate], tuple[Entity, str]] = field(default_factory=dict)
    """Names whose only bearers cannot have spoken on a day, and why not."""

    def speaker(self, turn: Turn, day: PartialDate | None) -> Speaker | None:
        if turn.speaker is None:
            return None
        person = self._by_sidecar(turn) or self._person(turn.speaker.name, turn.role, day)
        if person is None:
            return self._institution(turn.speaker) or self._apart(turn.speaker, day)
        role = _offices_of_day(person, day) or turn.speaker.role or turn.role
        family = person.family if isinstance(person, Person) else None
        return Speaker(person.id, person.name, registered=True, role=role, family=family)

    def participant(self, participant: Participant, day: PartialDate | None) -> Participant:
        known = self.gazetteer.registry.entities.get(participant.id or "")
        person = known or self._person(participant.name, participant.role, day)
        if person is None:
            return participant
        return replace(participant, id=person.id, role=participant.role or office_on(person, day))

    def out_of_life(self) -> Iterator[Problem]:
        """A problem for each name whose bearer was not alive when the text was spoken."""
        lines: dict[str, int] = {}
        for turn in self.document.turns():
            if turn.speaker:
                lines.setdefault(turn.speaker.name, turn.line)
        for (name, day), (person, words) in self.refused.items():
            if name in lines:
                yield problem(
                    "speaker-out-of-life",
                    self.document.source.file,
                    lines[name],
                    name=name,
                    entity=person.id,
                    words=words,
                    day=day,
                    file=person.file,
                )

    def _by_sidecar(self, turn: Turn) -> Entity | None:
        name = turn.speaker.name if turn.speaker else ""
        target = self.by_label.get(turn.label or "") or self.by_label.get(name)
        entity = self.gazetteer.registry.entities.get(target or "")
        return entity if entity and entity.kind == "person" else None

    def _apart(self, speaker: Speaker, day: PartialDate | None) -> Speaker:
        """Somebody who is not the registry's has an id of their own, though the name is the same."""
        if speaker.id not in self.gazetteer.registry.entities:
            return speaker
        return replace(speaker, id=f"{speaker.id}-{day.year if day else 'other'}")

    def _institution(self, speaker: Speaker) -> Speaker | None:
        """A body that speaks under its own name is the registry's."""
        body = self.gazetteer.bodies.get(key_of(speaker.name), ())
        if len(body) != 1:
            return None
        entity = self.gazetteer.registry.entities[body[0]]
        return replace(speaker, id=entity.id, name=entity.name, registered=True, kind=entity.kind)

    def _person(self, name: str, role: str | None, day: PartialDate | None) -> Entity | None:
        if (name, role, day) not in self._decided:
            self._decided[name, role, day] = self._find(name, role, day)
        return self._decided[name, role, day]

    def _find(self, name: str, role: str | None, day: PartialDate | None) -> Entity | None:
        plain = _RANK_AFTER.sub("", _RANK_BEFORE.sub("", _BRACKETS.sub("", name).strip())).strip()
        bare = TITLES_BEFORE.sub("", plain).strip() or plain
        for people in (
            self._ids(self.gazetteer.people, plain),
            self._ids(self.gazetteer.people, bare),
            self._of_surname(bare, day),
            self._in_office(plain, day),
            self._ids(self.gazetteer.people, " ".join(bare.split()[-2:])),
            self._ids(self.gazetteer.people, " ".join(bare.split()[-3:])),
        ):
            alive = [person for person in people if self._may_speak(person, name, day, len(people) == 1)]
            chosen = self._one(alive, bare, role, day)
            if chosen:
                return chosen
        return None

    def _may_speak(self, person: Entity, name: str, day: PartialDate | None, alone: bool) -> bool:
        possible = may_act(person, day)
        if possible.is_no and alone and day:
            self.refused[name, day] = (person, possible.words)
        return not possible.is_no

    def _ids(self, index: Mapping[str, tuple[str, ...]], name: str) -> list[Entity]:
        return [self.gazetteer.registry.entities[person] for person in index.get(key_of(name), ())]

    def _of_surname(self, name: str, day: PartialDate | None) -> list[Entity]:
        """People of a surname that stands alone or after initials, who are at the event or held office then."""
        initials = _INITIALS.match(name)
        last = name[initials.end() :].strip() if initials else name
        if " " in last and surname(f"x {last}") != last:
            return []
        people = self._ids(self.gazetteer.surnames, last)
        if initials:
            people = [person for person in people if person.name[:1].casefold() == name[:1].casefold()]
        present = [person for person in people if key_of(person.name) in self._present]
        return present or [person for person in people if office_on(person, day)]

    @cached_property
    def _present(self) -> frozenset[str]:
        """Keys of the names of all who take part or speak."""
        speakers = {turn.speaker.name for turn in self.document.turns() if turn.speaker}
        return frozenset(key_of(name) for name in speakers | {person.name for person in self.document.participants})

    def _in_office(self, title: str, day: PartialDate | None) -> list[Entity]:
        if title.casefold() in words_of(self.document.language).questioners:
            return []  # "Reporter" says what is done here: anybody of the press.
        people = self._ids(self.gazetteer.holders, title)
        return [person for person in people if day and _held(person, title, day)]

    def _one(self, people: list[Entity], name: str, role: str | None, day: PartialDate | None) -> Entity | None:
        """Of several who may have spoken then: the one called so then, of that office, in any office, known to live."""
        narrowing: tuple[Callable[[Entity], bool], ...] = (
            lambda person: _is_called_so(person, name, day),
            lambda person: bool(role and day and _held(person, role, day)),
            lambda person: office_on(person, day) is not None,
            lambda person: person.when is not None,
        )
        for fits in narrowing:
            if len(people) > 1:
                people = [person for person in people if fits(person)] or people
        return people[0] if len(people) == 1 else None


def _offices_of_day(person: Entity, day: PartialDate | None) -> str | None:
    """The office held on a day; both, where one ends on it and the next begins."""
    first = office_on(person, day)
    if first is None or day is None or day.day is None:
        return first
    changed = [office.title for office in person.offices if day in (office.held.start, office.held.end)]
    return "; ".join(changed) if len(changed) > 1 else first


def _is_called_so(person: Entity, name: str, day: PartialDate | None) -> bool:
    """Whether a name that is dated was in use; one that is not dated always is."""
    windows = [other.valid for other in person.names if other.valid and key_of(other.text) == key_of(name)]
    return day is None or not windows or any(window.covers(day) for window in windows)


def _held(person: Entity, title: str, day: PartialDate) -> bool:
    key = key_of(title)
    return any(may_hold(office, day).is_yes and key_of(office.title) == key for office in person.offices)


# --- Problems -------------------------------------------------------------------------------------


def _wrong_people(gazetteer: Gazetteer, sidecar: SidecarFile) -> Iterator[Problem]:
    for label, target in sidecar.sidecar.people.items():
        line = sidecar.line_of("people", label)
        entity = gazetteer.registry.entities.get(target)
        if entity is None or entity.kind != "person":
            yield problem("unknown-person", sidecar.file, line, person=target)


def _unknown(document: Document, gazetteer: Gazetteer, refused: Set[str]) -> Iterator[Problem]:
    """Speakers that the registry lacks: one line for those like a known name each, one for all others."""
    turns: Counter[str] = Counter()
    first: dict[str, int] = {}
    for turn in document.turns():
        speaker = turn.speaker
        if speaker is None or speaker.registered or speaker.unnamed or speaker.name in refused:
            continue
        if speaker.id not in gazetteer.registry.entities:
            turns[speaker.name] += 1
            first.setdefault(speaker.name, turn.line)
    others = []
    known = gazetteer.names_of_people
    for name, count in turns.items():
        near = nearest_spelling(TITLES_BEFORE.sub("", name), known)
        if near is None:
            others.append(name)
            continue
        target = gazetteer.people[key_of(near)][0]
        yield problem("unknown-speaker", document.source.file, first[name], name=name, turns=count, person=target)
    if others:
        listed = first_of([f'"{name}" ({turns[name]})' for name in others], 8)
        line = first[others[0]]
        yield problem("unknown-speakers", document.source.file, line, speakers=len(others), listed=listed)
