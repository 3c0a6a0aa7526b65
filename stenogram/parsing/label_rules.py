"""The rules that speak for a label or against it, each with the reason that `parse --explain` prints.

Every rule is a row of `RULES`, with a small whole number for its weight, so that each case can be worked out by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from stenogram.parsing.label_groups import STRENGTH, Group
from stenogram.parsing.label_parts import SMALL_OFFICE, UNCASED_PHRASE, parse_label
from stenogram.parsing.label_peeling import TIME_AT_END
from stenogram.parsing.label_tokens import INITIALS, has_case, plain
from stenogram.parsing.labelled_text import (
    ENOUGH,
    STOPPED,
    Text,
    has_forename,
    is_described_by_office,
    is_full_name_above_words,
    is_full_name_before_sentences,
    is_numbered_line,
    is_uncased_line,
)
from stenogram.parsing.labels import STYLE_WEIGHTS
from stenogram.parsing.lexicon import (
    ARTICLES,
    CHAIRS,
    CONNECTORS,
    FUNCTION_ENDINGS,
    HONORIFICS,
    METADATA_KEYS,
    MINUTE_WORDS,
    OFFICE_BODIES,
    OFFICES,
    PARTICLES,
    STARTERS,
    UNCASED_OFFICES,
)
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.parsing.styles.tagged import TAGGED
from stenogram.parsing.written_dates import find_date
from stenogram.text.punctuation import STOPS
from stenogram.text.unspaced import has_unspaced

_LONGEST_DATELINE: Final = 80
_RECORD_NUMBER: Final = re.compile(r"Anf\.\s?\d{1,4}\s")
_FEWEST_OFFICES: Final = 3
_FEWEST_WORDS_OF_SENTENCE: Final = 4
_FEWEST_DESCRIBED: Final = 2
_INITIAL_FIRST: Final = re.compile(r"[^\W\d_]\.")
# Styles that stand beside another one in the same text.
_INDEPENDENT: Final = frozenset(("colon", "tab", "verb", "bare letter"))
BEGINS_SENTENCES: Final = frozenset(("full stop", "bracketed", "dash", "glued dash", "gap", "verb"))
ADDRESSED: Final = frozenset(("office", "function", "single", "script", "phrase", "institution"))


class Evidence(NamedTuple):
    """One rule that spoke for a label (`weight` above 0) or against it."""

    rule: str
    weight: int
    why: str


class Rule(NamedTuple):
    """A row of the table: `weigh` gives its weight for a label, 0 where it has nothing to say."""

    name: str
    weigh: Callable[[Group, Text], int]
    why: str


def _weigh_forename(group: Group, text: Text) -> int:
    """The more for a line of its own, which lacks a delimiter."""
    if (group.style, group.form) not in text.forenamed or not is_full_name_above_words(group):
        return 0
    return 3 if group.style == "own line" else 2


def _is_line_of_speaker(group: Group, text: Text) -> bool:
    """Whether a full name or a function is alone on its line before a colon, above what is said.

    Either nothing is said above it, or an office, an honorific or a second time makes another such line certain.
    """
    parts = group.first.parts
    if group.style != "colon" or group.with_words or not group.followed == len(group.places) == 1:
        return False
    if parts.kind == "script":
        named = bool(parts.remark)
    elif parts.kind == "function":
        return _has_certain_lines(text)
    else:
        named = parts.kind in ("name", "caps", "described") and " " in parts.name and _is_known_name(group)
    below = text.passages[group.places[0] + 1].candidate
    return named and (below is None or not below.rest) and (_is_above_all(group, text) or _has_certain_lines(text))


def _is_known_name(group: Group) -> bool:
    """Whether a forename or initials, brackets, an office or the place above all show that words are a name."""
    if has_forename(group) or group.remark or is_described_by_office(group) or not group.places[0]:
        return True
    return INITIALS.match(group.first.parts.name.split()[0]) is not None


def _is_above_all(group: Group, text: Text) -> bool:
    return not any(passage.text.endswith(STOPS) and not passage.mark for passage in text.passages[: group.places[0]])


def _has_certain_lines(text: Text) -> bool:
    lines = (group for group in text.groups.values() if group.style == "colon" and not group.with_words)
    return any(
        line.followed == len(line.places) and line.strength + min(len(line.places) - 1, 2) > STRENGTH["name"]
        for line in lines
    )


def _is_field_of_hours(group: Group, text: Text) -> bool:
    """ "Début de la séance 10:00", and below it "Fin de la séance 16:20"."""
    place = group.places[0]
    if group.style not in ("own line", "timed") or not TIME_AT_END.search(text.passages[place].text):
        return False
    beside = (*text.passages[max(place - 1, 0) : place], *text.passages[place + 1 : place + 2])
    return any(TIME_AT_END.search(passage.text) for passage in beside)


def _weigh_another_form(group: Group, text: Text) -> int:
    """A text that marks its labels has no others; the chair alone may have no time: "Presidenten:"."""
    if not text.tagged or group.style == TAGGED:
        return 0
    in_chair = group.style == "colon" and group.strength > 1 and group.first.parts.kind in ("office", "function")
    return 0 if in_chair and len(group.places) > 1 else -6


def _weigh_style(group: Group, text: Text) -> int:
    return 0 if group.style in text.firm else STYLE_WEIGHTS[group.style]


def _weigh_elsewhere(group: Group, text: Text) -> int:
    if is_cut(group) and {("own line", group.key), ("initials", group.key)} <= text.groups.keys():
        return 3
    styles = text.styles_of[group.key] - {group.style, "own line"}
    if group.style == "full stop" and _words_of_no_office(group):  # "Реч има посланик Зоран Петковић. Изволите."
        return 0
    return 2 if group.strength > 1 and group.style != "own line" and styles else 0


def is_cut(group: Group) -> bool:
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
    if is_cut(group) and ("own line", group.key) in text.groups:
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
    heads = group.style == "colon" and not group.with_words and text.punctuated and not _is_of_record(group)
    return -9 if heads and len(group.places) == 1 and not group.followed else 0


def _is_of_record(group: Group) -> bool:
    return _RECORD_NUMBER.match(group.first.label) is not None


def _weigh_nothing_behind(group: Group, text: Text) -> int:
    """Not so a name and an office or brackets that end in a stop, above what is said: "A. Liepa (minister)." """
    if group.style not in ("full stop", "stop-dash") or group.with_words:
        return 0
    parts = group.first.parts
    cut = any(map(INITIALS.match, parts.name.split()))
    several = any(map(INITIALS.match, parts.role.split()))  # "chair J. Vale, vice-chair P. Hale and 90 members."
    named = parts.kind == "described" or (parts.kind in ("name", "caps") and group.remark)
    introduced = named and cut and not several and group.followed == len(group.places)
    return 2 if introduced else -3


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
    if group.form == UNCASED_PHRASE:
        return len(group.places) == 1
    if group.form != "phrase" or len(group.places) > 1 or words[0].isupper():
        return False
    return words[-1].islower() and plain(words[-1]) not in OFFICES | FUNCTION_ENDINGS


def _names_office(group: Group) -> bool:
    """Whether a long label in a script without capitals has a word of an office or an honorific."""
    if group.form != UNCASED_PHRASE:
        return False
    words = [plain(token) for token in group.key.split()]
    known = any(word in OFFICES or word in HONORIFICS or word.endswith(UNCASED_OFFICES) for word in words)
    return known or (has_unspaced(group.key) and any(office in group.key for office in words_at_hand().offices))


def _comes_again_whole(group: Group) -> bool:
    return group.form == UNCASED_PHRASE and len(group.places) > 1 and group.sentences == len(group.places)


def _is_chair_in_capitals(group: Group) -> bool:
    """ "ГОЛОВА. Доброго ранку", "PRESIDENTE. Ne ha facoltà": no sentence is one word in capitals, before another."""
    label = group.first.label
    spoken = group.style in STOPPED and group.sentences == group.with_words > 0
    return spoken and label.isupper() and plain(label) in CHAIRS and not group.first.rest.isupper()


def _is_bracketed_line(group: Group) -> bool:
    """ "[김경협 / 더불어민주당 의원]", "[기자]", alone on its line above what is said."""
    tells = group.remark or (group.form == "function" and not has_case(group.key))
    return group.style == "bracketed" and tells and not group.with_words and group.followed == len(group.places)


def _weigh_words_of_sentence(group: Group) -> int:
    """ "The court looked at the Treaty on the Customs Code": an office and a name, and a sentence."""
    if len(group.places) > 1 or group.first.parts.kind not in ("titled", "described") or is_introduced(group):
        return 0
    unknown = _words_of_no_office(group)
    if group.style == "full stop":
        return -int(unknown > 0)
    return -6 if group.style in ("colon", "dash") and unknown >= _FEWEST_WORDS_OF_SENTENCE else 0


def is_introduced(group: Group) -> bool:
    """ "M. Jean Roux, ministre des ponts et des phares": an honorific, a name, and an office right behind a comma."""
    name, comma, office = group.first.label.partition(", ")
    words = office.split()
    return bool(comma and words) and plain(name.split()[0]) in HONORIFICS and plain(words[0]) in OFFICES


def _words_of_no_office(group: Group) -> int:
    """How many small words stand before a name that are of no office."""
    known = (OFFICES, HONORIFICS, CONNECTORS, PARTICLES, ARTICLES, OFFICE_BODIES)
    small = (plain(word) for word in group.first.parts.role.split() if word.islower())
    return sum(not any(word in column for column in known) for word in small)


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
    Rule(
        "office",
        lambda group, text: 2 if _names_office(group) else 0,
        "long words of a script without capitals, one of them an office or a title",
    ),
    Rule("style", _weigh_style, "how likely this style is in a sentence"),
    Rule(
        "long words again",
        lambda group, text: int(_comes_again_whole(group)),
        "long words of a script without capitals come again before what is said",
    ),
    Rule("repeated", lambda group, text: min(len(group.places) - 1, 2), "the label stands more than once"),
    Rule(
        "described",
        lambda group, text: int(text.described >= _FEWEST_DESCRIBED and is_described_by_office(group)),
        "a full name, and an office behind a comma, as others have",
    ),
    Rule("cover", lambda group, text: text.cover.get(group.style, 0), "a large share of all passages is set so"),
    Rule("regular", _weigh_regular, "three clear labels or more are set so"),
    Rule(
        "opening",
        lambda group, text: int(group.places[0] == text.opening),
        "the first sentence of the text stands behind it",
    ),
    Rule(
        "line of a speaker",
        lambda group, text: int(_is_line_of_speaker(group, text)),
        "a full name is alone on its line before a colon, above all that is said or as certain labels are",
    ),
    Rule(
        "hours",
        lambda group, text: -6 if _is_field_of_hours(group, text) else 0,
        "a time follows it, and the line above or below too: when it began or ended",
    ),
    Rule("elsewhere", _weigh_elsewhere, "the same name stands in labels that are set otherwise"),
    Rule(
        "the chair",
        lambda group, text: 2 if _is_chair_in_capitals(group) and text.begins_labels(group) else 0,
        "whoever presides, in capitals before a stop, and a sentence that is not, above all others set so",
    ),
    Rule(
        "record number",
        lambda group, text: 4 if group.style in ("own line", "colon") and _is_of_record(group) else 0,
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
        lambda group, text: -6 if text.has_cells and is_uncased_line(group) else 0,
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
        lambda group, text: _weigh_words_of_sentence(group),
        "small words stand in it that are of no office, and it stands once",
    ),
    Rule(
        "place and day",
        lambda group, text: -3 if _is_of_place_and_day(group, text) else 0,
        "it occurs once, above everything else, and a date follows it",
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
        lambda group, text: -9 if text.has_numbered_list and is_numbered_line(group) else 0,
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
        lambda group, text: int(text.has_full_names and is_full_name_before_sentences(group)),
        "several full names, one of them again and again, stand before a colon and sentences",
    ),
    Rule(
        "known forename",
        lambda group, text: int(_has_known_forename(group) and _stands_with_others(group, text)),
        "a full name with a known forename, and others stand before colons and sentences",
    ),
)

VETOES: Final = (
    Rule(
        "common words",
        lambda group, text: -9 if _is_lone(group) and text.lower_words.has(group.first) else 0,
        "the text has its words in small letters too",
    ),
)


def _has_known_forename(group: Group) -> bool:
    return is_full_name_before_sentences(group) and has_forename(group)


def _stands_with_others(group: Group, text: Text) -> bool:
    """Whether another person, or whoever presides or asks, stands before a colon and sentences too."""
    return text.main_style[0] == "colon" and any(
        other is not group and other.style == "colon" and other.strength > 1 and 0 < other.with_words == other.sentences
        for other in text.groups.values()
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
    if group.style not in BEGINS_SENTENCES or group.first.parts.kind not in ADDRESSED:
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
