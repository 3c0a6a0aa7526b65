"""Persian, of Tehran, Kabul and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="fa",
    honorifics=words("آقای خانم دکتر سید"),
    offices=words("رئیس رئیس‌جمهور رییس وزیر نماینده سخنگو دبیر رهبر سفیر منشی ناطق نایب معاون دادستان قاضی"),
    chairs=phrases("رئیس | نایب رئیس | رئیس جلسه | نایب‌رئیس"),
    functions=phrases("پرسش | پاسخ | خبرنگار | سوال | سؤال | جواب | مجری"),
    asks=phrases("س | پرسش | سوال | سؤال | خبرنگار"),
    answers=phrases("ج | پاسخ | جواب"),
    first_person=words("من ما"),
    thanks=phrases("ممنون | متشکرم | سپاسگزارم | تشکر"),
    metadata_keys=phrases("تاریخ | مکان | زمان | موضوع | منبع"),
)
