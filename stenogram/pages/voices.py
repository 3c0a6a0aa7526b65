"""Whose voice a turn is, and what it is called.

People have no colours: they outnumber those that can be told apart, so that two would share one. In pictures the
named have one ink and a lane or a place of their own; those who are known by their function alone are grey.
"""

from __future__ import annotations

from typing import Final

from stenogram.model import Turn
from stenogram.pages.isolation import gettext as _

NAMED: Final = "st-voice"
OTHERS: Final = "st-others"
"""Classes of the style sheet: the ink of those who are named, the grey of all others and of several together."""


def voice_class(turn: Turn) -> str:
    """The class of the mark of whoever speaks a turn."""
    return NAMED if turn.speaker and not turn.speaker.unnamed else OTHERS


def voice_key(turn: Turn) -> str:
    """What tells voices apart in pictures: the speaker's id; those of one function count as one."""
    return turn.speaker.id if turn.speaker else ""


def voice_name(turn: Turn) -> str:
    """The speaker's name; where nobody is named, the label as printed."""
    if turn.speaker:
        return turn.speaker.name
    return turn.label or _("Speaker not named")
