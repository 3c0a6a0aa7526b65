"""Serbian, of Belgrade and Banja Luka, in both scripts."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="sr",
    honorifics=words("г госпођа господин g gospođa gospodin"),
    offices=words(
        """
        председник председница потпредседник министар министарка премијер премијерка посланик посланица
        председавајући predsednik predsednica potpredsednik ministar ministarka premijer premijerka poslanik
        predsedavajući
        """
    ),
    chairs=phrases("председник | председавајући | predsednik | predsedavajući"),
    functions=phrases(
        """
        питање | одговор | новинар | новинарка | водитељ | pitanje | odgovor | novinar | novinarka | voditelj
        """
    ),
    asks=phrases("питање | pitanje | новинар | novinar"),
    answers=phrases("одговор | odgovor"),
    connectors=words("и за i za"),
    starters=words(
        """
        и али а сада ако кад у на за хвала i ali a sada ako kad u na za hvala poštovani
        """
    ),
    first_person=words("ја ми наш ja mi naš"),
    thanks=phrases("хвала | hvala | хвала вам | hvala vam | добар дан | dobar dan"),
    metadata_keys=phrases("датум | место | datum | mesto"),
)
