"""Who asked a question, and for which outlet: from the label, the registry, and the first words of the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from stenogram.exchanges.outlets import (
    are_medium,
    is_outlet_label,
    kinds_of_media,
    media_words,
    names_medium,
    outlet_beside,
)
from stenogram.exchanges.turn_text import (
    asks,
    has_phrase,
    sentences_of,
    size,
    speaks_of_question,
    text_of,
    without_greeting,
    words_in,
)
from stenogram.given_names import is_given_name
from stenogram.languages import Language, languages
from stenogram.model import Document, Exchange, Mentions, Registry, Turn
from stenogram.text.punctuation import COMMAS, EXCLAMATION_MARKS, FULL_STOPS, character_class

OPENING_MARKS: Final = '«„“"'
CLOSING_MARKS: Final = '»“”"'
"""Quotation marks in which some languages print the names of media."""
_OPENING: Final = 30
"""Words of a question in which its asker is introduced."""
_MOST_OF_ADDRESS: Final = 4
"""Words of a sentence before an introduction: "Buen día, señor vocero"."""
_MOST_OF_CALL: Final = 10
"""Words of a sentence by which somebody is called to ask, with their outlet."""
_MOST_BEFORE_CALL: Final = 6
"""Words of a moderator's before the name: "The first one is from"."""
_MOST_BETWEEN: Final = 2
"""Of these, words between name and outlet: "Ann Reed, from the Gazette"."""
_ANYWHERE: Final = r"(?i:(?:^|(?<=[.!?,;:]\s)|(?<=and\s))"
"""The beginning of a pattern that need not stand at the beginning of a question."""
_PAUSE: Final = character_class(FULL_STOPS, COMMAS, EXCLAMATION_MARKS)
_WITHIN: Final = rf"(?:(?!{_PAUSE})[^\sの])"
_UNSPACED_INTRODUCTIONS: Final = (
    re.compile(rf"(?:^|{_PAUSE}\s?)(?P<outlet>{_WITHIN}{{2,20}})の(?P<name>{_WITHIN}{{1,10}}?)(?:です|と申します)"),
    re.compile(
        r"(?:^|[.,!]\s?)(?:저는\s)?(?P<outlet>[^\s.,]{2,15}?)(?:의)?\s(?P<name>[\uac00-\ud7a3]{2,4}?)(?:\s?기자)?입니다"
    ),
    re.compile(
        rf"我是(?:来自|來自)?(?P<outlet>(?:(?!{_PAUSE})\S){{2,15}}?)的?(?:记者|記者)(?P<name>[\u4e00-\u9fff]{{2,4}})(?={_PAUSE})"
    ),
)
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
    is_led: bool,
) -> Exchange:
    """An exchange with its asker and outlet, from the label, the registry, and the first words of the question.

    `is_led`: a moderator speaks before it.
    """
    at = exchange.questions[0]
    turn = turns[at]
    named = _media_of(mentions[at], registry)
    asker, outlet = _of_label(turn, pack, is_interview=is_interview)
    name, spoken = _introduction(_opening(turn, pack), pack, frozenset(named))
    outlet = outlet or spoken
    if outlet is None and asker:
        outlet = _outlet_when_called(asker, turns[at - 1 : at], pack) or _outlet_in_office(turn, pack)
    if (asker, name, outlet) == (None, None, None):
        name, outlet = _called(turns[max(at - 2, 0) : at], pack, is_led=is_led)
    outlet_id = named.get(outlet or "") or _outlet_of(turn.speaker.id if turn.speaker else "", registry)
    if outlet_id:
        outlet = registry.entities[outlet_id].name
    return replace(exchange, asker=asker or name, outlet=outlet, outlet_id=outlet_id)


def _of_label(turn: Turn, pack: Language, *, is_interview: bool) -> tuple[str | None, str | None]:
    """Name and outlet that a label has."""
    in_label = _outlet_in_label(turn, pack, is_interview=is_interview)
    speaker = turn.speaker
    if speaker and speaker.unnamed and (parted := _parted_by_stroke(speaker.name, turn.label or "")):
        return parted
    if in_label is None:
        outlet = outlet_beside(turn, pack)
        is_person = speaker and not speaker.unnamed and speaker.name.casefold() != (outlet or "").casefold()
        return _asker(speaker.name, pack) if speaker and is_person else None, outlet
    asker = _behind_outlet(in_label) if pack.unspaced_questioners else None
    return asker, in_label.removesuffix(f" {asker}") if asker else in_label


def printed_above(document: Document, label: str) -> bool:
    """Whether a label stands above the turns as a medium does that prints an interview: "Harbour Life, 3/2022".

    It begins a line, behind the word for a medium or without one, and a comma or nothing stands behind it.
    """
    lines = []
    for block in document.blocks:
        if isinstance(block, Turn):
            break
        lines += [line for paragraph in block.paragraphs for line in paragraph.text.splitlines()]
    form = re.compile(
        rf"\W*(?:{kinds_of_media()}\s)?\W*{re.escape(label)}\W*(?:{character_class(COMMAS)}.*)?", re.IGNORECASE
    )
    return not is_given_name(words_in(label)[0] if words_in(label) else "") and any(map(form.fullmatch, lines))


def introduces(turn: Turn, pack: Language) -> bool:
    """Whether a speaker says with the first words who they are and of which outlet: Anna Reed "Anna Reed, Radio 4."."""
    name, _ = _introduction(_opening(turn, pack), pack, frozenset())
    own = set(words_in(turn.speaker.name)) if turn.speaker else set()
    return name is not None and bool(own.intersection(words_in(name)[-1:]))


def mentions_of_turns(document: Document, mentions: Mentions) -> list[Mentions]:
    """The mentions of each turn, paragraph by paragraph."""
    of_blocks = mentions_of_blocks(document, mentions)
    return [of_block for block, of_block in zip(document.blocks, of_blocks, strict=True) if isinstance(block, Turn)]


def mentions_of_blocks(document: Document, mentions: Mentions) -> list[Mentions]:
    """The mentions of each block, paragraph by paragraph."""
    ends = list(accumulate(len(block.paragraphs) for block in document.blocks))
    return [mentions[start:end] for start, end in pairwise([0, *ends])]


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
    if (speaker.unnamed or pack.unspaced_questioners) and is_outlet_label(label.casefold(), pack):
        return _without_asking(label, pack)
    if medium := _medium_before_asking(label, pack):
        return medium
    if is_interview and _is_medium(speaker.name):
        return label if label.casefold() == speaker.name.casefold() else speaker.name
    article, _, rest = label.partition(" ")
    has_article = article.casefold() in pack.articles and len(rest.split()) in range(1, _MOST_OF_OUTLET)
    return label if is_interview and has_article and not pack.offices.intersection(words_in(rest)) else None


def _parted_by_stroke(name: str, label: str) -> tuple[str, str] | None:
    """Name and outlet of "IVAN REYES/RADIO SUR"; the outlet as printed."""
    person, _, rest = name.partition("/")
    outlet = label.partition("/")[2].strip()
    is_name = bool(rest) and len(words_in(person)) > 1 and is_given_name(words_in(person)[0])
    return (person.strip(), outlet) if is_name and "/" not in outlet else None


def _behind_outlet(printed: str) -> str | None:
    """Whoever is named behind an outlet where words are not spaced: 西村 of "東西新聞 西村"."""
    outlet, _, name = printed.partition(" ")
    return name if name and any(word in outlet for word in media_words()) else None


def _medium_before_asking(label: str, pack: Language) -> str | None:
    """The medium before the word for a question, where words are not spaced: "天下雜誌問"."""
    if not pack.unspaced_questioners:
        return None
    ending = max((word for word in pack.asks if label.endswith(word)), key=len, default="")
    medium = label.removesuffix(ending) if ending else ""
    return medium if any(word in medium for word in pack.media_words) else None


def _without_asking(label: str, pack: Language) -> str | None:
    """A label without the word for the question or for who asks; None where no medium is left."""
    ending = max((word for word in pack.unspaced_questioners if label.endswith(word)), key=len, default="")
    if ending:
        return label.removesuffix(ending)
    asking = pack.questioners | pack.question_labels
    outlet = " ".join(word for word in label.split() if word.casefold().strip(",.()") not in asking).strip(" ,()")
    return outlet if media_words().intersection(words_in(outlet)) else None


def _asker(name: str, pack: Language) -> str | None:
    """A name without the word for who asks beside it, "الصحفية رنا الخطيب"; None where nothing else is left."""
    if _is_function(name, pack):
        return None
    ending = max((word for word in pack.unspaced_questioners if name.endswith(word)), key=len, default="")
    name = name.removesuffix(ending).rstrip()
    first, _, rest = name.partition(" ")
    bare = first.casefold().removeprefix(pack.joined_article)
    return rest if rest and {first.casefold(), bare} & pack.questioners else name


def _is_function(name: str, pack: Language) -> bool:
    """Whether a name is a word for who asks, as of a label in another case or number: "Redakcja"."""
    return name.casefold() in pack.questioners | pack.asks | pack.question_labels


def _is_medium(name: str) -> bool:
    """Whether a name is of a medium and begins with no forename: "Jornal do Vale"."""
    words = words_in(name)
    if len(words) == 1:
        return are_medium(words) and not is_given_name(words[0])
    return are_medium(words) and not is_given_name(words[0])


def _outlet_in_office(turn: Turn, pack: Language) -> str | None:
    """The medium that an office names: "Oakham News", or in a label in capitals alone: "Hugh Marsden, ITV"."""
    office, label = turn.role or "", turn.label or ""
    words = words_in(office)
    if media_words().intersection(words):
        numbered = re.search(rf"{re.escape(office)}\d{{1,3}}\b", label)  # "News18" is no footnote.
        return None if (pack.questioners - media_words()).intersection(words) else numbered[0] if numbered else office
    behind = re.search(r",\s*(\w{2,6})$", label)
    is_short = behind and behind[1].isupper() and not label.isupper()
    return behind[1] if behind and is_short and behind[1].casefold() not in pack.offices else None


def _opening(turn: Turn, pack: Language) -> str:
    """The first words of a question, without the greeting."""
    text = re.sub(r"^\([^()]*\)\s*|^[-–—]\s+", "", text_of(turn))
    return without_greeting(text[: _end_of_words(text, _OPENING)], pack)


def _introduction(opening: str, pack: Language, media: frozenset[str]) -> tuple[str | None, str | None]:
    """Name and outlet: "Anna Reed, Oakham News.", "I’m Anna Reed of Oakham News", "Oakham News Agency."."""
    if pack.unspaced_questioners:
        return _unspaced_introduction(opening)
    first, *behind = sentences_of(opening) or [""]
    rest = " ".join(behind) if size(first) <= _MOST_OF_ADDRESS else ""
    for text in filter(None, (opening, rest)):
        for form in _introductions():
            match = form.search(text) if form.pattern.startswith(_ANYWHERE) else form.match(text)
            if match and not _is_refused(match, pack, media):
                return _in_order(match.groupdict().get("name"), match["outlet"].strip())
    return None, None


def _in_order(name: str | None, outlet: str) -> tuple[str | None, str]:
    """Name and outlet, also where the outlet stands first: "Oakham Gazette, Anna Reed."."""
    turned = name is not None and names_medium(words_in(name)) and not names_medium(words_in(outlet))
    return (outlet, name) if turned and name else (name, outlet)


def _outlet_when_called(asker: str, before: Sequence[Turn], pack: Language) -> str | None:
    """The outlet that is named with an asker who is called: "The next is from Lena Hoff of the Financial Gazette."."""
    text = " ".join(map(text_of, before))
    name, outlet = _introduction(text[text.find(asker) :], pack, frozenset()) if asker in text else (None, None)
    return outlet if name == asker else None


def _called(before: Sequence[Turn], pack: Language, *, is_led: bool) -> tuple[str | None, str | None]:
    """Name and outlet of the next who asks, where the turn before ends with nothing else: "Ann Reed, of Radio 4.".

    Where that is all of it, behind a question, it is the answer. A moderator may say a few words before the name: "The
    first one is from Ann Reed, of Radio 4."; where names are inflected behind them, as in Ukrainian, there is no name.
    """
    sentences = _up_to_call(before[-1], pack, is_led=is_led) if before else []
    if not sentences or (len(sentences) == 1 and not is_led and any(map(asks, before[:-1]))):
        return None, None
    for call in _calls_in(sentences[-1], pack, is_led=is_led):
        name, outlet = _introduction(call, pack, frozenset()) if size(call) <= _MOST_OF_CALL else (None, None)
        if name and outlet and _is_whole_call(call, name, outlet, is_led=is_led):
            ahead = sentences[-1].removesuffix(call).rstrip()
            is_inflected = bool(pack.name_endings and ahead[-1:].isalpha())
            return None if is_inflected else name, outlet
    return None, None


def _up_to_call(turn: Turn, pack: Language, *, is_led: bool) -> list[str]:
    """The sentences of a turn; of a moderator, without "Please go ahead." at the end."""
    sentences = sentences_of(text_of(turn))
    while is_led and len(sentences) > 1 and _only_gives_floor(sentences[-1], pack):
        sentences.pop()
    return sentences


def _only_gives_floor(sentence: str, pack: Language) -> bool:
    return size(sentence) <= _MOST_OF_ADDRESS and has_phrase(sentence, pack.floor_phrases)


def _calls_in(sentence: str, pack: Language, *, is_led: bool) -> list[str]:
    """A sentence, or what stands in it behind the word for a question; of a moderator, from each early capital on."""
    announcing, _, behind = sentence.partition(", ")
    calls = [behind if behind and speaks_of_question(announcing, pack) else sentence]
    if is_led:
        calls += [
            sentence[word.start() :]
            for word in re.finditer(r"(?<=\s)\S+", sentence)
            if word[0][0].isupper() and size(sentence[: word.start()]) <= _MOST_BEFORE_CALL
        ]
    return calls


def _is_whole_call(call: str, name: str, outlet: str, *, is_led: bool) -> bool:
    """Whether a call begins with a person's name, and has hardly a word beside it and the outlet."""
    beside = len(words_in(call)) - len(words_in(f"{name} {outlet}"))
    is_name = is_given_name(words_in(name)[0]) or (is_led and names_medium(words_in(outlet)))
    return call.startswith(name) and beside <= _MOST_BETWEEN and is_name


def _is_refused(match: re.Match[str], pack: Language, media: frozenset[str]) -> bool:
    """Whether words like an introduction are of an office, begin a sentence, or name nothing that is a medium."""
    groups = match.groupdict()
    name, outlet = groups.get("name"), groups["outlet"].strip()
    small = pack.connectors | pack.particles | pack.articles | pack.media_words
    refused = (pack.offices | pack.honorifics | pack.first_person) - small
    is_quoted = match.string[match.start("outlet") - 1 : match.start("outlet")] in tuple(OPENING_MARKS)
    printed = f"{name or ''} {'' if is_quoted else outlet}".split()
    if refused.intersection(words_in(" ".join(word for word in printed if not word.islower()))):
        return True
    beginnings = [words_in(part)[:1] for part in (name or "", "" if is_quoted else outlet)]
    if any((pack.starters - small).intersection(beginning) for beginning in beginnings):
        return True
    needs_medium = name is None or (groups.get("apart") and not is_quoted)
    return bool(needs_medium) and outlet not in media and not names_medium(words_in(match[0]))


def _unspaced_introduction(opening: str) -> tuple[str | None, str | None]:
    """The same where words are not spaced, or what is spaced is more than a word."""
    for form in _UNSPACED_INTRODUCTIONS:
        match = form.search(opening)
        if match and any(word in match["outlet"].casefold() for word in media_words() if not word.isascii()):
            return match["name"], match["outlet"]
    return None, None


@lru_cache(maxsize=1)
def _introductions() -> tuple[re.Pattern[str], ...]:
    capital = rf"[^\W\d_a-zа-яё][^\s,.;:!?{OPENING_MARKS}{CLOSING_MARKS}]*"
    kind = rf"(?=[a-zа-яёß-ÿ]){kinds_of_media()}"
    any_kind = kinds_of_media()
    elided = rf"(?:(?:d|l|dell|dall|all|nell)[’']{capital})"
    small = r"de|del|do|da|dos|la|von|van|al|of|the|des|der|für|di|della|\d[\d.]*"
    names = rf"{capital}(?:\s(?:{capital}|{elided}|{small})){{0,4}}(?:\s{kind}){{0,2}}"
    person = rf"(?P<name>{capital}(?:\s{capital}){{0,3}})"
    full = rf"(?P<name>{capital}(?:\s{capital}){{1,3}})"
    before = rf"(?:[^\W\d_]+\s)?(?:{any_kind}\s){{1,2}}"
    small_before = rf"(?:[a-zа-яёß-ÿ]+\s)?(?:{kind}\s){{1,2}}"
    quoted = rf"(?:{before})?[{OPENING_MARKS}](?P<outlet>[^{OPENING_MARKS}{CLOSING_MARKS}]{{2,40}})[{CLOSING_MARKS}]"
    plain = rf"(?:{small_before})?(?P<outlet>{names})"
    introducers = sorted(
        {phrase for pack in languages() for phrase in pack.introducers}, key=lambda held: (-len(held), held)
    )
    called = f"(?:{'|'.join(map(re.escape, introducers))})"
    article = r"(?:the\s|la\s|el\s|le\s|der\s|die\s|das\s|dem\s|l[’'])?"
    belonging = (
        r"of|from|with|de|del|du|di|do|von|vom|für|pour|para|из|от|da|dal|van|fra|från|z|ze|iz|din|de la|من|از|dari|wa"
        r"|della|dello|dalla|dallo|dos|das|des|av|af|uit|od|із|від|της|του"
    )
    elided_of = r"(?:d|dell|dall)[’']"
    of = rf"(?:(?:{belonging})\s{article}|{elided_of})"
    end = r"(?=\s?[.:—–]|,\s)"
    forms = []
    for outlet in (quoted, plain):
        forms += [
            rf"{_ANYWHERE}{called})\s{person}(?:,?\s{of}|(?P<apart>,\s)){outlet}(?=[,.;:—–]|\s|$)",
            rf"{person}(?:,\s(?:{of})?{article}|\s\((?:{of})?){outlet}\)?(?=\s?[.:—–])",
            rf"{full}\s{of}{outlet}{end}",
        ]
    return tuple(
        map(
            re.compile,
            [
                *forms,
                rf"{quoted},\s{person}(?=\s?[.:—–])",
                rf"{before}[{OPENING_MARKS}](?P<outlet>[^{CLOSING_MARKS}]{{2,40}})[{CLOSING_MARKS}][.:,]",
                rf"[{OPENING_MARKS}]?(?P<outlet>{names})[{CLOSING_MARKS}]?[.:](?=\s)",
            ],
        )
    )


def _end_of_words(text: str, count: int) -> int:
    """The end of the first words of a text."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return ends[min(count, len(ends)) - 1] if ends else 0
