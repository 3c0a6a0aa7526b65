"""Entries by their names in the language of the site, where the registry has such names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from stenogram.model import Entity, Name, Person, Registry, Speaker, Transcript, Turn


def registry_in(registry: Registry, language: str) -> Registry:
    """The registry as a site in a language shows it; the same record where no entry has a name in that language."""
    entities = {id_: entity_in(entity, language) for id_, entity in registry.entities.items()}
    if all(entities[id_] is entity for id_, entity in registry.entities.items()):
        return registry
    return replace(registry, entities=entities)


def entity_in(entity: Entity, language: str) -> Entity:
    """An entry under its first name in a language, and under the first acronym there where it has one.

    What it was called is among its names then. An entry without such a name is the same record.
    """
    return _renamed(entity, language) or entity


@lru_cache(maxsize=1 << 14)
def _renamed(entity: Entity, language: str) -> Entity | None:
    # Not the entry itself where it keeps its name: of an equal one that another build has read, it is another record.
    theirs = [name for name in entity.names if name.language and _base(name.language) == _base(language)]
    full = next((name for name in theirs if not name.exact), None)
    return _called(entity, full, [name for name in theirs if name.exact][:1]) if full else None


def _called(entity: Entity, full: Name, acronyms: Sequence[Name]) -> Entity:
    """An entry under other names; `acronyms` are the one that takes the place of its own, or none."""
    short = acronyms[0].text if acronyms else entity.short
    before = [Name(entity.name)]
    if entity.short and entity.short != short:
        before.append(Name(entity.short, exact=True))
    others = [name for name in entity.names if name not in (full, *acronyms)]
    shown = replace(entity, name=full.text, short=short, names=(*before, *others))
    # The family name is a part of the name.
    if isinstance(shown, Person) and shown.family and shown.family not in shown.name:
        return replace(shown, family=None)
    return shown


def speakers_in(transcript: Transcript, registry: Registry) -> Transcript:
    """A transcript with its registered speakers under the names that a registry has for them."""
    document = transcript.document
    blocks = tuple(
        replace(block, speaker=block.speaker and speaker_in(block.speaker, registry))
        if isinstance(block, Turn)
        else block
        for block in document.blocks
    )
    return transcript if blocks == document.blocks else replace(transcript, document=replace(document, blocks=blocks))


def speaker_in(speaker: Speaker, registry: Registry) -> Speaker:
    """A speaker under the name that a registry has."""
    entity = registry.entities.get(speaker.id) if speaker.registered else None
    if not isinstance(entity, Person) or entity.name == speaker.name:
        return speaker
    return replace(speaker, name=entity.name, family=entity.family)


def _base(language: str) -> str:
    return language.split("-")[0].lower()
