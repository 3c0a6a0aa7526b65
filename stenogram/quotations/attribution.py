"""Who is said to have said a quotation, and when, as far as the words beside it tell.

    "…", Putin said in 2021 · as Reed told Hale, "…" · Said Reed: "…" · According to Reed, "…" · Reed: "…"

Only names of people count, and dates that stand with the verb; "the minister", "Reed's spokesman" and "the war of 2014"
tell nothing. "He" is whoever was quoted last; where somebody was only named, he may be meant, and nothing is said
against it. A name that stands elsewhere in the sentence is taken down too: a quotation of its bearer is not called
another's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from stenogram.dates import PartialDate
from stenogram.languages import Language, languages, months, territories, weekdays, words_of
from stenogram.quotations.extraction import Quotation
from stenogram.text.folding import fold
from stenogram.text.letter_case import has_letter_case
from stenogram.text.punctuation import FULL_STOPS, SENTENCE_ENDS, character_class
from stenogram.text.unspaced import has_unspaced

LANGUAGES: Final = ("en", "fr", "es", "de", "ru", "zh", "ar")
"""Those whose words of attribution are read, all at once: a text may quote in several."""
FEWEST_OF_NAME: Final = 3
"""Letters of a single word that may name somebody whom nobody knows."""
FEWEST_OF_STEM: Final = 4
"""Letters that an inflected form of a name begins with: "Путина" is Путин."""
LONGEST_ENDING: Final = 3
FEWEST_OF_OFFICE: Final = 4
"""Letters of an office that may end a longer word: "Außenminister"."""
SHORTEST_ACCORDING: Final = 5
"""Letters of the phrases behind which a few words may stand before the name; "pour" and "laut" have other senses."""
_ENDS: Final = tuple(SENTENCE_ENDS)
_FULL_STOPS: Final = tuple(FULL_STOPS)
_UNSPACED_ENDS: Final = "".join(end for end in SENTENCE_ENDS if unicodedata.east_asian_width(end) in "WF")
# Behind three letters, for "Mr." and "V." end no sentence.
_STOP: Final = re.compile(
    rf"(?<=\w\w\w){character_class(SENTENCE_ENDS)}[)\]]?(?:\s+|$)|{character_class(_UNSPACED_ENDS)}|\n"
)
_NEXT_SENTENCE: Final = re.compile(rf"{character_class(SENTENCE_ENDS)}\s")
BEFORE_VERB: Final = 60
AFTER_VERB: Final = 45
AFTER_ACCORDING: Final = 45
MOST_BACK: Final = 10
"""Quotations that are looked through for whom "he" stands for."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Names of people, the one who is quoted first, and the date of the words.

    Not `certain` are those whom "he" may mean. It is `undated` where a time is told that is no date: "last year".
    """

    names: tuple[str, ...] = ()
    date: PartialDate | None = None
    certain: bool = True
    undated: bool = False


NOBODY: Final = Attribution()


class _Span(NamedTuple):
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class AttributionWords:
    """The words of attribution of some languages; patterns, and sets of casefolded words."""

    verbs: re.Pattern[str]
    according: re.Pattern[str]
    according_names: re.Pattern[str]
    """The phrases behind which a capital makes a name: not those of languages in which every noun has one."""
    date: re.Pattern[str]
    """A date, with the word for "year" that some languages have behind it."""
    dated: re.Pattern[str]
    months: Mapping[str, int]
    pronouns: frozenset[str]
    third_person: frozenset[str]
    small: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str]
    labels: frozenset[str]
    """Titles and articles of all languages, in which speakers may be printed: "De heer"."""
    office_endings: tuple[str, ...]
    particles: frozenset[str]
    joining: frozenset[str]
    relatives: frozenset[str]
    voices_of: frozenset[str]
    undated: re.Pattern[str]
    undated_phrases: frozenset[str]
    no_person: frozenset[str]
    verb_phrases: frozenset[str]
    according_phrases: frozenset[str]
    according_name_phrases: frozenset[str]
    date_phrases: frozenset[str]


@lru_cache(maxsize=1)
def attribution_words() -> AttributionWords:
    """The words of LANGUAGES together."""
    packs = [words_of(code) for code in LANGUAGES]
    month_names = {name: number for code in LANGUAGES for name, number in months(code).items()}
    date = date_pattern(month_names)
    date_words = _alternatives(_joined(packs, "date_words"))
    countries = frozenset(word for code in LANGUAGES for word in territories(code))
    days = frozenset(day for code in LANGUAGES for day in weekdays(code))
    undated = _joined(packs, "undated") | days
    bare = _joined([pack for pack in packs if not pack.capital_nouns], "according")
    return AttributionWords(
        verbs=re.compile(_alternatives(_joined(packs, "speech_verbs")), re.IGNORECASE),
        according=re.compile(_alternatives(_joined(packs, "according")), re.IGNORECASE),
        according_names=re.compile(_alternatives(bare) + r"\s*$", re.IGNORECASE),
        date=re.compile(rf"(?:{date})(?:\s+(?:году|года|г\.))?", re.IGNORECASE),
        dated=re.compile(rf"(?:{date_words}\s*)+$", re.IGNORECASE),
        months=month_names,
        pronouns=_joined(packs, "pronouns"),
        third_person=_joined(packs, "third_person"),
        small=_joined(packs, "starters", "prose", "articles", "connectors", "date_words", "according", "speech_verbs")
        | frozenset(month_names)
        | days,
        articles=_joined(packs, "articles"),
        titles=_joined(packs, "honorifics", "offices") | frozenset(_abbreviations(packs)),
        labels=_joined(languages(), "honorifics", "offices", "articles") | frozenset(_abbreviations(languages())),
        office_endings=tuple(
            sorted(
                office for pack in packs if pack.compounds for office in pack.offices if len(office) >= FEWEST_OF_OFFICE
            )
        ),
        particles=_joined(packs, "particles"),
        joining=_joined(packs, "joining"),
        relatives=_joined(packs, "relatives"),
        voices_of=_joined(packs, "voices_of"),
        undated=re.compile(_alternatives(undated), re.IGNORECASE),
        undated_phrases=undated,
        no_person=_joined(packs, "organisation_words", "institutions", "media_words", "countries", "seats") | countries,
        verb_phrases=_joined(packs, "speech_verbs"),
        according_phrases=_joined(packs, "according"),
        according_name_phrases=bare,
        date_phrases=_joined(packs, "date_words"),
    )


def _joined(packs: Sequence[Language], *columns: str) -> frozenset[str]:
    return frozenset(word for pack in packs for column in columns for word in getattr(pack, column))


def _abbreviations(packs: Sequence[Language]) -> Iterator[str]:
    for pack in packs:
        yield from pack.office_abbreviations


def _alternatives(phrases: Iterable[str]) -> str:
    """A pattern of whole phrases, the longest first; those of scripts without spaces stand anywhere."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    spaced = [re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered if not has_unspaced(phrase)]
    unspaced = [re.escape(phrase) for phrase in ordered if has_unspaced(phrase)]
    return rf"(?:(?<![^\W_])(?:{'|'.join(spaced)})(?![^\W_])|{'|'.join(unspaced)})"


def date_pattern(month_names: Iterable[str]) -> str:
    """A pattern of dates as people write them; its groups are named y, m (a name), n (a number) and d, with a digit."""
    month = "|".join(map(re.escape, sorted(month_names, key=lambda name: (-len(name), name))))
    year = r"(?:19|20)\d\d"
    day = r"\d{1,2}"
    return (
        rf"(?<!\d)(?P<d1>{day})(?:st|nd|rd|th|er|º)?\.?\s+(?:of\s+|de\s+)?(?P<m1>{month})\.?,?\s+(?:de\s+|del\s+)?"
        rf"(?P<y1>{year})(?!\d)"
        rf"|(?P<m2>{month})\.?\s+(?P<d2>{day})(?:st|nd|rd|th)?,?\s+(?P<y2>{year})(?!\d)"
        rf"|(?P<m3>{month})\.?,?\s+(?:of\s+|de\s+|del\s+)?(?P<y3>{year})(?!\d)"
        rf"|(?P<y4>{year})\s?年(?:\s?(?P<n4>{day})\s?月(?:\s?(?P<d4>{day})\s?日)?)?"
        rf"|(?<!\d)(?P<d5>{day})[./](?P<n5>{day})[./](?P<y5>{year})(?!\d)"
        rf"|(?<!\d)(?P<y6>{year})-(?P<n6>\d\d)-(?P<d6>\d\d)(?!\d)"
        rf"|(?<!\d)(?P<y7>{year})(?![\d%])"
    )


def attribution_of(
    text: str, quotations: Sequence[Quotation], at: int, names: Mapping[str, tuple[str, ...]]
) -> Attribution:
    """What stands beside the quotation of a number among all of a text. `names` are of people who may be named."""
    attribution = _named_beside(text, quotations, at, names)
    return attribution if attribution.names else _with_antecedent(attribution, text, quotations, at, names)


def _named_beside(
    text: str, quotations: Sequence[Quotation], at: int, names: Mapping[str, tuple[str, ...]]
) -> Attribution:
    words = attribution_words()
    before, after = _beside(text, quotations, at)
    for context, first in ((before, False), (after, True)):
        attribution = _read(context, words, names, first=first)
        if attribution.names or attribution.date:
            return attribution
    return Attribution(undated=any(_is_undated(context, words) for context in (before, after)))


def _is_undated(context: str, words: AttributionWords) -> bool:
    """Whether a time stands beside what is said, and is no date."""
    return words.undated.search(context) is not None and words.verbs.search(context) is not None


def _refers_back(context: str, words: AttributionWords) -> bool:
    """Whether somebody is quoted who was named before: "he said", or a verb that stands alone (": dijo.")."""
    for verb in words.verbs.finditer(context):
        before = re.findall(r"[^\W\d_]+", context[: verb.start()].casefold())[-1:]
        after = re.findall(r"[^\W\d_]+", context[verb.end() :].casefold())[:1]
        if words.third_person.intersection(before + after) or not (before or after):
            return True
    return False


def _with_antecedent(
    attribution: Attribution, text: str, quotations: Sequence[Quotation], at: int, names: Mapping[str, tuple[str, ...]]
) -> Attribution:
    """An attribution that names nobody, with those whom "he" may be: who was quoted last, and who was named since."""
    words = attribution_words()
    before, after = _beside(text, quotations, at)
    if not any(_refers_back(context, words) for context in (before, after)):
        return attribution
    for paragraphs in (1, 2):
        named = _named_back(text, quotations, at, names, _paragraph_start(text, quotations[at].start, paragraphs))
        if named.names:
            return replace(named, date=attribution.date, undated=attribution.undated)
    return attribution


def _named_back(
    text: str, quotations: Sequence[Quotation], at: int, names: Mapping[str, tuple[str, ...]], start: int
) -> Attribution:
    """Those who are named before a quotation, back to whoever was quoted last, or to a place of the text.

    It is certain that he is meant who was quoted last, unless somebody is named or called by an office since.
    """
    words = attribution_words()
    named: list[str] = []
    certain = True
    until = quotations[at].start - 1
    for earlier in reversed(range(max(0, at - MOST_BACK), at)):
        if quotations[earlier].start < start:
            break
        between = text[quotations[earlier].end + 1 : until]
        quoted = _named_beside(text, quotations, earlier, names)
        named += _known_in(between, words, names)
        certain = certain and not _may_mean_another(between, quoted, words)
        until = quotations[earlier].start - 1
        if quoted.names:
            return Attribution(tuple(dict.fromkeys([*named, *quoted.names])), certain=certain)
    rest = text[min(start, until) : until]
    named += _known_in(rest, words, names)
    alone = certain and len(set(named)) == 1 and not _has_office(rest, named, words)
    return Attribution(tuple(dict.fromkeys(named)), certain=alone)


def _has_office(text: str, named: Sequence[str], words: AttributionWords) -> bool:
    """Whether somebody else may be meant by an office, which is not the title before a name."""
    for name in named:
        before, at, after = text.partition(name)
        text = f"{_without_titles(before, words)} {after}" if at else text
    return bool(words.titles.intersection(re.findall(r"[^\W\d_]+", text.casefold())))


def _may_mean_another(between: str, quoted: Attribution, words: AttributionWords) -> bool:
    """Whether somebody is called by an office between two quotations, beside the one whom the first names."""
    beside = [re.escape(name) for name in quoted.names[:1]]
    rest = re.sub(rf"[^.,;:!?]*(?:{'|'.join(beside)})[^.,;:!?]*", " ", between, count=1) if beside else between
    return bool(words.titles.intersection(re.findall(r"[^\W\d_]+", rest.casefold())))


def _known_in(context: str, words: AttributionWords, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The people known by name whom a text names, the last first."""
    people = [person.text for person in _people(context, words, names)]
    return [text for text in reversed(people) if any(same_person(text, of_person) for of_person in names.values())]


def _paragraph_start(text: str, end: int, count: int) -> int:
    """Where the paragraph begins in which a place is, or one of so many before it."""
    for _ in range(count):
        end = len(text[: max(0, text.rfind("\n", 0, end))].rstrip())
        if not end:
            return 0
    return end


def _beside(text: str, quotations: Sequence[Quotation], at: int) -> tuple[str, str]:
    """The parts of the sentence before and after a quotation that belong to it."""
    quotation = quotations[at]
    begins = quotations[at - 1].end + 1 if at else 0
    before = re.split(r"\n[ \t]*\n", text[begins : quotation.start - 1])[-1]
    stops = [stop for stop in _STOP.finditer(before) if not _is_title(before[: stop.start()])]
    before = before[stops[-1].end() :] if stops else before
    ends = quotations[at + 1].start - 1 if at + 1 < len(quotations) else len(text)
    beside = re.split(r"\n[ \t]*\n", text[quotation.end + 1 : ends])
    after = _STOP.split(beside[0])[0]
    leads_on = len(beside) == 1 and after == beside[0] and after.rstrip().endswith((":", "："))
    is_closed = quotation.text.endswith(_ENDS) or after.startswith(_ENDS)
    if _NEXT_SENTENCE.match(after):
        after = ""
    if quotation.text.endswith(_FULL_STOPS):  # What follows is a sentence of its own, and begins with a capital anyway.
        after = after.lstrip()
    return before.lstrip(), "" if leads_on and is_closed else after


def _is_title(before: str) -> bool:
    """Whether a text ends in a title, behind which a full stop ends no sentence: "Mrs."."""
    last = re.search(r"[^\W\d_]+$", before)
    return last is not None and last[0].casefold() in attribution_words().titles


def _read(context: str, words: AttributionWords, names: Mapping[str, tuple[str, ...]], *, first: bool) -> Attribution:
    """The attribution in words beside a quotation: that of the first verb of those after it, the last before it."""
    people = list(_people(context, words, names))
    verbs = [_Span(match.start(), match.end(), match[0]) for match in words.verbs.finditer(context)]
    speaking = [person for person in people if not _is_another(person, context, words, names)]
    speaker = None
    for verb in verbs if first else reversed(verbs):
        speaker = _speaker_of(verb, verbs, people, speaking, context, words)
        if speaker or first:
            break
    speaker = speaker or _without_verb(context, people, speaking, words, names)
    date = _date_beside(context, words, verbs, speaker, behind=first)
    undated = date is None and _is_undated(context, words)
    if speaker is None:
        return Attribution((), date if verbs else None, undated=undated)
    others = [
        person.text
        for person in people
        if person is not speaker and not _is_hearer(person, speaker, verbs, context, words)
    ]
    return Attribution((speaker.text, *others), date, undated=undated)


def _is_hearer(person: _Span, speaker: _Span, verbs: Sequence[_Span], context: str, words: AttributionWords) -> bool:
    """Whether a name stands directly behind a verb before which the speaker's stands: "Reed told Hale"."""
    return any(
        speaker.end <= verb.start
        and verb.end <= person.start
        and verb.start - speaker.end <= BEFORE_VERB
        and not _without_titles(context[verb.end : person.start], words)
        for verb in verbs
    )


def _speaker_of(
    verb: _Span,
    verbs: Sequence[_Span],
    people: Sequence[_Span],
    speaking: Sequence[_Span],
    context: str,
    words: AttributionWords,
) -> _Span | None:
    """Who says what a verb tells: one of those `speaking`, who are the people that nothing makes another's."""
    clause = max((other.end for other in verbs if other.end <= verb.start), default=0)
    named = [person for person in speaking if clause <= person.start and person.end <= verb.start]
    if named and verb.start - named[-1].end <= BEFORE_VERB:
        return None if _has_pronoun(context[named[-1].end : verb.start], words) else named[-1]
    if any(clause <= person.start and person.end <= verb.start for person in people):
        return None
    return _name_behind(verb, clause, speaking, context, words)


def _name_behind(
    verb: _Span, clause: int, speaking: Sequence[_Span], context: str, words: AttributionWords
) -> _Span | None:
    """The name behind a verb that begins its clause: "said Reed", "as said Reed"."""
    lead = re.findall(r"[^\W\d_]+", context[clause : verb.start].casefold())
    person = next((person for person in speaking if person.start >= verb.end), None)
    if person is None or len(lead) > 1 or words.pronouns.intersection(lead):
        return None
    between = context[verb.end : person.start]
    is_far = len(between) > AFTER_VERB or any(stop in between for stop in ".;:")
    lead_on = _without_titles(between, words).casefold()
    in_clause = words.relatives.intersection(re.findall(r"[^\W\d_]+", lead_on)) - words.labels
    return None if is_far or in_clause or _has_pronoun(between, words) else person


def _is_another(person: _Span, context: str, words: AttributionWords, names: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a name is not that of who speaks: "Reed's spokesman", "a spokesman for Reed", "who had met Reed"."""
    if _is_possessive(person, context, words, names) or _is_inflected(person.text, names):
        return True
    before = context[: person.start]
    if _is_in_clause(before, words):
        return True
    joined = _joining(before, words)
    if joined is None:
        return False
    lead, own = before[:joined].rstrip(), f"{before[joined:]}{person.text}".casefold()
    is_of_verb = any(match.end() == len(lead) for match in words.verbs.finditer(lead))
    is_own = any(own in name.casefold() for every in names.values() for name in every)
    return bool(lead) and not is_of_verb and not is_own


def _joining(before: str, words: AttributionWords) -> int | None:
    """Where "for" begins of what stands before a name and its titles: "a spokesman for President"."""
    while last := re.search(r"([^\W\d_]+)[.’']?\s*$", before):
        if last[1].casefold() in words.joining:
            return last.start()
        if last[1].casefold() not in words.labels:
            return None
        before = before[: last.start()]
    return None


def _is_in_clause(before: str, words: AttributionWords) -> bool:
    """Whether a clause about somebody else goes on up to a name: "the minister, who had met", "der Minister, der"."""
    clauses = re.split(r"[,，،]\s*", before)
    spoken = re.findall(r"[^\W\d_]+", clauses[-1].casefold()) if len(clauses) > 1 else []
    if not spoken or spoken[0] not in words.relatives:
        return False
    # "Reed said: 'the chancellor', der Kanzler Reed": an article and titles are no clause.
    return spoken[0] not in words.labels or len(spoken) == 1 or any(word not in words.labels for word in spoken)


def _is_possessive(person: _Span, context: str, words: AttributionWords, names: Mapping[str, tuple[str, ...]]) -> bool:
    """ "Reed's", "里德的", and in German "Reeds Sprecher"."""
    after = context[person.end :]
    if after.startswith(("'s", "’s", "的")):
        return True
    following = re.match(r"\s+([^\W\d_]+)", after)
    if not person.text.endswith("s") or following is None or not following[1][0].isupper():
        return False
    is_known = any(same_person(person.text[:-1], every) for every in names.values())
    is_itself = any(same_person(person.text, every) for every in names.values())
    return not is_itself and (is_known or following[1].casefold() in words.voices_of)


def _is_inflected(text: str, names: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a Russian name is known and is no subject: "сказал представитель Путина"."""
    if _script(text) != "CYRILLIC":
        return False
    known = [name for every in names.values() if same_person(text, every) for name in every]
    parts = _parts(text)
    return bool(known) and not any(parts[-1] in _parts(name) for name in known)


def _without_verb(
    context: str,
    people: Sequence[_Span],
    speaking: Sequence[_Span],
    words: AttributionWords,
    names: Mapping[str, tuple[str, ...]],
) -> _Span | None:
    """ "According to Reed", and "Reed:"."""
    for person in people:
        before = context[: person.start]
        if _is_possessive(person, context, words, names) or _speaks_for(before, words):
            continue
        if _accords(_without_titles(before, words), words):
            return person
    if not speaking or speaking[-1] is not people[-1]:
        return None
    is_label = context.rstrip().endswith((":", "：")) and not context[people[-1].end :].strip(" :：")
    return people[-1] if is_label else None


def _speaks_for(before: str, words: AttributionWords) -> bool:
    """Whether what stands before a name is of who speaks for it: "according to a spokesman for"."""
    joined = _joining(before, words)
    last = re.findall(r"[^\W\d_]+", before[:joined].casefold())[-2:]
    return joined is not None and bool(words.voices_of.intersection(last))


def _accords(before: str, words: AttributionWords) -> bool:
    """Whether a text ends in "according to", or in that and a few words: "according to the member for Oakham"."""
    last = next(reversed(list(words.according.finditer(before))), None)
    if last is None:
        return False
    between = before[last.end() :]
    if not between.strip():
        return True
    is_near = len(between) <= AFTER_ACCORDING and not re.search(r"[.;:,،，]", between)
    return is_near and len(last[0]) >= SHORTEST_ACCORDING and not _has_pronoun(between, words)


def _without_titles(before: str, words: AttributionWords) -> str:
    """What stands before a name and the titles that belong to it: "According to" of "According to Prime Minister"."""
    while (last := re.search(r"([^\W\d_]+)\.?\s*$", before)) and last[1].casefold() in words.labels:
        before = before[: last.start()]
    return before.rstrip()


def _has_pronoun(between: str, words: AttributionWords) -> bool:
    return bool(words.pronouns.intersection(re.findall(r"[^\W\d_]+", between.casefold())))


# --- Names ----------------------------------------------------------------------------------------


def _people(context: str, words: AttributionWords, names: Mapping[str, tuple[str, ...]]) -> Iterator[_Span]:
    """Names of people in a context: known ones, and capitals that look like a person's."""
    form = _known_as_whole(tuple(names.values()))
    known = [_Span(match.start(), match.end(), match[0]) for match in form.finditer(context)] if form else []
    others = (span for span in _capitals(context, words) if not any(_overlap(span, one) for one in known))
    yield from sorted([*known, *(span for span in others if _is_person(span, context, words, names))])


def _overlap(one: _Span, other: _Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_quoted(span: _Span, context: str, words: AttributionWords) -> bool:
    """Whether a word with a capital that nobody knows stands where a person is quoted: "said Hansen", "Hansen said"."""
    before, after = context[: span.start], context[span.end :]
    if span.text.isupper() or not has_letter_case(span.text[0]) or len(span.text) < FEWEST_OF_NAME:
        return False
    if words.according_names.search(before):
        return True
    # "He told Reuters", "officials told Reuters": whom it was told is not who said it.
    leading = [verb.start() for verb in words.verbs.finditer(before) if not before[verb.end() :].strip()]
    if leading:
        return re.search(r"[^\W\d_]", re.split(r"[,;:.!?،，]", before[: leading[-1]])[-1]) is None
    follows = re.match(r"\s", after) is not None and words.verbs.match(after.lstrip()) is not None
    return follows and re.fullmatch(r"[,，]?\s+", before) is not None


@lru_cache(maxsize=4)
def _known_as_whole(names: tuple[tuple[str, ...], ...]) -> re.Pattern[str] | None:
    """Known names that capitals in a row do not tell: in scripts without them, "Jan Dale vel Hill", "Tom Dale, Jr."."""
    every = (name for of_person in names for name in of_person)
    whole = {name for name in every if len(name) > 1 and (not has_letter_case(name[0]) or _is_broken(name))}
    ordered = sorted(whole, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, ordered))) if ordered else None


def _is_broken(name: str) -> bool:
    """Whether a name has a comma or a small word within."""
    _, *behind = name.split()
    return bool(behind) and name[0].isupper() and ("," in name or any(word[0].islower() for word in behind))


def _capitals(context: str, words: AttributionWords) -> Iterator[_Span]:
    """Words with capitals in a row, particles within; without titles, and small words that begin a sentence."""
    tokens = [
        _Span(match.start(), match.end(), match[0])
        for match in re.finditer(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?:(?<=\b[^\W\d_])\.)?", context)
    ]
    row: list[_Span] = []
    for token in [*tokens, _Span(len(context) + 9, len(context) + 9, "")]:
        joined = not row or context[row[-1].end : token.start].strip(" .") == ""
        if (token.text and joined and token.text[0].isupper()) or (
            row and joined and token.text.casefold() in words.particles
        ):
            row.append(token)
        else:
            yield from _name_in(row, context, words)
            row = [token] if token.text and token.text[0].isupper() else []


def _name_in(row: list[_Span], context: str, words: AttributionWords) -> Iterator[_Span]:
    left_out = words.small | words.titles
    while row and (row[0].text.casefold().rstrip(".") in left_out or _is_titled(row[0].text, words)):
        row = row[1:]
    while row and (row[-1].text.casefold() in left_out or row[-1].text[0].islower()):
        row = row[:-1]
    if row:
        end = row[-1].end - (2 if row[-1].text.endswith(("'s", "’s")) else 0)
        yield _Span(row[0].start, end, context[row[0].start : end])


def _is_person(span: _Span, context: str, words: AttributionWords, names: Mapping[str, tuple[str, ...]]) -> bool:
    if any(same_person(span.text, of_person) for of_person in names.values()):
        return True
    parts = re.findall(r"[^\W\d_]+", span.text.casefold())
    if span.text.casefold() in words.no_person or words.no_person.intersection(parts):
        return False
    if len(parts) > 1:
        return not span.text.isupper() and not _is_compound(span, context, words)
    title = re.search(r"([^\W\d_]+)\.?\s*$", context[: span.start])
    if title is not None and _is_titled(title[1], words):
        return True
    return _is_quoted(span, context, words)


def _is_compound(span: _Span, context: str, words: AttributionWords) -> bool:
    """Whether a single word with a hyphen stands behind an article: "der SPD-Mann" is no name."""
    before = re.search(r"([^\W\d_]+)\s+$", context[: span.start])
    return "-" in span.text and " " not in span.text and before is not None and before[1].casefold() in words.articles


def _is_titled(word: str, words: AttributionWords) -> bool:
    """Whether a word is a title; in languages that join words, one may end in an office: "Außenminister"."""
    folded = word.casefold()
    return folded in words.titles or (folded.endswith(words.office_endings) and folded not in words.office_endings)


def same_person(text: str, names: Sequence[str]) -> bool | None:
    """Whether a name as written is one of a person's; None where it cannot be told, the scripts being others."""
    written = _parts(text)
    comparable = False
    for name in names:
        parts = _parts(name)
        if not written or not parts or _script(written[0]) != _script(parts[0]):
            continue
        # A family name alone says nothing against another given name.
        if len(parts) == 1 and len(written) > 1 and len(names) > 1:
            continue
        comparable = True
        if _agree(*sorted((written, parts), key=len)):
            return True
    return False if comparable else None


def _agree(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether all parts of a name agree with parts of a longer one, and not initials alone: "F." is no Frank Foster."""
    alike = [[other for other in longer if _same_part(part, other)] for part in shorter]
    pairs = zip(shorter, alike, strict=True)
    return all(alike) and any(not _is_initial(part, other) for part, others in pairs for other in others)


def _parts(name: str) -> list[str]:
    words = attribution_words()
    parts = re.findall(r"[^\W\d_]+", fold(name))
    return [part for part in parts if part not in words.titles] or parts


def _same_part(one: str, other: str) -> bool:
    if one == other or _is_initial(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    stem = shorter.rstrip("аеёиоуыьэюяй") if _script(one) == "CYRILLIC" else shorter
    inflected = _script(one) == "CYRILLIC" and len(stem) >= FEWEST_OF_STEM
    return inflected and longer.startswith(stem) and len(longer) - len(stem) <= LONGEST_ENDING


def _is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0] and has_letter_case(one)


@lru_cache(maxsize=10_000)
def _script(word: str) -> str:
    return unicodedata.name(word[0], "").split(" ")[0].split("-")[0]


# --- Dates ----------------------------------------------------------------------------------------


def _date_beside(
    context: str, words: AttributionWords, verbs: Sequence[_Span], speaker: _Span | None, *, behind: bool
) -> PartialDate | None:
    """The date that stands with the verb, at the head of the sentence, or at the end of the words of attribution."""
    cluster = [*verbs, *([speaker] if speaker else [])]
    for match in words.date.finditer(context):
        lead = words.dated.search(context[: match.start()])
        start = lead.start() if lead else match.start()
        after = context[match.end() :].lstrip()[:1]
        follows = any(0 <= start - span.end <= 2 for span in cluster)
        heads = not re.search(r"[^\W\d_]", context[:start]) and after in (",", "，", "")
        closes = after in tuple(":：,.;") if after else behind
        is_late = any(span.end <= start for span in verbs)
        if follows or (lead and (heads or (closes and is_late) or (has_unspaced(match[0]) and verbs))):
            return date_of(match, words.months)
    return None


def date_of(match: re.Match[str], month_names: Mapping[str, int]) -> PartialDate | None:
    """The date that a match of `date_pattern` says; None where it is not in the calendar."""
    groups = {name[0]: value for name, value in match.groupdict().items() if value}
    month = month_names.get(groups.get("m", "").casefold()) or (int(groups["n"]) if "n" in groups else None)
    try:
        return PartialDate(int(groups["y"]), month, int(groups["d"]) if "d" in groups else None)
    except ValueError:
        return None


def same_time(date: PartialDate, spoken: str | None) -> bool | None:
    """Whether words of a date may have been spoken on a day; None where that is not known."""
    if spoken is None:
        return None
    day = PartialDate.parse(spoken)
    return day.first() <= date.last() and date.first() <= day.last()
