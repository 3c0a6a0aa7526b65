"""The printed texts of records twice: a few records a file for results, a whole volume in one for a concordance.

Files of a few records are named by their content, so that those of an unchanged text stay. The file of a volume is
put together of packed segments, one a transcript: only what changed is packed again.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

BLOCK: Final = 8
"""Records of a file: a result fetches the file that it stands in, and a site should not have a file for each record."""

_GZIP_HEAD: Final = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """What some records are shown from: a JSON list, packed. `name` tells it from all other content."""

    name: str
    records: int
    content: bytes


def text_blocks(shown: Sequence[str]) -> Iterator[TextBlock]:
    """The records of a transcript, each as JSON, in blocks."""
    for first in range(0, len(shown), BLOCK):
        together = shown[first : first + BLOCK]
        content = f"[{','.join(together)}]".encode()
        name = hashlib.sha256(content).hexdigest()[:12]
        yield TextBlock(name, len(together), gzip.compress(content, mtime=0))


@dataclass(frozen=True, slots=True)
class TextSegment:
    """Items of a JSON list; `packed` are the same bytes deflated, so that any other segment can follow."""

    items: bytes
    packed: bytes = b""


def text_segment(printed: Iterable[tuple[str, str]]) -> TextSegment:
    """The printed words and addresses of a transcript's records, not packed yet."""
    return TextSegment(
        ",".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in printed).encode()
    )


def packed_segment(segments: Iterable[TextSegment]) -> TextSegment:
    """Several segments as one, packed."""
    items = b",".join(segment.items for segment in segments)
    return TextSegment(items, _deflated(items))


def volume_texts(segments: Iterable[TextSegment]) -> bytes:
    """The JSON list of all records of a volume, in gzip's form: [words, address] of each."""
    pieces = [_GZIP_HEAD]
    checksum = size = 0
    comma = TextSegment(b",", _deflated(b","))
    between = TextSegment(b"[", _deflated(b"["))
    for following in segments:
        for segment in (between, following):
            pieces.append(segment.packed)
            checksum, size = zlib.crc32(segment.items, checksum), size + len(segment.items)
        between = comma
    end = b"]" if size else b"[]"
    checksum, size = zlib.crc32(end, checksum), size + len(end)
    last = zlib.compressobj(9, wbits=-15)
    pieces += (last.compress(end), last.flush(), struct.pack("<II", checksum, size & 0xFFFFFFFF))
    return b"".join(pieces)


def _deflated(content: bytes) -> bytes:
    """Packed, and ended so that any other segment can follow."""
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
