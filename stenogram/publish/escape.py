"""Text that shows as the same characters, wherever in a Markdown page it stands."""

from __future__ import annotations

import re


class Markup(str):
    """Markdown or HTML that this package made: placed as it is. Everything else is text."""

    __slots__ = ()


_SIGNS = re.compile(r"[\\`*_{}\[\]()<>#+.!|&~=:\"'^]")


def markdown(text: str) -> Markup:
    """Escape text for a place within a line of Markdown."""
    return Markup(_SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", text))
