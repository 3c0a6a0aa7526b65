"""Basque, of Gasteiz, Iruñea and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="eu",
    honorifics=words("jaun jauna jaunak andre andrea andreak"),
    offices=words(
        """
        lehendakaria lehendakariak lehendakari lehendakariordea presidentea presidenteak sailburua sailburuak
        sailburu ministroa ministroak bozeramailea bozeramaileak legebiltzarkidea alkatea alkateak diputatua
        zuzendaria idazkaria idazkariak zinegotzia zinegotziak kontseilaria sailburuordea ministrordea
        """
    ),
    chairs=phrases("lehendakaria | lehendakariak | presidentea | presidenteak"),
    functions=phrases(
        """
        galdera | erantzuna | kazetaria | kazetariak | kazetari | elkarrizketatzailea | aurkezlea | moderatzailea
        moderatzaileak | itzultzailea | interpretea | entzulea | ahotsa | ahots bat
        """
    ),
    asks=phrases("galdera | kazetaria | kazetariak | g"),
    answers=phrases("erantzuna | e"),
    questioners=phrases("kazetaria | kazetariak | kazetari | galdera | elkarrizketatzailea | elkarrizketatzaileak"),
    moderators=phrases("moderatzailea | moderatzaileak | aurkezlea | aurkezleak | bozeramailea | bozeramaileak"),
    question_labels=words("galdera"),
    connectors=words("eta"),
    prose=words(
        """
        da dira zen ziren dago daude du dute dugu dut zuen zuten ez baina ere hau hori zer nork noiz nola zergatik
        egin izan bai beste guztiak hala dela duela behar nahi
        """
    ),
    starters=words("eta baina gaur lehenengo bigarren hirugarren noiz nork zer nola zergatik hala beraz orduan"),
    first_person=words("nik gu guk gure nire ni"),
    thanks=phrases("eskerrik asko | egun on | arratsalde on | mila esker"),
    speech_titles=words("hitzaldia agerraldia adierazpena"),
    interview_titles=words("elkarrizketa"),
    event_words=words("prentsaurrekoa bilkura batzarra biltzarra"),
    stage_words=words("txaloak barreak barrea"),
    applause=words("txalo"),
    laughter=words("barre"),
    metadata_keys=phrases("data | tokia | lekua | ordua | iturria | gaia | bertaratuak"),
    list_heads=words("bertaratuak"),
    interpreters=phrases("itzultzailea | interpretea"),
    closing_words=phrases("bilkura amaitu | bilkura bukatu | bilkura eten"),
    yes_and_no=words("bai ez"),
    nods=words("bai ez ongi ados"),
    floor_phrases=phrases("hurrengo galdera | azken galdera | aurrera | errepikatu | ez da entzuten | berriro"),
    requests=phrases("galdera bat gehiago | beste galdera"),
    welcomes=phrases("ongi etorri"),
    media_words=words("egunkaria irratia telebista albistegia"),
    minute_words=phrases("erabakia | erabakiak"),
    ands=words("eta"),
    voices=r"(?:ahots bat|ahotsak)(?:$|\s)",
)
