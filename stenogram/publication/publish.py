"""A finished site is put where readers find it, and what that changes for them is reported."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from stenogram import disk
from stenogram.digests import digest
from stenogram.messages import first_of, message

_RECORDS: Final = "data/transcripts"
_REMOTE: Final = re.compile(r"[\w.-]+@?[\w.-]*:(?!\\).+|rsync://.+")
_SHOWN: Final = 8
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
BRANCH: Final = "gh-pages"

Links = Mapping[str, tuple[frozenset[str], str]]
"""Of each published text the anchors of its turns, and a digest of its record."""


class CannotPublishError(Exception):
    """Why nothing was published, and what to do."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What changed for readers. `ended` are links that led to words before: "NAME#turn-4"."""

    first: bool
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    ended: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A place for a site: what it is called, what is published there, and how a site is put there."""

    kind: str
    links: Callable[[], Links | None]
    put: Callable[[Path], None]


def publish(root: Path, site: Path, target: str, push: bool = False) -> Publication:
    """Publish a finished site. Raises CannotPublishError, and then has changed nothing at the target."""
    now = _links(lambda name: (site / name).read_bytes(), _names_in(site))
    provisional = [name for name, record in _records(site) if record.get("provisional")]
    if provisional:
        raise CannotPublishError(
            message(
                "the numbers of {count:# text|# texts} are provisional: {listed}. Make them final: stenogram build "
                "--release, and commit the ledgers; or keep a text back with draft: true in its sidecar.",
                count=len(provisional),
                listed=first_of(provisional, _SHOWN),
            )
        )
    place = target_of(root, site, target, push)
    before = place.links()
    place.put(site)
    return _compared(before, now)


def target_of(root: Path, site: Path, target: str, push: bool = False) -> Target:
    """The kind of place that a target names: a zip file, a branch, a place for rsync, or a folder."""
    if target == BRANCH or target.startswith("branch:"):
        return _branch(root, target.removeprefix("branch:"), push)
    if _REMOTE.fullmatch(target) and not Path(target).exists():
        return _remote(root, target)
    path = Path(target).expanduser()
    if path.suffix.casefold() == ".zip":
        return _archive(path)
    return _folder(root, site, path)


# --- What is published ----------------------------------------------------------------------------


def _names_in(site: Path) -> list[str]:
    return sorted(f"{_RECORDS}/{path.name}" for path in (site / _RECORDS).glob("*.json") if _is_record(path.name))


def _is_record(name: str) -> bool:
    """Whether a file may be the record of a text: NAME.json, where a point may be in NAME."""
    return name.endswith(".json")


def _is_of_text(record: Any) -> bool:
    """Whether this is the record of a text; other formats of it are JSON too."""
    return isinstance(record, dict) and "id" in record and "blocks" in record


def _records(site: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in _names_in(site):
        record = json.loads((site / name).read_bytes())
        if _is_of_text(record):
            yield str(record["id"]), record


def _links(read: Callable[[str], bytes], names: list[str]) -> Links:
    links: dict[str, tuple[frozenset[str], str]] = {}
    for name in names:
        content = read(name)
        record = json.loads(content)
        if not _is_of_text(record):
            continue
        anchors = frozenset(str(block["id"]) for block in record.get("blocks", ()) if block.get("id"))
        links[str(record["id"])] = (anchors, digest(content))
    return links


def _compared(before: Links | None, now: Links) -> Publication:
    known = before or {}
    ended = tuple(
        f"{name}#{anchor}"
        for name, (anchors, _) in sorted(known.items())
        for anchor in sorted(anchors - (now[name][0] if name in now else frozenset()), key=_number)
    )
    return Publication(
        first=before is None,
        new=tuple(sorted(now.keys() - known.keys())),
        changed=tuple(sorted(name for name in now.keys() & known.keys() if now[name][1] != known[name][1])),
        gone=tuple(sorted(known.keys() - now.keys())),
        ended=ended,
    )


def _number(anchor: str) -> int:
    return int(anchor.rpartition("-")[2]) if anchor.rpartition("-")[2].isdigit() else 0


def publication_lines(publication: Publication) -> Iterator[str]:
    """What changed for readers, for people."""
    if publication.first:
        yield message("texts published for the first time: {count:,}", count=len(publication.new))
        return
    for kind, names in (
        (message("new texts"), publication.new),
        (message("changed texts"), publication.changed),
        (message("texts that are gone, with all their links"), publication.gone),
        (message("turns that were withdrawn"), publication.ended),
    ):
        if names:
            yield message("{kind}: {count:,} ({listed})", kind=kind, count=len(names), listed=first_of(names, _SHOWN))
    if not any((publication.new, publication.changed, publication.gone)):
        yield message("no text has changed since the last publication")


# --- Places ---------------------------------------------------------------------------------------


def _folder(root: Path, site: Path, path: Path) -> Target:
    real = path.resolve()
    if real == site.resolve() or root.resolve().is_relative_to(real) or _is_source(real, root.resolve()):
        raise CannotPublishError(message("{folder} is part of the corpus; name another folder", folder=str(path)))
    published = (path / _RECORDS).is_dir()
    if path.exists() and not published and any(path.iterdir()):
        raise _occupied(str(path))

    def put(site: Path) -> None:
        disk.mirror_folder(site, path)

    return Target(
        "folder", lambda: _links(lambda n: (path / n).read_bytes(), _names_in(path)) if published else None, put
    )


def _occupied(folder: str) -> CannotPublishError:
    return CannotPublishError(
        message("{folder} contains files that are not of a published site; name a new or empty folder", folder=folder)
    )


def _is_source(path: Path, root: Path) -> bool:
    return any(
        path.is_relative_to(root / name) for name in (disk.TEXTS, disk.REGISTRY, "docs", "templates", disk.STATE)
    )


def _archive(path: Path) -> Target:
    def links() -> Links | None:
        if not path.exists():
            return None
        with zipfile.ZipFile(path) as archive:
            names = [n for n in archive.namelist() if n.startswith(f"{_RECORDS}/") and _is_record(n)]
            return _links(archive.read, sorted(names))

    def put(site: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.new")
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(file for file in site.rglob("*") if file.is_file()):
                # The same site gives the same bytes: no time of day in them.
                entry = zipfile.ZipInfo(file.relative_to(site).as_posix(), _EARLIEST)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                archive.writestr(entry, file.read_bytes())
        unfinished.replace(path)

    return Target("zip", links, put)


def _git(root: Path, *arguments: str) -> bytes:
    try:
        result = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise CannotPublishError(message("git is not installed; publishing to a branch needs it")) from error
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip().splitlines()
        raise CannotPublishError(
            message(
                "git {command} failed: {reason}",
                command=arguments[0],
                reason=reason[-1] if reason else str(error.returncode),
            )
        ) from error
    return result.stdout


def _shown(root: Path, reference: str, name: str) -> bytes:
    return _git(root, "show", f"{reference}:{name}")


def _branch(root: Path, branch: str, push: bool) -> Target:
    _git(root, "rev-parse", "--git-dir")

    def links() -> Links | None:
        # A clone that has never published has the branch of its origin only, and that one may be ahead of ours.
        for reference in (f"refs/remotes/origin/{branch}", f"refs/heads/{branch}"):
            try:
                listed = _git(root, "ls-tree", "-r", "--name-only", "-z", reference, f"{_RECORDS}/")
            except CannotPublishError:
                continue
            names = [name for name in listed.decode().split("\0") if _is_record(name)]
            return _links(partial(_shown, root, reference), names)
        return None

    def put(site: Path) -> None:
        subject = "Publish the site"
        command = [sys.executable, "-m", "ghp_import", "--no-jekyll", "--branch", branch, "--message", subject]
        result = subprocess.run(
            [*command, *(["--push"] if push else []), str(site)], cwd=root, capture_output=True, text=True
        )
        if result.returncode:
            reason = (result.stderr or result.stdout).strip().splitlines()
            raise CannotPublishError(
                message(
                    "the branch {branch} was not written: {reason}", branch=branch, reason=reason[-1] if reason else ""
                )
            )

    return Target("branch", links, put)


_WARNING: Final = "Warning:"
"""With which ssh begins what keeps nothing from going on: that it has not met the server before, for instance."""
_MISSING_AT_SOURCE: Final = 23
"""What rsync ends with where a file that it is asked for does not exist."""


def _rsync(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["rsync", *arguments], capture_output=True, text=True)


def _reason(result: subprocess.CompletedProcess[str]) -> str:
    """Why rsync failed: what it says first, warnings of ssh aside; the last lines are its own addresses in its code."""
    lines = sorted(result.stderr.strip().splitlines(), key=lambda line: line.startswith(_WARNING))
    return next(iter(lines), message("it ended with {status}", status=result.returncode))


def _rsync_lists(target: str) -> bool:
    """Whether a folder on a server is there and has files. Raises CannotPublishError where nobody can tell."""
    result = _rsync("--list-only", f"{target.rstrip('/')}/")
    if result.returncode and result.returncode != _MISSING_AT_SOURCE:
        raise CannotPublishError(message("rsync failed: {reason}", reason=_reason(result)))
    return any(not line.endswith(" .") for line in result.stdout.splitlines())


def _remote(root: Path, target: str) -> Target:
    if shutil.which("rsync") is None:
        raise CannotPublishError(message("rsync is not installed; install it, or publish into a folder or a .zip file"))
    record = root / disk.STATE / "published" / f"{digest(target.encode())[:16]}.json"

    def links() -> Links | None:
        """What the last publication from this machine put there: a server is not asked what its files hold."""
        try:
            known = json.loads(record.read_bytes())
            return {name: (frozenset(anchors), mark) for name, (anchors, mark) in known.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return None

    def put(site: Path) -> None:
        # What is not of the site is removed there: a folder with files of others must not be.
        if _rsync_lists(target) and not _rsync_lists(f"{target.rstrip('/')}/{_RECORDS}"):
            raise _occupied(target)
        result = _rsync("--archive", "--delete-after", f"{site}/", target)
        if result.returncode:
            raise CannotPublishError(message("rsync failed: {reason}", reason=_reason(result)))
        now = _links(lambda name: (site / name).read_bytes(), _names_in(site))
        known = {name: (sorted(anchors), mark) for name, (anchors, mark) in now.items()}
        disk.write_whole(record, json.dumps(known).encode())

    return Target("rsync", links, put)
