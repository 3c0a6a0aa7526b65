"""Afrikaans, of Cape Town, Pretoria and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="af",
    honorifics=words("mnr mev me dr agbare"),
    offices=words(
        """
        speaker adjunkspeaker voorsitter president adjunkpresident minister adjunkminister premier lid woordvoerder
        burgemeester raadslid direkteur sekretaris regter getuie leier
        """
    ),
    chairs=phrases("die speaker | die voorsitter | die adjunkspeaker | speaker | voorsitter | waarnemende voorsitter"),
    articles=words("die"),
    functions=phrases(
        """
        vraag | antwoord | joernalis | verslaggewer | aanbieder | moderator | tolk | 'n stem | agbare lid
        agbare lede | gehoor
        """
    ),
    asks=phrases("vraag | joernalis | verslaggewer"),
    answers=phrases("antwoord"),
    questioners=phrases("joernalis | verslaggewer | vraag | aanbieder | onderhoudvoerder"),
    moderators=phrases("moderator | gespreksleier | woordvoerder"),
    question_labels=words("vraag opvolgvraag"),
    particles=words("van der den du le de"),
    connectors=words("van en vir"),
    prose=words(
        """
        is nie dit ons ek hulle maar ook het wat wanneer wie hoe hoekom omdat baie sal kan moet word was jy u
        """
    ),
    starters=words("maar dit ons ek wanneer wie hoe hoekom vandag dankie eerstens tweedens ja nee"),
    first_person=words("ek ons my"),
    thanks=phrases("dankie | baie dankie | goeiemôre | goeiemiddag"),
    speech_titles=words("toespraak verklaring rede"),
    interview_titles=words("onderhoud"),
    event_words=words("perskonferensie vergadering sitting"),
    stage_words=words("gelag applous tussenwerpsels"),
    applause=words("applous"),
    laughter=words("gelag"),
    metadata_keys=phrases("datum | plek | tyd | bron | onderwerp | teenwoordig"),
    list_heads=words("teenwoordig afwesig"),
    interpreters=phrases("tolk"),
    closing_words=phrases("die huis verdaag | die vergadering verdaag"),
    yes_and_no=words("ja nee"),
    nods=words("ja nee goed"),
    floor_phrases=phrases("volgende vraag | laaste vraag | gaan voort | herhaal | nog 'n keer"),
    welcomes=phrases("welkom"),
    media_words=words("koerant radio televisie nuus"),
    minute_words=phrases("besluit | aksie | afwesig"),
    ands=words("en"),
    voices=r"(?:\'n stem|stemme|agbare lede) ",
)
