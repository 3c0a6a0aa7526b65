"""Whose voice a turn is: its name, and its colour in pictures, which is the same on every page of the site.

The colour follows from the person's id alone, so that no page must know the others, and a new transcript changes none.
"""

from __future__ import annotations

import hashlib
from typing import Final

from stenogram.model import Turn
from stenogram.translations import gettext as _

COLOURS: Final = 12
"""Colours of persons in the style sheet: `--st-c1` to `--st-c12`."""
NO_COLOUR: Final = 0
"""The grey of those who are known by their function alone, and of several people together."""


def person_colour(person: str | None) -> int:
    """A number from 1 to COLOURS; NO_COLOUR where nobody is named.

    People outnumber colours, so two may share one: a picture that needs to tell them apart names them as well.
    """
    if not person:
        return NO_COLOUR
    return int.from_bytes(hashlib.sha256(person.encode()).digest()[:4]) % COLOURS + 1


def voice_colour(turn: Turn) -> int:
    """The colour of whoever speaks a turn."""
    speaker = turn.speaker
    return person_colour(speaker.id if speaker and not speaker.unnamed else None)


def voice_key(turn: Turn) -> str:
    """What tells voices apart in pictures: the speaker's id; those of one function count as one."""
    return turn.speaker.id if turn.speaker else ""


def voice_name(turn: Turn) -> str:
    """The speaker's name; where nobody is named, the label as printed."""
    if turn.speaker:
        return turn.speaker.name
    return turn.label or _("Speaker not named")
