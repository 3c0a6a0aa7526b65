"""Numbers as automatic lists print them."""

from __future__ import annotations

from typing import Final

_ROMAN: Final = (
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
)


def letters(number: int) -> str:
    """a to z, then aa, bb, as word processors count."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """i, ii, iii, iv, in small letters; `number` is from 1 on."""
    text = ""
    for digits, value in _ROMAN:
        text += digits * (number // value)
        number %= value
    return text


def list_number(number: int, form: str) -> str:
    """A number in the form "1", "a", "A", "i" or "I"."""
    spelled = {"a": letters, "i": roman}.get(form.casefold())
    if spelled is None:
        return str(number)
    return spelled(number).upper() if form.isupper() else spelled(number)
