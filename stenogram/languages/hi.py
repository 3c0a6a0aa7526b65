"""Hindi, of the Lok Sabha, the Rajya Sabha and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="hi",
    honorifics=words("श्री श्रीमती सुश्री डॉ कुमारी माननीय प्रो श्रीमान महोदय महोदया"),
    offices=words(
        """
        अध्यक्ष उपाध्यक्ष सभापति उपसभापति मंत्री प्रधानमंत्री प्रधान राज्यपाल महासचिव सचिव प्रवक्ता सांसद सदस्य
        न्यायाधीश गवाह राष्ट्रपति मुख्यमंत्री
        """
    ),
    chairs=phrases(
        """
        अध्यक्ष | माननीय अध्यक्ष | सभापति | माननीय सभापति | उपसभापति | उपाध्यक्ष | अध्यक्ष महोदय | सभापति महोदय
        """
    ),
    functions=phrases(
        """
        प्रश्न | उत्तर | पत्रकार | सवाल | जवाब | एंकर | एन्कर | माननीय अध्यक्ष | माननीय सभापति | माननीय सदस्य
        कई माननीय सदस्य | संचालक | श्रोता | संवाददाता | अनुवादक
        """
    ),
    asks=phrases("प्रश्न | सवाल | पत्रकार | संवाददाता"),
    answers=phrases("उत्तर | जवाब"),
    prose=words(
        """
        है हैं था थे थी हूँ हूं हो किया किए की कहा कहते कहता कि यह ये वह वे इस उस दो तीन बात बातें सवाल क्या
        क्यों कैसे कब लेकिन तो नहीं हमने मैंने मुझे हमें आप आपको आपने चाहता चाहते करना करेंगे होगा होगी ने
        """
    ),
    starters=words("पहला पहली दूसरा दूसरी तीसरा तीसरी सबसे इसलिए जैसे लेकिन अंत"),
    first_person=words("मैं हम हमारे हमारी हमारा मेरा मेरी"),
    thanks=phrases("धन्यवाद | बहुत-बहुत धन्यवाद | नमस्कार | नमस्ते"),
    speech_titles=words("भाषण वक्तव्य संबोधन उद्बोधन"),
    interview_titles=words("साक्षात्कार इंटरव्यू"),
    stage_words=words("व्यवधान तालियां तालियाँ हंसी"),
    menu_words=phrases("साझा करें | प्रिंट करें | प्रिंट | मुख्य पृष्ठ | खोजें | समाचार | यह भी पढ़ें | और पढ़ें"),
    menu_lines=r"(?:यह भी पढ़ें|टैग|कीवर्ड)",
    closing_words=phrases("सभा स्थगित | तत्पश्चात्"),
    minute_words=phrases("निर्णय | अनुपस्थित | मतदान"),
    list_heads=words("उपस्थित अनुपस्थित"),
    metadata_keys=phrases("दिनांक | तिथि | स्थान | समय | स्रोत | विषय | उपस्थित"),
    speaker_keys=speakers("वक्ता"),
    interpreters=phrases("दुभाषिया | अनुवादक"),
    welcomes=phrases("स्वागत है"),
    introducers=phrases("मैं | मेरा नाम"),
    questioners=phrases("प्रश्न | सवाल | पत्रकार | संवाददाता | एंकर"),
    moderators=phrases("संचालक | प्रवक्ता"),
    question_labels=words("प्रश्न सवाल"),
    requests=phrases("क्या मैं पूछ | एक और सवाल | एक और प्रश्न"),
    yes_and_no=words("हाँ हां जी नहीं"),
    nods=words("हाँ हां जी नहीं ठीक अच्छा"),
    floor_phrases=phrases("अगला प्रश्न | अगला सवाल | आखिरी सवाल | अंतिम प्रश्न | दोहराइए | सुनाई नहीं | फिर से"),
    media_words=words("समाचार टीवी रेडियो न्यूज़ चैनल अखबार एजेंसी"),
    event_words=words("वार्ता बैठक सम्मेलन"),
    clerk_phrases=r"(?:लोक|राज्य|विधान) सभा [^।]{0,60}(?:समवेत|स्थगित|आरंभ)",
    ands=words("और"),
    nowhere=phrases("ऑनलाइन"),
    voices=r"(?:कई|अनेक|एक|कुछ) (?:माननीय|मा\.) सदस्य",
)
