"""Labels that were perhaps missed or cut: lines that begin as the labels of the text do, or with the words of one.

Rules of doubt like those in suspicions.py, which look at the finished passages alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from stenogram.parsing.label_parts import LONGEST_UNCASED_PHRASE, parse_label
from stenogram.parsing.label_tokens import has_case
from stenogram.parsing.layout import normal
from stenogram.parsing.lexicon import ARTICLES, FUNCTIONS, HONORIFICS, METADATA_KEYS, OFFICES, PROSE, STARTERS, words
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.recurring_heads import unread_heads
from stenogram.parsing.suspicion_records import Suspicion, View
from stenogram.text.punctuation import COLONS, SEMICOLONS, SENTENCE_ENDS, character_class, ends_sentence
from stenogram.text.unspaced import has_unspaced

_OPENS_LABEL: Final = re.compile(r"\W*(?:[^\W\d_]{1,5}\.?\s)?\d+(?:[.:]\d+)*\W{0,2}(?=\s)|\W+(?=\w)")
_FEWEST_ALIKE: Final = 4
_MOST_ALIKE: Final = 0.6
_LONGEST_HEAD: Final = 90
_FEWEST_OPENINGS: Final = 2
_LONGEST_OPENING: Final = 14
"""Words of a line that says what somebody is."""
_FEWEST_CUT: Final = 3
_SHORTEST_KNOWN: Final = 4
_DELIMITERS: Final = (*COLONS, "(", "[", "–", "—")
COLON: Final = re.compile(rf"(.{{1,60}}?)\s?{character_class(COLONS)}(?=\s|\Z|[^\x00-\x7f])")
_COLON_AND_DASH: Final = re.compile(rf"(.{{1,60}}?)\s?{character_class(COLONS)}[-–—]+(?=\s|\Z)")
_UNCASED_COLON: Final = re.compile(
    rf"(.{{1,{LONGEST_UNCASED_PHRASE}}}?)\s?{character_class(COLONS)}(?=\s|\Z|[^\x00-\x7f])"
)
_SHORTEST_UNCASED: Final = 2
_IN_SENTENCE: Final = re.compile(rf"{character_class(SENTENCE_ENDS, SEMICOLONS)}(?=\s|\Z|[^\x00-\x7f])|[,，،]|\d{{3}}")
TIME: Final = re.compile(r"\d{1,2}:\d{2}")
DIGITS: Final = re.compile(r"\d+")


def labels_by_opening(view: View) -> Iterator[Suspicion]:
    """What begins as most labels of the text do, with a number, a time or a mark, and was not read as one.

    "Anf. 18", "16.02", "○", "Q205".
    """
    shape = _usual_shape([label.label for label in _labels(view)])
    for n, passage in enumerate(view.passages) if shape else ():
        if not _is_within_turn(passage) or _shape(passage.text) != shape:
            continue
        head = before_colon(passage) or passage.text
        if len(head) <= _LONGEST_HEAD and head not in view.not_labels and is_followed_by_sentence(view, n):
            yield Suspicion("perhaps-a-label", passage.line, head, case="placed")


def uncased_heads(view: View) -> Iterator[Suspicion]:
    """Words of a script without capitals that stand before a colon as the labels of the text do, and in none.

    They come again, or nothing in them is of a sentence. Where a paragraph begins outside the turns, they must come
    again or name an office.
    """
    if not any(label.style == "colon" for label in _labels(view)):
        return
    places: defaultdict[str, list[Passage]] = defaultdict(list)
    for n, passage in enumerate(view.passages):
        head = _uncased_head(passage)
        if head and head not in view.not_labels and is_followed_by_sentence(view, n):
            places[head].append(passage)
    for head, passages in places.items():
        if len(passages) > 1 or _may_be_uncased_label(head, passages[0]):
            yield Suspicion("perhaps-a-label", passages[0].line, head, case="placed")


def _uncased_head(passage: Passage) -> str | None:
    """What stands before the colon of a passage in no label, if its script has no capitals and it is no key."""
    if passage.start or passage.mark or passage.forced or passage.role not in ("speech", "narrative"):
        return None
    match = _UNCASED_COLON.match(normal(passage.raw))
    head = match[1].strip() if match else ""
    if len(head) < _SHORTEST_UNCASED or has_case(head) or _IN_SENTENCE.search(head):
        return None
    key, pack = head.casefold(), words()
    return None if key in METADATA_KEYS | pack.minute_words | pack.thanks | pack.stage_words else head


def _may_be_uncased_label(head: str, passage: Passage) -> bool:
    parts = parse_label(head.replace("、", ""))
    if parts is None or (" " not in head and not has_unspaced(head)):
        return False
    return passage.role == "speech" or bool(parts.role) or parts.kind in ("function", "office")


def _labels(view: View) -> Iterator[LabelCandidate]:
    return (start.label for passage in view.passages if (start := passage.start) and start.label)


def _is_within_turn(passage: Passage) -> bool:
    return passage.role == "speech" and not passage.start and not passage.mark


def _usual_shape(labels: Sequence[str]) -> str:
    """How most labels of the text begin; empty where they begin with letters, or are few."""
    shape, count = max(Counter(map(_shape, labels)).items(), key=lambda item: item[1], default=("", 0))
    return shape if count >= max(_FEWEST_ALIKE, _MOST_ALIKE * len(labels)) else ""


def _shape(text: str) -> str:
    """The number, time or mark with which words begin, its digits made one; empty where they begin with a letter."""
    opening = _OPENS_LABEL.match(text)
    return DIGITS.sub("#", opening[0]).strip() if opening else ""


def known_labels(view: View) -> Iterator[Suspicion]:
    """A paragraph within a turn that begins with the words of another label, in capitals or before a mark."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for label in dict.fromkeys(label.label for label in _labels(view)):
        if len(label) >= _SHORTEST_KNOWN and any(map(str.isalpha, label)):
            names[label.split()[0]].append(label)
    for passage in view.passages:
        if not _is_within_turn(passage):
            continue
        head = _known_head(passage.text, names.get(passage.text.split(maxsplit=1)[0], ()))
        if head and head not in view.not_labels:
            yield Suspicion("perhaps-a-label", passage.line, head, case="placed")


def _known_head(text: str, labels: Iterable[str]) -> str | None:
    """The words with which a text begins that are set as a label, and an office behind a comma on that line."""
    label = next((label for label in labels if text.startswith(label) and _is_set_as_label(label, text)), None)
    line = text.rstrip(" .:")
    alone = label is not None and len(line) <= _LONGEST_HEAD and "," in line and not ends_sentence(line)
    return line if alone else label


def _is_set_as_label(label: str, text: str) -> bool:
    """Whether nobody is addressed or spoken of: "REED A. B., minister", "Anna Reed:", but not "Anna Reed, you know"."""
    behind = text[len(label) :]
    if not behind or behind[0].isalnum():
        return not behind
    if label.isupper() and behind[0] in ",. (" and (" " in label or "." in label):
        return True
    return behind.lstrip()[:1] in _DELIMITERS and bool(behind.strip())


def lines_below_labels(view: View) -> Iterator[Suspicion]:
    """Short lines without an end, with an office, right below labels that stand alone: what somebody is, or who."""
    lines = [other for one, other in pairwise(view.passages) if is_label_alone(one) and _says_office(other)]
    heads = dict.fromkeys(line.text for line in lines if line.text not in view.not_labels)
    if len(lines) >= _FEWEST_OPENINGS and heads:
        yield Suspicion("perhaps-labels", lines[0].line, tuple(heads), len(lines))


def is_label_alone(passage: Passage) -> bool:
    """Whether a passage is a label without words behind it."""
    return passage.start is not None and passage.start.label is not None and not passage.start.label.rest


def _says_office(passage: Passage) -> bool:
    text = passage.text
    tokens = text.split()
    if passage.start or passage.mark or passage.role != "speech" or len(tokens) > _LONGEST_OPENING or ends(text):
        return False
    if text.endswith(",") or tokens[0].casefold().strip(".") in HONORIFICS:  # "Mr President, dear friend,"
        return False
    return text[0].isupper() and any(token.casefold().strip(".,") in OFFICES for token in tokens)


def heads_of_unknown_form(view: View) -> Iterator[Suspicion]:
    """Full names before a mark at the head of paragraphs, more than there are labels: "Anna Reed | It is old"."""
    heads = [head for head in unread_heads(view.passages) if head[0] not in view.not_labels]
    labels = sum(1 for _ in _labels(view))
    if len(heads) >= _FEWEST_ALIKE and len(heads) > labels and len(set(dict(heads))) > 1:
        yield Suspicion("perhaps-labels", heads[0][1], tuple(dict(heads)), len(heads))


def cut_labels(view: View) -> Iterator[Suspicion]:
    """A label whose turns all begin with one and the same word, which no other turn begins with: it is of the label."""
    opened: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in view.passages:
        if passage.start and passage.start.label and passage.start.label.rest and not passage.given:
            opened[passage.start.label.label].append(passage)
    for label, word in _sole_words(opened):
        common = has_case(word) and _is_common(view, word.casefold())
        whole = _through_first_word(opened[label][0], word)
        if len(opened[label]) >= _FEWEST_CUT and not common and _may_be_name(word) and whole not in view.not_labels:
            yield Suspicion("perhaps-a-label", opened[label][0].line, whole, case="placed")


def _sole_words(opened: Mapping[str, Sequence[Passage]]) -> Iterator[tuple[str, str]]:
    """The labels whose turns all begin with one word, that word, which no turn of another label begins with."""
    firsts = {label: set(map(_first_word, passages)) for label, passages in opened.items()}
    count = Counter(word for first_words in firsts.values() for word in first_words)
    for label, first_words in firsts.items():
        if len(first_words) == 1 and count[min(first_words)] == 1:
            yield label, min(first_words)


def _is_common(view: View, word: str) -> bool:
    return any(word in passage.text.split() for passage in view.passages)


def _through_first_word(passage: Passage, word: str) -> str:
    """The label as it stands in the text, with the word behind it."""
    return passage.text[: passage.text.find(word, len(_label_of(passage))) + len(word)]


def _label_of(passage: Passage) -> str:
    return passage.start.label.label if passage.start and passage.start.label else ""


def _first_word(passage: Passage) -> str:
    return passage.start.label.rest.split()[0] if passage.start and passage.start.label else ""


def _may_be_name(word: str) -> bool:
    """Whether a word that stands before what is said may be a name: no mark ends it, and no sentence begins with it."""
    folded, pack = word.casefold(), words()
    if not word.isalpha() or (has_case(word) and not word[0].isupper()):
        return False
    common = STARTERS | PROSE | OFFICES | FUNCTIONS | ARTICLES | HONORIFICS
    return not (folded in common or folded in pack.first_person or folded in pack.thanks)


def before_colon(passage: Passage) -> str | None:
    text = normal(passage.raw)
    colon = COLON.match(text) or _COLON_AND_DASH.match(text)
    if colon is None or TIME.match(text[max(0, colon.end(1) - 2) :]):
        return None
    return colon[1].strip()


def is_followed_by_sentence(view: View, n: int) -> bool:
    """Whether the passage, or the next one where nothing but the head stands in it, ends like a sentence."""
    below = view.passages[n + 1] if n + 1 < len(view.passages) else None
    if ends_sentence(view.passages[n].text):
        return True
    alone = view.passages[n].text.rstrip("-–— ").endswith(tuple(COLONS))
    return alone and below is not None and not below.start and below.role == "speech" and ends_sentence(below.text)


def ends(text: str) -> bool:
    return ends_sentence(text) or text.rstrip().endswith((")", "]", "—", "–", "-", "…", ":", ";", "）", "*", "_"))
