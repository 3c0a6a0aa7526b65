"""People in the words: by full name, then by surname where only one person can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.annotation import time_expressions as e
from stenogram.annotation.candidate import Candidate
from stenogram.annotation.evidence import Resolution, Scales
from stenogram.annotation.first_names import is_man, is_woman
from stenogram.annotation.matching import Match
from stenogram.annotation.not_words import is_known
from stenogram.annotation.possibility import may_act, may_be_meant, may_hold
from stenogram.annotation.posts import post_fits
from stenogram.annotation.posts_in_languages import posts_before
from stenogram.annotation.reasons import sentence
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.text_context import Context, is_full_name
from stenogram.dates import MONTHS, PartialDate
from stenogram.model import NO_REASON, Entity, Office, Reason, because
from stenogram.registry.canonical import fold, key_of
from stenogram.registry.countries import country_of
from stenogram.registry.gazetteer import PATRONYMIC, surname_of
from stenogram.text.letter_case import CAPITAL, has_case

_HONORIFICS: Final = (
    r"(?:Mr|Mrs|Ms|Mme|Dr|Prof|Messrs)\b\.?|Miss|Madame|Madam|Monsieur|Sir|Lord|Lady|Sheikh|Comrade|Professor|Ayatollah"
    r"|Father"
)
# The longer before the shorter that they begin with.
_POSTS: Final = (
    r"Vice[ -]President|President|Prime Minister|PM|FM|EAM|VP|Premier|Chancellor|Foreign Minister|Defen[cs]e Minister"
    r"|Minister|Secretary[ -]General|Secretary|Chairman|Chairwoman|Chair|Speaker|Senator"
    r"|(?:Sen|Rep|Gov|Gen|Pres)\b\.?|Congressman|Congresswoman|Representative|Governor|Mayor|Ambassador"
    r"|(?:Major|Lieutenant|Brigadier|Colonel)[ -]General|General|Colonel|Admiral|Marshal|Judge|Justice|King|Queen"
    r"|Prince|Princess|Emir|Sultan|Pope|Patriarch|Commissioner|Leader"
)
_TITLE: Final = re.compile(
    rf"(?<!\w)(?:(?P<honorific>{_HONORIFICS})|(?P<post>{_POSTS})(?:s|(?P<elect>[- ][Ee]lect))?)"
    r"(?P<of> of (?:the )?(?:[^\W\d_a-z][\w-]*(?: and| of| the)? ){1,4})?\s*$"
)
# "President Gorbachev and Mrs. Gorbachev", "Mr. and Mrs. Putin": she has the name of the one beside her.
# How the press shortens posts.
_SHORT_POSTS: Final = {
    "pm": "prime minister",
    "fm": "foreign minister",
    "eam": "external affairs minister",
    "vp": "vice president",
    "pre": "president",
    "pres": "president",
}
_POST_OF_ALIAS: Final = re.compile(rf"(?:{_POSTS})(?= )")
_WIFE_OF: Final = re.compile(r"(?:\bMr\.?|([^\W\d_a-z][\w’'-]+)) and (?:Mrs|Mme|Madame)\b\.? ?$")
TITLES_BEFORE: Final = re.compile(rf"^(?:(?:{_HONORIFICS}|{_POSTS})\s+)+", re.IGNORECASE)
_WINDOW: Final = 80
_TELLING: Final = 5
"""Letters of a surname by which alone those are known who lead a state."""

_FEW: Final = 2
"""Leaders on a page among whom a short surname is another's."""

_LATELY: Final = 8 * 366
"""Days for which who has led a state is known by surname among others who do."""

_DISTINCT: Final = 7
"""Letters of a surname by which those are known whose body, or whose state, the sentence names."""

_SENTENCE: Final = 300

_RARE: Final = 9
"""Letters of a surname by which those are still known who led one before."""

_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+(?:[-’'.][^\W\d_]*)*)[ ]?$")
_JOINED_BEFORE: Final = re.compile(r"\b([^\W\d_a-z][^\W\d_]+)(?:,? and | or |, )$")
_JOINED_AFTER: Final = re.compile(r"(?:,? and | or |, )([^\W\d_a-z][^\W\d_]+)\b")
_INITIALS_BEFORE: Final = re.compile(r"(?<![\w.])(?:[^\W\d_a-z]\.[ ]?){1,2}$")
_PATRONYMIC_AFTER: Final = re.compile(rf"\s({PATRONYMIC.pattern})\s")
_JOINED_TO_A_WORD: Final = re.compile(r"[^\W\d_]-$")
_INITIAL: Final = re.compile(r"(?:^|[.’'-])[^\W\d_]\.$")
# "With President Putin I agreed": the pronoun goes on with no name.
# Another name goes on after a space, a hyphen or, in "Xi'an", an apostrophe that no ending of English has.
_GOES_ON_AFTER: Final = re.compile(rf"[ -](?!I(?:[’']| (?!of\b))){CAPITAL}|[’'‘`](?!(?:s|d|ll|ve|re)\b)[^\W\d_]")
# Words that begin a sentence and so have a capital without being part of a name.
_OPENING_WORDS: Final = (
    "and as at because before but by despite did do does even for from had has have how if in is like neither now of "
    "on or perhaps since so that the then to under unlike until was what when where while why will with would yes no "
    "not only both between against about after also although among later earlier today yesterday monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december "
    "также как после ранее перед однако кроме затем позже позднее напомним сегодня вчера завтра если когда хотя "
    "auch wie nach vor laut zudem außerdem aber wenn heute gestern morgen später früher bundeskanzler "
    "après selon avant mais pour aussi hier ensuite según después también antes pero hoy ayer luego"
)
_OPENERS: Final = frozenset(_OPENING_WORDS.split())
# Posts that other languages write with a capital before the surname.
_POSTS_ELSEWHERE: Final = frozenset(
    "präsident präsidentin präsidenten staatspräsident bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin "
    "premierminister premierministerin ministerpräsident ministerpräsidentin premier außenminister außenministerin "
    "minister ministerin generalsekretär generalsekretärs generalsekretärin herr herrn frau kollege kollegin "
    "président présidente m. chancelier chancelière ministre monsieur madame presidente presidenta canciller ministro "
    "ministra señor señora don doña premiê primeiro-ministro chanceler prezydent prezydenta prezydentem "
    "prezydentowi kanclerz kanclerza cumhurbaşkanı başbakan başbakanı şansölye başkan başkanı bakan bakanı "
    "sayın".casefold().split()
)


def find_people(text: str, ordinal: int, matches: Iterable[Match], context: Context) -> Iterator[Candidate]:
    """The people that a paragraph names. "Mr President" is nobody."""
    spans = _by_span(matches)
    if not spans:
        return
    in_full = {
        span
        for span, same in spans.items()
        if any(is_full_name(match.form) for match in same) and not _goes_on(text, *span)
    }
    cover = SpanSet(len(text))
    for span in in_full:
        cover.take(*span)
    for person in _with_patronymic(text, spans, cover, context):
        cover.take(person.start, person.end)
        yield person
    reader = _Reader(text, ordinal, context)
    for (start, end), same in spans.items():
        if (start, end) in in_full:
            yield from reader.in_full(start, end, same)
            continue
        if not cover.is_free(start, end):
            continue
        yield from reader.in_part(start, end, same)


def _title_before(text: str, start: int) -> re.Match[str] | None:
    title = _TITLE.search(text[max(0, start - _WINDOW) : start])
    if title is None or title["of"] is None or country_of(title["of"]):
        return title
    # "Minister of Agriculture Dmitry": the last word is the first name of another.
    last = title["of"].split()[-1]
    return title if last.isupper() or len(title["of"].split()) == 1 else None


_LONGER_NAME: Final = re.compile(
    r" (?!(?:Mr|Mrs|Ms|Dr|Sir|President|Prime|Foreign|Minister|Secretary|Chairman|Chancellor|Federal|General|On|In|At"
    r"|And|To|For|With|Of|The|Sunday|Today|Yesterday|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b)" + CAPITAL + r"[^\W\d_A-Z]{2,}"
)
_OF_SOMETHING_SMALL: Final = re.compile(r" (?:of|from|at) (?:the|our|a|this) [^\W\d_A-Z]")


def _is_another(text: str, end: int) -> bool:
    """Whether a full name goes on ("Bill Clinton School") or is told from its bearer: "John Kerry of the clinic"."""
    if _OF_SOMETHING_SMALL.match(text, end):
        return True
    goes_on = has_case(text[end - 1]) and _LONGER_NAME.match(text, end) is not None
    return goes_on and not _is_heading(text)


def _is_heading(text: str) -> bool:
    """Whether most words have a capital, as headings do: then one more tells nothing."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    is_sentence = text.rstrip().endswith((".", "!", "?", "…"))
    return not is_sentence and 2 * sum(word[0].isupper() for word in words) > len(words)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a surname, and so perhaps another's, stands after a first name and a patronymic."""
    return PATRONYMIC.fullmatch(text[start:end].split()[-1]) is not None and not _may_end(text, end)


def _by_span(matches: Iterable[Match]) -> dict[tuple[int, int], list[Match]]:
    spans: dict[tuple[int, int], list[Match]] = {}
    for match in matches:
        spans.setdefault((match.start, match.end), []).append(match)
    return spans


def _with_patronymic(
    text: str, spans: dict[tuple[int, int], list[Match]], cover: SpanSet, context: Context
) -> Iterator[Candidate]:
    """A first name and a surname with a patronymic between them: a full name, as its bearers are addressed."""
    by_start: dict[int, list[tuple[int, Match]]] = {}
    for (start, end), same in spans.items():
        by_start.setdefault(start, []).extend((end, match) for match in same)
    for (start, end), same in spans.items():
        between = _PATRONYMIC_AFTER.match(text, end)
        if between is None or not cover.is_free(start, end):
            continue
        first = {match.form.claim.target for match in same if not match.form.claim.given}
        ends = {
            match.form.claim.target: last
            for last, match in by_start.get(between.end(), ())
            if match.form.claim.role == "surname" and match.form.claim.given and match.form.claim.target in first
        }
        if len(ends) == 1:
            target, last = next(iter(ends.items()))
            entity = context.gazetteer.registry.entities[target]
            yield Candidate(start, last, entity, because("Named in full."))


@dataclass(slots=True)
class _Reader:
    """Decides whom each name of one paragraph means."""

    text: str
    ordinal: int
    context: Context

    def _people(self, matches: Iterable[Match], given: bool = False) -> list[Entity]:
        entities = self.context.gazetteer.registry.entities
        ids = dict.fromkeys(match.form.claim.target for match in matches if match.form.claim.given or not given)
        return [entities[target] for target in ids]

    def _decide(self, start: int, end: int, scales: Scales) -> Resolution:
        choice = scales.decide()
        self.context.record(self.ordinal, start, self.text[start:end], choice.weighed)
        return choice

    def in_full(self, start: int, end: int, matches: Sequence[Match]) -> Iterator[Candidate]:
        """A full name: of several people the one who was alive, called so, in office or on the page."""
        senses = {match.form.claim.target: match for match in matches if match.form.claim.role == "name"}
        entities = [entity for entity in self._people(matches) if entity.id in senses]
        possible = [entity for entity in entities if self._may_be(entity, start, end, senses[entity.id])]
        if len(possible) < 2 and len(possible) == len(entities):
            for entity in possible:
                yield Candidate(start, end, entity, because("Named in full."))
            return
        scales = Scales(possible)
        scales.against("registry", 1, because("the registry has not everything"))
        for entity in possible:
            self._weigh_in_full(scales, entity, len(entities) > 1)
        choice = self._decide(start, end, scales)
        if choice.entity:
            yield Candidate(start, end, choice.entity, sentence(choice.why))
        elif choice.rivals:
            yield Candidate(start, end, None, NO_REASON, choice.rivals)

    def _may_be(self, person: Entity, start: int, end: int, sense: Match) -> bool:
        """Whether a full name may be a person's on that day, and with the words beside it."""
        may = may_be_meant(person, self.context.spoken_on, sense.form.claim.valid)
        return not may.is_no and post_fits(self.text, start, end, person) and not _is_another(self.text, end)

    def _weigh_in_full(self, scales: Scales, entity: Entity, shared: bool) -> None:
        """What tells one of a full name from the others: life, office, and the page."""
        day = self.context.spoken_on
        scales.add(entity, "name", 4, because("named in full"))
        if may_act(entity, day).is_no:
            scales.add(entity, "life", -3, because("died %(day)s", day=str(entity.when.end)) if entity.when else "")
        elif entity.when and shared and day and not _is_a_child(entity, day):
            scales.add(entity, "life", 3, because("alive then (%(life)s)", life=str(entity.when)))
        office = office_on(entity, day)
        if office:
            scales.add(entity, "office", 3, because("%(office)s then", office=office))
        if entity.id in self.context.speaking:
            scales.add(entity, "page", 6, because("speaks or takes part in this text"))

    def titled(self, start: int, end: int, title: re.Match[str], matches: Sequence[Match]) -> Iterator[Candidate]:
        """A surname after a title: who is named in full on the page, or had that office; an honorific is no office."""
        if not _may_end(self.text, end) or _OF_SOMETHING_SMALL.match(self.text, end):
            return
        begin = start if title["of"] else max(0, start - _WINDOW) + title.start()
        possible = self._whom_title_allows(start, end, title, matches)
        scales = Scales(possible)
        scales.against("registry", 2, because("the registry has not everything"))
        other = self.context.others_named.get(key_of(self.text[start:end]))
        if other:
            scales.against("page", 5, because("%(name)s is named in this text", name=other))
        given = {entity.id for entity in self._people(matches, given=True)}
        listed = set(_listed(matches))
        among = self._some_led_lately(possible) and self._is_among_leaders(start, end)
        for entity in possible:
            called_so = (entity.id in listed, bool(listed))
            at_work = end - start >= _DISTINCT and self._is_at_work(entity, start, end)
            self._weigh_titled(scales, entity, title, entity.id in given, called_so, among, at_work)
            self._weigh_apposition(scales, entity, end)
        choice = self._decide(begin, end, scales)
        if choice.entity:
            yield Candidate(begin, end, choice.entity, sentence(choice.why))
        elif choice.rivals:
            yield Candidate(begin, end, None, NO_REASON, choice.rivals)
        elif unknown := self._beyond_office(possible, title["post"]):
            yield Candidate(begin, end, None, NO_REASON, (), unknown)

    def _whom_title_allows(
        self, start: int, end: int, title: re.Match[str], matches: Sequence[Match]
    ) -> Sequence[Entity]:
        possible = self._people(matches) if title["post"] else self._possible(matches)
        if self._is_wife_of_one(start, end):
            return [entity for entity in possible if is_woman(entity.name) and entity.id in self.context.people]
        return possible

    def _some_led_lately(self, people: Iterable[Entity]) -> bool:
        return any(led_lately(entity, self.context.spoken_on) for entity in people)

    def _is_wife_of_one(self, start: int, end: int) -> bool:
        """Whether "and Mrs" stands before the name, after "Mr" or the same name."""
        read = _WIFE_OF.search(self.text[max(0, start - _WINDOW) : start])
        return read is not None and (read[1] is None or key_of(read[1]) == key_of(self.text[start:end]))

    def _beyond_office(self, possible: Iterable[Entity], post: str | None) -> str:
        """What the registry would have to know of an office that has perhaps ended since."""
        for entity in possible:
            office = _perhaps_holds(entity, post, self.context.spoken_on) if post else None
            if office:
                return f"the registry knows {office.title} {entity.id} up to {office.known_until}"
        return ""

    def _beyond_office_of_alias(self, called: Iterable[Entity], name: str) -> str:
        """The same for a name that a post begins, as the registry lists it, of somebody whom the text does not name."""
        post = _POST_OF_ALIAS.match(name)
        unnamed = [entity for entity in called if entity.id not in self.context.people]
        return self._beyond_office(unnamed, post[0]) if post else ""

    def _possible(self, matches: Sequence[Match]) -> list[Entity]:
        """Those who can be addressed on the day, or are named on the page in full."""
        people = self._people(matches)
        return [
            entity
            for entity in people
            if entity.id in self.context.people or not may_act(entity, self.context.spoken_on).is_no
        ]

    def _is_at_work(self, person: Entity, start: int, end: int) -> bool:
        """Whether the sentence names what a person then holds an office of: "Mr Reed leads the Secretariat"."""
        before = max(0, start - _SENTENCE)
        opening = list(e.LAST_SENTENCE.finditer(self.text, before, start))
        closing = e.LAST_SENTENCE.search(self.text, end, end + _SENTENCE)
        limits = (opening[-1].end() if opening else before, closing.start() if closing else end + _SENTENCE)
        words = f"{self.text[limits[0] : start]} {self.text[end : limits[1]]}"
        held = [office for office in person.offices if may_hold(office, self.context.spoken_on).is_yes]
        bodies = {office.body for office in held if office.body}
        if any(self.context.speaks_of_organ(words, body) for body in bodies):
            return True
        return end - start >= _RARE and country_of(words) in {country_of(office.title) for office in held} - {None}

    def _weigh_titled(
        self,
        scales: Scales,
        entity: Entity,
        title: re.Match[str],
        given: bool,
        called_so: tuple[bool, bool],
        is_among_leaders: bool,
        is_at_work: bool,
    ) -> None:
        """`called_so`: whether the registry calls the person by the name alone, and whether anybody."""
        context, post, day = self.context, title["post"], self.context.spoken_on
        on_page = entity.id in context.people
        if on_page:
            # An office of the day tells more than the page does: "President Bush" while the father is named.
            scales.add(entity, "page", 5 if post else 8, because("%(name)s is named in this text", name=entity.name))
        if not given:
            return
        if post and title["elect"]:
            self._weigh_elect(scales, entity, title)
        elif post:
            self._weigh_post(scales, entity, title, on_page)
        elif is_at_work or leads(entity, day):
            scales.add(entity, "office", 4, because("%(office)s then", office=office_on(entity, day) or ""))
        elif is_known_by_surname(entity, day) or (led_lately(entity, day) and is_among_leaders):
            scales.add(entity, "leader", 4, because("the one of that name who has led a state"))
        if not entity.offices:
            self._weigh_called(scales, entity, called_so, on_page)
        self._weigh_sex(scales, entity, title["honorific"])

    def _weigh_called(self, scales: Scales, entity: Entity, called_so: tuple[bool, bool], on_page: bool) -> None:
        listed, some_listed = called_so
        if listed:
            scales.add(entity, "called so", 4, because("the one whom the registry calls so"))
        elif some_listed and not on_page:
            scales.add(entity, "called so", 3, because("has that surname"))

    def _weigh_post(self, scales: Scales, entity: Entity, title: re.Match[str], on_page: bool) -> None:
        """Whether a person has, or had, the post before the name; one of another sort is somebody else's."""
        post, of, day = title["post"], title["of"], self.context.spoken_on
        of_that_country = _of_that_country(entity, of)
        if of_that_country and day and _holds(entity, post, day):
            scales.add(entity, "office", 12, because("%(office)s then", office=_office(entity, post, day) or ""))
        elif of_that_country and _held(entity, post, day):
            scales.add(entity, "office", 4, because("the one of that name who held such an office"))
        elif of_that_country and (perhaps := _perhaps_holds(entity, post, day)):
            # Enough to rival whoever held it before, too little to be linked by.
            scales.add(entity, "office", 3, may_hold(perhaps, day).words)
        elif entity.offices and not (on_page and _is_broad(post)):
            scales.add(entity, "office", -7, because("was no %(office)s", office=post))

    def _weigh_elect(self, scales: Scales, entity: Entity, title: re.Match[str]) -> None:
        """ "President-elect Reed": whether a person takes that office soon."""
        is_possible = _of_that_country(entity, title["of"])
        office = _takes_soon(entity, title["post"], self.context.spoken_on) if is_possible else None
        scales.add(entity, "office", 12 if office else -7, because("%(office)s soon after", office=office or ""))

    def _weigh_apposition(self, scales: Scales, entity: Entity, end: int) -> None:
        """ "Mr Bush, the mayor of our town": a post that none of the person's offices has."""
        if entity.offices and not post_fits(self.text, end, end, entity, after_only=True):
            scales.add(entity, "post", -14, because("had no post like the one beside the name"))

    def _weigh_sex(self, scales: Scales, entity: Entity, honorific: str | None) -> None:
        word = (honorific or "").rstrip(".").casefold()
        woman = is_woman(entity.name)
        if word in _OF_MEN and woman:
            scales.add(entity, "Mr", -10, because("a woman"))
        elif word in _OF_WOMEN and not woman:
            scales.add(entity, "Mrs", -14 if is_man(entity.name) else -6, because("not known to be a woman"))

    def after_initials(self, start: int, end: int, initials: str, matches: Sequence[Match]) -> Iterator[Candidate]:
        """A surname after initials, or after "M.", which is a title in French."""
        if initials.strip() == "M." and self.context.language.startswith("fr"):
            return self.bare(start, end, matches)
        return self.with_initials(start, end, initials, matches)

    def with_initials(self, start: int, end: int, initials: str, matches: Sequence[Match]) -> Iterator[Candidate]:
        """A surname after initials: who of that name and initial is in this text, or held an office then."""
        if not _may_end(self.text, end):
            return
        known = [entity for entity in self._possible(matches) if entity in self._people(matches, given=True)]
        fitting = [entity for entity in known if entity.name[:1].casefold() == initials[:1].casefold()]
        fitting = [entity for entity in fitting if entity.id in self.context.people] or [
            entity for entity in fitting if office_on(entity, self.context.spoken_on)
        ]
        if fitting:
            begin = start - len(initials)
            yield _only(begin, end, fitting, because("%(name)s is the one of that initial.", name=fitting[0].name))

    def in_part(self, start: int, end: int, matches: Sequence[Match]) -> Iterator[Candidate]:
        """A surname, by what stands before it."""
        title = _title_before(self.text, start)
        if title:
            yield from self.titled(start, end, title, matches)
        elif initials := _INITIALS_BEFORE.search(self.text[max(0, start - _WINDOW) : start]):
            yield from self.after_initials(start, end, initials[0], matches)
        elif after_post := self.after_post_elsewhere(start, end, matches):
            yield from after_post
        elif _stands_alone(self.text, start, end, self.context) and not _is_a_month(self.text, start, end):
            yield from self.bare(start, end, matches)

    def after_post_elsewhere(self, start: int, end: int, matches: Sequence[Match]) -> list[Candidate]:
        """A surname after a post in another language: whoever had that office. None where that tells nobody."""
        beyond: list[Candidate] = []
        for post in posts_before(self.text, start, self.context.language):
            title = _TITLE.search(f"{post} ")
            decided = [one._replace(start=start) for one in self.titled(start, end, title, matches)] if title else []
            named = [candidate for candidate in decided if candidate.entity]
            if named:
                return named
            beyond = beyond or [candidate for candidate in decided if candidate.unknown]
        return beyond

    def bare(self, start: int, end: int, matches: Sequence[Match]) -> Iterator[Candidate]:
        """A surname alone: whom the text names otherwise, who led a state then, or whom the registry calls so."""
        name, context = self.text[start:end], self.context
        given = self._people([match for match in matches if match.form.claim.given])
        named = [entity for entity in given if entity.id in context.people]
        leading = self._leading(given, bool(named), start, end)
        entities = context.gazetteer.registry.entities
        chosen = list({entity.id: entity for entity in (*named, *leading)}.values())
        chosen = chosen or [entities[target] for target in _listed(matches)]
        if unknown := self._beyond_office_of_alias(chosen, name):
            yield Candidate(start, end, None, NO_REASON, (), unknown)
            return
        of_another = key_of(name) in context.others_named
        if of_another and not any(entity in leading or is_known_leader(entity) for entity in chosen):
            return
        if len(chosen) == 1:
            yield Candidate(start, end, chosen[0], sentence(self._why_bare(chosen[0], bool(named))))
        elif chosen:
            yield Candidate(start, end, None, NO_REASON, tuple(chosen))

    def _why_bare(self, person: Entity, named: bool) -> Reason:
        if named:
            return because("the one of that name in this text")
        office = office_on(person, self.context.spoken_on)
        if office:
            return because("%(office)s", office=office)
        known = because("the one of that name who has led a state")
        return known if is_known_leader(person) else because("so called")

    def _is_beside_leader(self, start: int, end: int) -> bool:
        """ "Trump and Xi": whether the surname of somebody who leads a state is joined to the name."""
        gazetteer = self.context.gazetteer
        beside = (_JOINED_BEFORE.search(self.text[max(0, start - 40) : start]), _JOINED_AFTER.match(self.text, end))
        people = [person for read in beside if read for person in gazetteer.surnames.get(key_of(read[1]), ())]
        return any(leads(gazetteer.registry.entities[person], self.context.spoken_on) for person in people)

    def _leading(self, people: Iterable[Entity], named: bool, start: int, end: int) -> list[Entity]:
        """Those who led a state then. A short surname alone is too common to be known by, but not to be a rival."""
        day = self.context.spoken_on
        in_office = [entity for entity in people if leads(entity, day) and may_act(entity, day).is_yes]
        if in_office and (named or self._tells(start, end)):
            return in_office
        return self._led_before(people, start, end)

    def _led_before(self, people: Iterable[Entity], start: int, end: int) -> list[Entity]:
        """Those who led a state and have a rare surname; else, among leaders, who led one lately or speaks for one."""
        day = self.context.spoken_on
        rare = [entity for entity in people if is_known_by_surname(entity, day)]
        if rare or end - start < _TELLING:
            return rare
        others = [entity for entity in people if led_lately(entity, day) or speaks_abroad(entity, day)]
        return others if others and self._is_among_leaders(start, end) else []

    def _is_among_leaders(self, start: int, end: int) -> bool:
        """Whether a surname that is no word of English stands on a page that names several leaders."""
        entities = self.context.gazetteer.registry.entities
        leaders = [person for person in self.context.people if is_known_leader(entities[person])]
        return len(leaders) >= _FEW and not is_known(self.text[start:end].casefold())

    def _tells(self, start: int, end: int) -> bool:
        """Whether a surname is long enough, or among its like: "Trump and Xi", "Modi" on a page of leaders."""
        before = _WORD_BEFORE.search(self.text[max(0, start - _WINDOW) : start])
        if before and before[1].casefold() in _POSTS_ELSEWHERE:
            return True
        if end - start >= _TELLING or self._is_beside_leader(start, end):
            return True
        return end - start > 2 and self._is_among_leaders(start, end)


# "They met in May": the month, whoever is called so.
_IN_TIME: Final = re.compile(
    r"(?:\b(?:in|of|since|until|till|before|after|through|during|early|late|mid|last|next|this"
    rf"|(?:{'|'.join(MONTHS)}) (?:and|or|to))|\d\w*|-|–)\s*$",
    re.IGNORECASE,
)
_DAY_AFTER: Final = re.compile(r",?\s+\d")


def _is_a_month(text: str, start: int, end: int) -> bool:
    """Whether a surname is, where it stands, the name of a month."""
    in_time = _IN_TIME.search(text[max(0, start - _WINDOW) : start]) or _DAY_AFTER.match(text, end)
    return text[start:end] in MONTHS and in_time is not None


_OF_MEN: Final = frozenset(("mr", "messrs", "sir", "lord", "monsieur", "father", "sheikh", "ayatollah"))
_OF_WOMEN: Final = frozenset(("mrs", "ms", "miss", "mme", "madame", "madam", "lady"))


def _is_broad(post: str) -> bool:
    """A post that many have for a day: who is named on the page may have it, whatever the registry lists."""
    return post.casefold().rstrip(".") in (
        "secretary",
        "speaker",
        "chair",
        "chairman",
        "chairwoman",
        "leader",
        "representative",
        "general",
        "minister",
    )


def _of_that_country(entity: Entity, of: str | None) -> bool:
    country = country_of(of or "")
    if country is None:
        return True
    named = [country_of(office.title) for office in entity.offices]
    return country in named or not any(named)


def _listed(matches: Iterable[Match]) -> tuple[str, ...]:
    """Whose name this is by itself, as the registry has it."""
    return tuple(dict.fromkeys(match.form.claim.target for match in matches if match.form.claim.role == "name"))


_OF_AGE: Final = 16
"""Years before which nobody who shares a name with somebody grown up is meant."""


def _is_a_child(person: Entity, day: PartialDate) -> bool:
    born = person.when.start if person.when else None
    return born is not None and day.year - born.year < _OF_AGE


def leads(person: Entity, day: PartialDate | None) -> bool:
    """Whether a person then led a state or a body of all states: those are known by their surname alone."""
    return _LEADING.match(office_on(person, day) or "") is not None


def speaks_abroad(person: Entity, day: PartialDate | None) -> bool:
    """Whether a person is the foreign minister of a state: among leaders known by surname."""
    return (office_on(person, day) or "").startswith(("Foreign Minister", "Minister of Foreign", "Secretary of State"))


def led_lately(person: Entity, day: PartialDate | None) -> bool:
    """Whether a person led a state until a few years before a day."""
    ends = [office.held.end for office in person.offices if _LEADING.match(office.title)]
    past = [end.last() for end in ends if end and day and end.last() <= day.last()]
    lately = bool(past) and day is not None and (day.last() - max(past)).days <= _LATELY
    return lately and not may_act(person, day).is_no


def is_known_by_surname(person: Entity, day: PartialDate | None) -> bool:
    """Whether a person has led a state by a day, and has a surname so long that hardly anybody else has it."""
    began = [office.held.start for office in person.offices if _LEADING.match(office.title)]
    led = any(start is None or day is None or start.first() <= day.last() for start in began)
    return led and len(surname_of(person)) >= _RARE and not may_act(person, day).is_no


def is_known_leader(person: Entity) -> bool:
    """Whether a person has ever led a state: then the surname alone is theirs, whoever else has it."""
    return any(_LEADING.match(office.title) for office in person.offices)


_LEADING: Final = re.compile(
    r"(?:Federal )?(?:President|Prime Minister|Chancellor)\b|Secretary[- ]General of (?:the United Nations|NATO)\b"
)


def _only(start: int, end: int, fitting: Sequence[Entity], why: Reason) -> Candidate:
    if len(fitting) == 1:
        return Candidate(start, end, fitting[0], why)
    return Candidate(start, end, None, NO_REASON, tuple(fitting))


def _stands_alone(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a surname is no part of another name ("Hunter Biden", "Trump Tower") and no common word."""
    before = text[max(0, start - _WINDOW) : start]
    match = _WORD_BEFORE.search(before)
    word = match[1] if match else ""
    # "Mazar-e-Sharif" is a place.
    if _INITIAL.search(word) or _JOINED_TO_A_WORD.search(before):
        return False
    after_name = word[:1].isupper() and before.endswith(" ") and not word.endswith(".")
    if after_name and word.casefold() not in _OPENERS | _POSTS_ELSEWHERE:
        return False
    if context.is_common_word(text[start:end]) or _NAMED_AFTER.match(text, end):
        return False
    return _may_end(text, end)


# What is named after a person: "the Steinmeier formula".
_NAMED_AFTER: Final = re.compile(r" (?:amendment|award|doctrine|formula|foundation|institute|lecture|library|prize)\b")


def _may_end(text: str, end: int) -> bool:
    return text.isupper() or not has_case(text[end - 1]) or _GOES_ON_AFTER.match(text, end) is None


# --- Offices --------------------------------------------------------------------------------------


def office_on(entity: Entity, day: PartialDate | None) -> str | None:
    """The office that a person held on a day: the first that the registry gives; None where it is not known."""
    if day is None:
        return None
    return next((office.title for office in entity.offices if may_hold(office, day).is_yes), None)


def _holds(entity: Entity, post: str | None, day: PartialDate | None) -> bool:
    """Whether a person has an office of that name on a day; without a name, any office."""
    return _office(entity, post, day) is not None


def _office(entity: Entity, post: str | None, day: PartialDate | None) -> str | None:
    if post is None or day is None:
        return office_on(entity, day)
    return next((office.title for office in _offices(entity, post) if may_hold(office, day).is_yes), None)


def _held(entity: Entity, post: str, day: PartialDate | None) -> bool:
    """Whether a person has or had an office of that name: former presidents are still called so."""
    return any(
        day is None or office.held.start is None or office.held.start.first() <= day.last()
        for office in _offices(entity, post)
        if not may_hold(office, day).is_not_known
    )


_SOON: Final = 120
"""Days before an office begins in which its holder is called elect."""


def _takes_soon(entity: Entity, post: str, day: PartialDate | None) -> str | None:
    """The office of that name that a person takes in the months after a day."""
    for office in _offices(entity, post):
        start = office.held.start
        if day and start and 0 <= (start.first() - day.first()).days <= _SOON:
            return office.title
    return None


def _perhaps_holds(entity: Entity, post: str, day: PartialDate | None) -> Office | None:
    """An office of that name that a person held when the registry last knew of it, a day later."""
    return next((office for office in _offices(entity, post) if may_hold(office, day).is_not_known), None)


def _offices(entity: Entity, post: str) -> list[Office]:
    word = fold(post).replace("-", " ").rstrip(". ").removesuffix("s").strip()
    word = _SHORT_POSTS.get(word, word)
    # A vice president has another post than a president.
    name = re.compile(rf"(?<!\bvice )\b{re.escape(word)}\b")
    return [office for office in entity.offices if name.search(fold(office.title).replace("-", " "))]
