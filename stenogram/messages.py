"""Messages for people: in English as they are made, in another language when they are printed.

A message is a template and the values that stand in it:

- `{name}` is a value as it is; a tuple is an open list, "A, B"; a message is worded as well;
- `{count:,}` is a number as the language groups its digits, `{seconds:.1}` one with a digit behind the point;
- `{count:# turn|# turns}` is the plural form that the language has for a number, which stands where # is;
- `{{` and `}}` are braces.

Whoever prints a message says in which language (`stenogram.printed_messages`); here is English alone.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any, Final, Protocol


class Wording(Protocol):
    """What a language has to say of the parts of a message."""

    def translated(self, template: str) -> str:
        """The template in the language."""

    def plural(self, count: int) -> int:
        """Which of the forms of the language is that of a number, from 0 on."""

    def number(self, value: float, digits: int = 0) -> str:
        """A number with so many digits behind the point."""

    def separated(self, items: Sequence[str]) -> str:
        """An open list."""

    def shown(self, value: Any) -> str:
        """Any other value."""


class _English:
    def translated(self, template: str) -> str:
        return template

    def plural(self, count: int) -> int:
        return int(count != 1)

    def number(self, value: float, digits: int = 0) -> str:
        return f"{value:,.{digits}f}"

    def separated(self, items: Sequence[str]) -> str:
        return ", ".join(items)

    def shown(self, value: Any) -> str:
        return str(value)


ENGLISH: Final[Wording] = _English()


# Records are what a cache stores.
@dataclass(frozen=True, eq=False, repr=False)
class Message(str):
    """A text in English that knows what it was made of, so that it can be printed in another language."""

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __new__(cls, template: str, values: tuple[tuple[str, Any], ...] = ()) -> Message:
        return super().__new__(cls, filled_in(template, dict(values), ENGLISH))

    def __getnewargs__(self) -> Any:
        return self.template, self.values

    def worded(self, wording: Wording) -> str:
        """The message in a language."""
        return filled_in(wording.translated(self.template), dict(self.values), wording)


def message(template: str, /, **values: Any) -> Message:
    """A message of a literal template: the catalogues take these up."""
    return Message(template, tuple(values.items()))


def either(items: Sequence[str]) -> str:
    """ "A or B", "A or B or C"; an item alone as it is."""
    return reduce(lambda first, second: message("{first} or {second}", first=first, second=second), items)


def both(items: Sequence[str]) -> str:
    """ "A and B"; an item alone as it is."""
    return reduce(lambda first, second: message("{first} and {second}", first=first, second=second), items)


def some(items: Sequence[str], shown: int) -> str:
    """The first of some items, and how many more there are: "A, B and 3 more"."""
    listed = tuple(items[:shown])
    if len(items) <= shown:
        return Message("{listed}", (("listed", listed),))
    return message("{listed} and {count:,} more", listed=listed, count=len(items) - shown)


def joined(separator: str, items: Sequence[str]) -> str:
    """Items with something between them that is the same in every language."""
    names = [f"item{number}" for number in range(len(items))]
    template = separator.join(f"{{{name}}}" for name in names)
    return Message(template, tuple(zip(names, items, strict=True)))


def first_of(items: Sequence[str], shown: int) -> tuple[str, ...]:
    """The first of some items as an open list, which goes on with "…" where there are more."""
    return (*items[:shown], "…") if len(items) > shown else tuple(items)


def system_reason(error: OSError) -> str:
    """Why the operating system did not do something, in its own words, which begin in small letters here."""
    reason = (error.strerror or str(error)).lower()
    return Message(reason.replace("{", "{{").replace("}", "}}"))


SYSTEM_REASONS: Final = (
    "permission denied",
    "no such file or directory",
    "is a directory",
    "not a directory",
    "no space left on device",
    "read-only file system",
    "file name too long",
    "too many levels of symbolic links",
    "address already in use",
    "disk quota exceeded",
    "input/output error",
)
"""What the system says most often: the catalogues take it up."""


def message_of(error: BaseException) -> str:
    """What an exception says: the message with which it was raised, if it was one."""
    first = error.args[0] if error.args else None
    return first if isinstance(first, Message) else str(error)


def filled_in(template: str, values: dict[str, Any], wording: Wording = ENGLISH) -> str:
    """A template with its values in place."""
    return _Filler(wording).vformat(template, (), values)


def fields(template: str) -> frozenset[str]:
    """The names of the values that a template asks for."""
    return _fields(template)


@lru_cache(maxsize=1024)
def _fields(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def plural_forms(template: str) -> tuple[tuple[str, ...], ...]:
    """The forms that a template has for each number in it that chooses one."""
    specs = (spec for _, name, spec, _ in string.Formatter().parse(template) if name and spec)
    return tuple(tuple(spec.split("|")) for spec in specs if "#" in spec)


class _Filler(string.Formatter):
    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def format_field(self, value: Any, format_spec: str) -> str:
        if "#" in format_spec:
            forms = format_spec.split("|")
            form = forms[min(self._wording.plural(value), len(forms) - 1)]
            return form.replace("#", self._wording.number(value))
        if format_spec == ",":
            return self._wording.number(value)
        if format_spec == ".1" and isinstance(value, float):
            return self._wording.number(value, 1)
        return self._worded(value)

    def _worded(self, value: Any) -> str:
        if isinstance(value, Message):
            return value.worded(self._wording)
        if isinstance(value, tuple):
            return self._wording.separated([self._worded(item) for item in value])
        return value if isinstance(value, str) else self._wording.shown(value)
