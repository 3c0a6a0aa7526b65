"""The only door to the file system.

What is read is read whole; what is written is written beside its place and renamed into it, only
where it differs, and only below the folders that are ours. A build that is killed leaves the old
site, every source, sidecar, registry and ledger as they were.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from stenogram.migrate import Migrated
from stenogram.model import GeneratedFile, JoinedFile, TextFiles
from stenogram.problems import Problem
from stenogram.report import Counts, load_counts

TEXTS = "source_texts"
REGISTRY = "registry"
STATE = ".stenogram"
"""Everything here can be thrown away: the next build makes it anew."""

REGISTRY_FILES = ("people.yml", "organisations.yml", "summits.yml", "strategies.yml")

# Names that Windows keeps for devices, and the one that the index of transcripts has.
_RESERVED = {"index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_LONGEST_NAME = 150


class BusyError(Exception):
    """Another build is at work in this corpus."""


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


# --- Reading --------------------------------------------------------------------------------------


def texts(root: Path) -> tuple[tuple[TextFiles, ...], tuple[Problem, ...]]:
    """Every text of the corpus in the order of names; a name that cannot be an address is a problem."""
    found: list[TextFiles] = []
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    for path in sorted((root / TEXTS).glob("*.txt"), key=lambda path: path.name):
        file = f"{TEXTS}/{path.name}"
        problem = _name_problem(file, path.stem, taken)
        if problem is None:
            files, problem = text_files(path, file)
            found += [files] if files else []
        problems += [problem] if problem else []
    return tuple(found), tuple(problems)


def text_files(path: Path, file: str) -> tuple[TextFiles | None, Problem | None]:
    """One text with its sidecar and ledger; `file` is what messages call it."""
    folder = file.rpartition("/")[0]
    sidecar, ledger = path.with_suffix(".yml"), path.with_name(f"{path.stem}.turns.json")
    within = f"{folder}/" if folder else ""
    try:
        return TextFiles(
            name=path.stem,
            file=file,
            raw=path.read_bytes(),
            sidecar_file=f"{within}{sidecar.name}",
            sidecar=_text(sidecar),
            ledger_file=f"{within}{ledger.name}",
            ledger=_text(ledger),
        ), None
    except (OSError, UnicodeDecodeError) as error:
        return None, _unreadable(file, error)


def registry_files(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The registry's files that there are, by name."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name in REGISTRY_FILES:
        file = f"{REGISTRY}/{name}"
        try:
            text = _text(root / REGISTRY / name)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(_unreadable(file, error))
            continue
        if text is not None:
            found[file] = text
    return found, tuple(problems)


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None


def _unreadable(file: str, error: OSError | UnicodeDecodeError) -> Problem:
    if isinstance(error, UnicodeDecodeError):
        return Problem(file, 0, "error", "not-utf-8", "the file is not UTF-8", "save it as UTF-8")
    reason = (error.strerror or str(error)).lower()
    return Problem(file, 0, "error", "unreadable", f"the file cannot be read: {reason}", "mend its permissions or path")


def _name_problem(file: str, name: str, taken: dict[str, str]) -> Problem | None:
    folded = unicodedata.normalize("NFC", name).casefold()
    what = None
    if not re.fullmatch(r"[^\W_](?:[\w.-]*[^\W_])?", name):
        what = "the name has signs that an address cannot have"
    elif len(name.encode()) > _LONGEST_NAME:
        what = f"the name is longer than {_LONGEST_NAME} bytes"
    elif folded.split(".")[0] in _RESERVED:
        what = f'the name "{name}" is reserved'
    elif folded in taken:
        what = f"the name differs only in letter case from {taken[folded]}"
    taken.setdefault(folded, file)
    if what is None:
        return None
    remedy = "rename the file: letters, digits, hyphens, points; it becomes part of every link"
    return Problem(file, 0, "error", "bad-name", what, remedy)


# --- Writing --------------------------------------------------------------------------------------


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in place by renaming, so that nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def write_ledger(root: Path, file: str, text: str) -> None:
    write_whole(root / file, text.encode())


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A generated file that is known to be what it should be."""

    path: str


def write_docs(root: Path, docs: Path, files: Iterable[GeneratedFile | JoinedFile | KeptFile]) -> Written:
    """Bring the generated files under `docs` up to date, one at a time.

    Only what differs is written, for MkDocs' server builds again on every touched file. What an
    earlier build wrote and this one did not is removed; nothing else is. `.stenogram/docs.txt` lists
    what was written; a name is added before its file is made, so that a build that is killed leaves
    no file that no list names.
    """
    listing = root / STATE / "docs.txt"
    before = _listed(listing)
    now: set[str] = set()
    changed = same = 0
    with listing.open("a", encoding="utf-8") as journal:
        for file in files:
            path = _inside(docs, file.path)
            if file.path not in before and file.path not in now:
                journal.write(f"{file.path}\n")
                journal.flush()
            now.add(file.path)
            if _bring_up_to_date(docs, path, file):
                changed += 1
            else:
                same += 1
    stale = before - now
    for name in sorted(stale):
        _inside(docs, name).unlink(missing_ok=True)
        _remove_empty(docs, _inside(docs, name).parent)
    if now != before:
        write_whole(listing, "".join(f"{name}\n" for name in sorted(now)).encode())
    return Written(changed, same, len(stale))


def _bring_up_to_date(docs: Path, path: Path, file: GeneratedFile | JoinedFile | KeptFile) -> bool:
    """Whether anything had to be written."""
    match file:
        case KeptFile():
            return False
        case JoinedFile():
            return _join(docs, path, file)
    content = file.text.encode()
    if _same(path, content):
        return False
    write_whole(path, content)
    return True


def _join(docs: Path, path: Path, file: JoinedFile) -> bool:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("wb") as whole:
            whole.write(file.header.encode())
            for name in file.parts:
                with _inside(docs, name).open("rb") as part:
                    for _ in range(file.skip):
                        part.readline()
                    shutil.copyfileobj(part, whole)
        if path.is_file() and filecmp.cmp(path, beside, shallow=False):
            return False
        beside.replace(path)
        return True
    finally:
        beside.unlink(missing_ok=True)


def write_new(root: Path, files: Iterable[GeneratedFile]) -> None:
    """Fill a new folder; one that was being filled when somebody stopped it is filled up.

    Raises OccupiedError where the folder has anything else in it, a `.git` apart, and writes nothing then.
    """
    wanted = {_inside(root, file.path): file.text.encode() for file in files}
    if root.is_dir():
        for path in sorted(root.rglob("*")):
            if path.relative_to(root).parts[0] != ".git" and not path.is_dir() and not _same(path, wanted.get(path)):
                raise OccupiedError(path)
    for path, content in wanted.items():
        write_whole(path, content)


def write_migrated(root: Path, transcripts: Iterable[Migrated]) -> tuple[Problem, ...]:
    """Put new texts and their sidecars into a corpus. One that is there already, and differs, is an error."""
    problems = []
    for each in transcripts:
        files = {root / TEXTS / f"{each.name}.yml": each.sidecar, root / TEXTS / f"{each.name}.txt": each.text}
        for path, text in files.items():
            if os.path.lexists(path) and not _same(path, text.encode()):
                what, remedy = "there is such a file already, and it differs", "move it away, or rename the transcript"
                problems.append(Problem(f"{TEXTS}/{path.name}", 0, "error", "file-exists", what, remedy))
                break
        else:
            # The text comes last: without it, a sidecar is only a sidecar too many.
            for path, text in files.items():
                write_whole(path, text.encode())
    return tuple(problems)


def generated_names(root: Path) -> frozenset[str]:
    """What builds have written below docs/, relative to it."""
    return frozenset(_listed(root / STATE / "docs.txt"))


def _listed(listing: Path) -> set[str]:
    try:
        return set(listing.read_text(encoding="utf-8").splitlines()) - {""}
    except FileNotFoundError:
        return set()


def _inside(folder: Path, name: str) -> Path:
    """The path of a file below a folder; raises ValueError where it would lie outside."""
    parts = PurePosixPath(name)
    path = folder / parts
    if (
        parts.is_absolute()
        or ".." in parts.parts
        or "\\" in name
        or not path.resolve().is_relative_to(folder.resolve())
    ):
        raise ValueError(f"{name!r} lies outside {folder}")
    return path


def _same(path: Path, content: bytes | None) -> bool:
    try:
        return content is not None and path.stat().st_size == len(content) and path.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError):
        return False


def _remove_empty(top: Path, folder: Path) -> None:
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


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


# --- The site -------------------------------------------------------------------------------------


def staging(site: Path) -> Path:
    """An empty folder beside the site, in which the new one is built."""
    _recover(site)
    new = site.with_name(f".{site.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    return new


def publish_site(new: Path, site: Path) -> None:
    """Put a finished site in the place of the old one: two renames, and the old one away."""
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _recover(site: Path) -> None:
    """After a build that was killed between the two renames, the old site comes back."""
    old = site.with_name(f".{site.name}.old")
    if old.exists() and not site.exists():
        old.rename(site)


@contextmanager
def lock(root: Path, wait: float = 0) -> Iterator[None]:
    """Keep other builds out of this corpus; raises BusyError where one is at work."""
    (root / STATE).mkdir(exist_ok=True)
    guard = FileLock(root / STATE / "lock")
    try:
        guard.acquire(timeout=wait)
    except Timeout:
        raise BusyError("another build is at work in this corpus; wait for it to end, or stop it") from None
    try:
        yield
    finally:
        guard.release()
