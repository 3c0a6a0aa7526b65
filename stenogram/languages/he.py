"""Hebrew, of the Knesset, its committees and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="he",
    honorifics=words(
        """
        מר גב' גב׳ ד"ר ד״ר ח"כ ח״כ פרופ' פרופ׳ עו"ד עו״ד
        """
    ),
    offices=words(
        """
        היו"ר היו״ר יו"ר יו״ר שר שרת סגן ראש נשיא מזכיר מזכירת דובר דוברת שופט שופטת עד חבר חברת השר השרה המזכיר
        """
    ),
    chairs=phrases(
        """
        היו"ר | היו״ר | יו"ר | יו״ר
        """
    ),
    functions=phrases(
        """
        מגיש | מגישה | מראיין | מראיינת | מרואיין | שאלה | תשובה | ש | ת | עיתונאי | עיתונאית | מנחה | היו"ר
        היו״ר | קריאה | קריאות | קריאה מהקהל | מהקהל | כתב | כתבת
        """
    ),
    asks=phrases("ש | שאלה | עיתונאי | עיתונאית"),
    answers=phrases("ת | תשובה"),
    particles=words("בן בר בת אל"),
    prose=words(
        """
        זה זאת זו הוא היא הם יש אין לא כי אבל אם מה למה איך מתי האם אמר אמרה אמרתי אומר אומרת אומרים
        רוצה רוצים היה היתה הייתה היו שלי שלנו לנו אתה אתם דברים דבר השאלה התשובה שאלתי צריך אפשר ולכן לכן
        """
    ),
    starters=words("ראשית שנית שלישית לסיכום למשל לכן כלומר קודם"),
    clitics="וש",
    joined_article="ה",
    first_person=words("אני אנחנו אנו"),
    thanks=phrases("תודה | תודה רבה | בוקר טוב | שלום | ערב טוב"),
    speech_titles=words("נאום הצהרה דברי"),
    interview_titles=words("ראיון"),
    stage_words=words("מחיאות כפיים צחוק"),
    menu_words=phrases(
        """
        שתף | שתפו | הדפסה | הדפס | דף הבית | תפריט | חיפוש | חדשות | ראו גם | קראו עוד | תגובות | לראש הדף
        """
    ),
    menu_lines=r"(?:ראו גם|קראו עוד|תגיות|כל הזכויות שמורות)",
    closing_words=phrases("הישיבה ננעלה | נעילת הישיבה | הישיבה נפתחה"),
    minute_words=phrases("החלטה | החלטות | הצבעה | נעדרו"),
    metadata_keys=phrases("תאריך | מקום | שעה | מקור | נושא | נכחו | משתתפים | סדר היום | סדר-היום"),
    list_heads=words("נכחו מוזמנים משתתפים חברי נעדרו רישום ייעוץ מנהלת רשמת"),
    speaker_keys=speakers("נואם | הנואם"),
    interpreters=phrases("מתורגמן | מתורגמנית"),
    welcomes=phrases("ברוך הבא | ברוכה הבאה | ברוכים הבאים"),
    introducers=phrases("אני | שמי"),
    questioners=phrases("שאלה | עיתונאי | עיתונאית | כתב | כתבת | מראיין | מראיינת | ש"),
    moderators=phrases("מנחה | דובר | דוברת"),
    question_labels=words("שאלה"),
    requests=phrases("אפשר לשאול | עוד שאלה | נושא אחר"),
    yes_and_no=words("כן לא"),
    nods=words("כן לא טוב בסדר הבנתי"),
    floor_phrases=phrases(
        """
        שאלה הבאה | השאלה הבאה | שאלה אחרונה | תחזור על | לא שומע | לא שמעתי | עוד פעם | רשות הדיבור
        """
    ),
    media_words=words("עיתון סוכנות טלוויזיה רדיו חדשות ערוץ"),
    to_both=words("שניכם שניהם"),
    event_words=words("ישיבה ישיבת כנס תדרוך"),
    ands=words("ו"),
    nowhere=phrases("מקוון | זום"),
    machine_names=words("דובר"),
    voices=r"(?:קריאות?|קולות) (?:מן|מה|מתוך|של|ביניים)",
    page_words=words("זייט זײַט עמוד"),
    of_pages=words("מתוך"),
)
