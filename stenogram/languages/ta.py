"""Tamil, of Chennai, Colombo and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ta",
    honorifics=words("திரு திருமதி செல்வி டாக்டர் மாண்புமிகு"),
    offices=words(
        """
        முதலமைச்சர் அமைச்சர் தலைவர் பிரதமர் ஆளுநர் உறுப்பினர் செயலாளர் சபாநாயகர் நீதிபதி சாட்சி பேரவைத் துணை
        இயக்குநர் ஆணையர் மேயர் ஆலோசகர்
        """
    ),
    chairs=phrases("தலைவர் | சபாநாயகர் | மாண்புமிகு பேரவைத் தலைவர் | பேரவைத் தலைவர்"),
    functions=phrases(
        """
        கேள்வி | பதில் | செய்தியாளர் | நிருபர் | பத்திரிகையாளர் | நெறியாளர் | மொழிபெயர்ப்பாளர் | முதலமைச்சர்
        அமைச்சர் | பார்வையாளர்
        """
    ),
    asks=phrases("கேள்வி | செய்தியாளர் | நிருபர் | பத்திரிகையாளர்"),
    answers=phrases("பதில்"),
    questioners=phrases("செய்தியாளர் | நிருபர் | பத்திரிகையாளர் | கேள்வி"),
    moderators=phrases("நெறியாளர் | தொகுப்பாளர்"),
    question_labels=words("கேள்வி"),
    prose=words(
        """
        இது அது என்று ஆனால் நான் நாங்கள் அவர்கள் ஏன் எப்போது எப்படி யார் என்ன இல்லை உள்ளது வேண்டும் ஒரு இரண்டு
        மூன்று
        """
    ),
    starters=words("ஆனால் இது அது நாங்கள் நான் ஏன் எப்போது யார் முதலில் இரண்டாவது மூன்றாவது எனவே இன்று"),
    first_person=words("நான் நாங்கள் எங்கள் என்"),
    thanks=phrases("நன்றி | வணக்கம் | மிக்க நன்றி"),
    speech_titles=words("உரை அறிக்கை"),
    interview_titles=words("பேட்டி நேர்காணல்"),
    stage_words=words("கைதட்டல் சிரிப்பு குறுக்கீடு"),
    applause=words("கைதட்டல்"),
    laughter=words("சிரிப்பு"),
    metadata_keys=phrases("தேதி | இடம் | நேரம் | ஆதாரம் | தலைப்பு"),
    interpreters=phrases("மொழிபெயர்ப்பாளர்"),
    yes_and_no=words("ஆம் இல்லை"),
    nods=words("ஆம் சரி இல்லை"),
    floor_phrases=phrases("அடுத்த கேள்வி | கடைசி கேள்வி"),
    closing_words=phrases("பேரவை ஒத்திவைக்கப்பட்டது"),
    list_heads=words("வருகை"),
    minute_words=phrases("முடிவு"),
    event_words=words("சந்திப்பு கூட்டம்"),
    ands=words("மற்றும்"),
)
