"""Words in their context, cut so that no word is halved."""

from __future__ import annotations


def around(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """What stands before and after characters [start, end), about `width` characters of each, cut at spaces."""
    first = max(0, start - width)
    if first:
        first = text.find(" ", first, start)
        first = max(0, start - width) if first < 0 else first
    last = min(len(text), end + width)
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = last if space < 0 else space
    before = f"… {text[first:start].lstrip()}" if first else text[:start]
    after = f"{text[end:last].rstrip()} …" if last < len(text) else text[end:]
    return before, after
