"""Why a mention means what it means, in the words of the language that is spoken."""

from __future__ import annotations

from typing import Final

from stenogram.model import Reason
from stenogram.printed_days import date
from stenogram.translations import pgettext

CONTEXT: Final = "reason"
"""What tells the messages of reasons from others in the catalogues."""


def in_words(reason: Reason) -> str:
    """ "Named in full.": a sentence; a month in it is as the language prints it."""
    return reason.worded(lambda message: pgettext(CONTEXT, message), date)
