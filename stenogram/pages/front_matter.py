"""Front matter: what a page says of itself to MkDocs, the theme and machines. All values are plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from stenogram.model import PageMetadata
from stenogram.pages import escape
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext as _
from stenogram.pages.outline import OutlineLine

NONE: Final = PageMetadata()


def front_matter(
    kind: str,
    title: str,
    description: str,
    metadata: PageMetadata = NONE,
    hide: tuple[str, ...] = ("navigation",),
    extra: Mapping[str, Mapping[str, str | None] | str] | None = None,
    outline: Mapping[str, Sequence[OutlineLine]] | None = None,
) -> Markup:
    """The whole block, with its lines of dashes. `extra` holds further keys: text, or one level of it.

    `outline` has, by the anchor of a heading, the lines that stand under it in the outline.
    """
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
    lines += _outline(outline or {})
    lines += _for_machines(metadata)
    if metadata.jsonld:
        lines.append(_pair("jsonld", escape.script_safe(metadata.jsonld)))
    return Markup("\n".join([*lines, "---"]))


def _for_machines(metadata: PageMetadata) -> Iterator[str]:
    if metadata.head:
        yield "head:"
    for tag in metadata.head:
        yield f"  - {_pair('attribute', tag.attribute)}"
        yield f"    {_pair('key', tag.key)}"
        yield f"    {_pair('content', escape.plain(tag.content))}"
    alternates = [file for file in metadata.files if file.media_type]
    if alternates:
        yield "alternates:"
    for file in alternates:
        yield f"  - {_pair('path', escape.path(file.path))}"
        yield f"    {_pair('type', file.media_type)}"
        yield f"    {_pair('title', escape.plain(_(file.label)))}"


def _outline(outline: Mapping[str, Sequence[OutlineLine]]) -> Iterator[str]:
    if outline:
        yield "outline:"
    for heading, places in outline.items():
        yield f"  {heading}:"
        for place in places:
            yield f"    - {_pair('anchor', place.anchor)}"
            yield f"      {_pair('number', place.number)}"
            yield f"      {_pair('title', escape.plain(place.title))}"


def _pair(key: str, value: str | None) -> str:
    return f"{key}: null" if value is None else f"{key}: {escape.yaml_string(value)}"
