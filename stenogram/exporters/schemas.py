"""JSON Schemas (draft 2020-12) of the files that the site publishes and of those that curators write."""

from __future__ import annotations

from typing import Final

from stenogram import registry
from stenogram.exporters.coverage_json import coverage_schema
from stenogram.exporters.csl import TYPES
from stenogram.exporters.embed import oembed_schema
from stenogram.exporters.entry_schema import entry_schema
from stenogram.exporters.schema_parts import (
    ADDRESS,
    ANCHOR,
    DATE,
    LINE,
    TEXT,
    TEXT_OR_NULL,
    TURN,
    Schema,
    list_of,
    nullable,
    object_of,
)
from stenogram.exporters.web_annotations import annotations_schema
from stenogram.kinds import kinds

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_PART: Final[Schema] = {"section": {"type": "integer", "minimum": 0, "description": "Number of the part, from 0"}}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_SPOKEN: Final[Schema] = {"type": "string", "pattern": r"^\d{2,}:\d{2}:\d{2}(\.\d{3})?$"}


def json_schemas() -> dict[str, Schema]:
    """Each schema by the name of its file, `data/schemas/NAME.schema.json`.

    `parse`: a line that `parse` prints. `transcript`: data/transcripts/NAME.json and a line of data/corpus.jsonl.
    `cite`, `versions`, `csl`: NAME.cite.json, NAME.versions.json, NAME.csl.json. `entry`: data/people/ID.json and those
    of the other kinds; `counts`: data/entities/ID.json. `coverage`: data/coverage.json; `translations`:
    data/translations.json; `shared-phrases`: data/shared-phrases.json. `annotations`, `oembed`: NAME.annotations.json,
    NAME.oembed.json. `sidecar`: NAME.yml beside a text.
    `people`, `organisations`, `summits`, `strategies`, `not-names`, `home`: the registry.
    """
    published = {
        "parse": _transcript(addresses=False),
        "transcript": _transcript(addresses=True),
        "cite": _cite(),
        "versions": _versions(),
        "csl": _csl(),
        "entry": entry_schema(),
        "counts": _counts(),
        "coverage": coverage_schema(),
        "translations": _translations(),
        "shared-phrases": _shared_phrases(),
        "annotations": annotations_schema(),
        "oembed": oembed_schema(),
    }
    named = {name: {"$schema": _DRAFT, "title": name, **schema} for name, schema in published.items()}
    return named | registry.json_schemas()


def _counts() -> Schema:
    return object_of({"id": TEXT, "mentions": _COUNT, "turns": _COUNT, "transcripts": _COUNT})


def _translations() -> Schema:
    """By the name of a text. A run of turns is its first here, its first there, and how many go on side by side."""
    run = list_of({"type": "integer", "minimum": 1}, minItems=3, maxItems=3)
    twins = list_of(object_of({"id": TEXT, "language": TEXT, "turns": list_of(run)}), minItems=1)
    return {"type": "object", "additionalProperties": twins}


def _shared_phrases() -> Schema:
    speaker = object_of({"id": TEXT, "name": TEXT})
    use = object_of(
        {
            "transcript": TEXT,
            "anchor": ANCHOR,
            "speaker": speaker,
            "date": nullable(DATE),
            "start": _COUNT,
            "end": _COUNT,
        }
    )
    return list_of(object_of({"phrase": TEXT, "uses": list_of(use, minItems=2)}))


def _transcript(*, addresses: bool) -> Schema:
    top = {
        "id": {"type": "string", "minLength": 1},
        "title": TEXT,
        "date": nullable(DATE),
        "place": TEXT_OR_NULL,
        "language": TEXT,
        "source": object_of(
            {
                "file": TEXT,
                "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "publisher": TEXT_OR_NULL,
                "url": TEXT_OR_NULL,
            }
        ),
        "sections": list_of(_section()),
        "blocks": list_of({"oneOf": [*_untold_blocks(), _turn(addresses=addresses)]}),
    }
    pair = {"type": "array", "items": TURN, "minItems": 2, "maxItems": 2}
    twin = object_of({"id": TEXT, "language": TEXT, "title": TEXT, "turns": list_of(pair)})
    chapter = object_of({"title": TEXT, "line": LINE})
    chapters = {**list_of(chapter), "description": "Editorial headings over the parts of a speech"}
    optional = {
        "translations": list_of(twin, minItems=1),
        "same_event": list_of(_account(), minItems=1),
        "chapters": chapters,
    }
    if not addresses:
        return object_of(top, optional)
    provisional = {"const": True, "description": "Its numbers are not final: links to it may still change"}
    lasting = {"address": ADDRESS, "withdrawn": list_of(_tombstone())}
    withdrawn_on = {**TEXT, "description": "The day on which the whole text was withdrawn: its only block is a notice"}
    former = {**list_of(TEXT, minItems=1), "description": "Names that the text had: their addresses lead to it"}
    perhaps = {"provisional": provisional, "withdrawn_on": withdrawn_on, "former_names": former}
    return object_of({**top, **lasting}, {**optional, **perhaps})


def _account() -> Schema:
    """Another publisher's account of the same event."""
    ordinal = {"type": "integer", "minimum": 0, "description": "Of a paragraph, in all blocks of its text, from 0"}
    paragraphs = {
        **list_of({"type": "array", "items": list_of(ordinal), "minItems": 2, "maxItems": 2}),
        "description": "Paragraphs of this text and of that one that say the same; what only one has stands alone",
    }
    elsewhere = {
        **list_of({"type": "array", "items": ordinal, "minItems": 2, "maxItems": 2}),
        "description": "Paragraphs that say the same at different places",
    }
    head = {"id": TEXT, "language": TEXT, "title": TEXT, "publisher": TEXT_OR_NULL}
    return object_of({**head, "paragraphs": paragraphs, "elsewhere": elsewhere})


def _section() -> Schema:
    """A part of a compilation."""
    participant = object_of({"id": TEXT_OR_NULL, "name": TEXT, "role": TEXT_OR_NULL})
    return object_of(
        {
            "title": TEXT,
            "line": LINE,
            "date": nullable(DATE),
            "until": nullable(DATE),
            "place": TEXT_OR_NULL,
            "event": TEXT_OR_NULL,
            "about": list_of(TEXT),
            "url": TEXT_OR_NULL,
            "participants": list_of(participant),
            "sources": list_of(TEXT),
        }
    )


def _untold_blocks() -> list[Schema]:
    """Blocks that nobody speaks."""
    paragraphs = list_of(object_of(_words(), _beside()))
    level = {"type": "integer", "minimum": 1, "maximum": 3}
    return [
        object_of({"kind": {"const": "furniture"}, "paragraphs": paragraphs}, _PART),
        object_of({"kind": {"const": "narrative"}, "paragraphs": paragraphs}, _PART),
        object_of({"kind": {"const": "heading"}, "level": level, "paragraphs": paragraphs}, _PART),
    ]


def _turn(*, addresses: bool) -> Schema:
    lasting = {"id": ANCHOR, "address": ADDRESS, "also": list_of(ANCHOR)} if addresses else {}
    spoken = object_of({**_words(), "kind": {"enum": ["speech", "stage"]}, **lasting}, _beside())
    # A page head in the middle of a turn has no address.
    paragraph = {"oneOf": [spoken, object_of({**_words(), "kind": {"const": "furniture"}}, _beside())]}
    turn = {
        "kind": {"const": "turn"},
        "id": TURN,
        "label": TEXT_OR_NULL,
        "role": TEXT_OR_NULL,
        "speaker": nullable(object_of({"id": TEXT, "name": TEXT})),
        "paragraphs": list_of(paragraph),
    }
    occasion = {**_PART, "date": nullable(DATE), "place": TEXT_OR_NULL, "event": TEXT_OR_NULL}
    optional = {**occasion, **_exchange()}
    return object_of({**turn, "address": ADDRESS, "also": list_of(ANCHOR)} if addresses else turn, optional)


def _exchange() -> dict[str, Schema]:
    """In press conferences and interviews: of a question where it is answered, who asked and for which medium; of an
    answer what it answers."""
    outlet = nullable(object_of({"id": TEXT_OR_NULL, "name": TEXT}))
    turns = list_of(TURN, minItems=1)
    return {"answered_in": turns, "answers": turns, "asker": TEXT_OR_NULL, "outlet": outlet}


def _words() -> dict[str, Schema]:
    return {"line": LINE, "text": TEXT, "mentions": list_of(_mention())}


def _beside() -> dict[str, Schema]:
    """Where the text has them: the time in a recording, and what stands beside the words (line numbers, tags)."""
    at = {"type": "integer", "minimum": 0, "description": "Unicode code points of the paragraph's text"}
    margin = list_of(object_of({"at": at, "text": TEXT}))
    return {"time": _SPOKEN, "until": _SPOKEN, "margin": margin}


def _mention() -> Schema:
    offset = {"type": "integer", "minimum": 0, "description": "Unicode code points of the paragraph's text"}
    kind = {"enum": [kind.id for kind in kinds()]}
    return object_of({"start": offset, "end": offset, "text": TEXT, "entity": TEXT, "kind": kind, "why": TEXT})


def _tombstone() -> Schema:
    return object_of(
        {
            "id": ANCHOR,
            "anchors": list_of(ANCHOR),
            "withdrawn_on": TEXT,
            "speaker": TEXT_OR_NULL,
            "began": TEXT,
            "see": nullable(ANCHOR),
        }
    )


def _cite() -> Schema:
    marked = {"type": "string", "pattern": "^([^<>]|</?i>)*$", "description": "HTML of text and <i> alone"}
    forms = {"url": ADDRESS, "words": TEXT_OR_NULL, "reference": marked, "chicago": marked, "apa": marked}
    citation = object_of({**forms, "bibtex": TEXT, "ris": TEXT, "csl": _csl_item()})
    turns = {"type": "object", "propertyNames": TURN, "additionalProperties": citation}
    return object_of({"id": TEXT, "base": TEXT_OR_NULL, "transcript": citation, "turns": turns})


def _versions() -> Schema:
    version = object_of({"v": TEXT, "until": TEXT, "paragraphs": list_of(TEXT)})
    return {"type": "object", "propertyNames": TURN, "additionalProperties": list_of(version, minItems=1)}


def _csl() -> Schema:
    return {"description": "A strict part of the CSL data schema", **list_of(_csl_item(), minItems=1)}


def _csl_item() -> Schema:
    number = {"type": "integer"}
    named = object_of({"family": TEXT, "given": TEXT}, {"suffix": TEXT, "static-ordering": {"const": True}})
    date = list_of(number, minItems=1, maxItems=3)
    texts = ("container-title", "event-title", "event-place", "publisher", "note")
    optional = {
        "author": list_of({"oneOf": [named, object_of({"literal": TEXT})]}, minItems=1, maxItems=1),
        "issued": object_of({"date-parts": list_of(date, minItems=1, maxItems=1)}),
        "event-date": object_of({"date-parts": list_of(date, minItems=2, maxItems=2)}),
        "URL": {"type": "string", "pattern": "^https?://"},
        **{variable: {"type": "string", "minLength": 1} for variable in texts},
    }
    required = {
        "id": TEXT,
        "type": {"enum": ["speech", *TYPES.values()]},
        "title": TEXT,
        "genre": TEXT,
        "language": TEXT,
    }
    return object_of(required, optional)
