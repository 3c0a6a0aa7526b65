"""What the cache has of a text in two parts: what it is, which every build asks for, and its words, which few ask for.

So an edit of one text need not take the words of all others from the cache, and a build of thousands need not hold
them all at once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar, cast, overload

from stenogram.incremental.cache import Cache, pack, unpack
from stenogram.model import Block, Mentions, Transcript, TurnLink
from stenogram.prepare import Prepared

HELD: Final = 400
"""Bodies that are held at once, of 0.1 MB each: those that were asked for last."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a transcript with all that is aligned with them."""

    blocks: tuple[Block, ...]
    mentions: Mentions
    turns: tuple[TurnLink, ...]

    @classmethod
    def of(cls, transcript: Transcript) -> Body:
        return cls(transcript.document.blocks, transcript.mentions, transcript.permalinks.turns)

    def within(self, transcript: Transcript) -> Transcript:
        """A transcript without its body, with this one."""
        return replace(
            transcript,
            document=replace(transcript.document, blocks=self.blocks),
            mentions=self.mentions,
            permalinks=replace(transcript.permalinks, turns=self.turns),
        )


_NONE: Final = Body((), (), ())


@dataclass(frozen=True, slots=True)
class StoredParts:
    """A prepared text without its body, and the body, packed."""

    prepared: Prepared
    body: bytes


def pack_text(prepared: Prepared) -> bytes:
    """A prepared text as the cache has it."""
    transcript = prepared.transcript
    if transcript is None:
        return pack(StoredParts(prepared, b""))
    bare = replace(prepared, transcript=_NONE.within(transcript))
    return pack(StoredParts(bare, pack(Body.of(transcript))))


def unpack_text(content: bytes | None) -> Prepared | None:
    """A whole text of what `pack_text` gave; None of anything else."""
    parts = _stored_parts(content)
    if parts is None or parts.prepared.transcript is None:
        return parts.prepared if parts else None
    body = _body_of(parts)
    return replace(parts.prepared, transcript=body.within(parts.prepared.transcript)) if body else None


def _stored_parts(content: bytes | None) -> StoredParts | None:
    parts = unpack(content or b"")
    return parts if isinstance(parts, StoredParts) else None


def _body_of(parts: StoredParts) -> Body | None:
    body = unpack(parts.body)
    return body if isinstance(body, Body) else None


class Bodies:
    """The bodies of the texts in a cache, taken from it where they are asked for.

    `taken` counts how often that was.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._held: OrderedDict[str, Body] = OrderedDict()
        self.taken = 0

    def without(self, content: bytes | None, key: str, again: Callable[[], Transcript]) -> Prepared | None:
        """A text of what `pack_text` gave and the cache has under a key; its body comes where it is asked for.

        `again` reads the text where the cache has lost it by then. None of anything else than a text.
        """
        parts = _stored_parts(content)
        if parts is None or parts.prepared.transcript is None:
            return parts.prepared if parts else None
        body = Body(*(cast("Any", OnDemand(self, key, again, name)) for name in Body.__dataclass_fields__))
        return replace(parts.prepared, transcript=body.within(parts.prepared.transcript))

    def body(self, key: str, again: Callable[[], Transcript]) -> Body:
        """The body of a text, by its key in the cache."""
        body = self._held.get(key)
        if body is None:
            body = self._held[key] = self._taken(key) or Body.of(again())
            if len(self._held) > HELD:
                self._held.popitem(last=False)
        else:
            self._held.move_to_end(key)
        return body

    def _taken(self, key: str) -> Body | None:
        self.taken += 1
        parts = _stored_parts(self._cache.get(key))
        return _body_of(parts) if parts else None


class OnDemand(Sequence[Item]):
    """A tuple of a text's body, which is equal to it in all that records ask of tuples."""

    __slots__ = ("_again", "_bodies", "_key", "_name")

    def __init__(self, bodies: Bodies, key: str, again: Callable[[], Transcript], name: str) -> None:
        self._bodies, self._key, self._again, self._name = bodies, key, again, name

    def _all(self) -> tuple[Item, ...]:
        items: tuple[Item, ...] = getattr(self._bodies.body(self._key, self._again), self._name)
        return items

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, at: int | slice) -> Item | tuple[Item, ...]:
        return self._all()[at]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Item]:
        return iter(self._all())

    def __contains__(self, item: object) -> bool:
        return item in self._all()

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, OnDemand) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __add__(self, other: tuple[Item, ...]) -> tuple[Item, ...]:
        return self._all() + tuple(other)

    def __radd__(self, other: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(other) + self._all()

    def __reduce__(self) -> tuple[object, ...]:
        return tuple, (self._all(),)
