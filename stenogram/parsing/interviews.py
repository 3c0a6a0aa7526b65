"""Texts without labels: interviews marked with dashes or not at all, and monologues.

Cases: tests/spec/reading/interviews.txt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.languages import languages, words_of
from stenogram.languages.tables.field_names import KICKERS
from stenogram.parsing.bylines import interviewers, lone_interviewer
from stenogram.parsing.lexicon import UNKNOWN, language_at_hand
from stenogram.parsing.records import Passage, TurnStart
from stenogram.parsing.speakers import names_in
from stenogram.parsing.structure import is_heading_like, metadata_line
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, QUOTED, ends_question
from stenogram.text.unspaced import UNSPACED

_DASH: Final = re.compile(r"[-–—―]\s*(?=[^\W\d_]|[\"“«'‘(\[¿¡…]|\d)")
_EMPHASISED: Final = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])(?:(?!\1).)+(?<=[^\s*_])\1$")
_NUMBERED: Final = re.compile(r"(\d{1,3})[.)]\s?(?=\D)")
_FEWEST_EMPHASISED: Final = 3
_ASKED: Final = 0.6
"""The share of what is emphasised that must be questions: headings are."""
_ENGLISH_INTERVIEW: Final = re.compile(
    r"\b(?:interview\w*|q ?& ?a|conversation with|talks? to)\b"
    r"|\b(?:spoke|talked) (?:to|with) .{0,80}\b(?:editor|correspondent|reporter|journalist|news agency)",
    re.IGNORECASE,
)
_RUN_ON: Final = re.compile(f"[{UNSPACED}\uac00-\ud7a3]")
"""Scripts without spaces between words, and Korean, which puts endings behind them."""
_MOST_READ: Final = "en de fr es it pt nl pl ru uk zh ja".split()
"""Whose words count where the language of a text is not known: of all, some are small words of another."""
_PULL_QUOTE: Final = 60
# "Интервью с Петром Орловым": nobody is called so.
_INFLECTED: Final = re.compile(
    r"[\u0400-\u04ff]+(?:[оеы]м|им|[оеі]ю|[оеі]й)(?: [\u0400-\u04ff]+(?:[оеыі]м|им|[оеі]ю|[оеі]й))+"
)


class Sides(NamedTuple):
    """The names of who asks and who answers; None where the text does not tell."""

    asks: str | None
    answers: str | None


def is_question(text: str) -> bool:
    return ends_question(text[-400:], greek=language_at_hand() == "el")


def dashed(passages: Sequence[Passage], body: range) -> dict[int, TurnStart]:
    """Where an interview is marked with dashes, the turns that begin there.

    Every dash begins a turn, and the two sides alternate; of the two, the one with more question marks
    asks. Where dashes stand only here and there, unmarked questions begin turns too, and what
    follows a question answers it.
    """
    spoken = [n for n in body if passages[n].mark in (None, "stage")]
    marked = [n for n in spoken if _DASH.match(passages[n].text)]
    if len(marked) < 4 or len(marked) < 0.15 * len(spoken):
        return {}
    asked = _between_dashes(passages, spoken, marked)
    if sum(any(flags) for flags in asked) < 2:
        return {}
    even = sum(flags[-1] for flags in asked[0::2]) >= sum(flags[-1] for flags in asked[1::2])
    if _unmarked_turns(asked, even) > max(1, 0.15 * len(marked)):
        return by_questions(passages, spoken, True)
    return {n: TurnStart(None, side="asks" if (at % 2 == 0) == even else "answers") for at, n in enumerate(marked)}


def set_apart(passages: Sequence[Passage], spoken: Sequence[int]) -> dict[int, TurnStart]:
    """Where questions are set apart by emphasis or by their numbers, the turns that begin there."""
    return emphasised(passages, spoken) or numbered(passages, spoken)


def emphasised(passages: Sequence[Passage], spoken: Sequence[int]) -> dict[int, TurnStart]:
    """Where questions are set apart by emphasis, as magazines print them, the turns that begin there.

    What is emphasised asks, be it a question or not, and what follows answers.
    """
    marked = _emphasised_alike(passages, spoken)
    begins = [n for at, n in enumerate(spoken) if (n in marked) != (at > 0 and spoken[at - 1] in marked)]
    asking = [n for n in begins if n in marked]
    asked = sum(is_question(passages[n].text) for n in marked)
    if len(asking) < _FEWEST_EMPHASISED or asked < _ASKED * len(marked):
        return {}
    return {n: TurnStart(None, side="asks" if n in marked else "answers") for n in begins if n >= asking[0]}


def numbered(passages: Sequence[Passage], spoken: Sequence[int]) -> dict[int, TurnStart]:
    """Where questions are numbered from one on, and what stands below each is not, the turns that begin there."""
    numbers = {n: int(match[1]) for n in spoken if (match := _NUMBERED.match(passages[n].text))}
    in_order = list(numbers.values()) == list(range(1, len(numbers) + 1))
    asked = sum(is_question(passages[n].text) for n in numbers)
    if len(numbers) < _FEWEST_EMPHASISED or not in_order or asked < _ASKED * len(numbers):
        return {}
    pairs = list(pairwise(spoken))
    answers = [below for n, below in pairs if n in numbers and below not in numbers]
    if len(answers) < len(numbers):
        return {}
    sides = {**dict.fromkeys(numbers, "asks"), **dict.fromkeys(answers, "answers")}
    return {n: TurnStart(None, side="asks" if sides[n] == "asks" else "answers") for n in sorted(sides)}


def _emphasised_alike(passages: Sequence[Passage], spoken: Sequence[int]) -> set[int]:
    """The paragraphs that are emphasised whole by the mark that most have; another introduces: "*She paints.*"."""
    marks = {n: match[1] for n in spoken if (match := _EMPHASISED.match(passages[n].text))}
    usual = Counter(marks.values()).most_common(1)
    return {n for n, mark in marks.items() if mark == usual[0][0]}


def _between_dashes(passages: Sequence[Passage], spoken: Sequence[int], marked: Sequence[int]) -> list[list[bool]]:
    """For each dash, whether its paragraphs, up to the next dash, are questions."""
    asked: list[list[bool]] = []
    dashes = set(marked)
    for n in spoken:
        if n in dashes:
            asked.append([])
        if asked:
            asked[-1].append(is_question(passages[n].text))
    return asked


def _unmarked_turns(asked: Sequence[Sequence[bool]], even: bool) -> int:
    """How often, between two dashes, the other side seems to speak: paragraphs without a question below a
    question, or a question amid an answer."""
    count = 0
    for at, flags in enumerate(asked):
        asks = (at % 2 == 0) == even
        count += (flags[0] and not flags[-1]) if asks else any(flags[1:-1])
    return count


def by_questions(passages: Sequence[Passage], spoken: Sequence[int], dashes: bool) -> dict[int, TurnStart]:
    """Turns of an interview by its question marks: a paragraph that ends with one asks, the next answers.

    The interview begins at the first question. A dash begins a turn of the other side, except where it
    stands before a question: that is the interviewer's.
    """
    starts: dict[int, TurnStart] = {}
    side = None
    for n in spoken:
        asks = is_question(passages[n].text)
        if side is None and not asks:
            continue
        if asks and side != "asks":
            side = "asks"
            starts[n] = TurnStart(None, side="asks")
        elif not asks and (side == "asks" or (dashes and _DASH.match(passages[n].text))):
            side = "answers"
            starts[n] = TurnStart(None, side="answers")
    return starts


def looks_like_interview(title: str, intro: str) -> bool:
    text = f"{title} {intro}"
    return _ENGLISH_INTERVIEW.search(text) is not None or _titles("interview_titles").search(text) is not None


def alternates(passages: Sequence[Passage], body: range) -> bool:
    """Whether short questions stand alone all through the text, each above one or two paragraphs that ask nothing."""
    spoken = [passages[n] for n in body if passages[n].mark is None]
    asks = [is_question(passage.text) for passage in spoken]
    places = [n for n, asking in enumerate(asks) if asking]
    if len(places) < _FEWEST_QUESTIONS or places[0] > 1 or any(len(spoken[n].text) > _LONGEST_QUESTION for n in places):
        return False
    return all(1 < b - a <= _MOST_PARAGRAPHS + 1 for a, b in pairwise([*places, len(spoken)]))


def is_of_speech(text: str) -> bool:
    """Whether a title or heading announces one person's speech."""
    return _titles("speech_titles").search(text) is not None


def speaks_in_first_person(passages: Sequence[Passage], body: range) -> bool:
    """Whether the text is somebody's own words rather than a report of them."""
    sample = [QUOTED.sub(" ", passages[n].text) for n in body[:60]]
    count = sum(len(text.split()) for text in sample) or 1
    spoken = _any_of("first_person", _codes())
    return sum(len(spoken.findall(text)) for text in sample) >= max(2, 0.006 * count)


def _codes() -> tuple[str, ...]:
    language = language_at_hand()
    return tuple(_MOST_READ) if language == UNKNOWN else (language,)


def _titles(column: str) -> re.Pattern[str]:
    """Words of titles in the language of the text, and in English: houses print both."""
    return _any_of(column, tuple(dict.fromkeys((*_codes(), "en"))))


@lru_cache(maxsize=64)
def _any_of(column: str, codes: tuple[str, ...]) -> re.Pattern[str]:
    """One of the words of a column of some languages; whole words, except where words run on."""
    listed = {word for code in codes for word in getattr(words_of(code), column)}
    within = sorted(filter(_RUN_ON.search, listed))
    whole = alternatives(listed.difference(within))
    patterns = [*([rf"(?<!\w)(?:{whole})(?!\w)"] if whole else []), *map(re.escape, within)]
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)


def body_begins(passages: Sequence[Passage], title: int | None) -> int | None:
    """Where the words of an unlabelled text begin: below title, date, place and introduction."""
    end = min(len(passages), 60)
    at = 0 if title is None else title + 1
    for n in range(at, min(at + 12, end)):  # An introduction that a row of stars closes.
        if passages[n].mark == "ornament" and all(len(passages[k].text) < 1200 for k in range(at, n)) and n > at:
            # "# # #" below all words closes no introduction.
            at = n + 1 if any(passage.mark is None for passage in passages[n + 1 :]) else at
            break
    for n in range(at, len(passages)):
        text = passages[n].text
        if passages[n].mark is not None or metadata_line(text):
            continue
        if not is_heading_like(text):
            return n
        if n > at + 12:
            return at
    return None


def sides_of(title: str, intro: Sequence[str]) -> Sides:
    """Who asks and who answers, as the title and the introduction tell it.

    "X spoke to OUTLET editor-in-chief Y", "Y talks to X", "interview with X", "X's interview to OUTLET". A line that
    says who led the interview tells who asks.
    """
    led_by = lone_interviewer(intro)
    others = [text for text in intro if not interviewers(text)]
    sides = _sides_by_sentence("" if interviewers(title) else title, others)
    return sides._replace(asks=sides.asks or led_by)


def _sides_by_sentence(title: str, intro: Sequence[str]) -> Sides:
    """The sides that sentences tell."""
    for text in (*intro, title):
        for pattern, asks, answers in _SIDES:
            match = pattern.search(text)
            if match:
                return Sides(_person(match[asks]) if asks else None, _person(match[answers]))
    people = list(dict.fromkeys(name for name, role in names_in(title) if not _INFLECTED.fullmatch(name)))
    return Sides(None, people[0] if len(people) == 1 and not _inflects(title, people[0]) else None)


def _inflects(title: str, name: str) -> bool:
    """Whether a title has a name in another case than its first: "Rozmowa z Ireną Kot", "Interjú Kovács Annával"."""
    before = title.partition(name)[0].casefold().split()
    spoken = {*before, *name.casefold().split()}
    for pack in languages():
        if not pack.interview_titles.isdisjoint(spoken):
            endings = tuple(ending for ending in pack.name_endings if len(ending) > 1)
            if not pack.oblique_prepositions.isdisjoint(before) or (endings and name.endswith(endings)):
                return True
    return False


def _person(text: str) -> str | None:
    people = [name for name, _ in names_in(text) if not _INFLECTED.fullmatch(name)]
    return people[-1] if people else None


_FEWEST_QUESTIONS: Final = 3
_LONGEST_QUESTION: Final = 200
_MOST_PARAGRAPHS: Final = 2
_KICKER: Final = re.compile(rf"([^{COLONS}|]{{2,40}}?)\s*[{COLONS}|]\s*(?=\S)")
_SIDES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), asks, answers)
    for pattern, asks, answers in (
        (r"([^.]{3,90}?) (?:spoke|talked|gave an interview) (?:to|with) ([^.]{3,120}?)(?: about| on |\.|$)", 2, 1),
        (r"([^.]{3,90}?) (?:was interviewed|is interviewed) by ([^.]{3,90})", 2, 1),
        (r"([^.]{3,90}?) (?:was|is|has been) interviewed\b", None, 1),
        (r"([^.]{3,90}?) (?:interviews|interviewed|talks (?:to|with)) ([^.]{3,90})", 1, 2),
        (r"([^.:]{3,90}?)(?:'s|’s)? (?:interview|интервью) (?:to|with|for|given to) ()", 0, 1),
        (r"interview (?:with|of|by) ([^.]{3,90})", 0, 1),
        (r"(?:answers?|answered) questions? (?:from|of|by) ()([^.]{3,60})", 0, 2),
    )
)


def without_kicker(title: str) -> str:
    """A title without the words before it that say that the text follows: "FULL TEXT: Remarks by Anna Reed"."""
    head = _KICKER.match(title)
    return title[head.end() :] if head and head[1].casefold() in KICKERS else title


def pull_quotes(passages: Sequence[Passage]) -> set[int]:
    """Paragraphs whose words all stand in the paragraph before: printed a second time as an eye-catcher."""
    quotes = set()
    for n in range(1, len(passages)):
        text = passages[n].text
        if _PULL_QUOTE <= len(text) < len(passages[n - 1].text) and text.strip('“”"«» ') in passages[n - 1].text:
            quotes.add(n)
    return quotes
