"""Uzbek, of Tashkent and the press, in both scripts."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="uz",
    offices=words(
        """
        prezident raisi rais vazir vaziri hokim hokimi deputat senator kotib kotibi spiker elchi direktor direktori
        раис раиси вазир вазири ҳоким ҳокими депутат сенатор котиб котиби спикер элчи президент oʻrinbosari
        o'rinbosari yordamchisi ўринбосари ёрдамчиси
        """
    ),
    chairs=phrases("rais | raislik qiluvchi | раис | раислик қилувчи"),
    functions=phrases(
        """
        savol | javob | jurnalist | muxbir | boshlovchi | tarjimon | zaldan | moderator | савол | жавоб | журналист
        мухбир | бошловчи | таржимон | залдан | модератор
        """
    ),
    asks=phrases("savol | jurnalist | muxbir | савол | журналист | мухбир"),
    answers=phrases("javob | жавоб"),
    questioners=phrases("jurnalist | muxbir | savol | журналист | мухбир | савол"),
    moderators=phrases("boshlovchi | moderator | бошловчи | модератор"),
    question_labels=words("savol савол"),
    connectors=words("va ва"),
    prose=words(
        """
        bu edi emas ham uchun bilan lekin qachon kim nima nega qanday biz men ular kerak boʻladi bo'ladi бу эди эмас
        ҳам учун билан лекин қачон ким нима нега қандай биз мен улар керак бўлади
        """
    ),
    starters=words(
        """
        lekin bu bugun hozir biz men qachon nima nega qanday birinchidan ikkinchidan лекин бу бугун ҳозир биз мен
        қачон нима нега қандай
        """
    ),
    first_person=words("men biz bizning мен биз бизнинг"),
    thanks=phrases("rahmat | assalomu alaykum | раҳмат | ассалому алайкум"),
    speech_titles=words("nutq nutqi bayonot нутқ нутқи баёнот"),
    interview_titles=words("suhbat intervyu суҳбат интервью"),
    event_words=words("brifing yigʻilish majlis matbuot брифинг йиғилиш мажлис матбуот"),
    stage_words=words("qarsaklar kulgi қарсаклар кулги"),
    applause=words("qarsak қарсак"),
    laughter=words("kulgi кулги"),
    metadata_keys=phrases("sana | joy | vaqt | manba | mavzu | сана | жой | вақт | манба | мавзу"),
    interpreters=phrases("tarjimon | таржимон"),
    closing_words=phrases("majlis yopildi | мажлис ёпилди | majlis tugadi | мажлис тугади"),
    yes_and_no=words("ha yoʻq yo'q ҳа йўқ"),
    nods=words("ha yoʻq yaxshi ҳа йўқ яхши"),
    floor_phrases=phrases(
        """
        keyingi savol | oxirgi savol | marhamat | eshitilmayapti | кейинги савол | охирги савол | марҳамат
        """
    ),
    welcomes=phrases("xush kelibsiz | хуш келибсиз"),
    media_words=words("gazeta gazetasi agentligi telekanali radiosi газета газетаси агентлиги телеканали радиоси"),
    list_heads=words("ishtirokchilar qatnashdi қатнашдилар иштирокчилар"),
    minute_words=phrases("qaror | қарор"),
    ands=words("va ва"),
    voices=r"(?:zaldan|joydan|залдан|жойдан)(?:$|\s)",
    around_dates="yil",
)
