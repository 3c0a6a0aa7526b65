"""What the last published site has: the pages that readers may have linked to."""

from __future__ import annotations

from pathlib import Path

from stenogram.disk.writing import generated_names
from stenogram.kinds import kinds


def standing_entries(root: Path, docs: Path, site: Path) -> dict[str, set[str]]:
    """The ids of entries that have a page in the published site, by the folder of their kind.

    Pages that a curator wrote are no entries.
    """
    return {
        kind.folder: {
            page.parent.name
            for page in (site / kind.folder).glob("*/index.html")
            if page.parent.name in generated or not (docs / kind.folder / f"{page.parent.name}.md").is_file()
        }
        for kind in kinds()
        for generated in [_generated_entries(root, kind.folder)]
    }


def _generated_entries(root: Path, folder: str) -> set[str]:
    prefix = f"{folder}/"
    names = (name for name in generated_names(root) if name.startswith(prefix))
    return {name.removeprefix(prefix).removesuffix(".md") for name in names}
