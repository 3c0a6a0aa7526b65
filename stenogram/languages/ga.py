"""Irish, of the Oireachtas and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ga",
    articles=words("an na"),
    honorifics=words("teachta seanadóir"),
    offices=words(
        """
        taoiseach tánaiste taire tuachtarán uachtarán cathaoirleach leas-chathaoirleach teachta teachtaí aire
        seanadóir seanadóirí comhairle ceann leas-cheann urlabhraí stiúrthóir rúnaí méara finné
        """
    ),
    chairs=phrases(
        """
        an ceann comhairle | ceann comhairle | an leas-cheann comhairle | an cathaoirleach | cathaoirleach
        an leas-chathaoirleach | an cathaoirleach gníomhach
        """
    ),
    functions=phrases(
        """
        ceist | freagra | iriseoir | agallóir | láithreoir | ateangaire | guth | teachtaí | roinnt teachtaí
        an ceann comhairle | an leas-cheann comhairle | modhnóir
        """
    ),
    asks=phrases("ceist | iriseoir | agallóir"),
    answers=phrases("freagra"),
    questioners=phrases("iriseoir | ceist | agallóir | láithreoir | tuairisceoir"),
    moderators=phrases("modhnóir | urlabhraí"),
    question_labels=words("ceist"),
    prose=words(
        """
        tá bhí níl agus ach nach bhfuil go sin seo sé sí siad agam agat againn cathain conas cén cad freisin beidh
        raibh
        """
    ),
    starters=words("tá níl agus ach go sin seo cathain conas cén cad is ní cé bhí tosaímid maidir"),
    first_person=words("mé muid sinn linn againn"),
    thanks=phrases("go raibh maith agat | go raibh maith agaibh | dia duit"),
    speech_titles=words("óráid ráiteas"),
    interview_titles=words("agallamh"),
    event_words=words("preasagallamh cruinniú"),
    stage_words=words("bualadh gáire"),
    applause=words("bualadh"),
    laughter=words("gáire"),
    metadata_keys=phrases("dáta | áit | am | foinse | ábhar | i láthair"),
    list_heads=words("láithreach"),
    interpreters=phrases("ateangaire"),
    closing_words=phrases("cuireadh an dáil ar athló | cuireadh an seanad ar athló | cuireadh an coiste ar athló"),
    yes_and_no=words("sea"),
    nods=words("sea ceart"),
    floor_phrases=phrases("an chéad cheist eile | an cheist dheireanach | ar aghaidh leat | arís"),
    welcomes=phrases("fáilte"),
    media_words=words("nuacht raidió teilifís"),
    minute_words=phrases("cinneadh"),
    ands=words("agus"),
    voices=r"(?:guth|guthanna) ón |roinnt (?:teachtaí|comhaltaí)",
)
