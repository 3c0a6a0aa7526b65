"""A whole text that was withdrawn: a notice in its place, to which every link that it had still leads."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from stenogram.curation.sidecar import Withdrawal
from stenogram.model import Document, Narrative, Paragraph, Permalinks, Tombstone, Transcript
from stenogram.permalinks import Ledger


def notice_of(document: Document, former: Ledger | None, withdrawal: Withdrawal) -> Transcript:
    """The transcript of a withdrawn text: its title and day, why it was withdrawn, and none of its words.

    Its ledger stays as it is, so that the text can come back under its links.
    """
    day = withdrawal.on
    why = f": {withdrawal.why}" if withdrawal.why else "."
    notice = Paragraph(1, f"This transcript was withdrawn on {day}{why}")
    source = replace(document.source, text="", withheld=True)
    bare = Document(
        source=source,
        title=document.title,
        blocks=(Narrative((notice,)),),
        date=document.date,
        event=document.event,
        publisher=document.publisher,
        language=document.language,
    )
    turns = former.turns if former else ()
    stones = tuple(Tombstone(turn.anchor, tuple(turn.anchors()), day, None, REMOVED, 0) for turn in turns)
    published = min((turn.first for turn in turns), default=None)
    return Transcript(bare, ((),), Permalinks((), stones, published=published, updated=day))


REMOVED: Final = "…"
"""What a notice shows of the words of a turn."""
