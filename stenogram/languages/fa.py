"""Persian, of Tehran, Kabul and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="fa",
    honorifics=words("آقای خانم دکتر سید"),
    offices=words("رئیس رئیس‌جمهور رییس وزیر نماینده سخنگو دبیر رهبر سفیر منشی ناطق نایب معاون دادستان قاضی"),
    chairs=phrases("رئیس | نایب رئیس | رئیس جلسه | نایب‌رئیس"),
    functions=phrases("پرسش | پاسخ | خبرنگار | سوال | سؤال | جواب | مجری"),
    asks=phrases("س | پرسش | سوال | سؤال | خبرنگار"),
    answers=phrases("ج | پاسخ | جواب"),
    prose=words(
        """
        است هستند هستیم بود بودند بودیم داریم دارم دارد دارند داشتیم کردیم کردم کرد کردند کنم کنیم کنند گفت
        گفتم گفتند می‌گویم می‌گوید می‌گویند می‌کنیم می‌کنم می‌کند این آن که ولی اما اگر چون چرا چه آیا دو سه
        شما او آنها نیست باید شد شده می‌شود خواهد کار
        """
    ),
    starters=words("اول دوم سوم نخست همچنین بنابراین مثلا مثلاً البته یعنی"),
    speech_titles=words("سخنرانی سخنان بیانیه پیام نطق"),
    interview_titles=words("مصاحبه گفتگو گفت‌وگو"),
    first_person=words("من ما"),
    thanks=phrases("ممنون | متشکرم | سپاسگزارم | تشکر"),
    menu_words=phrases(
        """
        چاپ | اشتراک‌گذاری | صفحه اصلی | جستجو | اخبار | مطالب مرتبط | بازگشت به بالا | ارسال به دوستان | نظرات
        """
    ),
    menu_lines=r"(?:کلمات کلیدی|برچسب‌ها|مطالب مرتبط|انتهای پیام|کد خبر)",
    list_heads=words("حاضرین غایبین حاضران غایبان مهمانان"),
    metadata_keys=phrases("تاریخ | مکان | زمان | موضوع | منبع"),
    interpreters=phrases("مترجم"),
    welcomes=phrases("خوش آمدید"),
    introducers=phrases("من"),
    questioners=phrases("سؤال | سوال | خبرنگار | پرسش | مجری | س"),
    moderators=phrases("سخنگو | مدیر جلسه"),
    question_labels=words("سؤال سوال پرسش"),
    requests=phrases("می‌توانم بپرسم | یک سؤال دیگر | یک سوال دیگر"),
    yes_and_no=words("بله خیر نه هرگز"),
    nods=words("بله خیر نه خوب"),
    floor_phrases=phrases("سؤال بعدی | سوال بعدی | آخرین سؤال | آخرین سوال | بفرمایید | تکرار کنید | نشنیدم | بلندتر"),
    media_words=words("روزنامه خبرگزاری تلویزیون رادیو شبکه"),
    solar_months=pairs(
        """
        فروردین=1 اردیبهشت=2 خرداد=3 تیر=4 مرداد=5 امرداد=5 شهریور=6 مهر=7 آبان=8 آذر=9 دی=10 بهمن=11 اسفند=12
        حمل=1 ثور=2 جوزا=3 سرطان=4 اسد=5 سنبله=6 میزان=7 عقرب=8 قوس=9 جدی=10 دلو=11 حوت=12
        """
    ),
    closing_words=phrases("جلسه پایان یافت | جلسه ختم | جلسه در ساعت | پایان جلسه | ختم جلسه"),
    stage_words=words("خنده تشویق همهمه"),
    minute_words=phrases("مصوبه | تصمیم"),
    event_words=words("نشست جلسه همایش"),
    ands=words("و"),
    nowhere=phrases("برخط | مجازی"),
    voices=r"(?:صدای? (?:از|حضار)|همهمه|یکی از (?:نمایندگان|حضار)|برخی از نمایندگان|عده‌ای از نمایندگان)",
    title_events={
        "news conference": "نشست خبری",
    },
    page_words=words("صفحه"),
)
