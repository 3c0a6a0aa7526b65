"""Pictures over time: columns by year, marks on a time line. Every mark is a link, and every picture has its table."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.pages import svg, wording
from stenogram.pages.escape import Markup, html
from stenogram.pages.isolation import gettext as _
from stenogram.pages.svg import Picture, Table

FEWEST: Final = 3
"""Values that make a picture: fewer are sooner said in words."""
_COLUMN_HEIGHT: Final = 72
_TOP: Final = 20
_AXIS: Final = 22
_LABELS: Final = 7
"""Labels that fit under a picture on a phone."""
_MOST_COLUMNS: Final = 80
_NAMES: Final = 0.4
"""Share of the width that the names of lanes have."""
_HEADS: Final = {"turn": "Turns", "mention": "Mentions", "transcript": "Transcripts"}
"""What a column of a table with so many things is called."""
_TARGET: Final = 24
"""Pixels that a finger needs (WCAG 2.5.8), where the next mark leaves so much room."""
_NARROW: Final = 300
"""Pixels of a time line's lanes on a phone: by these the width of a mark is reckoned."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted by year, in words ("mention"). `address` gives where the column of a year leads.

    `rates` are the same per 1,000 words, as printed, for the table.
    """

    thing: str
    by_year: Mapping[int, int]
    address: Callable[[int], str]
    rates: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Column:
    """A year, or a decade, with its amount; `leads_to` is the latest year of it that has any."""

    label: str
    amount: int
    leads_to: int | None


def columns(name: str, caption: str, counted: Counted, first: int, last: int) -> Picture | None:
    """A column for each year from `first` to `last`, empty ones too; for each decade where years are many.

    None where there are fewer than three values to compare.
    """
    every = _columns(counted, first, last)
    amounts = [column.amount for column in every]
    if sum(amount > 0 for amount in amounts) < FEWEST:
        return None
    most = max(amounts)
    top = every[amounts.index(most)]
    labelled = len(every) <= 2 * _LABELS
    parts: list[str] = [svg.line(0, _TOP + _COLUMN_HEIGHT, 1, _TOP + _COLUMN_HEIGHT)]
    for place, column in enumerate(every):
        if column.amount:
            parts.append(_column(column, place, len(every), most, counted, labelled or column is top))
    parts += _axis_labels([((place + 0.5) / len(every), column.label) for place, column in enumerate(every)])
    total = wording.count(sum(amounts), counted.thing)
    summary = _("%(things)s, most of them in %(year)s.", things=total, year=top.label)
    drawn = svg.picture(name, caption, summary, _TOP + _COLUMN_HEIGHT + _AXIS, parts)
    return Picture(drawn, html(caption), (_table(every, counted),))


def _columns(counted: Counted, first: int, last: int) -> list[_Column]:
    step = 1 if last - first < _MOST_COLUMNS else 10
    made = []
    for start in range(first - first % step, last + 1, step):
        years = range(start, start + step)
        amount = sum(counted.by_year.get(year, 0) for year in years)
        leads_to = max((year for year in years if counted.by_year.get(year)), default=None)
        made.append(_Column(str(start) if step == 1 else _("%(decade)ss", decade=start), amount, leads_to))
    return made


def _column(column: _Column, place: int, many: int, most: int, counted: Counted, labelled: bool) -> Markup:
    """One column as a link. All of its height can be pressed, however low it is."""
    floor = _TOP + _COLUMN_HEIGHT
    height = max(2, round(_COLUMN_HEIGHT * column.amount / most))
    parts: list[str] = [
        svg.bar("st-hit", place / many, 0, 1 / many, floor),
        svg.bar("st-bar", (place + 0.15) / many, floor - height, 0.7 / many, height),
    ]
    if labelled:
        amount = wording.number(column.amount)
        parts.append(svg.text(amount, (place + 0.5) / many, floor - height - 6, "st-t-quiet", "middle"))
    title = _("%(year)s: %(things)s", year=column.label, things=wording.count(column.amount, counted.thing))
    return svg.link(counted.address(column.leads_to or 0), title, parts)


def _table(every: Sequence[_Column], counted: Counted) -> Table:
    shown = [column for column in every if column.amount]
    head: tuple[str, ...] = (_("Year"), svg.figure(_(_HEADS[counted.thing])))
    rows: list[tuple[str, ...]] = [(column.label, svg.figure(wording.number(column.amount))) for column in shown]
    # A column that stands for ten years has no rate of one.
    if counted.rates and all(column.label == str(column.leads_to) for column in shown):
        head = (*head, svg.figure(_("In speech, per 1,000 words")))
        rates = [svg.figure(counted.rates.get(column.leads_to or 0, "")) for column in shown]
        rows = [(*row, rate) for row, rate in zip(rows, rates, strict=True)]
    return Table(head, tuple(rows))


def _axis_labels(labels: Sequence[tuple[float, str]]) -> list[str]:
    """As many labels as fit, evenly, the first one always."""
    every = -(-len(labels) // _LABELS)
    y = _TOP + _COLUMN_HEIGHT + 17
    return [svg.text(label, x, y, "st-t-quiet", "middle") for x, label in labels[::every]]


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark on a time line, which leads to an address. `height` is a share of the lane."""

    day: datetime.date
    name: str
    address: str
    height: float = 1.0


def time_line(
    name: str,
    caption: str,
    summary: str,
    lanes: Sequence[tuple[str, Sequence[Moment]]],
    tables: tuple[Table, ...] = (),
    lane: int = 28,
) -> Picture | None:
    """Lanes of marks, `lane` pixels high, over the years that have any; None of fewer than three."""
    days = [moment.day for _, moments in lanes for moment in moments]
    if len(days) < FEWEST:
        return None
    first, last = min(days).year, max(days).year + 1
    left = _NAMES if any(label for label, _ in lanes) else 0.0
    height = len(lanes) * lane + _AXIS
    parts: list[str] = _grid(first, last, left, height - _AXIS)
    for place, (label, moments) in enumerate(lanes):
        floor = (place + 1) * lane - 4
        if label:
            parts.append(svg.label(label, 0, floor - 23, left - 0.02, 27, baseline=22.4))
        parts.append(svg.line(left, floor, 1, floor))
        places = [left + (1 - left) * _share(moment.day, first, last) for moment in moments]
        for moment, x, width in zip(moments, places, _gaps(places), strict=True):
            parts.append(_mark(moment, x, width, floor, lane))
    return Picture(svg.picture(name, caption, summary, height, parts), html(caption), tables)


def _gaps(places: Sequence[float]) -> list[float]:
    """The share of the width that each mark may take for a finger: never that of its neighbour."""
    most = _TARGET / _NARROW
    distances = [[abs(other - place) for other in places if other != place] for place in places]
    return [max(0.006, min([most, *to_others])) for to_others in distances]


def _mark(moment: Moment, x: float, width: float, floor: int, lane: int) -> Markup:
    tall = max(4, round((lane - 6) * moment.height))
    parts = [
        svg.bar("st-hit", x + 0.003 - width / 2, floor - lane + 4, width, lane),
        svg.bar("st-bar", x, floor - tall, 0.006, tall),
    ]
    return svg.link(moment.address, moment.name, parts, css="st-moment")


def _share(day: datetime.date, first: int, last: int) -> float:
    start, end = datetime.date(first, 1, 1), datetime.date(last, 1, 1)
    return 0.99 * (day - start).days / max(1, (end - start).days)


def _grid(first: int, last: int, left: float, floor: int) -> list[str]:
    every = -(-(last - first) // _LABELS)
    parts: list[str] = []
    for year in range(first, last, every):
        x = left + (1 - left) * _share(datetime.date(year, 1, 1), first, last)
        parts += [svg.line(x, 0, x, floor, "st-axis st-grid"), svg.text(str(year), x, floor + 17, "st-t-quiet")]
    return parts
