"""Hungarian, of the Országgyűlés and the press; the office follows the name."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="hu",
    compounds=True,
    honorifics=words("úr asszony dr"),
    offices=words(
        """
        elnök alelnök miniszter államtitkár miniszterelnök képviselő szóvivő polgármester jegyző előadó nagykövet
        bíró tanú ügyész igazgató főtitkár köztársasági házelnök levezető felszólaló helyettese helyettes
        államtitkára helyettes-államtitkár
        kormányzó rektor
        tábornok vezérőrnagy altábornagy vezérezredes ezredes alezredes őrnagy százados hadnagy főhadnagy
        tengernagy dandártábornok
        """
    ),
    chairs=phrases("elnök | alelnök | levezető elnök"),
    chair_fields=phrases("elnököl"),
    held_days=phrases("elhangzott | az ülés dátuma | az esemény dátuma"),
    published_days=phrases("megjelent | közzétéve | közzététel dátuma | publikálva"),
    changed_days=phrases("frissítve | utolsó frissítés | utolsó módosítás | módosítva"),
    functions=phrases(
        """
        kérdés | válasz | újságíró | elnök | műsorvezető | riporter | közbeszólás | közbeszólások | tolmács
        felszólaló | közönség | résztvevő | hallgató
        """
    ),
    interviewed_by=phrases("az interjút készítette | készítette"),
    interview_keys=phrases("interjú"),
    asks=phrases("kérdés | újságíró | riporter"),
    answers=phrases("válasz"),
    particles=words("né"),
    connectors=words("és a az"),
    articles=words("a az egy"),
    prose=words(
        """
        én mi ön önök ő ők ez van volt vagyok vagyunk lesz nem de is nagyon hogy mert ha amikor már még csak
        volnak lenne lehet kell tud tudom akar szeretném szeretnék mondom mondta kérdezem itt ott most ma mit ki
        hol miért hogyan melyik minden mindenki így tehát vagy sem azt ezt
        """
    ),
    starters=words(
        """
        és de tehát most ha amikor köszönöm tisztelt kedves igen nem én mi ez először másodszor jó
        kérdezem ismétlem mondom hozzáteszem javaslom kérem
        """
    ),
    name_endings=words("nak nek val vel"),
    first_person=words(
        "én mi vagyok vagyunk nekünk nekem szeretném szeretnénk gondolom hiszem örülök örülünk köszöntöm kívánok tudom"
    ),
    thanks=phrases("köszönöm | köszönöm szépen | köszönöm a szót | jó napot | jó napot kívánok"),
    addresses=words("tisztelt kedves ház országgyűlés hölgyeim és uraim képviselőtársaim elnök úr"),
    event_words=words("sajtótájékoztató ülés ülésnap értekezlet vita találkozó"),
    speech_titles=words("beszéd felszólalás nyilatkozat"),
    interview_titles=words("interjú"),
    stage_words=words("taps derültség zaj közbeszólás közbeszólások moraj"),
    applause=words("taps"),
    laughter=words("derültség nevetés"),
    menu_words=phrases(
        """
        megosztás | nyomtatás | kezdőlap | menü | keresés | hírek | kapcsolódó cikkek | vissza a tetejére
        lásd még | további információ | bővebben | tovább | olvasson tovább | olvassa el ezt is | kapcsolódó
        kapcsolódó dokumentumok | kapcsolódó hírek | kapcsolódó anyagok | kapcsolódó linkek
        további hírek | friss hírek | legfrissebb hírek | legolvasottabb | ez is érdekelheti
        megosztás facebookon | oldal nyomtatása | küldés e-mailben | letöltés | letöltések | pdf letöltése
        mellékletek | csatolt dokumentumok | kövessen minket | feliratkozás | hírlevél | kapcsolat
        sajtókapcsolat | sajtó | sajtóközlemények | oldaltérkép | adatvédelem | adatkezelési tájékoztató
        impresszum | cookie-k | sütik | elfogadom | akadálymentesítés | súgó | vissza | vissza a listához
        előző | következő | ön itt van | ugrás a tartalomra | navigáció | címkék | kulcsszavak | témák
        fotók | képek | galéria | képgaléria | videó | videók | hozzászólások | főoldal | english
        """
    ),
    menu_lines=r"(?:lásd még|címkék|kapcsolódó cikkek)\s*[:–—]",
    media_words=words(
        """
        újság hírlap hírügynökség folyóirat napilap hírek rádió televízió tv
        """
    ),
    closing_words=phrases(
        """
        az ülés | az ülést | szünet | a napirend | az ülésnap végének | az ülés végének | az ülésnap kezdetének
        az elnök az ülést
        """
    ),
    minute_words=phrases("határozat | döntés | szavazás | hiányzók | feladat"),
    list_heads=words("jelen jelenlévők távollévők résztvevők"),
    metadata_keys=phrases(
        """
        dátum | helyszín | hely | időpont | idő | forrás | téma | jelen vannak | résztvevők | napirend
        """
    ),
    speaker_keys=speakers("szónok"),
    interpreters=phrases("tolmács | fordító"),
    welcomes=phrases("üdvözlöm | üdvözöljük | isten hozta"),
    introducers=phrases("a nevem | vagyok"),
    fillers=words("csak igazán kérem most nagyon éppen"),
    asking_verbs=phrases("kérdezi | kérdezik | szeretné tudni"),
    negations=words("nem nincs nincsenek sem soha"),
    invitations=phrases("szeretne | szeretné | kívánja | akarja | kíván"),
    partings=phrases(
        """
        viszontlátásra | további szép napot | szép napot | szép estét | jó hétvégét | köszönjük a figyelmet
        köszönöm a figyelmet | köszönjük, hogy eljöttek | köszönjük a részvételt | a sajtótájékoztatót lezárom
        ezzel véget ért
        """
    ),
    questioners=phrases("újságíró | kérdés | riporter | tudósító | kérdező"),
    moderators=phrases("moderátor | műsorvezető | szóvivő | sajtófőnök"),
    question_labels=words("kérdés"),
    requests=phrases("hallanak engem | hallható vagyok | megkérdezhetem | kérdezhetek | még egy kérdés | más téma"),
    pardons=words("tessék bocsánat"),
    yes_and_no=words("igen nem soha persze"),
    nods=words("igen nem jó értem rendben"),
    floor_phrases=phrases(
        """
        átadom a szót | következő kérdés | utolsó kérdés | parancsoljon | ismételje meg | megismételné | hangosabban
        nem hallom | nem hallottam | még egyszer | öné a szó | első kérdés | az első sorban | a második sorban
        hátul
        """
    ),
    to_both=words("mindkettő mindkettőjük mindkettejüknek"),
    ands=words("és"),
    nowhere=phrases("videokonferencia"),
    voices=r"(?:közbeszólás(?:ok)?|egy hang|hangok|közbekiáltás(?:ok)?)\b",
    title_events={
        "questions": "kérdések és válaszok",
        "interview": r"\binterjú",
        "news conference": "sajtótájékoztató|kormányinfó",
    },
    page_words=words("oldal"),
    source_keys=words("forrás"),
)
