"""The quotations of a text: what stands between quotation marks, whatever the language.

A quotation within a quotation is part of it. One that goes on over paragraphs has an opening mark (or, as the French
do, a closing one) at the beginning of each. Apostrophes are no quotation marks. Titles and single terms are not
checked: what has fewer than SHORTEST words (of scripts without spaces, two characters are a word) is counted, no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stenogram.quotations.tokens import tokens_of
from stenogram.text.unspaced import is_unspaced

SHORTEST: Final = 3
"""Words of a quotation that is checked."""

CLOSERS: Final = {
    "“": "”", "„": "“”", "”": "”", "‟": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "‚": "‘’", "‘": "’", "‛": "’",
    "「": "」", "『": "』", "｢": "｣", "〝": "〟〞", '"': '"', "＂": "＂", "'": "'",
}  # fmt: skip
"""Opening marks, with those that close them."""
_TWO_SIDED: Final = frozenset("\"＂'”»›")
"""Marks that also close: they open only before a word, and not behind one."""
_SINGLE: Final = frozenset("'‘’‚‛")
"""Marks that may be an apostrophe."""
_SHORTENED: Final = re.compile(r"['’‘](?:\d0s\b|(?:em|n|cause|til|tis|twas|round|bout)\b)", re.IGNORECASE)
"""Words and decades whose first letters an apostrophe stands for: "the '90s", "rock 'n' roll"."""
_CODE: Final = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_INLINE_CODE: Final = re.compile(r"`[^`\n]+`")
_QUOTE_MARK: Final = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_BREAK: Final = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, without these: characters [start, end) of the text that was searched.

    `line` is that of its first word, from 1. `text` has no marks that only repeat the opening one.
    """

    text: str
    line: int
    start: int
    end: int

    @property
    def size(self) -> float:
        """Its words; two characters of a script without spaces count as one."""
        tokens = tokens_of(self.text)
        return sum(0.5 if is_unspaced(token.key[:1]) else 1 for token in tokens)

    @property
    def is_short(self) -> bool:
        return self.size < SHORTEST


def plain_text(markdown: str) -> str:
    """The words of Markdown: no code, links as their words, the lines as they were."""

    def blank(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")

    text = _INLINE_CODE.sub("", _CODE.sub(blank, markdown))
    return _QUOTE_MARK.sub("", _LINK.sub(r"\1", text))


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text in order, the short ones too; none within another."""
    return tuple(_quotations(text))


def _quotations(text: str) -> Iterator[Quotation]:
    at = 0
    while at < len(text):
        end = _end_of(text, at) if _opens(text, at) else None
        if end is None:
            at += 1
            continue
        start = at + 1
        words = _without_repeated(text[start:end], text[at])
        leading = len(text[start:end]) - len(text[start:end].lstrip())
        if words:
            yield Quotation(words, text.count("\n", 0, start + leading) + 1, start, end)
        at = end + 1


def _opens(text: str, at: int) -> bool:
    """Whether the character is a mark that may open a quotation."""
    mark = text[at]
    if mark not in CLOSERS:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or (after.isspace() and mark not in "«»‹›„"):
        return False
    if mark in _TWO_SIDED or mark in _SINGLE:
        is_letter = before.isalnum() and not is_unspaced(before)
        if text[at] in _SINGLE and _SHORTENED.match(text, at):
            return False
        return not (is_letter or (before and before in ".,;!?%)]…"))
    return True


def _end_of(text: str, at: int) -> int | None:
    """Where the quotation that opens here closes; None where it does not, and the mark was something else."""
    opener, closers = text[at], CLOSERS[text[at]]
    position, depth = at + 1, list[str]()
    while position < len(text):
        paragraph = _BREAK.match(text, position)
        if paragraph:
            position = paragraph.end()
            repeats = text[position : position + 1] in (opener, "»" if opener == "«" else opener)
            if not repeats:
                return None
            position += 1
            continue
        mark = text[position]
        if depth and mark in depth[-1] and _closes(text, position):
            depth.pop()
        elif not depth and mark in closers and _closes(text, position):
            return position
        elif _nests(text, position, opener):
            depth.append(CLOSERS[mark])
        position += 1
    return None


def _nests(text: str, at: int, opener: str) -> bool:
    """Whether a mark within a quotation opens one in it, and closes it before the paragraph ends."""
    mark = text[at]
    if mark == opener or mark in CLOSERS[opener] or not _opens(text, at):
        return False
    end = _BREAK.search(text, at)
    rest = text[at + 1 : end.start() if end else len(text)]
    return any(closer in CLOSERS[mark] and _closes(rest, place) for place, closer in enumerate(rest))


def _closes(text: str, at: int) -> bool:
    """Whether the character may close a quotation: no apostrophe, and nothing but a word's end before it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _SINGLE:
        if (after.isalnum() and not is_unspaced(after)) or before.isspace():
            return False
        # "The workers’ rights": a later mark of the paragraph that stands behind a stop closes better.
        if before.isalnum() and before.lower() == "s":
            return not _closes_later(text, at)
        return True
    if text[at] in '"＂':
        return not before.isspace() or not after.isalnum()
    return True


def _closes_later(text: str, at: int) -> bool:
    end = _BREAK.search(text, at)
    rest = text[at + 1 : end.start() if end else len(text)]
    opening = re.search(r"(?<![^\W_])['‘‚](?=[^\W_])", rest)
    rest = rest[: opening.start()] if opening else rest
    return re.search(r"[^\s\w'’‘][’'](?![^\W_])|[^\Ws_][’'](?![^\W_])", rest) is not None


def _without_repeated(words: str, opener: str) -> str:
    repeated = re.escape(opener) + ("»" if opener == "«" else "")
    return re.sub(rf"(\n\s*)[{repeated}]\s*", r"\1", words).strip()
