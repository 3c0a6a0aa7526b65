"""Kurdish, of Diyarbakır, Qamishli and the press, in Latin letters."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="ku",
    chairs=phrases("سەرۆکی پەرلەمان"),
    honorifics=words("بەڕێز کاک خاتوو دکتۆر مامۆستا birêz"),
    offices=words(
        """
        serok wezîr hevserok parlementer berdevk rêvebir şaredar سەرۆک سەرۆکی وەزیر وەزیری پەرلەمانتار جێگر جێگری
        وتەبێژ وتەبێژی پارێزگار پارێزگاری بەڕێوەبەر بەڕێوەبەری
        """
    ),
    functions=phrases(
        """
        pirs | bersiv | rojnamevan | moderator | wergêr | nûçegihan | pêşkêşkar | پرسیار | وەڵام | ڕۆژنامەنووس
        | رۆژنامەنووس | پێشکەشکار | وەرگێڕ
        """
    ),
    asks=phrases("pirs | rojnamevan | nûçegihan | پرسیار | ڕۆژنامەنووس | رۆژنامەنووس"),
    answers=phrases("bersiv | وەڵام"),
    questioners=phrases("rojnamevan | nûçegihan | pirs | پرسیار | ڕۆژنامەنووس | رۆژنامەنووس | پێشکەشکار"),
    moderators=phrases("moderator | pêşkêşkar"),
    question_labels=words("pirs پرسیار"),
    prose=words(
        """
        ew û lê em ez wan çima kengî çawa kî çi ne heye ji bo dê ئەوە ئەم ئێمە من بۆچی کەی چۆن چی نییە هەیە دەبێت
        بەڵام
        """
    ),
    starters=words("lê kengî çima çawa îro بەڵام یەکەم دووەم سێیەم"),
    first_person=words("ez em ئێمە من"),
    thanks=phrases("spas | gelek spas | rojbaş | سوپاس | زۆر سوپاس"),
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
    ands=words("û و"),
)
