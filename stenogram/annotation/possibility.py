"""May this be meant on that day? One question for speakers, mentions, offices and names that several share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from stenogram.dates import DateSpan, PartialDate
from stenogram.messages import message
from stenogram.model import Entity, Office

ANNOUNCED: Final = 730
"""Days ahead of which nobody names a meeting, a document or a body: hosts are named a year or so before."""


class Answer(Enum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Possibility:
    """The answer, and in words what it rests on."""

    answer: Answer
    words: str = ""

    @property
    def is_yes(self) -> bool:
        return self.answer is Answer.YES

    @property
    def is_no(self) -> bool:
        return self.answer is Answer.NO

    @property
    def is_not_known(self) -> bool:
        return self.answer is Answer.NOT_KNOWN


YES: Final = Possibility(Answer.YES)


def may_be_meant(entity: Entity, day: PartialDate | None, name_in_use: DateSpan | None = None) -> Possibility:
    """Whether a name can mean an entity on a day: not before it was there, nor outside the years of the name.

    What is over is still spoken of: people who have died, bodies that were dissolved.
    """
    if day is None:
        return YES
    if name_in_use and not name_in_use.covers(day):
        return Possibility(Answer.NO, f"the name was in use {_years(name_in_use)}")
    if entity.kind in ("person", "organisation"):
        return _existed_by(entity, day)
    begins = entity.adopted or (entity.when.start if entity.when else None)
    if begins and (begins.first() - day.last()).days > ANNOUNCED:
        return Possibility(Answer.NO, f"not before {begins}")
    return YES


def _existed_by(entity: Entity, day: PartialDate) -> Possibility:
    begins = entity.when.start if entity.when else None
    # A body is spoken of before it is founded, nobody before being born.
    ahead = ANNOUNCED if entity.kind == "organisation" else 0
    if begins and (begins.first() - day.last()).days > ahead:
        is_person = entity.kind == "person"
        words = message("born {day}", day=str(begins)) if is_person else message("founded {day}", day=str(begins))
        return Possibility(Answer.NO, words)
    return YES


def may_act(entity: Entity, day: PartialDate | None) -> Possibility:
    """Whether somebody can speak, or be addressed, on a day: nobody before birth or after death."""
    if day is None or entity.when is None:
        return YES
    born = _existed_by(entity, day)
    ends = entity.when.end
    if born.is_no or ends is None or day.first() <= ends.last():
        return born
    is_person = entity.kind == "person"
    words = message("died {day}", day=str(ends)) if is_person else message("until {day}", day=str(ends))
    return Possibility(Answer.NO, words)


def may_hold(office: Office, day: PartialDate | None) -> Possibility:
    """Whether an office was held on a day. One without an end is held as far as it is known."""
    if day is None or not office.held.covers(day):
        return Possibility(Answer.NO, f"{office.title} {_years(office.held)}")
    known = office.known_until
    if office.held.end is None and known and day.first() > known.last():
        return Possibility(Answer.NOT_KNOWN, f"{office.title}, known until {known}")
    return YES


def horizon_passed(known_until: PartialDate | None, day: PartialDate | None) -> bool:
    """Whether a day lies beyond what the registry knows."""
    return known_until is not None and day is not None and day.last() > known_until.last()


def _years(span: DateSpan) -> str:
    if span.start and span.end:
        return f"from {span.start} to {span.end}"
    return f"from {span.start} on" if span.start else f"until {span.end}"
