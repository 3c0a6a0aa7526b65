"""Slovak, of the National Council and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="sk",
    honorifics=words("pán pani pane ing mgr judr mudr rndr doc poslanec poslankyňa"),
    offices=words(
        """
        prezident prezidentka predseda predsedníčka podpredseda podpredsedníčka minister ministerka premiér
        premiérka poslanec poslankyňa guvernér tajomník hovorca hovorkyňa veľvyslanec sudca svedok riaditeľ
        riaditeľka spravodajca spravodajkyňa župan primátor štátny
        rektor rektorka
        generál generálmajor generálporučík plukovník plukovníčka podplukovník major majorka kapitán
        kapitánka poručík admirál veliteľ veliteľka
        """
    ),
    chairs=phrases("predseda | podpredseda | predsedajúci"),
    held_days=phrases("dátum konania | konané dňa | dátum rokovania"),
    published_days=phrases("publikované | zverejnené | dátum zverejnenia | uverejnené"),
    changed_days=phrases("aktualizované | posledná aktualizácia | posledná zmena | vytlačené"),
    functions=phrases(
        """
        otázka | odpoveď | novinár | novinárka | moderátor | moderátorka | predsedajúci | hlas z pléna
        hlasy v sále | tlmočník
        """
    ),
    interviewed_by=phrases(
        """
        rozhovor viedol | rozhovor viedla | rozhovor viedli | rozhovor pripravil | rozhovor pripravila | pýtal sa
        pýtala sa | zhováral sa | zhovárala sa
        """
    ),
    interview_keys=phrases("rozhovor"),
    asks=phrases("otázka | novinár | novinárka"),
    answers=phrases("odpoveď"),
    connectors=words("a pre v na vo za z so"),
    bodies=words(
        """
        republiky vlády rady sr nr ministerstva financií vnútra obrany zdravotníctva školstva spravodlivosti
        výboru
        """
    ),
    menu_words=phrases(
        """
        viac informácií | ďalšie informácie | prečítajte si aj | čítať ďalej | čítať viac | súvisiace
        súvisiace články | súvisiace dokumenty | súvisiace odkazy | ďalšie články | ďalšie správy
        najnovšie správy | mohlo by vás zaujímať | zdieľať | zdieľať na facebooku | tlač | tlačiť | vytlačiť
        vytlačiť stránku | poslať e-mailom | stiahnuť | stiahnuť pdf | na stiahnutie
        súbory na stiahnutie | prílohy | príloha | domov | menu | hľadať | vyhľadávanie | aktuality
        komentáre | sledujte nás | odoberať | newsletter | kontakt | kontakty | tlačové oddelenie
        pre médiá | tlačové správy | mapa stránok | mapa stránky | ochrana osobných údajov | cookies
        súhlasím | vyhlásenie o prístupnosti | pomoc | späť | hore | predchádzajúci | nasledujúci
        nachádzate sa tu | prejsť na obsah | navigácia | značky | kľúčové slová | témy | fotografie
        fotogaléria | galéria | video | english
        """
    ),
    prose=words(
        """
        ja my vy on ona oni je som sme sú bol bola bolo budeme ale tiež veľmi že keď pretože ako čo nie ešte už
        si ste budem bude budú boli mám máme má majú môže môžeme môžu musí chcem chceme chce hovorí povedal pýta
        sa by aby len iba tak teda tu tam kde kto kedy prečo ktorý ktorá ktoré tento táto toto ten tá všetko
        všetci náš naše môj
        """
    ),
    starters=words(
        """
        a ale tak teraz keď ak v na z pre po pred ďakujem prosím vážené vážení vážený dobrý môj náš to toto za
        prvý druhý ja my vy on ona je sú bol len iba tiež prečo kto kde kedy ako čo ktorý či pretože áno nie
        navyše
        pýtam opakujem hovorím dodávam zdôrazňujem pripomínam navrhujem
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words(
        """
        ja my môj náš naše som sme mám máme chcem chceme myslím môžeme musíme ďakujem ma mi nás nám našej
        nášho našich naša
        """
    ),
    thanks=phrases("ďakujem | ďakujem pekne | ďakujem za slovo | dobrý deň"),
    addresses=words(
        """
        vážené vážení vážený pán pani poslankyne poslanci kolegyne kolegovia dámy a páni
        """
    ),
    event_words=words("konferencia schôdza zasadnutie rokovanie rozprava brífing"),
    given_at=words("na v vo pri pred k ku o do po pre u"),
    given_with=words("s"),
    speech_titles=words("prejav vyhlásenie vystúpenie"),
    oblique_prepositions=words("s so"),
    interview_titles=words("rozhovor"),
    stage_words=words("potlesk smiech hlasy ruch hlasovanie"),
    applause=words("potlesk"),
    laughter=words("smiech"),
    media_words=words("noviny denník týždenník agentúra televízia rozhlas časopis"),
    closing_words=phrases(
        """
        prerušenie rokovania | rokovanie bolo | schôdza | koniec rokovania | schôdza sa skončila | schôdza bola
        """
    ),
    minute_words=phrases("uznesenie | záver | ospravedlnení | hlasovanie | úloha"),
    metadata_keys=phrases("dátum | miesto | čas | zdroj | téma | prítomní | účastníci | program"),
    speaker_keys=speakers("rečník | rečníčka"),
    list_heads=words("prítomní neprítomní"),
    interpreters=phrases("tlmočník | tlmočníčka | prekladateľ | prekladateľka"),
    welcomes=phrases("vitajte | vítam vás | vítam"),
    introducers=phrases("volám sa | som"),
    asking_verbs=phrases("pýta sa | sa pýta | chce vedieť | píše"),
    negations=words("nie nebude nemá nikdy nemáme neviem"),
    invitations=phrases("chcete | chceli by ste | doplníte"),
    partings=phrases(
        """
        dovidenia | pekný deň | pekný večer | pekný víkend | to je všetko | týmto končíme | končíme tlačovú
        ďakujem za pozornosť | ďakujeme za pozornosť | ďakujem za účasť | ďakujeme za účasť
        """
    ),
    questioners=phrases("novinár | novinárka | otázka | redaktor | redaktorka | reportér | reportérka"),
    moderators=phrases("moderátor | moderátorka | hovorca | hovorkyňa | tlačový hovorca | tlačová hovorkyňa"),
    question_labels=words("otázka"),
    requests=phrases("môžem sa opýtať | môžem sa spýtať | ešte jedna otázka | iná téma | môžem"),
    yes_and_no=words("áno nie nikdy určite"),
    nods=words("áno nie dobre jasné rozumiem"),
    floor_phrases=phrases(
        """
        ďalšia otázka | posledná otázka | priestor na otázky | máte slovo | zopakujte | zopakovať | hlasnejšie
        nepočujem | ešte raz
        """
    ),
    to_both=words("obaja oboch obom"),
    ands=words("a"),
    voices=r"(?:hlasy?|výkriky?|poznámky?) (?:z|zo|v) ",
    title_events={
        "questions": "otázky a odpovede",
        "interview": r"\brozhovor",
        "news conference": "tlačov[áé] (?:konferenc|besed)|brífing",
    },
    page_words=words("strana"),
    around_dates="roka",
    source_keys=words("zdroj"),
)
