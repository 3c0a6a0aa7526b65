"""Luxembourgish, of the Chamber and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="lb",
    honorifics=words("här madame"),
    offices=words(
        """
        president presidentin minister ministesch premierminister staatsminister deputéierten deputéierte
        buergermeeschter
        """
    ),
    chairs=phrases("president | presidentin | den här president"),
    functions=phrases("fro | äntwert | journalist | journalistin | moderatioun | iwwersetzer | zwëscheruff"),
    asks=phrases("fro | journalist | journalistin"),
    answers=phrases("äntwert"),
    questioners=phrases("journalist | journalistin | fro"),
    moderators=phrases("moderatioun"),
    question_labels=words("fro"),
    prose=words("ass sinn mir dat awer och net hunn huet wat wien wéi firwat wann well ech"),
    starters=words("awer dat mir ech wéini wien wéi firwat haut merci"),
    first_person=words("ech mir eis eisen"),
    thanks=phrases("merci | moien | gudde moien | villmools merci"),
    speech_titles=words("ried deklaratioun"),
    interview_titles=words("interview"),
    stage_words=words("gelaachs applaus"),
    applause=words("applaus"),
    laughter=words("gelaachs"),
    metadata_keys=phrases("datum | plaz | auerzäit"),
    interpreters=phrases("iwwersetzer"),
    yes_and_no=words("jo nee"),
    nods=words("jo nee gutt"),
    closing_words=phrases("d’sitzung ass"),
    event_words=words("sëtzung pressekonferenz"),
)
