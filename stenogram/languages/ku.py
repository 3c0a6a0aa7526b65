"""Kurdish, of Diyarbakır, Qamishli and the press, in Latin letters."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="ku",
    offices=words("serok wezîr hevserok parlementer berdevk rêvebir şaredar"),
    functions=phrases("pirs | bersiv | rojnamevan | moderator | wergêr | nûçegihan | pêşkêşkar"),
    asks=phrases("pirs | rojnamevan | nûçegihan"),
    answers=phrases("bersiv"),
    questioners=phrases("rojnamevan | nûçegihan | pirs"),
    moderators=phrases("moderator | pêşkêşkar"),
    question_labels=words("pirs"),
    prose=words("ew û lê em ez wan çima kengî çawa kî çi ne heye ji bo dê"),
    starters=words("lê kengî çima çawa îro"),
    first_person=words("ez em"),
    thanks=phrases("spas | gelek spas | rojbaş"),
    interview_titles=words("hevpeyvîn"),
    speech_titles=words("axaftin daxuyanî"),
    metadata_keys=phrases("dîrok | cih | dem"),
    interpreters=phrases("wergêr"),
    yes_and_no=words("erê na"),
    nods=words("erê na baş"),
    months=pairs(
        "çile=1 sibat=2 adar=3 nîsan=4 gulan=5 hezîran=6 tîrmeh=7 tebax=8 îlon=9 cotmeh=10 mijdar=11 berfanbar=12"
    ),
    stage_words=words("çepik ken"),
    applause=words("çepik"),
    laughter=words("ken"),
    ands=words("û"),
)
