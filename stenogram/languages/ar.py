"""Arabic, of ministries, parliaments and broadcasters from Rabat to Muscat."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="ar",
    honorifics=words("السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة الشيخ معالي سعادة فخامة صاحب"),
    offices=words(
        """
        الرئيس رئيس رئيسة وزير وزيرة الوزير الوزيرة النائب النائبة الأمين أمين المتحدث المتحدثة الناطق السفير
        السفيرة الملك الأمير مدير المدير القاضي الشاهد المستشار المستشارة
        """
    ),
    chairs=phrases("الرئيس | الرئيسة | رئيس الجلسة"),
    functions=phrases(
        """
        سؤال | جواب | الصحفي | صحفي | السؤال | الجواب | مداخلة | المذيع | المحاور | س | ج | الرئيس | صحفية
        الصحفية | المذيعة | المترجم | أصوات | صوت من القاعة | مقدم البرنامج | المقدم | المحاورة | المراسل
        مراسل
        """
    ),
    asks=phrases("س | سؤال | السؤال | الصحفي | صحفي | الصحفية"),
    answers=phrases("ج | جواب | الجواب"),
    first_person=words("نحن أنا إننا إنني"),
    thanks=phrases("شكرا | شكراً | شكرا لكم | شكراً لكم | شكرا جزيلا | السلام عليكم"),
    speech_titles=words("كلمة خطاب بيان تصريح"),
    interview_titles=words("مقابلة حوار"),
    stage_words=words("تصفيق ضحك مقاطعة"),
    closing_words=phrases("رفعت الجلسة | اختتمت الجلسة | انتهى"),
    minute_words=phrases("القرار | القرارات | التوصيات | الغائبون"),
    metadata_keys=phrases("التاريخ | المكان | الموضوع | المصدر | الحضور | الوقت | العنوان"),
    speaker_keys=speakers("المتكلم | المتحدث"),
    questioners=phrases("س | سؤال | السؤال | صحفي | الصحفي | صحفية | الصحفية | المذيع | المحاور"),
    moderators=phrases("مدير الجلسة | المنسق"),
    floor_phrases=phrases("تفضل | تفضلي | السؤال التالي | السؤال الأخير | الكلمة لك | أعد السؤال"),
    media_words=words("وكالة صحيفة قناة إذاعة تلفزيون جريدة"),
    speech_verbs=phrases(
        """
        تابع | وتابع | رأى | اعتبر | نفى | دعا
        قال | قالت | يقول | تقول | صرح | صرّح | صرحت | أكد | أكّد | أكدت | أضاف | أضافت | أعلن | أعلنت | أشار | أشارت
        ذكر | ذكرت | أوضح | أوضحت | شدد | شدّد | شددت | وقال | وأضاف | وأكد | وأوضح | كما قال | رد | كتب
        """
    ),
    according=phrases("بحسب | وفقا ل | وفقًا ل | حسب | على حد قول"),
    pronouns=words("هو هي هم أنا نحن"),
    third_person=words("هو هي"),
    seats=words(
        """
        موسكو واشنطن بكين بروكسل لندن باريس برلين طوكيو طهران أنقرة الكرملين البنتاغون
        """
    ),
    date_words=phrases("في | في عام | عام | يوم"),
    negations=words("لا لم لن ليس ليست ما غير بدون دون ولا ولم ولن وليس"),
)
