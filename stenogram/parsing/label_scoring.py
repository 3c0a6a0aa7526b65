"""Which of the proposed labels are labels: decided by how they stand over the whole text.

A label that comes again, in the style in which the text prints its others, after which sentences
follow, is one; a lone phrase before a colon is not. The proposals of one label are counted together
(label_groups.py), the rules weigh them (label_rules.py), and here the weights decide, pairs of letters, labels that
are set alike and answers after them. Cases: tests/spec/reading/labels.txt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from stenogram.parsing.label_groups import NAMES, STRENGTH, TIME_ALONE, Group, GroupName, group_proposals, is_alone
from stenogram.parsing.label_parts import asks_in_words
from stenogram.parsing.label_rules import ADDRESSED, BEGINS_SENTENCES, Evidence, is_cut, is_introduced, score, weigh
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.labelled_text import ENOUGH, STOPPED, Text
from stenogram.parsing.labels import STYLE_WEIGHTS, propose
from stenogram.parsing.lexicon import (
    CHAIRS,
    HONORIFICS,
    LETTER_PAIRS,
    STAGE_WORDS,
)
from stenogram.parsing.offices_below import lines_of_offices
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.parsing.styles.letters import LetterUse
from stenogram.text.punctuation import FULL_STOPS, QUOTATION_MARKS, ends_question

LETTERS_OF_PAIRS: Final = frozenset(letter for pair in LETTER_PAIRS for letter in pair)
ANSWERING_LETTERS: Final = frozenset(answer for _, answer in LETTER_PAIRS)
_FEWEST_ANSWERS: Final = 2
_NEARLY_ALL: Final = 2
"""The cover of a style that opens most passages."""


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


ALIKE: Final = "another label, which comes again, is set in the same way"


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
    passages = _without_headline(_without_only_time(passages))
    groups = group_proposals(passages)
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
    if candidate.style not in BEGINS_SENTENCES or alone.style == candidate.style:
        return False
    return candidate.parts.kind in ADDRESSED and STRENGTH[alone.parts.kind] > 1


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
    if any(_has_honorific_before_stop(text.groups[name]) for name in accepted):
        styles.add("full stop")
    return [
        name
        for name, group in text.groups.items()
        if name not in accepted
        and group.style in styles
        and score(evidence[name]) >= ENOUGH - 2
        and _has_sentences_everywhere(group)
        and (_may_stand_once(group, again) or _is_bracketed_as_others(text, group, again))
    ] + _of_cover(text, accepted)


def _comes_again(group: Group) -> bool:
    return len(group.places) > 1 and group.style in BEGINS_SENTENCES and group.strength > 1


def _has_honorific_before_stop(group: Group) -> bool:
    """ "M. Jean Roux. Ma question", "Mme Anna Vale. Merci"."""
    parts = group.first.parts
    return group.style == "full stop" and parts.kind == "titled" and plain(parts.role.split()[0]) in HONORIFICS


def _is_stopped_in_capitals(group: Group) -> bool:
    return group.style in STOPPED and group.first.label.isupper()


def _has_sentences_everywhere(group: Group) -> bool:
    return 0 < group.sentences == group.with_words == len(group.places) and not group.lower


def _may_stand_once(group: Group, again: Iterable[Group]) -> bool:
    """Whether a label is of whoever presides or asks, a surname with initials, or has brackets as another has.

    An honorific with an office behind the name will do too, and a party behind a name where the chair is in capitals.
    """
    if (
        _is_of_the_floor(group)
        or is_cut(group)
        or is_introduced(group)
        or any(_has_brackets_as(group, other) for other in again)
    ):
        return True
    return _is_member_in_capitals(group) and any(map(_is_chair, again))


def _is_member_in_capitals(group: Group) -> bool:
    """ "MARIA VALE (PD). The bridge", "TOM HALE (LNP), rapporteur. It is old": a full name, and the party behind it."""
    parts = group.first.parts
    return group.remark and parts.name.isupper() and " " in parts.name and parts.remark.isupper()


def _is_chair(group: Group) -> bool:
    return group.first.label.isupper() and plain(group.first.label) in CHAIRS


def _of_cover(text: Text, accepted: set[GroupName]) -> list[GroupName]:
    groups = [text.groups[name] for name in accepted]
    return [
        name
        for name, group in text.groups.items()
        if group.style in ("heading", "dash") and name not in accepted and _is_of_cover(group, groups, text)
    ]


def _is_of_cover(group: Group, accepted: Iterable[Group], text: Text) -> bool:
    """Whether a name stands where others that come again do: "Orlova – Let us vote", "== Tom Hale ==" above words.

    Of single words, where nearly all passages begin so; none of common words.
    """
    alike = [other for other in accepted if (other.style, other.form) == (group.style, group.form)]
    if not any(len(other.places) > 1 for other in alike) or text.lower_words.has(group.first):
        return False
    if group.style == "heading":
        return group.first.parts.kind in NAMES and group.followed == len(group.places)
    covered = len(alike) > 1 and text.cover.get(group.style) == _NEARLY_ALL
    return covered and group.style == "dash" and _has_sentences_everywhere(group)


def _may_be_an_asker(group: Group) -> bool:
    """A word for whoever asks, or words that all begin with capitals, as outlets have: "The Paper", "Le Phare"."""
    words = group.first.parts.name.split()
    return group.form == "function" or (1 < len(words) <= 4 and all(word[0].isupper() for word in words))


def _has_brackets_as(group: Group, other: Group) -> bool:
    """Whether brackets stand behind a name as behind another of that style, and it has its form or a title."""
    alike = group.form == other.form or group.strength >= STRENGTH["titled"]
    return group.remark and other.remark and group.style == other.style and alike


def _is_bracketed_as_others(text: Text, group: Group, again: Iterable[Group]) -> bool:
    """ "【王志明】" beside "【李大同】" that comes again, in the same brackets."""
    if group.style != "bracketed" or group.strength < STRENGTH["name"]:
        return False
    bracket = text.passages[group.places[0]].raw.lstrip()[:1]
    return any(
        other.style == "bracketed" and other.form == group.form and _opens_with(text, other, bracket) for other in again
    )


def _opens_with(text: Text, group: Group, bracket: str) -> bool:
    return text.passages[group.places[0]].raw.lstrip().startswith(bracket)


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


def _without_only_time(passages: Sequence[Passage]) -> list[Passage]:
    """Words beside a time, where no other stand beside one, tell when all began: "Salta, Casa de Gobierno, 10:30"."""
    timed = [n for n, passage in enumerate(passages) if passage.candidate and passage.candidate.style == "timed"]
    return _without_labels(passages, timed if len(timed) == 1 else ())


def _without_headline(passages: Sequence[Passage]) -> list[Passage]:
    """ "Anna Reed: “We open in May”" on the first line is a headline, where nothing else behind a label is quoted."""
    first = next((n for n, passage in enumerate(passages) if passage.mark is None), None)
    quoted = [n for n, passage in enumerate(passages) if _says_quotation(passage.candidate)]
    return _without_labels(passages, quoted if quoted == [first] else ())


def _without_labels(passages: Sequence[Passage], places: Container[int]) -> list[Passage]:
    """The passages, those at some places without the label that was proposed."""
    return [passage._replace(candidate=None) if n in places else passage for n, passage in enumerate(passages)]


def _says_quotation(candidate: LabelCandidate | None) -> bool:
    """Whether nothing but a quotation stands behind a colon."""
    if candidate is None or candidate.style != "colon":
        return False
    first, last = candidate.rest[:1], candidate.rest[-2:]
    ends_sentence = last[:1] in FULL_STOPS
    return first in QUOTATION_MARKS and last[-1:] in QUOTATION_MARKS and len(candidate.rest) > 2 and not ends_sentence


def _without_offices_below(passages: Sequence[Passage]) -> list[Passage]:
    """Lines right below a name, again and again, that are nothing but its office: no labels, and nobody says them."""
    offices = lines_of_offices(passages)
    return [
        passage._replace(candidate=None, mark="furniture") if n in offices else passage
        for n, passage in enumerate(passages)
    ]


def _end_of_run(candidates: Sequence[LabelCandidate | None], start: int) -> int:
    return next((n for n in range(start, len(candidates)) if not is_alone(candidates[n])), len(candidates))


def _one_style(passages: list[Passage]) -> list[Passage]:
    """Where labels with words after them are the rule, another bare name on a line is a heading."""
    candidates = [passage.candidate for passage in passages if passage.candidate]
    alone = sum(candidate.style == "own line" for candidate in candidates)
    if not alone or len(candidates) - alone <= alone:
        return passages
    known = {candidate.parts.key for candidate in candidates if candidate.style != "own line"}
    return [
        passage._replace(candidate=None)
        if is_alone(passage.candidate)
        and passage.candidate
        and passage.candidate.parts.key not in known
        and not (n and TIME_ALONE.fullmatch(passages[n - 1].text))
        else passage
        for n, passage in enumerate(passages)
    ]
