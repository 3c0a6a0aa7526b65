"""Files of curators into a corpus: read, made texts, and put in place with their originals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from stenogram import disk
from stenogram.catalogue import problem
from stenogram.importers import ORIGINALS, TABLES, Imported, import_document, migrate, original_line
from stenogram.problems import Problem, has_errors


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`columns` says what columns of a table are called; `name` and `replaces` are for a single file."""

    columns: Mapping[str, str]
    name: str | None = None
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of some files. `turns` by the names of the transcripts that were written."""

    turns: Mapping[str, int]
    problems: tuple[Problem, ...]


def import_files(root: Path, files: Iterable[tuple[Path, str]], options: ImportOptions) -> ImportResult:
    """Import files, each with the name that messages call it by; what was imported before is left as it is."""
    before = disk.imported_before(root)
    taken = set(disk.taken_names(root))
    turns: dict[str, int] = {}
    problems: list[Problem] = []
    for path, shown in files:
        raw = path.read_bytes()
        if names := before.get(hashlib.sha256(raw).hexdigest()):
            problems.append(problem("imported-before", shown, names=", ".join(names)))
            continue
        imported, remarks = _imported(root, shown, raw, frozenset(taken), options)
        problems += remarks
        if imported is None:
            continue
        written, clashes = disk.write_imported(root, imported, options.replaces)
        problems += clashes
        taken |= set(written)
        turns |= {
            transcript.name: transcript.turns for transcript in imported.transcripts if transcript.name in written
        }
    return ImportResult(turns, tuple(problems))


def _imported(
    root: Path, file: str, raw: bytes, taken: frozenset[str], options: ImportOptions
) -> tuple[Imported | None, tuple[Problem, ...]]:
    if not file.casefold().endswith(TABLES):
        return import_document(file, raw, taken, name=options.name)
    made, problems = migrate(file, raw, options.columns)
    if has_errors(problems):
        return None, problems
    original = disk.original_name(root, file.rpartition("/")[2], raw)
    line = original_line(f"{ORIGINALS}/{original}", raw)
    made = tuple(replace(transcript, sidecar=f"{line}\n{transcript.sidecar}") for transcript in made)
    return Imported(made, original, raw), problems
