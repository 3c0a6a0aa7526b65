"""The sidecar: what a curator knows of a text that the text does not say, and corrections to its reading.

`NAME.yml` beside `NAME.txt`. The text itself is never edited. A correction names its place by a
quotation, so that it stops applying, loudly, when the text has changed under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema, model_validator
from pydantic_core import CoreSchema

from stenogram.curation import yaml_records
from stenogram.curation.validation_messages import ANCHOR, ID, LANGUAGE, LINES
from stenogram.curation.yaml_records import Curated, Place
from stenogram.dates import DateSpan, PartialDate
from stenogram.messages import message
from stenogram.problems import Problem, problem


def _date(value: str) -> str:
    PartialDate.parse(value)
    return value


def _days(value: str) -> str:
    days = DateSpan.parse(value)
    if days.start is None or days.end is None:
        raise ValueError(message("{value} has no end: a part has a day, or its first and last day", value=repr(value)))
    return value


def _web_address(value: str) -> str:
    if not re.match(r"https?://[^\s<>\"']+$", value):
        raise ValueError(
            message("{value} is no address: one starts with https:// or http:// and has no spaces", value=repr(value))
        )
    return value


def _day(value: str) -> str:
    if len(value) != len("2026-11-29"):
        raise ValueError(message("{value} is no day: write one like 2026-11-29", value=repr(value)))
    return _date(value)


def _reason_alone(value: Any) -> Any:
    if value in ("true", "false"):
        return {} if value == "true" else None
    return {"why": value} if isinstance(value, str) else value


def _name_alone(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _words_alone(value: Any) -> Any:
    return {"on": value} if isinstance(value, str) else value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


# Editors read `2020` and `12` as numbers, and one text may stand where several may.
_TEXT_SCHEMA: Final = {"type": "string"}
_DATE_SCHEMA: Final = {"type": ["string", "integer"], "description": "YYYY, YYYY-MM or YYYY-MM-DD"}
_DAYS_SCHEMA: Final = {
    "type": ["string", "integer"],
    "description": "A date, or the first and last with a slash: 2024-07-03/2024-07-04",
}
_LINES_SCHEMA: Final = {
    "type": ["string", "integer"],
    "pattern": LINES,
    "description": "A line, or the first and last: 12-40",
}


def _one_or_several(schema: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [schema, {"type": "array", "items": schema}]})


class _ShortForm:
    """In the JSON Schema: that a value may stand in the place of keys."""

    def __init__(self, *schemas: dict[str, Any]) -> None:
        self._schemas = schemas

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        keys = handler(schema)
        return {"anyOf": [*self._schemas, *keys.get("anyOf", [keys])]}


IsoDate = Annotated[str, AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Days = Annotated[str, AfterValidator(_days), WithJsonSchema(_DAYS_SCHEMA)]
IsoDay = Annotated[str, AfterValidator(_day), WithJsonSchema({"type": "string", "description": "YYYY-MM-DD"})]
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


class Quoting(Curated):
    """What tells a quotation from others of the same words: the words beside it, or the permalink it is in.

    The text quote selector of the W3C's Web Annotation Data Model, and the text's own permalinks.
    """

    before: str | None = Field(None, description="Words directly before the quoted ones")
    after: str | None = Field(None, description="Words directly after the quoted ones")
    in_: str | None = Field(
        None, alias="in", pattern=ANCHOR, description="The permalink that they are in: turn-12, or turn-12-p3"
    )
    line: int | None = Field(
        None,
        ge=1,
        description="Their line, as long as the text is the one that this was written for; `before` is better",
    )


class Correction(Quoting):
    """One correction to the reading. Exactly one of `begin_turn`, `speaker_of`, `on` and `lines` says where.

    - `begin_turn: "quoted words"` with `speaker:` — a turn begins at these words. Where they begin with a
      label, `label:` says what it is, and `speaker:` is needed only where the label does not say who it is.
    - `speaker_of: "quoted words"` with `speaker:` — the turn that has these words is that person's.
    - `on: "quoted words"` with `are: furniture` (or `narrative`, `heading`) — what the lines with these words are;
      with `to: "quoted words"`, all lines from the first to those. `are: speech` says that they have no label in
      them: they continue the turn above.
    - `lines: 12-40` in place of `on`, as long as the text is the one that this was written for.
    """

    begin_turn: str | None = Field(None, description="The first words of a turn that was not recognised")
    speaker_of: str | None = Field(None, description="Words of a turn that has the wrong speaker")
    on: str | None = Field(None, description="Words in the line, or in the first of the lines, that `are` is about")
    to: str | None = Field(None, description="Words in the last of the lines; the first after those of `on`")
    lines: Lines | None = None
    label: str | None = Field(None, description="With begin_turn: the label that the quoted words begin with")
    speaker: str | None = None
    are: Literal["furniture", "narrative", "heading", "speech"] | None = None
    level: Literal[2, 3, "2", "3"] | None = Field(None, description="Of a heading: 2 for a section, 3 for a topic")
    why: str | None = Field(None, description="Shown to readers with the correction")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Correction:
        places = [self.begin_turn, self.speaker_of, self.on, self.lines]
        if sum(place is not None for place in places) != 1:
            raise ValueError(message("say exactly one of begin_turn, speaker_of, on and lines"))
        of_lines = self.lines is not None or self.on is not None
        if of_lines and self.are is None:
            key = "on" if self.lines is None else "lines"
            raise ValueError(message("{key} needs are: furniture, narrative, heading or speech", key=key))
        if self.to is not None and self.on is None:
            raise ValueError(message("to goes with on: the first and the last of some lines"))
        if self.label is not None and not (self.begin_turn or "").startswith(self.label):
            raise ValueError(message("label says how the words of begin_turn begin"))
        if not of_lines and self.speaker is None and self.label is None:
            raise ValueError(message("a turn needs its speaker, or its label"))
        return self


class NoteEntry(Quoting):
    """An editorial note on a quoted passage: shown beside it, never part of the words."""

    on: str = Field(description="The passage, quoted exactly")
    note: str
    source: Texts = Field((), description="Where the fact is from: a title or an address, or several")


class ChapterEntry(Quoting):
    """An editorial heading over a part of a speech: in the outline and above the paragraph, never part of the words."""

    on: str = Field(description="Words of the paragraph that the chapter begins with, quoted exactly")
    title: str = Field(min_length=1, description="What the chapter is about")


class MentionEntry(Quoting):
    """What a quoted name means: a registry id, or `none` for a name that is not to be linked.

    It applies everywhere in the text; with `before`, `after`, `in` or `line`, at that place only.
    """

    on: str = Field(description="The name, quoted exactly as it stands")
    entity: EntityId


class SectionEntry(Quoting):
    """A part of a compilation: from the quoted heading to that of the next part.

    What is not given here is read below the heading, or else taken from the whole text, except the place and the kind
    of event of a part that has another day.
    """

    on: str = Field(description="The heading, quoted exactly, or the first words of a turn")
    date: Days | None = None
    place: str | None = None
    event: str | None = Field(None, description='What it was: "Meeting with the President of Utopia", "Interview"')
    about: Ids = Field((), description="Registry ids of the events that the part is a record of")
    url: WebAddress | None = Field(None, description="Address of the original of the part")
    participants: tuple[ParticipantEntry, ...] = ()
    source: Texts = Field((), description="Where day and place are from, if not from the text: a title or an address")


class AcceptEntry(Quoting):
    """A warning that was looked at and needs no change: it is not given again as long as the quoted words are there.

    Without `on`, as long as the text is the one that this was written for.
    """

    rule: str = Field(description="The rule in brackets at the end of the warning")
    on: str | None = Field(None, description="Words in the line, or of the name, that the warning is about")
    why: str = Field(description="For whoever asks again later")


class Withdrawal(Curated):
    """A published text was withdrawn: a notice takes its place, and all its links lead there."""

    on: IsoDate = Field(description="The day")
    why: str | None = Field(None, description="Shown to readers")


class Translation(Curated):
    """Which text this one is a translation of. Turns are paired automatically; `pairs` says where that is wrong."""

    text: str = Field(description="The name of the original, without .txt")
    pairs: dict[str, str] = Field(
        {}, description="Turn of this text: turn of the original, or none: `{turn-3: turn-4}`"
    )


class RedactEntry(Curated):
    """Words that are taken out of everything that is published; each becomes ▇.

    They are taken out also where they stand in capitals, are broken at the end of a line or have other hyphens, and in
    what the sidecar itself says. Of a longer word the part that is quoted goes; quote other inflected forms too.
    """

    on: str = Field(description="The words, quoted exactly; everywhere in the text unless `before` or `after` is given")
    before: str | None = Field(None, description="Words directly before the quoted ones")
    after: str | None = Field(None, description="Words directly after the quoted ones")
    why: str | None = Field(None, description="For whoever asks later; readers do not see it")


class OriginalFile(Curated):
    """The file that a text was imported from, in the folder of texts."""

    file: str = Field(description="Its path from the folder of texts: originals/NAME.docx")
    called: str | None = Field(None, description="Its name before it was imported")
    sha256: str | None = Field(None, pattern="^[0-9a-f]{64}$", description="Hash of its bytes")


class Sidecar(Curated):
    """What a curator writes beside a text. Everything is optional, and overrides what was read from the text."""

    title: str | None = Field(None, description="Where the text has none, or another is wanted")
    date: IsoDate | None = None
    place: str | None = Field(None, description="Where it was said: a city, or a building and its city")
    event: str | None = Field(None, description='Kind of event, in the singular: "News conference"')
    about: Ids = Field((), description="Registry ids of the events that this is a record of")
    publisher: str | None = Field(None, description="Who published the text")
    url: WebAddress | None = Field(None, description="Address of the original")
    language: str | None = Field(None, pattern=LANGUAGE, description="BCP 47, as in `en`")
    licence: str | None = Field(None, description="Its name, as in `CC BY 4.0`, or its terms")
    original: OriginalFile | None = Field(None, description="The file that the text was imported from")
    encoding: str | None = Field(None, description="Of the text, where it is not UTF-8: `windows-1251`")
    participants: tuple[ParticipantEntry, ...] = Field((), description="Who took part")
    sections: tuple[SectionEntry, ...] = Field((), description="Parts of a compilation, each with a day of its own")
    interview: Interview | None = Field(None, description="Who asks and who answers in a text without labels")
    speaker: str | None = Field(None, description="Whoever speaks throughout a text without labels")
    labels: Texts = Field((), description="Labels as printed: each begins a turn wherever a line begins with it")
    not_labels: Texts = Field((), description="What looks like a label in this text but is not one")
    people: dict[str, EntityId] = Field({}, description="Label as printed: registry id, in this text")
    corrections: tuple[Correction, ...] = Field((), description="What was read wrongly, and how it is")
    notes: tuple[NoteEntry, ...] = Field((), description="Editorial notes on passages")
    chapters: tuple[ChapterEntry, ...] = Field((), description="Editorial headings over the parts of a speech")
    mentions: tuple[MentionEntry, ...] = Field((), description="What names mean in this text")
    ignore: Texts = Field((), description="Names that are not linked in this text")
    accept: tuple[AcceptEntry, ...] = Field((), description="Warnings that were looked at and need no change")
    draft: bool = Field(False, description="Whether the text is kept out of everything that is published")
    embargo: IsoDay | None = Field(None, description="The day from which the text is published, in UTC")
    withdrawn: Annotated[Withdrawal | None, BeforeValidator(_reason_alone)] = Field(
        None, description="When and why the text was withdrawn after it had been published"
    )
    redact: tuple[Annotated[RedactEntry, BeforeValidator(_words_alone), _ShortForm(_TEXT_SCHEMA)], ...] = Field(
        (), description="Words that are not to be published"
    )
    former_names: Texts = Field((), description="Names (without .txt) that the text had before")
    same_as: Texts = Field((), description="Names (without .txt) of texts that have the same words on purpose")
    translation_of: Annotated[Translation | None, BeforeValidator(_name_alone), _ShortForm(_TEXT_SCHEMA)] = Field(
        None, description="Name (without .txt) of the text of which this is a translation"
    )
    same_event: Texts = Field((), description="Names (without .txt) of texts by other publishers about the same event")
    same_speaker: dict[str, str] = Field({}, description="Former name of a speaker: name now; one person")


Understood = Literal["all", "part", "nothing"]


class RedactedLabel(Curated):
    """A label at its line, without redacted words. `name`: where it lost any, that of its speaker, without them too."""

    line: int
    label: str
    name: str | None = None


class Positions(Curated):
    """What is known of a text's state when a sidecar's entries are placed in it.

    `outdated` has the entries with line numbers, or provisional permalinks, that were written for another state of
    the text, and the first and last words that they meant then (`quotations.entry_key`). `paragraphs` are where the
    words of each permalink now stand: line, and text of the paragraph; None where that is not known yet.
    `labels` are those that began turns before words of some were redacted.
    `provisional`: the numbers of turns may still change, and a correction of the reading would change them.
    """

    outdated: Mapping[str, tuple[str, str]] = Field({})
    provisional: bool = False
    paragraphs: Mapping[str, tuple[tuple[int, str], ...]] | None = None
    labels: tuple[RedactedLabel, ...] = ()


class SidecarFile(Curated):
    """A sidecar with the place of its file and the lines of its keys, for messages.

    `understood` tells how much of it was: where not all of it, what the text seems to lack may stand in the rest.
    """

    file: str
    sidecar: Sidecar
    lines: dict[Place, int]
    understood: Understood = "all"
    positions: Positions = Positions()

    def line_of(self, *place: str | int) -> int:
        return yaml_records.line_of(self.lines, place)


def read_sidecar(file: str, text: str | None) -> tuple[SidecarFile, tuple[Problem, ...]]:
    """Read and validate a sidecar; None is one that does not exist.

    What is wrong in it is left out, key by key and entry by entry: one misspelt key does not void the others.
    """
    data, lines, problems = yaml_records.load(file, text or "")
    if data is None and not problems:
        return SidecarFile(file=file, sidecar=Sidecar(), lines={}), ()
    problems += tuple(_placeholders(file, data, lines)) + tuple(_cut_off(file, text or "", data, lines))
    sidecar, lines, mistakes = yaml_records.validate_piecewise(Sidecar, file, data, lines)
    problems += () if data is None else mistakes
    grave = [mistake for mistake in problems if mistake.severity == "error"]
    understood: Understood = "all" if not grave else "part" if sidecar else "nothing"
    return SidecarFile(file=file, sidecar=sidecar or Sidecar(), lines=dict(lines), understood=understood), problems


_PLACEHOLDER: Final = re.compile(
    r"…|\.\.\.|\?\?+"
    r"|[<\[]?(?:NAME|TITLE|PLACE|TODO|TBD|XXX+)[>\]]?"
    r"|YYYY(?:-MM(?:-DD)?)?|(?:DD[./-])?MM[./-]YYYY"
)
"""What an example or a person writes where a value is still to come."""
_SHOWN_KEYS: Final = ("title", "date", "place", "event", "publisher", "url", "licence", "embargo")


def _placeholders(file: str, data: Any, lines: Mapping[Place, int]) -> Iterator[Problem]:
    for key in _SHOWN_KEYS:
        value = data.get(key) if isinstance(data, dict) else None
        if isinstance(value, str) and _PLACEHOLDER.fullmatch(value.strip()):
            yield problem("placeholder", file, yaml_records.line_of(lines, (key,)), key=key, value=value)


def _cut_off(file: str, text: str, data: Any, lines: Mapping[Place, int]) -> Iterator[Problem]:
    """Values of one line that YAML ends at " #" followed at once by more: "Ministry #1 in town"."""
    rows = text.splitlines()
    for key in _SHOWN_KEYS:
        value = data.get(key) if isinstance(data, dict) else None
        line = lines.get((key,), 0)
        if isinstance(value, str) and 0 < line <= len(rows):
            rest = re.match(rf"{key}:\s+{re.escape(value)}\s+(#[^\s#].*)$", rows[line - 1])
            if rest:
                yield problem("value-cut-off", file, line, key=key, rest=rest[1][:40])
