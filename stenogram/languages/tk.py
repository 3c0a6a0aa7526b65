"""Turkmen, of Ashgabat and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="tk",
    offices=words("başlyk ministr deputat sekretar wekil prezident orunbasary"),
    functions=phrases("sorag | jogap | žurnalist | habarçy | alypbaryjy | terjimeçi"),
    asks=phrases("sorag | žurnalist | habarçy"),
    answers=phrases("jogap"),
    questioners=phrases("žurnalist | habarçy | sorag"),
    moderators=phrases("alypbaryjy"),
    question_labels=words("sorag"),
    prose=words("bu şol ýöne biz men olar haçan kim näme nähili däl bilen üçin"),
    starters=words("ýöne biz haçan näme nähili"),
    first_person=words("men biz biziň"),
    thanks=phrases("sag boluň | salam"),
    interview_titles=words("söhbetdeşlik"),
    metadata_keys=phrases("sene | ýer | wagt"),
    interpreters=phrases("terjimeçi"),
    stage_words=words("elçarpyşma"),
    applause=words("elçarpyşma"),
    event_words=words("mejlis"),
    chairs=phrases("başlyk"),
)
