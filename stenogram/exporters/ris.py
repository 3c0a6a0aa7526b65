"""RIS, which every reference manager reads: `TY  - `, one tag a line, `ER  - `; lines end in CR LF."""

from __future__ import annotations

from stenogram.dates import PartialDate
from stenogram.exporters.work import GENRE, Work
from stenogram.translations import gettext as _


def ris_record(work: Work) -> str:
    """One record of type ELEC (a page of the web), with an empty line after it."""
    tags = (
        ("TY", "ELEC"),
        ("ID", work.key),
        ("AU", work.author.with_comma if work.author else None),
        ("TI", work.title),
        ("T2", work.container),
        ("M3", GENRE.capitalize()),
        ("PY", f"{work.date.year:04d}" if work.date else None),
        ("DA", _date(work.date) if work.date else None),
        ("CY", work.place),
        ("PB", work.publisher),
        ("LA", work.language),
        ("N1", _("Event: %(event)s", event=work.event) if work.event else None),
        ("N1", _("Speaker's office: %(office)s", office=work.role) if work.role else None),
        ("UR", work.url),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags if value) + "ER  - \r\n\r\n"


def _date(date: PartialDate) -> str:
    """YYYY/MM/DD/ with what is not known left empty."""
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/"
