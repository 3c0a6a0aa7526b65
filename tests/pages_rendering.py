"""Markdown as the site renders it, and the text that a reader then sees."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import html5lib
import markdown
import yaml

ROOT = Path(__file__).parents[1]


def extensions() -> tuple[list[str], dict[str, Any]]:
    """The extensions of mkdocs.yml with their settings, as Python-Markdown takes them."""
    listed = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    names = [next(iter(each)) if isinstance(each, dict) else each for each in listed]
    settings = {
        name: next(iter(each.values())) for name, each in zip(names, listed, strict=True) if isinstance(each, dict)
    }
    return names, settings


_NAMES, _SETTINGS = extensions()


def html_of(text: str) -> str:
    return markdown.markdown(text, extensions=_NAMES, extension_configs=_SETTINGS)


def tree_of(text: str) -> Any:
    """The page as a browser would build it."""
    return html5lib.parseFragment(html_of(text), treebuilder="etree", namespaceHTMLElements=False)


def spaced(text: str) -> str:
    """Text with white space as a browser shows it, without the characters around what runs in another direction."""
    return re.sub(r"\s+", " ", re.sub("[\u2068\u2069]", "", text)).strip()


def seen(element: Any) -> str:
    return spaced("".join(element.itertext()))
