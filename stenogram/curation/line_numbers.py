"""Line numbers in a sidecar, and the state of the text that they were written for.

An entry that names a line is taken to be written for the text beside which it is first built; a record of that, by
the entry's own words, stands in the ledger of a published text and in the build's state before. When the text's lines
are others, the entry is outdated, and no entry that was rewritten is taken for the one that it was.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stenogram.curation.quotations import entries, entry_key
from stenogram.curation.sidecar import AcceptEntry, Correction, SidecarFile


@dataclass(frozen=True, slots=True)
class LineNumber:
    """An entry by its key (`quotations.entry_key`), and the text that it was written for.

    `first` and `last` are the words at the beginnings of the first and the last line of a range, else "".
    """

    entry: str
    text: str
    first: str = ""
    last: str = ""


def lines_fingerprint(text: str) -> str:
    """A fingerprint of a text's lines: white space within and at the end of them does not count."""
    lines = [" ".join(line.split()) for line in _lines(text)]
    digest = hashlib.sha256("\n".join(lines).rstrip("\n").encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest[:10]).decode("ascii").lower()


def lines_key(correction: Correction) -> str:
    """What a record calls a correction of a range of lines."""
    return f"corrections {correction.lines} are {correction.are}"


def accept_key(accepted: AcceptEntry) -> str:
    """What a record calls an accepted warning that quotes nothing: whoever looks again says so in `why`."""
    return f"accept {accepted.rule}: {' '.join(accepted.why.split())}"


def line_numbers(
    sidecar: SidecarFile, text: str, former: Iterable[LineNumber], provisional: bool
) -> tuple[LineNumber, ...]:
    """The record for the text as it is: entries that it had stay as they are, others are of this text.

    Where numbers of turns are `provisional`, permalinks are recorded as line numbers are.
    """
    before = {number.entry: number for number in former}
    fingerprint, lines = lines_fingerprint(text), _lines(text)
    records = {}
    for key, span in _numbered(sidecar, provisional):
        words = [_beginning(lines[at - 1]) if span and at <= len(lines) else "" for at in span or (0, 0)]
        records[key] = before.get(key) or LineNumber(key, fingerprint, words[0], words[1])
    return tuple(records[key] for key in sorted(records))


def outdated(
    sidecar: SidecarFile, text: str, former: Iterable[LineNumber], provisional: bool
) -> dict[str, tuple[str, str]]:
    """The entries that were written for another state of the text, with the words that they meant then."""
    before = {number.entry: number for number in former}
    keys = [key for key, _ in _numbered(sidecar, provisional) if key in before] if before else []
    if not keys:
        return {}
    fingerprint = lines_fingerprint(text)
    return {key: (before[key].first, before[key].last) for key in keys if before[key].text != fingerprint}


def dump_line_numbers(numbers: Iterable[LineNumber]) -> str:
    """The record as JSON, which `load_line_numbers` reads."""
    return json.dumps([[n.entry, n.text, n.first, n.last] for n in numbers], ensure_ascii=False)


def load_line_numbers(text: str | None) -> tuple[LineNumber, ...]:
    """The record that an earlier build left in its state; empty where it is missing or damaged."""
    try:
        rows = json.loads(text or "[]")
        return tuple(LineNumber(*row) for row in rows if len(row) == 4 and all(isinstance(part, str) for part in row))
    except (ValueError, TypeError, RecursionError):
        return ()


def _numbered(sidecar: SidecarFile, provisional: bool) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """The entries that name lines, with the first and last line of a range."""
    for entry in entries(sidecar):
        if entry.selectors.line is not None or (provisional and entry.selectors.in_ is not None):
            yield entry_key(entry), None
    for accepted in sidecar.sidecar.accept:
        if accepted.on is None:
            yield accept_key(accepted), None
    for correction in sidecar.sidecar.corrections:
        if correction.lines is not None:
            first, _, last = correction.lines.partition("-")
            yield lines_key(correction), (int(first), int(last or first))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _beginning(line: str) -> str:
    return " ".join(line.split())[:80]
