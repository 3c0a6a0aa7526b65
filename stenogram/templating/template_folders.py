"""Where templates lie: a corpus' own first, then the package's."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TEMPLATES: Final = "templates"


def template_folders(root: Path | None, kind: str) -> tuple[Path, ...]:
    """The folders of templates of a kind ("pages", "theme", "starter"): the corpus' own, then the package's."""
    package = Path(__file__).resolve().parents[1]
    inside = package / TEMPLATES / kind
    # In a checkout the templates stand beside the package, in an installed one within it.
    ours = inside if inside.is_dir() else package.parent / TEMPLATES / kind
    own = root / TEMPLATES / kind if root else ours
    return tuple(dict.fromkeys(folder for folder in (own, ours) if folder.is_dir()))


def own_messages(root: Path, language: str) -> str:
    """A corpus' own catalogue for the language of its site, which it has beside its templates; "" for none."""
    file = root / TEMPLATES / "messages" / f"{language}.po"
    return file.read_text("utf-8-sig") if file.is_file() else ""
