"""The kinds of entries in the registry: one record for each, and everything that differs between them.

A kind's folder, words, pages, search, schemas and exports are all read from its record. To add a kind, add a record to
`KINDS`, and its folder to `nav` and `not_in_nav` in mkdocs.yml.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from stenogram.curation import entities, entries
from stenogram.curation.entities import Source
from stenogram.model import Entity


@dataclass(frozen=True, slots=True)
class SchemaOrg:
    """A kind in schema.org: its type, and the properties that have its dates, place and offices ("": it has none)."""

    type: str
    start: str = ""
    end: str = ""
    adopted: str = ""
    place: str = ""
    offices: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between kinds of entries.

    `folder` is the first part of an entry's address, and the stem of its file in registry/. `title` is what navigation
    calls its index, `heading` the index itself. `noun` and `nouns` stand in sentences, `label` on an entry and its
    card. `article` is the noun with its article. `entry` is what a curator writes, `make` turns it into the record.
    `dates` are the terms for the two ends of its time (one term: for both), `place` is the term for where it is.
    `index` names the layout of its index: those of `stenogram.pages.indexes`.
    """

    id: str
    folder: str
    title: str
    noun: str
    nouns: str
    label: str
    article: str
    entry: type[entries.Record]
    make: Callable[[Any, Source], Entity]
    schema_org: SchemaOrg
    akoma_ntoso: tuple[str, str]
    """The element of a mention, and that of the reference to which it leads."""
    tei_name: str = "misc"
    """In TEI: the type of a name."""
    dates: tuple[str, ...] = ("Dates",)
    place: str = "Place"
    heading: str = ""
    index: str = "table"
    open_graph: str = "website"
    whole_file: Any = None
    """The model of its file in the registry, where that is more than a list of entries."""

    @property
    def file(self) -> str:
        """Its file in the registry."""
        return f"registry/{self.folder}.yml"


PERSON: Final = Kind(
    id="person",
    folder="people",
    title="People",
    noun="person",
    nouns="people",
    label="Person",
    article="a person",
    entry=entries.PersonEntry,
    make=entities.person,
    schema_org=SchemaOrg("Person", offices="jobTitle"),
    akoma_ntoso=("person", "TLCPerson"),
    tei_name="person",
    dates=("Born", "Died"),
    index="people",
    open_graph="profile",
)
ORGANISATION: Final = Kind(
    id="organisation",
    folder="organisations",
    title="Organisations",
    noun="organisation",
    nouns="organisations",
    label="Organisation",
    article="an organisation",
    entry=entries.OrganisationEntry,
    make=entities.organisation,
    schema_org=SchemaOrg("Organization", start="foundingDate", end="dissolutionDate", place="location"),
    akoma_ntoso=("organization", "TLCOrganization"),
    tei_name="org",
    dates=("Since", "Until"),
    place="Seat",
    index="tree",
)
SUMMIT: Final = Kind(
    id="summit",
    folder="summits",
    title="Summits",
    noun="summit",
    nouns="summits",
    label="Summit",
    article="a summit",
    entry=entries.SummitEntry,
    make=entities.summit,
    schema_org=SchemaOrg("Event", start="startDate", end="endDate", place="location"),
    akoma_ntoso=("event", "TLCEvent"),
    tei_name="event",
    index="series",
    whole_file=entries.SummitsFile,
)
STRATEGY: Final = Kind(
    id="strategy",
    folder="strategies",
    title="Strategies",
    heading="Strategies and documents",
    noun="document",
    nouns="documents",
    label="Document",
    article="a strategy",
    entry=entries.StrategyEntry,
    make=entities.strategy,
    schema_org=SchemaOrg("CreativeWork", adopted="dateCreated", place="locationCreated"),
    akoma_ntoso=("concept", "TLCConcept"),
    dates=("Period",),
    index="bodies",
)

KINDS: Final[tuple[Kind, ...]] = (PERSON, ORGANISATION, SUMMIT, STRATEGY)
"""In the order in which navigation and lists have them."""


def kinds() -> tuple[Kind, ...]:
    """All kinds, in their order."""
    return KINDS


def kind_of(entity: Entity) -> Kind:
    """The kind of an entry."""
    return kind_named(entity.kind)


def kind_named(name: str) -> Kind:
    """A kind by its id. Raises LookupError where there is none."""
    for candidate in KINDS:
        if candidate.id == name:
            return candidate
    raise LookupError(name)
