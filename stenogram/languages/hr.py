"""Croatian, of the Sabor and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="hr",
    honorifics=words("gospodin gospođa gđa gosp dr"),
    offices=words(
        """
        predsjednik predsjednica potpredsjednik potpredsjednica ministar ministrica premijer premijerka
        zastupnik zastupnica glasnogovornik veleposlanik
        predsjedatelj predsjedateljica državni tajnik tajnica sudac
        vijećnik vijećnica gradonačelnik gradonačelnica pročelnik pročelnica načelnik načelnica
        predsjedavajući predsjedavajuća
        ravnatelj ravnateljica direktorica glasnogovornica županica guverner guvernerka rektor rektorica
        general brigadir pukovnik potpukovnik bojnik bojnica satnik satnica natporučnik poručnik admiral
        zapovjednik zapovjednica
        """
    ),
    chairs=phrases("predsjednik | predsjednica | predsjedavajući | predsjedavajuća | potpredsjednik | predsjedatelj"),
    chair_fields=phrases("predsjedava | sjednicom predsjedava"),
    held_days=phrases("datum održavanja | održano"),
    published_days=phrases("objavljeno | datum objave"),
    changed_days=phrases("ažurirano | zadnja izmjena | posljednja izmjena"),
    functions=phrases("pitanje | odgovor | novinar | novinarka | voditelj | voditeljica | upadica"),
    interviewed_by=phrases("razgovarao | razgovarala | razgovor vodio | razgovor vodila"),
    interview_keys=phrases("intervju"),
    asks=phrases("pitanje | novinar | novinarka"),
    answers=phrases("odgovor"),
    connectors=words("i za u"),
    starters=words(
        """
        i ali a sada ako kad u na za hvala poštovani poštovane ja mi to
        pitam ponavljam kažem dodajem predlažem
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("ja mi naš naša sam smo nas nam želim želimo mislim imamo moramo možemo naše naši"),
    menu_words=phrases(
        """
        više informacija | opširnije | pročitaj više | pročitajte više | pročitajte i | vidi također
        povezane vijesti | povezani članci | povezani dokumenti | vezane vijesti | ostale vijesti
        najnovije vijesti | podijeli | podijelite | podijeli na facebooku | ispis | ispiši | ispiši stranicu
        preuzmi | preuzmite | prilozi | dokumenti | poslušaj | pratite nas | pretplata | newsletter
        kontakt | kontakti | za medije | priopćenja | karta weba | mapa stranice | politika privatnosti
        zaštita osobnih podataka | kolačići | prihvaćam | pristupačnost | izjava o pristupačnosti | pomoć
        natrag | povratak | na vrh | prethodna | sljedeća | nalazite se ovdje | preskoči na sadržaj
        navigacija | oznake | ključne riječi | teme | fotografije | galerija | video | komentari
        naslovnica | početna | izbornik | traži | pretraga | tražilica | vijesti | novosti | english
        """
    ),
    thanks=phrases("hvala | hvala lijepa | hvala vam | dobar dan"),
    event_words=words("konferencija sjednica sastanak rasprava"),
    given_at=words("na u o pred prije za po pri uz"),
    given_with=words("s sa"),
    speech_titles=words("govor izjava"),
    oblique_prepositions=words("s sa"),
    interview_titles=words("intervju"),
    stage_words=words("pljesak smijeh"),
    applause=words("pljesak"),
    laughter=words("smijeh"),
    metadata_keys=phrases("datum | mjesto | vrijeme | izvor | tema | nazočni"),
    organisation_words=words("sabor republika vlada ministarstvo klub stranka odbor"),
    prose=words(
        """
        ja mi vi on ona je su bio bila ali da što ne također vrlo samo tako ako kada jer će bi smo sam treba
        može hvala
        """
    ),
    addresses=words("poštovani poštovana poštovane kolegice kolege gospodine gospođo predsjedniče"),
    media_words=words("novine dnevnik tjednik agencija televizija vijesti časopis"),
    closing_words=phrases("sjednica je završila | sjednica je završena | sjednica završena | stanka"),
    minute_words=phrases("zaključak | glasovanje | odluka"),
    list_heads=words("nazočni odsutni"),
    interpreters=phrases("prevoditelj | prevoditeljica | prevodilac | tumač"),
    welcomes=phrases("dobro došli | dobrodošli"),
    introducers=phrases("ja sam | zovem se"),
    asking_verbs=phrases("pita | pitaju | zanima"),
    negations=words("ne nije nisu nema nikad"),
    invitations=phrases("želite li | hoćete li | biste li | da li želite"),
    partings=phrases(
        """
        doviđenja | ugodan dan | lijep dan | ugodnu večer | hvala na pažnji | hvala što ste došli | ovime završavamo
        time završavamo | hvala svima
        """
    ),
    questioners=phrases("novinar | novinarka | pitanje | reporter | reporterka"),
    moderators=phrases(
        """
        moderator | moderatorica | moderatorka | voditelj | voditeljica | glasnogovornik | glasnogovornica
        """
    ),
    question_labels=words("pitanje potpitanje"),
    requests=phrases("mogu li | još jedno pitanje | druga tema"),
    yes_and_no=words("da ne nikad nikada"),
    nods=words("da ne dobro razumijem u redu"),
    floor_phrases=phrases(
        """
        sljedeće pitanje | sledeće pitanje | zadnje pitanje | poslednje pitanje | posljednje pitanje | izvolite
        ponovite | glasnije | ne čujem | još jednom | riječ ima
        """
    ),
    to_both=words("oboje obojicu obojici oba"),
    ands=words("i"),
    voices=r"(?:glasovi?|dobacivanj[ea]|upadic[ae]) (?:iz|s|u) ",
    around_dates=r"god\.?|godine",
    page_words=words("stranica"),
)
