"""A whole text that was withdrawn: a notice in its place, to which every link that it had still leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from stenogram.curation.sidecar import Withdrawal
from stenogram.dates import PartialDate
from stenogram.model import Document, Narrative, Paragraph, Permalinks, Tombstone, Transcript
from stenogram.permalinks import Ledger
from stenogram.printed_days import date
from stenogram.translations import gettext as _
from stenogram.translations import speaking


def notice_of(
    document: Document,
    former: Ledger | None,
    withdrawal: Withdrawal,
    former_names: Sequence[str],
    language: str,
    messages: str = "",
) -> Transcript:
    """The transcript of a withdrawn text: its title and day, why it was withdrawn, and none of its words.

    `language` is that of the site, which speaks here in its own name, `messages` the catalogue that its corpus has.

    Its ledger stays as it is, so that the text can come back under its links. Its former names lead to the notice.
    """
    day = withdrawal.on
    with speaking(language, messages):
        notice = Paragraph(1, _wording(withdrawal))
    source = replace(document.source, text="", withdrawn=True)
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
    links = Permalinks((), stones, former_names=tuple(former_names), published=published, updated=day)
    return Transcript(bare, ((),), links)


def _wording(withdrawal: Withdrawal) -> str:
    day = date(PartialDate.parse(withdrawal.on))
    if withdrawal.why:
        return _("This transcript was withdrawn on %(date)s: %(reason)s", date=day, reason=withdrawal.why)
    return _("This transcript was withdrawn on %(date)s.", date=day)


REMOVED: Final = "…"
"""What a notice shows of the words of a turn."""
