"""Maltese, of Valletta and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="mt",
    honorifics=words("onor sur sinjura"),
    offices=words(
        """
        speaker prim ministru ministri president segretarju deputat membru kelliem sindku chairman direttur imħallef
        xhud prim-ministru
        """
    ),
    chairs=phrases("is-speaker | mr speaker | is-sur president | iċ-chairman | iċ-chairperson"),
    functions=phrases(
        """
        mistoqsija | tweġiba | ġurnalist | ġurnalista | moderatur | interpretu | is-speaker | mr speaker
        preżentatur | iċ-chairman | iċ-chairperson | membru | onor. membru | onor. membri
        """
    ),
    asks=phrases("mistoqsija | ġurnalist | ġurnalista"),
    answers=phrases("tweġiba"),
    questioners=phrases("ġurnalist | ġurnalista | mistoqsija | preżentatur | intervistatur"),
    moderators=phrases("moderatur | kelliem"),
    question_labels=words("mistoqsija"),
    prose=words(
        """
        huwa hija huma kien kienet jien aħna għax iżda imma wkoll dan din dawn meta min kif għaliex mhux biex irid
        tal-
        """
    ),
    starters=words("imma iżda dan din meta min kif għaliex grazzi issa allura il-lum"),
    first_person=words("jien aħna tagħna tiegħi"),
    thanks=phrases("grazzi | bonġornu | grazzi ħafna"),
    speech_titles=words("diskors stqarrija"),
    interview_titles=words("intervista"),
    event_words=words("konferenza seduta laqgħa"),
    stage_words=words("daħk ċapċip interruzzjonijiet"),
    applause=words("ċapċip"),
    laughter=words("daħk"),
    metadata_keys=phrases("data | post | ħin | sors | suġġett | preżenti"),
    list_heads=words("preżenti assenti"),
    interpreters=phrases("interpretu"),
    closing_words=phrases("is-seduta ġiet | is-seduta hija aġġornata | il-kamra aġġornat"),
    yes_and_no=words("iva le"),
    nods=words("iva le sewwa"),
    floor_phrases=phrases("il-mistoqsija li jmiss | l-aħħar mistoqsija | kompli | darba oħra"),
    welcomes=phrases("merħba"),
    media_words=words("gazzetta radju televixin aħbarijiet"),
    minute_words=phrases("deċiżjoni"),
    voices=r"(?:leħen|ilħna|xi membri) ",
)
