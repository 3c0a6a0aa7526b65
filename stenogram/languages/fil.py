"""Filipino, of Manila and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="fil",
    honorifics=words("ginoo ginang binibini gng bb sen rep kgg kagalang-galang atty engr dr gob"),
    offices=words("pangulo pangalawang kalihim senador kinatawan tagapagsalita gobernador alkalde tagapangulo ispiker"),
    chairs=phrases("tagapangulo | ispiker | ang tagapangulo"),
    functions=phrases(
        """
        tanong | sagot | mamamahayag | reporter | tagapagsalin | tagapanayam | isang tinig | ang tagapangulo
        ang pangulo | pangulo
        """
    ),
    asks=phrases("tanong | mamamahayag | tagapanayam"),
    answers=phrases("sagot"),
    questioners=phrases("mamamahayag | tanong | tagapanayam"),
    moderators=phrases("tagapagdaloy | tagapagsalita"),
    question_labels=words("tanong"),
    prose=words("ang mga ito iyan hindi pero dahil kami tayo sila paano kailan bakit sino ano po opo ay may wala"),
    starters=words("ang pero kasi kailan bakit sino paano ngayon hindi dahil"),
    first_person=words("ako kami tayo amin namin"),
    thanks=phrases("salamat | maraming salamat | magandang umaga | magandang hapon"),
    speech_titles=words("talumpati pahayag"),
    interview_titles=words("panayam"),
    event_words=words("pulong pagdinig"),
    stage_words=words("palakpakan tawanan"),
    applause=words("palakpakan"),
    laughter=words("tawanan"),
    metadata_keys=phrases("petsa | lugar | oras | paksa"),
    interpreters=phrases("tagapagsalin"),
    yes_and_no=words("oo hindi opo"),
    nods=words("oo opo sige"),
    floor_phrases=phrases("susunod na tanong | huling tanong | sige po | paulit"),
    welcomes=phrases("maligayang pagdating"),
    closing_words=phrases("natapos ang pulong"),
    list_heads=words("dumalo"),
    minute_words=phrases("desisyon"),
    voices=r"(?:isang tinig|mga tinig) ",
)
