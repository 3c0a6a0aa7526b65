"""A text gets another name: text, sidecar and ledger together, and the old name leads to the new one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from stenogram import disk
from stenogram.curation.edits import with_value, yaml_list
from stenogram.curation.sidecar import read_sidecar
from stenogram.messages import message
from stenogram.text_names import fault_of, folded


class CannotRenameError(Exception):
    """Why a text cannot have the name; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """`files` are the new names of those that were moved; `mentioned_in` are sidecars that still have the old one."""

    files: tuple[str, ...]
    mentioned_in: tuple[str, ...]


def rename(root: Path, old: str, new: str) -> Renamed:
    """Rename a text of a corpus. Raises CannotRenameError, and then has changed nothing."""
    text, sidecar, _ = disk.beside_text(root / disk.TEXTS / f"{old}.txt")
    if not text.is_file():
        raise CannotRenameError(message('no text in {folder}/ is called "{name}"', name=old, folder=disk.TEXTS))
    if fault := fault_of(new):
        raise CannotRenameError(message('a text cannot be called "{name}": {fault}', name=new, fault=fault))
    others = {folded(name): name for name in disk.taken_names(root) if name != old}
    if folded(new) in others or new == old:
        raise CannotRenameError(message('"{name}" already exists', name=others.get(folded(new), new)))
    written = _with_former_name(sidecar, old, new)
    moved = disk.rename_text(root, old, new, written)
    return Renamed(moved, tuple(_mentions(root, old, new)))


def _with_former_name(sidecar: Path, old: str, new: str) -> str:
    """The sidecar with the old name among the former ones, and without the new one: a text may get back what it had."""
    text = sidecar.read_text("utf-8-sig") if sidecar.exists() else ""
    before, problems = read_sidecar(sidecar.name, text)
    former = [name for name in before.sidecar.former_names if folded(name) not in (folded(new), folded(old))]
    try:
        written = with_value(text, "former_names", yaml_list([*former, old]))
    except (yaml.YAMLError, ValueError) as error:
        raise CannotRenameError(message("{file} cannot be read; correct it first", file=sidecar.name)) from error
    after, _ = read_sidecar(sidecar.name, written)
    names = (*former, old)
    if any(problem.severity == "error" for problem in problems):
        raise CannotRenameError(message("{file} has errors; correct them first: stenogram check", file=sidecar.name))
    if after.sidecar != before.sidecar.model_copy(update={"former_names": names}):
        raise CannotRenameError(
            message(
                "write into {file}, former_names: {names}, and rename the files",
                file=sidecar.name,
                names=yaml_list(names),
            )
        )
    return written


def _mentions(root: Path, old: str, new: str) -> list[str]:
    """Sidecars of other texts that name this one."""
    names = []
    for path in sorted((root / disk.TEXTS).glob("*.yml")):
        file, _ = read_sidecar(path.name, path.read_text("utf-8-sig", errors="replace"))
        entries = file.sidecar
        original = entries.translation_of.text if entries.translation_of else None
        if path.stem != new and old in (*entries.same_as, *entries.same_event, original):
            names.append(f"{disk.TEXTS}/{path.name}")
    return names
