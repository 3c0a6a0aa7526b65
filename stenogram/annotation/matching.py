"""Finds in a paragraph every place where a form of the gazetteer stands as a word of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from stenogram.annotation.not_words import addresses, titles, words_in_capitals
from stenogram.annotation.span_set import SpanSet
from stenogram.registry.canonical import Canonical, canonical, joins, words_of
from stenogram.registry.gazetteer import Gazetteer
from stenogram.registry.inflection import InflectedNames
from stenogram.registry.surface_forms import SurfaceForm

_MARKS: Final = re.compile(r"[^\w\s'’‘`´\"“”„«»\[\]\u00ad\u0300-\u036f\u200b-\u200f\u2010-\u2015\u2212-]")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.\s?)+[^\W\d_]")
_DOTTED_LAST: Final = re.compile(r"(?:^|[^\w.])(?:[^\W\d_]\.)+[^\W\d_]$")
_DOTTED_WITHIN: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_SPACED_DASH: Final = re.compile(r"\s[-–—]\s")
_ARTICLE: Final = re.compile(r"(\w+) (?:the|an?) ", re.IGNORECASE)
_BEFORE_ARTICLES: Final = frozenset(
    ("of", "for", "in", "on", "to", "with", "between", "among", "and", "by", "at", "from", "under", "within", "is")
)
# "EU-3" is not the EU, though "SCO-2025" is of the SCO.
_NUMBERED: Final = re.compile(r"-\d{1,2}(?!\d)")
# "AU$ 900" are Australian dollars.
_CURRENCIES: Final = frozenset("$€£¥")
_LATIN: Final = re.compile(r"[A-Za-z]")
_STOPS: Final = frozenset(" .,")
# After these no name goes on, and none is abbreviated.
_PLAIN: Final = frozenset(("", *' ,;:!?)”"'))
_REST: Final = re.compile(r"[^\W_]+")
# A long name and these letters are another word, not a name that lost the space after it.
_ENDINGS: Final = frozenset(
    ("al", "ally", "an", "ans", "ese", "ian", "ians", "ism", "ist", "ists", "men", "man", "ship", "like")
)
GLUED_FROM: Final = 24
"""Keys of so many characters are known for what they are even when the next word is stuck to them."""


class Match(NamedTuple):
    """Characters [start, end) of a paragraph that are written as `form` allows."""

    start: int
    end: int
    form: SurfaceForm


class Forms(Protocol):
    """The forms of a pattern by its number."""

    def __getitem__(self, pattern: int, /) -> Sequence[SurfaceForm]: ...


def scan(text: str, gazetteer: Gazetteer, language: str = "en", forms: Forms | None = None) -> list[Match]:
    """All matches of a paragraph in a language, overlapping ones too, in the order of their ends.

    `forms` are those that count in the text, where they are not all of the gazetteer's.
    """
    folded = canonical(text)
    matches: list[Match] = []
    outside, shouted = addresses(text), words_in_capitals(text, language)
    spaces, known = folded.spaces, gazetteer.forms if forms is None else forms
    for pattern, first, last in gazetteer.automaton.find_matches_as_indexes(folded.key, overlapping=True):
        # As `Canonical.place` does, without the call: this is asked of every place where letters agree.
        start = first + bisect_right(spaces, first) - 1
        # Most matches are inside words, most others between spaces: the cheapest tests come first.
        before = text[start - 1] if start else " "
        is_within = before != " " and (("a" <= before <= "z" and text[start] < "\x80") or joins(before, text[start]))
        if is_within and not _is_after_clitic(text, start):
            continue
        end = last + bisect_right(spaces, last - 1) - 1
        if outside is None or outside.is_free(start, end):
            same_key = known[pattern]
            if _stand_as_given(text, start, end, same_key, shouted):
                matches.append(Match(start, end, same_key[0]))
            elif not _is_another_word(text, end, last - first):
                place = _Place(text, start, end, folded, first, last - first)
                matches += place.matches(same_key, language, shouted)
    matches = _outside_titles(matches, titles(text))
    inflected = gazetteer.inflected.get(language.split("-")[0]) if language != "en" else None
    return _with_inflected(text, matches, inflected, outside) if inflected else matches


_CLITICS: Final = frozenset("وفبلك")
_ARABIC: Final = range(0x620, 0x64B)


def _is_after_clitic(text: str, start: int) -> bool:
    """Whether only the small word that Arabic writes together with the next stands before a place in its word."""
    if text[start - 1] not in _CLITICS or ord(text[start]) not in _ARABIC:
        return False
    return start < 2 or not text[start - 2].isalnum()


def _stand_as_given(text: str, start: int, end: int, forms: Sequence[SurfaceForm], shouted: SpanSet | None) -> bool:
    """Whether the only form, of any language, stands in its very letters, and nothing after them has to be looked at.

    Most do, and need no closer look.
    """
    if len(forms) != 1 or shouted:
        return False
    after = text[end : end + 1]
    if after not in _PLAIN and (after != "." or text[end - 2 : end - 1] == "."):
        return False
    form = forms[0]
    return text.startswith(form.text, start) and not form.claim.language and len(form.text) == end - start


def _is_another_word(text: str, end: int, length: int) -> bool:
    """Whether letters that make no plural follow a key too short to be known for what it is with them."""
    after = text[end : end + 1]
    return "a" <= after <= "z" and after != "s" and length < GLUED_FROM and text[end - 1] < "\x80"


def _outside_titles(matches: list[Match], titles: Sequence[tuple[int, int]]) -> list[Match]:
    """Without those that are a part of a title: the organisation in 《上海合作组织宪章》 is not what is named."""
    if not titles:
        return matches
    return [
        match
        for match in matches
        if (match.start, match.end) in titles
        or not any(start <= match.start and match.end <= end for start, end in titles)
    ]


class _Place:
    """Characters [start, end) of a paragraph that have the key of some forms, `length` characters from `first` on."""

    __slots__ = ("end", "first", "folded", "glued", "length", "start", "text")

    def __init__(self, text: str, start: int, end: int, folded: Canonical, first: int, length: int) -> None:
        self.text, self.start, self.end, self.folded, self.first, self.length = text, start, end, folded, first, length
        self.glued = end < len(text) and text[end] not in _STOPS and joins(text[end - 1], text[end])

    def matches(self, forms: Sequence[SurfaceForm], language: str, shouted: SpanSet | None) -> Iterator[Match]:
        """The forms that are written so."""
        for form in forms:
            if form.claim.language and not _is_of_language(form, language):
                continue
            ends = self._end(form)
            if ends is None or not _written_so(self.text, self.start, self.end, form, self.folded, self.first):
                continue
            if not form.exact or self._is_acronym(form, ends, shouted):
                yield Match(self.start, ends, form)

    def _end(self, form: SurfaceForm) -> int | None:
        text, end = self.text, self.end
        if self.glued:
            return _end(text, end, form, self.length)
        if end < len(text) and text[end] == "." and _DOTTED_LAST.search(text[max(0, end - 12) : end]):
            return end + 1
        return end

    def _is_acronym(self, form: SurfaceForm, ends: int, shouted: SpanSet | None) -> bool:
        """Whether letters that must stand as they are stand for nothing else: a word in capitals, "EU-3", "AU$"."""
        if shouted and " " not in form.text and not shouted.is_free(self.start, self.end):
            return False
        after = self.text[ends : ends + 1]
        return after not in _CURRENCIES and not (after == "-" and _NUMBERED.match(self.text, ends))


def _with_inflected(text: str, matches: list[Match], inflected: InflectedNames, outside: SpanSet | None) -> list[Match]:
    """The matches with those of names in other cases."""
    known = {(match.start, match.end, match.form.claim.target) for match in matches}
    for start, end, form in inflected.find(text):
        if (start, end, form.claim.target) not in known and (outside is None or outside.is_free(start, end)):
            known.add((start, end, form.claim.target))
            matches.append(Match(start, end, form))
    return matches


def _is_of_language(form: SurfaceForm, language: str) -> bool:
    """Whether a name of one language counts in a text of another: only where its script tells it."""
    own = form.claim.language or language
    return own.split("-")[0] == language.split("-")[0].casefold() or not _LATIN.search(form.text)


def _end(text: str, end: int, form: SurfaceForm, length: int) -> int | None:
    """Where a name ends that more letters follow; None where they make another word of it."""
    match = _REST.match(text, end)
    rest = match.group() if match else ""
    if rest == "s" and form.plural:
        return end + 1
    stuck = form.words is None and length >= GLUED_FROM and len(rest) > 3 and rest.islower()
    if stuck and end - text.rfind(" ", 0, end) <= len(form.text) - form.text.rfind(" ") - 1:
        # Of "Government since" no word is stuck to "Governments".
        return None
    return end if stuck and rest not in _ENDINGS else None


def _written_so(text: str, start: int, end: int, form: SurfaceForm, folded: Canonical, first: int) -> bool:
    piece = text[start:end]
    if piece == form.text:
        return True
    for offset, letters in form.exact:
        at = first + offset
        if text.startswith(letters, folded.place(at)):
            continue
        if any(text[folded.place(at + n)] != letter for n, letter in enumerate(letters)):
            return False
    if any(not text[folded.place(first + offset)].isupper() for offset in form.capitals):
        return False
    if form.words is not None and words_of(piece) != form.words:
        return bool(form.exact) and _DOTTED.fullmatch(piece) is not None
    return _only_its_marks(piece, form)


def _only_its_marks(piece: str, form: SurfaceForm) -> bool:
    """Whether nothing stands within the name that ends one thing and begins another."""
    if form.exact and "." in piece:
        piece = _DOTTED_WITHIN.sub("", piece)
    if any(mark not in form.marks for mark in _MARKS.findall(piece)):
        return False
    if _SPACED_DASH.search(piece) and not re.search(r"[-–—−]", form.text):
        return False
    if form.words is not None:
        return True
    return all(match[1].casefold() in _BEFORE_ARTICLES or match[0] in form.text for match in _ARTICLE.finditer(piece))
