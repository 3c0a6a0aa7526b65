"""A file people have → the text, sidecar and original that a corpus keeps of it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from stenogram.curation.validation_messages import yaml_text
from stenogram.importers.composition import (
    Composed,
    composed,
    fact_lines,
    participant_lines,
    reading,
    same_reading,
    with_title_in_one,
)
from stenogram.importers.content import refuse_other_content
from stenogram.importers.document import ImportedDocument
from stenogram.importers.formats import importer_of, missing_modules
from stenogram.importers.plain_text import in_utf8
from stenogram.importers.refusal import RefusedError
from stenogram.importers.transcripts import Migrated, migrated, name_of
from stenogram.messages import joined, message
from stenogram.model import Document
from stenogram.problems import Problem, problem
from stenogram.text_names import ORIGINALS

_UNNAMED: Final = "unnamed"
_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Imported:
    """Transcripts of one file, and the file itself: `original` is its name among the originals, `file` that before."""

    transcripts: tuple[Migrated, ...]
    original: str
    content: bytes
    file: str


def import_document(
    file: str,
    raw: bytes,
    taken: Collection[str] = (),
    facts: Mapping[str, str] | None = None,
    name: str | None = None,
    encoding: str | None = None,
) -> tuple[Imported | None, tuple[Problem, ...]]:
    """The transcript of a document.

    `taken` are names that other texts have, `facts` what the curator says of it, `name` how it is to be called, and
    `encoding` that of a file of text which is neither UTF-8 nor says how it is encoded.
    """
    importer = importer_of(file)
    if importer is None:
        return None, (problem("import-unknown", file, ending=file.rpartition(".")[2]),)
    if missing := missing_modules(importer):
        return None, (problem("import-extra", file, format=importer.name, modules=tuple(missing)),)
    try:
        refuse_other_content(file, raw)
        document = importer.read(file, in_utf8(file, raw, encoding))
    except RefusedError as error:
        return None, (problem("import-refused", file, reason=error, remedy=error.remedy),)
    except RecursionError:
        return None, (
            problem("import-refused", file, reason=message("it is nested too deeply"), remedy=message("save it again")),
        )
    document = with_title_in_one(document)
    document = replace(document, facts={**document.facts, **(facts or {})})
    made, read = _made(document)
    if read is None:
        reason, remedy = message("its words cannot be read as text"), message("save it as plain text, and look at it")
        return None, (problem("import-refused", file, reason=reason, remedy=remedy),)
    known = _facts(document, read)
    stem = file.rpartition("/")[2].rpartition(".")[0]
    called = known.get("title", "") if known.get("date") else ""
    name = name or name_of(known if called else {}, called or stem, stem, dict.fromkeys(taken))
    original = f"{name}.{file.rpartition('.')[2].casefold()}"
    persons = [row.values.get("person") for row in document.rows if row.speaker]
    transcript = _with_facts(name, made, known, persons, original_line(f"{ORIGINALS}/{original}", raw, file))
    return Imported((transcript,), original, raw, file), tuple(_remarks(file, document, transcript))


def _made(document: ImportedDocument) -> tuple[tuple[str, tuple[str, ...]], Document | None]:
    """The text of a document with the corrections that it needs, and how it is read."""
    if document.rows:
        rows = [replace(row, values={}) for row in document.rows]
        transcript = migrated(_UNNAMED, rows, {})
        corrections = tuple(line for line in transcript.sidecar.splitlines() if line.startswith("  - "))
        read = reading(_UNNAMED, transcript.text, transcript.sidecar.splitlines())
        return (transcript.text, corrections), read
    if document.verbatim is not None:
        return (document.verbatim, ()), reading(_UNNAMED, document.verbatim, ())
    made: Composed = composed(_UNNAMED, document, ())
    return (made.text, made.corrections), made.document


def _facts(document: ImportedDocument, read: Document) -> dict[str, str]:
    """What the file says of the whole; what it does not say, as its words are read."""
    facts = dict(document.facts)
    read_title = read.title if read.title.casefold() != _UNNAMED else ""
    if read_title:
        facts.setdefault("title", read_title)
    if read.date and not (document.rows and "date" in facts):
        facts["date"] = str(read.date)
    if facts.get("language") == read.language:
        facts.pop("language")
    order = ("title", "date", "place", "publisher", "url", "language")
    return {key: facts[key] for key in order if facts.get(key)}


def _with_facts(
    name: str,
    made: tuple[str, tuple[str, ...]],
    facts: Mapping[str, str],
    persons: Sequence[str | None],
    original: str,
) -> Migrated:
    """The transcript with its sidecar. People are named only where that changes nothing of how it is read.

    `persons` says of each turn whom the file names behind its label, perhaps with more of the name.
    """
    text, corrections = made
    of_reading = ["corrections:", *corrections] if corrections else []
    lines = [*fact_lines(facts), *of_reading]
    before = reading(name, text, lines)
    people = _people_of_file(name, text, lines, before, persons) or (participant_lines(before) if before else [])
    if not same_reading(before, reading(name, text, [*lines, *people]), persons):
        people = []
    sidecar = [*fact_lines(facts), original, *people, *of_reading]
    turns = len(list(before.turns())) if before else 0
    return Migrated(name, text, "".join(f"{line}\n" for line in sidecar), turns, len(corrections))


def _people_of_file(
    name: str, text: str, lines: Sequence[str], before: Document | None, persons: Sequence[str | None]
) -> list[str]:
    """`participants` under the names that the file has for them, where each turn is then read as theirs."""
    named = [f"  - {{name: {yaml_text(person)}}}" for person in dict.fromkeys(filter(None, persons))]
    after = reading(name, text, [*lines, "participants:", *named]) if named else None
    return participant_lines(after) if after and same_reading(before, after, persons) else []


def original_line(original: str, raw: bytes, file: str) -> str:
    """The sidecar's line that names the original, what it was called before, and its hash."""
    called = yaml_text(file.rpartition("/")[2])
    return f"original: {{file: {yaml_text(original)}, called: {called}, sha256: {hashlib.sha256(raw).hexdigest()}}}"


def _remarks(file: str, document: ImportedDocument, transcript: Migrated) -> list[Problem]:
    remarks = []
    if document.left_out:
        listed = joined("; ", document.left_out[:_SHOWN])
        if (more := len(document.left_out) - _SHOWN) > 0:
            listed = message("{listed}; and {count:,} more", listed=listed, count=more)
        remarks.append(problem("import-left-out", file, listed=listed))
    if not transcript.turns:
        remarks.append(problem("import-no-turns", file, name=transcript.name))
    return remarks
