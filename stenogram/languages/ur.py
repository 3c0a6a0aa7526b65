"""Urdu, of Islamabad and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ur",
    honorifics=words("جناب محترم محترمہ ڈاکٹر انجینئر پروفیسر مولانا مسٹر بیگم سینیٹر"),
    offices=words(
        """
        صدر وزیر وزیراعظم اسپیکر سپیکر چیئرمین رکن نائب معاون سیکرٹری سیکریٹری ڈائریکٹر گورنر مشیر سفیر جج گواہ
        وکیل ترجمان کمشنر ناظم وزیرِ وزیرِاعلیٰ
        """
    ),
    functions=phrases("سوال | جواب | صحافی | میزبان"),
    asks=phrases("س | سوال | صحافی"),
    answers=phrases("ج | جواب"),
    prose=words(
        """
        ہے ہیں تھا تھے تھی ہوں ہو کیا کیے کہا کہتے کہ یہ وہ اس دو تین بات باتیں سوال کیوں کیسے کب لیکن تو
        نہیں مجھے ہمیں آپ چاہتا چاہتے کرنا ہوگا ہوگی نے
        """
    ),
    starters=words("پہلا پہلی دوسرا دوسری اس لیے مثلا مثلاً آخر"),
    speech_titles=words("خطاب تقریر بیان"),
    interview_titles=words("انٹرویو"),
    first_person=words("میں ہم ہمارے ہماری"),
    thanks=phrases("شکریہ | بہت شکریہ"),
    metadata_keys=phrases("تاریخ | مقام | وقت | موضوع"),
    interpreters=phrases("مترجم"),
    welcomes=phrases("خوش آمدید"),
    introducers=phrases("میں"),
    questioners=phrases("سوال | صحافی | رپورٹر | میزبان"),
    moderators=phrases("ترجمان"),
    question_labels=words("سوال"),
    requests=phrases("کیا میں پوچھ | ایک اور سوال"),
    yes_and_no=words("جی ہاں نہیں"),
    nods=words("جی ہاں نہیں اچھا"),
    floor_phrases=phrases("اگلا سوال | آخری سوال | فرمائیے | دہرائیں | سنائی نہیں"),
    media_words=words("اخبار ٹی‌وی ریڈیو نیوز چینل"),
    closing_words=phrases("اجلاس ملتوی | اجلاس ختم | اجلاس کی کارروائی"),
    stage_words=words("تالیاں قہقہہ شور"),
    applause=words("تالیاں"),
    laughter=words("قہقہہ"),
    list_heads=words("حاضرین شرکاء"),
    minute_words=phrases("فیصلہ"),
    event_words=words("بریفنگ کانفرنس اجلاس"),
    chairs=phrases("جناب سپیکر | سپیکر | جناب چیئرمین | اسپیکر"),
    ands=words("اور"),
    voices=r"(?:آواز|آوازیں|ایک معزز رکن|کئی معزز اراکین)",
)
