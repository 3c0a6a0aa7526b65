"""Labels that are not at the beginning of their passage, or that have lost their delimiter.

Only labels that the text has already shown elsewhere are looked for here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from stenogram.languages.tables.field_names import CHORUS
from stenogram.parsing.interviews import emphasised
from stenogram.parsing.label_parts import LabelParts, parse_label
from stenogram.parsing.label_tokens import INITIALS, has_case, names_joined, plain
from stenogram.parsing.lexicon import HONORIFICS, LETTER_PAIRS, LETTERS, SHORT_OFFICES
from stenogram.parsing.records import LabelCandidate, Passage, TurnStart
from stenogram.text.punctuation import COLONS, ELLIPSES, SENTENCE_END, SENTENCE_ENDS, character_class, ends_question

_MISPRINT: Final = re.compile(r"([^;.:]{2,80}(?:\([^()]{1,60}\))?)\s*[;.]\s+(?=\S)")
_MIDDLE: Final = re.compile(f"(?:{SENTENCE_END.pattern}|[—–]) $")
_WITHIN: Final = re.compile(r"(?<=[.?!…] )((?:[A-Z][A-Z’'-]*\.? ){1,5}[A-Z][A-Z’'-]+)([.:])(?= [A-Z“\"(])")
_FEWEST_IN_CAPITALS: Final = 3
_CHEVRONS: Final = (">>", "＞＞", "≫")
_CHEVRONS_WITHIN: Final = re.compile(r"(?<=\s)>>+\s*(?=\S)")
_FEWEST_CHEVRONS: Final = 2
_DASHES: Final = ("-", "–", "—", "―", "─")
_LONG_DASHES: Final = ("――", "——", "──")
_FEWEST_QUESTIONS: Final = 2
_SHORTEST_QUESTION: Final = 3
_COLON_WITHIN: Final = re.compile(
    rf"(?<={character_class(SENTENCE_ENDS, ELLIPSES)} )([^\W\d_][^:：.?!,;]{{0,40}}?)\s?[:：](?= )"
)
_PAIR: Final = re.compile(r"([^\W\d_])(\s?[.:：](?:\s?[–—-])?)\s[^?？؟]{1,600}[?？؟]\s([^\W\d_])\2\s")
_GLUED_DASH: Final = re.compile(r"([^–—]{3,80}?)(?:[–—]|--)")
_DASHED_ANSWER: Final = re.compile(rf"(?<={character_class(SENTENCE_ENDS)})\s?-{{3,}}\s?(?=[^\W_a-z]|[“\"‘'])")
_FEWEST_SPEAKERS: Final = 2
_HEAD: Final = re.compile(rf"([^\W\d_][^{COLONS}.?!]{{1,60}}?)\s?[{COLONS}]\s+(?=\S)")
_ABOVE_LABELS: Final = 0.7
_BEHIND_LETTER: Final = re.compile(r"\s?[.:：]")
_LETTER_ENDS: Final = (".", ":", "：")
_DELIMITER: Final = {"colon": ":", "full stop": ".", "letter": "."}


def recover_misprints(passages: Sequence[Passage]) -> list[Passage]:
    """Find labels whose colon was misprinted as a full stop or a semicolon."""
    candidates = [passage.candidate for passage in passages if passage.candidate]
    known = {
        candidate.label: candidate
        for candidate in candidates
        if candidate.style == "colon" and candidate.parts.kind != "phrase"
    }
    return [_recovered(passage, known) for passage in passages] if len(known) > 1 else list(passages)


def _recovered(passage: Passage, known: Mapping[str, LabelCandidate]) -> Passage:
    if passage.candidate or passage.mark or passage.forced:
        return passage
    match = _MISPRINT.match(passage.text)
    same = known.get(match[1].strip()) if match else None
    if match is None or same is None or " " not in same.label:
        return passage
    return passage._replace(candidate=LabelCandidate("colon", same.label, passage.text[match.end() :], same.parts))


def recover_dashes(passages: Sequence[Passage]) -> list[Passage]:
    """Find the labels that a dash ends before what no sentence begins with: "Anna Reed—...as I said".

    Only labels that stand elsewhere before sentences, and are somebody's name and not one word.
    """
    candidates = [passage.candidate for passage in passages if passage.candidate]
    known = {
        candidate.label: candidate
        for candidate in candidates
        if candidate.style == "glued dash" and candidate.parts.kind != "phrase" and " " in candidate.label
    }
    return [_recovered_before_dash(passage, known) for passage in passages] if known else list(passages)


def _recovered_before_dash(passage: Passage, known: Mapping[str, LabelCandidate]) -> Passage:
    match = _GLUED_DASH.match(passage.text) if not (passage.candidate or passage.mark or passage.forced) else None
    same = known.get(match[1]) if match else None
    if match is None or same is None or not passage.text[match.end() :].strip():
        return passage
    rest = passage.text[match.end() :].strip()
    return passage._replace(candidate=LabelCandidate("glued dash", same.label, rest, same.parts))


def begin_joint_voices(passages: Sequence[Passage]) -> list[Passage]:
    """Begin turns at what several say at once, who have labels before colons too: "Anna and Bert:", "Both:"."""
    candidates = [passage.candidate for passage in passages if passage.candidate]
    known = {_folded(candidate.label) for candidate in candidates if candidate.style == "colon"}
    if len(known) < _FEWEST_SPEAKERS:
        return list(passages)
    names = frozenset(word for label in known for word in label.split() if plain(word) not in HONORIFICS)
    return [_joint(passage, names.union(known)) for passage in passages]


def _joint(passage: Passage, known: frozenset[str]) -> Passage:
    """A passage that begins with the names of several who speak elsewhere too; of one label all names are known."""
    is_other = passage.candidate is not None and passage.candidate.style != "colon"
    match = _HEAD.match(passage.text) if not (is_other or passage.mark or passage.forced) else None
    if match is None or passage.quoted or (has_case(match[1]) and not match[1][0].isupper()):
        return passage
    names = [_folded(name) for name in names_joined(match[1])]
    if _folded(match[1]) not in CHORUS and (len(names) < _FEWEST_SPEAKERS or not known.issuperset(names)):
        return passage
    parts = LabelParts("function", match[1], "", "", "function")
    return passage._replace(candidate=LabelCandidate("colon", match[1], passage.text[match.end() :], parts))


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())


def split_letter_pairs(passages: Sequence[Passage]) -> list[Passage]:
    """Split passages that have a question and its answer, each behind its letter: "P. ¿Cuándo? R. En mayo."."""
    places = {n: match.start(3) for n, passage in enumerate(passages) if (match := _pair_in(passage))}
    if len(places) < _FEWEST_QUESTIONS:
        return list(passages)
    return [piece for n, passage in enumerate(passages) for piece in _parted(passage, places.get(n))]


def _pair_in(passage: Passage) -> re.Match[str] | None:
    if passage.mark or passage.forced or passage.given or passage.quoted or passage.text[0] not in LETTERS:
        return None
    match = _PAIR.match(passage.text)
    return match if match and (match[1].casefold(), match[3].casefold()) in LETTER_PAIRS else None


def _parted(passage: Passage, at: int | None) -> list[Passage]:
    return [passage] if at is None else [passage.part(0, at), passage.part(at, len(passage.text))._replace(gap=False)]


def split_inline_labels(passages: Sequence[Passage]) -> list[Passage]:
    """Split passages in which a known label stands after the end of a sentence."""
    candidates = [passage.candidate for passage in passages]
    known = _known_labels(passages)
    if not known:
        return list(passages)
    if _in_capitals(candidates):
        known = _new_labels(passages) | known
    finder = _Finder(known)
    split: list[Passage] = []
    for passage in passages:
        pieces = finder.pieces(passage) if not passage.forced else []
        split.extend(pieces or [passage])
    return split


def _known_labels(passages: Sequence[Passage]) -> dict[str, LabelCandidate]:
    """Labels to look for, with their delimiters: clear ones, and those that came twice."""
    seen: set[str] = set()
    known: dict[str, LabelCandidate] = {}
    for passage in passages:
        candidate = passage.candidate
        if candidate is None or candidate.style not in _DELIMITER or candidate.parts.kind == "phrase":
            continue
        printed = candidate.label + _delimiter(passage, candidate)
        if candidate.parts.kind in ("titled", "caps") or printed in seen:
            known[printed] = candidate
        seen.add(printed)
    return _labels_within(passages, seen) | known | _answers_within(known)


def _labels_within(passages: Sequence[Passage], seen: Container[str]) -> dict[str, LabelCandidate]:
    """Labels behind a sentence within turns, which begin a passage too, or answer: "Question: Why? Answer: Why not?".

    Only those that come more than once.
    """
    counts: Counter[str] = Counter()
    labels: dict[str, LabelCandidate] = {}
    for passage in passages:
        candidate = passage.candidate
        for match in _COLON_WITHIN.finditer(candidate.rest) if candidate and candidate.style == "colon" else ():
            parts = parse_label(match[1])
            printed = match[1] + ":"
            answers = parts is not None and candidate is not None and parts.kind == candidate.parts.kind == "function"
            if parts is not None and parts.kind != "phrase" and (printed in seen or answers):
                counts[match[0]] += 1
                labels[match[0]] = LabelCandidate("colon", match[1], "", parts)
    return {printed: label for printed, label in labels.items() if counts[printed] > 1}


def _delimiter(passage: Passage, candidate: LabelCandidate) -> str:
    """What stands behind a label, as printed: a letter may have a colon or a stop."""
    if candidate.style != "letter":
        return _DELIMITER[candidate.style]
    at = len(candidate.label)
    match = _BEHIND_LETTER.match(passage.text, at) if passage.text[:at] == candidate.label else None
    return match[0] if match else _DELIMITER[candidate.style]


def _answers_within(known: Mapping[str, LabelCandidate]) -> dict[str, LabelCandidate]:
    """The letters that answer those that ask, set alike: "A." where "Q." is known."""
    answers: dict[str, LabelCandidate] = {}
    for printed in known:
        partners = {answer.upper() for ask, answer in LETTER_PAIRS if ask.upper() == printed[:1]}
        for letter in partners if printed[1:].strip() in _LETTER_ENDS else ():
            parts = parse_label(letter)
            if parts and letter + printed[1:] not in known:
                answers[letter + printed[1:]] = LabelCandidate("letter", letter, "", parts)
    return answers


def _in_capitals(candidates: Sequence[LabelCandidate | None]) -> bool:
    """Whether labels are an office or honorific and a name in capitals, so that one within a paragraph is plain."""
    labels = [candidate for candidate in candidates if candidate and candidate.parts.kind == "titled"]
    return sum(candidate.parts.style.endswith("caps") for candidate in labels) >= _FEWEST_IN_CAPITALS


def _new_labels(passages: Sequence[Passage]) -> dict[str, LabelCandidate]:
    """Labels in capitals that stand within a paragraph only: "It will not stand. VICE CHAIR STONE. May I ask?"."""
    labels: dict[str, LabelCandidate] = {}
    for passage in passages:
        for match in _WITHIN.finditer(passage.text) if not passage.text.isupper() else ():
            parts = parse_label(match[1])
            if parts and parts.kind == "titled" and parts.style.endswith("caps"):
                style = "colon" if match[2] == ":" else "full stop"
                labels[match[1] + match[2]] = LabelCandidate(style, match[1], "", parts)
    return labels


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a sentence ends there, and not an honorific or an initial: "Mr. Q. Byron"."""
    if not _MIDDLE.search(text, max(0, end - 6), end):
        return False
    before = text[max(0, end - 30) : end].split()[-1]
    bare = plain(before)
    return not before.endswith(".") or not (bare in HONORIFICS or bare in SHORT_OFFICES or INITIALS.match(before))


class _Finder:
    """Finds known labels within paragraphs, all at once."""

    def __init__(self, known: Mapping[str, LabelCandidate]) -> None:
        self._labels = list(known)
        self._known = list(known.values())
        self._automaton = AhoCorasick(self._labels, matchkind=MatchKind.LeftmostLongest)

    def pieces(self, passage: Passage) -> list[Passage]:
        """The passage split at the labels in it; nothing where there are none."""
        candidate = passage.candidate
        text = candidate.rest if candidate else passage.text
        places = [
            (start, self._known[which], end)
            for which, start, end in self._automaton.find_matches_as_indexes(text)
            if start and text[end : end + 1] in (" ", "") and _ends_sentence(text, start)
        ]
        if not places:
            return []
        # What follows a label is the end of its passage.
        label = len(passage.text) - len(text)
        first = text[: places[0][0]].rstrip()
        pieces = [
            passage.part(0, label + places[0][0])._replace(
                mark=passage.mark, given=passage.given, candidate=candidate._replace(rest=first) if candidate else None
            )
        ]
        for number, (start, known, begin) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(text)
            inner = known._replace(rest=text[begin:end].strip())
            pieces.append(passage.part(label + start, label + end)._replace(gap=False, candidate=inner))
        return pieces


def begin_unnamed_voices(passages: Sequence[Passage]) -> list[Passage]:
    """In captions two chevrons begin another voice, also where nobody is named: ">> I am here too"."""
    if sum(passage.text.startswith(_CHEVRONS) for passage in passages) < _FEWEST_CHEVRONS:
        return list(passages)
    pieces = [piece for passage in passages for piece in _split_at_chevrons(passage)]
    return [
        piece._replace(start=TurnStart(None))
        if piece.text.startswith(_CHEVRONS) and not piece.start and not piece.forced and piece.mark in (None, "stage")
        else piece
        for piece in pieces
    ]


def begin_dashed_questions(passages: Sequence[Passage]) -> list[Passage]:
    """Where answers are labelled and questions have nothing but a dash, the dash begins a question.

    "――橋はいつ開通しますか" and below it "田中　五月です": a dash again and again, right above a label, which in a
    list within a speech it hardly is; not so where those who speak begin with a dash themselves.
    """
    asking = [n for n, passage in enumerate(passages) if _may_ask(passage)]
    above = sum(n + 1 < len(passages) and passages[n + 1].start is not None for n in asking)
    fewest = 1 if all(passages[n].text.startswith(_LONG_DASHES) for n in asking) else _FEWEST_QUESTIONS
    if above < fewest or above < _ABOVE_LABELS * len(asking):
        return list(passages)
    last = len(passages) - 1
    if _is_dashed(passages[last]):  # "– Thank you for your time."
        asking.append(last)
    return [
        passage._replace(start=TurnStart(None, side="asks")) if n in asking else passage
        for n, passage in enumerate(passages)
    ]


def begin_dashed_answers(passages: Sequence[Passage]) -> list[Passage]:
    """Where answers stand behind three dashes right behind what is asked, the dashes begin an answer.

    "MS REED: You were there?---I was.": courts of Australia print the witness so, several times a page.
    """
    answered = sum(_DASHED_ANSWER.search(passage.text) is not None for passage in passages if _may_be_answered(passage))
    if answered < _FEWEST_QUESTIONS:
        return list(passages)
    return [piece for passage in passages for piece in _split_at_answers(passage)]


def _may_be_answered(passage: Passage) -> bool:
    return not (passage.mark or passage.forced or passage.quoted)


def _split_at_answers(passage: Passage) -> list[Passage]:
    label = passage.start.label if passage.start else None
    match = _DASHED_ANSWER.search(passage.text) if _may_be_answered(passage) else None
    if match is None:
        return [passage]
    begin = len(passage.text) - len(label.rest) if label else 0
    first = passage.part(0, match.start())._replace(given=passage.given, start=passage.start)
    if label and passage.start:
        first = first._replace(
            start=passage.start._replace(label=label._replace(rest=passage.text[begin : match.start()].rstrip()))
        )
    answer = passage.part(match.end(), len(passage.text))._replace(gap=False)
    return [first, answer._replace(start=TurnStart(None, side="answers"))]


def begin_emphasised_questions(passages: Sequence[Passage]) -> list[Passage]:
    """Where one person answers, named once or more, and questions are set apart by emphasis, the turns of both.

    "**Who pays?**" below "Anna Reed: In May." asks, and what follows without a label is Anna Reed's.
    """
    labels = {label.parts.key: label.parts for one in passages if one.start and (label := one.start.label)}
    if len(labels) != 1:
        return list(passages)
    answers = next(iter(labels.values())).name or None
    spoken = [n for n, passage in enumerate(passages) if _may_be_of_either(passage)]
    result = list(passages)
    for n, start in emphasised(passages, spoken).items():
        if passages[n].start is None:
            named = start if start.side == "asks" else start._replace(speaker_name=answers)
            result[n] = passages[n]._replace(start=named)
    return result


def _may_be_of_either(passage: Passage) -> bool:
    """Whether a passage may be a question or an answer: words, with a label or without a start."""
    if passage.mark or passage.forced or passage.quoted:
        return False
    return passage.start is None or passage.start.label is not None


def _may_ask(passage: Passage) -> bool:
    return _is_dashed(passage) and (ends_question(passage.text) or passage.text.startswith(_LONG_DASHES))


def _is_dashed(passage: Passage) -> bool:
    free = not (passage.start or passage.mark or passage.forced or passage.quoted)
    return free and passage.text.startswith(_DASHES) and len(passage.text) > _SHORTEST_QUESTION


def _split_at_chevrons(passage: Passage) -> list[Passage]:
    label = passage.start.label if passage.start else None
    begin = len(passage.text) - len(label.rest) if label else 0
    places = [match.start() for match in _CHEVRONS_WITHIN.finditer(passage.text, begin) if match.start() > 0]
    if not places or passage.forced:
        return [passage]
    first = passage.part(0, places[0])._replace(mark=passage.mark, given=passage.given, start=passage.start)
    if label and passage.start:
        rest = passage.text[begin : places[0]].rstrip()
        first = first._replace(start=passage.start._replace(label=label._replace(rest=rest)))
    ends = [*places[1:], len(passage.text)]
    return [first, *(passage.part(start, end)._replace(gap=False) for start, end in zip(places, ends, strict=True))]
