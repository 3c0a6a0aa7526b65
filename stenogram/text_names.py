"""What a text may be called: its name is part of every link to it, today's and former ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from stenogram.curation.reserved_names import is_reserved
from stenogram.curation.sidecar import SidecarFile
from stenogram.messages import message
from stenogram.problems import Problem, printable, problem

ORIGINALS: Final = "originals"
"""The folder beside the texts that has the files they were imported from."""
_LONGEST: Final = 150


def folded(name: str) -> str:
    """Equal for names that some file system takes for one."""
    return unicodedata.normalize("NFC", name).casefold()


def fault_of(name: str) -> str | None:
    """What keeps a name from being part of an address; None: nothing does."""
    composed = unicodedata.normalize("NFC", name)
    # Vowel signs and accents that no composed letter has belong to the letter before them.
    bare = "".join(character for character in composed if not unicodedata.category(character).startswith("M"))
    if not re.fullmatch(r"[^\W_](?:[\w.-]*[^\W_])?", bare) or unicodedata.category(composed[0]).startswith("M"):
        return message("the name has characters that an address cannot have")
    if len(composed.encode()) > _LONGEST:
        return message("the name is longer than {bytes} bytes", bytes=_LONGEST)
    if is_reserved(folded(name)):
        return message('the name "{name}" is reserved', name=name)
    return None


def former_name_problems(sidecar: SidecarFile) -> tuple[Problem, ...]:
    """An error for each former name that no text can have had."""
    return tuple(
        problem(
            "bad-former-name",
            sidecar.file,
            sidecar.line_of("former_names", number),
            name=printable(name),
            what=fault,
        )
        for number, name in enumerate(sidecar.sidecar.former_names)
        if (fault := fault_of(name) if name else message("it is empty"))
    )


def former_name_clashes(texts: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Problem]:
    """An error for each former name that another text has, or had: a link could not lead to both.

    `texts` are names with their former names.
    """
    texts = list(texts)
    owners: dict[str, list[str]] = {}
    for name, _ in texts:
        owners.setdefault(folded(name), []).append(name)
    for name, former_names in texts:
        for former in former_names:
            others = [other for other in owners.get(folded(former), ()) if other != name]
            same = folded(former) == folded(name)
            if others or same:
                what = (
                    message("{other} has that name", other=printable(others[0]))
                    if others
                    else message("only letter case tells it from its own")
                )
                yield problem("bad-former-name", f"source_texts/{name}.yml", 0, name=printable(former), what=what)
            owners.setdefault(folded(former), []).append(name)
