"""Whether what was read is plausible: a last look at the turns beside the words that are in no label.

The rules of reading ask of each line whether it is a label. These ask the opposite of the finished whole: would a
reader who sees this text believe it? They know no style of label and no weight, only what people see: names in full
that stand before one mark or alone, somebody who is addressed in a turn of that person's own, a label that is set as
no other of the text is. Each sign stood in none of some four hundred texts that were read rightly.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from stenogram.given_names import is_given_name
from stenogram.parsing.label_parts import SURNAME_FIRST
from stenogram.parsing.label_tokens import begins_small, has_case, plain
from stenogram.parsing.layout import normal
from stenogram.parsing.legends import CODED
from stenogram.parsing.lexicon import CONNECTORS, HONORIFICS, METADATA_KEYS, OFFICES, PARTICLES, remembered, words
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.suspicion_records import Suspicion, View
from stenogram.text.punctuation import COLONS, character_class, ends_sentence

_SEARCHED: Final = 90
_LONGEST: Final = 60
_MOST_WORDS: Final = 7
_LONGEST_JOINED: Final = 5
_LONGEST_MENTION: Final = 60
_FEWEST_PERSONS: Final = 2
_FEWEST_LABELS: Final = 8
_FEWEST_ALONE: Final = 3
_USUAL: Final = 0.8
"""The share of labels that are set alike, beside which another is odd."""
_TIME_OR_NUMBER: Final = re.compile(
    r"\W*(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?|\d{1,4}[.)]?(?=\s))[\s–—|-]*", re.IGNORECASE
)
_MARKS: Final = (
    re.compile(rf"\s?{character_class(COLONS)}\s*(?!//)"),
    re.compile(r"\s[-–—―]{1,2}\s|[–—―]{1,2}(?=[^\W_])|\s[–—―]|\.[-–—]+\s*"),
    re.compile(r"\s*[|¦]\s*|[;；]\s*|\s/\s|\s?(?:[>»→]+|[-=]>)\s+|\s{3,}|\t+"),
    re.compile(r"\.\s+"),
)
_STOP: Final = len(_MARKS) - 1
_BRACKETED: Final = re.compile(r"\s?[(\[（【][^()\[\]（）【】]{1,60}[)\]）】]")
_SENTENCE: Final = re.compile(r"[?!;…“”\"«»„]|[^\W\d_]{4}\.\s")
_NAME_AND_DEED: Final = re.compile(r"((?:[^\W\d_a-z][\w.’'-]*\s){2,4}\([^()]{2,60}\))\s(?=[^\W\d_A-Z]{2})")
_LEFT_OUT: Final = ("menu", "roll", "printed", "dateline", "clerk", "furniture", "page head", "stage")
_IN_TURNS: Final = ("full stop", "bracketed", "dash", "gap", "own line", "glued dash", "stop-dash")
"""Styles that sentences imitate."""
_SHORTEST_SURNAME: Final = 3
_ADDRESS: Final = r"(?:^|[,.?!:]\s|\b(?:{thanks})\s){honorific}\.?\s(?:[^\W\d_]+\s)?{surname}(?=[,?.!])"


class _Head(NamedTuple):
    """Words that may be a label: how they are set (`mark` is -1 for a line alone), and where."""

    mark: int
    text: str
    line: int


def unread_persons(view: View) -> Iterator[Suspicion]:
    """Persons named in full, each with a known forename, who stand alike before a mark or alone, in no label."""
    by_mark: defaultdict[int, list[_Head]] = defaultdict(list)
    for head in _heads(view):
        if head.text not in view.not_labels and _is_full_name(head.text):
            by_mark[head.mark].append(head)
    for heads in by_mark.values():
        persons = dict.fromkeys(head.text for head in heads)
        if len(persons) >= _FEWEST_PERSONS:
            yield Suspicion("perhaps-labels", heads[0].line, tuple(persons), len(heads))


def unread_surnames(view: View) -> Iterator[Suspicion]:
    """A surname of somebody who speaks elsewhere, before a mark that labels of the text have: "Hale: It is old"."""
    surnames = {_surname(label) for passage in view.passages if (label := _label_of(passage))} - {""}
    for head in _heads(view):
        bare = head.text.strip(" *_.").casefold()
        if head.mark >= 0 and bare in surnames and head.text not in view.not_labels:
            yield Suspicion("perhaps-a-label", head.line, head.text, case="placed")


def persons_who_do(view: View) -> Iterator[Suspicion]:
    """Paragraphs that begin with a person, brackets, and what that person did: "Tom Hale (Union of Seamen) moved"."""
    heads: list[tuple[str, int]] = []
    for passage in view.passages:
        match = None if passage.start or passage.mark else _NAME_AND_DEED.match(passage.text)
        if match and is_given_name(plain(match[1].split()[0])) and match[1] not in view.not_labels:
            heads.append((match[1], passage.line))
    persons = tuple(dict.fromkeys(person for person, _ in heads))
    if view.labelled and len(persons) >= _FEWEST_PERSONS:
        yield Suspicion("perhaps-labels", heads[0][1], persons, len(heads))


def lines_set_as_labels(view: View) -> Iterator[Suspicion]:
    """A line in capitals alone above words of speech, where the labels of the text stand so: "A PASSENGER"."""
    labels = [label for passage in view.passages if (label := _label_of(passage))]
    alone = [label for label in labels if label.style == "own line" and label.label.isupper()]
    if len(alone) < _FEWEST_ALONE or len(alone) < _USUAL * len(labels):
        return
    for n, passage in enumerate(view.passages):
        if passage.start or passage.mark or passage.role != "speech" or not passage.text.isupper():
            continue
        head = _head_alone(view.passages, n)
        if head and head.text not in view.not_labels:
            yield Suspicion("perhaps-a-label", head.line, head.text, case="alone")


def labels_set_otherwise(view: View) -> Iterator[Suspicion]:
    """A label set as sentences are, where nearly all labels of the text are set in another way, and it has no other."""
    labels = [(label, passage.line) for passage in view.passages if (label := _label_of(passage))]
    styles = Counter(label.style for label, _ in labels)
    usual, count = max(styles.items(), key=lambda item: item[1], default=("", 0))
    if len(labels) < _FEWEST_LABELS or count < _USUAL * len(labels):
        return
    usual_keys = {label.parts.key for label, _ in labels if label.style == usual}
    odd: dict[str, int] = {}
    for label, line in labels:
        if label.style != usual and label.style in _IN_TURNS and label.parts.key not in usual_keys:
            odd.setdefault(label.label, line)
    for printed, line in odd.items():
        yield Suspicion("odd-speaker", line, printed)


def speakers_addressed(view: View) -> Iterator[Suspicion]:
    """Somebody who is addressed by name in a turn of that person's own: the words are somebody else's."""
    label: LabelCandidate | None = None
    pattern: re.Pattern[str] | None = None
    asked: set[str] = set()
    for passage in view.passages:
        if passage.start:
            label = _label_of(passage)
            pattern = _address(passage, label)
        if label is None or pattern is None or passage.role not in ("start", "speech") or label.label in asked:
            continue
        spoken = label.rest if passage.start else passage.text
        if pattern.search(spoken):
            asked.add(label.label)
            yield Suspicion("speaker-addressed", passage.line, (label.label, " ".join(spoken.split()[:6])[:60]))


def _address(passage: Passage, label: LabelCandidate | None) -> re.Pattern[str] | None:
    """How a speaker would be addressed by surname; None for those whom no name tells."""
    named = label is not None and label.parts.kind not in ("function", "office", "institution", "phrase")
    speaker = passage.start.speaker if passage.start and named else None
    surname = speaker.name.split()[-1] if speaker else ""
    if len(surname) < _SHORTEST_SURNAME or not has_case(surname):
        return None
    return _address_of(surname)


@remembered(maxsize=1 << 10)
def _address_of(surname: str) -> re.Pattern[str]:
    honorifics = sorted((word for word in words().honorifics if word.isalpha()), key=len, reverse=True)
    honorific = f"(?i:{'|'.join(map(re.escape, honorifics)) or '(?!)'})"
    thanks = "|".join(sorted(map(re.escape, words().thanks), key=len, reverse=True)) or "(?!)"
    return re.compile(_ADDRESS.format(thanks=f"(?i:{thanks})", honorific=honorific, surname=re.escape(surname)))


def _heads(view: View) -> Iterator[_Head]:
    """What stands before a mark or alone in passages that begin no turn with a label, if it is set like a name."""
    for n, passage in enumerate(view.passages):
        unlabelled = passage.start is None or (passage.start.label is None and passage.start.side is None)
        if not unlabelled or passage.mark in _LEFT_OUT or passage.role == "title" or passage.forced:
            continue
        head = _head_alone(view.passages, n) or _head_before_mark(passage)
        if head:
            yield head


def _head_alone(passages: Sequence[Passage], n: int) -> _Head | None:
    text = _without_time(passages[n].text)
    if len(text) > _LONGEST or ends_sentence(text) or not _is_set_like_name(text):
        return None
    below = next((one for one in passages[n + 1 : n + 3] if one.mark not in _LEFT_OUT and one.mark != "time"), None)
    if below is None or below.start or not ends_sentence(below.text):
        return None
    tells_of = text.split()[-1] in below.text[:_LONGEST_MENTION]  # "Anna Reed", and below it "Anna Reed is the mayor".
    return None if tells_of or not _is_set_apart(passages, n) else _Head(-1, text, passages[n].line)


def _is_set_apart(passages: Sequence[Passage], n: int) -> bool:
    """Whether a line does not go on what stands above it."""
    above = passages[n - 1] if n else None
    return above is None or bool(above.mark) or above.role not in ("start", "speech") or ends_sentence(above.text)


def _head_before_mark(passage: Passage) -> _Head | None:
    """The words before the first mark of a paragraph that ends as a sentence."""
    text = _without_time(passage.raw.strip())
    if not ends_sentence(passage.text):
        return None
    for kind, mark in enumerate(_MARKS):
        match = mark.search(text, 1, _SEARCHED)
        head = text[: match.start()].strip() if match else ""
        if match is None or not head or begins_small(text[match.end() :]) or not _is_set_like_name(head):
            continue
        if kind != _STOP or head.isupper():
            return _Head(kind, normal(head), passage.line)
    return None


def _without_time(text: str) -> str:
    match = _TIME_OR_NUMBER.match(text)
    return text[match.end() :] if match and match.end() < len(text) else text


def _is_set_like_name(head: str) -> bool:
    """Whether words are capitals, particles and words of offices, and of a script that has capitals."""
    bare = _BRACKETED.sub("", head).strip(" *_#<>[]•·–—-.,:")
    tokens = bare.replace(",", " ").split()
    if not 1 <= len(tokens) <= _MOST_WORDS or len(head) > _LONGEST or _SENTENCE.search(bare) or not has_case(bare):
        return False
    if bare.casefold() in METADATA_KEYS | words().minute_words or any(token[0].isdigit() for token in tokens):
        return False
    small = [plain(token) for token in tokens if not token[0].isupper()]
    return len(small) < len(tokens) and all(word in PARTICLES | CONNECTORS | OFFICES for word in small)


def _is_full_name(head: str) -> bool:
    tokens = _BRACKETED.sub("", head).strip(" *_#<>[]•·–—-.:").replace(",", " ").split()
    if not _may_be_persons(tokens):
        return False
    named = [token for token in tokens if plain(token) not in OFFICES | HONORIFICS | PARTICLES]
    return len(named) > 1 and not head.endswith(",") and any(is_given_name(plain(token)) for token in named)


def _may_be_persons(tokens: Sequence[str]) -> bool:
    """Whether no heading is made so: "MEETING WITH PRESIDENT OF NORDIA ANNA REED" has too many words, joined by one."""
    joined = any(plain(token) in CONNECTORS and plain(token) not in PARTICLES for token in tokens)
    return not (joined and len(tokens) > _LONGEST_JOINED)


def _label_of(passage: Passage) -> LabelCandidate | None:
    label = passage.start.label if passage.start and not passage.given else None
    return None if label is None or label.style in ("given", CODED) else label


def _surname(label: LabelCandidate) -> str:
    """The last word of a full name; empty for others."""
    tokens = label.parts.name.split()
    full = label.parts.kind in ("name", "described", "titled", "caps") and len(tokens) > 1
    return tokens[-1].casefold() if full or label.parts.style == SURNAME_FIRST else ""


RULES: Final = (
    unread_persons,
    unread_surnames,
    persons_who_do,
    lines_set_as_labels,
    labels_set_otherwise,
    speakers_addressed,
)
