"""Hausa, of Kano, Abuja and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ha",
    honorifics=words("malam malama alhaji hajiya"),
    offices=words("gwamna minista shugaba sanata kwamishina kakaki sarki"),
    functions=phrases("tambaya | amsa | ɗan jarida | 'yar jarida | dan jarida | mai gabatarwa | mai fassara"),
    asks=phrases("tambaya | ɗan jarida | dan jarida"),
    answers=phrases("amsa"),
    questioners=phrases("ɗan jarida | dan jarida | 'yar jarida | tambaya"),
    moderators=phrases("mai gabatarwa"),
    question_labels=words("tambaya"),
    prose=words("ne ce amma mun muna suna yaushe wane yaya don ba akwai wannan"),
    starters=words("amma muna mun yaushe yaya yau"),
    first_person=words("ni mu"),
    thanks=phrases("na gode | mun gode | assalamu alaikum"),
    interview_titles=words("hira tattaunawa"),
    metadata_keys=phrases("kwanan wata | wuri | lokaci"),
    interpreters=phrases("mai fassara"),
    yes_and_no=words("eh a'a"),
    nods=words("eh to"),
    stage_words=words("tafi dariya"),
    applause=words("tafi"),
    laughter=words("dariya"),
)
