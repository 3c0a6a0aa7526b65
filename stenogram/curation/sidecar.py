"""The sidecar: what a curator knows of a text that the text does not say, and corrections to its reading.

`NAME.yml` beside `NAME.txt`. The text itself is never edited. A correction names its place by a
quotation, so that it stops applying, loudly, when the text has changed under it.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from stenogram.curation import yaml_records
from stenogram.curation.validation_messages import ID, LANGUAGE, LINES
from stenogram.curation.yaml_records import Curated, Place
from stenogram.dates import DateSpan, PartialDate
from stenogram.problems import Problem


def _date(value: str) -> str:
    PartialDate.parse(value)
    return value


def _days(value: str) -> str:
    days = DateSpan.parse(value)
    if days.start is None or days.end is None:
        raise ValueError(f"{value!r} has no end: a part has a day, or its first and last day")
    return value


def _web_address(value: str) -> str:
    if not re.match(r"https?://[^\s<>\"']+$", value):
        raise ValueError(f"{value!r} is no address: one starts with https:// or http:// and has no spaces")
    return value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


# Editors read `2020` and `12` as numbers, and one text may stand where several may.
_DATE_SCHEMA = {"type": ["string", "integer"], "description": "YYYY, YYYY-MM or YYYY-MM-DD"}
_DAYS_SCHEMA = {
    "type": ["string", "integer"],
    "description": "A date, or the first and last with a slash: 2024-07-03/2024-07-04",
}
_LINES_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": LINES,
    "description": "A line, or the first and last: 12-40",
}


def _one_or_several(schema: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [schema, {"type": "array", "items": schema}]})


IsoDate = Annotated[str, AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Days = Annotated[str, AfterValidator(_days), WithJsonSchema(_DAYS_SCHEMA)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
EntityId = Annotated[str, Field(pattern=ID)]
Lines = Annotated[str, Field(pattern=LINES), WithJsonSchema(_LINES_SCHEMA)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_one_or_more), _one_or_several({"type": "string"})]
Ids = Annotated[tuple[EntityId, ...], BeforeValidator(_one_or_more), _one_or_several({"type": "string", "pattern": ID})]


class ParticipantEntry(Curated):
    """Someone at the event."""

    name: str
    role: str | None = Field(None, description="The office held that day")
    id: EntityId | None = Field(None, description="Registry id, where the name alone is not enough")


class Interview(Curated):
    """Who asks and who answers in an interview whose text has no labels."""

    asks: str
    answers: str


class Correction(Curated):
    """One correction to the reading. Exactly one of `begin_turn`, `speaker_of` and `lines` says where.

    - `begin_turn: "quoted words"` with `speaker:` — a turn begins at these words. Where they begin with a
      label, `label:` says what it is, and `speaker:` is needed only where the label does not tell.
    - `speaker_of: "quoted words"` with `speaker:` — the turn that has these words is that person's.
    - `lines: 12-40` with `are: furniture` (or `narrative`, `heading`) — what these lines are. `are: speech`
      says that there is no label in them: they go on the turn above.
    """

    begin_turn: str | None = None
    speaker_of: str | None = None
    lines: Lines | None = None
    label: str | None = Field(None, description="Of begin_turn: the label that the quoted words begin with")
    speaker: str | None = None
    are: Literal["furniture", "narrative", "heading", "speech"] | None = None
    level: Literal[2, 3, "2", "3"] | None = Field(None, description="Of a heading: 2 a section, 3 a topic")
    line: int | None = Field(None, ge=1, description="Where the quoted words stand more than once: their line")
    why: str | None = Field(None, description="Told to readers with the correction")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Correction:
        places = [self.begin_turn, self.speaker_of, self.lines]
        if sum(place is not None for place in places) != 1:
            raise ValueError("say exactly one of begin_turn, speaker_of and lines")
        if self.lines is not None and self.are is None:
            raise ValueError("lines needs are: furniture, narrative, heading or speech")
        if self.label is not None and not (self.begin_turn or "").startswith(self.label):
            raise ValueError("label says how the words of begin_turn begin")
        if self.lines is None and self.speaker is None and self.label is None:
            raise ValueError("a turn needs its speaker, or its label")
        return self


class NoteEntry(Curated):
    """An editorial note on a quoted passage: shown beside it, never part of the words."""

    on: str = Field(description="The passage, quoted exactly")
    line: int | None = Field(None, ge=1, description="Where the passage stands more than once: its line")
    note: str
    source: Texts = Field((), description="Where the fact is from: a title or an address, or several")


class MentionEntry(Curated):
    """What a quoted name means here: a registry id, or `none` for a name that is not to be linked."""

    on: str = Field(description="The name, quoted exactly as it stands")
    line: int | None = Field(None, ge=1, description="Only at this line; without it, everywhere in the text")
    entity: EntityId


class SectionEntry(Curated):
    """A part of a compilation: from the quoted heading to that of the next part.

    What it does not say is read below the heading, else it is that of the whole text; but place and kind of
    event are not, where the part has another day.
    """

    on: str = Field(description="The heading, quoted exactly, or the first words of a turn")
    line: int | None = Field(None, ge=1, description="Where the heading stands more than once: its line")
    date: Days | None = None
    place: str | None = None
    event: str | None = Field(None, description='What it was: "Meeting with the President of Utopia", "Interview"')
    about: Ids = Field((), description="Registry ids of the events that the part is a record of")
    url: WebAddress | None = Field(None, description="Address of the original of the part")
    participants: tuple[ParticipantEntry, ...] = ()
    source: Texts = Field((), description="Where day and place are from, if not from the text: a title or an address")


class Sidecar(Curated):
    """What stands beside a text. Everything is optional; what is said here wins over what was read."""

    title: str | None = None
    date: IsoDate | None = None
    place: str | None = None
    event: str | None = Field(None, description='Kind of event, in the singular: "News conference"')
    about: Ids = Field((), description="Registry ids of the events that this is a record of")
    publisher: str | None = None
    url: WebAddress | None = Field(None, description="Address of the original")
    language: str | None = Field(None, pattern=LANGUAGE, description="BCP 47, as in `en`")
    licence: str | None = None
    encoding: str | None = Field(None, description="Of the text, where it is not UTF-8: `windows-1251`")
    participants: tuple[ParticipantEntry, ...] = ()
    sections: tuple[SectionEntry, ...] = Field((), description="Parts of a compilation, each with a day of its own")
    interview: Interview | None = None
    speaker: str | None = Field(None, description="Whoever speaks throughout a text without labels")
    people: dict[str, EntityId] = Field({}, description="Label as printed: registry id, in this text")
    corrections: tuple[Correction, ...] = ()
    notes: tuple[NoteEntry, ...] = ()
    mentions: tuple[MentionEntry, ...] = ()
    ignore: Texts = Field((), description="Names that are not linked in this text")
    former_names: Texts = Field((), description="Names (without .txt) that the text had before")
    same_as: Texts = Field((), description="Names (without .txt) of texts that have the same words on purpose")
    same_speaker: dict[str, str] = Field({}, description="Former name of a speaker: name now; one person")


Understood = Literal["all", "part", "nothing"]


class SidecarFile(Curated):
    """A sidecar with the place of its file and the lines of its keys, for messages.

    `understood` tells how much of it was: where not all of it, what the text seems to lack may stand in the rest.
    """

    file: str
    sidecar: Sidecar
    lines: dict[Place, int]
    understood: Understood = "all"

    def line_of(self, *place: str | int) -> int:
        return yaml_records.line_of(self.lines, place)


def read_sidecar(file: str, text: str | None) -> tuple[SidecarFile, tuple[Problem, ...]]:
    """Read and validate a sidecar; None is one that does not exist.

    What is wrong in it is left out, key by key and entry by entry: one misspelt key does not void the others.
    """
    data, lines, problems = yaml_records.load(file, text or "")
    if data is None and not problems:
        return SidecarFile(file=file, sidecar=Sidecar(), lines={}), ()
    sidecar, lines, mistakes = yaml_records.validate_piecewise(Sidecar, file, data, lines)
    problems += () if data is None else mistakes
    understood: Understood = "all" if not problems else "part" if sidecar else "nothing"
    return SidecarFile(file=file, sidecar=sidecar or Sidecar(), lines=dict(lines), understood=understood), problems
