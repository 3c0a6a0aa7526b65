"""What a curator may write in registry/*.yml, key by key.

The models validate the files and make the JSON Schemas that editors complete and check with.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, WithJsonSchema, model_validator

from stenogram.curation.sidecar import Sidecar
from stenogram.curation.validation_messages import ID
from stenogram.curation.yaml_records import Curated
from stenogram.dates import DateSpan, PartialDate


def _date(value: str) -> str:
    PartialDate.parse(value)
    return value


def _span(value: str) -> str:
    DateSpan.parse(value)
    return value


def _not_reserved(value: str) -> str:
    if value == "none":
        raise ValueError('"none" means "nothing" in sidecars and cannot be an id')
    return value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _name_or_text(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


_DATE_SCHEMA = {"type": ["string", "integer"], "description": "YYYY, YYYY-MM or YYYY-MM-DD"}
_SPAN_SCHEMA = {
    "type": ["string", "integer"],
    "description": "A date, or two with a slash: 2019-06-13/2019-06-14, ../2025",
}
_TEXTS_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_IDS_SCHEMA = {
    "anyOf": [{"type": "string", "pattern": ID}, {"type": "array", "items": {"type": "string", "pattern": ID}}]
}

# Editors read `2001` as a number and `2001-06-15` as text; both are dates here.
Date = Annotated[str, AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Span = Annotated[str, AfterValidator(_span), WithJsonSchema(_SPAN_SCHEMA)]
Id = Annotated[str, Field(pattern=ID), AfterValidator(_not_reserved)]
Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more), WithJsonSchema(_TEXTS_SCHEMA)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_one_or_more), WithJsonSchema(_IDS_SCHEMA)]


class NameEntry(Curated):
    """A name with what must be known to use it; a name alone may stand as plain text."""

    name: Text
    from_: Date | None = Field(None, alias="from", description="In use since")
    until: Date | None = Field(None, description="In use until")
    exact: bool = Field(False, description="Letter case as written here; names in all capitals have it anyway")


_NAME_SCHEMA = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["name"],
            "properties": {
                "name": {"type": "string", "minLength": 1},
                "from": _DATE_SCHEMA,
                "until": _DATE_SCHEMA,
                "exact": {"type": "boolean"},
            },
        },
    ]
}
AnyName = Annotated[NameEntry, BeforeValidator(_name_or_text), WithJsonSchema(_NAME_SCHEMA)]


class Record(Curated):
    """What every entry may have."""

    id: Id = Field(description="Part of its address for ever: small letters, digits and hyphens")
    name: Text
    short: Text | None = Field(None, description="A short form to show")
    names: tuple[AnyName, ...] = Field((), description="Further names; spellings, plurals and cases need not be listed")
    sources: Texts = Field((), description="For facts that are not common knowledge")
    group: Text | None = Field(None, description="What sort it is: organ, medium, ministry")
    link: bool = Field(True, description="false: registered, but its name is never linked")
    not_names: Texts = Field((), description="Phrases with a name of this entry in them that mean another thing")


class Entry(Record):
    """An entry that says what it is."""

    definition: Text = Field(description="One or two sentences, plain text")


class OrganisationEntry(Entry):
    """A body, an organ of one, a movement, a ministry, a medium, a company."""

    since: Date | None = None
    until: Date | None = None
    part_of: Id | None = Field(None, description="The body of which it is an organ")
    seat: Text | None = None
    successor_of: Id | None = None


class StrategyEntry(Entry):
    """A document or an undertaking with a name: strategy, programme, declaration, charter, treaty."""

    adopted: Date | None = None
    adopted_at: Id | None = Field(None, description="The summit")
    place: Text | None = None
    period: Span | None = None
    replaces: Id | None = None
    body: Id | None = Field(None, description="The organisation whose document it is")
    about: Texts = Field((), description="Words for a document that is named by its subject")


class OfficeEntry(Curated):
    """A post and when it was held."""

    title: Text
    from_: Date | None = Field(None, alias="from")
    until: Date | None = None
    of: Id | None = Field(None, description="The organisation of which it is an office")


class PersonEntry(Record):
    """A person, with the offices held."""

    definition: Text | None = Field(None, description="One sentence; without it the offices tell who it is")
    offices: tuple[OfficeEntry, ...] = ()
    born: Date | None = None
    died: Date | None = None


class SeriesEntry(Curated):
    """Meetings of one council or one body: what they are called in common."""

    id: Id
    name: Text
    body: Id | None = Field(None, description="The organisation that holds them")
    council: Id | None = Field(None, description="The organ that meets")
    called: Texts = Field((), description='What any one of them is called: "SCO summit"')
    sources: Texts = Field((), description="For all its meetings, save those that name their own")


class SummitEntry(Entry):
    """A summit, a session, a meeting: something with a day and a place."""

    series: Id | None = None
    date: Span
    place: Texts = Field((), description="The city, or several")
    host: Text | None = Field(None, description="The country")
    number: int | None = Field(None, ge=1, description="Its number in the series")
    held_with: Ids = Field((), description="Meetings beside it")
    planned_place: Text | None = Field(None, description="The city that was announced, where it was held elsewhere")
    format: Text | None = Field(None, description="Where not in person: videoconference")

    @model_validator(mode="after")
    def _day_is_known(self) -> SummitEntry:
        span = DateSpan.parse(self.date)
        if span.start is None or span.end is None:
            raise ValueError("a summit has a first and a last day: 2019-06-13/2019-06-14")
        return self


class SummitsFile(Curated):
    """registry/summits.yml. Either list may be left empty."""

    series: tuple[SeriesEntry, ...] | None = None
    summits: tuple[SummitEntry, ...] | None = None


NotNames = Annotated[
    tuple[Text, ...],
    Field(description="Texts that `suggest` is never to offer as names again: one on a line, as it printed them."),
]
"""registry/not-names.yml."""


def json_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schemas of everything that a curator writes, by the stem of the file.

    "people", "organisations", "strategies", "summits", "not-names" are of registry/STEM.yml, "sidecar" of the
    file beside a text.
    """
    kinds: dict[str, Any] = {
        "people": tuple[PersonEntry, ...],
        "organisations": tuple[OrganisationEntry, ...],
        "strategies": tuple[StrategyEntry, ...],
        "summits": SummitsFile,
        "not-names": NotNames,
        "sidecar": Sidecar,
    }
    schemas = {}
    for stem, kind in kinds.items():
        schema = TypeAdapter(kind).json_schema()
        schemas[stem] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": stem, **schema}
    return schemas
