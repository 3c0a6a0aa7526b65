"""Kyrgyz, of Bishkek and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ky",
    offices=words("төрага президент министр депутат премьер-министр катчы вице-спикер спикер басары жардамчысы"),
    chairs=phrases("төрага | төрага орун басары"),
    functions=phrases("суроо | жооп | журналист | кабарчы | алып баруучу | котормочу | залдан"),
    asks=phrases("суроо | журналист | кабарчы"),
    answers=phrases("жооп"),
    questioners=phrases("журналист | кабарчы | суроо"),
    moderators=phrases("алып баруучу"),
    question_labels=words("суроо"),
    prose=words("бул ал эмес бирок жана биз мен алар качан ким эмне кантип болот керек үчүн менен"),
    starters=words("бирок бул биз мен качан ким эмне бүгүн"),
    first_person=words("мен биз биздин"),
    thanks=phrases("рахмат | чоң рахмат | саламатсыздарбы"),
    interview_titles=words("маек"),
    speech_titles=words("сөз билдирүү"),
    metadata_keys=phrases("күнү | жери | убакыт | тема"),
    interpreters=phrases("котормочу"),
    yes_and_no=words("ооба жок"),
    nods=words("ооба жок макул"),
    floor_phrases=phrases("кийинки суроо | акыркы суроо"),
    closing_words=phrases("жыйын жабылды | тыныгуу"),
    stage_words=words("кол чабуулар күлкү"),
    applause=phrases("кол чабуу"),
    laughter=words("күлкү"),
    list_heads=words("катышкандар"),
    ands=words("жана"),
    voices=r"(?:залдан|орундан)(?:$|\s)",
)
