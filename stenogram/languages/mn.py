"""Mongolian, of Ulaanbaatar and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="mn",
    offices=words("дарга сайд ерөнхийлөгч гишүүн нарийн захирал спикер төлөөлөгч шүүгч гэрч орлогч туслах"),
    chairs=phrases("дарга | даргалагч | хуралдаан даргалагч"),
    functions=phrases(
        """
        асуулт | хариулт | сурвалжлагч | сэтгүүлч | хөтлөгч | орчуулагч | танхимаас | даргалагч | олон нийт
        """
    ),
    asks=phrases("асуулт | сурвалжлагч | сэтгүүлч"),
    answers=phrases("хариулт"),
    questioners=phrases("сурвалжлагч | сэтгүүлч | асуулт | ярилцагч"),
    moderators=phrases("хөтлөгч"),
    question_labels=words("асуулт"),
    prose=words("байна байсан болно гэж биш бол юм вэ энэ тэр бид би та нар яаж хэзээ яагаад хэн ямар гэхдээ мөн"),
    starters=words("гэхдээ харин энэ тэр бид би хэзээ хэн яагаад одоо эхлээд"),
    first_person=words("би бид манай миний"),
    thanks=phrases("баярлалаа | сайн байна уу | өглөөний мэнд"),
    speech_titles=words("үг мэдэгдэл илтгэл"),
    interview_titles=words("ярилцлага"),
    event_words=words("хуралдаан уулзалт"),
    stage_words=words("алга инээв"),
    applause=words("алга"),
    laughter=words("инээ"),
    metadata_keys=phrases("огноо | газар | цаг | эх сурвалж | сэдэв | оролцогчид"),
    list_heads=words("оролцогчид"),
    interpreters=phrases("орчуулагч"),
    closing_words=phrases("хуралдаан өндөрлөв | хуралдаан завсарлав | хуралдаан хаалаа"),
    yes_and_no=words("тийм үгүй"),
    nods=words("тийм үгүй за"),
    floor_phrases=phrases("дараагийн асуулт | сүүлийн асуулт | дахин хэлнэ үү | сонсогдохгүй"),
    welcomes=phrases("тавтай морил"),
    minute_words=phrases("шийдвэр"),
)
