"""The ways in which transcripts set labels: a file for each sort, a record for each style, and their order here."""

from __future__ import annotations

from typing import Final

from stenogram.parsing.styles.colon import COLON
from stenogram.parsing.styles.dashes import DASH, GLUED_DASH
from stenogram.parsing.styles.letters import BARE_LETTER, LETTER
from stenogram.parsing.styles.markup import BRACKETED, CIRCLED, HEADING, MARKED_UP, VOICE_TAG
from stenogram.parsing.styles.own_line import OWN_LINE
from stenogram.parsing.styles.record import LabelStyle, Proposal
from stenogram.parsing.styles.spacing import GAP, TAB, TIMED
from stenogram.parsing.styles.stops import FULL_STOP, INITIALS, STOP_DASH
from stenogram.parsing.styles.verbs import VERB

__all__ = ["LABEL_STYLES", "LabelStyle", "Proposal"]

LABEL_STYLES: Final = (
    MARKED_UP,
    HEADING,
    VOICE_TAG,
    CIRCLED,
    LETTER,
    BARE_LETTER,
    TAB,
    TIMED,
    COLON,
    GAP,
    STOP_DASH,
    BRACKETED,
    INITIALS,
    GLUED_DASH,
    FULL_STOP,
    DASH,
    VERB,
    OWN_LINE,
)
"""In the order in which they are asked: the first that fits proposes."""
