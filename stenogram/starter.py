"""A corpus to begin with: settings, a sample text with its sidecar, and registry entries that show every key.

Its files lie in templates/starter/; a name there that begins with "dot-" is written with a point.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from stenogram import __version__, exporters
from stenogram.model import GeneratedFile
from stenogram.template_folders import template_folders

_POINT = "dot-"


def starter_files(site_name: str) -> Iterator[GeneratedFile]:
    """Every file of a new corpus, with its path from there.

    The JSON Schemas stand where every build will put them anew, so that editors never check with old ones.
    """
    (folder,) = template_folders(None, "starter")
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        text = path.read_text(encoding="utf-8")
        # JSON is YAML: any name is safe in it.
        shown = json.dumps(site_name, ensure_ascii=False) if path.suffix == ".yml" else site_name
        text = text.replace("STENOGRAM_VERSION", __version__).replace("SITE_NAME", shown)
        yield GeneratedFile(_named(path.relative_to(folder).as_posix()), text)
    for file in exporters.schema_files():
        yield GeneratedFile(f"docs/{file.path}", file.text)


def _named(path: str) -> str:
    parts = PurePosixPath(path).parts
    return "/".join(f".{part.removeprefix(_POINT)}" if part.startswith(_POINT) else part for part in parts)
