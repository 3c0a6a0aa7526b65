"""The theme's own scripts and styles without their comments, which readers would fetch for nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from mkdocs.structure.files import Files

from stenogram.templating.template_folders import template_folders

_IN_STYLES: Final = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
# Whole lines only: what stands behind code on its line may be part of an address or of a pattern.
_LINE_COMMENT: Final = re.compile(r"^[ \t]*//(?!!)[^\n]*\n", re.MULTILINE)
_BLOCK_COMMENT: Final = re.compile(r"^[ \t]*/\*\*(?!!).*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")


def without_comments(name: str, text: str) -> str:
    """A script or a style sheet without its comments and empty lines; comments that begin with "!" stay."""
    patterns = (_IN_STYLES,) if name.endswith(".css") else (_BLOCK_COMMENT, _LINE_COMMENT)
    for pattern in patterns:
        text = pattern.sub("", text)
    return _EMPTY_LINES.sub("\n", text).lstrip("\n")


def lighten(files: Files) -> None:
    """Take the comments out of what MkDocs will copy of the package's theme; a corpus' own files stay as they are."""
    theme = template_folders(None, "theme")[-1]
    for file in files:
        source = file.abs_src_path
        if source and file.src_uri.endswith((".css", ".js")) and Path(source).is_relative_to(theme / "assets"):
            file.content_string = without_comments(file.src_uri, Path(source).read_text(encoding="utf-8"))
