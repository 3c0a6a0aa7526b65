"""Labels that a verb of the minutes follows without a delimiter: "Mr. Hale asked the Minister …"."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import LabelStyle, Proposal

_FARTHEST: Final = 160
_VERB: Final = re.compile(
    r"\s(?:asked (?:the|[Hh]is|[Hh]er|Mr|Mrs)\b|moved(?::|,| that\b| for leave\b| the\b)|rose to\b"
    r"|presented a petition\b|begged to\b|demande (?:à|au)\b|propose(?:\s?:| que\b)|dépose\b|pregunta al\b"
    r"|propone(?:\s?:| que\b)|fragt\b|beantragt\b|chiede\b|pergunta ao\b)"
)


def _verb(passage: Passage) -> Proposal:
    match = _VERB.search(passage.text, 0, _FARTHEST) if passage.text[0].isupper() or passage.text[0].isdigit() else None
    if match is None:
        return None
    return passage.text[: match.start()], passage.text[match.start() :].lstrip()


VERB: Final = LabelStyle("verb", _verb, frozenset({"titled"}), -1)
