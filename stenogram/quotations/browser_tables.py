"""What the check of quotations in the browser knows: the module quotations/tables.js, made of the tables here."""

from __future__ import annotations

import json
from typing import Final

from stenogram.quotations import attribution, check, comparison, extraction, tokens
from stenogram.text.punctuation import ELLIPSES, EXCLAMATION_MARKS, FULL_STOPS, SENTENCE_ENDS

_LIMITS: Final = (
    "MOST_MARKED MOST_REPLACED FEWEST_UNMARKED MOST_UNMARKED FEWEST_SPLICED FEWEST_SENTENCE MOST_PIECES LIKE NEAR "
    "PER_WORD FORMS"
).split()


def javascript() -> str:
    """The module tables.js."""
    words = attribution.attribution_words()
    tables: dict[str, object] = {
        **tokens.tables(),
        **{name: getattr(comparison, name) for name in _LIMITS},
        "NEXT": check.NEXT,
        "MOST_SHOWN": check.MOST_SHOWN,
        "GOOD": sorted(check.GOOD),
        "SHORTEST": extraction.SHORTEST,
        "CLOSERS": extraction.CLOSERS,
        "OPENING": tokens.OPENING,
        "CLOSING": tokens.CLOSING,
        "STATES": "".join(sorted(set(FULL_STOPS + EXCLAMATION_MARKS) - set(ELLIPSES))),
        "FULL_STOPS": FULL_STOPS,
        "SENTENCE_ENDS": SENTENCE_ENDS,
        "NEGATIONS": sorted(check.negations()),
        "STAGE_WORDS": sorted(check.stage_words()),
        "BEFORE_VERB": attribution.BEFORE_VERB,
        "AFTER_VERB": attribution.AFTER_VERB,
        "AFTER_ACCORDING": attribution.AFTER_ACCORDING,
        "SHORTEST_ACCORDING": attribution.SHORTEST_ACCORDING,
        "MOST_BACK": attribution.MOST_BACK,
        "FEWEST_OF_NAME": attribution.FEWEST_OF_NAME,
        "FEWEST_OF_STEM": attribution.FEWEST_OF_STEM,
        "LONGEST_ENDING": attribution.LONGEST_ENDING,
        "VERBS": sorted(words.verb_phrases),
        "ACCORDING": sorted(words.according_phrases),
        "ACCORDING_NAMES": sorted(words.according_name_phrases),
        "DATE_WORDS": sorted(words.date_phrases),
        "MONTHS": dict(sorted(words.months.items())),
        "PRONOUNS": sorted(words.pronouns),
        "THIRD_PERSON": sorted(words.third_person),
        "SMALL": sorted(words.small),
        "ARTICLES": sorted(words.articles),
        "TITLES": sorted(words.titles),
        "LABELS": sorted(words.labels - words.titles),
        "OFFICE_ENDINGS": list(words.office_endings),
        "PARTICLES": sorted(words.particles),
        "JOINING": sorted(words.joining),
        "RELATIVES": sorted(words.relatives),
        "VOICES_OF": sorted(words.voices_of),
        "UNDATED": sorted(words.undated_phrases),
        "NO_PERSON": sorted(words.no_person),
    }
    lines = (f"export const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in tables.items())
    head = "// Generated from stenogram/quotations by `make expected`: change the tables there, not this file."
    return "\n".join((head, "", *lines)) + "\n"
