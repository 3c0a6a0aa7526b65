"""Latvian, of the Saeima and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="lv",
    honorifics=words("kungs kundze"),
    offices=words(
        """
        priekšsēdētājs priekšsēdētāja biedrs biedre vadītājs vadītāja prezidents prezidente ministrs ministre
        deputāts deputāte sekretārs sekretāre referents mērs vēstnieks vēstniece
        direktors direktore pārstāvis pārstāve mēre gubernators rektors rektore
        ģenerālis ģenerālmajors ģenerālleitnants brigādes pulkvedis pulkvežleitnants majors kapteinis
        leitnants seržants admirālis
        """
    ),
    chairs=phrases("sēdes vadītājs | sēdes vadītāja | priekšsēdētājs | priekšsēdētāja"),
    functions=phrases("jautājums | atbilde | žurnālists | žurnāliste | starpsauciens | no zāles"),
    interviewed_by=phrases("intervēja"),
    interview_keys=phrases("intervija"),
    asks=phrases("jautājums | žurnālists | žurnāliste"),
    answers=phrases("atbilde"),
    connectors=words("un"),
    menu_words=phrases(
        """
        vairāk informācijas | papildu informācija | lasīt vairāk | lasīt tālāk | lasiet arī | skatīt arī
        saistītās ziņas | saistītie dokumenti | citas ziņas | jaunākās ziņas | dalīties | drukāt | izdrukāt
        lejupielādēt | pielikumi | dokumenti | klausīties | seko mums | abonēt | pieteikties jaunumiem
        kontakti | kontaktinformācija | presei | preses relīzes | lapas karte | privātuma politika
        sīkdatnes | piekrītu | piekļūstamība | palīdzība | atpakaļ | uz augšu | iepriekšējais | nākamais
        jūs atrodaties šeit | pāriet uz saturu | atslēgvārdi | tēmas | foto | galerija | video | komentāri
        sākums | izvēlne | meklēt | ziņas | aktualitātes | english
        """
    ),
    prose=words("es mēs ir bija nav ka tas tā bet ja kad ļoti tikai tagad mūsu būtu var vajag"),
    starters=words(
        """
        un bet tagad ja kad es mēs tas tā šis paldies godātie cienījamie labdien
        jautāju atkārtoju saku ierosinu
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("es mēs mūsu mans man mums"),
    thanks=phrases("paldies | liels paldies | labdien | godātie kolēģi"),
    addresses=words("godātie godātais godātā cienījamie cienījamais kolēģi deputāti priekšsēdētāj"),
    event_words=words("preses sēde sanāksme konference"),
    speech_titles=words("runa uzruna paziņojums"),
    oblique_prepositions=words("ar"),
    interview_titles=words("intervija"),
    stage_words=words("aplausi smiekli starpsauciens zālē"),
    applause=words("aplaus"),
    laughter=words("smiekl"),
    closing_words=phrases("sēde slēgta | sēde ir slēgta | sēdi slēdz | sēdes sākums | sēdes beigas | pārtraukums"),
    minute_words=phrases("lēmums | balsojums"),
    list_heads=words("piedalās klātesošie"),
    metadata_keys=phrases("datums | vieta | laiks | avots | tēma"),
    interpreters=phrases("tulks | tulce"),
    welcomes=phrases("laipni lūdzam | esiet sveicināti"),
    introducers=phrases("mani sauc | es esmu"),
    asking_verbs=phrases("jautā | vēlas zināt"),
    negations=words("nav nē nekad"),
    invitations=phrases("vai vēlaties | vai gribat"),
    partings=phrases("uz redzēšanos | jauku dienu | paldies par uzmanību | paldies, ka atnācāt | ar to beidzam"),
    questioners=phrases("žurnālists | žurnāliste | jautājums"),
    moderators=phrases("moderators | moderatore | vadītājs | vadītāja | preses sekretārs | preses sekretāre"),
    question_labels=words("jautājums"),
    requests=phrases("vai drīkstu | vēl viens jautājums | cita tēma"),
    yes_and_no=words("jā nē"),
    nods=words("jā nē labi skaidrs"),
    floor_phrases=phrases(
        """
        nākamais jautājums | pēdējais jautājums | lūdzu, jautājum | atkārtojiet | skaļāk | nedzirdu | vēlreiz
        vārds
        """
    ),
    media_words=words("avīze aģentūra televīzija radio ziņas laikraksts žurnāls"),
    clerk_phrases=r"sēdi vada\b",
    ands=words("un"),
    voices=r"(?:no zāles|balss no|balsis no|starpsauciens|starpsaucieni)",
    office_abbreviations=pairs("dep=deputāts"),
    page_words=words("lpp"),
)
