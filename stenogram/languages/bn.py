"""Bengali, of Dhaka and Kolkata."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="bn",
    honorifics=words("জনাব বেগম ডা ড মাননীয় শ্রী শ্রীমতী মিজ ডঃ অধ্যাপক প্রফেসর আলহাজ্ব"),
    offices=words(
        """
        স্পীকার স্পিকার মন্ত্রী প্রধানমন্ত্রী সভাপতি সদস্য উপদেষ্টা সচিব প্রতিমন্ত্রী উপমন্ত্রী চেয়ারম্যান
        মহাপরিচালক রাষ্ট্রপতি বিচারপতি মুখপাত্র
        """
    ),
    functions=phrases("প্রশ্ন | উত্তর | সাংবাদিক | উপস্থাপক | সঞ্চালক"),
    asks=phrases("প্রশ্ন | সাংবাদিক"),
    answers=phrases("উত্তর"),
    prose=words(
        """
        আছে ছিল ছিলো ছিলেন হয় হয়েছে হবে করেছি করেছেন করব বলেছেন বলেছি যে এই সেই এটা সেটা দুটি তিনটি
        কথা প্রশ্নটি কী কেন কীভাবে কখন কিন্তু না নয় আমাকে আপনি আপনারা তারা তিনি
        """
    ),
    starters=words("প্রথমত দ্বিতীয়ত তৃতীয়ত প্রথম দ্বিতীয় তাই যেমন শেষে সুতরাং"),
    speech_titles=words("ভাষণ বক্তব্য বক্তৃতা"),
    interview_titles=words("সাক্ষাৎকার"),
    first_person=words("আমি আমরা আমাদের"),
    thanks=phrases("ধন্যবাদ | আপনাকে ধন্যবাদ | নমস্কার"),
    metadata_keys=phrases("তারিখ | স্থান | সময় | বিষয়"),
    interpreters=phrases("দোভাষী"),
    welcomes=phrases("স্বাগতম"),
    introducers=phrases("আমি"),
    questioners=phrases("প্রশ্ন | সাংবাদিক"),
    moderators=phrases("সঞ্চালক | মুখপাত্র"),
    question_labels=words("প্রশ্ন"),
    requests=phrases("আরেকটি প্রশ্ন"),
    yes_and_no=words("হ্যাঁ না জি"),
    nods=words("হ্যাঁ না জি ঠিক"),
    floor_phrases=phrases("পরের প্রশ্ন | শেষ প্রশ্ন | আবার বলুন"),
    media_words=words("সংবাদ টিভি বেতার নিউজ"),
    months=pairs("জানুয়ারি=1 ফেব্রুয়ারি=2"),
    closing_words=phrases("সভা মুলতবি | বৈঠক মুলতবি | সভা শেষ হয়"),
    stage_words=words("করতালি হাসি"),
    applause=words("করতালি"),
    laughter=words("হাসি"),
    list_heads=words("উপস্থিত অনুপস্থিত"),
    minute_words=phrases("সিদ্ধান্ত"),
    event_words=words("সম্মেলন বৈঠক"),
    chairs=phrases("স্পীকার | মাননীয় স্পীকার | স্পিকার | সভাপতি"),
    ands=words("ও এবং"),
    voices=r"(?:কয়েকজন|একজন) (?:মাননীয় )?সদস্য",
)
