"""What was read and linked once, kept by content, so that it is not read again.

The key of an entry is a digest of everything that its value depends on: the text, its sidecar and
ledger, the registry and the code that reads them. Nothing is ever out of date; it is only not asked
for any more. The folder can be thrown away at any time.

Entries are pickles, for their speed. A cache can come from a stranger together with a corpus, so
only the project's own records are let in: anything else is no entry.
"""

from __future__ import annotations

import io
import os
import pickle
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache as once
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from stenogram.catalogue import RULES
from stenogram.clock import today
from stenogram.digests import code_digest, digest
from stenogram.messages import message
from stenogram.model import TextFiles
from stenogram.registry import for_reading, records_of

READING: Final = ("stenogram.prepare", "stenogram.incremental.stored_texts")
"""What reads a text."""
_WORDING: Final = "stenogram.catalogue"
"""What problems say: a text is not read again for that, but what is stored of it is worded anew."""


def base_of(registry: Mapping[str, str]) -> str:
    """The part that the keys of all texts have in common: the code that reads them, and what it asks of the registry.

    Another definition of an entry reads no text again.
    """
    files = tuple(registry.items())
    if files not in _latest_base:
        remember_base(files, digest(_reading(), repr(for_reading(records_of(files)))))
    return _latest_base[files]


# That of one registry at most.
_latest_base: dict[tuple[tuple[str, str], ...], str] = {}


def remember_base(registry: tuple[tuple[str, str], ...], base: str) -> None:
    """Let what `base_of` gave of a registry before stay at hand."""
    _latest_base.clear()
    _latest_base[registry] = base


def registry_digest(registry: Mapping[str, str]) -> str:
    """A digest of all that the registry's files say, and of the code that reads them."""
    return digest(_reading(), *chain.from_iterable(registry.items()))


def _reading() -> str:
    """A digest of what decides how a text is read: the code, and of problems all but their wording."""
    decided = sorted((rule, case, row.severity) for (rule, case), row in RULES.items())
    return digest(code_digest(*READING, without=_WORDING), repr(decided))


_EMBARGO: Final = re.compile(r"embargo[\"']?\s*:\s*[\"']?(\d{4}-\d{2}-\d{2})")


def is_embargoed(sidecar: str | None) -> bool:
    """Whether a sidecar names a day before which its text is not published, and that is still to come."""
    return any(today() < day for day in _EMBARGO.findall(sidecar or ""))


def key_of(base: str, files: TextFiles) -> str:
    """The key of a text."""
    return digest(
        base,
        files.file,
        files.raw,
        files.sidecar,
        files.ledger,
        files.site_language,
        files.site_messages,
        files.line_numbers,
        str(files.release and files.ledger is None),
        str(is_embargoed(files.sidecar)),
    )


class ClusterError(RuntimeError):
    """The cluster cannot be used. Says why."""


class OtherVersionError(RuntimeError):
    """Another machine has another version of the program: what it makes would differ."""


def require_code(program: str, *modules: str) -> None:
    """Raise OtherVersionError unless these modules are here what they are where the work was given away."""
    if program != code_digest(*modules):
        raise OtherVersionError(message("a worker has a different version of Stenogram"))


def pack(value: Any) -> bytes:
    """A record as bytes, which `unpack` reads."""
    packed = io.BytesIO()
    _Pickler(packed, protocol=5).dump(value)
    return packed.getvalue()


def unpack(content: bytes) -> Any:
    """The value, or None where the bytes hold anything but the project's records."""
    try:
        return _Unpickler(io.BytesIO(content)).load()
    except Exception:
        return None


@once
def _values_of(kind: Any) -> Callable[[Any], Any] | None:
    """What takes the values of a record of a kind, in the order in which its class is called; None: it is no record."""
    if not is_dataclass(kind) or not all(field.init for field in fields(kind)):
        return None
    names = [field.name for field in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda record: tuple(getattr(record, name) for name in names)


class _Pickler(pickle.Pickler):
    """Records as calls of their classes: the way that dataclasses give themselves takes three times as long to load."""

    def reducer_override(self, record: Any) -> Any:
        kind: Any = type(record)
        values = None if isinstance(record, type) else _values_of(kind)
        return (kind, values(record)) if values else NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        # To import a module of the package runs no more than its definitions, but for the one that is a program.
        if module.startswith("stenogram.") and not module.endswith("__main__") and "." not in name:
            kind = super().find_class(module, name)
            if _is_record(kind) and kind.__module__ == module:
                return kind
        raise pickle.UnpicklingError(f"{module}.{name} is no record of Stenogram")


def _is_record(kind: Any) -> bool:
    """Whether a value is a class of frozen records: to make one of its instances runs no code but the class's own."""
    if not isinstance(kind, type):
        return False
    frozen = is_dataclass(kind) and kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    return frozen or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


NOWHERE: Final = Path(os.devnull) / "nothing"
"""The folder of a cache that keeps nothing."""


def _entries(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except OSError:
        return []


class Cache:
    """A folder of entries, named by their keys."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        try:
            # A Path for each of a thousand entries takes longer than reading it.
            with open(f"{self._folder}{os.sep}{key[:2]}{os.sep}{key[2:]}", "rb") as entry:  # noqa: PTH123
                return entry.read()
        except OSError:
            return None

    def has(self, key: str) -> bool:
        return self._path(key).is_file()

    def put(self, key: str, content: bytes) -> bool:
        """Keep an entry, and tell whether that was possible: a full disk is no reason to fail."""
        path = self._path(key)
        beside = path.with_suffix(".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
            beside.replace(path)
            return True
        except OSError:
            with suppress(OSError):
                beside.unlink()
            return False

    def prune(self, keep: Iterable[str]) -> None:
        """Remove all other entries: what a build that published did not ask for."""
        wanted = set(keep)
        # No Path for each: there are twenty for a text.
        for folder in _entries(self._folder):
            for entry in _entries(folder) if folder.is_dir(follow_symlinks=False) else ():
                if folder.name + entry.name not in wanted:
                    Path(entry).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]
