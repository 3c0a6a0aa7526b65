"""Bodies and documents that the words name, each with what it meant on the day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from stenogram.annotation import time_expressions as e
from stenogram.annotation.candidate import Candidate
from stenogram.annotation.evidence import Scales
from stenogram.annotation.listed_names import listed_documents
from stenogram.annotation.matching import Match, scan
from stenogram.annotation.meeting_mentions import AROUND, RELATIVE_YEARS, nearest_clause
from stenogram.annotation.not_words import is_known
from stenogram.annotation.possibility import may_act, may_be_meant
from stenogram.annotation.reasons import by_name, reason, sentence
from stenogram.annotation.resolution import TimeSaid, choose
from stenogram.annotation.text_context import ITS_ORGANS, UN_WORDS, WORLD_BODY, Context
from stenogram.model import NO_REASON, Entity, Reason, because
from stenogram.registry.countries import country_of
from stenogram.registry.described import document_noun
from stenogram.text.letter_case import CAPITAL, has_case

_YEAR_OF: Final = re.compile(r"\s*,?\s*(?:(?:of|from|for|dated)\s+|\(\s*(?:in )?)((?:19|20)\d\d)\b(?![-–−/])")
_YEAR_AFTER: Final = re.compile(
    r"\s*,?\s*(?:(?:signed|adopted|approved|concluded)\s+)?(?:in\s+)?((?:19|20)\d\d)\b(?![-–−/])"
)
_YEAR_NEAR: Final = re.compile(r"(?<![\w-])((?:19|20)\d\d) $")
_OWNER_BEFORE: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*(?:[’']s?)?) $")
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_OWNER_AFTER: Final = re.compile(r" (?:of|under|at) (?:the )?([^\W\d_a-z][^\W\d_]*(?: [^\W\d_a-z][^\W\d_]*)*)")
_GENERIC_OWNERS: Final = frozenset(
    ("organisation", "organization", "association", "union", "alliance", "group", "year", "today", "yesterday", "week")
)
_CAPITAL_NEAR: Final = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'-]* (?:(?:of|to|for|in|and|the) ){0,2}$")
_CAPITAL_NEXT: Final = re.compile(rf"[ -]{CAPITAL}")
_GOES_ON: Final = re.compile(rf"\s+(?!(?:I|Mr|Mrs|Ms|Dr)\b)({CAPITAL}[^\W\d_A-Z][\w’'-]*)")
# "The ASEAN Foundation", "the NATO Parliamentary Assembly", "NATO-Ukraine-Rat": what is named for a body is another.
_LONGER_BODY: Final = re.compile(
    rf" (?:{CAPITAL}[\w’-]+ ){{0,2}}(?:Foundation|Fund|Institute|Academy|University|College|Museum|Association|Tribunal"
    r"|Agency|Authority|(?:Business|Youth|Women[’']s) (?:Council|Forum|Alliance|Assembly)"
    r"|(?:Inter-?)?[Pp]arliamentary (?:Assembly|Union)|Parliament|Free Trade (?:Area|Zone)"
    r"|(?:Mission|Force) (?:in|to|for))\b"
    rf"|[-–]{CAPITAL}[\w’]+(?:[- ](?:{CAPITAL}[\w’]+ )?"
    r"(?:Council|Commission|Committee|Free Trade Area|Parliamentary \w+)\b"
    r"|-(?:Rat|Rats|Rates|Kommission|Ausschuss|Ausschusses)\b)"
)
# Words of which any state may name a body of its own.
_GENERIC_WORDS: Final = frozenset(
    "the of and for on in to s security central foreign affairs finance financial defence defense interior "
    "internal justice economy economic development energy health healthcare culture sports sport education science "
    "higher enlightenment agriculture transport constitutional supreme national state federal human rights general "
    "prosecutor prosecutors customs election elections accounts audit chamber industry trade emergency emergencies "
    "situations natural resources labour labor social protection construction communications digital environment "
    "ministry council bank court commission committee office agency service government parliament assembly armed "
    "forces army navy air force police guard cabinet ministers administration antimonopoly tax statistics "
    "investigative".split()
)

_SHORT: Final = 3
"""Letters of words that have no capital within a name: "of the"."""

_TITLE_WORDS: Final = 20
_THEIR_OWN: Final = re.compile(r"\b(?:his|her|their) $")
# "The Central Bank Governor" names a post, not the bank.
_POST_AFTER: Final = re.compile(
    r"\s+(?:secretar(?:y|ies)|chair|chairman|chairwoman|governors?|ministers?|heads?|members?|directors?|president"
    r"|spokes\w+)\b",
    re.IGNORECASE,
)
# Articles of other languages begin sentences too: "Le Conseil de sécurité".
_ARTICLES: Final = "le la les el los las der die das den dem des il lo gli os as".split()
_PART_OF_NAME: Final = frozenset(("the", "a", "an", "new", "our", "this", "that", "former", "old", "then", *_ARTICLES))


def find_names(
    text: str, ordinal: int, matches: Sequence[Match], people: Sequence[Match], context: Context
) -> Iterator[Candidate]:
    """The bodies and documents of a paragraph; overlapping names too. `people` are its names of people."""
    spans: dict[tuple[int, int], list[Match]] = {}
    begins: dict[int, list[Match]] = {}
    for match in matches:
        spans.setdefault((match.start, match.end), []).append(match)
        begins.setdefault(match.start, []).append(match)
    reader = _Reader(text, ordinal, begins, context, people)
    yield from _listed(reader)
    for (start, end), same in spans.items():
        meant = [match for match in same if reader.can_mean(match)]
        if meant:
            candidate = reader.one_of(start, end, meant)
            if candidate:
                yield candidate


def _listed(reader: _Reader) -> Iterator[Candidate]:
    """ "The Samarkand and Astana declarations": each name is read with the word that they share."""
    context = reader.context
    for start, end, name in listed_documents(reader.text):
        whole = [match for match in scan(name, context.gazetteer, context.language) if match.end == len(name)]
        named = [Match(start + match.start, end, match.form) for match in whole if match.form.claim.role == "name"]
        meant = [match for match in named if reader.is_document(match) and reader.can_mean(match)]
        candidate = reader.one_of(meant[0].start, end, meant) if meant else None
        if candidate:
            yield candidate


@dataclass
class _Reader:
    """Decides what each name of one paragraph means."""

    text: str
    ordinal: int
    begins: Mapping[int, list[Match]]
    context: Context
    people: Sequence[Match] = ()

    @cached_property
    def title_case(self) -> bool:
        """Whether most words have a capital, as headings do: then one tells nothing."""
        if self.text.rstrip().endswith((".", "!", "?", "…")):
            return False
        words = re.findall(r"[^\W\d_]{4,}", self.text)
        return len(words) < _TITLE_WORDS and 2 * sum(word[0].isupper() for word in words) > len(words)

    def is_document(self, match: Match) -> bool:
        return self.context.gazetteer.registry.entities[match.form.claim.target].kind == "strategy"

    def can_mean(self, match: Match) -> bool:
        """Whether a name may mean its entry here and on this day."""
        claim = match.form.claim
        entity = self.context.gazetteer.registry.entities[claim.target]
        possible = may_be_meant(entity, self.context.spoken_on, claim.valid)
        if possible.is_no and not self._has_its_year(match):
            return False
        if self._is_part_of_longer(match, entity) or match.form.text in self.context.companies:
            return False
        if claim.home and _POST_AFTER.match(self.text, match.end):
            return False
        if claim.needs and not self._is_of_its_body(match):
            return False
        return not self._is_common_word(match)

    def _is_of_its_body(self, match: Match) -> bool:
        """Whether the text speaks of the body that a short name needs, and nothing else owns it."""
        claim = match.form.claim
        if claim.nearby and not self._stands_beside_body(match):
            return False
        if claim.needs not in self.context.bodies or self._has_other_owner(match):
            return False
        # A derived name is the organ's of the body that the paragraph speaks of.
        nearby = self.context.body_in_paragraph((self.ordinal, match.start))
        is_of_another = not claim.given and nearby not in (claim.needs, None)
        return not is_of_another or self._acts_as_of_un(match) or self._is_organ_of_the_world(match)

    def _stands_beside_body(self, match: Match) -> bool:
        """Whether "the Development Bank" has its capitals, is no part of a longer name, and follows its body."""
        name = self.text[match.start : match.end]
        if any(word.islower() and len(word) > _SHORT and word not in e.STOPS for word in name.split()):
            return False
        if self.title_case or _CAPITAL_NEXT.match(self.text, match.end) or self._capital_before(match.start):
            return False
        return self.context.body_lately((self.ordinal, match.start)) == match.form.claim.needs

    def _acts_as_of_un(self, match: Match) -> bool:
        """Whether an organ does what those of the United Nations do."""
        around = self.text[max(0, match.start - 60) : match.end + 60]
        return match.form.claim.needs == WORLD_BODY and UN_WORDS.search(around) is not None

    def _is_organ_of_the_world(self, match: Match) -> bool:
        """Whether a name is that of an organ which no other body on a page of no state has: "the Security Council"."""
        return match.form.claim.target in ITS_ORGANS and not self.context.home

    def _has_its_year(self, match: Match) -> bool:
        """Whether the year of a document stands beside its name, which meant another on the day of the text."""
        document = self.context.gazetteer.registry.entities[match.form.claim.target]
        if document.kind != "strategy" or document.adopted is None:
            return False
        return self._time_near(match.start, match.end).year_meant(self.context.spoken_on) == document.adopted.year

    # --- Longer names -------------------------------------------------------------------------

    def _is_part_of_longer(self, match: Match, entity: Entity) -> bool:
        """Whether the name goes on, registered or not: "Black Sea Economic Cooperation", "Moscow City Duma"."""
        form = match.form
        if entity.kind == "organisation" and _LONGER_BODY.match(self.text, match.end):
            return True
        if form.exact and " " not in form.text.strip():
            return False
        if entity.kind == "strategy":
            after = _GOES_ON.match(self.text, match.end) if has_case(self.text[match.end - 1]) else None
            return after is not None and not self._is_named_at(after.start(1))
        word = None if self.title_case else self._capital_before(match.start)
        if word is None or country_of(word) or self.context.root_named(word):
            return False
        return not form.text.startswith(word) and not any(
            other.end == match.start - 1 for others in self.begins.values() for other in others
        )

    def _is_named_at(self, start: int) -> bool:
        return start in self.begins

    def _capital_before(self, start: int) -> str | None:
        """The word with a capital right before a place, where it is no first word and no possessive."""
        # Most stand after a word in small letters, or after none.
        word = self.text[max(0, start - 30) : start]
        word = word[word.rfind(" ", 0, -1) + 1 :]
        before = _OWNER_BEFORE.search(word) if word.endswith(" ") and word.lower() != word else None
        if before is None or not before[1][:1].isupper() or _POSSESSIVE.search(before[1]) or before[1].isupper():
            return None
        small = before[1].casefold()
        if small in _PART_OF_NAME or small in e.STOPS or small in _TITLES or small in e.FILLERS:
            return None
        # A first word that English has is only a first word; one that it has not is part of the name.
        if self._begins_sentence(start - len(before[0])) and (is_known(small) or not small.isascii()):
            return None
        return before[1]

    # --- Whose it is --------------------------------------------------------------------------

    def _has_other_owner(self, match: Match) -> bool:
        """Whether a short name belongs to somebody else: "Russian Security Council", "Business Council of India"."""
        body = match.form.claim.needs
        owner = self._owner_before(match.start)
        if owner and self.context.root_named(owner) != body:
            return True
        after = _OWNER_AFTER.match(self.text, match.end)
        word = after[1].split()[0] if after else ""
        if after is None or self.context.root_named(word) == body:
            return False
        # "Declaration of the Council of Heads of State" is the body's, whose organ that is.
        organs = {other.form.claim.target for other in self.begins.get(after.start(1), ())}
        return all(self.context.gazetteer.root(organ) != body for organ in organs)

    def _owner_before(self, start: int) -> str | None:
        """The word before a name that says whose it is."""
        is_after_word = self.text[start - 1 : start] == " "
        before = _OWNER_BEFORE.search(self.text[max(0, start - 30) : start]) if is_after_word else None
        if before is None:
            return None
        word = before[1]
        owner = _POSSESSIVE.sub("", word)
        possessive = owner != word and owner.casefold() not in _GENERIC_OWNERS
        named = (
            word[:1].isupper() and word.casefold() not in e.STOPS and not self._begins_sentence(start - len(before[0]))
        )
        return owner if possessive or named else None

    def _begins_sentence(self, at: int) -> bool:
        return e.SENTENCE_END.search(self.text[max(0, at - 4) : at]) is not None

    def _is_common_word(self, match: Match) -> bool:
        """Whether a name of one word is, here, the common word: "Life is hard", "Right to Life"."""
        name = match.form.text
        if " " in name or (match.form.exact and name.isupper()) or not name[:1].isupper():
            return False
        if not self.context.is_common_word(name):
            return False
        before = self.text[max(0, match.start - AROUND) : match.start]
        if self._begins_sentence(match.start) or _CAPITAL_NEXT.match(self.text, match.end):
            return True
        return _CAPITAL_NEAR.search(before) is not None

    # --- Which --------------------------------------------------------------------------------

    def one_of(self, start: int, end: int, matches: Sequence[Match]) -> Candidate | None:
        """What a name at a place means, of those that it can mean."""
        registry = self.context.gazetteer.registry
        targets = dict.fromkeys([match.form.claim.target for match in matches])
        possible = [registry.entities[target] for target in targets]
        bodies = [entity for entity in possible if entity.kind == "organisation"]
        if bodies:
            return self._body(start, end, matches, bodies)
        name = self.text[start:end]
        alone = possible[0] if len(possible) == 1 else None
        if alone and not _is_dated(alone, name):
            return self._decided(start, end, alone, by_name(name, alone))
        owners = frozenset(match.form.claim.needs for match in matches if match.form.claim.needs)
        if len(owners) > 1:
            meant = self.context.body_meant(owners, (self.ordinal, start))
            fitting = [match for match in matches if match.form.claim.needs in meant]
            if 0 < len(fitting) < len(matches):
                return self.one_of(start, end, fitting)
        return self._document(start, end, possible)

    def _document(self, start: int, end: int, possible: Sequence[Entity]) -> Candidate | None:
        name = self.text[start:end]
        if e.YEAR.search(name) is None:
            possible = self._with_successors(possible)
        marks = self._time_near(start, end, len(possible) == 1 and not _names_a_city(name, self.context))
        choice = choose(possible, marks, self.context.background(self.ordinal))
        self.context.record(self.ordinal, start, name, choice.weighed)
        if choice.entity is None:
            return Candidate(start, end, None, NO_REASON, choice.rivals, choice.unknown)
        if not marks.has_year and (
            self._is_of_this_event(name, choice.entity) or self._is_of_body_spoken_of(name, start, choice.entity)
        ):
            return None
        alone = len(possible) == 1
        why = by_name(name, choice.entity) if alone else reason(name, choice, self.context.spoken_on)
        return self._decided(start, end, choice.entity, why)

    def _is_of_this_event(self, name: str, known: Entity) -> bool:
        """Whether a document named for a city is that of the event of the page there, and so not the one known."""
        city, context = name.split()[0].casefold(), self.context
        held = [event for event in context.own if event in context.gazetteer.cities.get(city, ())]
        entities = context.gazetteer.registry.entities
        adopted_at = {relation.target for relation in known.relations if relation.kind == "adopted-at"}
        bodies = {
            series.body
            for event in held
            if (series := context.gazetteer.registry.series.get(entities[event].series or ""))
        }
        return bool(held) and not adopted_at.intersection(held) and not bodies & _issuers_of(known)

    def _is_of_body_spoken_of(self, name: str, start: int, known: Entity) -> bool:
        """Whether a document named for a city may be that of the event of the text, whose body alone is spoken of."""
        context = self.context
        holder = context.body_of_event()
        if holder is None or holder in _issuers_of(known) or document_noun(known.name) != "declaration":
            return False
        if not _names_a_city(name, context):
            return False
        spoken_of = context.bodies_in_paragraph((self.ordinal, start))
        return holder in spoken_of and not spoken_of & _issuers_of(known)

    def _with_successors(self, documents: Sequence[Entity]) -> Sequence[Entity]:
        """Documents whose period is over with what has replaced them: the name without a year may mean either."""
        day, context = self.context.spoken_on, self.context
        known = {document.id: document for document in documents}
        for document in documents:
            over = day and document.when and document.when.end and document.when.end.last() < day.first()
            for successor in context.gazetteer.replaced_by.get(document.id, ()) if over else ():
                if not may_be_meant(context.gazetteer.registry.entities[successor], day).is_no:
                    known[successor] = context.gazetteer.registry.entities[successor]
        return tuple(known.values())

    def _decided(self, start: int, end: int, entity: Entity, why: Reason) -> Candidate:
        noun = document_noun(entity.name) if entity.kind == "strategy" else ""
        self.context.antecedents.remember(self.ordinal, entity, noun, self.text[start:end])
        return Candidate(start, end, entity, why)

    def _body(self, start: int, end: int, matches: Sequence[Match], bodies: Sequence[Entity]) -> Candidate | None:
        """A body; one of a state, named as any state may name its own, is that of the page's state."""
        name, context = self.text[start:end], self.context
        sense = matches[0].form.claim
        if len(bodies) == 1 and not sense.home and not (sense.needs and is_generic(name)):
            return self._decided(start, end, bodies[0], by_name(name, bodies[0]))
        scales = self._weigh_bodies(start, matches, bodies)
        if is_generic(name) and context.home and not any(entity.state == context.home for entity in bodies):
            scales.against("home", 4, because("on a page of %(state)s it may be its own", state=context.home))
        choice = scales.decide()
        context.record(self.ordinal, start, name, choice.weighed)
        if choice.entity:
            why = sentence(choice.why) if choice.why else by_name(name, choice.entity)
            return self._decided(start, end, choice.entity, why)
        return Candidate(start, end, None, NO_REASON, choice.rivals) if choice.rivals else None

    def _weigh_bodies(self, start: int, matches: Sequence[Match], bodies: Sequence[Entity]) -> Scales:
        senses = {match.form.claim.target: match for match in matches}
        scales = Scales(bodies)
        scales.against("registry", 1, because("the registry has not everything"))
        owners = frozenset(match.form.claim.needs for match in matches)
        at_home = any(match.form.claim.home for match in matches)
        meant = self.context.body_meant(owners, (self.ordinal, start)) if len(bodies) > 1 and not at_home else ()
        for entity in bodies:
            self._weigh_body(scales, entity, senses[entity.id])
            if meant == (senses[entity.id].form.claim.needs,):
                scales.add(entity, "body meant", 3, because("its body is the one that the text names"))
        return scales

    def _weigh_body(self, scales: Scales, entity: Entity, match: Match) -> None:
        context, claim = self.context, match.form.claim
        if context.spoken_on and len(scales.leading()) > 1 and may_act(entity, context.spoken_on).is_no:
            scales.add(entity, "life", -6, because("it was there %(life)s", life=str(entity.when)))
        if claim.home:
            self._weigh_state(scales, entity, match)
        elif claim.needs:
            scales.add(entity, "body", 2, because("its body is named in this text"))
            if context.body_in_paragraph((self.ordinal, match.start)) == claim.needs:
                scales.add(entity, "paragraph", 3, because("the paragraph names its body"))
                sentence = e.LAST_SENTENCE.split(self.text[: match.start])[-1]
                if any(context.root_named(word) == claim.needs for word in re.findall(r"[^\W_]+", sentence)):
                    scales.add(entity, "sentence", 4, because("the sentence names its body"))
            if claim.needs in (context.most_named(), context.body_of_event()):
                scales.add(entity, "page", 4, because("the text is about its body"))
            if self._acts_as_of_un(match):
                words = because("a veto, permanent members or resolutions are the UN's")
                scales.add(entity, "what is said of it", 7, words)
            if entity.id in ITS_ORGANS and not context.home:
                scales.add(entity, "home", 2, because("the page is that of no state with such a body"))
            if claim.needs == WORLD_BODY and context.implies_un:
                scales.add(entity, "page", 4, because("what the text says of its organs is said of the UN's"))
        else:
            scales.add(entity, "name", 4, "")

    def _weigh_state(self, scales: Scales, entity: Entity, match: Match) -> None:
        owner = self._state_beside(match)
        if owner == entity.state:
            scales.add(entity, "owner", 8, because("%(state)s is named beside it", state=entity.state or ""))
        elif owner is not None:
            scales.add(
                entity,
                "owner",
                -8,
                because("%(state)s stands beside it", state=owner) if owner else because("another stands beside it"),
            )
        elif entity.state == self.context.home:
            scales.add(entity, "home", 6, because("the page is one of %(state)s", state=entity.state or ""))

    def _state_beside(self, match: Match) -> str | None:
        """The state that is named right before or after; "" where something else owns the body."""
        owner = self._owner_before(match.start)
        if owner:
            return country_of(owner) or ""
        if _THEIR_OWN.search(self.text[max(0, match.start - 8) : match.start]):
            return self._state_of_person(match.start)
        after = _OWNER_AFTER.match(self.text, match.end)
        if after:
            return country_of(after[1]) or ""
        return None

    def _state_of_person(self, before: int) -> str:
        """The state of the person named last before a place: "Mr Lukashenko and his Foreign Ministry"."""
        people = sorted((match for match in self.people if match.end <= before), key=lambda match: match.end)
        person = self.context.gazetteer.registry.entities[people[-1].form.claim.target] if people else None
        return country_of(" ".join(office.title for office in person.offices)) or "" if person else ""

    # --- Time ---------------------------------------------------------------------------------

    def _time_near(self, start: int, end: int, surely: bool = False) -> TimeSaid:
        """The year or "last year's" beside a name. `surely`: only what is said of the document itself."""
        before = self.text[max(0, start - AROUND) : start]
        match = _YEAR_OF.match(self.text, end) or _YEAR_NEAR.search(before)
        if match is None and not surely:
            match = _YEAR_AFTER.match(self.text, end)
        if match:
            return TimeSaid(year=int(match[1]))
        if e.YEAR.search(self.text[start:end]):
            return TimeSaid()
        marks = e.YEARS_BEFORE.search(before.rstrip())
        if marks:
            return TimeSaid(relative=RELATIVE_YEARS[marks[1].casefold()])
        clause = None if surely else nearest_clause(e.CLAUSE_YEAR, before)
        return TimeSaid(year=int(clause[1])) if clause else TimeSaid()


_TITLES: Final = frozenset(
    "president minister chairman director head secretary deputy mr mrs ms dr editor journalist correspondent channel "
    "newspaper agency magazine company corporation".split()
)


def _issuers_of(document: Entity) -> set[str]:
    return {relation.target for relation in document.relations if relation.kind == "body"}


@lru_cache(maxsize=4096)
def is_generic(name: str) -> bool:
    """Whether any state may name a body of its own so: "Foreign Ministry", "Security Council"."""
    words = re.findall(r"[^\W\d_]+", name)
    return bool(words) and all(word.casefold() in _GENERIC_WORDS for word in words)


def _is_dated(entity: Entity, name: str) -> bool:
    """Whether the day of the text bears on what a name means: not where a year is part of it."""
    return e.YEAR.search(name) is None and len(name.split()) <= 4


def _names_a_city(name: str, context: Context) -> bool:
    """Whether a document is named for a city, where others of the name may have been adopted."""
    first = name.split()[0]
    return first.casefold().replace("’s", "") in context.gazetteer.cities
