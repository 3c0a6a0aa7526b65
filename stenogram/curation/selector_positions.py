"""Where the entries of a sidecar may look for their words: line numbers that still hold, and permalinks.

A permalink leads to words that a ledger knows, and which turn has them is known only when the text is read. So a
text whose sidecar names permalinks is read twice: first without those entries, to see where each permalink leads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from stenogram.annotation import annotate
from stenogram.curation import line_numbers
from stenogram.curation.quotations import Entry, entries
from stenogram.curation.sidecar import Positions, SidecarFile
from stenogram.model import Document, SourceText
from stenogram.parsing import read_transcript
from stenogram.permalinks import Ledger, reconcile
from stenogram.permalinks.ledger import paragraph_anchor
from stenogram.registry import Gazetteer

Places = tuple[tuple[int, str], ...]
"""Paragraphs by the line where they begin, and their text."""


def with_positions(
    sidecar: SidecarFile,
    source: SourceText,
    former: Ledger | None,
    stored_numbers: str | None,
    gazetteer: Gazetteer,
    today: str,
) -> SidecarFile:
    """The sidecar with what is known of its line numbers and permalinks in the text as it is.

    `former` is the text's ledger; `stored_numbers`, where it has none, is what the last build knew of line numbers.
    """
    quoting = list(entries(sidecar))
    numbers = former.lines if former else line_numbers.load_line_numbers(stored_numbers)
    positions = Positions(
        outdated=line_numbers.outdated(sidecar, source.text, numbers, former is None),
        provisional=former is None,
        labels=sidecar.positions.labels,
    )
    anchors = {entry.selectors.in_ for entry in quoting if entry.selectors.in_ is not None}
    if anchors:
        bare = _without_permalinks(sidecar.model_copy(update={"positions": positions}), quoting)
        places = _places(source, bare, former, gazetteer, today)
        paragraphs = {anchor: places[anchor] for anchor in anchors if anchor in places}
        positions = positions.model_copy(update={"paragraphs": paragraphs})
    return sidecar.model_copy(update={"positions": positions})


def _without_permalinks(sidecar: SidecarFile, quoting: list[Entry]) -> SidecarFile:
    left_out = {entry.place for entry in quoting if entry.selectors.in_ is not None}
    lists = {}
    for name in {str(name) for name, _ in left_out}:
        numbered = enumerate(getattr(sidecar.sidecar, name))
        lists[name] = tuple(entry for number, entry in numbered if (name, number) not in left_out)
    return sidecar.model_copy(update={"sidecar": sidecar.sidecar.model_copy(update=lists)})


def _places(
    source: SourceText, sidecar: SidecarFile, former: Ledger | None, gazetteer: Gazetteer, today: str
) -> Mapping[str, Places]:
    """Where every permalink leads in a text read without the entries that name one."""
    document, _ = read_transcript(source, sidecar)
    document, _, _ = annotate(document, gazetteer, sidecar)
    permalinks, _, _ = reconcile(document, former, sidecar, today)
    places: dict[str, Places] = dict(_by_former_words(document, former)) if former else {}
    for turn, anchors in zip(document.turns(), permalinks.turns, strict=True):
        paragraphs = tuple((paragraph.line, paragraph.text) for paragraph in turn.paragraphs)
        places |= dict.fromkeys((anchors.id, *anchors.also), paragraphs)
        for place, paragraph_anchors in zip(paragraphs, anchors.paragraphs, strict=True):
            places |= dict.fromkeys((paragraph_anchors.id, *paragraph_anchors.also), (place,))
    return places


def _by_former_words(document: Document, ledger: Ledger) -> Iterator[tuple[str, Places]]:
    """Paragraphs whose very words stand once in the text: a correction may have given them to another turn since."""
    by_text: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for paragraph in document.paragraphs():
        by_text[paragraph.text].append((paragraph.line, paragraph.text))
    for turn in ledger.turns:
        numbered = [
            ((paragraph_anchor(turn.number, paragraph.number),), paragraph.text)
            for paragraph in turn.paragraphs
            if paragraph.number is not None
        ]
        marked = [((mark.anchor,), paragraph.text) for paragraph in turn.paragraphs for mark in paragraph.also]
        gone = [(removed.anchors, removed.text) for removed in turn.gone]
        for anchors, text in chain(numbered, marked, gone):
            if len(by_text[text]) == 1:
                yield from ((anchor, tuple(by_text[text])) for anchor in anchors)
