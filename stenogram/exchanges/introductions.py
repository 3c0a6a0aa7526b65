"""Who asked a question, and for which outlet: from the label, the registry, and the first words of the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from stenogram.exchanges.sides import is_outlet_label
from stenogram.exchanges.turn_text import text_of, without_greeting, words_in
from stenogram.given_names import is_given_name
from stenogram.languages import Language, languages
from stenogram.model import Document, Exchange, Mentions, Registry, Turn

OPENING_MARKS: Final = '«„“"'
CLOSING_MARKS: Final = '»“”"'
"""Quotation marks in which some languages print the names of media."""
_OPENING: Final = 30
"""Words of a question in which its asker is introduced."""
_STEM: Final = 5
"""Letters that an inflected word for a medium begins with: "газеты" is газета."""
_MOST_OF_OUTLET: Final = 4
"""Words of the label of an interview that has an article: "Die Neue Zeit"."""


def introduced(
    exchange: Exchange,
    turns: Sequence[Turn],
    mentions: Sequence[Mentions],
    registry: Registry,
    pack: Language,
    *,
    is_interview: bool,
) -> Exchange:
    """An exchange with its asker and outlet, from the label, the registry, and the first words of the question."""
    at = exchange.questions[0]
    turn = turns[at]
    speaker = turn.speaker
    asker = speaker.name if speaker and not speaker.unnamed else None
    named = _media_of(mentions[at], registry)
    name, outlet = _introduction(_opening(turn, pack), pack, frozenset(named))
    in_label = _outlet_in_label(turn, pack, is_interview=is_interview)
    if in_label:
        outlet, asker = in_label, None
    outlet_id = named.get(outlet or "") or _outlet_of(speaker.id if speaker else "", registry)
    if outlet_id:
        outlet = registry.entities[outlet_id].name
    elif outlet is None and asker and turn.role:
        outlet = _outlet_in_office(turn.role, pack)
    return replace(exchange, asker=asker or name, outlet=outlet, outlet_id=outlet_id)


def mentions_of_turns(document: Document, mentions: Mentions) -> list[Mentions]:
    """The mentions of each turn, paragraph by paragraph."""
    result: list[Mentions] = []
    at = 0
    for block in document.blocks:
        if isinstance(block, Turn):
            result.append(mentions[at : at + len(block.paragraphs)])
        at += len(block.paragraphs)
    return result


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


def _outlet_in_label(turn: Turn, pack: Language, *, is_interview: bool) -> str | None:
    """The outlet that a label names: "路透社记者", "Frage Süddeutsche Zeitung", and in interviews "DER HAFEN"."""
    label, speaker = turn.label or "", turn.speaker
    if speaker is None:
        return None
    if speaker.unnamed and is_outlet_label(label.casefold(), pack):
        return _without_asking(label, pack)
    beside = re.search(r"[(（]([^()（）]{2,40})[)）]", label)
    if speaker.unnamed and beside and _media_words().intersection(words_in(beside[1])):
        return beside[1]
    if is_interview and _is_medium(speaker.name):
        return speaker.name
    article, _, rest = label.partition(" ")
    has_article = article.casefold() in pack.articles and len(rest.split()) in range(1, _MOST_OF_OUTLET)
    return label if is_interview and has_article and not pack.offices.intersection(words_in(rest)) else None


def _without_asking(label: str, pack: Language) -> str | None:
    """A label without the word for the question or for who asks; None where no medium is left."""
    ending = max((word for word in pack.unspaced_questioners if label.endswith(word)), key=len, default="")
    if ending:
        return label.removesuffix(ending)
    asking = pack.questioners | pack.question_labels
    outlet = " ".join(word for word in label.split() if word.casefold().strip(",.()") not in asking).strip(" ,()")
    return outlet if _media_words().intersection(words_in(outlet)) else None


def _is_medium(name: str) -> bool:
    """Whether a name of several words has one of media and begins with no forename: "Jornal do Vale"."""
    words = words_in(name)
    return len(words) > 1 and bool(_media_words().intersection(words)) and not is_given_name(words[0])


def _outlet_in_office(office: str, pack: Language) -> str | None:
    """The medium that an office names: "correspondent, Oakham News"; None where no word says that it is one."""
    words = words_in(office)
    return office if _media_words().intersection(words) and not pack.questioners.intersection(words) else None


@lru_cache(maxsize=1)
def _media_words() -> frozenset[str]:
    """Those of all languages: media keep their names abroad."""
    return frozenset(word for pack in languages() for word in pack.media_words | pack.media_names)


@lru_cache(maxsize=1)
def _kinds_of_media() -> str:
    """A pattern of the words for a medium before its name, inflected: "газеты", "periódico", "news channel"."""
    known = {word for pack in languages() for word in pack.media_words if re.fullmatch(r"[^\W\d_]+", word)}
    stems = sorted(
        {re.escape(word[:_STEM]) for word in known if len(word) >= _STEM}, key=lambda stem: (-len(stem), stem)
    )
    short = sorted((re.escape(word) for word in known if 1 < len(word) < _STEM), key=lambda word: (-len(word), word))
    return rf"(?i:(?:{'|'.join(stems)})\w*|(?:{'|'.join(short)})\b)"


def _opening(turn: Turn, pack: Language) -> str:
    """The first words of a question, without the greeting."""
    text = re.sub(r"^\([^()]*\)\s*|^[-–—]\s+", "", text_of(turn))
    return without_greeting(text[: _end_of_words(text, _OPENING)], pack)


def _introduction(opening: str, pack: Language, media: frozenset[str]) -> tuple[str | None, str | None]:
    """Name and outlet: "Anna Reed, Oakham News.", "I’m Anna Reed of Oakham News", "Oakham News Agency."."""
    for form in _introductions():
        match = form.search(opening) if form.pattern.startswith("(?i:") else form.match(opening)
        if match:
            groups = match.groupdict()
            name, outlet = groups.get("name"), groups["outlet"].strip()
            words = words_in(f"{name or ''} {outlet}")
            small = pack.connectors | pack.particles | pack.articles | pack.media_words
            refused = (pack.offices | pack.honorifics | pack.first_person | pack.starters) - small
            spoken = words_in(match[0]) if name is None else words
            if refused.intersection(words) or (name is None and outlet not in media and not _names_medium(spoken)):
                continue
            return name, outlet
    return None, None


def _names_medium(words: Sequence[str]) -> bool:
    kinds = re.compile(_kinds_of_media())
    return any(word in _media_words() or kinds.fullmatch(word) for word in words)


@lru_cache(maxsize=1)
def _introductions() -> tuple[re.Pattern[str], ...]:
    capital = rf"[^\W\d_a-zа-яё][^\s,.;:!?{OPENING_MARKS}{CLOSING_MARKS}]*"
    kind = rf"(?=[a-zа-яёß-ÿ]){_kinds_of_media()}"
    any_kind = _kinds_of_media()
    names = rf"{capital}(?:\s(?:{capital}|de|del|la|von|van|al|of|the|des|der|für|\d[\d.]*)){{0,4}}(?:\s{kind}){{0,2}}"
    person = rf"(?P<name>{capital}(?:\s{capital}){{0,3}})"
    full = rf"(?P<name>{capital}(?:\s{capital}){{1,3}})"
    before = rf"(?:[^\W\d_]+\s)?(?:{any_kind}\s){{1,2}}"
    small_before = rf"(?:[a-zа-яёß-ÿ]+\s)?(?:{kind}\s){{1,2}}"
    quoted = rf"(?:{before})?[{OPENING_MARKS}](?P<outlet>[^{OPENING_MARKS}{CLOSING_MARKS}]{{2,40}})[{CLOSING_MARKS}]"
    plain = rf"(?:{small_before})?(?P<outlet>{names})"
    called = (
        r"(?:I[’']?m|I am|my name is|this is|je suis|je m[’']appelle|mi nombre es|soy|mein Name ist|ich bin|меня зовут)"
    )
    article = r"(?:the\s|la\s|el\s|le\s|der\s|die\s|das\s|dem\s|l[’'])?"
    of = rf"(?:of|from|with|de|del|du|von|vom|für|pour|para|из|от|da|van)\s{article}"
    end = r"(?=\s?[.:—–]|,\s)"
    forms = []
    for outlet in (quoted, plain):
        forms += [
            rf"(?i:{called})\s{person}(?:,?\s{of}|,\s){outlet}(?=[,.;:—–]|\s|$)",
            rf"{person}(?:,\s(?:{of})?{article}|\s\((?:{of})?){outlet}\)?(?=\s?[.:—–])",
            rf"{full}\s{of}{outlet}{end}",
        ]
    return tuple(
        map(
            re.compile,
            [
                *forms,
                rf"{before}[{OPENING_MARKS}](?P<outlet>[^{CLOSING_MARKS}]{{2,40}})[{CLOSING_MARKS}][.:,]",
                rf"[{OPENING_MARKS}]?(?P<outlet>{names})[{CLOSING_MARKS}]?[.:](?=\s)",
            ],
        )
    )


def _end_of_words(text: str, count: int) -> int:
    """The end of the first words of a text."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return ends[min(count, len(ends)) - 1] if ends else 0
