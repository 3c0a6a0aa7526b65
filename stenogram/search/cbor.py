"""As much of CBOR (RFC 8949) as Pagefind's files have: numbers, texts and lists."""

from __future__ import annotations

from typing import Any, Final

NUMBER: Final = 0
NEGATIVE: Final = 1
TEXT: Final = 3
LIST: Final = 4


def head(kind: int, value: int) -> bytes:
    """The head of an item: its kind with its number or length, in as few bytes as these take."""
    first = kind << 5
    if value < 24:
        return bytes((first | value,))
    size = 1 if value < 1 << 8 else 2 if value < 1 << 16 else 4
    return bytes((first | 23 + size.bit_length(),)) + value.to_bytes(size, "big")


def text(value: str) -> bytes:
    content = value.encode()
    return head(TEXT, len(content)) + content


def decoded(content: bytes, at: int = 0) -> Any:
    """The item that begins at a byte: an int, a str or a list of items. Raises ValueError on any other kind."""
    return _item(content, at)[0]


def _item(content: bytes, at: int) -> tuple[Any, int]:
    kind, short = content[at] >> 5, content[at] & 31
    at += 1
    value = short
    if short >= 24:
        size = 1 << short - 24
        value, at = int.from_bytes(content[at : at + size], "big"), at + size
    match kind:
        case 0:
            return value, at
        case 1:
            return -1 - value, at
        case 3:
            return content[at : at + value].decode(), at + value
        case 4:
            items = []
            for _ in range(value):
                item, at = _item(content, at)
                items.append(item)
            return items, at
    raise ValueError(f"CBOR of kind {kind} at byte {at}")
