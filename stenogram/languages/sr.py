"""Serbian, of Belgrade and Banja Luka, in both scripts."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="sr",
    honorifics=words("г госпођа господин g gospođa gospodin"),
    months=pairs(
        """
        januara=1 februara=2 marta=3 aprila=4 maja=5 juna=6 jula=7 avgusta=8 septembra=9 oktobra=10 novembra=11
        decembra=12
        """
    ),
    offices=words(
        """
        председник председница потпредседник министар министарка премијер премијерка посланик посланица
        председавајући predsednik predsednica potpredsednik ministar ministarka premijer premijerka poslanik
        predsedavajući председавајућа potpredsednica predsedavajuća poslanica državni sekretar секретар судија
        гувернер градоначелник
        одборник одборница градоначелник градоначелница odbornik odbornica gradonačelnik gradonačelnica
        директор директорка портпарол портпаролка ректор direktor direktorka portparol portparolka guverner
        rektor
        генерал генерал-мајор пуковник потпуковник мајор капетан поручник адмирал командант general
        pukovnik potpukovnik major kapetan poručnik admiral komandant
        """
    ),
    chairs=phrases("""
        председник | председавајући | predsednik | predsedavajući |
        председавајућа | predsedavajuća | председница | predsednica
        """),
    chair_fields=phrases("председава | predsedava"),
    held_days=phrases("датум одржавања"),
    published_days=phrases("објављено | датум објаве"),
    changed_days=phrases("ажурирано | последња измена"),
    functions=phrases(
        """
        питање | одговор | новинар | новинарка | водитељ | pitanje | odgovor | novinar | novinarka | voditelj
        """
    ),
    interviewed_by=phrases(
        """
        разговарао | разговарала | разговор водио | разговор водила | razgovarao | razgovarala | razgovor vodio
        razgovor vodila
        """
    ),
    interview_keys=phrases("intervju"),
    asks=phrases("питање | pitanje | новинар | novinar"),
    answers=phrases("одговор | odgovor"),
    connectors=words("и за i za"),
    starters=words(
        """
        и али а сада ако кад у на за хвала i ali a sada ako kad u na za hvala poštovani
        питам понављам кажем додајем pitam ponavljam kažem dodajem
        """
    ),
    name_endings=frozenset(("",)),
    event_words=words("конференција седница састанак расправа konferencija sednica sastanak rasprava"),
    given_at=words("на у о пред пре за по при уз"),
    given_with=words("са"),
    speech_titles=words("говор изјава обраћање беседа govor izjava obraćanje beseda"),
    oblique_prepositions=words("s sa с са"),
    interview_titles=words("интервју разговор intervju razgovor"),
    first_person=words(
        """
        ја ми наш ja mi naš sam smo nas nam želim mislim imamo moramo možemo сам смо нас нам желим мислим
        имамо морамо можемо
        """
    ),
    menu_words=phrases(
        """
        више информација | опширније | прочитајте још | прочитајте и | погледајте још | повезане вести
        повезани чланци | остале вести | најновије вести | подели | поделите | штампај | одштампај | преузми
        преузмите | прилози | документи | пратите нас | билтен | контакт | контакти | за медије
        саопштења | мапа сајта | политика приватности | колачићи | прихватам | помоћ | назад | на врх
        претходна | следећа | ознаке | кључне речи | теме | фотографије | галерија | коментари | почетна
        насловна | мени | претрага | вести | više informacija | opširnije | pročitajte još | pročitajte i
        pogledajte još | povezane vesti | ostale vesti | najnovije vesti | podeli | podelite | štampaj
        odštampaj | preuzmi | prilozi | dokumenti | pratite nas | bilten | kontakt | za medije | saopštenja
        mapa sajta | politika privatnosti | kolačići | prihvatam | nazad | na vrh | prethodna | sledeća
        oznake | ključne reči | teme | fotografije | galerija | komentari | početna | naslovna | meni
        pretraga | vesti | english
        """
    ),
    thanks=phrases("хвала | hvala | хвала вам | hvala vam | добар дан | dobar dan"),
    list_heads=words("присутни одсутни prisutni odsutni"),
    metadata_keys=phrases("датум | место | datum | mesto"),
    organisation_words=words(
        "република republika скупштина skupština влада vlada министарство ministarstvo одбор odbor странка stranka"
    ),
    prose=words(
        """
        ја ми ви он она је су био али да што не такође веома само тако ако када јер ће бих смо сам треба може ja
        mi vi on ona je su bio ali da što ne takođe veoma samo tako ako kada jer će bih smo sam treba može
        """
    ),
    stage_words=words("аплауз смех жагор aplauz smeh žagor"),
    applause=words("аплауз aplauz"),
    laughter=words("смех smeh"),
    media_words=words("новине дневник недељник агенција телевизија вести часопис"),
    closing_words=phrases(
        "седница је завршена | sednica je završena | седница је прекинута | sednica je prekinuta | пауза | pauza"
    ),
    interpreters=phrases("prevoditelj | prevoditeljica | prevodilac | tumač | преводилац | тумач"),
    welcomes=phrases("dobro došli | dobrodošli | добро дошли | добродошли"),
    introducers=phrases("ja sam | zovem se | ја сам | зовем се"),
    asking_verbs=phrases("pita | pitaju | пита | питају | zanima"),
    negations=words("ne nije nisu nema nikad не није нису нема никад"),
    invitations=phrases("želite li | da li želite | желите ли | да ли желите | hoćete li | хоћете ли"),
    partings=phrases(
        """
        doviđenja | довиђења | prijatan dan | пријатан дан | hvala na pažnji | хвала на пажњи | hvala što ste došli
        хвала што сте дошли | ovim završavamo | овим завршавамо | hvala svima | хвала свима
        """
    ),
    questioners=phrases("novinar | novinarka | pitanje | reporter | reporterka | новинар | новинарка | питање"),
    moderators=phrases(
        """
        moderator | moderatorica | moderatorka | voditelj | voditeljica | glasnogovornik | glasnogovornica
        модератор | водитељ | водитељка
        """
    ),
    question_labels=words("pitanje potpitanje питање потпитање"),
    requests=phrases("mogu li | još jedno pitanje | druga tema | могу ли | још једно питање | друга тема"),
    yes_and_no=words("da ne nikad nikada да не никад никада"),
    nods=words("da ne dobro razumijem u redu да не добро разумем у реду"),
    floor_phrases=phrases(
        """
        sljedeće pitanje | sledeće pitanje | zadnje pitanje | poslednje pitanje | posljednje pitanje | izvolite
        ponovite | glasnije | ne čujem | još jednom | riječ ima | следеће питање | последње питање | изволите
        поновите | гласније | не чујем | још једном | реч има
        """
    ),
    to_both=words("oboje obojicu obojici oba обојици оба"),
    minute_words=phrases("одлука | odluka"),
    ands=words("и i"),
    voices=r"(?:glas(?:ovi)?|dobacivanj[ea]|глас(?:ови)?|добацивањ[еа]) (?:iz|из|sa|са|u|у) ",
    around_dates="године",
)
