"""The Markdown that a site offers beside each page: its turns come back as they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stenogram.importers.dates import iso_date
from stenogram.importers.document import ImportedDocument, stated
from stenogram.importers.table import Row
from stenogram.messages import message

_TURN: Final = re.compile(r"### (?P<speaker>.+) \[turn-\d+\]\([^()\s]*#turn-\d+\)")
_LABEL: Final = re.compile(r"(?P<name>.*?) \((?P<label>.*)\)")
_ESCAPED: Final = re.compile(r"\\([\\`*_\[\]#+.)-])|&(lt|gt|amp);")
_REFERENCES: Final = {"lt": "<", "gt": ">", "amp": "&"}


def read_twin(text: str) -> ImportedDocument | None:
    """The turns of a twin; None where the text is none: where no heading has the link of a turn."""
    pieces = [(text.count("\n", 0, match.start()) + 1, match[0].strip()) for match in re.finditer(r".+(?:\n.+)*", text)]
    if not any(_TURN.fullmatch(piece) for _, piece in pieces):
        return None
    title = next((_plain(piece[2:]) for _, piece in pieces if piece.startswith("# ")), None)
    facts = next((piece for _, piece in pieces if piece.startswith("- ")), "")
    first = facts.partition("\n")[0].partition(": ")[2]
    return ImportedDocument(
        facts=stated(title=title, date=iso_date(_plain(first))),
        rows=tuple(_rows(pieces)),
        left_out=tuple(
            message("the editor's: “{text}”", text=piece[:60])
            for _, piece in pieces
            if piece.startswith(("> ", "#### "))
        ),
    )


def _rows(pieces: list[tuple[int, str]]) -> Iterator[Row]:
    turn: tuple[int, str] | None = None
    spoken: list[str] = []
    for line, piece in pieces:
        if piece.startswith(("# ", "> ", "#### ")) or (piece.startswith("- ") and turn is None):
            continue
        heading = _TURN.fullmatch(piece)
        if heading or re.match(r"#{2,3} ", piece):
            if turn and spoken:
                yield Row(*turn, tuple(spoken), {})
            spoken = []
            turn = (line, _printed_label(heading["speaker"])) if heading else None
            if not heading:
                yield Row(line, None, (_plain(piece.lstrip("# ")),), {}, True)
        elif turn:
            spoken.append(_paragraph(piece))
        else:
            yield Row(line, None, (_paragraph(piece),), {})
    if turn and spoken:
        yield Row(*turn, tuple(spoken), {})


def _printed_label(speaker: str) -> str:
    """The label as it was printed, where it stands in brackets behind the name; else the name."""
    labelled = _LABEL.fullmatch(speaker)
    return _plain(labelled["label"] if labelled else speaker)


def _paragraph(piece: str) -> str:
    """The words of a paragraph; a stage direction stands between asterisks."""
    stage = re.fullmatch(r"\*(?!\*)(.+)(?<!\\)\*", piece)
    return _plain(stage[1] if stage else piece)


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda mark: mark[1] or _REFERENCES[mark[2]], text)
