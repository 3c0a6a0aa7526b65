"""What the lines around the words tell: title, day, place, publisher, kind of event, language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from stenogram.dates import PartialDate
from stenogram.parsing.datelines import find_date, read_dateline
from stenogram.parsing.records import Passage
from stenogram.parsing.structure import is_place_like

_PUBLISHERS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"(official website of [^|–—]{3,80})$", None),
        (r"(official (?:internet resources|site) of [^|–—]{3,80})$", None),
        (r"\[?congressional record\b", "Congressional Record"),
        (r"(?:the white house.{0,60}office of the press secretary|office of the press secretary)", "The White House"),
        (r"source\s*[–—:-]\s*(the kremlin)\b", None),
        (r"hansard\b", "Hansard"),
    )
)
_EVENTS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), event)
    for pattern, event in (
        (r"\binterview\b|интервью|专访|インタビュー|\bentretien\b|\bentrevista\b|\bintervista\b", "Interview"),
        (r"\bgaggle\b|press briefing|\bbriefing\b|брифинг|发言人|記者会見", "Briefing"),
        (r"(?:news|press) conference|\bpresser\b|answers? to (?:\w+ )?(?:media|journalists)|пресс-конференция|"
         r"conférence de presse|"
         r"pressekonferenz|rueda de prensa|conferenza stampa|记者会", "News conference"),
        (r"\b(?:address|speech|remarks|keynote|lecture|toast)\b|выступление|\brede\b|\bdiscours\b|\bdiscurso\b"
         r"|讲话|演讲|講話", "Speech"),
        (r"\bstatement\b|заявление|\berklärung\b|\bdéclaration\b|\bdeclaración\b", "Statement"),
        (r"\bhearing\b|слушания|\banhörung\b|\baudition\b", "Hearing"),
        (r"\bdebate\b|\bnomination\b|\bsitting\b|plenary|заседание|\bsitzung\b|\bséance\b"
         r"|\bsesión\b|\bseduta\b", "Sitting"),
        (r"\bsummit\b|саммит", "Summit"),
        (r"\bmeeting\b|\btalks\b|встреча|\btreffen\b|\brencontre\b|\breunión\b|会见|會見|会談", "Meeting"),
        (r"\bconversation\b|\bdialogue\b|\bround ?table\b|беседа|\bgespräch\b", "Conversation"),
    )
)  # fmt: skip
_STOP_WORDS: Final = {
    "en": "the of and to in that is for we it this with are have on was our be you not",
    "ru": "и в не на что с это как мы я по но он к из за для то его так",
    "uk": "і в не на що з це як ми я та до для але від про його також є ви",
    "de": "die der und das ist nicht wir ich zu in es den mit auf auch dass für ein sie von",
    "fr": "de la le les et des en est que nous à pour une dans ce pas qui il sur je",
    "es": "de la que el en y los a las por es un con para una no se del lo ha",
    "it": "di che e la il in un per è non sono una del con le ha si della i al",
    "pt": "de que e o a do da em um para não com uma os no se na por mais as",
    "nl": "de het een en van is dat in niet we te ik zijn voor op met die er om aan",
    "pl": "i w nie na z że to się do jest jak o za ale co my dla tak od po",
    "cs": "a se v na že je to s z do o i ale jsme k tak pro by za jako",
    "sv": "och att det i är som en på för av vi har inte den med till om jag ett de",
    "tr": "ve bir bu için da de çok biz ile olarak ne var gibi daha o ki en ben kadar sayın",
    "ro": "și de în la a o că nu cu este pe care un pentru să din am mai au fi",
    "id": "yang dan di untuk dengan ini itu dari kita dalam tidak akan pada ke juga kami saya ada",
}
_STOPS: Final = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
_SCRIPTS: Final = tuple(
    (re.compile(f"[{letters}]"), language, share)
    for letters, language, share in (
        ("\u3040-\u30ff", "ja", 0.05),
        ("\uac00-\ud7af", "ko", 0.2),
        ("\u4e00-\u9fff", "zh", 0.2),
        ("\u0590-\u05ff", "he", 0.3),
        ("\u0600-\u06ff", "ar", 0.3),
        ("\u0900-\u097f", "hi", 0.3),
        ("\u0370-\u03ff", "el", 0.3),
        ("\u0e00-\u0e7f", "th", 0.3),
        ("\u10a0-\u10ff", "ka", 0.3),
        ("\u0530-\u058f", "hy", 0.3),
    )
)
_SAMPLE: Final = 8_000


def language_of(text: str) -> str:
    """BCP 47 code of the language by its script or its commonest words; "und" where neither tells."""
    start = len(text) // 4 if len(text) > 4 * _SAMPLE else 0
    sample = text[start : start + _SAMPLE]
    letters = sum(map(str.isalpha, sample)) or 1
    for script, language, share in _SCRIPTS if not sample.isascii() else ():
        if len(script.findall(sample)) >= share * letters:
            return language
    words = Counter(re.findall(r"[^\W\d_]+", sample.casefold()))
    scores = {language: sum(words[stop] for stop in stops) for language, stops in _STOPS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= max(3, 0.05 * words.total()) else "und"


def date_and_place(passages: Sequence[Passage], title: int | None) -> tuple[PartialDate | None, str | None, int]:
    """The first dateline of the text, else a date in its first lines outside the speech; with its line."""
    spoken = ("start", "speech", "stage", "inner furniture")
    front = [n for n, passage in enumerate(passages[:400]) if passage.role not in spoken]
    for n in front:
        if passages[n].mark == "dateline" and passages[n].role == "furniture" and (title is None or n >= title - 3):
            dateline = read_dateline(passages[n].text)
            if dateline:
                return dateline.date, dateline.place, passages[n].line
    for n in front[:14]:
        if passages[n].mark == "menu" and len(passages[n].text) > 160:
            continue
        match = find_date(passages[n].text)
        if (match and passages[n].role != "narrative") or (match and len(passages[n].text) < 160):
            return match[0], None, passages[n].line
    return None, None, 0


def days_of_parts(passages: Sequence[Passage]) -> tuple[PartialDate, ...]:
    """The days that stand right below the headings of a text, in order; none where all its parts are of one."""
    days: set[PartialDate] = set()
    has_words = False
    for n in reversed(range(len(passages) - 1)):
        if passages[n].role not in ("title", "section"):
            has_words = has_words or passages[n].role in ("start", "speech", "narrative")
            continue
        # A heading with a day and nothing below it is furniture that was not known as such.
        if has_words and passages[n + 1].mark == "dateline" and passages[n + 1].role == "furniture":
            dateline = read_dateline(passages[n + 1].text)
            days |= {dateline.date} if dateline and dateline.date.day else set()
        has_words = False
    return tuple(sorted(days, key=PartialDate.first)) if len(days) > 1 else ()


def place_lines(passages: Sequence[Passage], title: int | None) -> str | None:
    """The place between the title and the hour, as White House texts print it."""
    if title is None:
        return None
    for n in range(title + 1, min(title + 5, len(passages))):
        if (
            passages[n].mark is None
            and passages[n - 1].mark in ("dateline", "time")
            and is_place_like(passages[n].text)
        ):
            return passages[n].text
    hour = next((n for n in range(title + 1, min(title + 7, len(passages))) if passages[n].mark == "time"), None)
    lines = [passages[n].text for n in range(title + 1, hour or title + 1) if passages[n].mark is None]
    return ", ".join(lines) or None if hour and all(len(line) <= 80 for line in lines) else None


def publisher_of(passages: Sequence[Passage]) -> str | None:
    """The publisher whose page furniture stands around the text."""
    for passage in passages[:400]:
        if passage.role not in ("furniture", "narrative", "inner furniture", "title"):
            continue
        for pattern, name in _PUBLISHERS:
            match = pattern.search(passage.text)
            if match:
                return name or match[1].strip()
    return None


def event_of(title: str) -> str | None:
    """The kind of event that a title tells."""
    return next((event for pattern, event in _EVENTS if pattern.search(title)), None)


def title_text(passage: Passage) -> str:
    """A title without marks and without the day before it ("2017-12-13 Meeting with …")."""
    text = passage.text.strip("#*_ ").strip()
    match = find_date(text)
    if match and match[1] == 0 and len(text) - match[2] > 8:
        return text[match[2] :].lstrip(" -–—:,|.").strip()
    return text
