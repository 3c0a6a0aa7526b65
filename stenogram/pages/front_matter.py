"""Front matter: what MkDocs, the theme and machines are told of a page. All values are plain text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from stenogram.model import PageMetadata
from stenogram.pages import escape
from stenogram.pages.escape import Markup
from stenogram.translations import gettext as _

NONE: Final = PageMetadata()


def front_matter(
    kind: str,
    title: str,
    description: str,
    metadata: PageMetadata = NONE,
    hide: tuple[str, ...] = ("navigation",),
    extra: Mapping[str, Mapping[str, str | None] | str] | None = None,
) -> Markup:
    """The whole block, with its lines of dashes. `extra` holds further keys: text, or one level of it."""
    lines = ["---"]
    pairs = (("title", escape.plain(title)), ("description", escape.plain(description)), ("kind", kind))
    lines += [_pair(key, value) for key, value in pairs]
    if hide:
        lines.append(f"hide: [{', '.join(hide)}]")
    for key, value in (extra or {}).items():
        if isinstance(value, str):
            lines.append(_pair(key, value))
        else:
            lines += [f"{key}:", *(f"  {_pair(name, member)}" for name, member in value.items())]
    alternates = [file for file in metadata.files if file.media_type]
    if metadata.head:
        lines.append("head:")
        for tag in metadata.head:
            lines += [f"  - {_pair('attribute', tag.attribute)}", f"    {_pair('key', tag.key)}"]
            lines.append(f"    {_pair('content', escape.plain(tag.content))}")
    if alternates:
        lines.append("alternates:")
        for file in alternates:
            lines += [f"  - {_pair('path', escape.path(file.path))}", f"    {_pair('type', file.media_type)}"]
            lines.append(f"    {_pair('title', escape.plain(_(file.label)))}")
    if metadata.jsonld:
        lines.append(_pair("jsonld", escape.script_safe(metadata.jsonld)))
    return Markup("\n".join([*lines, "---"]))


def _pair(key: str, value: str | None) -> str:
    return f"{key}: null" if value is None else f"{key}: {escape.yaml_string(value)}"
