"""Czech, of the Chamber of Deputies, the Senate and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="cs",
    honorifics=words("pan paní pane ing mgr judr rndr mudr doc poslanec poslankyně"),
    offices=words(
        """
        prezident prezidentka předseda předsedkyně místopředseda místopředsedkyně ministr ministryně premiér
        premiérka poslanec poslankyně senátor senátorka hejtman hejtmanka primátor primátorka starosta starostka
        guvernér tajemník tajemnice zpravodaj zpravodajka mluvčí velvyslanec velvyslankyně soudce svědek
        náměstek náměstkyně přednosta ředitel ředitelka ministři
        zastupitel zastupitelka radní
        náčelník náčelnice rektor rektorka
        generál generálka generálmajor generálporučík plukovník plukovnice podplukovník major majorka
        kapitán kapitánka poručík admirál velitel velitelka brigádní
        """
    ),
    chairs=phrases("předseda | předsedkyně | místopředseda | místopředsedkyně | předsedající"),
    chair_fields=phrases("předsedá | schůzi řídí | jednání řídí"),
    held_days=phrases("datum konání | konáno | konáno dne | datum jednání"),
    published_days=phrases("publikováno | zveřejněno | datum zveřejnění | vydáno | vloženo"),
    changed_days=phrases("aktualizováno | poslední aktualizace | poslední změna | změněno | vytištěno"),
    functions=phrases(
        """
        otázka | odpověď | novinář | novinářka | moderátor | moderátorka | hlas z pléna | hlasy z pléna
        hlas z lavic | předsedající | tlumočník | redaktor | redaktorka | publikum | účastník | účastnice
        posluchač | posluchačka | student | studentka | dotaz z publika | občan | občanka | obyvatel | obyvatelka
        """
    ),
    interviewed_by=phrases(
        """
        rozhovor vedl | rozhovor vedla | rozhovor vedli | rozhovor připravil | rozhovor připravila | ptal se
        ptala se
        """
    ),
    interview_keys=phrases("rozhovor"),
    asks=phrases("otázka | novinář | novinářka"),
    answers=phrases("odpověď"),
    connectors=words("a pro v na ve za z"),
    bodies=words(
        """
        republiky vlády senátu sněmovny psp čr ministerstva financí vnitra obrany zdravotnictví školství
        spravedlnosti výboru
        """
    ),
    prose=words(
        """
        já my vy on ona oni je jsem jsme jsou byl byla bylo budeme ale také velmi že když protože jak co ne
        ještě už jsi jste budu bude budou byli mám máme má mají může můžeme mohou musí chci chceme chce říká
        řekl ptá si se by aby jen jenom tak tedy tady tam kde kdo kdy proč který která které tento tato toto ten
        ta to všechno všichni náš naše můj
        """
    ),
    starters=words(
        """
        a ale tak teď když pokud v na z pro po před děkuji prosím vážené vážení vážený dobrý můj náš to toto za
        první druhé já my vy on ona je jsou byl jen jenom také proč kdo kde kdy jak co který jestli protože ano
        ne navíc
        ptám opakuji říkám dodávám zdůrazňuji připomínám navrhuji
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words(
        """
        já my můj náš naše jsem jsme mám máme chci chceme myslím můžeme musíme děkuji mě mi nás nám naší
        našeho našich
        """
    ),
    thanks=phrases("děkuji | děkuji vám | děkuji za slovo | dobrý den | dobré dopoledne"),
    addresses=words(
        """
        vážené vážení vážený paní poslankyně páni poslanci kolegyně kolegové dámy a pánové pane
        """
    ),
    event_words=words("konference schůze zasedání jednání debata briefing summit"),
    given_at=words("na v ve při před k ke o do po pro u"),
    given_with=words("s"),
    speech_titles=words("projev prohlášení vystoupení"),
    oblique_prepositions=words("s se"),
    interview_titles=words("rozhovor"),
    stage_words=words("potlesk smích hlasy hluk pobavení"),
    applause=words("potlesk"),
    laughter=words("smích pobavení"),
    menu_words=phrases(
        """
        poznámka pro redakce | poznámky pro redakce | kontakt pro média | sdílet | tisk | vytisknout | domů
        menu | hledat | aktuality | viz také | čtěte také | nahoru | komentáře | zpět na seznam
        více informací | další informace | přečtěte si také | číst dále | číst více | související
        související články | související dokumenty | související odkazy | další články | další zprávy
        nejnovější zprávy | nejčtenější | mohlo by vás zajímat | sdílet na facebooku | vytisknout stránku
        poslat e-mailem | poslat známému | stáhnout | stáhnout pdf | ke stažení | soubory ke stažení
        přílohy | příloha | dokumenty | poslechnout | sledujte nás | odebírat | odebírat novinky
        newsletter | kontakt | kontakty | tiskové oddělení | pro média | tiskové zprávy | mapa stránek
        mapa webu | ochrana osobních údajů | cookies | přijmout vše | souhlasím | prohlášení o přístupnosti
        nápověda | zpět | zpět nahoru | předchozí | následující | nacházíte se zde | jste zde
        přejít k obsahu | přejít na obsah | navigace | štítky | klíčová slova | témata | fotografie
        fotogalerie | galerie | video | english
        """
    ),
    menu_lines=r"(?:čtěte také|viz také|štítky)\s*[:–—]",
    media_words=words("noviny deník týdeník agentura televize rozhlas zpravodajství časopis"),
    closing_words=phrases(
        """
        schůze byla | schůze skončila | schůze přerušena | jednání skončilo | jednání bylo
        """
    ),
    minute_words=phrases("usnesení | závěr | omluveni | hlasování | úkol"),
    metadata_keys=phrases("datum | místo | čas | zdroj | téma | přítomni | účastníci | program"),
    speaker_keys=speakers("řečník | řečnice"),
    list_heads=words("přítomni nepřítomni omluveni"),
    interpreters=phrases("tlumočník | tlumočnice | překladatel | překladatelka"),
    welcomes=phrases("vítejte | vítám vás | vítám"),
    introducers=phrases("jmenuji se | jsem"),
    fillers=words("dobře jenom ještě opravdu prosím právě tady také velmi"),
    asking_verbs=phrases("ptá se | se ptá | chce vědět | píše"),
    negations=words("ne není nejsou nikdy nebude nemá nejsem nemáme nevím"),
    invitations=phrases("chcete | chtěl byste | chtěla byste | přejete si | doplníte"),
    partings=phrases(
        """
        na shledanou | nashledanou | hezký den | pěkný den | hezký večer | pěkný večer | hezký zbytek dne
        pěkný zbytek dne | hezký víkend | to je vše | tiskovou konferenci ukončuji | tímto končíme | ukončíme
        děkuji za pozornost | děkujeme za pozornost | děkuji za účast | děkujeme za účast
        """
    ),
    questioners=phrases(
        """
        novinář | novinářka | otázka | dotaz | redaktor | redaktorka | reportér | reportérka | zpravodaj
        zpravodajka
        """
    ),
    moderators=phrases("moderátor | moderátorka | mluvčí | tiskový mluvčí | tisková mluvčí"),
    question_labels=words("otázka dotaz"),
    requests=phrases(
        """
        slyšíte mě | je mě slyšet | mohu se zeptat
        můžu se zeptat | ještě jedna otázka | ještě jeden dotaz | jiné téma | mohu
        """
    ),
    pardons=words("prosím pardon promiňte co"),
    yes_and_no=words("ano ne nikdy určitě"),
    nods=words("ano ne dobře jasně rozumím aha"),
    floor_phrases=phrases(
        """
        předám slovo | předávám slovo | další dotaz | další otázka | poslední dotaz | poslední otázka
        prostor pro dotazy | máte slovo | zopakujte | zopakovat | hlasitěji | neslyším | ještě jednou
        prosím o dotazy | první dotaz | první otázka | v první řadě | ve druhé řadě | vzadu | prosím, pane
        prosím, paní
        """
    ),
    to_both=words("oba oběma obou obě"),
    ands=words("a"),
    nowhere=phrases("videokonference"),
    machine_names=words("mluvčí"),
    voices=r"(?:hlasy?|výkřiky?|poznámky?) (?:z|ze|v) ",
    title_events={
        "questions": "otázky a odpovědi",
        "interview": r"\brozhovor",
        "news conference": "tiskov[áé] (?:konferenc|besed)|brífink|brífing",
    },
    page_words=words("strana stránka"),
    page_abbreviations=words("str"),
    of_pages=words("z ze"),
    place_particles=words("nad na pod"),
    source_keys=words("zdroj"),
)
