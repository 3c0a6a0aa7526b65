"""Files of curators into a corpus: read, made texts, and put in place with their originals."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import yaml

from stenogram import disk
from stenogram.curation.edits import with_facts, with_value
from stenogram.curation.sidecar import read_sidecar
from stenogram.curation.validation_messages import yaml_text
from stenogram.importers import TABLES, Imported, import_document, migrate, original_line
from stenogram.importers.formats import SHEETS, importer_of
from stenogram.importers.metadata import MetadataRow, bare_name, is_about_texts, read_metadata
from stenogram.messages import first_of
from stenogram.problems import Problem, has_errors, problem
from stenogram.text_names import ORIGINALS

_SHOWN: Final = 8
_WILDCARD: Final = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`columns` says what columns of a table are called, `facts` what a table says of files by their bare names.

    `name` is for a single file. `replaces`: files are new versions, and what a table says takes the place of what a
    sidecar says. `encoding` is that of files of text that are not UTF-8.
    """

    columns: Mapping[str, str]
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    name: str | None = None
    replaces: bool = False
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class FilesToImport:
    """Files that were asked for, each with the name that messages call it by, and what is to be said of the others."""

    files: tuple[tuple[Path, str], ...]
    problems: tuple[Problem, ...]


def files_to_import(
    root: Path, given: Iterable[Path], shown: Callable[[Path], str], except_for: Path | None
) -> FilesToImport:
    """The files that were named, and those of folders that were named, where their kind can be imported.

    A pattern that a shell left as it is, because nothing has such a name, names no file: that is a note.
    Raises FileNotFoundError where a single file is not there.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    for path in given:
        if path.is_dir():
            inside = disk.files_below(path, root)
            files += (file for file in inside if _can_be_imported(file))
            others = [file.relative_to(path).as_posix() for file in inside if not _can_be_imported(file)]
            if others:
                listed = first_of(others, _SHOWN)
                problems.append(problem("import-passed-over", shown(path), count=len(others), listed=listed))
        elif path.exists():
            files.append(path)
        elif _WILDCARD.search(path.name):
            problems.append(problem("import-none-so-named", shown(path)))
        else:
            raise FileNotFoundError(shown(path))
    wanted = (file for file in dict.fromkeys(files) if except_for is None or not file.samefile(except_for))
    return FilesToImport(tuple((file, shown(file)) for file in wanted), tuple(problems))


def _can_be_imported(path: Path) -> bool:
    return path.name.casefold().endswith(TABLES) or importer_of(path.name) is not None


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
        digest = hashlib.sha256(raw).hexdigest()
        if names := before.get(digest):
            problems.append(problem("imported-before", shown, names=tuple(names)))
            continue
        imported, remarks = _imported(root, shown, raw, frozenset(taken), options)
        problems += remarks
        if imported is None:
            continue
        written, clashes = disk.write_imported(root, imported, options.replaces)
        problems += clashes
        taken |= set(written)
        # The same bytes may come a second time in one import, under another name.
        before |= {digest: tuple(written)} if written else {}
        turns |= {made.name: made.turns for made in imported.transcripts if made.name in written}
    return ImportResult(turns, tuple(problems))


def _imported(
    root: Path, file: str, raw: bytes, taken: frozenset[str], options: ImportOptions
) -> tuple[Imported | None, tuple[Problem, ...]]:
    if not file.casefold().endswith(TABLES):
        facts = options.facts.get(bare_name(file).casefold())
        return import_document(file, raw, taken, facts, options.name, options.encoding)
    made, problems = migrate(file, raw, options.columns, options.encoding)
    if has_errors(problems):
        return None, problems
    original = disk.original_name(root, file.rpartition("/")[2], raw)
    line = original_line(f"{ORIGINALS}/{original}", raw, file)
    made = tuple(replace(transcript, sidecar=f"{line}\n{transcript.sidecar}") for transcript in made)
    return Imported(made, original, raw, file), problems


# --- Metadata -------------------------------------------------------------------------------------


def apart_from_tables(
    asked: FilesToImport, columns: Mapping[str, str], encoding: str | None
) -> tuple[FilesToImport, tuple[tuple[Path, str], ...]]:
    """Files without the tables among them that have a row for each text and none of words, and these tables."""
    tables = tuple(
        (path, shown)
        for path, shown in asked.files
        if path.name.casefold().endswith(SHEETS) and is_about_texts(path.name, path.read_bytes(), columns, encoding)
    )
    notes = tuple(problem("metadata-within", shown) for _, shown in tables)
    files = tuple(file for file in asked.files if file not in tables)
    return FilesToImport(files, asked.problems + notes), tables


def read_tables(
    tables: Iterable[tuple[Path, str]], columns: Mapping[str, str], encoding: str | None
) -> tuple[tuple[tuple[str, tuple[MetadataRow, ...]], ...], tuple[Problem, ...]]:
    """The rows of tables about texts, each table with its name, and what is wrong with them."""
    read = [(shown, read_metadata(shown, path.read_bytes(), columns, encoding)) for path, shown in tables]
    problems = tuple(mistake for _, (_, mistakes) in read for mistake in mistakes)
    return tuple((shown, rows) for shown, (rows, _) in read), problems


def facts_by_file(rows: Iterable[MetadataRow]) -> dict[str, Mapping[str, str]]:
    """What a table says of files, by their bare names, for files that are imported together with it."""
    return {bare_name(row.name).casefold(): row.facts for row in rows}


def import_metadata(
    root: Path, file: str, rows: Iterable[MetadataRow], replaces: bool = False, done: Collection[str] = ()
) -> tuple[int, tuple[Problem, ...]]:
    """Put what a table says of texts into their sidecars; how many were changed.

    What a sidecar says already stays, unless the table `replaces` it; where the table says something else, that is a
    warning. `done` are bare names of files that were imported with the table.
    """
    names = {**disk.names_before(root), **{name.casefold(): name for name in disk.taken_names(root)}}
    changed = 0
    problems: list[Problem] = []
    for row in rows:
        bare = bare_name(row.name).casefold()
        name = names.get(row.name.casefold()) or names.get(bare)
        if name is None or not (root / disk.TEXTS / f"{name}.txt").exists():
            problems += [] if bare in done else [problem("metadata-no-text", file, row.line, name=row.name)]
            continue
        sidecar = root / disk.TEXTS / f"{name}.yml"
        before = sidecar.read_text("utf-8-sig") if sidecar.exists() else ""
        after = _with_row(before, row, replaces)
        if after is None:
            problems.append(problem("metadata-bad-sidecar", file, row.line, name=name))
            continue
        problems += _contradictions(file, row, name, after)
        if after != before:
            disk.write_whole(sidecar, after.encode())
            changed += 1
    return changed, tuple(problems)


def import_tables(
    root: Path, tables: Iterable[tuple[str, tuple[MetadataRow, ...]]], replaces: bool, done: Collection[str]
) -> tuple[int, tuple[Problem, ...]]:
    """Put what several tables say into sidecars: how many were changed, and what is wrong."""
    results = [import_metadata(root, file, rows, replaces, done) for file, rows in tables]
    return sum(changed for changed, _ in results), tuple(mistake for _, mistakes in results for mistake in mistakes)


def _with_row(sidecar: str, row: MetadataRow, replaces: bool) -> str | None:
    """A sidecar with what a row says; None where the sidecar cannot be read."""
    try:
        if replaces:
            stated, _ = read_sidecar("", sidecar)
            for key, value in row.facts.items():
                if getattr(stated.sidecar, key) is not None:
                    sidecar = with_value(sidecar, key, yaml_text(value))
        return with_facts(sidecar, row.facts)
    except (yaml.YAMLError, ValueError):
        return None


def _contradictions(file: str, row: MetadataRow, name: str, sidecar: str) -> Iterator[Problem]:
    stated, _ = read_sidecar(f"{name}.yml", sidecar)
    for key, value in row.facts.items():
        present = getattr(stated.sidecar, key)
        if present is not None and str(present) != value:
            yield problem("metadata-differs", file, row.line, name=name, key=key, value=value, present=present)
