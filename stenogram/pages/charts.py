"""Pictures over time: columns by year, marks on a time line. And the tree of bodies."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.pages import svg, wording
from stenogram.pages.escape import html
from stenogram.pages.svg import Picture, Table

_COLUMN_HEIGHT: Final = 72
_TOP: Final = 18
_AXIS: Final = 22
_LABELS: Final = 7
"""Labels that fit under a picture on a phone."""
_MOST_COLUMNS: Final = 80
_NAMES: Final = 0.34
"""Share of the width that the names of lanes have."""
_ROW: Final = 24
_INDENT: Final = 18


def columns(name: str, caption: str, by_year: Mapping[int, int], first: int, last: int, thing: str) -> Picture:
    """A column for each year from `first` to `last`, empty ones too; for each decade where years are many."""
    step = 1 if last - first < _MOST_COLUMNS else 10
    starts = list(range(first - first % step, last + 1, step))
    amounts = [sum(by_year.get(year, 0) for year in range(start, start + step)) for start in starts]
    most = max([*amounts, 1])
    width = 1 / len(starts)
    top = amounts.index(most) if any(amounts) else None
    floor = _TOP + _COLUMN_HEIGHT
    parts: list[str] = [svg.line(0, floor, 1, floor)]
    for place, amount in enumerate(amounts):
        if amount:
            height = max(2, round(_COLUMN_HEIGHT * amount / most))
            parts.append(svg.bar("st-bar", (place + 0.15) * width, floor - height, 0.7 * width, height))
            if len(starts) <= 2 * _LABELS or place == top:
                middle = (place + 0.5) * width
                parts.append(svg.text(wording.number(amount), middle, floor - height - 5, "st-t-quiet", "middle"))
    labels = [str(start) for start in starts]
    parts += _axis_labels([((place + 0.5) * width, label) for place, label in enumerate(labels)], floor + 16)
    total = wording.count(sum(amounts), thing)
    summary = f"No {thing}s." if top is None else f"{total}, most of them in {labels[top]}."
    drawn = svg.picture(name, caption, summary, floor + _AXIS, parts)
    years = tuple(
        (label, svg.figure(wording.number(amount))) for label, amount in zip(labels, amounts, strict=True) if amount
    )
    return Picture(drawn, html(caption), (Table(("Year", svg.figure(f"{thing.capitalize()}s")), years),))


def _axis_labels(labels: Sequence[tuple[float, str]], y: float) -> list[str]:
    """As many labels as fit, evenly, the first one always."""
    every = -(-len(labels) // _LABELS)
    return [svg.text(label, x, y, "st-t-quiet", "middle") for x, label in labels[::every]]


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark on a time line. `height` is a share of the lane."""

    day: datetime.date
    name: str
    css: str
    height: float = 1.0


def time_line(
    name: str,
    caption: str,
    summary: str,
    lanes: Sequence[tuple[str, Sequence[Moment]]],
    tables: tuple[Table, ...] = (),
    lane: int = 26,
) -> Picture | None:
    """Lanes of marks, `lane` pixels high, over the years in which anything is; None where nothing has a day."""
    days = [moment.day for _, moments in lanes for moment in moments]
    if not days:
        return None
    first, last = min(days).year, max(days).year + 1
    left = _NAMES if any(label for label, _ in lanes) else 0.0
    height = len(lanes) * lane + _AXIS
    parts: list[str] = _grid(first, last, left, height - _AXIS)
    for place, (label, moments) in enumerate(lanes):
        floor = (place + 1) * lane - 4
        if label:
            parts.append(svg.label(label, 0, floor - 14, left - 0.02, 20))
        parts.append(svg.line(left, floor, 1, floor))
        for moment in moments:
            tall = max(3, round((lane - 6) * moment.height))
            x = left + (1 - left) * _share(moment.day, first, last)
            parts.append(svg.bar(moment.css, x, floor - tall, 0.006, tall, moment.name))
    return Picture(svg.picture(name, caption, summary, height, parts), html(caption), tables)


def _share(day: datetime.date, first: int, last: int) -> float:
    start, end = datetime.date(first, 1, 1), datetime.date(last, 1, 1)
    return 0.99 * (day - start).days / max(1, (end - start).days)


def _grid(first: int, last: int, left: float, floor: int) -> list[str]:
    every = -(-(last - first) // _LABELS)
    parts: list[str] = []
    for year in range(first, last, every):
        x = left + (1 - left) * _share(datetime.date(year, 1, 1), first, last)
        parts += [svg.line(x, 0, x, floor, "st-axis st-grid"), svg.text(str(year), x, floor + 16, "st-t-quiet")]
    return parts


@dataclass(frozen=True, slots=True)
class Node:
    """A body in the tree, at its depth, with what it is called and how often it is named."""

    depth: int
    name: str
    mentions: int


def tree(name: str, caption: str, nodes: Sequence[Node]) -> Picture:
    """Bodies in the order of a table of contents, each below what it is part of."""
    parts: list[str] = []
    above: dict[int, int] = {}
    for place, node in enumerate(nodes):
        x, y = node.depth * _INDENT, place * _ROW
        if node.depth:
            elbow = f"M{x - 10} {above[node.depth - 1]}V{y + 13}H{x - 3}"
            parts.append(svg.element("path", {"class": "st-axis st-branch", "d": elbow}))
        above[node.depth] = y + 20
        css = "st-t" if node.mentions else "st-t-quiet"
        label = f"{node.name} ({wording.number(node.mentions)})" if node.mentions else node.name
        parts.append(svg.element("text", {"class": css, "x": x, "y": y + 17}, label))
    summary = (
        f"{wording.count(len(nodes), 'body', 'bodies')}, each below the one that it is part of; the list has links."
    )
    return Picture(svg.picture(name, caption, summary, len(nodes) * _ROW + 4, parts), html(caption), ())
