"""Questions and answers of press conferences and interviews: which turn answers which, who asked, and for which outlet.

Read from who speaks and in which order, never from what is said in answer: that a question was answered fully, or at
all, is not claimed. Where a text is neither a press conference nor an interview, and where it is not clear who asks,
there are no exchanges.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from stenogram.languages import Language, languages, words_of
from stenogram.model import Document, Exchange, Mentions, Registry, Turn
from stenogram.text.punctuation import DASHES, ELLIPSES, QUESTION_MARKS, SENTENCE_END

Side = Literal["asks", "answers", "moderates", "interjects"]

FEWEST_OF_QUESTION: Final = 8
"""Words of a question without a question mark; fewer are thanks, or a start that was interrupted."""
MOST_OF_HANDING_OVER: Final = 40
"""Words of a turn with a phrase that gives the floor, beside which it answers nothing."""
MOST_OF_REMARK: Final = 12
"""Words of a turn behind an answer that only gives the floor, jests or closes."""
MOST_OF_COUNTER_QUESTION: Final = 6
"""Words of "What?" and "Once again, and louder please": no answer, where the question is put again."""
FEWEST_OF_STATEMENT: Final = 100
"""Words of an opening statement."""
FEWEST_TURNS: Final = 4
ASKING: Final = 0.5
"""The share of turns that end with a question, of the one who asks in an interview of two; of the other
ANSWERING at most."""
ANSWERING: Final = 0.35
ASKING_IN_INTERVIEW: Final = 0.2
"""The same where the text is called an interview, and the other says twice as much: recordings lack question marks."""
OPENING_MARKS: Final = '«„“"'
CLOSING_MARKS: Final = '»“”"'
"""Quotation marks in which some languages print the names of media."""
OF_TWO: Final = 0.9
"""The share of turns that the two of an interview have."""
_PRESS_EVENTS: Final = frozenset(("News conference", "Briefing", "Interview"))
_OPENING: Final = 30
"""Words of a question in which its asker is introduced."""


def exchanges(document: Document, mentions: Mentions, registry: Registry) -> tuple[Exchange, ...]:
    """The exchanges of a text, in order; none of one that is neither press conference nor interview."""
    turns = tuple(document.turns())
    pack = words_of(document.language)
    sides = _sides(document, turns, pack)
    if sides is None:
        return ()
    paired = [exchange for exchange in _pairs(turns, sides, pack) if exchange.answers]
    of_turns = _mentions_of_turns(document, mentions)
    return tuple(_introduced(exchange, turns, of_turns, registry, pack) for exchange in paired)


# --- Who asks -------------------------------------------------------------------------------------


def _sides(document: Document, turns: Sequence[Turn], pack: Language) -> tuple[Side, ...] | None:
    """What each turn's speaker does; None where the text has no questions and answers, or it is not clear."""
    named = {key: _side_of_label(turn, pack) for turn in turns if (key := _key(turn))}
    if "asks" in named.values():
        named |= _named_askers(document, turns, named)
        sides = tuple(named.get(_key(turn)) or "answers" for turn in turns)
        sides = _with_moderators(turns, sides, pack)
        return sides if document.event == "Interview" else _without_small_talk(turns, sides)
    asker = _asker_of_two(document, turns)
    if asker is None:
        return None
    return tuple("asks" if _key(turn) == asker else "answers" for turn in turns)


def _with_moderators(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> tuple[Side, ...]:
    """Those who answer nobody and only give the floor moderate, under their own names as well."""
    own: dict[str, list[int]] = defaultdict(list)
    for at, turn in enumerate(turns):
        own[_key(turn)].append(at)
    moderators = {
        key
        for key, numbers in own.items()
        if all(_size(turns[at]) <= MOST_OF_HANDING_OVER and (at == 0 or sides[at - 1] != "asks") for at in numbers)
        and any(_gives_floor(turns[at], pack) for at in numbers)
    }
    pairs = zip(turns, sides, strict=True)
    return tuple("moderates" if side == "answers" and _key(turn) in moderators else side for turn, side in pairs)


def _without_small_talk(turns: Sequence[Turn], sides: Sequence[Side]) -> tuple[Side, ...]:
    """What reporters call before the opening statement is no question, if it is short or asks nothing."""
    opening = next(
        (at for at, turn in enumerate(turns) if sides[at] == "answers" and _size(turn) >= FEWEST_OF_STATEMENT), 0
    )
    return tuple(
        "interjects" if at < opening and side == "asks" and turns[at].label and _is_small_talk(turns[at]) else side
        for at, side in enumerate(sides)
    )


def _is_small_talk(turn: Turn) -> bool:
    return _size(turn) < FEWEST_OF_QUESTION or not _has_question_mark(_text(turn))


def _key(turn: Turn) -> str:
    return f"{turn.speaker.id}{'*' * turn.speaker.unnamed}" if turn.speaker else ""


def _side_of_label(turn: Turn, pack: Language) -> Side | None:
    """What a label or an office says that its speaker does."""
    speaker = turn.speaker
    if speaker and speaker.unnamed:
        name = speaker.name.casefold()
        if name in pack.questioners | pack.asks:
            return "asks"
        return "moderates" if name in pack.moderators else "answers" if name in pack.answers else "interjects"
    office = (turn.role or "").casefold()
    words = frozenset(re.findall(r"[^\W\d_]+", office))
    if office in pack.moderators or (words & pack.moderators and not words & pack.questioners):
        return "moderates"
    return "asks" if words & pack.questioners else None


def _named_askers(document: Document, turns: Sequence[Turn], sides: Mapping[str, Side | None]) -> dict[str, Side]:
    """Journalists under their own names among the nameless ones, at a press conference."""
    if document.event not in _PRESS_EVENTS:
        return {}
    return {
        key: "asks"
        for key, own in _by_speaker(turns).items()
        if sides.get(key) is None and all(_asks(turn) and _size(turn) < 200 for turn in own)
    }


def _asker_of_two(document: Document, turns: Sequence[Turn]) -> str | None:
    """In a talk of two the one who asks, if one of them asks and the other does not."""
    if document.event is not None and document.event not in _PRESS_EVENTS:
        return None
    by_speaker = _by_speaker(turns)
    ordered = sorted(by_speaker, key=lambda key: -len(by_speaker[key]))[:2]
    if len(turns) < FEWEST_TURNS or len(ordered) < 2 or "" in ordered:
        return None
    if sum(len(by_speaker[key]) for key in ordered) < OF_TWO * len(turns):
        return None
    return _asker_among(by_speaker, ordered, is_interview=document.event == "Interview")


def _asker_among(by_speaker: Mapping[str, Sequence[Turn]], two: Sequence[str], *, is_interview: bool) -> str | None:
    """Which of two asks, by how often each ends with a question, and who says more."""
    shares = {key: sum(map(_asks, by_speaker[key])) / len(by_speaker[key]) for key in two}
    answerer, asker = sorted(two, key=lambda key: shares[key])
    words = {key: sum(map(_size, by_speaker[key])) for key in two}
    if is_interview and words[answerer] >= 2 * words[asker]:
        return asker if shares[asker] >= max(2 * shares[answerer], ASKING_IN_INTERVIEW) else None
    clear = shares[asker] >= ASKING and shares[answerer] <= ANSWERING
    return asker if clear and words[answerer] > words[asker] else None


def _by_speaker(turns: Sequence[Turn]) -> Mapping[str, list[Turn]]:
    by_speaker: dict[str, list[Turn]] = defaultdict(list)
    for turn in turns:
        by_speaker[_key(turn)].append(turn)
    return by_speaker


# --- Which turn answers which ---------------------------------------------------------------------


def _pairs(turns: Sequence[Turn], sides: Sequence[Side], pack: Language) -> Iterator[Exchange]:
    """Exchanges in order: questions gather until somebody answers, answers until somebody asks."""
    questions: list[int] = []
    answers: list[int] = []
    for at, (turn, side) in enumerate(zip(turns, sides, strict=True)):
        if side == "asks" and _is_question(turn):
            if answers:
                yield Exchange(tuple(questions), tuple(answers))
                questions, answers = [], []
            questions.append(at)
        elif side == "answers" and questions and not _only_leads(turns, sides, at, answers, pack):
            answers.append(at)
    if answers:
        yield Exchange(tuple(questions), tuple(answers))


def _is_question(turn: Turn) -> bool:
    """Whether a turn of one who asks puts a question, or begins one; thanks and starts of few words do not."""
    return _has_question_mark(_text(turn)) or _size(turn) >= FEWEST_OF_QUESTION


def _only_leads(turns: Sequence[Turn], sides: Sequence[Side], at: int, answers: Sequence[int], pack: Language) -> bool:
    """Whether a turn of those who answer gives the floor, asks back or closes, and answers nothing."""
    size, before = _size(turns[at]), sides[at - 1]
    if not answers:
        return _asks_back(turns, sides, at, pack)
    if before == "asks":
        # Behind thanks or a start that was broken off, which are no questions.
        return size <= MOST_OF_COUNTER_QUESTION and not _is_question(turns[at - 1])
    return size <= MOST_OF_REMARK or (size <= MOST_OF_HANDING_OVER and _gives_floor(turns[at], pack))


def _asks_back(turns: Sequence[Turn], sides: Sequence[Side], at: int, pack: Language) -> bool:
    """Whether a turn behind a question leaves it to another, or is a question back, so that it is put again."""
    if _size(turns[at]) > MOST_OF_COUNTER_QUESTION:
        return False
    following = next((side for side in sides[at + 1 :] if side != "interjects"), None)
    if following != "asks" or sides[at - 1] != "asks":
        return following == "answers"
    return _is_unfinished(turns[at - 1]) or _has_question_mark(_text(turns[at])) or _gives_floor(turns[at], pack)


def _gives_floor(turn: Turn, pack: Language) -> bool:
    text = _text(turn).casefold()
    return any(phrase in text for phrase in pack.floor_phrases)


def _is_unfinished(turn: Turn) -> bool:
    return _text(turn).rstrip().endswith(tuple(DASHES + ELLIPSES))


def _asks(turn: Turn) -> bool:
    """Whether a turn ends with a question; a sentence or two may stand behind it."""
    sentences = [match.end() for match in SENTENCE_END.finditer(_text(turn))]
    return _has_question_mark(_text(turn)[sentences[-3] if len(sentences) > 2 else 0 :])


def _has_question_mark(text: str) -> bool:
    return any(mark in text for mark in QUESTION_MARKS)


def _text(turn: Turn) -> str:
    return " ".join(paragraph.text for paragraph in turn.paragraphs if paragraph.kind == "speech")


def _size(turn: Turn) -> int:
    """The words of a turn; two characters of a script without spaces are one."""
    text = _text(turn)
    unspaced = len(_UNSPACED.findall(text))
    return len(_UNSPACED.sub(" ", text).split()) + unspaced // 2


_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


# --- Who asked, and for whom ----------------------------------------------------------------------


def _introduced(
    exchange: Exchange, turns: Sequence[Turn], mentions: Sequence[Mentions], registry: Registry, pack: Language
) -> Exchange:
    """An exchange with its asker and outlet, from the label, the registry, and the first words of the question."""
    at = exchange.questions[0]
    turn = turns[at]
    speaker = turn.speaker
    asker = speaker.name if speaker and not speaker.unnamed else None
    opening = _opening(turn, pack)
    named = _media_of(mentions[at], registry)
    name, outlet = _introduction(opening, pack, frozenset(named))
    outlet_id = named.get(outlet or "") or _outlet_of(speaker.id if speaker else "", registry)
    if outlet_id:
        outlet = registry.entities[outlet_id].name
    elif outlet is None and asker and turn.role:
        outlet = _outlet_in_office(turn.role, pack)
    return replace(exchange, asker=asker or name, outlet=outlet, outlet_id=outlet_id)


def _media_of(mentions: Mentions, registry: Registry) -> dict[str, str]:
    """The media of the registry that a turn names, by the words that name them."""
    return {
        mention.text: mention.entity
        for of_paragraph in mentions
        for mention in of_paragraph
        if mention.entity in registry.entities and registry.entities[mention.entity].group == "medium"
    }


def _outlet_of(person: str, registry: Registry) -> str | None:
    """The medium that a registered journalist has an office of, if there is one only."""
    entity = registry.entities.get(person)
    bodies = {office.body for office in entity.offices if office.body} if entity else set()
    media = [body for body in bodies if body in registry.entities and registry.entities[body].group == "medium"]
    return media[0] if len(media) == 1 else None


def _outlet_in_office(office: str, pack: Language) -> str | None:
    """The medium that an office names: "correspondent, Oakham News"; None where no word says that it is one."""
    words = re.findall(r"[^\W\d_]+", office.casefold())
    return office if _media_words().intersection(words) and not pack.questioners.intersection(words) else None


@lru_cache(maxsize=1)
def _media_words() -> frozenset[str]:
    """Those of all languages: media keep their names abroad."""
    return frozenset(word for pack in languages() for word in pack.media_words)


def _opening(turn: Turn, pack: Language) -> str:
    """The first words of a question, without the greeting."""
    text = re.sub(r"^\([^()]*\)\s*|^[-–—]\s+", "", _text(turn))
    text = text[: _end_of_words(text, _OPENING)]
    while (match := re.match(r"([^.,!?]{2,40})[.,!]\s+(?=\S)", text)) and _is_greeting(match[1], pack):
        text = text[match.end() :]
    return text


def _is_greeting(phrase: str, pack: Language) -> bool:
    words = re.findall(r"[^\W\d_]+", phrase.casefold())
    known = frozenset(word for thanks in pack.thanks for word in thanks.split())
    courtesies = known | pack.honorifics | pack.offices | pack.addresses | pack.articles | pack.connectors
    return bool(words) and (words[0] in known or all(word in courtesies for word in words))


def _introduction(opening: str, pack: Language, media: frozenset[str]) -> tuple[str | None, str | None]:
    """Name and outlet: "Anna Reed, Oakham News.", "I’m Anna Reed of Oakham News", "Oakham News Agency."."""
    for number, form in enumerate(_introductions()):
        match = form.search(opening) if number == 0 else form.match(opening)
        if match:
            groups = match.groupdict()
            name, outlet = groups.get("name"), groups["outlet"].strip()
            words = re.findall(r"[^\W\d_]+", f"{name or ''} {outlet}".casefold())
            small = pack.connectors | pack.particles | pack.articles
            refused = (pack.offices | pack.honorifics | pack.first_person | pack.starters) - small
            if refused.intersection(words) or (
                name is None and outlet not in media and not _media_words().intersection(words)
            ):
                continue
            return name, outlet
    return None, None


@lru_cache(maxsize=1)
def _introductions() -> tuple[re.Pattern[str], ...]:
    capital = rf"[^\W\d_a-zа-яё][^\s,.;:!?{OPENING_MARKS}{CLOSING_MARKS}]*"
    names = rf"{capital}(?:\s(?:{capital}|de|del|la|von|van|al|of|the|des|der|für|\d[\d.]*)){{0,4}}"
    person = rf"(?P<name>{capital}(?:\s{capital}){{0,3}})"
    outlet = rf"[{OPENING_MARKS}]?(?P<outlet>{names})[{CLOSING_MARKS}]?"
    called = (
        r"(?:I[’']?m|I am|my name is|this is|je suis|je m[’']appelle|mi nombre es|soy|mein Name ist|ich bin|меня зовут)"
    )
    of = r",?\s(?:of|from|with|de|del|du|von|vom|für|from the|with the|of the)\s"
    return (
        re.compile(rf"(?i:{called})\s{person}(?:{of}|,\s){outlet}(?=[,.;:—–]|\s)"),
        re.compile(rf"{person}(?:,\s(?:de\s|del\s|from\s|with\s|of\s)?|\s\()(?:the\s)?{outlet}\)?\s?(?=[.:—–])"),
        re.compile(rf"{outlet}[.:](?=\s)"),
    )


def _end_of_words(text: str, count: int) -> int:
    """The end of the first words of a text."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return ends[min(count, len(ends)) - 1] if ends else 0


def _mentions_of_turns(document: Document, mentions: Mentions) -> list[Mentions]:
    """The mentions of each turn, paragraph by paragraph."""
    result: list[Mentions] = []
    at = 0
    for block in document.blocks:
        if isinstance(block, Turn):
            result.append(mentions[at : at + len(block.paragraphs)])
        at += len(block.paragraphs)
    return result
