"""Posts before surnames in other languages, as the English ones that offices are looked up by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_WORDS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "de": (
        (r"(?:Bundes)?[Aa]ußenminister(?:s|in)?", "Foreign Minister|Secretary"),
        (r"Verteidigungsminister(?:s|in)?", "Defence Minister"),
        (r"(?:Premierminister|Ministerpräsident)(?:s|en|in)?|Premier", "Prime Minister"),
        (r"(?:Bundes)?[Kk]anzler(?:s|in)?", "Chancellor"),
        (r"Generalsekretär(?:s|in)?|NATO-Generalsekretär(?:s)?|UN-Generalsekretär(?:s)?", "Secretary-General"),
        (r"(?:gewählte[rnm]?|designierte[rnm]?) Präsident(?:en|in)?", "President-elect"),
        (r"(?:Staats|Bundes)?[Pp]räsident(?:en|in)?", "President"),
    ),
    "fr": (
        (r"[Mm]inistre (?:\w+ )?des [Aa]ffaires étrangères", "Foreign Minister|Secretary"),
        (r"[Pp]remi(?:er|ère) ministre", "Prime Minister"),
        (r"[Cc]hanceli(?:er|ère)", "Chancellor"),
        (r"[Ss]ecrétaire général(?: des Nations unies| de l[’']O(?:NU|TAN))?", "Secretary-General"),
        (r"[Ss]ecrétaire d[’']État(?: américaine?)?", "Secretary"),
        (r"[Pp]résidente? élue?", "President-elect"),
        (r"[Pp]résidente?", "President"),
    ),
    "es": (
        (r"[Mm]inistr[oa] de (?:Asuntos|Relaciones) Exteriores", "Foreign Minister|Secretary"),
        (r"[Pp]rimera? ministr[oa]", "Prime Minister"),
        (r"[Ss]ecretari[oa] general(?: de las Naciones Unidas| de la O(?:NU|TAN))?", "Secretary-General"),
        (r"[Ss]ecretari[oa] de Estado", "Secretary"),
        (r"[Pp]resident[ea] elect[oa]", "President-elect"),
        (r"[Pp]resident[ea]", "President"),
    ),
    "ru": (
        (r"(?:[Мм]инистр\w* иностранных дел|[Гг]лав\w{1,2} МИД)(?: России| РФ)?", "Foreign Minister|Secretary"),
        (r"[Гг]оссекретар\w+(?: США)?", "Secretary"),
        (r"[Мм]инистр\w* обороны(?: России| РФ)?", "Defence Minister"),
        (r"[Пп]ремьер\w*(?:-министр\w*)?", "Prime Minister"),
        (r"[Кк]анцлер\w*", "Chancellor"),
        (r"(?:[Гг]енсек\w*|[Гг]енеральн\w+ секретар\w+)(?: ООН| НАТО| ШОС| ОДКБ)?", "Secretary-General"),
        (r"[Ии]збранн\w+ [Пп]резидент\w*(?: США)?", "President-elect"),
        (r"[Пп]резидент\w*", "President"),
    ),
}  # fmt: skip
# The foreign minister of the United States is a secretary of state.
_BEFORE: Final = {
    language: tuple((re.compile(rf"(?<![\w])(?:{words})[ \u00a0]$"), tuple(post.split("|"))) for words, post in posts)
    for language, posts in _WORDS.items()
}


def posts_before(text: str, start: int, language: str) -> tuple[str, ...]:
    """The English posts, of which one may be meant, whose words stand right before a place in a text of a language."""
    before = text[max(0, start - 60) : start]
    return next((posts for pattern, posts in _BEFORE.get(language.split("-")[0], ()) if pattern.search(before)), ())
