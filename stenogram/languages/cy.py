"""Welsh, of the Senedd and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="cy",
    offices=words("llywydd gweinidog ysgrifennydd cadeirydd dirprwy llefarydd maer cynghorydd aelod cyfarwyddwr prif"),
    honorifics=words("mr mrs ms miss dr syr"),
    connectors=words("dros y yr o a i"),
    chairs=phrases("y llywydd | llywydd | y dirprwy lywydd | dirprwy lywydd | cadeirydd | y cadeirydd"),
    functions=phrases(
        """
        cwestiwn | ateb | newyddiadurwr | gohebydd | cyfwelydd | cyflwynydd | cyfieithydd | aelod o'r gynulleidfa
        llais
        """
    ),
    asks=phrases("cwestiwn | newyddiadurwr | gohebydd | cyfwelydd"),
    answers=phrases("ateb"),
    questioners=phrases("newyddiadurwr | gohebydd | cyfwelydd | cyflwynydd | cwestiwn"),
    moderators=phrases("cymedrolydd | llefarydd"),
    question_labels=words("cwestiwn"),
    prose=words(
        """
        mae oedd yn ac ond hefyd wedi bydd roedd nid fod hynny hyn pryd pwy sut pam beth rydym rwyf fe yw ydy
        """
    ),
    starters=words("mae ond ac roedd pryd pwy sut pam beth rydym rwyf diolch felly bydd mi fe nid"),
    first_person=words("rwyf rydym ein fy rydw"),
    thanks=phrases("diolch | diolch yn fawr | bore da | prynhawn da | noswaith dda"),
    speech_titles=words("araith datganiad"),
    interview_titles=words("cyfweliad"),
    event_words=words("cynhadledd cyfarfod"),
    stage_words=words("chwerthin cymeradwyaeth"),
    applause=words("cymeradwyaeth"),
    laughter=words("chwerthin"),
    metadata_keys=phrases("dyddiad | lleoliad | amser | ffynhonnell | pwnc | yn bresennol"),
    list_heads=words("presennol absennol"),
    interpreters=phrases("cyfieithydd"),
    closing_words=phrases("daeth y cyfarfod i ben | gohiriwyd y cyfarfod | dechreuodd y cyfarfod"),
    yes_and_no=words("ie na ydy ydw nac"),
    nods=words("ie iawn"),
    floor_phrases=phrases("cwestiwn nesaf | cwestiwn olaf | ewch ymlaen | unwaith eto"),
    welcomes=phrases("croeso"),
    media_words=words("newyddion radio teledu"),
    minute_words=phrases("penderfyniad"),
    voices=r"(?:llais|lleisiau|aelodau?) o(?:\'r)? ",
)
