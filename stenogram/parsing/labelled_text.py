"""What the rules about labels ask of a whole text: its styles, its layout, the names that it tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from stenogram.given_names import is_given_name
from stenogram.parsing.label_groups import ENDS, NAMES, STRENGTH, Group, GroupName
from stenogram.parsing.label_parts import SURNAME_FIRST, UNCASED_PHRASE, parse_label
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.labels import STYLE_WEIGHTS
from stenogram.parsing.lexicon import (
    OFFICES,
)
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.speakers import names_in
from stenogram.parsing.styles.tagged import TAGGED
from stenogram.text.punctuation import STOPS

ENOUGH: Final = 3
_NUMBERED_LINE: Final = re.compile(r"\d{1,3}\s?[-–—.)]\s")
_FEWEST_NAMES: Final = 3
_FEWEST_KNOWN: Final = 2
_LONGEST_FULL_NAME: Final = 5
_LONGEST_MENTION: Final = 60
_MANY_LINES: Final = 8
STOPPED: Final = frozenset(("full stop", "stop-dash", "initials"))


class Text:
    """What the rules ask of a whole text: its styles, its layout, the names that it tells."""

    def __init__(
        self, passages: Sequence[Passage], groups: Mapping[GroupName, Group], given_names: Iterable[str]
    ) -> None:
        self.passages, self.groups = passages, groups
        self.punctuated = _punctuated(passages)
        self.opening = _opening(passages)
        opening = passages[self.opening].candidate if self.opening is not None else None
        self.cover = _cover(groups, sum(passage.mark is None for passage in passages), opening)
        self.regular = _regular_styles(groups, self.cover)
        self.firm = {style for style, weight in STYLE_WEIGHTS.items() if weight < 0 and self._is_firm(style)}
        self.surnames = {group.key.split()[-1] for group in groups.values() if " " in group.key and group.strength > 1}
        self.main_style = _main_style(groups)
        self.titled_forms = _titled_forms(groups)
        self.tagged = sum(len(group.places) for group in groups.values() if group.style == TAGGED) >= ENOUGH
        self.printed_names = ToldNames(passages, given_names)
        self.lower_words = LowerWords(passages)
        self.styles_of = _styles_by_key(groups)
        self.has_cells = _has_cells(groups.values())
        self.described = sum(map(is_described_by_office, groups.values()))
        self.has_full_names = _has_full_names(groups.values())
        self.has_numbered_list = any(
            is_numbered_line(group) and self.styles_of[group.key] - {"own line"} for group in groups.values()
        )
        self.forenamed = _styles_of_forenames(groups.values(), passages)
        self.above_offices = sum(group.above_office for group in groups.values() if group.followed)

    def is_heading(self, group: Group) -> bool:
        """Whether a line above all labels that come again has no form of theirs: the name of the house."""
        if group.style != "own line" or len(group.places) > 1 or group.strength > STRENGTH["name"]:
            return False
        lines = [other for other in self.groups.values() if other.style == "own line" and len(other.places) > 1]
        forms = {other.form for other in lines}
        return len(lines) > 1 and group.form not in forms and group.places[0] < min(line.places[0] for line in lines)

    def begins_labels(self, group: Group) -> bool:
        """Whether no other proposal in capitals that ends in a stop stands above this one."""
        stopped = (group for group in self.groups.values() if group.style in STOPPED and _is_in_capitals(group))
        return all(group.places[0] <= other.places[0] for other in stopped)

    def is_laid_out_as_labels(self, group: Group) -> bool:
        """Whether a line stands right above what is said, as all labels alone on their lines that come again do.

        Not so one with a word that the text has in small letters too: a heading.
        """
        lines = [other for other in self.groups.values() if other.style == "own line" and len(other.places) > 1]
        alike = [line for line in lines if line.form == group.form and line.strength > 1]
        if not alike or not group.above_words or any(line.above_words < len(line.places) for line in alike):
            return False
        return not any(self.lower_words.knows(word) for word in group.first.parts.name.split())

    def _is_firm(self, style: str) -> bool:
        """Whether a style that sentences imitate is so regular in this text that it need not be doubted."""
        counts = [len(group.places) for group in self.groups.values() if group.style == style and group.strength > 1]
        repeated = [count for count in counts if count > 1]
        regular = sum(repeated) >= 5 and sum(repeated) >= 0.4 * sum(counts)
        return regular or (style in self.cover and len(repeated) > 1)


def _titled_forms(groups: Mapping[GroupName, Group]) -> Counter[str]:
    """How often each form stands in a label that an office or an honorific makes certain."""
    certain = (group for group in groups.values() if group.style != "verb" and group.strength > STRENGTH["name"])
    return Counter(group.form for group in certain for _ in group.places)


def _has_cells(groups: Iterable[Group]) -> bool:
    """Whether short lines without capitals, any of which might be a name, are cells of tables or headings.

    They mostly stand above no sentence, or are many and hardly one comes twice.
    """
    lines = [group for group in groups if is_uncased_line(group)]
    count = sum(len(group.places) for group in lines)
    above_words = 2 * sum(group.followed for group in lines) >= count
    return not above_words or (count >= _MANY_LINES and 2 * len(lines) > count)


def _has_full_names(groups: Iterable[Group]) -> bool:
    """Whether three full names or more stand before colons and sentences, one of them more than once."""
    names = [group for group in groups if is_full_name_before_sentences(group)]
    return len(names) >= _FEWEST_NAMES and any(len(group.places) > 1 for group in names)


_STYLES_OF_FORENAMES: Final = frozenset(("own line", "colon", "dash", "glued dash", "gap", "tab", "full stop"))


def _styles_of_forenames(groups: Iterable[Group], passages: Sequence[Passage]) -> frozenset[tuple[str, str]]:
    """Styles and forms in which several persons are named in full, half of them with a known forename."""
    full_names = [group for group in groups if is_full_name_above_words(group) and not _tells_of(group, passages)]
    persons = Counter((group.style, group.form) for group in full_names)
    known = Counter((group.style, group.form) for group in full_names if has_forename(group))
    return frozenset(
        name
        for name, count in persons.items()
        if count >= _FEWEST_NAMES and known[name] >= _FEWEST_KNOWN and 2 * known[name] >= count
    )


def is_full_name_above_words(group: Group) -> bool:
    """Whether a group is somebody's full name, and something is said behind it or below."""
    parts = group.first.parts
    named = parts.kind in NAMES | {"caps"} or (parts.kind == "single" and parts.style == SURNAME_FIRST)
    if group.style not in _STYLES_OF_FORENAMES or not named:
        return False
    if not 2 <= len(parts.name.split()) <= _LONGEST_FULL_NAME:
        return False
    if group.with_words:
        return group.sentences > 0 and not group.lower
    return group.followed == len(group.places)


def has_forename(group: Group) -> bool:
    return any(is_given_name(plain(token)) for token in group.first.parts.name.split()[:2])


def _tells_of(group: Group, passages: Sequence[Passage]) -> bool:
    """Whether the words below a name tell of that person: "Anna Reed", and below it "Anna Reed is the mayor"."""
    surname = group.first.parts.name.split()[-1]
    below = passages[group.places[0] + 1] if group.places[0] + 1 < len(passages) else None
    words_below = below.text if below else ""
    return surname in (group.first.rest or words_below)[:_LONGEST_MENTION]


def is_uncased_line(group: Group) -> bool:
    return group.style == "own line" and group.first.parts.kind == "script"


def _styles_by_key(groups: Mapping[GroupName, Group]) -> defaultdict[str, set[str]]:
    styles: defaultdict[str, set[str]] = defaultdict(set)
    for style, key in groups:
        styles[key].add(style)
    return styles


def is_full_name_before_sentences(group: Group) -> bool:
    named = group.style == "colon" and group.first.parts.kind in ("name", "caps", "described") and " " in group.key
    return named and 0 < group.with_words == group.sentences and not group.lower


def _is_in_capitals(group: Group) -> bool:
    return (group.first.parts.name or group.first.parts.role).isupper()


def is_numbered_line(group: Group) -> bool:
    """ "2 - ANA VALE", alone on its line."""
    return group.style == "own line" and _NUMBERED_LINE.match(group.first.label) is not None


def is_described_by_office(group: Group) -> bool:
    parts = group.first.parts
    if group.style != "colon" or parts.kind != "described" or " " not in parts.name or not parts.role:
        return False
    return any(plain(word) in OFFICES for word in parts.role.split())


def _in_brackets(passages: Sequence[Passage]) -> Iterator[str]:
    """Names that stand in brackets behind an office: "The Minister for Bridges (Tom Hale)"."""
    for passage in passages:
        parts = passage.candidate.parts if passage.candidate else None
        inner = parse_label(parts.remark) if parts and parts.kind == "office" and parts.remark else None
        if inner and inner.name:
            yield inner.name


def _punctuated(passages: Sequence[Passage]) -> bool:
    """Whether paragraphs end as sentences do in this text; speech recognition prints no stops."""
    spoken = [passage.text for passage in passages[:2000] if not passage.candidate or passage.candidate.rest]
    return sum(text.endswith(STOPS) for text in spoken) >= 0.25 * len(spoken)


def _cover(groups: Mapping[GroupName, Group], passages: int, opening: LabelCandidate | None) -> dict[str, int]:
    """Styles that open a large share of all passages, and the first, or with somebody who speaks again."""
    count: defaultdict[str, int] = defaultdict(int)
    again = {opening.style} if opening else set()
    for group in groups.values():
        if group.form not in ("phrase", UNCASED_PHRASE) and not group.is_spoken:
            count[group.style] += len(group.places)
            if len(group.places) > 1 or group.strength > 2:
                again.add(group.style)
    cover = {}
    for style, n in count.items():
        most, some = (0.4, 0.2) if style == "own line" else (0.55, 0.25)
        if n >= 2 and n >= some * passages and (style in again or n >= 0.9 * passages):
            cover[style] = 2 if n >= most * passages else 1
    return cover


def _opening(passages: Sequence[Passage]) -> int | None:
    """The passage with the first sentence of the text, if it begins with a label."""
    for n, passage in enumerate(passages[:200]):
        if passage.mark != "furniture" and passage.text.endswith(STOPS):
            return n if passage.candidate else None
    return None


class ToldNames:
    """Names, and last words of names, that title, introduction, brackets or others tell; gathered when asked for."""

    def __init__(self, passages: Sequence[Passage], given_names: Iterable[str]) -> None:
        self._passages, self._given_names = passages, given_names
        self._names: set[str] | None = None

    def has(self, key: str) -> bool:
        if self._names is None:
            printed = (*self._given_names, *self._introduced(), *_in_brackets(self._passages))
            names = {name.casefold() for name in printed if name.strip()}
            self._names = names | {name.split()[-1] for name in names}
        return key in self._names

    def _introduced(self) -> Iterator[str]:
        for passage in self._passages[:40]:
            candidate = passage.candidate
            if candidate and candidate.rest.endswith(ENDS):
                return
            if len(passage.text) < 1500:
                yield from (name for name, _ in names_in(candidate.rest if candidate else passage.text))


def _main_style(groups: Mapping[GroupName, Group]) -> tuple[str, int, frozenset[str]]:
    """The style in which most clear labels are set, how many are, and their keys."""
    count: defaultdict[str, int] = defaultdict(int)
    for group in groups.values():
        if group.strength > 1 and not group.is_spoken:
            count[group.style] += len(group.places)
    style = max(count, key=lambda name: count[name], default="")
    return style, count[style], frozenset(group.key for group in groups.values() if group.style == style)


def _regular_styles(groups: Mapping[GroupName, Group], cover: Mapping[str, int]) -> set[tuple[str, str]]:
    """Styles, and forms of name within them, in which at least three clear labels stand."""
    count: defaultdict[tuple[str, str], int] = defaultdict(int)
    for group in groups.values():
        again = len(group.places) > 1 or (group.style == "bracketed" and group.form == "function")
        if not group.is_spoken and (group.strength >= 3 or (group.strength == 2 and again)):
            count[group.style, ""] += len(group.places)
            count[group.style, group.form] += len(group.places)
    return {name for name, n in count.items() if n >= 3} | {(style, "") for style, n in cover.items() if n == 2}


class LowerWords:
    """The words that a text has in lower case; gathered when first asked for."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._words: set[str] | None = None

    def has(self, candidate: LabelCandidate) -> bool:
        """Whether a label in the form of a name is made of common words ("River Police")."""
        kind, name = candidate.parts.kind, candidate.parts.name
        # "BROWN" alone is rather he.
        shouted = kind == "caps" and candidate.style == "own line" and " " in name
        if not (kind in ("name", "single") or shouted) or candidate.parts.remark:
            return False
        return all(map(self.knows, name.split()))

    def knows(self, word: str) -> bool:
        """Whether the text has a word in lower case."""
        if self._words is None:
            printed: set[str] = set()
            for passage in self._passages:
                printed.update(passage.text.split())
            self._words = {word.strip('.,;:?!)”’"') for word in printed if word.islower()}
        return plain(word) in self._words
