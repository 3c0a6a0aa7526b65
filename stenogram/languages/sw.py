"""Swahili, of Dodoma, Nairobi and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="sw",
    honorifics=words("mhe mheshimiwa bw bi dkt prof"),
    offices=words("rais waziri spika naibu mbunge mwenyekiti katibu makamu"),
    chairs=phrases("spika | naibu spika | mwenyekiti"),
    functions=phrases("swali | jibu | mwandishi | mtangazaji | wabunge fulani | mbunge fulani"),
    asks=phrases("swali | mwandishi"),
    answers=phrases("jibu"),
    connectors=words("wa ya na za la"),
    starters=words(
        """
        na lakini sasa kama katika mimi sisi asante ahsante
        nauliza nasema narudia naomba
        """
    ),
    speech_titles=words("hotuba taarifa"),
    interview_titles=words("mahojiano"),
    first_person=words("mimi sisi"),
    thanks=phrases("asante | ahsante | asante sana"),
    list_heads=words("waliohudhuria wasiohudhuria"),
    metadata_keys=phrases("tarehe | mahali | saa | mada"),
    interpreters=phrases("mkalimani | mtafsiri"),
    welcomes=phrases("karibu | karibuni"),
    asking_verbs=phrases("anauliza | angependa kujua"),
    questioners=phrases("swali | mwandishi | mwanahabari"),
    moderators=phrases("msemaji"),
    question_labels=words("swali"),
    yes_and_no=words("ndiyo hapana la"),
    nods=words("ndiyo hapana sawa"),
    floor_phrases=phrases("swali linalofuata | swali la mwisho | rudia | karibu uulize"),
    closing_words=phrases("bunge liliahirishwa | bunge lilifungwa | mkutano uliahirishwa"),
    stage_words=words("makofi kicheko vicheko"),
    applause=words("makofi"),
    laughter=words("kicheko vicheko"),
    minute_words=phrases("uamuzi | maazimio"),
    event_words=words("mkutano kikao"),
    voices=r"(?:mbunge fulani|wabunge fulani|sauti(?:$|\skutoka)|mhe\. mbunge)",
)
