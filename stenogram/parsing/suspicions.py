"""What the reading of a text leaves to be desired: label-like lines in no label, speech in no turn, odd speakers.

Each rule looks at the finished passages alone, not at the evidence that decided them: so a rule of reading that is
wrong does not silence the doubt about it. Each yields a `Suspicion` with its line and the words that it is about.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from ahocorasick_rs import AhoCorasick

from stenogram.parsing import plausibility
from stenogram.parsing.below_words import are_of_the_page, ends_its_sentences, pauses
from stenogram.parsing.first_person import says_first_person
from stenogram.parsing.header_fields import header_field
from stenogram.parsing.label_parts import SURNAME_FIRST, UNCASED_PHRASE, asks_in_words
from stenogram.parsing.label_tokens import begins_small, is_name
from stenogram.parsing.labels import propose
from stenogram.parsing.layout import normal
from stenogram.parsing.legends import CODED
from stenogram.parsing.lexicon import (
    ARTICLES,
    COUNTRIES,
    FUNCTIONS,
    HONORIFICS,
    INSTITUTION_WORDS,
    METADATA_KEYS,
    OFFICE_BODIES,
    OFFICES,
    PARTICLES,
    PROSE,
    REVERENCE,
    STARTERS,
    words,
)
from stenogram.parsing.missed_labels import (
    COLON,
    DIGITS,
    TIME,
    before_colon,
    cut_labels,
    ends,
    heads_of_unknown_form,
    is_followed_by_sentence,
    is_label_alone,
    known_labels,
    labels_by_opening,
    lines_below_labels,
    uncased_heads,
)
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.structure import is_heading_like
from stenogram.parsing.styles.tagged import TAGGED
from stenogram.parsing.suspicion_records import Suspicion, View
from stenogram.parsing.written_dates import find_date
from stenogram.text.punctuation import COLONS, QUOTED, character_class, ends_question, ends_sentence
from stenogram.text.unspaced import has_unspaced

_STATED: Final = ("given", CODED)
"""Styles of labels that the sidecar or a legend says are labels."""
_LONGEST_DATELINE: Final = 100
_OFTEN: Final = 3
"""So many lines that begin alike are no chance."""
_IN_NO_LABEL: Final = ("speech", "narrative", "section", "topic", "inner furniture", "furniture")
_TAG: Final = re.compile(r"(>>+|[\[<({（【]{1,2}\s?[^\[\]<>(){}（）【】]{1,50}[\]>)}）】]{1,2}|[-–—―]{1,2}(?=\s))\s*\S")
_MARKS: Final = re.compile(r"[\d\W_]+")
_HEAD: Final = "inner furniture"
_LEFT_OUT: Final = ("stage", "menu", "clerk", "omission", "page head", "roll", "printed")
_TIMES: Final = re.compile(r"\b\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s?(?:[ap]\.?m\.?)?", re.IGNORECASE)
_FARTHEST: Final = 240
_OPENERS: Final = "([{（【<>-–—―"


def repeated_heads(view: View) -> Iterator[Suspicion]:
    """The same words before a colon, the same tag, the same short line, again and again, and none begins a turn."""
    places: defaultdict[str, list[Passage]] = defaultdict(list)
    for n, passage in enumerate(view.passages):
        head = None if _is_of_another(view, n) else _head(passage, view.punctuated)
        if head:
            places[head].append(passage)
    often = {
        head: passages
        for head, passages in places.items()
        if len(passages) >= _OFTEN and head not in view.not_labels and not _says_nothing(head)
    }
    if often:
        first = min(passages[0].line for passages in often.values())
        heads = sorted(often, key=lambda head: (-len(often[head]), often[head][0].line))
        yield Suspicion("perhaps-labels", first, tuple(heads), sum(map(len, often.values())))


def _is_of_another(view: View, n: int) -> bool:
    """Whether a passage begins a turn, is no words, or is of a label: a topic right above, an office right below."""
    passage = view.passages[n]
    if passage.start or passage.role not in _IN_NO_LABEL or passage.mark in _LEFT_OUT:
        return True
    above_label = n + 1 < len(view.passages) and view.passages[n + 1].start is not None
    if above_label and (passage.text[0] in _OPENERS or not ends_sentence(passage.text)):
        return True
    return n > 0 and is_label_alone(view.passages[n - 1]) and _is_of_label(passage)


def _is_of_label(passage: Passage) -> bool:
    """Whether a line below a label says what somebody is, or how words are spoken: "(As interpreted.) We met"."""
    return passage.mark == "furniture" or _TAG.match(passage.text) is not None


def page_heads(view: View) -> Iterator[Suspicion]:
    """Lines between the words that were left out as the heads or feet of pages: a few of them, to be looked at."""
    heads = [passage for passage in view.passages if passage.mark == "page head" and not passage.forced]
    shapes = {DIGITS.sub("#", passage.text.casefold()): passage.text for passage in reversed(heads)}
    if heads:
        yield Suspicion("page-heads", heads[0].line, tuple(reversed(shapes.values()))[:_OFTEN], len(heads))


def _head(passage: Passage, punctuated: bool) -> str | None:
    text = normal(passage.raw)
    tag = _TAG.match(text)
    if tag:
        return tag[1]
    colon = COLON.match(text)
    if colon and not TIME.match(text[max(0, colon.end(1) - 2) :]):
        rest = passage.text[colon.end() + 1 :].strip()
        return colon[1].strip() if not rest or ends_sentence(passage.text) or not punctuated else None
    bare = _TIMES.sub("", text).strip(" -–—()[]•·|")
    if bare and len(bare) <= 60 and len(passage.text) == len(text) and is_heading_like(bare):
        candidate = propose(passage._replace(text=bare, raw=bare))
        kinds = ("function", "titled", "office", "name", "caps", "script")
        return bare if candidate and candidate.parts.kind in kinds else None
    return None


def _says_nothing(head: str) -> bool:
    """Whether these are words of furniture, minutes or metadata, or no words."""
    key = head.casefold().strip("[]()<> .")
    pack = words()
    if not _MARKS.sub("", key) and ">>" not in head:
        return True
    known = METADATA_KEYS | pack.minute_words | pack.thanks | pack.stage_words
    return key in known and key not in FUNCTIONS


_NAMING: Final = ("titled", "function", "office", "described", "name", "caps")


def _usual_styles(view: View) -> set[str]:
    """The styles of labels that the text has more than once, and not seldom."""
    styles = Counter(passage.start.label.style for passage in view.passages if passage.start and passage.start.label)
    return {style for style, count in styles.items() if count >= 2 and count >= 0.2 * styles.total()}


def lone_labels(view: View) -> Iterator[Suspicion]:
    """What has the form of the labels of the text, stands in their style, and begins no turn."""
    usual = _usual_styles(view)
    for passage in view.passages:
        if passage.start or passage.role not in ("speech", "narrative", "furniture", "inner furniture"):
            continue
        if passage.mark in ("stage", "menu", "clerk", "dateline", "time") or not _may_be_set_so(passage.text, usual):
            continue
        candidate = propose(passage)
        if candidate is None or candidate.style not in usual - {"own line"} or not candidate.rest:
            continue
        if candidate.parts.kind not in _NAMING or (passage.mark == "furniture" and header_field(passage.text)):
            continue
        if candidate.label not in view.not_labels and _is_sentence_behind_label(passage, candidate):
            yield Suspicion("perhaps-a-label", passage.line, candidate.label, case="placed")


def _is_sentence_behind_label(passage: Passage, candidate: LabelCandidate) -> bool:
    if candidate.parts.key in METADATA_KEYS | words().minute_words:
        return False
    return ends_sentence(passage.text) and not _is_of_place_and_day(passage)


def _is_of_place_and_day(passage: Passage) -> bool:
    """Whether a line outside the turns says the day: "Town Hall. 4 May 2019." """
    return passage.role != "speech" and len(passage.text) <= _LONGEST_DATELINE and find_date(passage.text) is not None


def _may_be_set_so(text: str, styles: set[str]) -> bool:
    """A quick look: where all labels end with a colon, a passage without one has none."""
    return styles != {"colon"} or any(colon in text[:_FARTHEST] for colon in COLONS)


_BRACKETED: Final = re.compile(r"[(\[{（【].*?(?:[)\]}）】]|\Z)|/[^/]*(?:/|\Z)")
_NO_LABEL: Final = re.compile(r"[“”\"«»„?!？！;,]|[.…]\Z|[.…]\s(?=.*\s.*\s)")
_MOST_WORDS: Final = 6


def unknown_labels(view: View) -> Iterator[Suspicion]:
    """Words before a colon, in a text whose labels end so, that are set like a name though none is read in them.

    Capitals, a capital at every word but the last, or brackets, slashes and digits behind a capital.
    """
    if "colon" not in _usual_styles(view):
        return
    capitals = _prints_capitals(view)
    places: dict[str, int] = {}
    for n, passage in enumerate(view.passages):
        head = _unknown_head(passage, capitals)
        if head and head not in view.not_labels and is_followed_by_sentence(view, n):
            places.setdefault(head, passage.line)
    for head, line in places.items():
        yield Suspicion("perhaps-a-label", line, head, case="placed")


def _unknown_head(passage: Passage, capitals: bool) -> str | None:
    """What stands before the colon of a passage in no label, if it is set like a name and no label is read in it."""
    if passage.start or passage.mark or passage.role not in ("speech", "narrative"):
        return None
    head = before_colon(passage)
    if head is None or _says_nothing(head) or not _is_set_like_name(head, capitals):
        return None
    if passage.role == "narrative" and _BRACKETED.sub("", head) == head:
        return None
    candidate = propose(passage)
    known = candidate is not None and candidate.style == "colon" and candidate.parts.kind in _NAMING
    return None if known else head


def _prints_capitals(view: View) -> bool:
    """Whether most labels of the text begin with a word in capitals."""
    labels = [start.label.label for passage in view.passages if (start := passage.start) and start.label]
    return 2 * sum(_is_in_capitals(label.split()[0]) for label in labels) > len(labels)


def _is_in_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


_BRACKETS_AND_DASH: Final = re.compile(r"(\([^()]{2,60}\))\s[–—-]\s(?=\S)")


def bracketed_labels(view: View) -> Iterator[Suspicion]:
    """Words in brackets before a dash, where a dash ends the labels: "(From the hall) – That is not so!"."""
    if not _usual_styles(view) & {"dash", "stop-dash"}:
        return
    places: dict[str, int] = {}
    for passage in view.passages:
        match = _BRACKETS_AND_DASH.match(passage.text)
        if match and passage.role == "speech" and not passage.start and match[1] not in view.not_labels:
            places.setdefault(match[1], passage.line)
    for head, line in places.items():
        yield Suspicion("perhaps-a-label", line, head, case="placed")


def _is_set_like_name(head: str, capitals: bool) -> bool:
    bare = " ".join(_BRACKETED.sub(" ", head).split())
    tokens = bare.split()
    if not 1 <= len(tokens) <= _MOST_WORDS or _NO_LABEL.search(bare) or not tokens[0][0].isupper():
        return False
    if bare != head or (len(tokens) == 1 and any(map(str.isdigit, bare))):
        return True
    if len(tokens) == 1:
        return False
    if _is_in_capitals(tokens[0]):
        return capitals
    return all(token[0].isupper() or token.casefold() in PARTICLES for token in tokens[:-1]) and len(tokens) > 2


def speaker_again(view: View, lines: Collection[int]) -> Iterator[Suspicion]:
    """A turn after another of the same speaker, which has a question and what is none: somebody else’s is within.

    `lines` are those of other suspicions: what these are about is not asked again.
    """
    starts = [n for n, passage in enumerate(view.passages) if passage.start]
    changes: list[tuple[str, Passage]] = []
    for one, other in pairwise(starts):
        turn = view.passages[one:other]
        label, change = _label_of(turn[0]), _change_within(turn)
        again = _label_of(view.passages[other])
        if label is None or again is None or change is None or label.parts.key != again.parts.key:
            continue
        if not any(passage.line in lines for passage in turn[1:]):
            changes.append((label.label, change))
    if changes:
        label_printed, first = changes[0]
        yield Suspicion("same-speaker-again", first.line, (label_printed, beginning_of(first.text)), len(changes))


def _label_of(passage: Passage) -> LabelCandidate | None:
    return passage.start.label if passage.start and not passage.given else None


def _change_within(turn: Sequence[Passage]) -> Passage | None:
    """Where a turn that does not begin with a question ends in one, or where one that begins so says something else."""
    label = _label_of(turn[0])
    if label is None or any(passage.role not in ("start", "speech") for passage in turn):
        return None
    texts = [label.rest, *(passage.text for passage in turn[1:])]
    spoken = [n for n, text in enumerate(texts) if ends_sentence(text)]
    if len(spoken) < 2:
        return None
    asks = [ends_question(texts[n]) for n in spoken]
    if asks[0] is asks[-1] and not asks[0]:
        return None
    return next((turn[n] for n, asking in zip(spoken, asks, strict=True) if asking is not asks[0]), None)


_MOST_ALONE: Final = 3
"""Labels alone on their lines that are each asked about; more are asked about together."""
_LONGEST_NAME: Final = 3


def labels_alone(view: View) -> Iterator[Suspicion]:
    """A line that is nothing but an office, a name with an honorific or a name, above words of speech, in no label."""
    lines = [passage for n, passage in enumerate(view.passages) if _is_alone(view, n)]
    first_lines = {label: passage.line for passage in reversed(lines) if (label := _label_alone(passage, view))}
    labels = sorted(first_lines, key=first_lines.__getitem__)
    if len(labels) > _MOST_ALONE:
        yield Suspicion("perhaps-labels", first_lines[labels[0]], tuple(labels), len(lines))
        return
    for label in labels:
        yield Suspicion("perhaps-a-label", first_lines[label], label, case="alone")


def _is_alone(view: View, n: int) -> bool:
    """Whether a short line stands between what has ended and a paragraph that somebody may speak."""
    passage = view.passages[n]
    if passage.start or passage.mark or passage.forced or not 0 < n < len(view.passages) - 1:
        return False
    above, below = view.passages[n - 1], view.passages[n + 1]
    if passage.role == "title" or not is_heading_like(passage.text) or below.start or below.mark:
        return False
    if is_label_alone(above) or not _ends_above(above):
        return False
    return ends_sentence(below.text) and _belongs_to_speech(below)


def _belongs_to_speech(passage: Passage) -> bool:
    return passage.role == "speech" or (passage.role == "narrative" and _is_spoken(passage.text))


def _ends_above(passage: Passage) -> bool:
    return passage.role not in ("start", "speech") or ends_sentence(passage.text) or ends(passage.text)


def _label_alone(passage: Passage, view: View) -> str | None:
    """The label that a line may be by its form: a name that is all of common words, or long, is none."""
    candidate = propose(passage)
    if candidate is None or candidate.style != "own line" or candidate.label in view.not_labels:
        return None
    parts = candidate.parts
    if parts.key in METADATA_KEYS | words().minute_words or _says_nothing(candidate.label):
        return None
    certain = parts.kind in ("titled", "function", "described") or (parts.kind == "office" and bool(parts.role))
    named = parts.kind == "name" and 1 < len(parts.name.split()) <= _LONGEST_NAME
    marked = parts.kind in ("name", "caps", "single") and bool(parts.remark)
    return candidate.label if certain or named or marked else None


_MOST_OUTSIDE: Final = 0.04
_FEWEST_WORDS: Final = 25
_MANY_WORDS: Final = 120
"""Words of speech outside the turns that are reported in a text of any length."""


def speech_outside_turns(view: View) -> Iterator[Suspicion]:
    """Words of somebody's own, or questions, that are in no turn: a share of all that is spoken."""
    inside = outside = 0
    first: Passage | None = None
    for passage in view.passages:
        count = _count(passage.text)
        if passage.role in ("start", "speech"):
            inside += count
        elif passage.role in ("narrative", "furniture", "inner furniture", "section", "topic") and _is_spoken(
            passage.text
        ):
            outside += count
            first = first or passage
    most = max(_FEWEST_WORDS, min(_MANY_WORDS, _MOST_OUTSIDE * (inside + outside)))
    if first and view.labelled and outside >= most:
        yield Suspicion("speech-outside-turns", first.line, beginning_of(first.text), outside)


def _count(text: str) -> int:
    return len(text.split()) if " " in text else max(1, len(text) // 2)


def _is_spoken(text: str) -> bool:
    """Whether somebody says this: it has "I" or "we", or asks, outside quotation marks."""
    if not ends_sentence(text) or len(text) < 12:
        return False
    bare = QUOTED.sub(" ", text)
    if ends_question(bare):
        return True
    return says_first_person(bare)


def beginning_of(text: str) -> str:
    """The first words of a paragraph, as a sidecar quotes them."""
    return " ".join(text.split()[:6])[:60]


_ENUMERATOR: Final = re.compile(r"[ivx]{1,5}|[一二三四五六七八九十百]{1,4}|\d+")
_CODE: Final = re.compile(r"[(\[][A-Z]{2}[)\]]")


def odd_speakers(view: View) -> Iterator[Suspicion]:
    """Labels that no speaker has: a letter without its pair, a numeral, a code, a phrase with a verb, a key."""
    read = [(label, passage.line) for passage in view.passages if (label := _label_read(passage))]
    labels = {label.label: label for label, _ in reversed(read) if label.style not in _STATED and not _is_voice(label)}
    lines = {label.label: line for label, line in reversed(read)}
    dated = _with_day(label for label, _ in read)
    counts = Counter(label.label for label, _ in read)
    paired = _are_paired([label for label, _ in read], labels)
    for printed in sorted(labels, key=lines.__getitem__):
        odd = _is_enumerator(printed, paired) or _is_phrase_or_key(labels[printed], counts[printed])
        if odd or printed in dated:
            yield Suspicion("odd-speaker", lines[printed], printed)


def _label_read(passage: Passage) -> LabelCandidate | None:
    return passage.start.label if passage.start else None


def _is_phrase_or_key(label: LabelCandidate, count: int) -> bool:
    """Whether a label, which stands so often, is a phrase of a sentence or the key of a line about the text."""
    if label.parts.style != SURNAME_FIRST and _is_phrase(label.label):
        return True
    return _is_key(label.label) or (count == 1 and _ends_in_key(label.label))


def _are_paired(read: Sequence[LabelCandidate], printed: Iterable[str]) -> bool:
    """Whether letters ask and answer here, or answer whom words introduce."""
    keys = {label.strip(" .:*_").casefold() for label in printed}
    if not words().asks.isdisjoint(keys) or all(len(key) == 1 for key in keys):
        return True
    return any(asks_in_words(label.parts) for label in read)


def _with_day(labels: Iterable[LabelCandidate]) -> set[str]:
    """Labels in which a day stands, those left out that a form marks: "yesterday, 10:05 – Anna"."""
    printed = {label.label for label in labels if label.style != TAGGED and any(map(str.isdigit, label.label))}
    return {label for label in printed if find_date(label) is not None}


_LONGEST_UNSPACED_NAME: Final = 12
"""Characters of a name in a script without spaces, where a label has no office that is known."""


def unparted_labels(view: View) -> Iterator[Suspicion]:
    """Long labels of a script without capitals of which nothing tells where the office ends and the name begins."""
    labels: dict[str, int] = {}
    for passage in view.passages:
        label = _label_read(passage)
        if label and label.style not in _STATED and _is_unparted(label) and _goes_by_label(passage, label):
            labels.setdefault(label.label, passage.line)
    for printed, line in labels.items():
        yield Suspicion("office-in-name", line, printed)


def _is_unparted(label: LabelCandidate) -> bool:
    parts = label.parts
    if parts.style == UNCASED_PHRASE:
        return True
    long = has_unspaced(parts.name) and len(parts.name) > _LONGEST_UNSPACED_NAME
    return parts.kind == "script" and not parts.role and long and parts.name not in OFFICES


def _goes_by_label(passage: Passage, label: LabelCandidate) -> bool:
    speaker = passage.start.speaker if passage.start else None
    return speaker is None or speaker.name == label.parts.name


def dropped_names(view: View) -> Iterator[Suspicion]:
    """A label behind whose last comma stands a name that is not the speaker's: "Minister of Bridges, Ana Vale"."""
    labels: dict[str, int] = {}
    for passage in view.passages:
        start = passage.start
        if start and start.label and start.speaker and _drops_name(start.label.label, start.speaker.name):
            labels.setdefault(start.label.label, passage.line)
    for printed, line in labels.items():
        yield Suspicion("odd-speaker", line, printed)


def _drops_name(label: str, speaker: str) -> bool:
    before, _, last = _BRACKETED.sub("", label).rpartition(",")
    name = last.split()
    if (
        not before
        or before.split()[0].casefold() not in OFFICES
        or not 2 <= len(name) <= _LONGEST_NAME
        or not is_name(name)
        or label == speaker
    ):
        return False
    known = any(word.casefold().strip(".") in INSTITUTION_WORDS | OFFICE_BODIES | OFFICES | HONORIFICS for word in name)
    return not known and last.strip().casefold() not in COUNTRIES and not _shares_word(name, speaker)


def _shares_word(name: Sequence[str], speaker: str) -> bool:
    return not {word.casefold() for word in name}.isdisjoint(speaker.casefold().split())


def _is_voice(label: LabelCandidate) -> bool:
    """Words that a pack has for somebody whom nobody names: "Из зала"."""
    return label.parts.kind == "function" and " " in label.label


def _is_enumerator(label: str, paired: bool) -> bool:
    bare = label.strip(" .:*_()[]（）【】、．")
    if _CODE.fullmatch(label.strip()) or _ENUMERATOR.fullmatch(bare):
        return True
    return len(bare) == 1 and bare.isalpha() and not paired


def _is_phrase(label: str) -> bool:
    tokens = label.split()
    small = [token for token in tokens if token.islower() and token not in PARTICLES]
    if len(tokens) > 2 and any(token in PROSE for token in small):
        return True
    first = tokens[0].casefold()
    return len(tokens) > 1 and first in STARTERS and first not in OFFICES and not _is_reverent(label)


def _is_reverent(label: str) -> bool:
    """ "Her Excellency Anna Reed", "His Holiness the Dalai Lama": a possessive that begins no sentence."""
    small = [token for token in label.split() if token.islower()]
    return REVERENCE.match(label) is not None and all(token in PARTICLES or token in ARTICLES for token in small)


def _is_key(label: str) -> bool:
    """Keys of minutes and of lines about the text: "Action", "Members present"."""
    key = label.strip(" .:*_").casefold()
    pack = words()
    known = (pack.metadata_keys | pack.minute_words) - pack.functions - pack.offices - pack.speaker_keys.keys()
    return key in known


def _ends_in_key(label: str) -> bool:
    """Whether the last of several words is a key: of "Mandatário do Autor", who speaks again, it says nothing."""
    before, _, last = label.strip(" .:*_").casefold().rpartition(" ")
    pack = words()
    return bool(before) and last in pack.metadata_keys - pack.functions - pack.offices - pack.speaker_keys.keys()


def turns_without_sentence(view: View) -> Iterator[Suspicion]:
    """A label that stands once, after which nothing ends like a sentence: the head of a list."""
    if not view.spoken_punctuated:
        return
    labelled = list(_labelled_turns(view))
    counts = Counter(label.parts.key for label, _ in labelled)
    for label, turn in labelled:
        if counts[label.parts.key] > 1 or label.style in _STATED:
            continue
        if _is_without_end([text for text in (label.rest, *(passage.text for passage in turn[1:])) if text]):
            yield Suspicion("turn-without-sentence", turn[0].line, label.label)


def _is_without_end(texts: Sequence[str]) -> bool:
    """Whether nothing is said, or what is more than a word and never ends."""
    return not any(map(ends, texts)) and (not texts or len(texts) > 1 or len(texts[0].split()) > 1)


def _labelled_turns(view: View) -> Iterator[tuple[LabelCandidate, list[Passage]]]:
    """The label of each turn that has one, with the passages that are spoken."""
    turns: list[list[Passage]] = []
    for passage in view.passages:
        if passage.start:
            turns.append([passage])
        elif passage.role == "speech" and turns:
            turns[-1].append(passage)
    for turn in turns:
        if turn[0].start and turn[0].start.label:
            yield turn[0].start.label, turn


_SHORT_QUESTION: Final = 60
"""Words up to which a question is an interviewer's."""
_FEWEST_QUESTIONS: Final = 4
_FEWEST_QUESTIONS_OF_TWO: Final = 2
_LONG: Final = 1200
"""Words a turn from which on a text of one or two is suspicious."""


def questions_within_a_turn(view: View) -> Iterator[Suspicion]:
    """Questions and what answers them, in a text of one turn or two."""
    starts = [n for n, passage in enumerate(view.passages) if passage.start]
    if not 1 <= len(starts) <= 2:
        return
    spoken = [passage for passage in view.passages[starts[0] :] if passage.role in ("start", "speech")]
    asked = [one for one, other in pairwise(spoken) if _is_answered(one, other)]
    introduced = len(starts) > 1 and view.labelled  # "Anna Reed: Good evening.", "Tom Hale: Good evening.", and on
    fewest = _FEWEST_QUESTIONS_OF_TWO if introduced else _FEWEST_QUESTIONS
    if len(asked) >= fewest and len(asked) >= 0.15 * len(spoken):
        case = "labelled" if view.labelled else ""
        yield Suspicion("few-turns", asked[0].line, beginning_of(asked[0].text), len(starts), case)


def _is_answered(passage: Passage, below: Passage) -> bool:
    """Whether a passage that begins no turn asks, in a few words, and what stands below it does not."""
    if passage.start or not ends_question(passage.text) or ends_question(below.text):
        return False
    return len(passage.text.split()) <= _SHORT_QUESTION


def one_long_turn(view: View) -> Iterator[Suspicion]:
    """A long text of one turn or two in which hardly anybody says "I" or "we": it is not one person's speech."""
    turns = [n for n, passage in enumerate(view.passages) if passage.start]
    if not 1 <= len(turns) <= 2 or not all(passage.start.label for passage in view.passages if passage.start):
        return
    spoken = [passage for passage in view.passages[turns[0] :] if passage.role in ("start", "speech")]
    if sum(_count(passage.text) for passage in spoken) < _LONG * len(turns) or len(spoken) < 2:
        return
    if sum(says_first_person(passage.text) for passage in spoken) < 0.05 * len(spoken):
        yield Suspicion("few-turns", spoken[0].line, beginning_of(spoken[1].text), len(turns), "long")


def broken_lines(view: View) -> Iterator[Suspicion]:
    """Paragraphs that break off within a sentence, which the next goes on: lines of print that were not joined.

    The head of a page breaks a sentence too; there is nothing to be done about that.
    """
    spoken = [passage for passage in view.passages if passage.role in ("start", "speech", "narrative", _HEAD)]
    broken = [
        one
        for one, other in pairwise(spoken)
        if one.role != _HEAD
        and not ends(one.text)
        and not one.text.endswith(",")
        and other.role == "speech"
        and begins_small(other.text)
    ]
    if view.punctuated and len(broken) >= 5 and len(broken) >= 0.1 * len(spoken):
        yield Suspicion("broken-lines", broken[0].line, beginning_of(broken[0].text), len(broken))


_FEWEST_WITHIN: Final = 2
_SHORTEST_LABEL: Final = 4
_WORDS_BEHIND: Final = 3


def labels_within(view: View) -> Iterator[Suspicion]:
    """Labels of the text within its paragraphs, again and again: paragraphs or columns run together."""
    labels = {normal(label.label) for passage in view.passages if (label := _label_of(passage))}
    long = sorted((label for label in labels if len(label) >= _SHORTEST_LABEL), key=len, reverse=True)
    if not long:
        return
    pattern = re.compile(
        rf"(?<=\S )(?P<label>{'|'.join(map(re.escape, long))})(?:\s?{character_class(COLONS)}|\.?\s?[–—](?=\s))"
        rf"(?P<behind>(?: [\w’'-]+){{{_WORDS_BEHIND}}})"
    )
    # Few paragraphs have a label within, which is found faster without the marks behind it.
    anywhere = AhoCorasick(long)
    within = [
        (passage, match)
        for passage in view.passages
        if passage.role in ("start", "speech", "narrative") and anywhere.find_matches_as_indexes(_behind_label(passage))
        for match in pattern.finditer(_behind_label(passage))
    ]
    if len(within) >= _FEWEST_WITHIN:
        passage, match = within[0]
        yield Suspicion("label-within", passage.line, (match["label"], match[0]), len(within))


def _behind_label(passage: Passage) -> str:
    label = _label_of(passage)
    return label.rest if label else passage.text


_FEWEST_HEADS: Final = 2


def heads_in_labels(view: View) -> Iterator[Suspicion]:
    """A label that is another label of the text behind words which come again in this way: the head of a page."""
    labels: dict[str, int] = {}
    for passage in view.passages:
        if passage.start and passage.start.label and passage.start.label.style not in _STATED:
            labels.setdefault(normal(passage.start.label.label), passage.line)
    before: defaultdict[str, list[str]] = defaultdict(list)
    for label in labels:
        for other in labels:
            if label.endswith(f" {other}") and len(label.split()) > len(other.split()) + 1:
                before[label[: -len(other) - 1]].append(label)
    lines = {normal(passage.text) for passage in view.passages if not passage.start}
    for head, glued in before.items():
        if len(set(glued)) >= _FEWEST_HEADS or head in lines:
            for label in dict.fromkeys(glued):
                yield Suspicion("head-in-label", labels[label], label)


def lines_below_words(view: View) -> Iterator[Suspicion]:
    """Lines below the last words that end no sentence, where all that is said does: the foot of a page, a caption."""
    starts = [n for n, passage in enumerate(view.passages) if passage.start]
    if not starts:
        return
    last = [passage for passage in view.passages[starts[-1] + 1 :] if passage.role == "speech"]
    first = next((n for n, passage in enumerate(last) if not pauses(passage.text)), len(last))
    below = last[first:]
    above = [passage for passage in view.passages if passage.role in ("start", "speech")][: -len(below) or None]
    if below and ends_its_sentences(above) and are_of_the_page(below):
        words_quoted = (beginning_of(below[-1].text), beginning_of(below[0].text))
        case = "several" if len(below) > 1 else ""
        yield Suspicion("lines-below-words", below[0].line, words_quoted, len(below), case)


RULES: Final[tuple[Callable[[View], Iterator[Suspicion]], ...]] = (
    page_heads,
    heads_in_labels,
    repeated_heads,
    lone_labels,
    unknown_labels,
    bracketed_labels,
    known_labels,
    labels_by_opening,
    cut_labels,
    heads_of_unknown_form,
    uncased_heads,
    lines_below_labels,
    labels_alone,
    speech_outside_turns,
    odd_speakers,
    unparted_labels,
    dropped_names,
    turns_without_sentence,
    questions_within_a_turn,
    one_long_turn,
    broken_lines,
    labels_within,
    lines_below_words,
    *plausibility.RULES,
)


_OF_A_LABEL: Final = ("perhaps-a-label", "perhaps-labels")
"""Rules of which one alone asks about a line."""


def suspicions(passages: Sequence[Passage], not_labels: frozenset[str]) -> Iterator[Suspicion]:
    """All that is doubtful, rule by rule."""
    view = View.of(passages, not_labels)
    lines = set()
    for rule in RULES:
        for suspicion in rule(view):
            if suspicion.rule not in _OF_A_LABEL or suspicion.line not in lines:
                yield suspicion
            lines.add(suspicion.line)
    yield from speaker_again(view, lines)
