"""Which of the proposed labels are labels: decided by how they stand over the whole text.

A label that comes again, in the style in which the text prints its others, after which sentences
follow, is one; a lone phrase before a colon is not. Every rule that speaks for or against a label is a
row of `RULES`, with a small whole number for its weight, so that each case can be worked out by hand.
Cases: tests/spec/reading/labels.txt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from stenogram.given_names import is_given_name
from stenogram.parsing.label_parts import SMALL_OFFICE, SURNAME_FIRST, asks_in_words, parse_label
from stenogram.parsing.label_tokens import INITIALS, plain
from stenogram.parsing.labels import STYLE_WEIGHTS, propose
from stenogram.parsing.lexicon import (
    ARTICLES,
    CHAIRS,
    CONNECTORS,
    FUNCTION_ENDINGS,
    FUNCTIONS,
    HONORIFICS,
    LETTER_PAIRS,
    METADATA_KEYS,
    MINUTE_WORDS,
    OFFICE_BODIES,
    OFFICES,
    PARTICLES,
    STAGE_WORDS,
    STARTERS,
)
from stenogram.parsing.offices_below import is_name_above_office, lines_of_offices
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.speakers import names_in
from stenogram.parsing.styles.letters import LetterUse
from stenogram.parsing.styles.tagged import TAGGED
from stenogram.parsing.written_dates import find_date
from stenogram.text.punctuation import CLOSERS, PAUSES, STOPS, ends_question

ENOUGH: Final = 3
_LONGEST_DATELINE: Final = 80

# What the form of a label says by itself: an office with a name hardly ever stands before a colon
# in a sentence; a single capitalised word often does.
STRENGTH: Final = {
    "titled": 3, "function": 2, "office": 2, "described": 2, "name": 2, "caps": 2, "script": 2, "single": 1,
    "institution": 1, "phrase": 0,
}  # fmt: skip

ENDS: Final = (*PAUSES, *CLOSERS, "-", "*", "_")
# Whom one addresses, which needs no stop: "Colleagues, friends". A title has other words.
_ADDRESS: Final = re.compile(
    r"(?:(?:and|dear|distinguished|esteemed|respected|honou?rable|fellow|good (?:morning|afternoon|evening|day)|my"
    r"|ladies|gentlemen|friends?|colleagues?|comrades?|guests|excellenc(?:y|ies)|your|participants|citizens)\b[\s,]*)+",
    re.IGNORECASE,
)
LETTERS_OF_PAIRS: Final = frozenset(letter for pair in LETTER_PAIRS for letter in pair)
_BULLETS: Final = ("•", "▪", "◦", "‣", "∙")
"""What an item of a list begins with; dashes and circles begin labels too."""
ANSWERING_LETTERS: Final = frozenset(answer for _, answer in LETTER_PAIRS)
_TIME_ALONE: Final = re.compile(
    r"\\?[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2}){0,2}(?:\s?[ap]\.?m\.?)?\\?[\])]?", re.IGNORECASE
)
_RECORD_NUMBER: Final = re.compile(r"Anf\.\s?\d{1,4}\s")
_NUMBERED_LINE: Final = re.compile(r"\d{1,3}\s?[-–—.)]\s")
_NAMES: Final = frozenset(("name", "titled", "described", "caps"))
_FEWEST_LISTED: Final = 3
_FEWEST_OFFICES: Final = 3
_FEWEST_NAMES: Final = 3
_FEWEST_KNOWN: Final = 2
_LONGEST_FULL_NAME: Final = 5
_LONGEST_MENTION: Final = 60
_FEWEST_DESCRIBED: Final = 2
_INITIAL_FIRST: Final = re.compile(r"[^\W\d_]\.")
_FEWEST_ANSWERS: Final = 2
_MANY_LINES: Final = 8
# Styles that stand beside another one in the same text.
_INDEPENDENT: Final = frozenset(("colon", "tab", "verb", "bare letter"))
_BEGINS_SENTENCES: Final = frozenset(("full stop", "bracketed", "dash", "glued dash", "gap", "verb"))
_STOPPED: Final = frozenset(("full stop", "stop-dash", "initials"))
_ADDRESSED: Final = frozenset(("office", "function", "single", "script", "phrase", "institution"))
_DELIMITED: Final = frozenset(("colon", "marked-up", "circled", "timed", "voice-tag"))


@dataclass(slots=True)
class Group:
    """All proposals of one label in one style; `places` are the passages that begin with them.

    `with_words` counts those with words behind the label, `sentences` those whose words end like a sentence,
    `lower` those whose words begin with a small letter, `addresses` those whose words address the chair, `listed`
    those whose words are nothing but names, `times` those with nothing but a time; `below_label`
    those right below a label without words, and `followed` those with a paragraph below that ends like a sentence;
    `set_apart` stand below the end of a sentence or a stage direction too, `timed` below a time alone on its line, and
    `called` below words that say the name; `above_office` stand above a line with the office, and
    `above_words` below a blank line and right above what is said; `below_line` right below a name alone on its line.
    """

    style: str
    form: str
    strength: int
    key: str
    first: LabelCandidate
    places: list[int] = field(default_factory=list)
    remark: bool = False
    with_words: int = 0
    sentences: int = 0
    lower: int = 0

    below_label: int = 0
    addresses: int = 0
    listed: int = 0
    times: int = 0
    followed: int = 0
    set_apart: int = 0
    timed: int = 0
    called: int = 0
    above_office: int = 0
    above_words: int = 0
    below_line: int = 0

    @property
    def name(self) -> GroupName:
        return self.style, self.key

    @property
    def is_spoken(self) -> bool:
        """Whether it mostly stands right below a label without words."""
        return self.style != "own line" and self.below_label >= 0.5 * len(self.places)

    @property
    def parts_recording(self) -> bool:
        """Whether nothing but a time stands behind it, and others speak below: "Break: [08:12]"."""
        return self.times == len(self.places)


GroupName = tuple[str, str]
"""The style and the key of a label."""


class Evidence(NamedTuple):
    """One rule that spoke for a label (`weight` above 0) or against it."""

    rule: str
    weight: int
    why: str


class Decision(NamedTuple):
    """What was decided about one label: `accepted`, or not, by this evidence; `lines` are those it stands in."""

    style: str
    label: str
    lines: tuple[int, ...]
    accepted: bool
    evidence: tuple[Evidence, ...]


class Choice(NamedTuple):
    """The passages with the proposals that are labels, all decisions, and near misses with their lines."""

    passages: list[Passage]
    decisions: list[Decision]
    misses: list[tuple[LabelCandidate, int]]


class Rule(NamedTuple):
    """A row of the table: `weigh` gives its weight for a label, 0 where it has nothing to say."""

    name: str
    weigh: Callable[[Group, Text], int]
    why: str


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
        self.described = sum(map(_is_described_by_office, groups.values()))
        self.has_full_names = _has_full_names(groups.values())
        self.has_numbered_list = any(
            _is_numbered_line(group) and self.styles_of[group.key] - {"own line"} for group in groups.values()
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
        stopped = (group for group in self.groups.values() if group.style in _STOPPED and _is_in_capitals(group))
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
    lines = [group for group in groups if _is_uncased_line(group)]
    count = sum(len(group.places) for group in lines)
    above_words = 2 * sum(group.followed for group in lines) >= count
    return not above_words or (count >= _MANY_LINES and 2 * len(lines) > count)


def _has_full_names(groups: Iterable[Group]) -> bool:
    """Whether three full names or more stand before colons and sentences, one of them more than once."""
    names = [group for group in groups if _is_full_name_before_sentences(group)]
    return len(names) >= _FEWEST_NAMES and any(len(group.places) > 1 for group in names)


_STYLES_OF_FORENAMES: Final = frozenset(("own line", "colon", "dash", "glued dash", "gap", "tab", "full stop"))


def _styles_of_forenames(groups: Iterable[Group], passages: Sequence[Passage]) -> frozenset[tuple[str, str]]:
    """Styles and forms in which several persons are named in full, half of them with a known forename."""
    full_names = [group for group in groups if _is_full_name_above_words(group) and not _tells_of(group, passages)]
    persons = Counter((group.style, group.form) for group in full_names)
    known = Counter((group.style, group.form) for group in full_names if _has_forename(group))
    return frozenset(
        name
        for name, count in persons.items()
        if count >= _FEWEST_NAMES and known[name] >= _FEWEST_KNOWN and 2 * known[name] >= count
    )


def _is_full_name_above_words(group: Group) -> bool:
    """Whether a group is somebody's full name, and something is said behind it or below."""
    parts = group.first.parts
    named = parts.kind in _NAMES | {"caps"} or (parts.kind == "single" and parts.style == SURNAME_FIRST)
    if group.style not in _STYLES_OF_FORENAMES or not named:
        return False
    if not 2 <= len(parts.name.split()) <= _LONGEST_FULL_NAME:
        return False
    if group.with_words:
        return group.sentences > 0 and not group.lower
    return group.followed == len(group.places)


def _has_forename(group: Group) -> bool:
    return any(is_given_name(plain(token)) for token in group.first.parts.name.split()[:2])


def _tells_of(group: Group, passages: Sequence[Passage]) -> bool:
    """Whether the words below a name tell of that person: "Anna Reed", and below it "Anna Reed is the mayor"."""
    surname = group.first.parts.name.split()[-1]
    below = passages[group.places[0] + 1] if group.places[0] + 1 < len(passages) else None
    words_below = below.text if below else ""
    return surname in (group.first.rest or words_below)[:_LONGEST_MENTION]


def _weigh_forename(group: Group, text: Text) -> int:
    """The more for a line of its own, which lacks a delimiter."""
    if (group.style, group.form) not in text.forenamed or not _is_full_name_above_words(group):
        return 0
    return 3 if group.style == "own line" else 2


def _is_uncased_line(group: Group) -> bool:
    return group.style == "own line" and group.first.parts.kind == "script"


def _styles_by_key(groups: Mapping[GroupName, Group]) -> defaultdict[str, set[str]]:
    styles: defaultdict[str, set[str]] = defaultdict(set)
    for style, key in groups:
        styles[key].add(style)
    return styles


def _weigh_another_form(group: Group, text: Text) -> int:
    """A text that marks its labels has no others; the chair alone may have no time: "Presidenten:"."""
    if not text.tagged or group.style == TAGGED:
        return 0
    in_chair = group.style == "colon" and group.strength > 1 and group.first.parts.kind in ("office", "function")
    return 0 if in_chair and len(group.places) > 1 else -6


def _weigh_style(group: Group, text: Text) -> int:
    return 0 if group.style in text.firm else STYLE_WEIGHTS[group.style]


def _weigh_elsewhere(group: Group, text: Text) -> int:
    if _is_cut(group) and {("own line", group.key), ("initials", group.key)} <= text.groups.keys():
        return 3
    styles = text.styles_of[group.key] - {group.style, "own line"}
    return 2 if group.strength > 1 and group.style != "own line" and styles else 0


def _is_cut(group: Group) -> bool:
    """A surname in capitals and its initials: a heading may be a name, this is of nothing but a label."""
    parts = group.first.parts
    return parts.kind == "caps" and any(map(INITIALS.match, parts.name.split()))


def _weigh_regular(group: Group, text: Text) -> int:
    if group.form == "function":
        return int(bool(text.regular))
    if group.style == "verb":  # Where no label with a delimiter has that form, it is a sentence of the account.
        return 1 if text.titled_forms[group.form] > 1 else -2
    return int(bool({(group.style, group.form), (group.style, "")} & text.regular))


def _weigh_sentences(group: Group, text: Text) -> int:
    if not text.punctuated or not group.with_words or group.sentences:
        return 0
    return -1 if group.form == "function" else -3 if group.strength > 2 or group.form == "caps" else -5


def _weigh_other_style(group: Group, text: Text) -> int:
    """Brackets, stops and dashes prove nothing in a text that prints most labels otherwise."""
    style, count, keys = text.main_style
    trusted = STYLE_WEIGHTS[group.style] > 0 and not (group.style == "timed" and len(group.places) == 1)
    if group.style == style or group.key in keys or trusted or group.style in _INDEPENDENT:
        return 0
    if _is_cut(group) and ("own line", group.key) in text.groups:
        return 0
    others = sum(len(other.places) for other in text.groups.values() if other.style == group.style)
    return -2 if count >= 4 and others < 0.34 * count else 0


def _weigh_lone_line(group: Group, text: Text) -> int:
    """Not so an office and a name, set apart from the words, where others of that form stand on their lines."""
    if group.style != "own line" or len(group.places) > 1 or group.style in text.firm:
        return 0
    if _weigh_forename(group, text):
        return 0
    alike = group.first.parts.kind in ("titled", "described") and (group.style, group.form) in text.regular
    return 0 if (alike and group.set_apart) or text.is_laid_out_as_labels(group) else -1


def _names_those_present(group: Group, text: Text) -> bool:
    """ "Witness: Sir Alan Thorpe.", above the first label of the text: nobody begins with that."""
    if len(group.places) > 1 or group.form != "function" or not group.first.rest:
        return False
    parts = parse_label(group.first.rest.rstrip("."))
    known = parts is not None and any(key == parts.key for _, key in text.groups if key != group.key)
    return known and all(
        other.places[0] >= group.places[0]
        for other in text.groups.values()
        if other.strength >= STRENGTH["name"] and other.sentences
    )


def _weigh_followed(group: Group, text: Text) -> int:
    """A label alone on its line with nothing that is said below it; one with a colon may head a list: "Speakers:"."""
    if group.style == "own line":
        lone = len(group.places) == 1 and text.punctuated and group.strength > STRENGTH["name"]
        return 0 if group.followed >= 0.5 * len(group.places) else -4 if lone else -2
    heads = group.style == "colon" and not group.with_words and text.punctuated
    return -9 if heads and len(group.places) == 1 and not group.followed else 0


def _weigh_nothing_behind(group: Group, text: Text) -> int:
    """Not so a name and an office that end in a stop, above what is said: "ХАРИТОНОВ Н. М., фракция КПРФ." """
    if group.style not in ("full stop", "stop-dash") or group.with_words:
        return 0
    parts = group.first.parts
    cut = any(map(INITIALS.match, parts.name.split()))
    introduced = parts.kind == "described" and cut and group.followed == len(group.places)
    return 2 if introduced else -3


def _is_full_name_before_sentences(group: Group) -> bool:
    named = group.style == "colon" and group.first.parts.kind in ("name", "caps", "described") and " " in group.key
    return named and 0 < group.with_words == group.sentences and not group.lower


def _names_somebody(group: Group) -> bool:
    """Whether a line has a forename and a surname, an office and a name, or a surname in capitals with initials."""
    kind, name = group.first.parts.kind, group.first.parts.name
    if kind == "caps":
        return any(map(INITIALS.match, name.split())) and name.count(" ") == 1
    return " " in group.key and kind in ("name", "titled", "described")


def _weigh_office_below(group: Group, text: Text) -> int:
    """The more where several names have an office below: nobody asks then whether one is a heading."""
    if not group.followed or group.above_office < len(group.places):
        return 0
    return 4 if text.above_offices >= _FEWEST_OFFICES else 2


def _begins_as_sentence(group: Group) -> bool:
    """Whether the first word begins sentences: "But", and in Russian "А", which before a stop is an initial."""
    first = group.first.label.split()[0]
    return group.key.split()[0] in STARTERS and not _INITIAL_FIRST.match(first)


def _is_lone_clause(group: Group) -> bool:
    """ "Die Frage bleibt: wer zahlt?", but not "NAGY ANNA közlekedési államtitkár"."""
    words = group.first.parts.name.split()
    if group.form != "phrase" or len(group.places) > 1 or words[0].isupper():
        return False
    return words[-1].islower() and plain(words[-1]) not in OFFICES | FUNCTION_ENDINGS


def _is_in_capitals(group: Group) -> bool:
    return (group.first.parts.name or group.first.parts.role).isupper()


def _is_chair_in_capitals(group: Group) -> bool:
    """ "ГОЛОВА. Доброго ранку", "PRESIDENTE. Ne ha facoltà": no sentence is one word in capitals, before another."""
    label = group.first.label
    spoken = group.style in _STOPPED and group.sentences == group.with_words > 0
    return spoken and label.isupper() and plain(label) in CHAIRS and not group.first.rest.isupper()


def _is_numbered_line(group: Group) -> bool:
    """ "2 - ANA VALE", alone on its line."""
    return group.style == "own line" and _NUMBERED_LINE.match(group.first.label) is not None


def _is_bracketed_line(group: Group) -> bool:
    """ "[김경협 / 더불어민주당 의원]", alone on its line above what is said."""
    return group.style == "bracketed" and group.remark and not group.with_words and group.followed == len(group.places)


def _is_described_by_office(group: Group) -> bool:
    parts = group.first.parts
    if group.style != "colon" or parts.kind != "described" or " " not in parts.name or not parts.role:
        return False
    return any(plain(word) in OFFICES for word in parts.role.split())


def _has_words_of_sentence(group: Group) -> bool:
    """ "The court looked at the Treaty on the Customs Code": an office and a name, and a sentence."""
    if len(group.places) > 1 or group.first.parts.kind not in ("titled", "described"):
        return False
    known = (OFFICES, HONORIFICS, CONNECTORS, PARTICLES, ARTICLES, OFFICE_BODIES)
    small = (plain(word) for word in group.first.parts.role.split() if word.islower())
    return any(not any(word in column for column in known) for word in small)


def _is_of_place_and_day(group: Group, text: Text) -> bool:
    """ "Town Hall. Great Chamber. 4 May 2019.": where and when it was, above the first words."""
    rest = group.first.rest
    lone = group.style == "full stop" and len(group.places) == 1 and group.places[0] == text.opening
    return lone and len(rest) <= _LONGEST_DATELINE and find_date(rest) is not None


RULES: Final = (
    Rule("form", lambda group, text: group.strength, "what the words are: an office and a name, a name, a phrase"),
    Rule(
        "told by the form",
        lambda group, text: 9 if group.style == TAGGED else 0,
        "captions, tags or times mark it as a label",
    ),
    Rule(
        "another form",
        _weigh_another_form,
        "the text marks its labels in another way",
    ),
    Rule("style", _weigh_style, "how likely this style is in a sentence"),
    Rule("repeated", lambda group, text: min(len(group.places) - 1, 2), "the label stands more than once"),
    Rule(
        "described",
        lambda group, text: int(text.described >= _FEWEST_DESCRIBED and _is_described_by_office(group)),
        "a full name, and an office behind a comma, as others have",
    ),
    Rule("cover", lambda group, text: text.cover.get(group.style, 0), "a large share of all passages is set so"),
    Rule("regular", _weigh_regular, "three clear labels or more are set so"),
    Rule(
        "opening",
        lambda group, text: int(group.places[0] == text.opening),
        "the first sentence of the text stands behind it",
    ),
    Rule("elsewhere", _weigh_elsewhere, "the same name stands in labels that are set otherwise"),
    Rule(
        "the chair",
        lambda group, text: 2 if _is_chair_in_capitals(group) and text.begins_labels(group) else 0,
        "whoever presides, in capitals before a stop, and a sentence that is not, above all others set so",
    ),
    Rule(
        "record number",
        lambda group, text: 4 if group.style == "own line" and _RECORD_NUMBER.match(group.first.label) else 0,
        "the number of a speech in a record stands before it",
    ),
    Rule(
        "office in brackets",
        lambda group, text: 2 if _is_bracketed_line(group) else 0,
        "brackets alone on the line hold a name and what somebody is, above what is said",
    ),
    Rule("remark", lambda group, text: int(group.style == "own line" and group.remark), "brackets behind the name"),
    # What never ends like a sentence is a title: "Russian President: Meeting with …".
    Rule("no sentence", _weigh_sentences, "the words behind it never end like a sentence"),
    # A sentence that only paused: "Paris: the city …".
    Rule(
        "small letter",
        lambda group, text: (
            0 if not _goes_on_small(group) or _is_taken_up(group, text) else -6 if group.form == SMALL_OFFICE else -2
        ),
        "the words behind it begin with a small letter",
    ),
    Rule(
        "sentence word",
        lambda group, text: -1 if _begins_as_sentence(group) and group.strength < 3 else 0,
        "its first word begins sentences",
    ),
    Rule(
        "small word",
        lambda group, text: -1 if _is_lone_clause(group) else 0,
        "it is a phrase that stands once and whose last word has a small letter: it may be a clause",
    ),
    Rule(
        "address",
        lambda group, text: int(group.strength > 1 and group.addresses > 0),
        "the words behind it address the chair",
    ),
    # Nobody speaks two labels in a row: "Maria Roth (DIE LINKE):", and below it "Vielen Dank. – Frau Ministerin".
    Rule(
        "below a label",
        lambda group, text: -9 if group.is_spoken else 0,
        "it stands right below a label without words, where something is said",
    ),
    Rule(
        "below a line",
        lambda group, text: -9 if _is_spoken_below_line(group) and ("own line", "") in text.regular else 0,
        "it stands right below names alone on their lines, where something is said: whom they address, and how",
    ),
    Rule("another style", _weigh_other_style, "the text sets its labels otherwise"),
    Rule(
        "minutes",
        lambda group, text: -9 if group.key in MINUTE_WORDS else 0,
        "a word of minutes, which nobody speaks",
    ),
    Rule(
        "key",
        lambda group, text: -3 if group.key in METADATA_KEYS and not group.strength and len(group.places) == 1 else 0,
        "a key of lines about the text",
    ),
    Rule(
        "nothing behind",
        _weigh_nothing_behind,
        "nothing stands behind the stop: it is a sentence",
    ),
    Rule(
        "names",
        lambda group, text: -4 if group.listed and group.listed == group.with_words else 0,
        "the words behind it are nothing but names",
    ),
    Rule(
        "times",
        lambda group, text: -9 if group.parts_recording else 0,
        "nothing but a time stands behind it: it parts the recording",
    ),
    Rule(
        "who is there",
        lambda group, text: -4 if _names_those_present(group, text) else 0,
        "above all that is said it names a speaker of the text, and says nothing else",
    ),
    Rule(
        "nothing said",
        _weigh_followed,
        "below the line stands no paragraph",
    ),
    Rule(
        "cells",
        lambda group, text: -6 if text.has_cells and _is_uncased_line(group) else 0,
        "such lines are headings or cells of tables in this text: above no sentence, or hardly one comes twice",
    ),
    Rule(
        "lone name",
        lambda group, text: (
            -2
            if group.style == "full stop"
            and group.first.parts.kind == "name"
            and len(group.places) == 1
            and not _is_initialled_with_brackets(group)
            else 0
        ),
        "a name before a full stop that stands once may be a sentence",
    ),
    Rule(
        "words of a sentence",
        lambda group, text: -1 if group.style == "full stop" and _has_words_of_sentence(group) else 0,
        "small words stand in it that are of no office, and it stands once",
    ),
    Rule(
        "place and day",
        lambda group, text: -3 if _is_of_place_and_day(group, text) else 0,
        "it stands once, above all, and a date stands behind it",
    ),
    Rule(
        "set apart",
        lambda group, text: int(
            _names_somebody(group) and group.style == "own line" and group.set_apart == len(group.places)
        ),
        "the line stands between the end of a sentence and a paragraph",
    ),
    Rule(
        "called",
        lambda group, text: int(_names_somebody(group) and group.called > 0),
        "the words right above it say the name",
    ),
    Rule(
        "forename",
        _weigh_forename,
        "several full names are set so, most with a known forename, and something is said behind each or below",
    ),
    Rule(
        "office below",
        _weigh_office_below,
        "the line right below it is nothing but an office",
    ),
    Rule(
        "timed",
        lambda group, text: (
            3 if _names_somebody(group) and group.style == "own line" and group.timed == len(group.places) else 0
        ),
        "a time stands right above the line",
    ),
    Rule(
        "above all",
        lambda group, text: -4 if text.is_heading(group) else 0,
        "it stands once, above the labels on lines of their own, and has another form",
    ),
    Rule(
        "numbered",
        lambda group, text: -9 if text.has_numbered_list and _is_numbered_line(group) else 0,
        "it stands in a numbered list of those who speak, who have other labels above their words",
    ),
    Rule(
        "lone line",
        _weigh_lone_line,
        "a line of its own that stands once may be a heading",
    ),
)

# Asked only of a label that lacks one point.
DECIDING: Final = (
    Rule(
        "told",
        lambda group, text: int(text.printed_names.has(group.key)),
        "the title, the introduction or brackets tell the name",
    ),
    Rule(
        "surname",
        lambda group, text: int(group.strength == 1 and group.key in text.surnames),
        "another label has the surname with a forename",
    ),
    Rule(
        "full names",
        lambda group, text: int(text.has_full_names and _is_full_name_before_sentences(group)),
        "several full names, one of them again and again, stand before a colon and sentences",
    ),
)

ALIKE: Final = "another label, which comes again, is set in the same way"

VETOES: Final = (
    Rule(
        "common words",
        lambda group, text: -9 if _is_lone(group) and text.lower_words.has(group.first) else 0,
        "the text has its words in small letters too",
    ),
)


def _is_initialled_with_brackets(group: Group) -> bool:
    """ "J. Kalniņš (ZZS)": no sentence begins with an initial and ends in brackets."""
    return group.remark and INITIALS.match(group.first.parts.name.split()[0]) is not None


def _goes_on_small(group: Group) -> bool:
    return bool(group.with_words) and group.lower == group.with_words and group.style != "verb"


def _is_taken_up(group: Group, text: Text) -> bool:
    """Whether the dash behind a full stop is of speech that was broken off: "Ms. REED. -- that the bridge is safe"."""
    return group.style == "stop-dash" and "full stop" in text.styles_of[group.key]


def _is_spoken_below_line(group: Group) -> bool:
    """ "Tom Hale", and below it "Madam President. I rise" or "(From the hall) It is old"."""
    if group.style not in _BEGINS_SENTENCES or group.first.parts.kind not in _ADDRESSED:
        return False
    return 10 * group.below_line >= 9 * len(group.places)


def _is_lone(group: Group) -> bool:
    return len(group.places) == 1 and group.strength < 3


def weigh(group: Group, text: Text) -> tuple[Evidence, ...]:
    """The rules that speak for a label or against it, each with its weight."""
    evidence = _fired(RULES, group, text)
    if ENOUGH - 1 <= score(evidence) < ENOUGH:
        evidence += _fired(DECIDING, group, text)[:1]
    return evidence + _fired(VETOES, group, text) if score(evidence) >= ENOUGH else evidence


def _fired(rules: Sequence[Rule], group: Group, text: Text) -> tuple[Evidence, ...]:
    weighed = ((rule, rule.weigh(group, text)) for rule in rules)
    return tuple(Evidence(rule.name, weight, rule.why) for rule, weight in weighed if weight)


def score(evidence: Iterable[Evidence]) -> int:
    return sum(weight for _, weight, _ in evidence)


def propose_labels(passages: Sequence[Passage], letters: LetterUse) -> list[Passage]:
    """The passages with the label with which each may begin."""
    return [_with_proposal(passage, letters) for passage in passages]


def _with_proposal(passage: Passage, letters: LetterUse) -> Passage:
    if passage.mark not in (None, "stage") or passage.forced or plain(passage.text) in STAGE_WORDS:
        return passage
    candidate = propose(passage, letters)
    return passage if candidate is passage.candidate else passage._replace(candidate=candidate)


def choose_labels(passages: Sequence[Passage], given_names: Iterable[str]) -> Choice:
    """Keep the proposals that are labels. `given_names` are names of people that the sidecar gives."""
    passages = _without_lists(passages)
    groups = _group(passages)
    if not groups:
        return Choice([_decided(passage, set()) for passage in passages], [], [])
    text = Text(passages, groups, given_names)
    evidence = {name: weigh(group, text) for name, group in groups.items()}
    accepted = {name for name, reasons in evidence.items() if score(reasons) >= ENOUGH}
    for name in _set_alike(text, accepted, evidence):
        evidence[name] += (Evidence("alike", ENOUGH - score(evidence[name]), ALIKE),)
        accepted.add(name)
    misses = [
        (group.first, passages[group.places[0]].line)
        for name, group in groups.items()
        if _is_near_miss(group, evidence[name], text)
    ]
    accepted |= _answered(text, accepted)
    accepted = _paired_letters(groups, accepted) | _asking_letters(text, accepted) | _answering_letters(text, accepted)
    decisions = [
        Decision(
            group.style,
            group.first.label,
            tuple(passages[n].line for n in group.places),
            name in accepted,
            evidence[name],
        )
        for name, group in groups.items()
    ]
    if ("letter", "q") not in groups and ("colon", "b") in accepted:
        passages = [_as_voice(passage) for passage in passages]
    decided = _without_doubled_answers(_decide(passages, groups, accepted))
    return Choice(_one_style(decided), decisions, misses)


def _decide(passages: Sequence[Passage], groups: Mapping[GroupName, Group], accepted: set[GroupName]) -> list[Passage]:
    """The passages with the proposals that are labels, and lines that part a recording as what is heard."""
    breaks = {name for name, group in groups.items() if group.parts_recording}
    decided = [_decided(_as_break(passage, breaks), accepted) for passage in passages]
    return [
        passage._replace(candidate=None) if n and _is_spoken_below_label(_above(decided, n), passage) else passage
        for n, passage in enumerate(decided)
    ]


def _above(passages: Sequence[Passage], n: int) -> Passage:
    """The passage above one; that above the line of an office, where one stands between."""
    return passages[n - 2] if n > 1 and passages[n - 1].mark == "furniture" else passages[n - 1]


def _is_spoken_below_label(above: Passage, passage: Passage) -> bool:
    """Whether words that have the form of a label are what somebody says whose label stands alone right above.

    "### Anna Reed", and below it "Chairman. I rise": only an address, or a remark in brackets, before a sentence.
    """
    alone, candidate = above.candidate, passage.candidate
    if alone is None or candidate is None or alone.rest or not candidate.rest or alone.style == "colon":
        return False
    if candidate.style not in _BEGINS_SENTENCES or alone.style == candidate.style:
        return False
    return candidate.parts.kind in _ADDRESSED and STRENGTH[alone.parts.kind] > 1


def without_lone_sentences(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a text that one person speaks: of nothing but lone labels that sentences imitate none is one."""
    candidates = [passage.candidate for passage in passages if passage.candidate]
    keys = [candidate.parts.key for candidate in candidates]
    if len(set(keys)) < len(keys) or any(STYLE_WEIGHTS[candidate.style] >= 0 for candidate in candidates):
        return list(passages)
    return [passage._replace(candidate=None) if passage.candidate else passage for passage in passages]


def _paired_letters(groups: Mapping[GroupName, Group], accepted: set[GroupName]) -> set[GroupName]:
    """Letters are decided as pairs: "A" answers where "Q" asks, "R" answers "P" or "Q"; Q alone may ask."""
    result = set(accepted)
    if ("letter", "q") in accepted and ("bare letter", "q") in groups:
        result.add(("bare letter", "q"))
    for style in ("letter", "bare letter"):
        result -= {(style, key) for key in _letters_alone({key for name, key in result if name == style})}
    if ("colon", "b") in accepted and ("letter", "a") in groups and ("letter", "q") not in groups:
        result.add(("letter", "a"))  # "A: Is it safe? B: It is."
    if ("bare letter", "q") in result and ("bare letter", "a") in groups:
        result.add(("bare letter", "a"))
    return result


def _letters_alone(letters: set[str]) -> set[str]:
    """Letters without their partner; Q may do without one."""
    paired = {letter for pair in LETTER_PAIRS if letters.issuperset(pair) for letter in pair}
    return letters - paired - {"q"}


def _asking_letters(text: Text, accepted: set[GroupName]) -> set[GroupName]:
    """Letters that ask again and again where somebody else answers by name or office: "P.- ¿Cuánto?", "Portavoz.-"."""
    asking = {ask for ask, _ in LETTER_PAIRS}
    named = any(len(text.groups[name].places) > 1 and name[1] not in LETTERS_OF_PAIRS for name in accepted)
    letters = set()
    for name, group in text.groups.items():
        if name[0] == "letter" and name[1] in asking and name in accepted and named:
            rests = [candidate.rest for n in group.places if (candidate := text.passages[n].candidate)]
            if len(rests) > 1 and 2 * sum(map(ends_question, rests)) >= len(rests):
                letters.add(name)
    return letters


def _answering_letters(text: Text, accepted: set[GroupName]) -> set[GroupName]:
    """Letters that answer, again and again, whom a word for asking introduces: "Question: Is it safe?", "A: It is."."""
    asking = {n: asks_in_words(text.groups[name].first.parts) for name in accepted for n in text.groups[name].places}
    letters = set()
    for name in accepted:
        if name[0] != "letter" or name[1] not in ANSWERING_LETTERS:
            continue
        above = [max((n for n in asking if n < place), default=-1) for place in text.groups[name].places]
        if len(above) >= _FEWEST_ANSWERS and all(asking.get(n) for n in above):
            letters.add(name)
    return letters


def _as_voice(passage: Passage) -> Passage:
    """In a dialogue of A and B, A is a voice and no answer."""
    candidate = passage.candidate
    if candidate is None or candidate.parts.key != "a":
        return passage
    return passage._replace(candidate=candidate._replace(parts=candidate.parts._replace(kind="single")))


def _without_doubled_answers(passages: list[Passage]) -> list[Passage]:
    """ "A bridge is old" in the middle of an answer is no other answer."""
    previous = ""
    for n, passage in enumerate(passages):
        candidate = passage.candidate
        if candidate is None:
            continue
        if candidate.style == "bare letter" and candidate.parts.key == "a" == previous:
            passages[n] = passage._replace(candidate=None)
        previous = candidate.parts.key
    return passages


def _decided(passage: Passage, accepted: set[GroupName]) -> Passage:
    candidate = passage.candidate
    if candidate and (candidate.style, candidate.parts.key) not in accepted:
        return passage._replace(candidate=None)
    return passage


def _as_break(passage: Passage, breaks: set[GroupName]) -> Passage:
    """A line that parts a recording, "Break: [08:12]", is said by nobody."""
    candidate = passage.candidate
    is_break = candidate is not None and (candidate.style, candidate.parts.key) in breaks
    return passage._replace(candidate=None, mark="stage") if is_break else passage


def _is_near_miss(group: Group, evidence: Sequence[Evidence], text: Text) -> bool:
    """A label in the style of the others that lacks one point, and against which nothing but that speaks."""
    if score(evidence) != ENOUGH - 1 or not text.regular or not group.strength or not group.with_words:
        return False
    doubted = any(weight < 0 and rule != "style" for rule, weight, _ in evidence)
    return not doubted and group.key.count(" ") < 5


def _set_alike(
    text: Text, accepted: set[GroupName], evidence: Mapping[GroupName, Sequence[Evidence]]
) -> list[GroupName]:
    """Labels that stand once, set as one is that comes again: "PRESIDENTE. Ne ha facoltà" beside "ANNA ROSSI. Chiedo".

    The word is one for whoever presides, asks or calls, or a name with brackets behind it as the other has; sentences
    imitate these styles, so that every place must have a sentence behind it.
    """
    again = [text.groups[name] for name in accepted if _comes_again(text.groups[name])]
    styles = {group.style for group in again}
    if any(_is_stopped_in_capitals(text.groups[name]) for name in accepted):
        styles.add("initials")
    return [
        name
        for name, group in text.groups.items()
        if name not in accepted
        and group.style in styles
        and score(evidence[name]) >= ENOUGH - 2
        and _has_sentences_everywhere(group)
        and _may_stand_once(group, again)
    ]


def _comes_again(group: Group) -> bool:
    return len(group.places) > 1 and group.style in _BEGINS_SENTENCES and group.strength > 1


def _is_stopped_in_capitals(group: Group) -> bool:
    return group.style in _STOPPED and group.first.label.isupper()


def _has_sentences_everywhere(group: Group) -> bool:
    return 0 < group.sentences == group.with_words == len(group.places) and not group.lower


def _may_stand_once(group: Group, again: Iterable[Group]) -> bool:
    """Whether a label is of whoever presides or asks, a surname with initials, or has brackets as another has."""
    return _is_of_the_floor(group) or _is_cut(group) or any(_has_brackets_as(group, other) for other in again)


def _may_be_an_asker(group: Group) -> bool:
    """A word for whoever asks, or words that all begin with capitals, as outlets have: "The Paper", "Le Phare"."""
    words = group.first.parts.name.split()
    return group.form == "function" or (1 < len(words) <= 4 and all(word[0].isupper() for word in words))


def _has_brackets_as(group: Group, other: Group) -> bool:
    """Whether brackets stand behind a name as behind another of that style, and it has its form or a title."""
    alike = group.form == other.form or group.strength >= STRENGTH["titled"]
    return group.remark and other.remark and group.style == other.style and alike


def _is_of_the_floor(group: Group) -> bool:
    """Whether a label is a word for whoever presides, asks or calls: "PRESIDENTE", "Question", "O SR. PRESIDENTE"."""
    parts = group.first.parts
    if parts.kind == "function":
        return True
    return parts.kind == "office" and plain(parts.role.split()[-1]) in CHAIRS


def _answered(text: Text, accepted: set[GroupName]) -> set[GroupName]:
    """Labels of questions that somebody labelled in the same style answers at once: a single one too."""
    answered = set()
    for name, group in text.groups.items():
        if group.style != "colon" or name in accepted or not group.with_words or not _may_be_an_asker(group):
            continue
        asked = all(
            (candidate := text.passages[n].candidate) and candidate.rest.endswith(("?", "？")) for n in group.places
        )
        if asked and all(_is_accepted(text.passages, n + 1, accepted) for n in group.places):
            answered.add(name)
    return answered


def _is_accepted(passages: Sequence[Passage], n: int, accepted: set[GroupName]) -> bool:
    candidate = passages[n].candidate if n < len(passages) else None
    return candidate is not None and (candidate.style, candidate.parts.key) in accepted


def _group(passages: Sequence[Passage]) -> dict[GroupName, Group]:
    groups: dict[GroupName, Group] = {}
    again = _lines_again(passages)
    for n, passage in enumerate(passages):
        candidate = passage.candidate
        if candidate is None:
            continue
        parts = candidate.parts
        key = parts.key
        if key in METADATA_KEYS and not candidate.rest:
            continue
        strength = 0 if key in METADATA_KEYS and key not in FUNCTIONS else STRENGTH[parts.kind]
        group = groups.get((candidate.style, key))
        if group is None:
            group = groups[candidate.style, key] = Group(candidate.style, parts.style, strength, key, candidate)
        group.strength = max(group.strength, strength)
        group.remark = group.remark or bool(parts.remark)
        if strength == 1 and group.remark:
            group.strength = 2
        group.places.append(n)
        group.below_label += n > 0 and _is_below_label(passages[n - 1].candidate, candidate)
        group.below_line += bool(again) and n > 0 and _is_alone(passages[n - 1].candidate)
        _count_surroundings(group, passages, n, candidate)
        if candidate.rest:
            _count_words(group, passages, n, candidate)
    return groups


def _is_name_alone(passage: Passage) -> bool:
    candidate = passage.candidate
    return candidate is not None and candidate.style == "own line" and STRENGTH[candidate.parts.kind] > 1


def _lines_again(passages: Sequence[Passage]) -> set[str]:
    """Names and offices that stand alone on a line more than once."""
    count = Counter(passage.text for passage in passages if _is_name_alone(passage))
    return {text for text, times in count.items() if times > 1}


def _count_words(group: Group, passages: Sequence[Passage], n: int, candidate: LabelCandidate) -> None:
    """Count what the words behind a label are."""
    group.addresses += addresses_chair(candidate.rest)
    group.listed += _is_list_of_names(candidate.rest)
    group.times += _TIME_ALONE.fullmatch(candidate.rest) is not None and _begins_below(passages, n)
    group.with_words += 1
    group.sentences += candidate.rest.endswith(ENDS) or goes_on(passages, n) or is_address(candidate.rest)
    group.lower += candidate.rest[0].islower()


def _begins_below(passages: Sequence[Passage], n: int) -> bool:
    """Whether another label, or nothing, stands right below a passage."""
    return n + 1 == len(passages) or passages[n + 1].candidate is not None


def _count_surroundings(group: Group, passages: Sequence[Passage], n: int, candidate: LabelCandidate) -> None:
    """Count what stands above a label and below it, where it stands alone on its line."""
    followed = _is_followed(passages, n)
    group.followed += followed
    below = passages[n + 1] if n + 1 < len(passages) else None
    group.above_words += followed and passages[n].gap and below is not None and not below.gap
    group.above_office += below is not None and is_name_above_office(passages[n], below._replace(mark=None))
    if candidate.style == "own line" and n:
        timed = _TIME_ALONE.fullmatch(passages[n - 1].text) is not None
        group.timed += followed and timed
        group.set_apart += followed and (timed or _is_ended(passages[n - 1]))
        group.called += _is_called(candidate, passages[n - 1].text)


def _is_below_label(above: LabelCandidate | None, candidate: LabelCandidate) -> bool:
    """Whether a label with a delimiter and no words stands right above: what stands below it is said."""
    if above is None or above.rest or above.style not in _DELIMITED or above.parts.key in METADATA_KEYS:
        return False
    if candidate.style == above.style and not candidate.rest:
        return False  # "COURSE OF THE MEETING:", and below it "CHAIR (Anna Reed):"
    return STRENGTH[above.parts.kind] > 1 and STRENGTH[above.parts.kind] >= STRENGTH[candidate.parts.kind]


def _is_followed(passages: Sequence[Passage], n: int) -> bool:
    """Whether something is said below a label: a paragraph that is no heading and no other label's line."""
    for passage in passages[n + 1 : n + 4]:
        if passage.mark is None:
            label = passage.candidate
            is_label = label is not None and (label.style == "own line" or (label.style == "colon" and not label.rest))
            is_label = is_label or passage.text.startswith(_BULLETS)
            return not is_label and (passage.text.endswith(ENDS) or len(passage.text) > 80)
        if passage.mark not in ("stage", "furniture", "omission", "ornament"):
            return False
    return False


def _is_ended(passage: Passage) -> bool:
    return passage.mark in ("stage", "omission") or passage.text.endswith(ENDS)


def _is_called(candidate: LabelCandidate, before: str) -> bool:
    """Whether the words right above a label say a part of its name: "The floor is Mr. Hale's." """
    end = before[-400:]
    return any(len(word) > 3 and plain(word).casefold() in end.casefold() for word in candidate.parts.name.split())


def addresses_chair(text: str) -> bool:
    """Whether the words begin with an address: "Mr. President, I rise", "Herr Präsident! Die Brücke"."""
    first = re.split(r"[,.!:，！]", text[:60].replace(". ", " ", 1), maxsplit=1)[0]
    words = [plain(word) for word in first.split()]
    if not 1 <= len(words) <= 4 or len(first) >= len(text):
        return False
    return words[-1] in OFFICES and (len(words) > 1 or words[0] in CHAIRS) and words[0] in HONORIFICS | OFFICES


def _is_list_of_names(text: str) -> bool:
    """Words that are nothing but names: "Anna Reed (ARE), Tom Hale"; of three or more one may be a single word."""
    if len(text) > 120 or text.endswith(STOPS):
        return False
    names = re.split(r",|;| and | & ", text)
    kinds = _NAMES if len(names) < _FEWEST_LISTED else _NAMES | {"single"}
    return all((parts := parse_label(name)) is not None and parts.kind in kinds for name in names)


def _in_brackets(passages: Sequence[Passage]) -> Iterator[str]:
    """Names that stand in brackets behind an office: "The Minister for Bridges (Tom Hale)"."""
    for passage in passages:
        parts = passage.candidate.parts if passage.candidate else None
        inner = parse_label(parts.remark) if parts and parts.kind == "office" and parts.remark else None
        if inner and inner.name:
            yield inner.name


def goes_on(passages: Sequence[Passage], n: int) -> bool:
    """Whether the next passage takes up the sentence, or would but for a page head."""
    between = ("stage", "furniture", "page head")
    after = next((at for at in range(n + 1, min(n + 5, len(passages))) if passages[at].mark not in between), None)
    text = passages[after].text if after is not None else ""
    return text[:1].islower() or text[:2] == "[["


def is_address(text: str) -> bool:
    """Whether these are only words of address."""
    return _ADDRESS.fullmatch(text) is not None


def _punctuated(passages: Sequence[Passage]) -> bool:
    """Whether paragraphs end as sentences do in this text; speech recognition prints no stops."""
    spoken = [passage.text for passage in passages[:2000] if not passage.candidate or passage.candidate.rest]
    return sum(text.endswith(STOPS) for text in spoken) >= 0.25 * len(spoken)


def _cover(groups: Mapping[GroupName, Group], passages: int, opening: LabelCandidate | None) -> dict[str, int]:
    """Styles that open a large share of all passages, and the first, or with somebody who speaks again."""
    count: defaultdict[str, int] = defaultdict(int)
    again = {opening.style} if opening else set()
    for group in groups.values():
        if group.form != "phrase" and not group.is_spoken:
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


def _without_lists(passages: Sequence[Passage]) -> list[Passage]:
    """Labels alone on lines that follow each other are a list of names: nobody speaks there.

    Of two, the first may be a heading; the last of a run is kept where it stands elsewhere too.
    """
    passages_left = _without_offices_below(passages)
    candidates = [passage.candidate for passage in passages_left]
    often = Counter(candidate.parts.key for candidate in candidates if candidate and candidate.style == "own line")
    n = 0
    while n < len(candidates):
        end = _end_of_run(candidates, n)
        last = candidates[end - 1] if end > n else None
        if last and end - n > 1:
            keep = end < len(candidates) and (end - n == 2 or often[last.parts.key] > 1)
            for at in range(n, end - keep):
                passages_left[at] = passages_left[at]._replace(candidate=None)
        elif last and end == len(candidates):
            passages_left[n] = passages_left[n]._replace(candidate=None)
        n = end + 1
    return passages_left


def _without_offices_below(passages: Sequence[Passage]) -> list[Passage]:
    """Lines right below a name, again and again, that are nothing but its office: no labels, and nobody says them."""
    offices = lines_of_offices(passages)
    return [
        passage._replace(candidate=None, mark="furniture") if n in offices else passage
        for n, passage in enumerate(passages)
    ]


def _end_of_run(candidates: Sequence[LabelCandidate | None], start: int) -> int:
    return next((n for n in range(start, len(candidates)) if not _is_alone(candidates[n])), len(candidates))


def _is_alone(candidate: LabelCandidate | None) -> bool:
    return candidate is not None and candidate.style == "own line"


def _one_style(passages: list[Passage]) -> list[Passage]:
    """Where labels with words after them are the rule, another bare name on a line is a heading."""
    candidates = [passage.candidate for passage in passages if passage.candidate]
    alone = sum(candidate.style == "own line" for candidate in candidates)
    if not alone or len(candidates) - alone <= alone:
        return passages
    known = {candidate.parts.key for candidate in candidates if candidate.style != "own line"}
    return [
        passage._replace(candidate=None)
        if _is_alone(passage.candidate)
        and passage.candidate
        and passage.candidate.parts.key not in known
        and not (n and _TIME_ALONE.fullmatch(passages[n - 1].text))
        else passage
        for n, passage in enumerate(passages)
    ]


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
