"""Days as tables write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from stenogram.dates import PartialDate
from stenogram.languages.tables.field_names import FOREIGN_FIELD_NAMES
from stenogram.parsing.written_dates import find_date

_NUMBERS: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})$")


def is_month_first(texts: Iterable[str], headings: Iterable[str] = ()) -> bool | None:
    """Whether days with slashes in a column are written month first; None where nothing tells.

    Where the days themselves do not tell, the `headings` of the table do: only who writes English has months first.
    """
    numbers = [match for text in texts if (match := _NUMBERS.match(text.strip())) and match[2] == "/"]
    if any(int(match[1]) > 12 for match in numbers):
        return False
    if any(int(match[3]) > 12 for match in numbers):
        return True
    foreign = any(heading.strip().casefold() in FOREIGN_FIELD_NAMES for heading in headings)
    return False if foreign else None


def iso_date(text: str, month_first: bool | None = None) -> str | None:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD, of one in that form, in numbers (31.12.2024) or in words; else None.

    With slashes, 3/4/2024 is a day only where it is known which number is the month.
    """
    text = text.strip()
    day = text.partition("T")[0].partition(" ")[0] if re.match(r"\d{4}", text) else text
    iso = _parsed(re.sub(r"(?<=\d)[/.](?=\d)", "-", day))
    numbers = _NUMBERS.match(text.partition(" ")[0])
    if iso or not numbers:
        date = None if iso else find_date(text[:60])
        return iso or (str(date[0]) if date else None)
    first, second = int(numbers[1]), int(numbers[3])
    slashes = numbers[2] == "/"
    if slashes and month_first is None and max(first, second) <= 12 and first != second:
        return None
    month, day_of_month = (first, second) if slashes and (month_first or second > 12) else (second, first)
    return _parsed(f"{numbers[4]}-{month:02}-{day_of_month:02}")


def _parsed(text: str) -> str | None:
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None
