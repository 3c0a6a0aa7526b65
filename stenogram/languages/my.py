"""Burmese, of Naypyidaw and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="my",
    joined_honorifics=words("ဦး ဒေါ်"),
    honorifics=words("ဦး ဒေါ် ဒေါက်တာ"),
    offices=words("သမ္မတ ဝန်ကြီး ဥက္ကဋ္ဌ ပြောရေးဆိုခွင့်ရှိသူ ဒုတိယဝန်ကြီး"),
    functions=phrases("မေး | ဖြေ | မေးခွန်း | အဖြေ | သတင်းထောက် | ဝန်ကြီး | ဥက္ကဋ္ဌ | အစီအစဉ်တင်ဆက်သူ"),
    asks=phrases("မေး | မေးခွန်း | သတင်းထောက်"),
    answers=phrases("ဖြေ | အဖြေ"),
    questioners=phrases("သတင်းထောက် | မေး | မေးခွန်း"),
    moderators=phrases("အစီအစဉ်တင်ဆက်သူ"),
    question_labels=words("မေးခွန်း"),
    first_person=words("ကျွန်တော် ကျွန်မ"),
    thanks=phrases("ကျေးဇူးတင်ပါတယ် | မင်္ဂလာပါ"),
    metadata_keys=phrases("ရက်စွဲ | နေရာ | အချိန်"),
    interpreters=phrases("စကားပြန်"),
    stage_words=words("လက်ခုပ်"),
    applause=words("လက်ခုပ်"),
    ands=words("နှင့်"),
)
