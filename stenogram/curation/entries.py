"""What a curator may write in registry/*.yml, key by key.

The models validate the files and make the JSON Schemas that editors complete and check with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from stenogram.curation.authority_files import AUTHORITY_FILES
from stenogram.curation.reserved_names import is_reserved
from stenogram.curation.validation_messages import ID
from stenogram.curation.yaml_records import Curated
from stenogram.dates import DateSpan, PartialDate
from stenogram.messages import message


class _WrongFormError(ValueError):
    """A value that has not the form of its key. `remedy` says what to write."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


def _date(value: str) -> str:
    PartialDate.parse(value)
    return value


def _span(value: str) -> str:
    DateSpan.parse(value)
    return value


def _not_reserved(value: str) -> str:
    if value == "none":
        raise ValueError(message('"none" means "nothing" in sidecars and cannot be an id'))
    if is_reserved(value):
        raise ValueError(message('the name "{name}" is reserved', name=value))
    return value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _name_or_text(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


def _names_in_languages(value: Any) -> Any:
    """Names as one list, each with its language, from a list, from a mapping of languages, or from a list with both."""
    if isinstance(value, Mapping):
        return list(_by_language(value)) if _is_by_language(value) else value
    if not isinstance(value, list):
        return value
    names: list[Any] = []
    for item in value:
        names += _by_language(item) if _is_by_language(item) else [item]
    return names


def _is_by_language(value: Any) -> bool:
    return isinstance(value, Mapping) and bool(value) and all(re.match(_LANGUAGE_KEY, str(key)) for key in value)


def _by_language(value: Mapping[str, Any]) -> Iterator[Any]:
    for language, names in value.items():
        for item in names if isinstance(names, list) else [names]:
            entry = _name_or_text(item)
            yield {**entry, "language": language} if isinstance(entry, dict) else entry


def _no_placeholder(value: str) -> str:
    if not re.search(r"\w", value):
        raise _WrongFormError(message('"{value}" is only a placeholder', value=value), message("fill it in"))
    return value


_LANGUAGE_KEY: Final = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_DATE_FORM: Final = "YYYY, YYYY-MM or YYYY-MM-DD"
_DATE_SCHEMA: Final = {"type": ["string", "integer"], "description": _DATE_FORM}
_EXACT: Final = "`true`: only with capitals as written here; names in all capitals are matched that way in any case"
_LANGUAGE_OF_NAME: Final = "Language of the name, as in `ru`"
_AT_HOME: Final = "`true`, for a body with a `state`: the name means this body only on that state's pages"
_SPAN_SCHEMA: Final = {
    "type": ["string", "integer"],
    "description": "A date, or two with a slash: 2019-06-13/2019-06-14, ../2025",
}
_TEXTS_SCHEMA: Final = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_IDS_SCHEMA: Final = {
    "anyOf": [{"type": "string", "pattern": ID}, {"type": "array", "items": {"type": "string", "pattern": ID}}]
}

# Editors read `2001` as a number and `2001-06-15` as text; both are dates here.
Date = Annotated[str, AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Span = Annotated[str, AfterValidator(_span), WithJsonSchema(_SPAN_SCHEMA)]
Id = Annotated[str, Field(pattern=ID), AfterValidator(_not_reserved)]
Text = Annotated[str, Field(min_length=1), AfterValidator(_no_placeholder)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more), WithJsonSchema(_TEXTS_SCHEMA)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_one_or_more), WithJsonSchema(_IDS_SCHEMA)]


class NameEntry(Curated):
    """A name with what must be known to use it; a name alone may stand as plain text."""

    name: Text
    from_: Date | None = Field(None, alias="from", description="In use since")
    until: Date | None = Field(None, description="In use until")
    exact: bool = Field(False, description=_EXACT)
    language: str | None = Field(None, pattern=_LANGUAGE_KEY, description=_LANGUAGE_OF_NAME)
    home: bool = Field(False, description=_AT_HOME)


_NAME_SCHEMA: Final[dict[str, Any]] = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["name"],
            "properties": {
                "name": {"type": "string", "minLength": 1},
                "from": {**_DATE_SCHEMA, "description": f"In use since: {_DATE_FORM}"},
                "until": {**_DATE_SCHEMA, "description": f"In use until: {_DATE_FORM}"},
                "exact": {"type": "boolean", "description": _EXACT},
                "language": {"type": "string", "pattern": _LANGUAGE_KEY, "description": _LANGUAGE_OF_NAME},
                "home": {"type": "boolean", "description": _AT_HOME},
            },
        },
    ]
}
_BY_LANGUAGE_SCHEMA: Final = {
    "type": "object",
    "description": "Names by language: {ru: ШОС, de: [SOZ, Schanghaier Organisation]}",
    "propertyNames": {"pattern": _LANGUAGE_KEY},
    "additionalProperties": {"anyOf": [*_NAME_SCHEMA["anyOf"], {"type": "array", "items": _NAME_SCHEMA}]},
}
_NAMES_SCHEMA: Final = {
    "anyOf": [
        {"type": "array", "items": {"anyOf": [*_NAME_SCHEMA["anyOf"], _BY_LANGUAGE_SCHEMA]}},
        _BY_LANGUAGE_SCHEMA,
    ]
}
AnyName = Annotated[NameEntry, BeforeValidator(_name_or_text)]
Names = Annotated[tuple[AnyName, ...], BeforeValidator(_names_in_languages), WithJsonSchema(_NAMES_SCHEMA)]


Identifier = Annotated[str | None, WithJsonSchema({"type": ["string", "integer"]})]


class IdentifierEntry(Curated):
    """Identifiers of the same entity in other authority files."""

    wikidata: Identifier = Field(None, description="As in `Q485207`")
    viaf: Identifier = Field(None, description="Virtual International Authority File")
    gnd: Identifier = Field(None, description="Gemeinsame Normdatei")
    isni: Identifier = Field(None, description="International Standard Name Identifier, without spaces")

    @field_validator("*")
    @classmethod
    def _has_its_form(cls, value: str | None, info: ValidationInfo) -> str | None:
        file = AUTHORITY_FILES[info.field_name or ""]
        if value is not None and not re.fullmatch(file.pattern, value):
            raise _WrongFormError(
                message('"{value}" does not have the form of this identifier', value=value),
                message("write one like {example}", example=file.example),
            )
        return value


class Record(Curated):
    """What every entry may have."""

    id: Id = Field(description="Part of the page address, and permanent: lower-case letters, digits and hyphens")
    name: Text = Field(description="The full name, as pages show it")
    short: Text | None = Field(None, description="Short form, shown where space is limited")
    names: Names = Field(
        (), description="Other names. Spelling variants and plurals are recognised without being listed"
    )
    sources: Texts = Field((), description="Sources for facts that are not common knowledge")
    group: Text | None = Field(None, description="Type of entry: organ, news outlet, ministry")
    link: bool = Field(True, description="`false`: the entry is known, but its name is never linked")
    not_names: Texts = Field((), description="Phrases that contain a name of this entry but mean something else")
    identifiers: IdentifierEntry | None = Field(None, description="Identifiers in other authority files")
    keep: bool = Field(False, description="`true`: the entry keeps its page even if no text mentions it")


class Entry(Record):
    """An entry that says what it is."""

    definition: Text = Field(description="One or two sentences, plain text")


class OrganisationEntry(Entry):
    """An organisation: an international body or one of its organs, a ministry, a movement, a news outlet, a company."""

    since: Date | None = Field(None, description="When it was founded")
    until: Date | None = Field(None, description="When it was dissolved")
    part_of: Id | None = Field(None, description="The body that it is an organ of")
    state: Text | None = Field(None, description="The country that a state body belongs to, as in `Russia`")
    seat: Text | None = Field(None, description="The city where it has its seat")
    successor_of: Id | None = Field(None, description="The organisation that it succeeded")


class StrategyEntry(Entry):
    """A named document or initiative: a strategy, programme, declaration, charter or treaty."""

    adopted: Date | None = Field(None, description="When it was adopted")
    adopted_at: Id | None = Field(None, description="The summit at which it was adopted")
    place: Text | None = Field(None, description="Where it was adopted")
    period: Span | None = Field(None, description="The years that it covers: two dates with a slash, 2016/2020")
    known_until: Date | None = Field(
        None,
        description="Until when it is known to be the latest of its name; after that, the name alone is left open",
    )
    replaces: Id | None = Field(None, description="The document that it replaces")
    body: Id | None = Field(None, description="The organisation that issued it")
    about: Texts = Field((), description='Its subject, for texts that name it only by that: "the declaration on water"')


class OfficeEntry(Curated):
    """An office, and when the person held it."""

    title: Text = Field(description="The title of the office: President of Utopia")
    from_: Date | None = Field(None, alias="from", description="When the term began")
    until: Date | None = Field(None, description="When the term ended")
    of: Id | None = Field(None, description="The organisation that the office belongs to")
    known_until: Date | None = Field(
        None, description="If no end is known: the last day on which the person is known to have held the office"
    )

    @model_validator(mode="after")
    def _ends_once(self) -> OfficeEntry:
        if self.until is not None and self.known_until is not None:
            raise _WrongFormError(
                message("an office that has ended needs no known_until"), message("remove known_until or until")
            )
        return self


class PersonEntry(Record):
    """A person and the offices that he or she has held."""

    definition: Text | None = Field(
        None, description="Who this is, in one sentence; if left out, pages use the offices"
    )
    family: Text | None = Field(None, description="Family name, used for sorting and citations: `Xi` for Xi Jinping")
    offices: tuple[OfficeEntry, ...] = Field((), description="Offices held, with their dates")
    born: Date | None = Field(None, description="Date of birth")
    died: Date | None = Field(None, description="Date of death")

    @model_validator(mode="after")
    def _family_is_in_the_name(self) -> PersonEntry:
        if self.family is not None and self.family not in self.name:
            what = message(
                'the family name "{family}" is no part of the name "{name}"', family=self.family, name=self.name
            )
            raise _WrongFormError(what, message("write it as it is in the name"))
        return self


class SeriesEntry(Curated):
    """A series of meetings held by one council or organisation, and what all of them are called."""

    id: Id
    name: Text
    body: Id | None = Field(None, description="The organisation that holds the meetings")
    council: Id | None = Field(None, description="The council that meets")
    called: Texts = Field((), description='What any meeting in the series is called: "SCO summit"')
    known_until: Date | None = Field(
        None, description="The day up to which all its meetings are listed; mentions of later ones are left open"
    )
    sources: Texts = Field((), description="Sources for all its meetings, except those that name their own")


class SummitEntry(Entry):
    """A summit, session or other meeting with a date and a place."""

    series: Id | None = Field(None, description="The series that it belongs to")
    date: Span = Field(description="The day, or the first and last day with a slash: 2019-06-13/2019-06-14")
    place: Texts = Field((), description="The city, or a list of cities")
    host: Text | None = Field(None, description="The host country")
    number: int | None = Field(None, ge=1, description="Its number in the series")
    held_with: Ids = Field((), description="Other meetings held alongside it")
    planned_place: Text | None = Field(
        None, description="The city that was announced, if the meeting was held elsewhere"
    )
    format: Text | None = Field(None, description="How it was held, if not in person: videoconference")
    planned: bool = Field(False, description="`true`: announced, but not known to have taken place")

    @model_validator(mode="after")
    def _day_is_known(self) -> SummitEntry:
        span = DateSpan.parse(self.date)
        if span.start is None or span.end is None:
            raise ValueError(message("a summit takes a first and a last day: 2019-06-13/2019-06-14"))
        return self


class SummitsFile(Curated):
    """registry/summits.yml. Either list may be left empty."""

    series: tuple[SeriesEntry, ...] | None = None
    summits: tuple[SummitEntry, ...] | None = None


class HomeFile(Curated):
    """registry/home.yml: the states whose pages the texts are. There a bare "Foreign Ministry" is that state's."""

    home: Text | None = Field(
        None, description="The state whose pages all texts are, unless one of the keys below says otherwise"
    )
    publishers: dict[str, Text] = Field(
        {}, description="The publisher's name as it appears in texts, and the state that it belongs to"
    )
    places: dict[str, Text] = Field({}, description="A place where a state holds its own events, and that state")


class SearchEntry(Curated):
    """A saved search, with a feed of the turns that it finds, newest first."""

    id: Id = Field(description="The feed is published as feeds/searches/ID.xml")
    title: Text = Field(description="The title of the feed")
    words: Texts = Field((), description="Words and phrases, all of which must occur in the turn")
    speaker: Id | None = Field(None, description="The person who speaks")
    entry: Id | None = Field(None, description="The entry that is mentioned")
    within: Span | None = Field(None, description="When it was said: 2020, 2020-06/2021 or 2020/..")

    @model_validator(mode="after")
    def _asks_something(self) -> SearchEntry:
        if not (self.words or self.speaker or self.entry):
            raise _WrongFormError(message("nothing is searched for"), message("add words, speaker or entry"))
        return self


NotNames = Annotated[
    tuple[Text, ...],
    Field(description="Phrases that `suggest` should never offer as names again, one per line, as it printed them."),
]
"""registry/not-names.yml."""


class WordingEntry(Curated):
    """A wording that is watched: a phrase, or the names of an entry."""

    phrase: Text | None = Field(None, description="The words, as they are said most often")
    entry: Id | None = Field(None, description="Instead of a phrase: the id of an entry, whose names are watched")
    variants: Texts = Field((), description="Other phrases for the same, which have nothing in common with the first")

    @model_validator(mode="after")
    def _is_one_of_two(self) -> WordingEntry:
        if (self.phrase is None) == (self.entry is None):
            raise _WrongFormError(
                message("a wording has either a phrase or an entry"),
                message("write one of them: phrase: common security"),
            )
        return self


WordingsFile = Annotated[
    tuple[WordingEntry, ...],
    Field(description="Phrases whose use is followed through time, each on a page of its own."),
]
"""wordings.yml."""
