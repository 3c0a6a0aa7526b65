"""The small words of time and place that stand around a name, as English writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from stenogram.dates import MONTHS

Relative = Literal["", "last year", "this year", "next year", "next", "upcoming", "latest", "previous"]

_MONTH: Final = "|".join(MONTHS)
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENTHS: Final = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")
NUMBERS: Final = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

YEAR_BEFORE: Final = re.compile(r"(?<![\w-])((?:19|20)\d\d)$")
NUMBER_BEFORE: Final = re.compile(r"(?<!\w)(\d{1,3})(?:st|nd|rd|th)$", re.IGNORECASE)
WORD_BEFORE: Final = re.compile(r"([^\W\d_]+(?:[-’'][^\W\d_]+)*)$")
YEARS_BEFORE: Final = re.compile(r"\b(last|this|next) year(?:[’']?s)?$", re.IGNORECASE)
RELATIVE_WORDS: Final[Mapping[str, Relative]] = {
    "next": "next", "upcoming": "upcoming", "forthcoming": "upcoming", "coming": "upcoming", "oncoming": "upcoming",
    "latest": "latest", "recent": "latest", "last": "previous", "previous": "previous", "past": "previous",
}  # fmt: skip
_FILLERS: Final = (
    "regular annual historic historical current successful important main whole entire virtual online two-day "
    "three-day international cooperation"
)
_PRAISE: Final = (
    "good great fine excellent wonderful memorable productive fruitful constructive intense remarkable fantastic "
    "tremendous superb brilliant"
)
FILLERS: Final = frozenset((*_FILLERS.split(), *_PRAISE.split()))
"""Words before a meeting that do not make it another's."""

ADVERB: Final = re.compile(r"[a-z]{4,}ly$")
ACRONYM_BEFORE: Final = re.compile(r"\([A-Z][A-Za-z0-9-]{1,11}\)$")
_WEEKDAYS: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
DAYS_BEFORE: Final = re.compile(
    rf"\b(?:today|tomorrow|yesterday|(?:last|this|next) (?:week|weekend|month)|(?:(?:last|this|next) )?(?:{_WEEKDAYS}))"
    r"[’']?s$",
    re.IGNORECASE,
)
# Such meetings are none of the regular ones, unless the series itself is called so.
INFORMAL: Final = frozenset(("informal", "unofficial"))
JUBILEE: Final = frozenset(("anniversary", "jubilee"))
# What a body is called without its name: "the bloc's summit".
OF_THE_BODY: Final = frozenset(
    "bloc organisation organization group grouping association alliance commonwealth union body".split()
)
# Those who lead states: their meeting is a summit whatever it is called.
LEADERS: Final = frozenset(("leaders", "presidents", "heads"))
# Words that describe a meeting, and are part of what is called so, without making it another's.
DESCRIBING: Final = frozenset(("official", "full-scale", "big", "large", "grand", "working"))
# Words of meetings between the regular ones.
IRREGULAR: Final = frozenset(("extraordinary", "emergency", "special", "snap", "crisis"))
NOT_HELD: Final = re.compile(
    r"\s*,?\s*(?:(?:that|which)\s+)?(?:was|were|is|has been|had been|will be)?\s*(?:never\s+(?:held|met|took place)"
    r"|not\s+(?:held|take place)|cancel+ed|called off|did not take place|will not take place)\b",
    re.IGNORECASE,
)
# "Chile has cancelled the APEC summit".
CALLED_OFF: Final = re.compile(
    r"\b(?:cancel+ed|called off|scrapped|gave up|given up|withdrew from hosting|refused to host)\s+(?:hosting\s+)?"
    r"(?:the|its|his|her|their|our|this year[’']s)?\s*$",
    re.IGNORECASE,
)
ON_THE_SIDELINES: Final = re.compile(
    r",?\s+(?:also\s+)?on\s+the\s+(?:sidelines|margins|fringes)\s+of\s+(?:the\s+)?", re.IGNORECASE
)
IN_CITY: Final = re.compile(r"\s+(?:held\s+)?in\s+(?:the\s+city\s+of\s+)?")
# "The leaders of NATO met in", "the BRICS leaders will gather in".
MET_IN: Final = re.compile(
    r"(?:[’']s?)?\s+(?:(?:member[ -])?(?:states|countries)\s+|leaders\s+|heads of [a-z ]{5,40}\s)?"
    r"(?P<met>(?:(?:have|had|will|shall|are to)\s+)?(?:met|meet|gather|gathered|convened|assembled|sat down))\s+"
    r"(?:here\s+|again\s+|together\s+|yesterday\s+|today\s+)?in\s+"
)
YEARS_AGO_IN: Final = re.compile(rf"\b({'|'.join(NUMBERS)}|\d{{1,2}})\s+years?\s+ago,?\s+in\s+$", re.IGNORECASE)
# After a city: what those who met there did.
WE_DID: Final = re.compile(
    r"(?:,\s+[^\W\d_a-z][\w ]{2,20})?,?\s+(?:[Ww]e|(?:the )?leaders|the heads of (?:state|government))\s+[a-z]+"
)
YEAR_OF_CITY: Final = re.compile(r",?\s+in\s+(?:early\s+|late\s+|(?:" + _MONTH + r")\s+)?((?:19|20)\d\d)\b")
# "Trump meets Kim in".
ONE_MET_ANOTHER: Final = re.compile(
    r"[^\W\d_a-z][^\W\d_]+ (?:will |has |had )?(?:meets?|met|sees|saw|received|receives|talks to)"
    r"(?: with)?(?: the)?(?: [^\W\d_a-z][\w’'-]+){1,4} in $"
)
# What else a body does in a city: "the G7 fell apart in".
DID_IN: Final = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}?(?:met|meets|meet|agreed|adopted|decided|declared|said|spoke|split|fell apart|failed"
    r"|quarrelled|concluded|ended|gathered|convened|opened|began|assembled|celebrated|turned|received|welcomed|admitted|invited"
    r"|pledged|promised|committed|endorsed|approved|launched|signed|called|condemned|discussed)\b"
    r"(?:\s+[a-z’'-]+){0,5}?\s+in\s+"
)
# "In Chicago NATO talked to itself": the city stands right before the body.
UP_TO_BODY: Final = re.compile(
    r",?\s+(?:(?:a|an|\w+)\s+(?:day|week|month|year)s?\s+(?:ago|before|earlier|later),?\s+"
    r"|(?:last|this)\s+\w+,?\s+|yesterday,?\s+|(?:in|on)\s+[A-Z]\w+,?\s+(?:\d{4},?\s+)?)?(?:the\s+)?"
)
# "Next year the G8 comes to Sochi".
COMES_TO: Final = re.compile(
    r"\s+(?:(?:will|is to|shall)\s+)?(?:comes?|goes|go|moves?|meets?|gathers?|convenes?)\s+(?:again\s+)?(?:to|in)\s+"
)
FOR_A_TIME: Final = re.compile(r"\s+for the \w+ time\b")
# "The Moscow summit was their first": of two.
WAS_THEIRS: Final = re.compile(
    r"\s+(?:was|is|will be)\s+(?:their|his|her)\s+(?:very\s+)?(?:first|second|third|last|only)\b"
)
OTHERS_MET: Final = re.compile(r"\b(?:met|gathered|convened|assembled|founded|held)\b")
IN_BEFORE: Final = re.compile(r"\b[Ii]n\s$")
BEGINS_TO_DO: Final = re.compile(r"\s+(?:[a-z]+ed|met|spoke|said|split|fell|gave|took|told|sat|made|became|was|had)\b")
# "We shall host the Council", "the Council meets on the 28th".
HOSTING: Final = re.compile(
    r"\b(?:host|hosts|hosted|chair|chairs|chaired|attend|attends|attended|convene|convened)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
IT_MEETS: Final = re.compile(
    r"\s+(?:(?:will|shall|is to)\s+)?(?:meet|meets|met|convene|convenes|convened|sit|sits|sat)\b"
)
# "The meeting decided" at the head of a paragraph of minutes.
AT_HEAD: Final = re.compile(r"(?:\d{1,3}[.)]\s+|[-–—•]\s+)?(?:The|This)\s+")
DECIDED: Final = re.compile(
    r"\s+(?:also\s+|further\s+|then\s+)?(?:decided|adopted|approved|agreed|noted|considered|discussed|reviewed|heard"
    r"|stressed|welcomed|reaffirmed|resolved|took note|instructed|recognised|recognized|called|expressed|endorsed"
    r"|was chaired|was attended|was held|opened|ended|closed|concluded)\b"
)
LEADERS_BESIDE: Final = re.compile(r"\b(?:leaders|heads of (?:state|government)|presidents)\b", re.IGNORECASE)
# "The Kim-Trump summit", "the leaders of Korea and Japan met today": of two.
TWO_NAMES: Final = re.compile(r"[^\W\d_a-z][\w.]+[-–][^\W\d_a-z][\w.]+")
TWO_LEADERS_MET: Final = re.compile(
    r"\b(?:(?:two )?leaders|presidents) of (?:the )?[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2} and (?:the )?"
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2} (?:\w+ ){0,2}?"
    r"(?:met|meet|sat down|sit down|are meeting|talked)\b"
)
# "At the SCO in Samarkand", "after APEC 2014": a body that somebody is at is its meeting.
AT_A_BODY: Final = re.compile(r"\b(?:at|after|before|during|since|for)\s+(?:the\s+|this year[’']s\s+)?$", re.IGNORECASE)
YEAR_OF_FORUM: Final = re.compile(r" (?:in )?((?:19|20)\d\d)\b(?![-–/])")
# What may stand between a summit and the place and year that its clause says of it.
ONE_CLAUSE: Final = re.compile(r"[^.;:!?]*?(?:,\s+)?\b(?:in|at)\s+[^.;:!?]*")
# "He will go to Oslo on 20 May for the summit".
TO_A_PLACE: Final = re.compile(
    r"\b(?:go(?:es|ing)?|went|fl(?:y|ies|ew|ying)|travel\w*|arriv\w+|head\w*|depart\w*|leav\w+|left|visit\w*|be|is|was"
    r"|are|were|come|came|coming|meet|meets|met|gather|gathers|see|sees)\b[^.;:!?]{0,30}?\s(?:to|in|for|visit|visits|visited)\s+$",
    re.IGNORECASE,
)
UP_TO_ITS_MEETING: Final = re.compile(
    r",?\s+(?:(?:on|from|in)\s+[\w\s,–-]{3,30}?\s+|(?:next|this)\s+\w+\s+|today\s+|tomorrow\s+)?"
    r"(?:for|during|at|on the (?:sidelines|margins|fringes) of|attending"
    r"|to\s+(?:attend|take\s+part\s+in|participate\s+in|address|join))\s+(?:the|a|an)?\s*",
    re.IGNORECASE,
)
# Who meets in a city besides those who lead states: "the meeting there" may be theirs.
OTHERS_WHO_MEET: Final = re.compile(
    r"\b(?:ministers|ministerial|ministerials|experts|deputies|sherpas|secretaries|coordinators|bankers|governors|mayors"
    r"|officials|delegations|envoys|negotiators|parliamentarians|speakers)\b",
    re.IGNORECASE,
)
UP_TO_A_PLACE: Final = re.compile(r"[^.;:!?]*\b(?:in|at)\s+(?:the\s+)?(?:city of\s+)?")
CLAUSE_ENDS: Final = re.compile(r"[.!?;:,]\s+|\s(?:and|but)\s")
PLACE_OR_YEAR: Final = re.compile(r"\b(?:in|at) (?:the )?(?:[^\W\d_a-z]|(?:19|20)\d\d\b)")
WILL_BEFORE: Final = re.compile(r"\b(?:will|shall|going to|to meet|hope|expect|plan)\b[^.;!?]*$", re.IGNORECASE)
DETERMINERS: Final = frozenset(("the", "this", "that", "these", "our", "a", "an", "its", "their", "his", "her"))
SENTENCE_END: Final = re.compile(r"(?:^|[.!?:;“\"(–—-]\s*)$")
LAST_SENTENCE: Final = re.compile(r"[.!?;]\s+(?=[^\W\d_a-z])")
# Before a city's summit these end the name; any other word makes it somebody else's ("climate summit").
_STOPS: Final = (
    "the a an this that our their its his her my your at in on of to by for from with and or but as after before "
    "during since until following about ahead towards toward through both each when where which every is was were be"
)
STOPS: Final = frozenset(_STOPS.split())

YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\b")
OF: Final = re.compile(r"(?:\s+|,\s+that\s+)(?:of|between|among)\s+(?:the\s+)?", re.IGNORECASE)
WHOSE_MEMBERS: Final = re.compile(
    r"(?:member[ -]states|member[ -]countries|leaders|heads(?: of (?:the )?(?:member[ -])?states?)?)"
    r"\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "Heads of the member states of" and "heads of … member states": those whose meeting is a summit.
HEADS_OF_STATES: Final = re.compile(r"heads\b.*\b(?:states|countries|members)\b", re.IGNORECASE)
LEADERS_OF: Final = re.compile(r"(?:the\s+)?(?:leaders|presidents)\s+of\s+(?:the\s+)?", re.IGNORECASE)
# Who meets besides those who lead states.
OF_OTHERS: Final = re.compile(
    r"(?:\s*,?\s*at the level of|\s+(?:of|between|among|for))\s+(?:the\s+)?((?:[^\W\d_]+[’']?\s+){0,3}(?:ministers"
    r"|ministerial|experts"
    r"|deputies|sherpas|secretaries|bankers|businesspeople|entrepreneurs|governors|mayors|representatives|officials"
    r"|delegations|working groups?)\b)",
    re.IGNORECASE,
)
OF_THE_ORGANISATION: Final = re.compile(
    r"(organi[sz]ation|association|commonwealth|alliance|union|community)\b(?!\s+(?:of|for)\b)", re.IGNORECASE
)
AFTER_BODY: Final = re.compile(
    r"\s+(?:member[ -]states|member[ -]countries|members|countries|leaders)\b", re.IGNORECASE
)
AND_THE: Final = re.compile(r"\s*(?:and|,|–|-)\s*(?:the\s+)?")
ACRONYM: Final = re.compile(r"\s*\([A-Z][A-Za-z0-9-]{1,9}\)")
_HELD: Final = (
    r"\s*,?\s*(?P<held>(?:(?:which|that)\s+)?"
    r"(?:(?:was|is|will be|took|will take|takes|has been|would|would be|would take|was to be|(?:is|was)? ?due to be"
    r"|(?:is |was )?(?:scheduled|planned|set) to (?:be|take)|(?:is )?to (?:be|take)|being"
    r"|follows|comes|goes|moves|opens|opened|begins|began|starts|started|ended|closed)\s+)?"
    r"(?:(?:held|hosted|convened|place|taking place|happen|happening|scheduled|planned)\s+)?)"
)
IN_PLACE: Final = re.compile(
    _HELD + r"(?:in|at|(?<=comes )to|(?<=goes )to|(?<=moves )to)\s+(?:the\s+)?(?:(?:capital\s+)?city\s+of\s+)?",
    re.IGNORECASE,
)
_DAYS: Final = r"\d{1,2}(?:[-–]\d{1,2})?"
WHEN: Final = re.compile(
    _HELD + rf"(?:in|on|of|,|for)?\s*(?:early\s+|mid-|late\s+|the\s+)?(?:{_DAYS}\s+)?"
    rf"(?P<month>{_MONTH})?\s*(?:{_DAYS}(?:,|\b)\s*)?(?P<year>(?:19|20)\d\d)?(?![\w-])"
)
NEXT_IN_LIST: Final = re.compile(r"\s+(?:the|an?|its|our)\s")
# "The summit tomorrow", "yesterday": on a day that need not be that of the event of the text.
TO_COME_AFTER: Final = re.compile(
    rf"\s+(?:tomorrow|next\s+(?:week|month|year|{_WEEKDAYS})|later\s+this\s+(?:week|month|year)|in\s+(?:\w+\s+)?(?:days|weeks|months)"
    r"(?:[’']\s+time)?)\b"
)
OVER_AFTER: Final = re.compile(
    rf"\s+(?:yesterday|last\s+(?:week|month|year|{_WEEKDAYS})|(?:\w+|\d+)\s+(?:days|weeks|months|years)\s+ago)\b"
)
# "He has arrived in Oslo": what is said next is said of what he came for.
ARRIVED_IN: Final = re.compile(
    r"\b(?:arriv\w+|landed|travel\w*|flew|fl(?:y|ies|ying)|go(?:es|ing)?|went|head(?:s|ed|ing)?|came|com(?:e|es|ing)|left)\s+"
    r"(?:\w+\s+){0,2}?(?:in|to|for)\s+$"
)
BRACKETED: Final = re.compile(r"\s*\(([^()]{0,40})\)")
RELATIVE_AFTER: Final = re.compile(
    _HELD + r"(?:in\s+\w+\s+(?:of\s+)?|earlier\s+|later\s+|the\s+)?(last|this|next)\s+year\b", re.IGNORECASE
)
SEASON_AFTER: Final = re.compile(
    _HELD + r"(?:in|next|last|this)\s+(?:the\s+)?(?:spring|summer|autumn|fall|winter)"
    r"(?:\s+of)?\s+(this|last|next)\s+year",
    re.IGNORECASE,
)
AGO: Final = re.compile(rf"[^.;!?]{{0,25}}?\b({'|'.join(NUMBERS)}|\d{{1,2}})\s+years?\s+ago\b")

# A year or "last year" at the head of the clause in which the name stands: "In 2016, at the Tashkent summit".
_SO_FAR: Final = r"(?:[^\s.;:!?()]+\s+){0,5}$"
CLAUSE_YEAR: Final = re.compile(
    rf"\b(?:in|of|back in|{_MONTH})\s+(?:(?:{_MONTH})\s+)?((?:19|20)\d\d),?\s+{_SO_FAR}", re.IGNORECASE
)
CLAUSE_AGO: Final = re.compile(rf"\b({'|'.join(NUMBERS)}|\d{{1,2}})\s+years?\s+ago,?\s+{_SO_FAR}", re.IGNORECASE)
CLAUSE_RELATIVE: Final = re.compile(rf"\b(last|this|next)\s+year,?\s+{_SO_FAR}", re.IGNORECASE)
# The same at the head of a long sentence: too far off to decide, but it may settle what is open.
SENTENCE_TIME: Final = re.compile(
    rf"(?:^|[.;:!?]\s+)(?:(?:in|by)\s+(?:(?:{_MONTH})\s+)?((?:19|20)\d\d)|(last|this|next)\s+year)\b[^.;:!?]*$",
    re.IGNORECASE,
)
TO_COME: Final = re.compile(
    r"(?:ahead of|on the eve of|in the run-?up to|prepar\w+ (?:for|of)|look\w* forward to|postpone|will host|to host"
    r"|invit\w+ to|(?:it|this|that|next|there) (?:will|shall) be)"
    r"\s+(?:[^\s.;:!?]+\s+){0,3}$",
    re.IGNORECASE,
)
# "We will host the BRICS summit together with the SCO summit": both lie ahead.
TO_COME_TOO: Final = re.compile(
    r"\b(?:will|shall)\s+(?:also\s+)?(?:host|hold|chair|attend|organi[sz]e)\b[^.;:!?]*"
    r"\b(?:together with|along with|as well as|and)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
# "The Prague summit of last November", "of two weeks ago": it says when.
OF_A_TIME: Final = re.compile(
    rf"\s+of\s+(?:(?:(?:early|late|mid)\s+)?(?P<order>last|this|next)\s+(?:year|week|month|spring|summer|autumn|fall|winter"
    rf"|weekend|(?P<month>{_MONTH})|{_WEEKDAYS})|yesterday|today|(?:{'|'.join(NUMBERS)}|\d+)\s+(?:days|weeks|months)\s+ago)\b"
)
OF_THE_YEAR: Final = re.compile(r"\s+(?:of|for|in)\s+(?:the|this)\s+year\b", re.IGNORECASE)
ADOPTED: Final = re.compile(
    r",?\s+(?:has |had |have |then |also )?(?:adopted|approved|endorsed|issued|signed)\s+(?:(?:its|the|a|an|our)\s+)?"
)
WILL: Final = re.compile(
    r"\s*,?\s*(?:(?:which|that)\s+)?(?:will|would|is to|is going to|to be held|is scheduled|is planned|is due"
    r"|is expected|shall"
    r"|follows|comes (?:next|later)"
    r"|(?:has been|was|is|had to be|had been) (?:postponed|put off|delayed|moved|rescheduled))\b",
    re.IGNORECASE,
)
# "The Lisbon summit will be remembered": what is over may be spoken of so.
WILL_STAY: Final = re.compile(
    r"\s*(?:will|shall)\s+(?:always\s+|long\s+|forever\s+|not\s+)?"
    r"(?:be (?:remembered|recalled|seen|judged|known|forgotten|cited|read|studied)"
    r"|go down|remain|stay|prove|have|stand)\b",
    re.IGNORECASE,
)
GONE: Final = re.compile(
    r"(?:results? of|outcomes? of|(?<!\bbe )(?:adopted (?:at|by|during)|held at|signed at|approved (?:at|by))"
    r"|decisions? of|since)"
    r"\s+(?:[^\s.;:!?]+\s+){0,2}$",
    re.IGNORECASE,
)
# "He attended the summit", "we agreed at the summit"; "she will attend the summit".
_BE_AT: Final = r"(?:attend|address|open|close|host|join|leave|miss|skip|boycott|chair)"
WENT_TO: Final = re.compile(
    r"(?:\b(?:attended|addressed|opened|closed|hosted|joined|left|missed|skipped|boycotted|chaired|followed"
    r"|ended|spoke at|took part in|participated in|came to|went to|flew to|arrived at|flew (?:\w+ )?from|returned from"
    r"|back from"
    r"|(?:\w+ed|said|met|made|took|gave|spoke|came|saw) (?:\w+ ){0,2}?(?:at|during)))\s+(?:the|this)\s+$",
    re.IGNORECASE,
)
WILL_GO_TO: Final = re.compile(
    rf"\b(?:will|shall|is to|are to|going to|hopes? to|plans? to|wants? to|expects? to|intends? to"
    rf"|invit\w+ to)\s+(?:\w+ )?"
    rf"(?:{_BE_AT}|speak at|take part in|participate in|come to|go to|travel to|fly to|be at)\s+(?:the|this)\s+$",
    re.IGNORECASE,
)
IN_THAT_PLACE: Final = re.compile(r"\s+there\b")
WAS: Final = re.compile(r"\s*,?\s*(?:which\s+)?(?:was|took place|has been|had|adopted|held)\b", re.IGNORECASE)
# "A summit on the oceans" is another than the one that was named.
OF_ITS_OWN: Final = re.compile(r"\s+(?:on|about|for|devoted|dedicated|to discuss|in|at|between|of)\b")
# "The summit on potatoes", not "the summit on Monday".
OF_A_SUBJECT: Final = re.compile(
    r"\s+(?:on|about|devoted to|dedicated to)\s+(?:the\s+)?(?!(?:its|this|that|these|their|our|his|her|my|a|an|time"
    r"|schedule|record|track|stage|television|eve|sidelines|whole|one|other|both|behalf|margins|agenda|way|day"
    r"|occasion|\w+days?)\b)[a-z]"
)
# "The summit with Xi", "between the two Koreas": of two sides.
WITH_OTHERS: Final = re.compile(
    r"\s+(?:(?:that|which)\s+(?:he|she|they|we|I)\s+(?:is|are|am|was|were|will|have|has|had)\s+(?:to\s+)?(?:have\s+|hold\s+)?)?"
    r"(?:with|between)\s+(?:the\s+|our\s+)?(?:(?:two|president|prime minister|chancellor|leaders?|chairman|heads)\b"
    r"|(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
# What else people meet for: after it "the meeting" may be that.
OTHER_TALKS: Final = re.compile(
    r"\b(?:met|meets?|meetings?|talks|bilateral\w*|conversations?|received|sidelines|margins|visit\w*)\b", re.IGNORECASE
)
# "the summit in Finland": of a place that no phrase has read.
IN_SOME_PLACE: Final = re.compile(rf"\s+(?:held\s+)?(?:in|at)\s+(?:the\s+)?(?!(?:{_MONTH})\b)[^\W\d_a-z]")
RELATIVE_JUST_BEFORE: Final = re.compile(
    r"\b(?:next|last|previous|upcoming|forthcoming|latest|recent|coming|past)\s+$", re.IGNORECASE
)
# One name explained by the next.
APPOSED: Final = re.compile(r"\s*,\s*(?:that is,?\s*)?(?:the\s+)?")


def ordinal(word: str) -> int | None:
    """The number that "nineteenth" or "twenty-first" says."""
    small = word.casefold()
    if small in _ORDINALS:
        return _ORDINALS.index(small) + 1
    if small in _TENTHS:
        return 10 * (_TENTHS.index(small) + 2)
    tens, _, unit = small.partition("-")
    if tens in _TENS and unit in _ORDINALS[:9]:
        return 10 * (_TENS.index(tens) + 2) + _ORDINALS.index(unit) + 1
    return None


def number(word: str) -> int:
    """The number that "two" or "12" says; "a" is one."""
    return int(word) if word.isdigit() else max(1, NUMBERS.index(word.casefold()))
