"""CSL-JSON: what citation processors and reference managers read."""

from __future__ import annotations

from typing import Any, Final

from stenogram.dates import PartialDate
from stenogram.event_kinds import event_of
from stenogram.exporters.work import GENRE, Work
from stenogram.person_names import PersonName
from stenogram.translations import gettext as _

TYPES: Final = {"Interview": "interview", "Hearing": "hearing"}
"""Kinds of event for which CSL has a type of its own; of any other kind, what was said is a speech."""


def csl_item(work: Work) -> dict[str, Any]:
    """One item of the CSL data schema, a speech unless the event is of a kind in TYPES; what is not known is left out.

    The office held that day has no variable of its own in CSL: it stands in the title of a turn and in `note`.
    `issued` is one date, the first of several days: of a range within a year processors drop the year, or stop. The
    range is in `event-date`, which few styles print.
    """
    issued = {"date-parts": [_date_parts(work.date)]} if work.date else None
    days = {"date-parts": [_date_parts(work.date), _date_parts(work.until)]} if work.date and work.until else None
    item: dict[str, Any] = {
        "id": work.key,
        "type": TYPES.get(event_of(work.event or "") or "", "speech"),
        "title": work.title,
        "author": [_author(work.author)] if work.author else None,
        "container-title": work.container,
        "genre": GENRE,
        "issued": issued,
        "event-date": days,
        "event-title": work.event,
        "event-place": work.place,
        "publisher": work.publisher,
        "language": work.language,
        "note": _("Speaker's office: %(office)s", office=work.role) if work.role else None,
        "URL": work.url,
    }
    return {variable: value for variable, value in item.items() if value is not None}


def _author(name: PersonName) -> dict[str, Any]:
    if not name.given:
        return {"literal": name.family}
    suffix = {"suffix": name.suffix} if name.suffix else {}
    # The specification's word for a name that lists do not turn round.
    order = {"static-ordering": True} if name.family_first else {}
    return {"family": name.family, "given": name.given, **suffix, **order}


def _date_parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]
