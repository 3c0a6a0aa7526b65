"""Fields above a text that say who holds a part: "Chair: Anna Reed", "書記：鈴木花子".

They are set as labels are, and nobody speaks there: a part that is a field above the words and a label below them
is played by whom the field names. Cases: tests/spec/reading/header_fields.txt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from stenogram.languages.tables.field_names import FIELD_NAMES
from stenogram.parsing.keyed_lines import LONGEST_FIELD, KeyedLine, as_one_word, keyed_line
from stenogram.parsing.label_parts import BELOW, LabelParts, parse_label
from stenogram.parsing.label_tokens import initials_of, plain
from stenogram.parsing.lexicon import (
    ANDS,
    CHAIR_FIELDS,
    CHAIRS,
    HONORIFICS,
    METADATA_KEYS,
    NOWHERE,
    OFFICES,
    PARTICLES,
)
from stenogram.parsing.places import trusted_place
from stenogram.parsing.records import Passage
from stenogram.parsing.written_dates import find_date
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, STOPS

_COLON: Final = re.compile(rf"[{COLONS}]")
_LONGEST_HEAD: Final = 40
LONGEST_HEADER: Final = 60
"""Passages; what stands below them is not above the words."""
_BETWEEN_NAMES: Final = re.compile(rf"\s*[;；、/]\s*|,\s+|\s+(?:{alternatives(ANDS)}|&)\s+")
_NAMES: Final = frozenset(("titled", "name"))
_PARTS: Final = frozenset(("function", "office"))
_INITIAL_LAST: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]\.$")
_HAN_NAME: Final = re.compile(r"[^\W\d_]{2,6}(?:[\s・·][^\W\d_]{1,8}){0,3}")


_DAYS_AND_PLACES: Final = frozenset(FIELD_NAMES["date"] + FIELD_NAMES["place"])


class HeaderField(NamedTuple):
    """A field above the words: the part, as printed, and the names that it gives, without honorifics."""

    part: str
    names: tuple[str, ...]

    @property
    def is_of_chair(self) -> bool:
        """Whether the field says who has the chair, as labels below call it or in other words: "Chaired by".

        Whoever stands in for the chair has it too: "Visepresident".
        """
        part = self.part.casefold()
        return part in CHAIR_FIELDS or BELOW.sub("", part) in CHAIRS

    @property
    def is_of_part(self) -> bool:
        """Whether the field is known to be named by an office or a function, as "Chair" and "Moderator" are."""
        parts = parse_label(self.part)
        return parts is not None and parts.kind in _PARTS

    @property
    def is_of_initials(self) -> bool:
        """Whether the part is nothing but the initials of the name, as "AR" is before "Anna Reed"."""
        return len(self.names) == 1 and initials_of(self.names[0]) == self.part.replace(".", "").upper()


_LONGEST_NAME: Final = 4
"""Words of a name without its particles."""


def mark_header_fields(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those marked as furniture which are fields that name somebody."""
    fields = frozenset(n for run in _runs(passages) for n in run)
    return [passage._replace(mark="furniture") if n in fields else passage for n, passage in enumerate(passages)]


def header_field(text: str) -> HeaderField | None:
    """The part and the names of a line that gives nothing else; None for others, those of days and places too."""
    line = keyed_line(text, LONGEST_FIELD)
    if line is None or _part(line) in METADATA_KEYS | _DAYS_AND_PLACES or _is_ended(line.value):
        return None
    names = [_name(value) for value in _BETWEEN_NAMES.split(line.value)]
    return HeaderField(as_one_word(line.key), tuple(name for name in names if name)) if all(names) else None


def place_field(text: str) -> str | None:
    """The place that a line such as "Place: Geneva" gives; None for other lines, and where nobody met in a place."""
    line = keyed_line(text, LONGEST_FIELD)
    if line is None or _part(line) not in FIELD_NAMES["place"] or line.value.casefold() in NOWHERE:
        return None
    return trusted_place(line.value.rstrip("."))


def _part(line: KeyedLine) -> str:
    return as_one_word(line.key).casefold()


def _is_ended(value: str) -> bool:
    """Whether words end as a sentence does; the stop of an initial is none."""
    return value.endswith(STOPS) and not _INITIAL_LAST.search(value)


def _name(value: str) -> str | None:
    """The name that a piece of a value is; None where it is anything else."""
    parts: LabelParts | None = parse_label(value)
    if parts is None:
        return None
    role = plain(parts.role.split()[0]) if parts.role else ""
    if role and role not in OFFICES and role not in HONORIFICS:
        return None  # "Meeting with Prime Minister Tom Hale"
    if sum(plain(word) not in PARTICLES for word in parts.name.split()) > _LONGEST_NAME:
        return None  # "TRANSCRIPT: GOVERNOR HALE OPENS THE NEW BRIDGE"
    is_uncased = parts.kind == "script" and _HAN_NAME.fullmatch(value) is not None
    return parts.name if is_uncased or (parts.kind in _NAMES and " " in parts.name) else None


def _runs(passages: Sequence[Passage]) -> Iterator[list[int]]:
    """The fields with names of each run of fields above the words that is one.

    A day, a place or who has the chair tells it; else parts that are labels later on.
    """
    labels: Counter[str] = Counter()
    for is_field, numbered in groupby(enumerate(passages[:LONGEST_HEADER]), lambda pair: _is_field(pair[1])):
        run = list(numbered)
        if is_field:
            fields = {n: field for n, passage in run if (field := header_field(passage.text))}
            labels = labels or Counter(_head(passage.text) for passage in passages)
            again = [field for n, field in fields.items() if labels[_head(passages[n].text)] > 1]
            if len(fields) < len(run) or _tells_parts(list(fields.values()), again):
                yield list(fields)
        elif any(passage.text.endswith(STOPS) and passage.mark is None for _, passage in run):
            return


def _tells_parts(fields: Sequence[HeaderField], again: Sequence[HeaderField]) -> bool:
    """Whether fields say who has which part, of which those `again` are labels below.

    They do where one is of the chair, of an office, a function or initials that fit; else where each of several is a
    label below and has a name of its own, as codes do: "P1: Anna Reed".
    """
    if any(field.is_of_chair for field in fields) or any(field.is_of_part or field.is_of_initials for field in again):
        return True
    names = {field.names for field in fields}
    return 1 < len(fields) == len(again) == len(names) and all(len(field.names) == 1 for field in fields)


def _is_field(passage: Passage) -> bool:
    free = passage.mark in (None, "dateline", "time") and not passage.given and not passage.tagged
    return free and (_is_of_day_or_place(passage.text) or header_field(passage.text) is not None)


def _is_of_day_or_place(text: str) -> bool:
    line = keyed_line(text, LONGEST_FIELD)
    if line is None:
        return False
    if _part(line) in METADATA_KEYS | _DAYS_AND_PLACES:
        return True
    date = find_date(line.value)
    return date is not None and date[1] == 0  # "Date of interview: 14 May 2026"


def _head(text: str) -> str:
    """What a line has before its colon, or all of a short line without one: to be compared."""
    return _COLON.split(text[: _LONGEST_HEAD + 1], maxsplit=1)[0].strip().casefold()
