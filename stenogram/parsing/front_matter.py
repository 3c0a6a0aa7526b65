"""Front matter: the lines of keys and values between rules at the head of a Markdown file."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import yaml

from stenogram.dates import PartialDate
from stenogram.languages.tables.field_names import FIELD_NAMES
from stenogram.parsing.layout import Layout, normal
from stenogram.parsing.written_dates import find_date

_LONGEST: Final = 80
_RULES: Final = ("---", "+++")
# What each fact is called, the commonest key first.
_KEYS: Final = {
    "title": FIELD_NAMES["title"],
    "date": (*FIELD_NAMES["date"], "recorded", "published"),
    "place": FIELD_NAMES["place"],
    "language": ("lang", *FIELD_NAMES["language"]),
    "url": ("url", "source_url", "original", "canonical", "link"),
    "publisher": ("publisher", "site", "show", "podcast"),
    "licence": (*FIELD_NAMES["licence"], "rights"),
    "people": ("speakers", "participants", "guests", "hosts", "host", "guest", "people", "panelists", "attendees",
               "speaker", "interviewer", "interviewee", "sprecher", "teilnehmer", "intervenants", "участники"),
}  # fmt: skip


class FrontMatter(NamedTuple):
    """What the front matter says of the text; None, or no people, where it does not."""

    title: str | None = None
    date: PartialDate | None = None
    place: str | None = None
    language: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None
    people: tuple[str, ...] = ()
    lines: int = 0
    """How many lines it has, from the first of the file."""


NO_FRONT_MATTER: Final = FrontMatter()


def facts_of(layout: Layout) -> FrontMatter:
    """The facts among the values of a front matter."""
    values = layout.metadata
    if not values:
        return NO_FRONT_MATTER
    first = {fact: next((values[key][0] for key in keys if values.get(key)), None) for fact, keys in _KEYS.items()}
    people = tuple(name for key in _KEYS["people"] for name in values.get(key, ()) if len(name) <= 80)
    date = find_date((first["date"] or "")[:40])
    url = first["url"] if (first["url"] or "").startswith(("http://", "https://")) else None
    language = first["language"] if len(first["language"] or "") in (2, 5) else None
    return FrontMatter(
        normal(first["title"]) if first["title"] else None,
        date[0] if date else None,
        first["place"],
        language,
        url,
        first["publisher"],
        first["licence"],
        people,
        layout.metadata_end,
    )


def read_front_matter(layout: Layout) -> None:
    """Mark the front matter as furniture, and keep its values in `layout.metadata`."""
    first = next((n for n, line in enumerate(layout.lines[:3]) if line.strip()), None)
    if first is None or layout.lines[first].strip().lstrip("\ufeff") not in _RULES:
        return
    rule = layout.lines[first].strip().lstrip("\ufeff")
    closing = (rule, "...") if rule == "---" else (rule,)
    last = next(
        (n for n in range(first + 1, min(first + _LONGEST, len(layout.lines))) if layout.lines[n].rstrip() in closing),
        None,
    )
    if last is None:
        return
    values = _values(layout.lines[first + 1 : last], rule)
    if values is None:
        return
    layout.metadata, layout.metadata_end = values, last + 1
    for n in range(first, last + 1):
        if layout.lines[n].strip():
            layout.mark(n, "furniture")


def _values(lines: list[str], rule: str) -> dict[str, tuple[str, ...]] | None:
    """The keys in lower case with their values as text; None where this is no front matter but words between rules."""
    if rule == "+++":
        lines = [line.replace("=", ":", 1) for line in lines]
    try:
        loaded: Any = yaml.load("\n".join(lines), Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(loaded, dict) or not loaded:
        return None
    return {str(key).casefold(): tuple(_texts(value)) for key, value in loaded.items() if isinstance(key, str)}


def _texts(value: Any) -> list[str]:
    """What a value says, a list of things or of names in a thing too."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, dict):
        named = next((value[key] for key in ("name", "title", "speaker") if key in value), None)
        return _texts(named) if named is not None else []
    return []
