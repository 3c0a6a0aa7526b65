"""Albanian, of Tirana, Pristina and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="sq",
    honorifics=words("z zoti zonja znj"),
    offices=words(
        """
        kryetari kryetarja kryetar kryeministri kryeministrja kryeministër ministri ministrja ministër presidenti
        presidentja zëdhënësi zëdhënësja deputeti deputetja deputet sekretari sekretar drejtori drejtor prefekti
        ambasadori gjyqtari dëshmitari zëvendëskryetari zëvendëskryetarja nënkryetari nënkryetarja relatori
        guvernatori kryesuesi kryesuesja zëvendësministri zëvendësministrja
        drejtoresha rektori rektorja
        """
    ),
    chairs=phrases("kryetari | kryetarja | kryesuesi | kryesuesja | nënkryetari | drejtuesi i seancës"),
    functions=phrases(
        """
        pyetje | pyetja | përgjigje | përgjigja | gazetari | gazetarja | gazetar | gazetare | moderatori
        moderatorja | përkthyesi | drejtuesi | drejtuesja | zë nga salla | zëra nga salla | zëra | publiku
        """
    ),
    asks=phrases("pyetje | pyetja | gazetari | gazetarja | gazetar | gazetare"),
    answers=phrases("përgjigje | përgjigja"),
    asking_verbs=phrases("pyet | dëshiron të dijë"),
    questioners=phrases("gazetari | gazetarja | gazetar | gazetare | pyetje | pyetja | intervistuesi | intervistuesja"),
    moderators=phrases("moderatori | moderatorja | drejtuesi | drejtuesja | zëdhënësi | zëdhënësja"),
    question_labels=words("pyetje pyetja"),
    connectors=words("dhe për"),
    prose=words(
        """
        është janë ishte kishte ka kemi kam ata ajo unë ne por sepse nuk edhe kush kur si pse çfarë çdo duhet do kjo
        këto shumë
        """
    ),
    starters=words("por dhe kur kush si pse çfarë sot kjo ne unë faleminderit së në për nëse"),
    first_person=words("unë ne jonë tonë ynë"),
    thanks=phrases("faleminderit | mirëdita | mirëmëngjesi | ju falënderoj"),
    speech_titles=words("fjala fjalimi deklarata"),
    interview_titles=words("intervistë intervista"),
    event_words=words("konferencë konferenca seanca seancë mbledhja takimi"),
    stage_words=words("duartrokitje të-qeshura zhurmë"),
    applause=words("duartrokitje"),
    laughter=words("të-qeshura qeshje"),
    metadata_keys=phrases("data | vendi | ora | burimi | tema | të pranishëm | pjesëmarrës"),
    list_heads=words("pjesëmarrës mungojnë"),
    interpreters=phrases("përkthyesi | përkthyesja | përkthyes"),
    closing_words=phrases("seanca u mbyll | mbledhja u mbyll | seanca përfundoi | seanca hapet | seanca ndërpritet"),
    yes_and_no=words("po jo"),
    nods=words("po jo mirë dakord"),
    floor_phrases=phrases(
        """
        pyetja tjetër | pyetja e fundit | urdhëroni | përsërisni | nuk dëgjohet | edhe një herë | fjalën e ka
        """
    ),
    requests=phrases("një pyetje tjetër | a mund të"),
    welcomes=phrases("mirë se erdhët | mirë se vini"),
    media_words=words("gazeta radio televizioni agjencia lajme"),
    name_endings=frozenset(("",)),
    minute_words=phrases("vendim | vendimi"),
    ands=words("dhe"),
    voices=r"(?:zë|zëra|nga salla)(?:$|\s)",
    page_words=words("faqe"),
)
