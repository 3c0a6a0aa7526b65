"""Small pictures as SVG, drawn when the site is built.

Widths are in per cent and heights in pixels, so that a picture fills its column while its text keeps
its size. No colours and no styles: classes only, the stylesheet knows both schemes. Each picture is one
line, because a blank line would end a raw block of Markdown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from stenogram.pages.escape import Markup, html, markdown

# Pixels of a character of a label.
_SMALL_LETTER: Final = 5.7
_STOP: Final = 3.4
_OTHER: Final = 7.4
_FULL_WIDTH: Final = 12.0
# Pixels between the lines of a label, and below the last of them.
_LINE: Final = 12.5
_DESCENT: Final = 3.5
_PHONE: Final = 276
"""Pixels of a picture's width on a narrow screen."""
_DESKTOP: Final = 600
"""Pixels of it on a wide one."""

Attributes = dict[str, str | float | int]


def element(name: str, attributes: Attributes, *content: str) -> Markup:
    """An element; `content` that is not Markup is escaped. Numbers are written short."""
    written = "".join(f' {key}="{_value(value)}"' for key, value in attributes.items())
    inside = "".join(part if isinstance(part, Markup) else html(part) for part in content)
    return Markup(f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>")


def _value(value: str | float | int) -> str:
    if isinstance(value, str):
        return html(value)
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def per_cent(share: float) -> str:
    """A share of the width, to a tenth of a per cent."""
    return f"{100 * share:.1f}".removesuffix(".0") + "%"


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows. Cells are Markdown or text."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and its figures as tables for those who do not see it or want them exact."""

    svg: Markup
    caption: Markup
    tables: tuple[Table, ...]


def figure(amount: str) -> Markup:
    """A cell with a figure in it. The attribute list sets it right; alignment colons would write styles."""
    return Markup(f"{markdown(amount)} {{ .st-num }}" if amount else "")


def picture(name: str, title: str, description: str, height: int, parts: Sequence[str]) -> Markup:
    """The `<svg>` itself; `name` is unique on its page. One with links in it is a group: an image would hide them."""
    attributes: Attributes = {
        "class": "st-svg",
        "width": "100%",
        "height": height,
        "role": "group" if any(part.startswith("<a ") for part in parts) else "img",
        "aria-labelledby": f"{name}-title {name}-desc",
    }
    description_elements = [
        element("title", {"id": f"{name}-title"}, title),
        element("desc", {"id": f"{name}-desc"}, description),
    ]
    return element("svg", attributes, *description_elements, *parts)


def bar(css: str, x: float, y: float, width: float, height: float, title: str | None = None) -> Markup:
    """A box; `x` and `width` are shares of the picture's width, at least a hair wide."""
    place = f'x="{per_cent(x)}" y="{_value(y)}" width="{per_cent(max(width, 0.001))}" height="{_value(height)}"'
    if title is None:
        return Markup(f'<rect class="{css}" {place}/>')
    return Markup(f'<rect class="{css}" {place}><title>{html(title)}</title></rect>')


def link(address: str, name: str, parts: Sequence[str], css: str = "st-to") -> Markup:
    """A mark that leads somewhere, an address on the built site; `name` is what it is called and shows on hovering."""
    return element("a", {"class": css, "href": address, "aria-label": name}, element("title", {}, name), *parts)


def text(words: str, x: float, y: float, css: str = "st-t", anchor: str | None = None) -> Markup:
    aligned = f' text-anchor="{anchor}"' if anchor else ""
    return Markup(f'<text class="{css}" x="{per_cent(x)}" y="{_value(y)}"{aligned}>{html(words)}</text>')


def label(words: str, x: float, y: float, width: float, height: int, baseline: float, css: str = "st-t") -> Markup:
    """Text for a column of this share of the width, cut at a space where it is too long; the table has the whole of it.

    A phone has room for less of it: then there are two texts, of which the stylesheet shows one, and that for a phone
    has two lines, for which `height` must suffice. `baseline` is that of a single line, in pixels from `y`.
    """
    frame: Attributes = {"x": per_cent(x), "y": y, "width": per_cent(width), "height": height, "overflow": "hidden"}
    wide = _fitting(words, width * _DESKTOP)
    if not takes_two_lines(words, width):
        return element("svg", frame, element("text", {"class": css, "x": 0, "y": baseline}, wide))
    lower = min(baseline + _LINE / 2, height - _DESCENT)
    lines = zip(_two_lines(words, width * _PHONE), (lower - _LINE, lower), strict=True)
    narrow = (element("text", {"class": f"{css} st-narrow", "x": 0, "y": place}, text) for text, place in lines)
    return element("svg", frame, element("text", {"class": f"{css} st-wide", "x": 0, "y": baseline}, wide), *narrow)


def takes_two_lines(words: str, width: float) -> bool:
    """Whether a phone has no room for all of a label on one line of this share of a picture's width."""
    return _fitting(words, width * _PHONE) != words


def _width(character: str) -> float:
    """About how many pixels a character takes, too many rather than too few."""
    if unicodedata.east_asian_width(character) in "WF":
        return _FULL_WIDTH
    if character.isspace() or character in ".,:;'’|-()":
        return _STOP
    return _SMALL_LETTER if character.islower() and character < "\u0250" else _OTHER


def _fitting(words: str, width: float) -> str:
    """The words, cut at a space or a hyphen where they are wider than so many pixels."""
    if sum(map(_width, words)) <= width:
        return words
    return f"{words[: _cut(words, width - _width('…') - _width(' '))]} …"


def _cut(words: str, width: float) -> int:
    """How many characters of words that are wider than so many pixels stand before a space or a hyphen within them."""
    limit = sum(end <= width for end in accumulate(map(_width, words)))
    cut = max(words.rfind(" ", 1, limit + 1), words.rfind("-", 1, limit + 1))
    return cut if cut > 0 else limit


def _two_lines(words: str, width: float) -> tuple[str, str]:
    """Words that are wider than so many pixels, on two lines; the second one is cut where they are longer still."""
    cut = _cut(words, width)
    cut += words[cut : cut + 1] == "-"
    return words[:cut], _fitting(words[cut:].strip(), width)


def line(x1: float, y1: float, x2: float, y2: float, css: str = "st-axis") -> Markup:
    ends = f'x1="{per_cent(x1)}" y1="{_value(y1)}" x2="{per_cent(x2)}" y2="{_value(y2)}"'
    return Markup(f'<line class="{css}" {ends}/>')
