"""A page or file that is known before it is made, so that one that stands already need not be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Page = TypeVar("Page", covariant=True)


@dataclass(frozen=True, slots=True)
class Deferred(Generic[Page]):
    """A page, the view of one, or a data file, that `make` gives.

    With the settings, the templates and what `make` asks of the registry, `of` and the words of `transcripts` (their
    names) are all that it depends on: where none of these differs, it is the same. `of` is None where it may depend on
    all there is. Where `entity` is the id of an entry, it depends on no other words of the transcripts than those that
    lead to this entry (`corpus.evidence`).
    """

    path: str
    make: Callable[[], Page]
    of: str | None = None
    transcripts: tuple[str, ...] = ()
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class DeferredGroup(Generic[Page]):
    """Pages or files that are known together, before any of them is: `make` gives them, each to be made by itself.

    With the settings, the templates and the whole registry, what `of` gives is all that they depend on. `name` begins
    with a slash, as no path does.
    """

    name: str
    make: Callable[[], Iterable[Deferred[Page]]]
    of: Callable[[], str]
