"""Files put in place by renaming, only where they differ, and only below the folders that are ours."""

from __future__ import annotations

import errno
import filecmp
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from stenogram.disk.layout import LISTING, LISTING_IN_DOCS, PROVISIONAL, STATE, TEXTS
from stenogram.model import BinaryFile, CopiedFile, GeneratedFile, JoinedFile
from stenogram.problems import Problem, problem
from stenogram.report import Counts, load_counts
from stenogram.text_names import ORIGINALS

if TYPE_CHECKING:
    from stenogram.importers import Imported, Migrated


class OccupiedError(Exception):
    """A folder that should be new has files of its own. `path` is one of them."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True, slots=True)
class Written:
    """How many generated files were new or changed, how many stayed, how many stale ones went."""

    changed: int
    same: int
    removed: int


@contextmanager
def in_place(path: Path, apart: Path | None = None) -> Iterator[Path]:
    """A place to write a file before it is renamed to `path`, so that nobody ever sees half of it.

    In the folder of unfinished files, where the next build clears away what a build that was killed left behind; beside
    its place where the two lie on different disks.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    written = beside
    if apart is not None:
        apart.mkdir(parents=True, exist_ok=True)
        written = apart / beside.name[-200:]
    try:
        yield written
        if written.exists():
            _rename(written, path, beside)
    finally:
        written.unlink(missing_ok=True)


def _rename(written: Path, path: Path, beside: Path) -> None:
    try:
        written.replace(path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copyfile(written, beside)
        beside.replace(path)


def write_whole(path: Path, content: bytes, apart: Path | None = None) -> None:
    """Put a file in place by renaming."""
    with in_place(path, apart) as written:
        written.write_bytes(content)


def write_ledger(root: Path, file: str, text: str) -> None:
    """Put a ledger in place. It is on the disk before the site that was made with it is: its ids are promises."""
    with in_place(root / file, unfinished(root)) as written, written.open("wb") as ledger:
        ledger.write(text.encode())
        ledger.flush()
        os.fsync(ledger.fileno())


def unfinished(root: Path) -> Path:
    """Where files stand until they are whole."""
    return root / STATE / "new"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A generated file that is known to be what it should be."""

    path: str


_OWN_FRONT_MATTER: Final = re.compile(rb'---\n(?:(?!---).*\n)*?kind: "[a-z-]+"\n')
"""How every page begins that a build writes."""
_REPLACED: Final = ("index.md", "about.md")
"""Pages that a curator may write in place of the build's, whatever stood there before."""
_GENERATED: Final = ("data/", "embed/", "feeds/", "share/", "feed.xml", "llms.txt", "offline.zip")
"""Files below docs/ that are no pages and are the build's own."""

MadeFile = GeneratedFile | BinaryFile | JoinedFile | CopiedFile
DocsFile = MadeFile | KeptFile


def write_docs(root: Path, docs: Path, files: Iterable[DocsFile]) -> Written:
    """Bring the generated files under `docs` up to date, one at a time.

    Only what differs is written, for MkDocs' server builds again on every touched file. What an
    earlier build wrote and this one did not is removed; nothing else is, and no page that a curator wrote is
    written over. Two lists have what was written; a name is added before its file is made, so that a build that is
    killed leaves no file that no list names. The one in the state is gone where the state is not as a build left it
    (`State.verify`); of what the one in docs/ names, that goes which looks like a build's own.
    """
    before = _listed(root / STATE / LISTING)
    folder = _Docs(docs, before)
    listings = [_Listing(root / STATE / LISTING, root), _Listing(folder.inside(LISTING_IN_DOCS), root)]
    now: set[str] = set()
    changed = same = 0
    with ExitStack() as closing:
        for listing in listings:
            closing.callback(listing.close)
        for file in files:
            folder.refuse_outside(file.path)
            if not isinstance(file, KeptFile) and folder.is_curators(file.path):
                same += 1
                continue
            for listing in listings:
                listing.add(file.path)
            now.add(file.path)
            # Most are kept, of which nothing is asked.
            if not isinstance(file, KeptFile) and _bring_up_to_date(root, folder, folder.inside(file.path), file):
                changed += 1
            else:
                same += 1
    stale = folder.stale(now)
    for name in sorted(stale):
        path = folder.inside(name)
        _remove(path)
        _remove_empty(docs, path.parent)
    for listing in listings:
        listing.set(now)
    _remove_empty(docs, (docs / LISTING_IN_DOCS).parent)
    return Written(changed, same, len(stale))


class _Listing:
    """A file that lists what builds wrote, a name to a line."""

    def __init__(self, path: Path, root: Path) -> None:
        self._path, self._apart = path, unfinished(root)
        self._names = _listed(path)
        self._journal: TextIO | None = None

    def add(self, name: str) -> None:
        """Add the name of a file that is to be written, which is on the disk when this returns."""
        if name in self._names:
            return
        if self._journal is None:
            # A new file: one that somebody linked here from elsewhere is not written into.
            self._write()
            self._journal = self._path.open("a", encoding="utf-8")
        self._names.add(name)
        self._journal.write(f"{name}\n")
        self._journal.flush()

    def close(self) -> None:
        if self._journal:
            self._journal.close()

    def set(self, names: set[str]) -> None:
        """Have it name these and no others."""
        if names == self._names and self._path.is_file() and not self._journal:
            return
        self._names = names
        if names:
            self._write()
        else:
            self._path.unlink(missing_ok=True)

    def _write(self) -> None:
        lines = "".join(f"{name}\n" for name in sorted(self._names))
        write_whole(self._path, lines.encode(), self._apart)


def _bring_up_to_date(root: Path, docs: _Folder, path: Path, file: MadeFile) -> bool:
    """Whether anything had to be written."""
    match file:
        case JoinedFile():
            return _join(docs, path, file, unfinished(root))
        case CopiedFile():
            content = (root / file.source).read_bytes()
        case BinaryFile():
            content = file.content
        case GeneratedFile():
            content = file.text.encode()
    if _same(path, content):
        return False
    write_whole(path, content, unfinished(root))
    return True


def _join(docs: _Folder, path: Path, file: JoinedFile, apart: Path) -> bool:
    with in_place(path, apart) as written:
        with written.open("wb") as whole:
            whole.write(file.header.encode())
            for name in file.parts:
                with docs.inside(name).open("rb") as part:
                    for _ in range(file.skip):
                        part.readline()
                    shutil.copyfileobj(part, whole)
        if path.is_file() and filecmp.cmp(path, written, shallow=False):
            written.unlink()
            return False
    return True


def write_new(
    root: Path,
    files: Iterable[GeneratedFile | BinaryFile],
    may_stay: Callable[[str], bool] = lambda name: name.startswith(".git/"),
    joined: Mapping[str, Callable[[str, str], str]] | None = None,
) -> tuple[str, ...]:
    """Fill a new folder; one that was being filled when somebody stopped it is filled up.

    Files that `may_stay` stay as they are, and are named in the result where one of ours would stand in their
    place; lines of ours are `joined` to some of them. Raises OccupiedError where the folder has anything else in it,
    and writes nothing then.
    """
    wanted = {_inside(root, file.path): _content(file) for file in files}
    present: list[str] = []
    for path in sorted(root.rglob("*")) if root.is_dir() else ():
        name = path.relative_to(root).as_posix()
        if path.is_dir() or _same(path, wanted.get(path)):
            continue
        if not may_stay(name):
            raise OccupiedError(path)
        if path in wanted:
            content = wanted.pop(path)
            if name in (joined or {}):
                wanted[path] = (joined or {})[name](path.read_text("utf-8", "replace"), content.decode()).encode()
            else:
                present.append(name)
    for path, content in wanted.items():
        write_whole(path, content)
    return tuple(present)


def _content(file: GeneratedFile | BinaryFile) -> bytes:
    return file.content if isinstance(file, BinaryFile) else file.text.encode()


def write_imported(
    root: Path, imported: Imported, replaces: bool = False
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Put new texts, their sidecars and their original into a corpus; the names of those that were written.

    One that is there already, and differs, is an error. `replaces`: it is a new version of the same text, and takes its
    place; a sidecar that is there stays, for a curator may have worked on it, and only learns of the new original.
    """
    problems = []
    written = []
    for transcript in imported.transcripts:
        clash = None if replaces else _clash(root, transcript)
        if clash:
            problems.append(clash)
            continue
        # The text comes last: without it, a sidecar is only a sidecar too many.
        write_whole(root / TEXTS / ORIGINALS / imported.original, imported.content)
        sidecar = root / TEXTS / f"{transcript.name}.yml"
        content = _with_original(sidecar, imported) if replaces and sidecar.exists() else transcript.sidecar
        write_whole(sidecar, content.encode())
        write_whole(root / TEXTS / f"{transcript.name}.txt", transcript.text.encode())
        written.append(transcript.name)
    return tuple(written), tuple(problems)


def _clash(root: Path, transcript: Migrated) -> Problem | None:
    files = {f"{transcript.name}.yml": transcript.sidecar, f"{transcript.name}.txt": transcript.text}
    for name, text in files.items():
        path = root / TEXTS / name
        if os.path.lexists(path) and not _same(path, text.encode()):
            return problem("file-exists", f"{TEXTS}/{name}")
    return None


def _with_original(sidecar: Path, imported: Imported) -> str:
    """A sidecar that names a new original in place of the old one."""
    from stenogram.importers import original_line  # A build imports nothing.

    line = original_line(f"{ORIGINALS}/{imported.original}", imported.content, imported.file)
    text = sidecar.read_text("utf-8")
    changed, count = re.subn(
        r"^original:.*(?:\n[ \t]+.*)*", line.replace("\\", r"\\"), text, count=1, flags=re.MULTILINE
    )
    return changed if count else f"{line}\n{text}"


def generated_names(root: Path) -> frozenset[str]:
    """What builds have written below docs/, relative to it."""
    return frozenset(_listed(root / STATE / LISTING))


def _listed(listing: Path) -> set[str]:
    try:
        return set(listing.read_text(encoding="utf-8", errors="replace").splitlines()) - {""}
    except OSError:
        return set()


def _inside(folder: Path, name: str) -> Path:
    """The path of a file below a folder; raises ValueError where it would lie outside."""
    return _Folder(folder).inside(name)


class _Folder:
    """A folder that nothing may be written outside of. What folders below it lead to is looked up once for each."""

    def __init__(self, path: Path) -> None:
        self._path, self._real = path, os.path.realpath(path)
        self._known: dict[str, bool] = {}

    def inside(self, name: str) -> Path:
        """The path of a file below it; raises ValueError where it would lie outside.

        A link in the file's own place is no way out: files are put in place by renaming, which replaces the link.
        """
        self.refuse_outside(name)
        return self._path / name

    def refuse_outside(self, name: str) -> None:
        """Raise ValueError where a file would lie outside. Names have slashes, and no path is made: this is asked of
        every file of docs/.
        """
        parent = name.rpartition("/")[0]
        leads_out = name.startswith("/") or "\\" in name or ".." in name.split("/")
        if leads_out or not self._holds(parent):
            raise ValueError(f"{name!r} lies outside {self._path}")

    def _holds(self, below: str) -> bool:
        if below not in self._known:
            real = os.path.realpath(self._path / below)
            self._known[below] = Path(real).is_relative_to(self._real)
        return self._known[below]


class _Docs(_Folder):
    """docs/: what of it builds wrote, by a list that is sure, by its own, which is not, and by how it looks."""

    def __init__(self, path: Path, listed: set[str]) -> None:
        super().__init__(path)
        self._listed, self._unsure = listed, _listed(self.inside(LISTING_IN_DOCS))

    def is_curators(self, name: str) -> bool:
        """Whether a page is there that no build wrote."""
        sure = name in self._listed and name not in _REPLACED
        return name.endswith(".md") and not sure and not self._looks_generated(name)

    def stale(self, now: set[str]) -> set[str]:
        """What builds wrote before and not now."""
        listed = {name for name in self._listed - now if not self.is_curators(name)}
        return listed | {name for name in self._unsure - now if self._is_ours(name)}

    def _is_ours(self, name: str) -> bool:
        try:
            self.inside(name)
        except ValueError:
            return False
        return self._looks_generated(name) if name.endswith(".md") else name.startswith(_GENERATED)

    def _looks_generated(self, name: str) -> bool:
        """Whether a page begins as those of a build do; one that is not there may be written."""
        try:
            with (self._path / name).open("rb") as page:
                return _OWN_FRONT_MATTER.match(page.read(4096)) is not None
        except OSError as error:
            return error.errno in (errno.ENOENT, errno.ENAMETOOLONG)


def _same(path: Path, content: bytes | None) -> bool:
    try:
        return content is not None and path.stat().st_size == len(content) and path.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError):
        return False


def _remove(path: Path) -> None:
    """Remove a file. Where it could never be, as its name is too long, or where a folder is now, there is none."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG and not path.is_dir():
            raise


def _remove_empty(top: Path, folder: Path) -> None:
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def keep_provisional(root: Path, records: Mapping[str, str]) -> None:
    """Keep what the next build must know of texts without a ledger, by their names."""
    path = root / STATE / PROVISIONAL
    with suppress(OSError):
        if records:
            write_whole(path, json.dumps(dict(sorted(records.items())), ensure_ascii=False).encode())
        else:
            path.unlink(missing_ok=True)


def last_counts(root: Path) -> dict[str, Counts] | None:
    """What the last build understood of each text."""
    try:
        return load_counts((root / STATE / "counts.json").read_bytes())
    except OSError:
        return None


def keep_counts(root: Path, content: bytes) -> None:
    """Keep what a build understood; a full disk is no reason to fail, for it is only to compare with."""
    with suppress(OSError):
        write_whole(root / STATE / "counts.json", content)


def rename_text(root: Path, old: str, new: str, sidecar: str) -> tuple[str, ...]:
    """Give a text, its sidecar and its ledger another name; the new names of all that were moved.

    The sidecar is written first and the text moved last: whoever is interrupted finds the text under its old name.
    """
    folder = root / TEXTS
    write_whole(folder / f"{new}.yml", sidecar.encode())
    moved = [f"{new}.yml"]
    for ending in (".turns.json", ".txt"):
        if (folder / f"{old}{ending}").exists():
            (folder / f"{old}{ending}").replace(folder / f"{new}{ending}")
            moved.append(f"{new}{ending}")
    (folder / f"{old}.yml").unlink(missing_ok=True)
    return tuple(reversed(moved))


def mirror_folder(source: Path, target: Path) -> None:
    """Make a folder the same as another: what differs is put in place by renaming, what is not there any more goes."""
    wanted = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    for name in sorted(wanted):
        if not (target / name).is_file() or not filecmp.cmp(source / name, target / name, shallow=False):
            with in_place(target / name) as written:
                shutil.copyfile(source / name, written)
    for path in sorted(target.rglob("*")):
        if path.is_file() and path.relative_to(target) not in wanted and not path.name.startswith("."):
            path.unlink()
            _remove_empty(target, path.parent)
