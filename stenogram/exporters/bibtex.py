"""BibTeX, for LaTeX and for reference managers; UTF-8, as biblatex and today's BibTeX styles read it."""

from __future__ import annotations

import re
from typing import Final

from stenogram.dates import PartialDate
from stenogram.exporters.work import GENRE, Work
from stenogram.person_names import PersonName
from stenogram.translations import gettext as _

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# BibTeX counts braces even behind a backslash, so a lone one is written by name.
_REPLACEMENTS: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: rf"\{character}" for character in "&%$#_"},
}
_SPECIAL: Final = re.compile(r"[\\{}~^&%$#_]")


def bibtex_entry(work: Work) -> str:
    """One entry, a field a line, with a line end after it.

    A turn is `@inproceedings` (its `address` is that of the event, by definition), a transcript `@misc`.
    """
    fields = {
        "author": f"{{{_author(work.author)}}}" if work.author else None,
        "title": f"{{{{{escape(work.title)}}}}}",
        "booktitle": f"{{{{{escape(work.container)}}}}}" if work.container else None,
        "howpublished": f"{{{GENRE.capitalize()}}}",
        "eventtitle": _braced(work.event),
        "venue" if not work.container else "address": _braced(work.place),
        "publisher": _braced(work.publisher),
        **_date_fields(work.date),
        "note": _braced(_("Speaker's office: %(office)s", office=work.role)) if work.role else None,
        # What biblatex reads where a part lasts for several days.
        "eventdate": f"{{{work.date}/{work.until}}}" if work.date and work.until else None,
        "langid": _braced(work.language),
        "url": f"{{{work.url}}}" if work.url else None,
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@{'inproceedings' if work.container else 'misc'}{{{work.key},\n{lines}}}\n"


def _date_fields(date: PartialDate | None) -> dict[str, str | None]:
    if date is None:
        return {}
    return {
        "year": f"{{{date.year:04d}}}",
        "month": _MONTHS[date.month - 1] if date.month else None,
        "day": f"{{{date.day}}}" if date.day else None,
    }


def escape(text: str) -> str:
    """Text that LaTeX prints as the same characters, and in which braces are balanced."""
    return _SPECIAL.sub(lambda match: _REPLACEMENTS[match.group()], text)


def _braced(text: str | None) -> str | None:
    return f"{{{escape(text)}}}" if text else None


def _author(name: PersonName) -> str:
    if not name.given:
        # In braces of its own: not split at spaces, commas or "and".
        return f"{{{escape(name.family)}}}"
    family = f"{{{escape(name.family)}}}" if " " in name.family else escape(name.family)
    return ", ".join(part for part in (family, escape(name.suffix), escape(name.given)) if part)
