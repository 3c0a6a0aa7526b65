"""The words that stand around an hour in a line of day and place: "ore 10", "10 Uhr", "в 10:00 ч.", "الساعة 10"."""

from __future__ import annotations

from typing import Final


def _words(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in listed.split(";"))


BEFORE_HOURS: Final = _words(
    """
    at; from; a las; a la; a les; às; ás; as; à; ore; alle ore; dalle ore; ora; orele; la ora; klo; kello; kl.; kl;
    klokken; klockan; godz.; godzina; o godz.; o godzinie; um; ab; om; saat; jam; pukul; ώρα; στις; kell; plkst.; plkst;
    в; о; об; у; o; u; v; ob; сағат; саат; соат; soat; saa; الساعة; الساعه; ساعت; שעה; בשעה; ժամը; lúc; เวลา;
    午前; 午後; 上午; 下午; 早上; 晚上; 오전; 오후; सुबह; शाम; दोपहर; সকাল; বিকেল
    """
)
"""Small words that have another sense stand before an hour only where its minutes are printed."""

BEHIND_HOURS: Final = _words(
    """
    uhr; hrs; hours; o’clock; o'clock; noon; heures; heure; h; hs; horas; hora; hores; uur; ora; óra; órakor; hod.;
    hod; hodin; час; часа; часов; часов.; ч.; ч; година; годині; год.; val.; val; sati; sata; časova; сати; часова; ур;
    ur; giờ; बजे; বাজে; টা; wib; wita; wit; 시; 時; 时; 点; น.; นาฬิกา; sa; صباحا; صباحاً; مساء; مساءً; ساعة;
    baje; alkaen
    """
)

HALVES_OF_DAY: Final = _words("午前; 午後; 上午; 下午; 早上; 晚上; 中午; 傍晚; 夕方; 오전; 오후")
"""What stands beside a day without an hour too."""
