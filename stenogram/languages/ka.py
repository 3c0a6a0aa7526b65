"""Georgian, of the Parliament and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ka",
    offices=words("პრეზიდენტი თავმჯდომარე მინისტრი დეპუტატი"),
    functions=phrases("კითხვა | პასუხი | ჟურნალისტი | წამყვანი"),
    asks=phrases("კითხვა | ჟურნალისტი"),
    answers=phrases("პასუხი"),
    first_person=words("მე ჩვენ"),
    thanks=phrases("მადლობა | დიდი მადლობა"),
    metadata_keys=phrases("თარიღი | ადგილი | დრო"),
)
