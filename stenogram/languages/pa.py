"""Punjabi, of Chandigarh and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="pa",
    honorifics=words("ਸ਼੍ਰੀ ਸ਼੍ਰੀਮਤੀ ਸ੍ਰੀ ਸ੍ਰੀਮਤੀ ਡਾ ਸਰਦਾਰ ਸਰਦਾਰਨੀ ਬੀਬੀ ਮਾਣਯੋਗ"),
    offices=words("ਮੁੱਖ ਮੰਤਰੀ ਮੁੱਖਮੰਤਰੀ ਡਾਇਰੈਕਟਰ ਸਪੀਕਰ ਪ੍ਰਧਾਨ ਰਾਜਪਾਲ ਮੈਂਬਰ ਸਕੱਤਰ ਬੁਲਾਰਾ"),
    chairs=phrases("ਸਪੀਕਰ | ਸਭਾਪਤੀ"),
    functions=phrases("ਸਵਾਲ | ਪ੍ਰਸ਼ਨ | ਜਵਾਬ | ਪੱਤਰਕਾਰ | ਐਂਕਰ | ਅਨੁਵਾਦਕ | ਮੰਤਰੀ | ਮੁੱਖ ਮੰਤਰੀ | ਸਪੀਕਰ"),
    asks=phrases("ਸਵਾਲ | ਪ੍ਰਸ਼ਨ | ਪੱਤਰਕਾਰ"),
    answers=phrases("ਜਵਾਬ"),
    questioners=phrases("ਪੱਤਰਕਾਰ | ਸਵਾਲ | ਪ੍ਰਸ਼ਨ"),
    moderators=phrases("ਐਂਕਰ"),
    question_labels=words("ਸਵਾਲ ਪ੍ਰਸ਼ਨ"),
    prose=words("ਹੈ ਹਨ ਸੀ ਇਹ ਉਹ ਪਰ ਅਤੇ ਮੈਂ ਅਸੀਂ ਕਿਉਂ ਕਦੋਂ ਕਿਵੇਂ ਕੌਣ ਕੀ ਨਹੀਂ ਇੱਕ ਦੋ ਤਿੰਨ"),
    starters=words("ਪਰ ਇਹ ਉਹ ਮੈਂ ਅਸੀਂ ਕਦੋਂ ਪਹਿਲਾ ਦੂਜਾ"),
    first_person=words("ਮੈਂ ਅਸੀਂ ਸਾਡਾ ਸਾਡੇ"),
    thanks=phrases("ਧੰਨਵਾਦ | ਸਤ ਸ੍ਰੀ ਅਕਾਲ"),
    interview_titles=words("ਇੰਟਰਵਿਊ"),
    speech_titles=words("ਭਾਸ਼ਣ ਬਿਆਨ"),
    metadata_keys=phrases("ਮਿਤੀ | ਤਾਰੀਖ | ਸਥਾਨ | ਸਮਾਂ | ਵਿਸ਼ਾ"),
    interpreters=phrases("ਅਨੁਵਾਦਕ"),
    yes_and_no=words("ਹਾਂ ਨਹੀਂ"),
    nods=words("ਹਾਂ ਠੀਕ"),
    floor_phrases=phrases("ਅਗਲਾ ਸਵਾਲ | ਆਖਰੀ ਸਵਾਲ"),
    stage_words=words("ਤਾੜੀਆਂ ਹਾਸਾ"),
    applause=words("ਤਾੜੀਆਂ"),
    laughter=words("ਹਾਸਾ"),
    list_heads=words("ਹਾਜ਼ਰ"),
    ands=words("ਅਤੇ"),
)
