"""Polish, of the Sejm, the Senate and their committees."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, speakers, words

LANGUAGE: Final = Language(
    code="pl",
    honorifics=words(
        """
        pan pani pana panowie panie państwo poseł posłanka posłowie senator mec ks bp abp o inż mgr hab red
        """
    ),
    offices=words(
        """
        marszałek wicemarszałek prezydent prezes wiceprezes premier wicepremier minister wiceminister ministra
        podsekretarz sekretarz przewodniczący przewodnicząca wiceprzewodniczący wiceprzewodnicząca poseł
        członek członkini posłanka senator senatorka sprawozdawca dyrektor dyrektorka wicedyrektor rzecznik rzeczniczka
        prokurator sędzia świadek ekspert ekspertka legislator legislatorka naczelnik kierownik prezeska wójt
        burmistrz starosta wojewoda ambasador generał profesor przedstawiciel przedstawicielka radca główny główna
        redaktor redaktorka
        radny radna radni skarbnik wiceprezydent mecenas zastępca zastępczyni wiceburmistrz
        komendant komendantka rektor rektorka
        generałowa pułkownik podpułkownik major kapitan porucznik podporucznik sierżant admirał
        kontradmirał wiceadmirał komandor nadkomisarz podinspektor aspirant
        """
    ),
    office_abbreviations=pairs(
        "pos=poseł sen=senator przew=przewodniczący płk=pułkownik ppłk=podpułkownik mjr=major kpt=kapitan"
    ),
    chairs=phrases("marszałek | wicemarszałek | przewodniczący | przewodnicząca"),
    reverence=r"(?:Jego|Jej) (?:Ekscelencja|Świątobliwość|Królewska Mość|Eminencja|Magnificencja)",
    institutions=words("ministerstwo komisja"),
    chair_fields=phrases(
        "przewodniczy | przewodniczył | przewodniczyła | obradom przewodniczy | obrady prowadzi | przewodnictwo"
    ),
    chair_taken=(
        r"(?:przewodnictwo|prowadzenie) obrad obejmuje|przewodnictwo obejmuje|(?:obejmuje"
        r"|przejmuje) przewodnictwo"
    ),
    held_days=phrases(
        """
        data wydarzenia | data posiedzenia | data spotkania | data przemówienia | wygłoszone
        wygłoszone w dniu | data konferencji
        """
    ),
    published_days=phrases(
        """
        opublikowano | opublikowany | data publikacji | data opublikowania | data dodania | dodano
        utworzono
        """
    ),
    changed_days=phrases(
        """
        aktualizacja | ostatnia aktualizacja | zaktualizowano | data aktualizacji | data modyfikacji
        ostatnia modyfikacja | zmodyfikowano | wydrukowano
        """
    ),
    functions=phrases(
        """
        pytanie | odpowiedź | dziennikarz | dziennikarka | głos z sali | głosy z sali | prowadzący | prowadząca
        głos | tłumacz | redaktor | uczestnik | uczestniczka | poseł z sali | słuchacz | słuchaczka | student
        studentka | pytanie z sali | mieszkaniec | mieszkanka | obywatel | obywatelka | uczeń | uczennica
        redaktorka
        """
    ),
    function_endings=words("dziennikarz dziennikarka uczestnik"),
    interviewed_by=phrases(
        """
        rozmawiał | rozmawiała | rozmawiali | rozmawiały | wywiad przeprowadził | wywiad przeprowadziła
        wywiad przeprowadzili
        """
    ),
    interview_keys=phrases("wywiad"),
    asks=phrases("pytanie | dziennikarz | dziennikarka"),
    answers=phrases("odpowiedź"),
    particles=words("vel"),
    connectors=words("w i na do ds spraw z ze dla przy oraz"),
    bodies=words(
        """
        miasta gminy powiatu województwa prezydenta rp sejmu senatu rady ministrów komisji spraw finansów
        zagranicznych wewnętrznych sprawiedliwości obrony
        edukacji zdrowia rolnictwa infrastruktury środowiska kultury ministerstwa urzędu instytutu
        """
    ),
    prose=words(
        """
        ja my jest są był była były nie ale też także bardzo że kiedy jeśli bo mówi powiedział pyta się jestem
        jesteś jesteśmy będzie będą będę będziemy może mogą możemy musi muszą trzeba tylko już jeszcze tak więc
        czy który która które których którą aby żeby jak gdy gdyby ponieważ dlatego tego tym ten ta te to tu tam
        mam mamy ma mają miał miała było byłem byłam został została zostały prowadzić zabierze proszę dziękuję
        odpowiada chce chcę chciałbym chciałabym wiem wie wiemy nas nam was wam nich im jego jej ich mój moja
        nasz nasza wasz swoje swój sobie co kto gdzie albo lub lecz jednak przecież dzisiaj teraz tutaj wszystko
        wszyscy bardziej
        """
    ),
    fillers=words("bardzo dobrze jeszcze naprawdę proszę teraz tutaj tylko więc właśnie"),
    asking_verbs=phrases("pyta | pytają | chce wiedzieć | pisze"),
    question_labels=words("pytanie"),
    requests=phrases(
        "słychać mnie | czy mnie słychać | słyszą mnie państwo | czy mogę | mogę | jeszcze jedno pytanie | inny temat"
    ),
    pardons=words("przepraszam słucham co"),
    yes_and_no=words("tak nie nigdy"),
    nods=words("tak nie dobrze rozumiem jasne"),
    starters=words(
        """
        i ale więc teraz jeśli kiedy w na z do dla po przed bardzo dziękuję proszę szanowni wysoka mój nasz to
        ten po-pierwsze ja my wy on ona jest są był czy jak co kto gdzie dlaczego tylko także również natomiast
        ponieważ dlatego chciałbym chciałabym tak nie no otóż ostatnie pierwsze drugie trzecie tego tym
        pytam powtarzam mówię dodam podkreślam przypominam proponuję
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words(
        """
        ja my nasz nasza nasze mój moja jestem jesteśmy mam mamy chcę chcemy chciałbym chciałabym myślę mogę
        możemy musimy mnie nam nas nami naszej naszego naszych cieszę cieszymy wierzę uważam gratuluję życzę pragnę
        proszę zapraszam składam witam
        """
    ),
    thanks=phrases("dziękuję | dziękuję bardzo | bardzo dziękuję | dzień dobry"),
    addresses=words(
        """
        szanowni szanowna szanowny państwo panie panowie wysoka izbo wysoki sejmie koleżanki koledzy drodzy i
        """
    ),
    event_words=words("konferencja posiedzenie spotkanie debata briefing szczyt"),
    given_at=words("na w we podczas przed do o po dla przy ku wobec"),
    given_with=words("z ze"),
    speech_titles=words("przemówienie wystąpienie orędzie oświadczenie"),
    oblique_prepositions=words("z ze"),
    interview_titles=words("wywiad rozmowa"),
    stage_words=words("oklaski dzwonek wesołość poruszenie gwar brawa śmiech"),
    applause=words("oklask braw"),
    laughter=words("śmiech wesołoś"),
    menu_words=phrases(
        """
        informacje dla redakcji | kontakt dla mediów | kontakt dla prasy | udostępnij | drukuj
        strona główna | menu | szukaj | aktualności | zobacz także | czytaj także | do góry | komentarze
        pobierz | więcej informacji | więcej | czytaj więcej | czytaj dalej | przeczytaj także
        przeczytaj również | zobacz również | zobacz też | zobacz więcej | powiązane | powiązane artykuły
        powiązane aktualności | powiązane dokumenty | powiązane informacje | podobne artykuły | materiały
        materiały do pobrania | pliki do pobrania | do pobrania | załączniki | załącznik
        ostatnie wiadomości | najnowsze wiadomości | pozostałe aktualności | wszystkie aktualności
        wszystkie wiadomości | udostępnij na facebooku | udostępnij na twitterze | podziel się
        poleć znajomemu | wyślij znajomemu | wersja do druku | powiększ tekst | zmniejsz tekst | wydrukuj
        drukuj stronę | pobierz pdf | posłuchaj | obserwuj nas | śledź nas | subskrybuj | newsletter
        zapisz się do newslettera | kontakt | biuro prasowe | dla mediów | dla prasy | komunikaty prasowe
        mapa strony | mapa serwisu | polityka prywatności | polityka cookies | ciasteczka
        akceptuj wszystkie | dostępność | deklaracja dostępności | nota prawna | pomoc | powrót
        powrót do listy | wróć | wróć do listy | poprzedni | następny | poprzednia | następna | jesteś tutaj
        przejdź do treści | przejdź do menu | nawigacja | tagi | słowa kluczowe | tematy | zdjęcia
        galeria | galeria zdjęć | wideo | filmy | metryczka | metryka strony | rejestr zmian | english
        """
    ),
    menu_lines=r"(?:zobacz także|czytaj także|tagi|słowa kluczowe)\s*[:–—]",
    media_words=words(
        """
        gazeta dziennik tygodnik rzeczpospolita agencja telewizja kurier wiadomości radio radia
        """
    ),
    place_words=words("nowy nowa wielki wielka góra zdrój miasto województwo"),
    venues=words("sala pałac dom gmach zamek"),
    closing_words=phrases(
        """
        koniec posiedzenia | przerwa w posiedzeniu | wznowienie obrad | początek posiedzenia
        zamykam posiedzenie | zakończenie posiedzenia
        """
    ),
    minute_words=phrases(
        """
        decyzja | wniosek | wnioski | ustalenia | uchwała | nieobecni | głosowanie | zadanie
        """
    ),
    metadata_keys=phrases(
        """
        data | miejsce | godzina | źródło | temat | obecni | uczestnicy | porządek dzienny | tytuł | autor
        """
    ),
    speaker_keys=speakers("mówca | mówczyni | przemówienie"),
    list_heads=words("obecni nieobecni usprawiedliwieni"),
    decision_keys=phrases("uchwała | decyzja | wniosek"),
    record_phrases=r"brzmi(?:ą)? następująco",
    interpreters=phrases("tłumacz | tłumaczka"),
    welcomes=phrases("witam | witamy | miło mi | zapraszam"),
    introducers=phrases("nazywam się | jestem | z tej strony"),
    moderators=phrases("moderator | moderatorka | prowadzący | prowadząca | rzecznik prasowy | rzeczniczka prasowa"),
    negations=words("nie nigdy"),
    invitations=phrases(
        """
        chciałby | chciałaby | chce pan | chce pani | chcieliby | czy zechce | zechciałby | zechciałaby
        """
    ),
    partings=phrases(
        """
        do widzenia | do zobaczenia | miłego dnia | dobrego dnia | dobrego wieczoru | miłego wieczoru
        miłego weekendu | na tym kończymy | kończymy konferencję | to wszystko na dziś | to wszystko na dzisiaj
        dziękujemy państwu | dziękuję państwu | dziękujemy za uwagę | dziękuję za uwagę | dziękujemy za obecność
        dziękuję za obecność | zamykamy konferencję
        """
    ),
    floor_phrases=phrases(
        """
        oddam głos | oddaję głos | przekazuję głos | proszę zacząć | pan pierwszy | pani pierwsza | następne pytanie
        ostatnie pytanie | kolejne pytanie | proszę o pytania | proszę powtórzyć | głośniej | nie słyszę
        nie słyszałem | nie usłyszałem | jeszcze raz | oddaję głos | w pierwszym rzędzie | w drugim rzędzie
        w trzecim rzędzie | pierwsze pytanie | pani redaktor | panie redaktorze | pan redaktor | bardzo proszę
        proszę pytać
        """
    ),
    questioners=phrases(
        """
        dziennikarz | dziennikarka | pytanie | reporter | reporterka | redakcja | korespondent | redaktor
        redaktorka | słuchacz | słuchaczka
        """
    ),
    to_both=words("obaj obu oboje obojga"),
    ands=words("i oraz"),
    nowhere=phrases("wideokonferencja | zdalnie"),
    machine_names=words("mówca"),
    voices=r"(?:głosy?|poruszenie|wesołość|poseł) (?:z|na) sali|głosy? z ",
    title_events={
        "questions": "pytania i odpowiedzi",
        "interview": r"\bwywiad\b",
        "news conference": "konferencj[aię] prasow",
    },
    page_words=words("strona"),
    page_abbreviations=words("str"),
    of_pages=words("z do"),
    place_particles=words("nad pod na"),
    around_dates=r"r\.?|roku|rok",
    source_keys=words("źródło"),
)
