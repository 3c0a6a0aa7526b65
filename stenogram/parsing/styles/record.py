"""What a label style is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from stenogram.parsing.records import Passage

Proposal = tuple[str, str] | None
"""Head and rest, as printed."""

FORMAL: Final = frozenset({"titled", "office", "caps", "function"})
STRONG: Final = FORMAL | {"described", "name", "script"}
LOOSE: Final = STRONG | {"single", "institution", "phrase"}


class LabelStyle(NamedTuple):
    """One way in which transcripts set a label.

    `propose` gives what may be the label at the beginning of a passage, and the words after it; `kinds` are the
    kinds of label that are set so. `weight` is what the style says by itself: below 0 where sentences look like
    it, above 0 where nothing else does. `opens` are the characters of which one must open the passage (any,
    where empty), and `needs` those of which its first part must have one; `one_line`: it has seen the first line
    only, so that the words of the next are still to be added.
    """

    name: str
    propose: Callable[[Passage], Proposal]
    kinds: frozenset[str]
    weight: int
    opens: str = ""
    one_line: bool = False
    needs: str = ""
