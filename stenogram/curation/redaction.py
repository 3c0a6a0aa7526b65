"""Words that a sidecar takes out of everything that is published: in each place where they stand, or in one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from stenogram.curation.quotations import stands_between
from stenogram.curation.sidecar import RedactEntry, SidecarFile
from stenogram.model import REDACTED
from stenogram.problems import Problem, problem

_WORD: Final = re.compile(r"\S+")


class Redaction:
    """Puts ▇ in the place of each redacted word. How many words there were is left, and nothing of what they were."""

    def __init__(self, entries: Iterable[RedactEntry]) -> None:
        self._entries = [(entry, _pattern(entry.on)) for entry in entries if entry.on.split()]
        self.applied: set[int] = set()
        """The numbers of the entries whose words were found in any text so far."""

    def of_text(self, text: str) -> str:
        """A text without the words, where they stand in the context that an entry names."""
        return self._redacted(text, in_context=True)

    def of_former(self, text: str) -> str:
        """A former text without the words, wherever they stand: around them may have been other words then."""
        return self._redacted(text, in_context=False)

    def _redacted(self, text: str, in_context: bool) -> str:
        for number, (entry, pattern) in enumerate(self._entries):
            pieces, last = [], 0
            for match in pattern.finditer(text):
                start, end = match.span()
                if in_context and not stands_between(text, start, end, entry.before, entry.after):
                    continue
                pieces += [text[last:start], _WORD.sub(REDACTED, match[0])]
                last = end
                self.applied.add(number)
            text = "".join([*pieces, text[last:]])
        return text

    def missing(self, sidecar: SidecarFile) -> tuple[Problem, ...]:
        """An error for each entry whose words were found nowhere: they may stand in the text in another form."""
        return tuple(
            problem(
                "quote-not-found-once", sidecar.file, sidecar.line_of("redact", number), case="none", quote=entry.on
            )
            for number, entry in enumerate(sidecar.sidecar.redact)
            if number not in self.applied
        )


def _pattern(quote: str) -> re.Pattern[str]:
    """The words, with any white space between them: in the file they may stand on two lines."""
    return re.compile(r"\s+".join(map(re.escape, quote.split())))
