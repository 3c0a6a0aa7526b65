"""Tajik, of Dushanbe and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="tg",
    offices=words("раис раиси президент вазир вазири вакил муовин котиб сафир муовини ёвари"),
    chairs=phrases("раис | раиси маҷлис | раисикунанда"),
    functions=phrases("савол | ҷавоб | хабарнигор | рӯзноманигор | журналист | баранда | тарҷумон"),
    asks=phrases("савол | хабарнигор | рӯзноманигор"),
    answers=phrases("ҷавоб"),
    questioners=phrases("хабарнигор | рӯзноманигор | журналист | савол"),
    moderators=phrases("баранда"),
    question_labels=words("савол"),
    connectors=words("ва"),
    prose=words("аст буд мекунем мекунад ин он аммо мо ман онҳо кай кӣ чӣ чаро барои ҳам нест"),
    starters=words("аммо ин мо ман кай чаро имрӯз"),
    first_person=words("ман мо"),
    thanks=phrases("ташаккур | раҳмат | салом"),
    interview_titles=words("мусоҳиба"),
    speech_titles=words("суханронӣ изҳорот"),
    metadata_keys=phrases("сана | ҷой | вақт | мавзӯъ"),
    interpreters=phrases("тарҷумон"),
    yes_and_no=words("бале не"),
    nods=words("бале не хуб"),
    floor_phrases=phrases("саволи навбатӣ | саволи охирин"),
    closing_words=phrases("маҷлис пӯшида шуд"),
    stage_words=words("кафкӯбӣ ханда"),
    applause=words("кафкӯбӣ"),
    laughter=words("ханда"),
    list_heads=words("иштирокчиён"),
    minute_words=phrases("қарор"),
    ands=words("ва"),
)
