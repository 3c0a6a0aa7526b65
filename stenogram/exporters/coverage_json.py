"""What the corpus has, from when to when, and what is known to be missing, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from stenogram.corpus.coverage import Counted, coverage
from stenogram.exporters import addresses
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.exporters.schema_parts import ADDRESS, DATE, TEXT, Schema, list_of, nullable, object_of
from stenogram.model import Corpus, Entity, GeneratedFile

Json = dict[str, Any]

_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}


def coverage_json(corpus: Corpus) -> Json:
    """As plain values for `json.dumps`; absent ones are None."""
    covered = coverage(corpus)
    base = corpus.settings.site_url or ""
    return {
        "site": corpus.settings.site_name,
        "transcripts": covered.transcripts,
        "turns": covered.turns,
        "words": covered.words,
        "mentions": covered.mentions,
        "speakers": covered.speakers,
        "from": str(covered.first) if covered.first else None,
        "to": str(covered.last) if covered.last else None,
        "years": [
            {"year": year.year, "transcripts": year.transcripts, "turns": year.turns, "words": year.words}
            for year in covered.years
        ],
        "languages": _counted(covered.languages),
        "publishers": _counted(covered.publishers),
        "events": _counted(covered.events),
        "missing": {
            "stated": list(covered.missing.stated),
            "years": list(covered.missing.years),
            "meetings": [_meeting(meeting, base) for meeting in covered.missing.meetings],
            "dates": list(covered.missing.dates),
            "originals": list(covered.missing.originals),
            "withdrawn": list(covered.missing.withdrawn),
            "withdrawn_turns": covered.missing.withdrawn_turns,
        },
    }


def _counted(values: tuple[Counted, ...]) -> list[Json]:
    return [{"value": counted.value, "transcripts": counted.transcripts} for counted in values]


def _meeting(entity: Entity, base: str) -> Json:
    start = entity.when.start if entity.when else None
    address = addresses.entity(base, entity.kind, entity.id)
    return {"id": entity.id, "name": entity.name, "date": str(start) if start else None, "address": address}


def coverage_schema() -> Schema:
    """What `coverage_json` makes."""
    year = {"type": "integer"}
    counted = list_of(object_of({"value": TEXT, "transcripts": _COUNT}))
    meeting = object_of({"id": TEXT, "name": TEXT, "date": nullable(DATE), "address": ADDRESS})
    missing = object_of(
        {
            "stated": list_of(TEXT, description="In the curator's words"),
            "years": list_of(year, description="Years without a transcript between the first and the last"),
            "meetings": list_of(meeting, description="Meetings of which other ones of their series have a transcript"),
            "dates": list_of(TEXT, description="Transcripts without a date"),
            "originals": list_of(TEXT, description="Transcripts of which the address of the original is not known"),
            "withdrawn": list_of(TEXT, description="Transcripts that were withdrawn"),
            "withdrawn_turns": _COUNT,
        }
    )
    return object_of(
        {
            "site": TEXT,
            **dict.fromkeys(("transcripts", "turns", "words", "mentions", "speakers"), _COUNT),
            "from": nullable(DATE),
            "to": nullable(DATE),
            "years": list_of(object_of({"year": year, **dict.fromkeys(("transcripts", "turns", "words"), _COUNT)})),
            "languages": counted,
            "publishers": counted,
            "events": counted,
            "missing": missing,
        }
    )


def _make(corpus: Corpus) -> Iterator[GeneratedFile]:
    yield GeneratedFile(COVERAGE.path, json_text(coverage_json(corpus), indented=True) + "\n")


COVERAGE: Final = CorpusFormat(
    "data/coverage.json", "What the corpus contains, the period it covers, and what is known to be missing", _make
)
