"""The commands, each with its options: what the person asked for, and what is reported on standard error."""

from __future__ import annotations

import json
import shlex
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path, PurePath
from typing import Any, Final

import click
from rapidfuzz import fuzz, process

from stenogram import annotation, disk, exporters, renaming
from stenogram.build_command import build, corpus_option, report_options, strict_option
from stenogram.clock import today
from stenogram.help_texts import Command
from stenogram.importers import COLUMNS, import_document
from stenogram.importers.metadata import bare_name
from stenogram.importers.sidecar_draft import sidecar_draft
from stenogram.importers.transcripts import web_address
from stenogram.importing import (
    FilesToImport,
    ImportOptions,
    ImportResult,
    apart_from_tables,
    facts_by_file,
    files_to_import,
    import_files,
    import_tables,
    read_tables,
)
from stenogram.incremental.build import build_site, corpus_registry, frame_problems, read_corpus
from stenogram.languages.tables.field_names import FIELD_NAMES
from stenogram.messages import joined, message, message_of
from stenogram.model import BinaryFile, GeneratedFile
from stenogram.permalinks import load_ledger
from stenogram.prepare import explain, prepare
from stenogram.printed_messages import worded
from stenogram.problems import has_errors, printable
from stenogram.publication import publish as publication
from stenogram.publication.differences import difference, difference_lines
from stenogram.quotations import GOOD, Checked, Checker, passages_of, people_of, plain_text
from stenogram.quotations import as_json as quotations_json
from stenogram.quotations import as_text as quotations_text
from stenogram.registry import LoadedRegistry
from stenogram.site_language_option import SiteLanguage
from stenogram.starter import JOINED, StarterOptions, is_of_a_new_repository, joined_lines, registries, starter_files
from stenogram.terminal import (
    corpus_root,
    fail,
    misused,
    progress,
    report,
    report_import,
    say,
    shown_path,
    summary,
    tell,
)
from stenogram.translations import SOURCE_LANGUAGE, listed_languages


@click.command(cls=Command)
@corpus_option
@strict_option
@report_options
@click.option("--registry", is_flag=True, help="Also print the registry entries that no text uses.")
@click.pass_context
def check(ctx: click.Context, corpus: Path | None, strict: bool, form: str, every: bool, registry: bool) -> None:
    """Report problems as `file:line: severity: what is wrong; what to do`; write nothing."""
    root = corpus_root(ctx, corpus)
    began = time.monotonic()
    with progress() as stages:
        read = read_corpus(root, stages)
    problems = frame_problems(root) + read.problems
    tell(read.report(problems, disk.last_counts(root)), form, every, root, registry=registry)
    say(summary(read.tally, problems, time.monotonic() - began))
    ctx.exit(1 if has_errors(problems, strict) else 0)


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@corpus_option
@strict_option
@click.option(
    "--explain", "line", metavar="LINE", type=click.IntRange(min=1), help="Explain how this line was read, and why."
)
@click.pass_context
def parse(ctx: click.Context, files: tuple[Path, ...], corpus: Path | None, strict: bool, line: int | None) -> None:
    """Print one JSON line per transcript, mentions included. Reads any file, in the corpus or not."""
    root = corpus_root(ctx, corpus)
    known, problems = corpus_registry(root)
    if line:
        _explain(files, root, known, line)
        return
    out = sys.stdout.buffer
    for path in files:
        shown = shown_path(path, root)
        files_of_text, unreadable = disk.text_files(path, shown)
        if unreadable:
            problems += (unreadable,)
        if files_of_text is None:
            continue
        prepared = prepare(files_of_text, known.gazetteer, today())
        problems += prepared.problems + prepared.ledger_problems
        if prepared.transcript:
            record = exporters.transcript_json(prepared.transcript, addresses=False)
            out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    out.flush()
    report(problems)
    ctx.exit(1 if has_errors(problems, strict) else 0)


def _explain(files: Iterable[Path], root: Path, known: LoadedRegistry, line: int) -> None:
    for path in files:
        files_of_text, unreadable = disk.text_files(path, shown_path(path, root))
        if files_of_text:
            _print(explain(files_of_text, known.gazetteer, line))
        else:
            report((unreadable,) if unreadable else ())


@click.command(cls=Command)
@corpus_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--most", default=40, show_default=True, type=click.IntRange(min=1), help="Maximum number to print.")
@click.pass_context
def suggest(ctx: click.Context, corpus: Path | None, form: str, most: int) -> None:
    """List names that the registry lacks, most likely first, each with an entry to paste."""
    with progress() as stages:
        read = read_corpus(corpus_root(ctx, corpus), stages)
    transcripts = tuple(text.transcript for text in read.prepared if text.transcript)
    every = annotation.suggest(transcripts, read.registry)
    languages = annotation.left_out(transcripts)
    if languages:
        say(
            message(
                "Only English texts are searched, not those in {languages}; check lists who speaks in them",
                languages=tuple(languages),
            )
        )
    if form == "json":
        click.echo(json.dumps([asdict(suggestion) for suggestion in every[:most]], ensure_ascii=False, indent=1))
        return
    for file in dict.fromkeys(suggestion.file for suggestion in every[:most]):
        click.echo(f"# --- {file} " + "-" * (90 - len(file)))
        for suggestion in every[:most]:
            if suggestion.file == file:
                around = f"\n#   {printable(suggestion.context)}" if suggestion.context else ""
                click.echo(f"# {worded(_places(suggestion))}{around}\n{suggestion.entry}")
    if every:
        say(
            message(
                "Put phrases that are not names into registry/not-names.yml, one per line (- Deputy Chief): "
                "they will not be offered again"
            )
        )
    if more := max(0, len(every) - most):
        say(
            message(
                "{count:# more is less likely|# more are less likely}; --most {all} prints them",
                count=more,
                all=len(every),
            )
        )


def _places(suggestion: annotation.Suggestion) -> str:
    return message(
        "{count:once|# times} in {texts:# text|# texts}: {places}",
        count=suggestion.count,
        texts=suggestion.texts,
        places=suggestion.places,
    )


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@corpus_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def quote(ctx: click.Context, files: tuple[Path, ...], corpus: Path | None, form: str) -> None:
    """Check the quotations in a text (plain text, Markdown or .docx) against the transcripts.

    Status 1 where any is neither exact nor openly shortened.
    """
    root = corpus_root(ctx, corpus)
    with progress() as stages:
        read = read_corpus(root, stages)
    passages = (passage for transcript in read.transcripts() for passage in passages_of(transcript, read.registry))
    checker = Checker(passages, people_of(read.registry))
    records: list[dict[str, Any]] = []
    good = True
    for path in files:
        checked, too_short = _checked(checker, path)
        good = good and all(one.verdict in GOOD for one in checked)
        records += ({**record, "file": shown_path(path)} for record in quotations_json(checked))
        if form == "text":
            _print(quotations_text(shown_path(path), checked, too_short))
    if form == "json":
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
    ctx.exit(0 if good else 1)


def _checked(checker: Checker, path: Path) -> tuple[tuple[Checked, ...], int]:
    """The quotations of a file, and how many were too short; lines of a document of Word are its paragraphs."""
    suffix = path.suffix.lower()
    try:
        text = disk.quoting_text(path)
    except disk.UnreadableTextError as error:
        fail(message("{file}: {what}", file=shown_path(path), what=message_of(error)))
    checked, too_short = checker.check(plain_text(text) if suffix in disk.MARKDOWN else text)
    if suffix not in disk.WORD:
        return checked, too_short
    paragraphs = (replace(one.quotation, line=(one.quotation.line + 1) // 2) for one in checked)
    return tuple(
        replace(one, quotation=paragraph) for one, paragraph in zip(checked, paragraphs, strict=True)
    ), too_short


@click.command("import", cls=Command)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "--into", "--corpus", "folder", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--column", "columns", multiple=True, metavar="OURS=THEIRS", help="Name of a column in a table.")
@click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TABLE",
    help="A table with a row for each text (name, date, title, place, url, …), copied into the sidecars.",
)
@click.option("--name", help="Name for the text of a single FILE.")
@click.option(
    "--encoding",
    metavar="CODEC",
    help="Encoding of plain text, captions, web pages and tables that are not UTF-8: windows-1252.",
)
@click.option("--replace", "replaces", is_flag=True, help="FILE is a new version of an existing text.")
@click.option("--all", "every", is_flag=True, help="Print every problem, even where there are many of one kind.")
@click.pass_context
def import_command(ctx: click.Context, /, files: tuple[Path, ...], folder: Path, **options: Any) -> None:
    """Turn existing files into texts with sidecars.

    Documents (.docx, .odt, .html, .pdf with text, .eml), captions (.vtt, .srt), TEI and Akoma Ntoso (.xml), and tables
    with a turn in each row (.csv, .tsv, .xlsx, .json, .jsonl; columns speaker and text, others where there are). Of a
    folder all such files are taken. The corpus is --into. Nothing in it is overwritten, and the originals are kept in
    source_texts/originals/.
    """
    root = corpus_root(ctx, folder)
    table = options["metadata"]
    if not files and not table:
        misused(ctx, message("name the files to import"))
    asked = _asked_for(ctx, root, files, table)
    if options["name"] and len(asked.files) != 1:
        misused(ctx, message("--name is for a single file"))
    encoding = _encoding(ctx, options["encoding"])
    columns = _columns(ctx, options["columns"], FIELD_NAMES if table else COLUMNS)
    if table:
        tables: tuple[tuple[Path, str], ...] = ((table, shown_path(table)),)
    else:
        asked, tables = apart_from_tables(asked, columns, encoding)
    about, problems = read_tables(tables, columns, encoding)
    facts = facts_by_file(row for _, rows in about for row in rows)
    settings = ImportOptions({} if table else columns, facts, options["name"], options["replaces"], encoding)
    result = import_files(root, asked.files, settings)
    problems += asked.problems + result.problems
    done = [_done(result, asked)] if asked.files else []
    if tables:
        imported = frozenset(bare_name(path.name).casefold() for path, _ in asked.files)
        changed, mistakes = import_tables(root, about, options["replaces"], imported)
        problems += mistakes
        done.append(message("{count:# sidecar|# sidecars} changed", count=changed))
    report_import(problems, options["every"])
    say(message("{done}. Next: stenogram check", done=joined("; ", done)))
    ctx.exit(1 if has_errors(problems) else 0)


def _done(result: ImportResult, asked: FilesToImport) -> str:
    of_one = len(asked.files) == 1
    return message(
        "{transcripts:# transcript|# transcripts}, {turns:# turn|# turns} from {file}",
        transcripts=len(result.turns),
        turns=sum(result.turns.values()),
        file=asked.files[0][1] if of_one else message("{count:# file|# files}", count=len(asked.files)),
    )


def _asked_for(ctx: click.Context, root: Path, files: tuple[Path, ...], table: Path | None) -> FilesToImport:
    """The files to import; at least one where any were named, or it is a mistake in the command."""
    try:
        asked = files_to_import(root, files, shown_path, table)
    except FileNotFoundError as error:
        misused(ctx, message("{file} does not exist", file=str(error)))
    if files and not asked.files:
        report(asked.problems)
        misused(ctx, message("there is no file to import"))
    return asked


def _encoding(ctx: click.Context, name: str | None) -> str | None:
    """`--encoding CODEC`, where Python knows an encoding of text by that name."""
    try:
        if name is not None:
            b"a".decode(name, "replace")
    except LookupError:
        misused(
            ctx,
            message(
                "--encoding {name}: no such encoding; known encodings include {names}",
                name=name,
                names=("windows-1250", "windows-1251", "windows-1252", "iso-8859-2", "koi8-r", "gb18030"),
            ),
        )
    return name


def _columns(ctx: click.Context, given: Iterable[str], takes: Iterable[str]) -> dict[str, str]:
    """`--column OURS=THEIRS` of a table that takes some columns."""
    named = dict(column.partition("=")[::2] for column in given)
    if unknown := [column for column in named if column not in takes]:
        values = {"column": unknown[0], "columns": tuple(takes)}
        misused(ctx, message("--column {column}: no such column; the columns are: {columns}", **values))
    return named


@click.command(cls=Command)
@click.argument("name")
@corpus_option
@click.option("--print", "prints", is_flag=True, help="Print it; write nothing.")
@click.pass_context
def sidecar(ctx: click.Context, name: str, corpus: Path | None, prints: bool) -> None:
    """Write NAME.yml, a sidecar with what was read from the text NAME and comments on what it does not say."""
    root = corpus_root(ctx, corpus)
    text, beside, _ = _files_of(root, name)
    files, unreadable = disk.text_files(text, f"{disk.TEXTS}/{text.name}")
    prepared = prepare(files, corpus_registry(root)[0].gazetteer, today()) if files else None
    if prepared is None or prepared.transcript is None:
        report((unreadable,) if unreadable else prepared.problems if prepared else ())
        ctx.exit(1)
    draft = "".join(f"{worded(line)}\n" for line in sidecar_draft(text.stem, prepared.transcript.document))
    if prints:
        click.echo(draft, nl=False)
        return
    if beside.exists():
        fail(
            message(
                "{file} already exists; to see what was read: stenogram sidecar {name} --print",
                file=shown_path(beside, root),
                name=text.stem,
            )
        )
    disk.write_whole(beside, draft.encode())
    say(
        message(
            "{file} now has what was read from {text}; correct and complete it. Next: stenogram check",
            file=shown_path(beside, root),
            text=text.name,
        )
    )


@click.command(cls=Command)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@corpus_option
@click.pass_context
def rename(ctx: click.Context, old: str, new: str, corpus: Path | None) -> None:
    """Rename a text with its sidecar and ledger; links to the old name lead to the new one."""
    root = corpus_root(ctx, corpus)
    old, new = old.removesuffix(".txt"), new.removesuffix(".txt")
    try:
        renamed = renaming.rename(root, old, new)
    except renaming.CannotRenameError as error:
        fail(message_of(error))
    say(
        message(
            "renamed: {files}; former_names has {old}. Commit all of them together", files=tuple(renamed.files), old=old
        )
    )
    for file in renamed.mentioned_in:
        say(message("{file} names {old}: write {new} there", file=file, old=old, new=new))


@click.command(cls=Command)
@click.argument("name")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@corpus_option
@click.pass_context
def diff(ctx: click.Context, name: str, file: Path | None, corpus: Path | None) -> None:
    """Show what a new version of the text NAME changes before it is published: turns, words, links that end.

    The new version is the text as it stands in source_texts/, or FILE, a text or any file that `import` takes. It is
    compared with the ledger: what was last published.
    """
    root = corpus_root(ctx, corpus)
    text, _, _ = _files_of(root, name)
    files, _ = disk.text_files(text, f"{disk.TEXTS}/{text.name}")
    if files is None or files.ledger is None:
        say(message("{name} has no ledger: its numbers are provisional, so no link can be lost", name=text.stem))
        return
    if file:
        files = replace(files, raw=_new_version(file))
    prepared = prepare(files, corpus_registry(root)[0].gazetteer, today())
    former, _ = load_ledger(files.ledger_file, files.ledger)
    renewed, _ = load_ledger(files.ledger_file, prepared.ledger)
    if former is None or renewed is None:
        report(prepared.problems + prepared.ledger_problems)
        ctx.exit(1)
    _print(difference_lines(text.stem, difference(former, renewed)))


def _print(lines: Iterable[str]) -> None:
    """Lines for people, on standard output."""
    click.echo("\n".join(printable(worded(line)) for line in lines))


def _new_version(file: Path) -> bytes:
    """The text of a new version: of a document what importing it gives."""
    raw = file.read_bytes()
    if file.suffix.casefold() == ".txt":
        return raw
    imported, problems = import_document(shown_path(file), raw)
    report(problems)
    if imported is None:
        fail(message("nothing was compared"))
    return imported.transcripts[0].text.encode()


def _files_of(root: Path, name: str) -> tuple[Path, Path, Path]:
    """A text, its sidecar and its ledger; ends with a message where there is no such text."""
    name = PurePath(name).name.removesuffix(".txt").removesuffix(".yml")
    places = disk.beside_text(root / disk.TEXTS / f"{name}.txt")
    if not places[0].is_file():
        near = process.extractOne(name, sorted(disk.taken_names(root)), scorer=fuzz.ratio, score_cutoff=60)
        missing = {"name": name, "folder": disk.TEXTS}
        fail(
            message('There is no text "{name}" in {folder}/; did you mean {near}?', near=near[0], **missing)
            if near
            else message('There is no text "{name}" in {folder}/.', **missing)
        )
    return places


@click.command(cls=Command)
@click.argument("target")
@corpus_option
@strict_option
@click.option("--push", is_flag=True, help="For a branch: push it to the repository that the corpus came from.")
@click.pass_context
def publish(ctx: click.Context, target: str, corpus: Path | None, strict: bool, push: bool) -> None:
    """Build the site and put it where readers find it.

    TARGET is a folder, a .zip file, HOST:FOLDER for rsync, or gh-pages, the branch that GitHub serves (another one:
    branch:NAME). Where numbers of turns are provisional, or a ledger is not as it should be, nothing is published.
    """
    root = corpus_root(ctx, corpus)
    try:
        with progress() as stages:
            built = build_site(root, stages, locked=True, strict=strict, exports=True)
        if built.site is None:
            tell(built.report, "text", False, root)
            fail(message("Nothing was published: correct the errors first."))
        done = publication.publish(root, built.site, target, push)
    except (disk.BusyError, publication.CannotPublishError) as error:
        fail(message_of(error))
    for line in publication.publication_lines(done):
        say(line)
    say(message("published: {target}", target=target))


@click.command(cls=Command)
@corpus_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.pass_context
def serve(ctx: click.Context, corpus: Path | None, host: str, port: int) -> None:
    """Build, serve on this machine, then rebuild and reload on every change."""
    from stenogram.serve import UnheardError
    from stenogram.serve import serve as run

    try:
        run(corpus_root(ctx, corpus), host, port, report=report, say=say)
    except UnheardError as error:
        fail(
            message(
                "{error}. Is another server running there? Choose another port with --port, or 0 for any free one.",
                error=message_of(error),
            )
        )


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Name of the site (default: the folder's name).")
@click.option("--registry", type=click.Choice(registries()), help="Begin with these entries too.")
@click.option(
    "--language",
    type=SiteLanguage(),
    metavar=f"[{'|'.join(listed_languages())}]",
    help="Language of the site's own words (default: English).",
)
@click.option(
    "--url",
    metavar="ADDRESS",
    help="Address of the finished site: https://example.org/records/ (asked for if run in a terminal).",
)
@click.option(
    "--wheel",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Stenogram wheel for servers to install from while no package index has it.",
)
def init(folder: Path, name: str | None, registry: str | None, **options: Any) -> None:
    """Create a new corpus in DIR: settings, a sample text and a registry that show every feature.

    DIR is new, empty, or a repository just made, with no more than a README and a licence.
    """
    title = name or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    wheel = options["wheel"]
    settings = StarterOptions(
        title,
        registry,
        options["language"] or SOURCE_LANGUAGE,
        _site_url(options["url"]),
        wheel.name if wheel else None,
    )
    files: list[GeneratedFile | BinaryFile] = list(starter_files(settings))
    if wheel:
        files.append(BinaryFile(f"wheels/{wheel.name}", wheel.read_bytes()))
    is_repository = (folder / ".git").exists()
    try:
        theirs = disk.write_new(
            folder,
            files,
            is_of_a_new_repository if is_repository else lambda name: False,
            dict.fromkeys(JOINED, joined_lines),
        )
    except disk.OccupiedError as error:
        fail(
            message(
                "{folder} is not empty: it has {file}. Name a new or empty folder.",
                folder=shown_path(folder),
                file=shown_path(error.path, folder),
            )
        )
    if theirs:
        say(
            message("{files} was not changed", files=theirs[0])
            if len(theirs) == 1
            else message("{files} were not changed", files=tuple(theirs))
        )
    say(
        message(
            "A new corpus is in {folder}. Next: cd {quoted}, then: stenogram serve",
            folder=shown_path(folder),
            quoted=shlex.quote(shown_path(folder)),
        )
    )


def _site_url(given: str | None) -> str | None:
    """The address of the site, with a slash at its end; asked for where somebody can answer."""
    if given is None and sys.stdin.isatty():
        given = click.prompt(
            worded(message("Address that the site will have (https://…; empty if you do not know it yet)")),
            default="",
            show_default=False,
        )
    if not given:
        return None
    if web_address(given) is None:
        wrong = message(
            ("{value} is not an address: one starts with https:// or http:// and has no spaces"), value=given
        )
        raise click.UsageError(worded(wrong))
    return given if given.endswith("/") else f"{given}/"


COMMANDS: Final[tuple[click.Command, ...]] = (
    build, check, diff, import_command, init, parse, publish, quote, rename, serve, sidecar, suggest,
)  # fmt: skip
