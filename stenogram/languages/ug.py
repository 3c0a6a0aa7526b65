"""Uyghur, of Ürümqi, Almaty and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ug",
    honorifics=words("يولداش ئەپەندى خانىم دوكتور پروفېسسور"),
    offices=words("رەئىس مۇئاۋىن باشلىق باشلىقى مىنىستىر مىنىستىرى باياناتچى شۇجى"),
    chairs=phrases("رىياسەتچى | رەئىس"),
    functions=phrases("سوئال | جاۋاب | مۇخبىر | رىياسەتچى | تەرجىمان"),
    asks=phrases("سوئال | مۇخبىر"),
    answers=phrases("جاۋاب"),
    questioners=phrases("سوئال | مۇخبىر"),
    moderators=phrases("رىياسەتچى"),
    question_labels=words("سوئال"),
    prose=words("بۇ شۇ ئۇ بىز مەن سىز ئەمما لېكىن نېمە نېمىشقا قانداق قاچان بار يوق ئەمەس كېرەك"),
    starters=words("بىرىنچى ئىككىنچى ئۈچىنچى ئەمما لېكىن مەسىلەن"),
    first_person=words("بىز مەن"),
    thanks=phrases("رەھمەت | كۆپ رەھمەت"),
    metadata_keys=phrases("ۋاقتى | ئورنى"),
    interpreters=phrases("تەرجىمان"),
    stage_words=words("ئالقىش كۈلكە"),
    applause=words("ئالقىش"),
    laughter=words("كۈلكە"),
    ands=words("ۋە"),
)
