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
            message(
                ("{value} is not an address: one starts with https:// or http:// and has no spaces"), value=repr(value)
            )
        )
    return value


def _day(value: str) -> str:
    if len(value) != len("2026-11-29"):
        raise ValueError(message("{value} is not a day: write one like 2026-11-29", value=repr(value)))
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
    role: str | None = Field(None, description="The office held on that day")
    id: EntityId | None = Field(None, description="Registry id, if the name alone is not enough")


class Interview(Curated):
    """Who asks and who answers in an interview whose text has no labels."""

    asks: str = Field(description="Name of the person who asks")
    answers: str = Field(description="Name of the person who answers")


class Quoting(Curated):
    """What tells a quotation from others of the same words: the words beside it, or the permalink it is in.

    The text quote selector of the W3C's Web Annotation Data Model, and the text's own permalinks.
    """

    before: str | None = Field(None, description="The words immediately before the quotation")
    after: str | None = Field(None, description="The words immediately after the quotation")
    in_: str | None = Field(
        None, alias="in", pattern=ANCHOR, description="The permalink that contains the quotation: turn-12 or turn-12-p3"
    )
    line: int | None = Field(
        None,
        ge=1,
        description="The line of the quotation; valid only until the text is edited, so prefer `before`",
    )


class Correction(Quoting):
    """Corrects how the text was read. Give exactly one of `begin_turn`, `speaker_of`, `on` and `lines`.

    - `begin_turn: "quoted words"` with `speaker:` starts a turn at these words. If they begin with a label, give
      it as `label:`; `speaker:` is then needed only if the label does not say who is speaking.
    - `speaker_of: "quoted words"` with `speaker:` gives the turn that contains these words to that speaker.
    - `on: "quoted words"` with `are: furniture` (or `narrative`, `heading`) says what the line with these words is.
      With `to: "quoted words"` it applies to every line as far as those words. `are: speech` says that the lines
      contain no label and continue the turn above.
    - `lines: 12-40` can be used in place of `on`, until the text is edited.
    """

    begin_turn: str | None = Field(None, description="The first words of a turn that was not recognised")
    speaker_of: str | None = Field(None, description="Words from a turn that was given to the wrong speaker")
    on: str | None = Field(None, description="Words in the line that `are` describes, or in the first of several")
    to: str | None = Field(None, description="Words in the last of several lines; the first match after `on` counts")
    lines: Lines | None = None
    label: str | None = Field(None, description="With `begin_turn`: the label that the quoted words begin with")
    speaker: str | None = Field(None, description="Name of the person who speaks")
    are: Literal["furniture", "narrative", "heading", "speech"] | None = Field(None, description="What the lines are")
    level: Literal[2, 3, "2", "3"] | None = Field(None, description="For a heading: 2 for a section, 3 for a topic")
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
    """An editorial note on a quoted passage. It is shown beside the passage and is never part of the text."""

    on: str = Field(description="The passage, quoted exactly")
    note: str = Field(description="The text of the note")
    source: Texts = Field((), description="The source of the note: a title, an address, or a list of them")


class ChapterEntry(Quoting):
    """An editorial heading within a speech, shown above the paragraph and in the contents, never part of the text."""

    on: str = Field(description="Words from the first paragraph of the chapter, quoted exactly")
    title: str = Field(min_length=1, description="The heading")


class MentionEntry(Quoting):
    """What a quoted name means: a registry id, or `none` if the name should not be linked.

    It applies everywhere in the text; with `before`, `after`, `in` or `line`, at that place only.
    """

    on: str = Field(description="The name, exactly as it appears in the text")
    entity: EntityId


class SectionEntry(Quoting):
    """A part of a compilation, from the quoted heading to the heading of the next part.

    Anything left out is read from the lines below the heading or else taken from the text as a whole. The place and
    the kind of event are not taken over by a part with a different date.
    """

    on: str = Field(description="The heading, quoted exactly, or the first words of a turn")
    date: Days | None = None
    place: str | None = Field(None, description="Where it was said")
    event: str | None = Field(None, description='Kind of event: "Meeting with the President of Utopia", "Interview"')
    about: Ids = Field((), description="Registry ids of the events that the part records")
    url: WebAddress | None = Field(None, description="Address of the part's original")
    participants: tuple[ParticipantEntry, ...] = ()
    source: Texts = Field(
        (), description="The source of the date and place, if they are not in the text: a title or an address"
    )


class AcceptEntry(Quoting):
    """A warning that has been checked and needs no change. It is not repeated while the quoted words remain.

    Without `on`, it is not repeated until the text is edited.
    """

    rule: str = Field(description="The rule, shown in brackets at the end of the warning")
    on: str | None = Field(None, description="Words from the line, or the name, that the warning is about")
    why: str = Field(description="The reason, for anyone who asks later")


class Withdrawal(Curated):
    """Withdraws a published text. A notice takes its place, and all links to the text lead there."""

    on: IsoDate = Field(description="The day of withdrawal")
    why: str | None = Field(None, description="Shown to readers")


class Translation(Curated):
    """The text that this one translates. Turns are paired automatically; `pairs` corrects pairs that are wrong."""

    text: str = Field(description="The name of the original, without .txt")
    pairs: dict[str, str] = Field(
        {}, description="A turn of this text, and the turn of the original, or `none`: `{turn-3: turn-4}`"
    )


class RedactEntry(Curated):
    """Words to be removed from everything that is published. Each is replaced by ▇.

    They are also removed if they are in capitals, broken at the end of a line or hyphenated differently, and from the
    sidecar's own text. Of a longer word only the quoted part is removed; quote its other inflected forms as well.
    """

    on: str = Field(
        description="The words, quoted exactly; removed wherever they occur unless `before` or `after` is given"
    )
    before: str | None = Field(None, description="The words immediately before the quotation")
    after: str | None = Field(None, description="The words immediately after the quotation")
    why: str | None = Field(None, description="The reason, for anyone who asks later; readers do not see it")


class OriginalFile(Curated):
    """The file that a text was imported from, kept in the folder of texts."""

    file: str = Field(description="Path from the folder of texts: originals/NAME.docx")
    called: str | None = Field(None, description="Name of the file before it was imported")
    sha256: str | None = Field(None, pattern="^[0-9a-f]{64}$", description="SHA-256 checksum of the file")


class Sidecar(Curated):
    """What a curator writes beside a text. Everything is optional, and overrides what was read from the text."""

    title: str | None = Field(None, description="Title of the page, if the text has none or another is preferred")
    date: IsoDate | None = Field(None, description="The day on which it was said: YYYY, YYYY-MM or YYYY-MM-DD")
    place: str | None = Field(None, description="Where it was said: a city, or a building and its city")
    event: str | None = Field(None, description='Kind of event, in the singular: "News conference"')
    about: Ids = Field((), description="Registry ids of the events that the text records")
    publisher: str | None = Field(None, description="Who published the text")
    url: WebAddress | None = Field(None, description="Address of the original")
    language: str | None = Field(None, pattern=LANGUAGE, description="Language code (BCP 47), as in `en`")
    licence: str | None = Field(None, description="Name of the licence, as in `CC BY 4.0`, or the terms of use")
    original: OriginalFile | None = Field(None, description="The file that the text was imported from")
    encoding: str | None = Field(None, description="Character encoding of the file, if not UTF-8: `windows-1251`")
    participants: tuple[ParticipantEntry, ...] = Field((), description="Who took part")
    sections: tuple[SectionEntry, ...] = Field((), description="Parts of a compilation, each with its own date")
    interview: Interview | None = Field(None, description="Who asks and who answers, if the text has no labels")
    speaker: str | None = Field(None, description="The only speaker of a text without labels")
    labels: Texts = Field((), description="Labels as printed; every line that begins with one starts a turn")
    not_labels: Texts = Field((), description="Phrases that look like labels in this text but are not")
    people: dict[str, EntityId] = Field(
        {}, description="A label as printed, and the registry id of the person whom it names in this text"
    )
    corrections: tuple[Correction, ...] = Field((), description="Corrections of what was read wrongly")
    notes: tuple[NoteEntry, ...] = Field((), description="Editorial notes on passages")
    chapters: tuple[ChapterEntry, ...] = Field((), description="Editorial headings within a speech")
    mentions: tuple[MentionEntry, ...] = Field((), description="What names mean in this text")
    ignore: Texts = Field((), description="Names that are not linked in this text")
    accept: tuple[AcceptEntry, ...] = Field((), description="Warnings that have been checked and need no change")
    draft: bool = Field(False, description="`true`: the text is left out of everything that is published")
    embargo: IsoDay | None = Field(None, description="The day on which the text is first published, in UTC")
    withdrawn: Annotated[Withdrawal | None, BeforeValidator(_reason_alone)] = Field(
        None, description="When and why the text was withdrawn after publication"
    )
    redact: tuple[Annotated[RedactEntry, BeforeValidator(_words_alone), _ShortForm(_TEXT_SCHEMA)], ...] = Field(
        (), description="Words that must not be published"
    )
    former_names: Texts = Field((), description="Earlier names of the text, without .txt")
    same_as: Texts = Field((), description="Names, without .txt, of texts that deliberately contain the same words")
    translation_of: Annotated[Translation | None, BeforeValidator(_name_alone), _ShortForm(_TEXT_SCHEMA)] = Field(
        None, description="Name, without .txt, of the text that this one translates"
    )
    same_event: Texts = Field((), description="Names, without .txt, of other publishers' texts about the same event")
    same_speaker: dict[str, str] = Field(
        {}, description="A speaker's earlier name, and the name of the same person now"
    )


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
    placeholders = _placeholders(data)
    problems += tuple(
        problem("placeholder", file, yaml_records.line_of(lines, (key,)), key=key, value=value)
        for key, value in placeholders.items()
    )
    problems += tuple(_cut_off(file, text or "", data, lines))
    if placeholders:
        # That such a value has no form that the key could have is no second mistake.
        data = {key: value for key, value in data.items() if key not in placeholders}
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


def _placeholders(data: Any) -> dict[str, str]:
    """The keys whose values only keep a place."""
    values = {key: data.get(key) for key in _SHOWN_KEYS} if isinstance(data, dict) else {}
    return {
        key: value for key, value in values.items() if isinstance(value, str) and _PLACEHOLDER.fullmatch(value.strip())
    }


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
