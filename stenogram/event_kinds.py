"""The kinds of events that titles and headings name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from stenogram.languages import words_of

# The first that a title names: "Remarks at a news conference" are of a news conference.
KINDS: Final = (
    "Interview",
    "Briefing",
    "News conference",
    "Speech",
    "Statement",
    "Hearing",
    "Sitting",
    "Summit",
    "Meeting",
    "Conversation",
)
_QUESTIONS: Final = "questions"
"""The key of headings below which questions are answered; it is of no kind of event."""


def event_of(title: str) -> str | None:
    """The kind of event that a title names: "Interview", "News conference"."""
    return next((kind for kind in KINDS if _pattern(kind.casefold()).search(title)), None)


def is_heading_of_questions(heading: str) -> bool:
    """Whether a heading says that questions are answered below it: "Q&A", "Fragen und Antworten"."""
    return bool(_pattern(_QUESTIONS).search(heading))


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(words_of("und").title_events[key], re.IGNORECASE)
