"""Pashto, of Kabul, Peshawar and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="ps",
    honorifics=words("ښاغلی ښاغلي آغلې ډاکټر انجینر محترم محترمه څارنوال"),
    offices=words("وزیر وزير رئیس ولسمشر ویاند وياند والي سفیر مرستیال سکرتر مشر غړی قوماندان سلاکار رييس مرستياله"),
    functions=phrases("پوښتنه | ځواب | خبریال | خبريال | ویاند | وياند | ژباړن | وزیر | وزير | رئیس"),
    asks=phrases("پوښتنه | خبریال | خبريال"),
    answers=phrases("ځواب"),
    questioners=phrases("خبریال | خبريال | پوښتنه"),
    moderators=phrases("ویاند | وياند"),
    question_labels=words("پوښتنه"),
    prose=words("دی دي ده وه دا هغه خو او موږ زه ولې کله څنګه څوک څه نه شته"),
    starters=words("خو دا موږ کله ولې څوک"),
    first_person=words("زه موږ زموږ"),
    thanks=phrases("مننه | السلام علیکم | سلامونه"),
    interview_titles=words("مرکه"),
    metadata_keys=phrases("نېټه | ځای | وخت"),
    interpreters=phrases("ژباړن"),
    yes_and_no=words("هو نه"),
    nods=words("هو نه سمه"),
    solar_months=pairs(
        """
        وری=1 غویی=2 غبرګولی=3 چنګاښ=4 زمری=5 وږی=6 تله=7 لړم=8 لیندۍ=9 مرغومی=10 سلواغه=11 کب=12
        """
    ),
    stage_words=words("چکچکې خندا"),
    applause=words("چکچکې"),
    laughter=words("خندا"),
    chairs=phrases("رئیس"),
    ands=words("او"),
)
