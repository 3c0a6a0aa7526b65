"""Somali, of Mogadishu, Hargeisa and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="so",
    offices=words(
        """
        wasiir wasiirka madaxweyne madaxweynaha guddoomiye guddoomiyaha xildhibaan afhayeen afhayeenka duqa
        """
    ),
    chairs=phrases("guddoomiye | guddoomiyaha"),
    functions=phrases("su'aal | su’aal | jawaab | weriye | suxufi | saxafi | turjubaan | wariye"),
    asks=phrases("su'aal | su’aal | weriye | suxufi | saxafi | wariye"),
    answers=phrases("jawaab"),
    questioners=phrases("weriye | suxufi | saxafi | wariye | su'aal | su’aal"),
    moderators=phrases("daadihiye"),
    question_labels=words("su'aal su’aal"),
    prose=words("waa iyo laakiin ayaa waxaan waxay goorma maxaa yaa sidee aan kuwa"),
    starters=words("laakiin waxaan waxay goorma maxaa yaa sidee maanta"),
    first_person=words("waxaan annaga anigu"),
    thanks=phrases("mahadsanid | mahadsantihiin | assalaamu calaykum"),
    interview_titles=words("wareysi"),
    speech_titles=words("khudbad"),
    metadata_keys=phrases("taariikh | goob | saacad"),
    interpreters=phrases("turjubaan"),
    yes_and_no=words("haa maya"),
    nods=words("haa maya"),
    stage_words=words("sacab qosol"),
    applause=words("sacab"),
    laughter=words("qosol"),
    ands=words("iyo"),
)
