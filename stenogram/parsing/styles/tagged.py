"""Labels that the form of a text marks as such: the voice of a caption, the name in a tag, a name beside a time."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.label_parts import LabelParts, parse_label
from stenogram.parsing.layout import TaggedLabel
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.timed_labels import MACHINE

TAGGED: Final = "tagged"
"""The name of the style. It has no rule that proposes: what is said of a line before it is read is certain."""

_MARKUP: Final = re.compile(r"(?<![\w*])\*+|\*+(?![\w*])|^[#>\s]+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")


def tagged_label(passage: Passage, tagged: TaggedLabel) -> LabelCandidate:
    """The label as printed, without marks of bold; who speaks is a name to the form, whatever its words are."""
    label = _MARKUP.sub("", passage.text[: tagged.end]).strip().rstrip(" :：")
    name = _MARKUP.sub("", tagged.name)
    parts = LabelParts("function", name, "", "", "function") if MACHINE.fullmatch(name) else parse_label(name)
    if parts is None or parts.kind == "phrase":
        parts = LabelParts("name", name, "", "", "name")
    return LabelCandidate(TAGGED, label, passage.text[tagged.end :].lstrip(" :：>*_"), parts)
